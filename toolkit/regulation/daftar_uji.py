"""The checklists of a review and of an evaluation, from their files; `check` does without them."""

from functools import cache
from pathlib import Path

from toolkit.model.daftar_uji import BagianUji, Butir, DaftarUji, DasarCatatan, Derajat
from toolkit.regulation.berkas import Tabel, read

_FOLDER = Path(__file__).parent / "daftar_uji"
REVIU = "permenpanrb-53-2014"
EVALUASI = "permenpanrb-88-2021"


@cache
def daftar_uji(slug: str) -> DaftarUji:
    """The checklist of a file.

    Args:
        slug: the file's name without its ending.

    Raises:
        ToolkitError: with file, key and what may stand there.
    """
    isi = read(_FOLDER / f"{slug}.toml").only("nama", "dasar", "berlaku", "terverifikasi", "bagian", "catatan",
                                              "derajat", "dokumen")
    isi.tanggal("berlaku")
    derajat = isi.daftar_tabel("derajat") if isi.ada("derajat") else ()
    return DaftarUji(
        isi.teks("nama"), isi.teks("dasar"),
        tuple(_bagian(b, berderajat=bool(derajat)) for b in isi.daftar_tabel("bagian")),
        isi.benar("terverifikasi", bawaan=False),
        tuple(_catatan(c) for c in isi.daftar_tabel("catatan")) if isi.ada("catatan") else (),
        tuple(_derajat(d) for d in derajat),
        {nama: d.teks(nama) for d in [isi.tabel("dokumen")] for nama in d.kunci} if isi.ada("dokumen") else {})


def _bagian(isi: Tabel, *, berderajat: bool) -> BagianUji:
    isi.only("kode", "nama", "bobot", "berderajat", "butir")
    return BagianUji(isi.teks("kode"), isi.teks("nama"), tuple(_butir(b) for b in isi.daftar_tabel("butir")),
                     isi.angka_atau_kosong("bobot"), isi.benar("berderajat", bawaan=berderajat))


def _butir(isi: Tabel) -> Butir:
    isi.only("nomor", "teks", "bukti", "kunci")
    return Butir(isi.cacah("nomor"), isi.teks("teks"), *(isi.teks(k) if isi.ada(k) else "" for k in ("bukti", "kunci")))


def _catatan(isi: Tabel) -> DasarCatatan:
    isi.only("butir", "temuan", "kriteria", "rekomendasi", "lainnya", "kondisi")
    return DasarCatatan(isi.daftar_teks("butir"), isi.daftar_teks("temuan"), isi.teks("kriteria"),
                        isi.teks("rekomendasi"), isi.benar("lainnya", bawaan=False),
                        isi.teks("kondisi") if isi.ada("kondisi") else "")


def _derajat(isi: Tabel) -> Derajat:
    isi.only("nama", "nilai", "paling_sedikit", "lebih_dari")
    return Derajat(isi.teks("nama"), isi.angka("nilai"), isi.angka_atau_kosong("paling_sedikit"),
                   isi.angka_atau_kosong("lebih_dari"))
