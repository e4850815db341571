"""Where code and name stand in the rows of a kind, and which rows belong together."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from toolkit.impor.anggaran.uang import Uang
from toolkit.impor.jenis import Kenal
from toolkit.impor.judul import is_column_numbers, key, keys_of, repeats
from toolkit.impor.lembar import Baris, teks_of
from toolkit.model.laporan import Tingkatan
from toolkit.reader.anggaran.tingkat import official_level, tingkat_of
from toolkit.reader.padanan import words_of
from toolkit.values.kantor import says_kind
from toolkit.values.kode import looks_like_code, rapi
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.teks import fold

_KODE_BERNAMA = re.compile(r"([0-9Xx](?>(?:\s*+\.\s*+[0-9Xx]++)*))\.?[\s:–-]+(\D.*)", re.DOTALL)
_TANPA_HURUF = re.compile(r"[\d.,\s]+")
KANTOR = frozenset({Tingkatan.SKPD, Tingkatan.UNIT_ORGANISASI})
_LEBAR = (1, 2, 2, 1, 2, 4)
"""Digits of the parts of an official code."""
_DUA, _EMPAT = re.compile(r"\d\.\d\d"), re.compile(r"\d{4}")
"""A kegiatan's and a sub kegiatan's part of a code."""
TINGKAT = (Tingkatan.PROGRAM, Tingkatan.KEGIATAN, Tingkatan.SUB_KEGIATAN)


def split_name(teks: str) -> tuple[str, str]:
    """`7.01.01 PROGRAM PENUNJANG` -> code and name; a text without a code is a name.

    >>> split_name("5.1 BELANJA OPERASI"), split_name("PROGRAM X"), split_name("7.01.01")
    (('5.1', 'BELANJA OPERASI'), ('', 'PROGRAM X'), ('7.01.01', ''))
    """
    teks = " ".join(teks.split())
    if cocok := _KODE_BERNAMA.fullmatch(teks):
        return rapi(cocok[1]), cocok[2].strip()
    return (rapi(teks), "") if looks_like_code(teks) and any(ch.isdigit() for ch in teks) else ("", teks)


def is_total(teks: str) -> bool:
    """A row of sums: `Jumlah`, `JUMLAH TOTAL`, `Total Belanja`.

    >>> is_total("JUMLAH TOTAL"), is_total("Jumlah Dokumen Perencanaan"), is_total("Kecamatan X")
    (True, False, False)
    """
    kata = fold(teks).split()
    return bool(kata) and (kata[0] in KOSAKATA.jumlah or kata[:2] == ["grand", "total"]) and all(
        k in KOSAKATA.jumlah_lanjut or k in KOSAKATA.jumlah for k in kata[1:])


def code_columns(kenal: Kenal) -> list[int]:
    """The columns of the code: under its heading as many as it covers, and beside it those of the levels' codes."""
    ada = kenal.kolom["Anggaran"]["Kode"]
    bernama = {k.ke: k for k in kenal.judul.kolom}
    sama = {k.ke for k in ada} | {k.ke for k in kenal.judul.kolom if any(key(j) in _code_words() for j in k.jalur)}
    pertama = akhir = ada[0].ke
    while pertama - 1 in sama:
        pertama -= 1
    while akhir < max(bernama) and (akhir + 1 in sama or akhir + 1 not in bernama):
        akhir += 1
    return list(range(pertama, akhir + 1))


def name_columns(kenal: Kenal) -> list[int]:
    """The columns of the name, in the order in which they count: the last level's own first, then those indented."""
    ada = [k.ke for k in kenal.kolom["Anggaran"].get("Uraian", ())][:1]
    bernama = {k.ke: k for k in kenal.judul.kolom}
    nama = {key(k) for k in ("Uraian", *words_of("Anggaran")["Uraian"])}
    milik = sorted({*ada, *(k for k in bernama if key(bernama[k].jalur[-1]) in nama)}, reverse=True) if ada else []
    menjorok = list(takewhile(lambda k: k not in bernama, range(milik[0] + 1, max(bernama)))) if milik else []
    return [*milik, *menjorok]


