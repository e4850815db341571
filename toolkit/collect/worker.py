"""The process that reads files for another: one address a line on standard input, one reply a line on standard output.

Whatever a file does, it does it here. Started by `toolkit.collect.pool`; `python -P -m toolkit.collect.worker`.
"""

import gc
import os
import signal
import sys
from typing import TextIO

from toolkit.collect.address import Alamat
from toolkit.collect.codec import decode, encode
from toolkit.collect.limits import Batas, jaga, kebanyakan, lelah, sesak, terapkan
from toolkit.collect.reading import read_address
from toolkit.collect.task import SIAP, Awal, Balasan
from toolkit.kantor.model import Nasib

_AMBANG_GC = 100_000
"""One file makes few cycles and many small objects; the interpreter's own 700 costs a sixth of its time."""


def main() -> None:
    """Read addresses until there are no more, or until this process has grown too large."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides
    keluar = _take_stdout()
    awal = decode(Awal, sys.stdin.readline())
    dikenal = frozenset(awal.dikenal)
    terapkan(awal.batas)
    gc.set_threshold(_AMBANG_GC)
    gc.freeze()
    keluar.write(SIAP)
    keluar.flush()
    for baris in sys.stdin:
        jaga(awal.batas.waktu)
        balasan = reply(decode(Alamat, baris), dikenal, awal.batas)
        keluar.write(encode(balasan) + "\n")
        keluar.flush()
        jaga(0)
        if lelah(awal.batas):
            return
        gc.collect()


def reply(alamat: Alamat, dikenal: frozenset[str], batas: Batas) -> Balasan:
    """The file's fate, whatever it does to the reader."""
    try:
        balasan = read_address(alamat, dikenal)
    except MemoryError:
        return Balasan(kiriman=(kebanyakan(alamat, batas),))
    except Exception as error:  # noqa: BLE001  (the last boundary: one file never stops the others)
        return Balasan(kiriman=(alamat.ditolak(Nasib.TIDAK_TERBACA, (
            f"Berkas ini tidak dapat diolah karena kekeliruan di dalam toolkit sendiri ({type(error).__name__}). "
            "Kirim berkas itu dan kalimat ini kepada pengelola toolkit.")),))
    if sesak(batas) and any(k.nasib is Nasib.TIDAK_TERBACA for k in balasan.kiriman):
        return Balasan(kiriman=(kebanyakan(alamat, batas),))
    return balasan


def _take_stdout() -> TextIO:
    """Standard output for replies alone: what a library prints goes to standard error."""
    keluar = os.fdopen(os.dup(1), "w", encoding="ascii", newline="\n")
    os.dup2(2, 1)
    return keluar


if __name__ == "__main__":
    main()
