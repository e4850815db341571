"""The examples' result sheets as text, one CSV for each: what a reader sees, in Indonesian notation.

`python -m tests.tabel.golden` rewrites tests/golden/<example>/*.csv; read the difference before you commit it.
"""

import csv
import datetime as dt
import io
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from toolkit import pipeline
from toolkit.render.appearance import shown
from toolkit.tabel.halaman import (
    Alinea,
    AngkaBesar,
    Bagian,
    Berdampingan,
    BlokTanda,
    Butir,
    Daftar,
    DeretKartu,
    Grafik,
    HalamanBaru,
    Kop,
    Lembar,
    Surat,
    TandaTangan,
)
from toolkit.tabel.model import Rumus, Tabel

AKAR = Path(__file__).parent.parent.parent
CONTOH = AKAR / "examples" / "ambulu-2021.xlsx"
SEMUA = (CONTOH, AKAR / "examples" / "padureso-2024.xlsx")
FOLDER = AKAR / "tests" / "golden"
DIHITUNG = dt.datetime(2022, 1, 15, 8, 30, tzinfo=dt.UTC)


def lembar(contoh: Path = CONTOH) -> tuple[Lembar, ...]:
    """The result sheets of an example."""
    return pipeline.lembar(pipeline.examine(contoh), DIHITUNG)


def sebagai_csv(lembar_: Lembar) -> str:
    """A sheet as CSV: a line for each printed line, a field for each cell."""
    keluaran = io.StringIO()
    tulis = csv.writer(keluaran, lineterminator="\n")
    for baris in _baris_lembar(lembar_):
        tulis.writerow(baris)
    return keluaran.getvalue()


def _baris_lembar(lembar_: Lembar) -> Iterator[list[str]]:
    yield from ([teks] for teks in lembar_.layar)
    if lembar_.jejak is not None:
        yield [lembar_.jejak.sama]
    yield from ([teks] for teks in (lembar_.judul, lembar_.keterangan) if teks)
    for bagian in lembar_.bagian:
        yield from _baris_bagian(bagian)
    yield [lembar_.kaki]


def _baris_bagian(bagian: Bagian | None) -> Iterator[list[str]]:
    match bagian:
        case Tabel():
            yield from baris_tabel(bagian)
        case Grafik():
            yield ["Grafik", bagian.judul, *(s.nama for s in bagian.seri)]
            yield from ([shown(isi, k.format) for isi, k in zip(b.isi, bagian.data.kolom, strict=True)]
                        for b in bagian.data.baris)
        case DeretKartu():
            yield from ([k.label, shown(k.nilai, k.format), k.keterangan] for k in bagian.kartu)
        case Berdampingan():
            yield from _baris_bagian(bagian.kiri)
            yield from _baris_bagian(bagian.kanan)
        case Daftar():
            yield from ([teks] for teks in (bagian.judul, *bagian.butir))
        case Kop():
            yield from ([teks] for teks in (*bagian.nama, *bagian.alamat))
        case Surat():
            yield from (_baris_surat(isi) for isi in bagian.isi if isi != Alinea(""))
        case TandaTangan():
            yield from zip_longest(*(_baris_tanda(blok) for blok in (bagian.kiri, bagian.kanan)), fillvalue="")
        case HalamanBaru():
            yield ["(halaman baru)"]


def _baris_surat(isi: Alinea | Butir | AngkaBesar) -> list[str]:
    match isi:
        case Alinea():
            return [isi.teks]
        case Butir():
            return [isi.label, f"{isi.tanda} {isi.isi}".strip()]
        case AngkaBesar():
            return [shown(isi.nilai, isi.format)]


def _baris_tanda(blok: BlokTanda | None) -> list[str]:
    return [] if blok is None else [*blok.atas, blok.nama, *blok.bawah]


def baris_tabel(tabel: Tabel) -> Iterator[list[str]]:
    """A table: title, headings, numbers of columns, rows, source, notes."""
    yield from ([teks] for teks in (f"Tabel {tabel.nomor}" if tabel.nomor else "", tabel.judul, tabel.subjudul,
                                    *tabel.pengantar) if teks)
    if any(k.induk for k in tabel.kolom):
        yield [k.induk for k in tabel.kolom]
    yield [k.judul for k in tabel.kolom]
    if tabel.nomor_kolom:
        yield [f"({n})" for n in range(1, len(tabel.kolom) + 1)]
    yield from ([shown(isi, k.format) for isi, k in zip(b.isi, tabel.kolom, strict=True)] for b in tabel.baris)
    yield from ([teks] for teks in (tabel.sumber, *(b.lengkap for b in tabel.belum), *tabel.catatan) if teks)


def rumus(tabel: Tabel) -> list[Rumus]:
    """Every formula of a table."""
    return [isi for b in tabel.baris for isi in b.isi if isinstance(isi, Rumus)]


def angka(tabel: Tabel, kolom: int) -> list[str]:
    """What column `kolom` (from 1) shows."""
    return [shown(b.isi[kolom - 1], tabel.kolom[kolom - 1].format) for b in tabel.baris]


def main() -> None:
    """Rewrite the golden files."""
    for contoh in SEMUA:
        folder = FOLDER / contoh.stem
        folder.mkdir(parents=True, exist_ok=True)
        for satu in lembar(contoh):
            (folder / f"{satu.nama}.csv").write_text(sebagai_csv(satu), encoding="utf-8")


if __name__ == "__main__":
    main()
