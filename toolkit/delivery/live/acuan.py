"""The staff's formulas that read a result sheet, remembered before the sheets change and entered again afterwards."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from toolkit.delivery.live.buku import LiveBook
from toolkit.delivery.live.rujukan import Rujukan


@dataclass(frozen=True, slots=True)
class Acuan:
    """One formula. `holder`: Excel's object. `member`: the property that holds its text."""

    holder: Any
    member: str
    text: str

    def enter(self) -> None:
        """Enter it once more; a sheet that it names is looked up anew."""
        setattr(self.holder, self.member, self.text)


def acuan_of(book: LiveBook, rujukan: Iterable[Rujukan]) -> list[Acuan]:
    """What stands now at these places."""
    return [acuan for satu in rujukan for acuan in _at(book, satu)]


def _at(book: LiveBook, rujukan: Rujukan) -> Iterator[Acuan]:
    if rujukan.nama is not None:
        owner = book.book_name if rujukan.sheet is None else book.sheet(rujukan.sheet).own_name
        yield _remember(owner(rujukan.nama), "RefersTo")
    elif rujukan.sheet is not None and rujukan.sel is not None:
        yield _of_cell(book.sheet(rujukan.sheet).cell(rujukan.sel))
    elif rujukan.sheet is not None:
        yield from (_remember(series, "Formula") for series in book.sheet(rujukan.sheet).series())


def _of_cell(cell: Any) -> Acuan:  # noqa: ANN401  (Excel's objects have no types)
    """An array formula belongs to all its cells; Formula2 keeps one that spills, where Excel knows such."""
    if cell.HasArray:
        return _remember(cell.CurrentArray, "FormulaArray")
    try:
        return _remember(cell, "Formula2")
    except Exception:  # noqa: BLE001  (Excel 2019 and older has none; what it raises is not an AttributeError)
        return _remember(cell, "Formula")


def _remember(holder: Any, member: str) -> Acuan:  # noqa: ANN401  (an object of Excel)
    return Acuan(holder, member, str(getattr(holder, member)))
