"""The rendered workbook: cells, formats, merged cells, page set-up, charts; the same bytes each time."""

import functools
import io
import re
import zipfile
from decimal import Decimal

import openpyxl
import pytest
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from tests.render import kertas
from tests.tabel import contoh, golden
from toolkit.model.sel import Sel
from toolkit.render import pages, styles
from toolkit.render.xlsx import render
from toolkit.rumus.tree import kolom as kolom_ke
from toolkit.rumus.tree import percent
from toolkit.tabel.belum import Belum
from toolkit.tabel.halaman import Daftar, Lembar
from toolkit.tabel.lembar import result_sheets
from toolkit.tabel.model import Baris, Format, Gaya, Kategori, Kolom, Nilai, Rumus, Tabel, Tautan
from toolkit.values import ruang

D = Decimal
CONTOH = golden.lembar()


def bangun(*lembar: Lembar, hidup: bool = True) -> bytes:
    return render(lembar, kantor="Kecamatan Ambulu", tahun=2021, acuan_hidup=hidup)


XLSX = bangun(*CONTOH)


@functools.cache
def buka(data: bytes, nama: str) -> Worksheet:
    lembar = openpyxl.load_workbook(io.BytesIO(data))[nama]
    assert isinstance(lembar, Worksheet)
    return lembar


def satu_tabel(*isi: object, kolom: tuple[Kolom, ...] | None = None) -> Lembar:
    """A sheet of one table with one row."""
    kolom = kolom or tuple(Kolom(f"K{n}", 12) for n in range(1, len(isi) + 1))
    return Lembar("Uji", (Tabel("Judul", kolom, (Baris(isi),)),))  # type: ignore[arg-type]  # tests mix what a cell may hold


def test_the_same_input_gives_the_same_bytes() -> None:
    assert bangun(*golden.lembar()) == XLSX


def test_text_is_written_as_text() -> None:
    nakal = ("=cmd|' /C calc'!A0", "+1", "@SUM(A1)", "http://contoh.go.id", "{=1}", "_x0041_", "a\ud800b")
    sel = [buka(bangun(satu_tabel(*nakal)), "Uji").cell(5, k) for k in range(1, len(nakal) + 1)]
    assert [s.data_type for s in sel] == ["s"] * len(nakal)
    assert [s.value for s in sel] == [*nakal[:5], "_x0041_", "a?b"]


def test_a_number_keeps_its_value_and_gets_a_format() -> None:
    kolom = tuple(Kolom(f.value, 12, f) for f in (Format.ANGKA, Format.PERSEN, Format.PERSEN_TETAP, Format.RUPIAH))
    ws = buka(bangun(satu_tabel(D("71.7"), D(100), D("84.3529"), D(1034795000), kolom=kolom)), "Uji")
    assert [(ws.cell(5, k).value, ws.cell(5, k).number_format) for k in range(1, 5)] == [
        (71.7, "#,##0.0"), (100, '#,##0" %"'), (84.3529, '#,##0.00" %"'), (1034795000, "#,##0.00_)")]


def test_a_formula_stands_with_its_rounded_value() -> None:
    isi = (D(85), D("71.7"), Rumus(D("71.7") / D(85) * 100, percent(kolom_ke(2), kolom_ke(1))))
    data = bangun(satu_tabel(*isi))
    assert buka(data, "Uji")["C5"].value == "=ROUND(B5/A5*100,2)"
    assert openpyxl.load_workbook(io.BytesIO(data), data_only=True)["Uji"]["C5"].value == 84.35


def test_nothing_that_cannot_be_computed_becomes_a_number() -> None:
    ws = buka(bangun(satu_tabel(Rumus(None, percent(kolom_ke(2), kolom_ke(1))), None, Nilai(None))), "Uji")
    assert [ws.cell(5, k).value for k in (1, 2, 3)] == [None, None, None]


