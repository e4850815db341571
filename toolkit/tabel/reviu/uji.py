"""Sheets of what is tested: `Angka`, every reported figure beside the recomputed one; the answered checklists."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from toolkit.model.daftar_uji import DaftarUji
from toolkit.model.reviu import (
    ANGKA,
    CATATAN_PEREVIU,
    DAFTAR_UJI,
    JAWABAN,
    KODE,
    KUNCI,
    LETAK_BUKTI,
    NAMA_DOKUMEN,
    PELAPORAN,
    SEMULA,
    ButirTerjawab,
    Jawaban,
    KertasKerja,
    Kesamaan,
    numbered,
    proposed,
)
from toolkit.model.temuan import Keputusan, Pembandingan
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.model import Baris, Format, Gaya, Isi, Kategori, Kolom, Nilai, Rata, RentangBernama, Tabel, Tautan
from toolkit.tabel.reviu.jawaban import ANGKA_HASIL, ANGKA_SHEET, answer_of, cells_name
from toolkit.tabel.reviu.kepala import head_band
from toolkit.values.angka import bulat, format_singkat

_NADA = {Keputusan.SESUAI: 2, Keputusan.BERBEDA: 0, Keputusan.TANPA_PEMBANDING: None}
_KOLOM_ANGKA = (
    Kolom("No", 6, rata=Rata.TENGAH), Kolom("Sheet", 12), Kolom("Letak (berkas, sheet, sel)", 25),
    Kolom("Angka yang dilaporkan", 34), Kolom("Tercetak", 17, rata=Rata.KANAN),
    Kolom("Dihitung ulang", 17, Format.ANGKA, Rata.KANAN), Kolom("Selisih", 15, Format.ANGKA, Rata.KANAN),
    Kolom("Hasil", 12, rata=Rata.TENGAH), Kolom("Rumus yang dipakai", 36), Kolom(CATATAN_PEREVIU, 24, terbuka=True),
    Kolom(KODE, 9, rata=Rata.TENGAH, di_luar=True), Kolom(KUNCI, 20, tersembunyi=True))
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
    Kolom("No", 7, rata=Rata.TENGAH), Kolom("Yang diuji", 42), Kolom("Bukti dari berkas", 62),
    Kolom(JAWABAN, 17, rata=Rata.TENGAH, terbuka=True, pilihan=_PILIHAN), Kolom(CATATAN_PEREVIU, 36, terbuka=True),
    Kolom(KUNCI, 10, tersembunyi=True), Kolom(JAWABAN + SEMULA, 10, tersembunyi=True))
_LETAK = Kolom(LETAK_BUKTI, 28, terbuka=True)
_KOLOM_PELAPORAN = (*_KOLOM_UJI[:4], _LETAK, *_KOLOM_UJI[4:],
                    Kolom(LETAK_BUKTI + SEMULA, 10, tersembunyi=True))
_USULAN = (f'Jawaban yang berakhir dengan "{proposed("Ya").removeprefix("Ya ")}" diusulkan dari berkas dan belum '
           "menjadi jawaban; pereviu menetapkannya dengan memilih dari daftar.")


def lembar_angka(kertas: KertasKerja) -> Lembar:
    """The sheet."""
    isi = tuple(Baris(b) for b in (*_rows(kertas), *_gone(kertas)))
    bernama = tuple(RentangBernama(nama, kolom, 0, max(len(kertas.angka) - 1, 0))
                    for nama, kolom in ((ANGKA_SHEET, _SHEET_KE), (ANGKA_HASIL, _HASIL_KE)))
    return Lembar(ANGKA, (head_band(kertas, _KOLOM_ANGKA), Tabel(
        judul="Angka yang Dilaporkan dan Hitungan Ulangnya", kolom=_KOLOM_ANGKA,
        baris=isi or (Baris((None,) * len(_KOLOM_ANGKA)),), nomor_kolom=False, saring=bool(isi),
        catatan=_CATATAN if isi else ("Berkas ini tidak memuat angka yang dilaporkan.", *_CATATAN), bernama=bernama)))


_NADA_NAMA = {Kesamaan.SAMA: 2, Kesamaan.EJAAN: 2, Kesamaan.KURANG: 1, Kesamaan.MENGIKUTI: None, Kesamaan.BERBEDA: 0,
              Kesamaan.TIDAK_ADA: 0}
_KOLOM_NAMA = (
    Kolom("No", 6, rata=Rata.TENGAH), Kolom("Yang dibandingkan", 14), Kolom("Dokumen", 14),
    Kolom("Tertulis di dokumen", 44), Kolom("Dibandingkan dengan", 16), Kolom("Nama di sana", 44),
    Kolom("Hasil", 25, rata=Rata.TENGAH), Kolom(CATATAN_PEREVIU, 26, terbuka=True), Kolom(KUNCI, 20, tersembunyi=True))
_CATATAN_NAMA = (
    ("Nama dibandingkan menurut kata pokoknya, dengan dokumen yang berlaku sebelumnya. Ejaan berbeda: kata pokoknya "
    "sama, hanya ejaan, bentuk kata, kata penghubung, atau singkatannya lain. Sebagian kata tidak ada: kurang dari "
    "sepertiga kata pokoknya."),
    "Mengikuti Renstra: sel di berkas kosong, jadi tidak ada yang dibandingkan.")


def lembar_nama(kertas: KertasKerja) -> Lembar:
    """Kesamaan Nama: every sasaran and indicator of a document beside the name that it was compared with."""
    kunci = tuple(numbered(f"{n.dokumen}|{n.apa}|{n.acuan}" for n in kertas.nama))
    baris = tuple(Baris((no, _upper(n.apa), n.dokumen, n.tertulis, n.dokumen_acuan, n.acuan,
                         Kategori(n.hasil.value, _NADA_NAMA[n.hasil]),
                         kertas.lama.teks(NAMA_DOKUMEN, k, CATATAN_PEREVIU), k))
                  for no, (n, k) in enumerate(zip(kertas.nama, kunci, strict=True), 1))
    return Lembar(NAMA_DOKUMEN, (head_band(kertas, _KOLOM_NAMA), Tabel(
        judul="Nama Sasaran dan Indikator di Setiap Dokumen", kolom=_KOLOM_NAMA,
        baris=baris or (Baris((None,) * len(_KOLOM_NAMA)),), nomor_kolom=False, saring=bool(baris),
        catatan=_CATATAN_NAMA)))


def keys(angka: Sequence[Pembandingan]) -> tuple[str, ...]:
    """The key of each figure: its sheet and what it is a figure of; repeated ones are numbered."""
    return tuple(numbered(f"{p.isian.sel.sheet if p.isian.sel else ''}|{p.perihal.apa}" for p in angka))


def _rows(kertas: KertasKerja) -> Iterator[tuple[Isi, ...]]:
    berkas = PurePath(kertas.hasil.laporan.berkas).name
    for n, (p, kunci) in enumerate(zip(kertas.angka, keys(kertas.angka), strict=True), 1):
        sel = p.isian.sel
        yield (n, sel.sheet if sel else "", Tautan(sel, berkas) if sel else berkas, _upper(p.perihal.apa),
               p.isian.tertulis, _recomputed(p), _difference(p), Kategori(p.keputusan.value, _NADA[p.keputusan]),
               p.perihal.rumus, kertas.lama.teks(ANGKA, kunci, CATATAN_PEREVIU), p.perihal.kode if p.berbeda else "",
               kunci)


def _gone(kertas: KertasKerja) -> Iterator[tuple[Isi, ...]]:
    """Remarks about figures that the workbook no longer has."""
    ada = set(keys(kertas.angka))
    for i in kertas.lama.isian:
        if i.sheet == ANGKA and i.kolom == CATATAN_PEREVIU and i.kunci not in ada:
            yield ("", "", "", f"{i.kunci.partition('|')[2]} (tidak ada lagi di berkas)", *[None] * 5, i.teks, None,
                   i.kunci)


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
    return _lembar(kertas, DAFTAR_UJI, "Daftar Uji Reviu Laporan Kinerja", kertas.daftar, kertas.uji, _KOLOM_UJI,
                   (_USULAN,))


def lembar_pelaporan(kertas: KertasKerja) -> Lembar:
    """Pelaporan 88-2021: the criteria of the reporting component, as an indication."""
    return _lembar(kertas, PELAPORAN, "Komponen Pelaporan Kinerja (Indikatif)", kertas.pelaporan, kertas.pelaporan_uji,
                   _KOLOM_PELAPORAN, (_USULAN, ("Indikatif: nilai evaluasi AKIP ditetapkan oleh evaluator; bobot "
                                      "dicantumkan supaya pengaruh tiap bagian terlihat.")))


def _lembar(kertas: KertasKerja, sheet: str, judul: str, daftar: DaftarUji, uji: Sequence[ButirTerjawab],  # noqa: PLR0913, PLR0917 - what the two checklists differ in
            kolom: Sequence[Kolom], catatan: tuple[str, ...]) -> Lembar:
    baris: list[Baris] = []
    bernama = []
    letak = {k.judul: n for n, k in enumerate(kolom, 1)}
    for bagian in daftar.bagian:
        bobot = "" if bagian.bobot is None else f" (bobot {format_singkat(bagian.bobot)})"
        baris.append(Baris((bagian.kode, f"{bagian.nama}{bobot}", *[None] * (len(kolom) - 2)), Gaya.PROGRAM))
        awal = len(baris)
        baris += [Baris(tuple(_isi(kertas, sheet, u, kolom))) for u in uji if u.bagian == bagian]
        bernama += [RentangBernama(cells_name(k, sheet, bagian), letak[k], awal, len(baris) - 1)
                    for k in (JAWABAN, LETAK_BUKTI) if k in letak]
    tabel = Tabel(judul=judul, subjudul=daftar.dasar, kolom=tuple(kolom), baris=tuple(baris), nomor_kolom=False,
                  catatan=catatan, bernama=tuple(bernama))
    return Lembar(sheet, (head_band(kertas, kolom), tabel))


def _isi(kertas: KertasKerja, sheet: str, u: ButirTerjawab, kolom: Sequence[Kolom]) -> Iterator[Isi]:
    usulan = proposed(u.jawaban.value if u.jawaban else "")
    letak = proposed(u.letak)
    isi: dict[str, Isi] = {
        "No": u.nomor, "Yang diuji": u.butir.teks, "Bukti dari berkas": u.bukti,
        JAWABAN: answer_of(kertas, sheet, u) or None, JAWABAN + SEMULA: usulan,
        LETAK_BUKTI: kertas.standing(sheet, u.kunci, LETAK_BUKTI, letak) or None, LETAK_BUKTI + SEMULA: letak,
        CATATAN_PEREVIU: kertas.lama.teks(sheet, u.kunci, CATATAN_PEREVIU), KUNCI: u.kunci}
    yield from (isi[k.judul] for k in kolom)
