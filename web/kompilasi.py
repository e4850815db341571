"""Runs inside Pyodide (`kompilasi.mjs`): bytecode of all that the page's door can import, by the Python that reads it.

`/masuk` holds the packages and Pyodide's `python_stdlib.zip`; `/keluar` gets `aplikasi.zip` and `python_stdlib.zip`.
What is imported anywhere, also inside functions, comes along; what nothing imports stays out. The archives are not
packed: whoever carries them packs them whole, which is smaller.
"""

import ast
import importlib.util
import marshal
import zipfile
from collections.abc import Iterator
from pathlib import Path

MASUK, KELUAR = Path("/masuk"), Path("/keluar")
PINTU = "toolkit.halaman.kerja"
DIJALANKAN = ("_pyodide", "pyodide", "importlib", "encodings")
"""Packages of the library that Python and Pyodide import by themselves, whole; of the last only these:"""
ENCODINGS = frozenset({"__init__", "aliases", "utf_8", "utf_8_sig", "utf_16", "utf_16_le", "utf_16_be", "ascii",
                       "latin_1", "cp437", "cp1252", "idna", "unicode_escape", "raw_unicode_escape"})
PADANAN = {"toolkit.checks"}
"""Packages that import whatever lies in them."""
WAKTU = (2026, 1, 1, 0, 0, 0)
"""Time of every entry, so that the same sources give the same bytes."""

Sumber = dict[str, tuple[str, bytes]]
"""Path inside its archive and source, by the dotted name of the module."""


def app_sources() -> Sumber:
    """The packages' modules."""
    return {dotted(p.relative_to(MASUK).as_posix()): (p.relative_to(MASUK).as_posix(), p.read_bytes())
            for p in sorted(MASUK.rglob("*.py"))}


def library_sources() -> Sumber:
    """The modules of Python's library."""
    with zipfile.ZipFile(MASUK / "python_stdlib.zip") as pustaka:
        return {dotted(n): (n, pustaka.read(n)) for n in sorted(pustaka.namelist()) if n.endswith(".py")}


def dotted(path: str) -> str:
    """Name of a module by its path."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def imported(tree: ast.Module, package: str) -> Iterator[str]:
    """Every name that a module may import, but for the type checker."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            waiting += node.orelse
            continue
        waiting += ast.iter_child_nodes(node)
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[:len(package.split(".")) + 1 - node.level] if node.level else []
            module = ".".join([*above, *([node.module] if node.module else [])])
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def reachable(semua: Sumber, roots: list[str]) -> dict[str, ast.Module]:
    """The modules that these import, and those import, parsed."""
    found: dict[str, ast.Module] = {}
    waiting = list(roots)
    while waiting:
        name = waiting.pop()
        for end in range(1, name.count(".") + 2):
            part = ".".join(name.split(".")[:end])
            if part in semua and part not in found:
                path, source = semua[part]
                found[part] = ast.parse(source)
                waiting += imported(found[part], part if path.endswith("__init__.py") else part.rpartition(".")[0])
    return found


def bare(tree: ast.Module) -> ast.Module:
    """Without what nobody reads there: docstrings of modules and functions.

    Those of classes stay, dataclasses look for them; and toolkit's own, which asks every check for one.
    """
    kinds = ast.Module | ast.FunctionDef | ast.AsyncFunctionDef
    for node in ast.walk(tree):
        if isinstance(node, kinds) and ast.get_docstring(node, clean=False):
            node.body[:1] = [] if node.body[1:] else [ast.Pass(lineno=node.body[0].lineno, col_offset=0)]
    return tree


def bytecode(tree: ast.Module, path: str) -> bytes:
    """A `.pyc` that is never compared with a source."""
    lean = tree if path.startswith("/app/toolkit/") else bare(tree)
    code = compile(lean, path, "exec", dont_inherit=True, optimize=1)
    return importlib.util.MAGIC_NUMBER + (1).to_bytes(4, "little") + bytes(8) + marshal.dumps(code)


def write(path: Path, entries: dict[str, bytes]) -> None:
    """An archive, not packed."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as arsip:
        for name, isi in sorted(entries.items()):
            arsip.writestr(zipfile.ZipInfo(name, WAKTU), isi)


def is_kept(name: str) -> bool:
    """A module of DIJALANKAN that comes along."""
    package, _, rest = name.partition(".")
    return package in DIJALANKAN and (package != "encodings" or not rest or rest in ENCODINGS)


def main() -> None:
    """Write both archives."""
    app, library = app_sources(), library_sources()
    roots = [PINTU, *(n for n in app if n.split(".")[:2] in [p.split(".") for p in PADANAN])]
    found = reachable({**library, **app}, [*roots, *filter(is_kept, library)])
    used = {name: tree for name, tree in found.items() if name in app or not name.startswith("encodings") or
            is_kept(name)}
    entries = {name: (app.get(name) or library[name])[0] for name in used}
    folders = {path.rpartition("/")[0] for name, path in entries.items() if name in app}
    data = {p.relative_to(MASUK).as_posix(): p.read_bytes() for p in sorted(MASUK.rglob("*"))
            if p.is_file() and p.suffix != ".py"
            and any(f"{p.parent.relative_to(MASUK).as_posix()}/".startswith(f"{f}/") for f in folders if "/" in f)}
    write(KELUAR / "aplikasi.zip", {**data, **{f"{entries[n]}c": bytecode(t, f"/app/{entries[n]}")
                                              for n, t in used.items() if n in app}})
    write(KELUAR / "python_stdlib.zip", {f"{entries[n]}c": bytecode(t, entries[n]) for n, t in used.items()
                                        if n not in app})


main()
