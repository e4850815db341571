"""Tables as offices and versions of applications shape them: the same budget comes of each, drawn from a seed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.impor.sintetis import Tabel, dpa, write
from tests.impor.test_baca import read, rows, stopped

D = dpa(1)
ISI = list(D.rows())
JUDUL = ["Kode", "Uraian", "Anggaran", "Realisasi"]
Baris = list[list[Any]]


def each(isi: Callable[[str, str, int, int], list[Any]]) -> Baris:
    return [isi(*b) for b in ISI]


def parts(kode: str, jenis: type = str) -> list[Any]:
    bagian = kode.split(".")
    return [*map(jenis, bagian), *[None] * (6 - len(bagian))]


def level(kode: str, *, turun: bool) -> list[Any]:
    """Codes in a column for each level; `turun`: those above repeat."""
    n = kode.count(".")
    semua = [kode[:7], kode[:12] if n > 2 else None, kode if n > 4 else None]
    return semua if turun else [k if k == kode else None for k in semua]


def short(kode: str) -> str:
    """A kegiatan and a sub kegiatan by its own part of the code."""
    return {2: kode, 4: kode[8:], 5: kode[13:]}[kode.count(".")]


def between() -> Baris:
    """A row Jumlah below each program."""
    hasil: Baris = []
    dulu: list[Any] = []
    for k, n, a, r in ISI:
        if k.count(".") == 2 and hasil:
            hasil.append(dulu)
        if k.count(".") == 2:
            dulu = [None, "Sub Total", a, r]
        hasil.append([k, n, a, r])
    return [*hasil, dulu, [None, "JUMLAH TOTAL", D.total(), D.total("realisasi")]]


def two_rows(nama: str) -> list[str]:
    return nama.rsplit(" ", 1)


DPA: Baris = [
       ["Kode", *[None] * 5, "Uraian", "Sumber Dana", "Lokasi", "Jumlah", *[None] * 6],
       [None] * 9 + ["T-1 (Rp)", "T (Rp)", *[None] * 4, "T+1 (Rp)"],
       [None] * 10 + ["Belanja Operasi", "Belanja Modal", "Belanja Tidak Terduga", "Belanja Transfer", "Jumlah"],
       ["Urusan", "Bidang Urusan", "Program", "Kegiatan", None, "Sub Kegiatan"], [str(n) for n in range(1, 17)]]
SPJ: Baris = [
       ["Bulan : Desember 2024"],
       ["Kode Rekening", "Uraian", "Jumlah Anggaran", "SPJ-LS Gaji", None, None, "SPJ UP/GU/TU", None, None,
        "Jumlah SPJ (LS + UP/GU/TU) s.d. Bulan Ini", "Sisa Pagu"],
       [None] * 3 + ["s.d. Bulan Lalu", "Bulan Ini", "s.d. Bulan Ini"] * 2]
BENTUK: dict[str, tuple[Baris, list[tuple[int, int, int, int]]]] = {
    "kode dalam enam kolom": ([["Kode", *[None] * 5, *JUDUL[1:]],
                               *each(lambda k, n, a, r: [*parts(k), n, a, r])], [(1, 1, 1, 6)]),
    "kode dalam enam kolom, angka": ([["Kode", *[None] * 5, *JUDUL[1:]],
                                      *each(lambda k, n, a, r: [*parts(k, int), n, a, r])], [(1, 1, 1, 6)]),
    "kode per tingkat": ([["Kode Program", "Kode Kegiatan", "Kode Sub Kegiatan", *JUDUL[1:]],
                          *each(lambda k, n, a, r: [*level(k, turun=False), n, a, r])], []),
    "kode per tingkat di bawah satu judul": ([
        ["Kode", None, None, *JUDUL[1:]], ["Program", "Kegiatan", "Sub Kegiatan"],
        *each(lambda k, n, a, r: [*level(k, turun=True), n, a, r])], [
            (1, 1, 1, 3), *((1, n, 2, n) for n in (4, 5, 6))]),
    "kode pendek": ([JUDUL, *each(lambda k, n, a, r: [short(k), n, a, r])], []),
    "kode berspasi": ([JUDUL, *each(lambda k, n, a, r: [k.replace(".", " . ") + ".", n, a, r])], []),
    "uraian menjorok": ([["Kode", "Uraian", None, None, "Anggaran", "Realisasi"], *each(
        lambda k, n, a, r: [k, *[None] * (k.count(".") // 2 - 1), n, *[None] * (3 - k.count(".") // 2), a, r])],
        [(1, 2, 1, 4)]),
    "nama di atas kode": ([JUDUL, *(b for k, n, a, r in ISI for b in ([None, n], [k, None, a, r]))], []),
    "nama dua baris": ([JUDUL, *(b for k, n, a, r in ISI for b in (
        [k, two_rows(n)[0], a, r], [None, two_rows(n)[1]])), [], [None, "Camat Sukamaju"]], []),
    "angka di baris bawahnya": ([JUDUL, *(b for k, n, a, r in ISI for b in ([k, n], [None, None, a, r]))], []),
    "jumlah di antaranya": ([JUDUL, *between()], []),
    "kurung untuk kurang": ([[*JUDUL, "Lebih/(Kurang)"], *each(lambda k, n, a, r: [k, n, a, r, f"({a - r:,})"])], []),
    "angka bertitik": ([JUDUL, *each(lambda k, n, a, r: [k, n, f"{a:,}.00", f"{r:,}.00"])], []),
    "dua tahun": ([["Kode", "Uraian", "TA 2024", None, "TA 2023", None], [None, None, *["Anggaran", "Realisasi"] * 2],
                   *each(lambda k, n, a, r: [k, n, a, r, 9, 8])],
                  [(1, 1, 2, 1), (1, 2, 2, 2), (1, 3, 1, 4), (1, 5, 1, 6)]),
    "per kelompok": ([["Kode", "Uraian", "Belanja Operasi", None, "Belanja Modal", None],
                      [None, None, *["Anggaran", "Realisasi"] * 2],
                      *each(lambda k, n, a, r: [k, n, a - a // 3, r, a // 3, 0])], [(1, 3, 1, 4), (1, 5, 1, 6)]),
    "SPJ fungsional": ([*SPJ, *each(lambda k, n, a, r: [k, n, a, 1, 2, 3, 4, 5, 6, r, a - r])],
                       [(2, 4, 2, 6), (2, 7, 2, 9)]),
    "daftar sub kegiatan": ([
        ["Kode Program", "Nama Program", "Kode Kegiatan", "Nama Kegiatan", "Kode Sub Kegiatan", "Nama Sub Kegiatan",
         "Pagu", "Realisasi"],
        *([s.kode[:7], D.atas[s.kode[:7]], s.kode[:12], D.atas[s.kode[:12]], s.kode, s.nama, s.anggaran, s.realisasi]
          for s in D.sub)], []),
    "DPA": ([*DPA, *each(lambda k, n, a, _: [*parts(k), n, "PAD", "Kec", 7, a, 0, 0, 0, a, 8])],
            [(1, 1, 1, 6), (1, 7, 4, 7), (1, 8, 4, 8), (1, 9, 4, 9), (1, 10, 1, 16), (2, 11, 2, 15)]),
    "Renja T-C.33": ([
        ["Rencana Program dan Kegiatan Tahun 2024 dan Prakiraan Maju Tahun 2025"],
        ["Kode", "Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan",
         "Indikator Kinerja Program/Kegiatan", "Rencana Tahun 2024", None, None, "Prakiraan Maju Rencana Tahun 2025"],
        [None] * 3 + ["Lokasi", "Target Capaian Kinerja", "Kebutuhan Dana/Pagu Indikatif"] * 2,
        *each(lambda k, n, a, _: [k, n, "Jumlah dokumen", "Kec", "7 Dokumen", a, "Kec", "9 Dokumen", 5])],
        [(2, 1, 3, 1), (2, 2, 3, 2), (2, 3, 3, 3), (2, 4, 2, 6), (2, 7, 2, 9)])}
TANPA_REALISASI = {"DPA", "Renja T-C.33"}


@pytest.mark.parametrize("bentuk", BENTUK)
def test_the_same_budget_comes_of_every_shape(tmp_path: Path, bentuk: str) -> None:
    baris, gabungan = BENTUK[bentuk]
    bacaan = read(write(Tabel([list(b) for b in baris], gabungan), tmp_path / "a.xlsx"))
    assert not bacaan.tinjauan[0].pertanyaan
    assert [(b["Kode"], b["Uraian"], b["Anggaran"], b.get("Realisasi")) for b in rows(bacaan, "Anggaran")] == [
        (k, n, a, None if bentuk in TANPA_REALISASI else r) for k, n, a, r in ISI]


def test_a_csv_is_parted_where_its_heading_is(tmp_path: Path) -> None:
    """`36,475,300.00` between semicolons is no three columns, with quotes or without."""
    baris = "\n".join(";".join(map(str, b)) for b in BENTUK["angka bertitik"][0])
    (path := tmp_path / "a.csv").write_text(baris, encoding="utf-8")
    assert [b["Anggaran"] for b in rows(read(path), "Anggaran")] == [a for _, _, a, _ in ISI]


def test_columns_of_which_each_is_as_likely_are_not_chosen_from(tmp_path: Path) -> None:
    baris: Baris = [["Kode", "Uraian", "Anggaran", "LS", "UP"], [None, None, None, "Realisasi", "Realisasi"],
                    *each(lambda k, n, a, r: [k, n, a, r, r])]
    gabungan = [(1, n, 2, n) for n in (1, 2, 3)]
    assert not read(write(Tabel(baris, gabungan), tmp_path / "sama.xlsx")).tinjauan[0].pertanyaan, "they hold the same"
    for b in baris[2:]:
        b[4] = 0
    pertanyaan = stopped(write(Tabel(baris, gabungan), tmp_path / "beda.xlsx"))
    assert "LS > Realisasi (Sheet1!D2) dan UP > Realisasi (Sheet1!E2) sama mungkinnya" in pertanyaan


@pytest.mark.parametrize(("atas", "judul", "kata"), [
    ("LAPORAN REALISASI SEMESTER PERTAMA TAHUN ANGGARAN 2024", "Realisasi", "sampai dengan Juni"),
    ("1 Januari s.d. 30 September 2024", "Realisasi", "sampai dengan September"),
    ("Triwulan III Tahun 2024", "Realisasi", "sampai dengan September"),
    ("Tahun Anggaran 2024", "Realisasi s.d. Juni", "dari kolom Realisasi s.d. Juni, yang belum setahun"),
    ("Tahun Anggaran 2024", "Realisasi Semester I", "Kolom Realisasi Semester I tidak diambil"),
    ("1 Januari s.d. 31 Desember 2024", "Realisasi", ""), ("Dicetak tanggal 3 Januari 2025", "Realisasi", ""),
    ("Tahun Anggaran 2024", "Realisasi s.d. 31 Desember 2024", ""), ("SEMESTER II TAHUN 2024", "Realisasi", "")])
def test_what_is_not_of_a_whole_year_is_said(tmp_path: Path, atas: str, judul: str, kata: str) -> None:
    tabel = Tabel([[atas], [*JUDUL[:3], judul], *map(list, ISI)])
    catatan = " ".join(read(write(tabel, tmp_path / "a.csv")).tinjauan[0].catatan)
    assert kata in catatan if kata else catatan == ""
