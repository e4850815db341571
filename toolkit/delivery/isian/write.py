"""The second graft: contents into cells of sheets that somebody else made."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from toolkit.delivery.graft.donor import date1904
from toolkit.delivery.graft.guests.cells import Cells
from toolkit.delivery.graft.guests.places import Place, address
from toolkit.delivery.graft.report import text_of
from toolkit.delivery.graft.verify import changed_parts, damage_passed_on
from toolkit.delivery.graft.workbook import HostWorkbook
from toolkit.delivery.isian.contents import as_day, as_number, as_text
from toolkit.delivery.isian.edit import Editor
from toolkit.delivery.isian.formats import Formats
from toolkit.delivery.isian.growth import grow_names, grown_sheet, grown_table, tables_of
from toolkit.delivery.isian.model import Content, Formula, Growth, Moved, SheetEdit, Written
from toolkit.delivery.isian.properties import set_properties
from toolkit.delivery.isian.sheet_text import SheetText
from toolkit.errors import ToolkitError
from toolkit.ooxml.bounds import as_utf8
from toolkit.ooxml.content_types import TYPES_PART
from toolkit.ooxml.draft import Draft
from toolkit.ooxml.markup import Element, children, main
from toolkit.ooxml.opc import Package
from toolkit.ooxml.part_names import relations_part
from toolkit.ooxml.rawzip import key

_SETTINGS = "fullCalcOnLoad"


def write(host: Package, edits: Sequence[SheetEdit], *, properties: Mapping[str, str] | None = None,
          drop: Iterable[str] = ()) -> Written:
    """Put contents into cells.

    Every other part of the host keeps its raw bytes, apart from those that must follow: a table that grows, the formats
    (appended only), the workbook part where it does not say yet that formulas are to be computed on opening, the chain
    of calculation where formulas came or went, the properties. In a sheet every byte outside the rows that are written
    stays, but for ranges that a growing table takes along. The same edits twice give the same bytes.

    Args:
        host: the workbook, as `toolkit.ooxml.guards.open_workbook` opened it; it is not changed.
        edits: one for each sheet.
        properties: custom document properties that are set.
        drop: names of properties that go, where `properties` does not set them.

    Returns:
        The new file and what changed; nothing is written to disk.

    Raises:
        RefusedError: a part that must be read is damaged.
        ToolkitError: a sheet is stored in a way that cannot be written into, or what came out is not what was meant.
    """
    return _Writing(host, edits).run(properties or {}, drop)


class _Writing:
    """One graft in progress."""

    def __init__(self, host: Package, edits: Sequence[SheetEdit]) -> None:
        self.host, self.edits = host, edits
        self.draft = Draft(host)
        self.workbook = HostWorkbook(host)
        self.formats = Formats(host)
        self.allowed: set[str] = {TYPES_PART}
        self._date1904 = date1904(self.workbook.root)

    def run(self, properties: Mapping[str, str], drop: Iterable[str]) -> Written:
        """Do every step and look at the outcome."""
        formulas = False
        for edit in self.edits:
            formulas |= self._sheet(edit)
        if self.formats.changed and self.formats.part is not None:
            self._put(self.formats.part, self.formats.bytes())
        if self.edits:
            self._settings(formulas=formulas)
        self.allowed |= set_properties(self.draft, properties, drop=drop)
        return self._report()

    def _sheet(self, edit: SheetEdit) -> bool:
        """Change one sheet; whether formulas came or went."""
        part = self.part_of(edit.sheet)
        data = self.host.read(part)
        if as_utf8(data, part, self.host.file) != data:
            raise _cannot(self.host, edit.sheet, "pengodean hurufnya bukan UTF-8")
        sheet = SheetText(data)
        editor = Editor(sheet, edit, self.formats, date1904=self._date1904)
        if sheet.sheet_data is None:
            raise _cannot(self.host, edit.sheet, "tidak mempunyai tempat untuk baris")
        new = editor.result()
        if edit.growth is not None:
            new = grown_sheet(new, edit.growth)
            self._grow(part, edit.sheet, edit.growth)
        self._put(part, new)
        return editor.formulas_changed

    def part_of(self, sheet: str) -> str:
        """Name of a sheet's part."""
        return next(s.part for s in self.host.sheets if s.name == sheet and s.part)

    def _grow(self, part: str, sheet: str, growth: Growth) -> None:
        for table, _, area in tables_of(self.host, part):
            if area[2] == growth.end and area[0] == growth.heading:
                self._put(table, grown_table(self.host.read(table), growth))
        position = next(k for k, s in enumerate(self.host.sheets) if s.name == sheet)
        if grow_names(self.workbook.root, position, growth):
            self._put_workbook()

    def _settings(self, *, formulas: bool) -> None:
        """Formulas that read the cells are computed when Excel opens the file; the order that it knew of them goes."""
        settings = self.workbook.root.find(main("calcPr"))
        if settings is None or settings.get(_SETTINGS) not in ("1", "true"):
            self.workbook.recalculate_on_load()
            self._put_workbook()
        chains = [r for r in self.workbook.relations if r.kind == "calcChain"] if formulas else []
        for relation in chains:
            self.allowed |= {relation.target}
            self.draft.delete(relation.target)
        if chains:
            self.workbook.drop_relations(frozenset(relation.id for relation in chains))
            relations = relations_part(self.workbook.part)
            self._put(relations, self.workbook.parts()[relations])

    def _put_workbook(self) -> None:
        self._put(self.workbook.part, self.workbook.parts()[self.workbook.part])

    def _put(self, part: str, data: bytes) -> None:
        self.allowed.add(part)
        self.draft.write(part, data)

    def _report(self) -> Written:
        data = self.draft.tobytes()
        after = Package(data, self.host.file)
        may_differ = {key(part) for part in self.allowed}
        changed = changed_parts(self.host, after)
        if strange := [part for part in changed if key(part) not in may_differ]:
            raise _not_as_meant(self.host, f"{strange[0]} berubah")
        for edit in self.edits:
            self._check(edit, after)
        return Written(data, changed, tuple(damage_passed_on(after)))

    def _check(self, edit: SheetEdit, after: Package) -> None:
        """Read both sheets and compare them cell by cell: what was to be written stands there, all else as before."""
        part = self.part_of(edit.sheet)
        before, now = (_facts(package, part) for package in (self.host, after))
        for place in before.keys() | now.keys() | edit.cells.keys():
            if place in edit.cells:
                good = self._is_written(edit.cells[place], before, now.get(place))
            else:
                good = _same(before.get(place), now.get(place), outdated=place in edit.outdated)
            if not good:
                raise _not_as_meant(self.host, f"{edit.sheet}!{address(place)}")

    def _is_written(self, content: Content, before: Mapping[Place, "_Fact"], fact: "_Fact | None") -> bool:
        if isinstance(content, Moved):
            return fact == before.get(content.place)
        there = fact[0] if fact is not None else ""
        match content:
            case None:
                return not there
            case Formula(text):
                return there == f"={text}"
            case str():
                return there == as_text(content) or not content.strip()
            case dt.date():
                return there == as_day(content, date1904=self._date1904)
        return there == as_number(content)


