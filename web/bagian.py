"""The parts of the page: Pyodide from npm, the application and Python's library as bytecode, the licences."""

import hashlib
import importlib.metadata
import importlib.util
import json
import re
import shutil
import subprocess
from pathlib import Path

from web.rakit import Bagian

HERE = Path(__file__).parent
PROJECT = HERE.parent
PYODIDE = HERE / "node_modules" / "pyodide"
MASUK, KELUAR = PROJECT / "build" / "web" / "masuk", PROJECT / "build" / "web" / "keluar"
PAKET = ("toolkit", "xlsxwriter", "num2words")
"""What the page's Python imports besides its own library; all of it pure Python."""
_DIBAWA = {".py", ".toml", ".csv", ".png"}
_HAK = tuple(PROJECT / nama for nama in ("LICENSE", "NOTICE"))
_LISENSI = (("XlsxWriter", "LICENSE.txt"), ("num2words", "COPYING"))
"""Distributions whose licence comes with them, and the file's name."""


def stamp() -> str:
    """Fingerprint of everything that the page is made from: the same one, the same page."""
    sidik = hashlib.sha256()
    milik = (p for p in HERE.rglob("*") if p.is_file() and "node_modules" not in p.parts and p.suffix != ".pyc")
    for path in sorted([*_sources(), *_HAK, *milik]):
        sidik.update(f"{path}\0".encode() + path.read_bytes())
    return sidik.hexdigest()


def build() -> Bagian:
    """All parts, from the installed packages.

    Raises:
        SystemExit: Pyodide is not there, or is not the one whose checksums stand in `pyodide.sha256.txt`.
    """
    check_pyodide()
    for folder in (MASUK, KELUAR):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    for path, letak in _sources().items():
        target = MASUK / letak
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    shutil.copy(PYODIDE / "python_stdlib.zip", MASUK)
    subprocess.run([_node(), str(HERE / "kompilasi.mjs"), str(MASUK), str(KELUAR)], check=True)
    return Bagian(pyodide=_scripts(), wasm=(PYODIDE / "pyodide.asm.wasm").read_bytes(),
                  pustaka=(KELUAR / "python_stdlib.zip").read_bytes(),
                  aplikasi=(KELUAR / "aplikasi.zip").read_bytes(), kunci=_lock(), lisensi=_licences())


def check_pyodide() -> None:
    """See that the installed package is the one that was looked at; npm itself checked the archive that it came in.

    Raises:
        SystemExit: it is not.
    """
    for line in (HERE / "pyodide.sha256.txt").read_text(encoding="ascii").splitlines():
        sidik, nama = line.split()
        path = PYODIDE / nama
        if not path.is_file():
            raise SystemExit(f"{path} is missing; `make web` installs it.")
        if hashlib.sha256(path.read_bytes()).hexdigest() != sidik:
            raise SystemExit(f"{path} is not the file of that package; remove web/node_modules, then `make web`.")


def _node() -> str:
    node = shutil.which("node")
    if node is None:
        raise SystemExit("Node is missing; `make web` installs it.")
    return node


def _sources() -> dict[Path, Path]:
    """Files of the packages that may come along, each with its place beside the packages."""
    return {p: p.relative_to(folder.parent) for folder in map(_folder, PAKET) for p in folder.rglob("*")
            if p.suffix in _DIBAWA and p.is_file()}


def _folder(nama: str) -> Path:
    spec = importlib.util.find_spec(nama)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{nama} is not installed.")
    return Path(spec.origin).parent


def _scripts() -> bytes:
    """Pyodide's two modules as one classic script: a worker made of a blob from a file on a disk is no module.

    Raises:
        SystemExit: they are not as they were when this was written.
    """
    muat = _without(PYODIDE / "pyodide.mjs", r"export\{(?P<muat>\w+) as loadPyodide,\w+ as version\};")
    inti = _without(PYODIDE / "pyodide.asm.mjs", r"export default (?P<muat>_createPyodideModule);")
    larang = "self.importScripts = () => { throw new TypeError('module'); };"  # else it would take itself for classic
    return (f"{larang}\nconst loadPyodide = (() => {{ {muat[0]}\nreturn {muat[1]}; }})();\n{inti[0]}\n").encode()


def _without(path: Path, export: str) -> tuple[str, str]:
    """A module without its export, and the name that it exports."""
    isi = re.sub(r"//# sourceMappingURL=.*", "", path.read_text(encoding="utf-8"))
    cocok = re.search(export, isi)
    if cocok is None:
        raise SystemExit(f"{path.name} exports something else than before.")
    return isi.replace(cocok[0], "").replace("import.meta.url", "self.location.href"), cocok["muat"]


def _lock() -> bytes:
    """Pyodide's lock file without packages: none is loaded."""
    isi = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))
    return json.dumps({"info": isi["info"], "packages": {}}).encode()


def _licences() -> bytes:
    """What is inside, and the texts of its licences."""
    milik = [(nama, (importlib.metadata.distribution(nama).read_text(berkas)
                     or importlib.metadata.distribution(nama).read_text(f"licenses/{berkas}") or ""))
             for nama, berkas in _LISENSI]
    teks = [("", (HERE / "lisensi" / "BACA.txt").read_text(encoding="utf-8")),
            ("toolkit", "".join(p.read_text(encoding="utf-8") for p in _HAK)), *milik,
            *((p.stem, p.read_text(encoding="utf-8")) for p in sorted((HERE / "lisensi").glob("*-*.txt")))]
    return "\n\n".join(f"{'=' * 60}\n{nama}\n{'=' * 60}\n\n{isi.strip()}" if nama else isi.strip()
                       for nama, isi in teks).encode()
