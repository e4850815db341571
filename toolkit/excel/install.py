"""The doors beside the button, on Windows: two shortcuts on the desktop, for offices that forbid macros."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

from toolkit.errors import ToolkitError
from toolkit.excel import registry
from toolkit.excel.registry import Registri

Runner = Callable[[Sequence[str]], None]
"""Runs a program with its arguments, and raises OSError or CalledProcessError where it fails."""


@dataclass(frozen=True, slots=True)
class Pintasan:
    """One shortcut.

    Attributes:
        nama: of its file, without `.lnk`.
        program: file name of the Python beside the installed one: `pythonw.exe` opens no window.
        argumen: what Python runs; the names of files dropped on the shortcut are added behind it by Windows.
        keterangan: shown when the pointer rests on it.
    """

    nama: str
    program: str
    argumen: str
    keterangan: str


PINTASAN = (
    Pintasan("Hitung Capaian", "pythonw.exe", '-c "from toolkit.excel import fill_active; fill_active()"',
             "Menghitung workbook LKjIP yang sedang terbuka di Excel."),
    Pintasan("Hitung Capaian - seret berkas ke sini", "python.exe", "-m toolkit.cli.seret",
             "Menghitung workbook LKjIP yang diseret ke ikon ini; Excel ditutup dahulu."),
)


_FOLDERS = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"


def desktop(registri: Registri = registry.read) -> Path:
    """The user's desktop, also where OneDrive moved it.

    Raises:
        ToolkitError: the registry names none, so this is no Windows.
    """
    folder = registri(_FOLDERS, "Desktop")
    if not isinstance(folder, str):
        raise ToolkitError("Pintasan di desktop hanya untuk Windows.",
                           "Di komputer ini jalankan: toolkit fill laporan.xlsx.")
    return Path(os.path.expandvars(folder))


def python_folder() -> PureWindowsPath:
    """Folder of the Python that runs now; the shortcuts start the one beside it."""
    return PureWindowsPath(sys.executable).parent


def run(command: Sequence[str]) -> None:
    """Run a program without a window of its own; its output is not shown."""
    subprocess.run(command, check=True, capture_output=True, timeout=60,  # noqa: S603  (our own words, quoted below)
                   creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0))


def install(folder: Path, python: PureWindowsPath, runner: Runner = run) -> tuple[Path, ...]:
    """Put the shortcuts in place; one that is there already is replaced.

    Args:
        folder: the desktop.
        python: folder of the Python that has the toolkit.
        runner: what starts PowerShell.

    Returns:
        The shortcuts.

    Raises:
        ToolkitError: PowerShell cannot make them.
    """
    paths = tuple(place(folder, one) for one in PINTASAN)
    script = "; ".join(["$ErrorActionPreference = 'Stop'", "$shell = New-Object -ComObject WScript.Shell",
                        *(_lines(path, one, python) for path, one in zip(paths, PINTASAN, strict=True))])
    try:
        runner(powershell(script))
    except (OSError, subprocess.SubprocessError):
        raise ToolkitError(
            f"Pintasan tidak dapat dibuat di {folder}: PowerShell tidak ada atau dilarang di komputer ini.",
            f'Minta bagian TI membuat pintasan ke: "{python / PINTASAN[0].program}" {PINTASAN[0].argumen}') from None
    return paths


def place(folder: Path, pintasan: Pintasan) -> Path:
    """Where a shortcut stands."""
    return folder / f"{pintasan.nama}.lnk"


def _lines(path: Path, pintasan: Pintasan, python: PureWindowsPath) -> str:
    """PowerShell that makes one shortcut; it starts in the user's documents, not in the toolkit's folder."""
    values = {"TargetPath": str(python / pintasan.program), "Arguments": pintasan.argumen,
              "Description": pintasan.keterangan}
    return "; ".join([f"$link = $shell.CreateShortcut({quoted(str(path))})",
                      *(f"$link.{name} = {quoted(value)}" for name, value in values.items()),
                      "$link.WorkingDirectory = [Environment]::GetFolderPath('MyDocuments')", "$link.Save()"])


def quoted(text: str) -> str:
    """A PowerShell string in which nothing is expanded.

    >>> quoted("D:/Jum'at $x")
    "'D:/Jum''at $x'"
    """
    return "'" + text.replace("'", "''") + "'"


def powershell(script: str) -> list[str]:
    """The command that runs a script as it reads: an encoded one, or one from a file, would alarm an antivirus."""
    return ["powershell.exe", "-NoProfile", "-NonInteractive", "-Command", script]


def remove(folder: Path) -> tuple[Path, ...]:
    """Remove the shortcuts that are there; returns them.

    Raises:
        ToolkitError: Windows does not let one go.
    """
    found = tuple(path for path in (place(folder, one) for one in PINTASAN) if path.exists())
    for path in found:
        try:
            path.unlink()
        except OSError:
            raise ToolkitError(f"{path} tidak dapat dihapus.", "Hapus pintasan itu sendiri dari desktop.") from None
    return found
