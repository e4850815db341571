"""What goes to a process that reads files, and what comes back: where a file lies, what it may cost, what came of it.

One line of JSON each, written by msgspec. No pickle: a worker that read a hostile file must not be able to run code
here.
"""

import datetime as dt
import os
import re
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from toolkit.kantor.model import Kiriman, Nasib

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Control characters, and those that turn the direction of writing: a name in a table must not look like another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """One file that waits to be read.

    Attributes:
        berkas: the name that is shown, below the folder that was named: `desa/Ambulu.xlsx`, `kiriman.zip/Ambulu.xlsx`.
        where: `url` as bytes, since names of files need not be UTF-8.
        member: position of a member in the archive at `url`; None for the file itself.
        ukuran: bytes. diubah: when it was last changed, None where the source does not say.
        data: its bytes, where no other process can read them from `url`.
        dibuka: it is open in another program, so that unsaved changes are not seen.
        fresh: read it even where its result is known.
    """

    berkas: str
    where: bytes = b""
    member: int | None = None
    ukuran: int = 0
    diubah: dt.datetime | None = None
    data: bytes | None = None
    dibuka: bool = False
    fresh: bool = False

    @property
    def url(self) -> str:
        """What opens it: a path of this computer, or an address for fsspec."""
        return os.fsdecode(self.where)

    @property
    def nama(self) -> str:
        """The file's own name, for messages and for the cache."""
        return PurePosixPath(self.berkas).name

    def refused(self, nasib: Nasib, alasan: str) -> Kiriman:
        """The file's fate where it is not even read."""
        return Kiriman(berkas=self.berkas, ukuran=self.ukuran, diubah=self.diubah, nasib=nasib, alasan=alasan)


def shown(nama: str) -> str:
    r"""A name as it can be shown and stored anywhere, whatever bytes the file system has.

    >>> shown("a\x07b\udcff.xlsx")
    'a�b�.xlsx'
    """
    utuh = nama.encode("utf-8", "surrogateescape").decode("utf-8", "replace").replace("\\", "/")
    return unicodedata.normalize("NFC", _CONTROL.sub("�", utuh))


try:
    import resource
except ImportError:  # Windows has none: there the limits of the reader itself hold, and the time limit
    resource = None  # type: ignore[assignment]  # says that it is not there


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Limits for one file: `seconds`, and `memory` in bytes of address space.

    A workbook of an office takes half a second and 150 MB; the limits leave a slow computer and a workbook with much
    of the staff's own in it plenty of room.
    """

    seconds: float = 60
    memory: int = 2 << 30

    def hold_memory(self) -> None:
        """Hold this process to the memory limit."""
        if resource is not None:
            _, hard = resource.getrlimit(resource.RLIMIT_AS)
            resource.setrlimit(resource.RLIMIT_AS, (self.memory, hard))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # no copy of an office's data is left behind

    def share(self) -> float:
        """Share of the memory limit that this process has ever held: address space on Linux, which is limited there."""
        if sys.platform == "linux":
            for line in Path("/proc/self/status").read_text(encoding="ascii", errors="replace").splitlines():
                if line.startswith("VmPeak:"):
                    return (int(line.split()[1]) << 10) / self.memory
        if resource is None:
            return 0
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / self.memory

    def too_slow(self, address: Address) -> Kiriman:
        """The fate of a file that took too long."""
        return address.refused(Nasib.MELEWATI_BATAS, (
            f"Berkas ini tidak selesai dibaca dalam {self.seconds:g} detik, lalu dihentikan. Mintalah "
            "kantornya menghapus sheet, baris, dan kolom yang tidak terpakai, lalu mengirim lagi."))

    def too_large(self, address: Address) -> Kiriman:
        """The fate of a file that needed too much memory, or brought its reader down."""
        return address.refused(Nasib.MELEWATI_BATAS, (
            f"Berkas ini memerlukan memori lebih dari {self.memory >> 20} MB, atau membuat pembacanya berhenti. "
            "Mintalah kantornya menghapus sheet, baris, kolom, dan gambar yang tidak terpakai, lalu mengirim lagi."))


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
