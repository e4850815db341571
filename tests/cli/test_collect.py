"""The command `collect` as a process: the recap, what it says, its exit codes, and what an interruption leaves."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import openpyxl
import pytest

from tests.cli.jalankan import ROOT, TOOLKIT, toolkit, without_rights
from tests.kantor import kiriman


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test begins with an empty cache; `jalankan` passes HOME on."""
    monkeypatch.setenv("HOME", str(tmp_path / "rumah"))


@pytest.fixture
def masuk(tmp_path: Path) -> Path:
    folder = tmp_path / "masuk"
    kiriman.kabupaten(folder)
    return folder


def status(rekap: Path) -> str:
    """All that sheet Status says."""
    sheet = openpyxl.load_workbook(rekap)["Status"]
    return "\n".join(" | ".join(str(cell) for cell in row if cell is not None) for row in sheet.values)


def test_all_offices_came(masuk: Path, tmp_path: Path) -> None:
    jalan = toolkit("collect", masuk, "-o", tmp_path / "REKAP.xlsx", "--kabupaten", "35.09", "--workers", "2")
    assert jalan.returncode == 0, jalan.stderr
    assert "31 kantor masuk, 0 belum, 0 masih ada kesalahan; 0 berkas tidak dipakai." in jalan.stderr
    assert [baris for baris in jalan.stderr.splitlines() if baris.startswith("Membaca: 31 dari 31 berkas (100 %)")]
    assert jalan.stderr.count("Membaca:") <= 20, "a line for each twentieth"
    assert not jalan.stdout


def test_what_fell_out_is_named_in_the_recap_and_beside_it(masuk: Path, tmp_path: Path) -> None:
    """3 % damaged: one of 31; one is missing altogether."""
    (masuk / "Puger.xlsx").write_bytes((masuk / "Puger.xlsx").read_bytes()[:20_000])
    (masuk / "Ambulu.xlsx").unlink()
    (masuk / "~$Wuluhan.xlsx").write_bytes(b"kunci")
    (masuk / "._Wuluhan.xlsx").write_bytes(b"mac")
    rekap = tmp_path / "REKAP.xlsx"
    jalan = toolkit("collect", masuk, "-o", rekap, "--kabupaten", "35.09")
    assert jalan.returncode == 1
    assert "29 kantor masuk, 2 belum" in jalan.stderr
    assert "35.09.12 Kecamatan Ambulu" in jalan.stderr
    assert "Puger.xlsx tidak utuh" in jalan.stderr
    isi = status(rekap)
    assert "Puger.xlsx" in isi
    assert "Kecamatan Ambulu" in isi
    assert "~$Wuluhan.xlsx" not in isi
    assert "._Wuluhan.xlsx" not in isi


def test_the_recap_may_lie_among_what_came_in(masuk: Path) -> None:
    rekap = masuk / "REKAP.xlsx"
    assert toolkit("collect", masuk, "-o", rekap, "--balikan", masuk / "balikan").returncode == 0
    jalan = toolkit("collect", ".", "-o", "REKAP lain.xlsx", cwd=masuk)
    assert jalan.returncode == 0, jalan.stderr
    assert "31 kantor masuk" in jalan.stderr
    assert "REKAP.xlsx" not in status(masuk / "REKAP lain.xlsx"), "a result of our own is no report"


def test_a_list_with_an_unknown_code_is_used_without_it(masuk: Path, tmp_path: Path) -> None:
    daftar = tmp_path / "daftar.csv"
    daftar.write_text("Kode wilayah;Nama\n35.09.12;Kecamatan Ambulu\n99.99.99;Kecamatan Entah\n", encoding="utf-8")
    jalan = toolkit("collect", masuk, "-o", tmp_path / "REKAP.xlsx", "--daftar", daftar)
    assert jalan.returncode == 0
    assert "99.99.99 (Kecamatan Entah) tidak ada" in jalan.stderr


@pytest.mark.parametrize(("args", "kata"), [
    (("kosong", "-o", "R.xlsx"), "Tidak ada berkas"), (("tidak-ada", "-o", "R.xlsx"), "tidak ditemukan"),
    (("isi", "-o", "R.xls"), ".xlsx"), (("isi", "-o", "tidak-ada/R.xlsx"), "Buat folder itu dahulu"),
    (("isi", "-o", "R.xlsx", "--kabupaten", "99.99"), "99.99"), (("isi", "-o", "R.xlsx", "--daftar", "x.csv"), "x.csv"),
    (("isi",), "-o"), (("isi", "-o", "R.xlsx", "--workers", "0"), "--workers"),
    (("isi", "-o", "isian.xlsx"), "tidak ditimpa"),
])
def test_where_nothing_can_be_done_the_code_is_2(tmp_path: Path, args: tuple[str, ...], kata: str) -> None:
    (tmp_path / "kosong").mkdir()
    (tmp_path / "isi").mkdir()
    (tmp_path / "isi" / "a.xlsx").write_bytes(kiriman.satu())
    (tmp_path / "isian.xlsx").write_bytes(kiriman.satu())
    jalan = toolkit("collect", *args, cwd=tmp_path)
    assert jalan.returncode == 2
    assert kata in jalan.stderr
    assert "Traceback" not in jalan.stderr
    assert (tmp_path / "isian.xlsx").read_bytes() == kiriman.satu()
    assert not list(tmp_path.glob("R*"))


