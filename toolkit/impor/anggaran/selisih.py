"""Totals that a source's own rows do not give: nothing is written, unless a person confirms each one in the map."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from toolkit.impor.hasil import Peta as Tanya
from toolkit.impor.model import Banding
from toolkit.impor.peta import SELISIH, Peta
from toolkit.values.angka import format_rupiah, same_rupiah

_DISEBUT = 3
_TERBANYAK = 6
"""More differences are no printing errors of a document: rows are missing."""


class Selisih(NamedTuple):
    """What came of the comparison.

    Attributes:
        masalah: why nothing is written, at most one sentence. tanya: what may be confirmed in the map instead.
        diterima: the differences that were, as the map names them.
    """

    masalah: tuple[str, ...] = ()
    tanya: tuple[Tanya, ...] = ()
    diterima: tuple[str, ...] = ()


def settle(banding: Sequence[Banding], berkas: str, peta: Peta) -> Selisih:
    """Which sums do not meet the source's own, and whether each was confirmed.

    Args:
        banding: sums beside the source's figures.
        berkas: the file, for messages.
        peta: the completed map.
    """
    beda = [b for b in banding if b.mereka is not None and not same_rupiah(b.kita, b.mereka)]
    diterima = [b for b in beda if peta.of(SELISIH, _name(b)) is not None]
    sisa = [b for b in beda if b not in diterima]
    if not sisa:
        return Selisih(diterima=tuple(dict.fromkeys(map(_name, diterima))))
    satu = "; ".join(f"{b.sebutan} ({b.di}) {_rupiah(b.mereka)}, sedangkan rinciannya berjumlah {_rupiah(b.kita)}, "
                     f"selisih {format_rupiah(abs(b.selisih or Decimal(0)))}" for b in sisa[:_DISEBUT])
    lagi = f"; dan {len(sisa) - _DISEBUT} lagi" if len(sisa) > _DISEBUT else ""
    boleh = len(beda) <= _TERBANYAK
    cara = (" Bila dokumen resminya memang tercetak begitu, terima setiap selisih di berkas peta." if boleh else "")
    tanya = tuple(Tanya(SELISIH, _name(b), ((b.di, f"selisih {_rupiah(b.selisih)}"),)) for b in sisa)
    return Selisih(((f"Jumlah di {berkas} tidak bertemu: {satu}{lagi}. Ada baris yang hilang, berulang, atau "
                     f"tersaring. Ekspor lagi tanpa saringan dan tanpa mengubah isinya, lalu jalankan lagi.{cara}"),),
                   tanya if boleh else ())


def _name(b: Banding) -> str:
    """A difference by what it is of and by both figures: another export's is another one."""
    return f"{b.sebutan}: tercetak {_rupiah(b.mereka)}, rinciannya {_rupiah(b.kita)}"


def _rupiah(n: Decimal | None) -> str:
    return f"{'-' if n is not None and n < 0 else ''}{format_rupiah(abs(n or Decimal(0)))}"