@cache
def _code_words() -> frozenset[str]:
    """Headings of codes: `Kode`, `Kode Program`, and not `No`."""
    return frozenset(key(k) for k in ("Kode", *words_of("Anggaran")["Kode"]) if fold(k).startswith("kode"))


def data_rows(kenal: Kenal) -> Iterator[Baris]:
    """The rows below the heading, without headings repeated at the top of a page, and rows of column numbers."""
    lembar, judul = kenal.lembar, kenal.judul
    kepala = [keys_of(b) for b in lembar.baris[judul.awal:judul.akhir + 1]]
    for b in lembar.baris[judul.akhir + 1:]:
        if not repeats(b, kepala):
            yield b


def _padded(kode: str) -> str:
    """Parts that stood in cells of their own as numbers, with their zeros: `7.1.1` is `7.01.01`."""
    bagian = kode.split(".")
    if tingkat_of(kode) is not None or len(bagian) not in range(3, len(_LEBAR) + 1) or not all(
            b.isdigit() for b in bagian):
        return kode
    return ".".join(b.zfill(n) for b, n in zip(bagian, _LEBAR, strict=False))


class Baca(NamedTuple):
    """A row: as it stands there, its code and name, and the code of the office that stands beside."""

    baris: Baris
    kode: str
    nama: str
    skpd: str


def whole_rows(kenal: Kenal, letak: "Tempat", pembaca: Uang) -> tuple[list[Baca], list[str]]:
    """The rows of a sheet: a record that stands in two rows is one, and a short code is completed from those above.

    Returns:
        The rows; and sentences about names that were put together.
    """
    hasil: list[Baca] = []
    nama: list[tuple[int, str]] = []
    semua = [(b, letak.read(b)) for b in data_rows(kenal)]
    sampai = 0
    di_atas = _names_stand_above([isi for _, isi in semua if isi and isi[0]])
    for b, isi in semua:
        if isi is not None and isi[0] and isi[1]:
            hasil.append(Baca(b, *isi))
            sampai = b.nomor
            continue
        uang = letak.has_money(b, pembaca)
        if isi is None and not uang:
            continue
        satu = Baca(b, *(isi or ("", "", "")))
        dulu = hasil[-1] if hasil and sampai + 1 == b.nomor else None
        sampai = b.nomor
        if dulu is not None and _is_half(letak, pembaca, dulu, satu, uang=uang):
            hasil[-1] = _one(dulu, satu)
        elif dulu is not None and not di_atas and not uang and not satu.kode and _is_end_of_name(letak, dulu, satu):
            hasil[-1] = dulu._replace(nama=f"{dulu.nama} {satu.nama}")
            nama.append((len(hasil), satu.nama))
        elif isi is not None:
            hasil.append(satu)
    if not any(b.kode for n, _ in nama for b in hasil[n:]):  # below the last row stand signatures
        for n, ekor in reversed(nama):
            hasil[n - 1] = hasil[n - 1]._replace(nama=hasil[n - 1].nama.removesuffix(f" {ekor}"))
        nama = []
    return _completed(hasil), _joined_names([hasil[n] for n in dict.fromkeys(n - 1 for n, _ in nama)])


def _names_stand_above(berkode: Sequence[tuple[str, str, str]]) -> bool:
    """Whether rows with a code have no name of their own, as a rule."""
    return 2 * sum(bool(nama) for _, nama, _ in berkode) < len(berkode)


def _is_half(letak: "Tempat", pembaca: Uang, dulu: Baca, satu: Baca, *, uang: bool) -> bool:
    """Whether two rows are one record: name above code, or code above amounts."""
    if is_total(dulu.nama) or is_total(satu.nama):
        return False
    berangka = letak.has_money(dulu.baris, pembaca)
    if not dulu.kode and satu.kode:
        return bool(dulu.nama) and not satu.nama and not berangka
    return bool(dulu.kode) and not satu.kode and uang and not berangka and not (dulu.nama and satu.nama)


