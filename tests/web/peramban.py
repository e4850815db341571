"""Chromium where there is one, and the driver in Node that uses the page in it."""

import shutil
import subprocess

import pytest

WAKTU = "2026-01-15T08:30:00"
"""The time of computation: the page's clock stands still."""


def chromium() -> str:
    """Path of Chromium.

    Where none runs the test is skipped, and says that it did not run: Ubuntu's package is a stub that installs nothing.
    """
    for nama in ("chromium", "chromium-browser", "google-chrome"):
        path = shutil.which(nama)
        if path is not None:
            coba = subprocess.run([path, "--version"], capture_output=True, check=False, text=True, timeout=60)
            if coba.returncode == 0 and "hrom" in coba.stdout:
                return path
    pytest.skip("the page was not tried in a browser: Chromium is missing; Debian's package is `chromium`")
