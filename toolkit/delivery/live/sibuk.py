"""Excel that refuses calls because a cell is being edited: found out in a moment instead of waited for without end."""

from collections.abc import Iterator
from contextlib import contextmanager

from toolkit.errors import ToolkitError

_ATTEMPTS = 100
_CALL_REJECTED = -2147418111
"""RPC_E_CALL_REJECTED."""
_BUSY = "ExcelBusyError"
"""Class of xlwings that exists on Windows alone."""


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
