"""A changed copy of a package: parts written, added or deleted; the rest keeps its raw bytes."""

from toolkit.ooxml.content_types import RELATIONS_TYPE, TYPES_PART, ContentTypes
from toolkit.ooxml.markup import CONTENT_TYPES, serialise
from toolkit.ooxml.opc import Package
from toolkit.ooxml.part_names import relations_part, relations_source
from toolkit.ooxml.rawzip import Entry, key, pack, unpack, write_entries


class Draft:
    """Collects changes to a package and writes the new file. The package itself is never changed.

    Writing the bytes that a part already has changes nothing; a part that is deleted and written again with the same
    bytes keeps its raw entry. So the same changes made twice give the same file.

    Attributes:
        types: the content types, changed together with the parts.
    """

    def __init__(self, package: Package) -> None:
        self.package = package
        self.types = ContentTypes(package.rooted(TYPES_PART, f"{{{CONTENT_TYPES}}}Types"))
        self._entries = {key(entry.name): entry for entry in package.entries}
        self._deleted: dict[str, Entry] = {}

    def has(self, part: str) -> bool:
        """Is the part there now."""
        return key(part) in self._entries

    def write(self, part: str, data: bytes) -> None:
        """Set a part's bytes; a new part goes to the end of the file, and new relations state their content type."""
        name = key(part)
        old = self._entries.get(name)
        if old is None and relations_source(part) is not None:
            self.types.state(part, RELATIONS_TYPE)
        before = old or self._deleted.get(name)
        if before is not None and before.size == len(data) and unpack(before, self.package.file) == data:
            self._entries[name] = before
        else:
            self._entries[name] = pack(part, data, like=old)

    def delete(self, part: str) -> None:
        """Remove a part, its relations and their content types; nothing where it is not there."""
        for gone in (part, relations_part(part)):
            old = self._entries.pop(key(gone), None)
            if old is not None:
                self._deleted[key(gone)] = old
            self.types.drop(gone)

    def tobytes(self) -> bytes:
        """The new file; the package's own bytes where nothing changed.

        Raises:
            RefusedError: it would be too large for the zip form that every program reads.
        """
        if self.types.changed:
            self.write(TYPES_PART, serialise(self.types.root))
        now, before = tuple(self._entries.values()), self.package.entries
        if len(now) == len(before) and all(new is old for new, old in zip(now, before, strict=True)):
            return self.package.data
        return write_entries(now, self.package.file)
