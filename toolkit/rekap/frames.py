"""A collection as DataFrames: the one module that imports pandas."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING

from toolkit.kantor.model import Kumpulan
from toolkit.rekap.data_tables import KolomData, Nilai, TabelData
from toolkit.rekap.posisi import Posisi
from toolkit.values.angka import bulat

if TYPE_CHECKING:
    import pandas as pd

_POTONG = 20_000
"""Rows of a frame: a table of any length needs the memory of so many."""
_DESIMAL = 2
"""Offices are ranked by what is shown: a difference that nobody sees decides nothing."""


@dataclass(frozen=True, slots=True)
class RataUnsur:
    """An unsur of the survey over all offices that asked for it: skor 25 to 100."""

    uraian: str
    kantor: int
    rata: Decimal
    terendah: Decimal
    tertinggi: Decimal


def frames(tabel: TabelData, kumpulan: Kumpulan, posisi: Sequence[Posisi]) -> Iterator["pd.DataFrame"]:
    """A table in pieces, at least one; None is a missing value, money and percent are float64."""
    sisa = tabel.records(kumpulan, posisi)
    yield _frame(list(islice(sisa, _POTONG)), tabel.kolom)
    while potong := list(islice(sisa, _POTONG)):
        yield _frame(potong, tabel.kolom)


def _frame(baris: Sequence[tuple[Nilai, ...]], kolom: Sequence[KolomData]) -> "pd.DataFrame":
    import pandas as pd

    return pd.DataFrame({k.nama: pd.Series([_plain(b[n]) for b in baris], dtype=k.tipe) for n, k in enumerate(kolom)})


def _plain(nilai: Nilai) -> str | float | int | bool | dt.datetime | None:
    """A Decimal as a float; everything else as it is."""
    return float(nilai) if isinstance(nilai, Decimal) else nilai


def ranks(nilai: Iterable[Decimal | None]) -> list[int | None]:
    """Place of each value, 1 for the highest; equal ones (as shown) share the better place, None has none."""
    import pandas as pd

    tampil = pd.Series([None if n is None else float(bulat(n, _DESIMAL)) for n in nilai], dtype="float64")
    return [None if pd.isna(r) else int(r) for r in tampil.rank(method="min", ascending=False)]


def means_by(kelompok: Sequence[str], nilai: Sequence[Decimal | None]) -> dict[str, Decimal]:
    """Mean of each group's values, those that are missing left out; a group without any is not in it."""
    import pandas as pd

    bingkai = pd.DataFrame({"kelompok": list(kelompok), "nilai": pd.Series(list(nilai), dtype="object")}).dropna()
    return {str(k): sum(isi, Decimal(0)) / len(isi) for k, isi in bingkai.groupby("kelompok", sort=False)["nilai"]}


def unsur_means(posisi: Iterable[Posisi]) -> tuple[RataUnsur, ...]:
    """Every unsur by its name, the lowest mean first. One office after the other: no frame of all their rows."""
    sejauh_ini: dict[str, RataUnsur] = {}
    for u in (u for p in posisi if p.isi is not None for u in p.isi.unsur):
        if u.skor is not None:
            r = sejauh_ini.get(u.uraian) or RataUnsur(u.uraian, 0, Decimal(0), u.skor, u.skor)
            sejauh_ini[u.uraian] = RataUnsur(u.uraian, r.kantor + 1, r.rata + u.skor, min(r.terendah, u.skor),
                                             max(r.tertinggi, u.skor))
    hasil = (replace(r, rata=r.rata / r.kantor) for r in sejauh_ini.values())
    return tuple(sorted(hasil, key=lambda u: (u.rata, u.uraian)))
