"""Excel's side of the button: what the macro and the desktop shortcut call."""

from toolkit.excel.hitung import fill_active, fill_caller

__all__ = ["fill_active", "fill_caller"]
