"""docs/lossless.md, from what was measured."""

import os
import platform
import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import TypeVar

from tests.corpus import into, pasted
from tests.corpus.grafting import NAME_TAKEN
from tests.corpus.kinds import VISIBLE
from tests.corpus.measure import CRASHED, WRITTEN, Grafted, Measured
from tests.corpus.peer import SECONDS, Saved
from tests.corpus.reading import MEGABYTES, READ, REFUSED, Reading
from tests.corpus.reading import SECONDS as SECONDS_TO_READ
from tests.corpus.run import Opened
from tests.judge.record import Fault
from toolkit.ooxml.refusal import Refusal

PAGE = "docs/lossless.md"
_T = TypeVar("_T")
_LIBRARIES = ("openpyxl", "XlsxWriter", "lxml")


@dataclass(frozen=True)
class Outcome:
    """All that the page is made from.

    Attributes:
        files: every file of the corpus. readings: memory and time of reading them.
        pasted: what came of the workbooks with pasted blocks.
        libreoffice: what it made of a sample. judged: what is new to the judges, by file; None without them.
        has_schemas: the schemas were at hand.
    """

    files: Sequence[Measured]
    pasted: Sequence[tuple[str, str]]
    readings: Sequence[Reading]
    libreoffice: Opened
    judged: dict[str, list[Fault]] | None
    has_schemas: bool


def render(outcome: Outcome) -> str:
    """The whole page."""
    return "\n\n".join((_HEAD.format(
        cores=os.cpu_count(), python=platform.python_version(),
        libraries=", ".join(f"{name} {version(name)}" for name in _LIBRARIES)),
        _corpus(outcome.files), _openpyxl(outcome.files), _graft(outcome), _refusals(outcome.files),
        _into(outcome.files, outcome.judged), _pasted(outcome.pasted), _reading(outcome.readings), _TAIL)) + "\n"


_HEAD = """# No harm to a workbook: what was measured

<!-- Written by `make lossless` from a run over the corpus; not to be changed by hand. -->

{cores} cores, Python {python}, {libraries}.
**Nothing here was opened in real Excel**: none was at hand. What stands in for it: openpyxl and LibreOffice as
readers, the transitional schema of SpreadsheetML, and the stored bytes themselves. How the graft works and what it
refuses: [graft.md](graft.md)."""

_TAIL = """## Again

`TOOLKIT_EXCEL_FILES=folder TOOLKIT_XSD=schemas make lossless` measures anew and writes this page (some minutes).
`make test` runs the graft into every file, reading of every file and `--into` for a sample; without that variable it
says that the part with the corpus did not run. Faults and attacks, each caused for real: [keamanan.md](keamanan.md)."""


def _corpus(files: Sequence[Measured]) -> str:
    origin = Counter(m.name.partition("__")[0] for m in files if "__" in m.name)
    given = ", ".join(f"{name} {number}" for name, number in origin.most_common())
    readable = sum(m.is_readable_zip for m in files)
    return f"""## The corpus

{origin.total()} files from the public test sets of projects that read and write workbooks ({given}):
comparison files that Excel made, files that users sent in with a defect, files of LibreOffice and other programs,
damaged and hostile ones, and a few that are no workbooks at all. {readable} are .xlsx or .xlsm by name
and readable as an archive: these are given to openpyxl. All {len(files)} files of the folder, its own notes included,
are given to the toolkit."""


