"""Pictures that cells name, Dokumentasi's photos and the logo of Identitas: beside the workbook, and not there."""

from collections.abc import Iterable
from functools import cache
from itertools import islice
from pathlib import Path

from toolkit.cells.beside import place_beside
from toolkit.model.sel import Isian
from toolkit.reader import findings
from toolkit.reader.isian import GAMBAR
from toolkit.reader.notes import Notes
from toolkit.values.teks import terdekat

_TERBANYAK = 2_000
"""So many names of a folder are looked at for the one that may be meant."""
_MIRIP = 0.8


def note_missing(gambar: Iterable[Isian[str]], folder: Path, notes: Notes) -> None:
    """Say which named pictures are not in the workbook's folder; once for a cause and sheet.

    Args:
        gambar: the cells; a picture placed in its row is there.
        folder: the workbook's.
        notes: where findings go.
    """
    @cache
    def ada_di_sana() -> tuple[str, ...]:
        try:
            return tuple(p.name for p in islice(folder.iterdir(), _TERBANYAK))
        except OSError:
            return ()

    for isian in gambar:
        berkas = (isian.nilai or "").strip()
        if not berkas or isian.tertulis == GAMBAR:
            continue
        letak = place_beside(folder, berkas)
        if isinstance(letak, str):
            notes.once(findings.FOTO_TAK_TERPAKAI, isian, {"sebab": letak}, kunci=berkas)
        elif not _is_file(letak):
            dekat = terdekat(berkas, ada_di_sana(), _MIRIP)
            notes.once(findings.FOTO_TIDAK_ADA, isian,
                       {"maksud": f" Maksud Anda {dekat}?" if dekat and dekat != berkas else ""}, kunci=berkas)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
