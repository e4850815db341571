"""manifest.csv as it grows, as it is left behind, and as others save it."""

from pathlib import Path

import pytest

from toolkit.errors import ToolkitError
from toolkit.kantor.manifest import NAMA, Manifest, ManifestRow

KEPALA = "kode,berkas,sha256,versi,tanggal,masukan"


def row(kode: str, berkas: str = "", sha: str = "a") -> ManifestRow:
    return ManifestRow(kode, berkas or f"{kode}.xlsx", sha, "1", "2026-01-02", "m")


def lines(folder: Path) -> list[str]:
    return (folder / NAMA).read_text(encoding="utf-8-sig").split("\n")


def test_rows_are_there_at_once_and_in_order_in_the_end(tmp_path: Path) -> None:
    manifest = Manifest(tmp_path)
    for kode in ("35.09.02", "35.09.01", "35.09.03"):
        manifest.add(row(kode))
    assert [k.partition(",")[0] for k in lines(tmp_path)] == ["kode", "35.09.02", "35.09.01", "35.09.03", ""]
    for kode in ("35.09.01", "35.09.02"):
        (tmp_path / f"{kode}.xlsx").write_bytes(b"")
    manifest.close()
    assert [k.partition(",")[0] for k in lines(tmp_path)] == ["kode", "35.09.01", "35.09.02", ""]


def test_of_a_file_that_was_replaced_both_rows_count_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "35.09.01.xlsx").write_bytes(b"")
    manifest = Manifest(tmp_path)
    manifest.add(row("35.09.01", sha="a"))
    manifest.add(row("35.09.01", sha="b"))
    manifest.add(row("35.09.01", sha="c"))
    manifest.take_back(row("35.09.01", sha="c"))
    assert [c.sha256 for c in Manifest(tmp_path).rows("35.09.01.xlsx")] == ["a", "b", "c"]
    manifest.close()
    assert [c.sha256 for c in Manifest(tmp_path).rows("35.09.01.xlsx")] == ["b"]
    assert manifest.files("35.09.01") == ("35.09.01.xlsx",)


def test_a_row_that_was_torn_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "1.xlsx").write_bytes(b"")
    (tmp_path / NAMA).write_bytes(f"\ufeff{KEPALA}\r\n35.09.01,1.xlsx,a,1,t,m\r\n35.09.02,2.xl".encode())
    manifest = Manifest(tmp_path)
    assert manifest.files("35.09.02") == ()
    assert len(lines(tmp_path)) == 3, "and the next row begins on a line of its own"


def test_saved_from_excel_and_leading_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / NAMA).write_text(f"{KEPALA.replace(',', ';')}\n35.09.01;1.xlsx;a;1;t;m\n35.09.01;../2.xlsx;a;1;t;m\n",
                                 encoding="utf-8-sig")
    assert Manifest(tmp_path).files("35.09.01") == ("1.xlsx",)


@pytest.mark.parametrize("isi", [b"nama,alamat\n", b"\xff\xfe\x00", b"catatan kita\n"])
def test_another_file_of_that_name_stops_the_run(tmp_path: Path, isi: bytes) -> None:
    (tmp_path / NAMA).write_bytes(isi)
    with pytest.raises(ToolkitError, match="tidak dapat dibaca sebagai catatan pembagian"):
        Manifest(tmp_path)
    assert (tmp_path / NAMA).read_bytes() == isi
