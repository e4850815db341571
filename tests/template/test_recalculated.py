"""LibreOffice computes the template's own formulas: the stored values are what it finds."""

import io
from pathlib import Path

import openpyxl
import pytest

from tests.soffice import convert
from tests.template.conftest import OPTIONS
from toolkit.schema.input import PETUNJUK, RECORD_SHEETS
from toolkit.template.options import Prefill
from toolkit.template.workbook import make

ISI = Prefill(baris={
    "Renstra": [{"Kode": "1.1", "Sasaran": "Pelayanan", "Indikator Sasaran": "Nilai SKM", "Satuan": "Nilai"},
                {"Kode": "2.1", "Sasaran": "Koordinasi", "Indikator Sasaran": "Rapat", "Satuan": "Kali"},
                {"Kode": "2.10", "Indikator Sasaran": "Desa"}],
    "PK": [{"Kode": "1.1", "Target": "B"}, {"Kode": "2.1", "Target": 12, "Target Perubahan": 10},
           {"Kode": "2.10", "Target": "100%"}, {"Kode": "3.1", "Target": 1}],
    "Realisasi": [{"Kode": "1.1"}, {"Kode": "2.1"}, {"Kode": "2.10"}, {"Kode": "3.1"}, {"Realisasi": 5}],
    "SKM": [{"No": 1, "Unsur": "A", "Tidak Baik": 1, "Baik": 99}, {"No": 2, "Unsur": "B"}],
    "Anggaran": [{"Kode": "I", "Uraian": "Program A", "Kode Sasaran": "2"}, {"Kode": "I.A", "Uraian": "Kegiatan B"}],
    "Kegiatan": [{"Kode": "I.A"}, {"Kode": "I"}, {"Kode": "X"}],
})


def computed(data: bytes | Path) -> dict[str, object]:
    """Address -> stored value of every formula on the sheets of records."""
    source = io.BytesIO(data) if isinstance(data, bytes) else data
    formulas, values = openpyxl.load_workbook(source), openpyxl.load_workbook(source, data_only=True)
    return {f"{s}!{c.coordinate}": values[s][c.coordinate].value or None
            for s in (PETUNJUK, *(s.name for s in RECORD_SHEETS)) for row in formulas[s].iter_rows() for c in row
            if c.data_type == "f"}


def test_stored_values() -> None:
    """Worked out from ISI by hand; row 5 is the first record."""
    stored = computed(make(OPTIONS, ISI))
    assert {a: v for a, v in stored.items() if v is not None and not a.startswith(PETUNJUK)} == {
        "PK!B5": "Nilai SKM", "PK!B6": "Rapat", "PK!B7": "Desa", "PK!B8": "tidak ada di sheet Renstra",
        "Realisasi!B5": "Nilai SKM", "Realisasi!C5": "Nilai", "Realisasi!D5": "B",
        "Realisasi!B6": "Rapat", "Realisasi!C6": "Kali", "Realisasi!D6": "10",
        "Realisasi!B7": "Desa", "Realisasi!D7": "100%",
        "Realisasi!B8": "tidak ada di sheet Renstra", "Realisasi!C8": "tidak ada di sheet Renstra", "Realisasi!D8": "1",
        "SKM!G5": 100, "Anggaran!G5": "Koordinasi",
        "Kegiatan!B5": "Kegiatan B", "Kegiatan!B6": "Program A", "Kegiatan!B7": "tidak ada di sheet Anggaran"}


def test_petunjuk_says_how_far_each_sheet_is_filled_in() -> None:
    """Of ISI: Realisasi has four rows with a Kode and one with a realisasi; Kegiatan three with a Kode alone."""
    book = openpyxl.load_workbook(io.BytesIO(make(OPTIONS, ISI)), data_only=True)[PETUNJUK]
    keadaan = {r[0]: r[3:] for r in book.iter_rows(min_col=2, max_col=6, values_only=True) if r[3]}
    assert keadaan["Realisasi"] == ("4 baris", "Realisasi (3)")
    assert keadaan["PK"] == ("4 baris", None)                 # Target or Target Perubahan
    assert keadaan["Renstra"] == ("3 baris", None)            # Sasaran may follow the row above
    assert keadaan["Kegiatan"] == ("3 baris", "Indikator Keluaran (3), Target (3), Realisasi (3)")
    assert keadaan["SKM"] == ("1 baris", None)                # of the prefilled rows only the one with answers
    assert keadaan["Naskah"] == ("–", None)
    assert keadaan["Identitas"][1] == "Nama kepala, NIP, Tempat"
    kosong = openpyxl.load_workbook(io.BytesIO(make(OPTIONS)), data_only=True)[PETUNJUK]
    assert {r[0]: r[3] for r in kosong.iter_rows(min_col=2, max_col=6, values_only=True) if r[3]}["Renstra"] == (
        "belum diisi")


@pytest.mark.libreoffice
def test_libreoffice_finds_the_same(tmp_path: Path) -> None:
    """Hard recalculation on load (tests/soffice.py), so agreement means that the formulas were computed."""
    made = make(OPTIONS, ISI)
    source, out = tmp_path / "isian.xlsx", tmp_path / "hasil"
    source.write_bytes(made)
    out.mkdir()
    convert([source], out, "xlsx")
    assert computed(out / "isian.xlsx") == computed(made)


@pytest.mark.libreoffice
def test_a_percent_format_is_shown_as_percent(tmp_path: Path) -> None:
    """Whoever types 100% gets 1 in a percent format; beside the code it must read 100%, not 1."""
    book = openpyxl.load_workbook(io.BytesIO(make(OPTIONS, ISI)))
    cell = book["PK"]["F7"]
    assert book["PK"]["F4"].value == "Target"
    cell.value, cell.number_format = 1, "0%"
    source, out = tmp_path / "isian.xlsx", tmp_path / "hasil"
    book.save(source)
    out.mkdir()
    convert([source], out, "xlsx")
    assert computed(out / "isian.xlsx")["Realisasi!D7"] == "100%"
