"""The catalogue of findings: one Aturan for each, its words, its reason, and the function that finds it."""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextvars import ContextVar
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypedDict, TypeVar, Unpack, overload

from toolkit.model.hasil import Hasil
from toolkit.model.sel import Isian, Sel
from toolkit.model.temuan import Temuan, Tingkat

T = TypeVar("T")
Tempat = Isian[Any] | Sel | str | None
"""Where a finding is: a value with its cell, a cell, a sheet's name, or None for the file."""


class Kena(NamedTuple):
    """One hit of a check: the place, the facts that the words need, and the record's own key (Kode, No or name).

    `nilai` stands for what the cell shows where the finding is about more cells than that. `sebab`: what has brought it
    about, for the shapes that make one finding of one cause.
    """

    di: Tempat
    fakta: Mapping[str, object] = MappingProxyType({})
    kunci: str = ""
    nilai: str | None = None
    sebab: Hashable = None


class Bentuk(ABC, Generic[T]):
    """The shape of a check: what many of them do alike with what they looked at (checks/tools/shapes.py)."""

    @abstractmethod
    def hits(self, semua: Iterable[T]) -> Iterable[Kena]:
        """The hits among all that the function yielded; how many findings one cause makes is decided here."""


class Kata(TypedDict):
    """The words of an entry, as `Aturan` explains them."""

    judul: str
    pesan: str
    saran: str
    mengapa: str


def _nothing(_: Hasil) -> tuple[Kena, ...]:
    return ()


class Aturan(NamedTuple):
    """One entry of the catalogue.

    Attributes:
        kode: three letters for the sheet, three digits, given once.
        judul: what is wrong, in a few words.
        pesan, saran: the words; `{nilai}` is what the cell shows, `{sel}` its address, others come with the hit.
        mengapa: why it matters (Indonesian), with the regulation where there is one.
        periksa: its hits in a report; none for what the reader finds while reading.
        dilihat: what a check with a shape looked at, whatever it found; else its hits. None for the reader's.
        bentuk: the shape; None where everything that the function yields is a hit.
        akhir_tahun: it asks for what is known when the year is over: silent while the year is running.
    """

    kode: str
    tingkat: Tingkat
    judul: str
    pesan: str
    saran: str
    mengapa: str
    periksa: Callable[[Hasil], Sequence[Kena]] = _nothing
    dilihat: Callable[[Hasil], Sequence[Any]] | None = None
    bentuk: Bentuk[Any] | None = None
    akhir_tahun: bool = False

    def temuan(self, di: Tempat, fakta: Mapping[str, object] | None = None, *, kunci: str = "",
               nilai: str | None = None) -> Temuan:
        """The finding at a place, its words filled in. `nilai` replaces what the cell shows."""
        sel = di.sel if isinstance(di, Isian) else di if isinstance(di, Sel) else None
        sheet = sel.sheet if sel else di if isinstance(di, str) else None
        tertulis = nilai if nilai is not None else di.tertulis if isinstance(di, Isian) else ""
        isi = {"nilai": tertulis, "sel": str(sel) if sel else sheet or "", **(fakta or {})}
        return Temuan(self.kode, self.tingkat, sheet, sel, tertulis,
                      _tidy(self.pesan.format_map(isi)), _tidy(self.saran.format_map(isi)), kunci)


def _tidy(teks: str) -> str:
    """Words on one line, whatever lines a quoted cell has; one full stop behind a sentence that ends with one.

    >>> _tidy("Isi NIP, misalnya Nama Camat, S.Sos.."), _tidy("Lihat ..."), _tidy("S.E.. Lalu simpan.")
    ('Isi NIP, misalnya Nama Camat, S.Sos.', 'Lihat ...', 'S.E. Lalu simpan.')
    >>> _tidy("tertulis Mutu " + chr(10) + "pelayanan.")
    'tertulis Mutu pelayanan.'
    """
    satu = " ".join(filter(None, map(str.strip, teks.splitlines()))) if "\n" in teks else teks
    return _DUA_TITIK.sub(".", satu) if ".." in satu else satu


