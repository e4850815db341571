"""One slip in a code, a Tingkat or a merged cell of Anggaran: the total stays right, and one cause is one finding.

Every slip of these kinds is made at every row of two budgets, one with official codes and one with a report's own
(I.A.1). The right total is that of the sheet without the slip, which its own parents state.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.reader.baca import baca, places
from toolkit.model.laporan import BarisAnggaran, Laporan, Tingkatan
from toolkit.model.sel import Isian, Keadaan
from toolkit.reader.anggaran.cited import cited
from toolkit.reader.anggaran.tingkat import tell_levels
from toolkit.reader.anggaran.tree import grow
from toolkit.reader.notes import Notes
from toolkit.rules.anggaran import compute_anggaran, compute_total
from toolkit.schema.input import KEGIATAN, PK_PROGRAM, RKT

ROOT = Path(__file__).parent.parent.parent
BUKU = {"resmi": ROOT / "tests" / "offices" / "kota_kelurahan.xlsx", "sendiri": ROOT / "examples" / "ambulu-2021.xlsx"}
TINGKAT = (Tingkatan.PROGRAM, Tingkatan.KEGIATAN, Tingkatan.SUB_KEGIATAN)
TERBANYAK = 3
Baris = list[BarisAnggaran]


@pytest.fixture(scope="module", params=BUKU)
def laporan(request: pytest.FixtureRequest) -> Laporan:
    return baca(BUKU[request.param]).laporan


def with_kode(b: BarisAnggaran, kode: str) -> BarisAnggaran:
    return replace(b, induk=None, kode=b.kode._replace(
        nilai=kode or None, tertulis=kode, keadaan=Keadaan.TERISI if kode else Keadaan.KOSONG))


def at(baris: Baris, n: int, baru: BarisAnggaran) -> Baris:
    return [*baris[:n], baru, *baris[n + 1:]]


def other_codes(baris: Baris) -> Iterator[Baris]:
    for n, b in enumerate(baris):
        kode = b.kode.nilai or ""
        ganti = {x.kode.nilai or "" for x in baris if x is not b}
        ganti |= {"", kode.rpartition(".")[0], f"{kode}0", f"{kode}.01"}
        ganti |= {kode[:i] + c + kode[i + 1:] for i, d in enumerate(kode) if d.isdigit() and i > 3 for c in "0279"}
        ganti |= {kode[:i] + kode[i + 1:] for i in range(4, len(kode))}
        yield from (at(baris, n, with_kode(b, k.strip("."))) for k in sorted(ganti - {kode}))


def merged(baris: Baris) -> Iterator[Baris]:
    for n, b in enumerate(baris):
        for akhir in range(n + 1, min(n + 4, len(baris))):
            yield [replace(x, kode=b.kode) if n < m <= akhir else x for m, x in enumerate(baris)]


def other_levels(baris: Baris) -> Iterator[Baris]:
    for n, b in enumerate(baris):
        for t in TINGKAT:
            if t is not b.tingkat.nilai:
                yield at(baris, n, replace(b, tingkat=b.tingkat._replace(nilai=t, tertulis=t.value)))
        yield at(baris, n, replace(b, tingkat=Isian(None, b.tingkat.sel, "", Keadaan.KOSONG)))


def exchanged(baris: Baris) -> Iterator[Baris]:
    for n, b in enumerate(baris):
        for m in range(n + 1, len(baris)):
            c = baris[m]
            yield at(at(baris, n, with_kode(b, c.kode.nilai or "")), m, with_kode(c, b.kode.nilai or ""))


@pytest.mark.parametrize("slips", [other_codes, merged, other_levels, exchanged], ids=lambda f: f.__name__)
def test_one_slip_counts_no_rupiah_twice_and_is_one_finding(
        laporan: Laporan, slips: Callable[[Baris], Iterator[Baris]]) -> None:
    asal = [replace(b, induk=None) for b in laporan.anggaran]
    benar = _total(laporan, asal)[0]
    salah, banyak = [], Counter[int]()
    for baris in slips(asal):
        total, temuan = _total(laporan, baris)
        beda = [f"{b.kode.sel} {b.kode.nilai} {b.tingkat.tertulis}" for a, b in zip(asal, baris, strict=True) if a != b]
        banyak[len(temuan)] += 1
        if total != benar or len(temuan) > TERBANYAK:
            salah.append((beda, total, temuan))
    assert salah == []
    assert sum(n for k, n in banyak.items() if k > 1) * 20 <= banyak.total(), banyak


def _total(laporan: Laporan, baris: Baris) -> tuple[tuple[Decimal | None, Decimal | None], list[str]]:
    notes = Notes()
    semua = {s.field: getattr(laporan, s.field) for s in (KEGIATAN, RKT, PK_PROGRAM)}
    pohon = grow(tell_levels(baris, notes), cited(semua), notes)
    total = compute_total(compute_anggaran(laporan._replace(anggaran=pohon.baris), ()))
    return (total.anggaran, total.realisasi), places([t for t in notes.temuan() if t.tingkat.value != "info"])
