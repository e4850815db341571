"""Sheet `Tindak Lanjut Rekomendasi`: what was done, and the share that is."""

from pathlib import Path

from tests.tabel import golden
from tests.workbooks import make_workbook
from toolkit import pipeline
from toolkit.model import lembar as nama
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.model import Tabel


def _lembar(tmp_path: Path, gambar: str) -> dict[str, Lembar]:
    return {satu.nama: satu for satu in pipeline.lembar(pipeline.examine(make_workbook(tmp_path, gambar)), None)}


def _tabel(tmp_path: Path, gambar: str) -> Tabel:
    tabel = _lembar(tmp_path, gambar)[nama.TINDAK_LANJUT_REKOMENDASI].bagian[0]
    assert isinstance(tabel, Tabel)
    return tabel


def test_the_share_that_is_done_leaves_out_what_cannot_be(tmp_path: Path) -> None:
    """Two of five that can be followed up (a blank status is not done): 40 %; one cannot be, one status is none."""
    tabel = _tabel(tmp_path, """
        Rekomendasi | Rekomendasi | Target Waktu | Status
                    | A           | Maret 2022   | selesai
                    | B           |              | Sudah ditindaklanjuti
                    | C           |              | proses
                    | D           |              | belum
                    | E           |              |
                    | F           |              | tidak dapat ditindaklanjuti
                    | G           |              | menunggu
    """)
    assert tabel.catatan == (
        "Selesai 2 dari 5 rekomendasi (40,00\N{NO-BREAK SPACE}%).",
        "Tidak dihitung: 1 rekomendasi yang tidak dapat ditindaklanjuti.",
        "Tidak dihitung: 1 rekomendasi yang belum jelas statusnya.")
    assert golden.angka(tabel, 6) == ["Selesai", "Selesai", "Dalam Proses", "Belum Ditindaklanjuti", "",
                                      "Tidak Dapat Ditindaklanjuti", "menunggu"]


def test_a_target_of_a_month_has_no_day_to_be_written_by_hand(tmp_path: Path) -> None:
    tabel = _tabel(tmp_path, """
        Rekomendasi | Rekomendasi | Target Waktu
                    | A           | Maret 2022
                    | B           | 5 April 2022
    """)
    assert golden.angka(tabel, 5) == ["Maret 2022", "5 April 2022"]


def test_columns_that_nobody_filled_are_left_out(tmp_path: Path) -> None:
    tabel = _tabel(tmp_path, """
        Rekomendasi | Rekomendasi | Status
                    | A           | Tidak Dapat Ditindaklanjuti
    """)
    assert [k.judul for k in tabel.kolom] == ["NO.", "REKOMENDASI", "SUMBER", "TINDAK LANJUT", "STATUS", "BUKTI"]
    assert tabel.catatan == ()


def test_without_a_recommendation_there_is_no_sheet(tmp_path: Path) -> None:
    assert nama.TINDAK_LANJUT_REKOMENDASI not in _lembar(tmp_path, "Rekomendasi | Rekomendasi | Status")