def _openpyxl(files: Sequence[Measured]) -> str:
    saved = [m.saved for m in files if m.saved is not None]
    ours = [m.grafted for m in files if m.saved is not None and m.grafted.outcome == WRITTEN]
    rows = [
        (f"raises, or needs more than {SECONDS} s", _share(saved, lambda s: bool(s.raises)), "0"),
        ("drops a part or more", _share(saved, lambda s: s.drops), _share(ours, lambda g: g.drops)),
        ("loses something visible, or data", _share(saved, lambda s: s.loses_visible),
         _share(ours, lambda g: bool(g.lost & VISIBLE))),
        ("loses anything counted", _share(saved, lambda s: bool(s.lost)), _share(ours, lambda g: bool(g.lost))),
    ]
    having = Counter(kind for m in files if m.saved is not None and not m.saved.raises for kind in m.kinds)
    gone = Counter(kind for s in saved for kind in s.lost)
    gone_ours = Counter(kind for g in ours for kind in g.lost)
    kinds = [(kind + ("" if kind in VISIBLE else " (not visible)"), f"{number} of {having[kind]}",
              str(gone_ours[kind])) for kind, number in gone.most_common()]
    kept = sorted(kind for kind in having if kind not in gone)
    return f"""## Preservation: openpyxl's load and save beside the graft

openpyxl as it is usually used (`keep_vba` for .xlsm). A kind is lost where a file has fewer of it afterwards, by the
same meter for both. The graft adds three sheets with chart, table, picture, formulas, conditional formats and links.

{_table(("", f"openpyxl, {len(saved)} files", f"the graft, {len(ours)} written"), rows)}

{_table(("kind of content", "openpyxl: files that lose it, of those that have it", "the graft"), kinds)}

Lost by neither: {", ".join(kept)}."""


def _graft(outcome: Outcome) -> str:
    grafted = [m.grafted for m in outcome.files]
    written = [g for g in grafted if g.outcome == WRITTEN]
    crashed = sum(g.outcome.startswith(CRASHED) for g in grafted)
    opened = Counter(g.opened for g in written)
    differing = {what: number for what, number in opened.items() if what not in ("same", "original fails")}
    both = [(m.grafted, m.saved) for m in outcome.files
            if m.grafted.outcome == WRITTEN and m.saved is not None and not m.saved.raises]
    opened_there = outcome.libreoffice
    errors = str(sum(bool(g.errors) for g in written)) if outcome.has_schemas else "not checked: no schemas"
    rows = [
        ("written / refused with a reason / crashed",
         f"{len(written)} / {len(grafted) - len(written) - crashed} / {crashed}"),
        ("files with a part changed outside the owned ones", str(sum(bool(g.outside) for g in written))),
        ("second graft gives the same bytes", f"{sum(g.stable for g in written)} of {len(written)}"),
        ("files with a new schema error in workbook, styles or added parts", errors),
        ("openpyxl opens it: values of every host sheet and the formats of its first 40 × 10 cells as before",
         str(opened["same"])),
        ("openpyxl could not open the original either", str(opened["original fails"])),
        ("openpyxl sees a difference", _said(differing)),
        ("LibreOffice opens it and saves it again (a sample spread over the corpus)",
         f"{opened_there.given - len(opened_there.failed)} of {opened_there.given}"),
        ("LibreOffice does not open it, nor the original", ", ".join(opened_there.failed_before) or "0"),
        ("LibreOffice does not open it, but the original",
         ", ".join(sorted({*opened_there.failed} - {*opened_there.failed_before})) or "0"),
        ("time, openpyxl's load and save ÷ the graft with verification (processor time, per file)", _times(both)),
    ]
    return f"## The graft\n\n{_table(('', 'files'), rows)}"


def _said(differing: dict[str, int]) -> str:
    return "0" if not differing else "; ".join(f"{what} ({number})" for what, number in differing.items())


def _times(both: Sequence[tuple[Grafted, Saved]]) -> str:
    ratios = sorted(saved.seconds / grafted.seconds for grafted, saved in both)
    total = sum(saved.seconds for _, saved in both) / sum(grafted.seconds for grafted, _ in both)
    return (f"median {statistics.median(ratios):.1f}, highest {ratios[-1]:.0f}, over all files {total:.1f} "
            "(most are small: the donor's size decides; large hosts in speed.md)")


def _refusals(files: Sequence[Measured]) -> str:
    counted = Counter(m.grafted.outcome for m in files
                      if m.grafted.outcome != WRITTEN and not m.grafted.outcome.startswith(CRASHED))
    rows = [(name, _words(name), str(number)) for name, number in counted.most_common()]
    return f"""### Refused, by reason

{_table(("reason", "what staff read", "files"), rows)}"""


