"""Quarters beside the year: what is compared with PK and Realisasi, and what is left in peace."""

from pathlib import Path

import pytest

from tests.checks.kasus import find, places
from tests.workbooks import make_workbook
from toolkit import pipeline

TAHUN = """
    Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Arah    | Jenis | Target 2021
            | 1.1  | S       | {nama}            | {satuan} | Positif | {jenis} | {renstra}
    PK | Kode | Target | Target Perubahan
       | 1.1  | {pk}   | {ubah}
    Realisasi | Kode | Realisasi | Realisasi 2020
              | 1.1  | {tahun}   | {lalu}
    Rencana Aksi | Kode | Sifat Target | {judul}
                 | 1.1  | {sifat}      | {isi}
"""
TW = ("I", "II", "III", "IV")


def temuan(folder: Path, target: str, realisasi: str = "", **lain: str) -> list[str]:
    """Findings of the quarters; both are given as texts with blanks between."""
    judul = [f"{apa} TW {tw}" for apa in ("Target", "Realisasi") for tw in TW]
    isi = [*target.split(), *realisasi.split(), *[""] * (8 - len(target.split()) - len(realisasi.split()))]
    bawaan = {"nama": "Desa terlayani", "satuan": "Desa", "jenis": "", "pk": "100", "ubah": "", "tahun": "",
              "lalu": "", "sifat": "Akumulatif", "renstra": "100"}
    gambar = TAHUN.format(**{**bawaan, **lain}, judul=" | ".join(judul),
                          isi=" | ".join("" if n == "_" else n for n in isi))
    return places([t for t in find(folder, gambar) if t.kode.startswith("RAK") and t.kode != "RAK009"])


@pytest.mark.parametrize(("target", "lain", "harapan"), [
    ("25 25 25 25", {}, []),
    ("25 25 25 30", {}, ["RAK003 'Rencana Aksi'!F2"]),
    ("25 50 75 90", {"sifat": "Posisi Akhir"}, ["RAK003 'Rencana Aksi'!F2"]),
    ("25 50 75 100", {"sifat": ""}, []),
    ("25 50 75 100", {"sifat": "", "jenis": "Akumulatif"}, ["RAK005 'Rencana Aksi'!B2"]),
    ("25 50 75 100", {}, ["RAK005 'Rencana Aksi'!B2"]),
    ("100 100 100 100", {"sifat": "Rata-rata"}, []),
    ("90 95 100 100", {"sifat": "Rata-rata"}, ["RAK003 'Rencana Aksi'!F2"]),
    ("_ _ _ 100", {}, []),
    ("0 0 0 100", {}, []),
    ("- 40 - 60", {}, []),
    ("40 _ _ _", {}, ["RAK003 'Rencana Aksi'!C2"]),
    ("20 20 20 20", {"pk": "80", "ubah": "100"}, ["RAK004 'Rencana Aksi'!F2"]),
    ("25 25 25 25", {"pk": "80", "ubah": "100"}, []),
    ("20 20 20 25", {"pk": "80", "ubah": "100"}, ["RAK003 'Rencana Aksi'!F2"]),
    ("20 20 20 25", {"pk": "100", "ubah": "-"}, ["RAK003 'Rencana Aksi'!F2"]),   # every one says -: no PK Perubahan
    ("33,33 33,33 33,33 _", {"satuan": "%"}, []),                                # 99,99 is 100 as it is printed
    ("10 10 10 20", {"jenis": "Kumulatif s.d. Tahun Berjalan", "lalu": "50"}, []),   # 50 + the 50 of the years before
    ("B B B BB", {"pk": "BB", "satuan": "Predikat", "nama": "Nilai AKIP", "sifat": "", "renstra": "72"}, []),
    ("70 71 71 72", {"pk": "BB", "satuan": "Predikat", "nama": "Nilai AKIP", "sifat": "", "renstra": "72"}, []),
    ("B B B B", {"pk": "BB", "satuan": "Predikat", "nama": "Nilai AKIP", "sifat": "", "renstra": "72"},
     ["RAK003 'Rencana Aksi'!F2"]),
    ("80 80 80 80-90", {"pk": "80 - 90", "sifat": "Posisi Akhir"}, []),
])
def test_targets_against_the_pk_that_holds(target: str, lain: dict[str, str], harapan: list[str],
                                           tmp_path: Path) -> None:
    assert temuan(tmp_path, target, **{"tahun": "100", **lain}) == harapan


@pytest.mark.parametrize(("target", "harapan"), [
    ("25 25 _ _", []), ("25 _ _ _", []), ("25 25 25 -", ["RAK003 'Rencana Aksi'!E2"]),
    ("25 25 25 30", ["RAK003 'Rencana Aksi'!F2"])])
def test_a_plan_that_still_grows_is_not_compared(target: str, harapan: list[str], tmp_path: Path) -> None:
    assert temuan(tmp_path, target, "20") == harapan


