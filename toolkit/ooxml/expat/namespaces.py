"""Declarations of namespaces: found, made, moved and dropped as libxml2 and lxml do it, so that the bytes are the same.

A declaration is an object: two elements are in the same one where they point to the same object, and only what nobody
points to is unused. The rules are those of xmlSearchNs, xmlSearchNsByHref and xmlDocCopyNode of libxml2's tree.c, and
of moveNodeToDocument and _findOrBuildNs of lxml's proxy.pxi and etree.pyx.
"""

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Final, Protocol

XML_URI: Final = "http://www.w3.org/XML/1998/namespace"
_USUAL: Final = {
    "http://www.w3.org/2001/XMLSchema": "xs", "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc", "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/1999/XSL/Transform": "xsl", "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://schemas.xmlsoap.org/wsdl/": "wsdl", "http://schemas.xmlsoap.org/soap/envelope/": "soap-env",
    "http://codespeak.net/lxml/objectify/pytype": "py"}
"""Prefixes that lxml gives to namespaces that are declared without one."""
_PREFIX_KEPT = 20


class Namespace:
    """A declaration: prefix (None for the default one) and URI."""

    __slots__ = ("prefix", "uri")

    def __init__(self, prefix: str | None, uri: str) -> None:
        self.prefix, self.uri = prefix, uri


class Named(Protocol):
    """What names need of an element (`toolkit.ooxml.expat.node.Node` explains its attributes)."""

    name: object
    ns: Namespace | None
    attribute_ns: dict[str, Namespace] | None
    declared: tuple[Namespace, ...]

    @property
    def attrib(self) -> Mapping[str, str]:
        """Values by name."""

    @property
    def parent(self) -> "Named | None":
        """The element above."""

    @property
    def document(self) -> Iterator[int]:
        """The count of new prefixes."""

    def elements(self) -> "Iterator[Named]":
        """The element and all below it."""


XML: Final = Namespace("xml", XML_URI)
"""The one that every document has."""


def by_prefix(node: "Named | None", prefix: str | None) -> Namespace | None:
    """The declaration that a prefix means at a node (xmlSearchNs)."""
    if prefix == XML.prefix:
        return XML
    one = node
    while one is not None:
        for ns in one.declared:
            if ns.prefix == prefix:
                return ns
        if one is not node and one.ns is not None and one.ns.prefix == prefix:
            return one.ns
        one = one.parent
    return None


def _by_uri(node: "Named | None", uri: str) -> Namespace | None:
    """The nearest declaration of a URI that an element at a node may use (xmlSearchNsByHref)."""
    if uri == XML_URI:
        return XML
    one = node
    while one is not None:
        known = one.declared if one is node or one.ns is None else (*one.declared, one.ns)
        for ns in known:
            if ns.uri == uri and _reaches(node, one, ns.prefix):
                return ns
        one = one.parent
    return None


def _reaches(node: "Named | None", ancestor: "Named", prefix: str | None) -> bool:
    """Whether no element from a node up to below an ancestor declares the prefix anew (xmlNsInScope)."""
    while node is not None and node is not ancestor:
        if any(ns.prefix == prefix for ns in node.declared):
            return False
        node = node.parent
    return node is ancestor


def _usable(node: "Named", uri: str, *, attribute: bool) -> Namespace | None:
    """The declaration of a URI for a new name at a node; an attribute needs one with a prefix (_searchNsByHref)."""
    if uri == XML_URI:
        return XML
    one: Named | None = node
    while one is not None:
        known = one.declared if one is node or one.ns is None else (*one.declared, one.ns)
        for ns in known:
            if (ns.uri == uri and not (attribute and ns.prefix is None) and by_prefix(node, ns.prefix) is ns):
                return ns
        one = one.parent
    return None


