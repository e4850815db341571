"""Targets of the forms: what was typed, with the dots, decimals and signs of its column."""

import pytest

from toolkit.model.rekaman import Ukuran
from toolkit.model.sel import Isian
from toolkit.tabel.target import Target, printed
from toolkit.values import ukuran


def target(teks: str, satuan: str = "", nama: str = "", desimal: int | None = None) -> Target:
    """As the reader gives it: a number cell where `desimal` says what its format shows."""
    terbaca = ukuran.parse(teks, predikat={"B"})
    nilai = terbaca.ukuran if terbaca else Ukuran()
    return Target(Isian(nilai, tertulis=teks, desimal=terbaca.desimal if terbaca and desimal is None else desimal or 0,
                        faktor=None if desimal is None else nilai.angka), satuan, nama)


@pytest.mark.parametrize(("isi", "harapan"), [
    (target("12000", "Orang"), "12.000"), (target("12.000"), "12.000"), (target("95", "%"), "95%"),
    (target("95", "", "Persentase desa"), "95%"), (target("95", "", "% desa"), "95%"), (target("50 %"), "50%"),
    (target("95", "Desa", "Persentase desa"), "95"), (target("6 Kali", "Kali"), "6 Kali"),
    (target("B", "Predikat"), "B"), (target("12000 orang"), "12.000 orang"), (target("Tahun 2021"), "Tahun 2021"),
    (target("2 - 3", "Hari"), "2 - 3\N{NO-BREAK SPACE}Hari"),
    (target("80-90", "%"), "80-90%"), (target("80 - 90%", "%"), "80 - 90%"), (target("maks 5", "Persen"), "maks 5%"),
    (target("80 - 90", "Nilai"), "80 - 90"), (Target(None), "")])
def test_a_target_is_printed_with_its_dots_and_its_unit(isi: Target, harapan: str) -> None:
    assert printed([isi]) == [harapan]


def test_targets_of_one_unit_have_equal_decimals() -> None:
    """85,5 and 86 of an index side by side; the percents and the letter keep theirs."""
    assert printed([target("85,5", "Indeks"), target("86", "indeks", desimal=0), target("100", "%"),
                    target("B", "Indeks"), target("7 dokumen")]) == ["85,5", "86,0", "100%", "B", "7 dokumen"]
    assert printed([target("83,00"), target("84")]) == ["83,00", "84,00"]
