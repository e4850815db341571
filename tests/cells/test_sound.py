"""A sheet that programs read differently is refused with its cell; what all read alike is read so by us."""

import re
from collections.abc import Callable
from decimal import Decimal

import pytest

from tests.ooxml.archives import archive, parts_of, workbook_bytes
from toolkit.cells import grid
from toolkit.cells.book import Book
from toolkit.ooxml import bounds, markup, opc
from toolkit.ooxml.guards import package_of
from toolkit.ooxml.refusal import Refusal, RefusedError

PARTS = parts_of(workbook_bytes())
"""Sheet Data: A1 a shared text, A2 12.5."""
SHEET, STRINGS, STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
WORKBOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
A2 = '<c r="A2"><v>12.5</v></c>'
ROW = '<row r="2" spans="1:1"><c r="A2"><v>12.5</v></c></row>'
_STYLES_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
_COMPAT = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def book_with(part: str, old: str, new: str | bytes, **others: bytes) -> Book:
    data = PARTS[part].decode()
    assert old in data, old
    changed = data.replace(old, new, 1).encode() if isinstance(new, str) else new
    return Book(package_of(archive({**PARTS, **{k.replace("__", "/"): v for k, v in others.items()}, part: changed}),
                           "buku.xlsx"))


def read(book: Book) -> dict[str, str]:
    lembar = book.grid("Data")
    assert lembar is not None
    return {f"{chr(64 + k)}{b}": cell.tampil for b, isi in lembar.baris.items() for k, cell in isi.items()}


def cell(xml: str) -> Book:
    """The workbook with A2 replaced."""
    return book_with(SHEET, A2, xml)


CELLS = [
    ('<c r="A2"><v>7_7_7</v></c>', "Data!A2 memuat “7_7_7”"), ('<c r="A2"><v>٧</v></c>', "Data!A2"),
    ('<c r="A2"><v>0x1p3</v></c>', "Data!A2"), ('<c r="A2"><v>inf</v></c>', "Data!A2"),
    ('<c r="A2"><v>NaN</v></c>', "Data!A2"), ('<c r="A2"><v>1e400</v></c>', "terlalu besar"),
    (f'<c r="A2"><v>{"1" * 5000}</v></c>', "terlalu besar"), ('<c r="A2"><v>12,5</v></c>', "Data!A2"),
    ('<c r="A2"><v>7</v><v>8</v></c>', "memuat v dua kali"), ('<c r="A2"><f>1</f><f>2</f><v>1</v></c>', "f dua kali"),
    ('<c r="A2"><v>7<x/>77</v></c>', "di dalam nilainya"), ('<c r="A2"><z>7</z></c>', "memuat “z”"),
    ('<c r="A2" t="b"><v>2</v></c>', "BENAR atau SALAH"), ('<c r="A2" t="b"><v>true</v></c>', "BENAR atau SALAH"),
    ('<c r="A2" t="x"><v>7</v></c>', "berjenis “x”"), ('<c r="A2" t="s"><v>٠</v></c>', "teks bersama"),
    ('<c r="A2" t="s"><v>-0</v></c>', "teks bersama"), (f'<c r="A2" s="{"1" * 5000}"><v>7</v></c>', "gaya"),
    ('<c r="A2" s="²"><v>7</v></c>', "gaya"), ('<c r="A2" t="d"><v>kemarin</v></c>', "bukan tanggal"),
    ('<c r="A2" t="d"><v>2021-13-01</v></c>', "bukan tanggal"),
    ('<c r="A2" t="inlineStr"><is><t>a</t></is><v>7</v></c>', "nilai dan teks"),
    ('<c r="A2"><is><t>7</t></is></c>', "nilai dan teks"), ('<c r="A2" t="inlineStr"><v>7</v></c>', "di tempat teks"),
    ('<c r="A2"><v> </v></c>', "bukan angka"), ('<c r="A2" t="s"><v> </v></c>', "teks bersama"),
    ('<c r="A2" t="b"><v> </v></c>', "BENAR atau SALAH"),
    ('<c r="A2" t="inlineStr"><is><t>7</t><t>7</t></is></c>', "berganda"),
    ('<c r="A2" t="inlineStr"><is><t>7</t><r><t>7</t></r></is></c>', "berganda"),
    ('<c r="A2" t="inlineStr"><is><r><t>7</t><t>8</t></r></is></c>', "ganjil"),
    ('<c r="A2" t="inlineStr"><is><t>7<b>7</b></t></is></c>', "teksnya"),
    ('<c r="A2" t="inlineStr"><is><x><t>7</t></x></is></c>', "ganjil"),
    (f'<c r="A2" t="inlineStr"><is><t>{"a" * 32_768}</t></is></c>', "32768 huruf"),
    ('<c r="a2"><v>7</v></c>', "beralamat “a2”"), ('<c r="$A$2"><v>7</v></c>', "beralamat"),
    ('<c r="A3"><v>7</v></c>', "baris 2 memuat sel beralamat “A3”"), ('<c r="XFE2"><v>7</v></c>', "beralamat"),
    ('<c r=""><v>7</v></c>', "beralamat"), (f'<c r="A{"2" * 5000}"><v>7</v></c>', "beralamat"),
    (A2 + '<c r="A2"><v>7</v></c>', "Data!A2 tertulis dua kali"), (A2 + '<c r="A2"/>', "Data!A2 tertulis dua kali"),
    ('<c r="B2"><v>1</v></c>' + A2 + "<c><v>7</v></c><c/><c/>" + '<c r="C2"><v>1</v></c>', "tidak jelas"),
    (f'<mc:AlternateContent {_COMPAT}><mc:Choice Requires="x">{A2}</mc:Choice></mc:AlternateContent>', "baris 2"),
]
ROWS = [
    (ROW + ROW.replace("12.5", "7"), "baris 2 tertulis dua kali"), (ROW.replace('r="2" ', 'r="²" '), "bernomor"),
    (ROW.replace('r="2" ', f'r="{"1" * 5000}" '), "bernomor"), (ROW.replace('r="2" ', 'r="0" '), "bernomor"),
    (ROW.replace('r="2" ', 'r="1048577" '), "bernomor"), (f"<x>{ROW}</x>", "memuat “x”"),
]


