"""Sheets `Catatan Hasil Reviu`, the notes by part of the checklist, and `Kesimpulan Reviu`, what they come to."""

from collections.abc import Iterator

from toolkit.model.reviu import (
    BAGIAN,
    CATATAN,
    DIREVIU,
    DISUSUN,
    INDEKS,
    INSPEKTUR,
    ISIAN_CATATAN,
    KESIMPULAN,
    KODE,
    KONDISI,
    KRITERIA,
    KUNCI,
    NAMA,
    NIP,
    PARAF,
    PERBAIKAN,
    REKOMENDASI,
    SEBAB,
    SEL,
    SEMULA,
    TAMBAHAN,
    TANGGAL,
    TANGGAPAN,
    CatatanReviu,
    KertasKerja,
    Perbaikan,
    note_numbers,
)
from toolkit.rumus.tree import named, operation
from toolkit.tabel.halaman import Daftar, Lembar
from toolkit.tabel.model import Baris, Gaya, Isi, Kolom, Rata, RentangBernama, Rumus, Tabel
from toolkit.tabel.reviu.jawaban import (
    CATATAN_BAGIAN,
    CATATAN_KONDISI,
    CATATAN_PERBAIKAN,
    KESIMPULAN_BAGIAN,
    conclude,
    counts_of_parts,
    overall,
    overall_rumus,
    text_of_note,
)
from toolkit.tabel.reviu.kepala import head_band, shown

_SARAN = "Saran kepada pengisi workbook"
_PILIHAN = tuple(p.value for p in Perbaikan)
_KOLOM = (
    Kolom("No", 6, rata=Rata.TENGAH), Kolom(INDEKS, 13, terbuka=True), Kolom(KONDISI, 48, terbuka=True),
    Kolom(KRITERIA, 30, terbuka=True), Kolom(SEBAB, 16, terbuka=True), Kolom(REKOMENDASI, 32, terbuka=True),
    Kolom(TANGGAPAN, 18, terbuka=True), Kolom(PERBAIKAN, 12, rata=Rata.TENGAH, terbuka=True, pilihan=_PILIHAN),
    Kolom(SEL, 16, di_luar=True), Kolom(KODE, 9, rata=Rata.TENGAH, di_luar=True), Kolom(_SARAN, 50, di_luar=True),
    Kolom(KUNCI, 20, tersembunyi=True), Kolom(BAGIAN, 10, tersembunyi=True),
    *(Kolom(k + SEMULA, 10, tersembunyi=True) for k in ISIAN_CATATAN))
_KE = {k.judul: n for n, k in enumerate(_KOLOM, 1)}
_NIHIL = "Tidak ada catatan dari pemeriksaan berkas."
_LINGKUP = (
    "Reviu dilakukan secara terbatas: menelaah penyajian, cara penyusunan, dan isi laporan kinerja, serta menghitung "
    "ulang angka yang dilaporkan dari datanya. Data itu sendiri tidak diuji ke sumbernya.")
_KEYAKINAN = (
    "Reviu memberi keyakinan terbatas. Ruang lingkupnya jauh lebih kecil daripada audit, sehingga tidak dimaksudkan "
    "untuk menyatakan pendapat. Isi laporan kinerja adalah tanggung jawab kepala perangkat daerah.")
_TINGGI_TANDA_TANGAN = 48


def lembar_catatan(kertas: KertasKerja) -> Lembar:
    """The sheet of the notes."""
    baris = tuple(_rows(kertas))
    bernama = ((CATATAN_BAGIAN, BAGIAN), (CATATAN_KONDISI, KONDISI), (CATATAN_PERBAIKAN, PERBAIKAN))
    tabel = Tabel("Catatan Hasil Reviu", _KOLOM, baris, nomor_kolom=False,
                  bernama=tuple(RentangBernama(nama, _KE[k], 0, len(baris) - 1) for nama, k in bernama))
    return Lembar(CATATAN, (head_band(kertas, _KOLOM), tabel))


