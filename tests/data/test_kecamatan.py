"""The list of kecamatan: complete, and found with and without dots."""

import pytest

from toolkit.data.kecamatan import Kecamatan, all_kecamatan, find, within


def test_counts_of_the_act() -> None:
    """Kepmendagri 300.2.2-2430 Tahun 2025: 7.285 kecamatan, 31 of them in Kabupaten Jember."""
    assert len(all_kecamatan()) == 7285
    assert sum(k.startswith("35.09.") for k in all_kecamatan()) == 31


def test_ambulu() -> None:
    assert find("35.09.12") == find("350912") == Kecamatan("35.09.12", "Ambulu", "Kabupaten Jember", "Jawa Timur")


@pytest.mark.parametrize("kode", ["", "35.09", "3509050", "99.99.99", "Ambulu"])
def test_unknown_codes(kode: str) -> None:
    """3509050 is the BPS code of Ambulu, which is another list."""
    assert find(kode) is None


@pytest.mark.parametrize("kode", ["11.01", "35.09.12", "96.71"])
def test_within_is_the_kabupaten_s_part_of_the_list(kode: str) -> None:
    """The first, a middle and the last kabupaten of the list."""
    awalan = kode[:5] + "."
    assert within(kode) == tuple(k for k in all_kecamatan().values() if k.kode.startswith(awalan))
    assert within(kode)


@pytest.mark.parametrize("kode", ["", "35", "99.99"])
def test_no_kabupaten(kode: str) -> None:
    assert within(kode) == ()
