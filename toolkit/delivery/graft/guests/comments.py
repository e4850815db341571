"""Notes and threaded comments of people on a result sheet: their parts stay, with new addresses."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from toolkit.delivery.graft.guests.movement import Movement
from toolkit.delivery.graft.guests.places import Place, address, place_of
from toolkit.delivery.graft.guests.typed import Say
from toolkit.ooxml.markup import Element, children, local, main, serialise, whole
from toolkit.ooxml.opc import Package, Relation
from toolkit.ooxml.refusal import RefusedError

COMMENTS, DRAWING, THREADS = "comments", "vmlDrawing", "threadedComment"
_OFFICE = "{urn:schemas-microsoft-com:office:excel}"
_VML = "{urn:schemas-microsoft-com:vml}"
_SHOWN = 60
_ANCHOR_ROWS = (2, 6)
"""Which of the eight numbers of a note's anchor are rows."""


@dataclass
class Kept:
    """What stays. `parts`: the relation that leads to a part -> its bytes. `drawing`: that of the notes' boxes."""

    parts: dict[Relation, bytes] = field(default_factory=dict)
    drawing: Relation | None = None


def settle(host: Package, part: str, move: Movement | None, say: Say) -> Kept:
    """Move the comments of a sheet with their rows.

    Args:
        host: the workbook.
        part: the old result sheet.
        move: where its places are now; None where the sheet has no successor.
        say: names what is left behind.
    """
    relations = {relation.kind: relation for relation in host.relations(part)
                 if not relation.external and host.has(relation.target)}
    kept = Kept()
    notes = relations.get(COMMENTS)
    if notes is None:
        return kept
    root = host.xml(notes.target)
    thread_relation = relations.get(THREADS)
    threads = None if thread_relation is None else host.xml(thread_relation.target)
    said = {**dict(_texts(root.iter(main("comment")))), **dict(reversed(list(_texts(children(threads)))))}
    there = {place: None if move is None else move.where(place) for place in said}
    for place, now in there.items():
        if now is None:
            say(place, f"komentar “{_short(said[place])}”")
    if all(now is None for now in there.values()):
        return kept
    _readdress(root.iter(main("comment")), there)
    kept.parts[notes] = _bytes(host, notes.target, root, there)
    if thread_relation is not None and threads is not None:
        _readdress([item for item in children(threads) if local(item) == "threadedComment"], there)
        kept.parts[thread_relation] = _bytes(host, thread_relation.target, threads, there)
    drawing = relations.get(DRAWING)
    boxes = None if drawing is None else _boxes(host, drawing.target, there)
    if drawing is not None and boxes is not None:
        kept.parts[drawing], kept.drawing = boxes, drawing
    return kept


def _texts(items: Iterable[Element]) -> Iterator[tuple[Place, str]]:
    for item in items:
        place = place_of(item.get("ref"))
        if place is not None:
            yield place, " ".join("".join(part.text or "" for part in item.iter()
                                          if isinstance(part.tag, str) and local(part) in ("t", "text")).split())


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN - 1] + "…"


def _readdress(items: Iterable[Element], there: Mapping[Place, Place | None]) -> None:
    for item in list(items):
        place = place_of(item.get("ref"))
        now = there.get(place) if place else None
        parent = item.getparent()
        if now is not None:
            item.set("ref", address(now))
        elif parent is not None:
            parent.remove(item)


def _bytes(host: Package, part: str, root: Element, there: Mapping[Place, Place | None]) -> bytes:
    """The part's own bytes where nothing moved."""
    return host.read(part) if all(place == now for place, now in there.items()) else serialise(root)


def _boxes(host: Package, part: str, there: Mapping[Place, Place | None]) -> bytes | None:
    """The drawing of the notes' boxes; None where it cannot be read: a program draws them anew."""
    data = host.read(part)
    try:
        root = host.xml(part)
    except RefusedError:
        return data if all(place == now for place, now in there.items()) else None
    changed = False
    for shape in list(root.iter(f"{_VML}shape")):
        client = shape.find(f"{_OFFICE}ClientData")
        row, column = (None if client is None else client.find(f"{_OFFICE}{name}") for name in ("Row", "Column"))
        place = _zero_based(row, column)
        now = there.get(place) if place else None
        parent = shape.getparent()
        if now is None and parent is not None:
            parent.remove(shape)
            changed = True
        elif now is not None and now != place and client is not None and row is not None and column is not None:
            row.text, column.text = str(now[0] - 1), str(now[1] - 1)
            _move_anchor(client, now[0] - (place or now)[0])
            changed = True
    return serialise(root) if changed else data


def _zero_based(row: Element | None, column: Element | None) -> Place | None:
    numbers = [None if item is None else whole((item.text or "").strip()) for item in (row, column)]
    return None if numbers[0] is None or numbers[1] is None else (numbers[0] + 1, numbers[1] + 1)


def _move_anchor(client: Element, rows: int) -> None:
    anchor = client.find(f"{_OFFICE}Anchor")
    numbers = ((anchor.text or "") if anchor is not None else "").split(",")
    if anchor is None or len(numbers) <= max(_ANCHOR_ROWS):
        return
    for at in _ANCHOR_ROWS:
        numbers[at] = f" {max(0, (whole(numbers[at].strip()) or 0) + rows)}"
    anchor.text = ",".join(numbers)
