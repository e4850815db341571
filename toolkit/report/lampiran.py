"""The lampiran: the same forms as the sheets to sign, with the decree on the main indicators."""

from collections.abc import Iterator, Sequence

from toolkit.model import lembar as nama_lembar
from toolkit.model.laporan import JenisDokumen
from toolkit.report.blocks import Alinea, Blok, Butir, HalamanBaru, IsiTabel, Judul, Kosong, RuangTanda
from toolkit.report.sources import Sources
from toolkit.tabel import halaman, pelengkap
from toolkit.tabel import model as tabel
from toolkit.tabel.surat import Tanda, blok_kepala, kop, penandatangan
from toolkit.values.butir import tanda_butir

_RUANG = ("", "", "")
"""Lines for the signature itself."""
_DIKTUM = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN",
           "KESEPULUH")


def semua(sources: Sources) -> Iterator[Blok]:
    """Every lampiran whose sheet is filled in, numbered in order."""
    for nomor, (judul, isi) in enumerate(_ada(sources), 1):
        yield HalamanBaru()
        yield Judul(f"Lampiran {nomor}. {judul}", 2)
        yield from isi


def daftar(sources: Sources) -> Iterator[Blok]:
    """The list of lampiran before them."""
    yield from (Butir(f"{n}.", judul) for n, (judul, _) in enumerate(_ada(sources), 1))


def _ada(sources: Sources) -> Iterator[tuple[str, Iterator[Blok]]]:
    tahun = sources.hasil.tahun
    for sheet, judul in ((nama_lembar.LAMPIRAN_RENSTRA, f"Matriks Rencana Strategis {sources.words['renstra']}"),
                         (nama_lembar.LAMPIRAN_RKT, f"Rencana Kinerja Tahunan (RKT) Tahun {tahun}"),
                         (nama_lembar.LAMPIRAN_PK, f"Perjanjian Kinerja Tahun {tahun}"),
                         (nama_lembar.LAMPIRAN_PK_PERUBAHAN, f"Perjanjian Kinerja Perubahan Tahun {tahun}")):
        isi = sources.sheet(sheet)
        if isi:
            yield judul, _blok(isi)
    if sources.sheet(nama_lembar.LAMPIRAN_IKU):
        yield "Keputusan tentang Indikator Kinerja Utama", _iku(sources)
    if sources.hasil.laporan.penghargaan:
        yield f"Penghargaan yang Diraih Tahun {tahun}", iter((IsiTabel(pelengkap.tabel_penghargaan(sources.hasil)),))


def _iku(sources: Sources) -> Iterator[Blok]:
    t = penandatangan(sources.hasil, JenisDokumen.SK_IKU)
    yield from _blok((kop(sources.hasil),))
    yield from _keputusan(sources, t)
    yield _tanda(halaman.TandaTangan(None, blok_kepala(t)))
    yield HalamanBaru()
    yield from _blok(sources.sheet(nama_lembar.LAMPIRAN_IKU))


def _keputusan(sources: Sources, t: Tanda) -> Iterator[Blok]:
    """The decree's heading, considerations, acts and clauses, as the office wrote them in Naskah."""
    yield Alinea(f"KEPUTUSAN {t.jabatan.upper()}", "LKJudulTabel")
    if t.nomor:
        yield Alinea(f"Nomor: {t.nomor}", "LKJudulTabel")
    else:
        yield Kosong("nomor SK IKU", "Nomor SK IKU di sheet Identitas")
    yield Alinea(f"TENTANG\nINDIKATOR KINERJA UTAMA {sources.words['nama'].upper()}", "LKJudulTabel")
    for judul, bagian, angka in (("Menimbang:", "SK IKU Menimbang", False), ("Mengingat:", "SK IKU Mengingat", True)):
        yield Alinea(judul, "LKPengantar")
        isi = sources.naskah(bagian)
        yield from (Butir(tanda_butir(n, angka=angka), teks) for n, teks in enumerate(isi))
        if not isi:
            yield from sources.daftar(bagian)
    yield Alinea("MEMUTUSKAN:", "LKJudulTabel")
    yield Alinea("Menetapkan:", "LKPengantar")
    isi = sources.naskah("SK IKU Memutuskan")
    yield from (Butir(_DIKTUM[n] if n < len(_DIKTUM) else f"DIKTUM {n + 1}", teks, 2) for n, teks in enumerate(isi))
    if not isi:
        yield from sources.daftar("SK IKU Memutuskan")


def _blok(bagian: Sequence[halaman.Bagian]) -> Iterator[Blok]:
    """The blocks of a sheet to sign as those of the document."""
    for b in bagian:
        match b:
            case tabel.Tabel():
                yield IsiTabel(b)
            case halaman.TandaTangan():
                yield _tanda(b)
            case halaman.HalamanBaru():
                yield HalamanBaru()
            case halaman.Kop():
                yield from (Alinea(baris, "LKJudulTabel") for baris in b.nama)
                if b.alamat:
                    yield Alinea(", ".join(b.alamat), "LKKeterangan")
            case halaman.Surat():
                yield from _surat(b)


def _surat(surat: halaman.Surat) -> Iterator[Blok]:
    huruf = max((len(satu.label) for satu in surat.isi if isinstance(satu, halaman.Butir)), default=0)
    for satu in surat.isi:
        if isinstance(satu, halaman.Butir):
            yield Butir(satu.label, satu.beside, 2, huruf)
        elif isinstance(satu, halaman.Alinea) and satu.teks:
            yield Alinea(satu.teks, "LKIsi" if satu.rata is None else "LKJudulTabel")


def _tanda(t: halaman.TandaTangan) -> RuangTanda:
    return RuangTanda(_sisi(t.kanan), _sisi(t.kiri) if t.kiri else ())


def _sisi(blok: halaman.BlokTanda) -> tuple[str, ...]:
    return (*blok.atas, *_RUANG, blok.nama, *blok.bawah)
