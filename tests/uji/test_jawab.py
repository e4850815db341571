"""The checklists: what the workbook answers by itself, with its evidence."""

from pathlib import Path

import pytest

from tests.checks.kasus import compute_drawn, compute_file, load
from toolkit.catalog import all_aturan, run_checks
from toolkit.checks.tools.shapes import compare_all
from toolkit.model.hasil import Hasil
from toolkit.model.reviu import ButirTerjawab, KertasLama, Koreksi
from toolkit.regulation.daftar_uji import EVALUASI, REVIU, daftar_uji
from toolkit.uji.catatan import write_notes
from toolkit.uji.jawab import BUKTI, answer

ROOT = Path(__file__).parent.parent
GOOD = load(ROOT / "checks" / "kantor_baik.txt")
EXAMPLE = ROOT.parent / "examples" / "ambulu-2021.xlsx"


def answers(hasil: Hasil, slug: str = REVIU) -> dict[str, ButirTerjawab]:
    return {u.kunci: u for u in answer(daftar_uji(slug), hasil, run_checks(hasil), compare_all(hasil))}


def short(uji: dict[str, ButirTerjawab]) -> dict[str, str]:
    return {k: u.jawaban.value for k, u in uji.items() if u.jawaban}


def test_the_parts_and_their_items() -> None:
    assert [(b.kode, b.nama, len(b.butir)) for b in daftar_uji(REVIU).bagian] == [
        ("I", "Format", 6), ("II", "Mekanisme", 7), ("III", "Substansi", 10)]
    assert [str(b.bobot) for b in daftar_uji(EVALUASI).bagian] == ["3", "4.5", "7.5"]


@pytest.mark.parametrize("slug", [REVIU, EVALUASI])
def test_what_a_file_names_exists(slug: str) -> None:
    butir = [butir for bagian in daftar_uji(slug).bagian for butir in bagian.butir]
    assert {b.bukti for b in butir if b.bukti} <= set(BUKTI)
    assert {kode for b in butir for kode in b.temuan} <= {a.kode for a in all_aturan()}


def test_every_kind_of_evidence_is_used() -> None:
    semua = {butir.bukti for slug in (REVIU, EVALUASI) for bagian in daftar_uji(slug).bagian for butir in bagian.butir}
    assert set(BUKTI) <= semua


def test_the_good_office(tmp_path: Path) -> None:
    """Analisis is filled, Kendala and Tindak Lanjut in one of three rows; Identitas lacks most of its data."""
    hasil = compute_drawn(tmp_path, GOOD)
    uji = short(answers(hasil))
    assert {k: uji[k] for k in ("I.2", "I.3", "I.4", "I.6", "II.2", "II.4", "II.5", "III.1", "III.2", "III.4", "III.5",
                                "III.7")} == dict.fromkeys(
        ("I.2", "I.3", "I.4", "I.6", "II.2", "II.4", "II.5", "III.1", "III.2", "III.4", "III.5", "III.7"), "Ya")
    assert uji["I.5"] == "Sebagian"
    pelaporan = short(answers(hasil, EVALUASI))
    assert pelaporan["3b.2"] == pelaporan["3b.8"] == "Ya"
    assert pelaporan["3b.7"] == "Sebagian"
    assert pelaporan["3b.6"] == "Sebagian"  # one of three has a national figure, two say that there is none
    assert "3a.3" not in pelaporan  # a name is no signature


def test_what_only_the_reviewer_knows_is_left_open(tmp_path: Path) -> None:
    uji = answers(compute_drawn(tmp_path, GOOD))
    terbuka = [k for k, u in uji.items() if u.jawaban is None]
    assert terbuka == ["II.1", "II.3", "II.6", "II.7", "III.3", "III.6", "III.8", "III.9", "III.10"]


def test_evidence_names_the_cells_and_the_codes() -> None:
    uji = answers(compute_file(EXAMPLE))
    assert uji["I.2"].bukti == "3 dari 3 indikator mempunyai target tahun ini. Temuan: PKJ001 (PK!G5)."
    assert uji["I.2"].jawaban is not None
    assert uji["I.2"].jawaban.value == "Sebagian"
    assert uji["II.5"].bukti.startswith("120 dari 138 angka yang dilaporkan sama dengan hitungan ulang. Belum: RKT!L10")


def test_a_missing_row_of_pk_is_named(tmp_path: Path) -> None:
    lines = [line for line in GOOD.gambar.splitlines() if "maksimal 20" not in line]
    kasus = load(ROOT / "checks" / "kantor_baik.txt")
    hasil = compute_drawn(tmp_path, type(kasus)("\n".join(lines), identitas=kasus.identitas))
    uji = answers(hasil)
    assert uji["III.1"].bukti.startswith("2 dari 3 indikator ada di sheet PK")
    assert "indikator 2.2" in uji["III.1"].bukti
    assert short(uji)["III.4"] == "Sebagian"


def test_a_note_points_into_the_working_paper_and_stays_when_its_finding_is_gone() -> None:
    hasil = compute_file(EXAMPLE)
    temuan, angka = run_checks(hasil), compare_all(hasil)
    catatan = write_notes(daftar_uji(REVIU), temuan, angka, KertasLama())
    assert len({c.kunci for c in catatan}) == len(catatan)
    pertama = next(c for c in catatan if "[PKJ001]" in c.uraian)
    assert (pertama.bagian, pertama.indeks, pertama.koreksi) == ("Format", "Daftar Uji I.2", Koreksi.BELUM)
    nomor = next(n for n, p in enumerate(angka, 1) if str(p.isian.sel) == "RKT!L10")
    assert next(c.indeks for c in catatan if "[RKT001]" in c.uraian) == f"Angka {nomor}"
    tanpa = tuple(t for t in temuan if t.kode != "PKJ001")
    kemudian = write_notes(daftar_uji(REVIU), tanpa, angka, KertasLama(catatan=catatan))
    assert next(c for c in kemudian if c.kunci == pertama.kunci).koreksi is Koreksi.SUDAH
    assert len(kemudian) == len(catatan)
