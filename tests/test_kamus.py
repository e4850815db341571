"""docs/kamus.md: every word of it is used, the model's words are in it, the places are there."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "toolkit"


def rows() -> list[tuple[str, str, str]]:
    """Word, meaning, place."""
    isi = (ROOT / "docs" / "kamus.md").read_text(encoding="utf-8")
    sel = [[s.strip() for s in baris.split("|")[1:-1]] for baris in isi.splitlines() if baris.startswith("|")]
    return [(kata, arti, tempat.strip("`")) for kata, arti, tempat in sel[2:]]


def parts(name: str) -> set[str]:
    """The words that an identifier is made of: `BarisPkProgram` -> baris, pk, program."""
    return {kata.lower() for kata in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)}


@cache
def identifiers() -> frozenset[str]:
    """Words of every name that the code defines or uses, and of its files."""
    kata: set[str] = set()
    for path in HOUSE.rglob("*"):
        kata |= parts(path.stem)
        if path.suffix == ".py":
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                for attribute in ("id", "attr", "name", "arg"):
                    name = getattr(node, attribute, None)
                    if isinstance(name, str):
                        kata |= parts(name)
    return frozenset(kata)


def test_words_stand_in_order_once() -> None:
    kata = [k.casefold() for k, _, _ in rows()]
    assert kata == sorted(set(kata))


@pytest.mark.parametrize(("kata", "arti", "tempat"), rows(), ids=lambda s: s.split()[0])
def test_a_word_is_used_and_explained_in_one_sentence(kata: str, arti: str, tempat: str) -> None:
    assert set(re.findall(r"[a-z]+", kata.lower())) <= identifiers()
    assert arti.endswith((".", "…"))
    assert (HOUSE / tempat).exists()
    isi = [p.read_text(encoding="utf-8").lower() for p in ([HOUSE / tempat] if (HOUSE / tempat).is_file()
                                                           else (HOUSE / tempat).rglob("*.py"))]
    pertama = re.findall(r"[a-z]+", kata.lower())[0]
    assert any(pertama in satu for satu in isi), f"{tempat} does not speak of {kata}"


def test_the_models_nouns_are_in_it() -> None:
    ada = set().union(*(re.findall(r"[a-z]+", kata.lower()) for kata, _, _ in rows()))
    kelas = {node.name for path in (HOUSE / "model").glob("*.py")
             for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.ClassDef)}
    assert not {nama: lain for nama in kelas if (lain := parts(nama) - ada)}
