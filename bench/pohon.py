"""One command with all its processes: seconds, and the largest memory that they held together."""

import contextlib
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_SELANG = 0.05
_KB = 1024


@dataclass(frozen=True)
class Terukur:
    """Wall time in seconds, the peak of all resident memory together in MB, the exit code."""

    detik: float
    puncak: float
    kode: int


def measure(command: Sequence[str], env: Mapping[str, str], cwd: Path) -> Terukur:
    """Run a command to its end. Memory that processes share counts once for each of them."""
    if sys.platform != "linux":
        msg = "bench reads /proc, which is Linux's."
        raise SystemExit(msg)
    mulai, puncak = time.perf_counter(), 0
    with subprocess.Popen(command, env=dict(env), cwd=cwd, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL) as proses:
        while proses.poll() is None:
            puncak = max(puncak, sum(_resident(pid) for pid in _tree(proses.pid)))
            time.sleep(_SELANG)
    return Terukur(time.perf_counter() - mulai, puncak / _KB, proses.returncode)


def _tree(akar: int) -> list[int]:
    """The process and all below it."""
    anak: dict[int, list[int]] = {}
    for satu in Path("/proc").iterdir():
        if satu.name.isdigit():
            with contextlib.suppress(OSError, IndexError):
                induk = int((satu / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1])
                anak.setdefault(induk, []).append(int(satu.name))
    semua = [akar]
    for pid in semua:
        semua += anak.get(pid, [])
    return semua


def _resident(pid: int) -> int:
    """KB in memory, 0 for a process that is gone."""
    with contextlib.suppress(OSError):
        for baris in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
            if baris.startswith("VmRSS:"):
                return int(baris.split()[1])
    return 0
