"""What is printed of the office: its logo and full name on the cover and in the PK, its survey, its acts."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from openpyxl.drawing.image import Image as Gambaran
from PIL import Image

from tests.report.contoh import CONTOH
from tests.workbooks import MakeWorkbook
from toolkit import pipeline
from toolkit.model.sel import Isian, Keadaan, Sel
from toolkit.render.xlsx import render
from toolkit.report import lampiran, letter
from toolkit.report.akuntabilitas import evaluasi
from toolkit.report.blocks import Alinea, Gambar, Isi, KopSurat, Kosong, Rumus
from toolkit.report.lkjip import LKJIP, SHIPPED
from toolkit.report.pembuka_penutup import latar_belakang
from toolkit.report.photos import logo
from toolkit.report.placeholders import TEKS
from toolkit.report.sources import Sources
from toolkit.report.template import Template
from toolkit.tabel.halaman import Kop
from toolkit.tabel.lembar import result_sheets
from toolkit.tabel.model import Tabel

KANTOR = "Kantor Kecamatan Ambulu"


@pytest.fixture(scope="module")
def contoh() -> pipeline.Pemeriksaan:
    return pipeline.examine(CONTOH)


def sources(contoh: pipeline.Pemeriksaan, isian: Mapping[str, str], folder: Path = CONTOH.parent) -> Sources:
    """The example whose Identitas says something else."""
    laporan = contoh.hasil.laporan
    lain: dict[str, Any] = {k: Isian(teks, Sel("Identitas", 22, 2), teks, Keadaan.TERISI) for k, teks in isian.items()}
    identitas = laporan.identitas._replace(**lain)
    hasil = contoh.hasil._replace(laporan=laporan._replace(identitas=identitas))
    lembar = result_sheets(hasil, contoh.temuan, naskah=())
    return Sources(hasil, contoh.temuan, lembar, (), logo=logo(identitas, folder, contoh.paket))


def png(path: Path) -> Path:
    Image.new("RGB", (60, 90), "red").save(path)
    return path


def test_the_cover_shows_logo_and_full_name(contoh: pipeline.Pemeriksaan, tmp_path: Path) -> None:
    png(tmp_path / "logo.png")
    isi = sources(contoh, {"sebutan_kantor": KANTOR, "logo": "logo.png"}, tmp_path)
    (lambang,) = isi.logo
    assert isinstance(lambang, Gambar)
    assert lambang.lebar_mm == pytest.approx(35 * 60 / 90)  # 35 mm high at most
    data = Template(SHIPPED.read_bytes(), "Templat", LKJIP.bagian).fill(Isi({t.nama: t.isi(isi) for t in TEKS},
                                      {b.nama: tuple(b.isi(isi)) if b.nama == "logo" else () for b in LKJIP.bagian}))
    dokumen = docx.Document(io.BytesIO(data))
    teks = [p.text for p in dokumen.paragraphs if p.text]
    assert teks[:3] == ["LAPORAN KINERJA", KANTOR.upper(), "KABUPATEN JEMBER"]
    assert len(dokumen.inline_shapes) == 1


def test_without_them_the_cover_is_as_before(contoh: pipeline.Pemeriksaan) -> None:
    isi = sources(contoh, {"sebutan_kantor": ""})
    assert isi.logo == ()
    assert {t.nama: t.isi(isi) for t in TEKS}["sebutan_kapital"] == "KECAMATAN AMBULU"


def test_a_logo_that_is_not_there_is_marked_with_its_cell(contoh: pipeline.Pemeriksaan, tmp_path: Path) -> None:
    (lambang,) = sources(contoh, {"logo": "logo.png"}, tmp_path).logo
    assert isinstance(lambang, Kosong)
    assert "logo.png" in lambang.apa
    assert "Identitas!B22" in lambang.di


def test_the_agreement_bears_the_full_name_in_word_and_sheets(contoh: pipeline.Pemeriksaan) -> None:
    isi = sources(contoh, {"sebutan_kantor": KANTOR})
    for nama in ("Lampiran PK", "Lampiran PK Perubahan"):
        bagian = isi.sheet(nama)
        (kop,) = (b for b in bagian if isinstance(b, Kop))
        assert kop.nama == ("PEMERINTAH KABUPATEN JEMBER", KANTOR.upper())
        tabel = next(b for b in bagian if isinstance(b, Tabel))
        assert tabel.judul.endswith("\nKANTOR KECAMATAN AMBULU KABUPATEN JEMBER")
    (lain,) = (b for b in isi.sheet("Lampiran IKU") if isinstance(b, Kop))
    assert lain.nama[-1] == "KECAMATAN AMBULU"


@pytest.mark.parametrize(("isian", "kalimat"), [
    ({}, None),
    ({"lokasi_skm": "ruang pelayanan"}, "Survei dilakukan di ruang pelayanan."),
    ({"metode_skm": "Metode kuesioner."}, "Survei dilakukan dengan metode kuesioner."),
    ({"lokasi_skm": "di kantor kecamatan", "metode_skm": "wawancara"},
     "Survei dilakukan di kantor kecamatan dengan metode wawancara."),
])
def test_where_and_how_the_survey_was_made(contoh: pipeline.Pemeriksaan, isian: dict[str, str],
                                           kalimat: str | None) -> None:
    teks = [b.teks for b in evaluasi(sources(contoh, isian)) if isinstance(b, Alinea)]
    assert [t for t in teks if t.startswith("Survei dilakukan ")] == ([kalimat] if kalimat else [])


@pytest.mark.parametrize(("isian", "ada"), [
    ({}, True), ({"nama_perangkat_daerah": "Kelurahan Contoh", "kode_wilayah": "35.09.12.1001"}, True),
    ({"nama_perangkat_daerah": "Dinas Sosial", "kode_wilayah": "35.09"}, False)])
def test_the_act_about_kecamatan_is_theirs(contoh: pipeline.Pemeriksaan, isian: dict[str, str], *, ada: bool) -> None:
    teks = "".join(str(getattr(b, "teks", "")) for b in latar_belakang(sources(contoh, isian)))
    assert ("Nomor 17 Tahun 2018 tentang Kecamatan" in teks) is ada
    assert "Nomor 53 Tahun 2014" in teks


def test_a_logo_is_looked_for_when_the_workbook_is_read(workbook: MakeWorkbook) -> None:
    path = workbook(identitas={"Logo": "logo-kantor.png"})
    temuan = [t for t in pipeline.examine(path).temuan if t.kode == "DOK001"]
    assert [str(t.sel) for t in temuan] == ["Identitas!B15"]
    png(path.with_name("logo-kantor.png"))
    assert [t for t in pipeline.examine(path).temuan if t.kode == "DOK001"] == []


def test_a_picture_in_the_row_is_the_logo(tmp_path: Path) -> None:
    buku = openpyxl.load_workbook(CONTOH)
    sheet = buku["Identitas"]
    baris = next(n for n in range(1, 60) if sheet.cell(n, 1).value == "Logo")
    sheet.add_image(Gambaran(str(png(tmp_path / "a.png"))), f"B{baris}")
    buku.save(tmp_path / "laporan.xlsx")
    periksa = pipeline.examine(tmp_path / "laporan.xlsx")
    (lambang,) = logo(periksa.hasil.identitas, tmp_path, periksa.paket)
    assert isinstance(lambang, Gambar)
    assert [t.kode for t in periksa.temuan if t.kode.startswith("DOK") and t.sheet == "Identitas"] == []


def test_the_letterheads_of_the_lampiran_bear_the_logo(contoh: pipeline.Pemeriksaan, tmp_path: Path) -> None:
    """Renstra, RKT, both agreements, the decree and its annex; 22 mm high at most, three fifths of the cover's."""
    png(tmp_path / "logo.png")
    isi = sources(contoh, {"logo": "logo.png"}, tmp_path)
    kop = [b for b in lampiran.semua(isi) if isinstance(b, KopSurat)]
    assert len(kop) == 6
    assert {(bool(k.logo), round(k.lebar_mm, 2)) for k in kop} == {(True, round(35 * 60 / 90 * 0.6, 2))}
    tanpa = [b for b in lampiran.semua(sources(contoh, {"logo": "tidak-ada.png"}, tmp_path)) if isinstance(b, KopSurat)]
    assert [k.logo for k in tanpa] == [b""] * 6


