"""The workbook with the button: its macros are the sources in the repository, and no program of ours changes them.

No real Excel runs here. Macros are read back with oletools, the button is looked at with LibreOffice.
"""

import json
import re
import shutil
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import openpyxl
import pytest
from lxml import etree

from tests.cli.jalankan import toolkit
from tests.soffice import MAIN, convert, sheet_names
from toolkit import machine, pipeline
from toolkit.errors import ToolkitError
from toolkit.excel import project

ROOT = Path(__file__).parent.parent.parent
SOURCES = ROOT / "toolkit" / "excel"
EXAMPLE = ROOT / "examples" / "ambulu-2021.xlsx"
VBA = "xl/vbaProject.bin"
OLEVBA = """
import json, sys, warnings
warnings.simplefilter("ignore")
from oletools.olevba import VBA_Parser
print(json.dumps({name: code for _, _, name, code in VBA_Parser(sys.argv[1]).extract_macros()}))
"""
"""In a process of its own: oletools imports what the interpreter warns of."""


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def macros(path: Path) -> dict[str, list[str]]:
    """Name of the module -> its lines, as oletools reads them from the file."""
    shown = subprocess.run([sys.executable, "-c", OLEVBA, str(path)], check=True, capture_output=True, text=True)
    return {name: code.splitlines() for name, code in json.loads(shown.stdout).items()}


def body(lines: list[str]) -> list[str]:
    """A class's lines below its header: Excel itself keeps another header in a workbook than in a .cls file."""
    first = next(k for k, line in enumerate(lines) if line.startswith("'"))
    return lines[first:]


def code_names(path: Path) -> dict[str, str]:
    """Sheet -> name by which the macros know it; "" -> the workbook's."""
    with zipfile.ZipFile(path) as package:
        book = etree.fromstring(package.read("xl/workbook.xml"))
        names = {"": str(book.find(f"{MAIN}workbookPr").get("codeName"))}  # type: ignore[union-attr]  # it is there
        for k, sheet in enumerate(book.iter(f"{MAIN}sheet"), 1):
            root = etree.fromstring(package.read(f"xl/worksheets/sheet{k}.xml"))
            properties = root.find(f"{MAIN}sheetPr")
            names[str(sheet.get("name"))] = "" if properties is None else str(properties.get("codeName"))
    return names


def test_the_macros_in_the_file_are_the_sources_in_the_repository(dengan_tombol: Path) -> None:
    found = macros(dengan_tombol)
    for name in project.MODULES:
        assert found[name] == (SOURCES / name).read_text(encoding="ascii").splitlines(), name


def test_the_modules_of_xlwings_are_the_installed_ones_with_their_notices(dengan_tombol: Path) -> None:
    found = macros(dengan_tombol)
    spec = find_spec("xlwings")
    assert spec is not None
    folder = Path(str(spec.origin)).parent
    assert found["xlwings.bas"] == (folder / "xlwings.bas").read_text(encoding="cp1252").splitlines()
    assert body(found["Dictionary.cls"]) == body(
        (folder / "addin" / "Dictionary.cls").read_text(encoding="cp1252").splitlines())
    notices = "\n".join([*found["xlwings.bas"], *found["Lisensi.bas"]])
    assert "Redistribution and use in source and binary forms" in notices
    assert "Copyright (c) 2017 Tim Hall" in notices
    assert "The above copyright notice and this permission notice shall be included" in notices


def test_the_notices_ship_with_the_toolkit() -> None:
    text = (ROOT / "NOTICE").read_text(encoding="utf-8")
    assert "Copyright (C) 2014 - present, Zoomer Analytics GmbH." in text
    assert "Copyright (c) 2017 Tim Hall" in text


def test_there_is_no_other_code_and_the_one_macro_calls_the_toolkit(dengan_tombol: Path) -> None:
    found = macros(dengan_tombol)
    sheets = [f"Sheet{k}.cls" for k in range(1, len(sheet_names(dengan_tombol)) + 1)]
    empty = {name for name, lines in found.items() if not [x for x in lines if x and not x.startswith("Attribute ")]}
    assert empty == {"ThisWorkbook.cls", *sheets}
    assert found.keys() - empty == {"TombolCapaian.bas", "Lisensi.bas", "xlwings.bas", "Dictionary.cls"}
    calls = [line.strip() for name, lines in found.items() if name != "xlwings.bas" for line in lines
             if "RunPython" in line]
    assert calls == ['RunPython "from toolkit.excel import fill_caller; fill_caller()"']


def test_every_sheet_and_the_workbook_have_the_code_names_of_the_project(dengan_tombol: Path) -> None:
    names = code_names(dengan_tombol)
    assert list(names.values()) == ["ThisWorkbook", *(f"Sheet{k}" for k in range(1, len(names)))]
    assert {f"{name}.cls" for name in names.values()} <= macros(dengan_tombol).keys()


