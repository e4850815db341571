"""The year's target: which document gives it, and what replaces a letter."""

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.model.asal import AsalTarget, Sebab
from toolkit.model.laporan import Ukuran
from toolkit.model.sel import Isian, Keadaan
from toolkit.rules.dokumen import Dokumen, Sepakat, agree


class TargetTahun(NamedTuple):
    """The target of one year.

    Attributes:
        isian: the cell that gives it; empty where none does.
        asal: the document. tertulis: the target as typed in the highest document, the letter where one was replaced.
        huruf: the letter that `isian` replaced, empty where it replaced none.
        sebab: why there is none although something stands in a document.
    """

    isian: Isian[Ukuran] = Isian()
    asal: AsalTarget | None = None
    tertulis: str = ""
    huruf: Isian[Ukuran] = Isian()
    sebab: Sebab | None = None


def year_target(dokumen: Dokumen, tahun: int) -> TargetTahun:
    """The year's target: PK's Target Perubahan, else its Target, else RKT's, else the Renstra's.

    A letter gives way to the first number for that year in RKT, then Renstra; where neither has one it stays. A cell
    that cannot be read, or rows of one code that differ, give no target: the next document would be another promise.

    Source: workbook contract, "The year's target".
    """
    calon = list(_candidates(dokumen, tahun))
    for asal, sepakat in calon:
        isian = sepakat.isian
        if sepakat.ganda:
            return TargetTahun(isian, asal, isian.tertulis, sebab=Sebab.KODE_GANDA)
        if isian.keadaan is Keadaan.TIDAK_TERBACA:
            return TargetTahun(isian, asal, isian.tertulis, sebab=Sebab.TARGET_TIDAK_TERBACA)
        if isian.nilai is None:
            continue
        if isian.nilai.predikat is not None:
            return _replace_letter(TargetTahun(isian, asal, isian.tertulis), calon)
        return TargetTahun(isian, asal, isian.tertulis)
    return TargetTahun(sebab=Sebab.TARGET_TIDAK_ADA)


def _candidates(dokumen: Dokumen, tahun: int) -> Iterator[tuple[AsalTarget, Sepakat[Ukuran]]]:
    yield AsalTarget.PK_PERUBAHAN, agree(dokumen.pk, lambda baris: baris.target_perubahan)
    yield AsalTarget.PK, agree(dokumen.pk, lambda baris: baris.target)
    yield AsalTarget.RKT, Sepakat(_first_of_rkt(dokumen))
    yield AsalTarget.RENSTRA, agree(dokumen.renstra, lambda baris: baris.target.get(tahun, Isian()))


def _first_of_rkt(dokumen: Dokumen) -> Isian[Ukuran]:
    """Several kegiatan may serve one indicator; the first Target Sasaran counts."""
    return next((b.target_sasaran for b in dokumen.rkt
                 if b.target_sasaran.terisi or b.target_sasaran.keadaan is Keadaan.TIDAK_TERBACA), Isian())


def _replace_letter(target: TargetTahun, calon: list[tuple[AsalTarget, Sepakat[Ukuran]]]) -> TargetTahun:
    for asal, sepakat in calon:
        ukuran = sepakat.isian.nilai
        if asal in (AsalTarget.RKT, AsalTarget.RENSTRA) and not sepakat.ganda and ukuran and ukuran.angka is not None:
            return TargetTahun(sepakat.isian, asal, target.tertulis, target.isian)
    return target
