"""Archives: their workbooks are read, and what is built to do harm is named and costs nothing."""

import io
import stat
import struct
import unicodedata
import zipfile
from pathlib import Path

import pytest

from tests.kantor import kiriman
from toolkit.collect.messages import Address, Reply
from toolkit.collect.reading import read_address
from toolkit.collect.sources import find
from toolkit.kantor.model import Kiriman, Nasib


def zipped(*isi: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    berkas = io.BytesIO()
    with zipfile.ZipFile(berkas, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, data in isi:
            arsip.writestr(nama, data)
    return berkas.getvalue()


def read(folder: Path, data: bytes, nama: str = "kiriman.zip") -> Reply:
    (folder / nama).write_bytes(data)
    (alamat,) = find([str(folder)])
    assert isinstance(alamat, Address)
    return read_address(alamat, frozenset())


def reasons(folder: Path, data: bytes) -> dict[str, str]:
    """Why each member is refused; nothing of the archive is read."""
    balasan = read(folder, data)
    assert not balasan.members
    return {k.berkas: k.alasan for k in balasan.kiriman}


def test_workbooks_in_an_archive_are_read_whatever_it_is_called(tmp_path: Path) -> None:
    data = zipped(("Ambulu.xlsx", kiriman.satu()), ("timur/laporan", kiriman.satu()), ("timur/", b""),
                  ("__MACOSX/._Ambulu.xlsx", b"x"), ("~$Ambulu.xlsx", b"x"))
    balasan = read(tmp_path, data, "kiriman.dat")
    assert [a.berkas for a in balasan.members] == ["kiriman.dat/Ambulu.xlsx", "kiriman.dat/timur/laporan"]
    for anggota in balasan.members:
        (hasil,) = read_address(anggota, frozenset()).kiriman
        assert (hasil.nasib, hasil.kode_wilayah) == (Nasib.DIPAKAI, "35.09.12")


def unpacked(folder: str) -> list[tuple[str, bytes]]:
    """The parts of a workbook below a folder, as its members."""
    with zipfile.ZipFile(io.BytesIO(kiriman.satu())) as file:
        return [(f"{folder}/{nama}", file.read(nama)) for nama in file.namelist()]


def test_10_zip_in_folder_is_one_line(tmp_path: Path) -> None:
    (berkas, alasan), = reasons(tmp_path, zipped(*unpacked("laporan"))).items()
    assert (berkas, "dibongkar lalu dizip lagi di dalam folder laporan" in alasan) == ("kiriman.zip", True)


def test_workbooks_beside_unpacked_ones_are_read(tmp_path: Path) -> None:
    balasan = read(tmp_path, zipped(*unpacked("a/Ambulu"), ("Tempurejo.xlsx", kiriman.satu()), *unpacked("Wuluhan")))
    assert [a.berkas for a in balasan.members] == ["kiriman.zip/Tempurejo.xlsx"]
    assert [k.berkas for k in balasan.kiriman] == ["kiriman.zip/a/Ambulu", "kiriman.zip/Wuluhan"]


def test_an_unpacked_workbook_in_the_folder_is_one_line(tmp_path: Path) -> None:
    for nama, isi in unpacked("masuk/laporan"):
        (tmp_path / nama).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / nama).write_bytes(isi)
    (satu,) = find([str(tmp_path / "masuk")])
    assert isinstance(satu, Kiriman)
    assert (satu.berkas, satu.nasib, "dibongkar" in satu.alasan) == ("laporan/", Nasib.TIDAK_TERBACA, True)


def test_a_workbook_called_zip_is_a_workbook(tmp_path: Path) -> None:
    balasan = read(tmp_path, kiriman.satu(), "Ambulu.zip")
    assert [k.nasib for k in balasan.kiriman] == [Nasib.DIPAKAI]


@pytest.mark.parametrize("nama", ["../keluar.xlsx", "a/../../keluar.xlsx", "/etc/keluar.xlsx", "C:/keluar.xlsx",
                                  "..\\keluar.xlsx"])
def test_a_name_that_leads_out_of_the_archive_is_refused(tmp_path: Path, nama: str) -> None:
    (alasan,) = reasons(tmp_path, zipped((nama, kiriman.satu()))).values()
    assert "menunjuk ke luar arsip" in alasan


def test_a_link_in_an_archive_is_refused(tmp_path: Path) -> None:
    info = zipfile.ZipInfo("tautan.xlsx")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    (alasan,) = reasons(tmp_path, zipped((info, b"/etc/passwd"))).values()
    assert "tautan" in alasan


def test_an_archive_with_a_password_is_named(tmp_path: Path) -> None:
    data = bytearray(zipped(("Ambulu.xlsx", b"isi")))
    for tanda, letak in ((b"PK\3\4", 6), (b"PK\1\2", 8)):  # bit 0 of the flags, in both headers
        data[data.index(tanda) + letak] |= 1
    (alasan,) = reasons(tmp_path, bytes(data)).values()
    assert "kata sandi" in alasan


def test_a_bomb_is_refused_by_what_its_directory_says(tmp_path: Path) -> None:
    (alasan,) = reasons(tmp_path, zipped(("bom.xlsx", b"\0" * (64 << 20)))).values()
    assert "perusak" in alasan


def test_a_bomb_that_lies_about_its_size_gives_no_more_than_it_states(tmp_path: Path) -> None:
    data = bytearray(zipped(("bom.xlsx", b"\0" * (64 << 20))))
    for tanda, letak in ((b"PK\3\4", 22), (b"PK\1\2", 24)):  # the unpacked size, in both headers
        struct.pack_into("<I", data, data.index(tanda) + letak, 1000)
    (anggota,) = read(tmp_path, bytes(data)).members
    (hasil,) = read_address(anggota, frozenset()).kiriman
    assert (hasil.nasib, hasil.isi) == (Nasib.TIDAK_TERBACA, None)


def test_members_that_share_their_bytes_are_a_bomb(tmp_path: Path) -> None:
    """Two entries of the directory, one set of bytes: so a small archive would unpack to any size."""
    data = zipped(("a.xlsx", kiriman.satu()))
    awal = data.index(b"PK\1\2")
    akhir = data.index(b"PK\5\6")
    satu = data[awal:akhir]
    penutup = bytearray(data[akhir:])
    struct.pack_into("<HHI", penutup, 8, 2, 2, 2 * len(satu))
    balasan = read(tmp_path, data[:awal] + satu * 2 + bytes(penutup))
    assert not balasan.members
    assert "menindih" in balasan.kiriman[0].alasan


def test_an_archive_in_an_archive_is_not_opened(tmp_path: Path) -> None:
    (anggota,) = read(tmp_path, zipped(("dalam.zip", zipped(("Ambulu.xlsx", kiriman.satu()))))).members
    balasan = read_address(anggota, frozenset())
    assert not balasan.members
    assert "Arsip di dalam arsip" in balasan.kiriman[0].alasan


@pytest.mark.parametrize(("mentah", "nama"), [
    ("Café.xlsx".encode(), "Café.xlsx"), ("Café.xlsx".encode("cp437"), "Café.xlsx"),
    (unicodedata.normalize("NFD", "Café.xlsx").encode(), "Café.xlsx")])
def test_names_are_read_as_their_sender_wrote_them(tmp_path: Path, mentah: bytes, nama: str) -> None:
    """macOS writes UTF-8 without the flag that says so; Windows writes code page 437."""
    ganti = "x" * (len(mentah) - 5) + ".xlsx"
    data = zipped((ganti, kiriman.satu())).replace(ganti.encode(), mentah)
    (anggota,) = read(tmp_path, data).members
    assert anggota.berkas == f"kiriman.zip/{nama}"
    assert read_address(anggota, frozenset()).kiriman[0].nasib is Nasib.DIPAKAI


@pytest.mark.parametrize("di", [2000, 30 + len("a.xlsx")], ids=["somewhere", "a block of no type"])
def test_a_damaged_member_costs_itself_alone(tmp_path: Path, di: int) -> None:
    buku = kiriman.satu()
    data = bytearray(zipped(("a.xlsx", buku), ("b.xlsx", buku)))
    data[di] |= 0b110
    data[di] ^= 0b1000
    a, b = (read_address(x, frozenset()).kiriman[0].nasib for x in read(tmp_path, bytes(data)).members)
    assert (a, b) == (Nasib.TIDAK_TERBACA, Nasib.DIPAKAI)
