"""What goes to a process that reads files, and what comes back from it: one line of JSON each, written by msgspec.

No pickle: a worker that read a hostile file must not be able to run code here.
"""

from dataclasses import dataclass

from toolkit.collect.address import Address
from toolkit.collect.limits import Limits
from toolkit.kantor.model import Kiriman

READY = b"ready\n"
"""First line of a process that is ready: only then does the time for a file run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What a process is told when it starts: its limits, and the keys of results that are known."""

    limits: Limits
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What came of one address.

    Attributes:
        kiriman: the file's fate; for an archive its members that are refused; empty where the result is known.
        members: members of an archive that wait to be read.
        key: key of the result in the cache; empty where it does not depend on the file's content alone.
        known: the cache has it already.
    """

    kiriman: tuple[Kiriman, ...] = ()
    members: tuple[Address, ...] = ()
    key: str = ""
    known: bool = False
