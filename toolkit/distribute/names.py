"""Names of what is handed out: year, code and place, such that every computer can keep the file."""

import re
import unicodedata

from toolkit.kantor.model import Kantor

_SEBUTAN = re.compile(r"^(?:kantor\s+)?(?:kecamatan|kec\.?)\s+", re.IGNORECASE)
_TERLARANG = frozenset('<>:"/\\|?*')
"""Windows allows none of these; FAT and SMB likewise."""
_PANJANG = 120
"""Bytes of the place's name: 255 is the limit for a whole file name, and folders are counted too on Windows."""


def stem(kantor: Kantor, tahun: int) -> str:
    """Name without its ending.

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
    teks = unicodedata.normalize("NFC", _SEBUTAN.sub("", nama))
    boleh = "".join(" " if h in _TERLARANG or unicodedata.category(h)[0] in "CZ" else h for h in teks)
    kata = "-".join(boleh.split())
    return re.sub(r"-{2,}", "-", kata.encode()[:_PANJANG].decode(errors="ignore")).strip("-. ")