@pytest.mark.parametrize(("target", "realisasi", "lain", "harapan"), [
    ("25 25 25 25", "20 20 20 30", {"tahun": "90"}, []),
    ("25 25 25 25", "20 20 20 35", {"tahun": "90"}, ["RAK006 'Rencana Aksi'!J2"]),
    ("25 50 75 100", "20 40 70 90", {"tahun": "90", "sifat": "Posisi Akhir"}, []),
    ("25 50 75 100", "20 40 70 95", {"tahun": "90", "sifat": "Posisi Akhir"}, ["RAK006 'Rencana Aksi'!J2"]),
    ("25 25 25 25", "20 40 70 90", {"tahun": "90"}, ["RAK005 'Rencana Aksi'!B2"]),
    ("100 100 100 100", "90 91 90 90", {"tahun": "90,25", "sifat": "Rata-rata"}, []),   # 361 / 4
    ("100 100 100 100", "90 91 90 90", {"tahun": "90,3", "sifat": "Rata-rata"}, []),    # as it is printed
    ("100 100 100 100", "90 91 90 90", {"tahun": "91", "sifat": "Rata-rata"}, ["RAK006 'Rencana Aksi'!J2"]),
    ("25 25 25 25", "20 20 20 _", {"tahun": "90"}, []),              # not measured to the end
    ("_ 100 _ _", "_ 80 _ _", {"tahun": "90", "sifat": ""}, []),     # once a year, in June
    ("_ _ _ 100", "20 20 20 30", {"tahun": "90"}, []),               # also what had no target
    ("25 25 25 25", "20 20 - 30", {"tahun": "90"}, []),              # a part is not known
    ("25 25 25 25", "20 20 20 30", {"tahun": "-"}, []),
    ("10 10 10 20", "10 10 10 15", {"jenis": "Kumulatif s.d. Tahun Berjalan", "lalu": "50", "tahun": "95"}, []),
])
def test_the_fourth_quarter_against_realisasi(target: str, realisasi: str, lain: dict[str, str], harapan: list[str],
                                              tmp_path: Path) -> None:
    assert temuan(tmp_path, target, realisasi, **lain) == harapan


@pytest.mark.parametrize(("satuan", "target", "harapan"), [
    ("Desa", "3 3 3 3", []),                                     # 12 villages are no 12 percent
    ("", "3_Desa 3_Desa 3_Desa 3_Desa", []),
    ("persen", "25 25 25 30", ["RAK003 'Rencana Aksi'!G2"]),     # the same unit by another name
])
def test_another_unit_is_not_compared(satuan: str, target: str, harapan: list[str], tmp_path: Path) -> None:
    isi = [satuan, *(t.replace("_", " ") for t in target.split())]
    temuan_ini = find(tmp_path, f"""
        Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Arah    | Target 2021
                | 1.1  | S       | Desa tertib       | %      | Positif | 100
        PK | Kode | Target
           | 1.1  | 100
        Realisasi | Kode | Realisasi
                  | 1.1  | 100
        Rencana Aksi | Kode | Sifat Target | Satuan | {" | ".join(f"Target TW {tw}" for tw in TW)}
                     | 1.1  | Akumulatif   | {" | ".join(isi)}
    """)
    assert places([t for t in temuan_ini if t.kode in ("RAK003", "RAK005", "RAK006")]) == harapan


def test_the_words_name_the_sifat_that_would_fit(tmp_path: Path) -> None:
    gambar = TAHUN.format(nama="I", satuan="Desa", jenis="", pk="100", ubah="", tahun="90", lalu="", sifat="",
                          renstra="100", judul=" | ".join(f"Target TW {tw}" for tw in TW), isi="25 | 25 | 25 | 25")
    (satu,) = [t for t in find(tmp_path, gambar) if t.kode == "RAK003"]
    assert satu.pesan == ('target triwulan yang terakhir indikator 1.1 adalah 25, tetapi PK menyebut 100 (PK!B2); '
                          'angkanya cocok bila Sifat Target "Akumulatif".')
    assert satu.saran == ('Pilih "Akumulatif" di kolom Sifat Target bila itu maksudnya, atau samakan target triwulan '
                          "dengan PK, 100.")


def test_a_hole_in_july_is_said_once_for_a_quarter(tmp_path: Path) -> None:
    """Three rows without the second quarter, which a fourth has: one finding, with the other cells."""
    hasil = pipeline.examine(make_workbook(tmp_path, """
        Rencana Aksi | Kode | Aksi  | Target TW I | Target TW II | Realisasi TW I | Realisasi TW II
                     | 1.1  |       | 50          | 100          | 40             |
                     | 1.1  | Rapat | 2           | 2            | 2              |
                     | 1.1  | Buku  | 1           | 1            |                |
                     | 1.1  | Kirim | 50          | 50           | 50             | 40
    """))
    satu, dua = [t for t in hasil.temuan if t.kode == "RAK002"]
    assert (str(satu.sel), [str(t.sel) for t in satu.lain]) == (
        "'Rencana Aksi'!F2", ["'Rencana Aksi'!F3", "'Rencana Aksi'!F4"])
    assert str(dua.sel) == "'Rencana Aksi'!E4"
    assert dua.pesan == ("realisasi triwulan I untuk 1.1 Buku belum diisi, padahal ada targetnya dan sheet ini sudah "
                         "diukur sampai triwulan II.")
    assert hasil.kesalahan == 0
