"""Offices of other shapes than the example go the whole way without a change in the code."""

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from tests.kantor_acak import Bentuk, bentuk, write
from toolkit import machine, pipeline
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import Arah
from toolkit.model.temuan import Tingkat

SILENT = ("ANG", "BEL", "DIL", "IDN", "IKU", "KEG", "LKP", "PKJ", "PNT", "RKT")
"""Groups of findings of which a correct office has none of the level peringatan."""
WAKTU = dt.datetime(2026, 1, 15, 8, 30, tzinfo=dt.UTC)


def run(folder: Path, shape: Bentuk, seed: int = 1) -> tuple[Path, pipeline.Pemeriksaan]:
    path = write(folder, shape, seed)
    return path, pipeline.fill(path, pipeline.Tujuan(), sekarang=WAKTU).pemeriksaan


def tabel_sheets(path: Path) -> list[str]:
    return [name for name in openpyxl.load_workbook(path, read_only=True).sheetnames if name.startswith("Tabel")]


@pytest.mark.parametrize(("indikator", "tabel"), [((1,), 4), ((1, 2), 7), ((2, 1, 1), 10), ((3, 3, 3, 2, 2, 2), 19)])
def test_each_sasaran_gets_three_tables(indikator: tuple[int, ...], tabel: int, tmp_path: Path) -> None:
    path, hasil = run(tmp_path, Bentuk(indikator=indikator))
    assert tabel_sheets(path) == [f"Tabel 3.{n}" for n in range(1, tabel + 1)]
    assert len(hasil.hasil.indikator) == sum(indikator)


def test_nine_unsur_and_400_respondents(tmp_path: Path) -> None:
    _, hasil = run(tmp_path, Bentuk(responden=400))
    skm = hasil.hasil.skm
    assert skm is not None
    assert (len(skm.unsur), skm.responden, skm.dari_responden) == (9, 400, True)
    assert all(sum(u.distribusi) == 100 for u in skm.unsur if u.distribusi is not None)


def test_fourteen_unsur(tmp_path: Path) -> None:
    _, hasil = run(tmp_path, Bentuk(pedoman="kepmenpan-25-2004"))
    assert hasil.hasil.skm is not None
    assert len(hasil.hasil.skm.unsur) == 14


def test_a_negative_indicator(tmp_path: Path) -> None:
    _, hasil = run(tmp_path, Bentuk(indikator=(1,), negatif=1))
    (i,) = hasil.hasil.indikator
    assert i.arah is Arah.NEGATIF
    assert isinstance(i.target, Decimal)
    assert isinstance(i.realisasi, Decimal)
    assert i.capaian is not None
    assert abs(i.capaian - (2 * i.target - i.realisasi) / i.target * 100) < Decimal("1e-20")


def test_a_renstra_of_2025_to_2029_in_its_first_year(tmp_path: Path) -> None:
    _, hasil = run(tmp_path, Bentuk(tahun=2025, renstra=(2025, 2029)))
    for i in hasil.hasil.indikator:
        assert set(i.riwayat) >= {2021, 2022, 2023, 2024}
        assert i.target_akhir_renstra is not None


def test_permendagri_codes_form_the_tree(tmp_path: Path) -> None:
    _, hasil = run(tmp_path, Bentuk())
    rows = {a.kode: a for a in hasil.hasil.anggaran}
    assert all(a.induk in rows for a in rows.values() if a.kode.count(".") > 2)
    total = sum(a.anggaran for a in rows.values() if a.rinci and a.anggaran is not None)
    assert hasil.hasil.total.anggaran == total


def check_whole(hasil: Hasil) -> None:
    """What must hold for every office."""
    shares = [s.proporsi for s in hasil.anggaran_sasaran]
    assert abs(sum((s for s in shares if s is not None), Decimal(0)) - 100) < Decimal("1e-20")
    assert sum((s.anggaran or 0 for s in hasil.anggaran_sasaran), Decimal(0)) == hasil.total.anggaran
    assert sum(hasil.rekap.kategori_indikator.values()) == sum(i.kategori is not None for i in hasil.indikator)


@pytest.mark.parametrize("seed", range(12))
def test_a_correct_office_of_any_shape_has_no_finding_about_its_sums(seed: int, tmp_path: Path) -> None:
    _, pemeriksaan = run(tmp_path, bentuk(seed), seed)
    check_whole(pemeriksaan.hasil)
    kesalahan = [t for t in pemeriksaan.temuan if t.tingkat is Tingkat.KESALAHAN]
    assert not kesalahan
    assert not [t for t in pemeriksaan.temuan if t.kode.startswith(SILENT) and t.tingkat is Tingkat.PERINGATAN]
    json.loads(machine.dumps(machine.to_object(pemeriksaan.hasil, pemeriksaan.temuan, "x.xlsx")))
