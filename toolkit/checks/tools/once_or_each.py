"""One finding for one cause: a column that is blank throughout is said once, a blank cell here and there at each."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from toolkit.catalog import Kena
from toolkit.model.sel import Isian


class Kosong(NamedTuple):
    """A blank cell of an indicator."""

    kode: str
    isian: Isian[Any]


def once_or_each(sheet: str, kosong: Sequence[Kosong], banyak: int,
                 fakta: Mapping[str, object] | None = None) -> Iterator[Kena]:
    """A hit for each blank cell, or one at the sheet where all of several rows are blank.

    Args:
        sheet: its name.
        kosong: the blank ones.
        banyak: how many rows were looked at.
        fakta: further facts for the words; `indikator` is added.
    """
    if len(kosong) > 1 and len(kosong) == banyak:
        yield Kena(sheet, {"indikator": "semua indikator", **(fakta or {})}, "semua")
        return
    for k in kosong:
        yield Kena(k.isian if k.isian.sel else sheet, {"indikator": f"indikator {k.kode}", **(fakta or {})}, k.kode)
