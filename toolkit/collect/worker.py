"""The process that reads files for another: one address a line on standard input, one reply a line on standard output.

Whatever a file does, it does it here. Started by `toolkit.collect.pool`; `python -P -m toolkit.collect.worker`.
"""

import faulthandler
import gc
import os
import signal
import sys
from typing import BinaryIO

from msgspec import json

from toolkit.collect.messages import READY, Address, Limits, Reply, Start
from toolkit.collect.reading import read_address
from toolkit.kantor.model import Nasib

_GC_THRESHOLD = 100_000
"""One file makes few cycles and many small objects; the interpreter's own 700 costs a sixth of its time."""
_GRACE = 10
"""Seconds beyond the time limit after which this process ends itself, for the case that nobody is left to end it."""
_WORN = 0.5
"""Share of the memory limit from which on this process makes room for a fresh one: a large file might now fail for its
predecessors' sake."""
_FULL = 0.8
"""Share from which on a failure is put down to the limit: libxml2 reports want of memory as a document that is not
well-formed."""


def main() -> None:
    """Read addresses until there are no more, or until this process has grown too large."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides
    replies = _take_stdout()
    start = json.decode(sys.stdin.buffer.readline(), type=Start)
    known = frozenset(start.known)
    start.limits.hold_memory()
    gc.set_threshold(_GC_THRESHOLD)
    gc.freeze()
    replies.write(READY)
    for line in sys.stdin.buffer:
        faulthandler.dump_traceback_later(start.limits.seconds + _GRACE, exit=True)
        replies.write(json.encode(reply(json.decode(line, type=Address), known, start.limits)) + b"\n")
        faulthandler.cancel_dump_traceback_later()
        if start.limits.share() > _WORN:
            return
        gc.collect()


def reply(address: Address, known: frozenset[str], limits: Limits) -> Reply:
    """The file's fate, whatever it does to the reader."""
    try:
        balasan = read_address(address, known)
    except MemoryError:
        return Reply(kiriman=(limits.too_large(address),))
    except Exception as error:  # noqa: BLE001  (the last boundary: one file never stops the others)
        return Reply(kiriman=(address.refused(Nasib.TIDAK_TERBACA, (
            f"Berkas ini tidak dapat diolah karena kekeliruan di dalam toolkit sendiri ({type(error).__name__}). "
            "Kirim berkas itu dan kalimat ini kepada pengelola toolkit.")),))
    if limits.share() > _FULL and any(k.nasib is Nasib.TIDAK_TERBACA for k in balasan.kiriman):
        return Reply(kiriman=(limits.too_large(address),))
    return balasan


def _take_stdout() -> BinaryIO:
    """Standard output for replies alone, unbuffered: what a library prints goes to standard error."""
    replies = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    return replies


if __name__ == "__main__":
    main()
