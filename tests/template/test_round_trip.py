"""A workbook made from the template and saved by LibreOffice gives the same results as before."""

from pathlib import Path

import pytest

from tests.soffice import convert
from toolkit import machine, pipeline

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "ambulu-2021.xlsx"


@pytest.mark.libreoffice
def test_saved_by_libreoffice(tmp_path: Path) -> None:
    convert([EXAMPLE], tmp_path, "xlsx")
    before, after = (pipeline.examine(path) for path in (EXAMPLE, tmp_path / EXAMPLE.name))
    assert machine.to_object(after.hasil, after.temuan, "x") == machine.to_object(before.hasil, before.temuan, "x")
    assert before.hasil.rekap.rata_rata_sasaran is not None
