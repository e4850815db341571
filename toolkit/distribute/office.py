"""An office in what is handed out: the names of its files, and what Identitas holds before the office opens it."""

import re
import unicodedata
from dataclasses import replace

from toolkit.kantor.model import Kantor
from toolkit.schema.input import IDENTITAS
from toolkit.template.options import Prefill, TemplateOptions, Typed

FIELDS = {"kode_wilayah": "kode_wilayah", "nama": "nama_perangkat_daerah", "kabupaten_kota": "kabupaten_kota",
          "provinsi": "provinsi", "camat": "nama_kepala"}
"""Field of Kantor -> field of Identitas."""

_LOCKED = frozenset(IDENTITAS.column(FIELDS[f]).heading for f in ("kode_wilayah", "nama", "kabupaten_kota", "provinsi"))
"""Keys that say which office it is: locked, so that the file is known when it comes back."""
_KIND = re.compile(r"^(?:kantor\s+)?(?:kecamatan|kec\.?)\s+", re.IGNORECASE)
_FORBIDDEN = frozenset('<>:"/\\|?*')
"""Windows allows none of these; FAT and SMB likewise."""
_LONGEST = 120
"""Bytes of the place's name: 255 is the limit for a whole file name, and folders are counted too on Windows."""


def stem(kantor: Kantor, tahun: int) -> str:
    """Name of the office's workbook without its ending.

    >>> stem(Kantor("35.09.12", "Kecamatan Ambulu"), 2025)
    'LKjIP-2025-35.09.12-Ambulu'
    >>> stem(Kantor("35.09.12", 'Kec. Karang/Anyar: "Baru".'), 2025)
    'LKjIP-2025-35.09.12-Karang-Anyar-Baru'
    """
    nama = place(kantor.nama)
    return f"{beginning(kantor, tahun)}-{nama}" if nama else beginning(kantor, tahun)


def beginning(kantor: Kantor, tahun: int) -> str:
    """What a name begins with, whatever the office is called."""
    return f"LKjIP-{tahun}-{kantor.kode_wilayah}"


def place(nama: str) -> str:
    """The office's name as part of a file name: without what it is, and without what a file name must not hold.

    >>> place("Kecamatan Sumber Jambe"), place("...")
    ('Sumber-Jambe', '')
    """
    teks = unicodedata.normalize("NFC", _KIND.sub("", nama))
    allowed = "".join(" " if h in _FORBIDDEN or unicodedata.category(h)[0] in "CZ" else h for h in teks)
    words = "-".join(allowed.split())
    return re.sub(r"-{2,}", "-", words.encode()[:_LONGEST].decode(errors="ignore")).strip("-. ")


def options_for(kantor: Kantor, options: TemplateOptions) -> TemplateOptions:
    """The template's options for an office."""
    return replace(options, kode_wilayah=kantor.kode_wilayah, nama=kantor.nama)


def prefill_for(kantor: Kantor, isi: Prefill | None = None) -> Prefill:
    """The office's identity over what is carried over.

    Args:
        kantor: its texts win where they are known.
        isi: what last year's file gives; None for an office without one.
    """
    isi = isi or Prefill()
    identitas: dict[str, Typed] = {IDENTITAS.column(FIELDS[field]).heading: teks for field in FIELDS
                                   if (teks := getattr(kantor, field))}
    return replace(isi, identitas={**isi.identitas, **identitas}, terkunci=isi.terkunci | _LOCKED)
