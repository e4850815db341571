"""The template as staff get it: headings, formats, prompts, dropdowns, growth, print set-up, identity."""

import datetime as dt
import io
import re
import zipfile

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.template.conftest import OPTIONS
from toolkit.regulation import load
from toolkit.schema.input import (
    DAFTAR,
    IDENTITAS,
    INPUT_SHEETS,
    PETUNJUK,
    PROPERTY_CODE,
    PROPERTY_VERSION,
    PROPERTY_YEAR,
    RECORD_SHEETS,
    RENCANA_AKSI,
    RENCANA_SKM,
    VERSION,
)
from toolkit.schema.kinds import TEXT_KINDS, Column, Kind, Sheet
from toolkit.template.layout import ROW_FIRST, ROW_HEADINGS
from toolkit.template.names import DEEPEST_ROW
from toolkit.template.options import Prefill, TemplateOptions
from toolkit.template.workbook import make

HEADINGS, FIRST = ROW_HEADINGS + 1, ROW_FIRST + 1
GENERAL = {Kind.PERSEN, Kind.SKOR, Kind.UKURAN, Kind.REALISASI, Kind.ANGKA, Kind.TANGGAL}
UNTIL_2010 = {"IF", "IFERROR", "INDEX", "MATCH", "CELL", "LEFT", "COUNT", "SUM"}
"""Functions that the template may use; all of them are in Excel 2007."""

by_sheet = pytest.mark.parametrize("sheet", RECORD_SHEETS, ids=lambda s: s.name)


def titles(worksheet: Worksheet) -> list[str]:
    return [str(c.value) for c in worksheet[HEADINGS]]


def column_of(sheet: Sheet, title: str) -> Column:
    """The schema's column of a heading that may have a year or number."""
    plain = re.sub(r" ?\d+$", "", title)
    repeated = title != plain
    return next(c for c in sheet.columns if c.heading == plain and bool(c.years or c.numbered) == repeated)


def table_rows(worksheet: Worksheet) -> range:
    (table,) = worksheet.tables.values()
    first, last = re.findall(r"\d+", table.ref)
    return range(int(first) + 1, int(last) + 1)


def test_sheets_in_order(template: Workbook) -> None:
    assert template.sheetnames == [PETUNJUK, *(s.name for s in INPUT_SHEETS), DAFTAR]
    assert [s.title for s in template if s.sheet_state != "visible"] == [DAFTAR]


@by_sheet
def test_headings_are_plain(template: Workbook, sheet: Sheet) -> None:
    worksheet = template[sheet.name]
    found = titles(worksheet)
    assert all(found)
    assert "None" not in found
    assert len(set(found)) == len(found), "a heading twice"
    assert not worksheet.merged_cells.ranges
    assert {column_of(sheet, t) for t in found} >= {c for c in sheet.columns if c.required}


def test_years_and_numbers(template: Workbook) -> None:
    targets = [t for t in titles(template["Renstra"]) if t.startswith("Target")]
    assert targets == [f"Target {y}" for y in range(2016, 2022)]
    assert [t for t in titles(template["Realisasi"]) if t.startswith("Realisasi 2")] == [
        f"Realisasi {y}" for y in range(2016, 2021)]
    assert [t for t in titles(template["SKM Responden"]) if re.fullmatch(r"U\d+", t)] == [f"U{k}" for k in range(1, 15)]


def test_at_least_four_years_before_a_renstra_that_has_just_begun() -> None:
    options = TemplateOptions(tahun=2025, renstra_awal=2025, renstra_akhir=2029)
    package = zipfile.ZipFile(io.BytesIO(make(options)))
    texts = package.read("xl/sharedStrings.xml").decode()
    assert sorted(re.findall(r">(Realisasi \d{4})<", texts)) == [f"Realisasi {y}" for y in range(2021, 2025)]
    assert sorted(set(re.findall(r">(Target \d{4})<", texts))) == [f"Target {y}" for y in range(2025, 2030)]


