"""One cell -> one Isian: texts, codes, choices, dates, years, NIP; what no other cell need be known for.

Workbook contract, section 1, "Codes and identities". Numbers and measures stand in figures.py.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar

from toolkit.catalog import Aturan
from toolkit.cells.content import date_of, stored_code, year_of
from toolkit.cells.grid import Cell, CellType
from toolkit.cells.strings import CELAH
from toolkit.model.laporan import Arah, Jenis, Tanggal, Tingkatan
from toolkit.model.rencana_aksi import SifatTarget
from toolkit.model.sel import Isian, Keadaan
from toolkit.reader import findings, findings_cells
from toolkit.reader.notes import Notes
from toolkit.reader.rows import DILAPORKAN, Asal
from toolkit.schema.input import ANGKA_DILAPORKAN, DOKUMENTASI
from toolkit.schema.kinds import Kind
from toolkit.values.angka_tertulis import tidak_tersedia
from toolkit.values.kode import rapi
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.tanggal import date_of_numbers, format_tanggal, year_is_short
from toolkit.values.teks import dikutip, fold_rapat, hidden_signs, terdekat

T = TypeVar("T")

GAMBAR = "gambar pada baris ini"
"""What a picture placed in the row shows as its Berkas."""
ENUM: dict[str, type[Enum]] = {"arah": Arah, "jenis": Jenis, "tingkat": Tingkatan, "sifat_target": SifatTarget}
"""Fields whose choice is an enum of the model."""
EXPECTED = {Kind.REALISASI: "angka, rentang, predikat, atau kata SKM", Kind.UKURAN: "angka, rentang, atau predikat",
            Kind.RUPIAH: "rupiah", Kind.TAHUN: "tahun"}
"""What a column takes, in the words of a message; all others take a number."""

_WITH_VALUE = (CellType.TEXT, CellType.NUMBER, CellType.LOGICAL)
_BERGAMBAR = frozenset({DOKUMENTASI.column("berkas").field, "logo"})
"""Fields for which a picture in the cell is a value: its part in the workbook."""
_TANDA_TEKS = re.compile(r"['\u2018\u2019`]\s*(?=[^\s'])")
"""The sign that makes Excel keep a text, where a program wrote it into the cell."""
_KOMA = re.compile(r"\d+(?:,\d+)+")
_TITIK_GANDA = re.compile(r"(?:\.\s*){2,}")
_RANCU = {"bilangan": " Bila maksudnya {}, kodenya harus diketik sebagai teks.", "tanggal": " Bisa juga berarti {}."}
"""The sentence about the other code that could be meant, by what Excel made of the typed one."""


def read_cell(asal: Asal, notes: Notes, read: Callable[[Asal, Cell, Notes], Isian[T]]) -> Isian[T]:
    """A cell by one of the readers, which is not asked about one without a value (empty, an error, not calculated)."""
    cell = asal.cell
    if cell is None:
        return Isian(sel=asal.sel)
    if cell.polos is not None and asal.column.kind is not Kind.TEKS:
        return _without_marks(asal, cell, cell.polos, notes, read)
    if asal.column.kind is not Kind.TEKS and cell.type is CellType.TEXT and (tanda := _TANDA_TEKS.match(cell.teks)):
        cell = cell._replace(teks=cell.teks[tanda.end():], tampil=cell.teks[tanda.end():])
        asal = asal._replace(cell=cell)
    return _unusable(asal, cell, notes) or read(asal, cell, notes)


def _without_marks(asal: Asal, cell: Cell, polos: str, notes: Notes,
                   read: Callable[[Asal, Cell, Notes], Isian[T]]) -> Isian[T]:
    """A cell without its raised, lowered and struck-out parts, and the info that quotes both; never glued."""
    if CELAH in polos:
        return reject(asal, cell, notes, findings_cells.BAGIAN_DI_TENGAH)
    notes.once(findings_cells.BAGIAN_DITINGGALKAN, unreadable(asal, cell), {"baca": polos}, kunci=asal.kunci)
    sisa = cell._replace(teks=polos, tampil=polos, polos=None)
    return read(asal._replace(cell=sisa), sisa, notes)


def _unusable(asal: Asal, cell: Cell, notes: Notes) -> Isian[Any] | None:
    """The Isian of a cell that holds no value: an error, a formula never calculated, a picture; None: there is one."""
    if cell.type in _WITH_VALUE:
        return None
    if cell.type is CellType.PICTURE and cell.teks and asal.column.field in _BERGAMBAR:
        return Isian(cell.teks, asal.sel, GAMBAR, Keadaan.TERISI)
    isian = unreadable(asal, cell)
    needed = (asal.column.required or asal.column.kind is not Kind.TEKS) and not is_reported(asal)
    if cell.type is CellType.UNCALCULATED:
        notes.once(findings.BELUM_DIHITUNG, isian, kunci=asal.kunci)
    elif cell.type is CellType.ERROR:
        notes.add(findings.GALAT_EXCEL if needed else findings.GALAT_EXCEL_TEKS, isian,
                  {"arti": findings_cells.ARTI_GALAT.get(cell.teks, findings_cells.RUMUS_GAGAL)}, kunci=asal.kunci)
    else:
        apa, saran = findings_cells.linked(cell.tampil) if cell.type is CellType.LINKED else (
            findings_cells.picture(di_berkas=bool(cell.teks)))
        notes.add(findings_cells.BUKAN_NILAI if needed else findings_cells.BUKAN_NILAI_TEKS, isian,
                  {"apa": apa, "saran": saran, "kolom": asal.column.heading}, kunci=asal.kunci)
    return isian


def unreadable(asal: Asal, cell: Cell) -> Isian[Any]:
    """Something stands there that the reader has reported, or is about to."""
    return Isian(sel=asal.sel, tertulis=cell.tampil, keadaan=Keadaan.TIDAK_TERBACA)


def filled(asal: Asal, cell: Cell, nilai: T | None) -> Isian[T]:
    """A cell with its value; None says that there is none to be had."""
    return Isian(nilai, asal.sel, cell.tampil, Keadaan.TIDAK_TERSEDIA if nilai is None else Keadaan.TERISI)


def reject(asal: Asal, cell: Cell, notes: Notes, aturan: Aturan, **fakta: object) -> Isian[Any]:
    """Say that a cell cannot be read; of a figure that is only compared never more than a peringatan."""
    isian = unreadable(asal, cell)
    if cell.asli and (tanda := hidden_signs(cell.asli)):
        notes.append(isian, findings_cells.TAK_TAMPAK.format(tanda=", ".join(tanda)))
    if is_reported(asal):
        aturan, fakta = findings.DILAPORKAN_TAK_TERBACA, {
            "harapan": EXPECTED.get(asal.column.kind, "angka"), "contoh": asal.column.example or "71,7"}
    notes.add(aturan, isian, fakta, kunci=asal.kunci)
    return isian


def is_reported(asal: Asal) -> bool:
    """A figure that is only compared: a column `… Dilaporkan`, or sheet Angka Dilaporkan."""
    return asal.column.field.endswith(DILAPORKAN) or asal.column in ANGKA_DILAPORKAN.columns


def claim(cell: Cell) -> str:
    """What a message may say of a number: what Excel shows where that is known, else what it stores."""
    return f"{'menampilkan' if cell.pasti else 'menyimpan'} {cell.tampil}"


def read_teks(asal: Asal, cell: Cell, notes: Notes) -> Isian[str]:
    """A text as staff see it; a number in a text column as its format shows it, where that is known, a day in words."""
    if not cell.pasti:
        return reject(asal, cell, notes, findings_cells.TAMPILAN_TAK_PASTI, kolom=asal.column.heading)
    if asal.column.kind is Kind.TEKS and (hari := _day(cell)):
        return filled(asal, cell, cell.tampil)._replace(nilai=format_tanggal(hari))
    return filled(asal, cell, cell.tampil) if cell.tampil else Isian(sel=asal.sel)


def _day(cell: Cell) -> Tanggal | None:
    """The whole date that a number with a date's format is."""
    utuh = cell.type is CellType.NUMBER and cell.format.hari and cell.format.bulan and cell.format.tahun
    return date_of(cell) if utuh else None


