"""Three readers of one file read the same, or ours refuses it."""

from collections.abc import Callable

import pytest

from tests.fuzz.pembaca import compare, workbooks

COUNT = 120


@pytest.mark.libreoffice
def test_ours_reads_what_openpyxl_and_libreoffice_read(record_property: Callable[[str, object], None]) -> None:
    found = compare(COUNT)
    record_property("readers", f"{found.compared}/{len(found.differing)}")
    assert found.compared > COUNT / 5, "hardly anything was compared"
    assert found.differing == {}


def test_the_same_number_gives_the_same_damage() -> None:
    assert workbooks(3, 7) == workbooks(3, 7)
