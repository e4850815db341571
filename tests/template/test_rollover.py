"""Next year's workbook from last year's: what is carried over, what is left out, and what is said about it."""

import io
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.drawing.image import Image as Gambar
from PIL import Image

from tests.workbooks import make_workbook
from toolkit import pipeline
from toolkit.cells.picture import placed_picture
from toolkit.errors import ToolkitError
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import Tanggal
from toolkit.model.regulasi import AturanKabupaten
from toolkit.schema.input import IDENTITAS, NASKAH, PENANDATANGAN
from toolkit.template.rollover import RollOver, roll_over
from toolkit.template.rollover_rows import DOKUMEN_TETAP, NASKAH_RENSTRA, NASKAH_TETAP
from toolkit.template.workbook import make

EXAMPLE = Path(__file__).parents[2] / "examples" / "ambulu-2021.xlsx"
LAMA = {"Tahun laporan": "2020"}
"""Last year's workbook: the drawing's Renstra runs from 2016 to 2021, so that 2021 still is in it."""


def read(folder: Path, gambar: str = "", **identitas: str) -> Hasil:
    return pipeline.examine(make_workbook(folder, gambar, identitas={**LAMA, **identitas})).hasil


def again(folder: Path, gulir: RollOver) -> Hasil:
    """What the new workbook says when it is read."""
    path = folder / "baru.xlsx"
    path.write_bytes(make(gulir.options, gulir.isi))
    return pipeline.examine(path).hasil


def said(gulir: RollOver) -> list[str]:
    return [f"{t.kode} {t.sel or t.sheet}" for t in gulir.temuan]


def realisasi(gulir: RollOver) -> list[dict[str, Any]]:
    return [{k: v for k, v in baris.items() if v is not None} for baris in gulir.isi.baris["Realisasi"]]


def test_realisasi_of_the_year_becomes_history_beside_the_earlier_ones(tmp_path: Path) -> None:
    gulir = roll_over(read(tmp_path, """
        Realisasi | Kode | Indikator Sasaran | Realisasi | Realisasi 2012 | Realisasi 2019 | Analisis
                  | 1.1  | Seperti tercetak  | 71,7      | 60             | -              | Tahun lalu
                  | 1.2  |                   | 12 Bulan  |                | 50             |
    """), 2021)
    assert realisasi(gulir) == [
        {"Kode": "1.1", "Indikator Sasaran": "Seperti tercetak", "Realisasi 2012": Decimal(60), "Realisasi 2019": "-",
         "Realisasi 2020": Decimal("71.7")},
        {"Kode": "1.2", "Realisasi 2019": Decimal(50), "Realisasi 2020": "12 Bulan"}]
    assert said(gulir) == []
    assert (gulir.options.tahun, gulir.options.renstra_awal, gulir.options.renstra_akhir) == (2021, 2016, 2021)
    riwayat = again(tmp_path, gulir).indikator[0].riwayat
    assert (riwayat[2012], riwayat[2020]) == (Decimal(60), Decimal("71.7"))


def test_a_template_without_history_before_its_own_years_has_no_columns_for_them(tmp_path: Path) -> None:
    gulir = roll_over(read(tmp_path), 2021)
    assert gulir.options.riwayat_awal == 2020
    again(tmp_path, gulir)


def test_what_cannot_be_read_stays_empty_and_is_said_with_its_cell(tmp_path: Path) -> None:
    gulir = roll_over(read(tmp_path, """
        Realisasi | Kode | Realisasi | Realisasi 2019
                  | 1.1  | #DIV/0!   | 2019-07-08{d mmm}
                  | 1.2  | banyak    | 40
    """), 2021)
    assert realisasi(gulir) == [{"Kode": "1.1"}, {"Kode": "1.2", "Realisasi 2019": Decimal(40)}]
    assert said(gulir) == ["GUL001 Realisasi!C2", "GUL001 Realisasi!B2", "GUL001 Realisasi!B3"]
    assert gulir.kesalahan == 3
    assert "tertulis banyak" in gulir.temuan[-1].pesan


