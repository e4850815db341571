"""Excel tables of the result sheets: ids and names that are free in the whole workbook."""

from collections.abc import Iterable

from toolkit.delivery.graft.places import free_numbers
from toolkit.delivery.graft.styles import StyleMap
from toolkit.errors import ToolkitError
from toolkit.ooxml.draft import Draft
from toolkit.ooxml.markup import Element, whole
from toolkit.ooxml.opc import Package

_LAST_ID = 2**31 - 1
TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"
_STYLE_ATTRIBUTES = ("dxfId", "headerRowDxfId", "dataDxfId", "totalsRowDxfId", "headerRowBorderDxfId",
                     "tableBorderDxfId", "totalsRowBorderDxfId")


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
