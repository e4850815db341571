"""The same function on a Dask cluster: its workers read from the shared address themselves and send back small results.

In each worker the file is read by a process of its own, so that the limits for one file hold there too.
"""

import logging
import threading
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from toolkit import __version__
from toolkit.collect.address import Alamat
from toolkit.collect.codec import decode, encode
from toolkit.collect.limits import kebanyakan
from toolkit.collect.pool import Pekerja
from toolkit.collect.sources import to_send
from toolkit.collect.task import Awal, Balasan
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Nasib

if TYPE_CHECKING:
    from distributed import Client, Future

_MENUNGGU = 4
"""Addresses for each thread of the cluster that are handed out ahead."""
_SAMBUNG = 15
"""Seconds to wait for the cluster to answer."""

_pekerja: dict[int, tuple[str, Pekerja]] = {}
"""In a worker of the cluster: the process of each of its threads, and what it was started with."""


def read_there(awal: str, alamat: str) -> str:
    """Runs in a worker of the cluster: read one address in a process of this thread."""
    benang = threading.get_ident()
    if benang in _pekerja and _pekerja[benang][0] != awal:
        _pekerja.pop(benang)[1].tutup()
    if benang not in _pekerja:
        _pekerja[benang] = awal, Pekerja(decode(Awal, awal))
    return encode(_pekerja[benang][1].baca(decode(Alamat, alamat)))


def close_there() -> None:
    """Runs in a worker of the cluster: end the processes of all its threads."""
    while _pekerja:
        _pekerja.popitem()[1][1].tutup()


def version_there() -> str:
    """Runs in a worker of the cluster: its version of the toolkit."""
    return __version__


class Kluster:
    """Reads addresses on a Dask cluster.

    Args:
        alamat: of its scheduler, such as `tcp://10.0.0.5:8786`.
        awal: what each process is told.

    Raises:
        ToolkitError: it does not answer, has no workers, or they have another version of the toolkit.
    """

    def __init__(self, alamat: str, awal: Awal) -> None:
        self._client = _connected(alamat)
        self._awal = awal
        versi = set(self._client.run(version_there).values())
        if versi != {__version__}:
            self._client.close()
            raise ToolkitError(f"Kluster {alamat} tidak siap: " + (
                f"pekerjanya memakai toolkit {', '.join(sorted(versi))}, komputer ini {__version__}."
                if versi else "belum ada pekerjanya."), "Jalankan pekerja kluster dengan toolkit versi yang sama.")

    def baca(self, alamat: Iterable[Alamat]) -> Iterator[tuple[Alamat, Balasan]]:
        """Each address once, with what came of it, in the order in which they are done.

        Raises:
            ToolkitError: the cluster went away.
        """
        from distributed import as_completed  # heavy

        sisa = iter(alamat)
        self._sedia: Any = self._client.scatter(encode(self._awal), broadcast=True, hash=False)
        banyak = max(1, sum(self._client.nthreads().values())) * _MENUNGGU
        jalan = {janji: a for a in islice(sisa, banyak) for janji in (self._submit(a),)}
        selesai: Any = as_completed(list(jalan), loop=self._client.loop)
        for janji in selesai:
            satu = jalan.pop(janji)
            balasan = self._result(janji, satu)
            berikut = [satu] if balasan is None else list(islice(sisa, 1))
            for a in berikut:
                baru = self._submit(a)
                jalan[baru] = a
                selesai.add(baru)
            if balasan is not None:
                yield satu, balasan

    def tutup(self) -> None:
        """End the processes of this run; the cluster itself stays."""
        if self._client.status == "running":
            self._client.run(close_there, on_error="ignore")
        self._client.close()

    def _submit(self, alamat: Alamat) -> "Future":
        return self._client.submit(read_there, self._sedia, encode(to_send(alamat)), pure=False)

    def _result(self, janji: "Future", alamat: Alamat) -> Balasan | None:
        """What came back; None where it was lost on the way and must be asked for again."""
        if janji.status == "finished":
            return decode(Balasan, janji.result())
        if self._client.status != "running":
            raise ToolkitError("Hubungan ke kluster terputus. Yang sudah terbaca tetap tersimpan.",
                               "Periksa kluster itu, lalu jalankan lagi untuk melanjutkan.")
        if janji.status != "error":
            return None
        if type(janji.exception()).__name__ == "KilledWorker":
            return Balasan(kiriman=(kebanyakan(alamat, self._awal.batas),))
        return Balasan(kiriman=(alamat.ditolak(Nasib.TIDAK_TERBACA, (
            f"Berkas ini tidak dapat diolah di kluster ({type(janji.exception()).__name__}). Jalankan lagi; bila tetap "
            "begitu, baca berkas itu di komputer sendiri tanpa --cluster.")),))


def _connected(alamat: str) -> "Client":
    try:
        from distributed import Client  # heavy
    except ImportError:
        raise ToolkitError("Untuk --cluster diperlukan Dask, yang belum terpasang.",
                           "Pasang dengan: pip install 'toolkit-lkjip[cluster]'.") from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is said in our own words
    try:
        return Client(alamat, timeout=_SAMBUNG, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ToolkitError(f"Kluster {alamat} tidak menjawab ({type(error).__name__}).",
                           "Periksa alamatnya (misalnya tcp://10.0.0.5:8786) dan penjadwalnya.") from error
