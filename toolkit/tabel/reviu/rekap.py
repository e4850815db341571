"""Sheet `Rekap`: the head of the working paper, and what the review comes to, by formulas."""

from collections.abc import Iterator
from pathlib import PurePath

from toolkit.model.daftar_uji import BagianUji
from toolkit.model.reviu import DAFTAR_UJI, JAWABAN, PELAPORAN, REKAP, Jawaban, KertasKerja, Perbaikan
from toolkit.model.rumus import Pohon
from toolkit.rumus.tree import kolom, named, operation, total
from toolkit.tabel.catatan import catatan_batas, catatan_skala
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.model import Baris, Format, Isi, Kolom, Rata, RentangBernama, Rumus, Tabel
from toolkit.tabel.reviu.jawaban import (
    CATATAN_BAGIAN,
    CATATAN_KONDISI,
    CATATAN_PERBAIKAN,
    KESIMPULAN_BAGIAN,
    Hitungan,
    answers_of_part,
    cells_name,
    conclude,
    conclude_rumus,
    count,
    counted_rumus,
    degree,
    degree_rumus,
    mended,
)
from toolkit.tabel.reviu.kepala import head_tables

_LEBAR = (26.0, 10.0, *[11.0] * 6, 24.0)
"""Characters of the sheet's columns."""


def lembar_rekap(kertas: KertasKerja) -> Lembar:
    """The sheet."""
    kepala, orang = head_tables(kertas, _LEBAR)
    return Lembar(REKAP, (kepala, orang, *(t(kertas) for t in (_identitas, _bagian, _catatan, _pelaporan))),
                  judul=f"Kertas Kerja Reviu Laporan Kinerja Tahun {kertas.hasil.tahun}", mendatar=False, beku=False,
                  satu_halaman=True)


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
    return Tabel("Yang Direviu dan Aturan Hitungnya",
                 (Kolom("Uraian", _LEBAR[0]), Kolom("Isi", _LEBAR[1], bentang=len(_LEBAR) - 1)),
                 tuple(Baris((nama, nilai or "-")) for nama, nilai in isi), nomor_kolom=False)


def _columns(*judul: str) -> Iterator[Kolom]:
    yield from (Kolom(j, lebar, Format.BULAT, Rata.TENGAH) for j, lebar in zip(judul, _LEBAR[1:], strict=False))


_JAWABAN = (*(j.value for j in Jawaban), "Usulan", "Belum dijawab")


def _bagian(kertas: KertasKerja) -> Tabel:
    bagian = kertas.daftar.bagian
    judul = (Kolom("Bagian", _LEBAR[0]), *_columns("Butir", *_JAWABAN), Kolom("Kesimpulan", _LEBAR[-1]))
    return Tabel("Kesimpulan per Bagian", judul, tuple(Baris(_isi_bagian(kertas, b)) for b in bagian),
                 subjudul=kertas.daftar.dasar, nomor_kolom=False,
                 bernama=(RentangBernama(KESIMPULAN_BAGIAN, len(judul), 0, len(bagian) - 1),))


def _isi_bagian(kertas: KertasKerja, bagian: BagianUji) -> tuple[Isi, ...]:
    h = count(answers_of_part(kertas, DAFTAR_UJI, bagian))
    return (bagian.nama, Rumus(h.butir, _items(DAFTAR_UJI, bagian), None), *_counted(h, DAFTAR_UJI, bagian),
            Rumus(conclude(h), conclude_rumus(kolom(3), kolom(4), kolom(5), total((kolom(7), kolom(8)))), None))


def _items(sheet: str, bagian: BagianUji) -> Pohon:
    return operation("ROWS", named(cells_name(JAWABAN, sheet, bagian)))


def _counted(h: Hitungan, sheet: str, bagian: BagianUji) -> Iterator[Isi]:
    """How often each answer stands in a part of a checklist, how many are proposals, how many items have none."""
    for n, rumus in zip((*h.jawaban, h.usulan), counted_rumus(sheet, bagian), strict=True):
        yield Rumus(n, rumus, None)
    yield Rumus(h.belum, operation("-", _items(sheet, bagian), *map(kolom, range(3, 8))), None)


def _pelaporan(kertas: KertasKerja) -> Tabel:
    """The evaluation's parts with their weights, how their criteria are answered, and the degree that follows."""
    baris = []
    for bagian in kertas.pelaporan.bagian:
        h = count(answers_of_part(kertas, PELAPORAN, bagian))
        derajat = Rumus(degree(kertas, bagian), degree_rumus(bagian, kertas.pelaporan.derajat), None)
        bobot = Rumus(bagian.bobot, bagian.bobot, None, Format.ANGKA) if bagian.bobot is not None else None
        baris.append(Baris((f"{bagian.kode} {bagian.nama}", bobot, *_counted(h, PELAPORAN, bagian), derajat)))
    semua = (Kolom("Bagian", _LEBAR[0]), *_columns("Bobot", *_JAWABAN), Kolom("Derajat (indikatif)", _LEBAR[-1]))
    return Tabel("Komponen Pelaporan Kinerja (Indikatif)", semua, tuple(baris), subjudul=kertas.pelaporan.dasar,
                 nomor_kolom=False, catatan=(
        ("Derajat diusulkan bila setiap kriteria mempunyai jawaban dan letak bukti, paling tinggi BB; yang berlaku "
        "adalah penilaian evaluator."),))


def _catatan(kertas: KertasKerja) -> Tabel:
    """The notes of each part by what became of them."""
    baris = tuple(Baris(tuple(_isi_catatan(kertas, bagian))) for bagian in kertas.daftar.bagian)
    return Tabel("Catatan dan Perbaikannya", (Kolom("Bagian", _LEBAR[0]), *_columns(
        "Catatan", *(p.value for p in Perbaikan), "Lainnya")), baris, nomor_kolom=False)


def _isi_catatan(kertas: KertasKerja, bagian: BagianUji) -> Iterator[Isi]:
    semua, *perbaikan = mended(kertas, bagian.kode)
    milik = (named(CATATAN_BAGIAN), bagian.kode, named(CATATAN_KONDISI), "?*")
    yield bagian.nama
    yield Rumus(semua, operation("COUNTIFS", *milik), None)
    for p, n in zip(Perbaikan, perbaikan, strict=True):
        yield Rumus(n, operation("COUNTIFS", *milik, named(CATATAN_PERBAIKAN), p.value), None)
    yield Rumus(semua - sum(perbaikan), operation("-", kolom(2), kolom(3), kolom(4)), None)
