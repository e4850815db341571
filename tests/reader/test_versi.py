"""A workbook of an earlier template keeps its figures; it is spoken of only where it lacks what the office uses."""

from pathlib import Path

import pytest

from tests.reader.baca import baca, found, only
from tests.workbooks import MakeWorkbook
from toolkit import machine, pipeline
from toolkit.model.laporan import Jenis, Tingkatan
from toolkit.schema.input import INPUT_SHEETS, VERSION

ROOT = Path(__file__).parents[2]
VERSI_1 = ROOT / "tests" / "data" / "versi-1-ambulu.xlsx"
"""The committed example as the template of version 1 made it."""
SATU = {"toolkit.versi": "1", "toolkit.tahun": "2021"}


def test_a_filled_workbook_of_version_1_keeps_its_figures() -> None:
    lama, baru = (pipeline.examine(path) for path in (VERSI_1, ROOT / "examples" / "ambulu-2021.xlsx"))
    assert (lama.hasil.laporan.versi, baru.hasil.laporan.versi) == ("1", VERSION)
    angka = [{k: v for k, v in machine.to_object(p.hasil, p.temuan, "").items() if k != "temuan"} for p in (lama, baru)]
    assert angka[0] == angka[1]
    assert angka[0]["rekap"] == {"rata_rata_sasaran": 89.68, "rata_rata_indikator": 91.45,
                                 "kategori_indikator": {"BAIK": 3}}  # as the contract's section 5 prints them
    assert [t for t in lama.temuan if t.kode == "BCA002"] == []


def test_what_came_later_is_named_where_it_is_used(workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook(properti=SATU, identitas={"Lokasi SKM": "kantor", "Logo": "logo.png", "Metode SKM": ""}))
    temuan = only(bacaan, "BCA002")
    assert (temuan.tingkat.value, str(temuan.sel)) == ("info", "Identitas!B16")  # Logo: the first of the schema
    assert "belum mempunyai isian Logo, isian Lokasi SKM;" in temuan.pesan
    assert "--dari laporan.xlsx --tahun 2022." in temuan.saran


@pytest.mark.parametrize(("daftar", "ada"), [("Positif", True), ("Negatif", False)])
def test_a_choice_that_its_own_list_lacks(workbook: MakeWorkbook, daftar: str, ada: bool) -> None:  # noqa: FBT001 what the test varies
    bacaan = baca(workbook(f"""
        Renstra | Kode | Sasaran | Indikator Sasaran | Arah    | Target 2021
                | 1.1  | Tertib  | Jumlah dokumen    | Negatif | 100
        Daftar  | Daftar_arah
                | {daftar}
    """, properti=SATU))
    assert found(bacaan, "BCA002") == (["BCA002 Renstra!D2"] if ada else [])
    if ada:
        assert 'pilihan "Negatif" untuk Arah' in only(bacaan, "BCA002").pesan


def test_old_words_of_a_choice_are_understood(workbook: MakeWorkbook) -> None:
    for tertulis in ("audited", "Audited", "sudah diaudit"):
        bacaan = baca(workbook(identitas={"Status realisasi": tertulis}))
        assert bacaan.laporan.identitas.status_realisasi.nilai == "sudah diaudit"
        assert found(bacaan, "BCA031", "BCA002") == []


@pytest.mark.parametrize(("tertulis", "jenis"), [
    ("Akumulatif", Jenis.AKUMULATIF), ("Akumulatif (angka tiap tahun, dijumlahkan)", Jenis.AKUMULATIF),
    ("kumulatif s/d tahun berjalan", Jenis.KUMULATIF),
    ("Kumulatif sampai dengan tahun berjalan", Jenis.KUMULATIF)])
def test_jenis_is_understood_as_earlier_templates_write_it(
        tertulis: str, jenis: Jenis, workbook: MakeWorkbook) -> None:
    bacaan = baca(workbook(f"""
        Renstra | Kode | Sasaran | Indikator Sasaran | Jenis | Target 2021
                | 1.1  | Sasaran | Indikator         | {tertulis} | 5
        """))
    assert [r.jenis.nilai for r in bacaan.laporan.renstra] == [jenis]
    assert found(bacaan, "BCA031", "BCA002") == []


def test_choices_stand_in_quotation_marks(workbook: MakeWorkbook) -> None:
    temuan = only(baca(workbook(identitas={"Status realisasi": "sudah di audit BPK"})), "BCA031")
    assert temuan.saran == 'Pilih salah satu: "sementara", "sudah diaudit".'
    assert 'Maksud Anda "sudah diaudit"?' in temuan.pesan


LEVELS = {t.value for t in Tingkatan}
"""Levels of budget rows that exports know and the template does not offer."""


def test_every_old_word_means_a_choice_and_is_none() -> None:
    for sheet in INPUT_SHEETS:
        for column in sheet.columns:
            assert {baru for _, baru in column.dahulu} <= {*column.choices, *LEVELS}
            assert not {lama for lama, _ in column.dahulu} & set(column.choices)
