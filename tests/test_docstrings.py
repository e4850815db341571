"""Every public name is explained by more than its name, and every exception to a rule has its reason."""

import ast
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent / "toolkit"
MODULES = sorted(HOUSE.rglob("*.py"))
Named = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def public(path: Path) -> Iterator[tuple[str, Named]]:
    """The module, and its public classes, functions and methods.

    The setter of a property speaks through its getter, an overload through the function that it overloads.
    """
    tree = ast.parse(path.read_text(encoding="utf-8"))
    yield path.stem if path.stem != "__init__" else path.parent.name, tree

    def inside(node: ast.Module | ast.ClassDef, before: str) -> Iterator[tuple[str, Named]]:
        for child in node.body:
            if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and child.name[0] != "_" and (
                    not {"setter", "overload"} & {ast.unparse(d).rpartition(".")[2] for d in child.decorator_list}):
                yield f"{before}{child.name}", child
                if isinstance(child, ast.ClassDef):
                    yield from inside(child, f"{child.name}.")

    yield from inside(tree, "")


def words(text: str) -> list[str]:
    """The words of a sentence or of an identifier, without articles and endings."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", text)
    return [kata.removesuffix("s") for kata in re.findall(r"\w+", apart.lower()) if kata not in {"a", "an", "the"}]


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(HOUSE)))
def test_a_public_name_is_explained(path: Path) -> None:
    for name, node in public(path):
        text = ast.get_docstring(node) or ""
        assert text, f"{name} has no docstring"
        assert words(text) != words(name.rpartition(".")[2]), f"{name}: the docstring is the name with spaces"


TYPE_IGNORE = re.compile(r"#\s*type:\s*ignore")
TYPE_IGNORE_SAID = re.compile(r"# type: ignore\[[a-z, -]+\]  [#(] ?\w.{4,}")
NOQA = re.compile(r"#\s*noqa")
NOQA_SAID = re.compile(r"# noqa: [A-Z]+\d+(?:, ?[A-Z]+\d+)* +(?:[-–#] |\()?\w.{4,}")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(HOUSE)))
def test_an_exception_to_a_rule_names_code_and_reason(path: Path) -> None:
    with path.open("rb") as file:
        comments = [(t.start[0], t.string) for t in tokenize.tokenize(file.readline) if t.type == tokenize.COMMENT]
    for line, text in comments:
        assert not TYPE_IGNORE.search(text) or TYPE_IGNORE_SAID.search(text), f"line {line}: {text}"
        assert not NOQA.search(text) or NOQA_SAID.search(text), f"line {line}: {text}"
