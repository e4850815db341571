"""Names in the documents, each beside the one that holds before it."""

from pathlib import Path

import pytest

from tests.checks.kasus import Kasus, compute_drawn, find, places
from toolkit.checks.tools.names import names
from toolkit.values.padanan import Padanan

RENSTRA = """
    Renstra   | Kode | Sasaran                              | Indikator Sasaran | Satuan | Arah    | Target 2021
              | 1.1  | Meningkatnya kualitas pemerintahan   | {renstra}         | %      | Positif | 100
    IKU       | Kode | Kinerja Utama | Indikator Kinerja Utama | Formulasi | Sumber Data
              | 1.1  | Pelayanan     | {iku}             | Hitungan | Laporan
    RKT       | Kode | Sasaran       | Indikator Sasaran | Kegiatan
              | 1.1  |               | {rkt}             | Koordinasi
    PK        | Kode | Sasaran       | Indikator Sasaran | Indikator Perubahan | Target
              | 1.1  |               | {pk}              | {perubahan}         | 100
    Realisasi | Kode | Indikator Sasaran | Realisasi
              | 1.1  | {realisasi}       | 90
"""
LPPD = "Persentase desa yang menyampaikan LPPD tepat waktu"
APBDES = "Persentase desa yang menetapkan APB Desa tepat waktu"
NAMA_KODE = {"IKU001", "IKU004", "RKT006", "RKT040", "PKJ003", "PKJ040", "PKJ041", "PKJ042", "REA008", "REA022"}


def found(tmp_path: Path, **nama: str) -> list[str]:
    kosong = dict.fromkeys(("renstra", "iku", "rkt", "pk", "perubahan", "realisasi"), "")
    temuan = find(tmp_path, RENSTRA.format(**(kosong | {"renstra": LPPD} | nama)))
    return places([t for t in temuan if t.kode in NAMA_KODE])


@pytest.mark.parametrize(("nama", "temuan"), [
    ({"iku": APBDES}, ["IKU001 IKU!C2"]),
    # Passed over by the next, which agrees with the Renstra.
    ({"iku": APBDES, "pk": LPPD, "realisasi": LPPD}, ["IKU001 IKU!C2"]),
    # The PK says the same as the IKU: said once, and then it holds.
    ({"iku": APBDES, "pk": APBDES, "realisasi": APBDES}, ["IKU001 IKU!C2"]),
    ({"iku": APBDES, "pk": APBDES, "realisasi": LPPD}, ["IKU001 IKU!C2", "REA008 Realisasi!B2"]),
    ({"rkt": APBDES, "realisasi": "Jumlah desa yang menyampaikan LPPD tepat waktu"},
     ["REA008 Realisasi!B2", "RKT006 RKT!C2"]),
    ({"pk": "Persentase desa yang"}, ["PKJ003 PK!C2"]),
    ({"pk": LPPD.replace("desa", "kelurahan")}, ["PKJ003 PK!C2"]),
    ({"pk": f"{LPPD} dan lengkap"}, ["PKJ040 PK!C2"]),  # one of seven content words more
    # Another indicator in PK Perubahan: said there, and Realisasi may follow it.
    ({"perubahan": APBDES, "realisasi": APBDES}, ["PKJ041 PK!D2"]),
    ({"perubahan": f"Prosentase {LPPD.removeprefix('Persentase ')}"}, []),
    ({}, [])])
def test_each_name_beside_the_one_that_holds(nama: dict[str, str], temuan: list[str], tmp_path: Path) -> None:
    assert found(tmp_path, **nama) == temuan


@pytest.mark.parametrize(("nama", "lalu"), [
    ({"perubahan": APBDES}, None),
    ({"pk": APBDES, "perubahan": APBDES}, 80),
    ({"iku": APBDES, "perubahan": APBDES}, 80),
    ({"rkt": APBDES, "perubahan": APBDES}, 80),
    # Two of eight content words more than the Renstra, then three of nine: the second is another indicator.
    ({"pk": f"{LPPD} dengan lengkap dan benar", "perubahan": f"{LPPD} dengan lengkap, benar, akuntabel"}, None),
    ({"pk": f"{LPPD} dengan lengkap dan benar", "perubahan": f"{LPPD} dengan lengkap"}, 80)])
def test_the_history_is_left_out_where_the_finding_says_so(nama: dict[str, str], lalu: int | None,
                                                           tmp_path: Path) -> None:
    """What the finding calls another indicator has no history of the one before, and nothing else lacks it."""
    gambar = RENSTRA.replace("| Realisasi\n", "| Realisasi | Realisasi 2020\n").replace("| 90\n", "| 90 | 80\n")
    kosong = dict.fromkeys(("iku", "rkt", "pk", "perubahan", "realisasi"), "")
    gambar = gambar.format(**(kosong | {"renstra": LPPD} | nama))
    assert compute_drawn(tmp_path, Kasus(gambar)).indikator[0].riwayat[2020] == lalu
    assert ("PKJ041" in {t.kode for t in find(tmp_path, gambar)}) is (lalu is None)


