"""What the documents say of an indicator: their rows by code, the year's target, the year's realisasi."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Generic, NamedTuple, Protocol, TypeVar

from toolkit.model.asal import AsalRealisasi, AsalTarget, Sebab
from toolkit.model.hasil_skm import HasilSkm
from toolkit.model.laporan import BarisIku, BarisPk, BarisRealisasi, BarisRenstra, BarisRkt, Laporan, Teks, Ukuran
from toolkit.model.regulasi import Regulasi
from toolkit.model.rumus import Daun, Pohon
from toolkit.model.sel import Isian, Keadaan
from toolkit.rules.capaian import speaks_of
from toolkit.rules.skala import DESIMAL_TAMPIL
from toolkit.rumus.tree import evaluate, operation, percent
from toolkit.values.angka import bulat
from toolkit.values.kode import Kunci, kunci
from toolkit.values.ukuran import is_persen

T = TypeVar("T")
_TANPA_NILAI = {Keadaan.TIDAK_TERBACA: Sebab.REALISASI_TIDAK_TERBACA,
                Keadaan.TIDAK_TERSEDIA: Sebab.REALISASI_TIDAK_TERSEDIA}


class _Berkode(Protocol):
    @property
    def kode(self) -> Teks: ...


B = TypeVar("B", bound=_Berkode)


class Sepakat(NamedTuple, Generic[T]):
    """One value from all rows of a code; `ganda` where they differ, so that what depends on it is not known."""

    isian: Isian[T]
    ganda: bool = False


class Dokumen(NamedTuple):
    """Rows of each document that speak of one indicator, in row order."""

    renstra: tuple[BarisRenstra, ...]
    iku: tuple[BarisIku, ...]
    rkt: tuple[BarisRkt, ...]
    pk: tuple[BarisPk, ...]
    realisasi: tuple[BarisRealisasi, ...]


def agree(baris: Sequence[B], ambil: Callable[[B], Isian[T]]) -> Sepakat[T]:
    """The value that all rows of one code give.

    Args:
        baris: rows of one code; none gives an empty value.
        ambil: takes the value from a row.
    """
    isian = [ambil(satu) for satu in baris]
    if not isian:
        return Sepakat(Isian())
    pertama = isian[0]
    return Sepakat(pertama, any((i.nilai, i.keadaan) != (pertama.nilai, pertama.keadaan) for i in isian[1:]))


def by_code(baris: Iterable[B]) -> dict[Kunci, tuple[B, ...]]:
    """Rows by the code that they have in common, in order of first appearance; rows without a code are left out."""
    hasil: dict[Kunci, tuple[B, ...]] = {}
    for satu in baris:
        if satu.kode.nilai:
            kode = kunci(satu.kode.nilai)
            hasil[kode] = (*hasil.get(kode, ()), satu)
    return hasil


def join(laporan: Laporan) -> dict[Kunci, Dokumen]:
    """Each indicator of the Renstra with what the documents say of it, in order of first appearance."""
    iku, rkt, pk, realisasi = (by_code(laporan.iku), by_code(laporan.rkt), by_code(laporan.pk),
                               by_code(laporan.realisasi))
    return {kode: Dokumen(renstra, iku.get(kode, ()), rkt.get(kode, ()), pk.get(kode, ()), realisasi.get(kode, ()))
            for kode, renstra in by_code(laporan.renstra).items()}


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


def has_amendment(laporan: Laporan) -> bool:
    """Whether there is a PK Perubahan: where every Target Perubahan says `-`, there is none."""
    return any(b.target_perubahan.keadaan is not Keadaan.TIDAK_TERSEDIA for b in laporan.pk)


def year_target(dokumen: Dokumen, tahun: int, *, berubah: bool) -> TargetTahun:
    """The year's target: PK's Target Perubahan, else its Target, else RKT's, else the Renstra's.

    With a PK Perubahan (`berubah`) a `-` in Target Perubahan beside a Target drops the indicator.

    A letter gives way to the first number for that year in RKT, then Renstra; where neither has one it stays. A cell
    that cannot be read, or rows of one code that differ, give no target: the next document would be another promise.

    Source: workbook contract, "The year's target".
    """
    calon = list(_candidates(dokumen, tahun))
    perubahan, semula = calon[0][1].isian, calon[1][1].isian
    if berubah and semula.terisi and perubahan.keadaan is Keadaan.TIDAK_TERSEDIA:
        return TargetTahun(perubahan, AsalTarget.PK_PERUBAHAN, "-", sebab=Sebab.TIDAK_DIPERJANJIKAN)
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


def find_unreadable(target: Isian[Ukuran], realisasi: Isian[Ukuran]) -> Sebab | None:
    """Why a target and the realisasi beside it are not compared although something stands there."""
    if target.keadaan is Keadaan.TIDAK_TERBACA:
        return Sebab.TARGET_TIDAK_TERBACA
    return _TANPA_NILAI.get(realisasi.keadaan)
