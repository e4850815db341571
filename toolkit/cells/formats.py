"""Number formats: which section of a code speaks of a value, what it does to it, and the text that staff see."""

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import NamedTuple

from toolkit.cells import shown_date, shown_number
from toolkit.cells.format_code import BAGIAN_TERBANYAK, LONGEST, UMUM, Bagian, Jenis, Token, parse_section, sections
from toolkit.cells.locale import INDONESIA, LAIN, Locale, language
from toolkit.values.angka import bulat, count_desimal

BUILTIN = {
    0: UMUM, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    **dict.fromkeys((5, 6, 63, 64), '"Rp"#,##0;-"Rp"#,##0'),
    **dict.fromkeys((7, 8, 65, 66), '"Rp"#,##0.00;-"Rp"#,##0.00'),
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm",
    17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm",
    **dict.fromkeys((37, 38), "#,##0;-#,##0"), **dict.fromkeys((39, 40), "#,##0.00;-#,##0.00"),
    41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', 42: '_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-',
    43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
    44: '_-"Rp"* #,##0.00_-;-"Rp"* #,##0.00_-;_-"Rp"* "-"??_-;_-@_-',
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
    **dict.fromkeys((*range(27, 37), *range(50, 59)), "[$-F800]dd/mm/yyyy")}
"""Formats that Excel does not write into the file, as an Indonesian Excel shows them; the last ones belong to the
languages of East Asia, and stand here as days whose text is not known."""

_TERBESAR = Decimal("1e21")
"""Beyond it, nothing but General and exponents is shown in a way that is known."""


@dataclass(frozen=True)
class Format:
    """What one section of a number format does.

    Attributes:
        kode: the whole code as stored. bagian: the section. bahasa: its language.
        umum: General, or text: decimals are the value's own. persen: shows the value times 100.
        tanggal: shows a date or a time; waktu: only a time; hari, bulan, tahun: it shows the day's number, the month,
        the year.
        angka: it shows digits at all. date1904: the workbook's days count from 1904.
        mutlak: a negative number is shown without a minus of its own.
        pasti: False where the text that Excel shows is not known beyond doubt.
    """

    kode: str
    bagian: Bagian
    bahasa: str = ""
    date1904: bool = False
    mutlak: bool = False
    pasti: bool = True

    @cached_property
    def umum(self) -> bool:
        """General or text, whatever is printed around it."""
        return not self.tanggal and not self.bagian.has(Jenis.DIGIT) and (
            self.bagian.has(Jenis.UMUM, Jenis.ISI) or not self.bagian.token)

    @cached_property
    def tanggal(self) -> bool:
        """A date or a time."""
        return self.bagian.has(Jenis.TANGGAL, Jenis.UMUR)

    @cached_property
    def persen(self) -> bool:
        """The value is shown times 100."""
        return not self.tanggal and self.angka and sum(t.jenis is Jenis.PERSEN for t in self.bagian.token) == 1

    @cached_property
    def angka(self) -> bool:
        """Digits of the value are shown."""
        return self.bagian.has(Jenis.DIGIT)

    @cached_property
    def waktu(self) -> bool:
        """A time without a date."""
        return self.tanggal and not self._shows("ymd")

    @cached_property
    def hari(self) -> bool:
        """The day's number is shown, not only its name."""
        return any(t.jenis is Jenis.TANGGAL and t.teks in ("d", "dd") for t in self.bagian.token)

    @cached_property
    def bulan(self) -> bool:
        """The month is shown."""
        return self._shows("m")

    @cached_property
    def tahun(self) -> bool:
        """The year is shown."""
        return self._shows("y")

    @cached_property
    def sisipan(self) -> str:
        """Text that the format itself puts behind the digits (` juta`, `.000`), or between them."""
        letak = [i for i, t in enumerate(self.bagian.token) if t.jenis is Jenis.DIGIT]
        awal = letak[0] if letak else len(self.bagian.token)
        return "".join(t.teks for t in self.bagian.token[awal:] if t.jenis is Jenis.TEKS)

    @cached_property
    def letak(self) -> shown_number.Layout:
        """Where the digits go."""
        return shown_number.layout(self.bagian.token)

    def _shows(self, huruf: str) -> bool:
        return any(t.jenis is Jenis.TANGGAL and t.teks[0] in huruf for t in self.bagian.token)


