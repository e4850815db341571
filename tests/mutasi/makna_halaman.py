"""The second part of docs/mutasi.md: errors of meaning, and what is said of honest variations."""

from collections.abc import Iterable, Sequence

from tests.mutasi.halaman import CONTOH, share
from tests.mutasi.makna import MAKNA
from tests.mutasi.makna_ukur import Ukuran
from tests.offices.kantor import NAMA

_ATAS = """
# Errors of meaning

The offices of `tests/offices` are right: nothing of the levels kesalahan and peringatan is said of them, but that an
RKT is empty where it is. In each of the following changes one of them says something that another cell of it, or an
act, contradicts; it is made so before any check runs (`tests/mutasi/makna.py`, `makna_nama.py`, `makna_sel.py`; the
sentences and words are data, `makna.toml`; what is true is computed by the rules, no check has a part in it,
`fakta.py`). Beside it stands an **honest variation** of the same sort: the same name spelled otherwise, the same
sentence with its true value, another year's, a word of treatment, the same date or figure typed otherwise. Seeds {awal}
to {akhir} of every kind, of errors and of honest ones; the office goes round: {kantor}.

- *Found*: a new finding of the level kesalahan or peringatan at the changed cell, in its row, or at the counterpart.
- *False alarm*: any new finding of these levels, anywhere, after an honest variation.

**{kena} of {salah} errors found at the right cell: {persen} %. {palsu} false alarms on {jujur} honest variations.**

"""


def render(ukuran: Sequence[Ukuran], awal: int, banyak: int) -> str:
    """The part of the page."""
    salah, jujur = ([u for u in ukuran if u.salah is s] for s in (True, False))
    kena = sum(u.kena for u in salah)
    atas = _ATAS.format(awal=awal, akhir=awal + banyak - 1, kantor=", ".join(NAMA), kena=kena, salah=len(salah),
                        persen=share(kena, len(salah)), palsu=sum(bool(u.letak) for u in jujur), jujur=len(jujur))
    return "\n".join([atas + "\n".join(_kinds(ukuran)), "", *_misses(salah), "", *_alarms(jujur)]) + "\n"


def _kinds(ukuran: Sequence[Ukuran]) -> Iterable[str]:
    yield "| kind | contradicted by | errors | found | share | info alone | honest | false alarms |"
    yield "|---|---|---:|---:|---:|---:|---:|---:|"
    for jenis, makna in MAKNA.items():
        salah, jujur = ([u for u in ukuran if u.mutan.jenis == jenis and u.salah is s] for s in (True, False))
        kena, info = sum(u.kena for u in salah), sum(u.info and not u.kena for u in salah)
        yield (f"| {jenis} | {makna.saksi} | {len(salah)} | {kena} | {share(kena, len(salah))} % | {info or ''} | "
               f"{len(jujur)} | {sum(bool(u.letak) for u in jujur) or ''} |")


def _misses(salah: Sequence[Ukuran]) -> Iterable[str]:
    yield "## What is not found of them"
    for jenis in dict.fromkeys(u.mutan.jenis for u in salah if not u.kena):
        luput = [u for u in salah if u.mutan.jenis == jenis and not u.kena]
        yield ""
        yield f"**{jenis}** ({len(luput)} of {sum(u.mutan.jenis == jenis for u in salah)})"
        yield ""
        yield from (f"- {u.kantor}, seed {u.nomor}: {u.mutan.uraian.replace('|', '/')}" for u in luput[:CONTOH])


def _alarms(jujur: Sequence[Ukuran]) -> Iterable[str]:
    yield "## False alarms"
    yield ""
    palsu = [u for u in jujur if u.letak]
    if not palsu:
        yield "None."
    for u in palsu:
        temuan = next(iter(u.letak.values()))
        yield f"- {u.kantor}, seed {u.nomor}, {u.mutan.jenis}: {u.mutan.uraian.replace('|', '/')} ({temuan.kode})"
