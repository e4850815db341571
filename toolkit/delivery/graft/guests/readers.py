"""Formulas of people's own sheets that read a result sheet: they keep their text, so a row that moved is named."""

from collections.abc import Collection, Iterator, Mapping

from toolkit.delivery.graft.guests.movement import Movement
from toolkit.delivery.graft.guests.places import Place, address, follow
from toolkit.delivery.graft.names import formulas_of
from toolkit.delivery.graft.plan import same_name
from toolkit.ooxml.opc import Package
from toolkit.ooxml.refusal import RefusedError

_SHOWN = 5


def warn(host: Package, ours: Collection[int], moves: Mapping[str, Movement]) -> Iterator[str]:
    """One sentence for each sheet of theirs, and for their names, that reads a row which stands elsewhere now.

    Args:
        host: the workbook before the graft.
        ours: positions of the result sheets.
        moves: result sheet, as `same_name` writes it -> where its places are now.
    """
    moves = {name: move for name, move in moves.items() if move.moved}
    if not moves:
        return
    for position, sheet in enumerate(host.sheets):
        if position not in ours and sheet.part is not None:
            yield from _sentence(f"Rumus di sheet {sheet.name}", _formulas(host, sheet.part), moves)
    named = "\n".join(item.text or "" for item in host.defined_names if item.get("localSheetId") is None)
    yield from _sentence("Nama rentang di workbook ini", named, moves)


def _formulas(host: Package, part: str) -> str:
    try:
        return formulas_of(host, part)
    except RefusedError:
        return ""


def _sentence(who: str, formulas: str, moves: Mapping[str, Movement]) -> Iterator[str]:
    found: dict[str, str] = {}

    def where(sheet: str, place: Place) -> Place | None:
        move = moves.get(same_name(sheet)) if sheet else None
        now = place if move is None else move.where(place)
        if move is not None and place[0] in move.moved:
            found[f"{sheet}!{address(place)}"] = f"kini di {address(now)}" if now else "kini tidak ada lagi"
        return now

    follow(formulas, where)
    if found:
        shown = ", ".join(f"{place} ({now})" for place, now in list(found.items())[:_SHOWN])
        more = f", dan {len(found) - _SHOWN} sel lain" if len(found) > _SHOWN else ""
        yield f"{who} membaca baris hasil yang bergeser: {shown}{more}; periksa rumus itu."