def test_a_blank_realisasi_and_a_missing_row_are_said(tmp_path: Path) -> None:
    gulir = roll_over(read(tmp_path, """
        PK        | Kode | Target
                  | 1.1  | 100
                  | 1.2  | 100
        Realisasi | Kode | Realisasi | Realisasi 2019
                  | 1.2  |           | 40
    """), 2021)
    assert realisasi(gulir) == [{"Kode": "1.1"}, {"Kode": "1.2", "Realisasi 2019": Decimal(40)}]
    assert [t.pesan.partition("; ")[0] for t in gulir.temuan] == [
        "Realisasi 2020 indikator 1.1 tidak ada (barisnya tidak ada)",
        "Realisasi 2020 indikator 1.2 tidak ada (belum diisi)"]
    assert gulir.kesalahan == 0


def test_the_word_skm_and_a_quotient_become_the_number_they_stood_for(tmp_path: Path) -> None:
    """Two unsur, 100 answers each: NRR 3 and 4, so 75 and 100; their mean is 87,5. And 2 of 3 is 0,67."""
    gulir = roll_over(read(tmp_path, """
        Realisasi | Kode | Pembilang | Penyebut | Realisasi
                  | 1.1  |           |          | SKM
                  | 1.2  | 2         | 3        |
        SKM       | No | Unsur       | Tidak Baik | Kurang Baik | Baik | Sangat Baik
                  | 1  | Persyaratan | 0          | 0           | 100  | 0
                  | 2  | Antrean     | 0          | 0           | 0    | 100
    """), 2021)
    assert [b["Realisasi 2020"] for b in realisasi(gulir)] == [Decimal("87.50"), Decimal("0.67")]
    assert [t.pesan for t in gulir.temuan] == [
        "Realisasi 2020 indikator 1.1 berasal dari hasil survei; dibawa sebagai angka 87,50.",
        "Realisasi 2020 indikator 1.2 berasal dari Pembilang dan Penyebut; dibawa sebagai angka 0,67."]
    assert gulir.isi.baris["SKM"] == [{"No": 1, "Unsur": "Persyaratan"}, {"No": 2, "Unsur": "Antrean"}]


def test_a_range_and_a_letter_are_carried_as_typed(tmp_path: Path) -> None:
    gulir = roll_over(read(tmp_path, """
        Realisasi | Kode | Realisasi
                  | 1.1  | B (Baik)
                  | 1.2  | 7 - 8 bulan
    """), 2021)
    assert [b["Realisasi 2020"] for b in realisasi(gulir)] == ["B (Baik)", "7 - 8 bulan"]
    assert said(gulir) == ["GUL005 Realisasi!B2", "GUL005 Realisasi!B3"]


def test_rows_of_one_code_that_differ_are_not_carried(tmp_path: Path) -> None:
    gulir = roll_over(read(tmp_path, """
        Realisasi | Kode | Realisasi | Realisasi 2019
                  | 1.1  | 10        | 5
                  | 1.1  | 20        | 5
                  | 9.9  | 30        | 5
    """.replace("9.9", "'9.9")), 2021)
    assert realisasi(gulir)[0] == {"Kode": "1.1", "Realisasi 2019": Decimal(5)}
    assert said(gulir)[0] == "GUL002 Realisasi!A3"
    assert gulir.kesalahan == 1


RENSTRA = """
        Renstra   | Kode | Sasaran | Indikator Sasaran | Satuan | Arah | Jenis | Target 2020 | Target 2021 | Target 2022
                  | 1.1  | S1      | Ketepatan         | %      | Positif | Tahunan | 95%     | {t}         | 80
                  | {k}  | S1      | Keluhan           | Kali   | Negatif | Tahunan | maksimal 5 | 7 - 8 bulan |
        PK        | Kode | Target
                  | 1.1  | 95
        Realisasi | Kode | Realisasi
                  | 1.1  | 90
                  | 1.7  | 90
        IKU       | Kode | Indikator Kinerja Utama
                  | 1.1  | Ketepatan laporan
                  | 1.8  | Lain
"""