def test_the_package_says_that_it_holds_macros(dengan_tombol: Path) -> None:
    package = parts(dengan_tombol)
    types = etree.fromstring(package["[Content_Types].xml"])
    told = {t.get("PartName") or t.get("Extension"): t.get("ContentType") for t in types}
    assert told["/xl/workbook.xml"] == "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    assert told["bin"] == "application/vnd.ms-office.vbaProject"
    assert b'relationships/vbaProject" Target="vbaProject.bin"' in package["xl/_rels/workbook.xml.rels"]


def settings(path: Path) -> dict[object, object]:
    """Read as xlwings does: keys from A1 down to the first empty cell, each once."""
    rows = list(openpyxl.load_workbook(path, keep_vba=True)["xlwings.conf"].iter_rows(values_only=True))
    assert len({key for key, *_ in rows}) == len(rows)
    assert all(rows[k][0] for k in range(len(rows)))
    return {row[0]: row[1] for row in rows}


def test_the_settings_are_very_hidden_and_start_the_toolkits_own_python(dengan_tombol: Path) -> None:
    book = openpyxl.load_workbook(dengan_tombol, keep_vba=True)
    assert book["xlwings.conf"].sheet_state == "veryHidden"
    filled = {key: value for key, value in settings(dengan_tombol).items() if value not in (None, False)}
    assert filled == {"INTERPRETER_WIN": r"%LOCALAPPDATA%\Toolkit\python\python.exe", "TEMP DIR": "%TEMP%",
                      "SHOW_ERROR_POPUPS": True}


def test_every_setting_that_the_macro_asks_for_is_in_the_workbook(dengan_tombol: Path) -> None:
    """One that is missing is looked for in `xlwings.conf` beside the workbook, which anybody may put there.

    A file in a folder could name another Python, a conda environment or a folder whose modules are imported.
    """
    code = "\n".join(line.partition(" '")[0] for lines in macros(dengan_tombol).values() for line in lines)
    calls = re.findall(r"(?<!Function )\bGetConfig\(([^,)]*)", code)
    asked = {call.strip('"') for call in calls}
    assert len(calls) > 30
    assert all(call.startswith('"') and call.endswith('"') for call in calls), "a key that is not written out"
    assert asked - settings(dengan_tombol).keys() == set()
    assert {"PYTHONPATH", "CONDA PATH", "CONDA ENV", "TEMP DIR", "SHAREPOINT_WIN"} <= asked


def test_the_macro_runs_nothing_without_the_sheet_or_from_a_name_that_reads_as_a_list(dengan_tombol: Path) -> None:
    """xlwings splits what it hands to Python at `;`, the workbook's own path too: six of them in a folder's name put a
    folder among those that modules are imported from. Read, not run: there is no Excel here."""
    lines = [line.strip() for line in macros(dengan_tombol)["TombolCapaian.bas"]]
    at = [lines.index(line) for line in (
        'Letak = GetConfig("INTERPRETER_WIN", "", "sheet")', 'If Letak = "" Then',
        'ElseIf InStr(ThisWorkbook.FullName, ";") > 0 Then', "ElseIf Not FileExists(Letak) Then",
        "DapatDijalankan = True")]
    assert at == sorted(at)
    assert lines.count("DapatDijalankan = True") == 1
    assert lines[lines.index("#If Mac Then") + 1].startswith('Peringatkan "Tombol ini hanya')
    assert sum("RunPython" in line for line in lines) == 1
    assert lines[lines.index('RunPython "from toolkit.excel import fill_caller; fill_caller()"') - 1] == (
        "If DapatDijalankan() Then")


def test_a_button_on_petunjuk_and_on_realisasi_runs_the_macro(dengan_tombol: Path) -> None:
    package = parts(dengan_tombol)
    sheets = {name: k for k, name in enumerate(sheet_names(dengan_tombol), 1)}
    drawings = {name: package.get(f"xl/worksheets/_rels/sheet{k}.xml.rels", b"") for name, k in sheets.items()}
    with_drawing = [name for name, rels in drawings.items() if b"vmlDrawing" in rels]
    assert with_drawing == ["Petunjuk", "Realisasi"]
    for k in (1, 2):
        vml = package[f"xl/drawings/vmlDrawing{k}.vml"].decode()
        assert re.findall(r"<x:FmlaMacro>(.*?)</x:FmlaMacro>", vml) == ["[0]!HitungCapaian"]
        assert "<x:PrintObject>False</x:PrintObject>" in vml
        assert ">Hitung Capaian</font>" in vml


def test_another_library_that_saves_the_file_leaves_the_macros_byte_for_byte(
        dengan_tombol: Path, tmp_path: Path) -> None:
    saved = tmp_path / "disimpan.xlsm"
    openpyxl.load_workbook(dengan_tombol, keep_vba=True).save(saved)
    assert parts(saved)[VBA] == parts(dengan_tombol)[VBA]


