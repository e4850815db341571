"""Reported figures beside exact ones: whether one follows from the other, how findings quote them, what explains them.

What may explain a difference is declared once and named by every such finding; of the survey also its other weights.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import ROUND_DOWN, Decimal
from itertools import combinations
from typing import NamedTuple

from toolkit.checks.tools.slips import FAKTOR, name_printed_slip
from toolkit.model.hasil import Hasil, HasilIndikator, HasilKeluaran
from toolkit.model.hasil_skm import HasilSkm
from toolkit.model.laporan import Arah
from toolkit.model.sel import Isian, Sel
from toolkit.model.temuan import Keputusan, Pembandingan, Perihal
from toolkit.regulation.load import batas, bobot, pedoman, rumus_negatif, rumus_tetap
from toolkit.rules.capaian import SERATUS, compute_capaian
from toolkit.values.angka import KONTEKS_DECIMAL, bulat, format_angka, format_rupiah, format_singkat, same_rupiah

SHOWN_DECIMALS = 2
_POLOS = re.compile(r"-?\d[\d.,]*")


def fits(dilaporkan: Isian[Decimal], *tepat: Decimal | None) -> bool:
    """Whether a reported figure follows from one of the exact values.

    Args:
        dilaporkan: the figure with its printed precision.
        tepat: exact values, in the figure's unit; None ones are passed over.

    Returns:
        True where one of them, rounded once to the printed precision, equals the figure so rounded; False where the
        figure is blank or none does.
    """
    if dilaporkan.nilai is None:
        return False
    tercetak = bulat(dilaporkan.nilai, dilaporkan.desimal)
    return any(bulat(nilai, dilaporkan.desimal) == tercetak for nilai in tepat if nilai is not None)


def angka(nilai: Decimal) -> str:
    """A computed figure as findings quote it: at most two decimals, Indonesian separators."""
    return format_singkat(nilai, SHOWN_DECIMALS)


def as_written(tertulis: str, nilai: object) -> str:
    """A target or realisasi as findings quote it: a bare number with Indonesian separators, else as typed (`12 Bulan`).

    >>> as_written("11484", Decimal(11484)), as_written("6 Kali", Decimal(6))
    ('11.484', '6 Kali')
    """
    return angka(nilai) if isinstance(nilai, Decimal) and _POLOS.fullmatch(tertulis.strip()) else tertulis


def rupiah(nilai: Decimal | None) -> str:
    """Rupiah as findings quote it, sen only where there are any; `-` where there is none."""
    return "-" if nilai is None else format_rupiah(nilai)


def compare(perihal: Perihal, isian: Isian[Decimal], *calon: Decimal | None) -> Pembandingan:
    """Compare a number at its printed precision.

    Args:
        perihal: what is compared; of rupiah less than one is no difference.
        isian: the reported number.
        calon: exact values that it may state, the one to quote first; None: cannot be computed.
    """
    ada = [nilai for nilai in calon if nilai is not None]
    cocok = next((nilai for nilai in ada if fits(isian, nilai) or (perihal.rupiah and same_rupiah(isian.nilai, nilai))),
                 None)
    keputusan = Keputusan.TANPA_PEMBANDING if not ada else Keputusan.BERBEDA if cocok is None else Keputusan.SESUAI
    return Pembandingan(perihal, isian, keputusan, isian, cocok if cocok is not None else next(iter(ada), None))


def compare_text(perihal: Perihal, isian: Isian[str], huruf: str | None, *, sesuai: bool) -> Pembandingan:
    """Compare a text; `huruf` is what it should say, None where that cannot be computed."""
    keputusan = Keputusan.TANPA_PEMBANDING if huruf is None else Keputusan.SESUAI if sesuai else Keputusan.BERBEDA
    return Pembandingan(perihal, isian, keputusan, huruf=huruf or "")


ANGKA_TERSEDIKIT = 2
"""A figure of one digit is a tenth of many."""
LANGKAH = (1, 2)
"""A figure rounded twice was first shown with so many decimals more."""

RATA_PERSEN = "rata-rata persen {apa}, padahal seharusnya jumlah realisasi dibagi jumlah anggaran"
"""The parent's percentage as the mean of its children's instead of sum over sum."""

Penjelasan = Callable[[Isian[Decimal], Decimal, Decimal], str]
"""Printed figure, its value, the exact one -> words, empty where this does not explain_percent it."""


class Calon(NamedTuple):
    """What another way of computing gives, and the words that name that way (after `angka ini`)."""

    nilai: Decimal | None
    kata: str


def explain_percent(lapor: Isian[Decimal], tepat: Sequence[Decimal | None], calon: Iterable[Calon] = (), *,
            persen: bool = True) -> str:
    """What explains a reported figure that follows from none of the exact values.

    Args:
        lapor: the figure with its printed precision.
        tepat: the exact values that it may state, in its unit.
        calon: other ways of computing it, tried first.
        persen: it is a capaian or another percentage of a whole, which may be limited or mistaken for a change.

    Returns:
        Words that follow the message (`; angka ini dipotong, bukan dibulatkan`), empty where nothing explains it.
    """
    kata = (next((c.kata for c in calon if fits(lapor, c.nilai)), "")
            or next(_explanations(lapor, [n for n in tepat if n is not None], persen=persen), ""))
    return f"; angka ini {kata}" if kata else ""


def mean_and_sum(nilai: Sequence[Decimal | None]) -> tuple[Decimal, ...]:
    """Mean and sum of figures, computed or printed; nothing where one is missing.

    A total that follows from the rows as printed has its cause in one of them.
    """
    ada = [n for n in nilai if n is not None]
    if not ada or len(ada) < len(nilai):
        return ()
    jumlah = sum(ada, Decimal(0))
    return jumlah / len(ada), jumlah


def _explanations(lapor: Isian[Decimal], tepat: Sequence[Decimal], *, persen: bool) -> Iterator[str]:
    semua = (_cut_off, _rounded_twice, *((_limited, _change) if persen else ()), _power_of_ten, _slip)
    return (kata for penjelasan in semua for nilai in tepat
            if lapor.nilai is not None and (kata := penjelasan(lapor, lapor.nilai, nilai)))


def _cut_off(lapor: Isian[Decimal], tertulis: Decimal, tepat: Decimal) -> str:
    """42,028 printed as 42,02; a number of more digits than the context holds is left alone."""
    if tepat.adjusted() + lapor.desimal >= KONTEKS_DECIMAL.prec:
        return ""
    potong = tepat.quantize(Decimal(1).scaleb(-lapor.desimal), ROUND_DOWN, KONTEKS_DECIMAL)
    return "dipotong, bukan dibulatkan" if tertulis == potong != tepat else ""


def _rounded_twice(lapor: Isian[Decimal], tertulis: Decimal, tepat: Decimal) -> str:
    """117,647 rounded to 117,65 and that to 117,7."""
    for langkah in LANGKAH:
        antara = bulat(tepat, lapor.desimal + langkah)
        if tertulis == bulat(antara, lapor.desimal):
            return f"dibulatkan dua kali ({format_angka(antara)}, lalu {format_angka(tertulis)})"
    return ""


def _limited(_: Isian[Decimal], tertulis: Decimal, tepat: Decimal) -> str:
    """A limit that was not chosen: 133,3 printed as 120."""
    if tepat > tertulis and any(nilai == tertulis for _, nilai in batas()):
        return f"cocok bila dibatasi {format_angka(tertulis)}"
    return ""


def _change(lapor: Isian[Decimal], tertulis: Decimal, tepat: Decimal) -> str:
    """84,35 printed as 15,65: what is missing to 100, or above it, is no capaian."""
    cocok = tertulis != 0 and fits(lapor, abs(tepat - SERATUS), tepat - SERATUS)
    return "adalah selisih hitungan dari 100" if cocok else ""


def _power_of_ten(lapor: Isian[Decimal], tertulis: Decimal, tepat: Decimal) -> str:
    """843,5 for 84,35; of a single digit nobody can say so."""
    if len(tertulis.as_tuple().digits) < ANGKA_TERSEDIKIT:
        return ""
    kata = next((kata for faktor, kata in FAKTOR.items() if fits(lapor, tepat * faktor)), None)
    return f"{kata} hitungan; koma desimalnya bergeser" if kata else ""


def _slip(lapor: Isian[Decimal], _: Decimal, tepat: Decimal) -> str:
    """71,7 for 71,07: what differs, as a fact."""
    kata = name_printed_slip(lapor, tepat)
    return f"berbeda dari hitungan hanya karena {kata.strip(' ()')}" if kata else ""


def of_printed_scores(hasil: Hasil, lapor: Isian[Decimal]) -> Iterator[Calon]:
    """The survey's value as the mean of the scores that the office printed, rounded or cut off."""
    for rata in mean_and_sum([b.skor_dilaporkan.nilai for b in hasil.laporan.skm])[:1]:
        kata = f"adalah rata-rata skor yang dilaporkan, {format_singkat(rata, 3)}"
        potong = rata.quantize(Decimal(1).scaleb(-lapor.desimal), ROUND_DOWN, KONTEKS_DECIMAL)
        yield from (Calon(rata, kata), Calon(potong, f"{kata}, dipotong, bukan dibulatkan"))


