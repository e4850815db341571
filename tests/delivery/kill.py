"""Kills a run before every line of its writes: one run goes as far as a write, and a fork of it dies at each line."""

import os
import signal
import sys
from collections.abc import Callable, Collection
from types import FrameType
from typing import Any

Write = tuple[str, str]
"""File and function: a call of it is a write."""
REPLACE: Write = ("safefile.py", "replace")
DELIVERY = "toolkit/delivery/"


class Killer:
    """Forks at the beginning of each write; the fork is killed (SIGKILL) before its n-th line of the code that writes.

    Args:
        reset: puts the folder back, before each fork.
        look: called with the number of the line after each kill.
        writes: calls that are writes.
        code: whose lines count: parts of `path:function`.
        begin, end: called before the forks of a write, and when its last fork has written to the end.

    Attributes:
        points: lines at which a fork was killed.
    """

    def __init__(self, reset: Callable[[], None], look: Callable[[int], None], *,
                 writes: Collection[Write] = (REPLACE,), code: tuple[str, ...] = (DELIVERY,),
                 begin: Callable[[], None] = lambda: None, end: Callable[[], None] = lambda: None) -> None:
        self.points = 0
        self._reset, self._look, self._begin, self._end = reset, look, begin, end
        self._writes, self._code = writes, code
        self._left = 0
        self._write: FrameType | None = None

    def run(self, work: Callable[[], object]) -> None:
        """Run the work once for each line of its write, and once to its end."""
        sys.settrace(self._trace)
        try:
            work()
        except BaseException:
            if self._write is not None:
                os._exit(3)
            raise
        finally:
            sys.settrace(None)
            if self._write is not None:
                os._exit(0)

    def _trace(self, frame: FrameType, event: str, _argument: object) -> Any:
        code = frame.f_code
        if self._write is None:
            if event == "call" and (os.path.basename(code.co_filename), code.co_name) in self._writes:  # noqa: PTH119
                self._fork_at_every_line(frame)
            return None if self._write is None else self._trace
        if frame is self._write and event == "return":
            os._exit(0)
        if not any(part in f"{code.co_filename}:{code.co_name}" for part in self._code):
            return None
        if event == "line":
            self._left -= 1
            if not self._left:
                os.kill(os.getpid(), signal.SIGKILL)
        return self._trace

    def _fork_at_every_line(self, write: FrameType) -> None:
        self._begin()
        end, line = -signal.SIGKILL, 0
        while end == -signal.SIGKILL:
            self._reset()
            child = os.fork()
            if not child:
                self._write, self._left = write, line + 1
                return
            end = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            if end == -signal.SIGKILL:
                line, self.points = line + 1, self.points + 1
                self._look(self.points)
        assert end == 0, f"the write ended with {end} after {line} lines"
        self._end()
        self._reset()
