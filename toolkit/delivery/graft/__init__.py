"""Result sheets into a workbook that somebody else made, the rest of it byte for byte.

`inspect` tells what must be known before the result sheets are made (the date system above all), `graft` puts them in:

    package = open_workbook(path)
    report = graft(package, donor, owner="toolkit")
    replace(path, report.data, expected=stamp)
"""

from toolkit.delivery.graft.apply import graft, name_displaced
from toolkit.delivery.graft.inspection import inspect
from toolkit.delivery.graft.report import DonorError, HostInfo, Left, Look, Recognise, Report, Traits, looks_like

__all__ = ["DonorError", "HostInfo", "Left", "Look", "Recognise", "Report", "Traits", "graft", "inspect", "looks_like",
           "name_displaced"]
