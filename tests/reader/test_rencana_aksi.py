"""Sheet Rencana Aksi: measurements and actions by code, findings at cells, silent while it holds no record."""

import pytest

from tests.reader.baca import baca, found, only, serious
from tests.workbooks import MakeWorkbook
from toolkit.model.laporan import Ukuran
from toolkit.model.rencana_aksi import SifatTarget


def test_the_row_of_the_indicator_and_its_actions(workbook: MakeWorkbook) -> None:
    judul = ("Target TW I | Target Triwulan II | Target TW 3 | Target TW IV | TW I Realisasi | Realisasi TW II | "
             "Kendala")
    bacaan = baca(workbook(f"""
        Rencana Aksi | Kode | Aksi | Sifat Target | Satuan | {judul}
 | 1.1 | | Rerata | % | 80 | 85 | - | B | 75,5 | 80 - 90 | Hujan
 | 1.1 | Rapat | akumulatif | kali | 3 | 3 | | | 2 | |
 | 1.1 | Buku | | | 1 | | | | | |
    """))
    sendiri, rapat, buku = bacaan.laporan.rencana_aksi
    assert [b.aksi.nilai for b in bacaan.laporan.rencana_aksi] == [None, "Rapat", "Buku"]
    assert [b.sifat_target.nilai for b in bacaan.laporan.rencana_aksi] == [
        SifatTarget.RATA_RATA, SifatTarget.AKUMULATIF, None]
    assert [t.tertulis for t in sendiri.target] == ["80", "85", "-", "B"]
    assert sendiri.target[3].nilai == Ukuran(predikat="B")
    assert [str(r.nilai and r.nilai.angka) for r in sendiri.realisasi] == ["75.5", "80", "None", "None"]
    assert (sendiri.kendala.nilai, rapat.satuan.nilai, buku.satuan.kosong) == ("Hujan", "kali", True)
    assert serious(bacaan) == []


@pytest.mark.parametrize("isi", ["", "| 1.1 | | | % | |", "| 9.9 | | | | |\n | 1.2 | | | Dokumen | |"])
def test_code_and_unit_alone_are_no_record(isi: str, workbook: MakeWorkbook) -> None:
    for versi in ("1", "2"):
        bacaan = baca(workbook(f"""
            Rencana Aksi | Kode | Aksi | Sifat Target | Satuan | Target TW I | Realisasi TW I
                         {isi}
        """, properti={"toolkit.versi": versi, "toolkit.tahun": "2021"}))
        assert bacaan.laporan.rencana_aksi == ()
        assert "Rencana Aksi" not in bacaan.laporan.ada
        assert [t.kode for t in bacaan.temuan if t.sheet == "Rencana Aksi" or "Rencana Aksi" in t.pesan] == [
            *(["BCA002"] if versi == "1" and isi else [])]


@pytest.mark.parametrize(("sel", "kode"), [
    ("banyak", "BCA020"), ("SKM", "BCA020"), ("2021-01-31{dd/mm/yyyy}", "BCA027"), ("#N/A", "BCA028"),
    ("0,85", "BCA025"), ("12345678901234567", "BCA070")])
def test_a_figure_that_is_none(sel: str, kode: str, workbook: MakeWorkbook) -> None:
    for di in ("C2", "D2"):
        target, realisasi = (sel, "80") if di == "C2" else ("85", sel)
        bacaan = baca(workbook(f"""
            Rencana Aksi | Kode | Satuan | Target TW I | Realisasi TW I
                         | 1.1  | %      | {target}    | {realisasi}
        """))
        assert [f"{t.kode} {t.sel}" for t in bacaan.temuan if t.sheet == "Rencana Aksi"] == [
            f"{kode} 'Rencana Aksi'!{di}"]


