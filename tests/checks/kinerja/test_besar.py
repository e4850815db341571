"""Numbers far beyond what a report holds: findings or none, but never a failure."""

from pathlib import Path

import pytest

from tests.checks.kasus import findings, load

HUGE = "9" * 60
GAMBAR = """
    Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Arah | Target 2019 | Target 2020 | Target 2021
            | 1.1 | Sasaran | Persentase desa tertib | % | Positif | {0} | 90 | {0}
            | 1.2 | Sasaran | Indeks layanan | Nilai | Negatif | 0 | 80 | 0
    PK | Kode | Target
       | 1.1 | {0}
       | 1.2 | 85
    Realisasi | Kode | Penyebut | Realisasi | Realisasi 2019 | Realisasi 2020 | Capaian Dilaporkan
              | 1.1 | {0} | {0} | 84,35 | 84,35 | 0,01
              | 1.2 | 21 | -{0} | {0} | 0 | {0}
    SKM | No | Unsur | Tidak Baik | Kurang Baik | Baik | Sangat Baik | Skor Dilaporkan
        | 1 | Persyaratan | 0 | 0 | {0} | 1 | {0}
        | 2 | Prosedur | 0 | 0 | 100 | 0 | 0,0001
    Anggaran | Kode | Tingkat | Uraian | Anggaran | Realisasi | Capaian Dilaporkan
             | I | Program | Pelayanan | 1 | {0} | {0}
             | I.A | Kegiatan | Surat | {0} | 1 | 0,001
    """


@pytest.mark.parametrize("nilai", [HUGE, "0", "-1", "0,000000000000000000000000001"])
def test_no_number_is_too_large(nilai: str, tmp_path: Path) -> None:
    kasus = tmp_path / "kasus.txt"
    kasus.write_text("identitas: Populasi layanan = 9999999999\n---\n" + GAMBAR.format(f"'{nilai}"), encoding="utf-8")
    assert all(t.pesan.endswith((".", "?")) for t in findings(tmp_path, load(kasus)))
