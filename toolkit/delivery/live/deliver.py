"""The delivery itself, in an order that can be undone up to its last step: nothing is deleted before the new is right.

Copy the result sheets in, give the old ones other names and the new ones theirs, point every link at the workbook
itself, let the staff's formulas read the new sheets; only then delete the old ones.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

from toolkit.delivery.live.book import LiveBook, LiveSheet
from toolkit.delivery.live.dependents import Formula, remember_formulas
from toolkit.delivery.live.shipment import Shipment
from toolkit.errors import ToolkitError

_LONGEST_NAME = 31


def deliver(book: LiveBook, file: Path, shipment: Shipment) -> tuple[str, ...]:
    """Put the result sheets of a file into an open workbook; it is not saved.

    Args:
        book: the open workbook.
        file: its copy with the results grafted in; its name is that of no other open workbook.
        shipment: what to do.

    Returns:
        What the staff should know, a whole sentence each.

    Raises:
        ToolkitError: a link to the copy would remain, or a protected sheet reads a result sheet; says what to do.
            Nothing has changed then, as after any other error.
    """
    _refuse_protected(book, shipment)
    formulas = remember_formulas(book, shipment.dependents)
    diganti, hilang = ([book.sheet(name) for name in names] for names in (shipment.diganti, shipment.hilang))
    states = {sheet.name.casefold(): sheet.visible for sheet in diganti}
    with ExitStack() as undo:
        with book.opened(file) as copy:
            baru = _take(book, copy, shipment.hasil, undo)
            undo.callback(_enter, formulas)
            _give_names(book, diganti, baru, shipment.hasil, undo)
            _drop_links(book, file.name, baru)
            _finish(baru, shipment, states)
            _place(book, baru, shipment.urutan, [*diganti, *hilang])
            _enter(formulas)
            going = [(sheet, sheet.name) for sheet in (*diganti, *hilang)]
        undo.pop_all()
    return (*shipment.peringatan, *_delete(going))


def _refuse_protected(book: LiveBook, shipment: Shipment) -> None:
    for name in dict.fromkeys(r.sheet for r in shipment.dependents if r.sheet is not None):
        if book.sheet(name).is_protected:
            raise ToolkitError(f"Sheet {name} diproteksi, padahal rumus di dalamnya membaca sheet hasil yang diganti.",
                               "Di Excel: Tinjau > Buka Proteksi Lembar untuk sheet itu, lalu jalankan lagi.")


def _take(book: LiveBook, copy: LiveBook, hasil: Sequence[str], undo: ExitStack) -> list[LiveSheet]:
    """The new sheets in the open workbook, in the order of `hasil`, under whatever names Excel gave them."""
    before = {sheet.name.casefold() for sheet in book.sheets}
    for name in hasil:  # Excel does not copy what is hidden as surely as what is shown
        copy.sheet(name).show()
    undo.callback(_delete_others, book, before)
    book.take_sheets(copy, hasil)
    baru = [sheet for sheet in book.sheets if sheet.name.casefold() not in before]
    if len(baru) != len(hasil):
        raise RuntimeError(f"{len(hasil)} sheets were to be copied, {len(baru)} came")
    return baru


def _delete_others(book: LiveBook, kept: set[str]) -> None:
    with ExitStack() as each:
        for sheet in book.sheets:
            if sheet.name.casefold() not in kept:
                each.callback(sheet.delete)


def _give_names(book: LiveBook, diganti: Sequence[LiveSheet], baru: Sequence[LiveSheet], hasil: Sequence[str],
                undo: ExitStack) -> None:
    """The old sheets step aside, the new ones take their names."""
    taken = {sheet.name.casefold() for sheet in book.sheets} | {name.casefold() for name in hasil}
    for sheet in diganti:
        _rename(sheet, _free_name(sheet.name, taken), undo)
    for sheet, name in zip(baru, hasil, strict=True):
        _rename(sheet, name, undo)


def _rename(sheet: LiveSheet, name: str, undo: ExitStack) -> None:
    undo.callback(setattr, sheet, "name", sheet.name)
    sheet.name = name


def _free_name(name: str, taken: set[str]) -> str:
    number = 1
    while True:
        ending = f" (lama {number})"
        found = name[:_LONGEST_NAME - len(ending)] + ending
        if found.casefold() not in taken:
            taken.add(found.casefold())
            return found
        number += 1


def _drop_links(book: LiveBook, file: str, baru: Sequence[LiveSheet]) -> None:
    """Formulas that point into the copy point into the workbook itself.

    Raises:
        ToolkitError: Excel keeps a link to the copy.
    """
    for link in book.links_to(file):
        with suppress(Exception):  # any refusal of Excel's; what counts is whether a link remains
            book.point_at_itself(link)
    if book.links_to(file):  # a workbook that was never saved has no file to point at
        for sheet in baru:
            sheet.forget_file(file)
    if book.links_to(file):
        raise ToolkitError("Excel tidak mau mengarahkan rumus sheet hasil ke workbook ini, jadi tidak ada yang diubah.",
                           "Simpan dan tutup workbook ini, lalu jalankan `toolkit fill` pada berkasnya.")


def _finish(baru: Sequence[LiveSheet], shipment: Shipment, states: dict[str, int]) -> None:
    """Hidden names, and what was hidden is hidden again."""
    by_name = {sheet.name: sheet for sheet in baru}
    for sheet in baru:  # a name of the whole workbook that refers to a copied sheet comes along as one of its own
        sheet.drop_names({r.nama.casefold() for r in shipment.dependents if r.nama is not None and r.sheet is None})
    for penanda in shipment.penanda:
        by_name[penanda.sheet].mark(penanda.name, penanda.text)
    for name, sheet in by_name.items():
        if name.casefold() in states:
            sheet.visible = states[name.casefold()]


def _place(book: LiveBook, baru: Sequence[LiveSheet], urutan: Sequence[str], lama: Sequence[LiveSheet]) -> None:
    """Every new sheet where the graft put it; the staff's stay in their order, and the old ones no longer count."""
    going = {sheet.name.casefold() for sheet in lama}
    ours = {sheet.name.casefold() for sheet in baru}
    now = [sheet for sheet in book.sheets if sheet.name.casefold() not in going]
    for position, name in enumerate(urutan):
        if name.casefold() not in ours or now[position].name.casefold() == name.casefold():
            continue
        moved = next(sheet for sheet in now if sheet.name.casefold() == name.casefold())
        moved.move_before(now[position])
        now.remove(moved)
        now.insert(position, moved)


def _enter(formulas: Sequence[Formula]) -> None:
    """Enter the staff's formulas once more: they read the sheet that has the name now."""
    with ExitStack() as each:
        for formula in formulas:
            each.callback(formula.enter)


def _delete(going: Sequence[tuple[LiveSheet, str]]) -> Iterator[str]:
    """Delete the old sheets; one that Excel keeps is named, and is the staff's to delete."""
    for sheet, name in going:
        try:
            sheet.delete()
        except Exception:  # noqa: BLE001  (any refusal of Excel's: the results are in, the rest is tidying up)
            yield f"Sheet {name} berisi hasil sebelumnya dan tidak dapat dihapus; hapuslah sendiri."
