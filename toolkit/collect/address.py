"""Where one file lies, and what is known of it before it is read."""

import datetime as dt
import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath

from toolkit.kantor.model import Kiriman, Nasib

_NEVER_SENT = re.compile(
    r"\..*"                          # .DS_Store, macOS `._` files, LibreOffice's locks, our temporary files
    r"|~\$.*"                        # Excel's locks
    r"|thumbs\.db|desktop\.ini|__macosx"
    r"|.*\.cadangan-\d+\.xls[xm]"    # versions before, kept by `fill`
    r"|.*\.reviu\.xlsx",             # working papers of `reviu`
    re.IGNORECASE)
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


def never_sent(nama: str) -> bool:
    """Is it a name that no office hands in: locks, hidden files, backups and results of our own.

    >>> never_sent("~$Ambulu.xlsx"), never_sent("Ambulu.cadangan-1.xlsx"), never_sent("Ambulu.xlsx")
    (True, True, False)
    """
    return _NEVER_SENT.fullmatch(nama) is not None


def shown(nama: str) -> str:
    r"""A name as it can be shown and stored anywhere, whatever bytes the file system has.

    >>> shown("a\x07b\udcff.xlsx")
    'a�b�.xlsx'
    """
    utuh = nama.encode("utf-8", "surrogateescape").decode("utf-8", "replace").replace("\\", "/")
    return unicodedata.normalize("NFC", _CONTROL.sub("�", utuh))
