"""The shortcuts: what PowerShell is asked to make. Simulated: the desktop is a folder, PowerShell is not started."""

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path, PureWindowsPath

import pytest

from tests.cli.jalankan import toolkit
from toolkit.errors import ToolkitError
from toolkit.excel import install

PYTHON = PureWindowsPath(r"C:\Users\Jum'at\AppData\Local\Toolkit\python")
NAMES = ["Hitung Capaian.lnk", "Hitung Capaian - seret berkas ke sini.lnk"]


class Recorder:
    """Stands where PowerShell is: keeps each command, and makes the files that the script would."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.commands = folder, list[list[str]]()

    def __call__(self, command: Sequence[str]) -> None:
        self.commands.append(list(command))
        for name in NAMES:
            (self.folder / name).touch()

    @property
    def script(self) -> str:
        return self.commands[-1][-1]


def test_one_call_makes_both_shortcuts(tmp_path: Path) -> None:
    runner = Recorder(tmp_path)
    assert install.install(tmp_path, PYTHON, runner) == tuple(tmp_path / name for name in NAMES)
    assert [command[:-1] for command in runner.commands] == [
        ["powershell.exe", "-NoProfile", "-NonInteractive", "-Command"]]
    lines = re.split(r"; (?=\$)", runner.script)  # the first word of each statement is a variable
    assert lines[:2] == ["$ErrorActionPreference = 'Stop'", "$shell = New-Object -ComObject WScript.Shell"]
    assert [x for x in lines if "CreateShortcut" in x] == [
        f"$link = $shell.CreateShortcut('{tmp_path / name}')" for name in NAMES]
    assert lines.count("$link.Save()") == 2
    assert [x for x in lines if "TargetPath" in x] == [
        r"$link.TargetPath = 'C:\Users\Jum''at\AppData\Local\Toolkit\python\pythonw.exe'",
        r"$link.TargetPath = 'C:\Users\Jum''at\AppData\Local\Toolkit\python\python.exe'"]
    assert [x for x in lines if "Arguments" in x] == [
        "$link.Arguments = '-c \"from toolkit.excel import fill_active; fill_active()\"'",
        "$link.Arguments = '-m toolkit.cli.seret'"]


@pytest.mark.parametrize("error", [FileNotFoundError(), subprocess.CalledProcessError(1, "powershell.exe"),
                                   subprocess.TimeoutExpired("powershell.exe", 60)])
def test_where_powershell_is_forbidden_the_message_says_what_to_ask_for(error: Exception, tmp_path: Path) -> None:
    def refuse(_command: Sequence[str]) -> None:
        raise error

    with pytest.raises(ToolkitError, match="PowerShell") as caught:
        install.install(tmp_path, PYTHON, refuse)
    assert r"Toolkit\python\pythonw.exe" in caught.value.saran
    assert "fill_active()" in caught.value.saran


def test_only_our_shortcuts_are_removed(tmp_path: Path) -> None:
    install.install(tmp_path, PYTHON, Recorder(tmp_path))
    (tmp_path / "Hitung Gaji.lnk").touch()
    assert [path.name for path in install.remove(tmp_path)] == NAMES
    assert [path.name for path in tmp_path.iterdir()] == ["Hitung Gaji.lnk"]
    assert install.remove(tmp_path) == ()


def test_the_desktop_is_where_the_registry_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """OneDrive moves it; the registry names it with a variable."""
    monkeypatch.setenv("ONEDRIVE", "/awan")
    asked: list[tuple[str, str]] = []

    def registri(key: str, name: str) -> str:
        asked.append((key, name))
        return "$ONEDRIVE/Desktop"

    assert install.desktop(registri) == Path("/awan/Desktop")
    assert asked == [
        (r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders", "Desktop")]


@pytest.mark.skipif(sys.platform == "win32", reason="there the command puts shortcuts on the desktop")
@pytest.mark.parametrize("args", [(), ("--hapus",)])
def test_elsewhere_the_command_says_that_it_is_for_windows(args: tuple[str, ...]) -> None:
    result = toolkit("pasang", *args)
    assert result.returncode == 2
    assert "hanya untuk Windows" in result.stderr
    assert "toolkit fill laporan.xlsx" in result.stderr
