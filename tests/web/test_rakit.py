"""The page as text: nothing of it comes from elsewhere, only its own scripts run, what it says stands in one place."""

import base64
import gzip
import hashlib
import json
import re
from pathlib import Path

import pytest

from web import bagian, make, rakit

WEB = Path(rakit.__file__).parent
BAGIAN = rakit.Bagian(b"const loadPyodide = 1;", b"\0asm", b"PK library", b"PK application", b'{"packages":{}}', b"MIT")


@pytest.fixture(scope="module")
def halaman() -> str:
    return rakit.single(BAGIAN)


def policy(halaman: str) -> dict[str, set[str]]:
    """Directives of the page's own policy with what each allows."""
    (isi,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', halaman)
    return {nama: set(boleh) for nama, *boleh in (satu.split() for satu in isi.split(";"))}


def test_the_single_file_opens_no_connection_and_runs_its_own_scripts_alone(halaman: str) -> None:
    aturan = policy(halaman)
    tertutup = {"default-src", "connect-src", "form-action", "base-uri"}
    assert all(aturan[nama] == {"'none'"} for nama in tertutup)
    assert (aturan["worker-src"], aturan["img-src"]) == ({"blob:"}, {"data:", "blob:"})
    for tag, nama, lain in (("script", "script-src", {"'wasm-unsafe-eval'"}), ("style", "style-src", set[str]())):
        isi = re.findall(f"<{tag}>(.*?)</{tag}>", halaman, re.DOTALL)
        sidik = {base64.b64encode(hashlib.sha256(satu.encode()).digest()).decode() for satu in isi}
        assert aturan[nama] == {f"'sha256-{satu}'" for satu in sidik} | lain


def test_nothing_is_fetched_by_the_markup(halaman: str) -> None:
    assert not re.findall(r"<script [^>]*src=|<link [^>]*href=\"(?!data:)|<img|<iframe|@import|url\(|https?://(?!halaman\.invalid)",
                          re.sub(r'<script type="text/plain".*?</script>', "", halaman, flags=re.DOTALL))
    assert not re.search(r"\son\w+=|javascript:", rakit.single(BAGIAN).partition("<script>")[0])


def test_the_parts_are_in_it_whole_and_the_same_parts_make_the_same_page(halaman: str) -> None:
    def part(nama: str) -> bytes:
        (isi,) = re.findall(f'<script type="text/plain" id="d-{nama}">([^<]*)</script>', halaman)
        return gzip.decompress(base64.b64decode(isi))

    assert [part(nama) for nama in ("wasm", "pustaka", "aplikasi", "kunci", "lisensi")] == list(BAGIAN[1:])
    assert part("pekerja") == BAGIAN.pyodide + b"\n" + (WEB / "pekerja.js").read_bytes()
    assert rakit.single(BAGIAN) == halaman


def test_the_folder_holds_every_file_that_it_names_and_keeps_all_of_them() -> None:
    berkas = rakit.folder(BAGIAN)
    indeks = berkas["index.html"].decode()
    assert set(re.findall(r'(?:src|href)="([\w.]+)"', indeks)) <= set(berkas)
    assert policy(indeks)["connect-src"] == policy(indeks)["script-src"] - {"'wasm-unsafe-eval'"} == {"'self'"}
    (daftar,) = re.findall(r"JSON\.parse\('(.*)'\)", berkas["sw.js"].decode())
    assert set(json.loads(daftar)) == {"./", *berkas} - {"sw.js"}
    lain = rakit.folder(BAGIAN._replace(lisensi=b"BSD"))
    assert lain["sw.js"] != berkas["sw.js"], "another build is another store"


def test_the_same_sources_in_another_place_are_another_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A module's folder is its name inside the page."""
    monkeypatch.setattr(bagian, "_folder", lambda nama: tmp_path / nama)
    (tmp_path / "toolkit" / "lama").mkdir(parents=True)
    (tmp_path / "toolkit" / "lama" / "kata.toml").write_text("a = 1", encoding="utf-8")
    sebelum = bagian.stamp()
    (tmp_path / "toolkit" / "lama").rename(tmp_path / "toolkit" / "baru")
    assert bagian.stamp() != sebelum


def test_a_page_that_the_installation_lacks_is_built_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for nama in ("TANDA", "SATU", "FOLDER", "DIPASANG"):
        monkeypatch.setattr(make, nama, tmp_path / nama)
    monkeypatch.setattr(make, "stamp", lambda: "sama")
    dibuat = []

    def build() -> rakit.Bagian:
        dibuat.append(1)
        return BAGIAN

    monkeypatch.setattr(make, "build", build)
    make.make()
    make.make()
    assert len(dibuat) == 1
    make.DIPASANG.unlink()
    make.make()
    assert make.DIPASANG.read_bytes() == make.SATU.read_bytes()


def test_every_text_stands_in_one_place_and_is_used() -> None:
    ada = {f"{bagian}.{kunci}" for bagian, isi in rakit.texts().items() for kunci in isi}
    skrip = "".join(path.read_text(encoding="utf-8") for path in sorted(WEB.glob("*.js")))
    dipakai = set(re.findall(r"TEKS\.(\w+\.\w+)", skrip))
    dipakai |= set(re.findall(r"\{\{(\w+\.\w+)\}\}", (WEB / "index.html").read_text(encoding="utf-8")))
    dipilih = {f"gagal.{kunci}" for nama in re.findall(r'galat: "(\w+)"|memori \? "(\w+)" : "(\w+)"', skrip)
               for apa in nama if apa for kunci in (apa, f"{apa}_saran")}
    dipilih |= {f"keadaan.{tahap}" for tahap in re.findall(r'tahap: "(\w+)"', skrip)}
    dipilih |= {f"temuan.{kunci}" for kunci in re.findall(r"\bkolom_\w+", skrip)}
    assert dipakai | dipilih == ada


@pytest.mark.parametrize("nama", sorted(path.name for path in WEB.glob("*.js")))
def test_no_script_writes_markup(nama: str) -> None:
    """What a workbook holds is text: nothing that would read it as markup or as code is called."""
    skrip = (WEB / nama).read_text(encoding="utf-8")
    assert not re.search(r"innerHTML|insertAdjacentHTML|document\.write|outerHTML\s*=|\beval\(|new Function|DOMParser"
                         r"|setAttribute\(\"on|localStorage|sessionStorage|sendBeacon|XMLHttpRequest|WebSocket", skrip)
