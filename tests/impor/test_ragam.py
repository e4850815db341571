"""Whatever an office does to an export before it is handed over, the same rows come of it: drawn variations."""

import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.impor import sintetis
from tests.impor.sintetis import Tabel, dpa, rupiah, write
from tests.impor.test_baca import read, rows

D = dpa(5, banyak=2)
Baris = list[list[Any]]
JUDUL_RAK = 2
"""Place of the heading in the RAK."""


def shuffled(baris: Baris, r: random.Random) -> Baris:
    """The columns in another order."""
    lebar = max(map(len, baris))
    urut = r.sample(range(lebar), lebar)
    return [b if len(b) < 2 else [b[k] if k < len(b) else None for k in urut] for b in baris]


def widened(baris: Baris, r: random.Random) -> Baris:
    """Columns that offices add."""
    tambah = r.sample(("%", "SISA", "% SISA", "PPTK", "ALASAN", "PAGU AKAS SD JUNI", "% AKAS SD JUNI"), 3)
    isi = ["12", "Budi", "-"]
    return [b if len(b) < 2 else [*b, *(tambah if n == JUDUL_RAK else isi)] for n, b in enumerate(baris)]


def spaced(baris: Baris, r: random.Random) -> Baris:
    """Blank rows, and a row of the columns' numbers."""
    hasil = [*baris[:JUDUL_RAK + 1], [str(n) for n in range(1, len(baris[JUDUL_RAK]) + 1)]]
    for b in baris[JUDUL_RAK + 1:]:
        hasil += [b] if r.random() > 0.2 else [b, []]
    return hasil


def in_words(baris: Baris, r: random.Random) -> Baris:
    """Amounts as text, in the forms that are seen."""
    bentuk = ("{}", "Rp. {},-", " {},00 ", "{},00")
    return [b if n <= JUDUL_RAK else [r.choice(bentuk).format(rupiah(v)[:-3]) if isinstance(v, float) else v for v in b]
            for n, b in enumerate(baris)]


def paged(baris: Baris, r: random.Random) -> Baris:
    """The heading again at the top of each page; the table is split, with a title between."""
    hasil = baris[:JUDUL_RAK + 1]
    for n, b in enumerate(baris[JUDUL_RAK + 1:]):
        hasil += [[], ["Lanjutan tabel"], baris[JUDUL_RAK]] if n and n % r.randint(5, 9) == 0 else []
        hasil.append(b)
    return hasil


def framed(baris: Baris, r: random.Random) -> Baris:
    """More titles above, signatures below."""
    judul = [["PEMERINTAH KABUPATEN CONTOH"], ["KECAMATAN SUKAMAJU"], ["Dicetak 3 Januari 2025"]][:r.randint(0, 3)]
    return [*judul, *baris, [], [None, "Sukamaju, 31 Desember 2024"], [None, "Camat Sukamaju"], [None, "NIP 19700101"]]


def broken(baris: Baris, r: random.Random) -> Baris:
    """Line breaks and doubled blanks in names, blanks around codes."""
    sela = (" ", "\n", "  ")
    return [b if n <= JUDUL_RAK else [f" {v.replace(' ', r.choice(sela), 1)} " if isinstance(v, str) else v for v in b]
            for n, b in enumerate(baris)]


RAGAM = (in_words, broken, widened, shuffled, paged, spaced, framed)
"""In the order in which they are done: the last ones move the heading."""


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(biji=st.integers(0, 10_000), ragam=st.lists(st.sampled_from(RAGAM), unique=True, max_size=5),
       akhiran=st.sampled_from(("csv", "xls", "xlsx")))
def test_a_changed_export_gives_the_same_rows(tmp_path: Path, biji: int, ragam: list[Any], akhiran: str) -> None:
    r = random.Random(biji)  # noqa: S311 a drawing, no secret
    baris = sintetis.rak(D).baris
    for satu in (v for v in RAGAM if v in ragam):
        baris = satu(baris, r)
    bacaan = read(write(Tabel(baris), tmp_path / f"a.{akhiran}"))
    assert not bacaan.tinjauan[0].pertanyaan
    assert [(b["Kode"], b["Anggaran"], b["Realisasi"]) for b in rows(bacaan, "Anggaran")] == [
        (kode, a, n) for kode, _, a, n in D.rows()]
    assert {b["Uraian"] for b in rows(bacaan, "Anggaran")} == {nama for _, nama, _, _ in D.rows()}


@pytest.mark.parametrize("biji", range(4))
def test_rows_of_one_office_lie_anywhere_among_those_of_others(tmp_path: Path, biji: int) -> None:
    """Detail rows have no order: whatever it is, the sums are the same."""
    r = random.Random(biji)  # noqa: S311 a drawing, no secret
    lain = dpa(9, "7.01.0.00.0.00.02.0000", "KECAMATAN LAIN")
    judul, *isi = sintetis.rekap5(lain, D).baris
    r.shuffle(isi)
    urut = r.sample(range(len(judul)), len(judul))
    path = write(Tabel([[b[k] for k in urut] for b in (judul, *isi)]), tmp_path / "rekap.csv")
    assert [(b["Kode"], b["Anggaran"]) for b in rows(read(path, perangkat_daerah="Sukamaju"), "Anggaran")] == [
        (kode, a) for kode, _, a, _ in D.rows()]