def read_kode(asal: Asal, cell: Cell, notes: Notes) -> Isian[str]:
    """A code without trailing dots; `-` is none (a supporting row that belongs to no indicator).

    A number is taken as it stands (1.1), a time as hours and minutes (1:10 is 1.10), a date as day and month; an info
    says so and names the other code that could be meant.
    """
    if cell.type is CellType.NUMBER:
        return _read_stored(asal, cell, notes)
    isian = read_teks(asal, cell, notes)
    if isian.nilai is None or tidak_tersedia(isian.nilai):
        return isian if isian.nilai is None else filled(asal, cell, None)
    if cell.spasi:
        notes.once(findings.KODE_BERSPASI, isian, kunci=asal.kunci)
    kode, aturan = rapi(isian.nilai), None
    if asal.column.kind is not Kind.NOMOR and _KOMA.fullmatch(kode):
        kode, aturan = kode.replace(",", "."), findings.KODE_BERKOMA
    elif _TITIK_GANDA.search(kode):
        kode, aturan = _TITIK_GANDA.sub(".", kode), findings.BAGIAN_KODE_KOSONG
    terbaca = Isian(kode or None, isian.sel, isian.tertulis, Keadaan.TERISI if kode else Keadaan.KOSONG)
    if aturan:
        notes.once(aturan, terbaca, {"baca": kode}, kunci=asal.kunci)
    return terbaca


def read_nomor(asal: Asal, cell: Cell, notes: Notes) -> Isian[str]:
    """Digits that are no number (telephone, document, `3.10`): the text as typed."""
    return (_read_stored if cell.type is CellType.NUMBER else read_teks)(asal, cell, notes)


