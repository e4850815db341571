"""The bytes of a worksheet with other contents in some of its cells."""

from bisect import bisect_right
from collections.abc import Mapping

from toolkit.delivery.graft.guests.places import Place, address, shifted
from toolkit.delivery.isian.contents import written
from toolkit.delivery.isian.formats import Formats
from toolkit.delivery.isian.model import Content, Formula, Moved, SheetEdit
from toolkit.delivery.isian.sheet_text import Piece, SheetText, replaced
from toolkit.ooxml.markup import whole

_KEPT = ("r", "s", "ph")


class Editor:
    """One worksheet that is changed.

    Args:
        sheet: its bytes.
        edit: what becomes of it.
        formats: the workbook's cell formats.
        date1904: what its dates count from.
    """

    def __init__(self, sheet: SheetText, edit: SheetEdit, formats: Formats, *, date1904: bool) -> None:
        self.sheet, self.edit, self.formats, self._date1904 = sheet, edit, formats, date1904
        self.formulas_changed = False

    def result(self) -> bytes:
        """The new bytes; the same where nothing changes."""
        changes: dict[tuple[int, int], bytes] = {}
        added: list[tuple[int, bytes]] = []
        for number, contents in sorted(self._by_row().items()):
            row = self.sheet.rows.get(number)
            if row is None:
                added.append((number, self._new_row(number, contents)))
            elif (new := self._row(number, row, contents)) != self.sheet.data[row.start:row.end]:
                changes[row.start, row.end] = new
        return self._with_added(changes, added)

    def _by_row(self) -> dict[int, dict[int, Content]]:
        rows: dict[int, dict[int, Content]] = {}
        for (row, column), content in self.edit.cells.items():
            rows.setdefault(row, {})[column] = content
        for row, _ in self.edit.outdated:
            rows.setdefault(row, {})
        return rows

    def _with_added(self, changes: dict[tuple[int, int], bytes], added: list[tuple[int, bytes]]) -> bytes:
        """The bytes with the new rows each before the first existing one of a greater number."""
        sheet = self.sheet
        data = sheet.sheet_data
        if data is None:
            raise ValueError("a sheet without rows is never written into")
        numbers = sorted(sheet.rows)
        for number, new in added:
            following = bisect_right(numbers, number)
            place = data.inner[1] if following == len(numbers) else sheet.rows[numbers[following]].start
            changes[place, place] = changes.get((place, place), b"") + new
        if data.inner[0] == data.end and added:  # <sheetData/>
            return replaced(sheet.data, {(data.start, data.end): sheet.tag(b"sheetData", {}, b"".join(
                new for _, new in added))})
        return replaced(sheet.data, changes)

    def _new_row(self, number: int, contents: Mapping[int, Content]) -> bytes:
        cells = b"".join(self._cell((number, column), None, content) for column, content in sorted(contents.items()))
        height = self.edit.heights.get(number)
        attributes = {"r": str(number), **({"ht": _points(height)} if height else {})}
        return self.sheet.tag(b"row", attributes, cells)

    def _row(self, number: int, row: Piece, contents: Mapping[int, Content]) -> bytes:
        """A row with its new contents; what stands in other cells keeps its bytes."""
        sheet = self.sheet
        there = sheet.cells(row)
        parts: dict[int, bytes] = {}
        for column, piece in there.items():
            parts[column] = sheet.data[piece.start:piece.end]
            if column in contents:
                parts[column] = self._cell((number, column), piece, contents[column])
            elif (number, column) in self.edit.outdated:
                parts[column] = self._without_value((number, column), piece)
        for column, content in contents.items():
            if column not in there:
                parts[column] = self._cell((number, column), None, content)
        same = parts == {column: sheet.data[piece.start:piece.end] for column, piece in there.items()}
        attributes = self._row_attributes(number, row, parts)
        if same and attributes == row.attributes:
            return sheet.data[row.start:row.end]
        tail = sheet.data[max((p.end for p in there.values()), default=row.inner[0]):row.inner[1]]
        return sheet.tag(b"row", attributes, b"".join(parts[column] for column in sorted(parts)) + tail)

    def _row_attributes(self, number: int, row: Piece, parts: Mapping[int, bytes]) -> Mapping[str, str]:
        """Room for the texts where people set no height of their own; `spans` holds every cell."""
        attributes = dict(row.attributes)
        first, _, last = attributes.get("spans", "").partition(":")
        ends = whole(first), whole(last)
        if parts and ends[0] is not None and ends[1] is not None:
            attributes["spans"] = f"{min(ends[0], *parts)}:{max(ends[1], *parts)}"
        if number in self.edit.heights and attributes.get("customHeight") not in ("1", "true"):
            attributes.pop("ht", None)
            if height := self.edit.heights[number]:
                attributes["ht"] = _points(height)
        return attributes

    def _cell(self, place: Place, piece: Piece | None, content: Content) -> bytes:
        sheet = self.sheet
        cell = None if piece is None else sheet.as_cell(piece)
        had = cell is not None and sheet.formula_in(cell.inner) is not None
        self.formulas_changed |= had or isinstance(content, Formula)
        if isinstance(content, Moved):
            return self._moved(place, content.place)
        style = cell.style if cell is not None else self._style_of(place)
        if content is None and piece is not None and cell is not None and not cell.inner:
            return sheet.data[piece.start:piece.end]
        style = self.formats.for_content(style, content)
        return written(sheet, place, style, content, date1904=self._date1904)

    def _moved(self, place: Place, source: Place) -> bytes:
        cell = self.sheet.cell(source)
        if cell is None:
            return written(self.sheet, place, self._style_of(place), None, date1904=self._date1904)
        attributes = {**{key: value for key, value in cell.attributes.items() if key in (*_KEPT, "t")},
                      "r": address(place)}
        return self.sheet.tag(b"c", attributes, cell.inner)

    def _without_value(self, place: Place, piece: Piece) -> bytes:
        """A formula without its stored value, as it stands there otherwise."""
        cell = self.sheet.as_cell(piece)
        inner = SheetText(b"")
        inner.data, inner.prefix = cell.inner, self.sheet.prefix
        values = {(v.start, v.end): b"" for v in inner.elements(b"v", 0, len(cell.inner))}
        if not values:
            return self.sheet.data[piece.start:piece.end]
        attributes = {key: value for key, value in cell.attributes.items() if key in _KEPT}
        return self.sheet.tag(b"c", {**attributes, "r": address(place)}, replaced(cell.inner, values))

    def _style_of(self, place: Place) -> str:
        """Format of a cell that the sheet does not list: that of the row to be like, the row's own, the column's."""
        like = self.sheet.cell((self.edit.like, place[1]))
        if like is not None:
            return like.style
        row = self.sheet.rows.get(place[0])
        if row is not None and row.attributes.get("customFormat") in ("1", "true"):
            return row.attributes.get("s", "")
        return self.formats.of_column(self.sheet, place[1])


def _points(height: float) -> str:
    return f"{height:.2f}".rstrip("0").rstrip(".")


def formula_of(sheet: SheetText, place: Place) -> str | None:
    """The formula of a cell as it would be typed there, a shared one too; None where it has none of its own."""
    found = sheet.formula(place)
    if found is None:
        return None
    attributes, text = found
    if attributes.get("t") != "shared" or text:
        return text if attributes.get("t") in (None, "normal", "shared") else None
    for row in sheet.rows:
        for column in sheet.cells(sheet.rows[row]):
            master = sheet.formula((row, column))
            if master and master[1] and master[0].get("t") == "shared" and master[0].get("si") == attributes.get("si"):
                return shifted(master[1], place[0] - row, place[1] - column)
    return None
