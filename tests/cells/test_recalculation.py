"""Formulas computed again: what certainly differs is found, and whatever is in doubt is left alone."""

import random
from pathlib import Path

import openpyxl
import pytest

from tests import soffice
from tests.corpus.files import FILES, NO_FILES, all_files
from tests.ooxml.archives import changed, workbook_bytes
from toolkit.cells.recalculation import Formula, Recalculation
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import open_workbook
from toolkit.ooxml.opc import Package

SHEET = "xl/worksheets/sheet1.xml"
NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
ISI = """
<row r="1"><c r="A1"><v>18</v></c><c r="B1"><v>20</v></c><c r="C1" t="inlineStr"><is><t>12</t></is></c>
  <c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="b"><v>1</v></c></row>
<row r="2"><c r="A2"><v>0.1</v></c><c r="B2"><v>0.2</v></c><c r="C2"><v>1034795000</v></c>
  <c r="D2"><v>44927</v></c></row>
<row r="3"><c r="A3"><f>A1+B1</f><v>38</v></c><c r="B3"><f>IF(A1&gt;0,5,6)</f><v>5</v></c>
  <c r="C3"><f>C3+1</f><v>1</v></c></row>
"""
"""A3 is computed; B3 and C3 are left open, as a text (C1), an error (D1) and a logical value (E1) are."""


def one(isi: str, kepala: str = ISI) -> Formula:
    """The formula in row 9, of a sheet with cells above it."""
    sheet = f'<worksheet xmlns="{NS}"><sheetData>{kepala}<row r="9">{isi}</row></sheetData></worksheet>'
    hitung = Recalculation(Package(changed(workbook_bytes(), {SHEET: sheet.encode()})))
    nama = hitung.package.sheets[0].name
    assert hitung.may_be_computed(nama)
    return [f for f in hitung.formulas(nama) if f.baris == 9][-1]


def cell(rumus: str, tersimpan: str) -> str:
    return f'<c r="A9"><f>{rumus}</f><v>{tersimpan}</v></c>'


@pytest.mark.parametrize(("rumus", "benar"), [
    ("A1/B1*100", "90"), ("18/20*100", "90"), ("(A1+B1)/2", "19"), ("-A1+B1", "2"), ("+A1--B1", "38"),
    ("SUM(A1:B1)", "38"), ("SUM(A1:E9)", ""), ("SUM(A1,B1,2)", "40"), ("SUM(A1:C1)", "38"), ("SUM(C1)", "0"),
    ("SUM(A1:B2,E1)", "38.3"), ("$A$1*B$1", "360"), ("A3*2", "76"), ("A8+1", "1"), ("SUM(F1:F8)", "0"),
    ("ROUND(A1/7,2)", "2.57"), ("ROUND(1234.5678,-2)", "1200"), ("ROUND(-2.5,0)", "-3"), ("ROUND(0.285,2)", "0.29"),
    ("1.5E3*2", "3000"), ("sum(a1:b1)", "38"), ("C2*0.9572", "990505774"), ("D2-1", "44926"), ("A1 / B1", "0.9"),
    ("0.1+0.2-0.3", "0"), ("A2+B2-0.3", "5.5511151231257827E-17"), ("(C2+0.1)-C2", "0.1"),
])
def test_what_excel_stored_is_no_finding_and_another_number_is(rumus: str, benar: str) -> None:
    """Excel's own figures: 1,034,795,000 · 0.9572 = 990,505,774; half away from zero; the last three lost digits."""
    if not benar:
        assert one(cell(rumus, "1")).hitungan is None
        return
    assert one(cell(rumus, benar)).hitungan is not None
    assert not one(cell(rumus, benar)).stale
    assert one(cell(rumus, str(float(benar) + 7))).stale
    if "ROUND" not in rumus and "-C2" not in rumus:
        assert one(cell(rumus, repr(float(benar) * (1 + 1e-8) + (0.01 if abs(float(benar)) < 1 else 0)))).stale


@pytest.mark.parametrize("rumus", [
    "C1+1", "D1+1", "E1+1", "SUM(A1:D1)", "B3+1", "SUM(A3:B3)", "C3", "A9", "A1/0", "A1/A8", "A1%", "A1^2", "{1,2}",
    "AVERAGE(A1:B1)", "SUMIF(A1:B1,1)", "IF(A1,1,2)", "A1:B1", "A1:B1*2", "SUM(A1:B1 A1:A2)", "SUM(A:A)", "SUM(1:1)",
    "Target+1", "[1]Lain!A1+1", "Tidak_Ada!A1", "Tabel[Anggaran]", "LOG10(5)", "SUM()", "SUM(A1,)", "(A1", "A1)",
    "A1 B1", "ROUND(A1)", "ROUND(A1,99)", "1E999", "9E300*9E300", "ZZZ1+1", "A0+1", "A1048577+1", '"1"+1', "#REF!+1",
    "A1,B1",
    "(" * 99 + "A1" + ")" * 99, "-" * 8000 + "A1+", "A1&amp;B1",
])
def test_what_is_in_doubt_is_left_alone(rumus: str) -> None:
    isi = f'<c r="A9"><f>{rumus}</f><v>123456</v></c><c r="B9"><f>1+1</f><v>2</v></c>'
    sheet = f'<worksheet xmlns="{NS}"><sheetData>{ISI}<row r="9">{isi}</row></sheetData></worksheet>'
    hitung = Recalculation(Package(changed(workbook_bytes(), {SHEET: sheet.encode()})))
    (satu,) = [f for f in hitung.formulas(hitung.package.sheets[0].name) if (f.baris, f.kolom) == (9, 1)]
    assert satu.hitungan is None
    assert not satu.stale


