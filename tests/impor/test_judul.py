"""Headings over several columns and lines above the table: which of the columns is the year's amount."""

import csv
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.impor.sintetis import Tabel, dpa, google_forms, rekap5, write
from tests.impor.test_baca import UNSUR, read, rows, stopped
from toolkit.errors import ToolkitError

D = dpa(6, banyak=2)
FISKEU = [(1, 1, 3, 1), (1, 2, 3, 2), (1, 3, 1, 4), (2, 3, 3, 3), (2, 4, 3, 4), (1, 5, 1, 7), (2, 5, 2, 6)]


def budget(*judul: list[Any], isi: Any, atas: list[list[Any]] | None = None, gabungan: Any = ()) -> Tabel:
    return Tabel([*(atas or []), *judul, *([k, n, *isi(a, r)] for k, n, a, r in D.rows())], gabungan)


def first(path: Path) -> dict[str, Any]:
    return dict(read(path).muatan[0].baris[0])


@pytest.mark.parametrize("gabungan", [FISKEU, ()], ids=["merged", "blank beside"])
def test_of_columns_below_one_heading_the_one_that_is_meant_is_taken(tmp_path: Path, gabungan: Any) -> None:
    tabel = budget(["KODE", "PROGRAM / KEGIATAN", "PAGU ANGGARAN", None, "REALISASI", None, None],
                   [None, None, "SEBELUM PERUBAHAN", "SETELAH PERUBAHAN", "KEUANGAN", None, "FISIK"],
                   [None] * 4 + ["%", "Rp", "%"], isi=lambda a, r: (2 * a, a, 50, r, 60), gabungan=gabungan)
    kode, _, a, r = next(D.rows())
    satu = first(write(tabel, tmp_path / "fiskeu.xlsx"))
    assert satu["Kode"] == kode
    assert (satu["Anggaran Sebelum Perubahan"], satu["Anggaran"], satu["Realisasi"]) == (2 * a, a, r)


@pytest.mark.parametrize("judul", [
    ["Kode", "Uraian", "Anggaran", "Realisasi (%)", "Realisasi (Rp)"],
    ["Kode", "Uraian", "Anggaran", "Realisasi s.d. TW II", "Realisasi s.d. TW IV"],
    ["Kode", "Uraian", "Anggaran", "Realisasi s.d. Juni 2024", "Realisasi s.d. Desember 2024"],
    ["Kode", "Uraian", "Anggaran", "Realisasi Semester I", "Realisasi Keuangan"]])
def test_a_share_or_a_part_of_the_year_is_not_the_years_amount(tmp_path: Path, judul: list[str]) -> None:
    satu = first(write(budget(judul, isi=lambda a, r: (a, 50, r)), tmp_path / "a.xlsx"))
    assert satu["Realisasi"] == next(D.rows())[3]


@pytest.mark.parametrize(("atas", "kali"), [("(dalam ribuan rupiah)", 1000), ("Dalam Jutaan Rupiah", 1_000_000),
                                            ("Satuan: dalam rupiah", 1), ("Dana Rp 5 juta untuk desa", 1)])
def test_the_unit_above_a_table_counts_and_is_said(tmp_path: Path, atas: str, kali: int) -> None:
    tabel = budget(["Kode", "Uraian", "Anggaran", "Realisasi"], isi=lambda a, r: (a, r), atas=[["REALISASI"], [atas]])
    bacaan = read(write(tabel, tmp_path / "a.xlsx"))
    assert bacaan.muatan[0].baris[0]["Anggaran"] == next(D.rows())[2] * kali
    assert any("dikalikan" in c for t in bacaan.tinjauan for c in t.catatan) == (kali > 1)


def test_programs_without_amounts_get_the_sum_below_and_the_total_is_compared(tmp_path: Path) -> None:
    tabel = Tabel([["Kode", "Uraian", "Anggaran", "Realisasi"],
                   *([k, n, *((a, r) if k.count(".") == 5 else (None, None))] for k, n, a, r in D.rows()),
                   [None, "JUMLAH", D.total(), D.total("realisasi") + 1]])
    (tinjauan,) = read(write(tabel, tmp_path / "a.xlsx")).tinjauan
    assert tinjauan.contoh[0][1]["Anggaran"] == next(D.rows())[2]
    assert any("diisi jumlah rinciannya" in c for c in tinjauan.catatan)
    assert "selisih 1" in tinjauan.pertanyaan[0]


