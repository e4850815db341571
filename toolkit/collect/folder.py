"""A folder of this computer -> its files, without ever leaving it."""

import datetime as dt
import os
import stat
from collections.abc import Collection, Iterator
from pathlib import Path

from toolkit.collect.address import Alamat, bukan_kiriman, tampil
from toolkit.kantor.model import Kiriman, Nasib
from toolkit.ooxml.guards import lock_file

_SALIN = "Salin berkas aslinya ke dalam folder itu, lalu jalankan lagi."


def walk(akar: Path, awalan: str, lewati: Collection[Path]) -> Iterator[Alamat | Kiriman]:
    """Every file below a folder, sorted by name; what cannot be read is named with the reason.

    Args:
        akar: the folder.
        awalan: what the shown names begin with, `""` or `masuk/`.
        lewati: files and folders that are not looked at (what this run itself writes), as real paths.

    Raises:
        OSError: the folder itself cannot be read.
    """
    sungguh = Path(os.path.realpath(akar))
    tumpukan = [(akar, awalan, _entries(akar))]
    while tumpukan:
        folder, depan, isi = tumpukan.pop()
        for entri in isi:
            berkas = depan + tampil(entri.name)
            if bukan_kiriman(entri.name) or _real(folder / entri.name) in lewati:
                continue
            if _is_link(entri):
                yield from _link(entri, berkas, sungguh)
            elif entri.is_dir(follow_symlinks=False):
                try:
                    tumpukan.append((folder / entri.name, berkas + "/", _entries(Path(entri.path))))
                except OSError as error:
                    yield Kiriman(berkas=berkas + "/", nasib=Nasib.TIDAK_TERBACA, alasan=(
                        f"Isi folder ini tidak dapat dilihat ({error.strerror}). "
                        "Mintalah hak baca kepada pemilik folder, lalu jalankan lagi."))
            else:
                yield one_file(Path(entri.path), berkas)


def one_file(path: Path, berkas: str) -> Alamat | Kiriman:
    """A file of this computer; pipes, devices and sockets are refused, since reading them may never end."""
    try:
        status = path.stat()
    except OSError as error:
        return Kiriman(berkas=berkas, nasib=Nasib.TIDAK_TERBACA,
                       alasan=f"Berkas ini tidak dapat dibaca ({error.strerror}). {_SALIN}")
    if not stat.S_ISREG(status.st_mode):
        return Kiriman(berkas=berkas, nasib=Nasib.BUKAN_TEMPLATE,
                       alasan=f"Ini bukan berkas biasa, melainkan pipa atau perangkat; tidak dibuka. {_SALIN}")
    return Alamat(berkas=berkas, url=str(path), ukuran=status.st_size,
                  diubah=dt.datetime.fromtimestamp(status.st_mtime, dt.UTC), dibuka=lock_file(path) is not None)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as isi:
        return sorted(isi, key=lambda entri: entri.name)


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))


def _is_link(entri: os.DirEntry[str]) -> bool:
    """Does it stand for something that lies elsewhere; a junction of Windows too."""
    junction = getattr(entri, "is_junction", None)  # from Python 3.12 on
    return entri.is_symlink() or (junction is not None and junction())


def _link(entri: os.DirEntry[str], berkas: str, akar: Path) -> Iterator[Kiriman]:
    """A link into the folder is left out, since what it points to is found anyway; one out of it is named."""
    if not _real(Path(entri.path)).is_relative_to(akar):
        yield Kiriman(berkas=berkas, nasib=Nasib.BUKAN_TEMPLATE, alasan=(
            f"Ini hanya tautan ke tempat lain di luar folder yang dikumpulkan; tidak diikuti. {_SALIN}"))
