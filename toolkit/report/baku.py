"""The standard passages of baku.toml, chosen by the report's year."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Template
from typing import Any

from toolkit.errors import ToolkitError
from toolkit.values.kantor import KECAMATAN

BERKAS = Path(__file__).with_name("baku.toml")
BAGIAN = ("kata_pengantar", "ikhtisar", "ikhtisar_dasar", "latar_belakang", "maksud_tujuan", "kedudukan", "renstra",
          "rkt", "rkt_terlampir", "pk", "iku", "pengukuran", "evaluasi", "penutup", "penutup_akhir",
          "skm_kata_pengantar", "skm_latar_belakang", "skm_maksud_tujuan", "skm_pengolahan", "skm_penutup",
          "skm_penutup_akhir", "triwulan_pendahuluan", "triwulan_penutup")
"""Passages that the file must hold."""
WORDS = ("nama", "kabupaten", "tahun", "renstra", "dasar_organisasi", "pedoman_skm", "triwulan")
"""Names that stand for what the workbook says."""


@dataclass(frozen=True, slots=True)
class Baku:
    """A passage from a year on. `terverifikasi`: the acts that it names were compared with their official text."""

    berlaku: int
    sumber: str
    terverifikasi: bool
    alinea: tuple[str, ...]
    butir: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DasarHukum:
    """An act, for reports of the years `berlaku` to `sampai` (None: until further notice).

    `untuk`: offices that it speaks of, by whose code they bear (`whose_code`); all where it is empty.
    """

    berlaku: int
    sampai: int | None
    teks: str
    terverifikasi: bool
    untuk: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KalimatBaku:
    """The whole file: passages by name, oldest first, and the acts of the yearly report and of the survey's."""

    bagian: Mapping[str, tuple[Baku, ...]]
    dasar_hukum: tuple[DasarHukum, ...]
    dasar_hukum_skm: tuple[DasarHukum, ...]


@cache
def load(berkas: Path = BERKAS) -> KalimatBaku:
    """Read the file.

    Raises:
        ToolkitError: it is no TOML, or an entry lacks a key or names an unknown `$word`; the entry is named.
    """
    try:
        isi = tomllib.loads(berkas.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as galat:
        raise ToolkitError(f"Kalimat baku {berkas.name} tidak dapat dibaca ({galat}).",
                           "Perbaiki baris yang disebut, atau pasang ulang toolkit.") from galat
    return KalimatBaku({nama: _bagian(nama, isi.get(nama, ())) for nama in BAGIAN}, *(
        tuple(map(_dasar_hukum, isi.get(nama, ()))) for nama in ("dasar_hukum", "dasar_hukum_skm")))


def _bagian(nama: str, entri: Any) -> tuple[Baku, ...]:  # noqa: ANN401 - straight from TOML
    try:
        semua = tuple(sorted((Baku(int(e["berlaku"]), str(e["sumber"]), bool(e["terverifikasi"]), tuple(e["alinea"]),
                                   tuple(e.get("butir", ()))) for e in entri), key=lambda b: b.berlaku))
        for teks in (t for b in semua for t in (*b.alinea, *b.butir)):
            Template(teks).substitute(dict.fromkeys(WORDS, ""))
    except (KeyError, TypeError, ValueError) as galat:
        raise ToolkitError(f"Kalimat baku [[{nama}]]: kunci atau kata {galat} tidak sesuai.",
                           f"Yang diperlukan: berlaku, sumber, terverifikasi, alinea; kata ganti: "
                           f"{', '.join('$' + g for g in WORDS)}.") from galat
    if not semua:
        raise ToolkitError(f"Kalimat baku [[{nama}]] tidak ada.", f"Tambahkan bagian itu ke {BERKAS.name}.")
    return semua


def _dasar_hukum(e: Mapping[str, Any]) -> DasarHukum:
    try:
        return DasarHukum(int(e["berlaku"]), int(e["sampai"]) if "sampai" in e else None, str(e["teks"]),
                          bool(e["terverifikasi"]), tuple(map(str, e.get("untuk", ()))))
    except (KeyError, TypeError, ValueError) as galat:
        raise ToolkitError(f"Kalimat baku [[dasar_hukum]]: kunci {galat} tidak sesuai.",
                           "Yang diperlukan: berlaku (tahun), teks, terverifikasi; boleh: sampai, untuk.") from galat


def passage(nama: str, tahun: int, ganti: Mapping[str, str]) -> Baku:
    """The passage of a year with the workbook's words in it; the oldest where the year is before all of them."""
    semua = load().bagian[nama]
    dipakai = next((b for b in reversed(semua) if b.berlaku <= tahun), semua[0])
    return Baku(dipakai.berlaku, dipakai.sumber, dipakai.terverifikasi,
                tuple(Template(t).substitute(ganti) for t in dipakai.alinea),
                tuple(Template(t).substitute(ganti) for t in dipakai.butir))


def dasar_hukum(tahun: int, milik: str = KECAMATAN) -> tuple[str, ...]:
    """The acts that a report of this year names, of an office with this kind of code."""
    return _of_year(load().dasar_hukum, tahun, milik)


def dasar_hukum_skm(tahun: int) -> tuple[str, ...]:
    """The acts on public service that the survey's own report names, but for the guideline."""
    return _of_year(load().dasar_hukum_skm, tahun, KECAMATAN)


def _of_year(semua: Sequence[DasarHukum], tahun: int, milik: str) -> tuple[str, ...]:
    return tuple(d.teks for d in semua if d.berlaku <= tahun and (d.sampai is None or tahun <= d.sampai)
                 and (not d.untuk or milik in d.untuk))
