"""One address -> what became of the file there. The one function that every worker runs, wherever it is."""

import datetime as dt
import hashlib
from dataclasses import replace
from typing import BinaryIO

from toolkit import pipeline
from toolkit.cells.book import Book
from toolkit.collect import archive
from toolkit.collect.guess import why
from toolkit.collect.messages import Address, Reply
from toolkit.collect.sources import open_address
from toolkit.collect.summary import summarize
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Kiriman, Nasib
from toolkit.model.lembar import PENANDA_BALIKAN, PENANDA_REKAP, PENANDA_REKAP_REVIU, PENANDA_REVIU
from toolkit.ooxml.guards import package_of
from toolkit.ooxml.opc import Package
from toolkit.ooxml.rawzip import MAX_FILE, megabytes
from toolkit.ooxml.refusal import Refusal, RefusedError
from toolkit.reader.gate import EmptyTemplateError
from toolkit.schema.input import PROPERTY_CODE, PROPERTY_VERSION
from toolkit.values.kantor import official_code

_LAIN = frozenset({
    Refusal.XLS, Refusal.XLSB, Refusal.ODS, Refusal.XML_2003, Refusal.HTML, Refusal.TEXT, Refusal.OTHER_OFFICE,
    Refusal.NOT_WORKBOOK, Refusal.STRICT})
"""Files of another kind, which nobody can take for a damaged workbook."""
_HASIL = frozenset({PENANDA_REVIU, PENANDA_REKAP_REVIU, PENANDA_REKAP, PENANDA_BALIKAN})
_BATAS = frozenset({Refusal.TOO_BIG, Refusal.XML_TOO_BIG, Refusal.UNPACKED_TOO_BIG, Refusal.TOO_MUCH_MARKUP,
                    Refusal.TOO_MANY, Refusal.TOO_MUCH_TO_READ})


def read_address(alamat: Address, dikenal: frozenset[str]) -> Reply:
    """Read, compute and check the file at an address.

    Args:
        alamat: where it is.
        dikenal: keys of results that need not be computed again.
    """
    try:
        with open_address(alamat) as file:
            isi = archive.members(file, alamat) if alamat.member is None else None
            if isi is not None:
                return Reply(kiriman=tuple(x for x in isi if isinstance(x, Kiriman)),
                               members=tuple(x for x in isi if isinstance(x, Address)))
            file.seek(0)
            data = _bytes(file, alamat)
    except RefusedError as error:
        return Reply(kiriman=(_refused(alamat, error),))
    except ToolkitError as error:
        return Reply(kiriman=(alamat.refused(Nasib.TIDAK_TERBACA, why(error, Nasib.TIDAK_TERBACA)),))
    except OSError as error:
        gagal = Refusal.UNREADABLE if isinstance(error, PermissionError) else Refusal.READ_FAILED
        return Reply(kiriman=(_refused(alamat, gagal.error(alamat.nama, found=error.strerror or error)),))
    return _read(alamat, data, dikenal)


def _bytes(file: BinaryIO, alamat: Address) -> bytes:
    """The whole file, or member.

    Raises:
        RefusedError: beyond MAX_FILE, or damaged.
    """
    if alamat.member is not None:
        return archive.read_member(file, alamat)
    data = file.read(MAX_FILE + 1) if alamat.ukuran <= MAX_FILE else b""
    if alamat.ukuran > MAX_FILE or len(data) > MAX_FILE:
        raise Refusal.TOO_BIG.error(alamat.nama, found=megabytes(max(alamat.ukuran, len(data))),
                                    limit=megabytes(MAX_FILE))
    return data


def _read(alamat: Address, data: bytes, dikenal: frozenset[str]) -> Reply:
    sidik = hashlib.sha256(data).hexdigest()
    kunci = hashlib.sha256(f"{sidik} {alamat.nama}".encode()).hexdigest()  # messages quote the name
    if kunci in dikenal and not alamat.fresh:
        return Reply(key=kunci, known=True)
    kosong = Kiriman(berkas=alamat.berkas, sidik=sidik, ukuran=len(data), diubah=alamat.diubah, nasib=Nasib.DIPAKAI)
    hasil = _examined(kosong, alamat, data)
    return Reply() if hasil is None else Reply(kiriman=(hasil,), key=kunci)


def _examined(kiriman: Kiriman, alamat: Address, data: bytes) -> Kiriman | None:
    """The file's fate; None for a result of our own: a recap, findings sent back, a working paper of `reviu`."""
    try:
        paket = package_of(data, alamat.nama)
    except RefusedError as error:
        return replace(kiriman, nasib=_fate(error), alasan=_words(error, alamat, data))
    try:
        buku = Book(paket)
        kiriman = replace(kiriman, kode_wilayah=official_code(buku.properties.get(PROPERTY_CODE, "")),
                          disimpan=_saved(paket))
        isi = summarize(pipeline.examine_package(paket))
    except RefusedError as error:
        return replace(kiriman, nasib=_fate(error), alasan=why(error, _fate(error)))
    except ToolkitError as error:
        nasib = _not_carried_through(error, buku)
        return None if nasib is None else replace(kiriman, nasib=nasib, alasan=why(error, nasib))
    return replace(kiriman, kode_wilayah=isi.kode_wilayah or kiriman.kode_wilayah, isi=isi)


def _words(error: RefusedError, alamat: Address, data: bytes) -> str:
    if alamat.member is not None and error.reason is Refusal.OTHER_OFFICE and data.startswith(b"PK"):
        return "Arsip di dalam arsip tidak dibuka. Buka arsip luarnya, lalu jalankan lagi."
    return why(error, _fate(error))


def _not_carried_through(error: ToolkitError, buku: Book) -> Nasib | None:
    """The fate of a workbook that the reader stops at; None where it is a result of our own."""
    if isinstance(error, EmptyTemplateError):
        return Nasib.KOSONG
    if buku.properties.get(PROPERTY_VERSION):
        return Nasib.TIDAK_TERBACA
    milik_kita = any(n.get("name") in _HASIL for n in buku.package.defined_names)
    return None if milik_kita else Nasib.BUKAN_TEMPLATE


def _refused(alamat: Address, error: RefusedError) -> Kiriman:
    return alamat.refused(_fate(error), why(error, _fate(error)))


def _fate(error: RefusedError) -> Nasib:
    if error.reason in _LAIN:
        return Nasib.BUKAN_TEMPLATE
    return Nasib.MELEWATI_BATAS if error.reason in _BATAS else Nasib.TIDAK_TERBACA


def _saved(paket: Package) -> dt.datetime | None:
    """When the program that wrote the workbook says it was last saved."""
    for relation in paket.relations(""):
        if relation.kind == "core-properties" and paket.has(relation.target):
            for satu in paket.xml(relation.target):
                if isinstance(satu.tag, str) and satu.tag.endswith("}modified"):
                    return _time(satu.text or "")
    return None


def _time(teks: str) -> dt.datetime | None:
    try:
        waktu = dt.datetime.fromisoformat(teks.strip())
    except ValueError:
        return None
    return waktu if waktu.tzinfo else waktu.replace(tzinfo=dt.UTC)
