"""The kecamatan of Indonesia by their Kemendagri code (kecamatan.csv; its first line names the act and the source)."""

import csv
import functools
from dataclasses import dataclass
from importlib import resources


@dataclass(frozen=True, slots=True)
class Kecamatan:
    """One kecamatan: `kode` as `35.09.12`, names as the list has them, `kabupaten_kota` with its first word."""

    kode: str
    nama: str
    kabupaten_kota: str
    provinsi: str


@functools.cache
def all_kecamatan() -> dict[str, Kecamatan]:
    """Every kecamatan by its code."""
    teks = resources.files("toolkit.data").joinpath("kecamatan.csv").read_text(encoding="utf-8")
    baris = csv.DictReader(b for b in teks.splitlines() if not b.startswith("#"))
    return {b["kode_wilayah"]: Kecamatan(b["kode_wilayah"], b["kecamatan"], b["kabupaten_kota"], b["provinsi"])
            for b in baris}


def find(kode: str) -> Kecamatan | None:
    """The kecamatan of a code, with or without dots (`35.09.12`, `350912`); None where the list has none.

    >>> find("350912").nama
    'Ambulu'
    """
    angka = "".join(c for c in kode if c.isdigit())
    return all_kecamatan().get(f"{angka[:2]}.{angka[2:4]}.{angka[4:]}")
