"""What staff really have: hostile texts, photos of all kinds, templates of their own, nothing to make a PDF with."""

import re
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from PIL import Image

from tests import soffice
from tests.report import dokumen
from tests.report.contoh import CONTOH
from tests.workbooks import MakeWorkbook
from toolkit import pipeline
from toolkit.errors import ToolkitError
from toolkit.render.wml import xml_text
from toolkit.report import build, guide_page, make_template, pdf
from toolkit.report.lkjip import LKJIP, SHIPPED
from toolkit.tabel.halaman import Grafik

JAHAT = 'Isi {{ nama }} {% for x in y %} {_{ & <b>tebal</b> ]]> 😀 "petik" C:\\data'
AKAR = Path(__file__).parent.parent.parent


def laporan_sasaran(banyak: int) -> str:
    """A drawn workbook with so many sasaran of one indicator."""
    baris = [f"| {n}.1 | Tujuan {n} | Sasaran ke-{n} | Indikator ke-{n} | Dokumen | Positif | 10 |"
             for n in range(1, banyak + 1)]
    nilai = "\n".join(f"| {n}.1 | 8 |" for n in range(1, banyak + 1))
    target = "\n".join(f"| {n}.1 | 10 |" for n in range(1, banyak + 1))
    return ("Renstra | Kode | Tujuan | Sasaran | Indikator Sasaran | Satuan | Arah | Target 2021\n" + "\n".join(baris)
            + f"\nPK | Kode | Target\n{target}\nRealisasi | Kode | Realisasi\n{nilai}")


@pytest.mark.parametrize("banyak", [1, 6])
def test_as_many_tables_as_the_sasaran_need(workbook: MakeWorkbook, banyak: int) -> None:
    teks = dokumen.text(build.report(workbook(laporan_sasaran(banyak))).ditulis)
    assert f"Tabel 3.{3 * banyak + 1}\n" in teks
    assert f"Tabel 3.{3 * banyak + 2}" not in teks


def test_what_staff_wrote_stands_as_written(tmp_path: Path) -> None:
    path = tmp_path / "laporan.xlsx"
    book = openpyxl.load_workbook(CONTOH)
    book["Realisasi"]["U5"].value = f"{JAHAT}\nbaris kedua\n\nbaris keempat"
    assert "Analisis" in str([c.value for c in book["Realisasi"][4]])
    book.save(path)
    teks = dokumen.text(build.report(path).ditulis)
    assert f"{JAHAT}\nbaris kedua\n\nbaris keempat" in teks


def test_three_pages_of_text_in_a_cell_are_whole(tmp_path: Path) -> None:
    panjang = " ".join(f"kata{n}" for n in range(1500))
    path = tmp_path / "laporan.xlsx"
    book = openpyxl.load_workbook(CONTOH)
    book["Realisasi"]["U5"].value = panjang
    book.save(path)
    assert panjang in dokumen.text(build.report(path).ditulis)


ENAM_PULUH = ("Anggaran | Kode | Tingkat | Uraian | Anggaran | Realisasi | Kode Sasaran\n"
              "| I | Program | Satu | | |\n| I.A | Kegiatan | Dua | | |\n" + "\n".join(
                  f"| I.A.{n} | Sub Kegiatan | Sub nomor {n} | 1000 | 900 | 1" for n in range(1, 61)))


def test_sixty_sub_kegiatan(workbook: MakeWorkbook) -> None:
    teks = dokumen.text(build.report(workbook(ENAM_PULUH)).ditulis)
    assert "Sub nomor 60" in teks
    assert "60.000,00" in teks  # 60 x 1.000


