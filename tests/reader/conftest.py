"""The fixtures that draw workbooks and read them."""

from pathlib import Path
from typing import Any

import pytest

from tests.workbooks import MakeWorkbook, make_workbook


@pytest.fixture
def workbook(tmp_path: Path) -> MakeWorkbook:
    def make(text: str = "", **options: Any) -> Path:
        return make_workbook(tmp_path, text, **options)

    return make
