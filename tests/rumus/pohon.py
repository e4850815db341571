"""Random rules, over numbers and over the cells of a sheet, and how far a double may stray when it computes one."""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from hypothesis import strategies as st

from toolkit.model.rumus import Daun, NamaOperasi, Operasi, Pohon
from toolkit.model.sel import Isian, Keadaan, Sel

D = Decimal
SHEET = "Angka"
ANGKA = tuple(D(x) for x in ("0", "1", "-1", "2", "0.5", "80", "90", "71.7", "85", "-12.25", "100", "0.071", "45233"))
"""What the cells A1, A2 … hold."""
_EPS = D("1e-15")
_JAUH = D("1e13")


def cell(nomor: int) -> Daun:
    return Daun(Isian(ANGKA[nomor], Sel(SHEET, nomor + 1, 1), "", Keadaan.TERISI, 0, D(1)))


def _operation(*nama: NamaOperasi, isi: st.SearchStrategy[Pohon], paling: int = 2) -> st.SearchStrategy[Pohon]:
    bagian = st.lists(isi, min_size=2, max_size=paling)
    return st.builds(lambda n, b: Operasi(n, tuple(b)), st.sampled_from(nama), bagian)


def arithmetic(isi: st.SearchStrategy[Pohon]) -> st.SearchStrategy[Pohon]:
    """One more operation over parts, without a condition."""
    return (_operation("-", "/", isi=isi) | _operation("+", "*", "MIN", "MAX", "SUM", "AVERAGE", isi=isi, paling=4)
            | st.builds(lambda p, n: Operasi("ROUND", (p, D(n))), isi, st.integers(0, 3))
            | st.builds(lambda p: Operasi("()", (p,)), isi))


def with_conditions(isi: st.SearchStrategy[Pohon]) -> st.SearchStrategy[Pohon]:
    banding = _operation(">=", "<=", ">", "<", "=", "<>", isi=isi)
    syarat = banding | st.builds(lambda a, b: Operasi("AND", (a, b)), banding, banding)
    return arithmetic(isi) | st.builds(lambda s, a, b: Operasi("IF", (s, a, b)), syarat, isi, isi)


NUMBERS: st.SearchStrategy[Pohon] = st.sampled_from(ANGKA)
CELLS: st.SearchStrategy[Pohon] = st.sampled_from(range(len(ANGKA))).map(cell)
ARITHMETIC = st.recursive(NUMBERS, arithmetic, max_leaves=12)
OVER_CELLS = st.recursive(CELLS | NUMBERS, with_conditions, max_leaves=12)


class Kira(NamedTuple):
    """A value, and how far a double that computes it may lie from it; `ragu`: a double may choose another branch."""

    nilai: Decimal
    galat: Decimal
    ragu: bool = False


def estimate(pohon: Pohon, value: Callable[[Pohon], Decimal | None]) -> Kira | None:
    """The error bound of a double; None where the rule has no value, or a figure that no report has (10^13)."""
    nilai = value(pohon)
    if nilai is None or abs(nilai) > _JAUH:
        return None
    if not isinstance(pohon, Operasi):
        return Kira(nilai, abs(nilai) * _EPS)
    if pohon.nama == "IF":
        return _choice(pohon, value)
    bagian = [estimate(b, value) for b in pohon.bagian]
    ada = [b for b in bagian if b is not None]
    if len(ada) < len(bagian):
        return None
    return Kira(nilai, _error(pohon, nilai, ada) + abs(nilai) * _EPS, any(b.ragu for b in ada))


def _error(pohon: Operasi, nilai: Decimal, bagian: list[Kira]) -> Decimal:
    jumlah = sum((b.galat for b in bagian), D(0))
    if pohon.nama == "*":
        faktor = D(1)
        for b in bagian:
            faktor *= max(abs(b.nilai), D(1))
        return jumlah * faktor
    if pohon.nama == "/":
        return (jumlah * (abs(nilai) + 1)) / max(abs(bagian[1].nilai) - bagian[1].galat, D("1e-30"))
    if pohon.nama == "ROUND":
        langkah = D(1).scaleb(-int(bagian[1].nilai))
        sisa = abs(bagian[0].nilai / langkah) % 1
        return langkah * 2 if abs(sisa - D("0.5")) * langkah <= bagian[0].galat + _EPS * 1000 else D(0)
    return jumlah * 2 + sum((abs(b.nilai) for b in bagian), D(0)) * _EPS


def _choice(pohon: Operasi, value: Callable[[Pohon], Decimal | None]) -> Kira | None:
    syarat, ya, tidak = pohon.bagian
    assert isinstance(syarat, Operasi)
    dipilih = value(Operasi("IF", (syarat, D(1), D(0))))
    hasil = estimate(ya if dipilih else tidak, value)
    if hasil is None:
        return None
    ragu = any(_close(b, value) for b in (syarat.bagian if syarat.nama == "AND" else (syarat,)))
    return hasil._replace(ragu=hasil.ragu or ragu)


def _close(banding: Pohon, value: Callable[[Pohon], Decimal | None]) -> bool:
    assert isinstance(banding, Operasi)
    kiri, kanan = (estimate(b, value) for b in banding.bagian)
    return (kiri is None or kanan is None or kiri.ragu or kanan.ragu
            or (abs(kiri.nilai - kanan.nilai) <= (kiri.galat + kanan.galat) * 10 + D("1e-9")
                and any(isinstance(b, Operasi) for b in banding.bagian)))
