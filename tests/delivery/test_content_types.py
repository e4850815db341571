"""Every part of a grafted file that the host did not have says what it is, however the host states its own types."""

import re
from collections.abc import Callable

import pytest

from tests.delivery.donors import rich
from tests.delivery.test_graft import HOST, put
from tests.ooxml.archives import changed, parts_of
from toolkit.delivery.graft.verify import verify
from toolkit.errors import ToolkitError
from toolkit.ooxml.content_types import RELATIONS_TYPE, TYPES_PART, ContentTypes
from toolkit.ooxml.guards import package_of
from toolkit.ooxml.markup import parse
from toolkit.ooxml.opc import Package
from toolkit.ooxml.part_names import relations_source

DEFAULT = re.compile(rb"<Default [^>]*/>")


def by_override_alone(types: bytes) -> bytes:
    """Each part named, none stated by its ending, as some programs write it."""
    stated = ContentTypes(parse(types, ""))
    named = "".join(f'<Override PartName="/{part}" ContentType="{stated.of(part)}"/>'
                    for part in parts_of(HOST) if part != TYPES_PART and not stated.names(part))
    return DEFAULT.sub(b"", types).replace(b"</Types>", named.encode() + b"</Types>")


def with_another_type_of_the_ending(types: bytes) -> bytes:
    return by_override_alone(types).replace(
        b"</Types>", b'<Default Extension="rels" ContentType="text/xml"/>'
                     b'<Default Extension="PNG" ContentType="image/x-png"/></Types>')


def with_endings_in_capitals(types: bytes) -> bytes:
    return types.replace(b'Extension="rels"', b'Extension="RELS"').replace(b'Extension="png"', b'Extension="PNG"')


@pytest.mark.parametrize("change", [by_override_alone, with_another_type_of_the_ending, with_endings_in_capitals],
                         ids=lambda change: change.__name__)
def test_every_new_part_has_its_type(change: Callable[[bytes], bytes]) -> None:
    host = changed(HOST, {TYPES_PART: change})
    report = put(host, rich())
    before, after = package_of(host), package_of(report.data)
    new = [part for part in after.parts if not before.has(part)]
    assert sum(relations_source(part) is not None for part in new) >= 3, "sheets with chart, table, picture and links"
    assert {part: after.content_types.of(part) for part in new if relations_source(part) is not None
            and after.content_types.of(part) != RELATIONS_TYPE} == {}
    assert {after.content_types.of(part) for part in new if part.endswith(".png")} == {"image/png"}
    assert all(after.content_types.of(part) for part in after.parts if part != TYPES_PART)
    assert {part: after.content_types.of(part) for part in before.parts} == {
        part: before.content_types.of(part) for part in before.parts}
    assert put(report.data, rich()).data == report.data


def test_a_new_part_without_a_type_is_not_handed_out() -> None:
    """Whatever the host did not have is looked at, also what nobody said was written."""
    report = put(HOST, rich())
    after = Package(changed(report.data, {TYPES_PART: lambda types: re.sub(
        rb'<Default Extension="rels"[^>]*/>', b"", types)}))
    with pytest.raises(ToolkitError, match="tanpa jenis"):
        verify(package_of(HOST), after, after.parts, ())
