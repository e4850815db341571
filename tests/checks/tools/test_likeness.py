"""The short cut by length never changes the answer."""

from hypothesis import given
from hypothesis import strategies as st

from toolkit.values.teks import at_least, kemiripan

NAMES = st.text(alphabet="abc xyz", max_size=12)


@given(NAMES, NAMES, st.sampled_from([0.55, 0.85]))
def test_at_least_is_the_comparison_itself(a: str, b: str, ambang: float) -> None:
    assert at_least(a, b, ambang) == (kemiripan(a, b) >= ambang)
