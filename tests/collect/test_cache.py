"""What is known is not read again; a cache that is damaged, foreign or not writable costs time and nothing else."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.kantor import kiriman
from toolkit.collect.cache import Cache, cache_folder, mark
from toolkit.collect.folded import fold
from toolkit.kantor.model import Isi, Kiriman, Nasib

ROOT = Path(__file__).parent.parent.parent
KIRIMAN = Kiriman(berkas="Ambulu.xlsx", sidik="ab", nasib=Nasib.DIPAKAI,
                  isi=Isi(kode_wilayah="35.09.12", nama="Kecamatan Ambulu", tahun=2024, versi="1", aturan="",
                          terbuka=(0, 0, 0)))


def stored(folder: Path) -> Path:
    (path,) = folder.glob("*.sqlite")
    return path


def remembered(folder: Path) -> Kiriman | None:
    """What a later run knows."""
    cache = Cache(folder)
    try:
        kiriman = cache.get("k")
    finally:
        cache.close()
    return kiriman and fold(kiriman)


def remember(folder: Path) -> None:
    cache = Cache(folder)
    cache.put("k", KIRIMAN)
    assert cache.keys() == ("k",)
    cache.close()


def test_a_later_run_knows_what_an_earlier_one_read(tmp_path: Path) -> None:
    remember(tmp_path)
    assert remembered(tmp_path) == KIRIMAN


def test_it_holds_what_was_put_in_even_where_the_run_is_killed(tmp_path: Path) -> None:
    anak = os.fork() if hasattr(os, "fork") else pytest.skip("no fork here")
    if anak == 0:
        Cache(tmp_path).put("k", KIRIMAN)
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
    cache = Cache(tmp_path)
    for kunci, isi in (("a", b"x"), ("b", b""), ("c", "teks")):
        cache._base.execute("INSERT INTO kiriman VALUES (?, ?)", (kunci, isi))  # type: ignore[union-attr]
        assert cache.get(kunci) is None
    cache.close()


def test_another_state_of_the_code_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    remember(tmp_path)
    monkeypatch.setattr("toolkit.collect.cache.mark", lambda: "lain")
    assert remembered(tmp_path) is None
    assert [p.name for p in tmp_path.glob("*.sqlite")] == ["kumpulan-lain.sqlite"], "the old one is removed"


def test_the_mark_is_that_of_code_data_and_the_libraries_that_read(tmp_path: Path,
                                                                   monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "toolkit"
    (package / "regulation").mkdir(parents=True)
    marks = []
    for name, content in (("a.py", "x = 1"), ("regulation/b.toml", 'nama = "B"'), ("regulation/b.toml", 'nama = "C"'),
                          ("c.csv", "kata"), ("c.csv", "kota")):
        (package / name).write_text(content, encoding="utf-8")
        os.utime(package / name, (1, 1))  # neither size nor time tells the last two apart
        marks.append(mark(package))
    monkeypatch.setattr("toolkit.collect.cache.version", {"lxml": "9", "msgspec": "9"}.__getitem__)
    marks.append(mark(package))
    (package / "surat.docx").write_bytes(b"no result follows from it")
    assert mark(package) == marks[-1]
    assert len(set(marks)) == len(marks)


def test_one_word_of_a_regulation_changed_is_a_fresh_reading(tmp_path: Path) -> None:
    """A copy of the package, as it is installed: what a run knows of a file is not what the next one may say."""
    package = tmp_path / "toolkit"
    shutil.copytree(ROOT / "toolkit", package, ignore=shutil.ignore_patterns("__pycache__"))
    kiriman.kabupaten(tmp_path / "masuk", 1)

    def categories() -> set[str]:
        """Run it, and read the categories from the recap's data."""
        env = {**os.environ, "PYTHONPATH": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
        command = (sys.executable, "-P", "-m", "toolkit", "collect", "masuk", "-o", "REKAP.xlsx", "--data", "data")
        subprocess.run(command, cwd=tmp_path, env=env, check=True, capture_output=True)
        with contextlib.closing(sqlite3.connect(tmp_path / "data" / "rekap.sqlite")) as base:
            return {kategori for (kategori,) in base.execute("SELECT kategori FROM capaian")}

    before = categories()
    assert "SANGAT BAIK" in before
    skala = package / "regulation" / "skala" / "empat-kelas.toml"
    skala.write_text(skala.read_text(encoding="utf-8").replace('"SANGAT BAIK"', '"TERBAIK"'), encoding="utf-8")
    assert categories() == before - {"SANGAT BAIK"} | {"TERBAIK"}


def test_where_it_cannot_be_written_nothing_is_remembered(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder", encoding="utf-8")
    cache = Cache(tmp_path / "berkas" / "cache")
    cache.put("k", KIRIMAN)
    assert (cache.get("k"), cache.keys()) == (None, ())


def test_it_is_the_users_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    Cache().close()
    assert cache_folder().is_relative_to(tmp_path)
    if os.name == "posix":
        assert cache_folder().stat().st_mode & 0o077 == 0, "it holds what the offices wrote"


@pytest.mark.skipif(os.name != "posix", reason="permissions as POSIX has them")
def test_nobody_else_reads_it(tmp_path: Path) -> None:
    """Also where an earlier state of the toolkit left the folder open, where one file was damaged, and beside it."""
    folder = tmp_path / "cache"
    folder.mkdir(mode=0o755)
    (folder / f"kumpulan-{mark()}.sqlite").write_bytes(b"rusak" * 1000)
    cache = Cache(folder)
    cache.put("k", KIRIMAN)
    assert {p.name.partition(".")[2]: p.stat().st_mode & 0o777 for p in (*folder.iterdir(), folder)} == {
        "sqlite": 0o600, "sqlite-wal": 0o600, "sqlite-shm": 0o600, "": 0o700}
    assert cache.keys() == ("k",)
    cache.close()
