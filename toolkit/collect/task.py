"""What goes to a process that reads files, and what comes back from it."""

from dataclasses import dataclass

from toolkit.collect.address import Alamat
from toolkit.collect.limits import Batas
from toolkit.kantor.model import Kiriman

SIAP = "siap\n"
"""First line of a process that is ready: only then does the time for a file run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Awal:
    """What a process is told when it starts: its limits, and the keys of results that are known."""

    batas: Batas
    dikenal: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Balasan:
    """What came of one address.

    Attributes:
        kiriman: the file's fate; for an archive its members that are refused; empty where the result is known.
        anggota: members of an archive that wait to be read.
        kunci: key of the result in the cache; empty where it does not depend on the file's content alone.
        dikenal: the cache has it already.
    """

    kiriman: tuple[Kiriman, ...] = ()
    anggota: tuple[Alamat, ...] = ()
    kunci: str = ""
    dikenal: bool = False
