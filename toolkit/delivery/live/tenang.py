"""Excel kept quiet while sheets change, and afterwards as it was: its settings, and what staff look at."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING

from toolkit.delivery.live.buku import LiveBook, insist

if TYPE_CHECKING:
    import xlwings as xw

_NO_MACROS = 3
"""MsoAutomationSecurity.msoAutomationSecurityForceDisable: the copy's own macros do not run when it is opened."""
_QUIET = (("screen_updating", False), ("display_alerts", False), ("enable_events", False), ("calculation", "manual"))
"""In this order; restored in the opposite one, so that the recalculation happens before events and screen come back."""


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
