"""What was named on the command line -> every file in it: folders, files, zip archives, addresses that fsspec opens."""

import datetime as dt
import io
import os
import posixpath
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from toolkit.collect.address import Alamat, bukan_kiriman, tampil
from toolkit.collect.folder import one_file, walk
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Kiriman

if TYPE_CHECKING:
    from fsspec.spec import AbstractFileSystem

_PISAH = "://"
_SENDIRI = "memory"
"""Protocol whose files live in one process: they are sent along to whoever reads them."""


def find(sumber: Sequence[str], lewati: Collection[Path] = ()) -> Iterator[Alamat | Kiriman]:
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
            kunci = x.url if isinstance(x, Alamat) else x.berkas
            if kunci not in ada:  # one folder may lie in another
                ada.add(kunci)
                yield x


def open_address(alamat: Alamat) -> BinaryIO:
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


def to_send(alamat: Alamat) -> Alamat:
    """The address as another process can read it."""
    if alamat.data is not None or not alamat.url.startswith(_SENDIRI + _PISAH):
        return alamat
    with open_address(alamat) as file:
        return replace(alamat, data=file.read())


def _prefixes(sumber: Sequence[str]) -> list[str]:
    """What the shown names begin with: nothing for one folder, else the folder's name where that tells them apart."""
    if len(sumber) == 1:
        return [""]
    nama = [tampil(posixpath.basename(satu.rstrip("/\\").replace("\\", "/"))) or tampil(satu) for satu in sumber]
    return [f"{n if nama.count(n) == 1 else tampil(satu).rstrip('/')}/" for n, satu in zip(nama, sumber, strict=True)]


def _local(satu: str) -> Path | None:
    """The path of this computer that a name means; None for an address of another kind."""
    if satu.lower().startswith("file" + _PISAH):
        _, path = _filesystem(satu)
        return Path(path)
    return None if _PISAH in satu else Path(os.path.abspath(satu))  # noqa: PTH100  (without `..`)


def _here(path: Path, awalan: str, lewati: Collection[Path]) -> Iterator[Alamat | Kiriman]:
    if path.is_file():
        yield one_file(path, (awalan.rstrip("/") if awalan else "") or tampil(path.name))
        return
    try:
        yield from walk(path, awalan, lewati)
    except (FileNotFoundError, NotADirectoryError):
        raise ToolkitError(f"Folder {tampil(str(path))} tidak ditemukan.", "Periksa nama folder itu.") from None
    except OSError as error:
        raise ToolkitError(f"Isi folder {tampil(str(path))} tidak dapat dilihat ({error.strerror}).",
                           "Mintalah hak baca kepada pemilik folder, atau salin isinya ke folder sendiri.") from error


def _filesystem(url: str) -> "tuple[AbstractFileSystem, str]":
    """What opens an address, and the path in it.

    Raises:
        ToolkitError: nothing that is installed opens such an address.
    """
    try:
        from fsspec.core import url_to_fs  # only those who collect from an address pay for it

        return cast("tuple[AbstractFileSystem, str]", url_to_fs(url))
    except (ImportError, ValueError) as error:
        raise ToolkitError(f"Alamat {tampil(url)} tidak dapat dibuka: {error}",
                           "Pasang paket yang disebut itu, atau salin berkasnya ke folder di komputer ini.") from error


def _remote(url: str, awalan: str) -> Iterator[Alamat]:
    """The files below an address."""
    fs, akar = _filesystem(url)
    try:
        semua = fs.find(akar, detail=True)
    except Exception as error:  # each protocol raises errors of its own library
        raise ToolkitError(f"Isi {tampil(url)} tidak dapat dilihat ({type(error).__name__}: {error}).",
                           "Periksa alamat, sambungan, dan hak baca Anda di sana.") from error
    if not semua:
        raise ToolkitError(f"Tidak ada berkas di {tampil(url)}.", "Periksa alamat itu.")
    for path, info in sorted(semua.items()):
        relatif = posixpath.relpath(path, akar) if path != akar else posixpath.basename(path)
        if not any(bukan_kiriman(bagian) for bagian in relatif.split("/")):
            yield Alamat(berkas=awalan + tampil(relatif), url=fs.unstrip_protocol(path), ukuran=int(info["size"] or 0),
                         diubah=_changed(info))


def _changed(info: dict[str, object]) -> dt.datetime | None:
    """When a file was last changed; each protocol names that in its own way, some not at all."""
    for kunci in ("mtime", "LastModified", "last_modified", "updated", "created"):
        match info.get(kunci):
            case dt.datetime() as waktu:
                return waktu if waktu.tzinfo else waktu.replace(tzinfo=dt.UTC)
            case int() | float() as detik:
                return dt.datetime.fromtimestamp(detik, dt.UTC)
    return None
