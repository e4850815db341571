"""No pattern of the house takes quadratic or exponential time by its shape: what may not stand in one, and where.

Banned, in any pattern of a module and any literal given to `re`: two repeats without an end side by side that take the
same character (`\\s*\\s*`, also with nothing needed between them), and a repeat without an end around a repeat without
an end that could take the same text in many ways (`(\\w+ ?)*`, `(a*)*`). Possessive repeats (`\\s*+`) give nothing back
and are free.
"""

import ast
import importlib
import re
import sys
import warnings
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]  # the library shows its trees nowhere else
from re import _constants as sre  # type: ignore[attr-defined]  # as above
from typing import Any

import pytest

from toolkit.values.pola import Malas

HOUSE = Path(__file__).parent.parent / "toolkit"
FAR = 60
"""A repeat of so many or more counts as one without an end."""
SAMPLE = "".join(map(chr, range(1, 128))) + "é\u00a0²٣–“…"
SEARCHING = {"search", "finditer", "findall", "sub", "subn", "split"}


def chars(node: tuple[Any, Any], flags: int) -> frozenset[str]:
    """The sample's characters with which an item may begin (of one character: that it takes)."""
    op, value = node
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return first(value[2], flags)
    if op is sre.SUBPATTERN:
        return first(value[3], flags)
    if op is sre.ATOMIC_GROUP:
        return first(value, flags)
    if op is sre.BRANCH:
        return frozenset().union(*(first(branch, flags) for branch in value[1]))
    if op in (sre.LITERAL, sre.NOT_LITERAL, sre.ANY, sre.IN):
        return frozenset(c for c in SAMPLE if _takes(op, value, c, flags))
    return frozenset() if op in (sre.AT, sre.ASSERT, sre.ASSERT_NOT) else frozenset(SAMPLE)


def _takes(op: Any, value: Any, c: str, flags: int) -> bool:
    both = {c, c.lower(), c.upper()} if flags & re.IGNORECASE else {c}
    if op is sre.ANY:
        return bool(flags & re.DOTALL) or c != "\n"
    if op in (sre.LITERAL, sre.NOT_LITERAL):
        return (chr(value) in both) is (op is sre.LITERAL)
    negated = any(kind is sre.NEGATE for kind, _ in value)
    return any(_in(kind, what, b) for kind, what in value for b in both) is not negated


def _in(kind: Any, what: Any, c: str) -> bool:
    if kind is sre.LITERAL:
        return bool(ord(c) == what)
    if kind is sre.RANGE:
        return bool(what[0] <= ord(c) <= what[1])
    if kind is sre.CATEGORY:
        name = str(what).removeprefix("CATEGORY_").removeprefix("UNI_")
        shape = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w"}[name.removeprefix("NOT_")]
        return bool(re.match(shape, c)) is not name.startswith("NOT_")
    return False


def nullable(items: Sequence[tuple[Any, Any]]) -> bool:
    return all(_may_be_empty(op, value) for op, value in items)


def _may_be_empty(op: Any, value: Any) -> bool:
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return value[0] == 0 or nullable(value[2])
    if op is sre.SUBPATTERN:
        return nullable(value[3])
    if op is sre.ATOMIC_GROUP:
        return nullable(value)
    if op is sre.BRANCH:
        return any(nullable(branch) for branch in value[1])
    return op in (sre.AT, sre.ASSERT, sre.ASSERT_NOT)


def first(items: Sequence[tuple[Any, Any]], flags: int) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for item in items:
        found |= chars(item, flags)
        if not _may_be_empty(*item):
            break
    return found


def endless(node: tuple[Any, Any]) -> bool:
    return node[0] in (sre.MAX_REPEAT, sre.MIN_REPEAT) and node[1][1] >= FAR


