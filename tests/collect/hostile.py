"""Workbooks that cost more than one may: very slow to read, and very large in memory."""

import io
import zipfile
from collections.abc import Callable

from tests.kantor import kiriman

RENSTRA = "xl/worksheets/sheet3.xml"
"""The third sheet of every template."""


def _with_rows(baris: Callable[[int], bytes], banyak: int) -> bytes:
    """The filled workbook with many more rows in Renstra."""
    hasil = io.BytesIO()
    with (zipfile.ZipFile(io.BytesIO(kiriman.satu())) as lama,
          zipfile.ZipFile(hasil, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as baru):
        for info in lama.infolist():
            isi = lama.read(info)
            if info.filename == RENSTRA:
                depan, _, belakang = isi.rpartition(b"</sheetData>")
                isi = depan + b"".join(map(baris, range(1000, 1000 + banyak))) + b"</sheetData>" + belakang
            baru.writestr(info.filename, isi)
    return hasil.getvalue()


def heavy(banyak: int = 200_000) -> bytes:
    """Half a minute of work within the counted bounds: each row is an indicator of its own."""
    sel = b'<c r="A%d" t="inlineStr"><is><t>9.%d</t></is></c>'
    return _with_rows(lambda n: b'<row r="%d">' % n + sel % (n, n) + b"</row>", banyak)


def wide() -> bytes:
    """Four million empty cells: little work, and half a gigabyte once it is a tree."""
    sel = b"".join(b'<c r="%b%%d"/>' % huruf.encode() for huruf in "ABCDEFGHIJKLMNOPQRST")
    return _with_rows(lambda n: b'<row r="%d">' % n + sel % ((n,) * 20) + b"</row>", 170_000)
