"""Results that are known already, by the content of their files: what an interrupted run goes on from.

The cache lies in the user's own cache folder and not beside the recap: it holds what the offices wrote, and a folder
of recaps is mailed and synchronised. It belongs to one state of the toolkit's code; another state begins anew.
"""

import contextlib
import hashlib
import os
import sqlite3
import sys
import zlib
from importlib.util import find_spec
from pathlib import Path

from toolkit import __version__
from toolkit.collect.codec import decode, encode
from toolkit.kantor.model import Kiriman

_NAMA = "kumpulan-{}.sqlite"
_TABEL = "CREATE TABLE IF NOT EXISTS kiriman (kunci TEXT PRIMARY KEY, isi BLOB NOT NULL) WITHOUT ROWID"
_MENUNGGU = 10
"""Seconds to wait for another run that writes into the same cache."""


def cache_folder() -> Path:
    """The user's own cache folder, as each system has it."""
    rumah = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or rumah / "AppData" / "Local") / "toolkit-lkjip" / "tembolok"
    if sys.platform == "darwin":
        return rumah / "Library" / "Caches" / "toolkit-lkjip"
    return Path(os.environ.get("XDG_CACHE_HOME") or rumah / ".cache") / "toolkit-lkjip"


def code_mark() -> str:
    """Names the state of the toolkit's code and regulations: results of another one do not count."""
    akar = Path((find_spec("toolkit") or find_spec(__name__)).origin or "").parent  # type: ignore[union-attr]  # it has one
    tanda = hashlib.sha256(__version__.encode())
    for path in sorted(p for p in akar.rglob("*") if p.suffix in {".py", ".toml", ".csv"}):
        keadaan = path.stat()
        tanda.update(f"{path.relative_to(akar)} {keadaan.st_size} {keadaan.st_mtime_ns}\n".encode())
    return tanda.hexdigest()[:16]


class Tembolok:
    """The cache. Whatever is wrong with it costs time, and never the collection.

    Args:
        folder: where it lies; None: the user's cache folder.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._basis: sqlite3.Connection | None = None
        with contextlib.suppress(OSError, RuntimeError):  # no home, no rights: nothing is remembered
            ada = folder or cache_folder()
            ada.mkdir(mode=0o700, parents=True, exist_ok=True)
            path = ada / _NAMA.format(code_mark())
            for lama in ada.glob(_NAMA.format("*")):
                if lama != path:
                    lama.unlink(missing_ok=True)
            self._basis = _opened(path)

    def dikenal(self) -> tuple[str, ...]:
        """Keys of all results."""
        if self._basis is not None:
            with contextlib.suppress(sqlite3.Error):
                return tuple(kunci for (kunci,) in self._basis.execute("SELECT kunci FROM kiriman"))
        return ()

    def get(self, kunci: str) -> Kiriman | None:
        """A result; None where it is not there or not whole."""
        if self._basis is not None:
            with contextlib.suppress(sqlite3.Error, zlib.error, ValueError, TypeError):
                for (isi,) in self._basis.execute("SELECT isi FROM kiriman WHERE kunci = ?", (kunci,)):
                    return decode(Kiriman, zlib.decompress(isi))
        return None

    def put(self, kunci: str, kiriman: Kiriman) -> None:
        """Remember a result, at once: the run may end at any time."""
        if self._basis is not None:
            isi = zlib.compress(encode(kiriman).encode("ascii"), 1)
            with contextlib.suppress(sqlite3.Error):  # disk full: the collection goes on
                self._basis.execute("INSERT OR REPLACE INTO kiriman VALUES (?, ?)", (kunci, isi))

    def tutup(self) -> None:
        """Close the file."""
        if self._basis is not None:
            self._basis.close()
            self._basis = None


def _opened(path: Path) -> sqlite3.Connection | None:
    """The database, made anew where it is damaged."""
    for _ in range(2):
        try:
            basis = sqlite3.connect(path, timeout=_MENUNGGU, isolation_level=None)
            basis.execute("PRAGMA journal_mode = WAL")
            basis.execute("PRAGMA synchronous = NORMAL")
            basis.execute(_TABEL)
        except sqlite3.DatabaseError:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
        else:
            return basis
    return None
