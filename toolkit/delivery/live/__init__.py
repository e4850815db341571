"""Result sheets into a workbook that is open in Excel, without saving it.

`plan` says what has to move, from the package before the graft and the report of the graft; `deliver` does it:

    shipment = plan(package, report)
    with quiet(app), same_place(book):
        warnings = deliver(book, path_of_the_grafted_copy, shipment)
"""

from toolkit.delivery.live.app import busy, impatient, quiet, same_place
from toolkit.delivery.live.book import LiveBook
from toolkit.delivery.live.deliver import deliver
from toolkit.delivery.live.shipment import Shipment, plan

__all__ = ["LiveBook", "Shipment", "busy", "deliver", "impatient", "plan", "quiet", "same_place"]