_Fact = tuple[str, str]
"""What a cell holds (a formula with `=`), and its format."""


def _facts(package: Package, part: str) -> dict[Place, _Fact]:
    strings = package.related(package.workbook_part, "sharedStrings")
    items = children(package.xml(strings, to_read=True)) if strings else []
    root = package.xml(part, to_read=True)
    cells = Cells(root, lambda index: text_of(items[index]) if index < len(items) else "")
    return {place: (f"{cell.kind if cell.kind == '=' else ''}{cell.value}" or _stored(cell.element), cell.style)
            for place, cell in cells.all.items()}


def _stored(cell: Element) -> str:
    """What a cell holds that shows nothing: blanks, or a formula without text (a part of a shared one)."""
    formula = cell.find(main("f"))
    return "" if formula is None else f"={formula.get('si') or ''}"


def _same(before: _Fact | None, now: _Fact | None, *, outdated: bool) -> bool:
    return before == now or (outdated and before is not None and now is not None and before[1] == now[1])


def _cannot(host: Package, sheet: str, why: str) -> ToolkitError:
    return ToolkitError(f"Sheet {sheet} di {host.file} tidak dapat ditulisi: {why}.",
                        "Buka workbook itu di Excel, simpan, lalu jalankan lagi.")


def _not_as_meant(host: Package, what: str) -> ToolkitError:
    return ToolkitError(f"Hasil untuk {host.file or 'workbook ini'} tidak lolos pemeriksaan sebelum ditulis ({what}). "
                        "Berkas tidak diubah.",
                        "Buka workbook itu di Excel, simpan, lalu jalankan lagi; bila pesan ini tetap muncul, laporkan "
                        "kepada pengelola toolkit.")
