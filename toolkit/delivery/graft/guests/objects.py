"""What people laid on a result sheet and cannot be taken over: pictures, shapes, charts, controls, tables. Named."""

from collections.abc import Callable, Iterator

from toolkit.delivery.graft.guests.places import Place, place_of
from toolkit.delivery.graft.guests.typed import Say
from toolkit.ooxml.markup import DOC_RELATIONS, Element, children, local, main, whole
from toolkit.ooxml.opc import Package
from toolkit.ooxml.refusal import RefusedError

_WORDS = {"pic": "gambar", "graphicFrame": "grafik", "sp": "bentuk", "cxnSp": "garis", "grpSp": "kelompok bentuk",
          "contentPart": "tulisan tangan"}
_PARTS = {"table": "tabel Excel", "pivotTable": "tabel pivot", "oleObject": "objek sisipan", "package": "objek sisipan",
          "ctrlProp": "tombol atau kotak kontrol", "control": "tombol atau kotak kontrol", "slicer": "pemotong data",
          "timeline": "garis waktu", "image": "gambar latar"}
"""Kinds of relations that lead to something of people's."""
_SHOWN = 40
_ID = f"{{{DOC_RELATIONS}}}id"
_EXTENSIONS = {"conditionalFormattings": "format bersyarat", "sparklineGroups": "grafik mini",
               "dataValidations": "daftar pilihan"}


def facts(package: Package, part: str) -> Iterator[str]:
    """The objects of a sheet, for the memory: a chart by its description, which the toolkit gives each of its own."""
    return (one for _, item in _anchored(package, part) for one in _facts(package, part, item))


def name_all(host: Package, part: str, root: Element, known: Callable[[str], bool], say: Say) -> None:
    """Name everything of people's that stays behind.

    Args:
        host: the workbook.
        part: the old result sheet.
        root: its root.
        known: says of a fact whether the toolkit wrote it.
        say: names one.
    """
    for place, item in _anchored(host, part):
        if any(map(known, _facts(host, part, item))):
            continue
        kind, name = local(item), _property(item, "name")
        text = _text(item)
        shown = text if kind != "graphicFrame" and text else name
        say(place, f"{_WORDS[kind]} “{shown[:_SHOWN]}”" if shown else _WORDS[kind])
    relations = host.relations(part)
    for word in dict.fromkeys(_PARTS[relation.kind] for relation in relations if relation.kind in _PARTS):
        if not known(f"bagian {word}"):
            say(None, word)
    if root.find(main("legacyDrawingHF")) is not None:
        say(None, "gambar di kepala atau kaki halaman")
    extensions = root.find(main("extLst"))
    for item in () if extensions is None else extensions.iter():
        if isinstance(item.tag, str) and local(item) in _EXTENSIONS and not known(f"bagian {local(item)}"):
            say(None, _EXTENSIONS[local(item)])


def facts_of_parts(package: Package, part: str, root: Element) -> Iterator[str]:
    """Kinds of further parts and extensions that the toolkit's sheet has."""
    yield from (f"bagian {_PARTS[relation.kind]}" for relation in package.relations(part) if relation.kind in _PARTS)
    yield from (f"bagian {local(item)}" for item in root.iter()
                if isinstance(item.tag, str) and local(item) in _EXTENSIONS)


def _facts(package: Package, part: str, item: Element) -> Iterator[str]:
    """What an object is known by: its description, which some programs drop, and a chart's title."""
    yield f"objek {local(item)} {_property(item, 'descr') or _property(item, 'name')}"
    title = _title(package, part, item) if local(item) == "graphicFrame" else ""
    if title:
        yield f"grafik {title}"


def _title(package: Package, part: str, item: Element) -> str:
    drawing = package.related(part, "drawing") or ""
    relation_id = next((each.get(_ID) for each in item.iter() if isinstance(each.tag, str) and each.get(_ID)), None)
    chart = next((r.target for r in package.relations(drawing) if r.id == relation_id and package.has(r.target)), None)
    if chart is None:
        return ""
    titles = (each for each in package.xml(chart).iter() if isinstance(each.tag, str) and local(each) == "title")
    title = next(titles, None)
    return "" if title is None else _text(title)


def _text(item: Element) -> str:
    pieces = (t.text or "" for t in item.iter() if isinstance(t.tag, str) and local(t) == "t")
    return " ".join(" ".join(pieces).split())


def _anchored(package: Package, part: str) -> Iterator[tuple[Place | None, Element]]:
    """Every object of a sheet's drawing with the cell that it begins in."""
    drawing = package.related(part, "drawing")
    if drawing is None:
        return
    try:
        root = package.xml(drawing)
    except RefusedError:
        return
    for anchor in children(root):
        start = next((child for child in children(anchor) if local(child) == "from"), None)
        place = None if start is None else _corner(start)
        found = next((item for item in anchor.iter() if isinstance(item.tag, str) and local(item) in _WORDS), None)
        if found is not None:
            yield place, found


def _corner(start: Element) -> Place | None:
    numbers = {local(child): whole((child.text or "").strip()) for child in children(start)}
    row, column = numbers.get("row"), numbers.get("col")
    return None if row is None or column is None else (row + 1, column + 1)


def _property(item: Element, name: str) -> str:
    found = next((p for p in item.iter() if isinstance(p.tag, str) and local(p) == "cNvPr"), None)
    return "" if found is None else found.get(name) or ""


def links(root: Element) -> Iterator[tuple[Place, Element]]:
    """The hyperlinks of a sheet with the cell that each begins at."""
    for item in children(root.find(main("hyperlinks"))):
        place = place_of((item.get("ref") or "").partition(":")[0])
        if place is not None:
            yield place, item
