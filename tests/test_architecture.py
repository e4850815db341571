"""No arrow of the house is crossed: who may import whom, read from the code's own imports."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent / "toolkit"
EVERYONE = {"errors"}
"""Importing these is allowed to all; and `toolkit` itself, which holds the version."""

BELOW_PIPELINE = {"model", "catalog", "values", "schema", "regulation", "ooxml", "data", "cells", "reader", "rumus",
                  "rules", "checks", "tabel", "narasi", "machine", "render", "delivery"}
WINGS = ("distribute", "collect", "rekap", "impor")
"""What is done with many offices, or with files from elsewhere: rooms that do not know each other, and meet in the
command line alone."""
ARROWS: dict[str, set[str]] = {
    "errors": set(),
    "model": set(),
    "catalog": {"model"}, "values": {"model"}, "schema": {"model"}, "ooxml": set(),
    "data": {"values", "model"},
    "rumus": {"values", "model"}, "regulation": {"rumus", "model"},
    "cells": {"ooxml", "values", "model"},
    "reader": {"cells", "ooxml", "schema", "regulation", "values", "catalog", "model"},
    "rules": {"rumus", "regulation", "values", "model"},
    "checks": {"rumus", "rules", "regulation", "schema", "data", "values", "catalog", "model"},
    "tabel": {"rumus", "values", "model"}, "narasi": {"values", "model"}, "machine": {"values", "model"},
    "render": {"tabel", "rumus", "values", "model", "ooxml"},  # model, rumus: a tree becomes a formula's text;
    # ooxml: charts are completed through the door to XML
    "template": {"schema", "regulation", "catalog", "data", "values", "model"},  # model: the results rolled over
    "delivery": {"ooxml"},
    "waktu": {"ooxml", "tabel", "model"},
    "uji": {"checks", "schema", "values", "model"},
    "pipeline": BELOW_PIPELINE | {"waktu"},
    "reviu": BELOW_PIPELINE | {"waktu", "uji", "pipeline", "report"},  # report: the statement and the letter in Word
    "excel": {"pipeline", "delivery", "template", "model"},  # model: its message counts the findings
    "kantor": {"delivery", "cells", "ooxml", "schema", "data", "values", "model"},
    "distribute": {"kantor", "pipeline", "template", "delivery", "cells", "reader", "ooxml", "schema", "data",
                   "values", "model"},
    "collect": {"kantor", "pipeline", "cells", "reader", "ooxml", "schema", "data", "values", "model"},
    "rekap": {"kantor", "render", "tabel", "rules", "regulation", "delivery", "ooxml", "data", "values", "model"},
    "impor": {"delivery", "reader", "rules", "cells", "ooxml", "schema", "regulation", "data", "catalog", "values",
              "model"},
    "halaman": {"pipeline", "reviu", "template", "tabel", "render", "machine", "catalog", "data", "reader", "ooxml",
                "regulation", "values", "model", "delivery"},  # the page's door, and the page itself; render: a card's
    # figure as text; delivery: the page is put in place like a workbook
    "report": {"pipeline", "cells", "tabel", "rules", "rumus", "narasi", "render", "values", "model", "delivery",
               "ooxml"},  # rules: a quarter's report counts up to the quarter that was asked for
    # delivery: the document is put in place like a workbook; ooxml: photos and templates are read with its refusals
    "cli": BELOW_PIPELINE | {"template", "pipeline", "reviu", "excel", "report", "halaman"} | {"kantor", *WINGS},
    "__main__": {"cli"},
}
HEAVY = {"pandas", "pyarrow", "matplotlib", "docx", "dask", "distributed", "fsspec", "xlwings",
         "numpy", "pyopenvba", "openpyxl", "python_calamine"}
MODULES_OF_A_FOLDER = 30


def modules() -> list[Path]:
    return sorted(HOUSE.rglob("*.py"))


def package_of(path: Path) -> str:
    first = path.relative_to(HOUSE).parts[0]
    return first.removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """Dotted names that a module imports, and whether it does so at the top (not inside a function)."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    top = {id(node) for node in tree.body}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, id(node) in top
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            for alias in node.names:
                yield f"{node.module}.{alias.name}", id(node) in top


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(HOUSE)))
def test_a_module_imports_only_what_its_package_may(path: Path) -> None:
    package = package_of(path)
    if package == "__init__":
        assert not list(imports(path)), "importing the package must cost nothing"
        return
    allowed = ARROWS[package] | EVERYONE | {package}
    used = {name.split(".")[1] for name, _ in imports(path) if name.startswith("toolkit.")}
    used -= {"__version__"}
    assert used <= allowed, f"{package} may not import {sorted(used - allowed)}"


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(HOUSE)))
def test_heavy_libraries_are_imported_inside_functions(path: Path) -> None:
    assert not {name.split(".")[0] for name, top in imports(path) if top} & HEAVY


