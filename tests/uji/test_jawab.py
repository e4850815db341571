"""The checklists: what the workbook answers by itself, with its evidence."""

import re
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest

from tests.checks.kasus import compute_drawn, compute_file, load
from toolkit.catalog import all_aturan, run_checks
from toolkit.checks.tools.shapes import compare_all
from toolkit.model.hasil import Hasil
from toolkit.model.reviu import (
    INDEKS,
    ISIAN_CATATAN,
    KONDISI,
    PERBAIKAN,
    TANGGAPAN,
    ButirTerjawab,
    Jawaban,
    KertasLama,
    Kesamaan,
    Perbaikan,
)
from toolkit.model.temuan import Tingkat
from toolkit.regulation.daftar_uji import EVALUASI, REVIU, daftar_uji
from toolkit.schema.input import INPUT_SHEETS
from toolkit.uji.bukti import Bahan
from toolkit.uji.catatan import write_notes
from toolkit.uji.jawab import SEMUA_BUKTI, answer
from toolkit.uji.nama import compare_documents

ROOT = Path(__file__).parent.parent
GOOD = load(ROOT / "checks" / "kantor_baik.txt")
EXAMPLE = ROOT.parent / "examples" / "ambulu-2021.xlsx"


def answers(hasil: Hasil, slug: str = REVIU) -> dict[str, ButirTerjawab]:
    bahan = Bahan(hasil, compare_all(hasil), compare_documents(hasil))
    catatan = write_notes(daftar_uji(REVIU), hasil, run_checks(hasil), bahan.angka, KertasLama())
    return {u.kunci: u for u in answer(daftar_uji(slug), bahan, catatan if slug == REVIU else ())}


def short(uji: dict[str, ButirTerjawab]) -> dict[str, str]:
    return {k: u.jawaban.value for k, u in uji.items() if u.jawaban}


def test_the_parts_and_their_items() -> None:
    """The third part of the reporting component has seven criteria, and its degree is never proposed."""
    assert [(b.kode, b.nama, len(b.butir)) for b in daftar_uji(REVIU).bagian] == [
        ("I", "Format", 6), ("II", "Mekanisme", 7), ("III", "Substansi", 10)]
    assert [(str(b.bobot), len(b.butir), b.berderajat) for b in daftar_uji(EVALUASI).bagian] == [
        ("3", 6, True), ("4.5", 9, True), ("7.5", 7, False)]


def test_degrees_never_above_bb() -> None:
    assert [(d.nama, str(d.nilai)) for d in daftar_uji(EVALUASI).derajat] == [
        ("BB", "80"), ("B", "70"), ("CC", "60"), ("C", "50"), ("D", "30"), ("E", "0")]


@pytest.mark.parametrize("slug", [REVIU, EVALUASI])
def test_what_a_file_names_exists(slug: str) -> None:
    daftar = daftar_uji(slug)
    butir = [butir for bagian in daftar.bagian for butir in bagian.butir]
    assert {b.bukti for b in butir if b.bukti} <= set(SEMUA_BUKTI)
    kode = {k for c in daftar.catatan for k in c.temuan}
    known = {a.kode for a in all_aturan()}
    assert {k for k in kode if len(k) > 3} <= known
    assert {k for c in daftar.catatan for k in c.butir} <= {f"{b.kode}.{n.nomor}" for b in daftar.bagian
                                                            for n in b.butir}
    assert set(daftar.dokumen) in ({s.name for s in INPUT_SHEETS}, set())


def test_every_finding_has_its_item() -> None:
    """By its code or its sheet's letters; GUL speaks of a new template, never of a report."""
    daftar = daftar_uji(REVIU)
    assert [c.temuan for c in daftar.catatan if c.lainnya] == [daftar.basis("XXX001").temuan]
    dinamai = {k for c in daftar.catatan for k in c.temuan}
    assert [a.kode for a in all_aturan() if a.tingkat is not Tingkat.INFO and not a.kode.startswith("GUL")
            and not {a.kode, a.kode[:3]} & dinamai] == []
    semua = [k for c in daftar.catatan for k in c.temuan]
    assert sorted(semua) == sorted(set(semua))


def test_every_kind_of_evidence_is_used() -> None:
    semua = {butir.bukti for slug in (REVIU, EVALUASI) for bagian in daftar_uji(slug).bagian for butir in bagian.butir}
    assert set(SEMUA_BUKTI) <= semua


