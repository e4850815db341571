"""The survey's scores over the input cells: the distribution of sheet SKM, or the answers counted in SKM Responden."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from toolkit.model.hasil import Hasil, HasilUnsur
from toolkit.model.laporan import Laporan
from toolkit.tabel.ekspresi import Ekspresi, rangkai, tetap
from toolkit.tabel.model import Acuan, RentangSel
from toolkit.values.angka import KONTEKS_DECIMAL

JAWABAN = ("Tidak Baik", "Kurang Baik", "Baik", "Sangat Baik")
"""Answers 1 to 4."""
SKALA = 25
"""Score of an NRR of 1."""
_SAMA = Decimal("1e-15")


@dataclass(frozen=True, slots=True)
class Jawaban:
    """How often each answer was given, worst first: as figures, and as pieces of a formula over the same `acuan`."""

    angka: tuple[Decimal, ...]
    teks: tuple[str, ...]
    acuan: tuple[Acuan, ...]

    @property
    def banyak(self) -> str:
        """The sum of the four as a piece of a formula, in brackets."""
        return f"({'+'.join(self.teks)})"


def jawaban(laporan: Laporan, u: HasilUnsur) -> Jawaban | None:
    """The input cells of an unsur, where its score follows from them; None else."""
    ada = _dari_lembar(u) if u.sumber else _dari_responden(laporan, u.no)
    if ada is None or u.nrr is None or not sum(ada.angka):
        return None
    tertimbang = sum((KONTEKS_DECIMAL.multiply(Decimal(k), a) for k, a in enumerate(ada.angka, 1)), Decimal(0))
    nrr = KONTEKS_DECIMAL.divide(tertimbang, sum(ada.angka, Decimal(0)))
    return ada if abs(nrr - u.nrr) < _SAMA else None


def _dari_lembar(u: HasilUnsur) -> Jawaban | None:
    """The four cells of sheet SKM, where all hold a number."""
    ada = tuple(s.nilai for s in u.sumber if s.nilai is not None)
    if len(ada) != len(JAWABAN):
        return None
    return Jawaban(ada, tuple(f"{{{k}}}" for k in range(len(JAWABAN))), tuple(u.sumber))


def _dari_responden(laporan: Laporan, no: int) -> Jawaban | None:
    """The answers counted in their column, to its end, where all of them are plain numbers and nothing else is."""
    semua = [b.jawaban[no] for b in laporan.skm_responden if no in b.jawaban]
    ada = [(i.nilai, i.sel) for i in semua if i.nilai is not None and i.sel is not None and i.faktor == 1]
    kolom = {sel.kolom for _, sel in ada}
    if len(ada) != sum(i.nilai is not None for i in semua) or len(kolom) != 1:
        return None
    if any(j.sheet in {b.sheet for b in laporan.skm_responden} for j in laporan.jumlah):
        return None
    sel = min(sel for _, sel in ada)
    akhir = max((r.baris_akhir for r in laporan.isian if r.sheet == sel.sheet), default=max(s.baris for _, s in ada))
    angka = tuple(Decimal(sum(n == k for n, _ in ada)) for k in range(1, len(JAWABAN) + 1))
    awal = min(b.baris for b in laporan.skm_responden)
    return Jawaban(angka, tuple(f"COUNTIF({{0}},{k})" for k in range(1, len(JAWABAN) + 1)),
                   (RentangSel(sel.sheet, awal, akhir, sel.kolom),))


def ekspresi_nrr(laporan: Laporan, u: HasilUnsur) -> Ekspresi | None:
    """NRR (1 to 4) over the input cells; None where it has none."""
    if u.nrr is None:
        return None
    ada = jawaban(laporan, u)
    if ada is None:
        return Ekspresi("{0}", (tetap(u.nrr),))
    return Ekspresi(f"({'+'.join(f'{k}*{t}' for k, t in enumerate(ada.teks, 1))})/{ada.banyak}", ada.acuan)


def ekspresi_nilai(hasil: Hasil) -> Ekspresi | None:
    """The survey's value (25 to 100) over the input cells; None where it has none."""
    if hasil.skm is None or hasil.skm.nilai is None:
        return None
    bagian = [e for e in (ekspresi_nrr(hasil.laporan, u) for u in hasil.skm.unsur) if e is not None]
    bobot = hasil.regulasi.bobot_skm.nilai
    kali = f"*{SKALA}/{len(bagian)}" if bobot is None else f"*{bobot}*{SKALA}"

    def pola(teks: Sequence[str]) -> str:
        return f"({'+'.join(teks)}){kali}"

    return rangkai(pola, bagian)
