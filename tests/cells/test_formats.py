"""Number formats: in English against SSF, an independent opinion; in Indonesian from rows worked out by hand."""

import html
import os
import re
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import node
from toolkit.cells.formats import BUILTIN, parse_format, show, shown_desimal
from toolkit.cells.locale import ENGLISH
from toolkit.cells.shown_date import as_datetime

CODES = [line for line in (Path(__file__).parent / "format.txt").read_text(encoding="utf-8").splitlines() if line]
NUMBERS = (0, 1, -1, 2, 5, 11, 12, 45, 90, 95, 100, 999, 1000, 1234, 12345, 70101, 350912, 336883300, 149983000,
           12345678901, 0.5, 0.25, 0.1, 0.95, 0.124, 0.3, -0.4, 71.7, 84.346, 1.006, -12.4, 1234.5678,
           0.0486111111111111, 0.99999, 2.98819444444444, 44511, 44561.75, 44513.5, 45000.123456, 123456789.987654,
           0.000123, 1e-7, -1234567.891)
"""None lies half way at the places that a format shows: SSF rounds the binary number, Excel its fifteen digits."""

SSF_CANNOT = frozenset({
    '#"  "?/?', "###,###,##0.000", "#,###,##0", "0/4", "?/8", "??/16", "??0.0?", "DD.MM.YYYY"})
"""Codes for which it gives up, at least for some numbers; Excel shows them."""
SSF_DIFFERS = {
    "0.00E+000": "it shows one digit of the exponent, whatever the code says",
    "##0.0E+0": "999,99 thousandths are shown as 1,0, not as `1000.`",
    "#.##": "-0,4 without a zero before the point, as 0,4 is shown",
    "0.0000000000": "fifteen digits count; it counts those of the binary number, or shows an exponent",
    "000-0000": "it drops a minus, and digits that have no place", "00000-0000": "as 000-0000",
    "(###) ###-####": "it drops digits that have no place",
    "# ?/8": "a zero is shown as 0, as in `# ?/?`", "# ??/16": "as `# ?/8`",
    'General" kg"': "it forgets what stands behind General",
    r"#\ ?/?;[Red]\-#\ #/#####": "an escaped blank is a blank: the whole number stands before it",
}
"""Known differences, with the reason."""


def corpus_codes() -> set[str]:
    """Every format code of the workbooks that TOOLKIT_EXCEL_FILES names."""
    codes: set[str] = set()
    for path in Path(os.environ.get("TOOLKIT_EXCEL_FILES", "/nowhere")).glob("*.xls[xm]"):
        try:
            with zipfile.ZipFile(path) as file:
                styles = file.read("xl/styles.xml").decode("utf-8", "replace")
        except (zipfile.BadZipFile, KeyError):
            continue
        codes |= {html.unescape(c) for c in re.findall(r'<(?:\w+:)?numFmt\b[^>]*formatCode="([^"]+)"', styles)}
    return codes


def test_english_is_what_an_independent_program_shows() -> None:
    """Blanks for alignment apart, of which a text of unknown width has none to say."""
    codes = sorted({*CODES, *corpus_codes()})
    asked = [(code, x) for code in codes for x in NUMBERS]
    answers = node.ask("ssf.js", [(code, x, False) for code, x in asked])
    compared, other = 0, []
    for (code, x), theirs in zip(asked, answers, strict=True):
        value = Decimal(repr(x))
        ours = show(value, parse_format(code).of(value), ENGLISH)
        if ours is None or code in SSF_DIFFERS or (theirs is None and code in SSF_CANNOT):
            continue
        compared += 1
        if theirs is None or ours.split() != theirs.split():
            other.append((code, x, ours, theirs))
    assert other == []
    assert compared > 5000


def test_the_known_differences_are_differences() -> None:
    codes = [*SSF_DIFFERS, *SSF_CANNOT]
    answers = node.ask("ssf.js", [(code, x, False) for code in codes for x in NUMBERS])
    for k, code in enumerate(codes):
        theirs = answers[k * len(NUMBERS):(k + 1) * len(NUMBERS)]
        ours = [show(v, parse_format(code).of(v), ENGLISH) for v in (Decimal(repr(x)) for x in NUMBERS)]
        pairs = zip(ours, theirs, strict=True)
        assert any(o is not None and (t is None or o.split() != t.split()) for o, t in pairs), code


