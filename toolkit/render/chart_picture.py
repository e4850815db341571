"""Grafik -> a PNG for a document, in the colours of the sheets."""

import textwrap
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any

from toolkit.render import styles
from toolkit.render.appearance import shown
from toolkit.render.chart import WARNA
from toolkit.tabel.halaman import Grafik, JenisGrafik, Seri
from toolkit.tabel.model import Isi, Kategori, Nilai, Rumus, Tautan
from toolkit.values.angka import format_singkat

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_TITIK = 170
"""Dots per inch: sharp in print, about 40 KB a chart."""
_LEBAR_CM = 16.0
_KATEGORI = 26


def render(grafik: Grafik) -> bytes:
    """The chart as PNG, `grafik.lebar` to `grafik.tinggi` as its sides."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # half a second of imports
    from matplotlib.figure import Figure

    tinggi = _LEBAR_CM * min(grafik.tinggi / grafik.lebar, 0.6) / 2.54
    gambar = Figure(figsize=(_LEBAR_CM / 2.54, tinggi), layout="constrained")
    FigureCanvasAgg(gambar)
    sumbu = gambar.subplots()
    _set_up_axes(sumbu, grafik)
    _draw(sumbu, grafik)
    if len(grafik.seri) - sum(bool(s.huruf) for s in grafik.seri) > 1:
        gambar.legend(*sumbu.get_legend_handles_labels(), loc="outside lower center", ncols=1 if any(
            len(s.nama) > _KATEGORI for s in grafik.seri) else 3, frameon=False, fontsize=8, labelcolor=styles.TINTA)
    berkas = BytesIO()
    gambar.savefig(berkas, format="png", dpi=_TITIK, metadata={"Software": None})
    return berkas.getvalue()


def _baris(grafik: Grafik) -> list[tuple[Isi, ...]]:
    semua = [b.isi for b in grafik.data.baris]
    if grafik.baris is None:
        return semua
    return semua[grafik.baris[0]:grafik.baris[1] + 1]


def _angka(isi: Isi) -> float | None:
    match isi:
        case Rumus() | Nilai():
            return _angka(isi.nilai)
        case Decimal() | int():
            return float(isi)
        case None | str() | Kategori() | Tautan():
            return None


def _set_up_axes(sumbu: "Axes", grafik: Grafik) -> None:
    sumbu.set_title(grafik.judul, fontsize=9, fontweight="bold", color=styles.TINTA, wrap=True)
    for sisi in ("top", "right"):
        sumbu.spines[sisi].set_visible(False)
    for sisi in ("left", "bottom"):
        sumbu.spines[sisi].set_color(styles.GARIS)
    sumbu.tick_params(labelsize=8, colors=styles.REDUP, length=2)
    datar = grafik.jenis is JenisGrafik.BATANG
    sumbu.grid(visible=True, axis="x" if datar else "y", color=styles.GARIS, linewidth=0.5, alpha=0.6)
    sumbu.set_axisbelow(True)
    (sumbu.xaxis if datar else sumbu.yaxis).set_major_formatter(lambda x, _: format_singkat(Decimal(str(round(x, 2)))))


def _draw(sumbu: "Axes", grafik: Grafik) -> None:
    baris = _baris(grafik)
    kolom = grafik.data.kolom[grafik.kategori - 1]
    label = [textwrap.fill(shown(b[grafik.kategori - 1], kolom.format), _KATEGORI) for b in baris]
    batang = [s for s in grafik.seri if not s.garis and grafik.jenis is not JenisGrafik.GARIS]
    for n, seri in enumerate(grafik.seri):
        nilai = [_angka(b[seri.kolom - 1]) for b in baris]
        if seri.huruf:
            continue
        if seri in batang:
            _draw_bars(sumbu, grafik, seri, nilai, (n, len(batang)))
        else:
            sumbu.plot(range(len(nilai)), [float("nan") if x is None else x for x in nilai], label=seri.nama,
                       color=WARNA[seri.warna], linewidth=1.8, marker=None if batang else "o", markersize=4)
            _label_points(sumbu, seri, nilai)
    _scale_axes(sumbu, grafik, label)


def _draw_bars(sumbu: "Axes", grafik: Grafik, seri: Seri, nilai: list[float | None], urut: tuple[int, int]) -> None:
    n, banyak = urut
    tebal = 0.7 / banyak
    geser = [i + (n - (banyak - 1) / 2) * tebal for i in range(len(nilai))]
    isi = [0.0 if x is None else x for x in nilai]
    gambar: Any = sumbu.barh if grafik.jenis is JenisGrafik.BATANG else sumbu.bar
    wadah = gambar(geser, isi, tebal, label=seri.nama, color=WARNA[seri.warna])
    if seri.label and grafik.bergaris:  # at the foot of the bars, where no line runs
        for i, x in zip(geser, nilai, strict=True):
            sumbu.annotate(_label(x), (i, grafik.minimum or 0), (0, 3), textcoords="offset points", ha="center",
                           fontsize=7.5, color="#FFFFFF")
    elif seri.label:
        sumbu.bar_label(wadah, [_label(x) for x in nilai], padding=2, fontsize=7.5, color=styles.TINTA)


def _label_points(sumbu: "Axes", seri: Seri, nilai: list[float | None]) -> None:
    if seri.label:
        for i, x in enumerate(nilai):
            if x is not None:
                sumbu.annotate(_label(x), (i, x), (0, 5), textcoords="offset points", ha="center", fontsize=7.5,
                               color=styles.TINTA)


def _label(x: float | None) -> str:
    return "" if x is None else format_singkat(Decimal(repr(x)))


def _scale_axes(sumbu: "Axes", grafik: Grafik, label: list[str]) -> None:
    tempat = range(len(label))
    if grafik.jenis is JenisGrafik.BATANG:
        sumbu.set_yticks(tempat, label)
        sumbu.invert_yaxis()
        sumbu.set_xlim(grafik.minimum, grafik.maksimum)
    else:
        sumbu.set_xticks(tempat, label)
        sumbu.set_ylim(grafik.minimum, grafik.maksimum)
    if huruf := {_angka(_baris(grafik)[0][s.kolom - 1]): s.huruf for s in grafik.seri if s.huruf}:
        sumbu.set_yticks([float(n or 0) for n in huruf], [*huruf.values()])
