"""Formulas: the rules of the report once more, in Excel's notation, so that a reader can follow every number."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from toolkit.model.hasil import AsalRealisasi, Hasil, HasilIndikator, Sumber
from toolkit.model.laporan import Arah
from toolkit.model.regulasi import Regulasi
from toolkit.model.sel import Isian
from toolkit.tabel.ekspresi import Ekspresi, kurung, rangkai, tetap
from toolkit.tabel.model import Format, Isi, Letak, Rentang, Rumus
from toolkit.tabel.survei import ekspresi_nilai
from toolkit.values.angka import KONTEKS_DECIMAL
from toolkit.values.satuan import is_persen

_DESIMAL_SKM = 2
"""A realisasi `SKM` is the survey's value as it is printed."""


def rumus_dari(nilai: Decimal | None, ekspresi: Ekspresi, *, desimal: int | None = 2,
               format_: Format | None = None) -> Rumus:
    """A Rumus of a value and the expression that gives it."""
    return Rumus(nilai, ekspresi.teks, ekspresi.acuan, desimal, format_)


def sel_dengan(isian: Isian[object], nilai: Decimal) -> Isian[Decimal]:
    """The cell of a target or realisasi, with the number that it stands for."""
    return Isian(nilai=nilai, sel=isian.sel, tertulis=isian.tertulis, keadaan=isian.keadaan, desimal=isian.desimal,
                 faktor=isian.faktor)


def jumlah_sumber(sumber: Sumber, nilai: Decimal) -> Ekspresi | None:
    """The sum of input cells; None where they do not add up to the value, so that no formula claims they do."""
    angka = [s.nilai for s in sumber]
    if not angka or any(a is None for a in angka) or sum((a for a in angka if a is not None), Decimal(0)) != nilai:
        return None
    return Ekspresi("+".join(f"{{{k}}}" for k in range(len(sumber))), tuple(sumber))


def pecahan(sumber: Sumber, nilai: Decimal, satuan: str) -> Ekspresi | None:
    """Pembilang / penyebut, times 100 for a percent; None where that is not how the value came about."""
    if len(sumber) != 2 or sumber[0].nilai is None or not sumber[1].nilai:  # noqa: PLR2004 - a fraction has two parts
        return None
    kali = 100 if is_persen(satuan) else 1
    hasil = KONTEKS_DECIMAL.multiply(KONTEKS_DECIMAL.divide(sumber[0].nilai, sumber[1].nilai), Decimal(kali))
    if abs(hasil - nilai) > Decimal("1e-15"):
        return None
    return Ekspresi("{0}/{1}*100" if kali == 100 else "{0}/{1}", tuple(sumber))  # noqa: PLR2004 - percent


def ekspresi_target(i: HasilIndikator) -> Ekspresi | None:
    """This year's target as input cells or a number; None for a range, a letter, or none."""
    if i.rentang is not None or not isinstance(i.target, Decimal):
        return None
    return jumlah_sumber(i.target_sumber, i.target) or Ekspresi("{0}", (tetap(i.target),))


def ekspresi_realisasi(i: HasilIndikator, hasil: Hasil) -> Ekspresi | None:
    """This year's realisasi as input cells or a number; None for a letter, or none."""
    if not isinstance(i.realisasi, Decimal):
        return None
    dari = None
    if i.realisasi_asal is AsalRealisasi.PECAHAN:
        dari = pecahan(i.realisasi_sumber, i.realisasi, i.satuan)
    elif i.realisasi_asal is AsalRealisasi.DIISI:
        dari = jumlah_sumber(i.realisasi_sumber, i.realisasi)
    elif (nilai := ekspresi_nilai(hasil)) is not None:
        dari = Ekspresi(f"ROUND({nilai.teks},{_DESIMAL_SKM})", nilai.acuan)
    return dari or Ekspresi("{0}", (tetap(i.realisasi),))


def rumus_capaian(target: str, realisasi: str, arah: Arah, rumus_negatif: str) -> str:
    """Capaian in percent, not limited, as a formula over two operands.

    >>> rumus_capaian("(4)", "(5)", Arah.NEGATIF, "(2T-R)/T")
    '(2*(4)-(5))/(4)*100'
    """
    if arah is Arah.POSITIF:
        return f"{realisasi}/{target}*100"
    return f"{target}/{realisasi}*100" if rumus_negatif == "T/R" else f"(2*{target}-{realisasi})/{target}*100"


def dibatasi(rumus: str, batas: Decimal | None) -> str:
    """A capaian with its upper limit.

    >>> dibatasi("(5)/(4)*100", Decimal(120))
    'MIN((5)/(4)*100,120)'
    """
    return rumus if batas is None else f"MIN({rumus},{batas})"