def test_the_good_office(tmp_path: Path) -> None:
    """Analisis is filled, Kendala and Tindak Lanjut in one of three rows; Identitas lacks most of its data."""
    hasil = compute_drawn(tmp_path, GOOD)
    uji = short(answers(hasil))
    assert {k: uji[k] for k in ("I.2", "I.3", "I.4", "I.6", "II.2", "II.4", "II.5", "III.7")} == dict.fromkeys(
        ("I.2", "I.3", "I.4", "I.6", "II.2", "II.4", "II.5", "III.7"), "Ya")
    assert uji["I.5"] == "Sebagian"
    pelaporan = answers(hasil, EVALUASI)
    assert short(pelaporan)["3b.2"] == short(pelaporan)["3b.8"] == "Ya"
    assert short(pelaporan)["3b.7"] == "Sebagian"
    assert short(pelaporan)["3b.6"] == "Sebagian"  # one of three has a national figure, two say that there is none
    assert "3a.3" not in short(pelaporan)  # a name is no signature
    assert "3a.1" not in short(pelaporan)  # nor is a data file the report
    assert pelaporan["3b.7"].letak == "Berkas isian, Realisasi"
    assert pelaporan["3a.4"].letak == ""


def test_what_only_the_reviewer_knows_is_left_open(tmp_path: Path) -> None:
    uji = answers(compute_drawn(tmp_path, GOOD))
    terbuka = {k for k, u in uji.items() if u.bukti == "Dijawab oleh pereviu."}
    assert terbuka == {"II.1", "II.3", "II.6", "II.7", "III.3", "III.6", "III.8", "III.9", "III.10"}


def test_evidence_says_what_is_filled_and_points_to_the_notes() -> None:
    uji = answers(compute_file(EXAMPLE))
    assert uji["I.2"].bukti == "3 dari 3 indikator: target tahun ini terisi. Lihat Catatan Hasil Reviu nomor 2, 3."
    assert uji["I.2"].jawaban is Jawaban.SEBAGIAN
    assert uji["II.5"].bukti.startswith("121 dari 140 angka yang dilaporkan sama dengan hitungan ulang. "
                                        "Berbeda: sheet Angka nomor 6, ")
    assert not [u.bukti for u in uji.values() if "!" in u.bukti or "[" in u.bukti]


def test_names_that_differ_are_not_called_the_same() -> None:
    """The example: two words of the second indicator in IKU differ, and one whole sasaran of PK names other things."""
    hasil = compute_file(EXAMPLE)
    uji = answers(hasil)
    assert uji["III.5"].bukti.startswith("3 indikator di IKU dibandingkan dengan Renstra: sama 0, ejaan berbeda 1, "
                                         'sebagian kata tidak ada 1, mengikuti Renstra 0, berbeda 1. Berbeda: "% Reko')
    assert uji["III.5"].jawaban is Jawaban.SEBAGIAN
    pk = [(n.tertulis, n.hasil) for n in compare_documents(hasil) if (n.apa, n.dokumen) == ("sasaran", "PK")]
    assert pk == [("Meningkatnya Kualitas Pelayanan", Kesamaan.EJAAN),
                  (("Meningkatnya Koordinasi Pemerintahan, Pembangunan dan Penyelenggaraan Pemerintahan Wilayah "
                   "Kecamatan"), Kesamaan.BERBEDA)]


def test_a_name_that_follows_the_renstra_was_not_compared(tmp_path: Path) -> None:
    gambar = GOOD.gambar
    for nama in ("Indeks Kepuasan Masyarakat", "% desa tertib administrasi"):
        gambar = gambar.replace(f"wilayah | {nama}", "wilayah | ").replace(f"pelayanan | {nama}", "pelayanan | ")
    satu = answers(compute_drawn(tmp_path, replace(GOOD, gambar=gambar)))["III.5"]
    assert satu.bukti == ("3 indikator di IKU dibandingkan dengan Renstra: sama 1, ejaan berbeda 0, mengikuti "
                          "Renstra 2, berbeda 0.")
    gambar = gambar.replace("wilayah | Jumlah pelanggaran ketertiban | Banyak", "wilayah | | Banyak")
    semua = answers(compute_drawn(tmp_path, replace(GOOD, gambar=gambar)))["III.5"]
    assert (satu.jawaban, semua.jawaban) == (Jawaban.YA, None)


