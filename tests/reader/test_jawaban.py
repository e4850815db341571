"""Answers of the survey: the questionnaire's words by the unsur's name, other scales, rows of sums, empty sheets."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.reader.baca import baca, found, only, serious
from tests.workbooks import MakeWorkbook
from toolkit.model.hasil_skm import HasilSkm
from toolkit.model.laporan import Laporan
from toolkit.model.sel import Keadaan
from toolkit.regulation.load import by_slug, resolve
from toolkit.rules.hitung import compute
from toolkit.values.kuesioner import likely_scale, read_answer

NINE, FOURTEEN = (by_slug(s).unsur for s in ("permenpanrb-14-2017", "kepmenpan-25-2004"))
KOLOM = " | ".join(f"U{k}" for k in range(1, 10))


def skm(laporan: Laporan) -> HasilSkm:
    hasil = compute(laporan, resolve(laporan.identitas)).skm
    assert hasil is not None
    return hasil


def survey(path: Path) -> HasilSkm:
    return skm(baca(path).laporan)


@pytest.mark.parametrize(("unsur", "jawaban"), [
    (NINE[0], "Tidak Sesuai, Kurang sesuai, SESUAI , Sangat  Setuju"),
    (NINE[1], "Tidak mudah, Kurang mudah, Mudah, Sangat mudah"),
    (NINE[2], "Tidak Cepat, Kurang Cepat, Cepat, Sangat Cepat"),
    (NINE[2], "Tidak Tepat Waktu, Kadang Tepat Waktu, Banyak Tepat Waktu, Selalu Tepat Waktu"),
    (NINE[3], "Sangat Mahal, Cukup Mahal, Murah, Gratis"),
    (NINE[4], "Tidak Sesuai, Kadang Sesuai, Sesuai, Sangat Sesuai"),
    (NINE[5], "Tidak Mampu, Kurang Kompeten, Mampu (kompeten), Sangat Mampu (kompeten)"),
    (NINE[6], "Tidak Baik, Kurang Baik (sopan dan ramah), Sopan dan ramah, Sangat Baik (sopan dan ramah)"),
    (NINE[7], "Tidak Ada, Ada tetapi tidak berfungsi, Berfungsi kurang maksimal, Dikelola dengan baik"),
    (NINE[8], "Buruk, Cukup, Baik, Sangat Baik"),
    (NINE[0], "1 - Tidak sesuai, 2. Kurang Sesuai, 3) Sesuai, Sangat Sesuai (4)"),
    (NINE[0], "a. Tidak sesuai, b. Kurang sesuai, c. Sesuai, d. Sangat sesuai"),
    (FOURTEEN[3], "Tidak disiplin, Kurang disiplin, Disiplin, Sangat disiplin"),
    (FOURTEEN[4], "Tidak bertanggung jawab, Kurang bertanggung jawab, Bertanggung jawab, Sangat bertanggung jawab"),
    (FOURTEEN[7], "Tidak adil, Kurang adil, Adil, Sangat adil"),
    (FOURTEEN[9], "Tidak wajar, Kurang wajar, Wajar, Sangat wajar"),
    (FOURTEEN[10], "Selalu tidak sesuai, Kadang-kadang sesuai, Banyak sesuainya, Selalu sesuai"),
    (FOURTEEN[11], "Selalu tidak tepat, Kadang-kadang tepat, Banyak tepatnya, Selalu tepat"),
    (FOURTEEN[12], "Tidak nyaman, Kurang nyaman, Nyaman, Sangat nyaman"),
    (FOURTEEN[13], "Tidak aman, Kurang aman, Aman, Sangat aman"),
    ("Kebersihan ruang tunggu", "Tidak puas, Kurang puas, Puas, Sangat puas"),
])
def test_the_words_of_the_questionnaire(unsur: str, jawaban: str) -> None:
    assert [read_answer(satu, unsur).nilai for satu in jawaban.split(", ")] == [1, 2, 3, 4]


@pytest.mark.parametrize("unsur", [*NINE, *FOURTEEN])
def test_every_unsur_of_the_guidances_has_words_of_its_own(unsur: str) -> None:
    """One word that only this unsur's questionnaire has tells that its name was found in the data."""
    sendiri = {"syarat": "Sesuai", "prosedur": "Mudah", "waktu": "Cepat", "kecepatan": "Cepat", "biaya": "Wajar",
               "produk": "Kadang Sesuai", "kompetensi": "Kompeten", "kemampuan": "Mampu", "perilaku": "Ramah",
               "kesopanan": "Sopan", "pengaduan": "Tidak Ada", "sarana": "Buruk", "kejelasan": "Jelas",
               "kedisiplinan": "Disiplin", "tanggung": "Bertanggung Jawab", "keadilan": "Adil",
               "jadwal": "Selalu Tepat", "kenyamanan": "Nyaman", "keamanan": "Aman"}
    (kata,) = {isi for kunci, isi in sendiri.items() if kunci in unsur.casefold()}
    assert read_answer(kata, unsur).nilai is not None
    assert read_answer("Tidak Kenal", unsur).nilai is None


