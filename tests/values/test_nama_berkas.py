"""A file named in a cell: judged as text, before any system is asked about it."""

import os
from pathlib import Path

import pytest

from tests.workbooks import make_workbook
from toolkit.report import build
from toolkit.values.nama_berkas import refusal

LUAR = ("/etc/passwd", "//server/share/a.jpg", r"\\server\share\a.jpg", r"\a.jpg", r"/\server\a.jpg", "a//b.jpg",
        r"a\\b.jpg", "../a.jpg", r"..\a.jpg", "foto/../../a.jpg", "foto/..", "C:/a.jpg", r"C:\a.jpg", "C:a.jpg",
        "a.jpg:lain", "http://server/a.jpg", "file:///a.jpg", r"\\?\C:\a.jpg", r"\\.\pipe\a", ".. /a.jpg", ".../a.jpg")
PERANGKAT = ("NUL", "nul.jpg", "Con", "aux.tar.gz", "foto/prn.png", "com1", "LPT9.jpg", "lpt¹", "CONIN$", "nul .jpg")
TERBUANG = ("a.jpg.", "a.jpg..", "foto /a.jpg", "foto./a.jpg")
TAK_TAMPAK = ("a\0.jpg", "a\n.jpg", "a\x1b.jpg", "a\x7f.jpg", "a\u2028.jpg", "a\ud83d.jpg", "")
BOLEH = ("a.jpg", "Rapat Koordinasi (2) – 12 Mei 2024.JPG", "foto/a.jpg", r"foto\mei\a.jpg", "./a.jpg", ".a.jpg",
         "a..b.jpg", "konsep.jpg", "null.jpg", "com.jpg", "com10.jpg", "auxilium.png", "console.jpg", "é ü 会議.png",
         "~a.jpg", "%TEMP%.jpg", "a;b&c'd.jpg")


@pytest.mark.parametrize("nama", [*LUAR, *PERANGKAT, *TERBUANG, *TAK_TAMPAK], ids=ascii)
def test_it_is_refused_on_every_system(nama: str) -> None:
    assert refusal(nama)


@pytest.mark.parametrize("nama", BOLEH)
def test_a_name_in_the_folder_is_none_of_that(nama: str) -> None:
    assert refusal(nama) == ""


def test_no_system_is_asked_about_what_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking whether a share is there is enough to send a user's credentials."""
    ditanya: list[str] = []
    for nama in ("stat", "lstat", "open", "readlink"):
        asli = getattr(os, nama)

        def ditonton(path: object, *args: object, asli: object = asli, **kwargs: object) -> object:
            ditanya.append(str(path))
            return asli(path, *args, **kwargs)  # type: ignore[operator]  # one of four functions

        monkeypatch.setattr(os, nama, ditonton)
    semua = (*LUAR, *PERANGKAT, *TERBUANG)
    path = make_workbook(tmp_path, "Dokumentasi | Kode Sasaran | Berkas\n"
                         + "\n".join(f"| '1 | {nama}" for nama in semua))
    kosong = [k.apa for k in build.report(path).kosong if k.apa.startswith("foto")]
    assert len(kosong) == len(semua)
    assert [p for p in ditanya if "server" in p or "passwd" in p or ":" in p.removeprefix(str(tmp_path))] == []