def test_a_rating_has_its_word_and_its_colour() -> None:
    ws = buka(bangun(satu_tabel(Kategori("BAIK", 2), Kategori("KURANG", 0))), "Uji")
    assert [(ws.cell(5, k).value, ws.cell(5, k).fill.fgColor.rgb[2:]) for k in (1, 2)] == [
        ("BAIK", styles.RATING[2][0][1:]), ("KURANG", styles.RATING[0][0][1:])]


def test_ratings_can_be_told_apart_in_grey() -> None:
    """Luminance of the grounds (ITU-R BT.601) rises from best to worst by steps that print shows, or the text turns."""
    def abu(warna: str) -> float:
        merah, hijau, biru = (int(warna[k:k + 2], 16) for k in (1, 3, 5))
        return 0.299 * merah + 0.587 * hijau + 0.114 * biru

    terang = [abu(styles.RATING[n][0]) for n in (3, 2, 1, 0)]
    assert terang[0] < 100 < min(terang[1:])
    assert all(abs(abu(dasar) - abu(huruf)) > 110 for dasar, huruf in styles.RATING.values())


@pytest.mark.parametrize("hidup", [True, False])
def test_a_link_leads_to_the_cell_or_names_it(hidup: bool) -> None:  # noqa: FBT001 - a case of the test
    ws = buka(bangun(satu_tabel(Tautan(Sel("PK Program", 5, 2), "laporan.xlsx")), hidup=hidup), "Uji")
    if hidup:
        assert ws["A5"].value == "B5"
        assert ws["A5"].hyperlink is not None
        assert ws["A5"].hyperlink.location == "'PK Program'!B5"
    else:
        assert ws["A5"].value == "laporan.xlsx, 'PK Program'!B5"
        assert ws["A5"].hyperlink is None


def test_without_live_cells_no_formula_names_another_sheet() -> None:
    buku = openpyxl.load_workbook(io.BytesIO(bangun(*CONTOH, hidup=False)))
    rumus = [sel.value for ws in buku for baris in ws.iter_rows() for sel in baris if sel.data_type == "f"]
    assert rumus
    assert not [r for r in rumus if "!" in str(r)]


def test_merged_cells_stand_only_where_the_report_has_them() -> None:
    """Title, notes, and in Tabel 3.1 the second sasaran's number and name over its two indicators."""
    ws = buka(XLSX, "Tabel 3.1")
    di_tabel = [str(m) for m in ws.merged_cells.ranges if m.min_row >= 4 and m.max_row <= 8]
    assert sorted(di_tabel) == ["A7:A8", "B7:B8"]


def test_headings_in_two_rows() -> None:
    ws = buka(XLSX, "Tabel 3.2")
    assert ws["D4"].value == "REALISASI"
    assert [ws.cell(5, k).value for k in range(4, 9)] == ["Th. 2017", "Th. 2018", "Th. 2019", "Th. 2020", "Th. 2021"]
    assert {"D4:H4", "A4:A5", "B4:B5", "C4:C5"} <= {str(m) for m in ws.merged_cells.ranges}


@pytest.mark.parametrize("nama", [satu.nama for satu in CONTOH])
def test_every_sheet_prints_on_folio_one_page_wide(nama: str) -> None:
    ws = buka(XLSX, nama)
    assert ws.page_setup.paperSize == 14
    assert ws.page_setup.fitToWidth in (None, 1)
    assert ws.print_area
    kanan = range_boundaries(str(ws.print_area).rpartition("!")[2].replace("$", ""))[2]
    lebar = sum(ruang.lebar_kolom_piksel(ws.column_dimensions[get_column_letter(k)].width)
                for k in range(1, int(kanan or 1) + 1))
    assert kertas.capacity(ws, lebar) > 0
    assert ws.oddFooter is not None
    assert "Kecamatan Ambulu · 2021" in str(ws.oddFooter.left.text)