@by_sheet
def test_code_columns_are_text_spare_rows_and_below_too(template: Workbook, sheet: Sheet) -> None:
    worksheet = template[sheet.name]
    rows = table_rows(worksheet)
    for k, title in enumerate(titles(worksheet), 1):
        text = column_of(sheet, title).kind in TEXT_KINDS or column_of(sheet, title).diketik
        formats = {worksheet.cell(r, k).number_format for r in rows}
        below = worksheet.column_dimensions[get_column_letter(k)].number_format
        assert (formats == {"@"}) == text == (below == "@"), title


@by_sheet
def test_percent_scores_targets_and_dates_are_general(template: Workbook, sheet: Sheet) -> None:
    """In any other format Excel keeps a typed 95% as 0,95 without its sign, and Januari 2022 as its first day."""
    worksheet = template[sheet.name]
    for k, title in enumerate(titles(worksheet), 1):
        if column_of(sheet, title).kind in GENERAL:
            assert worksheet.cell(FIRST, k).number_format == "General", title


@by_sheet
def test_every_cell_explains_itself(template: Workbook, sheet: Sheet) -> None:
    worksheet = template[sheet.name]
    prompts = {str(v.sqref): v for v in worksheet.data_validations.dataValidation}
    for k, title in enumerate(titles(worksheet), 1):
        letter = get_column_letter(k)
        whole = f"{letter}{FIRST}:{letter}{DEEPEST_ROW}"
        found = [v for ref, v in prompts.items() for one in ref.split() if one == whole]
        assert len(found) == 1, title
        assert found[0].promptTitle.startswith(title[:32])
        assert found[0].prompt
        assert len(found[0].prompt) <= 255
        column = column_of(sheet, title)
        assert column.help in found[0].prompt if column.numbered else found[0].prompt.startswith(column.help)


def list_of(template: Workbook, name: str) -> list[object]:
    """What a defined name of the hidden sheet holds."""
    ((sheet, ref),) = template.defined_names[name].destinations
    assert sheet == DAFTAR
    return [row[0].value for row in template[sheet][ref]]


def test_dropdowns_refer_to_names_that_hold_the_choices(template: Workbook) -> None:
    """openpyxl loses dropdowns that refer to another sheet's cells; a defined name survives."""
    wanted = {"Arah": ["Positif", "Negatif"], "Jenis": [
        "Tahunan", "Akumulatif (angka tiap tahun, dijumlahkan)", "Kumulatif s.d. Tahun Berjalan"]}
    worksheet = template["Renstra"]
    sources = {v.promptTitle: v.formula1 for v in worksheet.data_validations.dataValidation if v.type == "list"}
    assert {title: list_of(template, name) for title, name in sources.items() if title in wanted} == wanted
    for sheet in INPUT_SHEETS:
        for rule in template[sheet.name].data_validations.dataValidation:
            assert rule.type != "list" or rule.formula1 in template.defined_names, f"{sheet.name}: {rule.formula1}"


def test_lists_of_codes_begin_at_the_first_record(template: Workbook) -> None:
    assert template.defined_names["Kode_Renstra"].attr_text == (
        "'Renstra'!$A$5:INDEX('Renstra'!$A$5:$A$5000,MAX(1,COUNTA('Renstra'!$A$5:$A$5000)))")


@by_sheet
def test_the_table_grows_and_carries_its_formulas(template: Workbook, sheet: Sheet) -> None:
    worksheet = template[sheet.name]
    (table,) = worksheet.tables.values()
    assert [c.name for c in table.tableColumns] == titles(worksheet)
    assert len(table_rows(worksheet)) == sheet.rows
    computed = [c.name for c in table.tableColumns if c.calculatedColumnFormula]
    assert computed == [t for t in titles(worksheet) if column_of(sheet, t).kind is Kind.HITUNG]
    for k, column in enumerate(table.tableColumns, 1):
        if column.calculatedColumnFormula:
            assert worksheet.cell(FIRST, k).value == f"={column.calculatedColumnFormula.attr_text}"


@by_sheet
def test_formulas_run_in_excel_2010(template: Workbook, sheet: Sheet) -> None:
    for row in template[sheet.name].iter_rows(min_row=FIRST):
        for cell in row:
            if cell.data_type == "f":
                assert set(re.findall(r"([A-Z.]+)\(", str(cell.value))) <= UNTIL_2010, cell.coordinate
                assert "[" not in str(cell.value)
                assert "_xlfn" not in str(cell.value)


