"""Sheet Rencana Tindak Lanjut SKM: numbers of unsur, ticks in the quarters, silent while it holds no record."""

from tests.reader.baca import baca, found, serious
from tests.workbooks import MakeWorkbook


def test_marks_as_staff_write_them(workbook: MakeWorkbook) -> None:
    """Those of the contract, capitals, Excel's own logical value, a checkmark of the font Wingdings."""
    bacaan = baca(workbook("""
        Rencana Tindak Lanjut SKM | No | Rencana | Program/Kegiatan | TW I | TW II | Triwulan III | TW 4
                                  | 1  | A       | P                | x    | V     | ✓            | ya
                                  | 'U2 | B      |                  | #1   | BENAR | √            | ü
                                  | 3  | C       |                  | -    | 0     | tidak        |
    """))
    semua = bacaan.laporan.rencana_skm
    assert [b.triwulan for b in semua] == [(True,) * 4, (True,) * 4, (False,) * 4]
    assert [b.no.nilai for b in semua] == [1, 2, 3]
    assert serious(bacaan) == []


def test_what_is_no_mark_is_said_at_its_cell_and_ticks_nothing(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Rencana Tindak Lanjut SKM | No | Rencana | TW I  | TW II | TW III               | TW IV
                                  | 1  | A       | Maret | #2    | 2021-03-31{dd/mm/yyyy} | #N/A
    """))
    (b,) = bacaan.laporan.rencana_skm
    assert b.triwulan == (False,) * 4
    assert [f"{t.kode} {t.sel}" for t in bacaan.temuan if t.sheet == "Rencana Tindak Lanjut SKM"] == [
        "TLS001 'Rencana Tindak Lanjut SKM'!C2", "TLS001 'Rencana Tindak Lanjut SKM'!D2",
        "TLS001 'Rencana Tindak Lanjut SKM'!E2", "BCA028 'Rencana Tindak Lanjut SKM'!F2"]


def test_a_blank_number_is_that_of_the_row_above(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Rencana Tindak Lanjut SKM | No   | Rencana
                                  | 9    | Menambah kursi
                                  |      | Menata loket
                                  | 3    | Mengatur jadwal
                                  | tiga | Menambah petugas
    """))
    assert [b.no.nilai for b in bacaan.laporan.rencana_skm] == [9, 9, 3, None]
    assert len(found(bacaan, "BCA018")) == 1
    assert len(serious(bacaan)) == 1


def test_without_a_record_the_sheet_causes_nothing(workbook: MakeWorkbook) -> None:
    for versi in ("1", "2"):
        bacaan = baca(workbook("Rencana Tindak Lanjut SKM | No | Rencana | TW I",
                               properti={"toolkit.versi": versi, "toolkit.tahun": "2021"}))
        assert bacaan.laporan.rencana_skm == ()
        assert not [t for t in bacaan.temuan if "Rencana Tindak Lanjut" in f"{t.sheet} {t.pesan}"]


def test_numbers_alone_are_no_plans(workbook: MakeWorkbook) -> None:
    """A list of running numbers, as forms have it, plans nothing."""
    bacaan = baca(workbook("""
        Rencana Tindak Lanjut SKM | No | Rencana        | TW I
                                  | 1  |                |
                                  | 2  | Menambah kursi | x
                                  | 3  |                |
    """))
    assert [b.rencana.nilai for b in bacaan.laporan.rencana_skm] == ["Menambah kursi"]
    assert serious(bacaan) == []


def test_the_first_plan_without_a_number_is_of_no_unsur(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook("""
        Rencana Tindak Lanjut SKM | No | Rencana
                                  |    | Menambah kursi
                                  | 3  | Mengatur jadwal
                                  |    | Menata loket
    """))
    assert found(bacaan, "BCA040") == ["BCA040 'Rencana Tindak Lanjut SKM'!A2"]
    assert [b.no.nilai for b in bacaan.laporan.rencana_skm] == [None, 3, 3]