def test_an_office_s_name_cannot_command_the_footer() -> None:
    data = render((satu_tabel("x"),), kantor="1 & Putra &P", tahun=2021)
    isi = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml").decode()
    assert "&amp;8 1 &amp;&amp; Putra &amp;&amp;P · 2021" in isi


def test_headings_repeat_on_each_page_of_a_long_table() -> None:
    buku = openpyxl.load_workbook(io.BytesIO(XLSX))
    assert buku["Realisasi Anggaran"].print_title_rows == "$3:$4"
    assert buku["Temuan"].auto_filter.ref is not None


def test_temuan_hides_its_key_and_opens_its_reasons() -> None:
    ws = buka(XLSX, "Temuan")
    kepala = {ws.cell(4, k).value: k for k in range(1, 11)}
    assert ws.column_dimensions["J"].hidden
    assert kepala["Kunci"] == 10
    terbuka = ws.cell(5, kepala["Alasan diterima"])
    assert not terbuka.protection.locked
    assert terbuka.fill.fgColor.rgb[2:] == styles.ISIAN[1:]


def test_charts_have_data() -> None:
    """Every series of every chart refers to cells that hold numbers."""
    data = XLSX
    buku = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    paket = zipfile.ZipFile(io.BytesIO(data))
    acuan = [r for n in paket.namelist() if re.fullmatch(r"xl/charts/chart\d+\.xml", n)
             for r in re.findall(r"<c:val><c:numRef><c:f>(.*?)</c:f>", paket.read(n).decode())]
    assert len(acuan) == 11     # Ringkasan 1 + 2 + 3, Tabel 3.2 1, Tabel 3.5 2, SKM Hasil 2
    for satu in acuan:
        lembar, _, alamat = satu.rpartition("!")
        sel = buku[lembar.strip("'")][alamat.replace("$", "")]
        assert all(isinstance(baris[0].value, int | float) for baris in sel), satu


def test_the_survey_s_chart_has_blue_bars_and_a_red_line() -> None:
    paket = zipfile.ZipFile(io.BytesIO(XLSX))
    grafik = next(isi for isi in (paket.read(n).decode() for n in paket.namelist() if n.startswith("xl/charts/chart"))
                  if "Skor per unsur" in isi)
    assert grafik.index("barChart") < grafik.index("2F6FB0") < grafik.index("lineChart") < grafik.index("D62828")


def test_figures_of_charts_are_not_printed() -> None:
    ws = buka(XLSX, "SKM Hasil")
    assert str(ws.print_area).split("!")[-1].startswith("$A$1:$H$")
    assert ws["K2"].value == "Unsur"


def test_fifteen_indicators_and_long_names_are_laid_out() -> None:
    panjang = "Persentase rekomendasi hasil koordinasi yang ditindaklanjuti oleh seluruh perangkat desa " * 6
    sasaran = [contoh.sasaran(str(k), *(contoh.indikator(f"{k}.{n}", panjang, D(100), D(90), baris=5 + 3 * k + n)
                                       for n in range(1, 1 + banyak)))
               for k, banyak in enumerate((3, 2, 3, 2, 3, 2), 1)]
    ws = buka(bangun(*result_sheets(contoh.hasil(*sasaran), ())), "Tabel 3.1")
    for baris in range(6, 21):
        tinggi = ws.row_dimensions[baris].height
        assert tinggi is not None
        banyak = ruang.banyak_baris(panjang, ruang.lebar_kolom_piksel(46), 10, inden=1)
        assert tinggi >= banyak * 12.5
    assert ws.row_breaks.brk


def test_no_row_is_higher_than_excel_draws() -> None:
    assert ruang.tinggi(100) == 409


