"""Why the worker processes are ours: two things that pebble, the library for it, cannot do.

`toolkit.collect.pool` must read inside a worker of a Dask cluster, and one process that ends must cost one file at
most. The day one of these tests fails, pebble may take over there.
"""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from pebble import ProcessPool

from tests.kantor import kiriman
from toolkit.collect.messages import Address, Limits, Start
from toolkit.collect.pool import Pool

if TYPE_CHECKING:
    from multiprocessing.queues import Queue

SPAWN = multiprocessing.get_context("spawn")
"""A fresh interpreter for each process, as ours: the parent has threads."""


@contextmanager
def pebble_pool() -> Iterator[ProcessPool]:
    pool = ProcessPool(1, context=SPAWN)
    try:
        yield pool
    finally:
        pool.stop()  # type: ignore[no-untyped-call]  # pebble's pool is typed in part
        pool.join()


def with_pebble(data: bytes) -> str:
    with pebble_pool() as pool:
        return str(pool.schedule(len, (data,)).result(timeout=30))


def with_ours(data: bytes) -> str:
    pool = Pool(1, Start(limits=Limits()))
    try:
        (hasil,) = pool.submit(Address(berkas="Ambulu.xlsx", data=data, ukuran=len(data))).result(timeout=30).kiriman
    finally:
        pool.close()
    return hasil.nasib.value


def in_a_daemon(answers: "Queue[str]", data: bytes) -> None:
    """Runs as a worker of Dask does below its nanny."""
    for way in (with_ours, with_pebble):
        try:
            answers.put(way(data))
        except AssertionError as error:
            answers.put(str(error))


def keep_asking(pool: ProcessPool) -> None:
    """Until it fails: the pool looks after its processes ten times a second."""
    while pool.schedule(len, ("next",)).result(timeout=30):
        pass


def test_inside_a_worker_of_a_cluster_pebble_may_start_no_process() -> None:
    """`distributed.worker.daemon` is true unless somebody changes it, and daemons have no children of their own."""
    answers = SPAWN.Queue()
    daemon = SPAWN.Process(target=in_a_daemon, args=(answers, kiriman.satu()), daemon=True)
    daemon.start()
    assert answers.get(timeout=60) == "dipakai"
    assert "daemonic processes are not allowed to have children" in answers.get(timeout=60)
    daemon.join()


@pytest.mark.skipif(os.name != "posix", reason="the process is ended by a signal")
def test_a_process_of_pebble_that_ends_between_two_files_ends_the_whole_pool() -> None:
    """As the system does where memory is short; ours: `test_a_process_that_dies_is_replaced_and_the_file_read`."""
    with pebble_pool() as pool:
        os.kill(pool.schedule(os.getpid).result(timeout=30), signal.SIGKILL)
        with pytest.raises(RuntimeError):
            keep_asking(pool)
