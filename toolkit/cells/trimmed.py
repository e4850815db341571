"""Empty cells and rows cut out of a sheet's XML before it becomes a tree."""

import re

_NAMA = rb"<((?:[A-Za-z_][\w.-]*+:)?)"
_SEL_KOSONG = re.compile(_NAMA + rb"c\s(?=[^<>]*\sr=|r=)[^<>]*+"
                         rb"(?:(?<=/)>|(?<!/)>\s*+(?:<\1v(?:\s*+/>|>\s*+</\1v>)\s*+)?</\1c>)")
_BARIS_KOSONG = re.compile(_NAMA + rb"row\s(?=[^<>]*\sr=|r=)[^<>]*+(?:(?<=/)>|(?<!/)>\s*+</\1row>)")
"""What holds nothing and says where it stands."""
_BERGANTUNG = re.compile(rb"<(?:[A-Za-z_][\w.-]*+:)?(?:c|row)(?:\s(?![^<>]*\sr=|r=)|[/>])|<!|<\?(?!xml\s)")
"""A cell or row whose place depends on those before it; a comment, in which a cell is no cell."""


def without_empty(data: bytes) -> bytes:
    """The XML without the cells and rows that hold nothing and say where they stand; as it is where places depend."""
    return data if _BERGANTUNG.search(data) else _BARIS_KOSONG.sub(b"", _SEL_KOSONG.sub(b"", data))
