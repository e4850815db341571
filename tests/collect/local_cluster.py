"""A real Dask cluster on this computer: a scheduler and worker processes, started and ended by a test."""

import contextlib
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class KlusterLokal:
    alamat: str
    pekerja: tuple[subprocess.Popen[bytes], ...]


@contextlib.contextmanager
def kluster(folder: Path, banyak: int = 2) -> Iterator[KlusterLokal]:
    """Each worker is one process of one thread without a nanny, so that killing it is killing the worker."""
    berkas = folder / "penjadwal.json"
    penjadwal = _start("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard",
                       "--scheduler-file", str(berkas))
    pekerja: list[subprocess.Popen[bytes]] = []
    try:
        alamat = str(json.loads(_when_there(berkas))["address"])
        pekerja += [_start("dask_worker", alamat, "--nthreads", "1", "--no-nanny", "--no-dashboard",
                           "--local-directory", str(folder / f"kerja-{n}")) for n in range(banyak)]
        _when_joined(alamat, banyak)
        yield KlusterLokal(alamat, tuple(pekerja))
    finally:
        for proses in (*pekerja, penjadwal):
            proses.kill()
            proses.wait()


def _start(modul: str, *args: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-W", "ignore", "-m", f"distributed.cli.{modul}", *args],
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _when_there(path: Path) -> str:
    for _ in range(300):
        if path.exists() and (teks := path.read_text(encoding="utf-8")).endswith("}"):
            return teks
        time.sleep(0.1)
    raise TimeoutError(path)


def _when_joined(alamat: str, banyak: int) -> None:
    from distributed import Client  # heavy

    with Client(alamat, timeout=30, set_as_default=False) as client:
        client.wait_for_workers(banyak, timeout=60)
