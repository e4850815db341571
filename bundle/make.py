"""`make bundle`: dist/bundle, a folder from which an office without internet installs the toolkit on Windows.

Needs the network, once: wheels of everything for 64-bit Windows are fetched, and it is checked that none is missing.
"""

import email
import hashlib
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import canonicalize_name, parse_wheel_filename

HERE = Path(__file__).parent
PROJECT = HERE.parent
TARGET = PROJECT / "dist" / "bundle"
PACKAGE = "toolkit-lkjip[excel,tombol,laporan,impor]"
SOURCE_ONLY = ("docopt",)
"""Published without a wheel; pure Python, so the one built here is right for Windows."""
PLATFORM = "win_amd64"
LIST = "isi.sha256.txt"


def versions(script: str) -> tuple[str, ...]:
    """Pythons that the install script accepts, newest first: its line `set "VERSI=…"`."""
    (line,) = [line for line in script.splitlines() if line.startswith('set "VERSI=')]
    return tuple(line.removeprefix('set "VERSI=').rstrip('"').split())


def missing(wheels: Path, python: str, package: str = PACKAGE) -> list[str]:
    """Requirements of a package that no wheel in the folder meets, on 64-bit Windows with that Python.

    pip itself judges `platform_system == "Windows"` by the computer that it runs on, and would leave out what only
    Windows needs.
    """
    here = {canonicalize_name(parse_wheel_filename(path.name)[0]): path for path in _fitting(wheels, python)}
    todo, seen, found = [Requirement(package), Requirement("pip")], set[str](), list[str]()
    while todo:
        requirement = todo.pop()
        if str(requirement) in seen:
            continue
        seen.add(str(requirement))
        wheel = here.get(canonicalize_name(requirement.name))
        if wheel is None or not requirement.specifier.contains(parse_wheel_filename(wheel.name)[1]):
            found.append(f"{requirement.name}{requirement.specifier}")
        else:
            todo += _needs(wheel, python, requirement.extras)
    return sorted(found)


def _fitting(wheels: Path, python: str) -> Iterator[Path]:
    """Wheels that this Python can install, oldest version first."""
    tags = _tags(python)
    paths = sorted(wheels.glob("*.whl"), key=lambda path: parse_wheel_filename(path.name)[1])
    yield from (path for path in paths if parse_wheel_filename(path.name)[3] & tags)


def _tags(python: str) -> frozenset[Tag]:
    number = tuple(int(part) for part in python.split("."))
    return frozenset([*cpython_tags(number, platforms=[PLATFORM]),
                      *compatible_tags(number, f"cp{python.replace('.', '')}", [PLATFORM])])


def _needs(wheel: Path, python: str, extras: set[str]) -> list[Requirement]:
    """What a wheel requires there."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        metadata = email.message_from_bytes(archive.read(name))
    here = {name: str(value) for name, value in default_environment().items()}
    there = {**here, "sys_platform": "win32", "platform_system": "Windows", "os_name": "nt",
             "platform_machine": "AMD64", "python_version": python, "python_full_version": f"{python}.0"}
    requirements = [Requirement(str(line)) for line in metadata.get_all("Requires-Dist") or ()]
    return [one for one in requirements
            if one.marker is None or any(one.marker.evaluate({**there, "extra": extra}) for extra in extras or {""})]


def _pip(*args: str | Path) -> None:
    subprocess.run([sys.executable, "-m", "pip", "--disable-pip-version-check", *map(str, args)], check=True)


def _download(wheels: Path, python: str, requirements: Sequence[str], *options: str) -> None:
    _pip("download", "--quiet", "--dest", wheels, "--find-links", wheels, "--only-binary=:all:", "--platform", PLATFORM,
         "--implementation", "cp", "--python-version", python, *options, *requirements)


def fetch(wheels: Path, python: str) -> None:
    """Fetch what that Python needs on Windows.

    Raises:
        SystemExit: something is missing after all.
    """
    _download(wheels, python, [PACKAGE, "pip"])
    while lacking := missing(wheels, python):
        before = len(list(wheels.iterdir()))
        _download(wheels, python, lacking)
        if len(list(wheels.iterdir())) == before:
            sys.exit(f"Python {python}: no wheel for Windows for {', '.join(lacking)}")


def write_scripts(target: Path) -> None:
    """Copy what people read and run, with the line ends that Windows needs."""
    for path in sorted([*HERE.glob("*.cmd"), *HERE.glob("*.txt")]):
        text = path.read_text(encoding="ascii")
        (target / path.name).write_text(text, encoding="ascii", newline="\r\n")


def write_list(target: Path) -> None:
    """The SHA-256 of every file, for whoever passes the folder on."""
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(target).as_posix()}\n"
             for path in sorted(target.rglob("*")) if path.is_file() and path.name != LIST]
    (target / LIST).write_text("".join(lines), encoding="ascii", newline="\r\n")


def main() -> None:
    """Make the folder anew."""
    shutil.rmtree(TARGET, ignore_errors=True)
    wheels = TARGET / "wheels"
    wheels.mkdir(parents=True)
    _pip("wheel", "--quiet", "--no-deps", "--wheel-dir", wheels, PROJECT, *SOURCE_ONLY)
    for python in versions((HERE / "pasang.cmd").read_text(encoding="ascii")):
        fetch(wheels, python)
        print(f"Python {python}: complete")
    write_scripts(TARGET)
    for name in ("LICENSE", "NOTICE", "examples/ambulu-2021.xlsx"):
        shutil.copy(PROJECT / name, TARGET)
    write_list(TARGET)
    size = sum(path.stat().st_size for path in TARGET.rglob("*") if path.is_file())
    print(f"{TARGET}: {len(list(wheels.iterdir()))} wheels, {size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