@pytest.mark.parametrize(("kode", "nilai", "tampil", "desimal"), [
    # the old ones
    ("General", "71.7", "71,7", 1), ("0.00", "71.7", "71,70", 2), ("#,##0", "45233000", "45.233.000", 0),
    ("0%", "0.95", "95%", 0), ("0.00%", "0.9537", "95,37%", 2), ('0.0" %"', "95.2", "95,2 %", 1),
    ('_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-', "1500", "Rp1.500", 0),
    ('_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-', "0", "Rp-", 0),
    ('_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-', "-1500", "-Rp1.500", 0),
    ("[$Rp-421]#,##0.00", "1500.5", "Rp1.500,50", 2), ("[Red]0.0;[Blue]-0.0", "1.25", "1,3", 1),
    ("0.##", "2.5", "2,5", 1), ("0.##", "2", "2,", 0),
    # conditions and sections: 95 is more than 1, so the second section shows it
    ('[<=1]0%;0"%"', "95", "95%", 0), ('[<=1]0%;0"%"', "0.95", "95%", 0), ('[>1]0"%";0%', "0.95", "95%", 0),
    ('[=0]"-";0"%"', "95", "95%", 0), ('[=0]"-";0"%"', "0", "-", 0), ("0.0;[Red]0.0%", "-0.955", "95,5%", 1),
    ("#,##0;(#,##0);-", "-1234", "(1.234)", 0), ("#,##0;(#,##0);-", "0", "-", 0), ("0;-0;;@", "0", "", 0),
    # scaling commas: 149.983.000 is 149,983 millions; 12.500.000 is 12,5, and 13 without decimals
    ('#,##0,,"jt"', "149983000", "150jt", 0), ('#,##0.0,,\\ "juta"', "12500000", "12,5 juta", 0),
    ('#,##0,,\\ "juta"', "12500000", "13 juta", 0), ("0.000,", "1234567", "1234,567", 0),
    # zeros, and signs between the digits
    ("00\\.00\\.00", "350912", "35.09.12", 0), ("0\\.00\\.00", "70101", "7.01.01", 0), ("0\\.0", "11", "1.1", 0),
    ("0000-000000", "336883300", "0336-883300", 0), ('000"/PK/2021"', "65", "065/PK/2021", 0),
    ("00000", "7", "00007", 0),
    ("000-0000", "336883300", "33688-3300", 0), ("0\\%", "90", "90%", 0), ("#,##0", "0", "0", 0), ("#,###", "0", "", 0),
    # General: eleven signs
    ("General", "12345678901", "12345678901", 0), ("General", "123456789012", "1,23457E+11", 0),
    ("General", "0.33333333333333331", "0,333333333", 17), ("General", "-1234.5", "-1234,5", 1),
    ('General" orang"', "12.5", "12,5 orang", 1), ("@", "12.5", "12,5", 1),
    # halves: 84,345 and 1,005 are their fifteen digits, not the binary numbers just below
    ("0.00", "84.345", "84,35", 2), ("0.00", "1.005", "1,01", 2), ("0", "2.5", "3", 0),
    # exponents, fractions
    ("0.00E+00", "12345", "1,23E+04", 0), ("##0.0E+0", "123456", "123,5E+3", 0), ("# ?/?", "2.25", "2 1/4", 2),
    ("# ??/??", "0.0625", "1/16", 4), ("# ?/8", "1.5", "1 4/8", 1),
    # dates: 44511 is 11 November 2021, a Thursday; 44561 is 31 December
    ("dd/mm/yyyy", "44511", "11/11/2021", 0), ("[$-421]dd mmmm yyyy;@", "44511", "11 November 2021", 0),
    ("[$-409]mmmm d, yyyy;@", "44561", "December 31, 2021", 0),
    ("dddd, d mmmm yyyy", "44511", "Kamis, 11 November 2021", 0),
    ("[$-13809]dddd, d mmmm yyyy", "44511", "Thursday, 11 November 2021", 0),
    ("ddd, dd mmm yy", "44561", "Jum, 31 Des 21", 0),
    ("mmmm yyyy", "44575", "Januari 2022", 0), ("mmmmm", "44561", "D", 0), ("d/m", "44561", "31/12", 0),
    # times: 70 minutes; 71 hours and 43 minutes; 18 hours; 0,864 s
    ("h:mm", "0.0486111111111111", "1:10", 0), ("[h]:mm:ss", "2.98819444444444", "71:43:00", 0),
    ("h:mm AM/PM", "0.75", "6:00 PM", 0), ("[mm]:ss", "0.0486111111111111", "70:00", 0),
    ("mm:ss.00", "0.00001", "00:00,86", 0), ("dd/mm/yyyy h:mm", "44561.75", "31/12/2021 18:00", 0),
])
def test_what_staff_see(kode: str, nilai: str, tampil: str, desimal: int) -> None:
    fmt = parse_format(kode).of(Decimal(nilai))
    assert show(Decimal(nilai), fmt) == tampil
    if not fmt.tanggal:
        assert shown_desimal(Decimal(nilai), fmt) == desimal


