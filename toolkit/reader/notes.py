"""Notes collects the reader's findings: all at once, none twice, one cause at many cells only once."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from toolkit.catalog import Aturan, Tempat
from toolkit.model.sel import Isian, Sel
from toolkit.model.temuan import Temuan
from toolkit.values.teks import begitu_juga


class _Kena(NamedTuple):
    aturan: Aturan
    di: Tempat
    fakta: Mapping[str, object] = MappingProxyType({})
    kunci: str = ""

    @property
    def sel(self) -> Sel | None:
        """The cell, None for a sheet or the file."""
        return self.di.sel if isinstance(self.di, Isian) else self.di if isinstance(self.di, Sel) else None


_Kelompok = dict[Sel | int, _Kena]
"""What is said as one finding, by its cells: of thousands one is taken back without looking at the others."""


class Notes:
    """Grows while a workbook is read."""

    def __init__(self) -> None:
        self._kena: list[_Kelompok] = []
        self._kelompok: dict[tuple[str, str, str], _Kelompok] = {}
        self._di: dict[tuple[str, Sel], _Kelompok] = {}
        self._tambahan: dict[Sel, str] = {}

    def add(self, aturan: Aturan, di: Tempat, fakta: Mapping[str, object] | None = None, *, kunci: str = "") -> None:
        """One finding; nothing where this rule has already spoken at this cell."""
        kena = _Kena(aturan, di, fakta or {}, kunci)
        if not self._known(kena):
            self._kena.append({})
            self._put(kena, self._kena[-1])

    def once(self, aturan: Aturan, di: Isian[Any], fakta: Mapping[str, object] | None = None, *,
             kunci: str = "", sebab: str = "") -> None:
        """One finding for the sheet and cause, at the first cell; `{lain}` in its words names the others.

        The fact `baca`, where given, is how the cell was read; it is named for the others as well.
        """
        kena = _Kena(aturan, di, fakta or {}, kunci)
        if self._known(kena):
            return
        sheet = kena.sel.sheet if kena.sel else ""
        kelompok = self._kelompok.get((aturan.kode, sheet, sebab))
        if kelompok is None:
            kelompok = self._kelompok[aturan.kode, sheet, sebab] = {}
            self._kena.append(kelompok)
        self._put(kena, kelompok)

    def append(self, di: Isian[Any], kalimat: str) -> None:
        """A further sentence for what was said of a cell: what followed from it. One cell, one finding."""
        if di.sel is not None:
            self._tambahan[di.sel] = f" {kalimat}"

    def withdraw(self, aturan: Aturan, di: Isian[Any]) -> Temuan | None:
        """Take back what a rule said of a cell, since a graver one speaks there; None where it said nothing."""
        kelompok = self._di.get((aturan.kode, di.sel), {}) if di.sel is not None else {}
        kena = kelompok.pop(di.sel, None) if di.sel is not None else None
        return None if kena is None else kena.aturan.temuan(kena.di, {"lain": "", **kena.fakta}, kunci=kena.kunci)

    def temuan(self) -> tuple[Temuan, ...]:
        """The findings in the order in which they were made."""
        return tuple(self._one(list(kelompok.values())) for kelompok in self._kena if kelompok)

    def _one(self, kelompok: list[_Kena]) -> Temuan:
        pertama = kelompok[0]
        temuan = pertama.aturan.temuan(pertama.di, {"lain": begitu_juga(map(_mention, kelompok[1:])), **pertama.fakta},
                                       kunci=pertama.kunci)
        tambahan = "".join(self._tambahan.get(k.sel, "") for k in kelompok if k.sel)
        return temuan._replace(pesan=temuan.pesan + tambahan)

    def _known(self, kena: _Kena) -> bool:
        return kena.sel is not None and (kena.aturan.kode, kena.sel) in self._di

    def _put(self, kena: _Kena, kelompok: _Kelompok) -> None:
        kelompok[kena.sel or len(kelompok)] = kena
        if kena.sel is not None:
            self._di[kena.aturan.kode, kena.sel] = kelompok


def _mention(kena: _Kena) -> str:
    """A further cell: `D7`, or `D6 (13.837 dibaca 13837)`."""
    alamat = kena.sel.alamat if kena.sel else ""
    if "baca" not in kena.fakta or not isinstance(kena.di, Isian):
        return alamat
    return f"{alamat} ({kena.di.tertulis} dibaca {kena.fakta['baca']})"
