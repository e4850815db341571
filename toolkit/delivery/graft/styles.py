"""Cell formats: the donor's are matched with the host's, and only what is missing is appended."""

from dataclasses import dataclass

from toolkit.delivery.graft.places import free_numbers, insert_in_order, line_up
from toolkit.errors import ToolkitError
from toolkit.ooxml.markup import Element, add, children, copied, drop_unused_prefixes, local, main, whole

MAX_FORMATS = 64_000
"""Cell formats in a workbook: Excel's own limit."""

STYLES_ORDER = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs",
                "tableStyles", "colors", "extLst")
"""Children of the styles part in the schema's order."""
_FIRST_OWN_FORMAT = 164
_LAST_FORMAT = 65_535
_APPLY = ("applyNumberFormat", "applyFont", "applyFill", "applyBorder")

Form = tuple[object, ...]


def canonical(element: Element) -> Form:
    """What makes two style entries the same: names, attributes, text and children, without prefixes or layout."""
    inner = children(element)
    text = "" if inner else (element.text or "").strip()
    attributes = tuple(sorted(element.attrib.items()))
    return (local(element), attributes, text, tuple(canonical(child) for child in inner))


class _Collection:
    """A list of the host's styles part that grows at its end."""

    def __init__(self, root: Element, tag: str) -> None:
        self._root = root
        self._tag = tag
        self._element = root.find(main(tag))
        self._index: dict[Form, int] = {}
        items = children(self._element)
        self.count = len(items)
        for position, item in enumerate(items):
            self._index.setdefault(canonical(item), position)

    def place(self, item: Element) -> tuple[int, bool]:
        """Position of an equal entry, and whether it had to be appended."""
        form = canonical(item)
        if form in self._index:
            return self._index[form], False
        self.append(item)
        self._index[form] = self.count - 1
        return self.count - 1, True

    def append(self, item: Element) -> None:
        parent = self._made()
        new = copied(item)
        parent.append(new)
        line_up(parent)
        drop_unused_prefixes(new)
        self.count += 1
        parent.set("count", str(self.count))

    def _made(self) -> Element:
        if self._element is None:
            self._element = insert_in_order(self._root, self._tag, STYLES_ORDER)
        return self._element


@dataclass(frozen=True, slots=True)
class StyleMap:
    """Where the donor's formats are now, as indices written in attributes.

    Attributes:
        cell: the donor's cell format -> the host's. differential: likewise for conditional formats and tables.
        changed: something was appended.
    """

    cell: dict[str, str]
    differential: dict[str, str]
    changed: bool


class StyleMerge:
    """Merges the donor's styles into the host's root element; entries are matched or appended, never moved."""

    def __init__(self, host: Element, donor: Element, file: str = "") -> None:
        self._host = host
        self._donor = donor
        self._file = file
        self._changed = False
        self._formats: dict[str, str] = {}
        self._free_formats = free_numbers((), _FIRST_OWN_FORMAT, _LAST_FORMAT)

    def merge(self) -> StyleMap:
        """Match or append everything.

        Raises:
            ToolkitError: the workbook would have more cell formats than Excel allows.
        """
        self._read_number_formats()
        fonts, fills, borders = (self._merge(tag) for tag in ("fonts", "fills", "borders"))
        cell = self._merge_formats(fonts, fills, borders)
        return StyleMap(cell, self._merge_differential(), self._changed)

    def _merge(self, tag: str) -> dict[str, str]:
        collection = _Collection(self._host, tag)
        return {str(position): self._place(collection, item)
                for position, item in enumerate(children(self._donor.find(main(tag))))}

    def _place(self, collection: _Collection, item: Element) -> str:
        position, appended = collection.place(item)
        self._changed |= appended
        return str(position)

    def _read_number_formats(self) -> None:
        for item in children(self._host.find(main("numFmts"))):
            self._formats.setdefault(item.get("formatCode") or "", item.get("numFmtId") or "0")
        used = [item.get("numFmtId") for item in self._host.iter(main("xf"), main("numFmt"))]
        self._free_formats = free_numbers(map(whole, used), _FIRST_OWN_FORMAT, _LAST_FORMAT)

    def _number_format(self, code: str) -> str:
        if code not in self._formats:
            parent = self._host.find(main("numFmts"))
            if parent is None:
                parent = insert_in_order(self._host, "numFmts", STYLES_ORDER)
            number = str(next(self._free_formats))
            add(parent, main("numFmt"), numFmtId=number, formatCode=code)
            line_up(parent)
            parent.set("count", str(len(children(parent))))
            self._formats[code] = number
            self._changed = True
        return self._formats[code]

    def _merge_formats(self, fonts: dict[str, str], fills: dict[str, str], borders: dict[str, str]) -> dict[str, str]:
        codes = {item.get("numFmtId") or "": item.get("formatCode") or ""
                 for item in children(self._donor.find(main("numFmts")))}
        normal = self._normal()
        collection = _Collection(self._host, "cellXfs")
        placed = {}
        for position, item in enumerate(children(self._donor.find(main("cellXfs")))):
            new = copied(item)
            number = item.get("numFmtId") or "0"
            new.set("numFmtId", self._number_format(codes[number]) if number in codes else number)
            new.set("fontId", fonts.get(item.get("fontId") or "0", "0"))
            new.set("fillId", fills.get(item.get("fillId") or "0", "0"))
            new.set("borderId", borders.get(item.get("borderId") or "0", "0"))
            if "xfId" in new.attrib:
                del new.attrib["xfId"]
            if normal is not None:
                new.set("xfId", normal)
            for attribute in _APPLY:
                new.set(attribute, "1")
            placed[str(position)] = self._place(collection, new)
        if collection.count > MAX_FORMATS:
            raise ToolkitError(f"{self._file} memakai terlalu banyak format sel (lebih dari {MAX_FORMATS}).",
                               "Hapus format yang tidak dipakai, atau tulis hasilnya ke workbook lain dengan --into.")
        return placed

    def _normal(self) -> str | None:
        """Index of the host's style Normal, None where the host has no styles at all."""
        if not children(self._host.find(main("cellStyleXfs"))):
            return None
        for item in children(self._host.find(main("cellStyles"))):
            if item.get("builtinId") == "0":
                return item.get("xfId") or "0"
        return "0"

    def _merge_differential(self) -> dict[str, str]:
        items = children(self._donor.find(main("dxfs")))
        if not items:
            return {}
        collection = _Collection(self._host, "dxfs")
        placed = {}
        for position, item in enumerate(items):
            new = copied(item)
            for number in new.iter(main("numFmt")):
                if (whole(number.get("numFmtId")) or 0) >= _FIRST_OWN_FORMAT:
                    number.set("numFmtId", self._number_format(number.get("formatCode") or ""))
            placed[str(position)] = self._place(collection, new)
        return placed
