"""The checklists of a review and of an evaluation, from their files; `check` does without them."""

from functools import cache
from pathlib import Path

from toolkit.model.reviu import BagianUji, Butir, DaftarUji
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
    isi = read(_FOLDER / f"{slug}.toml").only("nama", "dasar", "berlaku", "terverifikasi", "bagian")
    isi.tanggal("berlaku")
    return DaftarUji(isi.teks("nama"), isi.teks("dasar"), tuple(_bagian(b) for b in isi.daftar_tabel("bagian")),
                     isi.benar("terverifikasi", bawaan=False))


def _bagian(isi: Tabel) -> BagianUji:
    isi.only("kode", "nama", "bobot", "temuan_lain", "butir")
    return BagianUji(isi.teks("kode"), isi.teks("nama"), tuple(_butir(b) for b in isi.daftar_tabel("butir")),
                     isi.angka_atau_kosong("bobot"), isi.benar("temuan_lain", bawaan=False))


def _butir(isi: Tabel) -> Butir:
    isi.only("nomor", "teks", "bukti", "temuan")
    return Butir(isi.cacah("nomor"), isi.teks("teks"), isi.teks("bukti") if isi.ada("bukti") else "",
                 isi.daftar_teks("temuan") if isi.ada("temuan") else ())
