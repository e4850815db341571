"""Numbers as staff type them: workbook contract, section 1, "Numbers"."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from toolkit.values.angka import format_angka, format_rupiah
from toolkit.values.angka_tertulis import Konteks, nol_rupiah, parse, read_words, tidak_tersedia

RUPIAH = Konteks(rupiah=True)
PERSEN = Konteks(persen=True)
SKOR = Konteks(skor=True)


def nilai(teks: str, konteks: Konteks = Konteks()) -> Decimal | None:  # noqa: B008 frozen
    terbaca = parse(teks, konteks)
    return None if terbaca is None else terbaca.nilai


@pytest.mark.parametrize(("teks", "harapan"), [
    ("71,7", "71.7"), ("71.7", "71.7"), ("1.034.795.000,00", "1034795000"), ("Rp. 45.233.000,00", "45233000"),
    ("1.500.000,-", "1500000"), ("(1.000)", "-1000"), ("–5", "-5"), ("100%", "100"), ("12 Bulan", "12"),
    ("20 Kali", "20"), ("2 Kend.", "2"), ("38% (Evaluasi Semester I)", "38"), ("12\u00a0Bulan", "12"),
    ("Rp\u00a01.500.000", "1500000"), ("93.6", "93.6"), ("4,38", "4.38"), ("749.930.215", "749930215"),
    ("31500", "31500"), ("18 dok", "18"), ("6,5 bulan", "6.5"), ("98 %", "98"), ("Rp45.000.000", "45000000"),
    ("1,034,795.50", "1034795.5"), ("1,034,795", "1034795"), ("-28,39%", "-28.39"), ("120 m2", "120"),
    ("Rp (1.000.000)", "-1000000"), ("95 persen", "95"), ("Rp. 1.500.000,- ", "1500000"), ("12 orang/hari", "12"),
])
def test_forms_that_the_contract_lists(teks: str, harapan: str) -> None:
    assert nilai(teks) == Decimal(harapan)


@pytest.mark.parametrize("teks", [
    "", "ada", "B", "1.03.5", "1.0345.000", "1.034,50,00", "1,000.00.00", "12 dari 15", "12/15", "1e3", "80 - 90%",
    "(5", "5)", "-(5)", "1 034 795", "95 (2021)", "belum ada realisasi", "1e5", "12:30", "-", "1,034.795,00",
    "9O", "10o",
])
def test_what_cannot_be_read_beyond_doubt_is_not_read(teks: str) -> None:
    assert parse(teks) is None


@pytest.mark.parametrize(("teks", "konteks", "harapan", "lain"), [
    ("16.030", Konteks(), "16030", "16.03"),            # one dot before exactly three digits: thousands
    ("0.765", Konteks(), "0.765", None),                # the part before it is 0
    ("1234.567", Konteks(), "1234.567", None),          # … or longer than three digits
    ("71.765%", Konteks(), "71.765", "71765"),          # the cell has %
    ("71.765", PERSEN, "71.765", "71765"),              # the column or Satuan is a percent
    ("71.765", SKOR, "71.765", "71765"),                # … or a score
    ("71.765", Konteks(pembanding=(Decimal(85),)), "71.765", "71765"),          # 71765 > 10 x 85, 71,765 is not
    ("13.837", Konteks(pembanding=(Decimal(12000),)), "13837", "13.837"),       # 13837 is near to the target
    ("950.000", Konteks(pembanding=(Decimal(9),)), "950000", "950"),            # both readings are above 10 x 9
    ("500.000", RUPIAH, "500000", "500"),
    ("16,030", Konteks(), "16.03", "16030"),            # one comma before exactly three digits: decimal
    ("16,030", RUPIAH, "16030", "16.03"),               # … except in rupiah columns
    ("16,030", PERSEN, "16.03", "16030"),
])
def test_one_separator_before_exactly_three_digits(teks: str, konteks: Konteks, harapan: str, lain: str | None) -> None:
    terbaca = parse(teks, konteks)
    assert terbaca is not None
    assert terbaca.nilai == Decimal(harapan)
    assert terbaca.lain == (None if lain is None else Decimal(lain))
    assert terbaca.perlu_dijelaskan == (lain is not None)


@pytest.mark.parametrize(("teks", "harapan"), [
    ("59, 2", "59.2"), ("- 28,39%", "-28.39"), ("1. 500. 000", "1500000"), ("59 ,2", "59.2"),
])
def test_a_space_beside_a_separator_or_sign_is_dropped_and_said(teks: str, harapan: str) -> None:
    terbaca = parse(teks)
    assert terbaca is not None
    assert (terbaca.nilai, terbaca.spasi, terbaca.perlu_dijelaskan) == (Decimal(harapan), True, True)


@pytest.mark.parametrize(("teks", "harapan"), [
    ("Rp 59,04 miliar", 59040000000), ("2 juta", 2000000), ("1,5 triliun", 1500000000000), ("12 ribu orang", 12000),
    ("2 Milyar", 2000000000),
])
def test_ribu_juta_miliar_triliun_multiply_and_it_is_said(teks: str, harapan: int) -> None:
    terbaca = parse(teks)
    assert terbaca is not None
    assert (terbaca.nilai, terbaca.perlu_dijelaskan) == (Decimal(harapan), True)


def test_shortened_multiplier_in_a_rupiah_column_is_not_guessed() -> None:
    assert parse("Rp 2,5 M", RUPIAH) is None
    assert parse("95%", RUPIAH) is None


def test_unit_and_decimals_are_kept() -> None:
    terbaca = parse("6,50 bulan")
    assert terbaca is not None
    assert (terbaca.satuan, terbaca.desimal, terbaca.persen) == ("bulan", 2, False)


def test_not_available_and_rupiah_zero_are_told_apart() -> None:
    assert [tidak_tersedia(t) for t in ("-", " – ", "n/a", "NA", "0", "", "nihil")] == [
        True, True, True, True, False, False, False]
    assert [nol_rupiah(t) for t in ("-", "Rp -", "Rp. -", "Rp. -,-", "n/a", "", "0", "Rp")] == [
        True, True, True, True, False, False, False, False]


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-10**12, max_value=10**12))
def test_what_is_formatted_reads_back(x: Decimal) -> None:
    assert nilai(format_angka(x, 2)) == x
    assert nilai(format_rupiah(x), RUPIAH) == x
    assert nilai(format_angka(x)) == x
    assert nilai(f"{x:,.2f}") == x


@pytest.mark.parametrize("n", [*range(130), 199, 200, 999, 1000, 1001, 1100, 1999, 2021, 10_000, 11_250, 100_000,
                               999_999, 1_000_000, 1_247_281_000])
def test_every_number_comes_back(n: int) -> None:
    assert read_words(num2words(n, lang="id")) == n


@pytest.mark.parametrize("teks", ["", "orang", "dua tiga", "puluh", "belas", "empat orang", "sepertiga", "juta"])
def test_what_is_no_number_is_none(teks: str) -> None:
    assert read_words(teks) is None


def test_other_spellings() -> None:
    assert (read_words("Dua Belas"), read_words("dua  puluh-satu"), read_words("satu milyar")) == (12, 21, 10**9)