@pytest.mark.libreoffice
def test_libreoffice_and_python_docx_open_each_of_them(workbook: MakeWorkbook, tmp_path: Path) -> None:
    jahat = tmp_path / "jahat.xlsx"
    book = openpyxl.load_workbook(CONTOH)
    book["Realisasi"]["U5"].value = f"{JAHAT}\nbaris kedua"
    book["Realisasi"]["U6"].value = " ".join(f"kata{n}" for n in range(1500))
    book.save(jahat)
    harus = {"satu": "Tabel 3.4", "enam": "Tabel 3.19", "sub": "Sub nomor 60", "jahat": "{% for x in y %} {_{ &"}
    asal = {"satu": workbook(laporan_sasaran(1), nama="satu.xlsx"),
            "enam": workbook(laporan_sasaran(6), nama="enam.xlsx"), "jahat": jahat,
            "sub": workbook(ENAM_PULUH, nama="sub.xlsx")}
    ditulis = [build.report(path, tmp_path / f"{nama}.docx").ditulis for nama, path in asal.items()]
    soffice.convert(ditulis, tmp_path, "pdf")
    for path in ditulis:
        assert Document(str(path)).paragraphs
        teks = subprocess.run(["pdftotext", "-layout", str(path.with_suffix(".pdf")), "-"], check=True,
                              capture_output=True, text=True).stdout
        assert harus[path.stem] in teks
        assert path.stem != "jahat" or "kata1499" in teks  # the third page of its cell


def with_photos(workbook: MakeWorkbook, berkas: list[str]) -> Path:
    return workbook("Dokumentasi | Kode Sasaran | Berkas | Keterangan\n"
                    + "\n".join(f"| '1 | {b} | Kegiatan {n}" for n, b in enumerate(berkas, 1)))


def test_forty_photos_of_five_megabytes_keep_the_document_small(workbook: MakeWorkbook) -> None:
    """Noise is the worst case: no photo compresses so badly."""
    path = with_photos(workbook, [f"foto {n}.jpg" for n in range(40)])
    luas = Image.effect_noise((4400, 3400), 90)
    for n in range(40):  # another piece of it each time, lying and upright
        kotak = (10 * n, 5 * n, 10 * n + 4000, 5 * n + 3000)
        gambar = luas.crop(kotak) if n % 2 else luas.crop(kotak).transpose(Image.Transpose.ROTATE_90)
        gambar.convert("RGB").save(path.parent / f"foto {n}.jpg", "JPEG", quality=80)
        assert (path.parent / f"foto {n}.jpg").stat().st_size > 5_000_000
    hasil = build.report(path)
    assert not [k for k in hasil.kosong if "foto" in k.apa]
    assert len([n for n in dokumen.text(hasil.ditulis).splitlines() if n.startswith("Kegiatan ")]) == 40
    with zipfile.ZipFile(hasil.ditulis) as paket:
        jpeg = [i for i in paket.infolist() if re.fullmatch(r"word/media/.*\.jpg", i.filename)]
        lebar = [max(Image.open(paket.open(i)).size) for i in jpeg]
    assert len(jpeg) == 40
    assert hasil.ditulis.stat().st_size < 20_000_000
    assert min(lebar) >= 500  # still a picture: 100 dots per inch on 130 mm


def test_a_photo_that_is_missing_or_no_picture_is_marked_with_its_cell(workbook: MakeWorkbook) -> None:
    path = with_photos(workbook, ["hilang.jpg", "bukan.jpg"])
    (path.parent / "bukan.jpg").write_text("bukan gambar")
    hasil = build.report(path)
    kosong = [k for k in hasil.kosong if k.apa.startswith("foto")]
    assert ["hilang.jpg" in kosong[0].apa, "bukan gambar" in kosong[1].apa] == [True, True]
    assert ["Dokumentasi!B2" in kosong[0].di, "Dokumentasi!B3" in kosong[1].di] == [True, True]
    assert f"[{kosong[0].teks}]" in dokumen.text(hasil.ditulis)


