"""The tests of reading, of packages and of the graft, and the golden files, once more on the second library."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from toolkit.ooxml import libxml, markup
from toolkit.ooxml.expat import trees

ROOT = Path(__file__).parents[2]
ROOMS = ("tests/ooxml", "tests/reader", "tests/delivery", "tests/test_golden_ambulu.py")
LEFT_OUT = ("tests/delivery/test_killed_commands.py", "tests/delivery/test_killed_fill.py",
            "tests/delivery/test_corpus.py", "tests/ooxml/test_two_libraries.py")
"""What asks nothing of XML, and what runs both libraries anyway."""
SECOND = "TOOLKIT_XML"


def test_the_environment_chooses_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the run below would be another one on the first."""
    monkeypatch.setenv(SECOND, "expat")
    assert markup._chosen() is trees
    monkeypatch.delenv(SECOND)
    assert markup._chosen() is libxml


@pytest.mark.skipif(SECOND in os.environ, reason="this is the run on the second library")
def test_the_rooms_that_read_and_write_xml_pass_on_the_second_library_too() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "not libreoffice and not corpus", *ROOMS,
         *(f"--ignore={path}" for path in (*LEFT_OUT, Path(__file__).relative_to(ROOT)))],
        cwd=ROOT, env={**os.environ, SECOND: "expat", "PYTHONPATH": str(ROOT)}, capture_output=True, text=True,
        check=False)
    assert ran.returncode == 0, ran.stdout[-4000:]
