"""Parts, relations, content types and sheets; a draft that leaves the rest alone."""


import pytest

from tests.ooxml.archives import archive, changed, parts_of, swap, workbook_bytes
from toolkit.ooxml.content_types import ContentTypes
from toolkit.ooxml.draft import Draft
from toolkit.ooxml.markup import parse, serialise
from toolkit.ooxml.opc import Package
from toolkit.ooxml.part_names import resolve
from toolkit.ooxml.rawzip import pack, write_entries
from toolkit.ooxml.refusal import Refusal, RefusedError

TYPES = (b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         b'<Default Extension="xml" ContentType="application/xml"/>'
         b'<Override PartName="/xl/workbook.xml" ContentType="w"/></Types>')


def test_sheets_come_in_order_with_name_state_and_part() -> None:
    data = changed(workbook_bytes("Satu", "Dua"), {
        "xl/workbook.xml": swap('<sheet name="Dua" sheetId="2" r:id="rId2"/>',
                                '<sheet name="Dua" sheetId="7" state="hidden" r:id="rId2"/>'
                                '<sheet name="Hampa" sheetId="9" r:id=""/>')})
    sheets = Package(data).sheets
    assert [(s.name, s.sheet_id, s.state, s.part, s.kind) for s in sheets] == [
        ("Satu", 1, "visible", "xl/worksheets/sheet1.xml", "worksheet"),
        ("Dua", 7, "hidden", "xl/worksheets/sheet2.xml", "worksheet"),
        ("Hampa", 9, "visible", None, "")]


def test_part_names_compare_without_case_and_slashes() -> None:
    package = Package(workbook_bytes())
    assert package.read("/XL/Workbook.XML") == package.read("xl/workbook.xml")
    assert package.content_types.of("/XL/WORKBOOK.xml") == package.content_types.of("xl/workbook.xml")


def test_the_workbook_part_is_found_through_the_relations() -> None:
    parts = parts_of(workbook_bytes())
    moved = {name.replace("xl/", "buku/"): data for name, data in parts.items()}
    moved["_rels/.rels"] = parts["_rels/.rels"].replace(b'Target="xl/', b'Target="/buku/')
    package = Package(archive(moved))
    assert package.workbook_part == "buku/workbook.xml"
    assert package.sheets[0].part == "buku/worksheets/sheet1.xml"


@pytest.mark.parametrize(("source", "target", "part"), [
    ("xl/workbook.xml", "worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"),
    ("xl/workbook.xml", "/xl/styles.xml", "xl/styles.xml"),
    ("xl/drawings/d.xml", "../charts/c.xml#a", "xl/charts/c.xml"),
    ("", "xl/workbook.xml", "xl/workbook.xml"),
])
def test_targets(source: str, target: str, part: str) -> None:
    assert resolve(source, target) == part


def test_closure_survives_a_cycle_and_missing_parts() -> None:
    rels = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="a" Type="t" Target="{}"/><Relationship Id="b" Type="t" Target="hilang.xml"/>'
            '<Relationship Id="c" Type="t" Target="http://example.org" TargetMode="External"/></Relationships>')
    package = Package(archive({"a.xml": b"<a/>", "b.xml": b"<b/>", "_rels/a.xml.rels": rels.format("b.xml").encode(),
                               "_rels/b.xml.rels": rels.format("a.xml").encode()}))
    assert package.closure(["a.xml"]) == {"a.xml", "b.xml"}


def test_a_missing_part_is_refused_with_its_name() -> None:
    with pytest.raises(RefusedError, match=r"xl/hilang\.xml") as caught:
        Package(workbook_bytes(), "laporan.xlsx").read("xl/hilang.xml")
    assert caught.value.reason is Refusal.PART_MISSING


@pytest.mark.parametrize("xml", [
    b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    b'<?xml version="1.0"?><!-- <a --><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
    '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16"),
])
def test_doctype_is_refused(xml: bytes) -> None:
    with pytest.raises(RefusedError) as caught:
        parse(xml, "xl/workbook.xml", "laporan.xlsx")
    assert caught.value.reason is Refusal.DOCTYPE
    assert "xl/workbook.xml" in caught.value.pesan


def test_an_entity_bomb_is_refused_at_once() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY a0 "ha">' + b"".join(
        b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12)) + b"]><a>&a11;</a>"
    with pytest.raises(RefusedError) as caught:
        parse(bomb, "xl/workbook.xml")
    assert caught.value.reason is Refusal.DOCTYPE


def test_prefixes_and_unused_namespaces_stay() -> None:
    xml = b'<x:a xmlns:x="u:x" xmlns:mc="u:mc" xmlns:y="u:y" mc:Ignorable="y"><x:b/></x:a>'
    assert xml in serialise(parse(xml, "a.xml")).replace(b"\n", b"")


def test_content_types_by_name_then_by_ending() -> None:
    types = ContentTypes(parse(TYPES, ""))
    assert (types.of("xl/workbook.xml"), types.of("xl/a.xml"), types.of("a.png")) == ("w", "application/xml", None)
    types.state("xl/a.xml", "application/xml")
    assert not types.changed
    types.state("xl/media/image1.png", "image/png")
    types.state("xl/a.xml", "lain")
    assert (types.of("xl/b.png"), types.of("xl/a.xml")) == ("image/png", "lain")
    types.drop("xl/A.xml")
    assert types.of("xl/a.xml") == "application/xml"


def test_an_unchanged_draft_gives_the_same_bytes() -> None:
    package = Package(workbook_bytes())
    draft = Draft(package)
    draft.write("xl/workbook.xml", package.read("xl/workbook.xml"))
    assert draft.tobytes() is package.data


def test_a_part_deleted_and_written_again_keeps_its_entry() -> None:
    package = Package(workbook_bytes())
    last = package.parts[-1]
    marked = pack(last, package.read(last))._replace(attributes=7)
    packed_otherwise = Package(write_entries([*package.entries[:-1], marked]))
    draft = Draft(packed_otherwise)
    draft.delete(last)
    draft.write(last, package.read(last))
    assert Package(draft.tobytes()).entry(last).attributes == 7


def test_a_draft_changes_only_what_it_is_told() -> None:
    package = Package(workbook_bytes("Satu", "Dua"))
    draft = Draft(package)
    draft.write("xl/worksheets/sheet2.xml", b"<worksheet/>")
    draft.delete("docProps/app.xml")
    after = Package(draft.tobytes())
    assert set(package.parts) - set(after.parts) == {"docProps/app.xml"}
    assert [part for part in after.parts if after.entry(part).packed != package.entry(part).packed] == [
        "[Content_Types].xml", "xl/worksheets/sheet2.xml"]
    assert not after.content_types.names("docProps/app.xml")
