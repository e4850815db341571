"""An advice leads out: followed to the letter, it makes its finding go away and no other come, over all checks."""

from pathlib import Path

import pytest

from tests.checks.kasus import CASES, KELENGKAPAN, Kasus, load, places
from tests.checks.test_kasus import CODES
from tests.reader.ikuti import DIBIARKAN, follow, named, parse
from tests.workbooks import make_workbook
from toolkit.catalog import run_checks
from toolkit.model.temuan import Temuan
from toolkit.ooxml.guards import open_workbook
from toolkit.reader.laporan import read
from toolkit.regulation.aturan import from_lines
from toolkit.regulation.load import resolve
from toolkit.rules.hitung import compute


def said(folder: Path, kasus: Kasus, kode: str) -> tuple[Temuan, ...]:
    """What reader and checks find; of what a whole report would lack only the code that the test is about."""
    path = make_workbook(folder, kasus.gambar, identitas=dict(kasus.identitas))
    bacaan = read(path, open_workbook(path))
    hasil = compute(bacaan.laporan, resolve(bacaan.laporan.identitas, from_lines(bacaan.laporan.aturan)))
    return tuple(t for t in (*bacaan.temuan, *run_checks(hasil))
                 if t.kode == kode or not t.kode.startswith(KELENGKAPAN))


@pytest.mark.parametrize("kode", CODES)
def test_the_advice_leads_out(kode: str, tmp_path: Path) -> None:
    kasus = load(CASES / kode / "bad.txt")
    sebelum = said(tmp_path, kasus, kode)
    (temuan,) = [t for t in sebelum if t.kode == kode]
    assert kasus.ikuti, f"add to {kode}/bad.txt what the advice asks for (tests/reader/ikuti.py): {temuan.saran}"
    if kasus.ikuti == ("biarkan",):
        assert any(kata in temuan.saran for kata in DIBIARKAN), temuan.saran
        return
    gambar = parse(kasus.gambar, dict(kasus.identitas))
    for satu in kasus.ikuti:
        disebut = named(satu)
        assert disebut is None or disebut in f"{temuan.pesan} {temuan.saran}", temuan.saran
        follow(gambar, satu, temuan.sheet or "")
    sesudah = said(tmp_path, Kasus(gambar.teks, identitas=tuple(gambar.identitas.items())), kode)
    assert kode not in {t.kode for t in sesudah}
    baru = set(places(sesudah)) - set(places(sebelum))
    assert not baru, [f"{t.pesan} {t.saran}" for t in sesudah if places([t])[0] in baru]
