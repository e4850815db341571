"""Excel itself: found busy in a moment, kept quiet while sheets change, and afterwards as it was.

As it was: its settings, and what staff look at.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING

from toolkit.delivery.live.book import LiveBook, insist
from toolkit.errors import ToolkitError

if TYPE_CHECKING:
    import xlwings as xw

_ATTEMPTS = 100
_CALL_REJECTED = -2147418111
"""RPC_E_CALL_REJECTED."""
_BUSY = "ExcelBusyError"
"""Class of xlwings that exists on Windows alone."""
_NO_MACROS = 3
"""MsoAutomationSecurity.msoAutomationSecurityForceDisable: the copy's own macros do not run when it is opened."""
_QUIET = (("screen_updating", False), ("display_alerts", False), ("enable_events", False), ("calculation", "manual"))
"""In this order; restored in the opposite one, so that the recalculation happens before events and screen come back."""


@contextmanager
def impatient() -> Iterator[None]:
    """Within it xlwings repeats a refused call some times and no longer for ever (its default, N_COM_ATTEMPTS = 0).

    Raises:
        ToolkitError: Excel refused a call.
    """
    import xlwings as xw  # heavy, and only here

    windows = getattr(xw, "_xlwindows", None)
    before = getattr(windows, "N_COM_ATTEMPTS", 0)
    if windows is not None:
        windows.N_COM_ATTEMPTS = _ATTEMPTS
    try:
        yield
    except Exception as error:
        if getattr(error, "hresult", None) == _CALL_REJECTED or type(error).__name__ == _BUSY:
            raise busy() from error
        raise
    finally:
        if windows is not None:
            windows.N_COM_ATTEMPTS = before


def busy() -> ToolkitError:
    """Words for an Excel that takes no commands now."""
    return ToolkitError("Excel sedang sibuk: ada sel yang masih disunting atau kotak dialog yang masih terbuka.",
                        "Tekan Enter untuk menyelesaikan isian (atau Esc), tutup kotak dialog, lalu jalankan lagi.")


@contextmanager
def quiet(app: "xw.App") -> Iterator[None]:
    """Screen, alerts, events, recalculation and macros off; each is restored, whatever happens to the others."""
    with ExitStack() as stack:
        for setting, off in _QUIET:
            stack.callback(_put, app, setting, getattr(app, setting))
            _put(app, setting, off)
        stack.callback(_put, app.api, "AutomationSecurity", app.api.AutomationSecurity)
        _put(app.api, "AutomationSecurity", _NO_MACROS)
        yield


def _put(holder: object, setting: str, value: object) -> None:
    insist(partial(setattr, holder, setting, value))


@contextmanager
def same_place(book: LiveBook) -> Iterator[None]:
    """Show at the end what staff looked at before."""
    place = book.place
    try:
        yield
    finally:
        with suppress(Exception):  # only where they look, not what they see: no reason to call the run a failure
            insist(partial(book.go_to, place))