@pytest.mark.parametrize("berkas", ["../rahasia.png", "{luar}", "sub/../../rahasia.png", "..\\rahasia.png"])
def test_a_photo_outside_the_workbook_s_folder_is_not_taken(workbook: MakeWorkbook, tmp_path: Path,
                                                            berkas: str) -> None:
    """A workbook that comes from somebody else must not choose pictures of this computer."""
    luar = tmp_path.parent / "rahasia.png"
    Image.new("RGB", (10, 10)).save(luar)
    hasil = build.report(with_photos(workbook, [berkas.format(luar=luar)]))
    assert [k for k in hasil.kosong if "di luar folder workbook" in k.apa]
    assert "Kegiatan 1" not in dokumen.text(hasil.ditulis)


def test_a_photo_of_no_known_sasaran_is_marked(workbook: MakeWorkbook) -> None:
    path = workbook("Dokumentasi | Kode Sasaran | Berkas | Keterangan\n| '9 | a.png | Rapat\n| '1 | a.png | Apel")
    Image.new("RGB", (10, 10)).save(path.parent / "a.png")
    hasil = build.report(path)
    assert [(k.apa, k.di) for k in hasil.kosong if "foto" in k.apa] == [("sasaran dari foto 'Rapat'",
                                                                         "sel Dokumentasi!A2")]
    assert "Apel" in dokumen.text(hasil.ditulis)


def test_obstacles_and_what_was_done_are_asked_for_where_the_target_was_missed(workbook: MakeWorkbook) -> None:
    """Of 10: 9 is 90 percent, 10 is 100, 11 is 110; the fourth is not known yet. An analysis is owed for each."""
    hasil = build.report(workbook(
        "Renstra | Kode | Tujuan | Sasaran | Indikator Sasaran | Satuan | Arah | Target 2021\n"
        "| 1.1 | Tujuan | Satu | Indikator satu | Dokumen | Positif | 10\n"
        + "".join(f"| 1.{n} | | | Indikator {n} | Dokumen | Positif | 10\n" for n in (2, 3, 4))
        + "PK | Kode | Target\n" + "".join(f"| 1.{n} | 10\n" for n in range(1, 5))
        + "Realisasi | Kode | Realisasi | Analisis | Kendala | Tindak Lanjut\n"
        "| 1.1 | 9\n| 1.2 | 10\n| 1.3 | 11\n| 1.4 |"))
    diminta = [(k.apa, k.di) for k in hasil.kosong if k.apa.startswith(("Analisis", "Kendala", "Tindak Lanjut"))]
    kurang = [(f'{apa} indikator "{nama}"', f"sel Realisasi!{kolom}{baris}")
              for nama, baris in (("Indikator satu", 2), ("Indikator 4", 5))
              for apa, kolom in (("Analisis", "C"), ("Kendala", "D"), ("Tindak Lanjut", "E"))]
    lebih = [(f'Analisis indikator "Indikator {n}"', f"sel Realisasi!C{n + 1}") for n in (2, 3)]
    assert sorted(diminta) == sorted(kurang + lebih)


def test_a_dash_says_that_there_is_no_obstacle(workbook: MakeWorkbook) -> None:
    """LKP005 asks for it where there is none; an analysis that is a dash is missing, as LKP004 says."""
    hasil = build.report(workbook("""
        Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Arah | Target 2021
                | 1.1  | Satu    | Indikator satu    | Dokumen | Positif | 10
        PK | Kode | Target
           | 1.1  | 10
        Realisasi | Kode | Realisasi | Analisis | Keberhasilan | Kendala | Tindak Lanjut
                  | 1.1  | 9         | -        | Ada          | -       | –
    """))
    teks = [t for gaya, t in dokumen.blocks(hasil.ditulis) if gaya in {"LKIsi", "LKPengantar"}]
    assert [t for t in teks if t in {"Keberhasilan:", "Kendala:", "Tindak Lanjut:", "-", "–"}] == ["Keberhasilan:"]
    assert [k.apa for k in hasil.kosong if k.apa.startswith(("Analisis", "Kendala", "Tindak"))] == [
        'Analisis indikator "Indikator satu"']


