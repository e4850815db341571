"""The heading of a foreign table: up to five rows, joined from merged cells into a path for each column."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from toolkit.impor.lembar import Baris, Lembar, teks_of
from toolkit.reader.padanan import padanan_key
from toolkit.values.kode import looks_like_code
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.teks import fold

TERATAS = 15
"""Headings begin in the first rows that hold something."""
TERTINGGI = 5
_TERLEBAR = 400
_TAHUN = re.compile(r"\b(?:19|20)\d\d\b")
_TAHUN_ANGGARAN = re.compile(
    r"\b(?:tahun(?:\s+anggaran)?|t\.?\s?a\.?)\s{0,3}:?\s{0,3}((?:19|20)\d\d)\b"
    r"(?:\s{0,3}(?:[-–—]|s[./]?d\.?|sampai(?: dengan)?|hingga)\s{0,3}(?:tahun\s)?((?:19|20)\d\d)\b)?", re.IGNORECASE)
_NOMOR_TAHUN = re.compile(r"\b(?:nomor|no)\b\.?\s{0,3}\S{1,30}\s{1,3}tahun\s{1,3}\d{4}", re.IGNORECASE)
"""The year of an act."""
_HANYA_TAHUN = re.compile(r"(?:(?:tahun|thn?\.?|t\.?\s?a\.?)\s{0,3})?(?:19|20)\d\d", re.IGNORECASE)
_LAIN_TAHUN = re.compile(r"\bpr?[ae]r?kiraan\b|\b[tn]\s{0,2}[+-]\s{0,2}1\b|\btahun\s{1,3}(?:lalu|sebelumnya|depan)\b",
                         re.IGNORECASE)
_BAGIAN_TAHUN = re.compile(r"\b(?:(?:tw|tri\s?wulan)[\s.-]{0,3}(?:i{1,3}|[1-3])|semester[\s.-]{0,3}(?:i|1)|"
                           + "|".join(list(KOSAKATA.bulan)[:11]) + r")\b", re.IGNORECASE)
_PECAHAN = re.compile(
    r"\b(ribu|juta|mil[iy]ar)(?:an)?\b|\(\s{0,3}(?:rp\.?\s{0,3})?[x.]?\s{0,3}(000)(?:[.,](000))?\s{0,3}\)",
    re.IGNORECASE)
_SATUAN = re.compile(r"\((?:dalam|dlm|ribu(?:an)?|juta(?:an)?|mil[iy]ar(?:an)?|rp|rupiah|satuan|000|x|[\s.,])+\)",
                     re.IGNORECASE)
_DALAM = re.compile(r"^\W{0,3}(?:\w+\s{0,3}:\s{0,3})?(?:dalam|dlm)\s", re.IGNORECASE)
_KALI = {"ribu": 1_000, "juta": 1_000_000, "miliar": 1_000_000_000, "milyar": 1_000_000_000}


class Kolom(NamedTuple):
    """A column of the source: its place from 0, and its headings from top to bottom."""

    ke: int
    jalur: tuple[str, ...]

    @property
    def nama(self) -> str:
        """`Kelompok > Anak`."""
        return " > ".join(self.jalur)

    @property
    def tahun(self) -> int | None:
        """The year that its heading names last."""
        semua = _TAHUN.findall(self.nama)
        return int(semua[-1]) if semua else None

    def of_year(self, tahun: int | None) -> bool:
        """Whether its heading names this year, or none; an estimate of the next, `T-1`, and last year's never are."""
        semua = _TAHUN.findall(self.nama)
        return _LAIN_TAHUN.search(self.nama) is None and (tahun is None or not semua or str(tahun) in semua)

    @property
    def setahun(self) -> bool:
        """Its heading names no part of the year but the last one: no `TW I`, no `s.d. Juni`."""
        return _BAGIAN_TAHUN.search(self.nama) is None

    @property
    def bagian(self) -> bool:
        """A share in percent, or work done, and no amount."""
        return "%" in self.jalur[-1] or bool({"persen", "persentase", "prosentase", "fisik"}
                                             & set(fold(self.jalur[-1]).split()))

    @property
    def kali(self) -> int:
        """What its amounts are multiplied by: `(ribuan)`, `(Rp. 000)`."""
        return _times(_PECAHAN.search(self.nama))


