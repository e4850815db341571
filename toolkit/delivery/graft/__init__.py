"""Result sheets into a workbook that somebody else made, the rest of it byte for byte.

`inspect` tells what must be known before the result sheets are made (the date system above all), `graft` puts them in:

    package = open_workbook(path)
    report = graft(package, donor, owner="toolkit")
    replace(path, report.data, expected=stamp)
"""

from toolkit.delivery.graft.apply import graft
from toolkit.delivery.graft.inspection import inspect
from toolkit.delivery.graft.report import DonorError, HostInfo, Look, Recognise, Report

__all__ = ["DonorError", "HostInfo", "Look", "Recognise", "Report", "graft", "inspect"]