@by_sheet
def test_nothing_is_typed_but_what_the_schema_names(template: Workbook, sheet: Sheet) -> None:
    worksheet = template[sheet.name]
    typed = {titles(worksheet)[c.column - 1] for row in worksheet.iter_rows(min_row=FIRST) for c in row
             if c.value is not None and c.data_type != "f"}
    hanya_dari = sheet in (RENCANA_AKSI, RENCANA_SKM)  # filled in by --dari alone
    assert typed == (set() if hanya_dari else {c.heading for c in sheet.columns if c.prefilled})


def test_unsur_of_the_guidance(template: Workbook) -> None:
    unsur = load.by_slug("kepmenpan-25-2004").unsur
    rows = list(template["SKM"].iter_rows(min_row=FIRST, max_row=FIRST + 13, max_col=2, values_only=True))
    assert rows == list(enumerate(unsur, 1))
    assert rows[0] == (1, "Prosedur pelayanan")


def test_identitas_holds_what_is_known(template: Workbook) -> None:
    worksheet = template[IDENTITAS.name]
    values = {k: v for k, v, _ in worksheet.iter_rows(min_row=FIRST, values_only=True)}
    assert list(values) == [c.heading for c in IDENTITAS.columns]
    assert {k: v for k, v in values.items() if v is not None} == {
        "Kode wilayah": "35.09.12", "Nama perangkat daerah": "Kecamatan Ambulu", "Kabupaten/Kota": "Kabupaten Jember",
        "Provinsi": "Jawa Timur", "Tahun laporan": 2021, "Tahun awal Renstra": 2016, "Tahun akhir Renstra": 2021,
        "Jabatan kepala": "Camat Ambulu", "Jabatan atasan": "Bupati Jember",
        "Batas capaian": "tanpa batas", "Rumus negatif": "(2T-R)/T",
        "Pedoman SKM": "KepmenPAN 25/2004", "Bobot SKM": "1/n", "Metode efisiensi": "capaian - penyerapan"}
    formats = {worksheet.cell(FIRST + k, 1).value: worksheet.cell(FIRST + k, 2).number_format
               for k in range(len(IDENTITAS.columns))}
    assert {k for k, f in formats.items() if f == "@"} == {"Kode wilayah", "NIP", "Telepon", "Nomor SK IKU"}


def test_properties(template_bytes: bytes) -> None:
    xml = zipfile.ZipFile(io.BytesIO(template_bytes)).read("docProps/custom.xml").decode()
    found = re.findall(r'name="([^"]+)"><vt:(\w+)>([^<]*)<', xml)
    assert found == [(PROPERTY_VERSION, "lpwstr", VERSION), (PROPERTY_YEAR, "i4", "2021"),
                     (PROPERTY_CODE, "lpwstr", "35.09.12")]


@pytest.mark.parametrize("name", [PETUNJUK, *(s.name for s in INPUT_SHEETS)])
def test_print_set_up(template: Workbook, name: str) -> None:
    worksheet = template[name]
    assert int(worksheet.page_setup.paperSize or 0) == 14  # Folio
    pages = (worksheet.page_setup.fitToWidth or 1, worksheet.page_setup.fitToHeight)
    assert pages in ({(1, None)} if name == IDENTITAS.name else {(1, 0), (2, 0)})
    set_up = worksheet.sheet_properties.pageSetUpPr
    assert set_up is not None
    assert set_up.fitToPage
    assert not worksheet.protection.sheet
    assert "Kecamatan Ambulu · 2021" in str(worksheet.oddFooter)
    if name != PETUNJUK:
        assert worksheet.print_title_rows == f"${HEADINGS}:${HEADINGS}"
        assert int(re.sub(r"\D", "", str(worksheet.freeze_panes))) == FIRST


def test_same_options_same_bytes(template_bytes: bytes) -> None:
    assert make(OPTIONS) == template_bytes


def test_an_ampersand_in_a_name_stays_one() -> None:
    options = TemplateOptions(2021, 2016, 2021, nama="Dinas A & B", dibuat=OPTIONS.dibuat)
    package = zipfile.ZipFile(io.BytesIO(make(options)))
    assert "Dinas A &amp;&amp; B" in package.read("xl/worksheets/sheet2.xml").decode()


