"""The photos of sheet Dokumentasi and the logo of Identitas: found, and scaled for print."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path

from toolkit.cells.picture import Picture, read_picture, shrink
from toolkit.errors import ToolkitError
from toolkit.model.laporan import BarisDokumentasi, Identitas, Laporan
from toolkit.ooxml.opc import Package
from toolkit.report.blocks import Gambar, Kosong
from toolkit.values.kode import Kunci, kunci

_SEMUA = 15_000_000
"""Bytes that all photos of a document may take together; a mailbox takes 20 MB."""
_LEBAR_MM, _TINGGI_MM = 76.0, 57.0
"""Two stand beside each other."""
_LAMBANG = 1_000_000
"""Bytes of the logo."""
_LEBAR_LAMBANG_MM, _TINGGI_LAMBANG_MM = 60.0, 35.0


def photos(laporan: Laporan, folder: Path, paket: Package) -> Mapping[Kunci, Sequence[Gambar | Kosong]]:
    """Pictures by the code of their sasaran (`kunci`); one that cannot be shown is marked with its cell.

    Args:
        laporan: names the files.
        folder: where they are, beside the workbook.
        paket: the workbook, which holds the pictures placed in a row.
    """
    jatah = _SEMUA // max(len({_named(b) for b in laporan.dokumentasi}), 1)

    @cache  # a photo that many rows name is read once
    def ambil(berkas: str) -> Picture | str:
        try:
            return shrink(read_picture(berkas, folder, paket), jatah)
        except ToolkitError as galat:
            return galat.pesan.rstrip(".")

    hasil: dict[Kunci, list[Gambar | Kosong]] = {}
    for b in laporan.dokumentasi:
        hasil.setdefault(kunci(b.kode_sasaran.nilai or ""), []).append(_photo(b, ambil))
    return hasil


def logo(identitas: Identitas, folder: Path, paket: Package) -> tuple[Gambar | Kosong, ...]:
    """The logo of the cover; none where Identitas names none, marked with its cell where it cannot be shown.

    Args:
        identitas: names the file.
        folder: where it is, beside the workbook.
        paket: the workbook, which holds a picture placed in the cell.
    """
    berkas = (identitas.logo.nilai or "").strip()
    if not berkas:
        return ()
    try:
        gambar = shrink(read_picture(berkas, folder, paket), _LAMBANG)
    except ToolkitError as galat:
        return (Kosong(f"lambang '{identitas.logo.tertulis}' ({galat.pesan.rstrip('.')})",
                       f"sel {identitas.logo.sel} dengan nama berkas gambar JPG atau PNG di folder workbook"),)
    return (Gambar(gambar.data, min(_LEBAR_LAMBANG_MM, _TINGGI_LAMBANG_MM * gambar.lebar / gambar.tinggi)),)


def _named(b: BarisDokumentasi) -> str:
    return (b.berkas.nilai or "").strip()


def _photo(b: BarisDokumentasi, ambil: Callable[[str], Picture | str]) -> Gambar | Kosong:
    berkas = _named(b)
    di = f"sel {b.berkas.sel}" if b.berkas.sel else f"baris {b.baris} sheet {b.sheet}"
    if not berkas:
        return Kosong("foto", di)
    foto = ambil(berkas)
    if isinstance(foto, str):
        return Kosong(f"foto '{berkas}' ({foto})", f"{di} dengan nama berkas foto JPG atau PNG di folder workbook")
    lebar = min(_LEBAR_MM, _TINGGI_MM * foto.lebar / foto.tinggi)
    return Gambar(foto.data, lebar, (b.keterangan.nilai or "").strip() or Path(berkas).stem)
