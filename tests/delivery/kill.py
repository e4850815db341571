"""Kills a run before every line of the write: one run goes as far as the write, and a fork of it dies at each line."""

import os
import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

_WRITE = ("safefile.py", "replace")
_CODE = os.path.join("toolkit", "delivery")  # noqa: PTH118  (compared with the file names of code objects)


class Killer:
    """Forks at the beginning of the write; the fork is killed (SIGKILL) before its n-th line of the delivery package.

    Args:
        reset: puts the folder back, before each fork.
        look: called with the number of the line after each kill.

    Attributes:
        points: lines at which a fork was killed.
    """

    def __init__(self, reset: Callable[[], None], look: Callable[[int], None]) -> None:
        self.points = 0
        self._reset = reset
        self._look = look
        self._left = 0
        self._is_fork = False

    def run(self, work: Callable[[], object]) -> None:
        """Run the work once for each line of its write, and once to its end."""
        sys.settrace(self._trace)
        try:
            work()
        except BaseException:
            if self._is_fork:
                os._exit(3)
            raise
        finally:
            sys.settrace(None)
            if self._is_fork:
                os._exit(0)

    def _trace(self, frame: FrameType, event: str, _argument: object) -> Any:
        code = frame.f_code
        if not self._is_fork:
            if event == "call" and (os.path.basename(code.co_filename), code.co_name) == _WRITE:  # noqa: PTH119
                self._fork_at_every_line()
            return self._trace if self._is_fork else None
        if _CODE not in code.co_filename:
            return None
        if event == "line":
            self._left -= 1
            if not self._left:
                os.kill(os.getpid(), signal.SIGKILL)
        return self._trace

    def _fork_at_every_line(self) -> None:
        end = -signal.SIGKILL
        while end == -signal.SIGKILL:
            self._reset()
            child = os.fork()
            if not child:
                self._is_fork, self._left = True, self.points + 1
                return
            end = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            if end == -signal.SIGKILL:
                self.points += 1
                self._look(self.points)
        assert end == 0, f"the run ended with {end} after {self.points} lines"
        self._reset()
