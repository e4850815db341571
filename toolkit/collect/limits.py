"""What one file may cost, and how the operating system holds a process to it."""

import sys
from dataclasses import dataclass
from pathlib import Path

from toolkit.collect.address import Address
from toolkit.kantor.model import Kiriman, Nasib

try:
    import resource
except ImportError:  # Windows has none: there the limits of the reader itself hold, and the time limit
    resource = None  # type: ignore[assignment]  # says that it is not there


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Limits for one file: `seconds`, and `memory` in bytes of address space.

    A workbook of an office takes half a second and 150 MB; the limits leave a slow computer and a workbook with much
    of the staff's own in it plenty of room.
    """

    seconds: float = 60
    memory: int = 2 << 30

    def hold_memory(self) -> None:
        """Hold this process to the memory limit."""
        if resource is not None:
            _, hard = resource.getrlimit(resource.RLIMIT_AS)
            resource.setrlimit(resource.RLIMIT_AS, (self.memory, hard))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # no copy of an office's data is left behind

    def share(self) -> float:
        """Share of the memory limit that this process has ever held: address space on Linux, which is limited there."""
        if sys.platform == "linux":
            for line in Path("/proc/self/status").read_text(encoding="ascii", errors="replace").splitlines():
                if line.startswith("VmPeak:"):
                    return (int(line.split()[1]) << 10) / self.memory
        if resource is None:
            return 0
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / self.memory

    def too_slow(self, address: Address) -> Kiriman:
        """The fate of a file that took too long."""
        return address.refused(Nasib.MELEWATI_BATAS, (
            f"Berkas ini tidak selesai dibaca dalam {self.seconds:g} detik, lalu dihentikan. Hapus sheet, baris, dan "
            "kolom yang tidak terpakai, simpan, lalu kirim lagi."))

    def too_large(self, address: Address) -> Kiriman:
        """The fate of a file that needed too much memory, or brought its reader down."""
        return address.refused(Nasib.MELEWATI_BATAS, (
            f"Berkas ini memerlukan memori lebih dari {self.memory >> 20} MB, atau membuat pembacanya berhenti. Hapus "
            "sheet, baris, kolom, dan gambar yang tidak terpakai, simpan, lalu kirim lagi."))
