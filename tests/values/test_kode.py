"""Codes compare segment by segment, as numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.values.kode import is_prefix, kunci, rapi, sasaran_of

segmen = st.integers(min_value=0, max_value=9999)


@given(st.lists(segmen, min_size=1, max_size=6), st.integers(min_value=0, max_value=3))
def test_leading_zeros_do_not_matter(angka: list[int], nol: int) -> None:
    assert kunci(".".join(str(a) for a in angka)) == kunci(".".join("0" * nol + str(a) for a in angka))


@given(st.lists(segmen, min_size=1, max_size=4), st.lists(segmen, min_size=1, max_size=3))
def test_a_parent_is_a_prefix_at_a_dot(induk: list[int], sisa: list[int]) -> None:
    atas, bawah = ".".join(map(str, induk)), ".".join(map(str, induk + sisa))
    assert is_prefix(atas, bawah)
    assert not is_prefix(bawah, atas)
    assert not is_prefix(atas, atas)


def test_codes_sort_as_numbers() -> None:
    assert sorted(["1.10", "1.2", "1.1"], key=kunci) == ["1.1", "1.2", "1.10"]


@pytest.mark.parametrize(("kode", "harapan"), [
    ("1.1.", "1.1"), (" 1. 1 ", "1.1"), ("I.A.", "I.A"), ("1.1\u00a0", "1.1")])
def test_trailing_dots_and_spaces_are_dropped(kode: str, harapan: str) -> None:
    assert rapi(kode) == harapan


def test_sasaran_of_an_indicator() -> None:
    assert [sasaran_of(k) for k in ("1.1", "2.10.", "1.2.3")] == ["1", "2", "1.2"]
