"""What `toolkit impor` shows before it writes: in a terminal as tables, elsewhere as plain lines."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from toolkit.impor.model import Bacaan, Nilai, Tinjauan

_TERPANJANG = 40
"""Letters of a value in a sample row."""
_ANGKA = frozenset({"Banyaknya", "Hasil kita", "Di sumber", "Selisih", "Anggaran", "Realisasi"})
"""Columns of numbers."""


def show(bacaan: "Bacaan", to: TextIO) -> None:
    """Everything that was recognised, one table of a source after the other.

    Args:
        bacaan: what was read.
        to: where it goes; a terminal gets tables and colours.
    """
    tampil = _in_terminal if to.isatty() else _plain
    for tinjauan in bacaan.tinjauan:
        tampil(tinjauan, to)
    to.writelines(f"\n{passed_over(berkas, sebab)}\n" for berkas, sebab in bacaan.dilewati)


def passed_over(berkas: str, sebab: str) -> str:
    """That a file of a folder is no source, and why."""
    return f"{berkas} dilewati: {sebab.removeprefix(berkas).strip()}"


def _title(t: "Tinjauan") -> str:
    di = f", sheet {t.sheet}" if t.sheet else ""
    awal, akhir = t.baris_judul
    judul = f"; judul di baris {awal}{f'–{akhir}' if akhir > awal else ''}" if awal else ""
    return f"{t.berkas}{di}: {t.jenis} ({t.keyakinan}{judul})"


def _sections(t: "Tinjauan") -> Iterator[tuple[str, Sequence[str], list[tuple[str, ...]]]]:
    """Heading, column headings and rows of each part that has something to show."""
    yield "Kolom", ("Judul mereka", "Kolom kita", "Sheet"), [(k.mereka, k.kita, k.sheet) for k in t.kolom]
    yield "Baris", ("Yang dibaca", "Banyaknya"), [(apa, _number(n)) for apa, n in t.per_tingkat.items()]
    yield "Jumlah", ("Yang dijumlahkan", "Hasil kita", "Di sumber", "Selisih", "Sel"), [
        (b.sebutan, _value(b.kita), _value(b.mereka) or "–", _value(b.selisih) or "–", b.di) for b in t.jumlah]
    for sheet in dict.fromkeys(sheet for sheet, _ in t.contoh):
        baris = [isi for di, isi in t.contoh if di == sheet]
        judul = tuple(dict.fromkeys(j for isi in baris for j in isi if any(_value(b.get(j)) for b in baris)))
        yield f"Contoh untuk sheet {sheet}", judul, [tuple(_short(isi, j) for j in judul) for isi in baris]
    yield "Judul yang tidak dipakai", ("Judul",), [(", ".join(t.tak_terpakai),)] if t.tak_terpakai else []
    yield "Yang tidak diambil", ("Yang mana", "Sebabnya"), list(t.tidak_diambil)


def _plain(t: "Tinjauan", to: TextIO) -> None:
    to.write(f"\n{_title(t)}\n")
    for nama, judul, baris in _sections(t):
        if baris:
            to.write(f"  {nama}\n")
        to.writelines(f"    {_line(judul, satu)}\n" for satu in baris)
    to.writelines(f"  {kalimat}\n" for kalimat in t.catatan)
    to.writelines(f"  ? {kalimat}\n" for kalimat in t.pertanyaan)


def _line(judul: Sequence[str], satu: Sequence[str]) -> str:
    """A row of a part as a line that can be searched."""
    match judul:
        case ("Judul mereka", *_):
            return f"{satu[0]} → {satu[1]} (sheet {satu[2]})"
        case ("Yang dibaca", *_) | ("Yang mana", *_):
            return f"{satu[0]}: {satu[1]}"
        case ("Judul",):
            return satu[0]
        case ("Yang dijumlahkan", *_):
            di = f" di {satu[4]}" if satu[4] else ""
            return f"{satu[0]}: {satu[1]}" + (f"; sumber {satu[2]}{di}; selisih {satu[3]}" if satu[2] != "–" else "")
        case _:
            return "; ".join(f"{j}: {isi}" for j, isi in zip(judul, satu, strict=True) if isi)


def _in_terminal(t: "Tinjauan", to: TextIO) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=to)
    console.print()
    console.print(Text(_title(t), style="bold"))
    for nama, judul, baris in _sections(t):
        if not baris:
            continue
        table = Table(title=nama, title_justify="left", title_style="bold cyan", box=box.SIMPLE_HEAD,
                      pad_edge=False)
        for j in judul:
            table.add_column(j, justify="right" if j in _ANGKA else "left", overflow="fold")
        for satu in baris:
            table.add_row(*(Text(isi) for isi in satu))
        console.print(table)
    for kalimat in t.catatan:
        console.print(Text(kalimat))
    for kalimat in t.pertanyaan:
        console.print(Text(f"? {kalimat}", style="bold yellow"))


def _short(isi: "Mapping[str, Nilai]", judul: str) -> str:
    teks = " ".join(_value(isi.get(judul)).split())
    return teks if len(teks) <= _TERPANJANG else f"{teks[:_TERPANJANG - 1]}…"


def _value(nilai: "Nilai") -> str:
    """A value as staff write it."""
    from toolkit.values.angka import format_angka

    match nilai:
        case None:
            return ""
        case dt.date():
            return nilai.strftime("%d-%m-%Y")
        case int() | Decimal():
            return format_angka(nilai)
    return nilai


def _number(n: int) -> str:
    return f"{n:,}".replace(",", ".")
