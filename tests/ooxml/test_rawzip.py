"""Raw entries: untouched bytes stay, limits hold, damaged archives are refused."""

import hashlib
import io
import random
import struct
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ooxml.archives import archive, parts_of, workbook_bytes
from toolkit.ooxml import rawzip
from toolkit.ooxml.rawzip import pack, read_entries, unpack, write_entries
from toolkit.ooxml.refusal import Refusal, RefusedError

LETTERS = st.characters(codec="utf-8", exclude_characters="\0/\\", categories=("L", "N", "P"))
NAMES = st.text(LETTERS, min_size=1, max_size=20)


def reason(data: bytes) -> Refusal:
    with pytest.raises(RefusedError) as caught:
        [unpack(entry, "laporan.xlsx") for entry in read_entries(data, "laporan.xlsx")]
    return caught.value.reason


@given(st.dictionaries(NAMES, st.binary(max_size=300), min_size=1, max_size=6))
def test_what_is_written_is_read_back(parts: dict[str, bytes]) -> None:
    parts = {name: data for name, data in parts.items() if name not in (".", "..")}
    unique = {rawzip.key(name): (name, data) for name, data in parts.items()}
    data = write_entries(pack(name, content) for name, content in unique.values())
    assert parts_of(data) == dict(unique.values())
    assert {entry.name: unpack(entry) for entry in read_entries(data)} == dict(unique.values())


def test_untouched_entries_keep_their_packed_bytes_and_date() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        info = zipfile.ZipInfo("xl/a.xml", date_time=(2021, 11, 11, 8, 30, 14))
        info.external_attr = 0o644 << 16
        target.writestr(info, b"a" * 999, zipfile.ZIP_DEFLATED, 9)
        target.writestr("xl/b.bin", b"plain", zipfile.ZIP_STORED)
    before = read_entries(out.getvalue())
    after = read_entries(write_entries(before))
    assert after == before
    assert [entry.packed for entry in after] == [entry.packed for entry in before]
    with zipfile.ZipFile(io.BytesIO(write_entries(before))) as again:
        assert again.infolist()[0].date_time == (2021, 11, 11, 8, 30, 14)
        assert again.testzip() is None


def test_a_data_descriptor_is_resolved() -> None:
    class Pipe(io.BytesIO):
        def tell(self) -> int:
            raise io.UnsupportedOperation

    stream = Pipe()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("xl/a.xml", b"isi" * 50)
    data = stream.getvalue()
    assert zipfile.ZipFile(io.BytesIO(data)).infolist()[0].flag_bits & 8
    (entry,) = read_entries(data)
    assert not entry.flags & 8
    assert parts_of(write_entries([entry])) == {"xl/a.xml": b"isi" * 50}


def test_packing_the_same_bytes_gives_the_same_entry() -> None:
    assert pack("xl/a.xml", b"isi" * 99) == pack("xl/a.xml", b"isi" * 99)


def test_a_bad_checksum_is_refused_when_unpacked_but_copied_raw() -> None:
    data = bytearray(archive({"a.xml": b"isi" * 20}, zipfile.ZIP_STORED))
    data[data.index(b"isiisi")] ^= 1
    assert reason(bytes(data)) is Refusal.PART_DAMAGED
    assert write_entries(read_entries(bytes(data)))


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("size", [0, 1, rawzip._PIECE, 3 * rawzip._PIECE + 5])
def test_soundness_is_told_piece_by_piece(size: int, method: int) -> None:
    (entry,) = read_entries(archive({"a.xml": random.Random(size).randbytes(size)}, method))  # noqa: S311  (no secret)
    assert rawzip.is_sound(entry)
    assert not rawzip.is_sound(entry._replace(crc=entry.crc ^ 1))
    assert not rawzip.is_sound(entry._replace(size=entry.size + 1))
    if size:
        assert not rawzip.is_sound(entry._replace(packed=entry.packed[:len(entry.packed) // 2]))


def test_packed_bytes_that_do_not_unpack_are_refused() -> None:
    data = bytearray(archive({"a.xml": hashlib.sha512(b"isi").hexdigest().encode() * 3}))
    at = data.index(b"a.xml") + 5
    data[at:at + 60] = b"\xff" * 60
    assert reason(bytes(data)) is Refusal.PART_DAMAGED


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.9, 0.999])
def test_truncated(keep: float) -> None:
    data = workbook_bytes()
    assert reason(data[:int(len(data) * keep)]) is Refusal.TRUNCATED


def test_an_entry_that_lies_about_its_size_does_not_fill_the_memory() -> None:
    data = bytearray(archive({"a.xml": b"\0" * 5_000_000}))
    for signature, offset in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        at = data.index(signature) + offset
        data[at:at + 4] = struct.pack("<I", 10)
    assert reason(bytes(data)) is Refusal.PART_DAMAGED


def test_ratio() -> None:
    with pytest.raises(RefusedError) as caught:
        read_entries(archive({"xl/worksheets/sheet1.xml": b"\0" * (40 << 20)}), "laporan.xlsx")
    assert caught.value.reason is Refusal.RATIO
    assert "250 kali" in caught.value.pesan
    assert "xl/worksheets/sheet1.xml" in caught.value.pesan


def test_a_sheet_of_a_million_equal_rows_is_no_bomb() -> None:
    row = b'<row r="%d" spans="1:15"><c r="A%d" s="3"/><c r="B%d" s="3"><v>0</v></c></row>'
    sheet = b"".join(row % (n, n, n) for n in range(1, 600_000))
    assert len(sheet) > rawzip.RATIO_FROM
    assert read_entries(archive({"xl/worksheets/sheet1.xml": sheet}))


def test_total_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rawzip, "MAX_UNPACKED", 1000)
    assert reason(archive({"a": b"x" * 600, "b": b"y" * 600})) is Refusal.UNPACKED_TOO_BIG


