"""Rows of sums among the groups of employees."""

from pathlib import Path

import pytest

from tests.checks.kasus import find, places

PEGAWAI = """
    Pegawai | Jabatan | Golongan | Jenis Kelamin | Status | Jumlah
            | Camat   | IV/a     | L             | PNS    | 1
            {}
            | Pramu   |          | L             | PPPK   | 2
            {}
"""


@pytest.mark.parametrize(("tengah", "akhir", "temuan"), [
    ("| | | | Jumlah PNS | 1", "", ["PGW002 Pegawai!D3"]),  # counted as a group, wherever its name stands
    ("| | | | Jumlah | 1", "", []),  # as the advice says: no group any more
    # The last row's sum is right: one cause, one finding, and 3 is not to become 4.
    ("| Jumlah PNS | | | | 1", "| Jumlah | | | | 3", ["PGW002 Pegawai!A3"]),
    ("| Jumlah PNS | | | | 1", "| Jumlah | | | | 4", ["PGW002 Pegawai!A3", "PGW003 Pegawai!E5"])])
def test_a_sum_among_the_groups_is_told_once(tengah: str, akhir: str, temuan: list[str], tmp_path: Path) -> None:
    assert places([t for t in find(tmp_path, PEGAWAI.format(tengah, akhir)) if t.kode.startswith("PGW")]) == temuan
