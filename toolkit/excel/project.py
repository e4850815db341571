"""The VBA project of a workbook with the button: sources in, `vbaProject.bin` out. The one user of pyopenvba."""

import importlib.resources
import io
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from xlsxwriter import Workbook

from toolkit.errors import ToolkitError
from toolkit.template.button import Makro

MODULES = ("TombolCapaian.bas", "Lisensi.bas")
"""Our own modules, beside this file."""

XLWINGS_MODULES = ("xlwings.bas", "addin/Dictionary.cls")
"""Modules of the installed xlwings, taken as they are: RunPython, and the dictionary that it needs on a Mac."""

INTERPRETER = r"%LOCALAPPDATA%\Toolkit\python\python.exe"
"""Where `pasang.cmd` puts the Python that the button runs."""

_CODING = "cp1252"
"""Of VBA sources; what staff see in the macro's message is plain ASCII anyway."""


@dataclass(frozen=True, slots=True)
class Module:
    """A VBA module: its name, its source with CRLF line ends, whether it is a class."""

    nama: str
    sumber: str
    kelas: bool = False


def sources() -> tuple[Module, ...]:
    """Every module of the project apart from those of the sheets, ours first.

    Raises:
        ToolkitError: xlwings is not installed.
    """
    ours = importlib.resources.files("toolkit.excel")
    return (*(_module(name, ours.joinpath(name).read_bytes()) for name in MODULES), *_of_xlwings())


def _of_xlwings() -> Iterator[Module]:
    spec = find_spec("xlwings")  # importing it would look for Excel
    if spec is None or spec.origin is None:
        raise _not_installed("xlwings")
    for name in XLWINGS_MODULES:
        yield _module(name, (Path(spec.origin).parent / name).read_bytes())


def _module(name: str, data: bytes) -> Module:
    path = Path(name)
    return Module(path.stem, "\r\n".join(data.decode(_CODING).splitlines()) + "\r\n", kelas=path.suffix == ".cls")


def build(sheets: int) -> bytes:
    """The project for a workbook whose code names are ThisWorkbook and Sheet1, Sheet2, … as XlsxWriter gives them.

    Args:
        sheets: number of sheets in the workbook.

    Returns:
        The bytes of `xl/vbaProject.bin`, the same ones each time.

    Raises:
        ToolkitError: pyopenvba or xlwings is not installed.
    """
    try:
        from pyopenvba import ExcelFile  # only where a template is made
        from pyopenvba.vba import VBAModuleKind
    except ImportError:
        raise _not_installed("pyopenvba") from None
    with tempfile.TemporaryDirectory(prefix="toolkit-") as folder:
        path = Path(folder) / "kosong.xlsm"
        path.write_bytes(_blank(sheets))
        with ExcelFile(path) as excel:
            project = excel.add_vba_project()
            for module in sources():
                project.add_module(module.nama, module.sumber,
                                   kind=VBAModuleKind.other if module.kelas else VBAModuleKind.standard)
            excel.save()
        with ExcelFile(path) as excel:
            return bytes(excel.vba_project_bytes())


def _blank(sheets: int) -> bytes:
    """A workbook with nothing but its sheets, for which the project is made."""
    memory = io.BytesIO()
    with Workbook(memory, {"in_memory": True}) as workbook:
        for _ in range(sheets):
            workbook.add_worksheet()
    return memory.getvalue()


def _not_installed(package: str) -> ToolkitError:
    return ToolkitError(f"Workbook dengan tombol memerlukan {package}, yang belum terpasang.",
                        'Pasang dengan: pip install "toolkit-lkjip[tombol]", atau buat workbook tanpa tombol (.xlsx).')


MAKRO = Makro(
    nama="HitungCapaian", proyek=build,
    setelan=(("INTERPRETER_WIN", INTERPRETER), ("INTERPRETER_MAC", ""), ("INTERPRETER", ""), ("PYTHONPATH", ""),
             ("ADD_WORKBOOK_TO_PYTHONPATH", False), ("CONDA PATH", ""), ("CONDA ENV", ""), ("TEMP DIR", "%TEMP%"),
             ("USE UDF SERVER", False), ("UDF MODULES", ""), ("DEBUG UDFS", False), ("SHOW CONSOLE", False),
             ("SHOW_ERROR_POPUPS", True), ("LICENSE_KEY", ""),
             *((f"{tempat}_{sistem}", "") for sistem in ("WIN", "MAC")
               for tempat in ("ONEDRIVE_CONSUMER", "ONEDRIVE_COMMERCIAL", "SHAREPOINT"))),
)
"""What the template is given for the button. Each setting that xlwings asks for is there, empty ones too: it looks for
one that is missing in a file beside the workbook, where anybody may name another Python or a folder of modules."""
