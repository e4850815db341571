"""The declared attacks, read from serangan/*.toml (BACA.md says what a file holds)."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_FOLDER = Path(__file__).parent / "serangan"
_NOT_TRIED = Path(__file__).parent / "tidak_dicoba.toml"


@dataclass(frozen=True)
class Serangan:
    """One attack or fault.

    Attributes:
        id: once in all classes. apa: as the page names it.
        uji: `file::test`, with the case behind it in brackets where only some of a test's cases are meant.
    """

    id: str
    apa: str
    uji: tuple[str, ...]


@dataclass(frozen=True)
class Kelas:
    """A class of attacks, a section of the page."""

    nama: str
    urutan: int
    serangan: tuple[Serangan, ...]


def all_kelas() -> tuple[Kelas, ...]:
    """Every class in the page's order."""
    return tuple(sorted((_kelas(path) for path in _FOLDER.glob("*.toml")), key=lambda k: (k.urutan, k.nama)))


def all_serangan() -> tuple[Serangan, ...]:
    """Every attack of every class."""
    return tuple(serangan for kelas in all_kelas() for serangan in kelas.serangan)


def not_tried() -> tuple[tuple[str, str], ...]:
    """What was not tried, and why."""
    with _NOT_TRIED.open("rb") as file:
        return tuple((item["apa"], item["sebab"]) for item in tomllib.load(file)["tidak_dicoba"])


def _kelas(path: Path) -> Kelas:
    with path.open("rb") as file:
        isi = tomllib.load(file)
    return Kelas(isi["kelas"], isi["urutan"],
                 tuple(Serangan(item["id"], item["apa"], tuple(item["uji"])) for item in isi["serangan"]))
