"""The second library's tree -> bytes, as libxml2 writes them."""

import re
from typing import Final

from toolkit.ooxml.expat.node import COMMENT, Instruction, Node

_HEAD: Final = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_NO_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_IN_TEXT = re.compile("[&<>\r]")
_IN_ATTRIBUTE = re.compile('[&<>"\r\n\t]')
_ESCAPED: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;"}


def write(root: Node) -> bytes:
    """The bytes of a part, its declaration first.

    Raises:
        ValueError: a character that XML does not allow.
    """
    pieces = [_HEAD]
    _write(root, pieces)
    pieces.append(_plain(root.tail or ""))
    text = "".join(pieces)
    if _NO_XML.search(text):
        raise ValueError("a character that XML does not allow")
    return text.encode()


def _write(node: Node, pieces: list[str]) -> None:
    if not isinstance(node.name, str):
        pieces.append(f"<!--{node.text}-->" if node.name is COMMENT else _instruction(node))
        return
    name = node.name.rpartition("}")[2]
    if node.ns is not None and node.ns.prefix:
        name = f"{node.ns.prefix}:{name}"
    pieces.append(f"<{name}")
    pieces.extend(f' xmlns{f":{ns.prefix}" if ns.prefix else ""}="{_quoted(ns.uri)}"' for ns in node.declared)
    pieces.extend(f' {_named(node, key)}="{_quoted(value)}"' for key, value in node.attrib.items())
    if not node.kids and node.text is None:
        pieces.append("/>")
        return
    pieces.append(f">{_plain(node.text)}" if node.text else ">")
    for kid in node.kids:
        _write(kid, pieces)
        if kid.tail:
            pieces.append(_plain(kid.tail))
    pieces.append(f"</{name}>")


def _instruction(node: Node) -> str:
    name = node.name
    assert isinstance(name, Instruction)  # noqa: S101  (neither an element nor a comment)
    return f"<?{name.target}?>" if name.bare else f"<?{name.target} {node.text}?>"


def _named(node: Node, key: str) -> str:
    ns = node.attribute_ns.get(key) if node.attribute_ns else None
    return key if ns is None else f"{ns.prefix}:{key.rpartition('}')[2]}"


def _plain(text: str) -> str:
    return _IN_TEXT.sub(lambda found: _ESCAPED[found[0]], text) if _IN_TEXT.search(text) else text


def _quoted(text: str) -> str:
    return _IN_ATTRIBUTE.sub(lambda found: _ESCAPED[found[0]], text) if _IN_ATTRIBUTE.search(text) else text
