"""What a kind of change draws from: cells of an office, by what they hold; and the change that comes of it."""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from tests.mutasi.buku import Isi, Kantor, Lembar, Tempat
from toolkit.schema.input import (
    ANGGARAN,
    ANGKA_DILAPORKAN,
    BELANJA,
    IKU,
    KEGIATAN,
    PK,
    PK_PROGRAM,
    REALISASI,
    RENCANA_AKSI,
    RENSTRA,
    RKT,
    SKM,
    SKM_RESPONDEN,
)
from toolkit.schema.kinds import Kind

FIGURES = (RENSTRA, IKU, RKT, PK, PK_PROGRAM, REALISASI, SKM, SKM_RESPONDEN, ANGGARAN, KEGIATAN, BELANJA,
           ANGKA_DILAPORKAN, RENCANA_AKSI)
"""Sheets whose rows are changed."""
NUMERIC = frozenset({Kind.ANGKA, Kind.RUPIAH, Kind.PERSEN, Kind.SKOR, Kind.CACAH, Kind.UKURAN, Kind.REALISASI,
                     Kind.JAWABAN, Kind.TAHUN})
ANGKA = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True)
class Ubah:
    """One changed cell, at the place where it stood before."""

    di: Tempat
    lama: Isi
    baru: Isi


@dataclass(frozen=True)
class Mutan:
    """One changed workbook.

    Attributes:
        jenis: the kind. ubah: cells that hold something else now; empty for rows that came, went or moved.
        lembar: the sheets with other rows. judul: changed headings.
        di: where the changed values stand now. kunci: codes and names of the changed records, as they were and are.
        uraian: the change in words.
        tercetak: it shows in print even where the value is read as before (`85 Bulan`).
    """

    jenis: str
    ubah: tuple[Ubah, ...]
    lembar: Lembar
    di: frozenset[Tempat]
    kunci: frozenset[str]
    uraian: str
    judul: Mapping[Tempat, str] = field(default_factory=dict)
    tercetak: bool = False


@dataclass(frozen=True)
class Undian:
    """Draws from one office."""

    kantor: Kantor
    r: random.Random

    def pilih(self, cocok: Callable[[Tempat], bool]) -> Tempat | None:
        """A filled cell: first the sheet, then the cell, so that no long sheet drowns the others."""
        per_sheet: dict[str, list[Tempat]] = {}
        for di in self.kantor.tempat():
            if any(di.sheet == s.name for s in FIGURES) and cocok(di):
                per_sheet.setdefault(di.sheet, []).append(di)
        return self.r.choice(per_sheet[self.r.choice(sorted(per_sheet))]) if per_sheet else None

    def angka(self, cocok: Callable[[Decimal], bool] = lambda _: True, *, jenis: frozenset[Kind] = NUMERIC,
              teks: bool = True) -> Tempat | None:
        """A cell that holds a number, or, with `teks`, a text around a number (`6 Kali`)."""
        def fits(di: Tempat) -> bool:
            isi = self.kantor.isi(di)
            if self.kantor.column(di).kind not in jenis or (isinstance(isi, str) and not teks):
                return False
            nilai = bilangan(isi)
            return nilai is not None and cocok(nilai)

        return self.pilih(fits)

    def ganti(self, jenis: str, *pasangan: tuple[Tempat, Isi]) -> Mutan | None:
        """The workbook with some cells changed; None where nothing changes."""
        ubah = tuple(Ubah(di, self.kantor.isi(di), baru) for di, baru in pasangan if self.kantor.isi(di) != baru)
        if not ubah:
            return None
        lembar = self.kantor.ubah({u.di: u.baru for u in ubah})
        kunci = frozenset(k for u in ubah for rows in (self.kantor.lembar, lembar)
                          for k in names(rows[u.di.sheet][u.di.baris]))
        uraian = "; ".join(f"{self.kantor.sel(u.di)} {u.di.judul}: {show(u.lama)} → {show(u.baru)}" for u in ubah[:3])
        return Mutan(jenis, ubah, lembar, frozenset(u.di for u in ubah), kunci,
                     uraian + (" …" if len(ubah) > 3 else ""))

    def tukar(self, jenis: str, a: Tempat | None, b: Tempat | None) -> Mutan | None:
        """The values of two cells exchanged."""
        if a is None or b is None:
            return None
        return self.ganti(jenis, (a, self.kantor.isi(b)), (b, self.kantor.isi(a)))

    def baris(self, cocok: Callable[[str], bool] = lambda _: True) -> Tempat | None:
        """A row, as its first filled cell; the only row of a sheet is left alone."""
        ada = [s.name for s in FIGURES if len(self.kantor.lembar.get(s.name, ())) > 1 and cocok(s.name)
               and any(any(b.values()) for b in self.kantor.lembar[s.name])]
        if not ada:
            return None
        sheet = self.r.choice(ada)
        k = self.r.randrange(len(self.kantor.lembar[sheet]))
        return next((Tempat(sheet, k, judul) for judul, isi in self.kantor.lembar[sheet][k].items()
                     if isi not in {None, ""}), None)

    def susun(self, jenis: str, di: Tempat, urutan: Sequence[int], letak: Sequence[int]) -> Mutan:
        """The sheet's rows in another order, some twice or not at all; `letak` are the changed ones' new places."""
        lama = self.kantor.lembar[di.sheet]
        baru = [lama[k] for k in urutan]
        sel = frozenset(Tempat(di.sheet, k, judul) for k in letak for judul in baru[k])
        uraian = f"{di.sheet} baris {self.kantor.sel(di).baris}: {' | '.join(names(lama[di.baris])) or '…'}"
        return Mutan(jenis, (), {di.sheet: baru}, sel, frozenset(names(lama[di.baris])), uraian)


