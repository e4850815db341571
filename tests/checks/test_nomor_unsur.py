"""Numbers of unsur as they are typed: the search for those that lack ends with the rows, not with the number."""

import pytest

from toolkit.checks.survei.pedoman import TERLEWAT, _first_wrong


@pytest.mark.parametrize(("nomor", "salah"), [
    ([1, 2, 4, 5], (2, TERLEWAT)), ([1, 2, 5, 6], (2, TERLEWAT)), ([1, 2, 6, 7], (2, "di luar urutan")),
    ([1, 2, 3], None), ([2, 1, 3], None), ([1, 2, 10**12], (2, "di luar urutan"))])
def test_a_number_of_any_size_is_looked_at(nomor: list[int], salah: tuple[int, str] | None) -> None:
    """3 lacks; 3 and 4 lack; 3, 4 and 5 lack, which is a slip; 10^12 once filled the memory of the machine."""
    assert _first_wrong(nomor) == salah
