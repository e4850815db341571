"""The folder for offices without internet: the install script's structure, and the look-out for missing wheels.

Simulated: no cmd.exe runs here. What is shown is that the script cannot jump to nowhere, asks no network and no
administrator, and looks at the checksum before it unpacks; and that Python takes the layout that it makes.
"""

import itertools
import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from bundle import make
from toolkit.excel.project import INTERPRETER

ROOT = Path(__file__).parent.parent.parent
SCRIPTS = [ROOT / "bundle" / name for name in ("pasang.cmd", "hapus.cmd")]
PASANG = SCRIPTS[0].read_text(encoding="ascii")


def statements(text: str) -> list[str]:
    """Lines that cmd runs, comments left out."""
    return [line.strip() for line in text.splitlines() if line.strip() and not line.lower().startswith("rem ")]


def wheel(folder: Path, name: str, *needs: str, tag: str = "py3-none-any") -> None:
    """A wheel with nothing but what it requires."""
    stem = name.rpartition("-")[0]
    lines = ["Metadata-Version: 2.4", f"Name: {stem}", *(f"Requires-Dist: {one}" for one in needs)]
    with zipfile.ZipFile(folder / f"{name}-{tag}.whl", "w") as archive:
        archive.writestr(f"{name}.dist-info/METADATA", "\n".join(lines) + "\n")


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda p: p.name)
def test_every_jump_has_its_label(path: Path) -> None:
    lines = statements(path.read_text(encoding="ascii"))
    labels = [line[1:] for line in lines if line.startswith(":")]
    jumps = set(re.findall(r"(?:goto|call) :(\w+)", "\n".join(lines)))
    assert jumps == set(labels)
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda p: p.name)
def test_a_part_does_not_run_into_the_next(path: Path) -> None:
    """Above each label of an ending or a called part stands a jump or an exit."""
    lines = statements(path.read_text(encoding="ascii"))
    for before, line in itertools.pairwise(lines):
        if line.startswith(":"):
            assert re.match(r"(goto|exit /b)", before), f"{before} -> {line}"
    assert lines[-1].startswith("exit /b")


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda p: p.name)
def test_no_administrator_no_registry_and_nothing_outside_the_folder(path: Path) -> None:
    text = "\n".join(statements(path.read_text(encoding="ascii"))).lower()
    foreign = ("runas", "setx", "reg add", "reg delete", "net session", "programfiles", "powershell", "curl ",
               "bitsadmin")
    assert not [word for word in foreign if word in text]
    removed = re.findall(r"(?:rmdir|del) (?:/s )?(?:/q )?(\S+)", text)
    assert removed
    assert all(target.startswith('"%rumah%') for target in removed)


def test_pip_is_the_bundle_s_own_and_asks_no_network() -> None:
    (line,) = [line for line in statements(PASANG) if " install " in line]
    assert line.startswith(r'"%PY%" "%PIP%\pip" install ')
    assert "--no-index" in line
    assert r'--find-links "%SINI%wheels"' in line
    assert f'"{make.PACKAGE}"' in line


def test_the_zip_is_looked_at_before_it_is_unpacked_or_anything_is_removed() -> None:
    part = PASANG[PASANG.index("\n:sematan"):PASANG.index("\n:buat_venv")]
    order = [part.index(word) for word in ("if not defined BENAR goto", "certutil -hashfile",
                                           'if /i not "%NYATA%"=="%BENAR%" goto :jumlah_beda', "call :bersihkan",
                                           "tar -xf", "call :cocok", "goto :pasang")]
    assert order == sorted(order)


def test_no_checksum_is_invented() -> None:
    text = (ROOT / "bundle" / "python-embed.sha256.txt").read_text(encoding="ascii")
    assert all(line.startswith("#") for line in text.splitlines())


def test_paths_stand_in_quotation_marks() -> None:
    """A user's name may have a space; in a block, one with a bracket would end it."""
    for path in SCRIPTS:
        for line in statements(path.read_text(encoding="ascii")):
            bare = re.sub(r'"[^"]*"', "", line)
            if not line.startswith("echo "):
                assert not re.findall(r"%(?:RUMAH|SINI|PY|PIP|ZIP|ADA|LOCALAPPDATA)%", bare), line


