"""Several reports in one call: a working paper each, and the summary of all."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from toolkit.delivery import safefile
from toolkit.errors import ToolkitError
from toolkit.model.lembar import PENANDA_REKAP_REVIU
from toolkit.ooxml.guards import bears
from toolkit.render.xlsx import render
from toolkit.tabel.reviu.beberapa import REKAP_REVIU, SatuReviu, lembar_rekap_reviu
from toolkit.values.nama_berkas import never_sent

_WORKBOOK = frozenset({".xlsx", ".xlsm"})


def reports_in(sumber: Iterable[Path]) -> list[Path]:
    """The reports that were named: files as they are, of a folder every workbook that an office may have handed in.

    Backups, Excel's lock files, working papers and their summary are no reports.

    Raises:
        ToolkitError: a folder holds none.
    """
    return list(dict.fromkeys(path for satu in sumber for path in (_inside(satu) if satu.is_dir() else [satu])))


def _inside(folder: Path) -> list[Path]:
    semua = sorted(path for path in folder.iterdir() if path.is_file() and path.suffix.lower() in _WORKBOOK
                   and not never_sent(path.name))
    if not semua:
        raise ToolkitError(f"Folder {folder} tidak memuat workbook laporan (.xlsx atau .xlsm).",
                           "Sebutkan folder yang berisi laporan kantor-kantor, atau berkasnya satu per satu.")
    return semua


def write_summary(folder: Path, semua: Sequence[SatuReviu]) -> tuple[Path, Path | None]:
    """Write `Rekap Reviu.xlsx` into a folder; an earlier one is kept as a backup.

    Returns:
        The summary, and the backup: None where there was no file or it held this already.

    Raises:
        ToolkitError: another workbook stands there, or it cannot be written; nothing was changed.
    """
    target = folder / f"{REKAP_REVIU}.xlsx"
    safefile.check_writable(target)
    if target.exists() and not bears(target, PENANDA_REKAP_REVIU):
        raise ToolkitError(f"{target.name} sudah ada di {folder} dan bukan rekap reviu; tidak ditimpa.",
                           "Pindahkan dulu berkas itu, atau sebutkan folder lain sesudah -o.")
    cap = safefile.stamp(target) if target.exists() else None
    tahun = max((s.kertas.hasil.tahun for s in semua if s.kertas), default=0)
    lembar = replace(lembar_rekap_reviu(semua), penanda=((PENANDA_REKAP_REVIU, str(tahun)),))
    data = render((lembar,), kantor="Rekap reviu", tahun=tahun, acuan_hidup=False, judul="Rekap reviu laporan kinerja")
    return target, safefile.replace(target, data, expected=cap)