def test_renstra_and_iku_are_carried_so_that_the_same_is_read_again(tmp_path: Path) -> None:
    lama = read(tmp_path, RENSTRA.format(t="0,5{0%}", k="1.2"))
    gulir = roll_over(lama, 2021)
    satu, dua = gulir.isi.baris["Renstra"]
    assert (satu["Target 2020"], satu["Target 2021"]) == ("95%", Decimal(50))
    assert (dua["Target 2020"], dua["Target 2021"], dua["Arah"]) == ("maksimal 5", "7 - 8 bulan", "Negatif")
    assert "PK" not in gulir.isi.baris
    assert [b["Kode"] for b in gulir.isi.baris["IKU"]] == ["1.1"]
    assert said(gulir) == ["GUL013 Renstra!I2", "GUL006 Realisasi!A3", "GUL003 Realisasi", "GUL006 IKU!A3"]
    baru = again(tmp_path, gulir)
    for kode, target in {b.kode.nilai: b.target for b in lama.laporan.renstra}.items():
        ulang = next(b.target for b in baru.laporan.renstra if b.kode.nilai == kode)
        assert {t: ulang[t].nilai for t in (2020, 2021)} == {t: target[t].nilai for t in (2020, 2021)}


def test_less_than_one_percent_is_not_read_as_a_share(tmp_path: Path) -> None:
    lama = read(tmp_path, RENSTRA.format(t="0,005{0.0%}", k="1.2"))
    gulir = roll_over(lama, 2021)
    assert gulir.isi.baris["Renstra"][0]["Target 2021"] == "0,5%"
    assert again(tmp_path, gulir).laporan.renstra[0].target[2021].nilai == lama.laporan.renstra[0].target[2021].nilai


def test_two_indicators_of_one_code_lose_their_realisasi(tmp_path: Path) -> None:
    gulir = roll_over(read(tmp_path, RENSTRA.format(t="50", k="1.1")), 2021)
    assert len(gulir.isi.baris["Renstra"]) == 2
    assert "Realisasi" not in gulir.isi.baris
    assert "GUL002 Renstra!A3" in said(gulir)


def test_a_new_renstra_asks_for_its_matrix_and_no_code_is_guessed(tmp_path: Path) -> None:
    gulir = roll_over(read(tmp_path, """
        Anggaran | Kode | Tingkat | Uraian    | Anggaran | Realisasi | Kode Sasaran
                 | I    | Program | Pelayanan | 10       | 9         | 1
    """), 2022)
    assert (gulir.options.renstra_awal, gulir.options.renstra_akhir) == (2022, 2026)
    assert {"Renstra", "IKU", "PK"}.isdisjoint(gulir.isi.baris)
    assert gulir.isi.baris["Realisasi"] == [{"Indikator Sasaran": "Indikator 1.1", "Realisasi 2020": Decimal(90)}]
    assert gulir.isi.baris["Anggaran"] == [{"Kode": "I", "Tingkat": "Program", "Uraian": "Pelayanan"}]
    assert said(gulir) == ["GUL014 None", "GUL007 Renstra", "GUL008 Realisasi"]
    assert gulir.temuan[0].pesan.endswith("realisasi 2021 tidak ada di sana.")


@pytest.mark.parametrize(("tahun", "terlewat"), [(2023, "2021 dan 2022"), (2025, "2021 sampai 2024")])
def test_years_in_between_are_named(tahun: int, terlewat: str, tmp_path: Path) -> None:
    assert f"realisasi {terlewat} tidak ada" in roll_over(read(tmp_path), tahun, renstra=(2016, 2026)).temuan[0].pesan


def test_a_renstra_that_was_prolonged_stays(tmp_path: Path) -> None:
    gulir = roll_over(read(tmp_path), 2022, renstra=(2016, 2023))
    assert gulir.isi.baris["Renstra"][0]["Target 2021"] == Decimal(100)
    assert [b["Kode"] for b in realisasi(gulir)] == ["1.1"]


def test_the_same_year_again_keeps_history_and_says_that_the_years_figures_stay_behind(tmp_path: Path) -> None:
    gulir = roll_over(read(tmp_path, """
        Realisasi | Kode | Realisasi | Realisasi 2019
                  | 1.1  | 10        | 5
    """), 2020)
    assert realisasi(gulir) == [{"Kode": "1.1", "Realisasi 2019": Decimal(5)}]
    assert said(gulir) == ["GUL009 None"]