def declaration(node: "Named", uri: str, prefix: str | None = None, *, attribute: bool = False) -> Namespace:
    """The declaration that a new name of a namespace uses at a node; made there where there is none.

    Args:
        node: the element that has the name, or whose attribute has it.
        uri: of the namespace.
        prefix: the one to take where a declaration is made and the prefix is free.
        attribute: whether the name is an attribute's.
    """
    found = _usable(node, uri, attribute=attribute)
    if found is not None:
        return found
    prefix = prefix or _USUAL.get(uri) or _new_prefix(node)
    while by_prefix(node, prefix) is not None:
        prefix = _new_prefix(node)
    return _declare(node, prefix, uri)


def _new_prefix(node: "Named") -> str:
    """`ns0`, `ns1`, …: counted for each document."""
    return f"ns{next(node.document)}"


def new_document() -> Iterator[int]:
    """What counts the prefixes of a new document."""
    return count()


def _declare(node: "Named", prefix: str | None, uri: str) -> Namespace:
    new = Namespace(prefix, uri)
    node.declared = (*node.declared, new)
    return new


def settle(start: "Named") -> None:
    """Bring the names of an element that was moved in order, and of all below it (moveNodeToDocument).

    Declarations that the new place has already are dropped, those that it lacks are made at the element.
    """
    known: list[tuple[Namespace, Namespace]] = []
    for node in start.elements():
        if node.declared:
            _drop_known(node, known)
        if node.ns is not None:
            node.ns = _settled(start, node.ns, known, attribute=False)
        if node.attribute_ns:
            for name, ns in node.attribute_ns.items():
                if name in node.attrib:
                    node.attribute_ns[name] = _settled(start, ns, known, attribute=True)


def _drop_known(node: "Named", known: list[tuple[Namespace, Namespace]]) -> None:
    kept = []
    for ns in node.declared:
        above = _by_uri(node.parent, ns.uri)
        known.append((ns, ns if above is None else above))
        if above is None:
            kept.append(ns)
    node.declared = tuple(kept)


def _settled(start: "Named", ns: Namespace, known: list[tuple[Namespace, Namespace]], *, attribute: bool) -> Namespace:
    for old, new in known:
        if old is ns and not (attribute and ns.prefix and not new.prefix):
            return new
    found = declaration(start, ns.uri, ns.prefix, attribute=attribute)
    known.append((found, found))
    return found


def adopt(copy: "Named", original: "Named", top: "Named") -> None:
    """Give the names of a copied element their declarations; what lies outside is declared at the top (xmlDocCopyNode).

    Args:
        copy: has its own declarations and its parent already.
        original: what it is a copy of.
        top: the copy that stands alone.
    """
    if original.ns is not None:
        found = by_prefix(copy, original.ns.prefix) or _declare(top, original.ns.prefix, original.ns.uri)
        copy.ns = found
        if found.uri != original.ns.uri:  # libxml2 looks at the prefix alone
            copy.name = f"{{{found.uri}}}{str(original.name).rpartition('}')[2]}"
    if not original.attribute_ns:
        return
    copy.attribute_ns = {}
    for name, ns in original.attribute_ns.items():
        if name not in original.attrib:
            continue
        here = by_prefix(copy, ns.prefix) or _declare(top, ns.prefix, ns.uri)
        copy.attribute_ns[name] = here if here.uri == ns.uri else _reconciled(copy, ns)


def _reconciled(node: "Named", ns: Namespace) -> Namespace:
    """A declaration for an attribute whose prefix means something else here (xmlNewReconciledNs)."""
    found = _by_uri(node, ns.uri)
    if found is not None:
        return found
    stem = (ns.prefix or "default")[:_PREFIX_KEPT]
    prefix, numbers = stem, count(1)
    while by_prefix(node, prefix) is not None:
        prefix = f"{stem}{next(numbers)}"
    return _declare(node, prefix, ns.uri)


def drop_unused(element: "Named") -> None:
    """Remove the declarations that no name in an element uses."""
    used: set[int] = set()
    for node in element.elements():
        used.add(id(node.ns))
        if node.attribute_ns:
            used.update(id(ns) for name, ns in node.attribute_ns.items() if name in node.attrib)
    for node in element.elements():
        if node.declared:
            node.declared = tuple(ns for ns in node.declared if id(ns) in used)
