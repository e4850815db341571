"""Sheet Dokumentasi: photos that lie beside the workbook, and are not there."""

from collections.abc import Iterable
from functools import cache
from itertools import islice
from pathlib import Path

from toolkit.cells.beside import place_beside
from toolkit.model.laporan import BarisDokumentasi
from toolkit.reader import findings
from toolkit.reader.isian import GAMBAR
from toolkit.reader.notes import Notes
from toolkit.values.teks import terdekat

_TERBANYAK = 2_000
"""So many names of a folder are looked at for the one that may be meant."""
_MIRIP = 0.8


def note_missing(baris: Iterable[BarisDokumentasi], folder: Path, notes: Notes) -> None:
    """Say which named photos are not in the workbook's folder; once for a cause.

    Args:
        baris: the rows of the sheet; a picture placed in its row is there.
        folder: the workbook's.
        notes: where findings go.
    """
    @cache
    def ada_di_sana() -> tuple[str, ...]:
        try:
            return tuple(p.name for p in islice(folder.iterdir(), _TERBANYAK))
        except OSError:
            return ()

    for b in baris:
        berkas = (b.berkas.nilai or "").strip()
        if not berkas or b.berkas.tertulis == GAMBAR:
            continue
        letak = place_beside(folder, berkas)
        if isinstance(letak, str):
            notes.once(findings.FOTO_TAK_TERPAKAI, b.berkas, {"sebab": letak}, kunci=berkas)
        elif not _is_file(letak):
            dekat = terdekat(berkas, ada_di_sana(), _MIRIP)
            notes.once(findings.FOTO_TIDAK_ADA, b.berkas,
                       {"maksud": f" Maksud Anda {dekat}?" if dekat and dekat != berkas else ""}, kunci=berkas)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