@pytest.mark.parametrize(("xml", "words"), CELLS, ids=[xml[:60] for xml, _ in CELLS])
def test_a_cell_that_programs_read_differently(xml: str, words: str) -> None:
    with pytest.raises(RefusedError) as caught:
        read(cell(xml))
    assert caught.value.reason is Refusal.CELL
    assert words in caught.value.pesan
    assert len(caught.value.pesan) < 250


@pytest.mark.parametrize(("xml", "words"), ROWS, ids=[xml[:60] for xml, _ in ROWS])
def test_rows_that_programs_read_differently(xml: str, words: str) -> None:
    with pytest.raises(RefusedError) as caught:
        read(book_with(SHEET, ROW, xml))
    assert caught.value.reason is Refusal.CELL
    assert words in caught.value.pesan


@pytest.mark.parametrize(("xml", "shown"), [
    ("<c r='A2'><v>7<!-- -->77</v></c>", "777"), ('<c r="A2"><v>7<?a b?>77</v></c>', "777"),
    ('<c r="A2"><v>7<![CDATA[7]]>7</v></c>', "777"), ('<c r="A2"><v>7&#x37;7</v></c>', "777"),
    ('<c r="A2"><v> 7 </v></c>', "7"), ('<c r="A2"><v>+7E1</v></c>', "70"), ('<c r="A2"><v>.5</v></c>', "0,5"),
    ('<c r="A2" t="inlineStr"><is><t>7<!-- -->7</t></is></c>', "77"),
    ('<c r="A2" t="inlineStr"><is><r><t>7</t></r><!-- --><r><t>7</t></r></is></c>', "77"),
    ('<c r="A2" t="b"><v>1</v></c>', "BENAR"), ('<c r="A2" t="str"><f>B1</f><v>7_7</v></c>', "7_7"),
    ('<c r="A2" t="inlineStr"><f>B1</f><v>7</v></c>', "7"), ('<c r="A2" t="s"><v> 0 </v></c>', "isi Data"),
    ("<c><v>7</v></c>", "7"), ('<c r="A2"><v>7</v><extLst/></c>', "7"),
])
def test_what_all_programs_read_alike(xml: str, shown: str) -> None:
    assert read(cell(xml))["A2"] == shown


