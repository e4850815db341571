"""A question of a report is answered once, and no report is kept longer than its checks take."""

import gc

import pytest

from tests.tabel import golden
from toolkit import pipeline
from toolkit.catalog import once, run_checks
from toolkit.model.hasil import Hasil


def report() -> Hasil:
    return pipeline.examine(golden.CONTOH).hasil


def test_each_report_is_asked_once_and_never_answered_for_another() -> None:
    ditanya: list[Hasil] = []

    @once
    def tanya(hasil: Hasil) -> int:
        ditanya.append(hasil)
        return len(ditanya)

    satu, dua = report(), report()
    assert [tanya(satu), tanya(satu), tanya(dua), tanya(dua)] == [1, 1, 2, 2]
    assert tanya(satu) == 3  # another report was asked about meanwhile: asked again, and not answered with its answer


def test_an_error_is_no_answer() -> None:
    kali: list[None] = []

    @once
    def tanya(_: Hasil) -> str:
        kali.append(None)
        if len(kali) == 1:
            raise ValueError
        return "jawab"

    hasil = report()
    with pytest.raises(ValueError):  # noqa: PT011  (it has no words)
        tanya(hasil)
    assert [tanya(hasil), tanya(hasil)] == ["jawab", "jawab"]
    assert len(kali) == 2


def test_no_report_outlives_its_checks() -> None:
    hasil = report()
    assert run_checks(hasil)
    diingat = [o for o in gc.get_referrers(hasil) if isinstance(o, tuple) and o[:1] == (hasil,)]
    assert diingat == []
