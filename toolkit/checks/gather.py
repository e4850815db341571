"""One cause, one finding: what a rule says of many cells of a column is said once, at the first, with the others named.

A column that was pasted in another form makes the same finding in every row. Staff need to read it once; the findings
that are gathered stay with the one that speaks for them (`Temuan.lain`), so that a blank result still finds its cause.
"""

from collections.abc import Callable, Hashable, Iterable
from itertools import chain

from toolkit.catalog import all_aturan
from toolkit.model.temuan import Temuan
from toolkit.schema.input import ANGKA_DILAPORKAN
from toolkit.values.teks import begitu_juga

SAMA = 3
"""From so many on, findings of one column that were made while reading, or say the same words, have one cause."""
BERBEDA = 11
"""From so many on also those with words of their own (each names its right figure): nobody reads more one by one."""
LAIN_HAL = 41
"""Instead of that in Angka Dilaporkan, where each row is a figure of another thing."""
KOLOM = 6
"""From so many columns on, what was gathered by column is one finding of the sheet."""


def gather(temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """Findings with one cause made one, each at the place of its first.

    Args:
        temuan: findings in the order of their cells.

    Returns:
        All of them, by rule; whoever shows them brings them into order.
    """
    dibaca = {a.kode for a in all_aturan() if a.dilihat is None}

    def alike(semua: list[Temuan]) -> bool:
        sama = semua[0].kode in dibaca or len({_bare(t) for t in semua}) == 1
        berbeda = LAIN_HAL if semua[0].sheet == ANGKA_DILAPORKAN.name else BERBEDA
        return len(semua) >= (SAMA if sama else berbeda)

    sekolom = _join(([t] for t in temuan), lambda t: (t.kode, t.sheet, t.sel.kolom if t.sel else None), alike)
    sesheet = _join((k for k in sekolom if len(k) > 1), lambda t: (t.kode, t.sheet), lambda _: True, KOLOM)
    return tuple(chain((k[0] for k in sekolom if len(k) == 1), map(_speaker, sesheet)))


def _join(kelompok: Iterable[list[Temuan]], sebab: Callable[[Temuan], Hashable],
          one: Callable[[list[Temuan]], bool], paling_sedikit: int = 1) -> list[list[Temuan]]:
    """Groups whose first findings have one `sebab` as one, where there are enough and together they are `one`."""
    menurut: dict[Hashable, list[list[Temuan]]] = {}
    for satu in kelompok:
        menurut.setdefault(sebab(satu[0]), []).append(satu)
    hasil: list[list[Temuan]] = []
    for semua in menurut.values():
        gabung = list(chain.from_iterable(semua))
        hasil += [gabung] if len(semua) >= paling_sedikit and one(gabung) else semua
    return hasil


def _speaker(semua: list[Temuan]) -> Temuan:
    """The first, which speaks for all of them; what it shows counts them, so that a reason holds for these alone."""
    satu, *lain = semua
    return satu._replace(pesan=satu.pesan + begitu_juga(t.sel.alamat if t.sel else t.kunci or t.tempat for t in lain),
                   nilai=f"{satu.nilai} (dan {len(lain)} sel lain)".strip(), lain=tuple(lain))


def _bare(t: Temuan) -> tuple[str, str]:
    """The words without what is the cell's own: its address, what it shows, its record's key."""
    pesan, saran = t.pesan, t.saran
    for kata in sorted(filter(None, {t.nilai, t.kunci, str(t.sel or "")}), key=len, reverse=True):
        pesan, saran = pesan.replace(kata, "…"), saran.replace(kata, "…")
    return pesan, saran
