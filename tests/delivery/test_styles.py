"""Merging of cell formats: matched by what they are, appended only where missing, never moved."""

import pytest

from toolkit.delivery.graft import styles as module
from toolkit.delivery.graft.styles import StyleMap, StyleMerge
from toolkit.errors import ToolkitError
from toolkit.ooxml.markup import MAIN, Element, children, copied, local, main, parse, serialise

HOST = """
<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0000"/></numFmts>
<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/></border></borders>
<cellStyleXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="0"/></cellStyleXfs>
<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="1" builtinId="0"/></cellStyles>"""
DONOR = """
<numFmts count="1"><numFmt numFmtId="164" formatCode="0.000"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/></font></fonts>
<fills count="1"><fill><patternFill patternType="none"/></fill></fills>
<borders count="1"><border><left/></border></borders>
<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>
<xf numFmtId="164" fontId="1" fillId="0" borderId="0"><alignment wrapText="1"/></xf></cellXfs>
<dxfs count="1"><dxf><numFmt numFmtId="164" formatCode="0.000"/></dxf></dxfs>"""


def sheet(inner: str) -> Element:
    return parse(f'<styleSheet xmlns="{MAIN}">{inner}</styleSheet>'.encode(), "xl/styles.xml")


def merged(host: str, donor: str = DONOR) -> tuple[Element, StyleMap]:
    root = sheet(host)
    return root, StyleMerge(root, sheet(donor), "laporan.xlsx").merge()


def entries(root: Element, tag: str) -> list[Element]:
    return children(root.find(main(tag)))


def test_a_number_format_is_matched_by_its_code_not_its_number() -> None:
    root, styles = merged(HOST)
    assert [(e.get("numFmtId"), e.get("formatCode")) for e in entries(root, "numFmts")] == [
        ("164", "0.0000"), ("165", "0.000")]
    assert entries(root, "cellXfs")[int(styles.cell["1"])].get("numFmtId") == "165"
    (rule,) = entries(root, "dxfs")
    assert [(e.get("numFmtId"), e.get("formatCode")) for e in rule] == [("165", "0.000")]
    assert styles.differential == {"0": "0"}


def test_numbers_of_formats_that_only_conditional_formats_use_are_taken() -> None:
    root, _ = merged(HOST + '<dxfs count="1"><dxf><numFmt numFmtId="170" formatCode="0"/></dxf></dxfs>')
    assert entries(root, "numFmts")[-1].get("numFmtId") == "171"


def test_a_format_of_the_host_is_used_again() -> None:
    root, first = merged(HOST)
    again = StyleMerge(root, sheet(DONOR), "").merge()
    assert (again.cell, again.differential, again.changed) == (first.cell, first.differential, False)
    assert first.changed


def test_entries_of_the_host_never_move() -> None:
    before = sheet(HOST)
    root, _ = merged(HOST)
    for tag in ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles"):
        old, new = entries(before, tag), entries(root, tag)
        assert [serialise(copied(e)) for e in new[:len(old)]] == [serialise(copied(e)) for e in old]
        assert [collection.get("count") for collection in root.findall(main(tag))] == [str(len(new))]


def test_formats_stand_on_the_hosts_normal_style() -> None:
    root, styles = merged(HOST)
    new = entries(root, "cellXfs")[int(styles.cell["1"])]
    assert {name: new.get(name) for name in ("xfId", "applyFont", "applyNumberFormat", "fontId")} == {
        "xfId": "1", "applyFont": "1", "applyNumberFormat": "1", "fontId": "1"}
    assert [child.get("wrapText") for child in new] == ["1"]


def test_comments_do_not_shift_positions() -> None:
    root, styles = merged(HOST.replace('<cellXfs count="1">', '<cellXfs count="1"><!-- catatan -->'))
    assert entries(root, "cellXfs")[int(styles.cell["1"])].get("numFmtId") == "165"


def test_missing_collections_are_made_in_the_schemas_order() -> None:
    root, styles = merged("<cellStyles count='0'/><colors/>")
    assert [local(child) for child in root] == [
        "numFmts", "fonts", "fills", "borders", "cellXfs", "cellStyles", "dxfs", "colors"]
    assert "xfId" not in entries(root, "cellXfs")[int(styles.cell["1"])].attrib


def test_too_many_formats(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_FORMATS", 2)
    with pytest.raises(ToolkitError, match="terlalu banyak format sel"):
        merged(HOST)
