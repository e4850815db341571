"""The list of faults behind docs/lossless.md names tests that exist, and none twice for one fault."""

import ast

import pytest

from tests.corpus import page
from tests.corpus.faults import FAULTS, HOSTILE, ROOT, Fault


@pytest.mark.parametrize("fault", [*FAULTS, *HOSTILE], ids=lambda fault: fault.words[:40])
def test_every_named_test_exists(fault: Fault) -> None:
    assert len(set(fault.tests)) == len(fault.tests)
    for test in fault.tests:
        file, _, name = test.partition("::")
        tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
        assert name.partition("[")[0] in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_the_page_lists_every_fault() -> None:
    text = (ROOT / page.PAGE).read_text(encoding="utf-8")
    rows = {line.split(" | ")[0].removeprefix("| "): line.split(" | ")[-1].removesuffix(" |")
            for line in text.splitlines() if line.startswith("| ")}
    for fault in (*FAULTS, *HOSTILE):
        assert int(rows[fault.words.replace("|", "\\|")].partition(",")[0]) >= len(fault.tests), fault.words
