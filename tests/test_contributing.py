"""CONTRIBUTING.md says what is there: a row for every room, and recipes whose files, names and commands exist."""

import ast
import io
import re
import shlex
from contextlib import redirect_stdout
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

from toolkit.cli.app import main

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "toolkit"
ISI = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
RECIPES = re.findall(r"^### (\d)\. (.+?)\n(.+?)(?=^##)", ISI + "\n##", flags=re.MULTILINE | re.DOTALL)


def test_every_room_has_its_row_and_every_row_its_room() -> None:
    baris = re.findall(r"^\| (`.+?) \|", ISI, flags=re.MULTILINE)
    kamar = [nama for sel in baris for nama in re.findall(r"`(\w+)`", sel)]
    ada = {p.stem for p in HOUSE.iterdir() if (p / "__init__.py").exists() or p.suffix == ".py"}
    assert sorted(kamar) == sorted(ada - {"__init__", "__main__"})


def test_there_are_four_recipes_of_numbered_steps() -> None:
    assert [nomor for nomor, _, _ in RECIPES] == ["1", "2", "3", "4"]
    for _, judul, isi in RECIPES:
        langkah = re.findall(r"^(\d)\. ", isi, flags=re.MULTILINE)
        assert langkah == [str(n) for n in range(1, len(langkah) + 1)], judul
        assert "```sh\n" in isi, f"{judul}: which tests to run meanwhile"


def spans() -> list[object]:
    """What stands as code in the recipes' sentences."""
    return [pytest.param(kode, id=f"{nomor}-{kode}") for nomor, _, isi in RECIPES
            for kode in dict.fromkeys(re.findall(r"(?<!`)`([^`\n]+)`(?!`)", isi))]


@cache
def names() -> frozenset[str]:
    """Every identifier of the project's code, and every word of its strings."""
    kata: set[str] = set()
    for path in (*HOUSE.rglob("*.py"), *(ROOT / "tests").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for attribute in ("id", "attr", "name", "arg"):
                name = getattr(node, attribute, None)
                if isinstance(name, str):
                    kata.add(name)
    return frozenset(kata)


@pytest.mark.parametrize("kode", spans())
def test_what_a_recipe_names_is_there(kode: str) -> None:
    """Paths (`<…>` stands for any name), commands, and names of the code, with or without their module."""
    if kode.split(maxsplit=1)[0] in {"make", "toolkit", "python"}:
        run(kode)
    elif "/" in kode or re.search(r"\.(py|md|toml|txt|csv)$", kode):
        assert any(ROOT.glob(re.sub(r"<[^>]+>", "*", kode).rstrip("/"))), kode
    elif re.fullmatch(r"\w+ = \w+", kode):
        assert any(kode in p.read_text(encoding="utf-8") for p in (HOUSE / "regulation").rglob("*.toml"))
    elif re.fullmatch(r"@?\w+(\.\w+)*(\(.*\))?", kode):
        assert re.match(r"@?([\w.]+)", kode)[1].split(".")[-1] in names(), kode  # type: ignore[index]  # it matched
    else:
        pytest.fail(f"what is {kode}? A path, a command or a name is expected")


@pytest.mark.parametrize("perintah", [pytest.param(baris, id=f"{nomor}-{baris}") for nomor, _, isi in RECIPES
                                      for blok in re.findall(r"^ *```sh\n(.+?)```", isi, flags=re.MULTILINE | re.DOTALL)
                                      for baris in (satu.partition("#")[0].strip() for satu in blok.splitlines())])
def test_a_command_of_a_recipe_is_there(perintah: str) -> None:
    run(perintah)


def run(perintah: str) -> None:
    """Look whether a command exists: its target, its options, its files."""
    kata = shlex.split(perintah)
    if kata[0] == "make":
        assert re.search(rf"^{kata[1]}:", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    elif kata[0] == "toolkit":
        opsi = [k for k in kata[1:] if k.startswith("-")]
        with redirect_stdout(io.StringIO()) as bantuan, pytest.raises(SystemExit) as keluar:
            main([k for k in kata[1:] if k not in opsi and not re.search(r"[<A-Z]", k)] + ["--help"])
        assert keluar.value.code == 0
        assert all(satu in bantuan.getvalue() for satu in opsi)
    else:
        assert kata[:2] == ["python", "-m"]
        assert find_spec(kata[2]) is not None
        for path in (k for k in kata[3:] if "/" in k):
            assert (ROOT / path).exists(), path


PAGES = [*(ROOT / "docs").rglob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md", *HOUSE.rglob("*.py"),
         *(ROOT / "tests").rglob("*.py"), ROOT / "pyproject.toml", ROOT / "Makefile"]


def test_paths_that_pages_and_code_name_are_there() -> None:
    """A folder or module that moved is named by its new place everywhere; what is built is where git ignores it."""
    dibuat = {satu.strip("/") for satu in (ROOT / ".gitignore").read_text(encoding="utf-8").split()}
    path = re.compile(r"(?<![\w/.-])(?:toolkit|tests|bench|docs)/[\w./-]*\w")
    named = [(p.name, satu) for p in PAGES for satu in path.findall(p.read_text(encoding="utf-8"))]
    assert [(di, satu) for di, satu in named
            if not dibuat & {satu, *satu.split("/")}
            and not any((ROOT / x).exists() for x in (satu, f"{satu}.py"))] == []