def test_years_of_the_renstra_in_the_wrong_order_still_make_a_workbook(tmp_path: Path) -> None:
    gulir = roll_over(read(tmp_path, **{"Tahun awal Renstra": "2021", "Tahun akhir Renstra": "2016"}), 2021)
    assert (gulir.options.renstra_awal, gulir.options.renstra_akhir) == (2016, 2021)
    again(tmp_path, gulir)


def test_an_earlier_year_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ToolkitError) as galat:
        roll_over(read(tmp_path), 2019)
    assert "--tahun 2021" in galat.value.saran


def test_who_reports_is_carried_and_what_was_signed_is_not(tmp_path: Path) -> None:
    gulir = roll_over(read(tmp_path, """
        Penandatangan | Dokumen | Nomor | Tanggal         | Nama       | NIP
                      | Renstra | 1/A   | 2 Januari 2016  | Camat Lama | 19700101 199001 1 001
                      | PK      | 2/B   | 3 Januari 2020  | Camat Lama |
        Naskah        | Bagian          | Isi
                      | Visi            | Maju
                      | Tugas           | Membina desa
                      | Kata Pengantar  | Tahun ini
    """, **{"Nomor SK IKU": "065/1", "Status realisasi": "audited", "Populasi layanan": "12000",
            "Jumlah responden SKM": "150", "Periode SKM": "Januari 2020", "Pelaksana SKM": "Bappeda"}), 2021)
    identitas = gulir.isi.identitas
    assert (identitas["Nama kepala"], identitas["Populasi layanan"], identitas["Pelaksana SKM"]) == (
        "Nama Camat", 12000, "Bappeda")
    assert {"Tahun laporan", "Tanggal laporan", "Status realisasi", "Jumlah responden SKM",
            "Periode SKM"}.isdisjoint(identitas)
    assert identitas["Nomor SK IKU"] == "065/1"
    renstra, rkt, *_ = gulir.isi.baris["Penandatangan"]
    assert {k: v for k, v in renstra.items() if v} == {
        "Dokumen": "Renstra", "Nomor": "1/A", "Tanggal": "2 Januari 2016", "Nama": "Camat Lama",
        "NIP": "19700101 199001 1 001"}
    assert rkt == {"Dokumen": "RKT"}
    assert [b["Bagian"] for b in gulir.isi.baris["Naskah"]] == ["Visi", "Tugas"]
    assert said(gulir) == ["GUL010 Identitas!B17"]


def test_rules_are_carried_and_an_unknown_one_is_said(tmp_path: Path) -> None:
    gulir = roll_over(read(tmp_path, **{"Batas capaian": "120 %", "Skala capaian": "Skala Lama",
                                        "Pedoman SKM": "KepmenPAN 25/2004"}), 2021)
    assert gulir.isi.identitas["Batas capaian"] == "120"
    assert "Skala capaian" not in gulir.isi.identitas
    assert gulir.options.pedoman_skm == "kepmenpan-25-2004"
    assert said(gulir) == ["GUL011 Identitas!B16"]


def test_the_kabupatens_rules_go_on_and_other_ones_replace_them(tmp_path: Path) -> None:
    lama = read(tmp_path, """
        toolkit.aturan | [aturan]
                       | batas = "120"
    """, **{"Batas capaian": "'120", "Rumus negatif": "T/R"})
    gulir = roll_over(lama, 2021)
    assert gulir.options.aturan == lama.regulasi.kabupaten == AturanKabupaten((("batas", "120"),))
    assert gulir.isi.identitas["Rumus negatif"] == "T/R"
    lain = roll_over(lama, 2021, aturan=AturanKabupaten((("batas", "110"),)))
    baru = again(tmp_path, lain)
    assert baru.regulasi.batas == Decimal(110)


def test_another_guidance_brings_its_own_unsur(tmp_path: Path) -> None:
    lama = read(tmp_path, """
        SKM       | No | Unsur       | Tidak Baik | Kurang Baik | Baik | Sangat Baik
                  | 1  | Persyaratan | 0          | 0           | 100  | 0
    """)
    gulir = roll_over(lama, 2021, pedoman_skm="kepmenpan-25-2004")
    assert "SKM" not in gulir.isi.baris
    assert said(gulir) == ["GUL012 SKM"]