@pytest.mark.parametrize("library", ["pandas", "msgspec"])
def test_a_library_that_is_missing_is_named(tmp_path: Path, library: str) -> None:
    (tmp_path / "a.xlsx").write_bytes(kiriman.satu())
    program = (f"import sys; sys.modules['{library}'] = None; from toolkit.cli.app import main; "
               f"main(['collect', '{tmp_path.as_posix()}', '-o', '{(tmp_path / 'R.xlsx').as_posix()}'])")
    run = subprocess.run([sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False,
                         capture_output=True, text=True)
    assert run.returncode == 2
    assert f"diperlukan {library}, yang belum terpasang" in run.stderr
    assert "toolkit-lkjip[rekap]" in run.stderr


def test_a_folder_without_rights_is_named(masuk: Path, tmp_path: Path) -> None:
    masuk.chmod(0)
    try:
        jalan = without_rights("collect", masuk, "-o", tmp_path / "REKAP.xlsx")
    finally:
        masuk.chmod(0o755)
    assert jalan.returncode == 2
    assert "tidak dapat dilihat" in jalan.stderr


def test_a_subfolder_and_a_file_without_rights_cost_themselves_alone(masuk: Path, tmp_path: Path) -> None:
    (masuk / "tertutup").mkdir(mode=0)
    (masuk / "Puger.xlsx").chmod(0)
    jalan = without_rights("collect", masuk, "-o", tmp_path / "REKAP.xlsx")
    assert jalan.returncode == 1
    assert "30 kantor masuk" in jalan.stderr
    assert "tertutup/" in jalan.stderr
    assert "Puger.xlsx tidak boleh dibaca" in jalan.stderr


def test_a_full_disk_leaves_the_recap_before_as_it_was(masuk: Path, tmp_path: Path) -> None:
    """RLIMIT_FSIZE stands for a disk that is full in the middle: no file grows beyond a few kB, the cache neither."""
    rekap = tmp_path / "REKAP.xlsx"
    assert toolkit("collect", masuk, "-o", rekap).returncode == 0
    lama = rekap.read_bytes()
    (masuk / "Puger.xlsx").unlink()
    jalan = toolkit("collect", masuk, "-o", rekap, lewat=("prlimit", "--fsize=20000"))
    assert jalan.returncode == 2, jalan.stderr
    assert "sudah penuh" in jalan.stderr
    assert rekap.read_bytes() == lama
    assert not list(tmp_path.glob(".tk-*"))


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is sent as a signal")
def test_ctrl_c_says_what_is_kept_and_the_next_run_goes_on(masuk: Path, tmp_path: Path) -> None:
    rekap = tmp_path / "REKAP.xlsx"
    jalan = subprocess.Popen([TOOLKIT, "collect", str(masuk), "-o", str(rekap)], stderr=subprocess.PIPE, text=True,
                             env={**os.environ, "PYTHONPATH": str(ROOT)}, start_new_session=True)
    assert jalan.stderr is not None
    assert "Membaca" in jalan.stderr.readline()
    os.killpg(jalan.pid, signal.SIGINT)  # a terminal sends it to every process of the group
    sisa = jalan.communicate(timeout=30)[1]
    assert jalan.returncode == 130
    assert "Dihentikan. Tidak ada berkas yang diubah." in sisa
    assert "dari 31 berkas sudah terbaca dan hasilnya disimpan; jalankan lagi untuk melanjutkan" in sisa
    assert "Traceback" not in sisa
    assert not rekap.exists()
    assert toolkit("collect", masuk, "-o", rekap).returncode == 0


def test_a_terminal_gets_a_bar(masuk: Path, tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    induk, anak = pty.openpty()
    env = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm"}
    with subprocess.Popen([TOOLKIT, "collect", str(masuk), "-o", str(tmp_path / "R.xlsx")], stderr=anak, env=env):
        os.close(anak)
        tampil = b""
        while True:
            try:
                tampil += os.read(induk, 4096)
            except OSError:  # the other end is closed
                break
    os.close(induk)
    assert "━" in tampil.decode()
    assert "Membaca: " not in tampil.decode()


def test_no_process_is_left(masuk: Path, tmp_path: Path) -> None:
    assert toolkit("collect", masuk, "-o", tmp_path / "REKAP.xlsx", "--workers", "3").returncode == 0
    if sys.platform == "linux":
        time.sleep(0.2)
        semua = [p.read_bytes() for p in Path("/proc").glob("[0-9]*/cmdline") if os.access(p, os.R_OK)]
        kita = [p for p in semua if b"toolkit.collect.worker" in p and str(tmp_path).encode() in p]
        assert not kita