def test_text_wraps_at_words_and_splits_what_is_longer_than_the_line() -> None:
    lebar = ruang.lebar_kolom_piksel(10)
    assert ruang.banyak_baris("satu", lebar, 10) == 1
    assert ruang.banyak_baris("satu dua tiga empat lima", lebar, 10) >= 2
    assert ruang.banyak_baris("a\nb", lebar, 10) == 2
    assert ruang.banyak_baris("W" * 30, lebar, 10) >= 4


def test_a_block_that_fits_a_page_is_not_torn() -> None:
    tinggi = dict.fromkeys(range(9), 20.0)
    assert list(pages.page_breaks([(0, 2), (3, 5), (6, 8)], tinggi, 130)) == [6]
    assert list(pages.page_breaks([(0, 8)], tinggi, 100)) == []


def test_a_total_is_bold_and_spans_its_label() -> None:
    kolom = (Kolom("No", 5), Kolom("Uraian", 20), Kolom("Rp", 15, Format.RUPIAH))
    tabel = Tabel("T", kolom, (Baris(("TOTAL", None, D(5)), Gaya.JUMLAH, 2),))
    ws = buka(bangun(Lembar("Uji", (tabel,))), "Uji")
    assert "A5:B5" in {str(m) for m in ws.merged_cells.ranges}
    assert ws["A5"].font.b
    assert ws["C5"].font.b


def lebar_cetak(ws: Worksheet, baris: int) -> int:
    """Last column with a border in a row."""
    return max(k for k in range(1, ws.max_column + 1) if ws.cell(baris, k).border.right.style)


@pytest.mark.parametrize(("nama", "kepala"), [("SKM Hasil", "Unsur"), ("Realisasi Belanja", "No")])
def test_the_tables_of_a_sheet_are_equally_wide(nama: str, kepala: str) -> None:
    ws = buka(XLSX, nama)
    baris = [b for b in range(1, ws.max_row + 1) if kepala in {ws.cell(b, 1).value, ws.cell(b, 2).value}]
    assert len(baris) == 2
    assert lebar_cetak(ws, baris[0]) == lebar_cetak(ws, baris[1])
    judul = [m for m in ws.merged_cells.ranges if ws.cell(m.min_row, 1).font.sz == 12]
    assert {m.max_col for m in judul} == {lebar_cetak(ws, baris[0])}


def test_a_formula_follows_its_column_where_columns_are_spanned() -> None:
    """Column 2 takes B and C, so column 3 is D."""
    kolom = (Kolom("a", 10), Kolom("b", 10, Format.DUA, bentang=2), Kolom("c", 10, Format.DUA))
    ws = buka(bangun(satu_tabel("x", D(4), Rumus(D(2), kolom_ke(2) / 2), kolom=kolom)), "Uji")
    assert ws["D5"].value == "=ROUND(B5/2,2)"
    assert "B5:C5" in {str(m) for m in ws.merged_cells.ranges}


def test_a_long_heading_of_running_text_wraps() -> None:
    judul = "Sasaran 2: meningkatnya kualitas pelayanan publik dan penyelenggaraan pemerintahan " * 2
    ws = buka(bangun(Lembar("Uji", (Daftar(judul, ("satu",), bertanda=False),), mendatar=False)), "Uji")
    assert ws["A1"].alignment.wrap_text
    assert (ws.row_dimensions[1].height or 0) > 2 * 12.5


@pytest.mark.parametrize("isi", [5, 12, 60])
def test_the_last_line_stands_on_no_page_alone(isi: int) -> None:
    """However high the rows are, the last page holds the end of the table and the notes."""
    for kata in range(1, 60, 3):
        baris = tuple(Baris((str(n), "kata yang cukup panjang " * kata)) for n in range(isi))
        tabel = Tabel("Judul", (Kolom("No", 6), Kolom("Uraian", 120)), baris, catatan=("catatan",))
        ws = buka(bangun(Lembar("Uji", (tabel,))), "Uji")
        terakhir = next(s.row for s in reversed(ws["A"]) if s.value == str(isi - 1))
        tinggi = {b: ws.row_dimensions[b].height or 15 for b in range(1, ws.max_row + 1)}
        muat = kertas.capacity(ws, ruang.lebar_kolom_piksel(6) + ruang.lebar_kolom_piksel(120))
        awal = max((b.id for b in ws.row_breaks.brk), default=0) + 1
        ulang = sum(tinggi[b] for b in (3, 4)) if awal > 1 else 0
        assert awal <= terakhir
        assert sum(tinggi[b] for b in range(awal, ws.max_row + 1)) <= muat - ulang


