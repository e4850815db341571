"""Rows of a budget export: level, code, name, amounts and office of each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from toolkit.errors import ToolkitError
from toolkit.impor.jenis import Kenal
from toolkit.impor.judul import Kolom, is_column_numbers, keys_of, repeats, stated_unit
from toolkit.impor.kantor import Kantor
from toolkit.impor.lembar import Baris, TakTerbacaError, is_galat, teks_of, uang
from toolkit.model.laporan import Tingkatan
from toolkit.reader.anggaran.tingkat import official_level, tingkat_of
from toolkit.values.angka import format_rupiah
from toolkit.values.kode import kunci, looks_like_code, rapi
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.teks import fold

_KODE_BERNAMA = re.compile(r"([0-9Xx](?>(?:\s*+\.\s*+[0-9Xx]++)*))\.?[\s:–-]+(\D.*)", re.DOTALL)
_TANPA_HURUF = re.compile(r"[\d.,\s]+")
KANTOR = frozenset({Tingkatan.SKPD, Tingkatan.UNIT_ORGANISASI})
TINGKAT = (Tingkatan.PROGRAM, Tingkatan.KEGIATAN, Tingkatan.SUB_KEGIATAN)
Angka = Mapping[str, Decimal | None]


class Simpul(NamedTuple):
    """One row of a budget export.

    Attributes:
        baris: as it stands there. tingkat: None for a row of a sum, or of nothing.
        kode, nama: separated where one cell holds both. angka: our heading -> amount, over all its columns.
        kelompok: (our heading, place of the column) -> amount, of each column alone.
        kantor: key of its office; empty where none is named. unit: of its unit. total: the row is a sum.
    """

    baris: Baris
    tingkat: Tingkatan | None
    kode: str
    nama: str
    angka: Angka
    kelompok: Mapping[tuple[str, int], Decimal | None] = {}
    kantor: str = ""
    unit: str = ""
    total: bool = False


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


class Uang:
    """The columns of amounts of a kind, and what they hold in a row."""

    def __init__(self, kenal: Kenal, tahun: int | None) -> None:
        self.kenal, kolom = kenal, kenal.kolom["Anggaran"]
        jumlahkan = set(kenal.aturan.get("dijumlahkan", ()))
        self.milik: dict[str, list[Kolom]] = {}
        for kita in ("Anggaran", "Realisasi", "Anggaran Sebelum Perubahan"):
            ada = [k for k in kolom.get(kita, ()) if k.of_year(tahun)]
            self.milik[kita] = ada if kita in jumlahkan else of_year(ada, tahun)[:1]
        atas = [t for b in kenal.lembar.baris[:kenal.judul.awal] for v in b.isi if (t := teks_of(v))]
        self.kali = next((n for t in atas if (n := stated_unit(t)) > 1), 1)
        self.lain: dict[str, tuple[str, Kolom]] = {}
        for bagian in ("banding", "disebut"):
            for pola, kita in kenal.aturan.get(bagian, {}).items():
                for k in kenal.find(pola)[:1]:
                    self.lain[f"{bagian}:{k.nama}"] = (kita, k)

    def read(self, b: Baris) -> tuple[Angka, Mapping[tuple[str, int], Decimal | None]]:
        """The amounts of a row: by our headings, and by column.

        Raises:
            ToolkitError: one cannot be read, or was never calculated.
        """
        satu = {(kita, k.ke): self._cell(b, k) for kita, daftar in self.milik.items() for k in daftar}
        lain = {nama: self._cell(b, k) for nama, (_, k) in self.lain.items()}
        angka: dict[str, Decimal | None] = {}
        for kita, daftar in self.milik.items():
            ada = [n for k in daftar if (n := satu[kita, k.ke]) is not None]
            angka[kita] = sum(ada, Decimal(0)) if ada else None
        return {**angka, **lain}, satu

    def _cell(self, b: Baris, k: Kolom) -> Decimal | None:
        v = b.di(k.ke)
        lembar = self.kenal.lembar
        if v is None:
            lembar.refuse_uncalculated(b.nomor, k.ke)
        try:
            nilai = uang(v)
        except TakTerbacaError as error:
            sebab = "nilai error Excel" if is_galat(v) else "bukan angka rupiah"
            raise ToolkitError(f'{lembar.alamat(b.nomor, k.ke)} (kolom {k.nama}) berisi "{error}", {sebab}.',
                               "Perbaiki selnya di berkas sumber, atau kosongkan, lalu jalankan lagi.") from error
        return nilai if nilai is None else nilai * (self.kali if k.kali == 1 else k.kali)

    @property
    def notes(self) -> list[str]:
        """By what the amounts are multiplied, and what says so."""
        kolom = {k.kali for daftar in self.milik.values() for k in daftar}
        return [*(f"Angkanya dikalikan {format_rupiah(n)} menurut judul kolomnya." for n in sorted(kolom - {1})),
                *([f"Angkanya dikalikan {format_rupiah(self.kali)} menurut keterangan di atas tabel."]
                  if self.kali > 1 and 1 in kolom else [])]

    @property
    def columns(self) -> set[int]:
        """Places of all columns of amounts."""
        return {k.ke for daftar in self.milik.values() for k in daftar} | {k.ke for _, k in self.lain.values()}


def of_year(kolom: Sequence[Kolom], tahun: int | None) -> list[Kolom]:
    """The columns of the report's year first, where their headings name years; of its parts the last one."""
    return sorted(kolom, key=lambda k: (k.tahun is not None and k.tahun != tahun, not k.setahun,
                                        k.ke if k.setahun else -k.ke))


