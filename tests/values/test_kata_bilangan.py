"""Number words are read back as what they were written from."""

import pytest
from num2words import num2words

from toolkit.values.kata_bilangan import read_words


@pytest.mark.parametrize("n", [*range(130), 199, 200, 999, 1000, 1001, 1100, 1999, 2021, 10_000, 11_250, 100_000,
                               999_999, 1_000_000, 1_247_281_000])
def test_every_number_comes_back(n: int) -> None:
    assert read_words(num2words(n, lang="id")) == n


@pytest.mark.parametrize("teks", ["", "orang", "dua tiga", "puluh", "belas", "empat orang", "sepertiga", "juta"])
def test_what_is_no_number_is_none(teks: str) -> None:
    assert read_words(teks) is None


def test_other_spellings() -> None:
    assert (read_words("Dua Belas"), read_words("dua  puluh-satu"), read_words("satu milyar")) == (12, 21, 10**9)
