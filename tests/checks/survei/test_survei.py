"""The survey against its guidance and its respondents: thresholds, and what is no sign of anything."""

from pathlib import Path

import pytest

from tests.checks.kasus import find
from toolkit.model.temuan import Tingkat
from toolkit.regulation.load import by_slug

NINE = by_slug("permenpanrb-14-2017").unsur
FINE = ("0 | 3 | 80 | 17", "0 | 0 | 91 | 9", "2 | 8 | 77 | 13", "0 | 5 | 62 | 33", "0 | 1 | 74 | 25")
TENS = ("0 | 10 | 80 | 10", "0 | 0 | 90 | 10", "10 | 10 | 70 | 10", "0 | 0 | 60 | 40", "0 | 20 | 50 | 30")


def survey(rows: tuple[str, ...] = FINE) -> str:
    lines = [f"| {no} | {unsur} | {rows[no % len(rows)]}" for no, unsur in enumerate(NINE, 1)]
    return "\n".join(["SKM | No | Unsur | Tidak Baik | Kurang Baik | Baik | Sangat Baik", *lines])


def codes(folder: Path, gambar: str, **identitas: str) -> list[str]:
    return [t.kode for t in find(folder, gambar, **identitas)]


@pytest.mark.parametrize(("populasi", "perlu"), [("100", 80), ("1000", 278), ("10000", 370), ("1000000", 384)])
def test_the_needed_number_of_respondents(populasi: str, perlu: int, tmp_path: Path) -> None:
    # the published table of Krejcie and Morgan
    (temuan,) = find(tmp_path, survey(), populasi_layanan=populasi, jumlah_responden_skm=str(perlu - 1))
    assert (temuan.kode, temuan.tingkat) == ("SKM031", Tingkat.INFO)
    assert f"{perlu} responden" in temuan.pesan
    (temuan,) = find(tmp_path, survey(), populasi_layanan=populasi, jumlah_responden_skm=str((perlu - 1) // 2))
    assert (temuan.kode, temuan.tingkat) == ("SKM017", Tingkat.PERINGATAN)
    assert f"paling sedikit {perlu} responden" in temuan.pesan
    assert codes(tmp_path, survey(), populasi_layanan=populasi, jumlah_responden_skm=str(perlu)) == []


def test_steps_of_ten_need_rows_that_differ(tmp_path: Path) -> None:
    assert codes(tmp_path, survey(TENS[:4])) == []
    assert codes(tmp_path, survey(TENS)) == ["SKM023"]


@pytest.mark.parametrize(("responden", "kode"), [("10", []), ("20", []), ("21", ["SKM024"]), ("150", ["SKM024"])])
def test_steps_of_ten_beside_a_number_of_respondents(responden: str, kode: list[str], tmp_path: Path) -> None:
    assert codes(tmp_path, survey(TENS), jumlah_responden_skm=responden) == kode


def test_steps_of_five_say_nothing(tmp_path: Path) -> None:
    lima = ("0 | 5 | 80 | 15", "0 | 0 | 95 | 5", "5 | 10 | 70 | 15", "0 | 0 | 65 | 35", "0 | 20 | 55 | 25")
    assert codes(tmp_path, survey(lima)) == []


def respondents(*rows: str) -> str:
    heading = ("SKM Responden | No | Tanggal | Umur | Jenis Kelamin | Pendidikan | Pekerjaan | "
               + " | ".join(f"U{k}" for k in range(1, 10)))
    return "\n".join([heading, *(f"| {row}" for row in rows)])


MIXED = " | ".join("334333433")
EQUAL = " | ".join("333333333")


@pytest.mark.parametrize(("pertama", "kedua"), [
    (f"1 | | | | | | {MIXED}", f"2 | | | | | | {MIXED}"),  # no profile: many answer alike
    (f"1 | | 37 | L | | | {MIXED}", f"2 | | 37 | L | | | {MIXED}"),  # too little of it
    (f"1 | | | L | SMA | PNS | {MIXED}", f"2 | | | L | SMA | PNS | {MIXED}"),  # neither age nor date
    (f"1 | | 37 | L | SMA | PNS | {EQUAL}", f"2 | | 37 | L | SMA | PNS | {EQUAL}"),  # 3 everywhere is common
    (f"1 | | 37 | L | SMA | PNS | {MIXED}", f"1 | | 52 | P | S1 | PNS | {EQUAL}")])  # one No, other answers
def test_no_duplicate(pertama: str, kedua: str, tmp_path: Path) -> None:
    assert codes(tmp_path, respondents(pertama, kedua)) == []


@pytest.mark.parametrize(("pertama", "kedua"), [
    (f"1 | | 37 | L | SMA | PNS | {MIXED}", f"2 | | 37 | L | sma | PNS | {MIXED}"),
    (f"7 | | | | | | {MIXED}", f"7 | | | | | | {MIXED}")])
def test_a_duplicate(pertama: str, kedua: str, tmp_path: Path) -> None:
    (temuan,) = find(tmp_path, respondents(pertama, kedua))
    assert (temuan.kode, str(temuan.sel)) == ("SKM019", "'SKM Responden'!A3")
    assert "di baris 2" in temuan.pesan


def test_a_letter_of_another_scale_is_left_alone(tmp_path: Path) -> None:
    # B of the SAKIP scale is above 60 up to 70; 85 is A
    gambar = """
        Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Arah | Target 2021
                | 1.1 | Sasaran | {uraian} | Nilai | Positif | {target}
        PK | Kode | Target
           | 1.1 | B
        Realisasi | Kode | Realisasi
                  | 1.1 | 66
        """
    assert codes(tmp_path, gambar.format(uraian="Hasil layanan", target=85)) == ["PKJ001"]
    assert codes(tmp_path, gambar.format(uraian="Nilai SAKIP", target=65)) == []
    (_, temuan) = find(tmp_path, gambar.format(uraian="Nilai SAKIP", target=85))
    assert temuan.kode == "SKM016"
    assert "85 adalah A" in temuan.pesan
