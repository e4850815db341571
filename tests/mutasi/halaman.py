"""docs/mutasi.md: what was changed, what was found, what was not."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.mutasi.dasar import semua
from tests.mutasi.tempat import Letak
from tests.mutasi.ukur import Ukuran

HALAMAN = Path(__file__).parents[2] / "docs" / "mutasi.md"
CONTOH = 3
"""Misses shown for each kind, at most."""

_ATAS = """# One wrong cell at a time

`make mutasi` writes this page. It takes workbooks without a finding, changes one input (a cell, two cells that trade
values, a row, a heading) the way a hand slips, reads and checks the changed workbook as `toolkit check` does, and asks
whether something is said **at the right cell**. Seeds {awal} to {akhir} of every kind; the seed and the kind give the
change, the base goes round: {dasar}.

- *Counts*: the change contradicts something. A change does not count where, by rules that are decided before any check
  runs (`tests/mutasi/saksi.py`), the report stays consistent and plausible: every value is read as before; the contract
  lets the cell be blank; or no other cell of the workbook states the figure or follows from it and the new one lies
  between half and double the old.
- *Found*: a new finding of the level kesalahan or peringatan {sel}, {baris}, {padanan} (a record of the same code or
  name, of its parent or child, or words that name the cell's address) or {jumlah} (a finding about the sheet as a
  whole, or a printed total that is made of it). A finding that stands only elsewhere is a miss. A new info alone is a
  miss; the last column counts those.

**{kena} of {hitung} found at the right cell: {persen} %.** {lain} changes did not count.

"""


def render(ukuran: Sequence[Ukuran], awal: int, banyak: int) -> str:
    """The page."""
    hitung = [u for u in ukuran if not u.kecuali]
    kena = sum(u.kena for u in hitung)
    letak = {letak.name.casefold(): letak.value for letak in Letak}
    atas = _ATAS.format(**{**letak, "lain": len(ukuran) - len(hitung)}, awal=awal, akhir=awal + banyak - 1, kena=kena,
                        dasar=", ".join(k.nama for k in semua()), hitung=len(hitung), persen=share(kena, len(hitung)))
    return "\n".join([atas + "\n".join(_kinds(ukuran)), "", *_places(hitung), "", *_reasons(ukuran), "",
                      *_misses(hitung)]) + "\n"


def share(kena: int, hitung: int) -> str:
    return f"{100 * kena / hitung:.1f}" if hitung else "–"


def _kinds(ukuran: Sequence[Ukuran]) -> Iterable[str]:
    yield "| kind | changes | count | found | share | info alone |"
    yield "|---|---:|---:|---:|---:|---:|"
    for jenis in dict.fromkeys(u.mutan.jenis for u in ukuran):
        semua_jenis = [u for u in ukuran if u.mutan.jenis == jenis]
        hitung = [u for u in semua_jenis if not u.kecuali]
        kena = sum(u.kena for u in hitung)
        info = sum(u.info and not u.kena for u in hitung)
        yield f"| {jenis} | {len(semua_jenis)} | {len(hitung)} | {kena} | {share(kena, len(hitung))} % | {info or ''} |"


def _places(hitung: Sequence[Ukuran]) -> Iterable[str]:
    """Nearest place of what was found."""
    letak = Counter(u.terdekat for u in hitung)
    yield "## Where it is said"
    yield ""
    yield "| nearest finding | changes |"
    yield "|---|---:|"
    for satu in Letak:
        yield f"| {satu.value} | {letak[satu]} |"
    yield f"| tidak ada | {letak[None]} |"


def _reasons(ukuran: Sequence[Ukuran]) -> Iterable[str]:
    yield "## What did not count"
    yield ""
    yield "| reason | changes |"
    yield "|---|---:|"
    for alasan, banyak in Counter(u.kecuali for u in ukuran if u.kecuali).most_common():
        yield f"| {alasan} | {banyak} |"


def _misses(hitung: Sequence[Ukuran]) -> Iterable[str]:
    yield "## What is not found"
    luput = [u for u in hitung if not u.kena]
    for jenis, banyak in Counter(u.mutan.jenis for u in luput).most_common():
        yield ""
        yield f"**{jenis}** ({banyak} of {sum(u.mutan.jenis == jenis for u in hitung)})"
        yield ""
        for u in [u for u in luput if u.mutan.jenis == jenis][:CONTOH]:
            lain = u.letak.get(Letak.LAIN)
            yield f"- {u.kantor}, seed {u.nomor}: {u.mutan.uraian.replace('|', '/')}" + (
                f" (only {lain.kode} at {lain.sel or lain.sheet})" if lain else "")
