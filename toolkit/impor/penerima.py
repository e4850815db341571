"""The workbook that receives: what it is, and what of it the sources are understood by."""

from collections.abc import Iterable
from pathlib import Path

from toolkit.cells.book import Book
from toolkit.cells.content import year_in
from toolkit.errors import ToolkitError
from toolkit.impor.model import Penerima
from toolkit.model.laporan import Identitas, Laporan
from toolkit.ooxml.guards import is_signed
from toolkit.ooxml.opc import Package
from toolkit.reader import gate
from toolkit.reader.headings import find_judul
from toolkit.reader.identitas import read_identitas
from toolkit.reader.jawaban import names_of
from toolkit.reader.laporan import read
from toolkit.reader.notes import Notes
from toolkit.reader.rows import OpenSheet
from toolkit.regulation.load import pedoman_skm
from toolkit.schema.input import IDENTITAS, PROPERTY_YEAR, SKM


def refuse_signed(package: Package) -> None:
    """Refuse a workbook whose digital signature would no longer hold.

    Raises:
        ToolkitError: it carries one.
    """
    if is_signed(package):
        raise ToolkitError(f"{package.file} bertanda tangan digital; perubahan apa pun membuat tanda tangannya tidak "
                           "berlaku.", "Pakai workbook yang belum ditandatangani, atau hapus tanda tangannya dahulu.")


def read_penerima(package: Package) -> Penerima:
    """What the workbook says of itself; one in which nothing but Identitas is filled in says less.

    Raises:
        ToolkitError: it is no workbook of this toolkit, of a newer version, or lacks a required sheet or column.
    """
    buku = Book(package)
    try:
        laporan: Laporan | None = read(Path(package.file), package).laporan
    except gate.EmptyTemplateError:
        laporan = None
    grid = buku.grid(IDENTITAS.name)
    notes = Notes()
    gate.check_ours(buku, grid, notes)
    grid, letak = gate.open_identitas(grid, buku)
    identitas = read_identitas(grid, letak, notes).identitas
    tahun = laporan.tahun if laporan else identitas.tahun_laporan.nilai or year_in(
        buku.properties.get(PROPERTY_YEAR, ""))
    return Penerima(
        berkas=package.file, tahun=tahun, kantor=identitas.nama_perangkat_daerah.nilai or "",
        kode_wilayah=identitas.kode_wilayah.nilai or "", masa=_masa(laporan, identitas),
        indikator=_indikator(laporan) if laporan else {},
        unsur=dict(names_of(open_sheet(buku, tahun), pedoman_skm(identitas.pedoman_skm.nilai).unsur)),
        anggaran=tuple(b.kode.nilai for b in laporan.anggaran if b.kode.nilai) if laporan else (),
        lembar=frozenset(buku.sheet_names))


def open_sheet(buku: Book, tahun: int | None) -> OpenSheet | None:
    """Sheet SKM with its headings, None where it is absent or has none."""
    grid = buku.grid(SKM.name)
    judul = find_judul(SKM, grid, tahun) if grid is not None and grid.baris else None
    return OpenSheet(SKM, grid, judul) if grid is not None and judul is not None and not judul.hilang else None


def _masa(laporan: Laporan | None, identitas: Identitas) -> tuple[int, int] | None:
    if laporan is not None:
        return laporan.tahun_awal, laporan.tahun_akhir
    awal, akhir = identitas.tahun_awal_renstra.nilai, identitas.tahun_akhir_renstra.nilai
    return (awal, akhir) if awal is not None and akhir is not None else None


def _indikator(laporan: Laporan) -> dict[str, tuple[str, ...]]:
    """Kode -> the names that the Renstra and the PK give the indicator."""
    nama: dict[str, list[str]] = {}
    for b in laporan.renstra:
        _add(nama, b.kode.nilai, (b.indikator_sasaran.nilai,))
    for p in laporan.pk:
        _add(nama, p.kode.nilai, (p.indikator_perubahan.nilai, p.indikator_sasaran.nilai))
    return {kode: tuple(dict.fromkeys(semua)) for kode, semua in nama.items()}


def _add(nama: dict[str, list[str]], kode: str | None, teks: Iterable[str | None]) -> None:
    if kode:
        nama.setdefault(kode, []).extend(t for t in teks if t)
