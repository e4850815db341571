"""Targets as the forms print them: as typed; a bare number with its dots, its column's decimals, its percent sign."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from toolkit.model.rekaman import Ukuran
from toolkit.model.sel import Isian
from toolkit.values.angka import count_desimal, format_angka
from toolkit.values.satuan import rentang_bersatuan
from toolkit.values.teks import fold
from toolkit.values.ukuran import is_persen

_POLOS = re.compile(r"[-\N{MINUS SIGN}]?[\d.,\s]*\d[\d.,\s]*%?")
_DEPAN = re.compile(r"^(\d{4,})(?=\s*[^\W\d_])")
"""A number without dots before its unit."""


class Target(NamedTuple):
    """A target, and what is known of its unit: the satuan, and what the indicator is called where there is none."""

    isian: Isian[Ukuran] | None
    satuan: str = ""
    nama: str = ""

    @property
    def persen(self) -> bool:
        """Whether it is a percent, by what was typed, by its satuan, else by the first word of its indicator."""
        kata = self.nama.split()[:1]
        return "%" in self.tertulis or is_persen(self.satuan or " ".join(kata))

    @property
    def tertulis(self) -> str:
        """As typed."""
        return self.isian.tertulis.strip() if self.isian is not None else ""

    @property
    def polos(self) -> bool:
        """Whether nothing but a number was typed."""
        u = self.isian.nilai if self.isian is not None else None
        return u is not None and u.angka is not None and bool(_POLOS.fullmatch(self.tertulis)) and u.sampai is None


def printed(kolom: Sequence[Target]) -> list[str]:
    """The targets of a column, those of one unit with equal decimals.

    >>> from decimal import Decimal
    >>> angka = [Isian(Ukuran(Decimal(n)), tertulis=n.replace(".", ",")) for n in ("12000", "85.5", "90")]
    >>> printed([Target(angka[0], "Orang"), Target(angka[1], "%"), Target(angka[2], "%")])
    ['12.000', '85,5%', '90,0%']
    """
    desimal: dict[str, int] = {}
    for t in kolom:
        if t.polos:
            desimal[_unit(t)] = max(desimal.get(_unit(t), 0), _decimals(t))
    return [_printed(t, desimal.get(_unit(t), 0)) for t in kolom]


def _unit(t: Target) -> str:
    return "%" if t.persen else fold(t.satuan)


def _decimals(t: Target) -> int:
    """Decimals typed, or shown by the cell's format."""
    if t.isian is None or t.isian.nilai is None or t.isian.nilai.angka is None or t.isian.faktor is not None:
        return t.isian.desimal if t.isian is not None else 0
    return max(t.isian.desimal, count_desimal(t.isian.nilai.angka))


def _printed(t: Target, desimal: int) -> str:
    ukuran = t.isian.nilai if t.isian is not None else None
    if ukuran is None or ukuran.angka is None:
        return t.tertulis
    if t.polos:
        return format_angka(ukuran.angka, desimal) + ("%" if t.persen else "")
    if ukuran.sampai is not None or ukuran.batas is not None:
        return rentang_bersatuan(t.tertulis, "%" if t.persen else t.satuan).replace("\N{NO-BREAK SPACE}%", "%")
    return _DEPAN.sub(lambda n: format_angka(int(n[1])), t.tertulis)
