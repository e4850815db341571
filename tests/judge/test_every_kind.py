"""Every kind of file that we write goes through both judges, and neither says a word."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.corpus import into
from tests.corpus.files import FILES, NO_FILES, ZIP_NAMES, all_files
from tests.judge import kinds, sdk
from tests.judge.judge import judge, new_faults
from tests.judge.record import Fault

pytestmark = pytest.mark.skipif(not sdk.is_there(), reason="the validator is made for Linux on x86-64")

KINDS = ("template", "contoh", kinds.PLACEHOLDERS, "template dengan aturan, dari tahun lalu", "workbook terisi",
         "laporan Word", "kertas kerja reviu", "rekap reviu", "pernyataan dan surat reviu", "workbook yang dibagikan",
         "surat pengantar", "rekap", "balikan", "workbook terimpor")
FILLED = "workbook terisi"
OF_PEOPLE = "workbook orang, sesudah --into"
SAMPLE = 12
"""Workbooks of the corpus; `make lossless` judges them all."""
Judged = dict[str, list[tuple[Path, list[Fault]]]]


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Judged:
    """Kind -> its files with what the judges say, all in one call.

    The offices were saved by another program, whose styles the validator does not like: what was so before is no fault
    of ours.
    """
    folder = tmp_path_factory.mktemp("semua")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(folder / "rumah"))  # a cache of its own
        found = kinds.handed_out() | kinds.made(folder)
    pairs = _of_people(folder) if FILES else []
    before = {after: given for given, after in pairs}
    before |= {path: office for office in kinds.OFFICES for path in found[FILLED] if path.name == office.name}
    found[OF_PEOPLE] = [after for _, after in pairs]
    said = judge({path for paths in found.values() for path in paths} | {*before.values()})
    return {kind: [(path, new_faults(said[before[path]] if path in before else (), said[path])) for path in paths]
            for kind, paths in found.items()}


def _of_people(folder: Path) -> list[tuple[Path, Path]]:
    """A sample of the corpus: the file, and its copy with our results."""
    pairs = []
    files = [path for path in all_files() if path.suffix in ZIP_NAMES]
    for number, path in enumerate(random.Random(7).sample(files, SAMPLE)):  # noqa: S311  (no secret)
        (folder / f"{number}").mkdir()
        if into.fill_into(path, folder / f"{number}", twice=False) == into.WRITTEN:
            pairs.append((path, folder / f"{number}" / path.name))
    return pairs


@pytest.mark.parametrize("kind", KINDS)
def test_no_judge_finds_a_fault(judged: Judged, kind: str, record_property: Callable[[str, object], None]) -> None:
    files = judged[kind]
    faults = [fault for _, faults in files for fault in faults
              if kind != kinds.PLACEHOLDERS or fault.id != "placeholder left over"]
    assert files
    record_property("judged", f"{kind}: {len(files)}/{len(faults)}")
    assert faults == []


@pytest.mark.corpus
@pytest.mark.skipif(not FILES, reason=NO_FILES)
def test_a_workbook_of_people_has_no_fault_that_it_had_not(judged: Judged,
                                                           record_property: Callable[[str, object], None]) -> None:
    files = judged[OF_PEOPLE]
    faults = [fault for _, faults in files for fault in faults]
    assert len(files) > SAMPLE / 2
    record_property("judged", f"{OF_PEOPLE}: {len(files)}/{len(faults)}")
    assert faults == []


def test_every_kind_is_named(judged: Judged) -> None:
    assert set(judged) == {*KINDS, OF_PEOPLE}