def last_repeats(items: Sequence[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """The endless repeats with which a sequence may end."""
    found: list[tuple[Any, Any]] = []
    for item in reversed(items):
        if endless(item):
            found.append(item)
        for inner in _inner(item):
            found += last_repeats(inner)
        if not _may_be_empty(*item):
            break
    return found


def _inner(node: tuple[Any, Any]) -> list[Sequence[tuple[Any, Any]]]:
    op, value = node
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        return [value[2]]
    if op is sre.SUBPATTERN:
        return [value[3]]
    return list(value[1]) if op is sre.BRANCH else []


def faults(items: Sequence[tuple[Any, Any]], flags: int) -> Iterator[str]:
    for at, item in enumerate(items):
        if endless(item):
            body = item[1][2]
            if any(chars(inner, flags) & first(body, flags) for inner in last_repeats(body)):
                yield "a repeat around a repeat"
        for before in last_repeats([item]):
            for later in items[at + 1:]:
                if _endless_first(later, chars(before, flags), flags):
                    yield "two repeats side by side"
                if not _may_be_empty(*later):
                    break
        for inner in _inner(item):
            yield from faults(inner, flags)


def _endless_first(node: tuple[Any, Any], taken: frozenset[str], flags: int) -> bool:
    """Does it begin with an endless repeat that takes what the one before takes."""
    if endless(node):
        return bool(chars(node, flags) & taken)
    for items in _inner(node):
        for item in items:
            if _endless_first(item, taken, flags):
                return True
            if not _may_be_empty(*item):
                break
    return False


def begins_anywhere(pattern: str, flags: int = 0) -> bool:
    """Does it begin with a repeat without an end, and go on: each place of a long run is tried to the run's end."""
    return _fails_late(list(_parser.parse(pattern, flags)))


def _fails_late(items: Sequence[tuple[Any, Any]]) -> bool:
    if items and items[0][0] in (sre.BRANCH, sre.SUBPATTERN) and any(map(_fails_late, _inner(items[0]))):
        return True
    looks = any(op in (sre.ASSERT, sre.ASSERT_NOT, sre.AT) for op, _ in items[1:])
    return bool(items) and endless(items[0]) and (looks or not nullable(items[1:]))


def searching() -> frozenset[tuple[str, str]]:
    """Module and name of each pattern with which something is searched for, and the literals so given to `re`."""
    found: set[tuple[str, str]] = set()
    for path in HOUSE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in SEARCHING:
                owner = node.func.value
                if isinstance(owner, ast.Name) and owner.id != "re":
                    found.add((_module(path), owner.id))
                elif isinstance(owner, ast.Name) and node.args and isinstance(node.args[0], ast.Constant):
                    found.add(("", str(node.args[0].value)))
    return frozenset(found)


def patterns() -> Mapping[tuple[str, str], int]:
    """Module and pattern -> flags: what stands in the modules' names, and what is given to `re` as a literal."""
    found: dict[tuple[str, str], int] = {}
    for path in sorted(HOUSE.rglob("*.py")):
        name = _module(path)
        text = path.read_text(encoding="utf-8")
        if not ("re." in text or "pola(" in text) or name.endswith("__main__"):
            continue
        for node in ast.walk(ast.parse(text)):
            if (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args
                    and isinstance(node.func.value, ast.Name) and node.func.value.id == "re"
                    and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, (str, bytes))):
                found.setdefault((name, _text(node.args[0].value)), 0)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            importlib.import_module(name)
        for value in vars(sys.modules[name]).values():
            for pattern in _patterns_in(value):
                found[name, _text(pattern.pattern)] = pattern.flags
    return found


def _module(path: Path) -> str:
    return ".".join(path.relative_to(HOUSE.parent).with_suffix("").parts).removesuffix(".__init__")


def _text(pattern: str | bytes) -> str:
    return pattern if isinstance(pattern, str) else pattern.decode("latin-1")


def _patterns_in(value: object) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, Malas):
        yield value.compiled()
    elif isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, (tuple, list, frozenset)):
        for item in value:
            yield from _patterns_in(item)
    elif isinstance(value, dict):
        yield from _patterns_in(tuple(value.values()))


def early(items: Sequence[tuple[Any, Any]]) -> bool:
    """Does a possessive repeat stand in it around more than one character: Python before 3.11.5 matches it wrongly."""
    for op, value in items:
        if op is sre.POSSESSIVE_REPEAT and not _compiler._simple(value[2]):
            return True
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT, sre.SUBPATTERN):
            bodies = [value[-1]]
        elif op in (sre.ASSERT, sre.ASSERT_NOT):
            bodies = [value[1]]
        else:
            bodies = [value] if op is sre.ATOMIC_GROUP else list(value[1]) if op is sre.BRANCH else []
        if any(map(early, bodies)):
            return True
    return False


def banned(pattern: str, flags: int = 0) -> list[str]:
    tree = _parser.parse(pattern, flags)
    return sorted(set(faults(list(tree), flags | tree.state.flags)))


@pytest.mark.parametrize("pattern", [
    r"\s*\s*", r"a\s*(?:x|\s*)b", r"(a*)*", r"(?:\w+ ?)*$", r"(?:a|\s)+\s*", r"\s*(?:v\s*)?\s*c", r"[^<>]*\w*>",
    r"(?:\.?\d+)+x",
])
def test_these_shapes_are_banned(pattern: str) -> None:
    assert banned(pattern)


@pytest.mark.parametrize("pattern", [
    r"\s*+\s*", r"(?:, *\w+)*", r"\d+\.\d+", r"\s*x\s*", r"(?:\.\d{3})*", r"[a-z]+\d*", r"\s{0,3}\s{0,3}",
    r"(?>\s*)\s*", r"(\d)\s*\1\s*",
])
def test_these_are_not(pattern: str) -> None:
    assert banned(pattern) == []


def test_no_pattern_of_the_house_has_a_banned_shape() -> None:
    found = patterns()
    assert len(found) > 150
    bad = [f"{module}: {pattern}: {', '.join(why)}" for (module, pattern), flags in found.items()
           if (why := banned(pattern, flags & (re.IGNORECASE | re.DOTALL | re.VERBOSE | re.MULTILINE)))]
    assert bad == []


def test_possessive_repeats_are_of_one_character() -> None:
    """`(?:,x)*+` is written `(?>(?:,x)*)`: the same, and right in Python 3.11.2 too, which Debian 12 has."""
    assert all(early(_parser.parse(p)) for p in (r"(?:,x)*+", r"(a(?=b|(?:cd)?+))", r"(?>(?:xy)++)"))
    assert not any(early(_parser.parse(p)) for p in (r"(?>(?:,x)*)", r"\d++", r"(?:a|[bc])*+", r"(?:\.\d{3})*"))
    assert [p for (_, p), flags in patterns().items() if early(_parser.parse(p, flags & re.VERBOSE))] == []


def test_no_search_begins_with_a_repeat_without_an_end() -> None:
    """`\\s*x` in a text of n blanks: n times to its end. What must be there, or a bounded repeat, begins a search."""
    assert begins_anywhere(r"\s*x")
    assert begins_anywhere(r"x|\s*\n")
    assert not begins_anywhere(r"\s+")
    assert not begins_anywhere(r"\bx\s*y")
    used, bad = searching(), []
    for path in sorted(HOUSE.rglob("*.py")):
        name = _module(path)
        for label, value in vars(sys.modules.get(name, ast)).items():
            if (name, label) in used:
                bad += [f"{name}.{label}: {_text(p.pattern)}" for p in _patterns_in(value)
                        if begins_anywhere(_text(p.pattern))]
    bad += [literal for module, literal in used if not module and begins_anywhere(literal)]
    assert bad == []