@pytest.mark.parametrize(("kode", "nilai"), [
    ("[$-F800]dddd, mmmm dd, yyyy", "44561"), ("[$-F400]h:mm:ss AM/PM", "0.5"), ("[$-3000401]0", "5"),
    ("[$-411]ggge", "44561"), ("[DBNum1]0", "5"), ("bbbb", "44561"), ("* 0", None), ("*-0", "5"), ("0;", "-5"),
    ("dd/mm/yyyy", "-1"), ("dd/mm/yyyy", "45"), ("dd/mm/yyyy", "3000000"), ("Rp#,##0", "5"), ("0", "-0.4"),
    ("[>5]0", "1"), ("[<=1]0%;0", "-2"), ("# ?/?", "0.3"), ("0;0;0;@;0", "5"), ("0" * 300, "5"),
    ("[$-407]d mmmm", "44561"),
])
def test_what_is_not_known_is_not_shown(kode: str, nilai: str | None) -> None:
    """The computer's long date, other calendars and digits, letters without quotes, a minus on zeros, 1/3 of 0,3"""
    if nilai is None:
        assert show(Decimal(5), parse_format(kode).of(Decimal(5))) == "5"
    else:
        assert show(Decimal(nilai), parse_format(kode).of(Decimal(nilai))) is None


@pytest.mark.parametrize(("kode", "tanggal", "waktu", "hari"), [
    ("dd/mm/yyyy", True, False, True), ("mmmm yyyy", True, False, False), ("mmm-yy", True, False, False),
    ("h:mm", True, True, False), ("[h]:mm:ss", True, True, False), ("mm:ss", True, True, False),
    ("dddd mmmm", True, False, False), ('0.0" hari"', False, False, False), ("[Red]0.00", False, False, False),
    ('"d"0', False, False, False), ("0\\d", False, False, False), ("General", False, False, False),
    ("@", False, False, False), ("[$-F800]dddd, mmmm dd, yyyy", True, False, True),
])
def test_which_formats_are_dates(kode: str, tanggal: bool, waktu: bool, hari: bool) -> None:  # noqa: FBT001
    fmt = parse_format(kode).of(Decimal(1))
    assert (fmt.tanggal, fmt.waktu, fmt.hari) == (tanggal, waktu, hari)


@pytest.mark.parametrize(("kode", "teks"), [
    ("General", "PATEN"), ('"No. "@', "No. PATEN"), ("0;0;0;@*.", "PATEN"), (";;;", "PATEN"), ("@\\)", "PATEN)")])
def test_texts_through_their_section(kode: str, teks: str) -> None:
    assert parse_format(kode).text("PATEN") == teks


def test_a_section_by_the_value_decides_about_percent() -> None:
    kode = parse_format('[<=1]0%;0"%"')
    assert [kode.of(Decimal(x)).persen for x in ("0.95", "95")] == [True, False]


def test_builtin_formats_are_understood() -> None:
    """14 is Windows' short date, day first; currencies are rupiah; the dates of East Asia are days of unknown text."""
    assert show(Decimal(44511), parse_format(BUILTIN[14]).of(Decimal(1))) == "11/11/2021"
    assert show(Decimal(-1500), parse_format(BUILTIN[5]).of(Decimal(-1))) == "-Rp1.500"
    timur = parse_format(BUILTIN[30]).of(Decimal(44511))
    assert (timur.tanggal, timur.hari, show(Decimal(44511), timur)) == (True, True, None)


@given(st.text(max_size=30) | st.text(alphabet='0#?.,/%E+-;@mdyhs[]"\\_* ', max_size=20),
       st.floats(allow_nan=False, allow_infinity=False))
def test_no_format_and_no_number_breaks_the_reader(kode: str, nilai: float) -> None:
    x = Decimal(repr(nilai))
    assert isinstance(show(x, parse_format(kode).of(x)), str | None)


def test_days_count_from_1900_with_excels_leap_day_or_from_1904() -> None:
    assert [str(as_datetime(Decimal(n)))[:10] for n in (1, 59, 61)] == ["1900-01-01", "1900-02-28", "1900-03-01"]
    assert str(as_datetime(Decimal(0), date1904=True))[:10] == "1904-01-01"
    assert as_datetime(Decimal("1e9")) is None
