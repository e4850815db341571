"""Worker processes on this computer: each reads one file at a time, and is ended and replaced where a file is too much.

Threads wait for processes: that works alike on every system, and inside a worker of a cluster, which may not start
processes of `multiprocessing`. tests/collect/test_pebble.py shows what a library's pool cannot do.
"""

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from queue import Empty, SimpleQueue
from typing import IO, Protocol, cast

from msgspec import json

from toolkit.collect.messages import READY, Address, Reply, Start
from toolkit.collect.sources import to_send
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Nasib

_STARTING = 120
"""Seconds within which a process must be ready, on the slowest of computers."""
_AHEAD = 2
"""Addresses for each process that are handed out ahead, so that none waits for the next."""
_PAUSE = 0.5
"""Seconds after which a wait begins anew: on Windows Ctrl-C is not seen in between."""
_COMMAND = (sys.executable, "-P", "-m", "toolkit.collect.worker")
"""`-P`: a file named like a module in the folder where the command runs is not imported."""


class Readers(Protocol):
    """What reads addresses side by side: processes of this computer, or a cluster."""

    @property
    def ahead(self) -> int:
        """So many addresses are handed out before the first reply is awaited."""

    def submit(self, address: Address) -> Future[Reply]:
        """Begin to read one address."""

    def close(self) -> None:
        """End every process."""


def read_all(addresses: Iterable[Address], readers: Readers) -> Iterator[tuple[Address, Reply]]:
    """Each address once, with what came of it, in the order in which they are done; asked for as they are needed.

    Raises:
        ToolkitError: no process can be started, or the cluster went away.
    """
    rest = iter(addresses)
    running = {readers.submit(address): address for address in islice(rest, readers.ahead)}
    while running:
        done, _ = wait(running, timeout=_PAUSE, return_when=FIRST_COMPLETED)
        for future in done:
            yield running.pop(future), future.result()
            running |= {readers.submit(address): address for address in islice(rest, 1)}


class Worker:
    """One process, started when it is first needed."""

    def __init__(self, start: Start) -> None:
        self._start_with = start
        self._process: subprocess.Popen[bytes] | None = None
        self._replies: SimpleQueue[bytes] = SimpleQueue()
        self._closed = False

    def read(self, address: Address) -> Reply:
        """What came of one address, within the limits.

        A process that dies is given the file once more, afresh: it may have grown large over others.

        Raises:
            ToolkitError: no process can be started.
        """
        limits = self._start_with.limits
        try:
            line = json.encode(to_send(address))
        except OSError as error:
            return Reply(kiriman=(address.refused(Nasib.TIDAK_TERBACA, f"Berkas ini tidak dapat dibuka ({error})."),))
        for _ in range(2):
            try:
                reply = self._ask(self._process or self._started(), line, limits.seconds)
            except Empty:
                self._end()
                return Reply(kiriman=(limits.too_slow(address),))
            if reply:
                return json.decode(reply, type=Reply)
            self._end()
        return Reply(kiriman=(limits.too_large(address),))

    def close(self) -> None:
        """End the process, whatever it does."""
        self._closed = True
        self._end()

    def _ask(self, process: subprocess.Popen[bytes], line: bytes, seconds: float) -> bytes:
        """The reply; empty where the process died. Raises Empty when the time is over."""
        with contextlib.suppress(OSError):  # it died, and its end stands among the replies
            into = cast("IO[bytes]", process.stdin)
            into.write(line + b"\n")
            into.flush()
        return self._replies.get(timeout=seconds)

    def _started(self) -> subprocess.Popen[bytes]:
        if self._closed:
            raise ToolkitError("Pengumpulan dihentikan.", "Jalankan lagi untuk melanjutkan.")
        path = os.pathsep.join(os.path.abspath(p) for p in sys.path if p)  # noqa: PTH100  (as the importer sees it)
        self._process = process = subprocess.Popen(  # noqa: S603  (this interpreter, a module of ours)
            _COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path}, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0))
        self._replies = SimpleQueue()
        threading.Thread(target=_listen, args=(process.stdout, self._replies), daemon=True).start()
        with contextlib.suppress(Empty):
            if self._ask(process, json.encode(self._start_with), _STARTING) == READY:
                return process
        self._end()
        raise ToolkitError("Proses pembaca tidak dapat dijalankan di komputer ini.",
                           "Tutup program lain supaya ada memori, lalu jalankan lagi dengan --workers 1.")

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):  # one that waits for a dead drive cannot even be killed
            process.wait(timeout=1)
        with contextlib.suppress(OSError):
            cast("IO[bytes]", process.stdin).close()


def _listen(stdout: IO[bytes], replies: SimpleQueue[bytes]) -> None:
    """Every line of a process; an empty one when it is gone."""
    with stdout:
        for line in stdout:
            replies.put(line)
    replies.put(b"")


class Pool:
    """Several processes side by side.

    Args:
        count: number of processes.
        start: what each is told.
    """

    def __init__(self, count: int, start: Start) -> None:
        self._workers = [Worker(start) for _ in range(count)]
        self._free: SimpleQueue[Worker] = SimpleQueue()
        for worker in self._workers:
            self._free.put(worker)
        self._threads = ThreadPoolExecutor(count)
        self.ahead = count * _AHEAD

    def submit(self, address: Address) -> Future[Reply]:
        """Begin to read one address."""
        return self._threads.submit(self._read, address)

    def close(self) -> None:
        """End every process; what waits is not begun."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._workers:
            worker.close()

    def _read(self, address: Address) -> Reply:
        worker = self._free.get()
        try:
            return worker.read(address)
        finally:
            self._free.put(worker)
