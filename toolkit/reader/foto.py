"""Pictures that cells name, Dokumentasi's photos and the logo of Identitas: beside the workbook or not, fit or not."""

from collections.abc import Callable, Iterable
from functools import cache
from itertools import islice
from pathlib import Path

from toolkit.cells.beside import place_beside
from toolkit.cells.book import pictures_by_row
from toolkit.cells.picture import judge, read_picture
from toolkit.errors import ToolkitError
from toolkit.model import laporan as model
from toolkit.model.sel import Isian, Keadaan
from toolkit.ooxml.opc import Package
from toolkit.reader import findings
from toolkit.reader.isian import GAMBAR
from toolkit.reader.notes import Notes
from toolkit.values.teks import terdekat

_TERBANYAK = 2_000
"""So many names of a folder are looked at for the one that may be meant."""
_MIRIP = 0.8
_GANTI = "Lalu ganti gambar di baris ini dengan yang baru"
_TULIS = "Lalu salin ke folder workbook dan tulis namanya di sel ini, misalnya rapat-koordinasi.jpg"


def note_pictures(gambar: Iterable[Isian[str]], folder: Path, package: Package, notes: Notes) -> None:
    """Say which pictures are not in the workbook's folder, and which cannot be printed; once for a cause and sheet.

    Args:
        gambar: the cells; a picture placed in its row is there.
        folder: the workbook's.
        package: the workbook, which holds the placed ones.
        notes: where findings go.
    """
    @cache
    def ada_di_sana() -> tuple[str, ...]:
        try:
            return tuple(p.name for p in islice(folder.iterdir(), _TERBANYAK))
        except OSError:
            return ()

    @cache  # a picture that many rows name is looked at once
    def cacat(berkas: str) -> ToolkitError | None:
        try:
            judge(read_picture(berkas, folder, package))
        except ToolkitError as galat:
            return galat
        return None

    for isian in gambar:
        berkas = (isian.nilai or "").strip()
        if berkas and (isian.tertulis == GAMBAR or _is_there(isian, folder, ada_di_sana, notes)):
            galat = cacat(berkas)
            if galat is not None:
                sebab = galat.pesan.rstrip(".")
                notes.once(findings.GAMBAR_TAK_TERCETAK, isian, {
                    "sebab": sebab, "langkah": galat.saran,
                    "lalu": _GANTI if isian.tertulis == GAMBAR else _TULIS}, kunci=berkas, sebab=sebab)


def _is_there(isian: Isian[str], folder: Path, ada_di_sana: Callable[[], tuple[str, ...]], notes: Notes) -> bool:
    berkas = (isian.nilai or "").strip()
    letak = place_beside(folder, berkas)
    if isinstance(letak, str):
        notes.once(findings.FOTO_TAK_TERPAKAI, isian, {"sebab": letak}, kunci=berkas, sebab=letak)
        return False
    if not _is_file(letak):
        dekat = terdekat(berkas, ada_di_sana(), _MIRIP)
        notes.once(findings.FOTO_TIDAK_ADA, isian,
                   {"maksud": f" Maksud Anda {dekat}?" if dekat and dekat != berkas else ""}, kunci=berkas)
        return False
    return True


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def placed_picture(isian: Isian[str], part: str) -> Isian[str]:
    """A cell in whose row a picture was placed: the picture's part in the package."""
    return Isian(part, isian.sel, GAMBAR, Keadaan.TERISI)


def with_logo(identitas: model.Identitas, package: Package, part: str) -> model.Identitas:
    """A picture placed in the row of Logo counts as its name."""
    logo = identitas.logo
    if logo.sel is None or not logo.kosong:
        return identitas
    gambar = pictures_by_row(package, part, {logo.sel.baris})
    return identitas._replace(logo=placed_picture(logo, gambar[logo.sel.baris])) if gambar else identitas
