"""Whose a file may be that says nothing itself: by the code or the name of an office in its own name, or its folder's.

And what to do about a file that cannot be used, in words for whoever collects.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from toolkit.data.kantor import office_name
from toolkit.data.kecamatan import within
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Kantor, Kiriman, Nasib
from toolkit.ooxml.refusal import Refusal, RefusedError
from toolkit.values.nama import plain_place
from toolkit.values.teks import fold

_KODE = re.compile(r"(?<!\d)(\d{2})[. _-]?(\d{2})[. _-]?(\d{2})(?:[. _-]?(\d{4}))?(?!\d)")
_BATAS_KATA = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[^\W\d])(?=\d)|(?<=\d)(?=[^\W\d])")
"""Where a word ends without a space: `LKjIPDukun2024`."""
_TERPENDEK = 3
"""A shorter name stands in too many words."""
_KATA_TERBANYAK = 5
"""So many words, written together or apart, may be one name."""

_MINTA_XLSX = ("Bila ini laporan kantor itu, mintalah kantornya mengisi workbook yang dibagikan dan mengirimnya "
               "sebagai .xlsx.")
_MINTA_ULANG = "Mintalah kantornya mengirim ulang berkas itu."
_BUKAN_LAPORAN = "Abaikan bila hanya surat atau lampiran; laporannya sendiri dikirim sebagai workbook yang dibagikan."
_SARAN = {
    **dict.fromkeys((Refusal.XLS, Refusal.XLSB, Refusal.ODS, Refusal.XML_2003, Refusal.STRICT), _MINTA_XLSX),
    **dict.fromkeys((Refusal.HTML, Refusal.TEXT, Refusal.OTHER_OFFICE, Refusal.NOT_WORKBOOK), _BUKAN_LAPORAN),
    Refusal.MAIL: "Buka surel itu, simpan lampirannya di folder yang sama, lalu jalankan collect lagi.",
    Refusal.PASSWORD: "Mintalah kantornya mengirim lagi tanpa kata sandi.",
    Refusal.RIGHTS: "Mintalah kantornya mengirim lagi tanpa pembatasan akses.",
    **dict.fromkeys((Refusal.UNREADABLE, Refusal.READ_FAILED, Refusal.MISSING, Refusal.FOLDER), ""),
    Refusal.TOO_BIG: "Mintalah kantornya memindahkan gambar dan data lain ke berkas terpisah, lalu mengirim lagi.",
    Refusal.XML_TOO_BIG: "Mintalah kantornya menghapus baris dan kolom yang tidak terpakai, lalu mengirim lagi.",
}
"""What whoever collects does about a file, by why it is refused; an empty one keeps the refusal's own advice."""


def why(error: ToolkitError, nasib: Nasib) -> str:
    """Why a file cannot be used and what to do about it: a sentence or two for whoever collects."""
    if isinstance(error, RefusedError):
        return f"{error.pesan} {_SARAN.get(error.reason, _MINTA_ULANG) or error.saran}"
    if nasib is Nasib.KOSONG:
        return f"{error.pesan} Ingatkan kantornya untuk mengisinya."
    if nasib is Nasib.BUKAN_TEMPLATE:
        return f"{error.pesan} Mintalah kantornya mengisi dan mengirim workbook yang dibagikan."
    return f"{error.pesan} Teruskan kepada kantornya: {error.saran.replace('jalankan lagi', 'kirim lagi')}"


def guess(kiriman: Iterable[Kiriman], kantor: Sequence[Kantor]) -> tuple[Kiriman, ...]:
    """Each file that could not be used, with the office that it may be of.

    Args:
        kiriman: what was read.
        kantor: the offices that are expected; none: the kecamatan of the kabupaten from which files came.
    """
    semua = tuple(kiriman)
    calon = {k.kunci: k for k in kantor} or _neighbours(semua)
    return tuple(k if k.isi is not None else replace(k, mungkin=calon.get(k.kunci) or _named(k, calon.values()))
                 for k in semua)


def _neighbours(kiriman: Iterable[Kiriman]) -> dict[str, Kantor]:
    asal = {k.kode_wilayah[:5] for k in kiriman if k.kode_wilayah}
    semua = (Kantor(w.kode, office_name(w), w.kabupaten_kota, w.provinsi)
             for kode in asal for w in within(kode))
    return {k.kunci: k for k in semua}


def _named(kiriman: Kiriman, calon: Iterable[Kantor]) -> Kantor | None:
    """The one office that the file's name bears, else the name of the nearest folder that bears one."""
    tempat = PurePosixPath(kiriman.berkas)
    kantor = tuple(calon)
    for nama in (tempat.stem, *reversed(tempat.parts[:-1])):
        kode = {".".join(filter(None, cocok.groups())) for cocok in _KODE.finditer(nama)}
        cocok = [k for k in kantor if k.kode_wilayah in kode] or _longest(nama, kantor)
        if cocok:
            return cocok[0] if len(cocok) == 1 else None
    return None


def _longest(nama: str, kantor: Sequence[Kantor]) -> list[Kantor]:
    """The offices whose name stands in a file's name as whole words; of one inside another's the longer."""
    kata = fold(_BATAS_KATA.sub(" ", nama)).split()
    gabungan = {"".join(kata[a:a + n]) for a in range(len(kata)) for n in range(1, _KATA_TERBANYAK + 1)}
    ada = [(polos, k) for k in kantor if len(polos := plain_place(k.nama)) >= _TERPENDEK and polos in gabungan]
    return [k for polos, k in ada if not any(polos != lain and polos in lain for lain, _ in ada)]
