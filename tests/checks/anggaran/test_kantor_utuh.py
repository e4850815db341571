"""Budgets of whole offices: kelurahan below their own rows, rows that serve several sasaran, exports with sen."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.checks.kasus import Kasus, compute_drawn, findings, places
from toolkit.model.hasil import Hasil
from toolkit.narasi.keuangan import per_sasaran
from toolkit.tabel.anggaran import lembar_anggaran, lembar_anggaran_sasaran, lembar_efisiensi
from toolkit.tabel.catatan import Penunjuk
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.model import Rumus, Tabel

KEPALA = "Anggaran | Kode | Tingkat | Uraian | Anggaran | Realisasi | Kode Sasaran\n"
UNIT = [  # anggaran 100 + 30 + 20 = 150; realisasi 90 + 30 + 10 = 130
    "7.01.0.00.0.00.01.0000 | SKPD | Kecamatan | 150 | 130", "7.01.01 | Program | Penunjang | 100 | 90",
    "7.01.01.2.01 | Kegiatan | Perencanaan | 60 | 50", "7.01.01.2.01.0001 | Sub Kegiatan | Dokumen | 60 | 50",
    "7.01.01.2.02 | Kegiatan | Keuangan | 40 | 40", "7.01.01.2.02.0001 | Sub Kegiatan | Gaji | 40 | 40",
    "7.01.0.00.0.00.01.0001 | Unit Organisasi | Kelurahan A | 30 | 30", "7.01.01 | Program | Penunjang | 30 | 30",
    "7.01.01.2.01 | Kegiatan | Perencanaan | 30 | 30", "7.01.01.2.01.0001 | Sub Kegiatan | Dokumen | 10 | 10",
    "7.01.01.2.01.0002 | Sub Kegiatan | RKA | 20 | 20",
    "7.01.0.00.0.00.01.0002 | Unit Organisasi | Kelurahan B | 20 | 10", "7.01.03 | Program | Pemberdayaan | 20 | 10",
    "7.01.03.2.02 | Kegiatan | Kelurahan | 20 | 10", "7.01.03.2.02.0001 | Sub Kegiatan | Musyawarah | 20 | 10"]


def draw(baris: list[str]) -> Kasus:
    return Kasus(KEPALA + "\n".join(f" | {b}" for b in baris))


def figures(lembar: Lembar, *kolom: int) -> list[tuple[object, ...]]:
    """Some columns (as printed) of the sheet's table; of a formula its value."""
    tabel = lembar.bagian[0]
    assert isinstance(tabel, Tabel)
    return [tuple(isi.nilai if isinstance(isi, Rumus) else isi for isi in (b.isi[k - 1] for k in kolom))
            for b in tabel.baris]


def penunjuk(_: Hasil) -> Penunjuk:
    return Penunjuk(())


def test_tables_add_equal_codes_and_offices_are_compared(tmp_path: Path) -> None:
    kasus = draw(UNIT)
    hasil = compute_drawn(tmp_path, kasus)
    assert places(findings(tmp_path, kasus)) == []
    assert (hasil.total.anggaran, hasil.total.realisasi) == (Decimal(150), Decimal(130))
    assert figures(lembar_anggaran(hasil, penunjuk(hasil)), 1, 3, 4) == [
        ("7.01.01", 130, 120), ("7.01.01.2.01", 90, 80), ("7.01.01.2.01.0001", 70, 60), ("7.01.01.2.01.0002", 20, 20),
        ("7.01.01.2.02", 40, 40), ("7.01.01.2.02.0001", 40, 40), ("7.01.03", 20, 10), ("7.01.03.2.02", 20, 10),
        ("7.01.03.2.02.0001", 20, 10), ("TOTAL", 150, 130)]


@pytest.mark.parametrize(("nomor", "isi", "sel"), [
    (0, "7.01.0.00.0.00.01.0000 | SKPD | Kecamatan | 151 | 130", "D2"),
    (6, "7.01.0.00.0.00.01.0001 | Unit Organisasi | Kelurahan A | 30 | 31", "E8"),
    (11, "7.01.0.00.0.00.01.0002 | Unit Organisasi | Kelurahan B | 25 | 10", "D13")])
def test_an_offices_row_that_is_not_the_sum_is_a_peringatan(tmp_path: Path, nomor: int, isi: str, sel: str) -> None:
    temuan = findings(tmp_path, draw([*UNIT[:nomor], isi, *UNIT[nomor + 1:]]))
    assert places(temuan) == [f"ANG007 Anggaran!{sel}"]


