"""A picture of somebody else's: found by the name that a cell gives, judged, and made small. The one door for them.

Workbooks come from outside. Pillow's other plug-ins run programs (PostScript) or have never met a bad file, so JPEG and
PNG alone are looked at; and whatever a picture raises costs that picture and nothing else.
"""

import math
import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from zlib import crc32

from toolkit.cells.beside import place_beside
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import read_bytes
from toolkit.ooxml.opc import Package

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL.Image import Image

_T = TypeVar("_T")
_CARA = ((1400, 80), (1400, 65), (1100, 65), (900, 55), (700, 50), (500, 45), (360, 40))
"""Longest side in pixels and quality, best first; the first that is small enough is used. 1400: 230 dots per inch."""
_PIKSEL = _CARA[0][0]
_JENIS = ("JPEG", "PNG")
_TANDA_JENIS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
"""First bytes of the two: what begins with others is none, whatever its name ends in."""
_MEGA = 1_000_000
_TERBANYAK = 60
"""Megapixels of what must be unpacked whole: a quarter of a gigabyte."""
_TERBANYAK_DRAF = 200
"""Megapixels of a JPEG that is read at an eighth of its size at once; telephones take as many."""
_LINTASAN = 64
"""Scans of a JPEG. Programs write ten; each costs a walk over all pixels, and a few bytes of the file."""
_JALUR = 128
"""Rows of the small picture that are made at once."""
_MEDIA = "xl/media/"
_DI_SEL = 300_000
"""Bytes of a picture that goes along into another workbook."""
_ORIENTASI = 0x0112
"""Number of the Exif tag that says how the camera was held."""
_AWAL, _TANDA, _LINTASAN_JPEG = b"\xff\xd8", b"\xff", b"\xff\xda"
"""Of a JPEG: its first bytes, those of a segment, those of the segment before a scan."""
_BERURUTAN = (0xC0, 0xC1)
"""Segments that begin a picture which is not progressive; they say how many colours it has, as a scan does."""
_KEPALA = 9
_PNG = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
"""Chunks that a picture is drawn from, the first and the last at their places."""
_KEPALA_PNG = 12
"""Bytes of a chunk beside what it holds: length, kind, sum."""
_SIMPAN_LAGI = "Buka gambarnya, simpan lagi sebagai JPG."


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as JPEG, upright, on white, or a small PNG as it is; `lebar` and `tinggi` in pixels."""

    data: bytes
    lebar: int
    tinggi: int


def read_picture(berkas: str, folder: Path, paket: Package) -> bytes:
    """The bytes of a picture.

    Args:
        berkas: a file in the workbook's folder or below it, or the part of a picture that is placed in the workbook.
        folder: the workbook's.
        paket: the workbook.

    Raises:
        ToolkitError: it lies elsewhere, is not there or cannot be read; `pesan` says which.
    """
    if berkas.startswith(_MEDIA) and paket.has(berkas):
        return paket.read(berkas)
    letak = place_beside(folder, berkas)
    if isinstance(letak, str):
        raise ToolkitError(letak, "Pindahkan fotonya ke folder workbook.")
    return read_bytes(letak)


def picture_or_none(berkas: str, folder: Path | None, paket: Package, jatah: int) -> Picture | None:
    """A picture for a place that does without it: None where it cannot be printed, which is said at its cell.

    Args:
        berkas: as for `read_picture`; empty for none.
        folder: the workbook's; None where only what is placed in the workbook is known.
        paket: the workbook.
        jatah: bytes that it may take.
    """
    if not berkas or (folder is None and not berkas.startswith(_MEDIA)):
        return None
    try:
        data = read_picture(berkas, folder or Path(), paket)
        return plain_png(data, jatah) or shrink(data, jatah)
    except ToolkitError:
        return None


def placed_picture(berkas: str, paket: Package) -> bytes | None:
    """A picture that lies in a cell, to lie in another workbook's: PNG or JPEG, small; None: none, or none to be read.

    Args:
        berkas: what the cell was read as: the picture's part, or the name of a file.
        paket: the workbook.
    """
    gambar = picture_or_none(berkas, None, paket, _DI_SEL)
    return gambar.data if gambar else None


def plain_png(data: bytes, jatah: int) -> Picture | None:
    """A PNG of at most `jatah` bytes as it is, what it says beside its pixels left out; None for any other picture.

    Nothing is unpacked, so that an installation without Pillow, and a browser, print the same logo; the sums of its
    chunks tell whether it is whole.
    """
    if not data.startswith(_TANDA_JENIS[1]) or len(data) > jatah:
        return None
    di, isi, jenis = len(_TANDA_JENIS[1]), [_TANDA_JENIS[1]], b""
    while jenis != _PNG[-1] and di + _KEPALA_PNG <= len(data):
        akhir = di + _KEPALA_PNG + int.from_bytes(data[di:di + 4], "big")
        potong, jenis = data[di:akhir], data[di + 4:di + 8]
        if akhir > len(data) or crc32(potong[4:-4]) != int.from_bytes(potong[-4:], "big"):
            return None
        isi += [potong] * (jenis in _PNG)
        di = akhir
    lebar, tinggi = (int.from_bytes(isi[1][n:n + 4], "big") for n in (8, 12)) if len(isi) > 2 else (0, 0)  # noqa: PLR2004 header, pixels
    if jenis != _PNG[-1] or isi[1][4:8] != _PNG[0] or not 0 < lebar * tinggi <= _TERBANYAK * _MEGA:
        return None
    return Picture(b"".join(isi), lebar, tinggi)


def judge(data: bytes) -> None:
    """Whether `shrink` could print the picture. Where no Pillow is installed its kind alone is judged.

    Raises:
        ToolkitError: as `shrink` does; `saran` says what to do with the picture.
    """
    try:
        import PIL  # noqa: F401 - comes with the extra "laporan"; checking needs no extra
    except ImportError:
        _refuse_other_kind(data)
        return
    _looked_at(data, lambda asal: _decode(asal, 1))


def shrink(data: bytes, jatah: int) -> Picture:
    """The picture in at most `jatah` bytes, as far as that can be.

    Raises:
        ToolkitError: it is no JPEG or PNG, is damaged, or has too many pixels; `pesan` says which, as a clause.
    """
    return _looked_at(data, lambda asal: _small(_upright(asal), jatah))


def _looked_at(data: bytes, pakai: "Callable[[Image], _T]") -> _T:
    """What is made of the opened picture; its pixels are read inside."""
    _refuse_other_kind(data)
    try:
        from PIL import Image  # only where there are pictures

        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the limits here are ours
            batas, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None
            try:
                with Image.open(BytesIO(data), formats=_JENIS) as asal:
                    _refuse_too_large(asal, data)
                    return pakai(asal)
            finally:
                Image.MAX_IMAGE_PIXELS = batas
    except ToolkitError:
        raise
    except Exception as error:  # a picture from outside: whatever its decoder raises is the picture's fault
        raise ToolkitError("berkas itu rusak: gambarnya tidak dapat dibaca sampai habis", _SIMPAN_LAGI) from error


def _refuse_other_kind(data: bytes) -> None:
    if not data.startswith(_TANDA_JENIS):
        raise ToolkitError("berkas itu bukan gambar JPG atau PNG yang dapat dibaca", _SIMPAN_LAGI)


def _small(gambar: "Image", jatah: int) -> Picture:
    for piksel, mutu in _CARA:
        gambar.thumbnail((piksel, piksel))
        keluar = BytesIO()
        gambar.save(keluar, "JPEG", quality=mutu, optimize=True)
        if keluar.tell() <= jatah:
            break
    return Picture(keluar.getvalue(), *gambar.size)


def _refuse_too_large(asal: "Image", data: bytes) -> None:
    besar = asal.width * asal.height / _MEGA
    batas = _TERBANYAK_DRAF if asal.format in ("JPEG", "MPO") and _read_in_one_go(data) else _TERBANYAK
    if besar > batas:
        raise ToolkitError(f"ukurannya {asal.width} × {asal.height} piksel, yaitu {math.ceil(besar)} megapiksel; "
                           f"paling banyak {batas}", "Perkecil gambarnya.")
    if asal.format != "PNG" and data.count(_LINTASAN_JPEG) > _LINTASAN:
        raise ToolkitError("gambar itu tersusun tidak wajar", _SIMPAN_LAGI)


def _read_in_one_go(data: bytes) -> bool:
    """Is a JPEG neither progressive nor stored one colour after the other, so that no decoder must keep all of it."""
    di, warna = len(_AWAL), 0
    while data[di:di + 1] == _TANDA and di + _KEPALA < len(data):
        jenis, panjang = data[di + 1], int.from_bytes(data[di + 2:di + 4], "big")
        if jenis in _BERURUTAN:
            warna = data[di + 9]
        elif jenis == _LINTASAN_JPEG[1]:
            return bool(warna) and data[di + 4] == warna
        di += 2 + panjang
    return False


def _upright(asal: "Image") -> "Image":
    """The picture at no more than twice the printed size, on white; a JPEG is read at a part of its size at once.

    In strips: a copy of 60 megapixels beside the picture itself would take another quarter of a gigabyte.
    """
    from PIL import Image, ImageOps

    arah = _decode(asal, _PIKSEL)
    kali = max(1, max(asal.size) // (2 * _PIKSEL))
    kecil = Image.new("RGB", (math.ceil(asal.width / kali), math.ceil(asal.height / kali)), "white")
    tinggi = _JALUR * kali
    for atas in range(0, asal.height, tinggi):
        jalur = _in_colour(asal.crop((0, atas, asal.width, min(asal.height, atas + tinggi)))).reduce(kali)
        kecil.paste(jalur, (0, atas // kali), jalur if jalur.mode == "RGBA" else None)
    if arah:
        kecil.getexif()[_ORIENTASI] = arah
    return ImageOps.exif_transpose(kecil)


def _decode(asal: "Image", piksel: int) -> int | None:
    """Read all pixels, of a JPEG no more than are needed for so many; how the camera was held."""
    asal.draft("RGB", (piksel, piksel))
    arah: int | None = asal.getexif().get(_ORIENTASI)
    asal.load()
    return arah


def _in_colour(jalur: "Image") -> "Image":
    """RGB, with its transparency where it has some; sixteen bits of grey become eight."""
    if jalur.mode.startswith("I"):
        jalur = jalur.point(lambda nilai: nilai / 256).convert("L")
    return jalur.convert("RGBA" if jalur.has_transparency_data else "RGB")
