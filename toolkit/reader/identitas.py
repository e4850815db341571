"""Sheet Identitas: keys and values, the years, and whether they agree with the document properties."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from toolkit.errors import ToolkitError
from toolkit.model.laporan import Identitas
from toolkit.model.sel import Isian, Sel
from toolkit.reader import findings
from toolkit.reader.book import Buku
from toolkit.reader.catatan import Catatan
from toolkit.reader.grid import Cell, Grid, Jenis
from toolkit.reader.headings import heading_key
from toolkit.reader.pilihan import read_pilihan
from toolkit.reader.records import read_plain
from toolkit.reader.rows import Asal
from toolkit.schema.input import IDENTITAS, IDENTITAS_HEADINGS, PROPERTY_CODE, PROPERTY_YEAR
from toolkit.schema.kinds import Column, Kind
from toolkit.values.kode import kunci

_BARIS_JUDUL = 40


@dataclass(frozen=True, slots=True)
class Letak:
    """Where the headings of Identitas stand."""

    baris: int
    isian: int
    nilai: int


def find_letak(grid: Grid) -> Letak | None:
    """The row and columns of the headings Isian and Nilai, None where they are not there."""
    isian, nilai = (heading_key(h.heading) for h in IDENTITAS_HEADINGS)
    for baris, isi in grid.baris.items():
        judul = {heading_key(c.teks): k for k, c in sorted(isi.items(), reverse=True) if c.jenis is Jenis.TEKS}
        if baris <= _BARIS_JUDUL and isian in judul and nilai in judul:
            return Letak(baris, judul[isian], judul[nilai])
    return None


def is_ours(grid: Grid) -> bool:
    """A sheet Identitas with Isian, Nilai and Kode wilayah makes a workbook one of this toolkit."""
    letak = find_letak(grid)
    kode = heading_key(IDENTITAS.column("kode_wilayah").heading)
    return letak is not None and any((c := isi.get(letak.isian)) is not None and heading_key(c.teks) == kode
                                     for isi in grid.baris.values())


def read_identitas(grid: Grid, letak: Letak, catatan: Catatan) -> Identitas:
    """Values by key; of a key that stands twice the first filled one counts."""
    kenal = {heading_key(nama): column for column in IDENTITAS.columns for nama in (column.heading, *column.synonyms)}
    isi: dict[str, Isian[Any]] = {}
    for baris, sel in grid.baris.items():
        nama = sel.get(letak.isian)
        column = kenal.get(heading_key(nama.teks)) if nama is not None and baris > letak.baris else None
        if column is not None:
            _keep(isi, column, _value(column, Sel(grid.nama, baris, letak.nilai), sel.get(letak.nilai), catatan, grid),
                  catatan)
    return Identitas(**isi)


def _value(column: Column, sel: Sel, cell: Cell | None, catatan: Catatan, grid: Grid) -> Isian[Any]:
    asal = Asal(column, sel, cell, kunci=column.heading)
    if column.kind is Kind.PILIHAN:
        return read_pilihan(asal, catatan)
    return read_plain(asal, catatan, date1904=grid.date1904)


def _keep(isi: dict[str, Isian[Any]], column: Column, isian: Isian[Any], catatan: Catatan) -> None:
    pertama = isi.get(column.field)
    if pertama is None or pertama.kosong:
        isi[column.field] = isian
    elif not isian.kosong and isian.nilai != pertama.nilai:
        catatan.add(findings.ISIAN_GANDA, isian, kunci=column.heading, fakta={
            "isian": column.heading, "pertama": pertama.tertulis, "sel_pertama": pertama.sel})


def decide_tahun(identitas: Identitas, buku: Buku, catatan: Catatan) -> int:
    """The year reported on: Identitas, else the document property.

    Raises:
        ToolkitError: neither says it.
    """
    tertulis, properti = identitas.tahun_laporan, buku.properti.get(PROPERTY_YEAR, "")
    judul = IDENTITAS.column("tahun_laporan").heading
    fakta = {"properti": properti, "berkas": buku.package.file}
    if tertulis.nilai is not None:
        if properti.isdecimal() and int(properti) != tertulis.nilai:
            catatan.add(findings.TAHUN_BEDA, tertulis, fakta, kunci=judul)
        return tertulis.nilai
    if not properti.isdecimal():
        di = f"sel {tertulis.sel}" if tertulis.sel else f"sheet {IDENTITAS.name}"
        msg = f"{judul} belum diisi atau tidak terbaca di {di}, sehingga tidak ada yang dapat dihitung."
        raise ToolkitError(msg, f"Isi {judul} di sheet {IDENTITAS.name}, misalnya 2021, simpan, lalu jalankan lagi.")
    catatan.add(findings.TAHUN_KOSONG, _place(tertulis), {"tahun": properti}, kunci=judul)
    return int(properti)


def check_wilayah(identitas: Identitas, buku: Buku, catatan: Catatan) -> None:
    """Identitas wins; a document property that says otherwise is a peringatan."""
    tertulis, properti = identitas.kode_wilayah, buku.properti.get(PROPERTY_CODE, "")
    if tertulis.nilai and properti and kunci(tertulis.nilai) != kunci(properti):
        catatan.add(findings.WILAYAH_BEDA, tertulis, {"properti": properti, "berkas": buku.package.file},
                    kunci=IDENTITAS.column("kode_wilayah").heading)


def decide_renstra(identitas: Identitas, tahun: int, judul: Mapping[int, int], catatan: Catatan) -> tuple[int, int]:
    """First and last year of the Renstra: Identitas, else the years in the headings of Renstra.

    Args:
        identitas: what staff filled in.
        tahun: the year reported on, for a Renstra without any year.
        judul: years in the headings (the keys).
        catatan: where findings go.
    """
    tahun_judul = sorted(judul) or [tahun]
    hasil = []
    for field, isian, bawaan in (("tahun_awal_renstra", identitas.tahun_awal_renstra, tahun_judul[0]),
                                 ("tahun_akhir_renstra", identitas.tahun_akhir_renstra, tahun_judul[-1])):
        if isian.nilai is None:
            nama = IDENTITAS.column(field).heading
            catatan.add(findings.RENSTRA_KOSONG, _place(isian), {"isian": nama, "tahun": bawaan}, kunci=nama)
        hasil.append(isian.nilai if isian.nilai is not None else bawaan)
    return hasil[0], hasil[1]


def _place(isian: Isian[Any]) -> Isian[Any] | str:
    """The cell, or the sheet where the key is not there."""
    return isian if isian.sel is not None else IDENTITAS.name