def rumus_indikator(i: HasilIndikator, regulasi: Regulasi, target: str, realisasi: str) -> str | None:
    """Capaian of an indicator over operands for target and realisasi, limited; None where only Python can say it.

    That is so for letters compared by rank, and for a divisor of 0, whose value is a decision and no quotient.
    """
    if i.capaian is None or not isinstance(i.realisasi, Decimal) or not isinstance(i.target, Decimal):
        return None
    pembagi = i.realisasi if i.arah is Arah.NEGATIF and regulasi.rumus_negatif == "T/R" else i.target
    if pembagi == 0:
        return None
    if i.rentang is None:
        return dibatasi(rumus_capaian(target, realisasi, i.arah, regulasi.rumus_negatif), regulasi.batas)
    bawah, atas = i.rentang
    ujung = f"IF({realisasi}<{bawah},{bawah},{atas})"
    di_luar = rumus_capaian(ujung, realisasi, i.arah, regulasi.rumus_negatif)
    dalam = f"IF(AND({realisasi}>={bawah},{realisasi}<={atas}),100,{di_luar})"
    return dibatasi(dalam, regulasi.batas)


def ekspresi_capaian(i: HasilIndikator, hasil: Hasil) -> Ekspresi | None:
    """Capaian of an indicator (limited, not rounded) over input cells; None where it has none."""
    if i.capaian is None:
        return None
    realisasi = ekspresi_realisasi(i, hasil)
    target = ekspresi_target(i) or (Ekspresi("0") if i.rentang is not None else None)
    if target is None or realisasi is None or rumus_indikator(i, hasil.regulasi, "0", "0") is None:
        return Ekspresi("{0}", (tetap(i.capaian),))
    return rangkai(lambda t: rumus_indikator(i, hasil.regulasi, kurung(t[0]), kurung(t[1])) or "",
                   (target, realisasi))


def ekspresi_rata(indikator: Iterable[HasilIndikator], hasil: Hasil) -> Ekspresi | None:
    """Mean capaian of a sasaran's indicators over input cells, as the rule takes it: a negative capaian counts as 0."""
    bagian = []
    for i in indikator:
        e = ekspresi_capaian(i, hasil)
        if e is not None:
            bagian.append(Ekspresi(f"MAX(0,{e.teks})", e.acuan) if _bisa_negatif(i) else e)
    if not bagian:
        return None
    return rangkai(lambda t: f"({'+'.join(t)})/{len(t)}" if len(t) > 1 else t[0], bagian)


def _bisa_negatif(i: HasilIndikator) -> bool:
    return i.arah is Arah.NEGATIF or (i.capaian is not None and i.capaian < 0)


def ekspresi_rata_dari(bagian: Sequence[Ekspresi | None]) -> Ekspresi | None:
    """Mean of means; None where one of them is missing."""
    ada = [b for b in bagian if b is not None]
    if not ada or len(ada) < len(bagian):
        return None
    return rangkai(lambda t: f"({'+'.join(t)})/{len(t)}" if len(t) > 1 else t[0], ada)


def rujuk(nilai: Decimal | None, isian: Isian[Decimal], format_: Format | None = None) -> Isi:
    """A number taken from an input cell; the bare number where the cell holds another one."""
    if nilai is None:
        return None
    return rumus_dari(nilai, Ekspresi("{0}", (isian if isian.nilai == nilai else tetap(nilai),)), desimal=None,
                      format_=format_)


def jumlah_baris(nilai: Decimal | None, baris: Sequence[int], kolom: int,
                 angka: Iterable[Decimal | None]) -> Isi:
    """The sum of cells of one column in the given rows of the same table; neighbouring rows become one range.

    Args:
        nilai: the sum.
        baris: rows of the table, from 0, ascending.
        kolom: as printed, from 1.
        angka: the figures in those rows; where they do not add up to the sum, the bare number is returned.
    """
    if nilai is None or not baris or sum((a for a in angka if a is not None), Decimal(0)) != nilai:
        return nilai
    kelompok: list[list[int]] = [[baris[0]]]
    for sebelum, ini in pairwise(baris):
        if ini == sebelum + 1:
            kelompok[-1].append(ini)
        else:
            kelompok.append([ini])
    acuan = tuple(Letak(k[0], kolom) if len(k) == 1 else Rentang(Letak(k[0], kolom), Letak(k[-1], kolom))
                  for k in kelompok)
    return Rumus(nilai, f"SUM({','.join(f'{{{k}}}' for k in range(len(acuan)))})", acuan, None)
