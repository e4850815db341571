"""Makes the examples: the template, filled with the figures of one report each.

`ambulu-2021.xlsx` has the published figures of a report, its errors included; `padureso-2024.xlsx` is an invented one
of another kind, complete and right. What is filled in stands in the folder of the same name: `*.toml` by sheet and
heading, `responden.csv` the sheet SKM Responden. A Berkas or Logo that begins with `foto/` is a drawn picture, placed
in its cell.
Run from anywhere: python examples/buat.py
"""

import csv
import datetime as dt
import tomllib
from decimal import Decimal
from pathlib import Path

from toolkit.schema.input import DOKUMENTASI, IDENTITAS, SKM_RESPONDEN
from toolkit.template.layout import ROW_FIRST
from toolkit.template.options import Prefill, TemplateOptions, Typed
from toolkit.template.workbook import make

FOLDER = Path(__file__).parent
FOTO = "foto/"
CONTOH = {
    "ambulu-2021": TemplateOptions(tahun=2021, renstra_awal=2016, renstra_akhir=2021, kode_wilayah="35.09.12",
                                   nama="Kecamatan Ambulu", pedoman_skm="kepmenpan-25-2004",
                                   dibuat=dt.datetime(2022, 1, 3, 8, tzinfo=dt.UTC)),
    "padureso-2024": TemplateOptions(tahun=2024, renstra_awal=2021, renstra_akhir=2026, kode_wilayah="33.05.24",
                                     nama="Kecamatan Padureso", dibuat=dt.datetime(2025, 1, 6, 8, tzinfo=dt.UTC)),
}
"""Name of the file -> for whom and for which years."""


def read(nama: str) -> Prefill:
    """Every value of an example, by sheet and heading."""
    identitas: dict[str, Typed] = {}
    baris: dict[str, list[dict[str, Typed]]] = {}
    folder = FOLDER / nama.replace("-", "_")
    for path in sorted(folder.glob("*.toml")):
        isi = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        identitas |= isi.get("identitas", {})
        baris |= isi.get("baris", {})
    responden = folder / "responden.csv"
    if responden.exists():
        with responden.open(encoding="utf-8", newline="") as berkas:
            baris[SKM_RESPONDEN.name] = [{k: _typed(v) for k, v in b.items()} for b in csv.DictReader(berkas)]
    return Prefill(identitas, baris, gambar=_take_pictures(identitas, baris))


def _typed(teks: str) -> Typed:
    """What a field of the CSV is: a number, a date, or text."""
    if teks.isdecimal():
        return int(teks)
    return dt.date.fromisoformat(teks) if teks[:2] == "20" else teks


def _take_pictures(identitas: dict[str, Typed],
                   baris: dict[str, list[dict[str, Typed]]]) -> dict[tuple[str, str], bytes]:
    """The pictures by their cell; what named them is left blank."""
    letak = [(IDENTITAS, identitas, "Logo", "B", [c.heading for c in IDENTITAS.columns].index("Logo")),
             *((DOKUMENTASI, b, "Berkas", "C", n) for n, b in enumerate(baris.get(DOKUMENTASI.name, ())))]
    gambar: dict[tuple[str, str], bytes] = {}
    for sheet, isi, judul, kolom, n in letak:
        berkas = isi.get(judul)
        if isinstance(berkas, str) and berkas.startswith(FOTO):
            gambar[sheet.name, f"{kolom}{ROW_FIRST + 1 + n}"] = (FOLDER / berkas).read_bytes()
            isi[judul] = None
    return gambar


def build(nama: str) -> bytes:
    """An example's bytes, the same ones each time."""
    return make(CONTOH[nama], read(nama))


if __name__ == "__main__":
    for satu in CONTOH:
        (FOLDER / f"{satu}.xlsx").write_bytes(build(satu))
        print(FOLDER / f"{satu}.xlsx")
