"""The same function on a Dask cluster: its workers read from the shared address themselves and send back small results.

In each worker the file is read by a process of its own, so that the limits for one file hold there too.
"""

import logging
import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from msgspec import json

from toolkit import __version__
from toolkit.collect.messages import Address, Reply, Start
from toolkit.collect.pool import Worker
from toolkit.collect.sources import to_send
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Nasib

if TYPE_CHECKING:
    from distributed import Client

_AHEAD = 4
"""Addresses for each thread of the cluster that are handed out ahead."""
_CONNECTING = 15
"""Seconds to wait for the cluster to answer."""

_workers: dict[int, tuple[bytes, Worker]] = {}
"""In a worker of the cluster: the process of each of its threads, and what it was started with."""


def read_there(start: bytes, address: bytes) -> bytes:
    """Runs in a worker of the cluster: read one address in a process of this thread."""
    thread = threading.get_ident()
    if thread in _workers and _workers[thread][0] != start:
        _workers.pop(thread)[1].close()
    if thread not in _workers:
        _workers[thread] = start, Worker(json.decode(start, type=Start))
    return json.encode(_workers[thread][1].read(json.decode(address, type=Address)))


def close_there() -> None:
    """Runs in a worker of the cluster: end the processes of all its threads."""
    while _workers:
        _workers.popitem()[1][1].close()


def version_there() -> str:
    """Runs in a worker of the cluster: its version of the toolkit."""
    return __version__


class Cluster:
    """Reads addresses on a Dask cluster.

    Args:
        address: of its scheduler, such as `tcp://10.0.0.5:8786`.
        start: what each process is told.

    Raises:
        ToolkitError: it does not answer, has no workers, or they have another version of the toolkit.
    """

    def __init__(self, address: str, start: Start) -> None:
        self._client = _connected(address)
        self._limits = start.limits
        versions = set(self._client.run(version_there).values())
        if versions != {__version__}:
            self._client.close()
            raise ToolkitError(f"Kluster {address} tidak siap: " + (
                f"pekerjanya memakai toolkit {', '.join(sorted(versions))}, komputer ini {__version__}."
                if versions else "belum ada pekerjanya."), "Jalankan pekerja kluster dengan toolkit versi yang sama.")
        self._start: Any = self._client.scatter(json.encode(start), broadcast=True, hash=False)
        self.ahead = max(1, sum(self._client.nthreads().values())) * _AHEAD

    def submit(self, address: Address) -> Future[Reply]:
        """Begin to read one address."""
        ours: Future[Reply] = Future()
        self._ask(address, ours)
        return ours

    def close(self) -> None:
        """End the processes of this run; the cluster itself stays."""
        if self._client.status == "running":
            self._client.run(close_there, on_error="ignore")
        self._client.close()

    def _ask(self, address: Address, ours: Future[Reply]) -> None:
        """Ask the cluster; again where the reply is lost on the way."""
        def settle(theirs: Any) -> None:  # noqa: ANN401  (a Future of Dask; runs in a thread of its client)
            try:
                reply = self._reply(theirs, address)
                if reply is None:
                    self._ask(address, ours)
                else:
                    ours.set_result(reply)
            except BaseException as error:  # noqa: BLE001  (raised where it is waited for)
                ours.set_exception(error)

        line = json.encode(to_send(address))
        self._client.submit(read_there, self._start, line, pure=False).add_done_callback(settle)

    def _reply(self, theirs: Any, address: Address) -> Reply | None:  # noqa: ANN401  (as above)
        """What came back; None where it was lost on the way and must be asked for again."""
        if theirs.status == "finished":
            return json.decode(theirs.result(), type=Reply)
        if self._client.status != "running":
            raise ToolkitError("Hubungan ke kluster terputus. Yang sudah terbaca tetap tersimpan.",
                               "Periksa kluster itu, lalu jalankan lagi untuk melanjutkan.")
        if theirs.status != "error":
            return None
        mistake = type(theirs.exception()).__name__
        if mistake == "KilledWorker":
            return Reply(kiriman=(self._limits.too_large(address),))
        return Reply(kiriman=(address.refused(Nasib.TIDAK_TERBACA, (
            f"Berkas ini tidak dapat diolah di kluster ({mistake}). Jalankan lagi; bila tetap begitu, baca berkas itu "
            "di komputer sendiri tanpa --cluster.")),))


def _connected(address: str) -> "Client":
    try:
        from distributed import Client  # heavy
    except ImportError:
        raise ToolkitError("Untuk --cluster diperlukan Dask, yang belum terpasang.",
                           "Pasang dengan: pip install 'toolkit-lkjip[cluster]'.") from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is said in our own words
    try:
        return Client(address, timeout=_CONNECTING, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ToolkitError(f"Kluster {address} tidak menjawab ({type(error).__name__}).",
                           "Periksa alamatnya (misalnya tcp://10.0.0.5:8786) dan penjadwalnya.") from error