def test_the_first_page_needs_no_room_for_repeated_headings() -> None:
    tinggi = dict.fromkeys(range(8), 20.0)
    blok = [(n, n) for n in range(8)]
    assert list(pages.page_breaks(blok, tinggi, 80.0, 20.0)) == [4, 6]  # 20 of 60 points would look lost


def test_a_page_that_holds_the_headings_themselves_does_not_repeat_them() -> None:
    """Of 120 points 40 are headings above row 4: the second page begins above them and holds 100 and 20 more."""
    tinggi = dict.fromkeys(range(9), 20.0)
    blok = [(0, 1), (2, 6), (7, 8)]
    assert list(pages.page_breaks(blok, tinggi, 120.0, 40.0, 0, 4)) == [2, 7]
    assert list(pages.page_breaks(blok, tinggi, 120.0, 40.0)) == [2]  # headings above everything: 100 run over by 20


def test_a_high_merged_cell_may_part_where_rows_and_text_allow_it() -> None:
    """Sixty rows of one sasaran: pages end within it, not behind its first row, before its last or at its middle."""
    baris = tuple(Baris(("Satu sasaran", f"Kegiatan {n}")) for n in range(60))
    tabel = Tabel("Judul", (Kolom("Sasaran", 30, gabung=True), Kolom("Kegiatan", 60)), baris)
    ws = buka(bangun(Lembar("Uji", (tabel,), mendatar=False)), "Uji")
    awal = [ws.cell(b.id + 1, 2).value for b in ws.row_breaks.brk]
    assert awal
    assert not {"Kegiatan 1", "Kegiatan 30", "Kegiatan 59"} & set(awal)
    pendek = dict.fromkeys(range(20), 20.0)
    assert pages.parted((0, 19), {5}, pendek, 1000.0) == ((0, 19),)  # 400 of 1000 points stay whole
    assert pages.parted((0, 19), {5}, pendek, 999.0) == ((0, 4), (5, 19))


def test_running_text_has_room() -> None:
    paragraf = "Kalimat yang cukup panjang untuk memenuhi beberapa baris pada lembar narasi. " * 10
    ws = buka(bangun(Lembar("Uji", (Daftar("Judul", (paragraf,), bertanda=False),), mendatar=False)), "Uji")
    assert ws["A2"].alignment.wrap_text
    assert (ws.row_dimensions[2].height or 0) > 80


def test_no_page_with_one_low_row() -> None:
    """Ten rows of 20 points on pages of 180 (and 20 repeated): the last one takes neighbours along, to 54 points."""
    tinggi = dict.fromkeys(range(10), 20.0)
    blok = [(n, n) for n in range(10)]
    assert list(pages.page_breaks(blok, tinggi, 180.0, 20.0)) == [7]
    assert list(pages.page_breaks(blok, {**tinggi, 9: 100.0}, 180.0, 20.0)) == [9]  # a high one stands well alone
    tinggi |= {2: 300.0}
    assert list(pages.page_breaks(blok[:4], tinggi, 350.0, 20.0)) == [3]  # a neighbour that fills a page stays


