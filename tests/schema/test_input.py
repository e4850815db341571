"""Every column can be explained to whoever fills it in; what the contract fixes of them is held by tests/kontrak."""

import dataclasses
import typing

import pytest

from toolkit.cells.headings import heading_key
from toolkit.model import laporan as model
from toolkit.schema.input import IDENTITAS, IDENTITAS_HELP, INPUT_SHEETS, RECORD_SHEETS
from toolkit.schema.kinds import Column, Kind, Sheet
from toolkit.template.names import LONGEST_MESSAGE, prompt

ALL = [(s, c) for s in INPUT_SHEETS for c in s.columns]
COLUMNS = [pytest.param(s, c, id=f"{s.name}-{c.heading}-{c.field}") for s, c in ALL]
INPUT_COLUMNS = [p for p, (_, c) in zip(COLUMNS, ALL, strict=True) if c.kind is not Kind.HITUNG]


@pytest.mark.parametrize(("sheet", "column"), INPUT_COLUMNS)
def test_help_and_example_fit_the_input_message(sheet: Sheet, column: Column) -> None:
    assert column.help.endswith("."), sheet.name
    assert column.example
    assert column.example in prompt(column)
    assert len(prompt(column)) <= LONGEST_MESSAGE == 255


@pytest.mark.parametrize(("sheet", "column"), COLUMNS)
def test_an_example_of_a_choice_is_a_choice(sheet: Sheet, column: Column) -> None:
    assert not column.choices or column.example in column.choices, sheet.name


@pytest.mark.parametrize("sheet", INPUT_SHEETS, ids=lambda s: s.name)
def test_no_two_headings_of_a_sheet_mean_the_same(sheet: Sheet) -> None:
    """Computed headings above all: the reader must never take one for input."""
    keys = [heading_key(h) for c in sheet.columns if c.years is None and not c.numbered
            for h in (c.heading, *c.synonyms)]
    assert len(keys) == len(set(keys))
    assert all(heading_key(c.heading).endswith("otomatis") for c in sheet.columns if c.kind is Kind.HITUNG)


def test_the_help_beside_identitas_is_no_input() -> None:
    assert IDENTITAS_HELP.kind is Kind.HITUNG
    assert heading_key(IDENTITAS_HELP.heading) not in {heading_key(c.heading) for c in IDENTITAS.columns}


def record_class(sheet: Sheet) -> type:
    """The class of a sheet's records: `tuple[BarisRenstra, ...]` of the field in Laporan."""
    hint = typing.get_type_hints(model.Laporan)[sheet.field]
    (record, _) = typing.get_args(hint)
    assert isinstance(record, type)
    return record


@pytest.mark.parametrize("sheet", RECORD_SHEETS, ids=lambda s: s.name)
def test_every_column_has_a_field_of_its_record(sheet: Sheet) -> None:
    own = [c.field for c in sheet.columns if c.kind is not Kind.HITUNG]
    where = {f.name for f in dataclasses.fields(model.Rekaman)} | {"induk", "unit"}  # found, not typed
    assert len(own) == len(set(own))
    assert set(own) == {f.name for f in dataclasses.fields(record_class(sheet))} - where


def test_every_key_of_identitas_has_its_field() -> None:
    assert [c.field for c in IDENTITAS.columns] == list(model.Identitas._fields)


def test_rules_take_their_choices_from_the_regulation_files() -> None:
    assert [c.field for c in IDENTITAS.columns if c.choices_of] == [
        "skala_capaian", "batas_capaian", "rumus_negatif", "pedoman_skm", "bobot_skm", "metode_efisiensi"]


@pytest.mark.parametrize("sheet", RECORD_SHEETS, ids=lambda s: s.name)
def test_a_lookup_names_columns_that_are_there(sheet: Sheet) -> None:
    by_name: dict[str, Sheet] = {s.name: s for s in RECORD_SHEETS}
    for column in sheet.columns:
        rujukan = column.rujukan
        assert (column.kind is Kind.HITUNG) == bool(rujukan or column.formula), column.heading
        if rujukan:
            there = {c.field for c in by_name[rujukan.sheet].columns}
            assert rujukan.kode in {c.field for c in sheet.columns}
            assert {rujukan.kunci, *rujukan.tampil} <= there
