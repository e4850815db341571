"""What one file may cost, and how the operating system holds a process to it."""

import signal
import sys
from dataclasses import dataclass
from pathlib import Path

from toolkit.collect.address import Alamat
from toolkit.kantor.model import Kiriman, Nasib

try:
    import resource
except ImportError:  # Windows has none: there the limits of the reader itself hold, and the time limit
    resource = None  # type: ignore[assignment]  # says that it is not there

_TENGGANG = 10
"""Seconds beyond the time limit after which a process ends itself, for the case that nobody is left to end it."""
_LELAH = 0.5
"""Share of the memory limit from which on a process makes room for a fresh one."""
_SESAK = 0.8
"""Share from which on a failure is put down to the limit: one more block of a large tree would have passed it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batas:
    """Limits for one file: `waktu` in seconds, `memori` in bytes of address space.

    A workbook of an office takes half a second and 150 MB; the limits leave a slow computer and a workbook with much
    of the staff's own in it plenty of room.
    """

    waktu: float = 60
    memori: int = 2 << 30


def terapkan(batas: Batas) -> None:
    """Hold this process to the memory limit."""
    if resource is not None:
        _, keras = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (batas.memori, keras))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a killed reader leaves no copy of an office's data behind


def jaga(detik: float) -> None:
    """End this process after so many seconds and a little more; 0: no longer."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, detik + _TENGGANG if detik else 0)


def lelah(batas: Batas) -> bool:
    """Has this process ever held so much that a large file might now fail for its predecessors' sake."""
    return _puncak() > _LELAH * batas.memori


def sesak(batas: Batas) -> bool:
    """Was this process so near its limit that what failed in it may have failed for want of memory.

    libxml2 reports it as a document that is not well-formed.
    """
    return _puncak() > _SESAK * batas.memori


def _puncak() -> int:
    """The most bytes that this process ever held: address space on Linux, where it is limited, else memory."""
    if sys.platform == "linux":
        for baris in Path("/proc/self/status").read_text(encoding="ascii", errors="replace").splitlines():
            if baris.startswith("VmPeak:"):
                return int(baris.split()[1]) << 10
    if resource is None:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def kelamaan(alamat: Alamat, batas: Batas) -> Kiriman:
    """The fate of a file that took too long."""
    return alamat.ditolak(Nasib.MELEWATI_BATAS, (
        f"Berkas ini tidak selesai dibaca dalam {batas.waktu:g} detik, lalu dihentikan. Hapus sheet, baris, dan kolom "
        "yang tidak terpakai, simpan, lalu kirim lagi."))


def kebanyakan(alamat: Alamat, batas: Batas) -> Kiriman:
    """The fate of a file that needed too much memory, or brought its reader down."""
    return alamat.ditolak(Nasib.MELEWATI_BATAS, (
        f"Berkas ini memerlukan memori lebih dari {batas.memori >> 20} MB, atau membuat pembacanya berhenti. Hapus "
        "sheet, baris, kolom, dan gambar yang tidak terpakai, simpan, lalu kirim lagi."))
