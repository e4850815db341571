"""Custom document properties that are text: set, changed, removed; all others stay as they are."""

from collections.abc import Iterable, Mapping

from toolkit.delivery.graft.parts import relative
from toolkit.delivery.graft.places import line_up
from toolkit.ooxml.draft import Draft
from toolkit.ooxml.markup import DOC_RELATIONS, RELATIONS, VARIANTS, Element, add, children, parse, serialise, whole
from toolkit.ooxml.part_names import relations_part

_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_PART = "docProps/custom.xml"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_EMPTY = f'<Properties xmlns="{_NAMESPACE}" xmlns:vt="{VARIANTS}"/>'.encode()
_FIRST_ID = 2
LONGEST = 255
"""Letters of a value: Excel crashes where it is asked for a longer one."""


def set_properties(draft: Draft, values: Mapping[str, str], *, drop: Iterable[str] = ()) -> frozenset[str]:
    """Set properties of the file.

    Args:
        draft: the file.
        values: name -> text, at most LONGEST letters.
        drop: names that go, where they are not in `values`.

    Returns:
        Names of the parts that may have changed.

    Raises:
        RefusedError: the part with the properties is damaged.
    """
    package = draft.package
    part = package.related("", "custom-properties")
    gone = frozenset(drop) - values.keys()
    root = parse(_EMPTY, _PART) if part is None else package.xml(part)
    if not _change(root, values, gone):
        return frozenset()
    if part is not None:
        draft.write(part, serialise(root))
        return frozenset({part})
    draft.write(_PART, serialise(root))
    draft.types.state(_PART, _TYPE)
    relations = package.relations_root("")
    add(relations, f"{{{RELATIONS}}}Relationship", Id=_free_id(relations), Type=f"{DOC_RELATIONS}/custom-properties",
        Target=relative("", _PART))
    line_up(relations)
    draft.write(relations_part(""), serialise(relations))
    return frozenset({_PART, relations_part("")})


def _change(root: Element, values: Mapping[str, str], gone: frozenset[str]) -> bool:
    there = {item.get("name") or "": item for item in children(root)}
    changed = False
    for name in gone & there.keys():
        root.remove(there[name])
        changed = True
    for name, text in values.items():
        if name not in there:
            _append(root, name, text)
            changed = True
        elif "".join(child.text or "" for child in children(there[name])) != text:
            _fill(there[name], text)
            changed = True
    return changed


def _append(root: Element, name: str, text: str) -> None:
    numbers = [whole(item.get("pid")) or 0 for item in children(root)]
    item = add(root, f"{{{_NAMESPACE}}}property", fmtid=_FORMAT, pid=str(max([_FIRST_ID - 1, *numbers]) + 1), name=name)
    line_up(root)
    _fill(item, text)


def _fill(item: Element, text: str) -> None:
    for child in children(item):
        item.remove(child)
    add(item, f"{{{VARIANTS}}}lpwstr").text = text


def _free_id(relations: Element) -> str:
    ids = {item.get("Id") for item in children(relations)}
    number = 1
    while f"rIdTk{number}" in ids:
        number += 1
    return f"rIdTk{number}"
