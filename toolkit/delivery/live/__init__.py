"""Result sheets into a workbook that is open in Excel, without saving it.

`plan` says what has to move, from the package before the graft and the report of the graft; `deliver` does it:

    kiriman = plan(package, report)
    with quiet(app), same_place(book):
        warnings = deliver(book, path_of_the_grafted_copy, kiriman)
"""

from toolkit.delivery.live.buku import LiveBook
from toolkit.delivery.live.deliver import deliver
from toolkit.delivery.live.kiriman import Kiriman, plan
from toolkit.delivery.live.sibuk import busy, impatient
from toolkit.delivery.live.tenang import quiet, same_place

__all__ = ["Kiriman", "LiveBook", "busy", "deliver", "impatient", "plan", "quiet", "same_place"]
