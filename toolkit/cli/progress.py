"""How far a long command is: a bar in a terminal, a line for every twentieth in a log."""

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

from toolkit.cli import console

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_BAGIAN = 20


class Progres:
    """Told after each step; on standard error.

    Attributes:
        kata: what is being done. satuan: what is counted.
        selesai: steps that are done. banyak: steps that are known by now.
    """

    def __init__(self, kata: str, satuan: str = "berkas") -> None:
        self.kata, self.satuan = kata, satuan
        self.selesai = self.banyak = 0
        self._bagian = 0
        self._mulai = time.monotonic()
        self._bilah: Progress | None = None
        self._tugas: TaskID | None = None

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

            self._bilah = Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
                                   TextColumn(f"{self.satuan}, sisa waktu"), TimeRemainingColumn(),
                                   console=Console(stderr=True), transient=True)
            self._tugas = self._bilah.add_task(self.kata, total=None)
            self._bilah.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        if self._bilah is not None:
            self._bilah.stop()

    def __call__(self, selesai: int, banyak: int) -> None:
        """Show how far it is; never falls back where more turn up."""
        self.selesai, self.banyak = selesai, banyak
        if self._bilah is not None and self._tugas is not None:
            self._bilah.update(self._tugas, completed=selesai, total=banyak)
            return
        bagian = selesai * _BAGIAN // banyak
        if bagian > self._bagian:
            self._bagian = bagian
            console.say(f"{self.kata}: {selesai} dari {banyak} {self.satuan} ({100 * bagian // _BAGIAN} %), "
                        f"{time.monotonic() - self._mulai:.0f} detik")
