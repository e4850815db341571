"""The survey's own report: five chapters from raw answers or from a recap alone; what is not known is listed."""

from pathlib import Path

import pytest

from tests.report import dokumen
from tests.workbooks import MakeWorkbook
from toolkit.errors import ToolkitError
from toolkit.report import build
from toolkit.report.skm import SKM

PADURESO = Path(__file__).parent.parent.parent / "examples" / "padureso-2024.xlsx"
BAB = ["BAB I PENDAHULUAN", "BAB II PENGUMPULAN DATA SKM", "BAB III HASIL PENGOLAHAN DATA SKM",
       "BAB IV ANALISIS HASIL SKM", "BAB V PENUTUP", "LAMPIRAN"]
PROFIL = ("Jenis Kelamin", "Umur", "Pendidikan", "Pekerjaan", "Jenis Layanan")


@pytest.fixture(scope="module")
def padureso(tmp_path_factory: pytest.TempPathFactory) -> build.Dokumen:
    folder = tmp_path_factory.mktemp("skm")
    return build.report(PADURESO, folder, jenis=SKM)


def headings(path: Path, tingkat: int) -> list[str]:
    return [t for g, t in dokumen.blocks(path) if g == f"Heading{tingkat}"]


def test_five_chapters_under_a_name_of_its_own(padureso: build.Dokumen) -> None:
    assert padureso.ditulis.name == "Laporan SKM Kecamatan Padureso 2024.docx"
    assert headings(padureso.ditulis, 1) == ["KATA PENGANTAR", "DAFTAR ISI", *BAB]
    assert not [g for g, t in dokumen.blocks(padureso.ditulis) if "{{" in t or "$" in t or "disusun dari nama" in t]


def test_it_says_what_the_survey_s_result_says(padureso: build.Dokumen) -> None:
    """Numbers of the rules, whose own tests work them out; 240 answers of 600 served, of whom the table asks 234."""
    skm = padureso.pemeriksaan.hasil.skm
    assert skm is not None
    assert (skm.responden, skm.sampel) == (240, 234)
    teks = dokumen.text(padureso.ditulis)
    assert "240 responden. Dengan 600 orang pengguna layanan" in teks
    assert all(f"Responden menurut {judul}" in teks for judul in PROFIL)
    (rendah,), (tinggi,) = skm.terendah, skm.tertinggi
    assert f"Unsur dengan skor terendah adalah {rendah.uraian} (" in teks
    assert f"Unsur dengan skor tertinggi adalah {tinggi.uraian} (" in teks
    assert "Kuesioner diisi dari tanggal 6 Februari 2024 sampai 29 November 2024." in teks


def test_the_trend_is_the_indicator_s_whose_value_is_the_survey_s(padureso: build.Dokumen) -> None:
    """84,20 after 82,94 and, first, 78,42: 1,26 and 5,78 more."""
    teks = dokumen.text(padureso.ditulis)
    assert ("Nilai SKM tahun 2024 sebesar 84,20 naik 1,26 dibandingkan dengan tahun 2023 (82,94) dan naik 5,78 "
            "dibandingkan dengan tahun 2020 (78,42).") in teks


SEBARAN = """
SKM | No | Unsur | Tidak Baik | Kurang Baik | Baik | Sangat Baik
    | 1  | Persyaratan  | 0 | 10 | 80 | 10
    | 2  | Biaya/Tarif  | 0 | 0  | 20 | 80
    | 3  | Keramahan petugas loket | 0 | 40 | 60 | 0
"""


def test_a_recap_alone_makes_a_report_and_what_is_not_known_is_listed(workbook: MakeWorkbook) -> None:
    hasil = build.report(workbook(SEBARAN), jenis=SKM)
    judul = headings(hasil.ditulis, 2)
    assert "A. METODE SKM" in judul  # nobody said who made the survey
    assert "A. NILAI RATA-RATA SETIAP UNSUR PELAYANAN" in judul
    assert not [j for j in judul if "KARAKTERISTIK" in j or "TREN" in j]
    apa = [k.apa for k in hasil.kosong]
    assert {"responden menurut jenis kelamin, umur, pendidikan, pekerjaan, dan jenis layanan", "Pelaksana SKM",
            "Lokasi SKM", "Periode SKM",
            "Jumlah responden SKM", "tren nilai SKM",
            'rencana tindak lanjut unsur terendah, "Keramahan petugas loket"'} <= set(apa)
    assert not any(k.dicetak for k in hasil.kosong)
    assert "Belum diisi" not in dokumen.text(hasil.ditulis)


