"""The donor: a fresh workbook that holds the result sheets and nothing else."""

from dataclasses import dataclass
from functools import cached_property

from toolkit.delivery.graft.report import DonorError
from toolkit.ooxml.markup import Element, children, main
from toolkit.ooxml.opc import Package, Sheet
from toolkit.ooxml.refusal import RefusedError

_OWN_NAMES = "_tk_"
"""Names that begin so are the program's own memory (XlsxWriter cannot hide a name); nobody should see them."""


@dataclass(frozen=True, slots=True)
class LocalName:
    """A defined name of one result sheet (print area, print titles, filter). `sheet`: position in the donor."""

    sheet: int
    name: str
    text: str
    hidden: bool


class Donor:
    """What the graft needs to know of the donor.

    Args:
        data: a complete .xlsx, as XlsxWriter makes it.

    Raises:
        DonorError: it is no such workbook, or holds what a graft does not carry over.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self.package = Package(data, "")
            self.workbook = self.package.workbook
            self.sheets = self.package.sheets
        except RefusedError as error:
            raise DonorError(f"not a workbook: {error.reason.name}") from error
        self._check()

    def _check(self) -> None:
        if any(sheet.part is None or sheet.kind != "worksheet" for sheet in self.sheets):
            raise DonorError("every result sheet must be a worksheet")
        if self._by_kind("externalLink") is not None or self._by_kind("sheetMetadata") is not None:
            raise DonorError("result sheets with external links, dynamic arrays or embedded cell pictures "
                             "are not carried over")

    @property
    def date1904(self) -> bool:
        """Dates count from 1904."""
        return date1904(self.workbook)

    def part_of(self, sheet: Sheet) -> str:
        """Name of a sheet's part."""
        if sheet.part is None:
            raise DonorError(f"{sheet.name}: no part")
        return sheet.part

    @cached_property
    def strings(self) -> list[Element]:
        """The shared strings."""
        part = self._by_kind("sharedStrings")
        return [] if part is None else children(self.package.xml(part))

    @cached_property
    def styles(self) -> Element:
        """Root of the styles part."""
        part = self._by_kind("styles")
        if part is None:
            raise DonorError("no styles")
        return self.package.xml(part)

    @cached_property
    def styles_type(self) -> str:
        """Content type of the styles part."""
        return self.package.content_types.of(self._by_kind("styles") or "") or ""

    @cached_property
    def names(self) -> tuple[LocalName, ...]:
        """The defined names, all of them local to a sheet."""
        names = []
        for item in self.package.defined_names:
            local_id = item.get("localSheetId")
            if local_id is None:
                raise DonorError(f"{item.get('name')}: a workbook-wide name could clash with one of the staff's")
            name = item.get("name") or ""
            hidden = item.get("hidden") == "1" or name.startswith(_OWN_NAMES)
            names.append(LocalName(int(local_id), name, item.text or "", hidden))
        return tuple(names)

    def _by_kind(self, kind: str) -> str | None:
        return self.package.related(self.package.workbook_part, kind)


def date1904(workbook: Element) -> bool:
    """Do the workbook's dates count from 1904."""
    properties = workbook.find(main("workbookPr"))
    return properties is not None and properties.get("date1904") in ("1", "true")
