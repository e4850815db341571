"""The employees of Bab I: the groups of sheet Pegawai, and how many they are together."""

from collections.abc import Mapping
from decimal import Decimal

from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisPegawai
from toolkit.tabel.model import Baris, Format, Gaya, Kolom, Rata, Tabel
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.teks import fold

_KOLOM = (("JABATAN", "jabatan", 40), ("GOLONGAN", "golongan", 14), ("PENDIDIKAN", "pendidikan", 16),
          ("JENIS KELAMIN", "jenis_kelamin", 16), ("STATUS", "status", 16))
"""Heading, field and width; a column that nobody filled in is left out."""

_KELAMIN = {lain: nama.lower() for nama, *semua in KOSAKATA.jenis_kelamin for lain in semua}
"""`l` -> `laki-laki`, as a sentence says it."""


def _teks(b: BarisPegawai, bidang: str) -> str:
    return str(getattr(b, bidang).nilai or "").strip()


def tabel_pegawai(hasil: Hasil) -> Tabel:
    """One row for a group, and the sum; a group without a number is not counted."""
    semua = hasil.laporan.pegawai
    kolom = [satu for satu in _KOLOM if any(_teks(b, satu[1]) for b in semua)]
    baris = tuple(Baris((f"{n}.", *(_teks(b, bidang) for _, bidang, _ in kolom), b.jumlah.nilai))
                  for n, b in enumerate(semua, 1))
    jumlah = Baris(("JUMLAH", *(None for _ in kolom), jumlah_pegawai(hasil)), Gaya.JUMLAH, len(kolom) + 1)
    return Tabel(
        judul=f"Keadaan Pegawai Tahun {hasil.tahun}", nomor_kolom=False,
        kolom=(Kolom("NO.", 6, rata=Rata.TENGAH), *(Kolom(judul, lebar) for judul, _, lebar in kolom),
               Kolom("JUMLAH", 12, Format.BULAT, Rata.TENGAH)),
        baris=(*baris, jumlah) if baris else ())


def jumlah_pegawai(hasil: Hasil) -> Decimal:
    """How many persons all groups with a number are."""
    return sum((b.jumlah.nilai for b in hasil.laporan.pegawai if b.jumlah.nilai is not None), Decimal(0))


def menurut(hasil: Hasil, bidang: str) -> Mapping[str, Decimal]:
    """Persons by what stands in a column, in the order of the rows; empty where a counted group does not say.

    Args:
        hasil: whose employees.
        bidang: field of the column, as `status`.
    """
    jumlah: dict[str, Decimal] = {}
    for b in hasil.laporan.pegawai:
        if b.jumlah.nilai is None:
            continue
        if not (nama := _teks(b, bidang)):
            return {}
        nama = _KELAMIN.get(fold(nama), nama) if bidang == "jenis_kelamin" else nama
        jumlah[nama] = jumlah.get(nama, Decimal(0)) + b.jumlah.nilai
    return jumlah
