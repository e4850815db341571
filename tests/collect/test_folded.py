"""Folded rows are the same rows, and small."""

import sys
from dataclasses import replace

import pytest
from msgspec import json

from tests.kantor import contoh
from toolkit.collect.folded import Folded, fold
from toolkit.kantor.model import BarisTemuan, Kumpulan


@pytest.mark.parametrize("kumpulan", [contoh.kecil(), contoh.kabupaten()])
def test_a_folded_collection_is_the_same_collection(kumpulan: Kumpulan) -> None:
    folded = replace(kumpulan, kiriman=tuple(map(fold, kumpulan.kiriman)))
    assert folded == kumpulan
    assert hash(folded) == hash(kumpulan)
    assert [tuple(k.isi.temuan) for k in folded.dipakai if k.isi] == [k.isi.temuan for k in kumpulan.dipakai if k.isi]


def test_rows_come_anew_each_time_and_are_counted_without_being_made() -> None:
    temuan = [contoh.temuan(sel=f"D{n}") for n in range(20)]
    folded = Folded(BarisTemuan, temuan)
    assert list(folded) == list(folded) == temuan
    assert (len(folded), temuan[3] in folded, contoh.temuan(sel="D20") in folded) == (20, True, False)
    assert folded == tuple(temuan) != Folded(BarisTemuan, temuan[1:])
    assert list(Folded(BarisTemuan, ())) == []


def test_folded_rows_take_a_quarter_of_the_room() -> None:
    temuan = [contoh.temuan(sel=f"D{n}", pesan=f"tertulis {n}.000, tetapi rinciannya {n}.500.") for n in range(20)]
    packed = sum(sys.getsizeof(getattr(Folded(BarisTemuan, temuan), name)) for name in ("_packed", "_count"))
    assert packed < sys.getsizeof(json.encode(temuan)) / 4