def test_a_missing_row_of_pk_is_named(tmp_path: Path) -> None:
    lines = [line for line in GOOD.gambar.splitlines() if "maksimal 20" not in line]
    kasus = load(ROOT / "checks" / "kantor_baik.txt")
    hasil = compute_drawn(tmp_path, type(kasus)("\n".join(lines), identitas=kasus.identitas))
    uji = answers(hasil)
    assert "tidak ada barisnya 1" in uji["III.4"].bukti
    assert short(uji)["III.4"] == "Sebagian"


def test_a_note_is_a_sentence_about_the_report_and_stays_when_its_finding_is_gone() -> None:
    hasil = compute_file(EXAMPLE)
    temuan, angka = run_checks(hasil), compare_all(hasil)
    daftar = daftar_uji(REVIU)
    catatan = [c for c in write_notes(daftar, hasil, temuan, angka, KertasLama()) if c.isi]
    assert len({c.kunci for c in catatan}) == len(catatan)
    pertama = next(c for c in catatan if c.kode == "PKJ001")
    assert (pertama.bagian, pertama.isi[INDEKS], pertama.isi[PERBAIKAN], pertama.sel) == (
        "I", "Daftar Uji I.2", Perbaikan.BELUM.value, "PK!G5")
    assert pertama.isi[KONDISI].startswith('Pada Perjanjian Kinerja, target indikator "')
    nomor = next(n for n, p in enumerate(angka, 1) if str(p.isian.sel) == "RKT!L10")
    rkt = next(c.isi for c in catatan if c.kode == "RKT001")
    assert rkt[INDEKS] == f"Daftar Uji II.5; Angka {nomor}"
    assert rkt[KONDISI].startswith("Pada Rencana Kinerja Tahunan, anggaran tertulis 164.144.000, tetapi ")
    assert ", anggaran tertulis 2.104.159.201, " in next(c.isi[KONDISI] for c in catatan if c.kode == "ANG003")
    nama = next(c.isi[KONDISI] for c in catatan if c.kode == "IKU001")
    assert nama.startswith('Pada Indikator Kinerja Utama, indikator tertulis "% Rekomendasi')  # both names, no third
    semua = " ".join(c.isi[k] for c in catatan for k in ISIAN_CATATAN if k in c.isi)
    assert not re.findall(r"\b[A-Z][A-Za-z]*!\$?[A-Z]+\d|\[[A-Z]{3}\d{3}\]|[Ww]orkbook|[Ss]heet", semua)
    assert not re.findall(r"[Ii]ndikator \d+\.\d", semua)  # an indicator by its name, never by its code
    tanpa = tuple(t for t in temuan if t.kode != "PKJ001")
    kemudian = write_notes(daftar, hasil, tanpa, angka, KertasLama(catatan=tuple(catatan)))
    assert next(c for c in kemudian if c.kunci == pertama.kunci).isi[PERBAIKAN] == Perbaikan.SUDAH.value
    assert len([c for c in kemudian if c.isi]) == len(catatan)


def test_parts_stand_in_their_order_each_with_a_row_for_the_reviewer() -> None:
    hasil = compute_file(EXAMPLE)
    catatan = write_notes(daftar_uji(REVIU), hasil, run_checks(hasil), compare_all(hasil), KertasLama())
    assert [k for k, _ in groupby(c.bagian for c in catatan)] == ["I", "II", "III"]
    assert [c.bagian for c in catatan if not c.isi] == ["I", "II", "III"]


def test_an_accepted_finding_stays_a_note_that_does_not_stand() -> None:
    hasil = compute_file(EXAMPLE)
    temuan = run_checks(hasil)
    berat = next(t for t in temuan if t.tingkat is Tingkat.KESALAHAN)
    semua = tuple(t._replace(diterima=True, alasan="Sesuai Perbup.") if t is berat else t for t in temuan)
    catatan = write_notes(daftar_uji(REVIU), hasil, semua, (), KertasLama())
    satu = next(c for c in catatan if c.sel == berat.tempat and c.kode == berat.kode)
    assert (satu.terbuka, satu.berat, satu.isi[PERBAIKAN]) == (False, False, "")
    assert satu.isi[TANGGAPAN] == "Diterima perangkat daerah: Sesuai Perbup."
    assert sum(c.berat for c in catatan) == sum(t.tingkat is Tingkat.KESALAHAN for t in temuan) - 1
