import functools
from pathlib import Path

import pytest

from tests.workbooks import MakeWorkbook, make_workbook


@pytest.fixture
def workbook(tmp_path: Path) -> MakeWorkbook:
    return functools.partial(make_workbook, tmp_path)
