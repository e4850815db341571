"""Folded rows are the same rows, and small."""

import sys
from dataclasses import replace

import pytest

from tests.kantor import contoh
from toolkit.collect.codec import encode
from toolkit.collect.folded import Lipatan, fold
from toolkit.kantor.model import BarisTemuan, Kumpulan
from toolkit.rekap.data_tables import TABEL_DATA
from toolkit.rekap.posisi import match


@pytest.mark.parametrize("kumpulan", [contoh.kecil(), contoh.kabupaten()])
def test_a_folded_collection_is_the_same_collection(kumpulan: Kumpulan) -> None:
    terlipat = replace(kumpulan, kiriman=tuple(map(fold, kumpulan.kiriman)))
    assert terlipat == kumpulan
    assert encode(terlipat) == encode(kumpulan)
    for tabel in TABEL_DATA:
        assert list(tabel.records(terlipat, match(terlipat))) == list(tabel.records(kumpulan, match(kumpulan)))


def test_rows_come_anew_each_time_and_are_counted_without_being_made() -> None:
    temuan = [contoh.temuan(sel=f"D{n}") for n in range(20)]
    lipatan = Lipatan(BarisTemuan, temuan)
    assert list(lipatan) == list(lipatan) == temuan
    assert (len(lipatan), lipatan[3].sel, [t.sel for t in lipatan[-2:]]) == (20, "D3", ["D18", "D19"])
    assert lipatan == tuple(temuan) != Lipatan(BarisTemuan, temuan[1:])
    assert list(Lipatan(BarisTemuan, ())) == []


def test_folded_rows_take_a_quarter_of_the_room() -> None:
    temuan = [contoh.temuan(sel=f"D{n}", pesan=f"tertulis {n}.000, tetapi rinciannya {n}.500.") for n in range(20)]
    rapat = sys.getsizeof(encode(tuple(temuan)))
    terlipat = sum(sys.getsizeof(getattr(Lipatan(BarisTemuan, temuan), nama)) for nama in ("_isi", "_banyak"))
    assert terlipat < rapat / 4
