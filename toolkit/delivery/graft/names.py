"""Names of sheets in defined names and formulas: those of sheets that moved follow them, those of sheets that went too.

The result sheets' own names come in, each with our mark.
"""

import html
import re
from collections.abc import Iterable, Iterator

from toolkit.delivery.graft.donor import LocalName
from toolkit.delivery.graft.places import insert_in_order, line_up
from toolkit.delivery.graft.plan import MARK, Plan, mark_text
from toolkit.ooxml.markup import Element, add, children, main, whole
from toolkit.ooxml.opc import Package
from toolkit.ooxml.refusal import RefusedError

_FORMULA = re.compile(rb"<(?:\w+:)?f\b[^>]*>([^<]+)<")
WORKBOOK_ORDER = ("fileVersion", "fileSharing", "workbookPr", "AlternateContent", "workbookProtection", "bookViews",
                  "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize",
                  "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
                  "fileRecoveryPr", "webPublishObjects", "extLst")
"""Children of the workbook element in the schema's order (revisionPtr and others of newer namespaces stay put)."""


def rewrite_names(workbook: Element, plan: Plan, names: Iterable[LocalName], owner: str) -> None:
    """Bring the defined names in line with the new order of sheets.

    Args:
        workbook: root of the workbook part.
        plan: what becomes of each sheet.
        names: the donor's names, local to its sheets.
        owner: the mark's owner.
    """
    parent = workbook.find(main("definedNames"))
    for item in children(parent):
        _move(item, plan)
        _forget(item, plan.removed)
    if parent is None:
        parent = insert_in_order(workbook, "definedNames", WORKBOOK_ORDER)
    for name in names:
        _append(parent, name.name, plan.positions[name.sheet], name.text, hidden=name.hidden)
    for position, sheet in enumerate(plan.donor):
        _append(parent, MARK, plan.positions[position], mark_text(owner, sheet.name), hidden=True)


def _append(parent: Element, name: str, sheet: int, text: str, *, hidden: bool) -> None:
    new = add(parent, main("definedName"), name=name, localSheetId=str(sheet))
    line_up(parent)
    if hidden:
        new.set("hidden", "1")
    new.text = text


def _move(item: Element, plan: Plan) -> None:
    """A local name follows its sheet by identity; one of a sheet of ours goes with it."""
    before = whole(item.get("localSheetId"))
    if before is None:
        return
    if before in plan.owned:
        parent = item.getparent()
        if parent is not None:
            parent.remove(item)
        return
    # A name of a sheet that is not there must not fall onto one of ours: it stays as far beyond the end.
    after = plan.moved[before] if before in plan.moved else before + len(plan.slots) - len(plan.host)
    if after != before:
        item.set("localSheetId", str(after))


def _forget(item: Element, removed: Iterable[str]) -> None:
    """A reference to a sheet that is gone becomes #REF!, as Excel writes it when a sheet is deleted."""
    text = item.text or ""
    for name in removed:
        text = reference_to(name).sub("#REF!", text)
    if text != (item.text or ""):
        item.text = text


def reference_to(sheet: str) -> re.Pattern[str]:
    """Finds references to a sheet in a formula: `Name!` and `'Name'!`."""
    quoted = re.escape("'" + sheet.replace("'", "''") + "'")
    plain = r"(?<![\w.'\]])" + re.escape(sheet)
    return re.compile(f"(?:{quoted}|{plain})!", re.IGNORECASE)


def formulas_of(package: Package, part: str, pattern: re.Pattern[bytes] = _FORMULA) -> str:
    """The formulas of a part, one on a line, found without parsing it.

    Args:
        package: the file.
        part: a sheet or a chart.
        pattern: what counts as a formula; its group is the text.

    Raises:
        RefusedError: the part is damaged.
    """
    return html.unescape(b"\n".join(pattern.findall(package.read(part))).decode("utf-8", "replace"))


def warnings_about(host: Package, plan: Plan) -> Iterator[str]:
    """One sentence for each sheet of the staff's with formulas that name a removed sheet.

    Such a formula shows #REF! once Excel recalculates; the toolkit does not touch it.
    """
    if not plan.removed:
        return
    for position, sheet in enumerate(plan.host):
        if position in plan.owned or sheet.part is None:
            continue
        named = [name for name in plan.removed if reference_to(name).search(_readable(host, sheet.part))]
        if named:
            yield (f"Rumus di sheet {sheet.name} merujuk {', '.join(named)}, yang tidak lagi ditulis; "
                   "perbaiki rumus itu.")


def _readable(host: Package, part: str) -> str:
    try:
        return formulas_of(host, part)
    except RefusedError:
        return ""
