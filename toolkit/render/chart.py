"""Grafik -> a native Excel chart over cells of the same sheet, its part with nothing left to a default.

XlsxWriter leaves out what Excel 2007 takes for granted. The schema's own defaults differ (a name of the series in each
label, a smooth line, an axis that is not drawn), and LibreOffice goes by the program that the file names as its last.
"""

import io
import re
import shutil
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO, Any

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart

from toolkit.ooxml.markup import Element, add, local, parse, serialise
from toolkit.render import styles
from toolkit.render.formula import Tempat
from toolkit.tabel.halaman import Grafik, JenisGrafik, Seri, Warna

WARNA = {Warna.UTAMA: styles.KEPALA, Warna.TERANG: "#A9C5CC", Warna.BIRU: "#2F6FB0", Warna.MERAH: "#D62828",
         Warna.SEDANG: "#7FA8B2"}
_KISI = "#E6EAEC"
_FONT = {"name": styles.FONT, "size": 8, "color": styles.REDUP}
_JENIS = {JenisGrafik.BATANG: "bar", JenisGrafik.KOLOM: "column", JenisGrafik.GARIS: "line"}
_ANGKA = "#,##0"
_TERSEMBUNYI = ";;;"
_LABEL = "#,##0.00"
"""As the tables print what is computed."""
_ACUAN = re.compile(r"!(?=\$?[A-Z]+\$?\d)")
_TANPA_GARIS = {"major_tick_mark": "none", "minor_tick_mark": "none"}


def add_grafik(workbook: Workbook, grafik: Grafik, lembar: str, tempat: Tempat) -> Chart:
    """The chart; its data stand at `tempat` of sheet `lembar`."""
    chart = workbook.add_chart({"type": _JENIS[grafik.jenis]})
    for seri in grafik.seri:
        if not seri.garis:
            chart.add_series(_seri(grafik, seri, lembar, tempat))
    garis = [s for s in grafik.seri if s.garis]
    if garis:
        tambahan = workbook.add_chart({"type": "line"})
        for seri in garis:
            tambahan.add_series(_seri(grafik, seri, lembar, tempat))
        chart.combine(tambahan)
    _style_chart(chart, grafik)
    return chart


def _seri(grafik: Grafik, seri: Seri, lembar: str, tempat: Tempat) -> dict[str, Any]:
    awal, akhir = grafik.baris or (0, len(grafik.data.baris) - 1)
    b1, b2 = tempat.baris + awal, tempat.baris + akhir
    k = tempat.column_of(grafik.kategori)
    n = tempat.column_of(seri.kolom)
    warna = WARNA[seri.warna]
    isi: dict[str, Any] = {"name": _words(seri.nama), "categories": [lembar, b1, k, b2, k],
                           "values": [lembar, b1, n, b2, n]}
    if seri.huruf:
        banyak = b2 - b1
        return isi | {"line": {"none": True}, "marker": {"type": "none"}, "data_labels": {
            "value": True, "position": "left", "font": _FONT,
            "custom": [{"value": _words(seri.huruf)}, *({"delete": True} for _ in range(banyak))]}}
    if seri.garis or grafik.jenis is JenisGrafik.GARIS:
        isi["line"] = {"color": warna, "width": 2.25}
        if not seri.garis:
            isi["marker"] = {"type": "circle", "size": 5, "fill": {"color": warna}, "border": {"color": warna}}
    else:
        isi |= {"fill": {"color": warna}, "border": {"none": True}, "gap": 60, "overlap": -5}
    if seri.label:
        di_alas = grafik.bergaris and not seri.garis
        isi["data_labels"] = {"value": True, "num_format": _ANGKA if seri.bulat else _LABEL,
                              "font": {**_FONT, "color": "#FFFFFF" if di_alas else styles.TINTA},
                              **({"position": "inside_base"} if di_alas else {})}
    return isi


def _words(teks: str) -> str:
    """A name that the library takes for no reference to a cell, whatever an office calls its indicator (`=a!B1`)."""
    return _ACUAN.sub("!\u2060", teks)


def _style_chart(chart: Chart, grafik: Grafik) -> None:
    mendatar = grafik.jenis is JenisGrafik.BATANG
    chart.set_title({"name": _words(grafik.judul), "overlay": False, "layout": {"x": 0.02, "y": 0.03},
                     "name_font": {"name": styles.FONT, "size": 10, "bold": True, "color": styles.TINTA}})
    huruf = [n for n, s in enumerate(grafik.seri) if s.huruf]
    chart.set_legend({"position": "bottom", "font": _FONT, "delete_series": huruf}
                     if len(grafik.seri) - len(huruf) > 1 else {"none": True})
    nilai = {"num_font": _FONT, "num_format": _TERSEMBUNYI if huruf else _ANGKA, "major_unit": 1 if huruf else None,
             "line": {"none": True}, "major_gridlines": {"visible": True, "line": {"color": _KISI}},
             "min": grafik.minimum, "max": grafik.maksimum, **_TANPA_GARIS}
    kelompok = {"num_font": _FONT, "line": {"color": styles.GARIS}, "major_gridlines": {"visible": False},
                "text_axis": True, "label_position": "low", **_TANPA_GARIS}
    if mendatar:
        # Excel draws horizontal bars from below; the axis is turned round, and the values are put back to the bottom.
        chart.set_x_axis({**nilai, "label_position": "high"})
        chart.set_y_axis({**kelompok, "reverse": True, "interval_unit": 1})  # or Excel leaves names out where many are
    else:
        chart.set_x_axis(kelompok)
        chart.set_y_axis(nilai)
    chart.set_chartarea({"border": {"color": styles.GARIS}})
    chart.show_blanks_as("gap")
    chart.set_size({"width": grafik.lebar, "height": grafik.tinggi})


