"""The year's realisasi: typed, from pembilang and penyebut, or the survey's value."""

from decimal import Decimal
from typing import NamedTuple

from toolkit.model.asal import AsalRealisasi, Sebab
from toolkit.model.hasil import HasilSkm
from toolkit.model.laporan import BarisRealisasi, Ukuran
from toolkit.model.regulasi import Regulasi
from toolkit.model.rumus import Daun, Pohon
from toolkit.model.sel import Isian, Keadaan
from toolkit.rules.banding import speaks_of
from toolkit.rules.dokumen import Dokumen, agree
from toolkit.rules.skala import DESIMAL_TAMPIL
from toolkit.rumus.build import operation, percent
from toolkit.rumus.evaluate import evaluate
from toolkit.values.angka import bulat
from toolkit.values.satuan import is_persen

_TANPA_NILAI = {Keadaan.TIDAK_TERBACA: Sebab.REALISASI_TIDAK_TERBACA,
                Keadaan.TIDAK_TERSEDIA: Sebab.REALISASI_TIDAK_TERSEDIA}


class RealisasiTahun(NamedTuple):
    """What was reached.

    Attributes:
        ukuran: the number or letter; None with a `sebab`.
        asal: how it came about, `rumus`: over the input cells, None for a letter. isian: the cell Realisasi.
    """

    ukuran: Ukuran | None = None
    asal: AsalRealisasi = AsalRealisasi.DIISI
    isian: Isian[Ukuran] = Isian()
    rumus: Pohon | None = None
    sebab: Sebab | None = None


def year_realisasi(dokumen: Dokumen, satuan: str, skm: HasilSkm | None) -> RealisasiTahun:
    """The realisasi of the year reported on.

    Args:
        dokumen: what the documents say of the indicator.
        satuan: the indicator's; with `%` a quotient counts times 100.
        skm: the survey, for the word `SKM`: its value rounded to 2 decimals.

    Returns:
        A blank Realisasi with Pembilang and Penyebut filled is their exact quotient; `-` is not available.

    Source: workbook contract, "Realisasi".
    """
    sepakat = agree(dokumen.realisasi, lambda baris: baris.realisasi)
    isian = sepakat.isian
    if sepakat.ganda:
        return RealisasiTahun(isian=isian, sebab=Sebab.KODE_GANDA)
    if isian.keadaan in _TANPA_NILAI:
        return RealisasiTahun(isian=isian, sebab=_TANPA_NILAI[isian.keadaan])
    if isian.nilai is None:
        return _quotient(dokumen.realisasi, isian, satuan)
    if isian.nilai.skm:
        return _from_survey(isian, skm)
    if isian.nilai.sampai is not None:
        return RealisasiTahun(isian=isian, sebab=Sebab.TIDAK_SEBANDING)
    return RealisasiTahun(isian.nilai, isian=isian, rumus=as_rumus(isian))


def compute_quotient(pembilang: Decimal, penyebut: Decimal, satuan: str) -> Decimal | None:
    """Pembilang / penyebut, in percent where the satuan is one; None where penyebut is 0.

    >>> compute_quotient(Decimal(18), Decimal(20), "%"), compute_quotient(Decimal(18), Decimal(20), "rasio")
    (Decimal('90.0'), Decimal('0.9'))
    """
    return evaluate(_quotient_of(pembilang, penyebut, satuan))


def _quotient_of(pembilang: Pohon, penyebut: Pohon, satuan: str) -> Pohon:
    return percent(pembilang, penyebut) if is_persen(satuan) else operation("/", pembilang, penyebut)


def speaks_of_skm(uraian: str, regulasi: Regulasi) -> bool:
    """True where an indicator's words speak of the survey (SKM, IKM, kepuasan masyarakat).

    The words are those of the letters whose edges are the survey's own.
    """
    kelas = tuple(mutu.kelas for mutu in regulasi.pedoman_skm.mutu)
    return any(speaks_of(uraian, skala.kata) for skala in regulasi.predikat if skala.kelas == kelas)


def as_rumus(isian: Isian[Ukuran]) -> Daun | None:
    """The cell as one that holds a number; None for a letter, a range and an empty cell."""
    ukuran = isian.nilai
    if ukuran is None or ukuran.angka is None or ukuran.sampai is not None:
        return None
    return Daun(Isian(ukuran.angka, isian.sel, isian.tertulis, isian.keadaan, isian.desimal, isian.faktor))


def _quotient(baris: tuple[BarisRealisasi, ...], isian: Isian[Ukuran], satuan: str) -> RealisasiTahun:
    atas, bawah = agree(baris, lambda b: b.pembilang), agree(baris, lambda b: b.penyebut)
    if atas.ganda or bawah.ganda:
        return RealisasiTahun(isian=isian, sebab=Sebab.KODE_GANDA)
    if Keadaan.TIDAK_TERBACA in (atas.isian.keadaan, bawah.isian.keadaan):
        return RealisasiTahun(isian=isian, sebab=Sebab.REALISASI_TIDAK_TERBACA)
    if atas.isian.nilai is None or bawah.isian.nilai is None:
        return RealisasiTahun(isian=isian, sebab=Sebab.REALISASI_TIDAK_ADA)
    nilai = compute_quotient(atas.isian.nilai, bawah.isian.nilai, satuan)
    if nilai is None:
        return RealisasiTahun(isian=isian, asal=AsalRealisasi.PECAHAN, sebab=Sebab.PENYEBUT_NOL)
    return RealisasiTahun(Ukuran(nilai), AsalRealisasi.PECAHAN, isian,
                          _quotient_of(Daun(atas.isian), Daun(bawah.isian), satuan))


def _from_survey(isian: Isian[Ukuran], skm: HasilSkm | None) -> RealisasiTahun:
    if skm is None or skm.nilai is None or skm.rumus is None:
        return RealisasiTahun(asal=AsalRealisasi.SKM, isian=isian, sebab=Sebab.REALISASI_TIDAK_ADA)
    return RealisasiTahun(Ukuran(bulat(skm.nilai, DESIMAL_TAMPIL)), AsalRealisasi.SKM, isian,
                          operation("ROUND", skm.rumus, DESIMAL_TAMPIL))
