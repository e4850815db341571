"""What the button says at the end, and where it says it."""

import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.errors import ToolkitError
from toolkit.model.temuan import Tingkat, counts
from toolkit.pipeline import Pengisian

if TYPE_CHECKING:
    import xlwings as xw

_JUDUL = "Hitung Capaian"
_PALING_BANYAK = 5
_IKON_GALAT, _IKON_KABAR = 0x10, 0x40
"""MB_ICONERROR and MB_ICONINFORMATION of the Windows message box."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message. `galat`: the workbook was not filled."""

    teks: str
    galat: bool = False


def done(pengisian: Pengisian, peringatan: tuple[str, ...]) -> Message:
    """So many sheets, so many findings, where the gravest are, and that nothing is saved yet."""
    temuan = pengisian.pemeriksaan.temuan
    kesalahan = [t.tempat for t in temuan if t.tingkat is Tingkat.KESALAHAN and not t.diterima]
    lain = len(kesalahan) - _PALING_BANYAK
    baris = [f"{pengisian.banyak_sheet} sheet hasil ditulis.",
             f"Temuan: {counts(temuan)}. Rinciannya di sheet Temuan."]
    if kesalahan:
        baris.append(f"Kesalahan di {', '.join(kesalahan[:_PALING_BANYAK])}"
                     + (f" dan {lain} tempat lain." if lain > 0 else "."))
    baris += [*peringatan, "Workbook belum disimpan; simpan sendiri bila hasilnya sudah benar."]
    return Message("\n".join(baris))


def stopped(galat: ToolkitError) -> Message:
    """What stopped the run, and what to do."""
    return Message(f"{galat.pesan}\n\n{galat.saran}", galat=True)


def broken(rincian: Path | None) -> Message:
    """A mistake of the program's own; `rincian` is the file that holds its trace, None where none could be written."""
    kirim = (f"Kirim berkas {rincian} kepada pengelola toolkit; isinya tanpa nama, NIP, atau isi sel." if rincian else
             "Sampaikan kalimat ini kepada pengelola toolkit.")
    return Message("Hasil tidak dapat ditulis karena kekeliruan di dalam toolkit sendiri atau karena Excel menolak. "
                 f"Isian tidak diubah dan workbook tidak disimpan.\n\n{kirim}", galat=True)


def show(kabar: Message, book: "xw.Book | None") -> None:
    """Show it in Excel; where Excel is gone or was not found, in a box of its own, else on standard error."""
    if book is not None:
        with suppress(Exception):  # Excel was closed meanwhile: the message goes another way
            book.app.alert(kabar.teks, title=_JUDUL, mode="critical" if kabar.galat else "info")
            return
    if sys.platform == "win32":
        import ctypes  # its windll is there on Windows alone

        ctypes.windll.user32.MessageBoxW(None, kabar.teks, _JUDUL, _IKON_GALAT if kabar.galat else _IKON_KABAR)
    else:
        sys.stderr.write(f"{_JUDUL}: {kabar.teks}\n")
