"""What a graft tells its caller: Report, HostInfo, Look, and DonorError for result sheets that cannot be grafted."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from toolkit.ooxml.markup import Element, children, main, whole
from toolkit.ooxml.opc import Package, Sheet


class DonorError(ValueError):
    """The result sheets hold something that a graft does not carry over: a mistake of the program, not of the user."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What an owner's result sheets are known by.

    Attributes:
        colours: all colours that they may have (six hexadecimal digits): a cell of another one was coloured by people.
        keys: sheet -> headings of the columns that tell its records apart, each with those whose cell stands in where
            it is blank; a sheet that is not here has the texts before a row's first figure.
    """

    colours: Collection[str] = ()
    keys: Mapping[str, Sequence[Sequence[str]]] = field(default_factory=dict)


NO_TRAITS = Traits()
"""Nothing is known of the owner's sheets but what they look like now."""


@dataclass(frozen=True, slots=True)
class Left:
    """Something of people's on a result sheet that could not be taken over to the new one.

    Attributes:
        sheet: the result sheet. cell: where it stood, empty where it belongs to no cell.
        what: what it is, in Indonesian words that end no sentence (`komentar “Mohon dicek”`).
    """

    sheet: str
    cell: str
    what: str

    @property
    def place(self) -> str:
        """`Tabel 3.1!F7`, or the sheet alone."""
        return f"{self.sheet}!{self.cell}" if self.cell else f"sheet {self.sheet}"


@dataclass(frozen=True, slots=True)
class Report:
    """What a graft did.

    Attributes:
        data: the new file; the host's own bytes where nothing changed.
        added, replaced, removed: names of result sheets, in the workbook's order.
        changed_parts: names of the host's parts that are not the same bytes any more, or gone.
        warnings: what the user should know, in Indonesian, a whole sentence each.
        left: what people had put on the result sheets and what the new ones do not have.
        displaced: the same of another file whose place the new one takes; see `name_displaced`.
    """

    data: bytes = field(repr=False)
    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed_parts: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    left: tuple[Left, ...] = ()
    displaced: tuple[Left, ...] = ()


@dataclass(frozen=True, slots=True)
class HostInfo:
    """What must be known of a workbook before result sheets are made for it.

    Attributes:
        date1904: dates count from 1904; the result sheets must be made so as well.
        sheets: names of all sheets, in order. tables, names: table names and workbook-wide defined names.
        normal_font: name and size in points of the style Normal, in which Excel measures column widths.
        structure_locked: sheets may not be added or removed.
    """

    date1904: bool
    sheets: tuple[str, ...]
    tables: tuple[str, ...]
    names: tuple[str, ...]
    normal_font: tuple[str, float]
    structure_locked: bool


class Look:
    """What a sheet without our mark shows, read only when asked for: is it one of ours after all?

    Programs such as WPS Office and Google Sheets may drop the hidden name that marks a result sheet.
    """

    def __init__(self, package: Package, sheet: Sheet) -> None:
        self._package = package
        self._sheet = sheet
        self._root: Element | None = None

    @property
    def name(self) -> str:
        """Name of the sheet."""
        return self._sheet.name

    @property
    def footer(self) -> str:
        """The words and fields of the printed footer (`&LKecamatan&RHalaman &P`), empty where there is none.

        Fonts, sizes, colours and superfluous spaces are left out: programs write them differently.
        """
        footers = () if self._parsed() is None else self._parsed_root().iter(main("oddFooter"))
        return _words(next((footer.text or "" for footer in footers), ""))

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of the first ten cells that hold text, row by row."""
        found: list[str] = []
        for cell in () if self._parsed() is None else self._parsed_root().iter(main("c")):
            text = _text_of(cell, self._shared)
            if text:
                found.append(text)
            if len(found) == _FIRST_TEXTS:
                break
        return tuple(found)

    @property
    def title(self) -> str:
        """The text of the first cell that holds text, empty where there is none."""
        return next(iter(self.texts), "")

    def _parsed(self) -> Element | None:
        if self._root is None and self._sheet.part is not None and self._sheet.kind == "worksheet":
            self._root = self._package.xml(self._sheet.part)
        return self._root

    def _parsed_root(self) -> Element:
        root = self._parsed()
        if root is None:
            raise LookupError("a sheet without a part has no look")
        return root

    def _shared(self, index: int) -> str:
        part = self._package.related(self._package.workbook_part, "sharedStrings")
        items = [] if part is None else children(self._package.xml(part))
        return text_of(items[index]) if index < len(items) else ""


Recognise = Callable[[Look], bool]
"""Says whether a sheet without our mark is one of ours: its name is a result sheet's, footer and title are ours."""

_FIRST_TEXTS = 10
_LOOKS = re.compile(r'&"[^"]*"|&\d{1,3}|&K(?:\d\d[+-]\d{3}|[0-9A-Fa-f]{6})|&[BIUESXYOH]')
_AROUND_SECTION = re.compile(r" ?(&[LCR]) ?")


def looks_like(donor: bytes) -> Recognise:
    """Recognises a result sheet that lost its mark in another program: title and footer are those of the new one."""
    package = Package(donor)
    ours = {sheet.name: Look(package, sheet) for sheet in package.sheets}

    def looks_ours(look: Look) -> bool:
        own = ours.get(look.name)
        return own is not None and (look.title, look.footer) == (own.title, own.footer)

    return looks_ours


def never(_look: Look) -> bool:
    """A sheet without our mark is never ours."""
    return False


def text_of(item: Element) -> str:
    """The text of a shared or inline string, its runs joined, phonetic hints left out."""
    runs = item.findall(main("r"))
    return "".join(part.findtext(main("t")) or "" for part in (runs or [item]))


def _words(footer: str) -> str:
    return _AROUND_SECTION.sub(r"\1", " ".join(_LOOKS.sub(" ", footer).split()))


def _text_of(cell: Element, shared: Callable[[int], str]) -> str:
    kind = cell.get("t")
    value = cell.findtext(main("v")) or ""
    if kind == "s":
        return shared(whole(value) or 0)
    inline = cell.find(main("is"))
    if kind == "inlineStr" and inline is not None:
        return text_of(inline)
    return value if kind == "str" else ""
