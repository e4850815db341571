"""References to sheets in a formula, as Excel writes them: `Sheet!A1`, `'Sheet name'!A1`, `'[file.xlsx]Sheet'!A1`."""

import re
from collections.abc import Callable

_STRINGS = re.compile(r'("(?:[^"]|"")*")')
_SHEET = re.compile(r"(?:'((?:[^']|'')+)'|((?<![\w.\]])(?:\[[^\]]+\])?[A-Za-z_][\w.]*))!")
_PLAIN = re.compile(r"(\[[\w.-]+\])?[A-Za-z_][A-Za-z_.]*")
Change = Callable[[str, str], tuple[str, str] | None]
"""(file, sheet) -> (file, sheet), or None where the sheet is gone; file is empty inside the workbook."""


def change(formula: str, rule: Change) -> str:
    """The formula with each reference to a sheet changed by the rule."""
    def one(match: re.Match[str]) -> str:
        text = (match[1] or match[2]).replace("''", "'")
        file, _, sheet = text[1:].partition("]") if text.startswith("[") else ("", "", text)
        after = rule(file, sheet)
        if after is None:
            return "#REF!"
        name = f"[{after[0]}]{after[1]}" if after[0] else after[1]
        return f"{name}!" if _PLAIN.fullmatch(name) else "'" + name.replace("'", "''") + "'!"

    return "".join(piece if piece.startswith('"') else _SHEET.sub(one, piece) for piece in _STRINGS.split(formula))


def sheets(formula: str) -> list[tuple[str, str]]:
    """(file, sheet) of each reference."""
    found: list[tuple[str, str]] = []

    def look(file: str, sheet: str) -> tuple[str, str]:
        found.append((file, sheet))
        return file, sheet

    change(formula, look)
    return found