def _rows(kertas: KertasKerja) -> Iterator[Baris]:
    """Each part of the checklist, its notes, and a row for the reviewer's own."""
    nomor = dict(zip((c.kunci for c in kertas.catatan), note_numbers(kertas.catatan), strict=True))
    for bagian in kertas.daftar.bagian:
        milik = [c for c in kertas.catatan if c.bagian == bagian.kode]
        judul: dict[str, Isi] = {"No": bagian.kode, INDEKS: bagian.nama, BAGIAN: bagian.kode}
        yield Baris(tuple(judul.get(k.judul) for k in _KOLOM), Gaya.PROGRAM, lebar=len(ISIAN_CATATAN), mulai=2)
        if not any(c.isi for c in milik):
            yield Baris(tuple(_NIHIL if k.judul == INDEKS else None for k in _KOLOM), Gaya.KEGIATAN,
                        lebar=len(ISIAN_CATATAN), mulai=2)
        yield from (Baris(tuple(_isi(c, nomor[c.kunci], kertas))) for c in milik)


def _isi(c: CatatanReviu, nomor: int | None, kertas: KertasKerja) -> Iterator[Isi]:
    isi: dict[str, Isi] = {"No": nomor, SEL: c.sel, KODE: c.kode, _SARAN: c.saran, KUNCI: c.kunci, BAGIAN: c.bagian}
    for k in ISIAN_CATATAN:
        isi[k] = text_of_note(kertas, c, k) or None
        isi[k + SEMULA] = None if c.kunci.startswith(TAMBAHAN) else c.isi.get(k)
    yield from (isi[k.judul] for k in _KOLOM)


def lembar_kesimpulan(kertas: KertasKerja) -> Lembar:
    """The sheet of the conclusion, to be signed."""
    tabel = _kesimpulan(kertas)
    return Lembar(KESIMPULAN, (head_band(kertas, _LEBAR), tabel, Daftar("Sifat reviu", (_LINGKUP, _KEYAKINAN)),
                               _tanda(kertas)), mendatar=False, beku=False, satu_halaman=True)


_LEBAR = (Kolom("No", 6), Kolom("", 18), Kolom("", 26), Kolom("", 20), Kolom("", 16), Kolom("", 24))
"""Columns of the sheet of the conclusion."""


def _kesimpulan(kertas: KertasKerja) -> Tabel:
    bagian = named(KESIMPULAN_BAGIAN)
    hasil = [conclude(h) for h in counts_of_parts(kertas)]
    baris = [Baris((n, b.nama, Rumus(k, operation("INDEX", bagian, n), None)))
             for n, (b, k) in enumerate(zip(kertas.daftar.bagian, hasil, strict=True), 1)]
    semua = Rumus(overall(hasil), overall_rumus(bagian), None)
    return Tabel("Kesimpulan Reviu", (Kolom("No", 6, rata=Rata.TENGAH), Kolom("Bagian", 18),
                                      Kolom("Kesimpulan", 26, bentang=4)),
                 (*baris, Baris((None, "Keseluruhan", semua), Gaya.JUMLAH)), nomor_kolom=False, tinggi=24)


def _tanda(kertas: KertasKerja) -> Tabel:
    """Who signs; names come from the head."""
    kolom = (Kolom("No", 6, rata=Rata.TENGAH), Kolom("Selaku", 18), Kolom(NAMA, 26), Kolom(NIP, 20), Kolom(TANGGAL, 16),
             Kolom(f"{PARAF} atau tanda tangan", 24))
    baris = tuple(Baris((n, peran, *(shown(kertas, peran, k) for k in (NAMA, NIP, TANGGAL)), None))
                  for n, peran in enumerate((DISUSUN, DIREVIU, INSPEKTUR), 1))
    return Tabel("", kolom, baris, nomor_kolom=False, tinggi=_TINGGI_TANDA_TANGAN)
