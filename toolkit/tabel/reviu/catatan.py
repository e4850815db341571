"""Sheet `Catatan Hasil Reviu`: the notes, the conclusion, limited assurance, signatures."""

from collections.abc import Iterator

from toolkit.model.reviu import (
    BAGIAN,
    CATATAN,
    DAFTAR_UJI,
    KOREKSI,
    KOREKSI_AWAL,
    KUNCI,
    NAMA,
    NIP,
    PERAN,
    REKOMENDASI,
    REKOMENDASI_AWAL,
    TANGGAL,
    URAIAN,
    CatatanReviu,
    KertasKerja,
    Koreksi,
)
from toolkit.rumus.build import named, operation
from toolkit.tabel.halaman import Daftar, Lembar
from toolkit.tabel.model import Baris, Gaya, Isi, Kolom, Rata, RentangBernama, Rumus, Tabel
from toolkit.tabel.reviu import kesimpulan
from toolkit.tabel.reviu.isian import (
    CATATAN_BAGIAN,
    CATATAN_KOREKSI,
    KESIMPULAN_BAGIAN,
    answers_of_part,
    correction_of,
)

_KOLOM = (
    Kolom("No", 5, rata=Rata.TENGAH), Kolom(BAGIAN, 16), Kolom(URAIAN, 62), Kolom("Indeks kertas kerja", 22),
    Kolom(KOREKSI, 16, rata=Rata.TENGAH, terbuka=True, pilihan=tuple(k.value for k in Koreksi)),
    Kolom(REKOMENDASI, 46, terbuka=True), Kolom(KUNCI, 20, tersembunyi=True),
    Kolom(KOREKSI_AWAL, 10, tersembunyi=True), Kolom(REKOMENDASI_AWAL, 20, tersembunyi=True))
_BAGIAN_KE, _KOREKSI_KE = (1 + [k.judul for k in _KOLOM].index(judul) for judul in (BAGIAN, KOREKSI))
_PERAN = ("Pereviu", "Ketua tim", "Inspektur")
_TINGGI_TANDA_TANGAN = 48
_LINGKUP = (
    "Reviu dilakukan secara terbatas: menelaah penyajian, cara penyusunan, dan isi laporan kinerja, serta menghitung "
    "ulang angka yang dilaporkan dari data dalam berkas isian. Data itu sendiri tidak diuji ke sumbernya.")
_KEYAKINAN = (
    "Reviu memberi keyakinan terbatas. Ruang lingkupnya jauh lebih kecil daripada audit, sehingga tidak dimaksudkan "
    "untuk menyatakan pendapat. Isi laporan kinerja adalah tanggung jawab kepala perangkat daerah.")


def lembar_catatan(kertas: KertasKerja) -> Lembar:
    """The sheet."""
    sifat = Daftar("Sifat reviu", (_LINGKUP, _KEYAKINAN))
    return Lembar(CATATAN, (_catatan(kertas), _kesimpulan(kertas), sifat, _tanda(kertas)))


def _catatan(kertas: KertasKerja) -> Tabel:
    nama = kertas.hasil.identitas.nama_perangkat_daerah.nilai or "-"
    baris = tuple(Baris(_isi(n, c, kertas)) for n, c in enumerate(kertas.catatan, 1))
    kosong = Baris((None, None, "Tidak ada catatan.", *[None] * (len(_KOLOM) - 3)), Gaya.KEGIATAN)
    return Tabel("Catatan Hasil Reviu", _KOLOM, baris or (kosong,),
                 subjudul=f"Laporan Kinerja {nama} Tahun {kertas.hasil.tahun}", nomor_kolom=False,
                 bernama=tuple(RentangBernama(bernama, kolom, 0, max(len(baris) - 1, 0))
                               for bernama, kolom in ((CATATAN_BAGIAN, _BAGIAN_KE), (CATATAN_KOREKSI, _KOREKSI_KE))))


def _isi(nomor: int, c: CatatanReviu, kertas: KertasKerja) -> tuple[Isi, ...]:
    rekomendasi = kertas.lama.teks(CATATAN, c.kunci, REKOMENDASI)
    return (nomor, c.bagian, c.uraian, c.indeks, correction_of(c, kertas.lama),
            c.rekomendasi if rekomendasi is None else rekomendasi, c.kunci, c.koreksi.value, c.rekomendasi)


def _kesimpulan(kertas: KertasKerja) -> Tabel:
    bagian = named(KESIMPULAN_BAGIAN)
    jawaban = (answers_of_part(kertas, DAFTAR_UJI, b) for b in kertas.daftar.bagian)
    hasil = [kesimpulan.conclude(kesimpulan.count(j)) for j in jawaban]
    baris = [Baris((n, b.nama, Rumus(k, operation("INDEX", bagian, n), None)))
             for n, (b, k) in enumerate(zip(kertas.daftar.bagian, hasil, strict=True), 1)]
    semua = Rumus(kesimpulan.overall(hasil), kesimpulan.overall_rumus(bagian), None)
    return Tabel("Kesimpulan", (_KOLOM[0], Kolom(BAGIAN, 16), Kolom("Kesimpulan", 62)),
                 (*baris, Baris((None, "Keseluruhan", semua), Gaya.JUMLAH)),
                 nomor_kolom=False)


def _tanda(kertas: KertasKerja) -> Tabel:
    kolom = (Kolom("No", 5, rata=Rata.TENGAH), Kolom(PERAN, 16), Kolom(NAMA, 62, terbuka=True, apa_adanya=True),
             Kolom(NIP, 22, terbuka=True, apa_adanya=True), Kolom(TANGGAL, 16, terbuka=True, apa_adanya=True),
             Kolom("Tanda tangan", 46))
    baris = tuple(Baris((n, *_pengisi(kertas, peran))) for n, peran in enumerate(_PERAN, 1))
    return Tabel("Tanda Tangan", kolom, baris, nomor_kolom=False, tinggi=_TINGGI_TANDA_TANGAN)


def _pengisi(kertas: KertasKerja, peran: str) -> Iterator[Isi]:
    yield peran
    for kolom in (NAMA, NIP, TANGGAL):
        yield kertas.lama.teks(CATATAN, peran, kolom)
    yield None
