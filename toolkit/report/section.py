"""The page on which a placeholder stands, and how to turn it for a wide table and back."""

import copy
import re
from dataclasses import dataclass
from typing import Any

from toolkit.report.wordml import W

_BILANGAN = re.compile(r"[0-9]{1,6}")
_MM_TWIP = 25.4 / 1440
_BAWAAN = {"w": 11906, "h": 16838, "left": 1701, "right": 1417, "top": 1417, "bottom": 1417}
"""A4, for a section that does not say."""
_TEPI_RENDAH = 1134
"""Twips, 20 mm: a turned page is low, and a table with its signature should stand on one."""


@dataclass
class Section:
    """Section properties at a placeholder, and whether the pages now stand landscape.

    Attributes:
        sifat: the section's own properties (an lxml element). landscape: the pages are turned now.
    """

    sifat: Any
    landscape: bool = False

    @classmethod
    def around(cls, tempat: Any) -> "Section":  # noqa: ANN401 - an lxml element
        """The section that a paragraph belongs to: its properties stand behind it."""
        for sesudah in tempat.itersiblings():
            sifat = sesudah if sesudah.tag == f"{W}sectPr" else sesudah.find(f"{W}pPr/{W}sectPr")
            if sifat is not None:
                return cls(sifat)
        return cls(tempat.makeelement(f"{W}sectPr"))

    def _angka(self, unsur: str, nama: str) -> int:
        ada = self.sifat.find(f"{W}{unsur}")
        nilai = ada.get(f"{W}{nama}") if ada is not None else None
        return int(nilai) if nilai and _BILANGAN.fullmatch(nilai) else _BAWAAN[nama]

    @property
    def width_mm(self) -> float:
        """Width between the margins of the page as the template has it."""
        tepi = self._angka("pgMar", "left") + self._angka("pgMar", "right")
        return (self._angka("pgSz", "w") - tepi) * _MM_TWIP

    @property
    def length_mm(self) -> float:
        """Width between the margins of the page when it is turned."""
        tepi = self._angka("pgMar", "top") + self._angka("pgMar", "bottom")
        return (self._angka("pgSz", "h") - tepi) * _MM_TWIP

    @property
    def current_mm(self) -> float:
        """Width between the margins of the pages as they stand now."""
        return self.length_mm if self.landscape else self.width_mm

    @property
    def height_mm(self) -> float:
        """Height between the margins of the pages as they stand now."""
        if not self.landscape:
            return self.length_mm
        tepi = sum(min(self._angka("pgMar", sisi), _TEPI_RENDAH) for sisi in ("left", "right"))
        return (self._angka("pgSz", "w") - tepi) * _MM_TWIP

    def turn(self, tempat: Any, *, landscape: bool) -> bool:  # noqa: ANN401 - an lxml element
        """End the pages before `tempat` where they stand otherwise; returns whether a new page begins so."""
        if landscape == self.landscape:
            return False
        akhir = copy.deepcopy(self.sifat)
        if self.landscape:
            _rotate(akhir)
        self._end_section(tempat, akhir)
        mulai = self.sifat.find(f"{W}pgNumType")
        if mulai is not None:  # the pages go on counting
            self.sifat.remove(mulai)
        self.landscape = landscape
        return True

    def _end_section(self, tempat: Any, akhir: Any) -> None:  # noqa: ANN401 - lxml elements
        """The last paragraph ends the section; behind a table a small one does."""
        atas = tempat.getprevious()
        if atas is None or atas.tag != f"{W}p" or atas.find(f"{W}pPr/{W}sectPr") is not None:
            atas = tempat.makeelement(f"{W}p")
            tempat.addprevious(atas)
        sifat = atas.find(f"{W}pPr")
        if sifat is None:
            sifat = atas.makeelement(f"{W}pPr")
            atas.insert(0, sifat)
        sifat.append(akhir)


def _rotate(sifat: Any) -> None:  # noqa: ANN401 - an lxml element
    """Landscape: the sides change places, the margins turn with the paper."""
    ukuran = sifat.find(f"{W}pgSz")
    if ukuran is None:
        ukuran = sifat.makeelement(f"{W}pgSz", {f"{W}w": str(_BAWAAN["w"]), f"{W}h": str(_BAWAAN["h"])})
        sifat.insert(0, ukuran)
    lebar, tinggi = ukuran.get(f"{W}w"), ukuran.get(f"{W}h")
    ukuran.set(f"{W}w", tinggi)
    ukuran.set(f"{W}h", lebar)
    ukuran.set(f"{W}orient", "landscape")
    tepi = sifat.find(f"{W}pgMar")
    if tepi is not None:
        atas, kanan, bawah, kiri = (tepi.get(f"{W}{s}") for s in ("top", "right", "bottom", "left"))
        for sisi, nilai in zip(("top", "right", "bottom", "left"), (kiri, atas, kanan, bawah), strict=True):
            angka = _BILANGAN.fullmatch(nilai or "")
            rendah = sisi in {"top", "bottom"} and angka is not None and int(angka[0]) > _TEPI_RENDAH
            tepi.set(f"{W}{sisi}", str(_TEPI_RENDAH) if rendah else nilai or str(_BAWAAN[sisi]))
