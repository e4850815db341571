"""Units of measure: which of them are a percent, which a score."""

from toolkit.values.kosakata import KOSAKATA
from toolkit.values.teks import fold

_PERSEN, _SKOR = frozenset(KOSAKATA.persen), frozenset(KOSAKATA.skor)


def is_persen(satuan: str | None) -> bool:
    """True for `%`, persen and their spellings.

    >>> is_persen("%"), is_persen("Persen (%)"), is_persen("Dokumen"), is_persen(None)
    (True, True, False, False)
    """
    return "%" in (satuan or "") or not _PERSEN.isdisjoint(fold(satuan or "").split())


def is_skor(satuan: str | None) -> bool:
    """True for Nilai, Indeks, Poin, Skor and their spellings; a blank is none.

    >>> is_skor("Nilai IKM"), is_skor("Orang"), is_skor("")
    (True, False, False)
    """
    return not is_persen(satuan) and not _SKOR.isdisjoint(fold(satuan or "").split())