TERBALIK = "adalah target dibagi realisasi"


def of_indikator(i: HasilIndikator) -> Iterator[Calon]:
    """An indicator's capaian without the limit, by the other negative formula, in the other direction, upside down."""
    yield Calon(i.capaian_tanpa_batas, "cocok bila tidak dibatasi Batas capaian")
    if not isinstance(i.target, Decimal) or not isinstance(i.realisasi, Decimal):
        return
    if i.arah is Arah.NEGATIF:
        for rumus in rumus_negatif():
            yield Calon(compute_capaian(i.target, i.realisasi, rumus).nilai,
                        f"cocok dengan Rumus negatif {rumus.nama}")
    balik = Arah.POSITIF if i.arah is Arah.NEGATIF else Arah.NEGATIF
    lawan = rumus_tetap().positif if balik is Arah.POSITIF else rumus_negatif()[0]
    yield Calon(compute_capaian(i.target, i.realisasi, lawan).nilai, f"cocok bila Arah {balik.value}")
    yield Calon(_upside_down(i.target, i.realisasi), TERBALIK)


def of_keluaran(o: HasilKeluaran) -> Iterator[Calon]:
    """An output's capaian upside down."""
    yield Calon(_upside_down(o.target, o.realisasi), TERBALIK)


def _upside_down(target: Decimal | str | None, realisasi: Decimal | str | None) -> Decimal | None:
    if not isinstance(target, Decimal) or not isinstance(realisasi, Decimal) or realisasi == 0:
        return None
    return compute_capaian(realisasi, target, rumus_tetap().positif).nilai


