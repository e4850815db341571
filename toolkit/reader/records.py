"""A sheet's rows -> the model's records, by the schema."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, NamedTuple

from toolkit.cells.grid import Cell, CellType
from toolkit.model import laporan as model
from toolkit.model.sel import Isian, Sel, column_letters
from toolkit.reader import findings
from toolkit.reader.anggaran.tingkat import tell_levels
from toolkit.reader.appearance import note_hidden, note_struck
from toolkit.reader.figures import read_angka, read_cacah, read_rupiah, read_ukuran
from toolkit.reader.inexact import misspelt_headings, note_bare_years
from toolkit.reader.isian import (
    read_cell,
    read_centang,
    read_kode,
    read_nip,
    read_nomor,
    read_pilihan,
    read_tahun,
    read_tanggal,
    read_teks,
)
from toolkit.reader.jawaban import Answers, read_figure, read_umur, without_fifth_choice
from toolkit.reader.konteks import KnownIndikator, konteks_of
from toolkit.reader.links import not_a_code
from toolkit.reader.notes import Notes
from toolkit.reader.rows import TERSEBAR, Asal, OpenSheet, RowKind
from toolkit.schema.input import ANGGARAN, SKM, SKM_RESPONDEN
from toolkit.schema.kinds import Column, Kind
from toolkit.values.angka_tertulis import parse

REKAMAN: Mapping[str, type[model.Rekaman]] = {
    "renstra": model.BarisRenstra, "iku": model.BarisIku, "rkt": model.BarisRkt, "pk": model.BarisPk,
    "pk_program": model.BarisPkProgram, "realisasi": model.BarisRealisasi, "skm": model.BarisSkm,
    "skm_responden": model.BarisResponden, "anggaran": model.BarisAnggaran, "kegiatan": model.BarisKegiatan,
    "belanja": model.BarisBelanja, "penandatangan": model.BarisPenandatangan, "naskah": model.BarisNaskah,
    "dokumentasi": model.BarisDokumentasi, "penghargaan": model.BarisPenghargaan,
    "rekomendasi": model.BarisRekomendasi, "angka_dilaporkan": model.BarisDilaporkan,
    "pegawai": model.BarisPegawai, "rencana_aksi": model.BarisRencanaAksi, "rencana_skm": model.BarisRencanaSkm}
"""Field of Laporan -> its record."""

_UMUR = SKM_RESPONDEN.column("umur")
_FIGURES: Mapping[Kind, Callable[..., Isian[Any]]] = {
    **dict.fromkeys((Kind.ANGKA, Kind.PERSEN, Kind.SKOR), read_angka), Kind.RUPIAH: read_rupiah,
    **dict.fromkeys((Kind.UKURAN, Kind.REALISASI), read_ukuran)}
"""Readers that must know what other cells say."""
_PLAIN: Mapping[Kind, Callable[[Asal, Cell, Notes], Isian[Any]]] = {
    Kind.PILIHAN: read_pilihan, Kind.KODE: read_kode, Kind.KODE_ANGGARAN: read_kode, Kind.NOMOR: read_nomor,
    Kind.TANGGAL: read_tanggal, Kind.NIP: read_nip, Kind.CACAH: read_cacah, Kind.TAHUN: read_tahun,
    Kind.CENTANG: read_centang}


class SheetRecords(NamedTuple):
    """Records of one sheet, and the reported totals among its rows."""

    rekaman: tuple[model.Rekaman, ...] = ()
    jumlah: tuple[model.BarisJumlah, ...] = ()


def read_plain(asal: Asal, notes: Notes) -> Isian[Any]:
    """A cell that can be read without knowing any other: what is no measure."""
    return read_cell(asal, notes, _PLAIN.get(asal.column.kind, read_teks))


class SheetReader:
    """Reads the rows of one sheet; findings go into the Notes.

    Args:
        terbuka: the sheet with its headings.
        known: what is known about the indicators.
        notes: where findings go.
        unsur: k of column Uk -> the unsur's name.
    """

    def __init__(self, terbuka: OpenSheet, known: KnownIndikator, notes: Notes, unsur: Mapping[int, str]) -> None:
        self.terbuka, self.known, self.notes = terbuka, known, notes
        self.jawaban = Answers(unsur, notes)

    def read(self, *, simpan_bawaan: bool = False) -> SheetRecords:
        """All records and totals of the sheet.

        Args:
            simpan_bawaan: rows that hold only what the template wrote are records as well.
        """
        rekaman: list[model.Rekaman] = []
        jumlah: list[model.BarisJumlah] = []
        dibaca: dict[RowKind, list[int]] = {golongan: [] for golongan in RowKind}
        for baris, golongan in self.terbuka.rows(simpan_bawaan=simpan_bawaan):
            if golongan is RowKind.REKAMAN:
                rekaman.append(self._record(baris))
            elif golongan is RowKind.JUMLAH:
                jumlah.append(self._jumlah(baris))
            elif golongan is RowKind.CATATAN:
                self._report_note(baris)
            dibaca[golongan].append(baris)
        self._note_sheet()
        if rekaman:
            note_hidden(self.terbuka, sorted(b for g, isi in dibaca.items() if g is not RowKind.KOSONG for b in isi),
                        self.notes)
            note_struck(self.terbuka, dibaca[RowKind.REKAMAN], self.notes)
        if self.terbuka.sheet is ANGGARAN:
            rekaman = [*tell_levels([b for b in rekaman if isinstance(b, model.BarisAnggaran)], self.notes)]
        return SheetRecords(self._settled(rekaman), tuple(jumlah))

    def _settled(self, rekaman: list[model.Rekaman]) -> tuple[model.Rekaman, ...]:
        """The records, with what can be said of a survey's answers only when all of them are read."""
        if self.terbuka.sheet is SKM:
            return without_fifth_choice(self.terbuka, rekaman, self.notes)
        return tuple(self.jawaban.settle(rekaman))

    def _report_note(self, baris: int) -> None:
        """A row with nothing but words where a code belongs: no record."""
        kolom = next(k for k in self.terbuka.grid.baris[baris] if k in self.terbuka.input_kolom)
        column = self.terbuka.input_kolom[kolom].column
        isian = read_cell(self.terbuka.asal_kolom(baris, kolom, column), self.notes, read_teks)
        self.notes.once(findings.KODE_BUKAN_KODE, isian, not_a_code(column), kunci=isian.tertulis)

    def _note_sheet(self) -> None:
        """Findings about the headings: those that stand twice, bare years, misspelt ones."""
        for kolom, pertama in self.terbuka.judul.ganda.items():
            if kolom in self.terbuka.berisi:
                self.notes.add(findings.JUDUL_GANDA, self.terbuka.heading(kolom), {"pertama": column_letters(pertama)})
        note_bare_years(self.terbuka, self.notes)
        for isian, maksud in misspelt_headings(self.terbuka, self.known.tahun):
            self.notes.add(findings.JUDUL_MIRIP, isian, {"maksud": maksud})

    def _record(self, baris: int) -> model.Rekaman:
        sheet = self.terbuka.sheet
        kunci = self._kunci(baris)
        isi: dict[str, Any] = {}
        for column in sheet.columns:
            if column.kind is Kind.HITUNG:
                continue
            if column.years or column.numbered:
                isi[column.field] = self._repeated(baris, column, isi, kunci)
            else:
                isi[column.field] = self._single(baris, column, isi, kunci)
        return REKAMAN[sheet.field](sheet=self.terbuka.grid.nama, baris=baris, **isi)

    def _repeated(self, baris: int, column: Column, isi: Mapping[str, Any], kunci: str) -> dict[int, Isian[Any]]:
        """Year or number -> value, of the columns that are there; past ones where it also stands bare."""
        tanpa_tahun = {c.heading for c in self.terbuka.sheet.columns if c.years is None}
        return {nomor: self._value(self.terbuka.asal(baris, column, nomor, kunci), isi)
                for nomor in self.terbuka.judul.numbers(column)
                if column.heading not in tanpa_tahun or nomor < self.known.tahun}

    def _single(self, baris: int, column: Column, isi: Mapping[str, Any], kunci: str) -> Isian[Any]:
        """A column's value; one that names the reported year counts where the plain one is blank."""
        utama = self._value(self.terbuka.asal(baris, column, None, kunci), isi)
        kolom = self.terbuka.judul.tahun_ini.get(column)
        if kolom is None:
            return utama
        kedua = self._value(self.terbuka.asal_kolom(baris, kolom, column, None, kunci), isi)
        if utama.kosong:
            return kedua
        if not kedua.kosong and kedua.nilai != utama.nilai:
            self.notes.add(findings.TAHUN_INI_GANDA, kedua, kunci=kunci, fakta={
                "kolom": column.heading, "sel_lain": utama.sel, "lainnya": utama.tertulis})
        return utama

    def _value(self, asal: Asal, isi: Mapping[str, Any]) -> Isian[Any]:
        """One cell by its column's kind."""
        if asal.cell is None or asal.sel is None:
            return Isian(sel=asal.sel)
        if asal.column.kind not in TERSEBAR and asal.cell.type is CellType.NUMBER:
            self._note_merged(asal.sel, asal.cell, asal.kunci)
        if asal.column.kind is Kind.JAWABAN:
            return read_cell(asal, self.notes, self.jawaban.read)
        if asal.column is _UMUR:
            return read_cell(asal, self.notes, read_umur)
        read = _FIGURES.get(asal.column.kind)
        if read is None:
            return read_plain(asal, self.notes)
        konteks = konteks_of(self.terbuka, asal.sel.baris, asal.column, asal.nomor, isi, self.known)
        return read_cell(asal, self.notes, partial(read, konteks=konteks))

    def _note_merged(self, sel: Sel, cell: Cell, kunci: str) -> None:
        """A merged number belongs to its first row: say so where it covers more."""
        g = self.terbuka.merged(sel.baris, sel.kolom)
        if g is not None and g.baris_akhir > g.baris:
            isian: Isian[str] = Isian(sel=sel, tertulis=cell.tampil)
            sampai = Sel(sel.sheet, g.baris_akhir, g.kolom_akhir).alamat
            self.notes.once(findings.ANGKA_GABUNG, isian, {"sampai": sampai}, kunci=kunci)

    def _jumlah(self, baris: int) -> model.BarisJumlah:
        sheet = self.terbuka.sheet
        isi = self.terbuka.grid.baris[baris]
        sebutan = isi[min(k for k in isi if k not in self.terbuka.hitung_kolom)].tampil
        nilai = {column.field: self._jumlah_value(baris, column, sebutan) for column in sheet.columns
                 if (column.kind in _FIGURES or column.kind is Kind.CACAH) and not column.years and not column.numbered
                 and self.terbuka.judul.find(column)}
        jawaban = {nomor: read_figure(self.terbuka, baris, column, nomor) for column in sheet.columns
                   if column.kind is Kind.JAWABAN for nomor in self.terbuka.judul.numbers(column)}
        return model.BarisJumlah(sheet=self.terbuka.grid.nama, baris=baris, sebutan=sebutan,
                                 nilai={k: v for k, v in nilai.items() if not v.kosong},
                                 jawaban={k: v for k, v in jawaban.items() if v.terisi})

    def _jumlah_value(self, baris: int, column: Column, sebutan: str) -> Isian[Any]:
        asal = self.terbuka.asal(baris, column, None, sebutan)
        cell = asal.cell
        huruf = self.terbuka.sheet is SKM and cell is not None and cell.type is CellType.TEXT and not parse(cell.teks)
        if huruf or (cell is not None and cell.tampil == sebutan):  # the letter of the survey's value, the label itself
            return Isian(sel=asal.sel)
        return read_cell(asal, self.notes, partial(
            read_angka, konteks=konteks_of(self.terbuka, baris, column, None, {}, self.known)))

    def _kunci(self, baris: int) -> str:
        """The record's own key: the first filled of its code, number, name."""
        calon = (self.terbuka.asal(baris, column).cell for column in self.terbuka.sheet.columns
                 if column.kind in TERSEBAR | {Kind.CACAH, Kind.NOMOR})
        return next((cell.tampil for cell in calon if cell is not None and cell.tampil), "")
