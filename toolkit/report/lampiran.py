"""The lampiran: the same forms as the sheets to sign, with the decree on the main indicators."""

from collections.abc import Iterator, Sequence

from toolkit.model import lembar as nama_lembar
from toolkit.model.laporan import JenisDokumen
from toolkit.report.bahan import Bahan
from toolkit.report.keputusan import keputusan
from toolkit.report.model import Alinea, Blok, Butir, Halaman, IsiTabel, Judul, Tanda
from toolkit.tabel import model as tabel
from toolkit.tabel import pelengkap
from toolkit.tabel.penandatangan import penandatangan
from toolkit.tabel.surat import blok_kepala, kop

_RUANG = ("", "", "")
"""Lines for the signature itself."""


def semua(bahan: Bahan) -> Iterator[Blok]:
    """Every lampiran whose sheet is filled in, numbered in order."""
    for nomor, (judul, isi) in enumerate(_ada(bahan), 1):
        yield Halaman()
        yield Judul(f"Lampiran {nomor}. {judul}", 2)
        yield from isi


def daftar(bahan: Bahan) -> Iterator[Blok]:
    """The list of lampiran before them."""
    yield from (Butir(f"{n}.", judul) for n, (judul, _) in enumerate(_ada(bahan), 1))


def _ada(bahan: Bahan) -> Iterator[tuple[str, Iterator[Blok]]]:
    tahun = bahan.hasil.tahun
    for sheet, judul in ((nama_lembar.LAMPIRAN_RENSTRA, f"Matriks Rencana Strategis {bahan.ganti['renstra']}"),
                         (nama_lembar.LAMPIRAN_RKT, f"Rencana Kinerja Tahunan (RKT) Tahun {tahun}"),
                         (nama_lembar.LAMPIRAN_PK, f"Perjanjian Kinerja Tahun {tahun}"),
                         (nama_lembar.LAMPIRAN_PK_PERUBAHAN, f"Perjanjian Kinerja Perubahan Tahun {tahun}")):
        isi = bahan.sheet(sheet)
        if isi:
            yield judul, _blok(isi)
    if bahan.sheet(nama_lembar.LAMPIRAN_IKU):
        yield "Keputusan tentang Indikator Kinerja Utama", _iku(bahan)
    if bahan.hasil.laporan.penghargaan:
        yield f"Penghargaan yang Diraih Tahun {tahun}", iter((IsiTabel(pelengkap.tabel_penghargaan(bahan.hasil)),))


def _iku(bahan: Bahan) -> Iterator[Blok]:
    t = penandatangan(bahan.hasil, JenisDokumen.SK_IKU)
    yield from _blok((kop(bahan.hasil),))
    yield from keputusan(bahan, t)
    yield _tanda(tabel.TandaTangan(None, blok_kepala(t)))
    yield Halaman()
    yield from _blok(bahan.sheet(nama_lembar.LAMPIRAN_IKU))


def _blok(bagian: Sequence[tabel.Bagian]) -> Iterator[Blok]:
    """The blocks of a sheet to sign as those of the document."""
    for b in bagian:
        match b:
            case tabel.Tabel():
                yield IsiTabel(b)
            case tabel.TandaTangan():
                yield _tanda(b)
            case tabel.HalamanBaru():
                yield Halaman()
            case tabel.Kop():
                yield from (Alinea(baris, "LKJudulTabel") for baris in b.nama)
                if b.alamat:
                    yield Alinea(", ".join(b.alamat), "LKKeterangan")
            case tabel.Surat():
                yield from _surat(b)


def _surat(surat: tabel.Surat) -> Iterator[Blok]:
    huruf = max((len(satu.label) for satu in surat.isi if isinstance(satu, tabel.Butir)), default=0)
    for satu in surat.isi:
        if isinstance(satu, tabel.Butir):
            yield Butir(satu.label, satu.beside, 2, huruf)
        elif isinstance(satu, tabel.Alinea) and satu.teks:
            yield Alinea(satu.teks, "LKIsi" if satu.rata is None else "LKJudulTabel")


def _tanda(t: tabel.TandaTangan) -> Tanda:
    return Tanda(_sisi(t.kanan), _sisi(t.kiri) if t.kiri else ())


def _sisi(blok: tabel.BlokTanda) -> tuple[str, ...]:
    return (*blok.atas, *_RUANG, blok.nama, *blok.bawah)
