"""Numbers that a sentence names, each with its printed precision."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from toolkit.checks.tools.printed import fits
from toolkit.model.sel import Isian
from toolkit.values.angka import count_desimal
from toolkit.values.angka_tertulis import PENGALI, Konteks, parse

_BILANGAN = re.compile(
    r"(?<![\w.,/])(?P<rp>rp\.?\s*)?(?P<inti>\d+(?:[.,]\d+)*)(?:,-)?"
    rf"(?:\s*(?P<pengali>{'|'.join(PENGALI)})\b)?(?:\s*(?P<persen>%|persen\b|prosen\b))?(?![\w/])")
_BUKAN_UKURAN = re.compile(
    r"\b(?:nomor|no|pasal|ayat|tabel|gambar|bab|lampiran|halaman|huruf|angka|butir|ke|tahun|tanggal|indikator(?: "
    r"sasaran)?|sasaran(?: strategis)?|tujuan|misi|pukul|th)\.?\s*(?:rp\.?\s*)?$")
_RENTANG = r"-|s/d|s\.?d\.?|sampai(?: dengan)?|hingga"
_AWAL_RENTANG = re.compile(rf"\s*(?:{_RENTANG})\s*\d")
_AKHIR_RENTANG = re.compile(rf"\d\s*+(?:%\s*+)?(?:{_RENTANG})\s*+(?:rp\.?\s*+)?$")
_TANDA_BUTIR = re.compile(r"[.)]\s+\S")


class Sebutan(NamedTuple):
    """A number in a sentence: value (rupiah, percent, or a score), the other reading where there are two, its place."""

    nilai: Decimal
    desimal: int
    lain: Decimal | None
    pengali: Decimal
    persen: bool
    rupiah: bool
    mulai: int
    akhir: int

    @property
    def isian(self) -> Isian[Decimal]:
        """The number at its printed precision, in the unit that the words give it (`3,49 miliar`: 3,49)."""
        nilai = self.nilai / self.pengali
        return Isian(nilai, desimal=self.desimal if self.pengali == 1 else count_desimal(nilai))

    def states(self, *tepat: Decimal | None) -> bool:
        """Whether it is one of these values, at its printed precision (`3,49 miliar` at two decimals of a miliar)."""
        ada = [n if self.pengali == 1 else n / self.pengali for n in tepat if n is not None]
        baca = [self.isian]
        if self.lain is not None:
            baca.append(Isian(self.lain / self.pengali, desimal=count_desimal(self.lain / self.pengali)))
        return any(fits(n, *ada) for n in baca)


def numbers(kecil: str) -> Iterator[Sebutan]:
    """The numbers of a sentence that may be a figure: no years, ranges, marks of a list, numbers of decrees."""
    for cocok in _BILANGAN.finditer(kecil):
        rupiah, persen = bool(cocok["rp"]), bool(cocok["persen"])
        if _is_end_of_range(kecil, cocok) or (not (rupiah or persen) and _is_reference(kecil, cocok)):
            continue
        terbaca = parse(" ".join(filter(None, (cocok["inti"], cocok["pengali"]))),
                        Konteks(rupiah=rupiah, persen=persen, skor=not rupiah))
        if terbaca is not None:
            yield Sebutan(terbaca.nilai, terbaca.desimal, terbaca.lain, terbaca.pengali, persen, rupiah, *cocok.span())


def _is_end_of_range(kecil: str, cocok: re.Match[str]) -> bool:
    """One end of `76,61 - 88,30`."""
    return (_AWAL_RENTANG.match(kecil, cocok.end()) is not None
            or _AKHIR_RENTANG.search(kecil, 0, cocok.start()) is not None)


def _is_reference(kecil: str, cocok: re.Match[str]) -> bool:
    """A year, the mark of an item, or the number of a table, an article, an indicator."""
    butir = len(cocok["inti"]) <= 2 and _TANDA_BUTIR.match(kecil, cocok.end())  # noqa: PLR2004 - two digits
    return (bool(butir) or re.fullmatch(r"(?:19|20)\d\d", cocok["inti"]) is not None
            or _BUKAN_UKURAN.search(kecil, 0, cocok.start()) is not None)
