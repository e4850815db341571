"""The files in workbook_templates/: templates for each survey guidance, handed out without a command line."""

import datetime as dt
from pathlib import Path

from toolkit.template.button import Makro
from toolkit.template.options import TemplateOptions
from toolkit.template.workbook import make

FOLDER = Path(__file__).parent.parent.parent / "workbook_templates"
"""In a checkout of the project; the installed package has the command instead."""

_PERIODS = ((2021, 2016, 2021, "kepmenpan-25-2004"), (2025, 2025, 2029, "permenpanrb-14-2017"),
            (2025, 2025, 2029, "kepmenpan-25-2004"))
_DIBUAT = dt.datetime(2026, 1, 2, 8, tzinfo=dt.UTC)
"""Fixed, so that the files are the same each time they are made."""


def handouts(makro: Makro) -> dict[str, bytes]:
    """File name -> bytes of every template that is handed out, each without and with the button."""
    made: dict[str, bytes] = {}
    for tahun, awal, akhir, pedoman in _PERIODS:
        options = TemplateOptions(tahun, awal, akhir, pedoman_skm=pedoman, dibuat=_DIBUAT)
        name = f"lkjip-{tahun}-{pedoman}"
        made |= {f"{name}.xlsx": make(options), f"{name}.xlsm": make(options, makro=makro)}
    return made


def write(makro: Makro, folder: Path = FOLDER) -> list[Path]:
    """Write every template into a folder; returns the files."""
    folder.mkdir(exist_ok=True)
    paths = []
    for name, data in handouts(makro).items():
        path = folder / name
        path.write_bytes(data)
        paths.append(path)
    return paths
