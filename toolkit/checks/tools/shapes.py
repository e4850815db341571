"""Shapes of checks: what many of them do alike, so that each says only what is its own, and none can flood.

`@check(…, bentuk=DIFFERING)`: figures compared, a hit for each that differs. `bentuk=OnePerCause(…)`: one hit for all
that have one cause. `bentuk=OnceOrEach(…)`: a hit for each row that is wrong, or a single one where all of them are.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import Any, NamedTuple

from toolkit.catalog import Bentuk, Kena, Tempat, all_aturan
from toolkit.checks.tools.printed import angka, rupiah
from toolkit.model.hasil import Hasil
from toolkit.model.sel import Isian, Sel
from toolkit.model.temuan import Pembandingan
from toolkit.schema.input import INPUT_SHEETS
from toolkit.schema.kinds import Sheet

NONE: Mapping[str, object] = MappingProxyType({})


def place(isian: Isian[Any], sheet: Sheet) -> Tempat:
    """A cell; the sheet where its column is absent."""
    return isian if isian.sel else sheet.name


class Banding(NamedTuple):
    """A reported figure beside the computed one, and what the words need where the two differ.

    Attributes:
        p: the comparison.
        fakta: facts for the words, beside `hitungan` and `selisih`, which the comparison gives.
        jelas: says what explains the difference (the facts `cocok` and `sebab`); asked only where there is one.
        di: where the finding stands; None: at the figure.
        sebab: the cause, where several figures have one (see OnePerCause).
        told: another finding of the sheet says it.
    """

    p: Pembandingan
    fakta: Mapping[str, object] = NONE
    jelas: Callable[[], str] = str
    di: Tempat = None
    sebab: str | None = None
    told: bool = False


@dataclass(frozen=True)
class OnePerCause(Bentuk[Kena]):
    """One hit for all that have one `sebab`, at the first of them; a hit without one stands for itself.

    Its words may say how many there are (`{banyak}`).

    Attributes:
        lain: makes words (`{lain}`) of the others; there may be none.
        daftar: a fact that lists what all of them have there.
        kunci: the list is the key of the finding as well.
    """

    lain: Callable[[list[Kena]], str] | None = None
    daftar: str = ""
    kunci: bool = False

    def hits(self, semua: Iterable[Kena]) -> Iterator[Kena]:
        """The hits, in the order of the first of each cause."""
        menurut: dict[object, list[Kena]] = {}
        for nomor, k in enumerate(semua):
            menurut.setdefault(nomor if k.sebab is None else (k.sebab,), []).append(k)
        for satu, *lain in menurut.values():
            fakta = {**satu.fakta, "banyak": 1 + len(lain)}
            if self.lain is not None:
                fakta["lain"] = self.lain(lain)
            if self.daftar:
                fakta[self.daftar] = ", ".join(str(k.fakta[self.daftar]) for k in (satu, *lain))
            yield satu._replace(fakta=fakta, kunci=str(fakta[self.daftar]) if self.kunci else satu.kunci)


class Differing(Bentuk[Banding]):
    """A hit for each figure that differs; those of one `sebab` are one."""

    def hits(self, semua: Iterable[Banding]) -> Iterator[Kena]:
        """The hits, in the order of the comparisons."""
        yield from OnePerCause().hits(
            Kena(b.p.isian if b.di is None else b.di, {**_figures(b.p), **dict.fromkeys(("cocok", "sebab"), b.jelas()),
                                                       **b.fakta}, b.p.perihal.kunci, sebab=b.sebab)
            for b in semua if b.p.berbeda and not b.told)


DIFFERING = Differing()


class Tinjau(NamedTuple):
    """A row that a check looked at: the hit that it is where it is wrong."""

    kena: Kena
    salah: bool


@dataclass(frozen=True)
class OnceOrEach(Bentuk[Tinjau]):
    """A hit for each row that is wrong; a single one where all of several are (by `Kena.sebab`, which rows share).

    Attributes:
        fakta: facts of the single one in place of the first row's; `{lain}`: how many other rows there are.
        di: where it stands; None: at the first row.
        kunci: its key; None: the first row's.
    """

    fakta: Mapping[str, str]
    di: Tempat = None
    kunci: str | None = None

    def hits(self, semua: Iterable[Tinjau]) -> Iterator[Kena]:
        """The hits, in the order of the rows."""
        for _, kelompok in groupby(semua, key=lambda t: t.kena.sebab):
            baris = list(kelompok)
            salah = [t.kena for t in baris if t.salah]
            yield from [self._single(salah)] if 1 < len(salah) == len(baris) else salah

    def _single(self, semua: list[Kena]) -> Kena:
        satu, *lain = semua
        fakta = {nama: kata.format(lain=len(lain)) for nama, kata in self.fakta.items()}
        return satu._replace(di=satu.di if self.di is None else self.di, fakta={**satu.fakta, **fakta},
                             kunci=satu.kunci if self.kunci is None else self.kunci)


def each_indikator(sheet: Sheet) -> OnceOrEach:
    """A cell that every indicator needs: where all lack it, one finding at the sheet about all indicators."""
    return OnceOrEach({"indikator": "semua indikator"}, sheet.name, "semua")


def cell_of_indikator(kode: str, isian: Isian[Any], sheet: Sheet, *, salah: bool, **fakta: object) -> Tinjau:
    """One indicator's cell for `each_indikator`."""
    return Tinjau(Kena(place(isian, sheet), {"indikator": f"indikator {kode}", **fakta}, kode,
                       sebab=fakta.get("kolom")), salah)


def cells(kena: Iterable[Kena]) -> list[Sel]:
    """The cells of hits."""
    return [k.di.sel for k in kena if isinstance(k.di, Isian) and k.di.sel]


def compare_all(hasil: Hasil) -> tuple[Pembandingan, ...]:
    """Every reported figure of a workbook beside the computed one, as the checks compare them, by sheet and cell."""
    urutan = {sheet.name: n for n, sheet in enumerate(INPUT_SHEETS)}

    def order(p: Pembandingan) -> tuple[int, int, int]:
        sel = p.isian.sel
        return (len(urutan), 0, 0) if sel is None else (urutan.get(sel.sheet, len(urutan)), sel.baris, sel.kolom)

    semua = (b.p for aturan in all_aturan() if aturan.bentuk and aturan.dilihat for b in aturan.dilihat(hasil)
             if isinstance(b, Banding))
    return tuple(sorted(semua, key=order))


def _figures(p: Pembandingan) -> dict[str, object]:
    """The computed figure and the difference, as findings quote them."""
    if p.hitungan is None or p.angka.nilai is None:
        return {}
    quote = rupiah if p.perihal.rupiah else angka
    return {"hitungan": quote(p.hitungan), "selisih": quote(abs(p.angka.nilai - p.hitungan))}