@pytest.mark.parametrize(("sebaran", "kalimat"), [
    (("0 | 10 | 80 | 10", "0 | 10 | 80 | 10"), "Semua unsur mempunyai skor yang sama, yaitu 75,00."),
    (("0 | 10 | 80 | 10", "0 | 10 | |"), "belum dapat ditentukan, karena skor 1 (satu) unsur belum ada.")])
def test_where_no_unsur_is_lowest_the_analysis_says_why(workbook: MakeWorkbook, sebaran: tuple[str, str],
                                                        kalimat: str) -> None:
    """10 % of 2, 80 % of 3 and 10 % of 4 is 3,0: a score of 75."""
    path = workbook("SKM | No | Unsur | Tidak Baik | Kurang Baik | Baik | Sangat Baik\n"
                    f"| 1 | Persyaratan | {sebaran[0]}\n| 2 | Biaya/Tarif | {sebaran[1]}")
    assert kalimat in dokumen.text(build.report(path, jenis=SKM).ditulis)


def test_the_questionnaire_asks_as_the_guideline_does_and_by_name_of_the_office_s_own_unsur(
        workbook: MakeWorkbook) -> None:
    teks = dokumen.text(build.report(workbook(SEBARAN), jenis=SKM).ditulis)
    assert "kesesuaian persyaratan pelayanan dengan jenis pelayanannya?" in teks
    assert "Bagaimana pendapat Saudara tentang Keramahan petugas loket?" in teks
    assert "Pertanyaan yang tidak ada di pedoman disusun dari nama unsurnya." in teks


RENCANA = SEBARAN + """
Rencana Tindak Lanjut SKM | No | Rencana | Program/Kegiatan | TW I | TW III | Penanggung Jawab | Periode | Realisasi
 | 3 | Melatih petugas loket | Pelatihan | x | v | Kasi Pelayanan | |
 | 1 | Memasang persyaratan | Pelayanan | | | Kasi Pelayanan | 2020 | Sudah dipasang
 | 2 | Mencetak tarif | Pelayanan | x | | Sekretaris | 2020 |
Realisasi | Kode | Realisasi | Kendala           | Tindak Lanjut
          | 1.1  | SKM       | Petugas berganti. | Petugas dilatih.
Renstra | Kode | Tujuan | Sasaran   | Indikator Sasaran | Satuan | Arah    | Target 2021
        | 1.1  | Tujuan | Pelayanan | Nilai SKM         | Nilai  | Positif | 85
"""


def test_the_plan_stands_in_both_reports_and_what_came_of_the_last_one_in_its_own(workbook: MakeWorkbook) -> None:
    path = workbook(RENCANA)
    hasil = build.report(path, jenis=SKM)
    teks = dokumen.text(hasil.ditulis)
    bab, lampiran = teks.split("BAB V")[-2:]
    assert "Petugas berganti." in bab
    for isi in ("Melatih petugas loket", "Pelatihan", "Keramahan petugas loket", "\N{CHECK MARK}"):
        assert isi in bab
    assert "Sudah dipasang" not in bab
    assert "Realisasi Tindak Lanjut SKM Periode Sebelumnya" in lampiran
    assert "Sudah dipasang" in lampiran
    apa = {k.apa: k.di for k in hasil.kosong}
    assert apa["Realisasi rencana 'Mencetak tarif'"] == "sel 'Rencana Tindak Lanjut SKM'!H4"
    assert not [a for a in apa if a.startswith("rencana tindak lanjut")]
    lkjip = dokumen.text(build.report(path).ditulis)
    assert "Melatih petugas loket" in lkjip
    assert "Sudah dipasang" not in lkjip


def test_a_value_that_the_indicator_does_not_have_makes_no_trend(workbook: MakeWorkbook) -> None:
    """Scores 75, 95 and 65: their mean is 78,33, and 79,00 was typed."""
    path = workbook(SEBARAN + """
Renstra | Kode | Tujuan | Sasaran | Indikator Sasaran | Satuan | Arah | Target 2021
        | 1.1 | Tujuan | Pelayanan | Nilai SKM | Nilai | Positif | 85
Realisasi | Kode | Realisasi | Realisasi 2020
          | 1.1 | 79,00 | 77,50
""")
    assert "tren nilai SKM" in [k.apa for k in build.report(path, jenis=SKM).kosong]


def test_without_a_survey_there_is_no_report_and_nothing_is_written(workbook: MakeWorkbook) -> None:
    path = workbook()
    with pytest.raises(ToolkitError, match="sheet SKM dan SKM Responden belum diisi"):
        build.report(path, jenis=SKM)
    assert not list(path.parent.glob("*.docx"))
