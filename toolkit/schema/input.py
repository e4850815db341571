"""Every input sheet of the workbook contract, declared once; the sheets stand in modules by their subject."""

from toolkit.schema.identitas import IDENTITAS, IDENTITAS_HEADINGS, IDENTITAS_HELP
from toolkit.schema.keuangan import ANGGARAN, BELANJA, KEGIATAN
from toolkit.schema.kinerja import REALISASI, SKM, SKM_RESPONDEN
from toolkit.schema.pelengkap import (
    ANGKA_DILAPORKAN,
    DOKUMENTASI,
    NASKAH,
    PEGAWAI,
    PENANDATANGAN,
    PENGHARGAAN,
    REKOMENDASI,
)
from toolkit.schema.perencanaan import IKU, PK, PK_PROGRAM, RENSTRA, RKT
from toolkit.schema.rencana_aksi import RENCANA_AKSI
from toolkit.schema.survei import RENCANA_SKM

__all__ = [
    "AKHIR_TAHUN", "ANGGARAN", "ANGKA_DILAPORKAN", "ATURAN", "BELANJA", "DAFTAR", "DOKUMENTASI", "IDENTITAS",
    "IDENTITAS_HEADINGS", "IDENTITAS_HELP", "IKU", "INPUT_SHEETS", "KEGIATAN", "NASKAH", "PEGAWAI", "PENANDATANGAN",
    "PENGHARGAAN", "PETUNJUK", "PK", "PK_PROGRAM", "PROPERTY_CODE", "PROPERTY_IMPOR", "PROPERTY_VERSION",
    "PROPERTY_YEAR", "REALISASI", "RECORD_SHEETS", "REKOMENDASI", "RENCANA_AKSI", "RENCANA_SKM", "RENSTRA",
    "RKT", "SKM", "SKM_RESPONDEN", "VERSION",
]

RECORD_SHEETS = (RENSTRA, IKU, RKT, PK, PK_PROGRAM, REALISASI, SKM, SKM_RESPONDEN, ANGGARAN, KEGIATAN, BELANJA,
                 PENANDATANGAN, NASKAH, DOKUMENTASI, PENGHARGAAN, REKOMENDASI, ANGKA_DILAPORKAN, PEGAWAI, RENCANA_AKSI,
                 RENCANA_SKM)
"""Sheets whose rows become records, in the order of the contract."""

AKHIR_TAHUN = (REALISASI, SKM, SKM_RESPONDEN, KEGIATAN, BELANJA, NASKAH)
"""Sheets of which nothing is asked while the year is running."""

INPUT_SHEETS = (IDENTITAS, *RECORD_SHEETS)

PETUNJUK = "Petunjuk"
"""Name of the sheet that explains the others; nothing in it is read."""

DAFTAR = "Daftar"
"""Name of the hidden sheet that holds the dropdowns' choices; nothing in it is read."""

ATURAN = "toolkit.aturan"
"""Name of the very hidden sheet that carries a kabupaten's rules, a line of text in each cell of its first column."""

VERSION = "2"
"""Version of the workbook contract, stored in the custom property toolkit.versi."""

PROPERTY_VERSION, PROPERTY_YEAR, PROPERTY_CODE = "toolkit.versi", "toolkit.tahun", "toolkit.kode_wilayah"

PROPERTY_IMPOR = "toolkit.impor"
"""Custom property that says what `toolkit impor` wrote, a line for each file; further ones are `toolkit.impor.2` …"""