def _one(dulu: Baca, satu: Baca) -> Baca:
    isi = [dulu.baris.di(k) if satu.baris.di(k) in (None, "") else satu.baris.di(k)
           for k in range(max(len(dulu.baris.isi), len(satu.baris.isi)))]
    return Baca(Baris(satu.baris.nomor, isi), dulu.kode or satu.kode, dulu.nama or satu.nama, dulu.skpd or satu.skpd)


def _is_end_of_name(letak: "Tempat", dulu: Baca, satu: Baca) -> bool:
    """A text alone in the column of names, right below a row with a code: no office, no headline in capitals."""
    sendiri = all(not teks_of(v) for k, v in enumerate(satu.baris.isi) if k not in letak.uraian)
    kata = fold(dulu.nama).split() or [""]
    kantor = says_kind(satu.nama) and " " in satu.nama and kata[-1] not in KOSAKATA.kata_sambung
    return sendiri and bool(dulu.kode and dulu.nama) and not kantor and not is_total(satu.nama) and (
        dulu.nama.isupper() or not satu.nama.isupper())


def _joined_names(semua: Sequence[Baca]) -> list[str]:
    return [(f"Nama yang terputus ke baris di bawahnya disambung di {len(semua)} baris, misalnya {semua[0].kode} "
             f"{semua[0].nama}.")] if semua else []


def _completed(semua: Sequence[Baca]) -> list[Baca]:
    """`2.01` and `0001` below `7.01.01`: where no code is that of a kegiatan, those below a program go on with its."""
    if any(official_level(b.kode) in TINGKAT[1:] for b in semua) or not any(_EMPAT.fullmatch(b.kode) for b in semua):
        return list(semua)
    hasil, program, kegiatan = [], "", ""
    for b in semua:
        kode = b.kode
        if official_level(kode) is Tingkatan.PROGRAM:
            program, kegiatan = kode, ""
        elif program and _DUA.fullmatch(kode):
            kode = kegiatan = f"{program}.{kode}"
        elif kegiatan and _EMPAT.fullmatch(kode):
            kode = f"{kegiatan}.{kode}"
        hasil.append(b._replace(kode=kode))
    return hasil


class Tempat:
    """Where code and name stand in the rows of a kind."""

    def __init__(self, kenal: Kenal) -> None:
        self.kode = code_columns(kenal)
        self.uraian = name_columns(kenal)

    def read(self, b: Baris) -> tuple[str, str, str] | None:
        """Code, name, and the code of the office that stands beside; None for a row of nothing."""
        sel = [(k, t) for k in self.kode if (t := b.teks(k))]
        nama = next((t for k in self.uraian if (t := b.teks(k))), "")
        if not sel and not nama:
            return None
        kode, sisa = split_name(nama)
        if kode and sisa and tingkat_of(kode) in {*TINGKAT, *KANTOR}:
            return kode, sisa, ""
        if not sel:
            return "", nama, ""
        skpd = next((rapi(t) for _, t in sel[:-1] if tingkat_of(t) in KANTOR), "")
        kode, sisa = split_name(sel[-1][1])
        if not kode and nama and looks_like_code(sel[-1][1]):  # the report's own: I, A
            kode, sisa = rapi(sel[-1][1]), ""
        if len(sel) > 1:  # one part of the code in each column
            gabung = _padded(rapi(".".join(t for _, t in sel)))
            if official_level(kode) is None:
                kode = gabung if official_level(gabung) else kode
            elif all(_TANPA_HURUF.fullmatch(t) and t.count(".") <= 1 for _, t in sel):
                kode = gabung if official_level(gabung) in TINGKAT else kode
        return kode, nama or sisa, skpd

    def texts(self, b: Baris) -> list[str]:
        """The first texts of a row, wherever they stand."""
        return [t for v in b.isi if isinstance(v, str) and (t := teks_of(v)) and any(ch.isalpha() for ch in t)]

    @staticmethod
    def has_money(b: Baris, pembaca: Uang) -> bool:
        """Whether a column of amounts is filled."""
        return any(b.teks(k) for k in pembaca.columns) and not is_column_numbers([teks_of(v) for v in b.isi])
