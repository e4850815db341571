"""Runs the tests of all declared attacks and counts what they showed."""

import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from tests.keamanan.daftar import ROOT, Serangan


@dataclass
class Ran:
    """What a run of the tests showed.

    Attributes:
        passed: `file::test[case]` -> what the test recorded, as (property, value).
        others: tests that failed or were skipped.
    """

    passed: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)

    def of(self, serangan: Serangan) -> list[str]:
        """The cases that try this attack and passed."""
        return [name for name in self.passed if any(is_case(name, test) for test in serangan.uji)]

    def failed(self, serangan: Serangan) -> list[str]:
        """The cases that try this attack and did not pass."""
        return [name for name in self.others if any(is_case(name, test) for test in serangan.uji)]

    def recorded(self, what: str, cases: Iterable[str]) -> list[str]:
        """All that these cases recorded under a property."""
        return [value for case in cases for name, value in self.passed[case] if name == what]


def run(semua: Collection[Serangan]) -> Ran:
    """Run every test that is named, each once."""
    tests = sorted({test.partition("[")[0] for serangan in semua for test in serangan.uji})
    with tempfile.TemporaryDirectory() as name:
        report = Path(name) / "tests.xml"
        subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-o", "junit_family=xunit1",
                        f"--junitxml={report}", *tests], cwd=ROOT, check=False, capture_output=True)
        return read(report, semua)


def read(report: Path, semua: Iterable[Serangan]) -> Ran:
    """What a report of pytest (junit, family xunit1) shows of these attacks; other tests in it do not count."""
    ran, tests = Ran(), {test.partition("[")[0] for serangan in semua for test in serangan.uji}
    for case in etree.parse(str(report)).getroot().iter("testcase"):
        if f"{case.get('file')}::{str(case.get('name')).partition('[')[0]}" not in tests:
            continue
        name = f"{case.get('file')}::{case.get('name')}"
        if any(case.find(tag) is not None for tag in ("failure", "error", "skipped")):
            ran.others.append(name)
        else:
            ran.passed[name] = [(str(p.get("name")), str(p.get("value"))) for p in case.iter("property")]
    return ran


def is_case(name: str, test: str) -> bool:
    """Is this case (`file::test[case]`) one of those that a test name, with or without its case, means."""
    return name == test or name.startswith(f"{test}[")