class NumberFormat(NamedTuple):
    """A number format as the file states it: up to four sections.

    Attributes:
        kode: as stored. bagian: the sections for numbers, one to three. teks: the one for texts, None for none.
    """

    kode: str
    bagian: tuple[Format, ...]
    teks: Bagian | None = None

    def of(self, nilai: Decimal) -> Format:
        """The section that shows a number."""
        if len(self.bagian) == 1 and self.bagian[0].bagian.syarat is None:
            return self.bagian[0]
        if any(f.bagian.syarat for f in self.bagian):
            return self._by_condition(nilai)
        ke = (1 if nilai < 0 else 0) if len(self.bagian) < 3 else (0 if nilai > 0 else 1 if nilai < 0 else 2)  # noqa: PLR2004 zero has a section of its own
        return self.bagian[ke]

    def _by_condition(self, nilai: Decimal) -> Format:
        """Excel, and those who imitate it, differ on a minus here, and where no condition is met."""
        pertama, *lain = self.bagian
        if pertama.bagian.syarat is not None:
            if pertama.bagian.syarat.holds(nilai):
                return _doubtful(pertama, nilai)
        elif nilai > 0 or (nilai == 0 and len(lain) == 1):
            return pertama
        if not lain:
            return replace(pertama, pasti=False)
        kedua = lain[0]
        if kedua.bagian.syarat.holds(nilai) if kedua.bagian.syarat else len(lain) == 1 or nilai < 0:
            return _doubtful(kedua, nilai)
        return _doubtful(lain[-1], nilai) if len(lain) > 1 else replace(kedua, pasti=False)

    def text(self, teks: str) -> str:
        """What a cell shows that holds a text; the text itself where the section hides it, or is not understood."""
        if self.teks is None or not self.teks.pasti or not self.teks.has(Jenis.ISI):
            return teks
        return "".join(teks if t.jenis is Jenis.ISI else t.teks for t in self.teks.token).strip()


PLAIN = Format(UMUM, Bagian((Token(Jenis.UMUM, UMUM),)))
"""Format General."""


def _doubtful(fmt: Format, nilai: Decimal) -> Format:
    return replace(fmt, pasti=False) if nilai < 0 and fmt.angka else fmt


@lru_cache(maxsize=512)
def parse_format(kode: str, *, date1904: bool = False) -> NumberFormat:
    """What a format code does; a code that nobody understands counts as General whose text is not known.

    >>> parse_format("0.00%").of(Decimal(1)).persen, parse_format("mmmm yyyy").of(Decimal(1)).hari
    (True, False)
    """
    if not kode.strip():
        return NumberFormat(kode, (PLAIN,))
    semua = sections(kode) if len(kode) <= LONGEST else []
    if not semua or len(semua) > BAGIAN_TERBANYAK:
        return NumberFormat(kode, (Format(kode, Bagian(()), pasti=False),))
    bagian = [parse_section(s) for s in semua]
    teks = None
    if len(bagian) == BAGIAN_TERBANYAK or bagian[-1].has(Jenis.ISI):
        teks = bagian.pop()
    if not bagian:
        return NumberFormat(kode, (Format(kode, teks or Bagian(()), pasti=teks is None or teks.pasti),), teks)
    return NumberFormat(kode, tuple(_format(kode, b, date1904=date1904, ke=k, banyak=len(bagian))
                                    for k, b in enumerate(bagian)), teks)


def _format(kode: str, bagian: Bagian, *, date1904: bool, ke: int, banyak: int) -> Format:
    bahasa = language(bagian.bahasa)
    fmt = Format(kode, bagian, bahasa or "", date1904=date1904, mutlak=ke == 1)
    pasti = bagian.pasti and bahasa is not None and not (ke == 1 and banyak == 2 and not bagian.token)  # noqa: PLR2004 Excel shows a lone minus for a blank second section
    if fmt.tanggal:
        return replace(fmt, pasti=pasti and bahasa != LAIN and shown_date.is_known(bagian.token))
    return replace(fmt, pasti=pasti and fmt.letak.known and not bagian.has(Jenis.PARUH)
                   and not (bagian.has(Jenis.ISI) and fmt.angka))


def shown_desimal(nilai: Decimal, fmt: Format) -> int:
    """Decimals that staff see of a number as stored (0.95 where the cell shows 95%)."""
    if fmt.umum or not fmt.angka or fmt.letak.garis or fmt.letak.pangkat:
        return count_desimal(nilai)
    desimal, wajib = fmt.letak.desimal, fmt.letak.wajib
    tampil = nilai.scaleb(2 * fmt.letak.persen - 3 * fmt.letak.skala)
    return max(0, max(wajib, min(desimal, count_desimal(bulat(tampil, desimal)))) - 3 * fmt.letak.skala)


def _zeros_only(teks: str) -> bool:
    """Programs differ on the minus of a number that is rounded to zero."""
    return not any(huruf in "123456789" for huruf in teks)


def show(nilai: Decimal, fmt: Format, locale: Locale = INDONESIA) -> str | None:
    """What staff see in a cell that holds a number, in a column that is wide enough; None where that is not known.

    >>> show(Decimal("0.95"), parse_format("0%").of(Decimal(1))), show(Decimal("71.7"), PLAIN)
    ('95%', '71,7')
    >>> show(Decimal(12500000), parse_format('#,##0.0,, "juta"').of(Decimal(1)))
    '12,5 juta'
    """
    if not fmt.pasti:
        return None
    if fmt.tanggal:
        return shown_date.show(nilai, fmt.bagian.token, locale.named(fmt.bahasa), date1904=fmt.date1904)
    if fmt.angka and abs(nilai) >= _TERBESAR and not fmt.letak.pangkat:
        return None
    teks = shown_number.show(abs(nilai), fmt.bagian.token, fmt.letak, locale)
    if teks is None or nilai >= 0:
        return teks if teks is None else teks.strip()
    if fmt.angka and (_zeros_only(teks) or fmt.letak.blanks):
        return None
    return (teks if fmt.mutlak or not teks else f"-{teks}").strip()
