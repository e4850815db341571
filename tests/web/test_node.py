"""The page's Python, as it is built, run by Node: the answers of the command line's own Python, byte for byte."""

import io
import json
import platform
import zipfile
import zlib
from pathlib import Path

import pytest

from tests.cli.jalankan import EXAMPLE
from tests.web import dibangun
from tests.web.dibangun import Jawaban
from toolkit.halaman import kerja
from web import bagian, make

SEKARANG = "2026-01-15T08:30:00+07:00"
KODE_TEMPLAT = (2025, (2025, 2029), "35.09.12", "", "permenpanrb-14-2017")
WAKTU_DIBUAT = "docProps/core.xml"
"""The part of a template that says when it was made."""
_BOMB = b'<!DOCTYPE workbook [<!ENTITY a "x">]><workbook '


def hostile(folder: Path) -> Path:
    """The example with an entity of its own."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(EXAMPLE) as lama, zipfile.ZipFile(keluar, "w") as baru:
        for nama in lama.namelist():
            isi = lama.read(nama)
            baru.writestr(nama, isi.replace(b"<workbook ", _BOMB, 1) if nama == "xl/workbook.xml" else isi)
    path = folder / "entitas.xlsx"
    path.write_bytes(keluar.getvalue())
    return path


@pytest.fixture(scope="module")
def pertanyaan(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, list[object]]]:
    folder = tmp_path_factory.mktemp("masuk")
    berkas = [EXAMPLE, folder / "lama.xls", folder / "putus.xlsx", hostile(folder), folder / "ekspor.csv"]
    berkas[1].write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le") + bytes(4000))
    berkas[2].write_bytes(EXAMPLE.read_bytes()[:9000])
    berkas[4].write_bytes(b"a;b;c\n1;2;3\n")
    return [*(("fill", [path.name, path, SEKARANG]) for path in berkas), ("review", [EXAMPLE.name, EXAMPLE]),
            ("make_template", list(KODE_TEMPLAT)), ("find_kecamatan", ["sumber jambe"]), ("choices", [2026])]


@pytest.fixture(scope="module")
def jawaban(pertanyaan: list[tuple[str, list[object]]]) -> list[Jawaban]:
    return dibangun.ask(pertanyaan)


def natively(fungsi: str, argumen: list[object]) -> kerja.Answer:
    jawab: kerja.Answer = getattr(kerja, fungsi)(*(a.read_bytes() if isinstance(a, Path) else a for a in argumen))
    return jawab


def same_packing() -> bool:
    """Debian's zlib packs as Pyodide's does; zlib-ng and others find other matches."""
    return platform.system() == "Linux" and "ng" not in zlib.ZLIB_RUNTIME_VERSION


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        return {nama: arsip.read(nama) for nama in arsip.namelist()}


def test_every_answer_is_the_one_given_outside_the_browser(pertanyaan: list[tuple[str, list[object]]],
                                                           jawaban: list[Jawaban]) -> None:
    assert len(jawaban) == len(pertanyaan)
    for (fungsi, argumen), dari_node in zip(pertanyaan, jawaban, strict=True):
        asli = natively(fungsi, argumen)
        assert (dari_node.json, dari_node.nama) == (asli.json, asli.nama), (fungsi, argumen[0])
        assert (dari_node.berkas is None) is (asli.berkas is None)
        if asli.berkas is None or dari_node.berkas is None:
            continue
        if fungsi == "make_template":
            satu, dua = parts(asli.berkas), parts(dari_node.berkas)
            del satu[WAKTU_DIBUAT], dua[WAKTU_DIBUAT]
            assert satu == dua
        elif same_packing():
            assert dari_node.berkas == asli.berkas, fungsi
        else:
            assert parts(dari_node.berkas) == parts(asli.berkas), fungsi


def test_the_example_is_filled_and_the_others_are_refused(jawaban: list[Jawaban]) -> None:
    kode = [json.loads(j.json)["kode"] for j in jawaban[:5]]
    assert kode == [1, 2, 2, 2, 2]
    assert [kata for kata, _, _ in jawaban[0].langkah] == list(kerja.LANGKAH)
    pesan = [json.loads(j.json)["galat"]["pesan"] for j in jawaban[1:5]]
    for kata, satu in zip(("Excel lama (.xls)", "tidak utuh", "entitas.xlsx", "CSV"), pesan, strict=True):
        assert kata in satu


def test_the_page_is_small_enough_and_holds_the_licences() -> None:
    dibangun.build()
    halaman = make.SATU.read_text(encoding="utf-8")
    assert len(halaman.encode()) <= make.TERBESAR
    lisensi = (make.FOLDER / "lisensi.txt").read_text(encoding="utf-8")
    for kata in ("Mozilla Public License Version 2.0", "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2", "MIT License",
                 "GNU Lesser General Public License", "XlsxWriter"):
        assert kata in lisensi, kata


def test_nothing_that_only_the_command_line_needs_is_inside() -> None:
    dibangun.build()
    with zipfile.ZipFile(make.FOLDER / "aplikasi.zip") as arsip:
        nama = set(arsip.namelist())
    paket = {n.split("/")[0] for n in nama}
    assert paket == set(bagian.PAKET)
    kamar = {n.split("/")[1] for n in nama if n.startswith("toolkit/") and n.count("/") > 1}
    assert not kamar & {"cli", "excel", "distribute", "collect", "rekap", "report", "kantor", "impor"}
    assert "toolkit/data/kecamatan.csv" in nama
    assert not [n for n in nama if n.endswith(".py")]


def test_another_pyodide_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dibangun.build()
    for path in bagian.PYODIDE.iterdir():
        if path.is_file() and path.name != "pyodide.mjs":
            (tmp_path / path.name).symlink_to(path)
    (tmp_path / "pyodide.mjs").write_text("export {};", encoding="utf-8")
    monkeypatch.setattr(bagian, "PYODIDE", tmp_path)
    with pytest.raises(SystemExit, match="not the file of that package"):
        bagian.check_pyodide()
