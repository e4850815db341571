"""Results that are known already, by the content of their files: what an interrupted run goes on from.

The cache lies in the user's own cache folder and not beside the recap: it holds what the offices wrote, and a folder
of recaps is mailed and synchronised. It belongs to one state of the toolkit; another state begins anew. No pickle: a
cache that somebody changed must not be able to run code.
"""

import contextlib
import hashlib
import os
import sqlite3
import sys
import zlib
from importlib.metadata import version
from pathlib import Path

from msgspec import MsgspecError, json

from toolkit.kantor.model import Kiriman

_NAME = "kumpulan-{}.sqlite"
_TABLE = "CREATE TABLE IF NOT EXISTS kiriman (kunci TEXT PRIMARY KEY, isi BLOB NOT NULL) WITHOUT ROWID"
_WAIT = 10
"""Seconds to wait for another run that writes into the same cache."""
_ROOT = Path(__file__).parent.parent
_MAKES_RESULTS = frozenset({".py", ".toml", ".csv"})
"""Endings of what a result follows from: code, regulations, vocabularies, lists."""
_READERS = ("lxml", "msgspec")
"""Libraries that a result goes through."""


def cache_folder() -> Path:
    """The user's own cache folder, as each system has it."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "toolkit-lkjip" / "tembolok"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "toolkit-lkjip"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "toolkit-lkjip"


def mark(root: Path = _ROOT) -> str:
    """Names the state of the toolkit: results of another one do not count.

    Args:
        root: the folder of the package, with its code and its data files.
    """
    state = hashlib.sha256(repr((sys.version, [(name, version(name)) for name in _READERS])).encode())
    for path in sorted(p for p in root.rglob("*") if p.suffix in _MAKES_RESULTS):
        state.update(f"{path.relative_to(root)}\n".encode() + hashlib.sha256(path.read_bytes()).digest())
    return state.hexdigest()[:16]


class Cache:
    """The cache. Whatever is wrong with it costs time, and never the collection.

    Args:
        folder: where it lies; None: the user's cache folder.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._base: sqlite3.Connection | None = None
        with contextlib.suppress(OSError, RuntimeError):  # no home, no rights: nothing is remembered
            there = folder or cache_folder()
            there.mkdir(mode=0o700, parents=True, exist_ok=True)
            there.chmod(0o700)
            path = there / _NAME.format(mark())
            for other in there.glob(_NAME.format("*")):
                if other != path:
                    other.unlink(missing_ok=True)
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))  # what stands beside it is born with its permissions
            path.chmod(0o600)
            self._base = _opened(path)

    def keys(self) -> tuple[str, ...]:
        """Keys of all results."""
        if self._base is not None:
            with contextlib.suppress(sqlite3.Error):
                return tuple(key for (key,) in self._base.execute("SELECT kunci FROM kiriman"))
        return ()

    def get(self, key: str) -> Kiriman | None:
        """A result; None where it is not there or not whole."""
        if self._base is not None:
            with contextlib.suppress(sqlite3.Error, zlib.error, MsgspecError, TypeError, RecursionError):
                for (packed,) in self._base.execute("SELECT isi FROM kiriman WHERE kunci = ?", (key,)):
                    return json.decode(zlib.decompress(packed), type=Kiriman)
        return None

    def put(self, key: str, kiriman: Kiriman) -> None:
        """Remember a result, at once: the run may end at any time."""
        if self._base is not None:
            with contextlib.suppress(sqlite3.Error):  # disk full: the collection goes on
                self._base.execute("INSERT OR REPLACE INTO kiriman VALUES (?, ?)",
                                   (key, zlib.compress(json.encode(kiriman), 1)))

    def close(self) -> None:
        """Close the file."""
        if self._base is not None:
            self._base.close()
            self._base = None


def _opened(path: Path) -> sqlite3.Connection | None:
    """The database, made anew where it is damaged."""
    for _ in range(2):
        try:
            base = sqlite3.connect(path, timeout=_WAIT, isolation_level=None)
            base.execute("PRAGMA journal_mode = WAL")
            base.execute("PRAGMA synchronous = NORMAL")
            base.execute(_TABLE)
        except sqlite3.DatabaseError:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
                os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        else:
            return base
    return None
