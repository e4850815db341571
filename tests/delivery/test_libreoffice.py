"""Workbooks that LibreOffice saved, and grafted workbooks that LibreOffice opens."""

import datetime as dt
from pathlib import Path

import pytest

from tests.delivery.donors import NAMES, plain, rich
from tests.delivery.test_graft import HOST, loaded, names_of, put
from tests.soffice import convert
from toolkit.ooxml.guards import open_workbook, package_of

pytestmark = pytest.mark.libreoffice

TO_XLSX = "xlsx:Calc MS Excel 2007 XML"


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Saved by LibreOffice: a staff workbook, and one into which result sheets had been written."""
    folder = tmp_path_factory.mktemp("libreoffice")
    (folder / "asli.xlsx").write_bytes(HOST)
    (folder / "terisi.xlsx").write_bytes(put(HOST, rich()).data)
    out = folder / "disimpan"
    out.mkdir()
    convert([folder / "asli.xlsx", folder / "terisi.xlsx"], out, TO_XLSX)
    return {name: out / f"{name}.xlsx" for name in ("asli", "terisi")}


def test_a_host_that_libreoffice_saved(saved: dict[str, Path]) -> None:
    host = saved["asli"].read_bytes()
    report = put(host, rich())
    assert names_of(report.data)[3:] == list(NAMES)
    assert put(report.data, rich()).data == report.data
    before, after = loaded(host), loaded(report.data)
    for name in before.sheetnames:
        assert [[cell.value for cell in row] for row in after[name]] == [
            [cell.value for cell in row] for row in before[name]]
        assert after[name]["A1"].number_format == before[name]["A1"].number_format


def test_the_mark_survives_a_save_by_libreoffice(saved: dict[str, Path]) -> None:
    report = put(saved["terisi"].read_bytes(), plain("Ringkasan", "Temuan"))
    assert (report.replaced, report.removed) == (("Ringkasan", "Temuan"), ("Tabel 3.1",))
    assert put(report.data, plain("Ringkasan", "Temuan")).data == report.data


def test_libreoffice_sees_what_was_written(saved: dict[str, Path]) -> None:
    values = loaded(saved["terisi"].read_bytes())
    # 10.5 * (0 + 1 + … + 11) = 693; Data!A2 is 1.5, times 2
    assert (values["Ringkasan"]["A4"].value, values["Ringkasan"]["A3"].value) == (693, 3)
    assert values["Tabel 3.1"]["C2"].value == dt.datetime(2021, 11, 11)  # noqa: DTZ001  (a cell's date)
    assert values["Tabel 3.1"]["B3"].number_format == '"Rp"#,##0.00'
    assert values["Ringkasan"]["A5"].value == "=cmd|' /C calc'!A0"
    package = open_workbook(saved["terisi"])
    assert sum("/charts/chart" in part and not part.endswith(".rels") for part in package.parts) == 1
    assert [sheet.name for sheet in package_of(saved["terisi"].read_bytes()).sheets][3:] == list(NAMES)
