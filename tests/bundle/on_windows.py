"""`python -m tests.bundle.on_windows BUNDLE`: an office's day on Windows, with what `make bundle` made.

Installs into a path with blanks and `&`, looks at both shortcuts, checks and fills under three code pages, on a long
path, on a file that another program holds, beside Excel's lock file, and removes everything. Ends with 1 at the first
sentence that is not true. Runs nowhere but on Windows, in a user's account that it may change; needs no library.
"""

import ctypes
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

EXAMPLE = Path(__file__).parents[2] / "examples" / "ambulu-2021.xlsx"
CODE_PAGES = 437, 1252, 65001
LONG = 300
SHORTCUTS = {"Hitung Capaian": "pythonw.exe", "Hitung Capaian - seret berkas ke sini": "python.exe"}
_READ, _WRITE, _SHARE_READ, _OPEN_EXISTING = 0x80000000, 0x40000000, 1, 3


class Office:
    """One installation, in folders of its own.

    Args:
        bundle: what was made on another computer.
        folder: where everything goes.
    """

    def __init__(self, bundle: Path, folder: Path) -> None:
        self.bundle = folder / "Paket toolkit & panduan"
        shutil.copytree(bundle, self.bundle)
        self.home = folder / "Bagian A & B" / "AppData Local"
        self.home.mkdir(parents=True)
        self.work = folder / "Laporan & lampiran"
        self.work.mkdir()
        self.installed = self.home / "Toolkit"
        self.env = {**os.environ, "LOCALAPPDATA": str(self.home)}

    def script(self, name: str, *args: str) -> None:
        """Run a script of the bundle as a double click does; `pause` finds no keyboard."""
        quoted = " ".join(f'"{part}"' for part in (str(self.bundle / name), *args))
        done = self.command(quoted)
        sys.stdout.write(done.stdout.decode("utf-8", "replace"))
        expect(done.returncode == 0, f"{name} ends with 0, not {done.returncode}")

    def command(self, line: str) -> subprocess.CompletedProcess[bytes]:
        """Run a line of the Command Prompt."""
        return subprocess.run(f'cmd.exe /d /s /c "{line}"', env=self.env, cwd=self.work, stdin=subprocess.DEVNULL,
                              capture_output=True, check=False, timeout=300)

    def toolkit(self, verb: str, file: Path, *, code_page: int = 65001) -> tuple[int, str]:
        """Run `toolkit.cmd` with its output redirected into files: exit code, and all that it said."""
        out, err = self.work / "keluar.txt", self.work / "galat.txt"
        done = self.command(f'chcp {code_page} >nul & "{self.installed / "toolkit.cmd"}" {verb} "{file}" '
                            f'>"{out}" 2>"{err}"')
        said = out.read_bytes() + err.read_bytes()
        expect(b"Traceback" not in said, f"{verb} {file.name}: {said.decode('utf-8', 'replace')}")
        return done.returncode, said.decode("utf-8")

    def copy(self, name: str) -> Path:
        """The example under another name."""
        return Path(shutil.copy(EXAMPLE, self.work / name))


def expect(holds: bool, sentence: str) -> None:  # noqa: FBT001  (an assertion that no flag of Python turns off)
    """End where a sentence is not true."""
    if not holds:
        sys.exit(f"NOT TRUE: {sentence}")
    sys.stdout.write(f"ok: {sentence[:150]}\n")


def desktop_links() -> dict[str, Any]:
    """Name -> target of the toolkit's shortcuts on the desktop."""
    script = ("$s = New-Object -ComObject WScript.Shell; "
              "$l = Get-ChildItem -LiteralPath ([Environment]::GetFolderPath('Desktop')) "
              "-Filter 'Hitung Capaian*.lnk'; "
              "$o = @{}; foreach ($f in $l) { $o[$f.BaseName] = $s.CreateShortcut($f.FullName).TargetPath }; "
              "$o | ConvertTo-Json -Compress")
    done = subprocess.run(["powershell.exe", "-NoProfile", "-NonInteractive", "-Command", script], capture_output=True,
                          check=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout or "{}")
    return found