def test_kinerja_utama_beside_the_renstra_where_the_pk_names_another(tmp_path: Path) -> None:
    """Indikator Kinerja Utama is blank, so it is the Renstra's."""
    kosong = dict.fromkeys(("iku", "rkt", "perubahan", "realisasi"), "")
    gambar = RENSTRA.replace("Pelayanan", LPPD).format(**kosong, renstra=LPPD, pk=APBDES)
    assert places([t for t in find(tmp_path, gambar) if t.kode == "IKU005"]) == ["IKU005 IKU!B2"]


def test_words_that_one_side_lacks_are_those_that_stand_there(tmp_path: Path) -> None:
    """`pelayanan publik` is compared as yanlik, which nobody typed."""
    kosong = dict.fromkeys(("iku", "rkt", "pk", "perubahan"), "")
    gambar = RENSTRA.format(**kosong, renstra="Indeks mutu pelayanan publik", realisasi="Indeks mutu YANUM desa")
    (temuan,) = [t for t in find(tmp_path, gambar) if t.kode == "REA008"]
    assert "; hanya di Renstra: pelayanan publik; hanya di Realisasi: yanum, desa." in temuan.pesan


def test_ten_honest_variants_are_silent(tmp_path: Path) -> None:
    """Each in another document of one office: no finding says that it is another indicator."""
    gambar = """
Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Arah | Target 2021
 | 1.1 | Meningkatnya kualitas pelayanan publik | Nilai Survei Kepuasan Masyarakat | Nilai | Positif | 80
 | 1.2 | | Persentase kasus ketenteraman dan ketertiban umum yang ditindaklanjuti | % | Positif | 80
 | 2.1 | Terwujudnya akuntabilitas kinerja | Nilai SAKIP Kecamatan | Nilai | Positif | 80
 | 2.2 | | Persentase desa yang menyusun APBDes tepat waktu | % | Positif | 80
IKU | Kode | Kinerja Utama | Indikator Kinerja Utama | Formulasi | Sumber Data
 | 1.1 | Pelayanan | Indeks Kepuasan Masyarakat (IKM) | H | L
 | 1.2 | Pelayanan | Prosentase Kasus Trantibum yang ditindak lanjuti | H | L
 | 2.1 | Kinerja | Hasil Evaluasi AKIP | H | L
 | 2.2 | Kinerja | % DESA YANG TELAH MENYUSUN APB DESA, TEPAT WAKTU | H | L
PK | Kode | Sasaran | Indikator Sasaran | Target
 | 1.1 | Meningkatkan Kualitas Pelayanan Publik Kantor Kecamatan Ambulu | Hasil SKM bidang Pelayanan Publik | 80
 | 1.2 | | Persentase kasus bidang ketentraman & ketertiban umum yg ditindaklanjuti dalam 1 tahun | 80
 | 2.1 | Mewujudkan Akuntabilitas Kinerja OPD | Nilai Akuntabilitas Kinerja Instansi Pemerintah (AKIP) | 80
 | 2.2 | | Persentase desa dengan Anggaran Pendapatan dan Belanja Desa (APBDes) tersusun tepat waktu | 80
"""
    assert [str(t) for t in find(tmp_path, gambar) if t.kode in NAMA_KODE] == []


def test_a_blank_cell_is_not_compared(tmp_path: Path) -> None:
    gambar = RENSTRA.format(renstra=LPPD, iku="", rkt="", pk=LPPD, perubahan="", realisasi="")
    hasil = compute_drawn(tmp_path, Kasus(gambar))
    assert {p.sebutan.dokumen: p.padanan for p in names(hasil) if p.apa == "indikator"} == {
        "IKU": None, "RKT": None, "PK": Padanan.SAMA, "PK Perubahan": None, "Realisasi": None}


def test_a_sasaran_is_compared_once_in_a_document(tmp_path: Path) -> None:
    """Both rows of the PK bear the wrong sasaran: one finding; a third name in the next row is one more."""
    gambar = """
        Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Arah | Target 2021
                | 1.1  | Meningkatnya pelayanan publik | Nilai SKM | Nilai | Positif | 80
                | 1.2  |       | Jumlah warga terlayani | Orang | Positif | 80
        PK      | Kode | Sasaran | Target
                | 1.1  | Meningkatnya ketertiban umum | 80
                | 1.2  | {}           | 80
    """
    assert places(find(tmp_path, gambar.format("Meningkatkan Ketertiban Umum"))) == ["PKJ003 PK!B2"]
    assert places(find(tmp_path, gambar.format("Meningkatnya partisipasi"))) == ["PKJ003 PK!B2", "PKJ042 PK!B3"]
