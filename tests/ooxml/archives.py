"""Small workbooks and archives for tests, made in memory and changed part by part."""

import io
import zipfile
from collections.abc import Callable, Mapping

import xlsxwriter

Change = bytes | None | Callable[[bytes], bytes]


def workbook_bytes(*names: str, date_1904: bool = False) -> bytes:
    """A workbook with these sheets, each with a text and a number."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "date_1904": date_1904})
    for name in names or ("Data",):
        sheet = book.add_worksheet(name)
        sheet.write_string(0, 0, f"isi {name}")
        sheet.write_number(1, 0, 12.5)
    book.close()
    return out.getvalue()


def archive(parts: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as target:
        for name, data in parts.items():
            target.writestr(zipfile.ZipInfo(name), data, method)
    return out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """Part name -> bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        return {name: source.read(name) for name in source.namelist()}


def changed(data: bytes, changes: Mapping[str, Change]) -> bytes:
    """The archive with parts replaced, removed (None), or rewritten by a function."""
    parts = parts_of(data)
    for name, change in changes.items():
        if change is None:
            del parts[name]
        else:
            parts[name] = change(parts[name]) if callable(change) else change
    return archive(parts)


def swap(old: str, new: str) -> Callable[[bytes], bytes]:
    """Replace a text that must be there."""

    def change(data: bytes) -> bytes:
        assert old.encode() in data, f"{old} is not there"
        return data.replace(old.encode(), new.encode())

    return change
