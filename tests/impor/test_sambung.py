"""Tables over several sheets are one; totals that do not meet are confirmed one by one, by name and amount."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.impor import sintetis
from tests.impor.sintetis import Tabel, dpa, write
from tests.impor.test_baca import read, refused, rows, stopped
from toolkit.reader.diimpor import Diimpor, read_imported, written

D = dpa(1)
JUDUL = ["Kode", "Uraian", "Anggaran", "Realisasi"]
ISI: list[list[Any]] = [list(b) for b in D.rows()]
JUMLAH = [None, "JUMLAH", D.total(), D.total("realisasi")]
REKAP = sintetis.rekap5(D).baris
LRA = sintetis.lra(D).baris
SAMBUNG: dict[str, list[list[list[Any]]]] = {
    "judul berulang": [[["TAHUN ANGGARAN 2024"], JUDUL, *ISI[:10]], [JUDUL, *ISI[10:20]], [JUDUL, *ISI[20:], JUMLAH]],
    "tanpa judul": [[JUDUL, *ISI[:10]], ISI[10:20], [*ISI[20:], JUMLAH]],
    "baris terakhir dibawa": [[JUDUL, *ISI[:10]], [JUDUL, *ISI[9:], JUMLAH]],
    "LRA": [LRA[:60], [*LRA[:9], *LRA[60:]]], "rekap": [REKAP[:20], [REKAP[0], *REKAP[20:]]],
    "rekap tanpa judul": [REKAP[:20], REKAP[20:]]}


def book(path: Path, *lembar: list[list[Any]]) -> Path:
    buku = openpyxl.Workbook()
    buku.remove(buku["Sheet"])
    for n, baris in enumerate(lembar, 1):
        sintetis.fill(buku.create_sheet(f"Hal {n}"), Tabel(baris))
    buku.save(path)
    return path


@pytest.mark.parametrize("cara", SAMBUNG)
def test_a_table_goes_on_in_the_next_sheet(tmp_path: Path, cara: str) -> None:
    bacaan = read(book(tmp_path / "a.xlsx", *SAMBUNG[cara]))
    tinjauan, = bacaan.tinjauan
    assert [(b["Kode"], b["Anggaran"]) for b in rows(bacaan, "Anggaran")] == [(k, a) for k, _, a, _ in D.rows()]
    assert not tinjauan.pertanyaan
    assert any(f"disambung dari {len(SAMBUNG[cara])} sheet: Hal 1, Hal 2" in c for c in tinjauan.catatan)
    assert all(b.di.startswith(f"Hal {len(SAMBUNG[cara])}!") for b in tinjauan.jumlah if "JUMLAH" in b.sebutan)


def test_what_may_go_on_is_asked_for_and_what_repeats_is_no_part(tmp_path: Path) -> None:
    geser = book(tmp_path / "geser.xlsx", [JUDUL, *ISI[:8]], [[None, *b] for b in ISI[8:]])
    pertanyaan = read(geser).tinjauan[0].pertanyaan
    assert f"Sheet Hal 2 memuat {len(ISI) - 8} kode yang tidak ada di sheet Hal 1" in pertanyaan[0]
    assert not read(geser, sheet="Hal 1").tinjauan[0].pertanyaan, "it ends with a whole program"
    lain = book(tmp_path / "lain.xlsx", [JUDUL, *ISI, JUMLAH], [["Catatan", "isi"], ["7.01.01", "dibahas"]])
    assert not read(lain).tinjauan[0].pertanyaan
    bulan = book(tmp_path / "bulan.xlsx", [JUDUL, *ISI], [JUDUL, *ISI])
    refused(bulan, "lebih dari satu tabel untuk sheet Anggaran: Hal 1 dan Hal 2")
    tahun = [[[f"TAHUN ANGGARAN {t}"], JUDUL, *isi] for t, isi in ((2023, ISI[:10]), (2024, ISI[10:]))]
    refused(book(tmp_path / "tahun.xlsx", *tahun), "lebih dari satu tabel")


def test_a_cell_of_a_later_sheet_is_named_there(tmp_path: Path) -> None:
    salah = [*ISI[10][:2], "abc", 1]
    refused(book(tmp_path / "a.xlsx", [JUDUL, *ISI[:10]], [JUDUL, salah, *ISI[11:]]), r"Hal 2!C2 \(kolom Anggaran\)")
    ganda = [JUDUL, [ISI[10][0], "Lain", 1, 1], *ISI[10:]]
    refused(book(tmp_path / "b.xlsx", [JUDUL, *ISI[:10]], ganda), "ada dua kali, di baris 2 sheet Hal 2")


def contradicting(path: Path, lebih: int = 5) -> Path:
    """An official table whose office row is 5 more than its programs."""
    tabel = sintetis.kua_ppas(D)
    tabel.baris[3][4] = D.total() + lebih
    return write(tabel, path)


def test_a_source_that_contradicts_itself_is_confirmed_by_name_and_amount(tmp_path: Path) -> None:
    path = contradicting(tmp_path / "kua.xlsx")
    bacaan = read(path)
    assert "(Sheet1!E4)" in bacaan.tinjauan[0].pertanyaan[0]
    assert "terima setiap selisih di berkas peta" in bacaan.tinjauan[0].pertanyaan[0]
    tercetak = sintetis.rupiah(D.total() + 5)[:-3]
    nama = f"Anggaran, baris Kecamatan Sukamaju: tercetak {tercetak}, rinciannya {sintetis.rupiah(D.total())[:-3]}"
    assert f'# Sheet1!E4: selisih -5\n"{nama}" = ""' in bacaan.peta
    (peta := tmp_path / "peta.toml").write_text(bacaan.peta.replace('= ""', '= "ya"'), encoding="utf-8")
    terima = read(path, peta=peta)
    assert not terima.tinjauan[0].pertanyaan
    assert f"Diterima dengan peta: {nama}." in terima.tinjauan[0].catatan
    assert [m.diterima for m in terima.muatan] == [(nama,), (), ()]
    assert "tidak bertemu" in stopped(contradicting(path, 6), peta=peta), "another amount is another difference"
    for jawab in ("-", ""):
        peta.write_text(bacaan.peta.replace('= ""', f'= "{jawab}"'), encoding="utf-8")
        assert "tidak bertemu" in stopped(contradicting(path), peta=peta)
    peta.write_text(bacaan.peta.replace('= ""', '= "boleh"'), encoding="utf-8")
    refused(path, '"boleh" untuk', peta=peta)


def test_many_differences_are_missing_rows_and_not_to_be_confirmed(tmp_path: Path) -> None:
    besar = dpa(3, banyak=6)
    baris = [list(b) if b[0].count(".") == 5 else [*b[:2], b[2] + 1, b[3] + 1] for b in besar.rows()]
    bacaan = read(write(Tabel([JUDUL, *baris]), tmp_path / "a.xlsx"))
    assert not bacaan.peta
    assert "peta" not in bacaan.tinjauan[0].pertanyaan[0]


def test_what_was_answered_stays_in_the_map_that_is_written_again(tmp_path: Path) -> None:
    tabel = sintetis.google_forms(9)[0]
    tabel.baris[0] = [j.replace("produk", "hal").replace("hasil", "hal") for j in tabel.baris[0]]
    dua = [contradicting(tmp_path / "kua.xlsx"), write(tabel, tmp_path / "f.csv")]
    bacaan = read(*dua)
    akhir = f'rinciannya {sintetis.rupiah(D.total())[:-3]}" = "'
    (peta := tmp_path / "peta.toml").write_text(bacaan.peta.replace(f'{akhir}"', f'{akhir}ya"'), encoding="utf-8")
    lagi = read(*dua, peta=peta).peta
    assert f'{akhir}ya"' in lagi
    assert lagi.count('= ""') == bacaan.peta.count('= ""') - 1


def test_what_was_confirmed_goes_through_the_property() -> None:
    asal = Diimpor(("Anggaran",), "KUA.xlsx", "a" * 64, ("Anggaran, baris K: tercetak 5, rinciannya 4",))
    lain = Diimpor(("Belanja",), "LRA.xlsx", "b" * 64)
    assert read_imported(written([asal, lain])) == (asal, lain)
    panjang = read_imported(written([asal._replace(diterima=("x" * 300,))]))
    assert panjang[0].diterima[0].count("x") > 200