def _times(cocok: re.Match[str] | None) -> int:
    if cocok is None:
        return 1
    return _KALI[cocok[1].lower()] if cocok[1] else 1_000_000 if cocok[3] else 1_000


def stated_unit(teks: str) -> int:
    """What a line above a table says that its amounts are multiplied by.

    >>> stated_unit("(dalam ribuan rupiah)"), stated_unit("Dalam Juta Rp"), stated_unit("Dana 5 juta untuk desa")
    (1000, 1000000, 1)
    """
    return _times(_PECAHAN.search(teks)) if _DALAM.search(teks) or _SATUAN.search(teks) else 1


class Judul(NamedTuple):
    """Heading rows, by their place in `Lembar.baris`, and the columns that they name."""

    awal: int
    akhir: int
    kolom: tuple[Kolom, ...]


def without_unit(judul: str) -> str:
    """A heading without the unit in brackets behind it.

    >>> without_unit("Anggaran (dalam ribuan Rp)"), without_unit("Target (Output)")
    ('Anggaran ', 'Target (Output)')
    """
    return _SATUAN.sub("", judul)


@lru_cache(maxsize=20_000)
def key(judul: str) -> str:
    """A heading as it is compared; of `Rp`, `%` and a bare year, which say nothing in a title, what stands there."""
    return padanan_key(without_unit(judul)) or fold(judul).replace(" ", "") or judul.strip()


def years_above(lembar: Lembar, judul: Judul) -> set[int]:
    """The years of account that the lines above a heading name, those between `2021-2024` too; no act's."""
    atas = [teks_of(v) for b in lembar.baris[:judul.awal] for v in b.isi if isinstance(v, str)]
    semua = [m.groups() for teks in atas for m in _TAHUN_ANGGARAN.finditer(_NOMOR_TAHUN.sub(" ", teks))]
    return {tahun for awal, akhir in semua for tahun in range(int(awal), int(akhir or awal) + 1)}


def matches(jalur: Sequence[str], pola: str) -> bool:
    """Whether a column's path ends with the last part of a pattern and holds the parts before it, in order.

    >>> matches(("Kelompok Belanja", "Operasi", "Anggaran"), "Operasi > Anggaran"), matches(("Operasi",), "Anggaran")
    (True, False)
    """
    *depan, akhir = [key(p) for p in pola.split(" > ")]
    if not jalur or key(jalur[-1]) != akhir:
        return False
    sisa = iter(key(j) for j in jalur[:-1])
    return all(p in sisa for p in depan)


def blocks(lembar: Lembar) -> Iterator[Judul]:
    """Every block of rows that may be the heading, small ones first."""
    baris = lembar.baris[:TERATAS + TERTINGGI]
    isi = [_texts(b, lembar) for b in baris]
    for tinggi in range(1, TERTINGGI + 1):
        for awal in range(min(TERATAS, len(baris) - tinggi + 1)):
            akhir = awal + tinggi - 1
            if baris[akhir].nomor - baris[awal].nomor < 2 * TERTINGGI and not _goes_on(baris, awal, akhir):
                atas = _reaching(lembar, baris, awal)
                yield Judul(atas, akhir, tuple(_paths(isi[atas:akhir + 1])))


def _goes_on(baris: Sequence[Baris], awal: int, akhir: int) -> bool:
    """Whether the row below names columns that stand blank beside a heading: `Realisasi` over `TW I`, `TW II`."""
    if akhir + 1 >= min(len(baris), awal + TERTINGGI):
        return False
    bawah = {k: t for k, v in enumerate(baris[akhir + 1].isi[:_TERLEBAR]) if (t := teks_of(v))}
    if len(bawah) < 2:  # noqa: PLR2004 one text alone is a row's name
        return False
    if not all(_is_word(t) or _HANYA_TAHUN.fullmatch(t) for t in bawah.values()):
        return False
    bernama = {k for b in baris[awal:akhir + 1] for k, v in enumerate(b.isi[:_TERLEBAR]) if teks_of(v)}
    return any(k not in bernama and k - 1 in bernama | bawah.keys() for k in bawah) or all(
        map(_HANYA_TAHUN.fullmatch, bawah.values()))