def test_numbers_are_read_by_the_rows_unit_else_the_indicators(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Target 2021
                | 1.1  | S       | I                 | %      | 90
        Rencana Aksi | Kode | Aksi  | Satuan | Target TW I | Realisasi TW I
                     | 1.1  |       |        | 0,8{0%}     | 0,75{0%}
                     | 1.1  | Rapat | kali   | 0,5         | 0,25
                     | 1.1  | Buku  |        | 12.000      | 11.500
    """))
    assert [[str(i.nilai.angka) if i.nilai else "" for i in (b.target_1, b.realisasi_1)]
            for b in bacaan.laporan.rencana_aksi] == [["80.0", "75.00"], ["0.5", "0.25"], ["12000", "11500"]]
    assert serious(bacaan) == []


def test_codes(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Target 2021
                | 1.1  | S       | I                 | %      | 90
                | 1.2  | S       | J                 | %      | 90
        Rencana Aksi | Kode | Aksi  | Target TW I | Realisasi TW I
                     | 1.1  |       | 80          | 80
                     | 01.1 |       | 80          | 90
                     | 9.9  |       | 80          | 90
                     |      | Rapat | 2           | 2
                     | 1.2  | Rapat | 2           | 2
                     | 1.2  | Rapat | 2           | 2
    """))
    assert [t for t in found(bacaan, "RAK001", "BCA040", "BCA041", "BCA042") if "Rencana Aksi" in t] == [
        "BCA040 'Rencana Aksi'!A5", "RAK001 'Rencana Aksi'!A3", "BCA042 'Rencana Aksi'!A4"]
    assert only(bacaan, "RAK001").pesan.startswith("Kode 01.1 tanpa Aksi sudah ada di 'Rencana Aksi'!A2")


def test_a_choice_that_is_none(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Rencana Aksi | Kode | Sifat Target | Target TW I
                     | 1.1  | Kumulatif    | 80
    """))
    assert found(bacaan, "BCA031") == ["BCA031 'Rencana Aksi'!B2"]


@pytest.mark.parametrize(("judul", "versi", "kode"), [
    ("No | Program | Kegiatan | Jadwal", "1", "BCA107"), ("No | Program | Kegiatan | Jadwal", "2", "BCA107"),
    ("Kode | Rencana Aksi | Jadwal | Biaya", "2", "BCA107"),
    ("Sasaran | Aksi | Target TW I | Target TW II", "1", "BCA107"),
    ("Sasaran | Aksi | Target TW I | Target TW II", "2", "BCA010")])
def test_a_sheet_of_the_office_that_bears_the_name(judul: str, versi: str, kode: str, workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook(f"""
        Rencana Aksi | {judul}
                     | 1.1 | b | 3 | 4
    """, properti={"toolkit.versi": versi, "toolkit.tahun": "2021"}))
    assert bacaan.laporan.rencana_aksi == ()
    assert [t.kode for t in bacaan.temuan if t.sheet == "Rencana Aksi"] == [kode]


def test_a_dash_says_that_there_is_no_action(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Rencana Aksi | Kode | Aksi | Target TW I
                     | 1.1  | -    | 3
                     | 1.1  |      | 3
    """))
    assert [b.aksi.nilai for b in bacaan.laporan.rencana_aksi] == [None, None]
    assert found(bacaan, "RAK001") == ["RAK001 'Rencana Aksi'!A3"]


def test_a_dash_as_aksi_is_none(workbook: MakeWorkbook) -> None:
    """The row measures the indicator, in its unit, and is the only one that may."""
    bacaan = baca(workbook("""
        Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Target 2021
                | 1.1  | S       | I                 | %      | 90
        Rencana Aksi | Kode | Aksi  | Target TW I | Realisasi TW I
                     | 1.1  | -     | 85          | 0,75{0%}
                     | 1.1  | Rapat | 2           | 2
                     | 1.1  | n/a   | 85          | 80
    """))
    satu, rapat, dua = bacaan.laporan.rencana_aksi
    assert [b.aksi.kosong for b in (satu, rapat, dua)] == [True, False, True]
    assert [str(b.realisasi_1.nilai and b.realisasi_1.nilai.angka) for b in (satu, dua)] == ["75.00", "80"]
    assert found(bacaan, "RAK001", "BCA024", "BCA025") == ["RAK001 'Rencana Aksi'!A4"]


def test_shares_of_one_are_said_of_target_and_realisasi_alike(workbook: MakeWorkbook) -> None:
    """Both were typed so: one run names all of them, not the realisasi after the targets are mended."""
    bacaan = baca(workbook("""
        Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Target 2021
                | 1.1  | S       | I                 | %      | 90
                | 1.2  | S       | J                 | %      | 0,9%
        PK | Kode | Target
           | 1.1  | 90
           | 1.2  | 0,9%
        Rencana Aksi | Kode | Target TW I | Realisasi TW I
                     | 1.1  | 0,8         | 0,75
                     | 1.2  | 0,8%        | 0,75
    """))
    assert found(bacaan, "BCA025") == ["BCA025 'Rencana Aksi'!B2", "BCA025 'Rencana Aksi'!C2"]
