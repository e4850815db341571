"""Sheets `Daftar Uji` and `Pelaporan 88-2021`: the checklists, answered as far as the workbook answers them."""

from collections.abc import Sequence

from toolkit.model.reviu import (
    CATATAN_PEREVIU,
    DAFTAR_UJI,
    JAWABAN,
    KUNCI,
    MENURUT_BERKAS,
    PELAPORAN,
    ButirTerjawab,
    DaftarUji,
    Jawaban,
    KertasKerja,
    KertasLama,
)
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.model import Baris, Gaya, Isi, Kolom, Rata, RentangBernama, Tabel
from toolkit.tabel.reviu.isian import answer_of, answers_name
from toolkit.values.angka import format_singkat

_PILIHAN = tuple(j.value for j in Jawaban)
_KOLOM = (
    Kolom("No", 7, rata=Rata.TENGAH), Kolom("Yang diuji", 48), Kolom(MENURUT_BERKAS, 14, rata=Rata.TENGAH),
    Kolom("Bukti dari berkas", 58), Kolom(JAWABAN, 14, rata=Rata.TENGAH, terbuka=True, pilihan=_PILIHAN),
    Kolom(CATATAN_PEREVIU, 34, terbuka=True), Kolom(KUNCI, 10, tersembunyi=True))
_JAWABAN_KE = 5
_CARA = ("Yang dapat dijawab dari berkas sudah terisi, dengan buktinya; ubah Jawaban bila pemeriksaan Anda "
         "menghasilkan yang lain. Jawaban yang Anda ubah dan catatan Anda tetap ada bila toolkit reviu diulang.")


def lembar_uji(kertas: KertasKerja) -> Lembar:
    """Daftar Uji: Format, Mekanisme, Substansi."""
    tabel = _tabel(DAFTAR_UJI, "Daftar Uji Reviu Laporan Kinerja", kertas.daftar, kertas.uji, kertas.lama)
    return Lembar(DAFTAR_UJI, (tabel,))


def lembar_pelaporan(kertas: KertasKerja) -> Lembar:
    """Pelaporan 88-2021: the criteria of the reporting component, as an indication."""
    tabel = _tabel(PELAPORAN, "Komponen Pelaporan Kinerja (Indikatif)", kertas.pelaporan, kertas.pelaporan_uji,
                   kertas.lama, "Indikatif: hanya yang terlihat dari berkas. Nilai evaluasi AKIP ditetapkan oleh "
                   "evaluator, jadi tidak dihitung di sini; bobot dicantumkan supaya pengaruh tiap bagian terlihat.")
    return Lembar(PELAPORAN, (tabel,))


def _tabel(sheet: str, judul: str, daftar: DaftarUji, uji: Sequence[ButirTerjawab],
           lama: KertasLama, *catatan: str) -> Tabel:
    baris: list[Baris] = []
    bernama = []
    for bagian in daftar.bagian:
        bobot = "" if bagian.bobot is None else f" (bobot {format_singkat(bagian.bobot)})"
        baris.append(Baris((bagian.kode, f"{bagian.nama}{bobot}", *[None] * (len(_KOLOM) - 2)), Gaya.PROGRAM))
        awal = len(baris)
        baris += [Baris(_isi(sheet, u, lama)) for u in uji if u.bagian == bagian]
        bernama.append(RentangBernama(answers_name(sheet, bagian), _JAWABAN_KE, awal, len(baris) - 1))
    tanda = () if daftar.terverifikasi else (
        "Kalimat setiap butir disusun sendiri dan belum dicocokkan dengan teks peraturannya.",)
    return Tabel(judul=judul, subjudul=daftar.dasar, kolom=_KOLOM, baris=tuple(baris), nomor_kolom=False,
                 catatan=(_CARA, *catatan, *tanda), bernama=tuple(bernama))


def _isi(sheet: str, u: ButirTerjawab, lama: KertasLama) -> tuple[Isi, ...]:
    return (f"{u.bagian.kode}.{u.butir.nomor}", u.butir.teks, u.jawaban.value if u.jawaban else "",
            u.bukti or "Dijawab oleh pereviu.", answer_of(sheet, u, lama) or None,
            lama.teks(sheet, u.kunci, CATATAN_PEREVIU), u.kunci)