Ambil = Callable[[Undian, str], Mutan | None]
"""A kind of change: draws one and calls it by the kind's name; None where this draw gives none."""
TRIES = 40
"""Draws for one change before a kind is given up for an office."""


def draw(ambil: Ambil, u: Undian, nama: str) -> Mutan | None:
    """One change of a kind; None where the office has nothing of the kind."""
    return next((mutan for _ in range(TRIES) if (mutan := ambil(u, nama)) is not None), None)


def names(baris: Mapping[str, Isi]) -> list[str]:
    """What a record is called: its code, or else its name."""
    kode = [str(baris[j]) for j in ("Kode", "Kode Anggaran", "No") if baris.get(j)]
    nama = [str(baris[j]) for j in ("Program", "Kegiatan", "Jenis", "Unsur", "Uraian", "Kelompok", "Sifat")
            if baris.get(j)]
    return kode + nama


def bilangan(isi: Isi) -> Decimal | None:
    """The number in a cell, from its text where it is one."""
    if isinstance(isi, int | Decimal):
        return Decimal(isi)
    cocok = ANGKA.search(isi) if isinstance(isi, str) else None
    teks = cocok[0].rstrip(".,") if cocok else ""
    if not teks:
        return None
    if "," in teks or re.fullmatch(r"\d{1,3}(\.\d{3})+", teks):
        teks = teks.replace(".", "").replace(",", ".")
    return Decimal(teks) if teks.count(".") <= 1 else None


def digit(isi: Isi, change: Callable[[str], str | None]) -> Isi:
    """The cell with its digits changed: a number stays one, a text keeps what stands around it. None: not possible."""
    if isinstance(isi, str):
        cocok = ANGKA.search(isi)
        baru = change(cocok[0]) if cocok else None
        return None if baru is None or cocok is None else isi[:cocok.start()] + baru + isi[cocok.end():]
    baru = change(f"{isi}")
    return None if baru is None else (Decimal(baru) if "." in baru else int(baru))


def show(isi: Isi) -> str:
    teks = "(kosong)" if isi is None else str(isi)
    return teks if len(teks) <= 40 else teks[:39] + "…"

