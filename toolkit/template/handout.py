"""The files in workbook_templates/: one template for each survey guidance, handed out without a command line.

python -m toolkit.template.handout   writes them again
"""

import datetime as dt
from pathlib import Path

from toolkit.template.options import TemplateOptions
from toolkit.template.workbook import make

FOLDER = Path(__file__).parent.parent.parent / "workbook_templates"
"""In a checkout of the project; the installed package has the command instead."""

_PERIODS = ((2021, 2016, 2021, "kepmenpan-25-2004"), (2025, 2025, 2029, "permenpanrb-14-2017"),
            (2025, 2025, 2029, "kepmenpan-25-2004"))
_DIBUAT = dt.datetime(2026, 1, 2, 8, tzinfo=dt.UTC)
"""Fixed, so that the files are the same each time they are made."""


def handouts() -> dict[str, bytes]:
    """File name -> bytes of every template that is handed out."""
    made = (TemplateOptions(tahun, awal, akhir, pedoman_skm=pedoman, dibuat=_DIBUAT)
            for tahun, awal, akhir, pedoman in _PERIODS)
    return {f"lkjip-{options.tahun}-{options.pedoman_skm}.xlsx": make(options) for options in made}


def write(folder: Path = FOLDER) -> list[Path]:
    """Write every template into a folder; returns the files."""
    folder.mkdir(exist_ok=True)
    paths = []
    for name, data in handouts().items():
        path = folder / name
        path.write_bytes(data)
        paths.append(path)
    return paths


if __name__ == "__main__":
    write()