def test_the_example_carried_into_a_longer_renstra_has_all_its_history() -> None:
    lama = pipeline.examine(EXAMPLE).hasil
    gulir = roll_over(lama, 2022, renstra=(2016, 2022))
    assert [(b["Kode"], b["Realisasi 2017"], b["Realisasi 2021"]) for b in realisasi(gulir)] == [
        ("1.1", Decimal("76.7"), Decimal("71.7")), ("2.1", Decimal(85), Decimal(100)),
        ("2.2", Decimal(83), Decimal(90))]
    assert [len(gulir.isi.baris[s]) for s in ("Renstra", "IKU", "SKM", "Anggaran", "Kegiatan", "Belanja")] == [
        3, 3, 14, 20, 4, 5]
    assert said(gulir) == []


def test_passages_and_documents_that_stay_are_those_of_the_schema() -> None:
    assert NASKAH.column("bagian").choices
    assert set(NASKAH.column("bagian").choices) >= NASKAH_TETAP | NASKAH_RENSTRA
    assert set(PENANDATANGAN.column("dokumen").choices) >= DOKUMEN_TETAP
    assert IDENTITAS.column("nomor_sk_iku").field


def test_employees_and_the_office_s_own_name_are_carried_over(tmp_path: Path) -> None:
    gulir = roll_over(read(tmp_path, """
        Naskah  | Bagian           | Isi
                | PK Pihak Pertama | Saya berjanji.
                | Tugas            | Camat bertugas:
                | Tugas            | - melayani
                | Penutup          | Demikian laporan tahun 2020.
        Pegawai | Jabatan | Golongan | Jumlah
                | Camat   | IV/a     | 1
                | Staf    |          | -
    """, **{"Logo": "logo.png", "Sebutan Kantor": "Kantor Kecamatan Ambulu"}), 2021)
    assert [{k: v for k, v in b.items() if v is not None} for b in gulir.isi.baris["Pegawai"]] == [
        {"Jabatan": "Camat", "Golongan": "IV/a", "Jumlah": 1}, {"Jabatan": "Staf", "Jumlah": "-"}]
    assert (gulir.isi.identitas["Logo"], gulir.isi.identitas["Sebutan Kantor"]) == (
        "logo.png", "Kantor Kecamatan Ambulu")
    baru = again(tmp_path, gulir).laporan
    assert [p.jumlah.nilai for p in baru.pegawai] == [1, None]
    assert baru.tulisan("PK Pihak Pertama") == ("Saya berjanji.",)
    assert baru.tulisan("Penutup") == ()
    assert baru.tulisan("Tugas") == ("Camat bertugas:", "- melayani")


def test_recommendations_that_are_not_done_are_carried_with_their_time_and_who(tmp_path: Path) -> None:
    gulir = roll_over(read(tmp_path, """
        Rekomendasi | Rekomendasi  | Tindak Lanjut | Penanggung Jawab | Target Waktu | Status
                    | Ukur TW      | Disusun       | Sekretaris       | Juni 2021    | dalam proses
                    | Susun tujuan | Selesai       |                  | Mei 2020     | selesai
                    | Ganti sistem |               |                  |              | Tidak Dapat Ditindaklanjuti
                    | Tambah bukti |               |                  |              |
    """), 2021)
    baru = again(tmp_path, gulir).laporan.rekomendasi
    assert [(b.rekomendasi.nilai, b.status.nilai) for b in baru] == [
        ("Ukur TW", "Dalam Proses"), ("Tambah bukti", None)]
    assert (baru[0].penanggung_jawab.nilai, baru[0].target_waktu.nilai) == ("Sekretaris", Tanggal(2021, 6))
    assert said(gulir) == []


def test_the_plan_of_last_year_s_survey_becomes_that_of_the_period_before(tmp_path: Path) -> None:
    gulir = roll_over(read(tmp_path, """
        Rencana Tindak Lanjut SKM | No | Rencana        | TW I | TW II | Penanggung Jawab | Periode | Realisasi
                                  | 9  | Tambah kursi   | x    |       | Sekretaris       |         |
                                  |    | Tata loket     |      | v     |                  | 2020    | Ditata April
                                  | 3  | Pasang papan   | x    |       |                  | 2019    | Dipasang
    """), 2021)
    baru = again(tmp_path, gulir).laporan.rencana_skm
    assert [(int(b.no.nilai or 0), b.rencana.nilai, b.triwulan, b.periode.nilai, b.realisasi.nilai) for b in baru] == [
        (9, "Tambah kursi", (True, False, False, False), "2020", None),
        (9, "Tata loket", (False, True, False, False), "2020", "Ditata April")]
    assert said(gulir) == []