_ingatan: ContextVar[tuple[Hasil, dict[Callable[[Hasil], Any], Any]] | None] = ContextVar("ingatan", default=None)
"""The report that is being asked about, and the answers that are known of it."""


def once(tanya: Callable[[Hasil], T]) -> Callable[[Hasil], T]:
    """Ask a question of a report once: the answer is kept until another report is asked about, or the checks are done.

    Many checks ask for the same comparison, and a report is much too large to be hashed. The answer is shared: nobody
    may change it, and it is no iterator.
    """

    def ask(hasil: Hasil) -> T:
        ingatan = _ingatan.get()
        if ingatan is None or ingatan[0] is not hasil:
            ingatan = (hasil, {})
            _ingatan.set(ingatan)
        if tanya not in ingatan[1]:
            ingatan[1][tanya] = tanya(hasil)
        jawaban: T = ingatan[1][tanya]
        return jawaban

    return ask


_DUA_TITIK = re.compile(r"(?<!\.)\.\.(?!\S)")
_ATURAN: dict[str, Aturan] = {}


def register(aturan: Aturan) -> Aturan:
    """Add an entry.

    Raises:
        ValueError: its code is malformed or taken.
    """
    if not re.fullmatch(r"[A-Z]{3}\d{3}", aturan.kode) or aturan.kode in _ATURAN:
        raise ValueError(f"{aturan.kode}: malformed or taken")
    _ATURAN[aturan.kode] = aturan
    return aturan


def found_while_reading(kode: str, tingkat: Tingkat, **kata: Unpack[Kata]) -> Aturan:
    """An entry for what the reader finds; the reader calls its `temuan`."""
    return register(Aturan(kode, tingkat, **kata))


@overload
def check(kode: str, tingkat: Tingkat, *, bentuk: None = None, akhir_tahun: bool = False,
          **kata: Unpack[Kata]) -> Callable[[Callable[[Hasil], Iterator[Kena]]], Aturan]: ...
@overload
def check(kode: str, tingkat: Tingkat, *, bentuk: Bentuk[T], akhir_tahun: bool = False,
          **kata: Unpack[Kata]) -> Callable[[Callable[[Hasil], Iterator[T]]], Aturan]: ...
def check(kode: str, tingkat: Tingkat, *, bentuk: Bentuk[Any] | None = None, akhir_tahun: bool = False,
          **kata: Unpack[Kata]) -> Callable[[Callable[[Hasil], Iterator[Any]]], Aturan]:
    """Make an entry of a function that yields its hits, or with a shape all that it looked at.

    The function's docstring says what is compared (English).

    Raises:
        ValueError: the function has no docstring, or the code is malformed or taken.
    """

    def decorate(look: Callable[[Hasil], Iterator[Any]]) -> Aturan:
        if not look.__doc__:
            raise ValueError(f"{kode}: a check needs a docstring")
        dilihat: Callable[[Hasil], Sequence[Any]] = once(
            lambda hasil: () if akhir_tahun and hasil.laporan.berjalan else tuple(look(hasil)))
        periksa = once(lambda hasil: tuple(bentuk.hits(dilihat(hasil)))) if bentuk else dilihat
        return register(Aturan(kode, tingkat, **kata, periksa=periksa, dilihat=dilihat, bentuk=bentuk,
                               akhir_tahun=akhir_tahun))

    return decorate


def all_aturan() -> tuple[Aturan, ...]:
    """Every entry that has been imported, by code."""
    return tuple(_ATURAN[kode] for kode in sorted(_ATURAN))


def run_checks(hasil: Hasil) -> tuple[Temuan, ...]:
    """The findings of every check over one report."""
    temuan = tuple(aturan.temuan(kena.di, kena.fakta, kunci=kena.kunci, nilai=kena.nilai)
                 for aturan in all_aturan() for kena in aturan.periksa(hasil))
    _ingatan.set(None)  # many reports are checked one after the other, and each is large
    return temuan
