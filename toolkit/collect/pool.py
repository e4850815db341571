"""Worker processes on this computer: each reads one file at a time, and is ended and replaced where a file is too much.

Threads wait for processes: that works alike on every system, and inside a worker of a cluster, which may not start
processes of `multiprocessing`.
"""

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from itertools import islice
from queue import Empty, SimpleQueue
from typing import IO, Protocol

from toolkit.collect.address import Alamat
from toolkit.collect.codec import decode, encode
from toolkit.collect.limits import kebanyakan, kelamaan
from toolkit.collect.sources import to_send
from toolkit.collect.task import SIAP, Awal, Balasan
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Nasib

_MULAI = 120
"""Seconds within which a process must be ready, on the slowest of computers."""
_MENUNGGU = 2
"""Addresses for each process that are handed out ahead, so that none waits for the next."""
_SELA = 0.5
"""Seconds after which a wait begins anew: on Windows Ctrl-C is not seen in between."""
_PERINTAH = (sys.executable, "-P", "-m", "toolkit.collect.worker")
"""`-P`: a file named like a module in the folder where the command runs is not imported."""


class Pembaca(Protocol):
    """Reads addresses: processes of this computer, or a cluster."""

    def baca(self, alamat: Iterable[Alamat]) -> Iterator[tuple[Alamat, Balasan]]:
        """Each address once, with what came of it, in the order in which they are done."""

    def tutup(self) -> None:
        """End every process."""


class Pekerja:
    """One process, started when it is first needed."""

    def __init__(self, awal: Awal) -> None:
        self._awal = awal
        self._proses: subprocess.Popen[str] | None = None
        self._balasan: SimpleQueue[str] = SimpleQueue()
        self._tertutup = False

    def baca(self, alamat: Alamat) -> Balasan:
        """What came of one address, within the limits.

        A process that dies is given the file once more, afresh: it may have grown large over others.

        Raises:
            ToolkitError: no process can be started.
        """
        try:
            baris = encode(to_send(alamat)) + "\n"
        except OSError as error:
            return Balasan(kiriman=(alamat.ditolak(Nasib.TIDAK_TERBACA, f"Berkas ini tidak dapat dibuka ({error})."),))
        for _ in range(2):
            try:
                balasan = self._ask(baris)
            except Empty:
                self._end()
                return Balasan(kiriman=(kelamaan(alamat, self._awal.batas),))
            if balasan:
                return decode(Balasan, balasan)
            self._end()
        return Balasan(kiriman=(kebanyakan(alamat, self._awal.batas),))

    def tutup(self) -> None:
        """End the process, whatever it does."""
        self._tertutup = True
        self._end()

    def _ask(self, baris: str) -> str:
        """The reply; empty where the process died. Raises Empty when the time is over."""
        proses = self._proses or self._start()
        try:
            _masuk(proses).write(baris)
            _masuk(proses).flush()
        except OSError:
            return ""
        return self._balasan.get(timeout=self._awal.batas.waktu)

    def _start(self) -> subprocess.Popen[str]:
        if self._tertutup:
            raise ToolkitError("Pengumpulan dihentikan.", "Jalankan lagi untuk melanjutkan.")
        jalur = os.pathsep.join(os.path.abspath(p) for p in sys.path if p)  # noqa: PTH100  (as the importer sees it)
        self._proses = proses = subprocess.Popen(  # noqa: S603  (this interpreter, a module of ours)
            _PERINTAH, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="ascii",
            env={**os.environ, "PYTHONPATH": jalur}, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0))
        self._balasan = SimpleQueue()
        threading.Thread(target=_listen, args=(proses.stdout, self._balasan), daemon=True).start()
        with contextlib.suppress(OSError, Empty):
            _masuk(proses).write(encode(self._awal) + "\n")
            _masuk(proses).flush()
            if self._balasan.get(timeout=_MULAI) == SIAP:
                return proses
        self._end()
        raise ToolkitError("Proses pembaca tidak dapat dijalankan di komputer ini.",
                           "Tutup program lain supaya ada memori, lalu jalankan lagi dengan --workers 1.")

    def _end(self) -> None:
        proses, self._proses = self._proses, None
        if proses is None:
            return
        proses.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):  # one that waits for a dead drive cannot even be killed
            proses.wait(timeout=1)
        with contextlib.suppress(OSError):
            _masuk(proses).close()


def _masuk(proses: subprocess.Popen[str]) -> IO[str]:
    assert proses.stdin is not None  # noqa: S101  (it was started with a pipe)
    return proses.stdin


def _listen(keluar: IO[str], balasan: SimpleQueue[str]) -> None:
    """Every line of a process; an empty one when it is gone."""
    with keluar:
        for baris in keluar:
            balasan.put(baris)
    balasan.put("")


class Regu:
    """Several processes side by side.

    Args:
        banyak: number of processes.
        awal: what each is told.
    """

    def __init__(self, banyak: int, awal: Awal) -> None:
        self._semua = [Pekerja(awal) for _ in range(banyak)]
        self._bebas: SimpleQueue[Pekerja] = SimpleQueue()
        for pekerja in self._semua:
            self._bebas.put(pekerja)

    def baca(self, alamat: Iterable[Alamat]) -> Iterator[tuple[Alamat, Balasan]]:
        """Each address once, with what came of it, in the order in which they are done.

        Raises:
            ToolkitError: no process can be started.
        """
        sisa, banyak = iter(alamat), len(self._semua)
        kolam = ThreadPoolExecutor(banyak)
        try:
            jalan = {kolam.submit(self._one, a): a for a in islice(sisa, banyak * _MENUNGGU)}
            while jalan:
                selesai, _ = wait(jalan, timeout=_SELA, return_when=FIRST_COMPLETED)
                for janji in selesai:
                    yield jalan.pop(janji), janji.result()
                    for berikut in islice(sisa, 1):
                        jalan[kolam.submit(self._one, berikut)] = berikut
        except BaseException:
            self.tutup()
            raise
        finally:
            kolam.shutdown(wait=False, cancel_futures=True)

    def tutup(self) -> None:
        """End every process."""
        for pekerja in self._semua:
            pekerja.tutup()

    def _one(self, alamat: Alamat) -> Balasan:
        pekerja = self._bebas.get()
        try:
            return pekerja.baca(alamat)
        finally:
            self._bebas.put(pekerja)
