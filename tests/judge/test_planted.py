"""The judges see every planted fault, say nothing of a sound file, and every rule of ours is tried."""

import ast
import re
from pathlib import Path

import pytest

from tests.judge import bases, sdk
from tests.judge.judge import judge, new_faults
from tests.judge.planted import ADDED_TYPES, ALL, DOCX, XLSX, Planted
from tests.judge.record import Fault
from tests.ooxml.archives import archive, parts_of

pytestmark = pytest.mark.skipif(not sdk.is_there(), reason="the validator is made for Linux on x86-64")

BASES = {XLSX: bases.workbook(), DOCX: bases.document()}


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Fault]]:
    """Name of a planted file (or of a base) -> what both judges say, all in one call."""
    folder = tmp_path_factory.mktemp("planted")
    for ending, data in BASES.items():
        (folder / f"base{ending}").write_bytes(data)
    for planted in ALL:
        (folder / f"{planted.name}{planted.ending}").write_bytes(with_fault(planted))
    return {path.name: faults for path, faults in judge(sorted(folder.iterdir())).items()}


def with_fault(planted: Planted) -> bytes:
    """The base with this fault."""
    parts = parts_of(BASES[planted.ending])
    if planted.new is None:
        del parts[planted.part]
    elif not planted.old:
        assert planted.part not in parts
        parts[planted.part] = planted.new.encode()
        stated = f'<Override PartName="/{planted.part}" ContentType="{ADDED_TYPES.get(planted.part, "")}"/></Types>'
        if planted.part in ADDED_TYPES:
            parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", stated.encode())
    else:
        text = parts[planted.part].decode()
        changed = re.sub(planted.old, planted.new, text, count=1, flags=re.DOTALL)
        assert changed != text, f"{planted.name}: {planted.old} is not there"
        parts[planted.part] = changed.encode()
    return archive(parts)


@pytest.mark.parametrize("ending", BASES)
def test_a_sound_file_has_no_fault(judged: dict[str, list[Fault]], ending: str) -> None:
    assert judged[f"base{ending}"] == []


@pytest.mark.parametrize("planted", ALL, ids=lambda planted: planted.name)
def test_every_planted_fault_is_seen(judged: dict[str, list[Fault]], planted: Planted) -> None:
    faults = judged[f"{planted.name}{planted.ending}"]
    if planted.rule:
        assert planted.rule in {fault.id for fault in faults}
    else:
        assert faults


def test_every_rule_of_ours_is_tried() -> None:
    """Each rule that the code can name is caused by a planted fault; a rule with a place in its name by one of them."""
    tried = {planted.rule for planted in ALL}
    folder = Path(sdk.__file__).parent
    named = [(path.name, node.args[2]) for path in sorted(folder.glob("*.py"))
             for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
             if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "fault"]
    assert len(named) > 50
    for module, rule in named:
        pattern = "".join(".+" if isinstance(part, ast.FormattedValue) else re.escape(str(ast.literal_eval(part)))
                          for part in (rule.values if isinstance(rule, ast.JoinedStr) else [rule]))
        assert any(re.fullmatch(pattern, one) for one in tried), f"{module}: {pattern}"


def test_only_what_is_new_counts() -> None:
    old, more = Fault("a", "p", "A1", "x", ""), Fault("a", "p", "B9", "x", "")
    assert new_faults([old], [more]) == []
    assert new_faults([old], [old, more]) == [more]
    assert new_faults([], [Fault("a", "q", "A1", "x", "")]) == [Fault("a", "q", "A1", "x", "")]
