"""Every file that was named is found once, whatever its name, and nothing outside what was named."""

import os
import socket
import unicodedata
from pathlib import Path

import fsspec
import pytest

from tests.kantor import kiriman
from toolkit.collect.messages import Address
from toolkit.collect.reading import read_address
from toolkit.collect.sources import find, open_address, to_send
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Kiriman, Nasib


def found(*sumber: str | Path, lewati: tuple[Path, ...] = ()) -> dict[str, Address | Kiriman]:
    semua = list(find([str(s) for s in sumber], lewati))
    hasil = {x.berkas: x for x in semua}
    assert len(hasil) == len(semua), "a file was found twice"
    return hasil


def files(folder: Path, *nama: str) -> None:
    for satu in nama:
        path = folder / satu
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def test_folders_are_searched_to_the_bottom(tmp_path: Path) -> None:
    files(tmp_path, "Ambulu.xlsx", "timur/Wuluhan.xlsx", "timur/jauh/Puger", "kiriman.zip")
    assert list(found(tmp_path)) == ["Ambulu.xlsx", "kiriman.zip", "timur/Wuluhan.xlsx", "timur/jauh/Puger"]


def test_what_no_office_sends_is_left_out(tmp_path: Path) -> None:
    files(tmp_path, "a.xlsx", "~$a.xlsx", "._a.xlsx", ".DS_Store", "Thumbs.db", "a.cadangan-2.xlsx", "a.reviu.xlsx",
          ".~lock.a.xlsx#", "__MACOSX/._a.xlsx", ".git/config", "REKAP.xlsx", "balikan/35.09.12.xlsx")
    semua = found(tmp_path, lewati=(tmp_path / "REKAP.xlsx", tmp_path / "balikan"))
    assert list(semua) == ["a.xlsx"]
    assert isinstance(semua["a.xlsx"], Address)
    assert semua["a.xlsx"].dibuka, "its lock file lies beside it"


@pytest.mark.parametrize("nama", ["ＬＫｊＩＰ 報告.xlsx", "été.xlsx", "🏛 Ambulu (1) – final.xlsx", "a'b\"c & d.xlsx",
                                  "التقرير.xlsx", "-o.xlsx"])
def test_names_may_be_of_any_script(tmp_path: Path, nama: str) -> None:
    (tmp_path / unicodedata.normalize("NFD", nama)).write_bytes(kiriman.satu())
    ((berkas, alamat),) = found(tmp_path).items()
    assert berkas == unicodedata.normalize("NFC", nama)
    assert isinstance(alamat, Address)
    (hasil,) = read_address(alamat, frozenset()).kiriman
    assert hasil.nasib is Nasib.DIPAKAI


def test_a_name_that_is_no_utf8_can_be_read_and_shown(tmp_path: Path) -> None:
    mentah = os.fsencode(tmp_path) + b"/Amb\xfclu\x07.xlsx"
    try:
        with open(mentah, "wb") as file:  # noqa: PTH123  (a name of bytes)
            file.write(kiriman.satu())
    except OSError:
        pytest.skip("this file system has names of Unicode only")
    ((berkas, alamat),) = found(tmp_path).items()
    assert berkas == "Amb�lu�.xlsx"
    assert isinstance(alamat, Address)
    assert read_address(alamat, frozenset()).kiriman[0].nasib is Nasib.DIPAKAI


def test_links_out_of_the_folder_are_named_and_not_followed(tmp_path: Path) -> None:
    masuk, luar = tmp_path / "masuk", tmp_path / "luar"
    files(masuk, "a.xlsx", "sub/b.xlsx")
    files(luar, "rahasia.xlsx")
    (masuk / "ke-berkas.xlsx").symlink_to(luar / "rahasia.xlsx")
    (masuk / "ke-folder").symlink_to(luar)
    (masuk / "ke-dalam.xlsx").symlink_to(masuk / "a.xlsx")
    (masuk / "berputar").symlink_to(masuk)
    (masuk / "putus").symlink_to(tmp_path / "tidak ada")
    semua = found(masuk)
    assert {n for n, x in semua.items() if isinstance(x, Address)} == {"a.xlsx", "sub/b.xlsx"}
    assert {n for n, x in semua.items() if isinstance(x, Kiriman)} == {"ke-berkas.xlsx", "ke-folder", "putus"}
    assert all("tautan" in x.alasan for x in semua.values() if isinstance(x, Kiriman))


def test_a_folder_that_is_itself_a_link_is_meant(tmp_path: Path) -> None:
    files(tmp_path / "sungguh", "a.xlsx")
    (tmp_path / "tautan").symlink_to(tmp_path / "sungguh")
    assert isinstance(found(tmp_path / "tautan")["a.xlsx"], Address)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_pipes_and_sockets_are_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipa.xlsx")
    monkeypatch.chdir(tmp_path)  # the address of a socket must be short
    with socket.socket(socket.AF_UNIX) as soket:
        soket.bind("soket.xlsx")
        semua = found(tmp_path)
    assert [x.nasib for x in semua.values() if isinstance(x, Kiriman)] == [Nasib.BUKAN_TEMPLATE] * 2


def test_several_folders_are_told_apart(tmp_path: Path) -> None:
    files(tmp_path, "satu/a.xlsx", "dua/a.xlsx", "lepas.xlsx")
    assert set(found(tmp_path / "satu", tmp_path / "dua", tmp_path / "lepas.xlsx")) == {
        "satu/a.xlsx", "dua/a.xlsx", "lepas.xlsx"}


def test_folders_of_one_name_keep_their_whole_name(tmp_path: Path) -> None:
    files(tmp_path, "x/masuk/a.xlsx", "y/masuk/a.xlsx")
    assert set(found(tmp_path / "x/masuk", tmp_path / "y/masuk")) == {
        f"{tmp_path}/x/masuk/a.xlsx", f"{tmp_path}/y/masuk/a.xlsx"}


def test_an_address_of_file_is_a_folder_of_this_computer(tmp_path: Path) -> None:
    files(tmp_path, "a.xlsx")
    (tmp_path / "keluar").symlink_to("/")
    semua = found(f"file://{tmp_path}")
    assert isinstance(semua["a.xlsx"], Address)
    assert isinstance(semua["keluar"], Kiriman)


def test_an_address_of_memory_is_read_by_another_process() -> None:
    fs = fsspec.filesystem("memory")
    fs.pipe({"/uji-sumber/timur/Ambulu.xlsx": kiriman.satu(), "/uji-sumber/~$Ambulu.xlsx": b"x"})
    try:
        ((berkas, alamat),) = found("memory://uji-sumber").items()
        assert berkas == "timur/Ambulu.xlsx"
        assert isinstance(alamat, Address)
        assert alamat.ukuran == len(kiriman.satu())
        assert alamat.diubah is not None
        with open_address(alamat) as file:
            assert file.read() == kiriman.satu()
        assert to_send(alamat).data == kiriman.satu(), "no other process sees this one's memory"
    finally:
        fs.rm("/uji-sumber", recursive=True)


@pytest.mark.parametrize("alamat", ["tidak-ada", "memory://tidak-ada-sama-sekali", "asal://a/b"])
def test_what_is_not_there_stops_the_command_in_our_own_words(alamat: str, tmp_path: Path) -> None:
    with pytest.raises(ToolkitError) as galat:
        found(alamat if "://" in alamat else tmp_path / alamat)
    assert alamat in galat.value.pesan
    assert galat.value.saran
