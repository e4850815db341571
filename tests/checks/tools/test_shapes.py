"""The shapes of checks: how many findings one cause makes, which figures differ, whom the words name."""

from decimal import Decimal

import pytest

from toolkit.catalog import Kena, all_aturan
from toolkit.checks.tools.printed import compare
from toolkit.checks.tools.shapes import (
    DIFFERING,
    Banding,
    OnceOrEach,
    OnePerCause,
    Tinjau,
    cell_of_indikator,
    cells,
    each_indikator,
)
from toolkit.model.sel import Isian, Keadaan, Sel
from toolkit.model.temuan import Perihal
from toolkit.schema.input import IKU, REALISASI


def cell(baris: int, nilai: int | None = None) -> Isian[Decimal]:
    return Isian(None if nilai is None else Decimal(nilai), Sel("Realisasi", baris, 4), str(nilai or ""),
                 Keadaan.KOSONG if nilai is None else Keadaan.TERISI)


def rows(gambar: str) -> list[Tinjau]:
    """A letter for each indicator: `x` lacks the cell."""
    return [cell_of_indikator(f"1.{n}", cell(n), REALISASI, salah=tanda == "x")
            for n, tanda in enumerate(gambar, start=1)]


def test_a_blank_here_and_there_is_said_at_each() -> None:
    kena = list(each_indikator(REALISASI).hits(rows("x.x")))
    assert [(k.di, k.fakta["indikator"], k.kunci) for k in kena] == [
        (cell(1), "indikator 1.1", "1.1"), (cell(3), "indikator 1.3", "1.3")]


def test_a_column_that_nobody_filled_in_is_said_once() -> None:
    (kena,) = each_indikator(REALISASI).hits(rows("xxx"))
    assert (kena.di, kena.fakta["indikator"], kena.kunci) == ("Realisasi", "semua indikator", "semua")


def test_the_only_row_is_not_all_rows() -> None:
    (kena,) = each_indikator(REALISASI).hits(rows("x"))
    assert kena.fakta["indikator"] == "indikator 1.1"


def test_two_columns_are_counted_apart() -> None:
    semua = [cell_of_indikator(f"1.{n}", cell(n), IKU, salah=salah, kolom=kolom)
             for kolom, kosong in (("Formulasi", (True, True)), ("Sumber Data", (True, False)))
             for n, salah in enumerate(kosong, start=1)]
    kena = list(each_indikator(IKU).hits(semua))
    assert [(k.fakta["kolom"], k.fakta["indikator"]) for k in kena] == [
        ("Formulasi", "semua indikator"), ("Sumber Data", "indikator 1.1")]


def test_the_single_one_stands_at_the_first_row_unless_told_where() -> None:
    semua = [Tinjau(Kena(cell(n), {"uraian": f"baris {n}", "lain": ""}, str(n)), salah=True) for n in (2, 3, 4)]
    (kena,) = OnceOrEach({"lain": " dan {lain} baris lain"}).hits(semua)
    assert (kena.di, kena.kunci, kena.fakta) == (cell(2), "2", {"uraian": "baris 2", "lain": " dan 2 baris lain"})


def test_one_cause_is_one_finding_with_its_count_and_the_others() -> None:
    semua = [Kena(cell(n), {"kode": f"1.{n}"}, f"1.{n}", sebab=sebab)
             for n, sebab in ((1, "a"), (2, None), (3, "a"), (4, None), (5, "a"))]
    shape = OnePerCause(lambda lain: f" juga {', '.join(str(s) for s in cells(lain))}")
    assert [(k.kunci, k.fakta["banyak"], k.fakta["lain"]) for k in shape.hits(semua)] == [
        ("1.1", 3, " juga Realisasi!D3, Realisasi!D5"), ("1.2", 1, " juga "), ("1.4", 1, " juga ")]


def test_a_cause_may_list_what_it_holds() -> None:
    semua = [Kena(cell(n), {"kode": f"1.{n}"}, f"1.{n}", sebab="a") for n in (1, 2)]
    assert [(k.fakta["kode"], k.kunci) for k in OnePerCause(daftar="kode").hits(semua)] == [("1.1, 1.2", "1.1")]
    assert [k.kunci for k in OnePerCause(daftar="kode", kunci=True).hits(semua)] == ["1.1, 1.2"]


@pytest.mark.parametrize(("tertulis", "kata"), [(90, []), (91, ["90", "1", "sebab 91"])])
def test_only_a_figure_that_differs_is_explained(tertulis: int, kata: list[str]) -> None:
    """45 of 50 is 90 percent: 91 differs by 1, and is asked about; 90 is not."""
    ditanya: list[int] = []

    def explain() -> str:
        ditanya.append(tertulis)
        return f"sebab {tertulis}"

    p = compare(Perihal("REA005", "1.1", "capaian", "rumus"), cell(2, tertulis), Decimal(45) / Decimal(50) * 100)
    kena = list(DIFFERING.hits([Banding(p, jelas=explain)]))
    assert [k.fakta[f] for k in kena for f in ("hitungan", "selisih", "cocok")] == kata
    assert ditanya == [tertulis] * bool(kata)


def test_figures_of_one_cause_and_those_told_elsewhere() -> None:
    p = [compare(Perihal("SKM011", str(n), "skor", "rumus"), cell(n, 70 + n), Decimal(60)) for n in (1, 2, 3)]
    semua = [Banding(p[0], sebab="bobot"), Banding(p[1], sebab="bobot"), Banding(p[2], told=True)]
    assert [(k.kunci, k.fakta["banyak"]) for k in DIFFERING.hits(semua)] == [("1", 2)]


def test_every_shape_is_one_of_these() -> None:
    bentuk = {type(a.bentuk).__name__ for a in all_aturan() if a.bentuk}
    assert bentuk <= {"Differing", "OnePerCause", "OnceOrEach"}
