"""The photos of sheet Dokumentasi: found, turned upright, scaled for print."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

from toolkit.errors import ToolkitError
from toolkit.model.laporan import BarisDokumentasi, Laporan
from toolkit.ooxml.guards import read_bytes
from toolkit.ooxml.opc import Package
from toolkit.report.blocks import Gambar, Kosong
from toolkit.values.kode import Kunci, kunci

_SEMUA = 15_000_000
"""Bytes that all photos of a document may take together; a mailbox takes 20 MB."""
_CARA = ((1400, 80), (1400, 65), (1100, 65), (900, 55), (700, 50), (500, 45), (360, 40))
"""Longest side in pixels and quality, best first; the first that is small enough is used. 1400: 230 dots per inch."""
_PIKSEL = _CARA[0][0]
_PIKSEL_TERBANYAK = 200_000_000
"""More is no photo, but a file made to exhaust memory."""
_LEBAR_MM, _TINGGI_MM = 130.0, 95.0
_MEDIA = "xl/media/"


def photos(laporan: Laporan, folder: Path, paket: Package) -> Mapping[Kunci, Sequence[Gambar | Kosong]]:
    """Pictures by the code of their sasaran (`kunci`); one that cannot be shown is marked with its cell.

    Args:
        laporan: names the files.
        folder: where they are, beside the workbook.
        paket: the workbook, which holds the pictures placed in a row.
    """
    jatah = _SEMUA // max(len(laporan.dokumentasi), 1)
    hasil: dict[Kunci, list[Gambar | Kosong]] = {}
    for b in laporan.dokumentasi:
        hasil.setdefault(kunci(b.kode_sasaran.nilai or ""), []).append(_photo(b, folder, paket, jatah))
    return hasil


def _photo(b: BarisDokumentasi, folder: Path, paket: Package, jatah: int) -> Gambar | Kosong:
    berkas = (b.berkas.nilai or "").strip()
    di = f"sel {b.berkas.sel}" if b.berkas.sel else f"baris {b.baris} sheet {b.sheet}"
    if not berkas:
        return Kosong("foto", di)
    try:
        data = paket.read(berkas) if berkas.startswith(_MEDIA) and paket.has(berkas) else read_bytes(
            _beside(folder, berkas))
    except ToolkitError as galat:
        return Kosong(f"foto '{berkas}' ({galat.pesan.rstrip('.')})",
                      f"{di} dengan nama berkas foto yang ada di folder workbook")
    kecil = _shrink(data, jatah)
    if kecil is None:
        return Kosong(f"foto '{berkas}' (berkas itu bukan gambar yang dapat dibaca)", f"{di} dengan foto JPG atau PNG")
    return Gambar(kecil.data, kecil.lebar_mm, (b.keterangan.nilai or "").strip() or Path(berkas).stem)


def _beside(folder: Path, berkas: str) -> Path:
    """The file in the workbook's folder or below it: a workbook from outside must not choose files of this computer.

    Raises:
        ToolkitError: it lies elsewhere.
    """
    rumah = folder.resolve()
    try:
        path = (rumah / berkas.replace("\\", "/")).resolve()
    except (OSError, ValueError, RuntimeError):
        path = Path("/")
    if not path.is_relative_to(rumah):
        raise ToolkitError("letaknya di luar folder workbook", "Pindahkan fotonya ke folder workbook.")
    return path


def _shrink(data: bytes, jatah: int) -> Gambar | None:
    """The photo upright in at most `jatah` bytes; None where it is no picture."""
    from PIL import Image, ImageOps  # only where there are photos

    try:
        with Image.open(BytesIO(data)) as asal:
            if asal.width * asal.height > _PIKSEL_TERBANYAK:
                return None
            asal.draft("RGB", (_PIKSEL, _PIKSEL))  # a JPEG is read at a part of its size at once
            gambar = ImageOps.exif_transpose(asal).convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    lebar = min(_LEBAR_MM, _TINGGI_MM * gambar.width / gambar.height)
    for piksel, mutu in _CARA:
        gambar.thumbnail((piksel, piksel))
        keluar = BytesIO()
        gambar.save(keluar, "JPEG", quality=mutu, optimize=True)
        if keluar.tell() <= jatah:
            break
    return Gambar(keluar.getvalue(), lebar)