def _is_word(teks: str) -> bool:
    return teks == "%" or (any(ch.isalpha() for ch in teks) and not (looks_like_code(teks) and re.search(r"\d", teks)))


def _reaching(lembar: Lembar, baris: Sequence[Baris], awal: int) -> int:
    """The first row of the merged headings that reach down into a row."""
    nomor = baris[awal].nomor
    atas = min((g.baris for g in lembar.gabungan if g.baris < nomor <= g.baris_akhir), default=nomor)
    return next((ke for ke in range(max(0, awal - TERTINGGI + 1), awal) if baris[ke].nomor >= atas), awal)


def _texts(b: Baris, lembar: Lembar) -> dict[int, tuple[str, bool]]:
    """Column -> text, and whether a merged range brought it."""
    hasil = {k: (teks, False) for k, v in enumerate(b.isi[:_TERLEBAR]) if (teks := teks_of(v))}
    for g in lembar.gabungan:
        if g.baris <= b.nomor <= g.baris_akhir:
            asal = next((x for x in lembar.baris[:TERATAS + TERTINGGI] if x.nomor == g.baris), None)
            teks = asal.teks(g.kolom) if asal else ""
            if teks:
                hasil.update(dict.fromkeys(range(g.kolom, min(g.kolom_akhir, _TERLEBAR) + 1), (teks, True)))
    return hasil


def _paths(isi: Sequence[Mapping[int, tuple[str, bool]]]) -> Iterator[Kolom]:
    lengkap = [{k: t for k, (t, _) in satu.items()} for satu in isi]
    lebar = max((max(satu, default=-1) for satu in lengkap), default=-1) + 1
    for ke, atas in enumerate(lengkap[:-1]):
        for k in range(1, lebar):
            if k not in atas and k - 1 in atas and any(k in bawah for bawah in lengkap[ke + 1:]) and all(
                    lain.get(k) in (None, lain.get(k - 1)) for lain in lengkap[:ke]):
                atas[k] = atas[k - 1]  # a text has no merged cells: the blank ones beside a heading are its own
    for k in range(lebar):
        jalur: list[str] = []
        for satu in lengkap:
            teks = satu.get(k, "")
            if not teks or (jalur and jalur[-1] == teks):
                continue
            if jalur and _HANYA_TAHUN.fullmatch(teks) and not _TAHUN.search(jalur[-1]):
                jalur[-1] = f"{jalur[-1]} {teks}"
            else:
                jalur.append(teks)
        if jalur:
            yield Kolom(k, tuple(jalur))


def keys_of(b: Baris) -> dict[int, str]:
    """The headings of a row as they are compared, by their columns."""
    return {k: key(teks) for k, v in enumerate(b.isi) if (teks := teks_of(v))}


def repeats(b: Baris, kepala: Sequence[Mapping[int, str]]) -> bool:
    """Whether a row repeats a heading row (`keys_of`), as at the top of a printed page, or numbers the columns."""
    isi = {k: teks for k, v in enumerate(b.isi) if (teks := teks_of(v))}
    for satu in kepala:
        sama = sum(key(teks) == satu[k] for k, teks in isi.items() if k in satu)
        if sama and 2 * sama > len(isi) and any(ch.isalpha() for t in isi.values() for ch in t):
            return True
    return is_column_numbers(list(isi.values()))


def is_column_numbers(isi: Sequence[str]) -> bool:
    """`1`, `2`, `3`, `4=3/2`: the row of numbers under a heading.

    >>> is_column_numbers(["1", "2", "3 = 1+2"]), is_column_numbers(["7.01", "2", "3"])
    (True, False)
    """
    angka = [re.match(r"\(?(\d{1,3})\)?(?:\s*[=(].*)?$", s) for s in isi]
    if len(isi) < 3 or not all(angka):  # noqa: PLR2004 two numbers may be anything
        return False
    nilai = [int(a[1]) for a in angka if a]
    return nilai[0] in {0, 1} and all(1 <= b - a <= 3 for a, b in pairwise(nilai))  # noqa: PLR2004 merged columns skip numbers
