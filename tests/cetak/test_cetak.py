"""The pages of the report over offices of two sizes; `make cetak` does so over many, sheets included."""

from dataclasses import replace
from pathlib import Path

from tests.cetak import kantor, lembar, word
from tests.cetak.word import Bagian
from toolkit.report.build import report

ISI = Bagian(1, 1, "isi", "LKIsi")
BARIS = Bagian(1, 1, "baris", "LKSel", tabel=0)
PENUH = [(False, 1.0), (False, 1.0)]


def next_page(b: Bagian) -> Bagian:
    return replace(b, halaman=2, akhir=2)


def test_each_fault_is_seen() -> None:
    judul = replace(ISI, gaya="Heading2", teks="A.")
    catatan, tanda = (next_page(replace(ISI, gaya=gaya, teks=gaya)) for gaya in ("LKCatatan", "LKTanda"))
    kasus = {
        "tanpa yang di bawahnya: 'A.'": [judul, next_page(ISI)],
        "catatan tanpa tabelnya": [BARIS, catatan],
        "tanda tangan sendiri": [BARIS, tanda],
        "satu baris terakhir": [BARIS, BARIS, next_page(BARIS)],
        "satu baris pertama": [BARIS, next_page(BARIS), next_page(BARIS)],
    }
    for apa, bagian in kasus.items():
        (satu,) = word.faults(bagian, PENUH)
        assert apa in satu
    assert not list(word.faults([judul, replace(next_page(ISI), baru=True)], PENUH))
    assert not list(word.faults([BARIS, BARIS, next_page(BARIS), next_page(BARIS)], PENUH))


def test_an_empty_page_is_seen_where_what_follows_had_room() -> None:
    assert ["terisi 50%" in s for s in word.faults([ISI, next_page(ISI)], [(False, 0.5), (False, 0.1)])] == [True]
    assert not list(word.faults([ISI, replace(next_page(ISI), baru=True)], [(False, 0.5), (False, 0.1)]))
    assert len(list(word.faults([ISI], [(False, 1.0), (False, 0.0)]))) == 1
    assert len(list(word.faults([ISI], [(True, 0.3)]))) == 1
    dua = [("Tabel 3.1", True, 0.9), ("Tabel 3.1", True, 0.2), ("Renstra", True, 0.1)]
    assert list(lembar.faults(dua, {"Tabel 3.1"})) == ["hlm. 2, Tabel 3.1: terisi 20%, mendatar"]


def test_the_report_of_a_small_and_of_a_large_office(tmp_path: Path) -> None:
    dokumen = [report(kantor.write(tmp_path / f"{s}-{k}.xlsx", s, k), tmp_path / f"{s}-{k}.docx").ditulis
               for s, k in ((2, 9), (4, 40))]
    for bagian, halaman in word.lay_out(dokumen, tmp_path / "pdf"):
        assert len(halaman) > 25
        assert not list(word.faults(bagian, halaman))
