"""A table in Word: which rows stay on one page, what stands in its last row, and when its letters become smaller."""

import pytest
from lxml import etree

from toolkit.render import columns, docx
from toolkit.render.keeping import Ukuran, bound_rows, stays_whole
from toolkit.render.wml import paragraph
from toolkit.tabel.model import Baris, Gaya, Kolom, Tabel

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HALAMAN = 280.0
"""Millimetres of an upright page between its margins."""


def narrow(*gaya: Gaya, catatan: tuple[str, ...] = ()) -> Tabel:
    return Tabel("Judul", (Kolom("A", 20), Kolom("B", 20)), tuple(Baris((f"a{n}", "b"), g)
                                                                     for n, g in enumerate(gaya)), catatan=catatan)


def wide(baris: int) -> Tabel:
    """Nine columns; each row has one text of eight words."""
    return Tabel("Judul", tuple(Kolom(f"K{n}", 12) for n in range(9)),
                 tuple(Baris((f"{n}", "satu dua tiga empat lima enam tujuh delapan", *[""] * 7)) for n in range(baris)))


def elements(tabel: Tabel, *, tanda: bool = False, tinggi: float = HALAMAN) -> list[etree._Element]:
    blok = (paragraph("Camat", "LKTanda"),) if tanda else ()
    return [etree.fromstring(x) for x in docx.render(tabel, 250, tinggi, blok)]


def rows(tabel: Tabel, *, tanda: bool = False, tinggi: float = HALAMAN) -> list[etree._Element]:
    (isi,) = (t for t in elements(tabel, tanda=tanda, tinggi=tinggi) if t.tag == f"{W}tbl")
    return [b for b in isi.findall(f"{W}tr") if b.find(f"{W}trPr/{W}tblHeader") is None]


def bound(tabel: Tabel, *, tinggi: float = HALAMAN) -> list[bool]:
    """Which rows stay with the next."""
    return [b.find(f".//{W}keepNext") is not None for b in rows(tabel, tinggi=tinggi)]


def ukuran(*baris: float, kaki: float = 0, mendatar: bool = False) -> Ukuran:
    """A page of 100 mm, headings of 10."""
    return Ukuran(baris, 10, kaki, 100, mendatar=mendatar)


def test_a_low_table_is_never_torn_apart() -> None:
    """Up to 35 of 100 mm, 10 of them headings; a table without headings up to half a page."""
    tanpa_kepala = Tabel("", (Kolom("", 20),), ())
    assert stays_whole(narrow(), ukuran(10, 10, kaki=5))
    assert not stays_whole(narrow(), ukuran(10, 10, kaki=6))
    assert stays_whole(tanpa_kepala, ukuran(20, 20))
    assert bound(narrow(*[Gaya.BIASA] * 4)) == [True, True, True, False]
    assert bound(narrow(*[Gaya.BIASA] * 4, catatan=("Catatan.",))) == [True] * 4


def test_rows_that_would_stand_alone_are_bound() -> None:
    """The first with the second; the last ones, together 15 mm and at least two, a row of notes among them."""
    biasa = narrow(*[Gaya.BIASA] * 10)
    assert bound_rows(biasa, ukuran(*[4] * 10)) == {0, 6, 7, 8}  # 4 × 4 mm are 15 and more
    assert bound_rows(biasa, ukuran(*[4] * 10, kaki=20)) == {0, 8}
    assert bound_rows(biasa, ukuran(*[4] * 10, mendatar=True)) == {*range(9)}  # all of 40 mm are less than half a page
    assert bound_rows(biasa, ukuran(*[35] * 10)) == {0}  # two of them would leave too much of the page before empty


def test_a_heading_row_stays_with_what_it_heads() -> None:
    gaya = [Gaya.BIASA] * 3 + [Gaya.PROGRAM] + [Gaya.BIASA] * 8
    assert 3 in bound_rows(narrow(*gaya), ukuran(*[8] * 12))


def test_the_rows_of_a_merged_cell_stay_together_where_they_are_low() -> None:
    """Three rows of 8 mm are less than a quarter of the page; six are more: the first two and the last two stay."""
    def sasaran(banyak: int) -> Tabel:
        isi = tuple(Baris(("S", f"b{n}")) for n in range(4, 4 + banyak))
        lain = tuple(Baris((f"{n}", "b")) for n in range(4))
        return Tabel("J", (Kolom("A", 20, gabung=True), Kolom("B", 20)), (*lain, *isi, *lain))

    assert {4, 5} < bound_rows(sasaran(3), ukuran(*[8] * 11))
    enam = bound_rows(sasaran(6), ukuran(*[8] * 14))
    assert 4 in enam
    assert 8 in enam
    assert not {5, 6, 7} & enam


def test_notes_and_signature_of_a_table_that_may_part_stand_in_its_last_row() -> None:
    banyak = narrow(*[Gaya.BIASA] * 60, catatan=("Catatan satu.", "Catatan dua."))
    kaki = rows(banyak, tanda=True)[-1]
    assert [t.text for t in kaki.iter(f"{W}t")] == ["Catatan satu.", "Catatan dua.", "Camat"]
    assert [g.get(f"{W}val") for g in kaki.iter(f"{W}gridSpan")] == ["2"]
    assert rows(banyak, tanda=True)[-2].find(f".//{W}keepNext") is not None
    assert next(kaki.iter(f"{W}p")).find(f"{W}pPr/{W}keepNext") is None  # or LibreOffice keeps it with what follows
    rendah = elements(narrow(Gaya.BIASA, catatan=("Catatan satu.",)), tanda=True)
    assert [e.tag == f"{W}p" and "".join(map(str, e.itertext())) for e in rendah][-3:] == ["Catatan satu.", "Camat", ""]


def test_a_table_that_fits_or_never_will_keeps_its_letters() -> None:
    assert not any(columns.fits_small(wide(20), 250, mm, 0) for mm in (1000, 30))


def test_a_form_that_is_a_few_rows_too_high_gets_smaller_letters() -> None:
    """Heights fall with the letters: there are pages of which only the smaller ones take one less."""
    cocok = [mm for mm in range(60, 400) if columns.fits_small(wide(20), 250, mm, 78)]
    assert cocok
    besar = f'.//{W}sz[@{W}val="{columns.SMALL * 2:.0f}"]'
    assert all(b.find(besar) is not None for b in rows(wide(20), tanda=True, tinggi=cocok[-1])[:20])
    assert not any(b.find(besar) is not None for b in rows(wide(20), tanda=True, tinggi=cocok[-1] + 1))
    assert not any(b.find(besar) is not None for b in rows(wide(20), tinggi=cocok[-1]))  # nothing to sign
    assert not columns.fits_small(narrow(*[Gaya.BIASA] * 20), 250, cocok[-1], 78)


def test_the_height_is_that_of_its_lines() -> None:
    """A row of one line in 7 points: 7 × 1.15 + 1.5 = 9.55 points = 3.37 mm."""
    satu = Tabel("", tuple(Kolom("", 12) for _ in range(9)), tuple(Baris(("x",) * 9) for _ in range(40)))
    _, *tinggi = columns.heights_mm(satu, columns.widths(satu, 250, rapat=True), 7)
    assert tinggi == pytest.approx([9.55 * 25.4 / 72] * 40)