def _read_stored(asal: Asal, cell: Cell, notes: Notes) -> Isian[str]:
    """A code that Excel stores as a number."""
    kode = stored_code(cell)
    if kode is None:
        return unreadable(asal, cell)
    isian = filled(asal, cell, kode.kode)._replace(faktor=Decimal(1))
    if kode.jenis:
        rancu = _RANCU[kode.jenis].format(kode.lain) if kode.lain else ""
        notes.once(findings.KODE_BILANGAN, isian, {
            "baca": kode.kode, "jenis": kode.jenis, "rancu": rancu, "tampil": claim(cell)},
                   kunci=asal.kunci)
    return isian


def read_pilihan(asal: Asal, cell: Cell, notes: Notes) -> Isian[Any]:
    """A choice in the schema's own spelling, or the model's member; as typed where the list is open or elsewhere."""
    isian, column = read_teks(asal, cell, notes), asal.column
    if isian.nilai is None or column.choices_of:
        return isian
    jenis = ENUM.get(column.field)
    pilihan = tuple(str(e.value) for e in jenis) if jenis else column.choices
    dahulu = dict(column.dahulu)
    cocok = next((dahulu.get(p, p) for p in (*pilihan, *dahulu) if fold_rapat(p) == fold_rapat(isian.nilai)), None)
    if cocok is None and (jenis or not column.open_choices):
        dekat = terdekat(isian.tertulis, pilihan)
        aturan = findings.PILIHAN_DILAPORKAN if is_reported(asal) else findings.PILIHAN_TAK_DIKENAL
        rusak = unreadable(asal, cell)
        notes.add(aturan, rusak, kunci=asal.kunci, fakta={
            "kolom": column.heading, "pilihan": dikutip(column.choices),
            "terdekat": f' Maksud Anda "{dekat}"?' if dekat else ""})
        return rusak
    return filled(asal, cell, jenis(cocok) if jenis else cocok or isian.nilai)


def read_centang(asal: Asal, cell: Cell, notes: Notes) -> Isian[bool]:
    """Whether a cell is ticked; what is no mark ticks nothing, and is said."""
    teks = cell.tampil.strip().casefold().rstrip(".")
    if teks in KOSAKATA.centang:
        return filled(asal, cell, True)  # noqa: FBT003 - the value of the cell
    if not teks or teks in KOSAKATA.tanpa_centang or tidak_tersedia(teks):
        return filled(asal, cell, False)  # noqa: FBT003 - as above
    return reject(asal, cell, notes, findings.BUKAN_CENTANG, kolom=asal.column.heading)


def read_tanggal(asal: Asal, cell: Cell, notes: Notes) -> Isian[Tanggal]:
    """A date, or month and year: typed so, or a date whose format shows no day. A time of day is dropped."""
    nilai = date_of(cell, bulan_dulu=asal.bulan_dulu)
    if nilai is None and cell.tampil.strip(" -–.…"):
        return reject(asal, cell, notes, findings.TANGGAL_TAK_TERBACA)
    if nilai is None:
        return filled(asal, cell, nilai)
    if cell.type is CellType.TEXT:
        return _explained_date(filled(asal, cell, nilai), nilai, asal, notes)
    isian = Isian(nilai, asal.sel, cell.tampil if cell.pasti else format_tanggal(nilai), Keadaan.TERISI)
    if not cell.format.tahun:
        notes.once(findings_cells.TAHUN_TAK_TAMPAK, isian, {"baca": format_tanggal(nilai)}, kunci=asal.kunci)
    return isian


def _explained_date(isian: Isian[Tanggal], nilai: Tanggal, asal: Asal, notes: Notes) -> Isian[Tanggal]:
    """A typed date, with the info that says how it was read where it may mean another."""
    fakta = {"baca": format_tanggal(nilai)}
    if year_is_short(isian.tertulis):
        notes.once(findings_cells.TAHUN_DUA_ANGKA, isian, fakta, kunci=asal.kunci)
    elif asal.bulan_dulu and date_of_numbers(isian.tertulis):
        notes.once(findings_cells.BULAN_DULU, isian, fakta, kunci=asal.kunci)
    return isian


def read_tahun(asal: Asal, cell: Cell, notes: Notes) -> Isian[int]:
    """A year: a number, or a text such as `2021` or `Tahun 2021`."""
    nilai = year_of(cell)
    if nilai is None:
        return reject(asal, cell, notes, findings.TAHUN_TAK_TERBACA)
    return filled(asal, cell, nilai)


def read_nip(asal: Asal, cell: Cell, notes: Notes) -> Isian[str]:
    """A NIP: 18 digits as text; as a number it has lost the last ones."""
    if cell.type is CellType.NUMBER:
        return reject(asal, cell, notes, findings.NIP_ANGKA, tampil=claim(cell))
    return read_teks(asal, cell, notes)
