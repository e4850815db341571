"""The row that holds certain headings, and sheets of names and values."""

from toolkit.cells.formats import PLAIN
from toolkit.cells.grid import Cell, CellType, Grid
from toolkit.cells.headings import LAST_HEADING_ROW, find_headings, find_pairs, heading_keys


def sheet(*baris: tuple[int, dict[int, str]]) -> Grid:
    def cell(teks: str) -> Cell:
        return Cell(CellType.TEXT, teks, PLAIN, tampil=teks)

    return Grid("Identitas", {n: {k: cell(teks) for k, teks in isi.items()} for n, isi in baris})


def test_the_first_row_with_all_needed_headings_counts_and_of_equal_ones_the_left() -> None:
    rows = [(1, {1: "Kode"}), (4, {2: "nama *", 3: "KODE", 5: "Kode", 6: "lain"}), (9, {1: "Kode", 2: "Nama"})]
    assert find_headings(rows, heading_keys(("Kode", "Nama")), {"Kode", "Nama"}) == (4, {"Nama": 2, "Kode": 3})
    assert find_headings(rows, heading_keys(("Kode", "Sheet")), {"Sheet"}) is None


def test_pairs_are_the_rows_below_the_headings_that_have_a_name() -> None:
    grid = sheet((1, {1: "Kode wilayah", 2: "bukan"}), (3, {1: "Isian", 2: "Nilai"}), (4, {1: "Kode wilayah"}),
                 (5, {2: "tanpa nama"}), (6, {1: "Tahun laporan", 2: "2021"}))
    pairs = find_pairs(grid, "Isian", "Nilai")
    assert pairs is not None
    assert [(n, nama.teks, nilai.teks if nilai else None) for n, nama, nilai in pairs.of(grid)] == [
        (4, "Kode wilayah", None), (6, "Tahun laporan", "2021")]


def test_headings_are_looked_for_in_the_first_rows_only() -> None:
    assert find_pairs(sheet((LAST_HEADING_ROW + 1, {1: "Isian", 2: "Nilai"})), "Isian", "Nilai") is None
