"""`toolkit web` and `distribute --halaman`: the page where the installation has it, the reason where it has none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit.cli import application
from toolkit.halaman import berkas

HALAMAN = b'<!doctype html><script type="text/plain" id="d-wasm">AA==</script>'


Jalankan = Callable[..., tuple[int, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Jalankan:
    """Exit code and messages of a command line in this process, where the page can be taken away."""

    def run(*args: object) -> tuple[int, str]:
        kode = application.run([str(a) for a in args], str(args[0]))
        return kode, capsys.readouterr().err

    return run


@pytest.fixture
def dibangun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "terpasang.html"
    path.write_bytes(HALAMAN)
    monkeypatch.setattr(berkas, "_PATH", path)
    return path


@pytest.mark.usefixtures("dibangun")
def test_the_page_is_written_once_and_an_older_one_is_kept(run: Jalankan, tmp_path: Path) -> None:
    out = tmp_path / "lkjip.html"
    assert run("web", out)[0] == 0
    assert out.read_bytes() == HALAMAN
    assert "tidak disentuh" in run("web", out)[1]
    out.write_bytes(HALAMAN + b"<!-- lama -->")
    assert "Versi sebelumnya" in run("web", out)[1]
    assert out.read_bytes() == HALAMAN


@pytest.mark.usefixtures("dibangun")
@pytest.mark.parametrize(("nama", "isi", "kata"), [
    ("catatan.html", b"<html>milik orang</html>", "bukan halaman ini"),
    ("halaman.docx", None, "berkas .html"),
])
def test_what_is_no_page_stays(run: Jalankan, tmp_path: Path, nama: str, isi: bytes | None, kata: str) -> None:
    out = tmp_path / nama
    if isi is not None:
        out.write_bytes(isi)
    kode, pesan = run("web", out)
    assert kode == 2
    assert kata in pesan
    assert (out.read_bytes() if out.exists() else None) == isi


@pytest.mark.parametrize("args", [["web", "{out}/a.html"], ["distribute", "--kabupaten", "35.09", "-o", "{out}/b",
                                                           "--halaman"]])
def test_without_a_page_the_reason_is_said_and_nothing_written(
    run: Jalankan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: list[str],
) -> None:
    monkeypatch.setattr(berkas, "_PATH", tmp_path / "tidak ada")
    kode, pesan = run(*(a.format(out=tmp_path) for a in args))
    assert kode == 2
    assert "tidak memuat halaman" in pesan
    assert "make web" in pesan
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("dibangun")
def test_the_page_lies_beside_the_workbooks(run: Jalankan, tmp_path: Path) -> None:
    daftar, out = tmp_path / "daftar.csv", tmp_path / "bagikan"
    daftar.write_text("Kode wilayah,Nama\n35.09.12,\n", encoding="utf-8")
    assert run("distribute", daftar, "-o", out, "--halaman")[0] == 0
    assert (out / berkas.NAMA).read_bytes() == HALAMAN
    (out / berkas.NAMA).write_bytes(HALAMAN + b"<!-- lama -->")
    assert "Versi sebelumnya" in run("distribute", daftar, "-o", out, "--halaman")[1]


@pytest.mark.usefixtures("dibangun")
def test_another_file_of_the_page_s_name_stays_and_what_was_handed_out_is_said(run: Jalankan, tmp_path: Path) -> None:
    daftar, out = tmp_path / "daftar.csv", tmp_path / "bagikan"
    daftar.write_text("Kode wilayah,Nama\n35.09.12,\n", encoding="utf-8")
    out.mkdir()
    (out / berkas.NAMA).write_bytes(b"<html>milik orang</html>")
    kode, pesan = run("distribute", daftar, "-o", out, "--halaman")
    assert kode == 2
    assert "bukan halaman ini" in pesan
    assert "1 kantor; 1 dibuat" in pesan
    assert (out / berkas.NAMA).read_bytes() == b"<html>milik orang</html>"
