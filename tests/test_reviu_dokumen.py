"""The statement and the covering letter: when each is written, what they say, what stands outside the signed page."""

from pathlib import Path

import openpyxl
import pytest
from docx import Document

from tests.checks.kasus import load
from tests.cli.jalankan import EXAMPLE, toolkit, with_cells
from tests.workbooks import make_workbook
from toolkit.model.reviu import DAFTAR_UJI, REKAP, note_numbers
from toolkit.reviu.dokumen import write_documents
from toolkit.reviu.kertas import review

GOOD = load(Path(__file__).parent / "checks" / "kantor_baik.txt")


@pytest.fixture
def baik(tmp_path: Path) -> Path:
    """A right report."""
    return make_workbook(tmp_path, GOOD.gambar, identitas=dict(GOOD.identitas)).rename(tmp_path / "baik.xlsx")


def lines(path: Path) -> list[str]:
    """Paragraphs, those of tables too; `<halaman>` for a new page."""
    hasil: list[str] = []
    for unsur in Document(str(path)).element.body.iter():
        if unsur.tag.endswith("}p"):
            if any(sifat.tag.endswith("}pageBreakBefore") for sifat in unsur.iter()):
                hasil.append("<halaman>")
            hasil.append("".join(t.text or "" for t in unsur.iter() if t.tag.endswith("}t")))
    return hasil


def fill_in(path: Path, sheet: str, isi: dict[str, str], kolom: int) -> None:
    """Type into a column, in the rows whose first cell says so."""
    wb = openpyxl.load_workbook(path)
    for row in wb[sheet].iter_rows():
        if row[0].value in isi:
            row[kolom].value = isi[str(row[0].value)]
    wb.save(path)


def test_each_report_gets_its_letter_and_the_statement_where_no_kesalahan_stands(baik: Path) -> None:
    contoh = baik.with_name("ambulu.xlsx")
    contoh.write_bytes(EXAMPLE.read_bytes())
    result = toolkit("reviu", contoh, baik, "--pernyataan")
    assert result.returncode == 1, result.stderr
    assert sorted(p.name for p in baik.parent.glob("*.docx")) == [
        "ambulu.surat.docx", "baik.pernyataan.docx", "baik.surat.docx"]
    assert "Pernyataan Telah Direviu tidak dibuat" in result.stderr
    assert "23 butir Daftar Uji belum ditetapkan" in result.stderr
    surat = lines(contoh.with_name("ambulu.surat.docx"))
    assert {"PEMERINTAH KABUPATEN JEMBER", "INSPEKTORAT", "Yth. Camat Ambulu", "Catatan Hasil Reviu"} <= set(surat)
    assert any("belum diterbitkan" in p for p in surat)
    assert not any("kami sampaikan Pernyataan" in p for p in surat)
    surat = lines(baik.with_name("baik.surat.docx"))
    assert any("kami sampaikan Pernyataan Telah Direviu" in p for p in surat)
    assert "Reviu tidak menghasilkan catatan." in surat
    pernyataan = lines(baik.with_name("baik.pernyataan.docx"))
    batas = pernyataan.index("<halaman>")
    ditandatangani, sesudahnya = " ".join(pernyataan[:batas]), " ".join(pernyataan[batas:])
    assert ditandatangani.startswith("PERNYATAAN TELAH DIREVIU ATAS LKjIP PERANGKAT DAERAH KECAMATAN AMBULU")
    assert "tidak terdapat kondisi atau hal yang menimbulkan keraguan" in ditandatangani
    assert "kecuali" not in ditandatangani
    assert "belum dicocokkan" in sesudahnya  # what is not known is said, but not on the page to be signed
    assert not any(kata in ditandatangani for kata in ("toolkit", "dicocokkan", "usulan", "workbook"))


def test_what_the_reviewer_typed_stands_in_the_documents(baik: Path) -> None:
    out = review(baik).ditulis
    fill_in(out, REKAP, {"Inspektur": "Nama Inspektur", "Surat tugas (nomor dan tanggal)": "800/12/2022",
                         "Nomor surat pengantar": "700/1/2022"}, 1)
    hasil = review(baik)
    dokumen = write_documents(hasil.kertas, out, baik)
    surat, pernyataan = lines(dokumen.surat), lines(dokumen.pernyataan or out)
    assert {"Nama Inspektur"} <= set(surat) & set(pernyataan)
    assert any("Surat Tugas 800/12/2022" in p for p in surat)
    assert any("Surat Tugas 800/12/2022" in p for p in pernyataan)
    assert any("700/1/2022" in p for p in surat)
    assert write_documents(hasil.kertas, out, baik).cadangan == ()  # nothing new, nothing written


def test_a_statement_that_does_not_hold_any_more_is_taken_away(baik: Path) -> None:
    hasil = review(baik)
    pernyataan = write_documents(hasil.kertas, hasil.ditulis, baik).pernyataan
    assert pernyataan is not None
    isi = pernyataan.read_bytes()
    with_cells(baik, {("Realisasi", "2.1", "Penyebut"): 0, ("Realisasi", "2.1", "Realisasi"): None})
    hasil = review(baik)
    dokumen = write_documents(hasil.kertas, hasil.ditulis, baik)
    assert (dokumen.pernyataan, pernyataan.exists()) == (None, False)
    assert dokumen.ditarik is not None
    assert dokumen.ditarik.read_bytes() == isi
    nomor = [str(n) for n, c in zip(note_numbers(hasil.kertas.catatan), hasil.kertas.catatan, strict=True) if c.berat]
    assert f"Catatan nomor {', '.join(nomor)} perlu diperbaiki lebih dahulu." in " ".join(lines(dokumen.surat))


def test_the_reviewers_own_answers_may_speak_against_the_statement(baik: Path) -> None:
    out = review(baik).ditulis
    fill_in(out, DAFTAR_UJI, {f"I.{n}": "Tidak" for n in range(1, 7)}, 3)
    hasil = review(baik)
    assert write_documents(hasil.kertas, out, baik).pernyataan is None