@pytest.mark.parametrize("judul", ["NO. URUT", "KODE REKENING"])
def test_accounts_alone_feed_belanja_and_no_programs(tmp_path: Path, judul: str) -> None:
    baris: list[list[Any]] = [
        [judul, "URAIAN", "ANGGARAN 2024", "REALISASI 2024", "LEBIH/(KURANG)"], ["4", "PENDAPATAN", 3, 2],
        ["5", "BELANJA DAERAH", 12, 9], ["5.1", "BELANJA OPERASI", 9, 8], ["5.1.01", "Belanja Pegawai", 7, 6],
        ["5.1.01.01", "Belanja Gaji", 7, 6], ["5.1.02", "Belanja Barang dan Jasa", 2, 2],
        ["5.2", "BELANJA MODAL", 3, 1], ["5.2.02", "Belanja Modal Alat", 3, 1], [None, "JUMLAH BELANJA", 12, 9]]
    path = write(Tabel(baris), tmp_path / "akun.xlsx")
    lain = write(budget(["Kode", "Uraian", "Anggaran", "Realisasi"], isi=lambda a, r: (a, r)), tmp_path / "b.xlsx")
    bacaan = read(path, lain, dari_folder=frozenset({path, lain}))
    assert [tuple(b.values()) for b in rows(bacaan, "Belanja")] == [
        ("Belanja Operasi", "Belanja Pegawai", 7, 6), ("Belanja Operasi", "Belanja Barang dan Jasa", 2, 2),
        ("Belanja Modal", "Belanja Modal Alat", 3, 1)]
    assert not bacaan.tinjauan[0].pertanyaan
    assert "sheet Anggaran tidak diisi darinya" in bacaan.tinjauan[0].catatan[0]
    assert len(rows(bacaan, "Anggaran")) == len(list(D.rows())), "of the other file"
    baris[5][2] = 5  # the account below 5.1.01
    assert "Belanja Pegawai (Sheet1!C5) 7, sedangkan rinciannya berjumlah 5" in stopped(write(Tabel(baris), path))
    with pytest.raises(ToolkitError, match="tidak sampai jenis belanja"):
        read(write(Tabel(baris[:4]), path))


def test_the_quarters_of_an_indicator(tmp_path: Path) -> None:
    tabel = Tabel([["No", "Indikator Kinerja", "Target 2024", "Realisasi", None, None, None, "Capaian"],
                   [None, None, None, "TW I", "TW II", "TW III", "TW IV"],
                   [1, "Nilai Survei Kepuasan Masyarakat (SKM)", 80, 20, 40, 60, 78.5, 98]], [(1, 4, 1, 7)])
    for path in (write(tabel, tmp_path / "a.xlsx"), write(tabel, tmp_path / "a.csv")):
        assert any("angka setahun" in c for c in read(path).tinjauan[0].catatan)
        assert first(path)["Realisasi"] == Decimal("78.5")


def test_a_quiz_adds_columns_that_are_no_questions(tmp_path: Path) -> None:
    tabel, jawaban = google_forms(20)
    judul, *isi = [b[:15] for b in tabel.baris]
    kuis = [[*b[:6], *(x for v in b[6:] for x in ([v, f"{v} [Skor]", f"{v} [Masukan]"] if b is judul else
                                                  [v, "4.00 / 4", None]))] for b in (judul, *isi)]
    baris = read(write(Tabel(kuis), tmp_path / "kuis.csv")).muatan[0].baris
    assert [{n: b[f"U{n}"] for n in j} for b, j in zip(baris, jawaban, strict=True)] == jawaban


def test_a_form_of_numbered_columns_keeps_its_days(tmp_path: Path) -> None:
    with (path := tmp_path / "u.csv").open("w", newline="", encoding="utf-8") as berkas:
        csv.writer(berkas).writerows([
            ["Timestamp", *(f"U{n}" for n in range(1, 10))],
            *([f"5/{n}/{tahun} 10:00:00", *[3] * 9] for n in (13, 14) for tahun in (2023, 2024))])
    assert [str(b["Tanggal"]) for b in read(path).muatan[0].baris] == ["2024-05-13", "2024-05-14"]


@pytest.mark.parametrize("judul", [
    [f"U{n}" for n in range(1, 10)],
    ["Persyaratan", "Prosedur", "Waktu Penyelesaian", "Biaya/Tarif", "Produk", "Kompetensi", "Perilaku", "Pengaduan",
     "Sarana Prasarana"]])