def test_what_a_new_renstra_replaces_keeps_no_number(tmp_path: Path) -> None:
    gulir = roll_over(read(tmp_path, """
        Penandatangan | Dokumen | Nomor | Tanggal        | Nama
                      | SK IKU  | 1/A   | 2 Januari 2016 | Camat Lama
    """, **{"Nomor SK IKU": "065/1"}), 2022, renstra=(2022, 2026))
    assert "Nomor SK IKU" not in gulir.isi.identitas
    assert "Penandatangan" not in gulir.isi.baris


def test_words_with_last_year_in_them_are_named_together(tmp_path: Path) -> None:
    """Not the number of an act, a recommendation's source, another year, or digits of a longer number."""
    gulir = roll_over(read(tmp_path, """
        IKU         | Kode | Formulasi      | Sumber Data
                    | 1.1  | Data 2019      | Laporan SKM 2020
                    | 1.2  | Kegiatan 20201 | Laporan Tahun 2020
        Naskah      | Bagian      | Isi
                    | Dasar Hukum | Peraturan Bupati Nomor 7 Tahun 2020 tentang Kecamatan
        Rekomendasi | Rekomendasi | Sumber
                    | Ukur TW     | LHE 2020
    """), 2021)
    assert said(gulir) == ["GUL015 IKU!C2"]
    assert "IKU!C2, IKU!C3" in gulir.temuan[0].pesan


@pytest.mark.parametrize(("jenis", "terbawa"), [("PNG", True), ("JPEG", True), ("GIF", False)])
def test_a_logo_that_lies_in_its_cell_is_carried_over(tmp_path: Path, jenis: str, *, terbawa: bool) -> None:
    """As a picture in the same cell, whatever its kind; one that nothing of ours can print is said."""
    book = openpyxl.load_workbook(make_workbook(tmp_path, identitas={**LAMA, "Logo": ""}))
    sheet = book["Identitas"]
    baris = next(r for r in range(1, sheet.max_row + 1) if sheet.cell(r, 1).value == "Logo")
    data = io.BytesIO()
    Image.new("RGB", (300, 450), "red").save(data, jenis)
    sheet.add_image(Gambar(data), f"B{baris}")
    book.save(tmp_path / "lama.xlsx")
    lama = pipeline.examine(tmp_path / "lama.xlsx")
    gulir = roll_over(lama.hasil, 2021, logo=placed_picture(lama.hasil.identitas.logo.nilai or "", lama.paket))
    assert [t for t in said(gulir) if t.startswith("GUL016")] == ([] if terbawa else [f"GUL016 Identitas!B{baris}"])
    assert "Logo" not in gulir.isi.identitas
    path = tmp_path / "baru.xlsx"
    path.write_bytes(make(gulir.options, gulir.isi))
    baru = pipeline.examine(path)
    logo = baru.hasil.identitas.logo
    assert (logo.terisi, bool(placed_picture(logo.nilai or "", baru.paket))) == (terbawa, terbawa)


def test_the_quarters_begin_with_a_row_for_each_indicator(tmp_path: Path) -> None:
    """Its code and unit, which are no record yet; a new Renstra has other codes."""
    lama = read(tmp_path, """
        Rencana Aksi | Kode | Aksi  | Target TW I | Realisasi TW I | Kendala
                     | 1.1  |       | 20          | 20             | Hujan
                     | 1.1  | Rapat | 2           | 2              |
                     | 1.2  |       | 20          | 20             |
    """)
    gulir = roll_over(lama, 2021)
    assert gulir.isi.baris["Rencana Aksi"] == [{"Kode": k, "Satuan": "Dokumen"} for k in ("1.1", "1.2")]
    baru = again(tmp_path, gulir)
    assert (baru.laporan.rencana_aksi, baru.rencana_aksi, baru.laporan.berjalan) == ((), (), False)
    assert "Rencana Aksi" not in roll_over(lama, 2022).isi.baris
