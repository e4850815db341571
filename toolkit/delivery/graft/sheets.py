"""A result sheet's XML for its new workbook: formats mapped, shared strings written inline, not selected.

Its Excel tables likewise: ids and names that are free in the whole workbook.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from toolkit.delivery.graft.places import free_numbers
from toolkit.delivery.graft.report import DonorError
from toolkit.delivery.graft.styles import StyleMap
from toolkit.errors import ToolkitError
from toolkit.ooxml.draft import Draft
from toolkit.ooxml.markup import Element, add, copied, main, whole
from toolkit.ooxml.opc import Package

_INLINE = main("is")
_DEFAULT_FORMAT = "0"
_LAST_ID = 2**31 - 1
TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"
_STYLE_ATTRIBUTES = ("dxfId", "headerRowDxfId", "dataDxfId", "totalsRowDxfId", "headerRowBorderDxfId",
                     "tableBorderDxfId", "totalsRowBorderDxfId")


@dataclass(frozen=True, slots=True)
class SheetWriter:
    """Rewrites worksheets of one donor.

    Attributes:
        styles: where the donor's formats are now.
        strings: the donor's shared strings.
    """

    styles: StyleMap
    strings: Sequence[Element]

    def rewrite(self, root: Element, *, selected: bool, code_name: str = "") -> None:
        """Change a worksheet in place.

        Args:
            root: the donor's worksheet.
            selected: it is the sheet that the workbook opens on.
            code_name: name by which the macros of the workbook know the sheet that it replaces; empty for none.

        Raises:
            DonorError: the sheet holds what a graft does not carry over.
        """
        steps: dict[str, Callable[[Element], None]] = {
            main("c"): self._cell, main("row"): self._row, main("col"): self._column, main("cfRule"): self._rule,
            main("sortCondition"): self._rule, main("colorFilter"): self._rule,
        }
        for element in root.iter(*steps):
            steps[element.tag](element)
        _select(root, selected=selected)
        if code_name:
            _set_code_name(root, code_name)

    def _cell(self, cell: Element) -> None:
        if cell.get("cm") or cell.get("vm"):
            raise DonorError(f"{cell.get('r')}: dynamic arrays and cell pictures are not carried over")
        # A cell without a format would take the host's Normal font, not the donor's.
        cell.set("s", self.styles.cell[cell.get("s") or _DEFAULT_FORMAT])
        if cell.get("t") == "s":
            value = cell[0]
            item = copied(self.strings[int(value.text or 0)])
            item.tag = _INLINE
            cell.remove(value)
            cell.append(item)
            cell.set("t", "inlineStr")

    def _row(self, row: Element) -> None:
        style = row.get("s")
        if style is not None:
            row.set("s", self.styles.cell[style])

    def _column(self, column: Element) -> None:
        style = column.get("style")
        if style is not None:
            column.set("style", self.styles.cell[style])

    def _rule(self, rule: Element) -> None:
        style = rule.get("dxfId")
        if style is not None:
            rule.set("dxfId", self.styles.differential[style])


def _select(root: Element, *, selected: bool) -> None:
    """Two selected sheets would be edited together: typing in one would change the other."""
    for view in root.iter(main("sheetView")):
        if selected:
            view.set("tabSelected", "1")
        elif "tabSelected" in view.attrib:
            del view.attrib["tabSelected"]


def _set_code_name(root: Element, code_name: str) -> None:
    properties = root.find(main("sheetPr"))
    if properties is None:
        properties = add(root, main("sheetPr"), 0)
    properties.set("codeName", code_name)


def table_parts(package: Package) -> tuple[str, ...]:
    """Names of the parts that hold a table."""
    return tuple(part for part in package.parts if package.content_types.of(part) == TABLE_TYPE)


def table_name(root: Element) -> str:
    """The name that formulas use."""
    return root.get("displayName") or root.get("name") or ""


class Tables:
    """Ids and names that are taken, and the next free id.

    Args:
        draft: the host, its earlier result sheets already gone.
    """

    def __init__(self, draft: Draft) -> None:
        package = draft.package
        self._file = package.file
        roots = [package.xml(part) for part in table_parts(package) if draft.has(part)]
        self._ids = free_numbers((whole(root.get("id")) for root in roots), 1, _LAST_ID)
        self._taken = {table_name(root).casefold() for root in roots} | set(_global_names(package))

    def rewrite(self, root: Element, styles: StyleMap) -> None:
        """Give a donor's table its new id and formats.

        Raises:
            ToolkitError: a table or name of the staff's has its name already.
        """
        name = table_name(root)
        if name.casefold() in self._taken:
            raise ToolkitError(f"{self._file} sudah memakai nama “{name}” untuk tabel atau rentang lain.",
                               "Di Excel: Rumus > Pengelola Nama, ganti nama itu, simpan, lalu jalankan lagi.")
        self._taken.add(name.casefold())
        root.set("id", str(next(self._ids)))
        for element in root.iter():
            for attribute in _STYLE_ATTRIBUTES:
                style = element.get(attribute)
                if style is not None:
                    element.set(attribute, styles.differential[style])


def _global_names(package: Package) -> Iterable[str]:
    for item in package.defined_names:
        if item.get("localSheetId") is None:
            yield (item.get("name") or "").casefold()