def test_the_working_table_of_a_survey(tmp_path: Path, judul: list[str]) -> None:
    """Its last rows as the guidance prints them; of 3, 4, 2 the sum is 9, the mean 3, weighted 0.333."""
    tabel = Tabel([["PENGOLAHAN DATA"], ["NO. RESP", "NILAI UNSUR PELAYANAN", *[None] * 8, "KET"], [None, *judul],
                   *([n, *[nilai] * 9] for n, nilai in enumerate((3, 4, 2), 1)), ["Σ Nilai /Unsur", *[9] * 9],
                   ["NRR / Unsur", *[3] * 9], ["NRR tertbg/ unsur", *[0.333] * 9],
                   ["*) Jml NRR IKM tertimbang", *[None] * 8, 2.997], ["**) IKM Unit pelayanan", *[None] * 8, 74.9]],
                  [(2, 2, 2, 10), (2, 1, 3, 1)])
    (muatan,) = read(write(tabel, tmp_path / "olah.xlsx")).muatan
    assert [[b[f"U{n}"] for n in range(1, 10)] for b in muatan.baris] == [[3] * 9, [4] * 9, [2] * 9]


def test_a_recap_whose_choices_are_numbered(tmp_path: Path) -> None:
    tabel = Tabel([["No", "Unsur", "1 (Tidak Baik)", "2 (Kurang Baik)", "3 (Baik)", "4 (Sangat Baik)", "Total"],
                   *([n, nama, 0, 1, 20, 9, 30] for n, nama in UNSUR.items())])
    (muatan,) = read(write(tabel, tmp_path / "rekap.xlsx")).muatan
    assert [list(b.values()) for b in muatan.baris] == [[n, 0, 1, 20, 9] for n in UNSUR]


@pytest.mark.parametrize("nama", ["PAGU", "ANGGARAN", "NILAI"])
def test_details_by_account_are_summed_whatever_their_amount_is_called(tmp_path: Path, nama: str) -> None:
    judul, *isi = rekap5(D).baris
    tabel = Tabel([[nama if j == "PAGU" else j for j in judul] + ["REALISASI"], *([*b, b[-1]] for b in isi)])
    satu = first(write(tabel, tmp_path / "rekap.xlsx"))
    assert (satu["Kode"], satu["Anggaran"], satu["Realisasi"]) == (next(D.rows())[0], *[next(D.rows())[2]] * 2)


@pytest.mark.parametrize("tahun", ["{}", "Tahun {}", "Tahun Anggaran {}"])
def test_of_two_years_the_reports_is_taken_and_named(tmp_path: Path, tahun: str) -> None:
    tabel = budget(["Kode", "Uraian", tahun.format(2023), None, tahun.format(2024), None],
                   [None, None, *["Anggaran", "Realisasi"] * 2], isi=lambda a, r: (1, 1, a, r),
                   gabungan=[(1, 3, 1, 4), (1, 5, 1, 6)])
    bacaan = read(write(tabel, tmp_path / "dua.xlsx"))
    assert bacaan.muatan[0].baris[0]["Realisasi"] == next(D.rows())[3]
    assert {p.mereka for p in bacaan.tinjauan[0].kolom if p.kita == "Anggaran"} == {f"{tahun.format(2024)} > Anggaran"}


def test_amounts_of_another_year_are_not_taken(tmp_path: Path) -> None:
    lama = budget(["Kode", "Uraian", "Anggaran 2023", "Realisasi 2023"], isi=lambda a, r: (a, r))
    with pytest.raises(ToolkitError, match="ekspor tahun 2023"):
        read(write(lama, tmp_path / "a.xlsx"))
    campur = budget(["Kode", "Uraian", "Anggaran 2024", "Realisasi 2023"], isi=lambda a, r: (a, r))
    (muatan,) = read(write(campur, tmp_path / "b.xlsx")).muatan
    assert not any("Realisasi" in b for b in muatan.baris)


@pytest.mark.parametrize(("judul", "capaian"), [
    (["Triwulan I > Realisasi", "Triwulan I > Capaian", "Triwulan IV > Realisasi", "Triwulan IV > Capaian"], 98),
    (["Realisasi TW II", "Realisasi TW III", "Realisasi TW IV", "Capaian"], 98),
    (["Realisasi s.d. TW II", "Realisasi s.d. TW III", "Realisasi s.d. TW IV", "Capaian"], 98),
    (["x", "y", "Realisasi s.d. Triwulan III", "Capaian"], None)])
def test_a_quarters_capaian_is_not_the_years(tmp_path: Path, judul: list[str], capaian: int | None) -> None:
    dua = [j.rpartition(" > ")[::2] for j in judul]
    tabel = Tabel([["No", "Indikator Kinerja", *(a or b for a, b in dua)],
                   [None, None, *(b if a else None for a, b in dua)],
                   [1, "Nilai Survei Kepuasan Masyarakat (SKM)", 19, 95, 78.5, 98]])
    path = write(tabel, tmp_path / "a.xlsx")
    if capaian is None:
        with pytest.raises(ToolkitError, match="hanya memuat realisasi sebagian tahun"):
            read(path)
    else:
        satu = first(path)
        assert (satu["Realisasi"], satu["Capaian Dilaporkan"]) == (Decimal("78.5"), capaian)
