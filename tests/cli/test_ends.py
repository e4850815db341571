"""How a command ends: interrupted, its output closed or full, its input no file; each with a sentence that is true."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.jalankan import EXAMPLE, ROOT, TOOLKIT, toolkit
from toolkit.delivery import journal
from toolkit.ooxml.guards import open_workbook

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and descriptors as POSIX has them")

INTERRUPTED = """
import signal, sys
event, match, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
def hook(name, args):
    global times
    if name == event and match in "|".join(map(str, args)):
        times -= 1
        if not times:
            signal.raise_signal(signal.SIGINT)
sys.addaudithook(hook)
from toolkit.cli.app import main
main(sys.argv[4:])
"""
"""Ctrl-C at the n-th event that says so: a file that is opened, a rename, an import."""


def interrupted(saat: tuple[str, str, int], cache: Path, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", INTERRUPTED, *map(str, saat), *args], text=True,
                          capture_output=True, check=False, timeout=120, encoding="utf-8", stdin=subprocess.DEVNULL,
                          env={**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(cache)})


@pytest.fixture
def dua(tmp_path: Path) -> tuple[Path, Path]:
    """Two workbooks, in a folder of their own."""
    folder = tmp_path / "masuk"
    folder.mkdir()
    for nama in ("a.xlsx", "b.xlsx"):
        shutil.copy(EXAMPLE, folder / nama)
    return folder / "a.xlsx", folder / "b.xlsx"


TIDAK_ADA = "Dihentikan. Tidak ada berkas yang diubah.\n"


@pytest.mark.parametrize(("event", "match", "args"), [
    ("open", "exit_code.", ("check", "{a}")), ("open", "application.", ("check", "{a}")),
    ("open", "pipeline.", ("rules",)),
    ("open", "a.xlsx", ("check", "{a}")), ("open", "a.xlsx", ("fill", "{a}")), ("open", ".tk-", ("fill", "{a}")),
    ("open", "a.xlsx", ("reviu", "{a}")), ("open", "a.xlsx", ("report", "{a}")),
    ("open", ".tk-", ("template", "{out}.xlsx")),
    ("import", "toolkit.distribute.run", ("distribute", "--kabupaten", "35.79", "-o", "{out}")),
], ids=lambda nilai: nilai if isinstance(nilai, str) else " ".join(nilai[:2]))
def test_ctrl_c_before_anything_is_written(event: str, match: str, args: Sequence[str], dua: tuple[Path, Path],
                                           tmp_path: Path) -> None:
    sebelum = dua[0].read_bytes()
    hasil = interrupted((event, match, 1), tmp_path / "cache",
                        *(arg.format(a=dua[0], out=tmp_path / "out") for arg in args))
    assert (hasil.returncode, hasil.stderr.lstrip(), hasil.stdout) == (130, TIDAK_ADA, "")
    assert dua[0].read_bytes() == sebelum
    assert sorted(p.name for p in dua[0].parent.iterdir()) == ["a.xlsx", "b.xlsx"]
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith("out")] == []


@pytest.mark.parametrize(("saat", "args", "ditulis"), [
    (("os.rename", "a.xlsx", 1), ("fill", "{a}", "{b}"), ("{a}",)),
    (("open", "b.xlsx", 1), ("fill", "{a}", "{b}"), ("{a}",)),
    (("os.rename", "a.reviu.xlsx", 1), ("reviu", "{a}"), ("{masuk}/a.reviu.xlsx",)),
    (("os.rename", "out.docx", 1), ("report", "{a}", "-o", "{out}.docx"), ("{out}.docx",)),
    (("os.rename", "out.xlsx", 1), ("template", "{out}.xlsx"), ("{out}.xlsx",)),
    (("import", "toolkit.rekap.data", 1), ("collect", "{masuk}", "-o", "{out}.xlsx", "--data", "{out}.d"),
     ("{out}.xlsx",)),
    (("os.rename", "Bumiaji", 1), ("distribute", "--kabupaten", "35.79", "--tahun", "2025", "-o", "{out}"),
     ("{out}/LKjIP-2025-35.79.01-Batu.xlsx", "{out}/LKjIP-2025-35.79.02-Bumiaji.xlsx")),
], ids=["fill", "fill two", "reviu", "report", "template", "collect", "distribute"])
def test_ctrl_c_names_what_was_written_and_that_is_whole(
        saat: tuple[str, str, int], args: Sequence[str], ditulis: Sequence[str], dua: tuple[Path, Path],
        tmp_path: Path) -> None:
    """In the middle of a rename too: the file is there, so it is named."""
    tempat = {"a": dua[0], "b": dua[1], "masuk": dua[0].parent, "out": tmp_path / "out"}
    hasil = interrupted(saat, tmp_path / "cache", *(arg.format(**tempat) for arg in args))
    paths = [Path(satu.format(**tempat)) for satu in ditulis]
    assert hasil.returncode == 130, hasil.stderr
    assert f"Sudah ditulis, dan utuh: {', '.join(map(str, paths))}. Berkas lain tidak diubah." in hasil.stderr
    assert "Dihentikan" in hasil.stderr
    assert "Traceback" not in hasil.stderr
    for path in paths:
        assert path.suffix == ".docx" or open_workbook(path).sheets
    assert dua[1].read_bytes() == EXAMPLE.read_bytes()
    assert not list(tmp_path.rglob(".tk-*"))


def test_an_interruption_waits_for_a_rename_and_then_comes(tmp_path: Path) -> None:
    """Two inside each other: the inner one hands it on. In a thread nothing is held back, and nothing fails."""
    sampai: list[str] = []

    def dua_kali() -> None:
        with journal.uninterrupted():
            with journal.uninterrupted():
                signal.raise_signal(signal.SIGINT)
                sampai.append("dalam")
            sampai.append("luar")

    with pytest.raises(KeyboardInterrupt):
        dua_kali()
    assert sampai == ["dalam", "luar"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    (tmp_path / "baru").write_bytes(b"x")
    benang = threading.Thread(target=journal.put, args=(tmp_path / "baru", tmp_path / "lama"))
    benang.start()
    benang.join()
    assert (tmp_path / "lama").read_bytes() == b"x"


HASIL = [("rules",), ("check", EXAMPLE), ("check", EXAMPLE, "--json"), ("--help",), ("--versi",), ("doctor",)]


@pytest.mark.parametrize("ke", ["tertutup", "penuh", "pergi"])
@pytest.mark.parametrize("args", HASIL, ids=lambda args: "-".join(map(str, args[:1] + args[2:])).strip("-"))
def test_output_that_takes_no_more_is_said(args: tuple[str | Path, ...], ke: str) -> None:
    """Closed from the beginning (`>&-`), on a full disk, or its reader went away (`| head`)."""
    if ke == "penuh" and not Path("/dev/full").exists():
        pytest.skip("no device that is always full here")
    alih = {"tertutup": ">&-", "penuh": ">/dev/full", "pergi": ""}[ke]
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as pipa:
        hasil = subprocess.run(["sh", "-c", f'exec "$0" "$@" {alih}', TOOLKIT, *map(str, args)], stdout=pipa,
                               stderr=subprocess.PIPE, check=False, text=True, encoding="utf-8", timeout=60,
                               env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert hasil.returncode == 2
    assert hasil.stderr == ("Keluaran tidak dapat ditulis sampai selesai: penerimanya menutup diri, atau ruangnya "
                            "penuh. Tidak ada berkas yang diubah.\n")


@pytest.mark.parametrize("alih", [">&-", ">&- 2>&-", "2>/dev/full", "2>&-"])
def test_a_command_that_has_nothing_to_print_does_its_work(alih: str, dua: tuple[Path, Path]) -> None:
    """`pythonw` on Windows has neither stream. With `--json` there is something to print: the file is named."""
    sebelum = dua[0].read_bytes()
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    hasil = subprocess.run(["sh", "-c", f'exec "$0" fill "$1" {alih}', TOOLKIT, dua[0]], check=False, env=env,
                           timeout=60, stderr=subprocess.PIPE)
    assert hasil.returncode == 1
    assert open_workbook(dua[0]).data != sebelum
    if alih == ">&-":
        hasil = subprocess.run(["sh", "-c", f'exec "$0" fill --json "$1" {alih}', TOOLKIT, dua[1]], check=False,
                               env=env, timeout=60, stderr=subprocess.PIPE)
        assert hasil.returncode == 2
        assert f"Sudah ditulis, dan utuh: {dua[1]}." in hasil.stderr.decode()


def test_a_pipe_and_a_device_are_not_read(tmp_path: Path) -> None:
    """Nobody writes into this pipe: whoever opened it would wait for ever."""
    pipa = tmp_path / "pipa.xlsx"
    os.mkfifo(pipa)
    for args in (("check", pipa), ("check", "/dev/zero"), ("fill", pipa), ("fill", EXAMPLE, "--into", pipa),
                 ("report", EXAMPLE, "--templat", pipa, "-o", tmp_path / "x.docx"), ("reviu", pipa),
                 ("template", tmp_path / "x.xlsx", "--dari", pipa), ("distribute", pipa, "-o", tmp_path / "x")):
        hasil = toolkit(*args)
        assert hasil.returncode == 2
        assert "bukan berkas biasa, melainkan pipa atau perangkat, dan tidak dibaca." in hasil.stderr
    for args in (("fill", EXAMPLE, "-o", pipa), ("template", pipa), ("reviu", EXAMPLE, "-o", pipa)):
        hasil = toolkit(*args)
        assert hasil.returncode == 2
        assert "bukan berkas biasa, melainkan pipa atau perangkat. Tidak ada yang ditulis." in hasil.stderr
    assert "bukan berkas biasa" in toolkit("template", tmp_path / "x.xlsx", "--aturan", pipa).stderr
    assert [p.name for p in tmp_path.iterdir()] == ["pipa.xlsx"]


def test_further_names_of_a_file_are_said(dua: tuple[Path, Path]) -> None:
    """A hard link keeps the version before: nothing else would tell whoever opens the file by that name."""
    nama_lain = dua[0].with_name("tautan.xlsx")
    os.link(dua[0], nama_lain)
    hasil = toolkit("fill", *dua)
    assert hasil.stderr.count("tautan keras") == 1
    assert f"{dua[0]}: berkas ini mempunyai 1 nama lain (tautan keras), yang tetap memuat versi" in hasil.stderr
    assert nama_lain.read_bytes() == EXAMPLE.read_bytes()