def test_a_half_that_float_cannot_tell_takes_both_neighbours_for_right() -> None:
    """71.785 is 71.7849999999999966 as float: Excel shows 71.79, other programs 71.78; 71.77 is neither."""
    assert [one(cell("ROUND(71.785,2)", v)).stale for v in ("71.79", "71.78", "71.77")] == [False, False, True]


def test_formulas_that_share_a_text_are_moved_and_arrays_are_left_alone() -> None:
    """B9 shares A9's formula, one column to the right: B1·2 = 40; in an absolute column nothing moves: A1·2 = 36."""
    bersama = ('<c r="A9"><f t="shared" ref="A9:B9" si="0">{}*2</f><v>36</v></c>'
               '<c r="B9"><f t="shared" si="0"/><v>40</v></c>')
    assert not one(bersama.format("A1")).stale
    assert one(bersama.format("$A1")).stale
    assert not one('<c r="A9"><f t="array" ref="A9">A1*2</f><v>1</v></c>').stale
    assert not one('<c r="A9"><f t="shared" si="7"/><v>1</v></c>').stale


@pytest.mark.parametrize("v", ['<c r="A9" t="str"><f>A1+B1</f><v>tiga</v></c>', '<c r="A9"><f>A1+B1</f></c>',
                               '<c r="A9" t="e"><f>A1+B1</f><v>#N/A</v></c>', '<c r="A9"><f>A1+B1</f><v></v></c>'])
def test_a_stored_value_that_is_no_number_is_another_findings_matter(v: str) -> None:
    assert not one(v).stale


def test_a_long_chain_and_many_ranges_end() -> None:
    """Downwards each is known when the next is asked for; upwards it is too deep; and the work has its bound."""
    turun = "".join(f'<row r="{n}"><c r="A{n}"><f>A{n - 1}+1</f><v>{n}</v></c></row>' for n in range(2, 2000))
    naik = "".join(f'<row r="{n}"><c r="A{n}"><f>A{n + 1}+1</f><v>{n}</v></c></row>' for n in range(2, 2000))
    banyak = "".join(f'<row r="{n}"><c r="A{n}"><f>SUM(B1:B2000)</f><v>9</v></c><c r="B{n}"><v>1</v></c></row>'
                     for n in range(2, 2000))
    hasil = []
    for isi in (turun, naik, banyak):
        satu = '<row r="1"><c r="A1"><v>1</v></c></row>'
        sheet = f'<worksheet xmlns="{NS}"><sheetData>{satu}{isi}</sheetData></worksheet>'
        hitung = Recalculation(Package(changed(workbook_bytes(), {SHEET: sheet.encode()})))
        semua = list(hitung.formulas(hitung.package.sheets[0].name))
        hasil.append((sum(f.hitungan is not None for f in semua), sum(f.stale for f in semua)))
    assert hasil[0] == (1998, 0)
    assert hasil[1][0] < 100
    assert 10 < hasil[2][0] < 1000


@pytest.mark.corpus
@pytest.mark.skipif(not FILES, reason=NO_FILES)
def test_no_formula_that_excel_computed_is_found_stale() -> None:
    """Every workbook that Excel wrote: thousands of formulas of this kind."""
    dihitung, salah = 0, []
    for path in all_files():
        try:
            hitung = Recalculation(open_workbook(path))
        except ToolkitError:
            continue
        for sheet in hitung.package.sheets:
            if sheet.kind == "worksheet" and sheet.part and hitung.may_be_computed(sheet.name):
                semua = list(hitung.formulas(sheet.name))
                dihitung += sum(f.hitungan is not None for f in semua)
                salah += [(path.name, sheet.name, f) for f in semua if f.stale]
    assert salah == []
    assert dihitung > 10_000


@pytest.mark.libreoffice
def test_libreoffice_computes_the_same(tmp_path: Path) -> None:
    """A thousand formulas at random, computed by LibreOffice; then inputs change, and nothing else is computed."""
    acak = random.Random(20)  # noqa: S311  (the same formulas each time)
    book = openpyxl.Workbook()
    ws = book.active
    assert ws is not None
    for baris in range(1, 101):
        ws.append([acak.choice([acak.randint(-999, 999), round(acak.uniform(-99, 99), 2), None, "teks", 1.034795e12])
                   for _ in range(6)] + [_formula(acak, baris) for _ in range(10)])
    asal = tmp_path / "acak.xlsx"
    book.save(asal)
    soffice.convert([asal], tmp_path / "out", "xlsx")
    hitung = Recalculation(open_workbook(tmp_path / "out" / "acak.xlsx"))
    semua = list(hitung.formulas("Sheet"))
    assert len(semua) == 1000
    assert sum(f.hitungan is not None and f.tersimpan is not None for f in semua) > 400
    assert [(f.baris, f.kolom, f.tersimpan, f.hitungan) for f in semua if f.stale] == []


def _formula(acak: random.Random, baris: int) -> str:
    def bagian(dalam: int) -> str:
        sel = f"{acak.choice('ABCDEF')}{acak.randint(max(1, baris - 3), baris)}"
        return acak.choice([sel, sel, str(acak.randint(1, 99)), f"SUM(A{max(1, baris - 2)}:F{baris})",
                            *([f"({bagian(dalam - 1)}{acak.choice('+-*/')}{bagian(dalam - 1)})",
                               f"ROUND({bagian(dalam - 1)},{acak.randint(-2, 4)})", f"-{bagian(dalam - 1)}"] * 2
                              if dalam else [])])
    return f"={bagian(3)}+{bagian(1)}"
