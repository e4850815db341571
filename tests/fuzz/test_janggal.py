"""A value as short as a cell allows, and absurd, costs a finding or nothing; never a stray exception."""

import contextlib
import datetime as dt
import re
from pathlib import Path

import pytest

from tests.fuzz.janggal import VALUES, with_identity, with_value
from tests.ooxml.archives import changed
from toolkit import machine, pipeline
from toolkit.errors import ToolkitError
from toolkit.ooxml.guards import package_of

PAGI = dt.datetime(2026, 1, 15, 8, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize("name", VALUES)
def test_in_every_column_of_every_sheet(name: str, tmp_path: Path) -> None:
    """Read, computed and checked; nothing here stands between the test and an exception of another kind."""
    pemeriksaan = pipeline.examine(path := with_value(tmp_path, VALUES[name]))
    assert pemeriksaan.temuan
    assert machine.dumps(machine.to_object(pemeriksaan.hasil, pemeriksaan.temuan, path.name)).encode()


def test_written(tmp_path: Path) -> None:
    path = with_value(tmp_path, VALUES["angka"])
    assert pipeline.fill(path, pipeline.Tujuan(), sekarang=PAGI).berubah


@pytest.mark.parametrize("name", ["angka", "arab"])
def test_in_every_key_of_identitas(name: str, tmp_path: Path) -> None:
    """Read with a finding, or refused in words."""
    for path in with_identity(tmp_path, VALUES[name]):
        with contextlib.suppress(ToolkitError):
            assert pipeline.examine(path).temuan


PLACES = ((r'<row r="\d+"', '<row r="{}"'), (r'<c r="([A-Z]+)\d+"', r'<c r="A{}"'), (r' s="\d+"', ' s="{}"'),
          (r't="s"><v>\d+<', 't="s"><v>{}<'), (r"<v>[\d.]+<", "<v>{}<"), (r'spans="[^"]*"', 'spans="1:{}"'))


@pytest.mark.parametrize("digits", ["9" * 5000, "-" + "9" * 5000, "٣" * 50, "1e99999", ""],
                         ids=["long", "negative", "arab", "power", "nothing"])
def test_where_an_index_or_a_property_stands(digits: str, tmp_path: Path) -> None:
    data = with_value(tmp_path, "1").read_bytes()
    part = next(s.part for s in package_of(data).sheets if s.name == "Realisasi")
    path = tmp_path / "rusak.xlsx"
    assert part
    tries = [(part, old, new.format(digits)) for old, new in PLACES]
    tries += [("docProps/custom.xml", r"<vt:lpwstr>\w+<", f"<vt:lpwstr>{digits}<"),
              ("xl/workbook.xml", r'sheetId="\d+"', f'sheetId="{digits}"'),
              ("xl/styles.xml", r'numFmtId="\d+"', f'numFmtId="{digits}"')]
    for name, old, new in tries:
        path.write_bytes(changed(data, {name: lambda xml, old=old, new=new: re.sub(old, new, xml.decode()).encode()}))  # type: ignore[misc]  # bound now
        with contextlib.suppress(ToolkitError):
            pemeriksaan = pipeline.examine(path)
            assert machine.dumps(machine.to_object(pemeriksaan.hasil, pemeriksaan.temuan, path.name)).encode()
