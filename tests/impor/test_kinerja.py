"""Tables of indicators as reports print them: years and quarters as headings, tables below, a PK of the change."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.impor.sintetis import Tabel, fill, write
from tests.impor.test_baca import PENERIMA, read, refused, rows

SKM, DESA, PEMBINAAN = ("Nilai SKM", "Persentase desa yang tertib administrasi", "Jumlah kegiatan pembinaan wilayah")


def test_years_below_a_heading_belong_to_it(tmp_path: Path) -> None:
    tabel = Tabel([["No", "Indikator Kinerja", "Target", None, "Realisasi", None], [None, None, 2023, 2024, 2023, 2024],
                   [1, SKM, 80, 82, "81,5", 83]])
    (baris,) = rows(read(write(tabel, tmp_path / "a.xlsx")), "Realisasi")
    assert baris == {"Kode": "1.1", "Realisasi": 83, "Realisasi 2023": Decimal("81.5")}


TRIWULAN = ["Realisasi TW I", "Realisasi TW II", "Realisasi TW III", "Realisasi TW IV"]


@pytest.mark.parametrize(("nama", "target", "nilai", "setahun"), [
    (SKM, 82, (80, 79, 81, 83), 83), (DESA, 95, (90, 92, 91, 96), 96), (PEMBINAAN, 12, (3, 6, 9, 12), 12),
    (PEMBINAAN, 12, (3, 2, 3, 4), None), (PEMBINAAN, 12, (2, 3, 3, 4), None), (PEMBINAAN, 12, (0, 0, 0, 12), 12)])
def test_the_last_quarter_is_the_years_or_it_is_asked(tmp_path: Path, nama: str, target: int, nilai: Any,
                                                      setahun: int | None) -> None:
    """A score or a share is never summed; a count is asked for where it falls, or its sum is nearer to the target."""
    path = write(Tabel([["No", "Indikator Kinerja", "Target", *TRIWULAN, "Capaian"], [1, nama, target, *nilai, 99]]),
                 tmp_path / "a.csv")
    bacaan = read(path)
    if setahun is not None:
        assert not bacaan.tinjauan[0].pertanyaan
        assert rows(bacaan, "Realisasi")[0]["Realisasi"] == setahun
        return
    assert "12, jumlah keempat triwulan" in bacaan.tinjauan[0].pertanyaan[0]
    for jawab, harapan in (("jumlah", 12), ("akhir", 4)):
        (peta := tmp_path / "peta.toml").write_text(bacaan.peta.replace('" = ""', f'" = "{jawab}"'), encoding="utf-8")
        terjawab = read(path, peta=peta)
        assert not terjawab.tinjauan[0].pertanyaan
        assert rows(terjawab, "Realisasi")[0]["Realisasi"] == harapan


def test_semesters_and_months_are_parts_of_the_year_too(tmp_path: Path) -> None:
    for bagian, semua in ((("Semester I", "Semester II"), "kedua semester (5, 7)"),
                          (("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Ags", "Sep", "Okt", "Nov", "Des"),
                           "kedua belas bulan")):
        nilai = [5, 7] if len(bagian) == 2 else [1] * 12
        tabel = Tabel([["No", "Indikator Kinerja", "Target", "Realisasi", *[None] * (len(bagian) - 1)],
                       [None, None, None, *bagian], [1, PEMBINAAN, 12, *nilai]])
        (tanya,) = read(write(tabel, tmp_path / "a.csv")).tinjauan[0].pertanyaan
        assert f"12, jumlah {semua}" in tanya


def test_what_stands_below_a_table_of_indicators_is_no_question(tmp_path: Path) -> None:
    pk = Tabel([["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET 2024"], ["(1)", "(2)", "(3)", "(4)"],
                ["1.", "Pelayanan", SKM, "82,00"], [], [None, None, DESA, "BB"],
                [], ["No", "Program", "Anggaran", "Keterangan"], ["1", "Program A", "1.000.000", "APBD"],
                [], [None, None, "Bupati Contoh", "Camat Sukamaju"]])
    bacaan = read(write(pk, tmp_path / "pk.xlsx"))
    assert [(b["Kode"], b["Target"]) for b in rows(bacaan, "PK")] == [("1.1", 82), ("1.2", "BB")]
    assert not bacaan.tinjauan[0].pertanyaan
    assert ("1.000.000", "di bawah tabel indikator") in bacaan.tinjauan[0].tidak_diambil


def test_a_pk_of_the_change_feeds_the_columns_of_the_change(tmp_path: Path) -> None:
    judul = ["No", "Sasaran Strategis", "Indikator Kinerja"]
    dokumen = Tabel([["PERJANJIAN KINERJA PERUBAHAN TAHUN 2024"], [*judul, "Target"], [1, "Pelayanan", SKM, 84]])
    assert rows(read(write(dokumen, tmp_path / "a.csv")), "PK") == [
        {"Kode": "1.1", "Indikator Perubahan": SKM, "Sasaran Perubahan": "Pelayanan", "Target Perubahan": 84}]
    dua = Tabel([[*judul, "Target Semula", "Target Menjadi"], [1, "Pelayanan", SKM, 82, 84]])
    (satu,) = rows(read(write(dua, tmp_path / "b.csv")), "PK")
    assert (satu["Target"], satu["Target Perubahan"]) == (82, 84)


def test_problems_by_the_indicators_name_in_other_words(tmp_path: Path) -> None:
    path = write(Tabel([["No", "Indikator Kinerja", "Permasalahan", "Solusi"], [7, SKM, "Petugas kurang", "Usul"]]),
                 tmp_path / "a.csv")
    assert rows(read(path), "Realisasi") == [{"Kode": "1.1", "Kendala": "Petugas kurang", "Tindak Lanjut": "Usul"}]


@pytest.mark.parametrize(("sel", "pesan"), [("=80+3", "belum pernah dihitung"), ("#REF!", "nilai error Excel")])
def test_a_figure_that_is_not_there_is_refused_and_a_broken_share_is_left(tmp_path: Path, sel: str, pesan: str) -> None:
    judul = ["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian"]
    refused(write(Tabel([judul, [1, SKM, 82, sel, 100]]), tmp_path / "a.xlsx"), rf"Sheet1!D2.*{pesan}")
    (satu,) = rows(read(write(Tabel([judul, [1, SKM, 82, 83, "#DIV/0!"]]), tmp_path / "b.xlsx")), "Realisasi")
    assert satu == {"Kode": "1.1", "Realisasi": 83}


def test_quarters_feed_the_plan_and_the_year_says_how_they_add_up(tmp_path: Path) -> None:
    """3 + 2 + 3 + 4 = 12 is the total beside them; of a score the last one holds; a year that runs has no total."""
    kepala = [x for tw in ("I", "II", "III", "IV") for x in (f"Triwulan {tw}", None)]
    judul = [["No", "Indikator Kinerja", *kepala, "Total"], [None, None, *["Target", "Realisasi"] * 4, "Realisasi"]]
    tabel = Tabel([*judul, [1, SKM, 80, 79, 80, 81, 81, 80, 82, 83, 83], [2, PEMBINAAN, 3, 3, 3, 2, 3, 3, 3, 4, 12]],
                  [(1, k, 1, k + 1) for k in (3, 5, 7, 9)])
    skm, pembinaan = rows(read(write(tabel, tmp_path / "a.xlsx")), "Rencana Aksi")
    assert [skm[f"{apa} TW {tw}"] for tw in ("I", "II", "III", "IV") for apa in ("Target", "Realisasi")] == [
        80, 79, 80, 81, 81, 80, 82, 83]
    assert (skm["Kode"], skm["Sifat Target"]) == ("1.1", "Posisi Akhir")
    assert (pembinaan["Realisasi TW II"], pembinaan["Sifat Target"]) == (2, "Akumulatif")
    berjalan = read(write(Tabel([["No", "Indikator Kinerja", *TRIWULAN[:2]], [1, SKM, 79, 81]]), tmp_path / "b.csv"))
    assert [(m.sheet, dict(m.baris[0])) for m in berjalan.muatan] == [
        ("Rencana Aksi", {"Kode": "1.1", "Realisasi TW I": 79, "Realisasi TW II": 81})]
    lama = read(tmp_path / "a.xlsx", penerima=PENERIMA._replace(lembar=frozenset({"Realisasi"})))
    assert [m.sheet for m in lama.muatan] == ["Realisasi"]
    assert [b["Realisasi"] for b in rows(lama, "Realisasi")] == [83, 12]
    assert "Sheet Rencana Aksi tidak ada di laporan.xlsx; isinya tidak diambil." in lama.tinjauan[0].catatan


@pytest.mark.parametrize("depan", [False, True])
def test_actions_stand_below_their_indicator(tmp_path: Path, depan: bool) -> None:  # noqa: FBT001 a case
    """Quarters behind the action are its own; before it they are the indicator's, in a row without Aksi."""
    tw: list[list[Any]] = [["Target Triwulan", None, None, None], ["I", "II", "III", "IV"]]
    aksi = ["Aksi / Kegiatan", "Penanggung Jawab"]

    def row(no: Any, nama: Any, isi: list[Any], kerja: list[Any]) -> list[Any]:
        return [no, nama, *(isi if depan else kerja), *(kerja if depan else isi)]

    tabel = Tabel([row("No", "Indikator Kinerja", tw[0], aksi), row(None, None, tw[1], [None, None]),
                   row(1, SKM, [None, 80, None, 82], ["Survei", "Kasi Pelayanan"]),
                   row(None, None, [None] * 4, ["Evaluasi", "Sekretaris"]),
                   row(2, PEMBINAAN, [3, 3, 3, 3], ["Rapat", "Kasi Pemerintahan"])])
    bacaan = read(write(tabel, tmp_path / "a.csv"))
    (muatan,) = bacaan.muatan
    assert muatan.kunci == ""
    target = {"1.1": {"Target TW II": 80, "Target TW IV": 82}, "2.1": {f"Target TW {tw}": 3 for tw in tw[1]}}
    kerja = {a: {"Aksi": a, "Penanggung Jawab": p} for a, p in (
        ("Survei", "Kasi Pelayanan"), ("Evaluasi", "Sekretaris"), ("Rapat", "Kasi Pemerintahan"))}
    satu, dua, tiga = ({"Kode": "1.1", **kerja["Survei"]}, {"Kode": "1.1", **kerja["Evaluasi"]},
                       {"Kode": "2.1", **kerja["Rapat"]})
    assert list(muatan.baris) == ([{"Kode": "1.1", **target["1.1"]}, satu, dua, {"Kode": "2.1", **target["2.1"]}, tiga]
                                  if depan else [{**satu, **target["1.1"]}, dua, {**tiga, **target["2.1"]}])


def test_a_books_pk_and_its_table_of_results_are_two_sheets(tmp_path: Path) -> None:
    buku = openpyxl.Workbook()
    judul = ["No", "Sasaran", "Indikator Kinerja", "Target"]
    fill(buku.create_sheet("PK"), Tabel([judul, [1, "Pelayanan", SKM, 82]]))
    fill(buku.create_sheet("3.1"), Tabel([[*judul, "Realisasi"], [1, "Pelayanan", SKM, 82, 83]]))
    buku.save(path := tmp_path / "buku.xlsx")
    assert [m.sheet for m in read(path).muatan] == ["PK", "Realisasi"]
