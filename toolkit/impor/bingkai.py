"""Sums of many rows by what they have in common: pandas frames of objects, so that every sum is one of Decimals."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

Kunci = tuple[Any, ...]
Jumlah = Mapping[str, Decimal | None]


def add(nilai: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of those that are known; None where none is.

    >>> add([Decimal("0.1"), None, Decimal("0.2")]), add([None])
    (Decimal('0.3'), None)
    """
    ada = [n for n in nilai if n is not None]
    return sum(ada, Decimal(0)) if ada else None


def sum_by(baris: Sequence[tuple[Kunci, Jumlah]]) -> dict[Kunci, dict[str, Decimal | None]]:
    """Key -> amounts, summed, in the order in which the keys come first.

    Args:
        baris: rows as (key, amounts); all have the same names of amounts.

    >>> sum_by([(("a",), {"x": Decimal(1)}), (("b",), {"x": None}), (("a",), {"x": Decimal(2)})])
    {('a',): {'x': Decimal('3')}, ('b',): {'x': None}}
    """
    if not baris:
        return {}
    import pandas as pd  # heavy, and of this command alone

    nama = list(baris[0][1])
    kunci: dict[Kunci, int] = {}
    golongan = [kunci.setdefault(k, len(kunci)) for k, _ in baris]
    bingkai = pd.DataFrame([[jumlah[n] for n in nama] for _, jumlah in baris], columns=nama, dtype=object)
    bingkai.insert(0, "", golongan)
    hasil: dict[Kunci, dict[str, Decimal | None]] = {k: {} for k in kunci}
    urut = list(kunci)
    for n in nama:
        for ke, satu in bingkai.groupby("", sort=False)[n]:
            hasil[urut[int(str(ke))]][n] = add(satu)
    return hasil
