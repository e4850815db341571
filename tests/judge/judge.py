"""Both judges over many files."""

import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.judge import sdk
from tests.judge.drawn import lint_drawn
from tests.judge.package import Parts, lint_package
from tests.judge.record import Fault
from tests.judge.sheet import book_of, lint_sheet, lint_texts
from tests.judge.word import lint_word
from tests.judge.workbook import M, lint_workbook, sheet_parts


def judge(files: Iterable[Path]) -> dict[Path, list[Fault]]:
    """Every file, with what Microsoft's validator says (in one process) and what our own rules find."""
    found: dict[Path, list[Fault]] = {path: lint(path) for path in files}
    for fault in sdk.validate(found):
        found[Path(fault.file)].append(fault)
    return found


def new_faults(before: Iterable[Fault], after: Iterable[Fault]) -> list[Fault]:
    """Faults of a file that it did not have before we wrote into it: more of a rule in a part than there were."""
    had = Counter(fault.kind for fault in before)
    new = []
    for fault in after:
        had[fault.kind] -= 1
        if had[fault.kind] < 0:
            new.append(fault)
    return new


def lint(path: Path) -> list[Fault]:
    """What our own rules find."""
    try:
        parts = Parts(path)
    except (zipfile.BadZipFile, NotImplementedError) as error:
        return [Fault(str(path), "", "", "no archive", str(error))]
    of_kind = lint_word(parts) if path.suffix.lower() in {".docx", ".dotx"} else _lint_workbook(parts)
    return [*lint_package(parts), *of_kind]


def _lint_workbook(parts: Parts) -> Iterator[Fault]:
    main = next((target for _, kind, target in parts.relations("") if kind == "officeDocument"), "")
    root = parts.xml(main)
    if root is None:
        return
    yield from lint_workbook(parts, main, root)
    pages = sheet_parts(parts, main, root)
    sheets = frozenset(name.casefold() for name in pages)
    book = book_of(parts, sheets)
    grouped = 0
    for part in pages.values():
        page = parts.xml(part)
        if page is not None and page.tag == f"{M}worksheet":
            yield from lint_sheet(parts, part, page, book)
            grouped += sum(view.get("tabSelected") in {"1", "true"} for view in page.iter(f"{M}sheetView"))
    if grouped > 1:
        yield parts.fault(main, "sheetView", "sheets are grouped: what is typed goes into all", str(grouped))
    for part in parts.of_type("sharedStrings+xml"):
        strings = parts.xml(part)
        if strings is not None:
            yield from lint_texts(parts, part, strings)
    names = frozenset(str(name.get("name")).casefold() for name in root.iter(f"{M}definedName"))
    yield from lint_drawn(parts, sheets, names)
