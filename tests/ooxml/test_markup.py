"""The door to XML: it keeps what it does not understand, and nobody gets more of an element than it declares."""

import ast
from pathlib import Path

import pytest
from mypy import api

from toolkit.ooxml import bounds, markup
from toolkit.ooxml.markup import Attributes, Element, add, children, copied, drop_unused_prefixes, parse, serialise
from toolkit.ooxml.refusal import Refusal, RefusedError

HOUSE = Path(markup.__file__).parent.parent
DOOR = {"Attributes", "Element", "add", "children", "copied", "drop_unused_prefixes", "local", "main", "only",
        "parse", "parse_checked", "serialise", "whole"}
OF_AN_ELEMENT = {"__getitem__", "__iter__", "__len__", "append", "attrib", "find", "findall", "findtext", "get",
                 "getparent", "insert", "iter", "iterchildren", "remove", "set", "tag", "tail", "text"}
OF_ATTRIBUTES = {"__contains__", "__delitem__", "items"}
"""What a second library behind the door must offer. Whoever adds a name here adds it there."""
REFUSED = ("root.xpath('x')", "root.getroottree()", "root.nsmap", "root.attrib.get('x')", "root.find('x', {})",
           "root.set(b'x', 'y')", "root.clear()", "root.attrib.update({})")
HEAD = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"


def declared(protocol: type) -> set[str]:
    names = set(protocol.__annotations__) | set(vars(protocol))
    return {name for name in names if not name.startswith("_") or name in OF_AN_ELEMENT | OF_ATTRIBUTES}


def using_xml() -> list[Path]:
    return [path for path in HOUSE.rglob("*.py")
            if "ooxml.markup import" in path.read_text(encoding="utf-8") and path != Path(markup.__file__)]


def test_the_door_offers_these_names_and_no_other() -> None:
    public = {name for name, value in vars(markup).items() if getattr(value, "__module__", "") == markup.__name__
              and not name.startswith("_")}
    assert public == DOOR
    assert declared(Element) == OF_AN_ELEMENT
    assert declared(Attributes) == OF_ATTRIBUTES


def test_every_name_of_the_door_is_used() -> None:
    used: set[str] = set()
    for path in using_xml():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            used |= {node.attr} if isinstance(node, ast.Attribute) else set()
            used |= {alias.name for alias in node.names} if isinstance(node, ast.ImportFrom) else set()
    assert {name for name in DOOR | OF_AN_ELEMENT | OF_ATTRIBUTES if not name.startswith("_")} - {"Attributes"} <= used


def test_the_type_checker_refuses_what_the_door_does_not_declare(tmp_path: Path) -> None:
    sample = tmp_path / "sample.py"
    sample.write_text("from toolkit.ooxml.markup import parse\n\nroot = parse(b'<a/>', 'a.xml')\nroot.find('x')\n"
                      + "".join(f"{use}\n" for use in REFUSED), encoding="utf-8")
    out, _, status = api.run([str(sample), "--strict", "--no-error-summary"])
    refused = {int(line.split(":")[1]) for line in out.splitlines() if ": error:" in line}
    assert (status, refused) == (1, set(range(5, 5 + len(REFUSED)))), out


def test_prefixes_comments_and_unused_declarations_survive() -> None:
    part = HEAD + (b'<a xmlns="urn:a" xmlns:mc="urn:mc" xmlns:x="urn:x" mc:Ignorable="x"><!-- c -->\n <b>1</b>2<?p i?>'
                   b"</a>")
    assert serialise(parse(part, "a.xml")) == part


def test_indices_do_not_count_comments_but_positions_do() -> None:
    root = parse(b"<a><!-- c --><b/></a>", "a.xml")
    assert [child.tag for child in children(root)] == ["b"]
    add(root, "c", 1, n="1")
    add(root, "d")
    assert serialise(root) == HEAD + b'<a><!-- c --><c n="1"/><b/><d/></a>'


def test_a_new_child_takes_the_prefix_that_is_declared() -> None:
    root = parse(b'<x:a xmlns:x="urn:x"/>', "a.xml")
    add(root, "{urn:x}b")
    assert serialise(root) == HEAD + b'<x:a xmlns:x="urn:x"><x:b/></x:a>'


def test_a_copy_stands_alone() -> None:
    root = parse(b'<a xmlns="urn:a" xmlns:r="urn:r"><b r:id="1"/>tail</a>', "a.xml")
    twin = copied(children(root)[0])
    assert (twin.getparent(), twin.tail, twin.get("{urn:r}id")) == (None, None, "1")
    twin.set("n", "2")
    assert children(root)[0].get("n") is None


def test_declarations_that_nothing_uses_go_where_asked() -> None:
    root = parse(b'<a xmlns:r="urn:r"><b xmlns:q="urn:q"/></a>', "a.xml")
    drop_unused_prefixes(children(root)[0])
    assert serialise(root) == HEAD + b'<a xmlns:r="urn:r"><b/></a>'


@pytest.mark.parametrize(("data", "reason"), [
    (b"<a>", Refusal.PART_INVALID), (b"", Refusal.PART_INVALID), (b"<a><b></a>", Refusal.PART_INVALID),
    (b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', Refusal.DOCTYPE), (b"<!doctype a><a/>", Refusal.DOCTYPE),
    ("<!DOCTYPE a><a/>".encode("utf-16"), Refusal.DOCTYPE)])
def test_hostile_and_broken_xml_is_refused(data: bytes, reason: Refusal) -> None:
    with pytest.raises(RefusedError) as error:
        parse(data, "xl/a.xml", "buku.xlsx")
    assert error.value.reason is reason
    assert "xl/a.xml" in error.value.pesan


def test_a_part_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MAX_XML", 10)
    with pytest.raises(RefusedError) as error:
        parse(b"<a>123456789</a>", "xl/a.xml")
    assert error.value.reason is Refusal.XML_TOO_BIG
