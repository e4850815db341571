"""Nothing in the house is too large to be held in the head: folders, modules, functions."""

import ast
from collections import Counter
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent / "toolkit"
MODULES = sorted(HOUSE.rglob("*.py"))
LINES = 300
"""A module may hold more only where it is pure data: records, constants, declarations, and nothing that decides."""
FUNCTION_LINES = 40
FOLDER_MODULES = 30
DECIDES = (ast.If, ast.For, ast.While, ast.Try, ast.With, ast.Match, ast.FunctionDef, ast.AsyncFunctionDef)


def named(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


def is_pure_data(path: Path) -> bool:
    return not any(isinstance(node, DECIDES) for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_can_be_held_in_the_head(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LINES or is_pure_data(path), f"{lines} lines; split it by subject"


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_function_fits_on_a_screen(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    long = {node.name: length for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            and (length := (node.end_lineno or 0) - node.lineno + 1) > FUNCTION_LINES}
    assert not long, "lines by function"


def test_a_folder_is_a_room_and_not_a_hall() -> None:
    held = Counter(path.parent for path in MODULES)
    assert {named(folder): count for folder, count in held.items() if count > FOLDER_MODULES} == {}