@pytest.mark.parametrize(("jawaban", "unsur"), [
    ("Gratis", NINE[0]), ("Sangat Mudah", NINE[3]), ("Cukup", NINE[0]), ("3 - Cukup", NINE[0]),
    ("4 - Kurang Sesuai", NINE[0]), ("4 dari 5", NINE[0]), ("3 - 4", NINE[0]), ("Sangat Tidak Setuju", NINE[0])])
def test_what_is_no_answer(jawaban: str, unsur: str) -> None:
    assert read_answer(jawaban, unsur).nilai is None


@pytest.mark.parametrize(("angka", "skala"), [
    ("5 5 4 3", (1, 5)), ("9 10 7 4", (1, 10)), ("85 90 75 80", (0, 100)),
    ("3 5 4 3", None), ("3 33 44 3 3 3", None), ("3 4 4,5 4,75", None), ("0 3 4 4", None), ("500 900 3 3", None)])
def test_the_scale_is_named_only_where_the_answers_show_it(angka: str, skala: tuple[int, int] | None) -> None:
    assert likely_scale(Decimal(a.replace(",", ".")) for a in angka.split()) == skala


def test_words_are_read_by_the_name_in_sheet_skm(workbook: MakeWorkbook) -> None:
    # U2 is the office's own second unsur, Biaya: Gratis 4, Murah 3; 87,5 = (4 + 3) / 2 x 25
    path = workbook("""
        SKM           | No | Unsur       | Tidak Baik | Kurang Baik | Baik | Sangat Baik
                      | 1  | Persyaratan |            |             |      |
                      | 2  | Biaya       |            |             |      |
        SKM Responden | No | U1                | U2
                      | 1  | Sangat Sesuai (4) | Gratis
                      | 2  | Sesuai            | Murah
    """)
    assert [u.skor for u in survey(path).unsur] == [Decimal("87.5")] * 2
    assert serious(baca(path)) == []


def test_the_same_words_at_another_unsur_are_one_finding_and_no_value(workbook: MakeWorkbook) -> None:
    path = workbook(f"""
        SKM Responden | No | {KOLOM}
                      | 1  | 3 | 3 | 3 | Sangat Mudah | 3 | 3 | 3 | 3 | 3
                      | 2  | 3 | 3 | 3 | Mudah        | 3 | 3 | 3 | 3 | 3
                      | 3  | 3 | 3 | 3 | Gratis       | 3 | 3 | 3 | 3 | 3
    """)
    temuan = only(baca(path), "BCA038")
    assert str(temuan.sel) == "'SKM Responden'!E2"
    assert "U4 Biaya/Tarif (1 Sangat Mahal, 2 Cukup Mahal, 3 Murah, 4 Gratis)" in temuan.pesan
    assert "Ada 2 jawaban seperti itu, di U4." in temuan.pesan
    hasil = survey(path)
    assert hasil.nilai is None
    assert [u.skor for u in hasil.unsur] == [75, 75, 75, None, 75, 75, 75, 75, 75]
    assert hasil.responden == 3


