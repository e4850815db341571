"""A file that is too much costs itself alone: its process is ended, and the next file finds another."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.collect import hostile
from tests.kantor import kiriman
from toolkit.collect import pool
from toolkit.collect.messages import Address, Limits, Reply, Start
from toolkit.collect.pool import Pool, Worker, read_all
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Nasib

KECIL = Address(berkas="Ambulu.xlsx", data=kiriman.satu(), ukuran=len(kiriman.satu()))

WAITS_IN_VAIN = 300
"""Seconds after which a file is let go for whose sake the others never came: only wrong code waits for that."""


def of(data: bytes, nama: str = "berat.xlsx") -> Address:
    return Address(berkas=nama, data=data, ukuran=len(data))


@pytest.fixture
def pekerja() -> Iterator[Worker]:
    satu = Worker(Start(limits=Limits(seconds=4)))
    yield satu
    satu.close()


def fate(pekerja: Worker, alamat: Address) -> Nasib:
    (hasil,) = pekerja.read(alamat).kiriman
    assert hasil.alasan or hasil.nasib is Nasib.DIPAKAI
    return hasil.nasib


def test_a_file_that_never_ends_is_stopped_in_time(pekerja: Worker) -> None:
    assert fate(pekerja, KECIL) is Nasib.DIPAKAI
    (hasil,) = pekerja.read(of(hostile.heavy())).kiriman
    assert hasil.nasib is Nasib.MELEWATI_BATAS
    assert "4 detik" in hasil.alasan
    assert fate(pekerja, KECIL) is Nasib.DIPAKAI


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its address space")
@pytest.mark.parametrize("memori", [250 << 20, 300 << 20, 400 << 20])
def test_a_file_that_needs_too_much_memory_is_stopped(memori: int) -> None:
    """Wherever it runs out: in Python, or in the XML parser, which takes it for a damaged document."""
    pekerja = Worker(Start(limits=Limits(memory=memori)))
    (hasil,) = pekerja.read(of(hostile.wide())).kiriman
    assert hasil.nasib is Nasib.MELEWATI_BATAS
    assert f"{memori >> 20} MB" in hasil.alasan
    assert fate(pekerja, KECIL) is Nasib.DIPAKAI
    pekerja.close()


def test_a_process_that_dies_is_replaced_and_the_file_read(pekerja: Worker) -> None:
    assert fate(pekerja, KECIL) is Nasib.DIPAKAI
    proses = pekerja._process
    assert proses is not None
    proses.kill()
    proses.wait()
    assert fate(pekerja, KECIL) is Nasib.DIPAKAI
    assert pekerja._process is not proses


def test_a_file_that_kills_every_process_is_named(pekerja: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stands for a crash of a library: the process is ready, and gone when it sees the file."""
    program = "import sys; sys.stdin.readline(); print('ready', flush=True); sys.stdin.readline()"
    monkeypatch.setattr(pool, "_COMMAND", (sys.executable, "-c", program))
    (hasil,) = pekerja.read(KECIL).kiriman
    assert hasil.nasib is Nasib.MELEWATI_BATAS
    assert "pembacanya berhenti" in hasil.alasan


def test_where_no_process_starts_the_command_says_so(pekerja: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_COMMAND", (sys.executable, "-c", "pass"))
    with pytest.raises(ToolkitError, match="tidak dapat dijalankan"):
        pekerja.read(KECIL)


def test_a_module_lying_in_the_folder_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for nama in ("json.py", "sqlite3.py", "zipfile.py", "toolkit.py"):
        (tmp_path / nama).write_text("open('terpasang', 'w').close(); raise SystemExit", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    satu = Worker(Start(limits=Limits()))
    try:
        assert fate(satu, KECIL) is Nasib.DIPAKAI
    finally:
        satu.close()
    assert not (tmp_path / "terpasang").exists()


def test_every_file_comes_back_once_and_one_bad_one_delays_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bad one holds its process until all others are back, however long that takes: the order tells."""
    start, selesai = Start(limits=Limits()), threading.Event()
    berat = of(b"")
    lain = [of(kiriman.satu(), f"{n}.xlsx") for n in range(4)]
    read = Worker.read

    def held(worker: Worker, address: Address) -> Reply:
        if address is not berat:
            return read(worker, address)
        selesai.wait(WAITS_IN_VAIN)
        return Reply(kiriman=(start.limits.too_slow(address),))

    monkeypatch.setattr(Worker, "read", held)
    regu = Pool(2, start)
    hasil: list[tuple[Address, Nasib]] = []
    try:
        for alamat, balasan in read_all([berat, *lain], regu):
            hasil.append((alamat, balasan.kiriman[0].nasib))
            if len(hasil) == len(lain):
                selesai.set()
    finally:
        selesai.set()
        regu.close()
    assert {a.berkas: n for a, n in hasil} == {"berat.xlsx": Nasib.MELEWATI_BATAS} | {a.berkas: Nasib.DIPAKAI
                                                                                    for a in lain}
    assert len(hasil) == 1 + len(lain)
    assert hasil[-1][0] is berat, "the others did not wait for it"


def test_addresses_are_asked_for_as_they_are_needed() -> None:
    """Memory does not grow with the number of files."""
    diminta: list[int] = []

    def alamat() -> Iterator[Address]:
        for n in range(12):
            diminta.append(n)
            yield of(b"", f"{n}")

    regu = Pool(1, Start(limits=Limits()))
    selesai = 0
    try:
        for _ in read_all(alamat(), regu):
            selesai += 1
            assert len(diminta) <= selesai + 4
    finally:
        regu.close()
    assert selesai == 12
