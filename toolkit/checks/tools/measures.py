"""Two measures of one thing in two documents: do the targets agree, do the units."""

from decimal import Decimal

from toolkit.model.laporan import Ukuran
from toolkit.model.sel import Isian
from toolkit.values.teks import fold
from toolkit.values.ukuran import is_persen, is_skor, parse

PERSEN = "%"
TERPANJANG = 2
"""More words behind a number are a remark, no unit."""


def same_target(a: Ukuran, b: Ukuran) -> bool | None:
    """Whether two targets promise the same: numbers exactly, a number within a range, ranges by both ends.

    Returns:
        None where they cannot be compared: a letter against a number, the word SKM.
    """
    if a.predikat is not None and b.predikat is not None:
        return a.predikat == b.predikat
    if a.angka is None or b.angka is None:
        return None
    if (a.sampai is None) == (b.sampai is None):
        return (a.angka, a.sampai) == (b.angka, b.sampai)
    sempit, lebar = (a, b) if a.sampai is None else (b, a)
    return lebar.angka is not None and lebar.sampai is not None and lebar.angka <= (sempit.angka or 0) <= lebar.sampai


def targets_differ(a: Isian[Ukuran], b: Isian[Ukuran]) -> bool:
    """Both are there, can be compared, and promise different things."""
    return a.nilai is not None and b.nilai is not None and same_target(a.nilai, b.nilai) is False


def targets_agree(a: Isian[Ukuran], b: Isian[Ukuran]) -> bool:
    """Both are there and promise the same."""
    return a.nilai is not None and b.nilai is not None and same_target(a.nilai, b.nilai) is True


def typed_unit(isian: Isian[Ukuran]) -> str:
    """The unit typed behind a number, `%` for a percent; empty where none is, or a whole remark.

    >>> typed_unit(Isian(tertulis="12 Bulan")), typed_unit(Isian(tertulis="80 - 90%"))
    ('Bulan', '%')
    """
    terbaca = parse(isian.tertulis)
    for bagian in terbaca.angka if terbaca else ():
        if bagian.persen:
            return PERSEN
        if bagian.satuan and len(bagian.satuan.split()) <= TERPANJANG:
            return bagian.satuan
    return ""


def units_agree(a: str, b: str) -> bool:
    """Whether two units can be one: a word in common, whole or shortened; a blank one fits all.

    >>> units_agree("2 Kend.", "Kendaraan"), units_agree("Bulan", "Dokumen"), units_agree("%", "Nilai")
    (True, False, False)
    >>> units_agree("Bulan", "-"), units_agree("%", "")
    (True, True)
    """
    if _blank(a) or _blank(b) or (is_persen(a) and is_persen(b)) or (is_skor(a) and is_skor(b)):
        return True
    return any(_shortened(*sorted((x, y), key=len)) for x in fold(a).split() for y in fold(b).split())


def _blank(satuan: str) -> bool:
    return not fold(satuan) and not is_persen(satuan)


def _shortened(pendek: str, panjang: str) -> bool:
    """The letters of the shorter stand in the longer in that order, from the first on: `bln` in `bulan`."""
    sisa = iter(panjang)
    return pendek[:1] == panjang[:1] and all(huruf in sisa for huruf in pendek)


def plain_number(isian: Isian[Ukuran]) -> Isian[Decimal]:
    """A measure's plain number with its printed precision; blank for a range, a letter or the word SKM."""
    u = isian.nilai
    nilai = u.angka if u is not None and u.sampai is None else None
    return Isian(nilai, isian.sel, isian.tertulis, isian.keadaan, isian.desimal)