@pytest.mark.parametrize("fill", [False, True])
def test_m01_m17_a_survey_on_the_scale_of_five_has_no_value(fill: bool, workbook: MakeWorkbook) -> None:  # noqa: FBT001
    """M17: some answers would do for the scale of four; no score of a part, a distribution typed beside or not."""
    sebaran = "0 | 0 | 50 | 50" if fill else " |  |  | "
    unsur = "\n".join(f"| {k} | {nama} | {sebaran}" for k, nama in enumerate(NINE, 1))
    path = workbook(f"""
SKM | No | Unsur | Tidak Baik | Kurang Baik | Baik | Sangat Baik
{unsur}
SKM Responden | No | {KOLOM}
 | 1 | 5 | 5 | 5 | 4 | 5 | 5 | 5 | 5 | 4
 | 2 | 3 | 4 | 4 | 3 | 3 | 4 | 3 | 5 | 4
 | 3 | 4 | 5 | 5 | 5 | 4 | 3 | 4 | 4 | 2
Realisasi | Kode | Realisasi
          | 1.1  | SKM
""")
    bacaan = baca(path)
    temuan = only(bacaan, "RSP002")
    assert (str(temuan.sel), temuan.nilai) == ("'SKM Responden'!B2", "5")
    # row 2: seven, row 3: one, row 4: three
    assert "Ada 11 jawaban seperti itu, di U1, U2, U3, U4, U5 dan 3 unsur lain." in temuan.pesan
    assert "Tampaknya kuesionernya memakai jawaban 1 sampai 5." in temuan.pesan
    hasil = compute(bacaan.laporan, resolve(bacaan.laporan.identitas))
    assert hasil.skm is not None
    assert (hasil.skm.nilai, hasil.skm.huruf, hasil.skm.responden) == (None, None, 3)
    assert {u.skor for u in hasil.skm.unsur} == {None}
    assert hasil.indikator[0].capaian is None


def test_one_slip_blanks_its_unsur_alone(workbook: MakeWorkbook) -> None:
    path = workbook("""
        SKM Responden | No | U1 | U2
                      | 1  | 3  | 4
                      | 2  | 33 | 4
    """)
    assert "Tampaknya" not in only(baca(path), "RSP002").pesan
    assert [u.skor for u in survey(path).unsur] == [None, 100]
    assert survey(path).nilai is None


def test_right_answers_in_every_dress_are_silent(workbook: MakeWorkbook) -> None:
    path = workbook("""
        SKM Responden | No | U1      | U2 | U3  | U4     | U5
                      | 1  | 3       | '4 | 3,0 | =1+2→3 | 3 - Baik
                      | 2  |         | -  | n/a | 4      | SANGAT BAIK
    """)
    assert serious(baca(path)) == []
    assert [u.skor for u in survey(path).unsur] == [75, 100, 75, Decimal("87.5"), Decimal("87.5")]


SUMS = """
     | Σ Nilai per Unsur         | 9    | 9    | 8
     | NRR per Unsur             | 3    | 3    | 2,67
     | NRR Tertimbang per Unsur  | 1    | 1    | 0,89
     | IKM Unit Pelayanan        | 72,2 |      |
     | Mutu Pelayanan            | C    |      |
"""


@pytest.mark.parametrize("bawah", [
    SUMS, SUMS.replace("Σ Nilai", "∑"), "\n | Jumlah | 9 | 9 | 8\n | Rata-rata | 3 | 3 | 2,67",
    "\n | Jumlah Nilai | 9 | 9 | 8\n | Nilai rata-rata | 3 | 3 | 2,67\n | Nilai SKM Kecamatan Dukun | 72,2 | |",
    "\n | | 9 | 9 | 8\n | | 3 | 3 | 2,67\n | | 0,33 | 0,33 | 0,29"])
def test_m10_rows_of_sums_are_no_people(bawah: str, workbook: MakeWorkbook) -> None:
    path = workbook("\n".join(["SKM Responden | No | U1 | U2 | U3", " | 1 | 3 | 3 | 3", " | 2 | 3 | 3 | 3",
                               " | 3 | 3 | 3 | 2", *bawah.strip("\n ").splitlines()]))
    bacaan = baca(path)
    assert len(bacaan.laporan.skm_responden) == 3
    assert serious(bacaan) == []
    nilai = survey(path).nilai
    assert nilai is not None
    assert round(nilai, 4) == Decimal("72.2222")  # (3 + 3 + 8/3) / 3 x 25


def test_a_person_without_a_number_stays_one(workbook: MakeWorkbook) -> None:
    path = workbook("""
        SKM Responden | No | Pekerjaan | Jenis Layanan   | U1 | U2
                      | 1  | Petani    | Total Lunas PBB | 3  | 3
                      |    |           |                 | 3  | 3
                      |    | Swasta    |                 | 4  | 2
    """)
    assert len(baca(path).laporan.skm_responden) == 3


def test_s4_a_recap_with_the_columns_reversed_is_read_by_name(workbook: MakeWorkbook) -> None:
    # P1: (50 x 4 + 5 x 3) / 55 x 25 = 97,727…; P2: (1 x 1 + 54 x 3) / 55 x 25
    path = workbook("""
        SKM | No | Pertanyaan             | Sangat Setuju | Setuju | Kurang Setuju | Tidak Setuju | Nilai Rata2
            | P1 | Kesesuaian persyaratan | 50            | 5      | 0             | 0            | 53,75
            | P2 | Kemudahan prosedur     | 0             | 54     | 0             | 1            | 40,75
    """)
    assert [round(u.skor or 0, 4) for u in survey(path).unsur] == [Decimal("97.7273"), Decimal("74.0909")]
    assert serious(baca(path)) == []


