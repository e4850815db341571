"""One cause, one finding: whole columns of a large office are broken, and what is said of them fits on a page.

The office has forty indicators, 88 budget rows and forty respondents, so that a rule that speaks at each row is heard.
Column after column is broken, on all sheets at once, in the ways in which staff break one.
"""

from collections import Counter
from itertools import cycle, islice
from pathlib import Path

import pytest

from tests.workbooks import make_workbook
from toolkit import pipeline
from toolkit.checks.gather import BERBEDA, KOLOM, LAIN_HAL, SAMA, gather
from toolkit.checks.order import accept
from toolkit.model.sel import Sel
from toolkit.model.temuan import Penerimaan, Temuan, Tingkat
from toolkit.tabel.catatan import Penunjuk

CARA = ("salah tulis", "", "-5", "#REF!", "2021-11-11{mmmm yyyy}", "=A1", "9999999999999999", "0,5", "Jumlah")
SASARAN, INDIKATOR = range(1, 9), range(1, 6)
Sheets = dict[str, list[list[str]]]
"""Sheet -> rows of cells, the headings first."""


def office() -> Sheets:
    """kantor_besar.txt, each of its rows once for each indicator, sasaran ({s} alone) or respondent ({n})."""
    sheets: Sheets = {}
    rows: list[list[str]] = []
    for baris in Path(__file__).with_name("kantor_besar.txt").read_text(encoding="utf-8").splitlines():
        nama, *isi = (sel.strip() for sel in baris.split("|"))
        if nama:
            rows = sheets.setdefault(nama, [isi])
        else:
            banyak = ([(s, i) for s in SASARAN for i in INDIKATOR] if "{i}" in baris or "{n}" in baris
                      else [(s, 0) for s in SASARAN])
            rows += [[sel.format(s=s, i=i, n=n) for sel in isi] for n, (s, i) in enumerate(banyak, 1)]
    kepala, *anggaran = sheets["Anggaran"]
    sheets["Anggaran"] = [kepala, *sorted(anggaran)]
    return sheets


def examine(folder: Path, sheets: Sheets) -> tuple[Temuan, ...]:
    gambar = "\n".join(f"{nama if n == 0 else '   '} | {' | '.join(baris)}"
                       for nama, semua in sheets.items() for n, baris in enumerate(semua))
    return pipeline.examine(make_workbook(folder, gambar, identitas={"Jumlah responden SKM": "40"})).temuan


def test_the_office_is_right(tmp_path: Path) -> None:
    """Or what the other tests count would be said already."""
    assert [t.kode for t in examine(tmp_path, office()) if t.tingkat is not Tingkat.INFO] == []


@pytest.mark.parametrize("nomor", range(17))
def test_a_broken_column_is_said_once(nomor: int, tmp_path: Path) -> None:
    sheets = office()
    for (nama, (_, *baris)), cara in zip(sheets.items(), islice(cycle(CARA), nomor, None), strict=False):
        for satu in baris:
            if nomor < len(satu) and (nama, nomor) != ("Renstra", 0):
                satu[nomor] = cara
    temuan = examine(tmp_path, sheets)
    banyak = Counter((t.kode, t.sheet) for t in temuan)
    assert {k: n for k, n in banyak.items() if n >= BERBEDA} == {}
    assert len(temuan) <= 45, banyak


def test_everything_wrong_is_two_pages(tmp_path: Path) -> None:
    """Every cell of every record, in a way that changes from column to column."""
    sheets = office()
    for _, *baris in sheets.values():
        for satu in baris:
            satu[1:] = islice(cycle(CARA), len(satu) - 1)
    temuan = examine(tmp_path, sheets)
    assert len(temuan) <= 90, Counter((t.kode, t.sheet) for t in temuan)
    assert any(len(t.lain) == len(SASARAN) * len(INDIKATOR) - 1 for t in temuan)


def finding(baris: int, *, kolom: int = 4, pesan: str = "tertulis {}, tidak cocok.", sheet: str = "PK",
            kode: str = "PKJ003") -> Temuan:
    nilai = f"nilai {baris}"
    return Temuan(kode, Tingkat.PERINGATAN, sheet, Sel(sheet, baris, kolom), nilai, pesan.format(nilai), "Perbaiki.",
                  f"1.{baris}")


def test_two_are_not_one() -> None:
    dua = (finding(5), finding(6))
    assert gather(dua) == dua


def test_the_same_words_are_said_once() -> None:
    (satu,) = gather(finding(n) for n in range(5, 5 + SAMA))
    assert satu.pesan == "tertulis nilai 5, tidak cocok. Begitu juga D6, D7."
    assert (satu.sel, satu.nilai) == (Sel("PK", 5, 4), "nilai 5 (dan 2 sel lain)")
    assert [t.sel for t in satu.lain] == [Sel("PK", 6, 4), Sel("PK", 7, 4)]


@pytest.mark.parametrize(("sheet", "ambang"), [("PK", BERBEDA), ("Angka Dilaporkan", LAIN_HAL)])
def test_words_of_their_own_are_kept_while_they_can_be_read(sheet: str, ambang: int) -> None:
    semua = [finding(n, pesan=f"seharusnya {n * n}.", sheet=sheet) for n in range(5, 5 + ambang)]
    assert len(gather(semua[:-1])) == ambang - 1
    assert len(gather(semua)) == 1


def test_columns_of_one_sheet_are_one_from_six_on() -> None:
    semua = [finding(n, kolom=k) for k in range(1, KOLOM + 1) for n in range(5, 5 + SAMA)]
    assert len(gather(semua[:-SAMA])) == KOLOM - 1
    (satu,) = gather(semua)
    assert len(satu.semua) == KOLOM * SAMA


def test_other_columns_sheets_and_rules_stay_apart() -> None:
    semua = [finding(5), finding(6), finding(7, kolom=5), finding(8, sheet="RKT"), finding(9, kode="PKJ004")]
    assert set(gather(semua)) == set(semua)


def test_a_reason_holds_for_the_cells_that_it_was_written_for() -> None:
    (satu,) = gather(finding(n) for n in range(5, 8))
    alasan = Penerimaan(satu.kode, "PK", satu.kunci, satu.nilai, "memang begitu")
    assert accept([satu], [alasan])[0].diterima
    (lebih,) = gather(finding(n) for n in range(5, 9))
    assert not accept([lebih], [alasan])[0].diterima


def test_a_blank_result_finds_the_finding_that_speaks_for_its_cell() -> None:
    (satu,) = gather(finding(n)._replace(tingkat=Tingkat.KESALAHAN) for n in range(5, 8))
    assert Penunjuk([satu]).tunjuk("", [Sel("PK", 7, 4)]) == "lihat PK!D7 (Temuan nomor 1)"
