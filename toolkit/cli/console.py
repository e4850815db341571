"""Printing: findings as coloured tables in a terminal and as plain lines in a pipe, results as JSON."""

import contextlib
import errno
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO, cast

from toolkit.delivery import journal
from toolkit.errors import ToolkitError
from toolkit.model.temuan import Temuan, Tingkat, by_sheet, counts

_WARNA = {Tingkat.KESALAHAN: "bold red", Tingkat.PERINGATAN: "yellow", Tingkat.INFO: "cyan"}


_LAST_STREAM = 2
"""Number of standard error."""
_DISEBUT = 10
"""So many files are named."""


class OutputError(Exception):
    """Standard output can take no more: its reader went away, the disk is full, or it was closed from the beginning."""


class _Stream:
    """A standard stream, None where it was closed from the beginning; its failures are no mistake over a file.

    Args:
        stream: the stream.
        quiet: what cannot be written is left out, and the work goes on: messages; else `OutputError` is raised.
    """

    def __init__(self, stream: TextIO | None, *, quiet: bool) -> None:
        self._stream, self._quiet = stream, quiet

    def write(self, text: str) -> int:
        """Write a text."""
        with self._told():
            return self._stream.write(text) if self._stream is not None else self._closed()
        return len(text)

    def flush(self) -> None:
        """Hand on what was written."""
        with self._told():
            if self._stream is not None:
                self._stream.flush()

    def isatty(self) -> bool:
        """Is it a terminal."""
        return self._stream is not None and self._stream.isatty()

    def _closed(self) -> int:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (OSError, ValueError) as error:
            if not self._quiet:
                raise OutputError from error

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  (whatever else a library asks of a stream)
        return getattr(self._stream, name)


@contextlib.contextmanager
def guarded_output() -> Iterator[None]:
    """Both streams as a command writes them: UTF-8 whatever the code page, a pipe of Windows would fail at `×`.

    A descriptor that was closed is taken by the null device first: the next file that is opened would get its number,
    and with it whatever another library prints.
    """
    with contextlib.suppress(OSError):
        while (number := os.open(os.devnull, os.O_RDWR)) <= _LAST_STREAM:
            pass
        os.close(number)
    before: tuple[TextIO | None, TextIO | None] = (sys.stdout, sys.stderr)
    for stream in before:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    sys.stdout, sys.stderr = (cast("TextIO", _Stream(s, quiet=k == 1)) for k, s in enumerate(before))
    try:
        yield
    finally:
        for stream in before:
            _forget_unwritten(stream)
        sys.stdout, sys.stderr = cast("tuple[TextIO, TextIO]", before)


def _forget_unwritten(stream: TextIO | None) -> None:
    """What could not be written is not tried again, with a traceback, when the interpreter leaves."""
    if stream is None:
        return
    try:
        stream.flush()
    except (OSError, ValueError):
        with contextlib.suppress(OSError, ValueError):
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, stream.fileno())
            os.close(null)


def show(text: str) -> None:
    """A result on standard output."""
    sys.stdout.write(text + "\n")


def say(text: str) -> None:
    """One message on standard error."""
    sys.stderr.write(text + "\n")


def what_was_written() -> str:
    """Which files hold something new, as a sentence that is true at any moment."""
    nama = [str(w.path) for w in journal.written()]
    if not nama:
        return "Tidak ada berkas yang diubah."
    sisa = len(nama) - _DISEBUT
    return (f"Sudah ditulis, dan utuh: {', '.join(nama[:_DISEBUT])}{f', dan {sisa} lagi' if sisa > 0 else ''}. "
            "Berkas lain tidak diubah.")


def say_other_names() -> None:
    """That a file has further names which still hold the version before, on standard error."""
    for w in journal.written():
        if w.other_names > 0:
            say(f"{w.path}: berkas ini mempunyai {w.other_names} nama lain (tautan keras), yang tetap memuat versi "
                "sebelumnya. Salin berkas yang baru ke sana bila memang diperlukan.")


def say_error(error: ToolkitError, berkas: str) -> None:
    """What stopped the command, and what to do, on standard error; the file is named once."""
    awal = "" if berkas in error.pesan else f"{berkas}: "
    say(f"{awal}{error.pesan}\n  → {error.saran}")


def say_backup(cadangan: Path | None) -> None:
    """The name of the version before, on standard error; nothing where there is none."""
    if cadangan is not None:
        say(f"  Versi sebelumnya: {cadangan.name}")


def say_count(temuan: Sequence[Temuan], rincian: str) -> None:
    """How many findings there are and where they stand, and that the file is open elsewhere, on standard error."""
    say(f"  Temuan: {counts(temuan)}. Rinciannya{rincian}.")
    for t in temuan:
        if t.kode == "BRK001":
            say(f"  {t.pesan}")


def show_temuan(temuan: Sequence[Temuan], *, to: TextIO) -> None:
    """Findings grouped by sheet. A terminal gets colours and columns, everything else plain lines."""
    for judul, rows in by_sheet(temuan):
        if to.isatty():
            _show_table(judul, rows, to)
        else:
            to.write(f"\n{judul}\n" + "".join(_plain(t) for t in rows))


def _plain(t: Temuan) -> str:
    alasan = f"\n      diterima: {t.alasan}" if t.diterima else ""
    return f"  {t.tingkat.value} [{t.kode}] {t.tempat}: {t.pesan}\n      → {t.saran}{alasan}\n"


def _show_table(judul: str, rows: Sequence[Temuan], to: TextIO) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=judul, title_justify="left", title_style="bold", expand=True, show_lines=True)
    table.add_column("Sel", no_wrap=True)
    table.add_column("Tingkat", no_wrap=True)
    table.add_column("Temuan", ratio=3)
    table.add_column("Yang perlu dilakukan", ratio=2)
    table.add_column("Kode", no_wrap=True)
    for t in rows:
        tingkat = Text("diterima" if t.diterima else t.tingkat.value, style="dim" if t.diterima else _WARNA[t.tingkat])
        table.add_row(t.sel.alamat if t.sel else "", tingkat, Text(t.pesan), Text(t.alasan or t.saran), t.kode)
    Console(file=to).print(table)
