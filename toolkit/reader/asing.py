"""What a spreadsheet is that is none of ours: told by its headings.

Each kind is declared in sumber/*.toml: its headings, and where they belong here.
"""

import csv
import io
import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from toolkit.cells.book import Book
from toolkit.cells.grid import Grid
from toolkit.errors import ToolkitError
from toolkit.ooxml.refusal import Refusal, RefusedError
from toolkit.reader.padanan import padanan_key
from toolkit.values.teks import kutip

_BARIS_TERATAS = 15
"""Headings of exports stand in the first rows."""
SHEET_TERBANYAK = 8
_TEKS = {Refusal.TEXT: "CSV atau teks", Refusal.HTML: "halaman web (HTML)", Refusal.XML_2003: "Lembar Kerja XML 2003"}
_AWAL = 200_000
"""So many bytes of a text are looked at."""
_BARIS_HTML = re.compile(r"<tr\b.*?(?=<tr\b|</table|\Z)", re.IGNORECASE | re.DOTALL)
_SEL_HTML = re.compile(r"<t[dh]\b[^>]*>([^<]*)", re.IGNORECASE)
_SEL_XML = re.compile(r"<Data\b[^>]*>([^<]*)", re.IGNORECASE)
_TEMPLATE = "Buat workbook isian dengan: toolkit template laporan.xlsx."


class Sumber(NamedTuple):
    """A kind of foreign spreadsheet.

    Attributes:
        nama: what staff call it. ciri: headings that it has, each as the words that stand for it.
        ke: sheet of ours -> heading there -> heading here; `A|B` are two words for it, `A > B` stands over two rows.
        catatan: what to mind while copying. isi: the whole declaration, for `toolkit impor`.
    """

    nama: str
    ciri: tuple[frozenset[str], ...]
    ke: Mapping[str, Mapping[str, str]]
    catatan: str
    isi: Mapping[str, Any] = {}

    @property
    def langkah(self) -> str:
        """What to do with it today: which columns to copy where."""
        salin = "; ".join(f"ke sheet {sheet}: " + ", ".join(
            f'"{dari}"' if dari == milik else f'"{dari}" di bawah judul "{milik}"'
            for daftar, milik in kolom.items() for dari in daftar.split("|")[:1]) for sheet, kolom in self.ke.items())
        return f"Salin kolomnya {salin}. {self.catatan}".strip() if salin else self.catatan


@cache
def declared() -> tuple[Sumber, ...]:
    """All kinds; of those that a table fits the one with the most headings comes first."""
    semua = [tomllib.loads(p.read_text(encoding="utf-8")) for p in
             sorted((Path(__file__).parent / "sumber").glob("*.toml"))]
    jenis = (Sumber(isi["nama"], tuple(frozenset(map(padanan_key, c.split("|"))) for c in isi["ciri"]), isi["ke"],
                    isi["catatan"], isi) for isi in semua)
    return tuple(sorted(jenis, key=lambda s: -len(s.ciri)))


@cache
def kinds() -> tuple[Sumber, ...]:
    """The kinds whose headings are so much their own that a table can be named by them alone."""
    return tuple(s for s in declared() if not s.isi.get("hanya_impor"))


def kind_of_sheet(grid: Grid) -> Sumber | None:
    """The kind of spreadsheet whose headings stand in the first rows of a sheet, None where none does."""
    return recognise(teks for _, isi in grid.texts(_BARIS_TERATAS) for teks in isi.values())


def recognise(judul: Iterable[str]) -> Sumber | None:
    """The kind of spreadsheet that has these headings, None where none has."""
    ada = {padanan_key(teks) for teks in judul}
    return next((s for s in kinds() if all(ciri & ada for ciri in s.ciri)), None)


def recognise_book(buku: Book) -> tuple[str, Sumber] | None:
    """The first sheet of a workbook that is a known kind, and the kind."""
    for nama in buku.sheet_names[:SHEET_TERBANYAK]:
        grid = buku.grid(nama)
        if grid is not None and (sumber := kind_of_sheet(grid)):
            return nama, sumber
    return None


def not_ours(buku: Book, sebab: str) -> ToolkitError:
    """The refusal of a workbook that is none of ours; what it is where that can be seen, and the next step.

    Args:
        buku: the workbook.
        sebab: why it is none of ours.
    """
    dikenal = recognise_book(buku)
    if dikenal is None:
        return ToolkitError(f"{buku.package.file} bukan workbook dari toolkit: {sebab}",
                            "Buat workbook baru dengan: toolkit template laporan.xlsx, lalu isi di sana.")
    sheet, sumber = dikenal
    return ToolkitError(f"{buku.package.file} bukan workbook dari toolkit: sheet {sheet} tampaknya {sumber.nama}.",
                        _way_on(sumber, buku.package.file))


def _way_on(sumber: Sumber, berkas: str) -> str:
    """What to do with a foreign table: the command that takes it over, and which columns to copy by hand."""
    if not sumber.ke:
        return f"{_TEMPLATE} {sumber.langkah}"
    return (f"{_TEMPLATE} Lalu ambil isinya dengan: toolkit impor {kutip(berkas)} --ke laporan.xlsx. Atau buka "
            f"{berkas} di Excel dan salin sendiri. {sumber.langkah}")


def refusal_of(data: bytes, file: str, error: RefusedError) -> ToolkitError:
    """A refusal; of a text that is a known export it says which, and which columns to copy where."""
    jenis = _TEKS.get(error.reason)
    sumber = recognise(_texts(data[:_AWAL])) if jenis else None
    if sumber is None:
        return error
    return ToolkitError(f"{file} adalah {sumber.nama} ({jenis}), bukan workbook dari toolkit.",
                        _way_on(sumber, file))


def _texts(data: bytes) -> list[str]:
    """Cells of the first rows of a CSV (comma, semicolon or tab), an HTML table or a spreadsheet in XML."""
    import html  # only for what is no workbook

    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    teks = data.decode("utf-16" if utf16 else "utf-8-sig", errors="replace")
    if "<" in teks and (sel := [*_SEL_XML.findall(teks[:_AWAL // 4])] or [
            s for b in islice(_BARIS_HTML.finditer(teks), _BARIS_TERATAS) for s in _SEL_HTML.findall(b[0])]):
        return [html.unescape(s).strip() for s in sel]
    baris = teks.splitlines()[:_BARIS_TERATAS]
    pemisah = max(";,\t", key=lambda p: sum(b.count(p) for b in baris))
    try:
        return [s.strip() for b in csv.reader(io.StringIO("\n".join(baris)), delimiter=pemisah) for s in b]
    except csv.Error:
        return []
