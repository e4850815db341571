"""Bytes -> the second library's tree, by expat; with the limits that libxml2 has."""

import re
from collections.abc import Callable
from typing import Final
from xml.parsers import expat

from toolkit.ooxml.expat.namespaces import XML, XML_URI, Namespace
from toolkit.ooxml.expat.node import COMMENT, Instruction, Node
from toolkit.ooxml.library import DoctypeError, NotWellFormedError

DEPTH: Final = 256
"""Elements within each other (xmlParserMaxDepth)."""
TEXT: Final = 10_000_000
"""Bytes of a text between two tags, of a comment (XML_MAX_TEXT_LENGTH)."""
BUFFER: Final = 9_999_990
"""Bytes of an attribute or a processing instruction (XML_MAX_LOOKUP_LIMIT, less what stands around it)."""
NAME: Final = 50_000
"""Bytes of a name (XML_MAX_NAME_LENGTH)."""
_PIECE = 1 << 16
_BETWEEN = "}"
"""Between URI, name and prefix, as expat hands them out."""

_NAMED, _PATH = r"[\w.~!$&'()*+,;=%-]", r"[\w.~!$&'()*+,;=%:@/-]"
_URI = re.compile(rf"(?![\s\S]*%(?![0-9A-F]{{2}}))(?:[A-Z][A-Z0-9+.-]*:|(?![^/?#]*:))"
                  rf"(?://(?:[^/?#@\[\]]*@)?(?:\[[^\]/]*\]|{_NAMED}*+)(?::[0-9]*+)?(?=[/?#]|\Z)|(?!//))"
                  rf"{_PATH}*+(?:\?(?:{_PATH}|\?)*+)?(?:#(?:{_PATH}|\?)*)?", re.ASCII | re.IGNORECASE)
"""RFC 3986, which libxml2 asks of a namespace."""


def read(data: bytes, *, to_read: bool) -> Node:
    """Root of the tree.

    Args:
        data: the part in UTF-8.
        to_read: comments and processing instructions are left out, and the text around them is one.

    Raises:
        NotWellFormedError: no XML, or beyond a limit.
        DoctypeError: with a DOCTYPE.
    """
    parser = expat.ParserCreate("utf-8", _BETWEEN)
    builder = _Builder(to_read=to_read, large=len(data) > BUFFER,
                       is_bare=lambda target: data[parser.CurrentByteIndex + len(f"<?{target}".encode())] == ord("?"))
    parser.namespace_prefixes = True
    parser.buffer_text = True
    parser.buffer_size = _PIECE
    parser.StartElementHandler, parser.EndElementHandler = builder.start, builder.end
    parser.CharacterDataHandler = builder.pieces.append
    parser.StartNamespaceDeclHandler, parser.StartDoctypeDeclHandler = builder.declare, builder.doctype
    parser.CommentHandler, parser.ProcessingInstructionHandler = builder.comment, builder.instruction
    try:
        parser.Parse(data, True)  # noqa: FBT003 - the library's own signature
    except expat.ExpatError as error:
        raise NotWellFormedError(str(error)) from error
    root = builder.root.kids[0]
    root.parent = None
    return root


class _Builder:
    """Makes the tree from what the parser tells.

    `root`: stands above the root element. `pieces`: of the text that is being read. `large`: whether the whole is
    longer than a limit. `is_bare`: whether nothing, not even a space, follows the target of the instruction that is
    being read.
    """

    def __init__(self, *, to_read: bool, large: bool, is_bare: Callable[[str], bool]) -> None:
        self.root = Node(None, None, {}, None)
        self.pieces: list[str] = []
        self._to_read, self._large, self._is_bare = to_read, large, is_bare
        self._open: list[Node] = [self.root]
        self._scopes: list[dict[str | None, Namespace | None]] = [{XML.prefix: XML}]
        self._declared: list[Namespace] = []
        self._names: dict[str, tuple[str, str | None, bool]] = {}

    def doctype(self, *_: object) -> None:
        """A DOCTYPE begins."""
        raise DoctypeError

    def declare(self, prefix: str | None, uri: str | None) -> None:
        """A namespace is declared in the element that comes next."""
        if prefix and len(prefix) * 4 > NAME and len(prefix.encode()) > NAME:
            raise NotWellFormedError("name too long")
        if uri and not _URI.fullmatch(uri):
            raise NotWellFormedError(f"{uri} is no URI")
        if uri != XML_URI:
            self._declared.append(Namespace(prefix, uri or ""))

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        above = self._open[-1]
        if self.pieces:
            self._close_text(above)
        if len(self._open) > DEPTH:
            raise NotWellFormedError("too deep")
        scope = self._scopes[-1]
        if self._declared:
            scope = {**scope, **{ns.prefix: ns if ns.uri else None for ns in self._declared}}
        self._scopes.append(scope)
        name, prefix, bound = self._names.get(tag) or self._apart(tag)
        node = Node(name, scope[prefix] if bound else None, attributes, above)
        if self._declared:
            node.declared = tuple(self._declared)
            self._declared = []
        if attributes:
            self._attributes(node, scope)
        if above.kids:
            above.own_kids().append(node)
        else:
            above.kids = [node]
        self._open.append(node)

    def end(self, _: str) -> None:
        """An element ends."""
        node = self._open.pop()
        if self.pieces:
            self._close_text(node)
        self._scopes.pop()

    def comment(self, text: str) -> None:
        """A comment."""
        self._check(text, TEXT)
        self._add_other(COMMENT, text)

    def instruction(self, target: str, text: str) -> None:
        """A processing instruction."""
        self._check(text, BUFFER)
        self._add_other(Instruction(target, not text and self._is_bare(target)), text)

    def _add_other(self, kind: object, text: str) -> None:
        above = self._open[-1]
        if above is self.root or self._to_read:
            return
        if self.pieces:
            self._close_text(above)
        node = Node(kind, None, {}, above)
        node.text = text
        above.own_kids().append(node)

    def _close_text(self, node: Node) -> None:
        """What was read since the last tag is the text of the open element, or the tail of its last child."""
        text = "".join(self.pieces)
        self.pieces.clear()
        self._check(text, TEXT)
        if node.kids:
            node.kids[-1].tail = text
        else:
            node.text = text

    def _check(self, text: str, limit: int) -> None:
        if self._large and len(text) * 4 > limit and len(text.encode()) > limit:
            raise NotWellFormedError("too long")

    def _apart(self, name: str) -> tuple[str, str | None, bool]:
        """A name as expat hands it out: its Clark notation, its prefix, whether it has a namespace."""
        uri, between, rest = name.partition(_BETWEEN)
        plain, _, prefix = rest.partition(_BETWEEN)
        if max(len((plain or uri).encode()), len(prefix.encode())) > NAME:
            raise NotWellFormedError("name too long")
        found = (f"{{{uri}}}{plain}", prefix or None, True) if between else (uri, None, False)
        self._names[name] = found
        return found

    def _attributes(self, node: Node, scope: dict[str | None, Namespace | None]) -> None:
        """Names of attributes, where one has a namespace or may be too long."""
        given = node.attrib
        if self._large:
            for value in given.values():
                self._check(value, BUFFER)
        for name in given:
            if _BETWEEN in name or len(name) > NAME // 4:
                break
        else:
            return
        node.attrib, node.attribute_ns = {}, {}
        for name, value in given.items():
            clark, prefix, bound = self._names.get(name) or self._apart(name)
            node.attrib[clark] = value
            ns = scope[prefix] if bound else None
            if ns is not None:
                node.attribute_ns[clark] = ns
