"""Grafik -> a native Excel chart over cells of the same sheet."""

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart

from toolkit.render import gaya
from toolkit.render.alamat import Tempat
from toolkit.tabel.model import Grafik, JenisGrafik, Seri, Warna

WARNA = {Warna.UTAMA: gaya.KEPALA, Warna.TERANG: "#A9C5CC", Warna.BIRU: "#2F6FB0", Warna.MERAH: "#D62828",
         Warna.SEDANG: "#7FA8B2"}
_KISI = "#E6EAEC"
_FONT = {"name": gaya.FONT, "size": 8, "color": gaya.REDUP}
_JENIS = {JenisGrafik.BATANG: "bar", JenisGrafik.KOLOM: "column", JenisGrafik.GARIS: "line"}
_ANGKA = "#,##0"
_LABEL = "#,##0.00"
"""As the tables print what is computed."""
_TANPA_GARIS = {"major_tick_mark": "none", "minor_tick_mark": "none"}


def make_grafik(workbook: Workbook, grafik: Grafik, lembar: str, tempat: Tempat) -> Chart:
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
    _hiasi(chart, grafik)
    return chart


def _seri(grafik: Grafik, seri: Seri, lembar: str, tempat: Tempat) -> dict[str, Any]:
    awal, akhir = grafik.baris or (0, len(grafik.data.baris) - 1)
    b1, b2 = tempat.baris + awal, tempat.baris + akhir
    k = tempat.kolom_ke(grafik.kategori)
    n = tempat.kolom_ke(seri.kolom)
    warna = WARNA[seri.warna]
    isi: dict[str, Any] = {"name": seri.nama, "categories": [lembar, b1, k, b2, k], "values": [lembar, b1, n, b2, n]}
    if seri.garis or grafik.jenis is JenisGrafik.GARIS:
        isi["line"] = {"color": warna, "width": 2.25}
        if not seri.garis:
            isi["marker"] = {"type": "circle", "size": 5, "fill": {"color": warna}, "border": {"color": warna}}
    else:
        isi |= {"fill": {"color": warna}, "border": {"none": True}, "gap": 60, "overlap": -5}
    if seri.label:
        isi["data_labels"] = {"value": True, "font": {**_FONT, "color": gaya.TINTA},
                              "num_format": _ANGKA if seri.bulat else _LABEL}
    return isi


def _hiasi(chart: Chart, grafik: Grafik) -> None:
    mendatar = grafik.jenis is JenisGrafik.BATANG
    chart.set_title({"name": grafik.judul, "overlay": False, "layout": {"x": 0.02, "y": 0.03},
                     "name_font": {"name": gaya.FONT, "size": 10, "bold": True, "color": gaya.TINTA}})
    chart.set_legend({"position": "bottom", "font": _FONT} if len(grafik.seri) > 1 else {"none": True})
    nilai = {"num_font": _FONT, "num_format": _ANGKA, "line": {"none": True},
             "major_gridlines": {"visible": True, "line": {"color": _KISI}},
             "min": grafik.minimum, "max": grafik.maksimum, **_TANPA_GARIS}
    kelompok = {"num_font": _FONT, "line": {"color": gaya.GARIS}, "major_gridlines": {"visible": False},
                "text_axis": True, "label_position": "low", **_TANPA_GARIS}
    if mendatar:
        # Excel draws horizontal bars from below; the axis is turned round, and the values are put back to the bottom.
        chart.set_x_axis({**nilai, "label_position": "high"})
        chart.set_y_axis({**kelompok, "reverse": True})
    else:
        chart.set_x_axis(kelompok)
        chart.set_y_axis(nilai)
    chart.set_chartarea({"border": {"color": gaya.GARIS}})
    chart.show_blanks_as("gap")
    chart.set_size({"width": grafik.lebar, "height": grafik.tinggi})
