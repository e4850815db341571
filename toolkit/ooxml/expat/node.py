"""An element of the second library's trees: what the door's protocol declares, and no more."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from toolkit.ooxml.expat import namespaces
from toolkit.ooxml.expat.namespaces import Namespace

COMMENT = object()
"""What stands in the place of a tag in a comment."""


class Instruction(NamedTuple):
    """What stands in the place of a tag in a processing instruction. `bare`: nothing, not even a space, follows it."""

    target: str
    bare: bool


_STEP = re.compile(r"(?:\{[^}]*\})?[^/{}]+")
"""A tag of a path."""


class Node:
    """An element, a comment or a processing instruction; `toolkit.ooxml.markup.Element` explains what it can do.

    Attributes:
        name: the tag, COMMENT or an Instruction.
        ns: the declaration that the name uses, None for a name without a namespace.
        attrib: values by name. attribute_ns: declarations by name, None where no name has a namespace.
        declared: the declarations that stand in the element.
        counter: of a root, counts the new prefixes of its document; None as long as there are none.
        parent: None for a root. kids: the children, a tuple as long as there are none.
    """

    __slots__ = ("attrib", "attribute_ns", "counter", "declared", "kids", "name", "ns", "parent", "tail", "text")

    def __init__(self, name: object, ns: Namespace | None, attrib: dict[str, str], parent: "Node | None") -> None:
        self.name, self.ns, self.attrib, self.parent = name, ns, attrib, parent
        self.attribute_ns: dict[str, Namespace] | None = None
        self.declared: tuple[Namespace, ...] = ()
        self.kids: Sequence[Node] = ()
        self.text: str | None = None
        self.tail: str | None = None
        self.counter: Iterator[int] | None = None

    @property
    def tag(self) -> str:
        """Name with its namespace; no text in comments and processing instructions."""
        return self.name  # type: ignore[return-value]  # no text in a comment: whoever asks looks, as with lxml

    @tag.setter
    def tag(self, tag: str) -> None:
        self.name = tag
        uri = uri_of(tag)
        self.ns = namespaces.declaration(self, uri) if uri else None

    @property
    def document(self) -> Iterator[int]:
        """The count of new prefixes of the document that it belongs to."""
        top = self
        while top.parent is not None:
            top = top.parent
        if top.counter is None:
            top.counter = namespaces.new_document()
        return top.counter

    def get(self, name: str) -> str | None:
        """Value of an attribute."""
        return self.attrib.get(name)

    def set(self, name: str, value: str) -> None:
        """Give an attribute a value."""
        if uri := uri_of(name):
            if self.attribute_ns is None:
                self.attribute_ns = {}
            self.attribute_ns[name] = namespaces.declaration(self, uri, attribute=True)
        self.attrib[name] = value

    def __len__(self) -> int:
        return len(self.kids)

    def __iter__(self) -> "Iterator[Node]":
        return iter(tuple(self.kids))

    def __getitem__(self, position: int) -> "Node":
        return self.kids[position]

    def getparent(self) -> "Node | None":
        """The element that it is a child of."""
        return self.parent

    def find(self, path: str) -> "Node | None":
        """The first that a path leads to."""
        return next(self._found(path), None)

    def findall(self, path: str) -> "list[Node]":
        """All that a path leads to."""
        return list(self._found(path))

    def findtext(self, path: str) -> str | None:
        """Text of the first that a path leads to."""
        found = self.find(path)
        return None if found is None else found.text or ""

    def _found(self, path: str) -> "Iterator[Node]":
        """Children by tag, below each those by the next tag, and so on."""
        first, *further = _STEP.findall(path) if "/" in path else (path,)
        if not further:
            return (kid for kid in self.kids if kid.name == first)
        found: list[Node] = [self]
        for tag in (first, *further):
            found = [kid for node in found for kid in node.kids if kid.name == tag]
        return iter(found)

    def iter(self, *tags: str) -> "Iterator[Node]":
        """The element and all below it, of these tags."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            if node.kids:
                waiting.extend(reversed(node.kids))
            if not tags or node.name in tags:
                yield node

    def elements(self) -> "Iterator[Node]":
        """The element and all below it, without comments and processing instructions."""
        return (node for node in self.iter() if isinstance(node.name, str))

    def iterchildren(self, tag: str) -> "Iterator[Node]":
        """The children of a tag."""
        return (kid for kid in self if kid.name == tag)

    def append(self, child: "Node") -> None:
        """Put an element behind the last child."""
        child.leave()
        self.own_kids().append(child)
        child.arrive(self)

    def insert(self, position: int, child: "Node") -> None:
        """Put an element at a position among the children."""
        if not -len(self.kids) <= position < len(self.kids):
            self.append(child)
            return
        before = self.kids[position]
        if before is not child:
            child.leave()
            self.own_kids().insert(self.place_of(before), child)
        child.arrive(self)

    def remove(self, child: "Node") -> None:
        """Take a child out.

        Raises:
            ValueError: it is none.
        """
        document = self.document
        if child.parent is not self:
            raise ValueError("Element is not a child of this node.")
        child.leave()
        child.counter = document
        if isinstance(child.name, str):
            namespaces.settle(child)

    def own_kids(self) -> "list[Node]":
        """The children as a list that may be changed."""
        if not isinstance(self.kids, list):
            self.kids = []
        return self.kids

    def place_of(self, child: "Node") -> int:
        """Position of a child."""
        return next(k for k, kid in enumerate(self.kids) if kid is child)

    def leave(self) -> None:
        """Stand among nobody's children."""
        if self.parent is not None:
            del self.parent.own_kids()[self.parent.place_of(self)]
            self.parent = None

    def arrive(self, parent: "Node") -> None:
        """Be a child of a parent that has it in its list already; its names are brought in order."""
        self.parent = parent
        if isinstance(self.name, str):
            namespaces.settle(self)


def uri_of(name: str) -> str:
    """Namespace of a name, empty for none.

    >>> uri_of("{urn:a}b"), uri_of("b")
    ('urn:a', '')
    """
    return name[1:name.index("}")] if name[:1] == "{" else ""


def add(parent: Node, tag: str, attributes: dict[str, str]) -> Node:
    """A new last child; attributes have no namespace."""
    new = Node(tag, None, attributes, parent)
    parent.own_kids().append(new)
    uri = uri_of(tag)
    new.ns = namespaces.declaration(new, uri) if uri else None
    return new


def copied(element: Node) -> Node:
    """A copy with all that is below, without parent and tail."""
    return _copy(element, None, None)


def _copy(original: Node, parent: Node | None, top: Node | None) -> Node:
    new = Node(original.name, None, dict(original.attrib), parent)
    top = new if top is None else top
    new.text = original.text
    new.declared = tuple(Namespace(ns.prefix, ns.uri) for ns in original.declared)
    if isinstance(original.name, str):
        namespaces.adopt(new, original, top)
    if original.kids:
        new.kids = [_copy(kid, new, top) for kid in original.kids]
        for one, kid in zip(new.kids, original.kids, strict=True):
            one.tail = kid.tail
    return new