def test_file_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rawzip, "MAX_FILE", 100)
    assert reason(archive({"a": b"x" * 600}, zipfile.ZIP_STORED)) is Refusal.TOO_BIG


def test_many_entries() -> None:
    data = write_entries([])
    entry = write_entries([pack("a", b"")])
    central = entry[entry.index(b"PK\1\2"):entry.rindex(b"PK\5\6")]
    many = central * (rawzip.MAX_PARTS + 1)
    end = data[:12] + struct.pack("<I", len(many)) + data[16:]
    assert reason(many + end) is Refusal.TOO_MANY_PARTS


@pytest.mark.parametrize(("names", "expected"), [
    (("xl/a.xml", "XL/A.xml"), Refusal.DUPLICATE),
    (("xl/a.xml", "/xl/a.xml"), Refusal.DUPLICATE),
    (("xl/../../etc/passwd",), Refusal.BAD_NAME),
    (("..\\a.xml",), Refusal.BAD_NAME),
])
def test_names(names: tuple[str, ...], expected: Refusal) -> None:
    assert reason(archive(dict.fromkeys(names, b"isi"))) is expected


def test_a_zip_with_a_password_is_refused() -> None:
    data = bytearray(archive({"a.xml": b"isi"}))
    for signature, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(signature) + offset] |= 1
    assert reason(bytes(data)) is Refusal.ENTRY_ENCRYPTED


def test_another_compression_is_refused() -> None:
    assert reason(archive({"a.xml": b"isi" * 99}, zipfile.ZIP_LZMA)) is Refusal.METHOD


def test_entries_that_overlap_are_refused() -> None:
    data = archive({"a.xml": b"isi" * 99, "b.xml": b"isi" * 99}, zipfile.ZIP_STORED)
    second = data.index(b"PK\1\2", data.index(b"PK\1\2") + 4)
    name = data[second:].replace(b"b.xml", b"a.xml", 1)
    shifted = bytearray(data[:second] + name)
    shifted[second + 42:second + 46] = struct.pack("<I", 0)
    shifted[second + 46:second + 51] = b"a.xml"
    assert reason(bytes(shifted)) in (Refusal.OVERLAP, Refusal.DUPLICATE)


def test_names_that_differ_between_header_and_directory_are_refused() -> None:
    data = archive({"a.xml": b"isi"})
    assert reason(data.replace(b"a.xml", b"b.xml", 1)) is Refusal.DAMAGED


def test_mutated_archives_never_raise_anything_else() -> None:
    source = workbook_bytes("Data", "Lain")
    dice = random.Random(11)  # noqa: S311  (no secret)
    for _ in range(400):
        data = bytearray(source)
        for _ in range(dice.randint(1, 6)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        try:
            for entry in read_entries(bytes(data)):
                unpack(entry)
        except RefusedError:
            pass


def test_the_packed_form_is_plain_deflate() -> None:
    entry = pack("a.xml", b"isi" * 40)
    assert zlib.decompress(entry.packed, -15) == b"isi" * 40
