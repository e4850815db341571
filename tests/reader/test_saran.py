"""An advice leads out: followed to the letter, it makes its finding go away and no other come."""

from pathlib import Path

import pytest

import toolkit.pipeline  # noqa: F401  (importing registers every entry)
from tests.reader.baca import baca, draw_case, places, read_case
from tests.reader.ikuti import lead_out
from tests.reader.test_kasus import CASES, CODES
from tests.workbooks import TAHUN, make_workbook
from toolkit.schema.input import INPUT_SHEETS
from toolkit.schema.kinds import Column, Kind, Sheet


@pytest.mark.parametrize("kode", CODES)
def test_the_advice_leads_out(kode: str, tmp_path: Path) -> None:
    kasus = read_case(CASES / kode / "bad.txt")
    path, harapan = draw_case(tmp_path, CASES / kode / "bad.txt")
    sebelum = baca(path).temuan
    (temuan,) = [t for t in sebelum if places([t]) == [f"{kode} {harapan}"]]
    gambar = lead_out(tmp_path, kasus.gambar, kasus.identitas, kasus.semua("ikuti"), temuan)
    if gambar is None:
        return
    sesudah = baca(make_workbook(tmp_path, gambar.teks, identitas=gambar.identitas, properti=kasus.properti)).temuan
    assert f"{kode} {harapan}" not in places(sesudah)
    assert set(places(sesudah)) <= set(places(sebelum)), [t for t in sesudah if places([t])[0] not in places(sebelum)]


TAK_TERBACA = {f"BCA0{n}" for n in (20, 21, 25, 31, 32, 36, 37, 38, 61, 62, 70)}
"""What is said of a cell that cannot be read; the advice names the column's example or choices."""
REKAMAN = [s for s in INPUT_SHEETS if s.field]


@pytest.mark.parametrize("sheet", REKAMAN, ids=lambda s: s.name)
def test_what_an_advice_gives_as_an_example_can_be_read(sheet: Sheet, tmp_path: Path) -> None:
    """Each column's own example, and 71,7 and 12 where a column of figures has none."""
    baris = [(k, k.example or ("" if k.choices or k.kind in (Kind.TEKS, Kind.HITUNG) else "12")) for k in sheet.columns]
    judul = [f"{k.heading}{f' {TAHUN}' if k.years else ''}{'1' if k.numbered else ''}" for k, _ in baris]
    gambar = f"{sheet.name} | {' | '.join(judul)}\n | {' | '.join(isi for _, isi in baris)}"
    bacaan = baca(make_workbook(tmp_path, gambar))
    assert [t for t in bacaan.temuan if t.kode in TAK_TERBACA and t.sheet == sheet.name] == []


@pytest.mark.parametrize(("sheet", "kolom"), [(s, k) for s in REKAMAN for k in s.columns if k.choices],
                         ids=lambda x: getattr(x, "name", getattr(x, "heading", "")))
def test_every_choice_that_an_advice_lists_can_be_read(sheet: Sheet, kolom: Column, tmp_path: Path) -> None:
    wajib = [k for k in sheet.columns if k.required and k is not kolom]
    judul = [*(f"{k.heading}{f' {TAHUN}' if k.years else ''}{'1' if k.numbered else ''}" for k in wajib), kolom.heading]
    gambar = "\n".join([f"{sheet.name} | {' | '.join(judul)}",
                        *(f" | {' | '.join([*(k.example for k in wajib), p])}" for p in kolom.choices)])
    bacaan = baca(make_workbook(tmp_path, gambar))
    assert [t for t in bacaan.temuan if t.kode in ("BCA031", "BCA061") and t.sheet == sheet.name] == []