def _words(name: str) -> str:
    if name == NAME_TAKEN:
        return "a name is taken; says which to rename"
    return Refusal[name].error("laporan.xlsx", part="…", found="…", limit="…").pesan


def _into(files: Sequence[Measured], judged: dict[str, list[Fault]] | None) -> str:
    counted = Counter(CRASHED if m.into.startswith(CRASHED) else m.into for m in files)
    refused = counted.total() - counted[into.WRITTEN] - counted[CRASHED]
    taken = [m.name_taken for m in files if m.name_taken]
    named = sum("“Ringkasan”" in words and not words.startswith(CRASHED) for words in taken)
    reasons = ", ".join(f"{name} {number}" for name, number in counted.most_common()
                        if name not in (into.WRITTEN, CRASHED))
    rows = [
        ("written / refused with a reason / crashed", f"{counted[into.WRITTEN]} / {refused} / {counted[CRASHED]}"),
        ("refused, by reason", reasons),
        ("a sheet of the staff's with the name of a result sheet (every fifth file): refused, says which to rename",
         f"{named} of {len(taken)}"),
        ("Microsoft's validator or our own rules find in it what they did not find before", _found(judged)),
    ]
    return f"""## `--into`: the results of the example into every file

Each run also looks whether a refused file has the same bytes and no file lies beside it, and a written one has its
backup, the same first sheets, and no part changed outside the owned ones; every fifth is written a second time, which
must change nothing. A run that finds it otherwise counts as crashed.

{_table(("", "files"), rows)}"""


def _pasted(pairs: Sequence[tuple[str, str]]) -> str:
    rows = "\n".join(f"| {way} | {counts[pasted.WRITTEN]} | {counts[pasted.REFUSED]} | {counts[pasted.CRASHED]} |"
                     for way, counts in pasted.pair_counts(pairs))
    broken = [outcome for pair in pairs for outcome in pair if outcome.startswith(pasted.CRASHED)]
    return f"""## Pasted blocks

{len(pairs)} workbooks of the corpus, by seeds: the first sheet is given the name of one of the input sheets and filled
with blocks as people paste them (the sheet's own headings with odd values, budget reports with codes and money as text,
headings over three rows, merged cells, errors, noise); the example's other input sheets stand behind it. Each is read
and filled, and takes the example's results with `--into`. Of those that were written no other part changed.

| way | written | refused with a reason, untouched | crashed or harmed |
| --- | --- | --- | --- |
{rows}""" + "".join(f"\n\n    {outcome[:300]}" for outcome in broken[:5])


def _found(judged: dict[str, list[Fault]] | None) -> str:
    if judged is None:
        return "not judged: the validator is made for Linux on x86-64"
    named = [f"{name} ({faults[0].id})" for name, faults in judged.items() if faults]
    return f"{len(named)} of {len(judged)}" + (f": {', '.join(named)}" if named else "")


def _reading(readings: Sequence[Reading]) -> str:
    memory, slow = max(readings, key=lambda r: r.megabytes), max(readings, key=lambda r: r.seconds)
    read, refused = (sum(r.outcome == how for r in readings) for how in (READ, REFUSED))
    within = sum(r.is_within for r in readings)
    return f"""## Reading: memory and time

Every sheet of every file, cell by cell, a process for each file: {read} read, {refused} refused.
The most memory of a process, interpreter and libraries included: {memory.megabytes:.0f} MB
(`{memory.file}`); the longest: {slow.seconds:.2f} s of processor time (`{slow.file}`).
The bounds that the test holds: {MEGABYTES} MB, {SECONDS_TO_READ} s. {within} of {len(readings)} are within both."""


def _share(items: Sequence[_T], holds: Callable[[_T], bool]) -> str:
    number = sum(holds(item) for item in items)
    return f"{number} ({100 * number / len(items):.0f} %)" if number else "0"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)
