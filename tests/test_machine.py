"""The machine-readable result: its keys, its numbers, and the object of an error."""

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.rakit import Baris, hitung, lihat, satu
from toolkit import machine
from toolkit.errors import ToolkitError
from toolkit.model.sel import Sel
from toolkit.model.temuan import Temuan, Tingkat
from toolkit.values.angka import bulat

D = Decimal


def test_keys_stand_in_the_order_of_the_contract() -> None:
    objek = machine.to_object(hitung({}), (), "laporan.xlsx")
    assert list(objek) == ["berkas", "identitas", "aturan", "indikator", "sasaran", "rekap", "skm", "anggaran", "total",
                           "belanja", "belanja_kelompok", "belanja_sifat", "anggaran_sasaran", "kegiatan", "efisiensi",
                           "rencana_aksi", "tindak_lanjut_skm", "temuan"]


def test_what_is_absent_is_an_empty_list_null_or_nulls() -> None:
    objek = machine.to_object(hitung({}), (), "laporan.xlsx")
    assert objek["skm"] is None
    assert objek["total"] == {"anggaran": None, "realisasi": None, "capaian": None}
    assert [k for k, v in objek.items() if v == []] == [
        "indikator", "sasaran", "anggaran", "belanja", "belanja_kelompok", "belanja_sifat", "anggaran_sasaran",
        "kegiatan", "efisiensi", "rencana_aksi", "tindak_lanjut_skm", "temuan"]
    assert objek["identitas"] == {"kode_wilayah": None, "nama": None, "tahun": 2021}


@pytest.mark.parametrize(("nilai", "tertulis"), [
    (D("84.352941"), "84.35"), (D("85.00"), "85"), (D("1.2965"), "1.3"), (D(3488774701), "3488774701"),
    (D("3488774701.255"), "3488774701.26"), (D("1E+3"), "1000"), (D("-0.004"), "0"), (None, "null"),
    (D(123456789012345678901), "123456789012345678901"),
])
def test_numbers_print_exactly(nilai: D | None, tertulis: str) -> None:
    assert machine.dumps({"x": machine.angka(nilai)}) == f'{{"x": {tertulis}}}'


@given(st.decimals(min_value=D("-1e12"), max_value=D("1e12"), places=4))
def test_a_printed_number_is_the_rounded_one_again(nilai: D) -> None:
    tertulis = machine.dumps({"x": machine.angka(nilai)})
    assert json.loads(tertulis, parse_float=D, parse_int=D)["x"] == bulat(nilai, 2)


def test_quarters_have_four_values_each_and_what_is_to_date() -> None:
    aksi: list[Baris] = [{"Kode": "1.1", "Target TW I": "B", "Target TW III": "A", "Realisasi TW I": "C"},
                         {"Kode": "1.1", "Aksi": "Rapat", "Satuan": "kali", "Target TW II": 3}]
    assert machine.to_object(hitung({**satu("B", None), "Rencana Aksi": aksi}), (), "x")["rencana_aksi"] == [
        {"kode": "1.1", "aksi": None, "sifat": "Posisi Akhir", "satuan": None, "target": ["B", None, "A", None],
         "realisasi": ["C", None, None, None], "capaian": [50, None, None, None],
         "sampai": {"triwulan": 1, "target": "B", "realisasi": "C", "capaian": 50}},   # ranks D C CC B: 2 / 4
        {"kode": "1.1", "aksi": "Rapat", "sifat": "Posisi Akhir", "satuan": "kali", "target": [None, 3, None, None],
         "realisasi": [None] * 4, "capaian": [None] * 4,
         "sampai": {"triwulan": None, "target": None, "realisasi": None, "capaian": None}}]


def test_a_plan_has_four_quarters_and_its_period() -> None:
    baris: list[Baris] = [{"No": 2, "Rencana": "Menambah kursi", "TW II": "x"},
                          {"Rencana": "Menata", "Periode": "2020"}]
    assert machine.to_object(hitung({"Rencana Tindak Lanjut SKM": baris}), (), "x")["tindak_lanjut_skm"] == [
        {"no": 2, "rencana": "Menambah kursi", "program": None, "triwulan": [False, True, False, False],
         "penanggung_jawab": None, "periode": None, "realisasi": None},
        {"no": None, "rencana": "Menata", "program": None, "triwulan": [False] * 4, "penanggung_jawab": None,
         "periode": "2020", "realisasi": None}]


def test_letters_stay_text_and_targets_are_always_written() -> None:
    objek = machine.to_object(hitung(satu("WTP", "WDP")), (), "x")
    i = objek["indikator"][0]  # type: ignore[index]  # the object is for json
    assert lihat(i["target"], i["realisasi"], i["target_tertulis"], i["capaian"]) == ("WTP", "WDP", "WTP", 75)
    tanpa = machine.to_object(hitung(satu(None, 3)), (), "x")["indikator"][0]  # type: ignore[index]  # as above
    assert lihat(tanpa["target"], tanpa["target_tertulis"], tanpa["target_asal"]) == (None, "", None)


def test_a_letter_of_a_year_before_is_text() -> None:
    sheets = satu("A", "A")
    sheets["Realisasi"] = [{"Kode": "1.1", "Realisasi": "A", "Realisasi 2019": 72, "Realisasi 2020": "BB"}]
    i = machine.to_object(hitung(sheets), (), "x")["indikator"][0]  # type: ignore[index]  # the object is for json
    assert i["riwayat"] == {"2017": None, "2018": None, "2019": 72, "2020": "BB"}


def test_findings() -> None:
    temuan = (Temuan("ANG003", Tingkat.KESALAHAN, "Anggaran", Sel("Anggaran", 5, 4), "45", "Pesan.", "Saran.", "I",
                     diterima=True, alasan="sudah", lain=(
                         Temuan("ANG003", Tingkat.KESALAHAN, "Anggaran", Sel("Anggaran", 7, 4), "46", "", ""),)),
              Temuan("BRK001", Tingkat.INFO, None, None, "", "Pesan.", "Saran."))
    objek = machine.to_object(hitung({}), temuan, "x")
    assert objek["temuan"] == [
        {"kode": "ANG003", "tingkat": "kesalahan", "sheet": "Anggaran", "sel": "D5", "nilai": "45", "pesan": "Pesan.",
         "saran": "Saran.", "diterima": True, "alasan": "sudah", "sel_lain": ["D7"]},
        {"kode": "BRK001", "tingkat": "info", "sheet": None, "sel": None, "nilai": "", "pesan": "Pesan.",
         "saran": "Saran.", "diterima": False, "alasan": None, "sel_lain": []}]


def test_an_error_is_an_object_too() -> None:
    baris = machine.dumps(machine.galat("x.xlsx", ToolkitError("Berkas rusak.", "Buka di Excel – simpan lagi.")))
    assert baris == '{"berkas": "x.xlsx", "galat": {"pesan": "Berkas rusak.", "saran": "Buka di Excel – simpan lagi."}}'


def test_one_object_is_one_line() -> None:
    assert "\n" not in machine.dumps({"pesan": "dua\nbaris"})


def test_no_key_stands_anywhere_else() -> None:
    """The keys of the object are typed in machine.py alone."""
    rumah = Path(machine.__file__).parent
    lain = [p for p in rumah.rglob("*.py") if p.name != "machine.py"]
    assert not [p for p in lain if re.search(r"[\"']target_asal[\"']\s*:", p.read_text(encoding="utf-8"))]
