"""The same indicator in other words, and realisasi that other cells gave."""

from pathlib import Path

import pytest

from tests.checks.kasus import find, places

SURVEI = """
    Renstra | Kode | Sasaran | Indikator Sasaran                  | Satuan | Arah    | Target 2021
            | 1.1  | Satu    | Nilai Indeks Kepuasan Masyarakat   | Nilai  | Positif | 80
    IKU     | Kode | Indikator Kinerja Utama | Formulasi    | Sumber Data
            | 1.1  | {} | Hasil survei | Dokumen survei
    PK      | Kode | Target
            | 1.1  | 80
"""


@pytest.mark.parametrize(("iku", "temuan"), [
    ("IKM", []), ("Hasil SKM Kecamatan", []), ("Jumlah desa mandiri", ["IKU001 IKU!B2"])])
def test_the_survey_has_many_names(iku: str, temuan: list[str], tmp_path: Path) -> None:
    assert places(find(tmp_path, SURVEI.format(iku))) == temuan


def test_a_realisasi_from_pembilang_and_penyebut_is_quoted_as_a_number(tmp_path: Path) -> None:
    """18 / 20 is 90 %, of a target of 100 that is 90 %."""
    gambar = """
        Renstra   | Kode | Sasaran | Indikator Sasaran | Satuan | Arah    | Target 2021
                  | 1.1  | Satu    | Desa tertib       | %      | Positif | 100
        Realisasi | Kode | Pembilang | Penyebut | Realisasi | Capaian Dilaporkan
                  | 1.1  | 18        | 20       |           | 95
    """
    satu, = find(tmp_path, gambar)
    assert satu.pesan == "dilaporkan 95, tetapi realisasi 90 terhadap target 100 adalah 90 persen."
