"""The tests of reading, of packages and of the graft, and the golden files, once more on the second library."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("tests/ooxml", "tests/reader", "tests/delivery", "tests/test_golden_ambulu.py")
LEFT_OUT = ("tests/delivery/test_killed_commands.py", "tests/delivery/test_killed_fill.py",
            "tests/delivery/test_corpus.py", "tests/ooxml/test_two_libraries.py")
"""What asks nothing of XML, and what runs both libraries anyway."""
SECOND = "TOOLKIT_XML"


@pytest.mark.skipif(SECOND in os.environ, reason="this is the run on the second library")
def test_the_rooms_that_read_and_write_xml_pass_on_the_second_library_too() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "not libreoffice and not corpus", *ROOMS,
         *(f"--ignore={path}" for path in (*LEFT_OUT, Path(__file__).relative_to(ROOT)))],
        cwd=ROOT, env={**os.environ, SECOND: "expat", "PYTHONPATH": str(ROOT)}, capture_output=True, text=True,
        check=False)
    assert ran.returncode == 0, ran.stdout[-4000:]
