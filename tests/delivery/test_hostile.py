"""Hosts with any nonsense in their XML: grafted, or refused in words; never another exception."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.delivery.donors import NAMES, rich
from tests.delivery.test_graft import HOST, put
from tests.ooxml.archives import archive, parts_of
from toolkit.delivery.graft import inspect
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import open_workbook, package_of
from toolkit.ooxml.refusal import RefusedError

GRAFTED = put(HOST, rich()).data
DONOR = rich(rows=2)
ATTRIBUTE = re.compile(rb'="([^"]*)"')
ELEMENT = re.compile(rb"<[A-Za-z][^<>]*/>")
TEXTS = st.sampled_from([b"", b"-1", b"0", b"99999999999999999999", b"abc", b"1.5", b"..", b"/", b"#", b"\xc2\xb2",
                         b"xl/workbook.xml", b"External", b"&#x27;", b"rId1", b"Temuan", b"true"])
CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MANY = settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow],
                print_blob=False)


@st.composite
def nonsense(draw: st.DrawFn) -> bytes:
    """A workbook, some of its XML changed: attributes set to nonsense, elements dropped or doubled, bytes flipped."""
    parts = parts_of(draw(st.sampled_from([HOST, GRAFTED])))
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    for _ in range(draw(st.integers(1, 3))):
        name = draw(st.sampled_from(names))
        parts[name] = _mutated(draw, parts[name])
    if draw(st.booleans()):
        del parts[draw(st.sampled_from(sorted(parts)))]
    return archive(parts)


def _mutated(draw: st.DrawFn, data: bytes) -> bytes:
    kind = draw(st.sampled_from(["attribute", "drop", "double", "byte"]))
    if kind == "byte":
        at = draw(st.integers(0, max(0, len(data) - 1)))
        return data[:at] + bytes([draw(st.integers(0, 255))]) + data[at + 1:]
    found = list((ATTRIBUTE if kind == "attribute" else ELEMENT).finditer(data))
    if not found:
        return data
    match = draw(st.sampled_from(found))
    if kind == "attribute":
        return data[:match.start(1)] + draw(TEXTS) + data[match.end(1):]
    return data[:match.start()] + match[0] * (2 if kind == "double" else 0) + data[match.end():]


@MANY
@given(nonsense())
def test_nonsense_is_grafted_or_refused(data: bytes) -> None:
    try:
        host = package_of(data, "laporan.xlsx")
        inspect(host)
        report = put(data, DONOR)
    except ToolkitError:
        return
    assert {sheet.name for sheet in package_of(report.data).sheets} >= set(NAMES)
    again = put(report.data, DONOR).data
    assert [n for n, part in parts_of(again).items() if parts_of(report.data).get(n) != part] == []
    assert again == report.data, "the same parts in another order"


@MANY
@given(st.binary(max_size=200), st.sampled_from([b"", b"PK\3\4", b"PK\5\6", CFB, b"<html", b"<?xml "]))
def test_any_bytes_are_refused_in_words(tail: bytes, head: bytes) -> None:
    with pytest.raises(RefusedError):
        package_of(head + tail, "laporan.xlsx")


def test_a_thousand_names_of_a_thousand_sheets(tmp_path: Path) -> None:
    parts = parts_of(HOST)
    many = "".join(f'<definedName name="_xlnm.Print_Area" localSheetId="{n % 3}">Data!$A${n + 1}</definedName>'
                   for n in range(19_000))  # below the bound of names
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"</definedNames>", many.encode() + b"</definedNames>")
    path = tmp_path / "laporan.xlsx"
    path.write_bytes(archive(parts))
    assert put(open_workbook(path).data, DONOR).added == NAMES