def test_the_sheets_to_sign_and_the_poster_bear_the_logo(contoh: pipeline.Pemeriksaan, tmp_path: Path) -> None:
    png(tmp_path / "logo.png")
    laporan = contoh.hasil.laporan
    identitas = laporan.identitas._replace(logo=Isian("logo.png", Sel("Identitas", 22, 2), "logo.png", Keadaan.TERISI))
    ini = contoh._replace(hasil=contoh.hasil._replace(laporan=laporan._replace(identitas=identitas)), folder=tmp_path)
    lembar = [satu for satu in pipeline.lembar(ini, None) if any(isinstance(b, Kop) for b in satu.bagian)]
    assert [satu.nama for satu in lembar] == ["Lampiran Renstra", "Lampiran RKT", "Lampiran PK",
                                             "Lampiran PK Perubahan", "Lampiran IKU", "Publikasi SKM"]
    with zipfile.ZipFile(io.BytesIO(render(lembar, kantor="", tahun=2021))) as paket:
        gambar = [n for n in paket.namelist() if n.startswith("xl/drawings/drawing")]
        assert all(b"Logo kop surat" in paket.read(n) for n in gambar)
        assert len(gambar) == 6
    # a picture that is not there, and a workbook of which only its bytes are known: no logo, and no crash
    for lain in (ini._replace(folder=tmp_path / "lain"), ini._replace(folder=None)):
        assert {b.lambang for satu in pipeline.lembar(lain, None) for b in satu.bagian if isinstance(b, Kop)} == {None}


@pytest.mark.parametrize("teks", ["Capaian = realisasi ÷ target × 100", "Hasil survei"])
def test_a_formula_stands_over_a_line_or_as_it_was_written(teks: str) -> None:
    xml = "".join(letter.lines(Rumus(teks), 160))
    assert ("<w:tbl" in xml, 'w:bottom w:val="single"' in xml) == (("÷" in teks),) * 2
    assert ("Hasil survei" in xml) == (teks == "Hasil survei")
