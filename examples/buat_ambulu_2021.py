"""Makes examples/ambulu-2021.xlsx: the template, filled with the published figures of one report.

The figures stand in examples/ambulu_2021/*.toml, each with the table of the report that it comes from; the report's
errors are kept.
Run from anywhere: python examples/buat_ambulu_2021.py
"""

import datetime as dt
import tomllib
from decimal import Decimal
from pathlib import Path

from toolkit.template.options import Prefill, TemplateOptions, Typed
from toolkit.template.workbook import make

FOLDER = Path(__file__).parent
TARGET = FOLDER / "ambulu-2021.xlsx"
OPTIONS = TemplateOptions(tahun=2021, renstra_awal=2016, renstra_akhir=2021, kode_wilayah="35.09.12",
                          nama="Kecamatan Ambulu", pedoman_skm="kepmenpan-25-2004",
                          dibuat=dt.datetime(2022, 1, 3, 8, tzinfo=dt.UTC))


def read() -> Prefill:
    """Every value of the example, by sheet and heading."""
    identitas: dict[str, Typed] = {}
    baris: dict[str, list[dict[str, Typed]]] = {}
    for path in sorted((FOLDER / "ambulu_2021").glob("*.toml")):
        isi = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        identitas |= isi.get("identitas", {})
        baris |= isi.get("baris", {})
    return Prefill(identitas, baris)


def build() -> bytes:
    """The example's bytes, the same ones each time."""
    return make(OPTIONS, read())


if __name__ == "__main__":
    TARGET.write_bytes(build())
    print(TARGET)
