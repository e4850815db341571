"""Where other sheets cite rows of Anggaran, by their code."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from toolkit.model.laporan import BarisDilaporkan, Rekaman
from toolkit.reader.links import code_of
from toolkit.schema.input import KEGIATAN, PK_PROGRAM, RKT
from toolkit.values.kode import Kunci, kunci

R = TypeVar("R", bound=Rekaman)

DIKUTIP = ((KEGIATAN, "kode"), (RKT, "kode_anggaran"), (PK_PROGRAM, "kode_anggaran"))
"""Sheets, and their field, that cite a budget row."""


def cited(semua: Mapping[str, Iterable[Rekaman]]) -> frozenset[str]:
    """The codes of budget rows that other sheets cite; `semua`: field of Laporan -> records."""
    return frozenset(kode.nilai for sheet, field in DIKUTIP for b in semua[sheet.field]
                     if (kode := code_of(b, field)).nilai)


def resolve(baris: Sequence[R], field: str, sebutan: Mapping[Kunci, str], ada: set[Kunci],
            only: Callable[[R], bool] = lambda _: True) -> tuple[R, ...]:
    """References to budget rows by the code that was typed there -> the composed code.

    Args:
        baris: records.
        field: which of their fields holds the code.
        sebutan: typed code -> composed code.
        ada: the composed codes; what is one already stays.
        only: which records refer to budget rows.
    """
    return tuple(_resolved(b, field, sebutan, ada) if only(b) else b for b in baris)


def _resolved(b: R, field: str, sebutan: Mapping[Kunci, str], ada: set[Kunci]) -> R:
    kode = code_of(b, field)
    if not kode.nilai or kunci(kode.nilai) in ada or kunci(kode.nilai) not in sebutan:
        return b
    isi: dict[str, object] = {field: kode._replace(nilai=sebutan[kunci(kode.nilai)])}
    return replace(b, **isi)  # type: ignore[arg-type]  # mypy takes a ** for every field; this one is a text


def names_budget_row(b: BarisDilaporkan) -> bool:
    """The reported figure's code is one of sheet Anggaran: its Tabel is no numbered one."""
    return not (b.tabel.nilai or "").strip()[:1].isdecimal()