def test_a_cell_without_an_address_follows_an_empty_one() -> None:
    """`<c r="C2"/>` holds the column: the next cell is D, in a large sheet too."""
    assert read(cell('<c r="C2"/><c><v>7</v></c>')) == {"A1": "isi Data", "D2": "7"}


def test_a_date_in_iso_is_the_number_that_excel_makes_of_it() -> None:
    """11 November 2021 is day 44511; 6 o'clock a quarter of a day more."""
    lembar = cell('<c r="A2" t="d"><v>2021-11-11T06:00:00Z</v></c>').grid("Data")
    assert lembar is not None
    assert (found := lembar.cell(2, 1)) is not None
    assert found.angka == Decimal("44511.25")


def _twice(part: str, element: str) -> tuple[str, str, str]:
    match = re.search(rf"<{element}\b[^>]*?(?:/>|>.*?</{element}>)", PARTS[part].decode())
    assert match
    return part, match[0], match[0] * 2


@pytest.mark.parametrize(("part", "old", "new", "words"), [
    (*_twice(SHEET, "sheetData"), "sheetData dua kali"), (*_twice(WORKBOOK, "sheets"), "sheets dua kali"),
    (*_twice(WORKBOOK, "workbookPr"), "workbookPr dua kali"), (*_twice(STYLES, "cellXfs"), "cellXfs dua kali"),
    (RELATIONS, 'Id="rId4"', 'Id="rId3"', "Id rId3 dua kali"),
    (RELATIONS, "</Relationships>", (f'<Relationship Id="rId9" Type="{_STYLES_TYPE}" Target="theme/theme1.xml"/>'
                                    "</Relationships>"), "styles dua kali"),
    (WORKBOOK, "</sheets>", '<sheet name="DATA" sheetId="2" r:id="rId2"/></sheets>', "sheet data dua kali"),
    (WORKBOOK, "</sheets>", '<sheet name="Lain" sheetId="2" r:id="rId1"/></sheets>', "sheet1.xml dua kali"),
    (STYLES, "<fonts", ('<numFmts><numFmt numFmtId="170" formatCode="0%"/><numFmt numFmtId="170" formatCode="0"/>'
                       "</numFmts><fonts"), "numFmt 170 dua kali"),
])
def test_what_stands_twice(part: str, old: str, new: str, words: str) -> None:
    with pytest.raises(RefusedError) as caught:
        read(book_with(part, old, new))
    assert caught.value.reason is Refusal.TWICE
    assert words in caught.value.pesan


HEAD = b'<?xml version="1.0" encoding="%s"?>'
BARE = PARTS[SHEET].split(b"?>", 1)[1]


@pytest.mark.parametrize(("data", "reason"), [
    (HEAD % b"UTF-7" + BARE.replace(b"12.5", b"+ADc-7"), Refusal.ENCODING),
    (HEAD % b"windows-1252" + BARE, Refusal.ENCODING), (HEAD % b"ISO-8859-1" + BARE, Refusal.ENCODING),
    ((HEAD % b"UTF-32" + BARE).decode().encode("utf-32"), Refusal.PART_INVALID),
    ((HEAD % b"UTF-16" + BARE).decode().encode("utf-16-le"), Refusal.PART_INVALID),
    (HEAD.replace(b"1.0", b"1.1") % b"UTF-8" + BARE, Refusal.PART_INVALID),
    (b"L\x6f\xa7\x94" + BARE, Refusal.PART_INVALID),
    (BARE.replace(b"worksheet", b"chartsheet"), Refusal.PART_INVALID),
    (BARE.replace(b"spreadsheetml/2006/main", b"spreadsheetml/2007/main"), Refusal.PART_INVALID),
], ids=range(9))
def test_encodings_and_roots_that_are_none_of_excels(data: bytes, reason: Refusal) -> None:
    with pytest.raises(RefusedError) as caught:
        read(book_with(SHEET, A2, data))
    assert caught.value.reason is reason