def test_what_a_document_lacks_is_marked_and_not_left_out(workbook: MakeWorkbook) -> None:
    """No survey behind its indicator, no budget, a recommendation without what was done, a sasaran without money."""
    survei = workbook("Renstra | Kode | Tujuan | Sasaran | Indikator Sasaran | Satuan | Arah | Target 2021\n"
                      "| 1.1 | Tujuan | Pelayanan | Nilai Survei Kepuasan Masyarakat | Nilai | Positif | 85\n"
                      "Rekomendasi | Rekomendasi | Tindak Lanjut\n| Tetapkan target antara |")
    apa = [k.apa for k in build.report(survei).kosong]
    assert {"hasil survei kepuasan masyarakat", "anggaran dan realisasinya",
            "Tindak Lanjut rekomendasi 'Tetapkan target antara'"} <= set(apa)
    tanpa = workbook("Anggaran | Kode | Tingkat | Uraian | Anggaran | Realisasi | Kode Sasaran\n"
                     "| I | Program | Satu | 1000 | 900 | 1\n"
                     "Renstra | Kode | Tujuan | Sasaran | Indikator Sasaran | Satuan | Arah | Target 2021\n"
                     "| 1.1 | Tujuan | Satu | Satu | Dokumen | Positif | 10\n"
                     "| 2.1 | | Dua | Dua | Dokumen | Positif | 10", nama="tanpa.xlsx")
    hasil = build.report(tanpa)
    assert 'anggaran sasaran "Dua"' in [k.apa for k in hasil.kosong]
    teks = dokumen.text(hasil.ditulis)
    assert "Belum ada anggaran yang dikaitkan dengan Sasaran Strategis 2 (Dua)." in teks
    assert "Rp0,00" not in teks
    # A blank Tujuan is that of the row above (BCA018): one heading for both.
    assert [t for g, t in dokumen.blocks(hasil.ditulis) if g == "Heading3" and "Tujuan" in t][:3] == [
        "1. Tujuan dan Sasaran Kecamatan Ambulu", "I. Tujuan 1: Tujuan"]


def test_two_sums_of_the_same_money_are_marked(workbook: MakeWorkbook) -> None:
    path = workbook("Anggaran | Kode | Tingkat | Uraian | Anggaran | Realisasi\n| I | Program | Satu | 1000 | 900\n"
                    "Belanja | Kelompok | Sifat | Jenis | Anggaran | Realisasi\n"
                    "| Belanja Operasi | Langsung | Belanja Pegawai | 990 | 900")
    hasil = build.report(path)
    (satu,) = [t for t in hasil.belum if "menurut jenis belanja" in t]
    assert "anggaran menurut jenis belanja (Rp990,00) berbeda dari jumlah anggaran menurut program (Rp1.000,00)" in satu
    assert f"[{satu}]" in dokumen.text(hasil.ditulis)


def test_no_mean_is_drawn_that_cannot_be_computed(workbook: MakeWorkbook) -> None:
    path = workbook("SKM | No | Unsur | Tidak Baik | Kurang Baik | Baik | Sangat Baik\n"
                    "| 1 | Persyaratan | 0 | 0 | 90 | 10\n| 2 | Waktu | 10 | | |\n"
                    "Renstra | Kode | Tujuan | Sasaran | Indikator Sasaran | Satuan | Arah | Target 2021\n"
                    "| 1.1 | Tujuan | Pelayanan | Nilai Survei Kepuasan Masyarakat | Nilai | Positif | 85\n"
                    "Realisasi | Kode | Realisasi\n| 1.1 | SKM")
    hasil = build.report(path)
    teks = dokumen.text(hasil.ditulis)
    assert "menunggu nilai survei, yang belum dapat dihitung" in teks
    assert "garis merah" not in teks
    grafik = [g for b in pipeline.lembar(hasil.pemeriksaan, None) for g in b.bagian if isinstance(g, Grafik)]
    skor = [g for g in grafik if g.judul.startswith("Skor per unsur")]
    assert [len(g.seri) for g in skor] == [1]
    assert any("lihat SKM!D3" in t for t in hasil.belum)


