"""A kecamatan found by its name, years that are none, and a Renstra that nobody named: template and distribute."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from toolkit.cli.app import main

Jalan = Callable[..., tuple[int, str]]


@pytest.fixture
def jalan(capsys: pytest.CaptureFixture[str]) -> Jalan:
    """Runs the command in this process: its exit code, and what it said."""
    def run(*args: str | Path) -> tuple[int, str]:
        with pytest.raises(SystemExit) as akhir:
            main([*map(str, args)])
        hasil = capsys.readouterr()
        return int(akhir.value.code or 0), " ".join(f"{hasil.out} {hasil.err}".split())
    return run


def identitas(path: Path) -> dict[object, object]:
    sheet = openpyxl.load_workbook(path, read_only=True)["Identitas"]
    return {baris[0]: baris[1] for baris in sheet.iter_rows(min_row=5, max_col=2, values_only=True)}


@pytest.mark.parametrize(("nama", "isi"), [
    ("Ambulu", ("35.09.12", "Kecamatan Ambulu", "Kabupaten Jember", "Jawa Timur", "Camat Ambulu")),
    ("Kantor Kec. Sukorejo Kab. Kendal", (
        "33.24.03", "Kantor Kec. Sukorejo Kab. Kendal", "Kabupaten Kendal", "Jawa Tengah", "Camat Sukorejo")),
    ("Distrik Abepura", ("91.71.03", "Distrik Abepura", "Kota Jayapura", "Papua", "Kepala Distrik Abepura")),
    ("Dinas Ambulu", (None, "Dinas Ambulu", None, None, "Kepala Dinas Ambulu")),
    ("Kecamatan Tidak Ada", (None, "Kecamatan Tidak Ada", None, None, "Camat Tidak Ada"))])
def test_a_name_alone_gives_what_the_list_has(tmp_path: Path, jalan: Jalan, nama: str,
                                              isi: tuple[str | None, ...]) -> None:
    kode, pesan = jalan("template", tmp_path / "t.xlsx", "--nama", nama, "--tahun", "2025")
    nilai = identitas(tmp_path / "t.xlsx")
    assert kode == 0
    assert tuple(nilai[k] for k in ("Kode wilayah", "Nama perangkat daerah", "Kabupaten/Kota", "Provinsi",
                                    "Jabatan kepala")) == isi
    assert ("tidak ada dalam daftar kecamatan" in pesan) == (nama == "Kecamatan Tidak Ada")


def test_a_common_name_lists_its_kecamatan(tmp_path: Path, jalan: Jalan) -> None:
    kode, pesan = jalan("template", tmp_path / "t.xlsx", "--nama", "Kecamatan Sukorejo")
    assert kode == 2
    assert "pilih dengan --kode-wilayah: 33.24.03 (Kabupaten Kendal, Jawa Tengah); 35.02.15 (" in pesan
    assert not (tmp_path / "t.xlsx").exists()


def test_a_code_decides_whatever_the_name(tmp_path: Path, jalan: Jalan) -> None:
    assert jalan("template", tmp_path / "t.xlsx", "--nama", "Kecamatan Sukorejo", "--kode-wilayah", "350215", "--tahun",
                 "2025")[0] == 0
    assert identitas(tmp_path / "t.xlsx")["Kode wilayah"] == "35.02.15"


@pytest.mark.parametrize("perintah", [("template", "t.xlsx"), ("distribute", "--kabupaten", "35.79", "-o", "x")])
@pytest.mark.parametrize(("tahun", "misal"), [("24", "2024"), ("1999", "2025"), ("2101", "2025"), ("-1", "2025")])
def test_a_year_that_is_none_is_refused(jalan: Jalan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                        perintah: tuple[str, ...], tahun: str, misal: str) -> None:
    monkeypatch.chdir(tmp_path)
    kode, pesan = jalan(*perintah, "--tahun", tahun)
    assert kode == 2
    assert f"antara 2000 dan 2100, misalnya --tahun {misal}." in pesan
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("opsi", "dugaan"), [
    (("--tahun", "2023"), True), (("--tahun", "2023", "--renstra", "2021-2026"), False), (("--tahun", "2025"), False)])
def test_a_renstra_that_nobody_named_is_a_guess_before_2025(tmp_path: Path, jalan: Jalan, opsi: tuple[str, ...], *,
                                                            dugaan: bool) -> None:
    for perintah in (("template", tmp_path / "t.xlsx"), ("distribute", "--kabupaten", "35.79", "-o", tmp_path / "x")):
        kode, pesan = jalan(*perintah, *opsi)
        assert kode == 0
        assert ("Periode Renstra 2020-2024 adalah dugaan" in pesan) is dugaan