PAIR_LIMIT = 200
"""Above so many rows pairs are not tried: their number grows with the square, and chance hits with it."""


class Penyebab(NamedTuple):
    """A row that may explain_amount a difference: its name, the cell of its amount, the amount in rupiah."""

    nama: str
    sel: Sel
    jumlah: Decimal


def explain_amount(selisih: Decimal, dekat: Sequence[Penyebab], lain: Sequence[Penyebab]) -> str:
    """Say which one or two rows make up exactly a difference.

    Args:
        selisih: rupiah, either sign.
        dekat: rows of the sum itself, tried first.
        lain: other rows of the workbook.

    Returns:
        Words that follow the amount (", sama dengan … (Belanja!C6)"), empty where no row explains it.
    """
    cari = abs(selisih)
    semua = _distinct((*dekat, *lain))
    for satu in semua:
        if satu.jumlah == cari:
            return f", sama dengan {_named(satu)}"
    if len(semua) <= PAIR_LIMIT:
        for satu, dua in combinations(semua, 2):
            if satu.jumlah + dua.jumlah == cari:
                return f", sama dengan {_named(satu)} ditambah {_named(dua)}"
    return ""


def _distinct(calon: Iterable[Penyebab]) -> tuple[Penyebab, ...]:
    return tuple({p.sel: p for p in calon if p.jumlah > 0}.values())


def _named(penyebab: Penyebab) -> str:
    return f"{penyebab.nama} ({penyebab.sel})"


SKALA_LAIN = Decimal(5)
"""Surveys of other kinds ask for answers up to this; their best is 100 too."""


def factors_by_weight(hasil: Hasil) -> Mapping[str, Decimal]:
    """By weight, what a score is multiplied by when it is weighted with it and not with 1/n; the chosen one first."""
    banyak = Decimal(len(hasil.skm.unsur)) if hasil.skm else Decimal(0)
    pilihan = hasil.regulasi.bobot_skm
    tercetak = hasil.regulasi.pedoman_skm.bobot_tercetak
    return {b.nama: Decimal(1) if b.nilai is None else b.nilai * banyak
            for b in sorted(bobot(), key=lambda b: b.nama != pilihan.nama)
            if b == pilihan or b.nilai in (None, tercetak)}


def values_by_weight(hasil: Hasil, skm: HasilSkm) -> Mapping[str, Decimal]:
    """The survey's value (25 to 100) by weight, the chosen one first; empty where it cannot be computed."""
    if skm.nilai is None or skm.rata_skor is None:
        return {}
    return {nama: skm.nilai if nama == hasil.regulasi.bobot_skm.nama else skm.rata_skor * faktor
            for nama, faktor in factors_by_weight(hasil).items()}


def explaining_weight(isian: Isian[Decimal], nilai: Mapping[str, Decimal]) -> str | None:
    """The weight whose value a reported figure states, on one of the three scales; None where none does."""
    return next((nama for nama, tepat in nilai.items() if fits(isian, *on_scales(tepat))), None)


def explain_weight(isian: Isian[Decimal], nilai: Mapping[str, Decimal], lain: Callable[[], str]) -> str:
    """The words that name that weight, else what else explains the figure."""
    bobot = explaining_weight(isian, nilai)
    return f"; angka ini cocok dengan bobot {bobot}" if bobot else lain()


def on_scales(nilai: Decimal | None) -> Iterator[Decimal]:
    """A value up to 100, the same on the scale of the answers and on the scale of 5; nothing for None."""
    if nilai is not None:
        yield nilai
        yield from (nilai * terbaik / SERATUS for terbaik in (len(pedoman()[0].jawaban), SKALA_LAIN))
