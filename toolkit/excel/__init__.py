"""Excel's side of the toolkit: the button in the workbook, the shortcuts, what works on this computer.

The macro and the shortcut call what stands here; the commands import the modules.
"""

from toolkit.excel.button import fill_active, fill_caller

__all__ = ["fill_active", "fill_caller"]
