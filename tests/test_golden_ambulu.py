"""The example's whole machine-readable result against figures worked out by hand from the published report."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from toolkit.machine import to_object
from toolkit.ooxml.guards import open_workbook
from toolkit.reader.laporan import read
from toolkit.regulation.load import resolve
from toolkit.rules.hitung import compute

ROOT = Path(__file__).parent.parent
CONTOH = ROOT / "examples" / "ambulu-2021.xlsx"
GOLDEN = ROOT / "tests" / "golden" / "ambulu-2021" / "hasil.toml"
BERGANTUNG_TEMUAN = {"berkas", "temuan"}
"""Keys that other tests hold."""


@cache
def computed() -> dict[str, object]:
    laporan = read(CONTOH, open_workbook(CONTOH)).laporan
    return to_object(compute(laporan, resolve(laporan.identitas)), (), CONTOH.name)


@cache
def expected() -> dict[str, object]:
    with GOLDEN.open("rb") as berkas:
        harapan = plain(tomllib.load(berkas))
    assert isinstance(harapan, dict)
    return harapan


def plain(isi: object) -> object:
    """The golden file's values without their workings; `sebab` stands for no value."""
    if isinstance(isi, list):
        return [plain(satu) for satu in isi]
    if not isinstance(isi, dict):
        return isi
    if set(isi) == {"sebab"}:
        return None
    if set(isi) == {"nilai", "hitungan"}:
        return isi["nilai"]
    return {kunci: plain(nilai) for kunci, nilai in isi.items()}


def test_the_golden_file_covers_every_part() -> None:
    assert set(computed()) - BERGANTUNG_TEMUAN == set(expected())


@pytest.mark.parametrize("bagian", sorted(
    {"identitas", "aturan", "indikator", "sasaran", "rekap", "skm", "anggaran", "total", "belanja",
     "belanja_kelompok", "belanja_sifat", "anggaran_sasaran", "kegiatan", "efisiensi",
     "rencana_aksi", "tindak_lanjut_skm"}))
def test_every_figure_is_the_one_worked_out_by_hand(bagian: str) -> None:
    assert computed()[bagian] == expected()[bagian]
