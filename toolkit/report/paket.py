"""A Word package saved so that the same content is the same bytes."""

import datetime as dt
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document

TANGGAL = dt.datetime(2026, 1, 2, 8, tzinfo=dt.UTC)
"""Stands for every time in the package: a second run of the same workbook writes nothing new."""


def save(dokumen: "Document") -> bytes:
    """The document's bytes, with fixed times and its parts in a fixed order."""
    mentah, keluar = BytesIO(), BytesIO()
    dokumen.save(mentah)
    with zipfile.ZipFile(mentah) as asal, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama in sorted(asal.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            cara = zipfile.ZIP_STORED if nama.endswith((".png", ".jpg", ".jpeg")) else zipfile.ZIP_DEFLATED
            arsip.writestr(zipfile.ZipInfo(nama, TANGGAL.timetuple()[:6]), asal.read(nama), cara)
    return keluar.getvalue()
