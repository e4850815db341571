"""What offices send back: filled workbooks of many offices, and files that nobody can use."""

import functools
import io
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.kantor_acak import Bentuk, write
from toolkit.data.kecamatan import within

KODE_AWAL, NAMA_AWAL = "35.09.12", "Kecamatan Ambulu"
KATA_SANDI = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512
"""Beginning and directory of what Excel writes when a password is set: an OLE file instead of a zip archive."""


@functools.cache
def satu(tahun: int = 2024, seed: int = 1) -> bytes:
    """A filled workbook of Kecamatan Ambulu, without and with kesalahan depending on the seed."""
    with tempfile.TemporaryDirectory() as folder:
        return write(Path(folder), Bentuk(tahun=tahun), seed).read_bytes()


def atas_nama(data: bytes, kode: str, nama: str) -> bytes:
    """The same workbook of another office."""
    return parts_changed(data, lambda isi: isi.replace(KODE_AWAL.encode(), kode.encode()).replace(
        NAMA_AWAL.encode(), nama.encode()))


def parts_changed(data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """Every part anew."""
    hasil = io.BytesIO()
    with (zipfile.ZipFile(io.BytesIO(data)) as lama,
          zipfile.ZipFile(hasil, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as baru):
        for info in lama.infolist():
            baru.writestr(info.filename, change(lama.read(info)))
    return hasil.getvalue()


def kabupaten(folder: Path, banyak: int = 31) -> list[Path]:
    """Workbooks of the first offices of Kabupaten Jember."""
    folder.mkdir(parents=True, exist_ok=True)
    hasil = []
    for kecamatan in within("35.09")[:banyak]:
        path = folder / f"{kecamatan.nama}.xlsx"
        path.write_bytes(atas_nama(satu(), kecamatan.kode, f"Kecamatan {kecamatan.nama}"))
        hasil.append(path)
    return hasil
