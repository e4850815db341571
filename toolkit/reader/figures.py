"""One cell -> one Isian: numbers and measures, read by what other cells say of them. Contract, section 1, "Numbers"."""

from decimal import Decimal
from typing import Any

from toolkit.cells.content import scaled, shows_otherwise
from toolkit.cells.formats import shown_desimal
from toolkit.cells.grid import Cell, CellType
from toolkit.model.laporan import Ukuran
from toolkit.model.sel import Isian, Keadaan
from toolkit.reader import findings, findings_cells
from toolkit.reader.isian import EXPECTED, claim, filled, reject, unreadable
from toolkit.reader.konteks import POLOS, KonteksSel, plain
from toolkit.reader.notes import Notes
from toolkit.reader.rows import Asal
from toolkit.regulation.load import huruf_predikat
from toolkit.schema.kinds import Kind
from toolkit.values import ukuran
from toolkit.values.angka import format_angka, is_whole
from toolkit.values.angka_tertulis import nol_rupiah, tidak_tersedia, with_dots
from toolkit.values.kode import plain_nomor
from toolkit.values.ukuran import UkuranTerbaca

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


def read_angka(asal: Asal, cell: Cell, notes: Notes, konteks: KonteksSel = POLOS) -> Isian[Decimal]:
    """A number; in a percent column or with Satuan percent 95 for 95 %."""
    isian = read_ukuran(asal, cell, notes, konteks)
    terbaca = isian.nilai
    if terbaca is not None and (terbaca.angka is None or terbaca.sampai is not None or terbaca.batas is not None):
        return _not_a_number(asal, cell, notes, konteks)
    return Isian(terbaca.angka if terbaca else None, isian.sel, isian.tertulis, isian.keadaan, isian.desimal,
                 isian.faktor)


def read_rupiah(asal: Asal, cell: Cell, notes: Notes, konteks: KonteksSel = POLOS) -> Isian[Decimal]:
    """An amount of money; a figure below 0 is reported, and counts as unreadable."""
    return _never_negative(asal, cell, notes, read_angka(asal, cell, notes, konteks), konteks)


def read_cacah(asal: Asal, cell: Cell, notes: Notes) -> Isian[Decimal]:
    """A whole number, none below 0; `U3`, `P3` are 3 where unsur are numbered."""
    if asal.column.field == "no" and cell.type is CellType.TEXT:
        cell = cell._replace(teks=plain_nomor(cell.teks))
    isian = read_angka(asal, cell, notes)
    if isian.nilai is not None and not is_whole(isian.nilai):
        return reject(asal, cell, notes, findings.BUKAN_CACAH, kolom=asal.column.heading,
                      contoh=_contoh(asal, POLOS))
    return _never_negative(asal, cell, notes, isian, POLOS)


def _never_negative(asal: Asal, cell: Cell, notes: Notes, isian: Isian[Decimal],
                    konteks: KonteksSel) -> Isian[Decimal]:
    return isian if isian.nilai is None or isian.nilai >= 0 else reject(
        asal, cell, notes, findings.ANGKA_NEGATIF, kolom=asal.column.heading, contoh=_contoh(asal, konteks))


def read_ukuran(asal: Asal, cell: Cell, notes: Notes, konteks: KonteksSel = POLOS) -> Isian[Ukuran]:
    """A target or realisasi: number, range, threshold, letter; SKM only where the column takes it."""
    if cell.type is CellType.LOGICAL:
        return _not_a_number(asal, cell, notes, konteks)
    isian = (_read_stored if cell.type is CellType.NUMBER else _read_typed)(asal, cell, notes, konteks)
    ujung = (isian.nilai.angka, isian.nilai.sampai) if isian.nilai else ()
    if all(n is None or abs(n) < _TERLALU_BESAR for n in ujung):
        return isian
    return reject(asal, cell, notes, findings.ANGKA_TERLALU_BESAR, contoh=_contoh(asal, konteks))


def _contoh(asal: Asal, konteks: KonteksSel) -> str:
    return konteks.contoh or asal.column.example or "12"


