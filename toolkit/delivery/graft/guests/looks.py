"""How a cell looks: the few properties by which people mark one."""

from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.ooxml.markup import Element, add, children, copied, main, whole

_MARKS = ("b", "i", "u", "strike")
_AUTOMATIC = frozenset({"theme:1:", "indexed:64:", "indexed:8:"})
"""The colours that letters have where nobody gave them one."""
_OFF = frozenset({"0", "false", "none"})


@dataclass(frozen=True, slots=True)
class Look:
    """What a format shows.

    Attributes:
        fill: colour of the ground, empty for none. colour: of the letters, empty for the default.
        marks: bold, italic, underlined, struck out, as the letters of their elements.
        font: name and size. bordered: it has a border. locked: the cell is locked on a protected sheet.
    """

    fill: str = ""
    colour: str = ""
    marks: str = ""
    font: str = ""
    bordered: bool = False
    locked: bool = True


class Looks:
    """The looks of a workbook's cell formats.

    Args:
        styles: root of the styles part, None where there is none.
    """

    def __init__(self, styles: Element | None) -> None:
        self.root = styles
        lists = {tag: children(None if styles is None else styles.find(main(tag)))
                 for tag in ("cellXfs", "fonts", "fills", "borders")}
        self._formats, self._fonts, self._fills, self._borders = lists.values()
        self._known: dict[str, Look] = {}

    def of(self, style: str | None) -> Look:
        """The look of a format; the plain one where it is not in the list."""
        key = style or "0"
        if key not in self._known:
            self._known[key] = self._read(whole(key))
        return self._known[key]

    def _read(self, index: int | None) -> Look:
        if index is None or index >= len(self._formats):
            return Look()
        item = self._formats[index]
        font, fill, border = (_pick(self._fonts, item.get("fontId")), _pick(self._fills, item.get("fillId")),
                              _pick(self._borders, item.get("borderId")))
        protection = item.find(main("protection"))
        return Look(_ground(fill), _colour(None if font is None else font.find(main("color"))), _marked(font),
                    _font_name(font), border is not None and any(side.get("style") for side in border.iter()
                                                                 if isinstance(side.tag, str)),
                    protection is None or protection.get("locked") not in _OFF)

    def repainted(self, style: str, change: Mapping[str, str]) -> str:
        """Index of a new format like `style` with some of fill, colour and marks replaced; the lists grow.

        Args:
            style: index of a format of this workbook.
            change: `fill`, `colour`, `marks` with their new values as in `Look`.
        """
        if self.root is None:
            return style
        new = copied(self._formats[int(style)])
        if "fill" in change:
            new.set("fillId", str(self._grow("fills", self._fills, _new_fill(self._fills[0], change["fill"]))))
        if change.keys() & {"colour", "marks"}:
            font = copied(self._fonts[int(new.get("fontId") or 0)])
            _change_font(font, change)
            new.set("fontId", str(self._grow("fonts", self._fonts, font)))
        return str(self._grow("cellXfs", self._formats, new))

    def _grow(self, tag: str, items: list[Element], new: Element) -> int:
        parent = None if self.root is None else self.root.find(main(tag))
        if parent is None:
            return 0
        parent.append(new)
        items.append(new)
        parent.set("count", str(len(items)))
        return len(items) - 1


def _pick(items: list[Element], index: str | None) -> Element | None:
    position = whole(index) or 0
    return items[position] if position < len(items) else None


def _colour(item: Element | None) -> str:
    if item is None:
        return ""
    rgb = item.get("rgb")
    if rgb:
        return rgb[-6:].upper()
    kind = next((name for name in ("theme", "indexed") if item.get(name)), "")
    found = f"{kind}:{item.get(kind)}:{item.get('tint') or ''}" if kind else ""
    return "" if found in _AUTOMATIC else found


def _ground(fill: Element | None) -> str:
    pattern = None if fill is None else fill.find(main("patternFill"))
    if pattern is None or (pattern.get("patternType") or "none") == "none":
        return ""
    return _colour(pattern.find(main("fgColor")))


def _marked(font: Element | None) -> str:
    if font is None:
        return ""
    found = ((tag, font.find(main(tag))) for tag in _MARKS)
    return " ".join(tag for tag, item in found if item is not None and item.get("val") not in _OFF)


def _font_name(font: Element | None) -> str:
    if font is None:
        return ""
    name, size = font.find(main("name")), font.find(main("sz"))
    return f"{'' if name is None else name.get('val')} {'' if size is None else size.get('val')}"


def _paint(item: Element, colour: str) -> None:
    """Give a colour element the colour that `_colour` read."""
    kind, _, rest = colour.partition(":")
    if not rest:
        item.set("rgb", f"FF{colour}")
        return
    value, _, tint = rest.partition(":")
    item.set(kind, value)
    if tint:
        item.set("tint", tint)


def _new_fill(like: Element, colour: str) -> Element:
    fill = copied(like)
    for child in children(fill):
        fill.remove(child)
    pattern = add(fill, main("patternFill"), patternType="solid")
    _paint(add(pattern, main("fgColor")), colour)
    add(pattern, main("bgColor"), indexed="64")
    return fill


_FONT_ORDER = ("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color")


def _change_font(font: Element, change: Mapping[str, str]) -> None:
    if "marks" in change:
        wanted = change["marks"].split()
        for tag in _MARKS:
            item = font.find(main(tag))
            if item is not None:
                font.remove(item)
        for tag in sorted(wanted, key=_FONT_ORDER.index):
            add(font, main(tag), _place_in(font, tag))
    if "colour" in change:
        item = font.find(main("color"))
        if item is not None:
            font.remove(item)
        if change["colour"]:
            _paint(add(font, main("color"), _place_in(font, "color")), change["colour"])


def _place_in(font: Element, tag: str) -> int:
    earlier = {main(name) for name in _FONT_ORDER[:_FONT_ORDER.index(tag)]}
    return max((at for at, child in enumerate(font, 1) if child.tag in earlier), default=0)
