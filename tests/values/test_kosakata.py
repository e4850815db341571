"""The words as staff write them: each has one meaning, and each list is what the readers take it for."""

import pytest

from toolkit.values.kosakata import KOSAKATA
from toolkit.values.tanggal import month_of
from toolkit.values.ukuran import is_persen, is_skor


@pytest.mark.parametrize("nama", KOSAKATA._fields)
def test_words_are_small_and_stand_once_in_their_list(nama: str) -> None:
    kata = [k for satu in getattr(KOSAKATA, nama) for k in ([satu] if isinstance(satu, str) else satu)]
    assert kata
    assert len(set(kata)) == len(kata)
    besar = {"bulan", "bulan_inggris", "hari", "hari_inggris", "predikat_tanpa_skala", "jenis_kelamin", "diktum",
             "diktum_lain"}
    assert nama in besar or [k.lower() for k in kata] == kata


def test_units_are_a_percent_or_a_score() -> None:
    assert [k for k in KOSAKATA.persen if not is_persen(k)] == []
    assert [k for k in KOSAKATA.skor if not is_skor(k)] == []


def test_every_spelling_of_a_month_is_one_of_twelve() -> None:
    assert [month_of(nama) for nama in KOSAKATA.bulan] == list(range(1, 13))
    assert {ejaan: month_of(ejaan) for ejaan in KOSAKATA.ejaan_bulan} == KOSAKATA.ejaan_bulan