def code_columns(kenal: Kenal) -> list[int]:
    """The columns under the heading of the code: as many as it covers, up to the next heading."""
    ada = kenal.kolom["Anggaran"]["Kode"]
    pertama, bernama = ada[0].ke, {k.ke for k in kenal.judul.kolom}
    sama = {k.ke for k in ada}
    akhir = pertama
    lebar = max(bernama, default=0)
    while akhir < lebar and (akhir + 1 in sama or akhir + 1 not in bernama):
        akhir += 1
    return list(range(pertama, akhir + 1))


def data_rows(kenal: Kenal) -> Iterator[Baris]:
    """The rows below the heading, without headings repeated at the top of a page, and rows of column numbers."""
    lembar, judul = kenal.lembar, kenal.judul
    kepala = [keys_of(b) for b in lembar.baris[judul.awal:judul.akhir + 1]]
    for b in lembar.baris[judul.akhir + 1:]:
        if not repeats(b, kepala):
            yield b


def read_rows(kenal: Kenal, tahun: int | None) -> tuple[list[Simpul], list[Kantor], Uang]:
    """All rows of a tree, with the levels that official codes tell; the offices; the columns of amounts."""
    letak = Tempat(kenal)
    pembaca, hasil, kantor = Uang(kenal, tahun), [], Pemilik()
    semua = [(b, s) for b in data_rows(kenal) if (s := letak.read(b)) is not None]
    resmi = any(_is_official(kode) for _, (kode, _, _) in semua)
    for b, (kode, nama, skpd) in semua:
        tingkat = official_level(kode) if resmi and kode else None
        total = tingkat is None and any(is_total(t) for t in (nama, *letak.texts(b)[:2]))
        if tingkat is None and not total and not kode:
            continue
        kantor.see(tingkat, kode, nama, skpd)
        angka, kelompok = pembaca.read(b) if tingkat is not None or total or letak.has_money(b, pembaca) else ({}, {})
        if angka:
            hasil.append(Simpul(b, tingkat, kode, nama, angka, kelompok, kantor.skpd, kantor.unit, total))
    return hasil, kantor.semua, pembaca


def _is_official(kode: str) -> bool:
    """A code by which a whole sheet's are official: `1.1.1` alone may be the report's own."""
    return tingkat_of(kode) in {*TINGKAT, *KANTOR} or official_level(kode) in TINGKAT[1:]


class Pemilik:
    """The office and the unit to which the rows belong that are read."""

    def __init__(self) -> None:
        self.skpd = self.unit = ""
        self.semua: list[Kantor] = []

    def see(self, tingkat: Tingkatan | None, kode: str, nama: str, skpd: str) -> None:
        """A row: of an office, or with the code of one beside its own."""
        if tingkat in KANTOR:
            self._enter(kode, nama)
        elif skpd and skpd not in {self.skpd, self.unit}:
            self._enter(skpd, "")

    def _enter(self, kode: str, nama: str) -> None:
        """A unit is one of the office whose first seven parts its code repeats."""
        if tingkat_of(kode) is Tingkatan.UNIT_ORGANISASI and kunci(kode)[:-1] == kunci(self.skpd)[:-1]:
            self.unit = kode
            self._add(Kantor(kode, nama, self.skpd))
        else:
            self.skpd, self.unit = kode, ""
            self._add(Kantor(kode, nama))

    def _add(self, satu: Kantor) -> None:
        for ke, k in enumerate(self.semua):
            if k.kunci == satu.kunci:
                self.semua[ke] = k if k.nama else satu
                return
        self.semua.append(satu)


class Tempat:
    """Where code and name stand in the rows of a kind."""

    def __init__(self, kenal: Kenal) -> None:
        self.kode = code_columns(kenal)
        self.uraian = [k.ke for k in kenal.kolom["Anggaran"].get("Uraian", ())][:1]

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
        if len(sel) > 1 and official_level(kode) is None:  # one part of the code in each column
            gabung = rapi(".".join(t for _, t in sel))
            kode = gabung if official_level(gabung) else kode
        elif len(sel) > 1 and all(_TANPA_HURUF.fullmatch(t) and t.count(".") <= 1 for _, t in sel):
            gabung = rapi(".".join(t for _, t in sel))
            kode = gabung if official_level(gabung) in TINGKAT else kode
        return kode, nama or sisa, skpd

    def texts(self, b: Baris) -> list[str]:
        """The first texts of a row, wherever they stand."""
        return [t for v in b.isi if isinstance(v, str) and (t := teks_of(v)) and any(ch.isalpha() for ch in t)]

    @staticmethod
    def has_money(b: Baris, pembaca: Uang) -> bool:
        """Whether a column of amounts is filled."""
        return any(b.teks(k) for k in pembaca.columns) and not is_column_numbers([teks_of(v) for v in b.isi])
