"""The built page, as a file and as a folder: built where anything of it has changed."""

from pathlib import Path

import pytest

from tests.web import dibangun
from web import make


@pytest.fixture(scope="session")
def halaman() -> Path:
    """The page as one file."""
    dibangun.build()
    return make.SATU


@pytest.fixture(scope="session")
def folder(halaman: Path) -> Path:
    """The page as a folder, built with it."""
    assert halaman.is_file()
    return make.FOLDER
