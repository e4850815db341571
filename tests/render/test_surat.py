"""What is signed or hung up, as cells: letterhead, running text, signatures on one page, what stays off the paper."""

import dataclasses
import io

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.render import kertas
from tests.tabel import golden
from toolkit.model.rumus import Daun, Letak
from toolkit.render.blocks import pixels_of
from toolkit.render.pages import page_capacity
from toolkit.render.xlsx import render
from toolkit.rumus.tree import operation
from toolkit.tabel.halaman import AngkaBesar, BlokTanda, Butir, HalamanBaru, Kop, Lembar, Surat, TandaTangan
from toolkit.tabel.model import Baris, Kolom, Rumus, Tabel

KOLOM = (Kolom("NO", 10), Kolom("SASARAN", 36, gabung=True), Kolom("INDIKATOR", 40), Kolom("TARGET", 16))
CAMAT = BlokTanda(("Jember, … Mei 2021", "CAMAT AMBULU,"), "Nama Camat", ("NIP. 1",))
BUPATI = BlokTanda(("", "BUPATI JEMBER,"), "Nama Bupati")
CONTOH = {satu.nama: satu for satu in golden.lembar()}


def buka(lembar: Lembar) -> Worksheet:
    data = render([lembar], kantor="Kecamatan Ambulu", tahun=2021)
    ws = openpyxl.load_workbook(io.BytesIO(data))[lembar.nama]
    assert isinstance(ws, Worksheet)
    return ws


def cari(ws: Worksheet, teks: str) -> list[str]:
    return [sel.coordinate for baris in ws.iter_rows() for sel in baris if sel.value == teks]


def baris_cetak(ws: Worksheet) -> int:
    """Last printed row."""
    return int(ws.print_area.rpartition("$")[2])


def patahan(ws: Worksheet) -> list[int]:
    """Last row of each page but the last."""
    return [int(b.id) for b in ws.row_breaks.brk]


def titik(ws: Worksheet, awal: int, akhir: int) -> float:
    return sum(ws.row_dimensions[b].height or 15.0 for b in range(awal, akhir + 1))


@pytest.mark.parametrize("sama", [False, True], ids=["rows", "one merged sasaran"])
@pytest.mark.parametrize("mendatar", [False, True], ids=["upright", "landscape"])
@pytest.mark.parametrize("banyak", [1, 5, 11, 12, 13, 14, 15, 28, 29, 30, 31, 32, 33, 34, 35, 36, 70])
def test_signatures_stay_on_one_page_with_the_row_above(banyak: int, mendatar: bool, sama: bool) -> None:  # noqa: FBT001 - cases
    isi = tuple(Baris((str(n), "Sasaran" if sama else f"Sasaran {n}", f"Indikator {n}", "100")) for n in range(banyak))
    kolom = tuple(dataclasses.replace(k, lebar=k.lebar * 3) if mendatar else k for k in KOLOM)
    ws = buka(Lembar("Uji", (Kop(("KECAMATAN",), ()), Tabel("Judul", kolom, isi), TandaTangan(BUPATI, CAMAT)),
                     mendatar=mendatar, beku=False))
    assert (ws.page_setup.orientation == "landscape") == mendatar
    terakhir, akhir = int(cari(ws, f"Indikator {banyak - 1}")[0][1:]), baris_cetak(ws)
    assert not [b for b in patahan(ws) if terakhir <= b < akhir]
    assert min(patahan(ws), default=akhir) >= int(cari(ws, "Indikator 0")[0][1:])     # no letterhead alone
    awal = max(patahan(ws), default=0) + 1
    muat = kertas.capacity(ws, pixels_of([k.lebar for k in kolom], 0, 3))
    if not sama:
        assert titik(ws, awal, akhir) <= muat


def test_the_statement_and_its_lampiran_stand_on_pages_of_their_own() -> None:
    ws = buka(CONTOH["Lampiran PK"])
    judul = next(sel.row for sel in ws["A"] if str(sel.value).startswith("PERJANJIAN KINERJA TAHUN 2021\n"))
    assert patahan(ws) == [judul - 1]
    assert ws.page_setup.paperSize == 14
    assert ws.page_setup.orientation == "portrait"


def test_a_page_that_was_asked_for_starts_its_count_anew() -> None:
    """Thirty rows fit a page; two such tables with a new page between need one break, not two."""
    def tabel(awal: str) -> Tabel:
        return Tabel(awal, KOLOM, tuple(Baris((str(n), f"{awal} {n}", "", "")) for n in range(30)))

    ws = buka(Lembar("Uji", (tabel("Satu"), HalamanBaru(), tabel("Dua")), mendatar=False, beku=False))
    assert patahan(ws) == [int(cari(ws, "Dua")[0][1:]) - 1]


@pytest.mark.parametrize("nama", CONTOH)
def test_the_line_about_replacing_is_not_printed(nama: str) -> None:
    ws = buka(CONTOH[nama])
    assert CONTOH[nama].kaki
    assert int(cari(ws, CONTOH[nama].kaki)[0][1:]) > baris_cetak(ws)


def test_the_parties_sign_side_by_side_on_the_same_lines() -> None:
    ws = buka(Lembar("Uji", (Tabel("Judul", KOLOM, ()), TandaTangan(BUPATI, CAMAT)), beku=False))
    (bupati,), (camat,) = cari(ws, "Nama Bupati"), cari(ws, "Nama Camat")
    assert (bupati[0], camat[0], bupati[1:]) == ("A", "C", camat[1:])
    assert cari(ws, "BUPATI JEMBER,")[0][1:] == cari(ws, "CAMAT AMBULU,")[0][1:]
    assert ws.row_dimensions[int(camat[1:]) - 1].height == 48


def test_the_letterhead_stands_over_the_whole_width_above_a_double_line() -> None:
    ws = buka(CONTOH["Lampiran IKU"])
    assert [ws[f"A{n}"].value for n in range(1, 5)] == [
        "PEMERINTAH KABUPATEN JEMBER", "KECAMATAN AMBULU", "Jl. Raya Suyitman No. 120 Ambulu 68172",
        "Telepon (0336) 883300"]
    assert "A1:F1" in {str(r) for r in ws.merged_cells.ranges}
    assert ws["A5"].border.top.style == "double"


def test_a_large_figure_is_a_formula_and_a_label_stands_before_its_text() -> None:
    angka = AngkaBesar(Rumus(3, operation("+", 1, Daun(Letak(1, 1))), None), huruf=40)
    ws = buka(Lembar("Uji", (Surat((angka, Butir("Nama", "Camat"))),), lebar=(20.0, 30.0), beku=False))
    assert ws["A1"].value == "=1+A2"
    assert ws["A1"].font.sz == 40
    assert (ws["A2"].value, ws["B2"].value) == ("Nama", ": Camat")


def test_the_poster_is_one_upright_page() -> None:
    ws = buka(CONTOH["Publikasi SKM"])
    assert (ws.page_setup.orientation, ws.page_setup.paperSize) == ("portrait", 14)
    assert ws.page_setup.fitToHeight in {None, 1}          # a height that is not written is one page
    assert titik(ws, 1, baris_cetak(ws)) <= page_capacity(pixels_of(CONTOH["Publikasi SKM"].lebar, 0, 1),
                                                         mendatar=False)