@contextmanager
def held(path: Path, share: int) -> Iterator[None]:
    """A file that another program holds open, and lets others do no more than `share` with it."""
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  (only Windows has it)
    kernel.CreateFileW.restype = ctypes.c_void_p
    handle = kernel.CreateFileW(str(path), _READ | _WRITE, share, None, _OPEN_EXISTING, 0, None)
    expect(handle not in {None, ctypes.c_void_p(-1).value}, f"{path.name} is held")
    try:
        yield
    finally:
        kernel.CloseHandle(ctypes.c_void_p(handle))


def install(office: Office) -> None:
    """The bundle into a path with blanks and `&`; both shortcuts lead to what was installed."""
    office.script("pasang.cmd", sys.executable)
    links = desktop_links()
    expect(set(links) == set(SHORTCUTS), f"both shortcuts are there: {sorted(links)}")
    for name, program in SHORTCUTS.items():
        target = Path(str(links[name]))
        expect(target.is_file() and target.name.lower() == program and office.installed in target.parents,
               f"{name} leads to {target}")


def code_pages(office: Office) -> None:
    """`check` and `fill`, redirected, under each code page: the same words, and a workbook with results."""
    said = set()
    for page in CODE_PAGES:
        file = office.copy("laporan.xlsx")
        code, checked = office.toolkit("check", file, code_page=page)
        expect(code == 1 and "ANG003" in checked, f"check under {page}: {code}")
        code, filled = office.toolkit("fill", file, code_page=page)
        expect(code == 1, f"fill under {page}: {code} {filled}")
        with zipfile.ZipFile(file) as package:
            expect(b'name="Ringkasan"' in package.read("xl/workbook.xml"), f"results under {page}")
        said.add(checked)
        for old in office.work.glob("laporan*.xlsx"):
            old.unlink()
    expect(len(said) == 1, "the same words under every code page")


def long_path(office: Office) -> None:
    """A path of 300 characters: filled, or refused in words with the file as it was."""
    plain = office.work
    while len(str(plain)) < LONG:
        plain /= "triwulan satu dan dua"
    plain /= "laporan.xlsx"
    file = Path(f"\\\\?\\{plain}")  # how Windows lets everybody write such a path
    file.parent.mkdir(parents=True)
    shutil.copy(EXAMPLE, file)
    code, said = office.toolkit("fill", plain)
    same = file.read_bytes() == EXAMPLE.read_bytes()
    expect((code == 1 and not same) or (code == 2 and same and bool(said.strip())), f"a long path: {code} {said}")


def open_elsewhere(office: Office) -> None:
    """A file that another program holds, wholly or as Excel does, and one beside `~$`: words, and the same bytes."""
    for name, share in (("dipegang.xlsx", 0), ("dibuka.xlsx", _SHARE_READ)):
        file = office.copy(name)
        with held(file, share):
            code, said = office.toolkit("fill", file)
        expect(code == 2 and name in said, f"{name}: {code} {said}")
        expect(file.read_bytes() == EXAMPLE.read_bytes(), f"{name} has the same bytes")
        expect([p.name for p in office.work.glob(f"{file.stem}*")] == [name], f"nothing lies beside {name}")
    file = office.copy("sedang.xlsx")
    (office.work / "~$sedang.xlsx").write_bytes(b"\x05Camat" + b" " * 159)
    code, said = office.toolkit("fill", file)
    expect(code == 2 and "dibuka" in said, f"beside ~$: {code} {said}")
    expect(file.read_bytes() == EXAMPLE.read_bytes(), "the open file has the same bytes")
    code, said = office.toolkit("check", file)
    expect(code == 1, f"check reads what is open: {code} {said}")


def remove(office: Office) -> None:
    """Nothing of the toolkit stays, everything of the office does."""
    office.script("hapus.cmd")
    expect(not office.installed.exists(), "the folder is gone")
    expect(desktop_links() == {}, "the shortcuts are gone")
    expect((office.work / "sedang.xlsx").exists(), "the workbooks are there")


def main() -> None:
    """The whole day."""
    if sys.platform != "win32":
        sys.exit("This runs on Windows.")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        office = Office(Path(sys.argv[1]).resolve(), Path(name).resolve())
        for step in (install, code_pages, long_path, open_elsewhere, remove):
            sys.stdout.write(f"--- {step.__name__}\n")
            step(office)


if __name__ == "__main__":
    main()
