"""`toolkit report` as a process: where the document goes, what is said, exit codes."""

import shutil
from pathlib import Path

from tests.cli.jalankan import EXAMPLE, toolkit


def test_the_document_stands_beside_the_workbook_and_what_is_missing_is_listed(tmp_path: Path) -> None:
    path = Path(shutil.copy(EXAMPLE, tmp_path / "laporan.xlsx"))
    selesai = toolkit("report", path)
    assert selesai.returncode == 1  # the published report has errors
    assert (tmp_path / "LKjIP Kecamatan Ambulu 2021.docx").exists()
    assert "Isu Strategis → isi sheet Naskah dengan Bagian 'Isu Strategis'" in selesai.stderr
    assert "Belum diisi, dan tidak dicetak (" in selesai.stderr
    assert path.read_bytes() == EXAMPLE.read_bytes()


def test_a_workbook_that_is_not_there_ends_with_2(tmp_path: Path) -> None:
    selesai = toolkit("report", tmp_path / "tidak-ada.xlsx")
    assert selesai.returncode == 2
    assert "tidak-ada.xlsx" in selesai.stderr


def test_a_template_that_is_not_word_ends_with_2_and_writes_nothing(tmp_path: Path) -> None:
    path = Path(shutil.copy(EXAMPLE, tmp_path / "laporan.xlsx"))
    (tmp_path / "kantor.docx").write_text("bukan Word")
    selesai = toolkit("report", path, "--templat", tmp_path / "kantor.docx")
    assert selesai.returncode == 2
    assert "kantor.docx bukan dokumen Word" in selesai.stderr
    assert not list(tmp_path.glob("LKjIP*"))
