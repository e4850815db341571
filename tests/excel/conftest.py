"""The published example as a workbook with the button."""

import runpy
from pathlib import Path

import pytest

from toolkit.excel.project import MAKRO
from toolkit.template.workbook import make

SCRIPT = Path(__file__).parent.parent.parent / "examples" / "buat.py"


@pytest.fixture(scope="session")
def dengan_tombol(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made by the template with the example's figures; tests copy it."""
    script = runpy.run_path(str(SCRIPT))
    path = tmp_path_factory.mktemp("tombol") / "ambulu.xlsm"
    path.write_bytes(make(script["CONTOH"]["ambulu-2021"], script["read"]("ambulu-2021"), MAKRO))
    return path
