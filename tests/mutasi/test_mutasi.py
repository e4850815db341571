"""A few wrong inputs of every kind: most are found at the right cell. `make mutasi` takes many more."""

import random
from decimal import Decimal

import pytest

from tests.mutasi.buku import Kantor, Tempat
from tests.mutasi.dasar import semua
from tests.mutasi.jenis import JENIS
from tests.mutasi.saksi import KODE_SENDIRI, RKT_SEBAGIAN, TANPA_SAKSI, reason
from tests.mutasi.tempat import Letak, locate
from tests.mutasi.ukur import base_findings, measure, run
from tests.mutasi.undian import Mutan, Undian, digit
from toolkit.model.sel import Sel
from toolkit.model.temuan import Temuan, Tingkat

LANTAI = 0.95
"""Share that must be found: docs/mutasi.md and other seeds have 99 %; a single miss here is no defect yet."""


def undian(kantor: Kantor, seed: int = 0) -> Undian:
    return Undian(kantor, random.Random(seed))  # noqa: S311  (a reproducible draw, nothing secret)


@pytest.fixture(scope="module")
def ambulu() -> Kantor:
    return semua()[0]


@pytest.mark.parametrize("kantor", semua(), ids=lambda k: k.nama)
def test_nothing_is_said_about_a_base(kantor: Kantor) -> None:
    """Where a new check speaks here, either it is wrong or tests/mutasi/koreksi.toml lacks a correction."""
    assert [f"{t.kode} {t.sel or t.sheet}: {t.pesan}" for t in base_findings(kantor)] == []


def test_wrong_inputs_are_found_at_the_right_cell() -> None:
    hitung = [u for u in run(2, 1000) if not u.kecuali]
    luput = [f"{u.mutan.jenis} {u.nomor}: {u.mutan.uraian}" for u in hitung if not u.kena]
    assert len(hitung) > len(JENIS)
    assert len(luput) <= (1 - LANTAI) * len(hitung), "\n".join(luput)


def test_the_same_seed_gives_the_same_change(ambulu: Kantor) -> None:
    a, b = measure("baris terhapus", 3), measure("baris terhapus", 3)
    assert a is not None
    assert b is not None
    assert (a.mutan.uraian, a.kena) == (b.mutan.uraian, b.kena)
    assert a.kantor == ambulu.nama


def test_a_change_stands_in_the_file(ambulu: Kantor) -> None:
    """I.A.2 has 86.710.000; with 68.710.000 its parent I.A, 2.008.759.301, is no sum any more."""
    u = undian(ambulu)
    mutan = u.ganti("x", (Tempat("Anggaran", 3, "Anggaran"), 68_710_000))
    assert mutan is not None
    assert mutan.uraian == "Anggaran!D8 Anggaran: 86710000 → 68710000"
    assert reason(ambulu, mutan) == ""


def test_a_target_that_stands_nowhere_else_does_not_count(ambulu: Kantor) -> None:
    """Target 2018: 85 or 80 are both plausible; 850 is not; Target 2021 stands in PK too."""
    u = undian(ambulu)

    def change(judul: str, nilai: int) -> str:
        mutan = u.ganti("x", (Tempat("Renstra", 0, judul), nilai))
        assert mutan is not None
        return reason(ambulu, mutan)

    assert [change("Target 2018", 80), change("Target 2018", 850), change("Target 2021", 80)] == [TANPA_SAKSI, "", ""]


@pytest.mark.parametrize(("sel", "letak"), [
    (Sel("Anggaran", 8, 4), Letak.SEL), (Sel("Anggaran", 8, 8), Letak.BARIS), (Sel("Anggaran", 6, 4), Letak.PADANAN),
    (Sel("Anggaran", 9, 4), Letak.LAIN), (None, Letak.JUMLAH)])
def test_where_a_finding_is(ambulu: Kantor, sel: Sel | None, letak: Letak) -> None:
    """I.A.2 (row 8) changed: its row, its parent I.A (row 6); I.B (row 9) is another's."""
    mutan = undian(ambulu).ganti("x", (Tempat("Anggaran", 3, "Anggaran"), 1))
    assert isinstance(mutan, Mutan)
    temuan = Temuan("ANG003", Tingkat.KESALAHAN, "Anggaran", sel, "", "berbeda.", "Perbaiki.")
    assert list(locate(ambulu, mutan, [temuan])) == [letak]


def test_a_row_that_the_words_say_is_missing(ambulu: Kantor) -> None:
    """Unsur 12 deleted: the finding stands at the row behind it and names the number."""
    u = undian(ambulu)
    k = next(k for k, b in enumerate(ambulu.lembar["SKM"]) if b["No"] == 12)
    mutan = u.susun("x", Tempat("SKM", k, "No"), [n for n in range(len(ambulu.lembar["SKM"])) if n != k], [])
    for pesan, letak in (("yang belum ada: 12.", Letak.PADANAN), ("yang belum ada: 1, 2.", Letak.LAIN)):
        temuan = Temuan("SKM030", Tingkat.PERINGATAN, "SKM", Sel("SKM", 16, 1), "13", pesan, "Perbaiki.")
        assert list(locate(ambulu, mutan, [temuan])) == [letak]


def test_rows_of_rkt_that_may_be_absent(ambulu: Kantor) -> None:
    """The contract: an RKT need not hold every program. Row 4 alone serves sasaran 1, row 5 gives row 6 its Program."""
    u = undian(ambulu)
    n = len(ambulu.lembar["RKT"])

    def without(k: int) -> str:
        mutan = u.susun("baris terhapus", Tempat("RKT", k, "Kegiatan"), [i for i in range(n) if i != k], [])
        return reason(ambulu, mutan)

    assert [without(k) for k in range(n)] == ["", "", RKT_SEBAGIAN, "", RKT_SEBAGIAN, RKT_SEBAGIAN]


@pytest.mark.parametrize(("judul", "baru", "alasan"), [
    ("Kode", "I.C.3", KODE_SENDIRI), ("Kode", "I.B.2", ""), ("Capaian Dilaporkan", 1, "")])
def test_a_code_that_nothing_refers_to(ambulu: Kantor, judul: str, baru: str | int, alasan: str) -> None:
    """Anggaran I.C.2 as I.C.3: the office's own number; below I.B it is another kegiatan's."""
    k = next(k for k, b in enumerate(ambulu.lembar["Anggaran"]) if b["Kode"] == "I.C.2")
    mutan = undian(ambulu).ganti("x", (Tempat("Anggaran", k, judul), baru))
    assert mutan is not None
    assert reason(ambulu, mutan) == alasan


def test_digits_keep_what_stands_around_them() -> None:
    assert digit("6 Kali", lambda t: t + "0") == "60 Kali"
    assert digit(Decimal("71.7"), lambda t: t.replace(".", "")) == 717
    assert digit("nihil", lambda t: t) is None


def test_every_kind_finds_something_to_change() -> None:
    for nama, buat in JENIS.items():
        assert any(buat(undian(k, n), nama) for n in range(40) for k in semua()), nama
