"""One cell -> one Isian: numbers, measures, texts. Workbook contract, section 1, "Numbers"."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, TypeVar

from toolkit.catalog import Aturan
from toolkit.cells.formats import shown_desimal
from toolkit.cells.grid import Cell, CellType
from toolkit.model.laporan import Ukuran
from toolkit.model.sel import Isian, Keadaan
from toolkit.reader import findings
from toolkit.reader.catatan import Catatan
from toolkit.reader.rows import DILAPORKAN, Asal
from toolkit.schema.input import ANGKA_DILAPORKAN, DOKUMENTASI
from toolkit.schema.kinds import Column, Kind
from toolkit.values import angka, ukuran
from toolkit.values.angka import Konteks, format_angka
from toolkit.values.ukuran import UkuranTerbaca

T = TypeVar("T")

DESIMAL_PALING = 2
"""Printed precision is never more (contract, "Printed precision")."""
SERATUS = Decimal(100)
_PERSEN_WAJAR = Decimal(1000)
_TERLALU_BESAR = Decimal(10) ** 15
"""Excel keeps fifteen digits; what is larger has lost some, or is a slip."""
_ACUAN_PECAHAN = Decimal(10)
_DASH_TIDAK_NOL = frozenset({"anggaran_perubahan"})
"""Rupiah columns where `-` is not zero but not available."""
_HANYA_DICETAK = frozenset({"target_program", "target_kegiatan"})
"""Measures that no result needs: forms print them as typed."""


_FOTO = DOKUMENTASI.column("berkas").field
GAMBAR = "gambar pada baris ini"
"""What a picture placed in the row shows as its Berkas."""


@dataclass(frozen=True, slots=True)
class KonteksSel:
    """What is known about a number cell.

    Attributes:
        angka: for reading text. acuan: the target that a percent is measured against, None where there is none.
    """

    angka: Konteks = angka.BIASA
    acuan: Decimal | None = None


POLOS = KonteksSel()


def empty(asal: Asal) -> Isian[T]:
    """Nothing was typed; the cell is known where the column is there."""
    return Isian(sel=asal.sel)


def unreadable(asal: Asal, cell: Cell) -> Isian[T]:
    """Something stands there that the reader has reported."""
    return Isian(sel=asal.sel, tertulis=cell.tampil, keadaan=Keadaan.TIDAK_TERBACA)


def unusable(asal: Asal, catatan: Catatan) -> Isian[T] | None:
    """The Isian of a cell that holds no value at all: empty, an error value, a formula never calculated.

    Returns:
        None where there is a value to read.
    """
    cell = asal.cell
    if cell is None:
        return empty(asal)
    isian: Isian[T] = unreadable(asal, cell)
    if cell.type in (CellType.ERROR, CellType.PICTURE):
        perlu = (asal.column.required or asal.column.kind is not Kind.TEKS) and not is_reported(asal)
        aturan = findings.GALAT_EXCEL if perlu else findings.GALAT_EXCEL_TEKS
        catatan.add(aturan, isian, kunci=asal.kunci)
        return isian
    if cell.type is CellType.UNCALCULATED:
        catatan.once(findings.BELUM_DIHITUNG, isian, kunci=asal.kunci)
        return isian
    return None


def read_teks(asal: Asal, catatan: Catatan) -> Isian[str]:
    """A text as staff see it; a number or date in a text column as its format shows it."""
    if asal.cell is not None and asal.cell.type is CellType.PICTURE and asal.column.field == _FOTO:
        return Isian(GAMBAR, asal.sel, GAMBAR, Keadaan.TERISI)
    tanpa_nilai: Isian[str] | None = unusable(asal, catatan)
    cell = asal.cell
    if tanpa_nilai is not None or cell is None or not cell.tampil:
        return tanpa_nilai or empty(asal)
    return Isian(cell.tampil, asal.sel, cell.tampil, Keadaan.TERISI)


def read_angka(asal: Asal, catatan: Catatan, konteks: KonteksSel = POLOS) -> Isian[Decimal]:
    """A number; in a percent column or with Satuan percent 95 for 95 %."""
    isian = read_ukuran(asal, catatan, konteks)
    nilai = isian.nilai
    if nilai is None:
        return replace_nilai(isian, None)
    if nilai.angka is None or nilai.sampai is not None or nilai.batas is not None:
        return _report_unreadable(asal, catatan)
    return replace_nilai(isian, nilai.angka)


def read_cacah(asal: Asal, catatan: Catatan) -> Isian[Decimal]:
    """A whole number; `U3` is 3 where unsur are numbered."""
    if asal.column.field == "no" and asal.cell and asal.cell.type is CellType.TEXT:
        polos = asal.cell.teks.strip("uUnNoO. ")
        asal = replace(asal, cell=replace(asal.cell, teks=polos or asal.cell.teks))
    isian = read_angka(asal, catatan)
    if isian.nilai is not None and not angka.is_whole(isian.nilai):
        rusak: Isian[Decimal] = Isian(sel=isian.sel, tertulis=isian.tertulis, keadaan=Keadaan.TIDAK_TERBACA)
        report(asal, rusak, catatan, findings.BUKAN_CACAH,
               {"kolom": asal.column.heading, "contoh": asal.column.example or "12"})
        return rusak
    return never_negative(asal, isian, catatan)


def never_negative(asal: Asal, isian: Isian[Decimal], catatan: Catatan) -> Isian[Decimal]:
    """An amount of money or a number of people: a figure below 0 is reported, and counts as unreadable."""
    if isian.nilai is None or isian.nilai >= 0:
        return isian
    rusak: Isian[Decimal] = Isian(sel=isian.sel, tertulis=isian.tertulis, keadaan=Keadaan.TIDAK_TERBACA)
    report(asal, rusak, catatan, findings.ANGKA_NEGATIF, {
        "kolom": asal.column.heading, "contoh": asal.column.example or "12"})
    return rusak


def replace_nilai(isian: Isian[Ukuran], nilai: Decimal | None) -> Isian[Decimal]:
    """The same place and state with a plain number."""
    return Isian(nilai, isian.sel, isian.tertulis, isian.keadaan, isian.desimal, isian.faktor)


def read_ukuran(asal: Asal, catatan: Catatan, konteks: KonteksSel = POLOS) -> Isian[Ukuran]:
    """A target or realisasi: number, range, threshold, letter; SKM only where the column takes it."""
    tanpa_nilai: Isian[Ukuran] | None = unusable(asal, catatan)
    if tanpa_nilai is not None or asal.cell is None:
        return tanpa_nilai or empty(asal)
    if asal.cell.type is CellType.NUMBER:
        return _within_excel(asal, _read_stored(asal, asal.cell, catatan, konteks), catatan)
    if asal.cell.type is CellType.TEXT:
        return _within_excel(asal, _read_typed(asal, asal.cell, catatan, konteks), catatan)
    return _report_unreadable(asal, catatan)


def _within_excel(asal: Asal, isian: Isian[Ukuran], catatan: Catatan) -> Isian[Ukuran]:
    """A number with more digits than Excel keeps is reported, and counts as unreadable."""
    if isian.nilai is None:
        return isian
    ujung = (isian.nilai.angka, isian.nilai.sampai)
    if all(n is None or abs(n) < _TERLALU_BESAR for n in ujung):
        return isian
    rusak: Isian[Ukuran] = Isian(sel=isian.sel, tertulis=isian.tertulis, keadaan=Keadaan.TIDAK_TERBACA)
    report(asal, rusak, catatan, findings.ANGKA_TERLALU_BESAR, {"contoh": asal.column.example or "12"})
    return rusak


def _read_stored(asal: Asal, cell: Cell, catatan: Catatan, konteks: KonteksSel) -> Isian[Ukuran]:
    """A stored number with its format."""
    mentah = cell.angka or Decimal(0)
    if cell.format.tanggal:
        rusak: Isian[Ukuran] = unreadable(asal, cell)
        jenis = "jam" if cell.format.waktu else "tanggal"
        report(asal, rusak, catatan, findings.TANGGAL_DI_ANGKA, {"jenis": jenis})
        return rusak
    faktor = SERATUS if cell.format.persen else Decimal(1)
    nilai = mentah * faktor
    if (konteks.angka.persen and cell.format.persen and nilai > _PERSEN_WAJAR) or (
            not cell.format.persen and _is_fraction(nilai, konteks)):
        return _report_percent(asal, cell, nilai, catatan, konteks)
    desimal = min(DESIMAL_PALING, shown_desimal(mentah, cell.format))
    return Isian(Ukuran(nilai), asal.sel, cell.tampil, Keadaan.TERISI, desimal, faktor)


def _read_typed(asal: Asal, cell: Cell, catatan: Catatan, konteks: KonteksSel) -> Isian[Ukuran]:
    """A text."""
    rupiah = konteks.angka.rupiah
    if rupiah and angka.nol_rupiah(cell.teks) and asal.column.field not in _DASH_TIDAK_NOL:
        return Isian(Ukuran(Decimal(0)), asal.sel, cell.tampil, Keadaan.TERISI)
    if angka.tidak_tersedia(cell.teks) or (rupiah and angka.nol_rupiah(cell.teks)):
        return Isian(sel=asal.sel, tertulis=cell.tampil, keadaan=Keadaan.TIDAK_TERSEDIA)
    terbaca = ukuran.parse(cell.teks, konteks.angka)
    if terbaca is None or (terbaca.ukuran.skm and asal.column.kind is not Kind.REALISASI):
        return _report_unreadable(asal, catatan)
    if len(terbaca.angka) == 1 and not terbaca.angka[0].persen and _is_fraction(terbaca.angka[0].nilai, konteks):
        return _report_percent(asal, cell, terbaca.angka[0].nilai, catatan, konteks)
    isian = Isian(terbaca.ukuran, asal.sel, cell.tampil, Keadaan.TERISI, min(DESIMAL_PALING, terbaca.desimal))
    _explain(isian, terbaca, catatan, asal.kunci)
    return isian


def _is_fraction(nilai: Decimal, konteks: KonteksSel) -> bool:
    """A bare number above 0 and below 1 in percent, whose target is 10 or more."""
    return konteks.angka.persen and 0 < nilai < 1 and konteks.acuan is not None and konteks.acuan >= _ACUAN_PECAHAN


def _report_percent(asal: Asal, cell: Cell, nilai: Decimal, catatan: Catatan, konteks: KonteksSel) -> Isian[Ukuran]:
    """95 or 0,95 percent? Nobody can tell: a kesalahan with both ways to type it."""
    isian: Isian[Ukuran] = unreadable(asal, cell)
    if nilai < 1:
        report(asal, isian, catatan, findings.PECAHAN_PERSEN, {
            "acuan": format_angka(konteks.acuan or 0), "seratus": format_angka(nilai * SERATUS),
            "kecil": format_angka(nilai)})
    else:
        report(asal, isian, catatan, findings.PERSEN_BERLEBIH, {"mentah": format_angka(nilai / SERATUS)})
    return isian


def _explain(isian: Isian[Ukuran], terbaca: UkuranTerbaca, catatan: Catatan, kunci: str) -> None:
    """The infos that say how a number was read."""
    baca = " - ".join(format_angka(a.nilai) for a in terbaca.angka)
    for a in terbaca.angka:
        if a.lain is not None:
            catatan.once(findings.DUA_BACAAN, isian, {"baca": _plain(a.nilai), "bukan": _plain(a.lain)}, kunci=kunci)
        elif a.pengali != 1:
            catatan.once(findings.DIKALIKAN, isian, {"baca": baca}, kunci=kunci)
        elif a.spasi:
            catatan.once(findings.SPASI_DIBUANG, isian, {"baca": baca}, kunci=kunci)


def _plain(nilai: Decimal) -> str:
    """Without dots between thousands, so that the two readings cannot be mistaken for each other."""
    return format_angka(nilai).replace(".", "")


def _report_unreadable(asal: Asal, catatan: Catatan) -> Isian[T]:
    cell = asal.cell
    if cell is None:
        return empty(asal)
    isian: Isian[T] = unreadable(asal, cell)
    if asal.column.field in _HANYA_DICETAK:
        catatan.once(findings.DICETAK_SAJA, isian, kunci=asal.kunci)
    else:
        report(asal, isian, catatan, findings.ANGKA_TAK_TERBACA, {
            "harapan": expectation(asal.column), "contoh": asal.column.example or "71,7"})
    return isian


def is_reported(asal: Asal) -> bool:
    """A figure that is only compared: a column `… Dilaporkan`, or sheet Angka Dilaporkan."""
    return asal.column.field.endswith(DILAPORKAN) or asal.column in ANGKA_DILAPORKAN.columns


def report(asal: Asal, isian: Isian[Any], catatan: Catatan, aturan: Aturan, fakta: Mapping[str, object]) -> None:
    """A cell that cannot be read: the given finding; for a figure that is only compared always a peringatan."""
    if is_reported(asal):
        aturan, fakta = findings.DILAPORKAN_TAK_TERBACA, {
            "harapan": expectation(asal.column), "contoh": asal.column.example or "71,7"}
    catatan.add(aturan, isian, fakta, kunci=asal.kunci)


def expectation(column: Column) -> str:
    """What the column takes, in the words of a message."""
    match column.kind:
        case Kind.REALISASI:
            return "angka, rentang, predikat, atau kata SKM"
        case Kind.UKURAN:
            return "angka, rentang, atau predikat"
        case Kind.RUPIAH:
            return "rupiah"
        case Kind.TAHUN:
            return "tahun"
        case _:
            return "angka"