def test_a_text_that_looks_like_a_formula_stays_a_text() -> None:
    isi = Prefill(baris={"IKU": [{"Kode": "1.1", "Formulasi": "=cmd|' /C calc'!A0"}]})
    package = zipfile.ZipFile(io.BytesIO(make(OPTIONS, isi)))
    assert "<f>cmd" not in package.read("xl/worksheets/sheet4.xml").decode()


def test_a_heading_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError, match="Targets"):
        make(OPTIONS, Prefill(baris={"PK": [{"Targets": 1}]}))
    with pytest.raises(KeyError, match="Nip"):
        make(OPTIONS, Prefill(identitas={"Nip": "1"}))


@by_sheet
def test_digits_kept_as_text_give_no_warning(template_bytes: bytes, template: Workbook, sheet: Sheet) -> None:
    """Excel marks a text of digits with a green corner unless the sheet says that it is meant."""
    package = zipfile.ZipFile(io.BytesIO(template_bytes))
    xml = package.read(f"xl/worksheets/sheet{template.sheetnames.index(sheet.name) + 1}.xml").decode()
    kinds = [column_of(sheet, t).kind for t in titles(template[sheet.name])]
    text = [get_column_letter(k) for k, kind in enumerate(kinds, 1) if kind in TEXT_KINDS]
    ignored = re.findall(r'<ignoredError sqref="([^"]+)" numberStoredAsText="1"/>', xml)
    assert " ".join(ignored) == " ".join(f"{c}{FIRST}:{c}{DEEPEST_ROW}" for c in text)


@by_sheet
def test_a_code_that_is_not_there_stands_out(template: Workbook, sheet: Sheet) -> None:
    marked = {str(area.sqref) for area in template[sheet.name].conditional_formatting}
    columns = [get_column_letter(k) for k, t in enumerate(titles(template[sheet.name]), 1)
               if column_of(sheet, t).rujukan]
    assert marked == {f"{c}{FIRST}:{c}{DEEPEST_ROW}" for c in columns}


def test_a_prefilled_date_is_shown_as_one() -> None:
    isi = Prefill(baris={"Penghargaan": [{"Penghargaan": "Juara", "Tanggal": dt.date(2021, 8, 17)}]})
    cell = openpyxl.load_workbook(io.BytesIO(make(OPTIONS, isi)))["Penghargaan"].cell(FIRST, 3)
    assert str(cell.value) == "2021-08-17 00:00:00"
    assert cell.number_format == "[$-421]d mmmm yyyy"


def test_an_answer_s_message_names_its_unsur(template: Workbook) -> None:
    worksheet = template["SKM Responden"]
    unsur = {f"U{r[0].value}": r[1].value for r in template["SKM"].iter_rows(min_row=5, max_col=2) if r[0].value}
    kolom = {t: get_column_letter(k) for k, t in enumerate(titles(worksheet), 1)}
    pesan = {str(dv.sqref)[:1]: (dv.promptTitle, dv.prompt) for dv in worksheet.data_validations.dataValidation}
    assert len(unsur) == 14
    for nama, isi in unsur.items():
        judul, teks = pesan[kolom[nama]]
        assert judul == f"{nama}: {isi}"[:32]
        assert teks.startswith(f"{isi}."[:100])
        assert "1 tidak baik" in teks
        assert len(teks) <= 255


def test_wide_sheets_print_on_two_pages_with_the_code_on_both(template: Workbook) -> None:
    lebar = {n: template[n].page_setup.fitToWidth for n in ("Renstra", "RKT", "Realisasi", "PK", "Naskah")}
    assert {n: int(f or 1) for n, f in lebar.items()} == {"Renstra": 2, "RKT": 2, "Realisasi": 2, "PK": 1, "Naskah": 1}
    assert template["Realisasi"].print_title_cols == "$A:$B"


def test_petunjuk_shows_how_to_compute(template: Workbook) -> None:
    teks = " ".join(str(sel.value) for baris in template["Petunjuk"].iter_rows() for sel in baris if sel.value)
    assert all(cara in teks for cara in ("Hitung Capaian", "seret berkas ke sini", "toolkit fill"))
