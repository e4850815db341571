"""The annexes of the survey's own report: questionnaire, answers, photos, poster, what came of last period's plan."""

from collections.abc import Iterator

from toolkit.model import lembar as nama_lembar
from toolkit.report.blocks import Blok, Butir, Foto, Gambar, HalamanBaru, IsiTabel, Judul, Kosong
from toolkit.report.lembar import sheet_blocks
from toolkit.report.sources import Sources
from toolkit.report.survei import rencana_lalu, survey
from toolkit.tabel import skm as tabel
from toolkit.tabel import survei as tabel_survei

_KATA_FOTO = ("survei", "skm", "ikm", "kuesioner", "responden", "kepuasan")
"""Words of a caption by which a photo of sheet Dokumentasi is known to show the survey."""


def semua(sources: Sources) -> Iterator[Blok]:
    """Every annex that there is something for, numbered in order; what the workbook lacks is listed."""
    for nomor, (judul, isi) in enumerate(_ada(sources), 1):
        yield HalamanBaru()
        yield Judul(f"Lampiran {nomor}. {judul}", 2)
        yield from isi
    if not _foto(sources):
        yield Kosong("dokumentasi survei", "sheet Dokumentasi, dengan kata survei, SKM, atau kuesioner di Keterangan",
                     dicetak=False)
    if not sources.sheet(nama_lembar.PUBLIKASI_SKM):
        yield Kosong("publikasi hasil SKM", "jawaban semua unsur di sheet SKM atau SKM Responden", dicetak=False)
    if not rencana_lalu(sources):
        yield Kosong("realisasi tindak lanjut periode sebelumnya", "sheet Rencana Tindak Lanjut SKM dengan Periode "
                     "survei yang lalu", dicetak=False)


def daftar(sources: Sources) -> Iterator[Blok]:
    """The list of annexes before them."""
    yield from (Butir(f"{n}.", judul) for n, (judul, _) in enumerate(_ada(sources), 1))


def _ada(sources: Sources) -> Iterator[tuple[str, Iterator[Blok]]]:
    hasil, skm = sources.hasil, survey(sources)
    yield "Kuesioner", map(IsiTabel, (tabel_survei.tabel_data_responden(),
                                      tabel_survei.tabel_kuesioner(hasil.regulasi.pedoman_skm, skm)))
    jawaban = tabel_survei.tabel_jawaban(hasil, skm)
    yield "Rekapitulasi Jawaban", (IsiTabel(t) for t in (tabel.tabel_distribusi(hasil, skm), jawaban) if t)
    if foto := _foto(sources):
        yield "Dokumentasi Pelaksanaan Survei", iter((Foto(foto),))
    if poster := sources.sheet(nama_lembar.PUBLIKASI_SKM):
        yield "Publikasi Hasil Survei", sheet_blocks(sources, poster)
    if lalu := rencana_lalu(sources):
        yield "Realisasi Tindak Lanjut SKM Periode Sebelumnya", iter(lalu)


def _foto(sources: Sources) -> tuple[Gambar, ...]:
    """The photos whose caption speaks of the survey."""
    return tuple(f for milik in sources.foto.values() for f in milik if isinstance(f, Gambar)
                 and any(kata in f.keterangan.lower() for kata in _KATA_FOTO))
