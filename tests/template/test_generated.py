"""What is generated and committed is current: the templates that are handed out, the guide's pages."""

import io
import re
import zipfile
from pathlib import Path

import pytest

from toolkit.excel.project import MAKRO
from toolkit.schema.input import INPUT_SHEETS
from toolkit.template import guide, workbook

PANDUAN = guide.FOLDER.parent


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_handouts_are_current() -> None:
    """Part by part; `make docs` writes them again."""
    made = workbook.handouts(MAKRO)
    assert {p.name for p in workbook.FOLDER.glob("*.xls*")} == set(made)
    for name, data in made.items():
        old, new = parts((workbook.FOLDER / name).read_bytes()), parts(data)
        assert [n for n in old.keys() | new.keys() if old.get(n) != new.get(n)] == [], name


def test_each_guidance_has_a_handout_without_and_with_the_button() -> None:
    names = {p.name.partition("-20")[2][3:] for p in workbook.FOLDER.glob("*.xls*")}
    assert names == {f"{pedoman}{akhiran}" for pedoman in ("kepmenpan-25-2004", "permenpanrb-14-2017")
                     for akhiran in (".xlsx", ".xlsm")}


def test_pages_are_current() -> None:
    """`make docs` writes them again."""
    committed = {p.name: p.read_text(encoding="utf-8") for p in guide.FOLDER.glob("*.md")}
    assert committed == guide.pages()


def test_a_page_explains_every_column() -> None:
    for sheet in INPUT_SHEETS:
        text = guide.page(sheet)
        assert all(column.help in text for column in sheet.columns), sheet.name


@pytest.mark.parametrize("path", sorted(PANDUAN.rglob("*.md")), ids=lambda p: str(p.relative_to(PANDUAN)))
def test_links_of_the_guide_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target
