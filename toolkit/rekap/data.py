"""The tables of a collection as Parquet files and one SQLite file, for those who analyse them."""

import contextlib
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from toolkit.delivery import failure
from toolkit.delivery.filesystem import remove_left_overs, sync_folder, write_beside
from toolkit.delivery.journal import put
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Kumpulan
from toolkit.rekap import frames
from toolkit.rekap.frames import TABEL_DATA, TabelData
from toolkit.rekap.perbandingan import ranked
from toolkit.rekap.posisi import Posisi, match

SQLITE = "rekap.sqlite"


def write_data(kumpulan: Kumpulan, folder: Path) -> tuple[Path, ...]:
    """Write `<table>.parquet` for each table, and all of them into one SQLite file.

    Each file is written beside its place and renamed; these are copies of what the workbooks hold, so no backup is kept
    (one beside `temuan.parquet` would be read with it by whoever opens the whole folder).

    Args:
        kumpulan: what came in.
        folder: made where it is not there.

    Returns:
        The files.

    Raises:
        ToolkitError: the folder or a file cannot be written.
    """
    posisi = ranked(match(kumpulan))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        semua = tuple(_placed(folder / f"{t.nama}.parquet", _parquet(t, kumpulan, posisi)) for t in TABEL_DATA)
        semua = (*semua, _placed(folder / SQLITE, _sqlite(kumpulan, posisi)))
    except OSError as error:
        raise failure.from_os_error(folder, error) from error
    sync_folder(folder)
    return semua


def _placed(target: Path, tulis: Callable[[Path], None]) -> Path:
    """Let `tulis` fill a temporary file beside the target, and rename it."""
    remove_left_overs(target, any_age=False)
    baru = write_beside(target, b"")
    try:
        tulis(baru)
        put(baru, target)
    finally:
        baru.unlink(missing_ok=True)
    return target


def _parquet(tabel: TabelData, kumpulan: Kumpulan, posisi: Sequence[Posisi]) -> Callable[[Path], None]:
    def tulis(path: Path) -> None:
        pa, pq = _pyarrow()
        potongan = (pa.Table.from_pandas(b, preserve_index=False) for b in frames.frames(tabel, kumpulan, posisi))
        pertama = next(potongan)
        with pq.ParquetWriter(path, pertama.schema, compression="zstd") as penulis:
            penulis.write_table(pertama)
            for satu in potongan:
                penulis.write_table(satu)
    return tulis


def _sqlite(kumpulan: Kumpulan, posisi: Sequence[Posisi]) -> Callable[[Path], None]:
    def tulis(path: Path) -> None:
        with contextlib.closing(sqlite3.connect(path)) as db, db:
            # The file gets its name only when it is whole: a journal beside it would guard nothing.
            db.execute("PRAGMA journal_mode = MEMORY")
            for tabel in TABEL_DATA:
                for satu in frames.frames(tabel, kumpulan, posisi):
                    _plain(satu).to_sql(tabel.nama, db, index=False, if_exists="append", dtype=_sql_types(tabel))
            for tabel in TABEL_DATA:
                db.execute(f'CREATE INDEX "{tabel.nama}_kantor" ON "{tabel.nama}" (id_kantor)')
    return tulis


def _plain(satu: Any) -> Any:  # noqa: ANN401 - a DataFrame; pandas is imported in one module only
    """Times as ISO text: SQLite has no type for them."""
    return satu.assign(**{k: satu[k].dt.strftime("%Y-%m-%dT%H:%M:%SZ")
                          for k in satu.select_dtypes("datetimetz").columns})


_SQL = {"string": "TEXT", "Int64": "INTEGER", "float64": "REAL", "boolean": "INTEGER"}


def _sql_types(tabel: TabelData) -> dict[str, str]:
    return {k.nama: _SQL.get(k.tipe, "TEXT") for k in tabel.kolom}


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise ToolkitError("Data Parquet tidak dapat ditulis: pyarrow belum terpasang.",
                           "Pasang dengan: pip install toolkit-lkjip[rekap], lalu jalankan lagi.") from None
    return pa, pq
