"""REKAP.xlsx: what came back from all offices, in one workbook."""

from collections.abc import Sequence
from pathlib import Path

from xlsxwriter.exceptions import FileCreateError

from toolkit.delivery import failure, safefile
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Kumpulan
from toolkit.model.lembar import PENANDA_REKAP
from toolkit.ooxml.guards import bears
from toolkit.rekap.perbandingan import lembar_peringkat, map_sheet, ranked
from toolkit.rekap.posisi import Posisi, area, aturan_umum, match
from toolkit.rekap.ringkasan import lembar_ringkasan
from toolkit.rekap.sheets import long_sheets
from toolkit.render.xlsx import render
from toolkit.tabel.halaman import Lembar, LembarPanjang


def write_rekap(kumpulan: Kumpulan, out: Path) -> Path | None:
    """Write the recap; an earlier one is kept as a backup.

    Args:
        kumpulan: what came in.
        out: an .xlsx file.

    Returns:
        The backup, None where there was no file or it held this already.

    Raises:
        ToolkitError: another workbook stands there, or the file cannot be written; nothing was changed.
    """
    check_out(out)
    cap = safefile.stamp(out) if out.exists() else None
    posisi = ranked(match(kumpulan))
    try:
        data = render(sheets(kumpulan, posisi), kantor=area(posisi) or "Rekap kantor", tahun=kumpulan.tahun,
                      acuan_hidup=False, judul="Rekap laporan kinerja")
    except (OSError, FileCreateError) as error:  # the rows of the long sheets go to the disk meanwhile
        raise failure.from_os_error(out, _system_error(error)) from error
    return safefile.replace(out, data, expected=cap)


def check_out(out: Path) -> None:
    """Find out before hours of reading whether the recap could be written.

    Raises:
        ToolkitError: it could not.
    """
    if out.suffix.lower() != ".xlsx":
        raise ToolkitError(f"{out.name}: rekap ditulis sebagai berkas .xlsx.",
                           "Sebutkan nama yang berakhir dengan .xlsx, misalnya REKAP.xlsx.")
    safefile.check_writable(out)
    if out.exists() and not bears(out, PENANDA_REKAP):
        raise ToolkitError(f"{out.name} sudah ada dan bukan rekap; tidak ditimpa.",
                           "Sebutkan nama lain sesudah -o, atau pindahkan dulu berkas itu.")


def sheets(kumpulan: Kumpulan, posisi: Sequence[Posisi]) -> tuple[Lembar | LembarPanjang, ...]:
    """Every sheet of the recap, in order; of ranked offices."""
    status, *lain = long_sheets(kumpulan, posisi)
    return (lembar_ringkasan(kumpulan, posisi), *map_sheet(posisi, aturan_umum(kumpulan)), status,
            lembar_peringkat(posisi, kumpulan.tahun), *lain)


def _system_error(error: Exception) -> OSError:
    """XlsxWriter wraps what the system said."""
    dalam = error if isinstance(error, OSError) else next(iter(error.args), None)
    return dalam if isinstance(dalam, OSError) else OSError(str(error))
