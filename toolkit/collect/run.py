"""The collection: find, read within limits, remember, decide. Only the recap's own rows stay in memory."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from toolkit.collect.cache import Cache
from toolkit.collect.choice import choose
from toolkit.collect.cluster import Cluster
from toolkit.collect.folded import fold
from toolkit.collect.guess import guess
from toolkit.collect.messages import Address, Limits, Reply, Start
from toolkit.collect.pool import Pool, Readers, read_all
from toolkit.collect.sources import find
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Kantor, Kiriman, Kumpulan

_OPEN = "Sedang dibuka di program lain; perubahan yang belum disimpan tidak ikut dibaca."

Progress = Callable[[int, int], None]
"""Told after each file: how many are done, of how many that are known by now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectRequest:
    """What is to be collected.

    Attributes:
        sources: folders, files, archives, addresses.
        skip: files and folders that this run writes itself.
        kantor: the offices that are expected.
        workers: processes on this computer. cluster: address of a Dask cluster instead.
        limits: limits for one file. cache: folder of the cache; None: the user's own.
    """

    sources: Sequence[str]
    skip: Sequence[Path] = ()
    kantor: Sequence[Kantor] = ()
    workers: int = 1
    cluster: str | None = None
    limits: Limits = field(default_factory=Limits)
    cache: Path | None = None


def collect(request: CollectRequest, progress: Progress) -> Kumpulan:
    """Read everything that was named, and decide about each file.

    Args:
        request: what, by whom, within which limits.
        progress: told of it.

    Raises:
        ToolkitError: there is no file at all, none of them is a workbook of the toolkit and no list says who is
            missing, or nothing could be read.
    """
    found = list(find(request.sources, request.skip))
    if not found:
        raise ToolkitError("Tidak ada berkas di folder yang disebut.", "Periksa nama folder itu, lalu jalankan lagi.")
    cache = Cache(request.cache)
    try:
        semua = [x for x in found if isinstance(x, Kiriman)]
        semua += _read([x for x in found if isinstance(x, Address)], request, cache, progress)
    finally:
        cache.close()
    if not request.kantor and all(k.isi is None for k in semua):
        contoh = f"Misalnya {semua[0].berkas}: {semua[0].alasan}" if semua else ""
        raise ToolkitError(f"Tidak satu pun berkas di sana dapat dibaca sebagai workbook toolkit. {contoh}",
                           "Periksa foldernya, atau mintalah kantor mengirim workbook yang dibagikan.")
    return choose(guess(semua, request.kantor), request.kantor, bawaan=dt.datetime.now().astimezone().year - 1)


def _read(addresses: Sequence[Address], request: CollectRequest, cache: Cache, progress: Progress) -> list[Kiriman]:
    """Every file's fate, each once; in rounds, since archives bring new addresses."""
    hasil: list[Kiriman] = []
    if not addresses:
        return hasil
    readers = _readers(request, Start(limits=request.limits, known=cache.keys()))
    done = known = 0
    try:
        while addresses:
            known += len(addresses)
            more: list[Address] = []
            for address, reply in read_all(addresses, readers):
                hasil += _kept(address, reply, cache, more)
                done += 1
                progress(done, known + len(more))
            addresses = more
    finally:
        readers.close()
    return hasil


def _readers(request: CollectRequest, start: Start) -> Readers:
    return Pool(request.workers, start) if request.cluster is None else Cluster(request.cluster, start)


def _kept(address: Address, reply: Reply, cache: Cache, more: list[Address]) -> Iterator[Kiriman]:
    """The results of one reply, those that the cache knows from there; `more` takes what is still to be read."""
    more += reply.members
    if reply.known:
        earlier = cache.get(reply.key)
        if earlier is None:  # damaged since
            more.append(replace(address, fresh=True))
        else:
            yield _placed(earlier, address)
        return
    for kiriman in reply.kiriman:
        if reply.key:
            cache.put(reply.key, kiriman)
        yield _placed(kiriman, address) if reply.key else fold(kiriman)


def _placed(kiriman: Kiriman, address: Address) -> Kiriman:
    """A result at the place where its file lies now."""
    return replace(fold(kiriman), berkas=address.berkas, diubah=address.diubah, catatan=" ".join(
        filter(None, (kiriman.catatan, _OPEN if address.dibuka else ""))))
