"""Lists of changes and sentences (TOML beside this file says how), and whether each is said where it belongs."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from tests.mutasi.buku import Isi, Tempat
from tests.offices.kantor import Periksa, examine, office
from toolkit.model.temuan import Temuan
from toolkit.schema.input import NASKAH, RENSTRA

BARIS_TERBANYAK = 20
"""Sentences in one workbook, at most: the template has prepared rows for twice as many."""
BAGIAN = "Penutup Kendala"
"""The part of Naskah in which a sentence stands, where its entry names no cell."""


@dataclass(frozen=True)
class Butir:
    """One entry: an office, what is changed in it, and where something must be said.

    Attributes:
        jenis: the kind. kata: what is wrong, or the sentence.
        ubah: changed cells, by address. di: the cells, or sheets as a whole, of which one must bear a finding; empty
            where nothing may be said.
        belum: who will find it; empty where it is found.
    """

    kantor: str
    jenis: str
    kata: str
    ubah: Mapping[str, Isi]
    di: tuple[str, ...] = ()
    belum: str = field(default="", compare=False)

    def examine(self) -> Periksa:
        """What is said of the changed office, and was not said of the office."""
        return examine(self.kantor, self.places())

    def places(self) -> dict[Tempat, Isi]:
        """The changed cells."""
        kantor = office(self.kantor)
        return {kantor.di(sel): isi if isi != "" else None for sel, isi in self.ubah.items()}

    def found(self, temuan: Iterable[Temuan]) -> bool:
        """One of the findings stands where it belongs."""
        return any(str(t.sel or t.sheet) in self.di for t in temuan)


def read(path: Path) -> tuple[tuple[Butir, ...], tuple[Butir, ...]]:
    """The errors of a list, and the true counterparts and honest entries, of which nothing may be said."""
    isi = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    salah = [Butir(b["kantor"], b["jenis"], b["uraian"], b["ubah"], tuple(b["di"]), b.get("belum", ""))
             for b in isi.get("ubahan", ())]
    salah += [_sentence(b, "salah", bagi=True) for b in isi.get("kalimat", ()) if "salah" in b]
    benar = [_sentence(b, "benar", bagi=False) for b in isi.get("kalimat", ()) if "benar" in b]
    benar += [Butir(b["kantor"], b["jenis"], b["uraian"], b["ubah"]) for b in isi.get("jujur", ())]
    return tuple(salah), tuple(benar)


def _sentence(b: Mapping[str, str], kunci: str, *, bagi: bool) -> Butir:
    """A sentence where the entry says, or as a new row of Naskah."""
    kantor = office(b["kantor"])
    ubah: dict[str, Isi] = {}
    di = b.get("di", "")
    if not di:
        baris = len(kantor.lembar[NASKAH.name])
        bagian, di = (str(kantor.sel(Tempat(NASKAH.name, baris, j))) for j in ("Bagian", "Isi"))
        ubah[bagian] = b.get("bagian", BAGIAN)
    return Butir(b["kantor"], b["jenis"], b[kunci], {**ubah, di: b[kunci]}, (di,) if bagi else (),
                 b.get("belum", "") if bagi else "")


def together(benar: Iterable[Butir]) -> tuple[tuple[str, Mapping[Tempat, Isi]], ...]:
    """Entries of which nothing may be said, many in one workbook of their office: its name, and the changed cells.

    One that changes the Renstra stands alone, for the other documents are compared with it.
    """
    semua: list[tuple[str, dict[Tempat, Isi]]] = []
    for butir in benar:
        awal = len(office(butir.kantor).lembar[NASKAH.name])
        ubah = butir.places()
        baru = any(di.sheet == NASKAH.name and di.baris == awal for di in ubah)
        for nama, isi in semua:
            tambahan = sum(di.sheet == NASKAH.name and di.judul == "Isi" and di.baris >= awal for di in isi)
            sendiri = any(di.sheet == RENSTRA.name for di in (*ubah, *isi))
            bentrok = sendiri or set(ubah) & set(isi) - _row(awal)
            if nama == butir.kantor and not bentrok and tambahan < BARIS_TERBANYAK:
                isi |= {Tempat(di.sheet, awal + tambahan, di.judul) if baru else di: v for di, v in ubah.items()}
                break
        else:
            semua.append((butir.kantor, ubah))
    return tuple(semua)


def _row(baris: int) -> set[Tempat]:
    return {Tempat(NASKAH.name, baris, judul) for judul in ("Bagian", "Isi")}