@pytest.mark.parametrize("wing", WINGS)
def test_the_wings_do_not_know_each_other(wing: str) -> None:
    """Whoever hands out workbooks needs no pandas, and the recap can be made of what another program collected."""
    others = {*WINGS, "cli"} - {wing}
    used = {name.split(".")[1] for p in (HOUSE / wing).rglob("*.py") for name, _ in imports(p)
            if name.startswith("toolkit.")}
    assert not used & others
    assert not ARROWS[wing] & others
    assert {room for room, known in ARROWS.items() if wing in known} == {"cli"}


def test_checks_of_one_subject_know_only_tools_and_each_other() -> None:
    """`checks/tools` holds what checks are made of: it registers none and knows none."""
    for path in (HOUSE / "checks").glob("*/*.py"):
        subject, names = path.parent.name, {name for name, _ in imports(path)}
        subjects = {name.split(".")[2] for name in names if name.startswith("toolkit.checks.")}
        assert subjects <= {subject, "tools"}, f"{path}: {sorted(subjects)}"
        assert subject != "tools" or "toolkit.catalog.check" not in names, path


def test_no_folder_holds_more_than_thirty_modules() -> None:
    folders = {p.parent for p in modules()}
    assert [str(f) for f in folders if len(list(f.glob("*.py"))) > MODULES_OF_A_FOLDER] == []


def test_two_wings_import_pandas_and_one_reads_foreign_files() -> None:
    """The recap in one module; the import, with the libraries that read foreign spreadsheets, in its own room."""
    users = {library: {p.relative_to(HOUSE) for p in modules()
                       if any(f"{n}.".startswith(f"{library}.") for n, _ in imports(p))}
             for library in ("pandas", "openpyxl", "python_calamine")}
    assert {p for p in users["pandas"] if p.parts[0] != "impor"} == {Path("rekap/frames.py")}
    assert {p.parts[0] for p in users["openpyxl"] | users["python_calamine"]} <= {"impor"}


XML_LIBRARIES = ("lxml", "xml", "defusedxml", "docx.oxml", "docx.opc")
XML_DOORS = {"ooxml/libxml.py": {"lxml"}, "ooxml/expat/read.py": {"xml"}, "report/wordml.py": {"docx.oxml"}}
"""Who may import which: packages go through one door; python-docx's own trees through its own parser, in one module."""


def test_xml_has_one_door() -> None:
    found = {(str(path.relative_to(HOUSE)), library) for path in modules() for name, _ in imports(path)
             for library in XML_LIBRARIES if f"{name}.".startswith(f"{library}.")}
    assert found == {(module, library) for module, libraries in XML_DOORS.items() for library in libraries}


def test_no_cycle_between_modules() -> None:
    graph: dict[str, set[str]] = {}
    names = {".".join(p.relative_to(HOUSE.parent).with_suffix("").parts).removesuffix(".__init__"): p
             for p in modules()}
    for name, path in names.items():
        graph[name] = {part for found, _ in imports(path) for part in (found, found.rpartition(".")[0])
                       if part in names and part not in {name, "toolkit"} and not name.startswith(part + ".")}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join((*trail, name))
        if name not in done:
            for other in sorted(graph[name]):
                visit(other, (*trail, name))
            done.add(name)

    for name in graph:
        visit(name, ())
