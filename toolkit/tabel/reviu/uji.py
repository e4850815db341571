"""Sheets of what is tested: `Angka`, every reported figure beside the recomputed one; the answered checklists."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from toolkit.model.reviu import (
    ANGKA,
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
    numbered,
)
from toolkit.model.temuan import Keputusan, Pembandingan
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.model import Baris, Format, Gaya, Isi, Kategori, Kolom, Nilai, Rata, RentangBernama, Tabel, Tautan
from toolkit.tabel.reviu.jawaban import ANGKA_HASIL, ANGKA_SHEET, answer_of, answers_name
from toolkit.values.angka import bulat, format_singkat

_NADA = {Keputusan.SESUAI: 2, Keputusan.BERBEDA: 0, Keputusan.TANPA_PEMBANDING: None}
_KOLOM_ANGKA = (
    Kolom("No", 5, rata=Rata.TENGAH), Kolom("Sheet", 12), Kolom("Letak (berkas, sheet, sel)", 25),
    Kolom("Angka yang dilaporkan", 30), Kolom("Tercetak", 17, rata=Rata.KANAN),
    Kolom("Dihitung ulang", 17, Format.ANGKA, Rata.KANAN), Kolom("Selisih", 15, Format.ANGKA, Rata.KANAN),
    Kolom("Hasil", 12, rata=Rata.TENGAH), Kolom("Rumus yang dipakai", 36), Kolom("Temuan", 9, rata=Rata.TENGAH),
    Kolom(CATATAN_PEREVIU, 24, terbuka=True), Kolom(KUNCI, 20, tersembunyi=True))
_SHEET_KE, _HASIL_KE = (1 + [k.judul for k in _KOLOM_ANGKA].index(judul) for judul in ("Sheet", "Hasil"))
_SALAH_SATU = (
    "Angka yang dapat mengikuti lebih dari satu hitungan (misalnya jumlah rincian, atau jumlah angka yang tercetak "
    "tepat di bawahnya) sesuai bila mengikuti salah satunya; yang keliru di bawahnya disebut pada barisnya sendiri.")
_CATATAN = (
    "Dihitung ulang: dibulatkan satu kali, sebanyak desimal yang tercetak. Selisih: tercetak dikurangi hitungan.",
    _SALAH_SATU,
    "Tanpa pembanding: angka itu tidak ada dalam hasil hitungan, atau data untuk menghitungnya belum ada.")
_PILIHAN = tuple(j.value for j in Jawaban)
_KOLOM_UJI = (
    Kolom("No", 7, rata=Rata.TENGAH), Kolom("Yang diuji", 48), Kolom(MENURUT_BERKAS, 14, rata=Rata.TENGAH),
    Kolom("Bukti dari berkas", 58), Kolom(JAWABAN, 14, rata=Rata.TENGAH, terbuka=True, pilihan=_PILIHAN),
    Kolom(CATATAN_PEREVIU, 34, terbuka=True), Kolom(KUNCI, 10, tersembunyi=True))
_JAWABAN_KE = 5
_CARA = ("Yang dapat dijawab dari berkas sudah terisi, dengan buktinya; ubah Jawaban bila pemeriksaan Anda "
         "menghasilkan yang lain. Jawaban yang Anda ubah dan catatan Anda tetap ada bila toolkit reviu diulang.")


def lembar_angka(kertas: KertasKerja) -> Lembar:
    """The sheet."""
    isi = tuple(Baris(b) for b in (*_rows(kertas), *_gone(kertas)))
    bernama = tuple(RentangBernama(nama, kolom, 0, max(len(kertas.angka) - 1, 0))
                    for nama, kolom in ((ANGKA_SHEET, _SHEET_KE), (ANGKA_HASIL, _HASIL_KE)))
    return Lembar(ANGKA, (Tabel(
        judul="Angka yang Dilaporkan dan Hitungan Ulangnya",
        subjudul=f"Laporan Kinerja Tahun {kertas.hasil.tahun}", kolom=_KOLOM_ANGKA,
        baris=isi or (Baris((None,) * len(_KOLOM_ANGKA)),), nomor_kolom=False, saring=bool(isi),
        catatan=_CATATAN if isi else ("Berkas ini tidak memuat angka yang dilaporkan.", *_CATATAN), bernama=bernama),))


def keys(angka: Sequence[Pembandingan]) -> tuple[str, ...]:
    """The key of each figure: its sheet and what it is a figure of; repeated ones are numbered."""
    return tuple(numbered(f"{p.isian.sel.sheet if p.isian.sel else ''}|{p.perihal.apa}" for p in angka))


def _rows(kertas: KertasKerja) -> Iterator[tuple[Isi, ...]]:
    berkas = PurePath(kertas.hasil.laporan.berkas).name
    for n, (p, kunci) in enumerate(zip(kertas.angka, keys(kertas.angka), strict=True), 1):
        sel = p.isian.sel
        yield (n, sel.sheet if sel else "", Tautan(sel, berkas) if sel else berkas, _upper(p.perihal.apa),
               p.isian.tertulis, _recomputed(p), _difference(p), Kategori(p.keputusan.value, _NADA[p.keputusan]),
               p.perihal.rumus, p.perihal.kode if p.berbeda else "", kertas.lama.teks(ANGKA, kunci, CATATAN_PEREVIU),
               kunci)


def _gone(kertas: KertasKerja) -> Iterator[tuple[Isi, ...]]:
    """Remarks about figures that the workbook no longer has."""
    ada = set(keys(kertas.angka))
    for i in kertas.lama.isian:
        if i.sheet == ANGKA and i.kolom == CATATAN_PEREVIU and i.kunci not in ada:
            yield ("", "", "", f"{i.kunci.partition('|')[2]} (tidak ada lagi di berkas)", *[None] * 6, i.teks, i.kunci)


def _recomputed(p: Pembandingan) -> Isi:
    if p.hitungan is None:
        return p.huruf or None
    if not p.angka.terisi:
        return p.huruf or Nilai(bulat(p.hitungan, 2), Format.ANGKA)
    return Nilai(bulat(p.hitungan, p.angka.desimal), _format(p))


def _difference(p: Pembandingan) -> Isi:
    if p.hitungan is None or p.angka.nilai is None or not p.berbeda:
        return None
    desimal = p.angka.desimal
    return Nilai(bulat(p.angka.nilai, desimal) - bulat(p.hitungan, desimal), _format(p), perhatian=True)


def _format(p: Pembandingan) -> Format:
    return {0: Format.BULAT, 2: Format.DUA}.get(p.angka.desimal, Format.ANGKA)


def _upper(teks: str) -> str:
    return teks[:1].upper() + teks[1:]


def counted(angka: Sequence[Pembandingan], sheet: str, keputusan: Keputusan | None = None) -> int:
    """How many figures a sheet reports, or how many of them came out so."""
    return sum((p.isian.sel.sheet if p.isian.sel else "") == sheet and keputusan in {None, p.keputusan}
               for p in angka)


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
        baris.append(Baris((bagian.kode, f"{bagian.nama}{bobot}", *[None] * (len(_KOLOM_UJI) - 2)), Gaya.PROGRAM))
        awal = len(baris)
        baris += [Baris(_isi(sheet, u, lama)) for u in uji if u.bagian == bagian]
        bernama.append(RentangBernama(answers_name(sheet, bagian), _JAWABAN_KE, awal, len(baris) - 1))
    tanda = () if daftar.terverifikasi else (
        "Kalimat setiap butir disusun sendiri dan belum dicocokkan dengan teks peraturannya.",)
    return Tabel(judul=judul, subjudul=daftar.dasar, kolom=_KOLOM_UJI, baris=tuple(baris), nomor_kolom=False,
                 catatan=(_CARA, *catatan, *tanda), bernama=tuple(bernama))


def _isi(sheet: str, u: ButirTerjawab, lama: KertasLama) -> tuple[Isi, ...]:
    return (f"{u.bagian.kode}.{u.butir.nomor}", u.butir.teks, u.jawaban.value if u.jawaban else "",
            u.bukti or "Dijawab oleh pereviu.", answer_of(sheet, u, lama) or None,
            lama.teks(sheet, u.kunci, CATATAN_PEREVIU), u.kunci)