def test_a_template_without_a_single_placeholder(workbook: MakeWorkbook, tmp_path: Path) -> None:
    with pytest.raises(ToolkitError, match="tidak memuat satu pun tempat isian"):
        build.report(workbook(), templat=template(tmp_path / "kantor.docx", "Laporan"))
    sebagian = build.report(workbook(), templat=template(tmp_path / "lain.docx", "{{ nama }}", "{{ rkt }}"))
    assert "evaluasi" in sebagian.tanpa
    assert "rkt" not in sebagian.tanpa


def test_what_is_missing_is_highlighted(workbook: MakeWorkbook) -> None:
    hasil = build.report(workbook())
    akar = dokumen.body(hasil.ditulis)
    tanda = ["".join(dokumen.text_of(p)) for p in akar.iter(f"{dokumen.W}p")
             if p.find(f".//{dokumen.W}highlight") is not None]
    assert any("sheet Anggaran" in t for t in tanda)
    teks = set(tanda) | set(dokumen.text(hasil.ditulis).splitlines())
    assert {f"[{k.teks}]" for k in hasil.kosong if k.dicetak} <= teks
    assert not {f"[{k.teks}]" for k in hasil.kosong if not k.dicetak} & teks


def template(path: Path, *alinea: str) -> Path:
    naskah = Document()
    for teks in alinea:
        naskah.add_paragraph(teks)
    naskah.save(str(path))
    return path


def test_a_template_of_the_office_gets_the_styles_that_it_lacks(workbook: MakeWorkbook, tmp_path: Path) -> None:
    kantor = template(tmp_path / "kantor.docx", "Laporan {{ nama }} {{ tahun }}", "{{ pengukuran }}")
    hasil = build.report(workbook(), templat=kantor)
    teks = dokumen.text(hasil.ditulis)
    assert "Laporan Kecamatan Ambulu 2021" in teks
    assert "Tabel 3.1" in teks
    with zipfile.ZipFile(hasil.ditulis) as paket:
        assert b"LKJudulTabel" in paket.read("word/styles.xml")


def test_margins_that_are_no_whole_number_of_twips_stay_as_the_office_has_them(tmp_path: Path) -> None:
    kantor = template(tmp_path / "kantor.docx", "{{ rkt }}", "{{ lampiran }}")
    naskah = Document(str(kantor))
    (tepi_asli,) = naskah.element.body.iter(f"{dokumen.W}pgMar")
    tepi_asli.set(f"{dokumen.W}left", "1700.787")  # Word writes such
    naskah.save(str(kantor))
    hasil = build.report(CONTOH, tmp_path / "hasil.docx", templat=kantor)
    tepi = [m.get(f"{dokumen.W}top") for m in dokumen.body(hasil.ditulis).iter(f"{dokumen.W}pgMar")]
    assert "1700.787" in tepi  # of the turned page


def test_a_program_spelled_twice_is_one_at_its_first_place(workbook: MakeWorkbook, tmp_path: Path) -> None:
    gambar = laporan_sasaran(1) + """
RKT | Kode | Program | Kegiatan
| 1.1 | PROGRAM PELAYANAN DAN TATA USAHA | Surat
| 1.1 | Program Pembinaan | Rapat
| 1.1 | Program Pelayanan dan Tata Usaha | Loket
"""
    hasil = build.report(workbook(gambar), templat=template(tmp_path / "kantor.docx", "{{ rkt }}"))
    satu, dua = "Program Pelayanan dan Tata Usaha", "Program Pembinaan"
    butir = [teks for gaya, teks in dokumen.paragraphs(hasil.ditulis) if gaya == "LKButir"]
    assert butir[2:] == [f"a.{satu}", f"b.{dua}", f"a.{satu}, terdiri dari kegiatan:", "1.Surat", "2.Loket",
                         f"b.{dua}, terdiri dari kegiatan:", "1.Rapat"]


