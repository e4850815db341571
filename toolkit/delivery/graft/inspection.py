"""What must be known of a host before its result sheets are made."""

import re
from collections.abc import Sequence

from toolkit.delivery.graft.donor import date1904
from toolkit.delivery.graft.report import HostInfo
from toolkit.delivery.graft.sheets import table_name, table_parts
from toolkit.ooxml.guards import is_structure_locked
from toolkit.ooxml.markup import Element, children, main, whole
from toolkit.ooxml.opc import Package

_EXCEL_DEFAULT = ("Calibri", 11.0)


def inspect(host: Package) -> HostInfo:
    """Look at a host without changing it.

    Args:
        host: the workbook, as `toolkit.ooxml.guards.open_workbook` opened it.

    Returns:
        What the result sheets must be made for; `structure_locked` hosts are refused by `graft`.

    Raises:
        RefusedError: a part that must be read is damaged.
    """
    names = tuple(item.get("name") or "" for item in host.defined_names if item.get("localSheetId") is None)
    part = host.related(host.workbook_part, "styles")
    styles = None if part is None else host.xml(part)
    return HostInfo(date1904=date1904(host.workbook), sheets=tuple(sheet.name for sheet in host.sheets),
                    tables=tuple(table_name(host.xml(part)) for part in table_parts(host)), names=names,
                    normal_font=normal_font(styles), structure_locked=is_structure_locked(host))


def normal_font(styles: Element | None) -> tuple[str, float]:
    """Name and size in points of the style Normal's font.

    Args:
        styles: root of the styles part, None where there is none: then Calibri 11.
    """
    if styles is None:
        return _EXCEL_DEFAULT
    fonts = children(styles.find(main("fonts")))
    normal = [item.get("xfId") for item in children(styles.find(main("cellStyles"))) if item.get("builtinId") == "0"]
    style = _pick(children(styles.find(main("cellStyleXfs"))), normal[0] if normal else "0")
    font = _pick(fonts, style.get("fontId") if style is not None else "0")
    if font is None:
        return _EXCEL_DEFAULT
    name, size = font.find(main("name")), font.find(main("sz"))
    points = re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,9})?", _value(size))
    return (_value(name) or _EXCEL_DEFAULT[0], float(points[0]) if points else _EXCEL_DEFAULT[1])


def _pick(items: Sequence[Element], index: str | None) -> Element | None:
    position = whole(index) or 0
    return items[position] if position < len(items) else None


def _value(item: Element | None) -> str:
    return "" if item is None else item.get("val") or ""
