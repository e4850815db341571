"""Programs of the rows of RKT: as typed; where blank that of the budget row that the row belongs to."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from toolkit.model.hasil_uang import HasilAnggaran
from toolkit.model.laporan import BarisPkProgram, BarisRkt, Tingkatan
from toolkit.model.sel import Isian, Keadaan
from toolkit.values.kode import Kunci, is_prefix, kunci
from toolkit.values.padanan import Kamus, content_words
from toolkit.values.teks import nama_polos

_PROGRAM = re.compile(r"^program\s+", re.IGNORECASE)


class Anggaran(NamedTuple):
    """The budget rows by code, and those below a program by the content words of their names."""

    program: tuple[HasilAnggaran, ...]
    kode: Mapping[Kunci, HasilAnggaran]
    nama: Mapping[frozenset[str], tuple[HasilAnggaran, ...]]
    kamus: Kamus


def budget_of(anggaran: Sequence[HasilAnggaran], k: Kamus) -> Anggaran:
    """The rows of sheet Anggaran, as rows of RKT are joined to them."""
    nama: dict[frozenset[str], tuple[HasilAnggaran, ...]] = {}
    for a in anggaran:
        if a.tingkat is not Tingkatan.PROGRAM:
            isi = _words(a.uraian, k)
            nama[isi] = (*nama.get(isi, ()), a)
    return Anggaran(tuple(a for a in anggaran if a.tingkat is Tingkatan.PROGRAM),
                    {kunci(a.kode): a for a in anggaran}, nama, k)


def find_rows(baris: BarisRkt, anggaran: Anggaran) -> tuple[HasilAnggaran, ...]:
    """The budget rows that a row of RKT may belong to: by Kode Anggaran, else by the content words of its Kegiatan."""
    if baris.kode_anggaran.nilai:
        satu = anggaran.kode.get(kunci(baris.kode_anggaran.nilai))
        return () if satu is None else (satu,)
    return anggaran.nama.get(_words(baris.kegiatan.nilai or "", anggaran.kamus), ()) if baris.kegiatan.nilai else ()


def find_program(baris: BarisRkt, anggaran: Anggaran) -> HasilAnggaran | None:
    """The program that a row of RKT belongs to; None where no budget row, or rows of several programs, may be meant."""
    program = {p.kode: p for a in find_rows(baris, anggaran) for p in anggaran.program
               if p.kode == a.kode or is_prefix(p.kode, a.kode)}
    return next(iter(program.values())) if len(program) == 1 else None


def fill_program(rkt: Sequence[BarisRkt], pk: Sequence[BarisPkProgram], anggaran: Anggaran) -> tuple[BarisRkt, ...]:
    """Rows of RKT with a program each.

    Args:
        rkt: the rows.
        pk: the programs of the Perjanjian Kinerja, for their words.
        anggaran: the budget that the rows are joined to.

    Returns:
        A typed program stays. A blank one is that of the budget row that the row was joined to, in the words that the
        RKT, else the PK, uses for it; of a row that was joined to none, that of the row above.

    Source: workbook contract, "Joining documents".
    """
    disebut = (*(b.program.nilai for b in rkt), *(b.program.nilai for b in pk))
    kata = {_words(nama, anggaran.kamus): nama for nama in reversed(disebut) if nama}
    return tuple(_filled(rkt, kata, anggaran))


def _filled(rkt: Sequence[BarisRkt], kata: Mapping[frozenset[str], str], anggaran: Anggaran) -> Iterator[BarisRkt]:
    atas: Isian[str] = Isian()
    for b in rkt:
        isian = b.program
        if isian.kosong:
            p = find_program(b, anggaran)
            isian = atas if p is None else _named(kata.get(_words(p.uraian, anggaran.kamus), p.uraian))
        atas = isian
        yield b if isian is b.program else replace(b, program=isian)


def _named(program: str) -> Isian[str]:
    nama = _PROGRAM.sub("", program)
    return Isian(nama, tertulis=nama, keadaan=Keadaan.TERISI)


@lru_cache(maxsize=10_000)
def _words(nama: str, k: Kamus) -> frozenset[str]:
    return frozenset(content_words(nama_polos(nama), k))
