"""Which test causes which fault: the list that docs/lossless.md shows, with the number of cases that ran."""

import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).parents[2]
WORKBOOKS, SAFE, ARCHIVE, PACKAGE, GUARDS, GRAFT, KILLED, FILL = (
    "tests/delivery/test_hostile_workbooks.py", "tests/delivery/test_safefile.py", "tests/ooxml/test_rawzip.py",
    "tests/ooxml/test_package.py", "tests/ooxml/test_guards.py", "tests/delivery/test_hostile.py",
    "tests/delivery/test_killed.py", "tests/delivery/test_killed_fill.py")


@dataclass(frozen=True)
class Fault:
    """One fault or attack.

    Attributes:
        words: as the document names it.
        tests: `file::test`, with the case behind it in brackets where only some of a test's cases are meant.
    """

    words: str
    tests: tuple[str, ...]


FAULTS = (
    Fault("killed (SIGKILL) before any line of the write of one file",
          (f"{KILLED}::test_killed_between_any_two_lines",)),
    Fault("`fill` killed before any line of its write: in place, to a new copy, to a copy that is the input, `--into`",
          (f"{FILL}::test_killed_at_every_line_of_the_write",)),
    Fault("output path equal to the input, by a link or in other letters",
          (f"{FILL}::test_killed_at_every_line_of_the_write[copy_that_is_the_input_by_a_link]",
           f"{FILL}::test_one_file_under_two_names", f"{SAFE}::test_same_file", f"{SAFE}::test_a_link_stays_a_link")),
    Fault("disk full: a small tmpfs, and a limit on the file size",
          (f"{SAFE}::test_disk_full_by_a_limit_on_the_file_size", f"{SAFE}::test_disk_full",
           f"{SAFE}::test_disk_full_while_the_backup_is_made")),
    Fault("no permission, read-only file, a folder in the way or not there",
          (f"{SAFE}::test_no_permission_in_the_folder", f"{SAFE}::test_read_only_file",
           f"{SAFE}::test_a_folder_of_that_name", f"{SAFE}::test_a_folder_that_is_not_there",
           f"{SAFE}::test_a_name_that_is_too_long")),
    Fault("changed, moved or deleted by someone else between reading and writing",
          (f"{SAFE}::test_changed_meanwhile", f"{SAFE}::test_changed_meanwhile_in_the_same_instant",
           f"{SAFE}::test_changed_while_the_new_version_was_written", f"{SAFE}::test_gone_meanwhile")),
    Fault("open in Excel or LibreOffice (`~$…`, `.~lock…#`)",
          (f"{SAFE}::test_open_in_excel", f"{GUARDS}::test_open_elsewhere")),
    Fault("rename refused by a synchronising program: retried, then a message",
          (f"{SAFE}::test_a_rename_that_is_refused_for_a_moment", f"{SAFE}::test_a_rename_that_is_refused_for_good",
           f"{SAFE}::test_a_backup_that_is_held")),
    Fault("backups that exist: the newest three places, the oldest of all stays, a damaged one never takes a place",
          (f"{SAFE}::test_the_newest_is_number_one_and_the_oldest_of_all_stays",
           f"{SAFE}::test_a_version_that_a_backup_holds_is_not_kept_twice",
           f"{SAFE}::test_a_damaged_version_takes_no_good_backups_place",
           f"{SAFE}::test_a_damaged_version_is_kept_where_there_is_room")),
    Fault("two runs at once on one file; another run that never ends",
          (f"{SAFE}::test_two_runs_at_once", f"{SAFE}::test_another_run_that_never_ends")),
    Fault("a wrong checksum in a part that nobody reads",
          (f"{WORKBOOKS}::test_a_damaged_part_is_passed_on_with_a_warning", f"{GUARDS}::test_a_damaged_part_is_named",
           f"{ARCHIVE}::test_a_bad_checksum_is_refused_when_unpacked_but_copied_raw")),
)
HOSTILE = (
    Fault("zip bombs: nested, by ratio, by the sum, a header that lies about the size, entries that overlap",
          (f"{WORKBOOKS}::test_read_as_if_nothing_were[zip_in_zip]",
           f"{WORKBOOKS}::test_refused_with_the_limit_named[too_much_unpacked UNPACKED_TOO_BIG]",
           f"{WORKBOOKS}::test_refused_with_the_limit_named[lambda RATIO]", f"{ARCHIVE}::test_ratio",
           f"{ARCHIVE}::test_an_entry_that_lies_about_its_size_does_not_fill_the_memory",
           f"{ARCHIVE}::test_entries_that_overlap_are_refused", f"{ARCHIVE}::test_total_size")),
    Fault("a million entries", (f"{WORKBOOKS}::test_refused_with_the_limit_named[a_million_entries TOO_MANY_PARTS]",
                                f"{ARCHIVE}::test_many_entries")),
    Fault("XML bombs, DOCTYPE, files from outside, deep nesting, one giant text, a giant sheet",
          (f"{WORKBOOKS}::test_refused_with_the_limit_named[doctype_in_a_sheet DOCTYPE]",
           f"{WORKBOOKS}::test_refused_with_the_limit_named[a_file_from_outside DOCTYPE]",
           f"{WORKBOOKS}::test_refused_with_the_limit_named[deep_nesting PART_INVALID]",
           f"{WORKBOOKS}::test_refused_with_the_limit_named[one_giant_text PART_INVALID]",
           f"{WORKBOOKS}::test_refused_with_the_limit_named[a_giant_sheet XML_TOO_BIG]",
           f"{PACKAGE}::test_doctype_is_refused", f"{PACKAGE}::test_an_entity_bomb_is_refused_at_once")),
    Fault("`..` in names, names that occur twice, names that differ between header and directory",
          (f"{WORKBOOKS}::test_refused_with_the_limit_named[climbing_name BAD_NAME]",
           f"{WORKBOOKS}::test_refused_with_the_limit_named[twin_names DUPLICATE]", f"{ARCHIVE}::test_names",
           f"{ARCHIVE}::test_names_that_differ_between_header_and_directory_are_refused")),
    Fault("a dimension tag that claims 17 billion cells",
          (f"{WORKBOOKS}::test_read_as_if_nothing_were[a_claim_of_seventeen_billion_cells]",)),
    Fault("a million empty rows or cells with a format",
          (f"{WORKBOOKS}::test_read_as_if_nothing_were[a_million_styled_rows]",
           f"{WORKBOOKS}::test_read_as_if_nothing_were[a_million_styled_cells]")),
    Fault("16,384 columns", (f"{WORKBOOKS}::test_sixteen_thousand_columns",)),
    Fault("relations in a circle", (f"{WORKBOOKS}::test_read_as_if_nothing_were[relations_in_a_circle]",
                                    f"{PACKAGE}::test_closure_survives_a_cycle_and_missing_parts")),
    Fault("missing parts: every part of the example, one at a time",
          (f"{WORKBOOKS}::test_a_part_that_is_missing", f"{PACKAGE}::test_a_missing_part_is_refused_with_its_name",
           f"{WORKBOOKS}::test_a_required_sheet_without_its_part_is_named")),
    Fault("lone surrogates and other letters that no text may hold",
          (f"{WORKBOOKS}::test_letters_that_no_text_may_hold",
           f"{WORKBOOKS}::test_refused_with_the_limit_named[lambda PART_INVALID]")),
    Fault("formulas that call the shell or the web",
          (f"{WORKBOOKS}::test_formulas_that_reach_outside_are_never_carried_over",)),
    Fault("links to other workbooks", (f"{WORKBOOKS}::test_read_as_if_nothing_were[link_to_another_workbook]",
                                       f"{WORKBOOKS}::test_a_link_to_another_workbook_stays_the_staffs")),
    Fault("`=cmd|…` and addresses in text", (f"{WORKBOOKS}::test_text_that_looks_like_a_formula_stays_text",)),
    Fault("a second workbook (`--into`) that is hostile",
          (f"{WORKBOOKS}::test_a_hostile_second_workbook_harms_neither",)),
    Fault("any bytes, any nonsense in the XML of a host",
          (f"{GRAFT}::test_nonsense_is_grafted_or_refused", f"{GRAFT}::test_any_bytes_are_refused_in_words",
           f"{ARCHIVE}::test_mutated_archives_never_raise_anything_else",
           f"{GRAFT}::test_a_thousand_names_of_a_thousand_sheets")),
    Fault("every reason for a refusal, caused for real",
          (f"{GUARDS}::test_refused_for_reading", f"{GUARDS}::test_refused_for_writing_only",
           f"{GUARDS}::test_a_file_beyond_the_limit_is_not_even_read", f"{GUARDS}::test_missing_and_folder",
           f"{GUARDS}::test_no_permission_to_read", f"{GUARDS}::test_a_drive_that_goes_away",
           f"{GUARDS}::test_a_name_that_excel_would_not_open")),
)


