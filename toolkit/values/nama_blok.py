"""The names above the block of a sub kegiatan, where an office pasted them into its Penjelasan."""

import re
from typing import NamedTuple

_NAMA = re.compile(r"(?:\d{1,2}[.)]\s{0,3})?(program|sub ?kegiatan|kegiatan)\s{0,3}:\s{0,3}(\S.*)", re.IGNORECASE)


class NamaBlok(NamedTuple):
    """One line of a block's heading: `sebutan` (`Program`, `Kegiatan`, `Sub Kegiatan`), the name, the whole line."""

    sebutan: str
    nama: str
    baris: str


def nama_blok(teks: str) -> tuple[tuple[NamaBlok, ...], str]:
    r"""The heading's lines with which a text begins, and what follows them.

    >>> nama_blok("1. Program : Pelayanan\nSub Kegiatan: Surat\nDilaksanakan.\nKegiatan : lain")[1]
    'Dilaksanakan.\nKegiatan : lain'
    >>> [(n.sebutan, n.nama) for n in nama_blok("1. Program : Pelayanan\nSub Kegiatan: Surat\nDilaksanakan.")[0]]
    [('Program', 'Pelayanan'), ('Sub Kegiatan', 'Surat')]
    """
    kepala: list[NamaBlok] = []
    baris = teks.strip().splitlines()
    for satu in baris:
        cocok = _NAMA.fullmatch(satu.strip())
        if cocok is None:
            break
        sebutan = "Sub Kegiatan" if cocok[1].casefold().startswith("sub") else cocok[1].capitalize()
        kepala.append(NamaBlok(sebutan, cocok[2].strip(), satu.strip()))
    return tuple(kepala), "\n".join(baris[len(kepala):]).strip()
