import contextlib
import sqlite3
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from tests.kantor.contoh import acak, isi, kantor, kecil, kiriman
from toolkit.data.kecamatan import all_kecamatan
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Kumpulan
from toolkit.rekap import frames, panduan_data
from toolkit.rekap.data import SQLITE, write_data
from toolkit.rekap.frames import TABEL_DATA
from toolkit.rekap.posisi import match

NAMA = ["kantor", "berkas", "capaian", "sasaran", "unsur", "program", "pengukuran", "temuan"]
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("data") / "untuk analisis"
    write_data(kecil(), path)
    return path


def test_each_table_is_a_parquet_file_and_a_table_of_sqlite(folder: Path) -> None:
    assert sorted(p.name for p in folder.iterdir()) == sorted([*(f"{n}.parquet" for n in NAMA), SQLITE])
    with contextlib.closing(sqlite3.connect(folder / SQLITE)) as db:
        assert [n for (n,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")] == NAMA


@pytest.mark.parametrize("tabel", TABEL_DATA, ids=lambda t: t.nama)
def test_types_are_those_that_are_documented(folder: Path, tabel: object) -> None:
    nama = next(t for t in TABEL_DATA if t is tabel).nama
    kolom = next(t for t in TABEL_DATA if t is tabel).kolom
    bingkai_ = pd.read_parquet(folder / f"{nama}.parquet")
    assert {k: str(v) for k, v in bingkai_.dtypes.items()} == {k.nama: k.tipe for k in kolom}


def test_figures_are_numbers_and_what_is_missing_is_null(folder: Path) -> None:
    k = pd.read_parquet(folder / "kantor.parquet").set_index("kode_wilayah")
    assert k.loc["35.09.01", "rata_rata"] == 95
    assert k.loc["35.09.01", "penyerapan"] == 75
    assert k["peringkat"].dropna().to_dict() == {"35.09.06": 1, "35.09.01": 2, "35.09.02": 2}
    belum = k.loc["35.09.05"]
    assert belum[["rata_rata", "tahun", "responden", "peringkat"]].isna().all()
    assert (belum["keadaan"], belum["kesalahan"], bool(belum["terdaftar"])) == ("belum masuk", 0, True)
    assert not k.loc["35.09.06", "terdaftar"]
    berkas = pd.read_parquet(folder / "berkas.parquet").set_index("berkas")
    assert berkas.loc["masuk/lama.xlsx", "diubah"] == pd.Timestamp("2025-01-31 09:30", tz="UTC")
    assert berkas["diubah"].isna().to_dict()["masuk/rusak.xlsx"]


def test_sqlite_says_the_same(folder: Path) -> None:
    """One error that nobody accepted, in 35.09.03."""
    with contextlib.closing(sqlite3.connect(folder / SQLITE)) as db:
        for t in TABEL_DATA:
            (n,) = db.execute(f"SELECT count(*) FROM {t.nama}").fetchone()  # noqa: S608  (our own names)
            assert n == len(pd.read_parquet(folder / f"{t.nama}.parquet"))
        salah = db.execute("SELECT kode_wilayah FROM temuan WHERE tingkat = 'kesalahan' AND NOT diterima").fetchall()
        assert salah == [("35.09.03",)]
        assert db.execute("SELECT rata_rata, typeof(rata_rata), tahun, typeof(tahun) FROM kantor "
                          "WHERE kode_wilayah IN ('35.09.01', '35.09.05') ORDER BY 1").fetchall() == [
            (None, "null", None, "null"), (95.0, "real", 2024, "integer")]
        assert db.execute("SELECT diubah FROM berkas WHERE berkas = 'masuk/lama.xlsx'").fetchone() == (
            "2025-01-31T09:30:00Z",)


def test_a_collection_without_a_row_has_its_columns_all_the_same(tmp_path: Path) -> None:
    write_data(Kumpulan(tahun=2024), tmp_path)
    assert list(pd.read_parquet(tmp_path / "temuan.parquet").columns) == [k.nama for k in TABEL_DATA[-1].kolom]


def test_a_second_run_leaves_the_new_tables_and_nothing_else(folder: Path, tmp_path: Path) -> None:
    write_data(kecil(), tmp_path)
    write_data(Kumpulan(tahun=2024, kantor=kantor("35.09.01")), tmp_path)
    assert len(pd.read_parquet(tmp_path / "kantor.parquet")) == 1
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(p.name for p in folder.iterdir())


def test_a_long_table_comes_in_pieces_of_the_same_types(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Numbers that are all missing in one piece must not change the column's type there."""
    monkeypatch.setattr(frames, "_POTONG", 7)
    kumpulan = acak(list(all_kecamatan())[:40])
    write_data(kumpulan, tmp_path)
    temuan = pd.read_parquet(tmp_path / "temuan.parquet")
    assert len(temuan) == sum(len(k.isi.temuan) for k in kumpulan.dipakai if k.isi)
    assert len(list(frames.frames(TABEL_DATA[-1], kumpulan, match(kumpulan)))) == -(-len(temuan) // 7)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("x")
    with pytest.raises(ToolkitError):
        write_data(kecil(), tmp_path / "data")


def test_means_and_ranks() -> None:
    """(80 + 100) / 2 and 60 / 1; a group without a value is left out."""
    assert frames.means_by(["a", "a", "b", "c"], [Decimal(80), Decimal(100), Decimal(60), None]) == {
        "a": Decimal(90), "b": Decimal(60)}
    assert frames.ranks([Decimal(1), None, Decimal(3), Decimal(3)]) == [3, None, 1, 1]
    assert frames.ranks([]) == []


def test_an_unsur_is_compared_by_its_name() -> None:
    dua = Kumpulan(tahun=2024, kiriman=(kiriman(isi("35.09.01")), kiriman(isi("35.09.02"))))
    unsur = frames.unsur_means(match(dua))
    assert [(u.uraian, u.kantor, str(u.rata)) for u in unsur] == [("Persyaratan", 2, "75"), ("Waktu", 2, "80")]


def test_the_page_of_the_columns_is_current() -> None:
    assert (ROOT / panduan_data.PAGE).read_text(encoding="utf-8") == panduan_data.render()


