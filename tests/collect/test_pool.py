"""A file that is too much costs itself alone: its process is ended, and the next file finds another."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.collect import hostile
from tests.kantor import kiriman
from toolkit.collect import pool
from toolkit.collect.address import Alamat
from toolkit.collect.limits import Batas
from toolkit.collect.pool import Pekerja, Regu
from toolkit.collect.task import Awal
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Nasib

KECIL = Alamat(berkas="Ambulu.xlsx", url="", data=kiriman.satu(), ukuran=len(kiriman.satu()))


def of(data: bytes, nama: str = "berat.xlsx") -> Alamat:
    return Alamat(berkas=nama, url="", data=data, ukuran=len(data))


@pytest.fixture
def pekerja() -> Iterator[Pekerja]:
    satu = Pekerja(Awal(batas=Batas(waktu=4)))
    yield satu
    satu.tutup()


def fate(pekerja: Pekerja, alamat: Alamat) -> Nasib:
    (hasil,) = pekerja.baca(alamat).kiriman
    assert hasil.alasan or hasil.nasib is Nasib.DIPAKAI
    return hasil.nasib


def test_a_file_that_never_ends_is_stopped_in_time(pekerja: Pekerja) -> None:
    assert fate(pekerja, KECIL) is Nasib.DIPAKAI
    mulai = time.monotonic()
    (hasil,) = pekerja.baca(of(hostile.heavy())).kiriman
    assert time.monotonic() - mulai < 8
    assert hasil.nasib is Nasib.MELEWATI_BATAS
    assert "4 detik" in hasil.alasan
    assert fate(pekerja, KECIL) is Nasib.DIPAKAI


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its address space")
@pytest.mark.parametrize("memori", [250 << 20, 300 << 20, 400 << 20])
def test_a_file_that_needs_too_much_memory_is_stopped(memori: int) -> None:
    """Wherever it runs out: in Python, or in the XML parser, which takes it for a damaged document."""
    pekerja = Pekerja(Awal(batas=Batas(memori=memori)))
    (hasil,) = pekerja.baca(of(hostile.wide())).kiriman
    assert hasil.nasib is Nasib.MELEWATI_BATAS
    assert f"{memori >> 20} MB" in hasil.alasan
    assert fate(pekerja, KECIL) is Nasib.DIPAKAI
    pekerja.tutup()


def test_a_process_that_dies_is_replaced_and_the_file_read(pekerja: Pekerja) -> None:
    assert fate(pekerja, KECIL) is Nasib.DIPAKAI
    proses = pekerja._proses
    assert proses is not None
    proses.kill()
    proses.wait()
    assert fate(pekerja, KECIL) is Nasib.DIPAKAI
    assert pekerja._proses is not proses


def test_a_file_that_kills_every_process_is_named(pekerja: Pekerja, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stands for a crash of a library: the process is ready, and gone when it sees the file."""
    program = "import sys; sys.stdin.readline(); print('siap', flush=True); sys.stdin.readline()"
    monkeypatch.setattr(pool, "_PERINTAH", (sys.executable, "-c", program))
    (hasil,) = pekerja.baca(KECIL).kiriman
    assert hasil.nasib is Nasib.MELEWATI_BATAS
    assert "pembacanya berhenti" in hasil.alasan


def test_where_no_process_starts_the_command_says_so(pekerja: Pekerja, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_PERINTAH", (sys.executable, "-c", "pass"))
    with pytest.raises(ToolkitError, match="tidak dapat dijalankan"):
        pekerja.baca(KECIL)


def test_a_module_lying_in_the_folder_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for nama in ("json.py", "sqlite3.py", "zipfile.py", "toolkit.py"):
        (tmp_path / nama).write_text("open('terpasang', 'w').close(); raise SystemExit", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    satu = Pekerja(Awal(batas=Batas()))
    try:
        assert fate(satu, KECIL) is Nasib.DIPAKAI
    finally:
        satu.tutup()
    assert not (tmp_path / "terpasang").exists()


def test_every_file_comes_back_once_and_one_bad_one_delays_no_other() -> None:
    regu = Regu(2, Awal(batas=Batas(waktu=4)))
    berat = of(hostile.heavy())
    lain = [of(kiriman.satu(), f"{n}.xlsx") for n in range(12)]
    try:
        hasil = [(alamat, balasan.kiriman[0].nasib) for alamat, balasan in regu.baca([berat, *lain])]
    finally:
        regu.tutup()
    assert {a.berkas: n for a, n in hasil} == {"berat.xlsx": Nasib.MELEWATI_BATAS} | {a.berkas: Nasib.DIPAKAI
                                                                                    for a in lain}
    assert len(hasil) == 13
    assert hasil[-1][0] is berat, "the others did not wait for it"


def test_addresses_are_asked_for_as_they_are_needed() -> None:
    """Memory does not grow with the number of files."""
    diminta: list[int] = []

    def alamat() -> Iterator[Alamat]:
        for n in range(12):
            diminta.append(n)
            yield of(b"", f"{n}")

    regu = Regu(1, Awal(batas=Batas()))
    selesai = 0
    try:
        for _ in regu.baca(alamat()):
            selesai += 1
            assert len(diminta) <= selesai + 4
    finally:
        regu.tutup()
    assert selesai == 12