def _read_stored(asal: Asal, cell: Cell, notes: Notes, konteks: KonteksSel) -> Isian[Ukuran]:
    """A stored number with its format."""
    mentah, fmt = cell.angka or Decimal(0), cell.format
    if fmt.tanggal:
        return reject(asal, cell, notes, findings.TANGGAL_DI_ANGKA, jenis="jam" if fmt.waktu else "tanggal",
                      tampil=claim(cell), contoh=_contoh(asal, konteks))
    if lain := shows_otherwise(cell):
        return reject(asal, cell, notes, findings_cells.TAMPIL_LAIN, sebab=lain, simpan=format_angka(mentah),
                      contoh=_contoh(asal, konteks))
    faktor = SERATUS if fmt.persen else Decimal(1)
    nilai = mentah * faktor
    if (nilai > _PERSEN_WAJAR and konteks.angka.persen) if fmt.persen else _is_fraction(nilai, konteks):
        return _report_percent(asal, cell, nilai, notes, konteks)
    isian = Isian(Ukuran(nilai), asal.sel, cell.tampil, Keadaan.TERISI,
                  min(DESIMAL_PALING, shown_desimal(mentah, fmt)), faktor)
    if scaled(cell):
        notes.once(findings_cells.TAMPIL_DIKECILKAN, isian, {"baca": format_angka(nilai)}, kunci=asal.kunci)
    return isian


def _read_typed(asal: Asal, cell: Cell, notes: Notes, konteks: KonteksSel) -> Isian[Ukuran]:
    """A text."""
    nol = konteks.angka.rupiah and nol_rupiah(cell.teks)
    if nol and asal.column.field not in _DASH_TIDAK_NOL:
        return filled(asal, cell, Ukuran(Decimal(0)))
    if nol or tidak_tersedia(cell.teks):
        return filled(asal, cell, None)
    terbaca = ukuran.parse(with_dots(cell.asli or cell.teks), konteks.angka, huruf_predikat())
    if terbaca is None or (terbaca.ukuran.skm and asal.column.kind is not Kind.REALISASI):
        return _not_a_number(asal, cell, notes, konteks)
    if len(terbaca.angka) == 1 and not terbaca.angka[0].persen and _is_fraction(terbaca.angka[0].nilai, konteks):
        return _report_percent(asal, cell, terbaca.angka[0].nilai, notes, konteks)
    isian = Isian(terbaca.ukuran, asal.sel, cell.tampil, Keadaan.TERISI, min(DESIMAL_PALING, terbaca.desimal))
    _explain(isian, terbaca, notes, asal.kunci)
    return isian


def _is_fraction(nilai: Decimal, konteks: KonteksSel) -> bool:
    """A bare number above 0 and below 1 in percent, whose target is 10 or more."""
    return konteks.angka.persen and 0 < nilai < 1 and konteks.acuan is not None and konteks.acuan >= _ACUAN_PECAHAN


def _report_percent(asal: Asal, cell: Cell, nilai: Decimal, notes: Notes, konteks: KonteksSel) -> Isian[Any]:
    """95 or 0,95 percent? Nobody can tell: a kesalahan with both ways to type it."""
    if nilai < 1:
        return reject(asal, cell, notes, findings.PECAHAN_PERSEN, acuan=format_angka(konteks.acuan or 0),
                      seratus=format_angka(nilai * SERATUS), kecil=format_angka(nilai))
    return reject(asal, cell, notes, findings.PERSEN_BERLEBIH, mentah=format_angka(nilai / SERATUS), tampil=claim(cell))


def _explain(isian: Isian[Ukuran], terbaca: UkuranTerbaca, notes: Notes, kunci: str) -> None:
    """The infos that say how a number was read."""
    baca = " - ".join(format_angka(a.nilai) for a in terbaca.angka)
    for a in terbaca.angka:
        if a.lain is not None:
            notes.once(findings.DUA_BACAAN, isian, {"baca": plain(a.nilai), "bukan": plain(a.lain)}, kunci=kunci)
        elif a.pengali != 1 or a.spasi:
            aturan = findings.SPASI_DIBUANG if a.pengali == 1 else findings.DIKALIKAN
            notes.once(aturan, isian, {"baca": baca}, kunci=kunci)


def _not_a_number(asal: Asal, cell: Cell, notes: Notes, konteks: KonteksSel) -> Isian[Any]:
    """What the column does not take; where it is only printed, that it is printed as typed."""
    if asal.column.field not in _HANYA_DICETAK:
        return reject(asal, cell, notes, findings.ANGKA_TAK_TERBACA, contoh=_contoh(asal, konteks),
                      harapan=EXPECTED.get(asal.column.kind, "angka"))
    isian = unreadable(asal, cell)
    notes.once(findings.DICETAK_SAJA, isian, kunci=asal.kunci)
    return isian