def test_an_offices_row_that_adds_up_the_programs_as_printed_is_passed_over(tmp_path: Path) -> None:
    baris = ["7.01.0.00.0.00.01.0000 | SKPD | Kecamatan | 70 | 55", "7.01.01 | Program | P | 70 | 55",
             "7.01.01.2.01 | Kegiatan | K | 60 | 55", "7.01.01.2.01.0001 | Sub Kegiatan | S | 60 | 55"]
    assert places(findings(tmp_path, draw(baris))) == ["ANG003 Anggaran!D3"]


@pytest.mark.parametrize("sen", ["0,99", "0,004", "0,0000005"])
def test_less_than_a_rupiah_is_no_difference(tmp_path: Path, sen: str) -> None:
    """SIPD's decimals, and floats of a workbook's formulas: 2194281581,48 against 2194281581,4800005."""
    baris = ["7.01.0.00.0.00.01.0000 | SKPD | Kecamatan | 60 | 60", f"7.01.01 | Program | P | 60{sen[1:]} | 60",
             "7.01.01.2.01 | Kegiatan | K | 60 | 60", f"7.01.01.2.01.0001 | Sub Kegiatan | S | 60 | 60{sen[1:]}"]
    belanja = "\nBelanja | Kelompok | Jenis | Anggaran | Realisasi\n | Belanja Operasi | Belanja Pegawai | 60,4 | 60,7"
    assert places(findings(tmp_path, Kasus(draw(baris).gambar + belanja))) == []


def test_one_rupiah_is_a_difference(tmp_path: Path) -> None:
    baris = ["7.01.01 | Program | P | 61 | 60", "7.01.01.2.01 | Kegiatan | K | 60 | 60"]
    assert places(findings(tmp_path, draw(baris))) == ["ANG003 Anggaran!D2"]


REKENING = ["2.16.02 | Program | Informasi | 255800000 | 21760000",
            "2.16.02.2.01 | Kegiatan | Pengelolaan | 255800000 | 21760000",
            "2.16.02.2.01.0009 | Sub Kegiatan | Diseminasi | 255800000 | 21760000",
            "5.1.02.01 | Rekening | Belanja Barang | 55800000 | 1760000",
            "5.1.02.01.001.00024 | Rekening | Alat | 55800000 | 1760000",
            "5.1.02.02 | Rekening | Belanja Jasa | 200000000 | 20000000"]


def test_a_tenth_that_rekening_rows_confirm_is_no_slip(tmp_path: Path) -> None:
    """Case M12; 21.760.000 = 1.760.000 + 20.000.000, the row Alat being a part of Belanja Barang."""
    assert places(findings(tmp_path, draw(REKENING))) == []
    assert places(findings(tmp_path, draw(REKENING[:3]))) == ["ANG020 Anggaran!E4"]
    lain = [*REKENING[:5], "5.1.02.02 | Rekening | Belanja Jasa | 200000000 | 217600000"]
    assert places(findings(tmp_path, draw(lain))) == ["ANG020 Anggaran!E4"]


def test_money_for_several_sasaran_stands_once_and_leaves_their_efisiensi_blank(tmp_path: Path) -> None:
    kasus = Kasus("Realisasi | Kode | Realisasi\n | 1.1 | 90\n | 2.1 | 90\n | 3.1 | 90\n" + draw([
        "I | Program | A | 50 | 40 | 1; 2", "II | Program | B | 30 | 30 | 1", "III | Program | C | 15 | 15 | 3",
        "IV | Program | D | 5 | 5"]).gambar)
    hasil = compute_drawn(tmp_path, kasus)
    assert [(s.kode, s.uraian, f"{s.anggaran}") for s in hasil.anggaran_sasaran] == [
        ("1", "Sasaran 1", "30"), ("2", "Sasaran 2", "0"), ("3", "Sasaran 3", "15"),
        (None, "Mendukung lebih dari satu sasaran", "50"), (None, "Penunjang/tidak dikaitkan", "5")]
    assert [(e.kode, e.kategori == "tidak dapat dihitung", e.efisiensi is None) for e in hasil.efisiensi] == [
        ("1", True, True), ("2", True, True), ("3", False, False)]
    assert not any("Belum ada anggaran" in kalimat for kalimat in per_sasaran(hasil))
    assert any("program dan kegiatan yang mendukung lebih dari satu sasaran sebesar Rp50" in k
               for k in per_sasaran(hasil))
    efisiensi = lembar_efisiensi(hasil, penunjuk(hasil)).bagian[0]
    assert isinstance(efisiensi, Tabel)
    assert any(catatan.startswith("Efisiensi sasaran 1 dan 2 tidak dapat dihitung") for catatan in efisiensi.catatan)
    assert places(findings(tmp_path, kasus)) == []
    isi = figures(lembar_anggaran_sasaran(hasil, penunjuk(hasil)), 4)
    assert isi[-1] == (100,)
