"""Word's XML below python-docx: its elements are classes of its own, made by its own parser, and here alone.

The door to XML (`toolkit.ooxml.markup`) is for packages; a document of python-docx is a tree that somebody else keeps.
"""

from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""Stands before each name of Word's own."""


def parse(xml: str) -> Any:  # noqa: ANN401 - python-docx's elements have no public type
    """An element of python-docx, which grows into a document where it is put."""
    from docx.oxml import parse_xml  # python-docx is an extra

    return parse_xml(xml)
