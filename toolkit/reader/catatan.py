"""Catatan collects the reader's findings: all at once, none twice, one cause at many cells only once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from toolkit.catalog import Aturan, Tempat
from toolkit.model.sel import Isian, Sel
from toolkit.model.temuan import Temuan

_DISEBUT = 5
"""So many further cells are named; the rest is counted."""


@dataclass(frozen=True, slots=True)
class _Kena:
    aturan: Aturan
    di: Tempat
    fakta: Mapping[str, object] = field(default_factory=dict)
    kunci: str = ""

    @property
    def sel(self) -> Sel | None:
        """The cell, None for a sheet or the file."""
        return self.di.sel if isinstance(self.di, Isian) else self.di if isinstance(self.di, Sel) else None


class Catatan:
    """Grows while a workbook is read."""

    def __init__(self) -> None:
        self._kena: list[list[_Kena]] = []
        self._kelompok: dict[tuple[str, str], list[_Kena]] = {}
        self._pernah: set[tuple[str, Sel]] = set()

    def add(self, aturan: Aturan, di: Tempat, fakta: Mapping[str, object] | None = None, *, kunci: str = "") -> None:
        """One finding; nothing where this rule has already spoken at this cell."""
        kena = _Kena(aturan, di, fakta or {}, kunci)
        if not self._known(kena):
            self._kena.append([kena])

    def once(self, aturan: Aturan, di: Isian[Any], fakta: Mapping[str, object] | None = None, *,
             kunci: str = "") -> None:
        """One finding for the sheet, at the first cell; `{lain}` in its words names the others.

        The fact `baca`, where given, is how the cell was read; it is named for the others as well.
        """
        kena = _Kena(aturan, di, fakta or {}, kunci)
        if self._known(kena):
            return
        sheet = kena.sel.sheet if kena.sel else ""
        kelompok = self._kelompok.get((aturan.kode, sheet))
        if kelompok is None:
            kelompok = self._kelompok[aturan.kode, sheet] = []
            self._kena.append(kelompok)
        kelompok.append(kena)

    def temuan(self) -> tuple[Temuan, ...]:
        """The findings in the order in which they were made."""
        return tuple(k[0].aturan.temuan(k[0].di, {"lain": _others(k[1:]), **k[0].fakta}, kunci=k[0].kunci)
                     for k in self._kena)

    def _known(self, kena: _Kena) -> bool:
        if kena.sel is None:
            return False
        pernah = (kena.aturan.kode, kena.sel) in self._pernah
        self._pernah.add((kena.aturan.kode, kena.sel))
        return pernah


def _others(lain: list[_Kena]) -> str:
    """Names the further cells: D6 (13.837 dibaca 13837), D7 dan 12 sel lain."""
    if not lain:
        return ""
    sebut = [_mention(k) for k in lain[:_DISEBUT]]
    sisa = len(lain) - len(sebut)
    return f" Begitu juga {', '.join(sebut)}{f' dan {sisa} sel lain' if sisa else ''}."


def _mention(kena: _Kena) -> str:
    alamat = kena.sel.alamat if kena.sel else ""
    if "baca" not in kena.fakta or not isinstance(kena.di, Isian):
        return alamat
    return f"{alamat} ({kena.di.tertulis} dibaca {kena.fakta['baca']})"
