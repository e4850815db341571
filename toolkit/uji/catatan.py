"""Findings -> the notes of the review, by part of the checklist; earlier notes whose finding is gone are kept."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from toolkit.model.daftar_uji import DaftarUji
from toolkit.model.hasil import Hasil
from toolkit.model.reviu import (
    DAFTAR_UJI,
    INDEKS,
    KONDISI,
    KRITERIA,
    PERBAIKAN,
    REKOMENDASI,
    TAMBAHAN,
    TANGGAPAN,
    CatatanReviu,
    KertasLama,
    Perbaikan,
    numbered,
)
from toolkit.model.temuan import Pembandingan, Temuan, Tingkat
from toolkit.uji.kondisi import condition


def write_notes(daftar: DaftarUji, hasil: Hasil, temuan: Sequence[Temuan], angka: Sequence[Pembandingan],
                lama: KertasLama) -> tuple[CatatanReviu, ...]:
    """One note for each finding of the levels kesalahan and peringatan, by part and item, then the reviewer's own.

    A note of an earlier run whose finding is gone stays, as mended. Each part ends with a row that the reviewer may
    fill in.
    """
    sekarang = tuple(_notes(daftar, hasil, temuan, angka))
    ada = {c.kunci for c in sekarang}
    bagian, butir = [b.kode for b in daftar.bagian], [f"{b.kode}.{n.nomor}" for b in daftar.bagian for n in b.butir]
    lebih = [c for c in lama.catatan if c.kunci not in ada]
    kode = {b.nama: b.kode for b in daftar.bagian}
    hilang = (replace(c, bagian=kode.get(c.bagian, c.bagian), isi={**c.isi, PERBAIKAN: Perbaikan.SUDAH.value})
              for c in lebih if not c.kunci.startswith(TAMBAHAN))
    sendiri = _own(bagian, [c for c in lebih if c.kunci.startswith(TAMBAHAN)])

    def order(c: CatatanReviu) -> tuple[int, bool, int]:
        return (bagian.index(c.bagian) if c.bagian in bagian else 0, c.kunci.startswith(TAMBAHAN),
                butir.index(c.butir[0]) if c.butir and c.butir[0] in butir else len(butir))

    return tuple(sorted((*sekarang, *hilang, *sendiri), key=order))


def _notes(daftar: DaftarUji, hasil: Hasil, temuan: Sequence[Temuan],
           angka: Sequence[Pembandingan]) -> Iterator[CatatanReviu]:
    dicatat = [t for t in temuan if t.tingkat is not Tingkat.INFO]
    kunci_catatan = numbered(f"{t.kode}|{t.sheet or ''}|{t.kunci}" for t in dicatat)
    for t, kunci in zip(dicatat, kunci_catatan, strict=True):
        dasar = daftar.basis(t.kode)
        nomor, apa = _figure(t, angka)
        isi = {INDEKS: f"{DAFTAR_UJI} {dasar.butir[0]}" + (f"; Angka {nomor}" if nomor else ""),
               KONDISI: condition(t, hasil, dasar, daftar.dokumen, apa),
               KRITERIA: dasar.kriteria, REKOMENDASI: dasar.rekomendasi,
               TANGGAPAN: f"Diterima perangkat daerah: {t.alasan}" if t.diterima else "",
               PERBAIKAN: "" if t.diterima else Perbaikan.BELUM.value}
        yield CatatanReviu(kunci, dasar.butir[0].partition(".")[0], dasar.butir, isi, t.tempat, t.kode, t.saran,
                           terbuka=not t.diterima, berat=t.tingkat is Tingkat.KESALAHAN and not t.diterima)


def _own(bagian: Iterable[str], sendiri: Sequence[CatatanReviu]) -> Iterator[CatatanReviu]:
    """What the reviewer added to each part, and an empty row for more."""
    for kode in bagian:
        milik = [c for c in sendiri if c.bagian == kode]
        yield from (replace(c, kunci=f"{TAMBAHAN}{kode}|{n}") for n, c in enumerate(milik, 1))
        yield CatatanReviu(f"{TAMBAHAN}{kode}|{len(milik) + 1}", kode, (), {})


def _figure(t: Temuan, angka: Sequence[Pembandingan]) -> tuple[int, str]:
    """The line of sheet Angka that a finding is about, and what its figure is; 0 and nothing where there is none."""
    return next(((n, p.perihal.apa) for n, p in enumerate(angka, 1) if p.berbeda and p.perihal.kode == t.kode
                 and (t.sel is None or p.isian.sel == t.sel)), (0, ""))
