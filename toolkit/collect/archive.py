"""A zip archive of workbooks -> its members; nothing is ever unpacked to the disk."""

import datetime as dt
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath, PureWindowsPath
from typing import BinaryIO

from toolkit.collect.messages import Address, shown
from toolkit.kantor.model import Kiriman, Nasib
from toolkit.ooxml.content_types import TYPES_PART
from toolkit.ooxml.rawzip import MAX_FILE, MAX_PARTS, MAX_RATIO, RATIO_FROM, megabytes
from toolkit.ooxml.refusal import Refusal
from toolkit.values.nama_berkas import never_sent

RUSAK = (zipfile.BadZipFile, zlib.error, NotImplementedError, ValueError, OverflowError, EOFError)
"""What zipfile raises for damaged archives."""
_UTF8 = 0x800
_ENCRYPTED = 0x1
_TAHUN_KOSONG = 1980
"""First year that a zip can name: a program that knows no date writes it."""
_ASLI = "Mintalah berkas aslinya dari pengirimnya."


def members(file: BinaryIO, alamat: Address) -> tuple[Address | Kiriman, ...] | None:
    """What an archive holds: addresses of its members, and those that are refused with the reason.

    Args:
        file: the opened file.
        alamat: where it lies.

    Returns:
        None where it is no zip archive, or is a document of an office program, which is a zip archive too.

    Raises:
        RefusedError: the archive as a whole is built to do harm.
    """
    if file.read(4) not in {b"PK\3\4", b"PK\5\6"}:
        return None
    try:
        infos = zipfile.ZipFile(file).infolist()
    except RUSAK:
        return None
    if {info.filename.lower() for info in infos[:MAX_PARTS]} & {TYPES_PART.lower(), "mimetype", "xl/workbook.xml"}:
        return None
    if len(infos) > MAX_PARTS:
        raise Refusal.TOO_MANY_PARTS.error(alamat.nama, limit=f"{MAX_PARTS:,}".replace(",", "."))
    if sum(info.compress_size for info in infos) > alamat.ukuran:
        raise Refusal.OVERLAP.error(alamat.nama, part=shown(infos[0].filename))
    return tuple(_members(infos, alamat))


def member_name(info: zipfile.ZipInfo) -> str:
    """The name as the sender saw it: macOS writes UTF-8 without saying so, where zip means the old code page 437."""
    nama = info.orig_filename
    if not info.flag_bits & _UTF8:
        try:
            nama = nama.encode("cp437").decode("utf-8")
        except UnicodeError:
            return nama
    return nama


def read_member(file: BinaryIO, alamat: Address) -> bytes:
    """The bytes of a member; never more than its directory states, and never beyond MAX_FILE.

    Raises:
        RefusedError: damaged, or not the member that was there before.
    """
    try:
        arsip = zipfile.ZipFile(file)
        info = arsip.infolist()[alamat.member or 0]
        if PurePosixPath(shown(member_name(info))).name != alamat.nama:
            raise Refusal.READ_FAILED.error(alamat.nama, found="arsipnya berubah selagi dibaca")
        with arsip.open(info) as anggota:
            return anggota.read(MAX_FILE)
    except (*RUSAK, IndexError) as error:
        raise Refusal.DAMAGED.error(alamat.nama) from error


def _members(infos: list[zipfile.ZipInfo], alamat: Address) -> Iterator[Address | Kiriman]:
    bongkaran = _unpacked_workbooks(infos)
    for folder in bongkaran:
        satu = replace(alamat, berkas=f"{alamat.berkas}/{shown(folder)}" if len(bongkaran) > 1 else alamat.berkas)
        yield satu.refused(Nasib.TIDAK_TERBACA, str(Refusal.REPACKED.error(alamat.nama, part=shown(folder))))
    for nomor, info in enumerate(infos):
        nama = shown(member_name(info))
        if any(nama.startswith(folder + "/") for folder in bongkaran):
            continue
        bagian = PurePosixPath(nama).parts
        if info.is_dir() or nama.endswith("/") or any(never_sent(b) for b in bagian if b != ".."):
            continue
        anggota = replace(alamat, berkas=f"{alamat.berkas}/{nama}", member=nomor, ukuran=info.file_size,
                          diubah=_stamp(info), dibuka=False)
        alasan = _refusal(info, nama)
        yield anggota.refused(Nasib.TIDAK_TERBACA, alasan) if alasan else anggota


def _unpacked_workbooks(infos: list[zipfile.ZipInfo]) -> tuple[str, ...]:
    """Folders that hold the parts of a workbook, unpacked: their files are parts, not what somebody sent."""
    ujung = "/" + TYPES_PART.lower()
    semua = (shown(member_name(info)) for info in infos)
    return tuple(dict.fromkeys(nama[:-len(ujung)] for nama in semua if nama.lower().endswith(ujung)))


def _refusal(info: zipfile.ZipInfo, nama: str) -> str:
    """Why a member is not read; empty where it may be."""
    if ".." in PurePosixPath(nama).parts or nama.startswith("/") or PureWindowsPath(nama).drive:
        return f"Namanya di dalam arsip menunjuk ke luar arsip itu, seperti berkas perusak; tidak dibuka. {_ASLI}"
    if stat.S_ISLNK(info.external_attr >> 16):
        return f"Di dalam arsip hanya ada tautan, bukan berkasnya. {_ASLI}"
    if info.flag_bits & _ENCRYPTED:
        return "Arsipnya dikunci dengan kata sandi. Buka arsip itu, lalu taruh workbooknya langsung di folder."
    if info.file_size > MAX_FILE:
        return str(Refusal.TOO_BIG.error(PurePosixPath(nama).name, found=megabytes(info.file_size),
                                         limit=megabytes(MAX_FILE)))
    kali = info.file_size // max(1, info.compress_size)
    if info.file_size > RATIO_FROM and kali > MAX_RATIO:
        return f"Berkas ini mengembang {kali} kali bila dibuka, seperti berkas perusak. {_ASLI}"
    return ""


def _stamp(info: zipfile.ZipInfo) -> dt.datetime | None:
    """When the member was last changed, by this computer's clock: a zip names no time zone."""
    if info.date_time[0] <= _TAHUN_KOSONG:
        return None
    try:
        return dt.datetime(*info.date_time).astimezone()
    except (ValueError, OverflowError, OSError):
        return None
