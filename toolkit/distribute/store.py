"""A folder of files that were handed out: what each was made from, which are still as written, how one is put in."""

import datetime as dt
import hashlib
from collections.abc import Iterable
from pathlib import Path

from toolkit.delivery.backup import place_for
from toolkit.delivery.filesystem import rename, write_beside
from toolkit.delivery.journal import put, uninterrupted
from toolkit.kantor.manifest import Manifest, ManifestRow, stamp
from toolkit.ooxml.guards import refuse_if_open
from toolkit.schema.input import VERSION


class Store:
    """The folder with its manifest; files are named as the manifest names them."""

    def __init__(self, folder: Path, sekarang: dt.datetime) -> None:
        """Open it.

        Args:
            folder: where the files are.
            sekarang: the time to note for what is written.

        Raises:
            ToolkitError: its manifest cannot be read.
        """
        self.folder = folder
        self.manifest = Manifest(folder)
        self._sekarang = sekarang

    def path(self, berkas: str) -> Path:
        """Where a file is, or would be."""
        return self.folder / berkas

    def written_here(self, berkas: str) -> ManifestRow | None:
        """The row of a file that is as it was written here; None for one that is not there or was changed."""
        path, baris = self.folder / berkas, self.manifest.rows(berkas)
        sidik = sha256(path.read_bytes()) if baris and path.is_file() else ""
        return next((b for b in reversed(baris) if b.sha256 == sidik), None)

    def source(self, berkas: str) -> str:
        """Fingerprint of what a file was made from, empty where it is not there; of a changed one, the last known."""
        baris = self.manifest.rows(berkas)
        if not baris or not (self.folder / berkas).exists():
            return ""
        return (self.written_here(berkas) or baris[-1]).masukan

    def write(self, kode: str, berkas: str, masukan: str, data: bytes) -> None:
        """Put a file in place, whole or not at all, its row first; a version before that is not ours is kept."""
        path = self.folder / berkas
        simpan = path.exists() and not self.written_here(berkas)
        if path.exists():
            refuse_if_open(path)
        catatan = ManifestRow(kode, berkas, sha256(data), VERSION, stamp(self._sekarang), masukan)
        baru: Path | None = None
        try:
            baru = write_beside(path, data)
            if simpan and (cadangan := place_for(path, path.read_bytes())):
                rename(path, cadangan)
            with uninterrupted():
                self.manifest.add(catatan)
                try:
                    put(baru, path)
                except BaseException:
                    self.manifest.take_back(catatan)
                    raise
        except OSError as error:
            raise OSError(error.errno, error.strerror, str(path)) from error
        finally:
            if baru:
                baru.unlink(missing_ok=True)

    def others(self, kode: str, nama: str, awal: str) -> list[str]:
        """An office's other files whose name begins so: the same file under another name."""
        return [b for b in self.manifest.files(kode) if b != nama and b.startswith(awal)]

    def drop(self, semua: Iterable[str]) -> None:
        """Take away what has been replaced under a new name."""
        for berkas in semua:
            self.path(berkas).unlink(missing_ok=True)
            self.manifest.forget(berkas)


def sha256(data: bytes) -> str:
    """Digest of a file, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()
