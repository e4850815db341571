"""Reported scores: every weight and scale is tried before a finding, and the words name what would explain them."""

from pathlib import Path

import pytest

from tests.checks.kasus import find, places
from toolkit.model.temuan import Temuan

UNSUR = ("Persyaratan", "Sistem, Mekanisme, dan Prosedur", "Waktu Penyelesaian", "Biaya/Tarif",
         "Produk Spesifikasi Jenis Pelayanan", "Kompetensi Pelaksana", "Perilaku Pelaksana",
         "Penanganan Pengaduan, Saran dan Masukan", "Sarana dan Prasarana")


def survey(skor: str = "", predikat: str = "", rata: str = "") -> str:
    """Nine unsur of 80 (answers 0, 0, 80, 20 percent); the first with a reported score and predicate."""
    lines = ["SKM | No | Unsur | Tidak Baik | Kurang Baik | Baik | Sangat Baik | Skor Dilaporkan | Predikat Dilaporkan"]
    for no, unsur in enumerate(UNSUR, 1):
        lines.append(f"| {no} | {unsur} | 0 | 0 | 80 | 20 | " + (f"{skor} | {predikat}" if no == 1 else "|"))
    return "\n".join([*lines, *([f"| Rata-rata | | | | | | {rata} |"] if rata else [])])


@pytest.mark.parametrize("skor", ["80", "80,00", "3,2", "4"])
def test_a_score_on_the_scale_of_100_of_4_or_of_5(skor: str, tmp_path: Path) -> None:
    assert find(tmp_path, survey(skor)) == []


def test_another_weight_is_named(tmp_path: Path) -> None:
    (temuan,) = find(tmp_path, survey("79,2"))  # 80 x 9 x 0,11
    assert (temuan.kode, str(temuan.sel)) == ("SKM011", "SKM!G2")
    assert "cocok dengan bobot 0,11" in temuan.pesan


def test_the_chosen_weight_is_right_as_well(tmp_path: Path) -> None:
    assert find(tmp_path, survey("79,2"), bobot_skm="0,11") == []


def test_a_printed_mean_of_another_weight(tmp_path: Path) -> None:
    (temuan,) = find(tmp_path, survey(rata="79,20"))
    assert (temuan.kode, str(temuan.sel)) == ("SKM013", "SKM!G11")
    assert "cocok dengan bobot 0,11" in temuan.pesan


@pytest.mark.parametrize("predikat", ["Baik", "baik", "B", "B (Baik)", "Baik (B)"])
def test_ways_to_write_a_predicate(predikat: str, tmp_path: Path) -> None:
    assert find(tmp_path, survey("80", predikat)) == []


def test_a_predicate_that_follows_from_a_wrong_score_is_not_a_second_finding(tmp_path: Path) -> None:
    assert places(find(tmp_path, survey("90", "Sangat Baik"))) == ["SKM010 SKM!G2"]
    assert places(find(tmp_path, survey("90", "Kurang Baik"))) == ["SKM010 SKM!G2", "SKM012 SKM!H2"]


def realisasi(nilai: str, satuan: str = "Nilai", indikator: str = "Indeks Kepuasan Masyarakat") -> str:
    return f"""
        Renstra   | Kode | Sasaran | Indikator Sasaran | Satuan   | Arah    | Jenis   | Target 2021
                  | 1.1  | Sasaran | {indikator}       | {satuan} | Positif | Tahunan | 80
        PK        | Kode | Target
                  | 1.1  | 80
        Realisasi | Kode | Realisasi
                  | 1.1  | {nilai}
        {survey()}
    """


def codes(temuan: list[Temuan]) -> list[str]:
    return [t.kode for t in temuan]


@pytest.mark.parametrize(("nilai", "temuan"), [("80", []), ("SKM", []), ("3,2", ["REA041"]), ("4", ["REA041"])])
def test_a_realisasi_that_is_the_survey(nilai: str, temuan: list[str], tmp_path: Path) -> None:
    """On the scale of the answers it is the survey's value too, but not beside a target of 80."""
    assert codes(find(tmp_path, realisasi(nilai))) == temuan


def test_a_realisasi_that_is_not_the_survey(tmp_path: Path) -> None:
    assert codes(find(tmp_path, realisasi("81"))) == ["REA004"]
    (temuan,) = find(tmp_path, realisasi("79,2"))
    assert "cocok dengan bobot 0,11" in temuan.pesan


@pytest.mark.parametrize(("satuan", "indikator"), [("%", "Persentase kepuasan masyarakat"), ("Nilai", "Nilai SAKIP")])
def test_other_indicators_are_not_the_survey(satuan: str, indikator: str, tmp_path: Path) -> None:
    assert codes(find(tmp_path, realisasi("60", satuan, indikator))) == []


def test_predicates_of_another_guidance_are_one_finding(tmp_path: Path) -> None:
    # 75 is Baik by KepmenPAN 25/2004 and Kurang Baik by PermenPANRB 14/2017
    rows = "\n".join(f"| {no} | {unsur} | 0 | 0 | 100 | 0 | 75 | Baik" for no, unsur in enumerate(UNSUR, 1))
    heading = survey().splitlines()[0]
    (temuan,) = [t for t in find(tmp_path, f"{heading}\n{rows}") if t.kode == "SKM012"]
    assert (temuan.kode, str(temuan.sel)) == ("SKM012", "SKM!H2")
    assert "9 predikat seperti ini cocok dengan KepmenPAN 25/2004" in temuan.pesan
