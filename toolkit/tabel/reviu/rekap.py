"""Sheets `Rekap` and `Catatan Hasil Reviu`: what the review comes to, by formulas; its notes, assurance, signatures."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from toolkit.model.reviu import (
    BAGIAN,
    CATATAN,
    DAFTAR_UJI,
    KOREKSI,
    KOREKSI_AWAL,
    KUNCI,
    NAMA,
    NIP,
    PELAPORAN,
    PERAN,
    REKAP,
    REKOMENDASI,
    REKOMENDASI_AWAL,
    TANGGAL,
    URAIAN,
    BagianUji,
    CatatanReviu,
    Jawaban,
    KertasKerja,
    Koreksi,
)
from toolkit.model.temuan import Keputusan, Temuan, Tingkat
from toolkit.rumus.tree import kolom, named, operation, rentang
from toolkit.tabel.catatan import catatan_batas, catatan_skala
from toolkit.tabel.halaman import Daftar, Lembar
from toolkit.tabel.model import Baris, Format, Gaya, Isi, Kolom, Rata, RentangBernama, Rumus, Tabel
from toolkit.tabel.reviu.jawaban import (
    ANGKA_HASIL,
    ANGKA_SHEET,
    CATATAN_BAGIAN,
    CATATAN_KOREKSI,
    KESIMPULAN_BAGIAN,
    KETERANGAN,
    Hitungan,
    answers_name,
    answers_of_part,
    conclude,
    conclude_rumus,
    correction_of,
    count,
    overall,
    overall_rumus,
)
from toolkit.tabel.reviu.uji import counted

_BERKAS = "Berkas"
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


def lembar_rekap(kertas: KertasKerja) -> Lembar:
    """The sheet."""
    return Lembar(REKAP, tuple(t(kertas) for t in (_identitas, _bagian, _koreksi, _pelaporan, _per_sheet)),
                  judul=f"Kertas Kerja Reviu Laporan Kinerja Tahun {kertas.hasil.tahun}",
                  keterangan="Angka di bawah ini mengikuti jawaban di sheet Daftar Uji dan isi sheet Angka.",
                  mendatar=False, beku=False, satu_halaman=True)


def _identitas(kertas: KertasKerja) -> Tabel:
    i = kertas.hasil.identitas
    r = kertas.hasil.regulasi
    isi = (
        ("Perangkat daerah", i.nama_perangkat_daerah.nilai), ("Kabupaten/kota", i.kabupaten_kota.nilai),
        ("Kode wilayah", i.kode_wilayah.nilai), ("Kepala", i.nama_kepala.nilai),
        ("Berkas yang direviu", PurePath(kertas.hasil.laporan.berkas).name),
        ("Skala dan batas capaian", f"{catatan_skala(r)} {catatan_batas(r)}"),
        ("Rumus indikator negatif", r.rumus_negatif.nama),
        ("Pedoman dan bobot SKM", f"{r.pedoman_skm.nama}, bobot {r.bobot_skm.nama}"),
        ("Metode efisiensi", r.efisiensi.nama))
    return Tabel("Yang Direviu dan Aturan yang Dipakai", (Kolom("Uraian", 24), Kolom("Isi", 12),
                                                         *(Kolom("", 12) for _ in range(6))),
                 tuple(Baris((nama, nilai or "-", *[None] * 6), lebar=7, mulai=2) for nama, nilai in isi),
                 nomor_kolom=False)


def _bagian(kertas: KertasKerja) -> Tabel:
    bagian = kertas.daftar.bagian
    judul = (Kolom("Bagian", 24), Kolom("Butir", 12, Format.BULAT, Rata.TENGAH),
             *(Kolom(j.value, 12, Format.BULAT, Rata.TENGAH) for j in Jawaban),
             Kolom("Belum dijawab", 12, Format.BULAT, Rata.TENGAH), Kolom("Kesimpulan", 22))
    return Tabel("Kesimpulan per Bagian", judul, tuple(Baris(_isi_bagian(kertas, b)) for b in bagian),
                 subjudul=kertas.daftar.dasar, nomor_kolom=False, catatan=(KETERANGAN,),
                 bernama=(RentangBernama(KESIMPULAN_BAGIAN, len(judul), 0, len(bagian) - 1),))


def _isi_bagian(kertas: KertasKerja, bagian: BagianUji) -> tuple[Isi, ...]:
    h = count(answers_of_part(kertas, DAFTAR_UJI, bagian))
    return (bagian.nama, Rumus(h.butir, operation("ROWS", named(answers_name(DAFTAR_UJI, bagian))), None),
            *_counted(h, DAFTAR_UJI, bagian), Rumus(h.belum, operation("-", *map(kolom, range(2, 7))), None),
            Rumus(conclude(h), conclude_rumus(*map(kolom, (3, 4, 5, 7))), None))


def _counted(h: Hitungan, sheet: str, bagian: BagianUji) -> Iterator[Isi]:
    """How often each answer stands in a part of a checklist."""
    for j, n in zip(Jawaban, h.jawaban, strict=True):
        yield Rumus(n, operation("COUNTIF", named(answers_name(sheet, bagian)), j.value), None)


def _pelaporan(kertas: KertasKerja) -> Tabel:
    """The evaluation's parts with their weights, and how their criteria are answered."""
    baris = []
    for bagian in kertas.pelaporan.bagian:
        h = count(answers_of_part(kertas, PELAPORAN, bagian))
        butir = operation("ROWS", named(answers_name(PELAPORAN, bagian)))
        baris.append(Baris((f"{bagian.kode} {bagian.nama}", bagian.bobot, *_counted(h, PELAPORAN, bagian),
                            Rumus(h.belum, operation("-", butir, *map(kolom, range(3, 7))), None))))
    semua = (Kolom("Bagian", 24), Kolom("Bobot", 12, Format.ANGKA, Rata.TENGAH),
             *(Kolom(judul, 12, Format.BULAT, Rata.TENGAH) for judul in (*(j.value for j in Jawaban), "Belum dijawab")))
    return Tabel("Komponen Pelaporan (Indikatif)", semua, tuple(baris), subjudul=kertas.pelaporan.dasar,
                 nomor_kolom=False)


