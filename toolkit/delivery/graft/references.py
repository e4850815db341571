"""Formulas of the staff's that name a result sheet which is no longer written."""

import html
import re
from collections.abc import Iterator

from toolkit.delivery.graft.names import reference_to
from toolkit.delivery.graft.plan import Plan
from toolkit.ooxml.opc import Package
from toolkit.ooxml.refusal import RefusedError

_FORMULA = re.compile(rb"<(?:\w+:)?f\b[^>]*>([^<]+)<")


def warnings_about(host: Package, plan: Plan) -> Iterator[str]:
    """One sentence for each sheet of the staff's with formulas that name a removed sheet.

    Such a formula shows #REF! once Excel recalculates; the toolkit does not touch it.
    """
    if not plan.removed:
        return
    for position, sheet in enumerate(plan.host):
        if position in plan.owned or sheet.part is None:
            continue
        formulas = _formulas(host, sheet.part)
        named = [name for name in plan.removed if reference_to(name).search(formulas)]
        if named:
            yield (f"Rumus di sheet {sheet.name} merujuk {', '.join(named)}, yang tidak lagi ditulis; "
                   "perbaiki rumus itu.")


def _formulas(host: Package, part: str) -> str:
    try:
        found = _FORMULA.findall(host.read(part))
    except RefusedError:
        return ""
    return html.unescape(b"\n".join(found).decode("utf-8", "replace"))
