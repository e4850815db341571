"""What a library of XML offers behind the door `toolkit.ooxml.markup`, and how it says no."""

from typing import Any, Protocol, TypeAlias

Tree: TypeAlias = Any
"""An element of the library's own kind, which does what `toolkit.ooxml.markup.Element` declares."""


class NotWellFormedError(ValueError):
    """The bytes are no XML, or beyond a limit of libxml2."""


class DoctypeError(ValueError):
    """They have a DOCTYPE."""


class Library(Protocol):
    """Trees of one kind: made of bytes and made bytes again, and grown."""

    def read(self, data: bytes, *, to_read: bool) -> Tree:
        """Root of the tree.

        Args:
            data: the part in UTF-8.
            to_read: as for `toolkit.ooxml.markup.parse`.

        Raises:
            NotWellFormedError: no XML, or beyond a limit.
            DoctypeError: with a DOCTYPE.
        """

    def write(self, root: Tree) -> bytes:
        """The bytes of a part, its declaration first."""

    def add(self, parent: Tree, tag: str, attributes: dict[str, str]) -> Tree:
        """A new last child; the names of its attributes have no namespace."""

    def copied(self, element: Tree) -> Tree:
        """A copy with all that is below, without parent and tail."""

    def drop_unused(self, element: Tree) -> None:
        """Remove the declarations that no name in the element uses."""