def test_a_fifth_choice_in_the_recap_leaves_no_value(workbook: MakeWorkbook) -> None:
    path = workbook("""
        SKM | No | Unsur       | Sangat Puas | Puas | Cukup Puas | Kurang Puas | Tidak Puas
            | 1  | Persyaratan | 40          | 10   | 5          | 0           | 0
    """)
    assert found(baca(path), "SKM025") == ["SKM025 SKM!E1"]
    assert survey(path).nilai is None
    assert [k.keadaan for k in baca(path).laporan.skm[0].distribusi] == [Keadaan.TIDAK_TERBACA] * 4


@pytest.mark.parametrize(("gambar", "temuan", "boleh"), [
    ("IKU | Kode | Formulasi", ["BCA012 SKM"], False),
    ("SKM Responden | No | U1\n | 1 | 3", [], True),
    ("SKM Responden | No | Pertanyaan\n | 1 | 3", ["BCA010 SKM Responden"], True)])
def test_one_finding_for_a_survey_that_is_not_there(
        gambar: str, temuan: list[str], boleh: bool, workbook: MakeWorkbook) -> None:  # noqa: FBT001
    bacaan = baca(workbook(gambar))
    assert [t for t in found(bacaan, "BCA010", "BCA012") if "SKM" in t] == temuan
    assert ("SKM," in only(bacaan, "BCA013").pesan) is boleh


def test_the_advice_names_the_numbered_columns(workbook: MakeWorkbook) -> None:
    temuan = only(baca(workbook("SKM Responden | No | Pertanyaan\n | 1 | 3")), "BCA010")
    assert "U1, U2, U3 dan seterusnya" in temuan.saran


def test_rows_of_means_in_the_recap_are_no_unsur(workbook: MakeWorkbook) -> None:
    # (75 + 85) / 2: unsur 1 3,0 x 25, unsur 2 3,4 x 25
    path = workbook("""
        SKM | No | Unsur                 | Tidak Baik | Kurang Baik | Baik | Sangat Baik | Skor Dilaporkan
            | 1  | Persyaratan           | 0          | 0           | 100  | 0           | 75
            | 2  | Kinerja petugas       | 0          | 0           | 60   | 40          | 85
            |    | Σ NRR Tertimbang      |            |             |      |             | 3,2
            |    | IKM Unit Pelayanan    |            |             |      |             | 80
            |    | Mutu Pelayanan        |            |             |      |             | B
    """)
    assert serious(baca(path)) == []
    assert [u.uraian for u in survey(path).unsur] == ["Persyaratan", "Kinerja petugas"]
    assert survey(path).nilai == 80


def test_a_survey_of_five_choices_in_words_has_no_value(workbook: MakeWorkbook) -> None:
    path = workbook("""
        SKM Responden | No | U1         | U2         | U3
                      | 1  | Cukup Puas | Puas       | Puas
                      | 2  | Puas       | Cukup Baik | Sangat Puas
    """)
    temuan = only(baca(path), "BCA038")
    assert "lima pilihan jawaban. Skor semua unsur dan nilai survei dikosongkan." in temuan.pesan
    assert {u.skor for u in survey(path).unsur} == {None}


RESPONDEN = "SKM Responden | No | Pekerjaan | U1 | U2 | U3\n | 1 | Petani | 3 | 3 | 3\n | 2 | Guru | 3 | 4 | 3\n"


@pytest.mark.parametrize("bawah", [
    " | Keterangan :\n | 1 = Tidak Baik", " | Catatan: data sementara",
    " | | | | | Mengetahui,\n | | | | | NIP. 19700101 199001",
    " | | Keterangan | 1 = Tidak Baik\n | | | 4 = Sangat Baik"])
def test_what_stands_below_the_respondents_is_no_person(bawah: str, workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook(RESPONDEN + bawah))
    assert len(bacaan.laporan.skm_responden) == 2
    assert serious(bacaan) == []


@pytest.mark.parametrize("terakhir", [" | 3 | Tani | | | 4", " | | Tani | | | Sangat Baik", " | | | Mudah | | "])
def test_a_last_person_with_few_answers_stays_one(terakhir: str, workbook: MakeWorkbook) -> None:
    assert len(baca(workbook(RESPONDEN + terakhir)).laporan.skm_responden) == 3
