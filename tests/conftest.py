"""What all tests share: what is missing on this machine skips a test, and fails it in continuous integration on Linux.

There everything that a test needs can be installed; on Windows and macOS a skip belongs to the platform.
"""

import os
import shutil
import signal
import sys
from collections.abc import Generator

import pytest

MUST_RUN = bool(os.environ.get("CI")) and sys.platform == "linux"
MAY_SKIP = {"excel", "corpus"}
"""Real Excel is nowhere in CI; the corpus lies outside the project and is named by an environment variable."""


def pytest_configure() -> None:
    """A shell starts its background jobs with Ctrl-C ignored, and every command that a test starts inherits that."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A file's tests share its fixtures and run in one process; those of the page also share what is built in dist."""
    for item in items:
        berkas = item.nodeid.partition("::")[0]
        item.add_marker(pytest.mark.xdist_group("tests/web" if berkas.startswith("tests/web/") else berkas))


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("libreoffice") and shutil.which("soffice") is None:
        pytest.skip("LibreOffice (soffice) is not installed")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None],  # noqa: ARG001  (the hook's signature)
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    excused = any(item.get_closest_marker(name) for name in MAY_SKIP)
    if MUST_RUN and report.skipped and not excused and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped in continuous integration: {report.longrepr}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not os.environ.get("TOOLKIT_EXCEL_FILES"):
        terminalreporter.write_line("The corpus part did not run: TOOLKIT_EXCEL_FILES names no folder of workbooks.")
