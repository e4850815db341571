"""A workbook from the cut template is the one that the template makes for that office, part by part."""

import datetime as dt
import zipfile
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.cells.book import Book
from toolkit.distribute.stencil import Stencil, cut, filled, options_for, prefill_for
from toolkit.excel.project import MAKRO
from toolkit.kantor.daftar import kabupaten
from toolkit.kantor.model import Kantor
from toolkit.ooxml.opc import Package
from toolkit.template.options import TemplateOptions
from toolkit.template.workbook import make

DIBUAT = dt.datetime(2026, 1, 2, 8, tzinfo=dt.UTC)
OPTIONS = TemplateOptions(2025, 2025, 2029, pedoman_skm="kepmenpan-25-2004", dibuat=DIBUAT)
AMBULU = Kantor("35.09.12", "Kecamatan Ambulu", "Kabupaten Jember", "Jawa Timur")
PANJANG = "Kecamatan " + "Karanganyar Sumberwringin " * 4
ISTIMEWA = (
    AMBULU,
    Kantor("35.09.12", PANJANG.strip(), "Kabupaten Jember", "Jawa Timur", "Nama Camat, S.Sos., M.Si. " * 4 + "x"),
    Kantor("35.09.12", 'Kec. "A & B" <C> _x0041_ Ä 雪', "Kabupaten & Kota", "Jawa <Timur>", "O'Nama & 'Lain'"),
    Kantor("", "Dinas Sosial", "Kabupaten Jember", "Jawa Timur"),
    Kantor("35.09", "UPTD Pasar", "Kabupaten Jember", "Jawa Timur"),
    Kantor("35.09.12.1001", "Kelurahan Contoh", "Kabupaten Jember", "Jawa Timur", "Nama Lurah"),
)
"""An ordinary one; texts of two and three lines; what XML, footers and cells write in another way;
offices without code, superior or list, and a kelurahan."""


@pytest.fixture(scope="module")
def stensil() -> dict[frozenset[str], Stencil]:
    return {terisi: cut(OPTIONS, None, terisi) for terisi in map(filled, ISTIMEWA)}


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("kantor", ISTIMEWA)
def test_every_part_is_that_of_the_template_made_for_the_office(
        stensil: dict[frozenset[str], Stencil], kantor: Kantor) -> None:
    cepat = parts(stensil[filled(kantor)].workbook(kantor))
    satu = parts(make(options_for(kantor, OPTIONS), prefill_for(kantor)))
    assert [name for name in satu if cepat.get(name) != satu[name]] == []
    assert list(cepat) == list(satu)


def test_the_workbook_with_the_button_likewise() -> None:
    cepat = parts(cut(OPTIONS, MAKRO, filled(AMBULU)).workbook(AMBULU))
    satu = parts(make(options_for(AMBULU, OPTIONS), prefill_for(AMBULU), MAKRO))
    assert "xl/vbaProject.bin" in cepat
    assert [name for name in satu if cepat.get(name) != satu[name]] == []
    assert list(cepat) == list(satu)


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=60))
def test_any_name_is_read_back_as_it_is(nama: str) -> None:
    """Without the office's own spaces, which the list has taken out; the cell, the footer and the property agree."""
    kantor = Kantor("35.09.12", nama, "Kabupaten Jember", "Jawa Timur")
    paket = Package(SEKALI.workbook(kantor))
    grid = Book(paket).grid("Identitas")
    assert grid is not None
    sel = grid.cell(6, 2)
    assert sel is not None
    assert sel.teks == nama
    buku = openpyxl.load_workbook(BytesIO(paket.data))
    assert (buku.properties.creator, buku.properties.title) == (nama, f"Isian LKjIP {nama} Tahun 2025")


SEKALI = cut(OPTIONS, None, filled(AMBULU))


def test_only_parts_that_name_the_office_are_written_anew(stensil: dict[frozenset[str], Stencil]) -> None:
    """The tables, styles and the theme of two offices are the same packed bytes; their sheets differ in the footer."""
    satu, lain = (Package(stensil[filled(AMBULU)].workbook(k)) for k in kabupaten("35.09")[:2])
    beda = {a.name for a, b in zip(satu.entries, lain.entries, strict=True) if a.packed != b.packed}
    sheets = {str(s.part) for s in satu.sheets if s.name != "Daftar"}
    assert beda == sheets | {"xl/sharedStrings.xml", "docProps/core.xml", "docProps/custom.xml"}
    for part in sheets:
        a, b = satu.read(part), lain.read(part)
        assert a.replace(b"Jombang", b"Kencong") == b


def test_the_file_is_hardly_larger_than_the_template(stensil: dict[frozenset[str], Stencil]) -> None:
    satu = make(options_for(AMBULU, OPTIONS), prefill_for(AMBULU))
    assert len(stensil[filled(AMBULU)].workbook(AMBULU)) < 1.05 * len(satu)
