"""Blocks of a result sheet as those of the document: tables, charts, letters, letterheads, signatures."""

from collections.abc import Iterator, Sequence

from toolkit.render import chart_picture
from toolkit.render.appearance import shown
from toolkit.report.blocks import Alinea, Blok, Gambar, HalamanBaru, IsiTabel, KopSurat, RuangTanda, Uraian
from toolkit.report.sources import Sources
from toolkit.tabel import halaman
from toolkit.tabel.model import Tabel

_CHART_MM, _HALF_CHART_MM = 150.0, 120.0
_FULL_WIDTH = 450
"""Pixels on the sheet; a chart below that is one of two side by side."""
_HURUF_SURAT = 14
"""Points of a letter's heading on its sheet; larger letters are a poster's."""
_RUANG = ("", "", "")
"""Lines for the signature itself."""
_LOGO_MM, _KECIL = 20.0, 0.6
"""Width that a logo has at most in a letterhead, and how much smaller than on the cover it is."""


def sheet_blocks(sources: Sources, bagian: Sequence[halaman.Bagian]) -> Iterator[Blok]:
    """The blocks of a result sheet as those of the document."""
    for b in bagian:
        match b:
            case Tabel():
                yield IsiTabel(b)
            case halaman.Grafik():
                yield chart(b)
            case halaman.DeretGrafik():
                yield from map(chart, b.grafik)
            case halaman.TandaTangan():
                yield signature(b)
            case halaman.HalamanBaru():
                yield HalamanBaru()
            case halaman.Kop():
                yield from _letterhead(sources, b)
            case halaman.Surat():
                yield from _surat(b)


def chart(grafik: halaman.Grafik) -> Gambar:
    """The chart, wide as it is on the sheet; its title is in the picture."""
    return Gambar(chart_picture.render(grafik), _CHART_MM if grafik.lebar >= _FULL_WIDTH else _HALF_CHART_MM)


def _letterhead(sources: Sources, kepala: halaman.Kop) -> Iterator[KopSurat]:
    alamat = (", ".join(kepala.alamat),) if kepala.alamat else ()
    gambar = next((g for g in sources.logo if isinstance(g, Gambar)), None)
    if gambar is None:
        yield KopSurat(kepala.nama, alamat)
    else:
        lebar = min(_LOGO_MM, gambar.lebar_mm * _KECIL)
        yield KopSurat(kepala.nama, alamat, gambar.data, lebar)


def _surat(surat: halaman.Surat) -> Iterator[Blok]:
    huruf = max((len(satu.label) for satu in surat.isi if isinstance(satu, halaman.Butir)), default=0)
    for satu in surat.isi:
        if isinstance(satu, halaman.Butir):
            yield Uraian(satu.label, satu.isi, huruf, satu.tanda, satu.bawah)
        elif isinstance(satu, halaman.AngkaBesar):
            yield Alinea(shown(satu.nilai, satu.format), "LKAngkaBesar")
        elif satu.teks:
            yield Alinea(satu.teks, "LKIsi" if satu.rata is None else
                         "LKJudulPoster" if satu.huruf > _HURUF_SURAT else "LKJudulSurat")


def signature(t: halaman.TandaTangan) -> RuangTanda:
    """The signatures below a form, with room for them."""
    return RuangTanda(_sisi(t.kanan), _sisi(t.kiri) if t.kiri else ())


def _sisi(blok: halaman.BlokTanda) -> tuple[str, ...]:
    return (*blok.atas, *_RUANG, blok.nama, *blok.bawah)
