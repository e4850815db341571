"""docs/graft.md: its example runs and prints what it says, and it names the whole interface."""

import contextlib
import io
import re
from pathlib import Path

import pytest

from tests.ooxml.archives import workbook_bytes
from toolkit.delivery import graft, isian

PAGE = (Path(__file__).parents[2] / "docs" / "graft.md").read_text(encoding="utf-8")


def test_the_example_prints_what_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    (shown,) = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "laporan.xlsx").write_bytes(workbook_bytes("Data"))
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(example, "docs/graft.md", "exec"), {})  # noqa: S102  (our own page)
    assert printed.getvalue() == shown
    assert sorted(path.name for path in tmp_path.iterdir()) == ["laporan.cadangan-1.xlsx", "laporan.xlsx"]


@pytest.mark.parametrize("name", isian.__all__)
def test_the_page_names_what_the_second_kind_offers(name: str) -> None:
    assert f"`{name}" in PAGE or f"{name}(" in PAGE


@pytest.mark.parametrize("name", graft.__all__)
def test_the_page_and_the_docstrings_know_every_public_name(name: str) -> None:
    assert f"`{name}" in PAGE
    assert getattr(graft, name).__doc__ or name == "Recognise"


@pytest.mark.parametrize("function", [graft.graft, graft.inspect], ids=lambda function: function.__name__)
def test_a_public_function_says_what_goes_in_and_what_comes_out(function: object) -> None:
    words = function.__doc__ or ""
    for section in ("Args:", "Returns:", "Raises:"):
        assert section in words
    for argument in function.__annotations__:
        assert argument == "return" or f"{argument}:" in words
