"""What a library of XML offers behind the door `toolkit.ooxml.markup`, and how it says no."""

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from toolkit.ooxml.markup import Element


class NotWellFormedError(ValueError):
    """The bytes are no XML, or beyond a limit of libxml2."""


class DoctypeError(ValueError):
    """They have a DOCTYPE."""


class Library(Protocol):
    """Trees of one kind: made of bytes and made bytes again, and grown."""

    def read(self, data: bytes, *, to_read: bool) -> "Element":
        """Root of the tree.

        Args:
            data: the part in UTF-8.
            to_read: as for `toolkit.ooxml.markup.parse`.

        Raises:
            NotWellFormedError: no XML, or beyond a limit.
            DoctypeError: with a DOCTYPE.
        """

    def write(self, root: Any) -> bytes:  # noqa: ANN401  (a tree of this library's own)
        """The bytes of a part, its declaration first."""

    def add(self, parent: Any, tag: str, attributes: dict[str, str]) -> "Element":  # noqa: ANN401  (as above)
        """A new last child; the names of its attributes have no namespace."""

    def copied(self, element: Any) -> "Element":  # noqa: ANN401  (as above)
        """A copy with all that is below, without parent and tail."""

    def drop_unused(self, element: Any) -> None:  # noqa: ANN401  (as above)
        """Remove the declarations that no name in the element uses."""
