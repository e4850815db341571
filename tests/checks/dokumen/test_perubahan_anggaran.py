"""A budget that changed in the year: what RKT, PK Program and Anggaran may honestly say of it, and what not."""

from pathlib import Path

import pytest

from tests.checks.kasus import find
from toolkit.model.temuan import Tingkat

ANGGARAN = """
    Anggaran | Kode        | Tingkat      | Uraian               | Anggaran | Realisasi | Anggaran Sebelum Perubahan
             | 7.01.01     | Program      | Penunjang Urusan           |          |           |
             | 7.01.01.2.01 | Kegiatan    | Administrasi Umum          |          |           |
             | 7.01.01.2.01.01 | Sub Kegiatan | Bahan Logistik         | 60000000 | 59000000  | {a}
             | 7.01.02     | Program      | Pelayanan Publik           |          |           |
             | 7.01.02.2.01 | Kegiatan    | Koordinasi Pemerintahan    |          |           |
             | 7.01.02.2.01.01 | Sub Kegiatan | Sinergi Perencanaan    | 80000000 | 79000000  | {b}
             | 7.01.05     | Program      | Ketentraman dan Ketertiban |          |           |
             | 7.01.05.2.01 | Kegiatan    | Penegakan Peraturan        |          |           |
             | 7.01.05.2.01.01 | Sub Kegiatan | Koordinasi Polri       | {c}      | {c}       | {d}
"""
"""After the change 60 + 80 million, and what `c` says."""
TANPA = {"a": "", "b": "", "c": "0", "d": ""}
BERUBAH = {"a": "70000000", "b": "75000000", "c": "0", "d": "20000000"}
"""Before the change 70 + 75 + 20 million."""
PK = """
    PK Program | Program                    | Anggaran | Anggaran Perubahan
               | Penunjang Urusan           | {}       | {}
               | Pelayanan Publik           | {}       | {}
               | Ketentraman dan Ketertiban | {}       | {}
"""
RKT = """
    RKT | Kode | Kegiatan                | Anggaran
        | 1.1  | Administrasi Umum       | {}
        | 1.1  | Koordinasi Pemerintahan | {}
        | 1.1  | Penegakan Peraturan     | {}
"""
J = "000000"


def said(folder: Path, gambar: str, *kode: str) -> list[str]:
    """Findings about RKT and PK Program: code, place, and an asterisk for those that are more than a note."""
    return [f"{t.kode} {t.sel or t.sheet}{'' if t.tingkat is Tingkat.INFO else '*'}" for t in find(folder, gambar)
            if t.kode.startswith(("RKT", "PKJ", "ANG", "HIT", *kode))]


@pytest.mark.parametrize(("angka", "temuan"), [
    (("70", "60", "75", "80", "20", "0"), []),  # the third program lost everything, and PK Perubahan says so
    (("70", "60", "75", "80", "20", "-"), []),  # the same, as a dash
    (("70", "62", "75", "78", "20", "0"), ["PKJ031 'PK Program'!C2"]),  # 62 + 78 = 60 + 80: moved afterwards
    (("70", "80", "75", "60", "20", "0"), ["PKJ005 'PK Program'!C2*", "PKJ005 'PK Program'!C3*"]),  # swapped rows
    (("70", "62", "75", "80", "20", "0"), ["PKJ005 'PK Program'!C2*"]),  # 2 million more than the budget
    (("70", "", "75", "", "20", ""), ["PKJ032 'PK Program'!B2"])])  # still the budget before the change
def test_programs_after_the_change(angka: tuple[str, ...], temuan: list[str], tmp_path: Path) -> None:
    pk = PK.format(*(n + J if n.isdecimal() and n != "0" else n for n in angka))
    assert said(tmp_path, ANGGARAN.format(**BERUBAH) + pk) == temuan


def test_a_dash_after_the_change_is_no_example_of_an_amount(tmp_path: Path) -> None:
    """A program that ended with the change, and whose amount before it is blank."""
    pk = PK.format("70" + J, "60" + J, "75" + J, "80" + J, "", "-")
    saran = [t.saran for t in find(tmp_path, ANGGARAN.format(**BERUBAH) + pk) if t.kode == "PKJ013"]
    assert len(saran) == 1
    assert "misalnya -" not in saran[0]


def test_a_program_of_the_change_is_asked_of_no_plan(tmp_path: Path) -> None:
    """Refocusing: 10 million for a program that neither RKT nor the first PK knew; Anggaran blank, 0 or a dash."""
    baru = {**TANPA, "c": "10000000"}
    rkt = "\n".join(RKT.format("60000000", "80000000", "").splitlines()[:-1])
    for awal in ("", "0", "-"):
        pk = PK.format("60000000", "60000000", "80000000", "80000000", awal, "10000000")
        assert said(tmp_path, ANGGARAN.format(**baru) + rkt + pk) == []


@pytest.mark.parametrize(("rkt", "berubah", "temuan"), [
    (("70", "75", "20"), BERUBAH, []),  # the budget before the change, in every row
    (("70", "76", "20"), BERUBAH, ["RKT001 RKT!C3*"]),  # two of three agree with it
    (("71", "76", "20"), BERUBAH, ["RKT002 RKT"]),  # one of three does: an RKT from before
    (("60", "80", "20"), BERUBAH, ["RKT031 RKT!C4"]),  # the changed budget; what was dropped came from the first one
    (("70", "75", "0"), BERUBAH, ["RKT001 RKT!C4*"]),  # 20 million were budgeted from the beginning
    (("60", "80", "20"), TANPA, ["RKT001 RKT!C4*"])])  # nothing shows that the budget changed
def test_the_plan_against_the_budget_that_it_fits(rkt: tuple[str, ...], berubah: dict[str, str], temuan: list[str],
                                                  tmp_path: Path) -> None:
    gambar = ANGGARAN.format(**berubah) + RKT.format(*(n + J if n != "0" else n for n in rkt))
    assert said(tmp_path, gambar) == temuan


def test_nothing_spent_of_nothing_is_no_finding_and_in_no_mean(tmp_path: Path) -> None:
    """60 + 80 million with 59 + 79 spent: 138 / 140 = 98.57 percent, whatever the program with 0 of 0 says."""
    total = "             | Jumlah | | | 140000000 | 138000000 |\n"
    assert said(tmp_path, ANGGARAN.format(**TANPA) + total) == []
