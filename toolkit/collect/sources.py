"""What was named on the command line -> every file in it: folders, files, zip archives, addresses that fsspec opens.

A folder of this computer is never left: links out of it are named and not followed.
"""

import datetime as dt
import io
import os
import posixpath
import stat
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from toolkit.collect.messages import Address, shown
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Kiriman, Nasib
from toolkit.ooxml.content_types import TYPES_PART
from toolkit.ooxml.guards import lock_file
from toolkit.values.nama_berkas import never_sent

if TYPE_CHECKING:
    from fsspec.spec import AbstractFileSystem

_SALIN = "Salin berkas aslinya ke dalam folder itu, lalu jalankan lagi."
_PISAH = "://"
_SENDIRI = "memory"
"""Protocol whose files live in one process: they are sent along to whoever reads them."""


def find(sumber: Sequence[str], lewati: Collection[Path] = ()) -> Iterator[Address | Kiriman]:
    """Every file that was named or lies in a folder that was named, each once; archives are files here.

    Args:
        sumber: paths of this computer, or addresses such as `s3://ember/masuk`.
        lewati: files and folders that this run itself writes.

    Raises:
        ToolkitError: one of them is not there or cannot be read at all.
    """
    sungguh = frozenset(Path(os.path.realpath(path)) for path in lewati)
    ada: set[str] = set()
    for satu, depan in zip(sumber, _prefixes(sumber), strict=True):
        lokal = _local(satu)
        for x in _remote(satu, depan) if lokal is None else _here(lokal, depan, sungguh):
            kunci = x.url if isinstance(x, Address) else x.berkas
            if kunci not in ada:  # one folder may lie in another
                ada.add(kunci)
                yield x


def open_address(alamat: Address) -> BinaryIO:
    """The file, opened for reading; of a member the archive.

    Raises:
        OSError: it cannot be opened.
    """
    if alamat.data is not None:
        return io.BytesIO(alamat.data)
    if _PISAH not in alamat.url:
        return Path(alamat.url).open("rb")
    fs, path = _filesystem(alamat.url)
    return cast("BinaryIO", fs.open(path, "rb"))


def to_send(alamat: Address) -> Address:
    """The address as another process can read it."""
    if alamat.data is not None or not alamat.url.startswith(_SENDIRI + _PISAH):
        return alamat
    with open_address(alamat) as file:
        return replace(alamat, data=file.read())


def _prefixes(sumber: Sequence[str]) -> list[str]:
    """What the shown names begin with: nothing for one folder, else the folder's name where that tells them apart."""
    if len(sumber) == 1:
        return [""]
    nama = [shown(posixpath.basename(satu.rstrip("/\\").replace("\\", "/"))) or shown(satu) for satu in sumber]
    return [f"{n if nama.count(n) == 1 else shown(satu).rstrip('/')}/" for n, satu in zip(nama, sumber, strict=True)]


def _local(satu: str) -> Path | None:
    """The path of this computer that a name means; None for an address of another kind."""
    if satu.lower().startswith("file" + _PISAH):
        _, path = _filesystem(satu)
        return Path(path)
    return None if _PISAH in satu else Path(os.path.abspath(satu))  # noqa: PTH100  (without `..`)


def _here(path: Path, awalan: str, lewati: Collection[Path]) -> Iterator[Address | Kiriman]:
    if path.is_file():
        yield _one_file(path, (awalan.rstrip("/") if awalan else "") or shown(path.name))
        return
    try:
        yield from _walk(path, awalan, lewati)
    except (FileNotFoundError, NotADirectoryError):
        raise ToolkitError(f"Folder {shown(str(path))} tidak ditemukan.", "Periksa nama folder itu.") from None
    except OSError as error:
        raise ToolkitError(f"Isi folder {shown(str(path))} tidak dapat dilihat ({error.strerror}).",
                           "Mintalah hak baca kepada pemilik folder, atau salin isinya ke folder sendiri.") from error


def _walk(akar: Path, awalan: str, lewati: Collection[Path]) -> Iterator[Address | Kiriman]:
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
        if any(entri.name.lower() == TYPES_PART.lower() for entri in isi):
            yield Kiriman(berkas=depan or shown(folder.name), nasib=Nasib.TIDAK_TERBACA, alasan=(
                f"Folder ini berisi bagian-bagian sebuah workbook yang dibongkar, bukan workbooknya. {_SALIN}"))
            continue
        for entri in isi:
            berkas = depan + shown(entri.name)
            if never_sent(entri.name) or _real(folder / entri.name) in lewati:
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
                yield _one_file(Path(entri.path), berkas)


def _one_file(path: Path, berkas: str) -> Address | Kiriman:
    """A file of this computer; pipes, devices and sockets are refused, since reading them may never end."""
    try:
        status = path.stat()
    except OSError as error:
        return Kiriman(berkas=berkas, nasib=Nasib.TIDAK_TERBACA,
                       alasan=f"Berkas ini tidak dapat dibaca ({error.strerror}). {_SALIN}")
    if not stat.S_ISREG(status.st_mode):
        return Kiriman(berkas=berkas, nasib=Nasib.BUKAN_TEMPLATE,
                       alasan=f"Ini bukan berkas biasa, melainkan pipa atau perangkat; tidak dibuka. {_SALIN}")
    return Address(berkas=berkas, where=os.fsencode(path), ukuran=status.st_size,
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


def _filesystem(url: str) -> "tuple[AbstractFileSystem, str]":
    """What opens an address, and the path in it.

    Raises:
        ToolkitError: nothing that is installed opens such an address.
    """
    try:
        from fsspec.core import url_to_fs  # only those who collect from an address pay for it

        return cast("tuple[AbstractFileSystem, str]", url_to_fs(url))
    except (ImportError, ValueError) as error:
        raise ToolkitError(f"Alamat {shown(url)} tidak dapat dibuka: {error}",
                           "Pasang paket yang disebut itu, atau salin berkasnya ke folder di komputer ini.") from error


def _remote(url: str, awalan: str) -> Iterator[Address]:
    """The files below an address."""
    fs, akar = _filesystem(url)
    try:
        semua = fs.find(akar, detail=True)
    except Exception as error:  # each protocol raises errors of its own library
        raise ToolkitError(f"Isi {shown(url)} tidak dapat dilihat ({type(error).__name__}: {error}).",
                           "Periksa alamat, sambungan, dan hak baca Anda di sana.") from error
    if not semua:
        raise ToolkitError(f"Tidak ada berkas di {shown(url)}.", "Periksa alamat itu.")
    for path, info in sorted(semua.items()):
        relatif = posixpath.relpath(path, akar) if path != akar else posixpath.basename(path)
        if not any(never_sent(bagian) for bagian in relatif.split("/")):
            yield Address(berkas=awalan + shown(relatif), where=os.fsencode(fs.unstrip_protocol(path)),
                          ukuran=int(info["size"] or 0), diubah=_changed(info))


def _changed(info: dict[str, object]) -> dt.datetime | None:
    """When a file was last changed; each protocol names that in its own way, some not at all."""
    for kunci in ("mtime", "LastModified", "last_modified", "updated", "created"):
        match info.get(kunci):
            case dt.datetime() as waktu:
                return waktu if waktu.tzinfo else waktu.replace(tzinfo=dt.UTC)
            case int() | float() as detik:
                return dt.datetime.fromtimestamp(detik, dt.UTC)
    return None
