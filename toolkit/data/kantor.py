"""What the list of kecamatan says of an office: where it lies, what it is called, who is above its head."""

import re
from typing import NamedTuple

from toolkit.data.kecamatan import Kecamatan, all_kecamatan, find, within
from toolkit.values.kantor import (
    DAERAH,
    JENIS,
    KECAMATAN,
    KELURAHAN,
    JenisKantor,
    kind_of,
    official_code,
    place_of,
    says_kind,
    whose_code,
)
from toolkit.values.nama import plain_place
from toolkit.values.pola import pola
from toolkit.values.teks import fold

_DAERAH = pola(r"[\s,(]{1,9}(?=(?:kab(?:upaten)?|kota)\b)|,", re.IGNORECASE)
"""Where in a kecamatan's name its kabupaten begins: `Kecamatan Sukorejo, Kab. Kendal`."""
_KEPALA_DAERAH = (("kabupaten administrasi ", "Bupati"), ("kabupaten ", "Bupati"), ("kota administrasi ", "Wali Kota"),
                  ("kota ", "Wali Kota"))


class Letak(NamedTuple):
    """Where an office lies: its kecamatan (None for one of a whole kabupaten), kabupaten or kota, provinsi."""

    kecamatan: Kecamatan | None
    kabupaten_kota: str
    provinsi: str


def locate(kode: str) -> Letak | None:
    """Where a code of a kabupaten, kecamatan or kelurahan lies; None where the list does not know it.

    >>> locate("35.09.12.1001").kecamatan.nama, locate("35.09").kabupaten_kota, locate("35.09.99"), locate("1.02.01")
    ('Ambulu', 'Kabupaten Jember', None, None)
    """
    resmi = official_code(kode)
    if whose_code(resmi) != DAERAH:
        tempat = find(resmi[:8])
        return Letak(tempat, tempat.kabupaten_kota, tempat.provinsi) if tempat else None
    if len(resmi) == len("35"):
        provinsi = next((k.provinsi for k in all_kecamatan().values() if k.kode.startswith(f"{resmi}.")), "")
        return Letak(None, "", provinsi) if provinsi else None
    sekitar = within(resmi) if len(resmi) == len("35.09") else ()
    return Letak(None, sekitar[0].kabupaten_kota, sekitar[0].provinsi) if sekitar else None


def code_doubted(kode: str) -> str:
    """What to look at where no list knows a code that was typed, two sentences; empty for one that is known, or none.

    >>> code_doubted("35.09.12"), code_doubted("")
    ('', '')
    """
    return ("" if not kode or locate(kode) else
            f"Kode wilayah {kode} tidak ada dalam daftar kecamatan Kemendagri; ditulis apa adanya. Periksa lagi kode "
            "itu di sheet Identitas.")


def office_name(tempat: Kecamatan) -> str:
    """What the office of a kecamatan is called: `Kecamatan Ambulu`, in Papua `Distrik …`."""
    jenis = next((j for j in JENIS if tempat.provinsi in j.provinsi), JENIS[0])
    return f"{jenis.nama} {tempat.nama}"


def named(nama: str) -> tuple[Kecamatan, ...]:
    """The kecamatan that a name means, by code: none for another kind of office, several where the name is common.

    A kabupaten or kota behind the name chooses among them.

    >>> [k.kode for k in named("Kec. Ambulu")], named("Dinas Ambulu"), [k.kode for k in named("Sukorejo, Kab. Kendal")]
    (['35.09.12'], (), ['33.24.03'])
    """
    if says_kind(nama) and kind_of("", nama).kode != KECAMATAN:
        return ()
    tempat, _, daerah = _DAERAH.sub("\0", place_of(nama), count=1).partition("\0")
    calon = _called(place_of(nama)) or _called(tempat)  # Kota may belong to its own name
    di_sana = tuple(k for k in calon if daerah and plain_place(k.kabupaten_kota) == plain_place(daerah))
    return di_sana or calon


_SARAN_KODE = {
    KECAMATAN: "Kecamatan memakai kode enam digit, misalnya 35.09.12.",
    KELURAHAN: "Kelurahan memakai kode sepuluh digit, misalnya 35.09.12.1001.",
    DAERAH: "Kantor yang bukan kecamatan atau kelurahan memakai kode kabupatennya, misalnya 35.09, atau dikosongkan.",
}


def code_advice(jenis: JenisKantor) -> str:
    """Whose code a kind of office bears, a sentence after a space."""
    return f" {_SARAN_KODE[jenis.kode]}"


def _called(nama: str) -> tuple[Kecamatan, ...]:
    polos = plain_place(nama)
    return tuple(k for k in all_kecamatan().values() if polos and plain_place(k.nama) == polos)


def superior_of(kode: str, nama: str, kabupaten_kota: str = "") -> str:
    """The office above its head, with whom he signs the Perjanjian Kinerja; empty where it is not known.

    Args:
        kode: of the office.
        nama: its name.
        kabupaten_kota: where no list knows the code.

    >>> superior_of("35.09.12", "Kecamatan Ambulu"), superior_of("35.09.12.1001", "Kelurahan Contoh")
    ('Bupati Jember', 'Camat Ambulu')
    >>> superior_of("", "Dinas Sosial", "Kota Surabaya"), superior_of("", "UPTD Pasar", "Kota Surabaya")
    ('Wali Kota Surabaya', '')
    """
    letak, jenis = locate(kode), kind_of(kode, nama)
    if jenis.atasan == "camat":
        return f"Camat {letak.kecamatan.nama}" if letak and letak.kecamatan else ""
    if jenis.atasan != DAERAH:
        return ""
    daerah = letak.kabupaten_kota if letak else kabupaten_kota
    if letak and not daerah:
        return f"Gubernur {letak.provinsi}"
    return next((f"{kepala} {daerah[len(awal):].strip()}" for awal, kepala in _KEPALA_DAERAH
                 if f"{fold(daerah)} ".startswith(awal)), "")