def _koreksi(kertas: KertasKerja) -> Tabel:
    """The notes of each part by what became of them."""
    baris = tuple(Baris(tuple(_isi_koreksi(kertas, bagian.nama))) for bagian in kertas.daftar.bagian)
    return Tabel("Catatan dan Koreksinya", (Kolom("Bagian", 24), *(Kolom(judul, 12, Format.BULAT, Rata.TENGAH)
                                            for judul in ("Catatan", *(k.value for k in Koreksi)))),
                 baris, nomor_kolom=False)


def _isi_koreksi(kertas: KertasKerja, bagian: str) -> Iterator[Isi]:
    koreksi = [correction_of(c, kertas.lama).casefold() for c in kertas.catatan if c.bagian == bagian]
    milik = (named(CATATAN_BAGIAN), bagian)
    yield bagian
    yield Rumus(len(koreksi), operation("COUNTIF", *milik), None)
    for k in Koreksi:
        yield Rumus(koreksi.count(k.value.casefold()), operation("COUNTIFS", *milik, named(CATATAN_KOREKSI), k.value),
                    None)


def _per_sheet(kertas: KertasKerja) -> Tabel:
    """Findings and reported figures of each sheet."""
    ada = {*(t.sheet or _BERKAS for t in kertas.temuan), *(p.isian.sel.sheet for p in kertas.angka if p.isian.sel)}
    sheet = (*(nama for nama in (_BERKAS, *kertas.sheet) if nama in ada), *sorted(ada - {_BERKAS, *kertas.sheet}))
    hitung = [(*_counts(kertas, nama), *(counted(kertas.angka, nama, k) for k in Keputusan)) for nama in sheet]
    baris = [Baris((nama, *isi[:-len(Keputusan)], *_figures(nama, isi[-len(Keputusan):])))
             for nama, isi in zip(sheet, hitung, strict=True)]
    judul = (*(t.value.capitalize() for t in Tingkat), "Diterima")
    semua = (Kolom("Sheet", 24), *(Kolom(j, 12, Format.BULAT, Rata.TENGAH, induk="Temuan") for j in judul),
             *(Kolom(k.value.capitalize(), 12, Format.BULAT, Rata.TENGAH, induk="Angka yang dilaporkan")
               for k in Keputusan))
    return Tabel("Temuan dan Angka yang Dilaporkan", semua,
                 (*baris, _total(tuple(sum(h) for h in zip(*hitung, strict=True)), len(baris))), nomor_kolom=False,
                 catatan=("Temuan yang diterima kantor dengan alasan tidak dihitung lagi pada tingkatnya.",))


def _figures(sheet: str, banyak: Sequence[int]) -> Iterator[Isi]:
    for k, n in zip(Keputusan, banyak, strict=True):
        yield Rumus(n, operation("COUNTIFS", named(ANGKA_SHEET), sheet, named(ANGKA_HASIL), k.value), None)


def _counts(kertas: KertasKerja, sheet: str) -> Iterator[int]:
    milik: list[Temuan] = [t for t in kertas.temuan if (t.sheet or _BERKAS) == sheet]
    for tingkat in Tingkat:
        yield sum(t.tingkat is tingkat and not t.diterima for t in milik)
    yield sum(t.diterima for t in milik)


def _total(nilai: tuple[int, ...], banyak: int) -> Baris:
    """A row of sums over the rows above."""
    if not banyak:
        return Baris(("JUMLAH", *nilai), Gaya.JUMLAH)
    return Baris(("JUMLAH", *(Rumus(n, operation("SUM", rentang(k, 0, banyak - 1)), None)
                              for k, n in enumerate(nilai, 2))), Gaya.JUMLAH)


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
    hasil = [conclude(count(j)) for j in jawaban]
    baris = [Baris((n, b.nama, Rumus(k, operation("INDEX", bagian, n), None)))
             for n, (b, k) in enumerate(zip(kertas.daftar.bagian, hasil, strict=True), 1)]
    semua = Rumus(overall(hasil), overall_rumus(bagian), None)
    return Tabel("Kesimpulan", (_KOLOM[0], Kolom(BAGIAN, 16), Kolom("Kesimpulan", 62)),
                 (*baris, Baris((None, "Keseluruhan", semua), Gaya.JUMLAH)),
                 nomor_kolom=False)


def _tanda(kertas: KertasKerja) -> Tabel:
    kolom = (Kolom("No", 5, rata=Rata.TENGAH), Kolom(PERAN, 16), Kolom(NAMA, 62, terbuka=True, apa_adanya=True),
             Kolom(NIP, 22, terbuka=True, apa_adanya=True), Kolom(TANGGAL, 16, terbuka=True, apa_adanya=True),
             Kolom("Tanda tangan", 46))
    baris = tuple(Baris((n, peran, *(kertas.lama.teks(CATATAN, peran, judul) for judul in (NAMA, NIP, TANGGAL)), None))
                  for n, peran in enumerate(_PERAN, 1))
    return Tabel("Tanda Tangan", kolom, baris, nomor_kolom=False, tinggi=_TINGGI_TANDA_TANGAN)
