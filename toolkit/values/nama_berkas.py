r"""Names of files, judged as text before any system is asked about them.

Workbooks and lists come from outside. Merely looking whether `\\server\a.jpg` is there sends the user's credentials to
that server on Windows, `C:a.jpg` means the folder another program left, and `NUL` is a device in every folder. So the
same names are refused on every system, whatever it would make of them.
"""

import re
import unicodedata

from toolkit.values.kantor import DAERAH, place_of, whose_code
from toolkit.values.pola import pola

_TAK_TAMPAK = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Categories of Unicode: control characters, halves of letters, line and paragraph separators."""
_PERANGKAT = pola(r"(?:CON|PRN|AUX|NUL|CLOCK\$|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])", re.IGNORECASE)
"""Names that Windows gives to devices, in every folder and with every ending."""

_NEVER_SENT = pola(
    r"\..*"                          # .DS_Store, macOS `._` files, LibreOffice's locks, our temporary files
    r"|~\$.*"                        # Excel's locks
    r"|thumbs\.db|desktop\.ini|__macosx"
    r"|.*\.cadangan-\d+\.xls[xm]"    # versions before, kept by `fill`
    r"|.*\.reviu\.xlsx"             # working papers of `reviu`
    r"|rekap reviu\.xlsx",          # and what sums them up
    re.IGNORECASE)


def never_sent(nama: str) -> bool:
    """Is it a name that no office hands in: locks, hidden files, backups and results of our own.

    >>> never_sent("~$Ambulu.xlsx"), never_sent("Ambulu.cadangan-1.xlsx"), never_sent("Ambulu.xlsx")
    (True, True, False)
    """
    return _NEVER_SENT.fullmatch(nama) is not None


def refusal(tertulis: str) -> str:
    r"""Why a text is no name of a file in the folder or below it, as a clause; empty where it is one.

    Args:
        tertulis: as written, without the spaces around it; folders end in `/` or `\`.

    >>> [bool(refusal(nama)) for nama in ("rapat 1.jpg", "foto/rapat.jpg", "foto\\rapat.jpg", "./a.jpg")]
    [False, False, False, False]
    >>> [bool(refusal(nama)) for nama in ("/a.jpg", "\\\\server\\a.jpg", "C:a.jpg", "../a.jpg", "nul.jpg", "a.jpg.")]
    [True, True, True, True, True, True]
    """
    if not tertulis or any(unicodedata.category(huruf) in _TAK_TAMPAK for huruf in tertulis):
        return "namanya memuat huruf yang tidak tampak" if tertulis else "namanya kosong"
    if ":" in tertulis:
        return "letaknya tidak boleh memuat titik dua, seperti nama drive atau alamat"
    bagian = tertulis.replace("\\", "/").split("/")
    if not all(bagian) or ".." in bagian:
        return "letaknya di luar folder workbook"
    return next((alasan for satu in bagian if satu != "." and (alasan := _refused(satu))), "")


def _refused(satu: str) -> str:
    """Why one folder's or file's name cannot stand."""
    if satu != satu.rstrip(" ."):
        return f"nama '{satu}' berakhir dengan titik atau spasi, yang dibuang Windows"
    if _PERANGKAT.fullmatch(satu.partition(".")[0].rstrip()):
        return f"nama '{satu}' adalah nama perangkat di Windows"
    return ""


_FORBIDDEN = frozenset('<>:"/\\|?*')
"""Windows allows none of these; FAT and SMB likewise."""
_LONGEST = 120
"""Bytes of the place's name: 255 is the limit for a whole file name, and folders are counted too on Windows."""


def workbook_stem(kode: str, nama: str, tahun: int) -> str:
    """Name of an office's workbook without its ending.

    >>> workbook_stem("35.09.12", 'Kec. Karang/Anyar: "Baru".', 2025), workbook_stem("", "Dinas Kesehatan", 2025)
    ('LKjIP-2025-35.09.12-Karang-Anyar-Baru', 'LKjIP-2025-Dinas-Kesehatan')
    >>> workbook_stem("35.09.12.1001", "Kelurahan Contoh", 2025)
    'LKjIP-2025-35.09.12.1001-Contoh'
    """
    milik_wilayah = whose_code(kode) != DAERAH
    tempat = in_file_name(place_of(nama) if milik_wilayah else nama)
    return beginning(tahun) + "-".join(filter(None, (in_file_name(kode), tempat)))


def beginning(tahun: int) -> str:
    """What a workbook's name begins with, whatever the office is called."""
    return f"LKjIP-{tahun}-"


def in_file_name(nama: str) -> str:
    """A text as part of a file name: without what a file name must not hold.

    >>> in_file_name("Sumber Jambe"), in_file_name("...")
    ('Sumber-Jambe', '')
    """
    teks = unicodedata.normalize("NFC", nama)
    allowed = "".join(" " if h in _FORBIDDEN or unicodedata.category(h)[0] in "CZ" else h for h in teks)
    words = "-".join(allowed.split())
    return re.sub(r"-{2,}", "-", words.encode()[:_LONGEST].decode(errors="ignore")).strip("-. ")