def test_the_python_stands_where_the_button_looks_for_it() -> None:
    assert r'set "RUMAH=%LOCALAPPDATA%\Toolkit"' in PASANG
    assert r'set "PY=%RUMAH%\python\python.exe"' in PASANG
    assert INTERPRETER == r"%LOCALAPPDATA%\Toolkit\python\python.exe"


def test_the_pythons_are_those_that_the_project_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {text.rpartition(" ")[2] for text in project["classifiers"] if "Python :: 3." in text}
    assert set(make.versions(PASANG)) == named
    explained = (ROOT / "bundle" / "BACA-SAYA.txt").read_text(encoding="ascii")
    assert all(number in explained for number in named)


def test_python_takes_a_venv_whose_programs_stand_in_a_folder_named_python(tmp_path: Path) -> None:
    """As the script makes it: the folder of programs copied, pyvenv.cfg one level above."""
    venv.create(tmp_path / "Toolkit", with_pip=False, symlinks=True)
    programs = tmp_path / "Toolkit" / ("Scripts" if sys.platform == "win32" else "bin")
    programs.rename(tmp_path / "Toolkit" / "python")
    shown = subprocess.run([tmp_path / "Toolkit" / "python" / "python", "-c", "import sys; print(sys.prefix)"],
                           check=True, capture_output=True, text=True)
    assert Path(shown.stdout.strip()) == tmp_path / "Toolkit"


PYWIN = ("pywin32-312", "cp312-cp312-win_amd64")


@pytest.mark.parametrize(("there", "lacking"), [
    ([PYWIN, ("pip-26.0", "py3-none-any")], []),
    ([PYWIN], ["pip"]),
    ([("pip-26.0", "py3-none-any")], ["pywin32>=224"]),
    ([("pip-26.0", "py3-none-any"), ("pywin32-200", "cp312-cp312-win_amd64")], ["pywin32>=224"]),
    ([("pip-26.0", "py3-none-any"), ("pywin32-312", "cp311-cp311-win_amd64")], ["pywin32>=224"]),
    ([("pip-26.0", "py3-none-any"), ("pywin32-312", "cp312-cp312-manylinux_2_28_x86_64")], ["pywin32>=224"]),
])
def test_what_only_windows_needs_is_missed(
        there: Sequence[tuple[str, str]], lacking: list[str], tmp_path: Path) -> None:
    """The package asks for jembatan with its extra, and that for pywin32 on Windows, for psutil on a Mac."""
    wheel(tmp_path, "utama-1.0", "jembatan>=2; extra == 'tombol'", "pandas; extra == 'rekap'")
    wheel(tmp_path, "jembatan-2.1", 'pywin32>=224; platform_system == "Windows"',
          'psutil; platform_system == "Darwin"')
    for name, tag in there:
        wheel(tmp_path, name, tag=tag)
    assert make.missing(tmp_path, "3.12", "utama[tombol]") == lacking


def test_the_bundle_holds_the_button_and_its_template() -> None:
    assert Requirement(make.PACKAGE).extras == {"excel", "tombol", "laporan", "impor"}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert Requirement(make.PACKAGE).name == project["name"]
    assert {"excel", "tombol", "laporan", "impor"} <= set(project["optional-dependencies"])


def test_scripts_get_the_line_ends_of_windows(tmp_path: Path) -> None:
    make.write_scripts(tmp_path)
    assert {p.name for p in tmp_path.iterdir()} == {"pasang.cmd", "hapus.cmd", "BACA-SAYA.txt",
                                                    "python-embed.sha256.txt"}
    for path in tmp_path.iterdir():
        data = path.read_bytes()
        assert data.count(b"\n") == data.count(b"\r\n") > 0


def test_the_list_names_every_file_with_its_checksum(tmp_path: Path) -> None:
    """The digest is that of the three letters abc, as FIPS 180-2 prints it (appendix B.1)."""
    (tmp_path / "wheels").mkdir()
    (tmp_path / "wheels" / "a.whl").write_bytes(b"abc")
    make.write_list(tmp_path)
    assert (tmp_path / make.LIST).read_bytes() == (
        b"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  wheels/a.whl\r\n")
