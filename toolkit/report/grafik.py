"""A chart of the sheets as a picture of the document."""

from toolkit.render import chart_picture
from toolkit.report.model import Gambar
from toolkit.tabel.model import Grafik

_LEBAR_MM = 150.0
_SETENGAH_MM = 120.0
_LEBAR_PENUH = 450
"""Pixels on the sheet; a chart below that is one of two side by side."""


def gambar(grafik: Grafik) -> Gambar:
    """The chart, wide as it is on the sheet; its title is in the picture."""
    return Gambar(chart_picture.render(grafik), _LEBAR_MM if grafik.lebar >= _LEBAR_PENUH else _SETENGAH_MM)
