"""Blank texts that a row takes from the row above. Workbook contract, section 1, "Finding the records"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from toolkit.model.laporan import BarisKegiatan, BarisRenstra, BarisRkt, Rekaman
from toolkit.model.sel import Isian
from toolkit.reader import findings
from toolkit.reader.catatan import Catatan
from toolkit.schema.input import KEGIATAN, RENSTRA, RKT
from toolkit.schema.kinds import Sheet
from toolkit.values.kode import Kunci, kunci, sasaran_of

R = TypeVar("R", bound=Rekaman)

_RENSTRA = ("tujuan", "indikator_tujuan", "sasaran", "program", "strategi")


def inherit_renstra(baris: Sequence[BarisRenstra], catatan: Catatan) -> tuple[BarisRenstra, ...]:
    """Tujuan, Indikator Tujuan, Sasaran, Program and Strategi from the row above with the same sasaran code."""

    def group(b: BarisRenstra) -> Kunci | None:
        return kunci(sasaran_of(b.kode.nilai)) if b.kode.nilai else None

    return tuple(_inherit(baris, [(f, group) for f in _RENSTRA], RENSTRA, catatan))


def inherit_rkt(baris: Sequence[BarisRkt], catatan: Catatan) -> tuple[BarisRkt, ...]:
    """Program from the row above."""
    return tuple(_inherit(baris, [("program", lambda _: "")], RKT, catatan))


def inherit_kegiatan(baris: Sequence[BarisKegiatan], catatan: Catatan) -> tuple[BarisKegiatan, ...]:
    """Kode from the row above."""
    return tuple(_inherit(baris, [("kode", lambda _: "")], KEGIATAN, catatan))


def _isian(b: Rekaman, field: str) -> Isian[Any]:
    isian: Isian[Any] = getattr(b, field)
    return isian


def _inherit(baris: Sequence[R], fields: Iterable[tuple[str, Any]], sheet: Sheet, catatan: Catatan) -> list[R]:
    """Fill blanks from the last filled row of the same group; one info for the sheet."""
    hasil = list(baris)
    diwarisi: list[Isian[Any]] = []
    kolom: list[str] = []
    for field, group in fields:
        terakhir: dict[object, Isian[Any]] = {}
        for i, b in enumerate(hasil):
            isian = _isian(b, field)
            kelompok = group(b)
            if not isian.kosong:
                terakhir[kelompok] = isian
            elif kelompok is not None and (atas := terakhir.get(kelompok)) is not None and atas.nilai is not None:
                nilai: dict[str, Any] = {field: atas}
                hasil[i] = replace(b, **nilai)
                diwarisi.append(isian)
                kolom.append(sheet.column(field).heading)
    if diwarisi:
        nama = ", ".join(dict.fromkeys(kolom))
        catatan.add(findings.DIWARISI, diwarisi[0], {"kolom": nama, "jumlah": len(diwarisi)})
    return hasil
