"""What is known is not read again; a cache that is damaged, foreign or not writable costs time and nothing else."""

import os
from pathlib import Path

import pytest

from toolkit.collect.cache import Tembolok, cache_folder, code_mark
from toolkit.kantor.model import Isi, Kiriman, Nasib

KIRIMAN = Kiriman(berkas="Ambulu.xlsx", sidik="ab", nasib=Nasib.DIPAKAI,
                  isi=Isi(kode_wilayah="35.09.12", nama="Kecamatan Ambulu", tahun=2024, versi="1", aturan="",
                          terbuka=(0, 0, 0)))


def stored(folder: Path) -> Path:
    (path,) = folder.glob("*.sqlite")
    return path


def remembered(folder: Path) -> Kiriman | None:
    """What a later run knows."""
    tembolok = Tembolok(folder)
    try:
        return tembolok.get("k")
    finally:
        tembolok.tutup()


def remember(folder: Path) -> None:
    tembolok = Tembolok(folder)
    tembolok.put("k", KIRIMAN)
    assert tembolok.dikenal() == ("k",)
    tembolok.tutup()


def test_a_later_run_knows_what_an_earlier_one_read(tmp_path: Path) -> None:
    remember(tmp_path)
    assert remembered(tmp_path) == KIRIMAN


def test_it_holds_what_was_put_in_even_where_the_run_is_killed(tmp_path: Path) -> None:
    anak = os.fork() if hasattr(os, "fork") else pytest.skip("no fork here")
    if anak == 0:
        Tembolok(tmp_path).put("k", KIRIMAN)
        os._exit(9)  # nothing is closed
    os.waitpid(anak, 0)
    assert remembered(tmp_path) == KIRIMAN


@pytest.mark.parametrize("isi", [b"", b"bukan basis data" * 500, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_cache_is_made_anew(tmp_path: Path, isi: bytes) -> None:
    remember(tmp_path)
    stored(tmp_path).write_bytes(isi)
    assert remembered(tmp_path) is None
    remember(tmp_path)
    assert remembered(tmp_path) == KIRIMAN


def test_a_damaged_entry_is_not_there(tmp_path: Path) -> None:
    tembolok = Tembolok(tmp_path)
    for kunci, isi in (("a", b"x"), ("b", b""), ("c", "teks")):
        tembolok._basis.execute("INSERT INTO kiriman VALUES (?, ?)", (kunci, isi))  # type: ignore[union-attr]
        assert tembolok.get(kunci) is None
    tembolok.tutup()


def test_another_state_of_the_code_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    remember(tmp_path)
    monkeypatch.setattr("toolkit.collect.cache.code_mark", lambda: "lain")
    assert remembered(tmp_path) is None
    assert [p.name for p in tmp_path.glob("*.sqlite")] == ["kumpulan-lain.sqlite"], "the old one is removed"


def test_the_mark_of_the_code_is_stable() -> None:
    assert code_mark() == code_mark()


def test_where_it_cannot_be_written_nothing_is_remembered(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder", encoding="utf-8")
    tembolok = Tembolok(tmp_path / "berkas" / "tembolok")
    tembolok.put("k", KIRIMAN)
    assert (tembolok.get("k"), tembolok.dikenal()) == (None, ())


def test_it_is_the_users_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    Tembolok().tutup()
    assert cache_folder().is_relative_to(tmp_path)
    if os.name == "posix":
        assert cache_folder().stat().st_mode & 0o077 == 0, "it holds what the offices wrote"