@pytest.mark.libreoffice
def test_libreoffice_binds_each_button_to_the_macro(dengan_tombol: Path, tmp_path: Path) -> None:
    """It looks the macro up in the project: module and Sub are named in what it writes."""
    convert([dengan_tombol], tmp_path, "fods")
    text = (tmp_path / "ambulu.fods").read_text(encoding="utf-8")
    buttons = re.findall(r'<form:button [^>]*form:label="([^"]*)".*?</form:button>', text, re.DOTALL)
    bound = re.findall(r'script:event-name="form:performaction" xlink:href="([^"?]*)\?', text)
    assert buttons == ["Hitung Capaian", "Hitung Capaian"]
    assert bound == ["vnd.sun.star.script:VBAProject.TombolCapaian.HitungCapaian"] * 2


def test_fill_leaves_macros_buttons_and_code_names_alone(dengan_tombol: Path, tmp_path: Path) -> None:
    path = tmp_path / "laporan.xlsm"
    shutil.copy(dengan_tombol, path)
    names = code_names(path)
    for _ in range(2):  # the second run replaces the sheets of the first
        assert toolkit("fill", path).returncode == 1
        before, after = parts(dengan_tombol), parts(path)
        buttons = [n for n in before if "drawings/" in n or n.startswith("xl/worksheets/")]
        assert len([n for n in buttons if n.endswith(".vml")]) == 2
        assert [n for n in (VBA, *buttons) if after[n] != before[n]] == []
        assert {k: v for k, v in code_names(path).items() if k in names} == names
    assert "Ringkasan" in sheet_names(path)


def test_the_button_changes_no_result(dengan_tombol: Path) -> None:
    """Settings, buttons and macros are not read: the same findings and figures as the plain workbook's."""
    plain, button = (pipeline.examine(path) for path in (EXAMPLE, dengan_tombol))
    assert machine.to_object(button.hasil, button.temuan, "x") == machine.to_object(plain.hasil, plain.temuan, "x")


def test_results_of_a_workbook_with_the_button_go_into_a_plain_one(dengan_tombol: Path, tmp_path: Path) -> None:
    plain = tmp_path / "lain.xlsx"
    shutil.copy(EXAMPLE, plain)
    before = parts(plain)
    result = toolkit("fill", dengan_tombol, "--into", plain)
    assert result.returncode == 1, result.stderr
    assert VBA not in parts(plain)
    assert [n for n in before if n.startswith("xl/worksheets/") and parts(plain)[n] != before[n]] == []


def test_a_copy_with_macros_is_not_called_xlsx(dengan_tombol: Path, tmp_path: Path) -> None:
    result = toolkit("fill", dengan_tombol, "-o", tmp_path / "hasil.xlsx")
    assert result.returncode == 2
    assert "Pakai nama yang berakhiran .xlsm." in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("args", [("laporan.xlsm",), ("laporan.XLSM",), ("laporan.xlsm", "--tombol")])
def test_the_template_has_the_button_by_its_name(args: tuple[str, ...], tmp_path: Path) -> None:
    result = toolkit("template", *args, "--tahun", "2024", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "TombolCapaian.bas" in macros(tmp_path / args[0])
    texts = parts(tmp_path / args[0])["xl/sharedStrings.xml"].decode()
    assert "Klik tombol Hitung Capaian di sheet ini" in texts
    assert "Simpan, tutup Excel, lalu jalankan perhitungan" not in texts


def test_the_button_in_a_file_that_excel_would_refuse_is_not_made(tmp_path: Path) -> None:
    result = toolkit("template", "laporan.xlsx", "--tombol", cwd=tmp_path)
    assert result.returncode == 2
    assert "Pakai nama yang berakhiran .xlsm." in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_template_that_was_not_filled_in_is_replaced_and_one_that_was_is_not(
        dengan_tombol: Path, tmp_path: Path) -> None:
    path = tmp_path / "laporan.xlsm"
    assert toolkit("template", path, "--tahun", "2024").returncode == 0
    assert toolkit("template", path, "--tahun", "2023").returncode == 0
    assert (tmp_path / "laporan.cadangan-1.xlsm").exists()
    shutil.copy(dengan_tombol, path)
    result = toolkit("template", path, "--tahun", "2024")
    assert result.returncode == 2
    assert "sudah diisi" in result.stderr
    assert path.read_bytes() == dengan_tombol.read_bytes()


def test_without_the_library_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyopenvba", None)
    with pytest.raises(ToolkitError) as caught:
        project.build(1)
    assert "pyopenvba" in caught.value.pesan
    assert "toolkit-lkjip[tombol]" in caught.value.saran


def test_the_project_is_the_same_each_time() -> None:
    assert project.build(3) == project.build(3)