@pytest.mark.parametrize("data", [BARE, b"\xef\xbb\xbf" + HEAD % b"utf-8" + BARE,
                                  (HEAD % b"UTF-16" + BARE).decode().encode("utf-16")], ids=("none", "utf-8", "utf-16"))
def test_encodings_of_the_standard(data: bytes) -> None:
    assert read(book_with(SHEET, A2, data)) == {"A1": "isi Data", "A2": "12,5"}


def test_a_relation_of_an_unknown_type_is_none() -> None:
    """openpyxl and Excel know a relation by its whole type, not by its last word."""
    book = book_with(RELATIONS, _STYLES_TYPE, "http://example.org/styles")
    assert book.package.related(WORKBOOK, "styles") is None


MANY: list[tuple[str, str, str, Callable[[int], str]]] = [
    ("definedName", WORKBOOK, "<calcPr", lambda n: "<definedNames>" + '<definedName name="a">1</definedName>' * n
                                                   + "</definedNames><calcPr"),
    ("xf", STYLES, "</cellXfs>", lambda n: '<xf numFmtId="1"/>' * n + "</cellXfs>"),
    ("numFmt", STYLES, "<fonts", lambda n: "<numFmts>" + '<numFmt numFmtId="170"/>' * n + "</numFmts><fonts"),
    ("sheet", WORKBOOK, "</sheets>", lambda n: "<sheet/>" * n + "</sheets>"),
    ("mergeCell", SHEET, "<pageMargins", lambda n: "<mergeCells>" + "<mergeCell/>" * n + "</mergeCells><pageMargins"),
    ("Relationship", RELATIONS, "</Relationships>", lambda n: "<Relationship/>" * n + "</Relationships>"),
]


@pytest.mark.parametrize(("name", "part", "old", "many"), MANY, ids=[name for name, *_ in MANY])
def test_what_is_counted_is_bounded_before_it_is_parsed(name: str, part: str, old: str, many: Callable[[int], str],
                                                        monkeypatch: pytest.MonkeyPatch) -> None:
    """One more than the limit is refused, by a parser that never sees it; the names of prefixes count as well."""
    limit, kind = bounds.COUNTED[name.encode()]
    xml = many(limit + 1)
    monkeypatch.setattr(opc, "parse_checked", _only_below(limit, markup.parse_checked))
    for new in (xml, xml.replace(f"<{name} ", f"<x:{name} ").replace(f"</{name}>", f"</x:{name}>")):
        with pytest.raises(RefusedError, match=f"{limit:,}".replace(",", r"\.")) as caught:
            read(book_with(part, old, new))
        assert caught.value.reason is Refusal.TOO_MANY
        assert kind in caught.value.pesan


def _only_below(limit: int, parse: Callable[..., object]) -> Callable[..., object]:
    def guarded(data: bytes, *args: object, **kwargs: object) -> object:
        assert data.count(b"<") < limit
        return parse(data, *args, **kwargs)
    return guarded


def test_tags_and_attributes_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, limit in (("MAX_MARKUP", bounds), ("MAX_IN_ALL", opc)):
        with monkeypatch.context() as patch:
            patch.setattr(limit, name, 100 if name == "MAX_MARKUP" else 200)
            with pytest.raises(RefusedError) as caught:
                read(cell("<c/>" * 100))
            assert caught.value.reason is Refusal.TOO_MUCH_MARKUP


@pytest.mark.parametrize(("name", "kind"), [("MAX_CELLS", "sel terisi"), ("MAX_CHARACTERS", "huruf")])
def test_cells_and_their_characters_are_counted_over_all_sheets(name: str, kind: str,
                                                                monkeypatch: pytest.MonkeyPatch) -> None:
    book = cell(A2)
    monkeypatch.setattr(grid, name, 2 if name == "MAX_CELLS" else 20)
    assert len(read(book)) == 2
    with pytest.raises(RefusedError, match=kind) as caught:
        read(book)
    assert caught.value.reason is Refusal.TOO_MUCH_TO_READ
