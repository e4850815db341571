"""Findings -> the notes of the review, by part of the checklist; earlier notes whose finding is gone are kept."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from toolkit.model.reviu import DAFTAR_UJI, REKAP, CatatanReviu, DaftarUji, KertasLama, Koreksi, numbered
from toolkit.model.temuan import Pembandingan, Temuan, Tingkat


def write_notes(daftar: DaftarUji, temuan: Sequence[Temuan], angka: Sequence[Pembandingan],
                lama: KertasLama) -> tuple[CatatanReviu, ...]:
    """One note for each finding of the levels kesalahan and peringatan, in the order of the parts.

    A note of an earlier run whose finding is gone stays, as corrected.
    """
    sekarang = tuple(_notes(daftar, temuan, angka))
    ada = {c.kunci for c in sekarang}
    hilang = tuple(replace(c, koreksi=Koreksi.SUDAH) for c in lama.catatan if c.kunci not in ada)
    urutan = [b.nama for b in daftar.bagian]
    return tuple(sorted((*sekarang, *hilang), key=lambda c: urutan.index(c.bagian) if c.bagian in urutan else 0))


def _notes(daftar: DaftarUji, temuan: Sequence[Temuan], angka: Sequence[Pembandingan]) -> Iterator[CatatanReviu]:
    dicatat = [t for t in temuan if t.tingkat is not Tingkat.INFO]
    kunci_catatan = numbered(f"{t.kode}|{t.sheet or ''}|{t.kunci}" for t in dicatat)
    for t, kunci in zip(dicatat, kunci_catatan, strict=True):
        bagian, butir = _part(daftar, t)
        tempat = str(t.sel) if t.sel else t.sheet or "Berkas"
        diterima = f" Kantor menerima temuan ini dengan alasan: {t.alasan}" if t.diterima else ""
        yield CatatanReviu(kunci, bagian, f"{tempat}: {t.pesan} [{t.kode}]{diterima}", _index(t, angka, butir),
                           Koreksi.TIDAK_PERLU if t.diterima else Koreksi.BELUM, t.saran)


def _part(daftar: DaftarUji, t: Temuan) -> tuple[str, str]:
    """The part that a finding belongs to, and the item (`III.1`), empty where none lists its code."""
    for bagian in daftar.bagian:
        for butir in bagian.butir:
            if t.kode in butir.temuan:
                return bagian.nama, f"{bagian.kode}.{butir.nomor}"
    return next((b.nama for b in daftar.bagian if b.temuan_lain), daftar.bagian[0].nama), ""


def _index(t: Temuan, angka: Sequence[Pembandingan], butir: str) -> str:
    """Where the working paper shows it: a line of Angka, an item of Daftar Uji, else the count in Rekap."""
    nomor = [n for n, p in enumerate(angka, 1) if p.berbeda and p.perihal.kode == t.kode
             and (t.sel is None or p.isian.sel == t.sel)]
    if nomor:
        return f"Angka {nomor[0]}"
    return f"{DAFTAR_UJI} {butir}" if butir else REKAP