@pytest.mark.parametrize("mendatar", [False, True], ids=["upright", "landscape"])
def test_the_last_page_of_a_table_holds_more_than_its_last_row(mendatar: bool) -> None:  # noqa: FBT001 - cases
    """Five to sixty rows and a total, with notes: never a page with one row, the total or the notes alone."""
    for banyak in range(5, 61):
        baris = (*(Baris((str(n), f"Sub kegiatan {n}")) for n in range(banyak)),
                 Baris(("", "Jumlah"), gaya=Gaya.JUMLAH))
        tabel = Tabel("Judul", (Kolom("No", 6), Kolom("Uraian", 160 if mendatar else 90)), baris, catatan=("catatan",))
        ws = buka(bangun(Lembar("Uji", (tabel,), kaki="Sheet ini dibuat ulang.")), "Uji")
        assert (ws.page_setup.orientation == "landscape") == mendatar
        akhir = max((b.id for b in ws.row_breaks.brk), default=0)
        sisa = [sel.value for sel in ws["B"][akhir:] if str(sel.value).startswith("Sub kegiatan")]
        assert len(sisa) > 2, banyak


def test_a_sheet_that_is_little_more_than_a_page_is_printed_on_one() -> None:
    """So many pages full, and their headings: 1.1 go on one, 2.1 on two; 1.5 stay on two, and 6.1 on seven."""
    ukuran = []
    for penuh in (0.8, 1.1, 1.5, 2.1, 6.1):
        lebar = ruang.lebar_kolom_piksel(6) + ruang.lebar_kolom_piksel(90)
        banyak = int(penuh * pages.page_capacity(lebar, mendatar=False) / 20)
        baris = tuple(Baris((str(n), "isi")) for n in range(banyak))
        tabel = Tabel("Judul", (Kolom("No", 6), Kolom("Uraian", 90)), baris, tinggi=20)
        ws = buka(bangun(Lembar("Uji", (tabel,), mendatar=False)), "Uji")
        ukuran.append((len(ws.row_breaks.brk) + 1, kertas.is_fitted(ws)))
    assert ukuran == [(1, True), (1, False), (2, True), (2, False), (7, True)]


def test_what_speaks_of_the_toolkit_stands_outside_the_print_area() -> None:
    ws = buka(bangun(Lembar("Uji", (Daftar("Bab", ("satu",)),), judul="Judul", layar=("Dihitung kemarin.",),
                            kaki="Sheet ini dibuat ulang.", mendatar=False)), "Uji")
    letak = {sel.value: sel.row for baris in ws.iter_rows() for sel in baris if sel.value}
    awal, akhir = (int(n) for n in re.findall(r"\$(\d+)", str(ws.print_area)))
    assert letak["Dihitung kemarin."] < awal == letak["Judul"]
    assert akhir < letak["Sheet ini dibuat ulang."]


def test_a_gap_is_said_on_paper_and_where_to_look_below_the_page() -> None:
    belum = Belum.at("Capaian belum dapat dihitung", "lihat Realisasi!E5 (Temuan nomor 2)")
    tabel = Tabel(judul="Uji", kolom=(Kolom("Uraian", 60),), baris=(Baris(("satu",)),), belum=(belum,))
    ws = buka(bangun(Lembar("Uji", (tabel,), kaki="Sheet ini dibuat ulang.")), "Uji")
    letak = {sel.value: sel.row for baris in ws.iter_rows() for sel in baris if sel.value}
    akhir = int(re.findall(r"\$(\d+)", str(ws.print_area))[-1])
    assert letak["Capaian belum dapat dihitung."] <= akhir < letak[belum.lengkap] < letak["Sheet ini dibuat ulang."]


def test_a_landscape_page_that_would_be_half_empty_is_upright() -> None:
    tinggi = pages.page_capacity(1100, mendatar=True)
    assert pages.stands_upright(1000, tinggi * 3)        # not wide
    assert pages.stands_upright(1100, tinggi * 0.4)      # wide, and nearly nothing on it
    assert not pages.stands_upright(1100, tinggi * 0.9)
    assert not pages.stands_upright(1400, tinggi * 0.1)  # too wide to be read
