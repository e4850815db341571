"""A workbook made with a kabupaten's rules: what it offers, what it locks, and that the rules travel inside it."""

import io

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from tests.cli.jalankan import ROOT
from tests.template.conftest import OPTIONS
from toolkit.model.regulasi import AturanKabupaten
from toolkit.regulation.aturan import read_aturan, to_lines
from toolkit.regulation.load import choices
from toolkit.schema.input import ATURAN, IDENTITAS
from toolkit.template.options import Prefill, TemplateOptions
from toolkit.template.workbook import make

CONTOH = ROOT / "examples" / "aturan-kabupaten.toml"


def opened(options: TemplateOptions, isi: Prefill | None = None) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(make(options, isi)))


@pytest.fixture(scope="module")
def kabupaten() -> AturanKabupaten:
    return read_aturan(CONTOH)


@pytest.fixture(scope="module")
def workbook(kabupaten: AturanKabupaten) -> Workbook:
    return opened(TemplateOptions(2024, 2021, 2026, aturan=kabupaten))


def values(workbook: Workbook) -> dict[str, tuple[object, bool]]:
    """Key -> value and whether it is locked."""
    rows = workbook[IDENTITAS.name].iter_rows(min_row=5, max_col=2)
    return {str(key.value): (cell.value, cell.protection.locked) for key, cell in rows}


def test_the_rules_stand_in_identitas_and_are_locked(workbook: Workbook) -> None:
    terkunci = {key: value for key, (value, locked) in values(workbook).items() if locked}
    assert terkunci == {
        "Skala capaian": "Skala Kabupaten Contoh 2024", "Batas capaian": "120", "Rumus negatif": "(2T-R)/T",
        "Pedoman SKM": "PermenPANRB 14/2017", "Bobot SKM": "1/n", "Metode efisiensi": "capaian - penyerapan"}


def test_the_lock_has_no_password_and_lets_staff_work(workbook: Workbook) -> None:
    lock = workbook[IDENTITAS.name].protection
    assert lock.sheet
    assert lock.password is None
    assert not any((lock.selectUnlockedCells, lock.formatCells, lock.formatColumns, lock.formatRows, lock.insertRows))
    columns = workbook[IDENTITAS.name].column_dimensions.values()
    assert all(not column.protection.locked for column in columns)
    assert [sheet.title for sheet in workbook if sheet.protection.sheet] == [IDENTITAS.name, ATURAN]


def test_the_dropdown_offers_the_own_scale_first(workbook: Workbook) -> None:
    area = workbook.defined_names["Daftar_skala"].attr_text.partition("!")[2]
    assert [cell.value for (cell,) in workbook["Daftar"][area]] == [
        "Skala Kabupaten Contoh 2024", *choices("skala")]


def test_the_sheet_that_carries_them_is_in_no_menu(workbook: Workbook, kabupaten: AturanKabupaten) -> None:
    sheet = workbook[ATURAN]
    assert sheet.sheet_state == "veryHidden"
    assert tuple(row[0] for row in sheet.iter_rows(values_only=True)) == to_lines(kabupaten)


def test_a_rule_that_the_kabupaten_leaves_open_is_not_locked() -> None:
    aturan = AturanKabupaten((("pedoman_skm", "KepmenPAN 25/2004"),))
    workbook = opened(TemplateOptions(2024, 2021, 2026, aturan=aturan))
    assert [key for key, (_, locked) in values(workbook).items() if locked] == ["Pedoman SKM"]
    assert workbook["SKM"]["A5"].value == 1
    assert sum(isinstance(cell.value, int) for cell in workbook["SKM"]["A"]) == 14


def test_identity_can_be_locked_without_any_rules() -> None:
    workbook = opened(OPTIONS, Prefill(terkunci=frozenset({"Kode wilayah"})))
    assert [key for key, (_, locked) in values(workbook).items() if locked] == ["Kode wilayah"]
    assert ATURAN not in workbook.sheetnames
    with pytest.raises(KeyError):
        make(OPTIONS, Prefill(terkunci=frozenset({"Kode pos"})))


def test_without_them_nothing_is_locked(template: Workbook) -> None:
    assert ATURAN not in template.sheetnames
    assert not template[IDENTITAS.name].protection.sheet
