"""Cells into a range of a sheet that somebody else made, the rest of the workbook byte for byte.

The second kind of graft. `write` puts contents into cells; which cells may be written is the caller's to decide. It
knows nothing of reports: `toolkit.impor` is its user.

    written = write(package, [SheetEdit("Anggaran", {(5, 1): "7.01.02", (5, 4): 45_233_000}, like=84)])
    replace(path, written.data, expected=stamp)
"""

from toolkit.delivery.isian.model import Content, Formula, Growth, Moved, SheetEdit, Written
from toolkit.delivery.isian.write import write

__all__ = ["Content", "Formula", "Growth", "Moved", "SheetEdit", "Written", "write"]
