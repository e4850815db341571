"""The guide's reference pages, one for each input sheet, made of the schema.

python -m toolkit.template.guide   writes them into docs/panduan/isian
"""

import re
from collections.abc import Iterator
from pathlib import Path

from toolkit.schema.input import IDENTITAS, IDENTITAS_HEADINGS, INPUT_SHEETS
from toolkit.schema.kinds import TEXT_KINDS, Column, Kind, Sheet, Years
from toolkit.template import names
from toolkit.template.petunjuk import need

FOLDER = Path(__file__).parent.parent.parent / "docs" / "panduan" / "isian"
"""In a checkout of the project."""

MADE_BY = "<!-- Dibuat dari toolkit/schema oleh toolkit/template/guide.py; jangan diubah di sini. -->"

_KIND = {
    Kind.TEKS: "teks", Kind.KODE: "kode (sel teks)", Kind.KODE_ANGGARAN: "kode anggaran (sel teks)",
    Kind.NIP: "NIP (sel teks)", Kind.NOMOR: "nomor (sel teks)", Kind.ANGKA: "angka", Kind.RUPIAH: "rupiah",
    Kind.PERSEN: "persen", Kind.SKOR: "skor", Kind.CACAH: "bilangan bulat",
    Kind.UKURAN: "angka, rentang, atau predikat", Kind.REALISASI: "angka, predikat, atau kata SKM",
    Kind.PILIHAN: "pilihan", Kind.TANGGAL: "tanggal",
    Kind.TAHUN: "tahun", Kind.JAWABAN: "1 sampai 4", Kind.CENTANG: "tanda (x, v, ✓, ya, atau 1)",
    Kind.HITUNG: "terisi sendiri",
}
_REPEATED = {Years.RENSTRA: "satu kolom untuk tiap tahun Renstra",
             Years.BEFORE: "satu kolom untuk tiap tahun sebelum tahun laporan, paling sedikit empat"}


def slug(sheet: Sheet) -> str:
    """Name of a sheet's page without its ending: `pk-program`."""
    return re.sub(r"[^a-z0-9]+", "-", sheet.name.lower())


def pages() -> dict[str, str]:
    """File name -> text of every generated page."""
    return {f"{slug(s)}.md": page(s) for s in INPUT_SHEETS} | {"README.md": index()}


def index() -> str:
    """The list of the sheets."""
    return "\n".join([MADE_BY, "", "# Sheet isian", "", "| Sheet | Keperluan | Satu baris adalah |", "|---|---|---|",
                      *(f"| [{s.name}]({slug(s)}.md) | {need(s)} | {s.per} |" for s in INPUT_SHEETS)]) + "\n"


def page(sheet: Sheet) -> str:
    """The page of one sheet: what a row is, then every column."""
    return "\n".join([MADE_BY, "", f"# Sheet {sheet.name}", "", sheet.intro, "", _need_sentence(sheet), "",
                      *_table(sheet), *_synonyms(sheet)]) + "\n"


def _need_sentence(sheet: Sheet) -> str:
    if sheet.required:
        return "Sheet ini wajib: tanpa sheet ini perhitungan berhenti dan berkas tidak diubah."
    if sheet.optional:
        return "Sheet pelengkap: boleh kosong atau tidak ada."
    return "Bila sheet ini kosong atau tidak ada, hasil yang bergantung padanya tidak dibuat dan ada peringatan."


def _table(sheet: Sheet) -> Iterator[str]:
    if sheet is IDENTITAS:
        isian, nilai = (c.heading for c in IDENTITAS_HEADINGS)
        yield from (f"Kolom {isian} berisi nama isian, kolom {nilai} diisi.", "")
    yield from (f"| {'Isian' if sheet is IDENTITAS else 'Kolom'} | Wajib | Jenis | Cara mengisi | Contoh |",
                "|---|---|---|---|---|")
    for column in sheet.columns:
        yield "| " + " | ".join(_cell(text) for text in (
            _heading(column), "ya" if column.required else "", _kind(column), _help(column), _example(column))) + " |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _heading(column: Column) -> str:
    if column.years:
        return f"**{column.heading} *tahun***"
    return f"**{column.heading}1 … {column.heading}n**" if column.numbered else f"**{column.heading}**"


def _kind(column: Column) -> str:
    known = column.unit in {"", "%", _KIND[column.kind]}
    return _KIND[column.kind] if known else f"{_KIND[column.kind]}, {column.unit}"


def _help(column: Column) -> str:
    extra = [column.help]
    if column.years:
        extra.append(f"Ada {_REPEATED[column.years]}.")
    if pilihan := names.choices(column):
        listed = ", ".join(f"`{p}`" for p in pilihan)
        extra.append(f"Pilihan: {listed}.")
        if column.choices_of:
            extra.append("Bila kosong, yang pertama dipakai.")
    return " ".join(extra)


def _example(column: Column) -> str:
    return f"`{column.example}`" if column.example and column.kind in TEXT_KINDS else column.example


def _synonyms(sheet: Sheet) -> list[str]:
    known = [f"- {', '.join(c.synonyms)}: sama dengan {c.heading}" for c in sheet.columns if c.synonyms]
    return ["", "Judul lain yang dikenali:", "", *known] if known else []


def write(folder: Path = FOLDER) -> None:
    """Write every page, and remove pages of sheets that are no more."""
    folder.mkdir(parents=True, exist_ok=True)
    made = pages()
    for path in folder.glob("*.md"):
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