@dataclass
class Ran:
    """What a run of the tests showed.

    Attributes:
        passed: `file::test[case]` -> lines at which a run was killed there, 0 for other tests.
        others: tests that failed or were skipped.
    """

    passed: dict[str, int] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)

    def of(self, fault: Fault) -> list[str]:
        """The cases that cause this fault."""
        return [name for name in self.passed if any(_is_case(name, test) for test in fault.tests)]


def files() -> list[str]:
    """The files of all these tests."""
    return sorted({test.partition("::")[0] for fault in (*FAULTS, *HOSTILE) for test in fault.tests})


def run() -> Ran:
    """Run them all."""
    with tempfile.TemporaryDirectory() as name:
        report = Path(name) / "tests.xml"
        subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-o", "junit_family=xunit1",
                        f"--junitxml={report}", *files()], cwd=ROOT, check=False, capture_output=True)
        return _read(etree.parse(str(report)).getroot())


def _read(root: etree._Element) -> Ran:
    ran = Ran()
    for case in root.iter("testcase"):
        name = f"{case.get('file')}::{case.get('name')}"
        properties = {p.get("name"): p.get("value") for p in case.iter("property")}
        if any(case.find(tag) is not None for tag in ("failure", "error", "skipped")):
            ran.others.append(name)
        else:
            ran.passed[name] = int(properties.get("points") or 0)
    return ran


def _is_case(name: str, test: str) -> bool:
    return name == test or name.startswith(f"{test}[")


def kills(ran: Ran) -> Counter[str]:
    """Lines at which a run was killed, by test."""
    return Counter({name: points for name, points in ran.passed.items() if points})
