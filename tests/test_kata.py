"""Staff read the everyday official words: which are not written, and what stands in their place."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import toolkit.pipeline
import toolkit.template.rollover_findings  # noqa: F401  (registers its entries)
from toolkit.catalog import all_aturan

ROOT = Path(__file__).parent.parent
TERLARANG = {
    r"\bgalat\b": "error",
    r"\b(?:1\d|empat|enam|sepuluh|\w+ belas|\d puluh) angka\b|\bke-\d+ angka": "digit",
    r"\bangka(?:nya)? (?:nol|ke-\d|ke\w+ belas|berdampingan|tertinggal|berlebih|terbalik|heksadesimal)": "digit",
    r"(?:satu|dua|tiga|delapan) angka (?:pertama|terakhir|yang berbeda|yang salah ketik)": "digit",
    r"\bmemberi(?:kan)? (?:nilai|skor|angka|hasil|\{)": "menghasilkan nilai",
    r"(?:mendapat|memperoleh) predikat": "memperoleh kategori (a sasaran has a kategori)",
    r"pencapaian sasaran tersebut adalah": "sasaran tersebut termasuk kategori",
    r"(?<!dengan )\barah yang diharapkan": "sesuai dengan arah yang diharapkan",
    r"(?:mungkin|bila|hampir selalu|yang) salah ketik": "what the data show: keliru, berbeda, satu digit tertinggal",
    r"tidak tepat berjumlah": "berbeda 0,01 karena pembulatan",
}
"""Pattern -> what to write. Keys of JSON and of regulation files, and headings that exist, keep their names."""
KUNCI = re.compile(r"[\w.]+")
"""A text of one word is a key, not a sentence."""
KATA_ORANG = {"kata.toml", "kosakata.toml", "kuesioner.toml", "padanan.toml"}
"""Lists of the words that others write."""


def _sentences(path: Path) -> Iterator[str]:
    """The texts of a module, docstrings apart; `{}` stands for what an f-string puts in."""
    pohon = ast.parse(path.read_text(encoding="utf-8"))
    lewat = {id(node.value) for node in ast.walk(pohon) if isinstance(node, ast.Expr)}
    for node in ast.walk(pohon):
        if isinstance(node, ast.JoinedStr):
            lewat |= {id(n) for n in node.values}
            yield "".join(str(n.value) if isinstance(n, ast.Constant) else "{}" for n in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in lewat:
            yield node.value


def _values(isi: object) -> Iterator[str]:
    if isinstance(isi, str):
        yield isi
    elif isinstance(isi, dict | list):
        for satu in isi.values() if isinstance(isi, dict) else isi:
            yield from _values(satu)


@cache
def texts() -> tuple[tuple[str, str], ...]:
    """Where, and what staff may read there."""
    semua = [(a.kode, teks) for a in all_aturan() for teks in (a.judul, a.pesan, a.saran, a.mengapa)]
    for path in sorted((ROOT / "toolkit").rglob("*.py")):
        semua += [(path.name, teks) for teks in _sentences(path)]
    for path in sorted([*(ROOT / "toolkit").rglob("*.toml"), *(ROOT / "web").glob("*.toml")]):
        if path.name not in KATA_ORANG:
            semua += [(path.name, teks) for teks in _values(tomllib.loads(path.read_text(encoding="utf-8")))]
    halaman = (*(ROOT / "docs" / "panduan").rglob("*.md"), *(ROOT / "toolkit").rglob("*.bas"),
               *(ROOT / "bundle").glob("*.txt"), ROOT / "CHANGELOG.md")
    for path in sorted(halaman):
        semua += [(path.name, baris) for baris in path.read_text(encoding="utf-8").splitlines()]
    return tuple((di, teks) for di, teks in semua if not KUNCI.fullmatch(teks))


@pytest.mark.parametrize("pola", TERLARANG)
def test_staff_read_the_everyday_word(pola: str) -> None:
    ada = [f"{di}: {teks}" for di, teks in texts() if re.search(pola, teks, re.IGNORECASE) and di != "CHANGELOG.md"]
    assert not ada, f"write: {TERLARANG[pola]}"


def test_the_walk_sees_what_staff_read() -> None:
    """A message of a check, a sentence of the narasi, a help text, the sheet Petunjuk, a page of the guide."""
    semua = "\n".join(teks for _, teks in texts())
    for sebagian in ("tetapi rinciannya berjumlah {jumlah}", "arah yang diharapkan", "NIP 18 digit",
                     "Angka dibulatkan satu kali, pada hasil akhir", "Titik dengan tepat tiga digit di belakangnya"):
        assert sebagian in semua