@pytest.mark.parametrize(("teks", "potongan"), [
    ("Kepada {{ namma }}", "namma tidak dikenal; mungkin yang dimaksud nama"),
    ("Kepada {{ nama }", "tidak berpasangan"),
    ("Kepada {{ nama.__class__ }}", "tidak dapat dipakai"),
    ("{% for x in range(9) %}", "tidak dapat dipakai"),
    ("Isi: {{ evaluasi }}", "harus berdiri sendiri"),
])
def test_a_wrong_placeholder_is_named_with_its_paragraph(workbook: MakeWorkbook, tmp_path: Path, teks: str,
                                                         potongan: str) -> None:
    kantor = template(tmp_path / "kantor.docx", "Judul", teks)
    with pytest.raises(ToolkitError) as galat:
        build.report(workbook(), templat=kantor)
    assert potongan in galat.value.pesan
    assert f"alinea ke-2 “{teks}”" in galat.value.pesan
    assert not list(tmp_path.glob("LKjIP*"))


@pytest.mark.parametrize("isi", [b"bukan word", b"", CONTOH.read_bytes()], ids=["text", "empty", "workbook"])
def test_a_template_that_is_not_word(workbook: MakeWorkbook, tmp_path: Path, isi: bytes) -> None:
    kantor = tmp_path / "kantor.docx"
    kantor.write_bytes(isi)
    with pytest.raises(ToolkitError, match="bukan dokumen Word"):
        build.report(workbook(), templat=kantor)


def test_a_document_open_in_word_is_left_alone(workbook: MakeWorkbook, tmp_path: Path) -> None:
    out = tmp_path / "hasil.docx"
    out.write_bytes(b"lama")
    (tmp_path / "~$hasil.docx").write_bytes(b"")
    with pytest.raises(ToolkitError, match=r"hasil\.docx"):
        build.report(workbook(), out)
    assert out.read_bytes() == b"lama"


def test_another_ending_than_docx_is_refused(workbook: MakeWorkbook, tmp_path: Path) -> None:
    with pytest.raises(ToolkitError, match="dokumen Word"):
        build.report(workbook(), tmp_path / "hasil.pdf")


def test_without_a_program_for_pdf_the_document_is_there(workbook: MakeWorkbook,
                                                         monkeypatch: pytest.MonkeyPatch) -> None:
    path = workbook()
    monkeypatch.setenv("PATH", str(path.parent))
    if pdf.find_soffice() is not None:
        pytest.skip("LibreOffice stands at its usual place outside the PATH")
    with pytest.raises(ToolkitError, match="tidak ditemukan LibreOffice maupun Word"):
        build.report(path, pdf=True)
    assert list(path.parent.glob("LKjIP*.docx"))


@pytest.mark.libreoffice
def test_the_pdf_has_page_numbers_in_its_contents(tmp_path: Path) -> None:
    path = tmp_path / "laporan.xlsx"
    path.write_bytes(CONTOH.read_bytes())
    hasil = build.report(path, pdf=True)
    teks = subprocess.run(["pdftotext", "-layout", str(hasil.pdf), "-"], check=True, capture_output=True,
                          text=True).stdout
    isi = teks[teks.index("DAFTAR ISI"):teks.index("Penyusunan laporan ini")]
    halaman = [int(b.rpartition(".")[2]) for b in isi.splitlines() if b.strip().startswith("BAB ")]
    assert len(halaman) == 4
    assert halaman[0] == 1
    assert halaman == sorted(halaman)


def test_the_template_and_the_guide_are_current() -> None:
    data = make_template.make(LKJIP)
    assert SHIPPED.read_bytes() == data
    assert (make_template.FOLDER / SHIPPED.name).read_bytes() == data
    assert (AKAR / guide_page.PAGE).read_text(encoding="utf-8") == guide_page.render()


def test_a_text_that_xml_cannot_hold() -> None:
    assert xml_text("a\ud83d\x0bz\r\nb") == "a\ufffd\ufffdz\nb"
