"""A finding -> a sentence about the report: what the document is called, whose row it is; no cell, no code of ours."""

import re
from collections.abc import Callable, Mapping

from toolkit.model.daftar_uji import DasarCatatan
from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Temuan
from toolkit.schema.input import ANGKA_DILAPORKAN
from toolkit.values.teks import fold

_ALAMAT = r"(?:'[^']+'|[A-Za-z]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?"
_SATU_ALAMAT = re.compile(_ALAMAT)
_DALAM_KURUNG = re.compile(rf"\s{{0,9}}\((?:di )?{_ALAMAT}(?:(?:, | dan |; ){_ALAMAT})*\)|, {_ALAMAT}(?=\))")
_BEGITU_JUGA = re.compile(r"[Bb]egitu juga ((?:[A-Z]{1,3}\d+(?:, )?)+)(?: dan (\d+) sel lain)?")
_SHEET_INI = re.compile(r"\b[Ss]heet ini\b")
_WORKBOOK = re.compile(r"\b(?:di|dalam) workbook(?: ini)?\b")
_BERKODE = re.compile(r"\b([Ii]ndikator|[Ss]asaran|kode) (\d+(?:\.\d+)*)\b(?!\.\d)(?!,? (?:dan )?\d+\.\d)")
_DIBANDINGKAN = re.compile(r"^(sasaran|indikator) [\d.]+ di [A-Z][\w ]*? (?=tertulis \")", re.IGNORECASE)
"""Begins the words about a name in a document: both names follow, and no third one is wanted."""
_BESARAN = frozenset({"anggaran", "realisasi", "capaian", "skor", "target"})
_DUA_KALI = re.compile(r'"([^"]+)" \(\1\)')


def condition(t: Temuan, hasil: Hasil, dasar: DasarCatatan, dokumen: Mapping[str, str], apa: str = "") -> str:
    """The finding as a sentence about the report.

    Args:
        t: the finding.
        apa: what its figure is, where it is about one that was recomputed ("anggaran Program I").
        hasil: of the report; it knows the names behind the codes.
        dasar: what its note rests on; it may bring words of its own.
        dokumen: name of an input sheet -> what a sentence calls it.
    """
    nama = dokumen.get(t.sheet or "", t.sheet or "berkas laporan")
    if dasar.kondisi:
        baris = _subject(t, "", hasil)
        return _upper(dasar.kondisi.format(dokumen=f"{nama} ({baris})" if baris else nama,
                                           nilai=f'"{t.nilai}"' if t.nilai else "tertentu"))
    pesan, dua_nama = _DIBANDINGKAN.subn(r"\1 ", _without_cells(t.pesan, dokumen))
    pesan = _with_names(pesan, hasil)
    if t.sheet is None or t.sheet == ANGKA_DILAPORKAN.name:
        return _upper(pesan)
    besaran = apa.partition(" ")[0].lower()
    if besaran in _BESARAN and pesan.startswith(("tertulis", "dilaporkan")):
        pesan = f"{besaran} {pesan}"
    letak = "" if nama in pesan else f"pada {nama}"
    baris = "" if dua_nama else _subject(t, pesan, hasil)
    return _upper(", ".join(filter(None, (letak, baris, pesan))))


def _without_cells(pesan: str, dokumen: Mapping[str, str]) -> str:
    """The words without addresses of cells; a sheet is called what it is in the report."""
    teks = _BEGITU_JUGA.sub(lambda m: f"{m[0][0]}egitu juga {len(m[1].split(', ')) + int(m[2] or 0)} isian lain", pesan)
    teks = _SATU_ALAMAT.sub(lambda m: _sheet_name(m[0], dokumen), _DALAM_KURUNG.sub("", teks))
    for sheet in sorted(dokumen, key=len, reverse=True):
        teks = re.sub(rf"\b[Ss]heet {re.escape(sheet)}\b", dokumen[sheet], teks)
    return _WORKBOOK.sub("menurut data laporan", _SHEET_INI.sub("bagian ini", teks))


def _sheet_name(alamat: str, dokumen: Mapping[str, str]) -> str:
    sheet = alamat.rpartition("!")[0].strip("'")
    return dokumen.get(sheet, sheet)


def _with_names(pesan: str, hasil: Hasil) -> str:
    """Codes of indicators and sasaran as their names; one that stood before is only pointed at."""
    nama = {"indikator": {i.kode: i.uraian for i in hasil.indikator},
            "sasaran": {s.kode: s.uraian for s in hasil.sasaran}}
    return _DUA_KALI.sub(r'"\1"', _BERKODE.sub(_naming({**nama, "kode": nama["indikator"]}), pesan))


def _naming(nama: Mapping[str, Mapping[str, str]]) -> Callable[[re.Match[str]], str]:
    sudah: set[tuple[str, str]] = set()

    def name(cocok: re.Match[str]) -> str:
        apa, kode = cocok[1], cocok[2]
        uraian = nama[apa.lower()].get(kode)
        if uraian is None:
            return cocok[0]
        sebutan = "indikator" if apa == "kode" else apa
        if (sebutan.lower(), kode) in sudah:
            return f"{sebutan} itu"
        sudah.add((sebutan.lower(), kode))
        return f'{sebutan} "{uraian}"'

    return name


def _subject(t: Temuan, pesan: str, hasil: Hasil) -> str:
    """The row that the finding is about, where its words do not name it."""
    kunci = t.kunci.strip()
    indikator = {i.kode: f'indikator "{i.uraian}"' for i in hasil.indikator}
    anggaran = {a.kode: a.uraian if fold(a.uraian).startswith(fold(a.tingkat.value)) else
                f"{a.tingkat.value} {a.uraian}" for a in hasil.anggaran}
    sebutan = indikator.get(kunci) or anggaran.get(kunci) or kunci
    sudah = kunci == "semua" or fold(sebutan) in fold(pesan) or 'indikator "' in pesan.casefold()
    return "" if sudah or not any(h.isalpha() for h in sebutan) else sebutan


def _upper(teks: str) -> str:
    return teks[:1].upper() + teks[1:]
