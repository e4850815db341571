"""Put the page together: one HTML file with everything in it, or a folder for a web server.

`index.html`, `gaya.css` and the scripts refer to each other by relative address, `teks.toml` holds what the page says.
What the build brings are the parts: Pyodide's scripts, WebAssembly and library, the application, the licences.
"""

import base64
import gzip
import hashlib
import html
import json
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
_TERKUNCI = "form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types pekerja"
KEBIJAKAN_SATU = ("default-src 'none'; script-src {skrip} 'wasm-unsafe-eval'; worker-src blob:; style-src {gaya}; "
                  f"img-src data: blob:; connect-src 'none'; {_TERKUNCI}")
"""Policy of the single file: only the scripts whose hash stands here run, and no connection can be opened."""
KEBIJAKAN_FOLDER = ("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; "
                    f"img-src data: blob:; connect-src 'self'; {_TERKUNCI}")
"""Policy of the folder: its own server, nothing else."""
_SKRIP = re.compile(r'<script src="([\w.]+)"></script>')
_GAYA = re.compile(r'<link rel="stylesheet" href="([\w.]+)">')
_TEKS = re.compile(r"\{\{(\w+)\.(\w+)\}\}")


class Bagian(NamedTuple):
    """What the build brings.

    Attributes:
        pyodide: Pyodide's two scripts, made classic, `loadPyodide` and `_createPyodideModule` in their scope.
        wasm: its WebAssembly. pustaka: Python's library, a zip archive. aplikasi: toolkit and what it needs, likewise.
        kunci: Pyodide's lock file without packages. lisensi: texts of the licences of all that.
    """

    pyodide: bytes
    wasm: bytes
    pustaka: bytes
    aplikasi: bytes
    kunci: bytes
    lisensi: bytes


def texts() -> dict[str, dict[str, str]]:
    """What the page says, by section and key."""
    return tomllib.loads((HERE / "teks.toml").read_text(encoding="utf-8"))


def single(bagian: Bagian) -> str:
    """The page as one file that opens from a disk; the same parts give the same text."""
    halaman = _page()
    gaya = _GAYA.sub(lambda m: f"<style>{_read(m[1])}</style>", halaman)
    isi = _SKRIP.sub(lambda m: f"<script>{_script(m[1])}</script>", gaya)
    kebijakan = KEBIJAKAN_SATU.format(skrip=_hashes("script", isi), gaya=_hashes("style", isi))
    data = "".join(f'<script type="text/plain" id="d-{nama}">{_packed(isi)}</script>\n' for nama, isi in {
        "pekerja": _worker(bagian), "wasm": bagian.wasm, "pustaka": bagian.pustaka, "aplikasi": bagian.aplikasi,
        "kunci": bagian.kunci, "lisensi": bagian.lisensi}.items())
    awal, skrip, akhir = isi.partition("<script>")
    return (awal + data + skrip + akhir).replace("{{csp}}", kebijakan)


def folder(bagian: Bagian) -> Mapping[str, bytes]:
    """The page as files for a web server, by name, with a service worker that keeps them for work without network."""
    halaman = _page()
    berkas = {
        "index.html": halaman.replace("{{csp}}", KEBIJAKAN_FOLDER).encode(),
        **{nama: _read(nama).encode() for nama in _GAYA.findall(halaman)},
        **{nama: _script(nama).encode() for nama in _SKRIP.findall(halaman)},
        "pekerja.js": _worker(bagian), "pyodide.asm.wasm": bagian.wasm, "python_stdlib.zip": bagian.pustaka,
        "aplikasi.zip": bagian.aplikasi, "pyodide-lock.json": bagian.kunci, "lisensi.txt": bagian.lisensi}
    sidik = hashlib.sha256(b"".join(nama.encode() + b"\0" + isi for nama, isi in sorted(berkas.items()))).hexdigest()
    daftar = json.dumps(["./", *sorted(berkas)])
    pelayan = _read("sw.js").replace("{{versi}}", f"lkjip-{sidik[:16]}").replace("{{berkas}}", daftar)
    return {**berkas, "sw.js": pelayan.encode()}


def _page() -> str:
    teks = texts()
    return _TEKS.sub(lambda m: html.escape(teks[m[1]][m[2]]), _read("index.html"))


def _script(nama: str) -> str:
    return f"const TEKS = {json.dumps(texts(), ensure_ascii=False)};\n" if nama == "teks.js" else _read(nama)


def _worker(bagian: Bagian) -> bytes:
    return bagian.pyodide + b"\n" + _read("pekerja.js").encode()


def _read(nama: str) -> str:
    return (HERE / nama).read_text(encoding="utf-8")


def _packed(isi: bytes) -> str:
    return base64.b64encode(gzip.compress(isi, 9, mtime=0)).decode()


def _hashes(tag: str, halaman: str) -> str:
    semua = re.findall(f"<{tag}>(.*?)</{tag}>", halaman, re.DOTALL)
    return " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(satu.encode()).digest()).decode()}'" for satu in semua)
