"""What a regulation names stands in its file and in no line of code."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from toolkit.regulation import load

TOOLKIT = Path(load.__file__).parent.parent
BERNAMA = {"nama", "huruf", "predikat", "unsur", "belum_dilaksanakan", "tidak_dapat_dihitung"}
"""Keys of the regulation files whose texts are names."""
LAIN = {"tanpa batas", "target belum tercapai", "Persyaratan", "mutu", "opini"}
"""Words of everyday sentences, keys of the JSON output."""
CONTOH = {"schema"}
"""The contract's examples of what staff type, and the headings of sheet SKM, which are its own."""


def names(isi: object, kunci: str = "") -> Iterator[str]:
    if isinstance(isi, dict):
        for k, nilai in isi.items():
            yield from names(nilai, k)
    elif isinstance(isi, list):
        for nilai in isi:
            yield from names(nilai, kunci)
    elif isinstance(isi, str) and kunci in BERNAMA:
        yield isi


def semua() -> set[str]:
    """Names of more than one letter: a single one is also a column of a sheet, or a type variable."""
    berkas = (tomllib.loads(p.read_text(encoding="utf-8")) for p in load.FOLDER.rglob("*.toml")
              if p.parent.name != "daftar_uji")
    return {nama for isi in berkas for nama in names(isi) if len(nama) > 1 and not nama.isdigit()} - LAIN


def texts(path: Path) -> Iterator[tuple[int, str]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {id(node.body[0].value) for node in ast.walk(tree)
                  if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body
                  and isinstance(node.body[0], ast.Expr)}
    yield from ((node.lineno, node.value) for node in ast.walk(tree)
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings)


def test_there_are_names_to_look_for() -> None:
    assert {"(2T-R)/T", "SANGAT BAIK", "WTP", "BB", "kurang efisien", "Sangat Baik", "PMK 22/2021"} <= semua()


@pytest.mark.parametrize("path", sorted(TOOLKIT.rglob("*.py")), ids=lambda p: str(p.relative_to(TOOLKIT)))
def test_no_name_of_a_regulation_stands_in_code(path: Path) -> None:
    if path.relative_to(TOOLKIT).parts[0] not in CONTOH:
        assert not [f"{baris}: {teks}" for baris, teks in texts(path) if teks in NAMA]


NAMA = semua()