_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_POTONGAN = 1 << 20
_BAGIAN = re.compile(r"xl/charts/chart\d+\.xml")


@dataclass(frozen=True, slots=True)
class _Unsur:
    """An element of a chart: its children in the order of the schema, and those that must be there with their value."""

    urutan: str
    wajib: Mapping[str, str]


_SUMBU = """axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos
    spPr txPr crossAx crosses crossesAt"""
_SERI = "idx order tx spPr"
_UNSUR: Mapping[str, _Unsur] = {
    "chartSpace": _Unsur("""date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart
        spPr txPr externalData printSettings userShapes extLst""", {"roundedCorners": "0"}),
    "chart": _Unsur("""title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly
        dispBlanksAs extLst""", {"autoTitleDeleted": "0", "plotVisOnly": "1", "dispBlanksAs": "gap"}),
    "title": _Unsur("tx layout overlay spPr txPr extLst", {"overlay": "0"}),
    "legend": _Unsur("legendPos legendEntry layout overlay spPr txPr extLst", {"overlay": "0"}),
    "barChart": _Unsur("barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
                       {"varyColors": "0"}),
    "lineChart": _Unsur("grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst",
                        {"varyColors": "0", "marker": "1"}),
    "barChart/ser": _Unsur(f"{_SERI} invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst",
                           {"invertIfNegative": "0"}),
    "lineChart/ser": _Unsur(f"{_SERI} marker dPt dLbls trendline errBars cat val smooth extLst", {"smooth": "0"}),
    "dLbls": _Unsur("""dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent
        showBubbleSize separator showLeaderLines leaderLines extLst""", {
            "showLegendKey": "0", "showVal": "0", "showCatName": "0", "showSerName": "0", "showPercent": "0",
            "showBubbleSize": "0"}),
    "catAx": _Unsur(f"{_SUMBU} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst", {
        "delete": "0", "majorTickMark": "none", "minorTickMark": "none", "auto": "0", "noMultiLvlLbl": "1"}),
    "valAx": _Unsur(f"{_SUMBU} crossBetween majorUnit minorUnit dispUnits extLst", {
        "delete": "0", "majorTickMark": "none", "minorTickMark": "none"}),
}
"""Name, or `parent/name` where it differs between parents."""


def complete_charts(xlsx: IO[bytes]) -> bytes:
    """The workbook with its chart parts completed; all other parts keep their bytes.

    Args:
        xlsx: a file that XlsxWriter wrote, in memory or on the disk; its entries keep their order and their date.
    """
    with zipfile.ZipFile(xlsx) as lama:
        if not any(_BAGIAN.fullmatch(nama) for nama in lama.namelist()):
            xlsx.seek(0)
            return xlsx.read()
        keluaran = io.BytesIO()
        with zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED) as baru:
            for info in lama.infolist():
                if _BAGIAN.fullmatch(info.filename):
                    baru.writestr(info, _completed(lama.read(info), info.filename))
                    continue
                with lama.open(info) as asal, baru.open(info, "w") as salinan:  # a sheet may be too long to hold
                    shutil.copyfileobj(asal, salinan, _POTONGAN)
    return keluaran.getvalue()


def _completed(isi: bytes, bagian: str) -> bytes:
    akar = parse(isi, bagian)
    for elemen in [satu for satu in akar.iter() if satu.tag.startswith(f"{{{_C}}}")]:
        nama, induk = local(elemen), elemen.getparent()
        lengkap = nama if induk is None else f"{local(induk)}/{nama}"
        unsur = _UNSUR.get(lengkap) or _UNSUR.get(nama)
        if unsur is not None:
            _add_missing(elemen, unsur)
    return serialise(akar)


def _add_missing(elemen: Element, unsur: _Unsur) -> None:
    """Put each missing child before the first one that the schema has after it."""
    urutan = unsur.urutan.split()
    for nama, nilai in unsur.wajib.items():
        anak = [local(a) for a in elemen]
        if nama in anak:
            continue
        sesudah = urutan[urutan.index(nama) + 1:]
        tempat = next((n for n, a in enumerate(anak) if a in sesudah), len(anak))
        add(elemen, f"{{{_C}}}{nama}", tempat, val=nilai)
