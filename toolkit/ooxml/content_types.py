"""[Content_Types].xml: what each part is, by its name first, else by its ending."""

from toolkit.ooxml.markup import CONTENT_TYPES, Element, add, children
from toolkit.ooxml.rawzip import key

TYPES_PART = "[Content_Types].xml"
_OVERRIDE = f"{{{CONTENT_TYPES}}}Override"
_DEFAULT = f"{{{CONTENT_TYPES}}}Default"
_STATED_BY_ENDING = frozenset({"png", "jpeg", "jpg", "gif", "bmp", "emf", "wmf", "rels"})
RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"


class ContentTypes:
    """The list of content types.

    Args:
        root: root element of the part; `state` and `drop` change it.

    Attributes:
        changed: `state` or `drop` changed something.
    """

    def __init__(self, root: Element) -> None:
        self.root = root
        self.changed = False
        self._overrides: dict[str, list[Element]] = {}
        self._defaults: dict[str, str] = {}
        for item in children(root):
            if item.tag == _OVERRIDE:
                self._overrides.setdefault(key(item.get("PartName") or ""), []).append(item)
            elif item.tag == _DEFAULT:
                self._defaults.setdefault((item.get("Extension") or "").lower(), item.get("ContentType") or "")

    def of(self, part: str) -> str | None:
        """Content type of a part (whether it exists or not), None where nothing names one."""
        named = self._overrides.get(key(part))
        if named:
            return named[0].get("ContentType")
        return self._defaults.get(_ending(part))

    def names(self, part: str) -> bool:
        """Is there an entry for this very part (it may be stale: for a part that is not there)."""
        return key(part) in self._overrides

    def state(self, part: str, content_type: str) -> None:
        """Say what a part is, where the list does not say so already."""
        if self.of(part) == content_type:
            return
        self.changed = True
        ending = _ending(part)
        if ending in _STATED_BY_ENDING and ending not in self._defaults:
            add(self.root, _DEFAULT, 0, Extension=ending, ContentType=content_type)
            self._defaults[ending] = content_type
            return
        self.drop(part)
        self._overrides[key(part)] = [add(self.root, _OVERRIDE, PartName="/" + part, ContentType=content_type)]

    def drop(self, part: str) -> None:
        """Remove what is said about this very part; nothing where nothing is said."""
        for item in self._overrides.pop(key(part), ()):
            self.root.remove(item)
            self.changed = True


def _ending(part: str) -> str:
    return key(part).rpartition("/")[2].rpartition(".")[2]
