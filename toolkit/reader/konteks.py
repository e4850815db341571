"""What other cells say about a number cell: its unit, the target it stands beside, what would be right there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from toolkit.cells.content import certain_number
from toolkit.cells.grid import Cell
from toolkit.model.laporan import Ukuran
from toolkit.model.sel import Isian
from toolkit.reader.rows import OpenSheet
from toolkit.regulation.load import huruf_predikat
from toolkit.schema.input import ANGKA_DILAPORKAN, KEGIATAN, PK, REALISASI, RENCANA_AKSI, RENSTRA, RKT
from toolkit.schema.kinds import Column, Kind
from toolkit.values import ukuran
from toolkit.values.angka import format_angka
from toolkit.values.angka_tertulis import BIASA, Konteks, tidak_tersedia
from toolkit.values.kode import Kunci, kunci
from toolkit.values.ukuran import is_persen, is_skor

_BESARAN_PERSEN = frozenset({"capaian", "tingkat kemajuan", "rata-rata", "persen"})
_BESARAN_RUPIAH = frozenset({"anggaran", "realisasi anggaran"})
_BESARAN_INDIKATOR = frozenset({"target", "realisasi"})


class KonteksSel(NamedTuple):
    """What is known about a number cell.

    Attributes:
        angka: for reading text. acuan: the target that a percent is measured against, None where there is none.
        contoh: what would be right here, for an advice; empty where nothing is known.
    """

    angka: Konteks = BIASA
    acuan: Decimal | None = None
    contoh: str = ""


POLOS = KonteksSel()


def plain(nilai: Decimal) -> str:
    """Without dots between thousands, so that two readings of a number cannot be mistaken for each other."""
    return format_angka(nilai).replace(".", "")


@dataclass(frozen=True)
class KnownIndikator:
    """What was read so far about the indicators.

    Attributes:
        tahun: the year reported on.
        satuan: code -> Satuan. target: code -> year -> target in the unit, numbers alone; of the reported year the one
            that holds (PK Perubahan, PK, RKT, Renstra).
        contoh: code -> a target as it may be typed, the latest that can be read: a number, or a letter.
    """

    tahun: int
    satuan: dict[Kunci, str] = field(default_factory=dict)
    target: dict[Kunci, dict[int, Decimal]] = field(default_factory=dict)
    contoh: dict[Kunci, str] = field(default_factory=dict)

    def add_satuan(self, kode: str | None, satuan: str | None) -> None:
        """Remember an indicator's Satuan; the first row of a code counts."""
        if kode:
            self.satuan.setdefault(kunci(kode), satuan or "")

    def add_target(self, kode: str | None, tahun: int, isian: Isian[Ukuran] | None) -> None:
        """Remember a target, in place of an earlier document's; to be measured against where it is a number."""
        if not kode or isian is None or isian.nilai is None:
            return
        if isian.nilai.angka is not None:
            self.target.setdefault(kunci(kode), {})[tahun] = isian.nilai.angka
        if tahun <= self.tahun and (contoh := ukuran.as_typed(isian.nilai)):
            self.contoh[kunci(kode)] = contoh

    def satuan_of(self, kode: str | None) -> str:
        """Satuan of an indicator, empty where unknown."""
        return self.satuan.get(kunci(kode), "") if kode else ""

    def targets(self, kode: str | None) -> Mapping[int, Decimal]:
        """Year -> target of an indicator."""
        return self.target.get(kunci(kode), {}) if kode else {}


_MENURUT_JENIS = {Kind.RUPIAH: KonteksSel(Konteks(rupiah=True)), Kind.PERSEN: KonteksSel(Konteks(persen=True)),
                  Kind.SKOR: KonteksSel(Konteks(skor=True))}


def konteks_of(terbuka: OpenSheet, baris: int, column: Column, nomor: int | None, isi: Mapping[str, Isian[str]],
               acuan: KnownIndikator) -> KonteksSel:
    """What is known about a number cell.

    Args:
        terbuka: the sheet.
        baris: the row.
        column: the cell's column.
        nomor: its year.
        isi: texts of the row that were read already (Kode, Satuan, Besaran).
        acuan: what other sheets say.
    """
    if column.kind in _MENURUT_JENIS:
        return _MENURUT_JENIS[column.kind]
    sheet = terbuka.sheet
    if sheet is RENSTRA:
        return _in_satuan(_text(isi, "satuan"), _row_numbers(terbuka, baris, column, nomor), None,
                          _row_example(terbuka, baris, column, nomor))
    if sheet is KEGIATAN:
        return _beside_target(terbuka, baris, column, _text(isi, "satuan"))
    if sheet is RENCANA_AKSI:
        return _quarter(terbuka, baris, column, isi, acuan)
    if sheet is ANGKA_DILAPORKAN:
        return _dilaporkan(isi, acuan)
    dikenal = sheet in (PK, REALISASI) or (sheet is RKT and column.field == "target_sasaran")
    return _indikator(terbuka, baris, column, nomor, isi, acuan) if dikenal else POLOS


def _indikator(terbuka: OpenSheet, baris: int, column: Column, nomor: int | None, isi: Mapping[str, Isian[str]],
               acuan: KnownIndikator) -> KonteksSel:
    """A cell that belongs to an indicator of the Renstra."""
    if column.field in ("pembilang", "penyebut"):
        return POLOS
    kode = _text(isi, "kode")
    targets = acuan.targets(kode)
    target = targets.get(nomor or acuan.tahun, targets.get(acuan.tahun))
    return _in_satuan(acuan.satuan_of(kode), [*targets.values(), *_row_numbers(terbuka, baris, column, nomor)], target,
                      acuan.contoh.get(kunci(kode), "") if kode else "")


def _beside_target(terbuka: OpenSheet, baris: int, column: Column, satuan: str,
                   lain: Iterable[Decimal] = ()) -> KonteksSel:
    """A target, or the realisasi beside it, of a row with its own unit."""
    field = column.field.replace("realisasi", "target")
    target = certain_number(terbuka.asal(baris, terbuka.sheet.column(field)).cell) if field != column.field else None
    return _in_satuan(satuan, [*lain, *([] if target is None else [target])], target,
                      plain(target) if target is not None else "")


def _quarter(terbuka: OpenSheet, baris: int, column: Column, isi: Mapping[str, Isian[str]],
             acuan: KnownIndikator) -> KonteksSel:
    """A quarter's cell: in the row's own unit, an indicator's measurement without one in the Renstra's."""
    aksi = _text(isi, "aksi")
    kode = None if aksi and not tidak_tersedia(aksi) else _text(isi, "kode")
    targets = acuan.targets(kode)
    konteks = _beside_target(terbuka, baris, column, _text(isi, "satuan") or acuan.satuan_of(kode),
                             [*targets.values(), *_row_numbers(terbuka, baris, column, None)])
    if (konteks.acuan is None and column.field.startswith("target")) or _is_share(konteks):
        konteks = konteks._replace(acuan=targets.get(acuan.tahun))
    contoh = acuan.contoh.get(kunci(kode), "") if kode else ""
    return konteks._replace(contoh=konteks.contoh or contoh or _row_example(terbuka, baris, column, None))


def _is_share(konteks: KonteksSel) -> bool:
    """The target beside a percent may itself be a share of 1: the year's tells."""
    return konteks.angka.persen and konteks.acuan is not None and 0 < konteks.acuan < 1


def _dilaporkan(isi: Mapping[str, Isian[str]], acuan: KnownIndikator) -> KonteksSel:
    besaran, kode = _text(isi, "besaran"), _text(isi, "kode")
    if besaran in _BESARAN_INDIKATOR:
        targets = acuan.targets(kode)
        return _in_satuan(acuan.satuan_of(kode), targets.values(), targets.get(acuan.tahun))
    return KonteksSel(Konteks(rupiah=besaran in _BESARAN_RUPIAH, persen=besaran in _BESARAN_PERSEN))


def _in_satuan(satuan: str, pembanding: Iterable[Decimal], acuan: Decimal | None, contoh: str = "") -> KonteksSel:
    angka = Konteks(persen=is_persen(satuan), skor=is_skor(satuan), pembanding=tuple(pembanding))
    return KonteksSel(angka, acuan, contoh or ("95" if angka.persen else ""))


def _row_example(terbuka: OpenSheet, baris: int, column: Column, nomor: int | None) -> str:
    """Another measure of the same sort in the row, as one would type it; empty where none can be read."""
    semua = (ukuran.parse(cell.tampil, predikat=huruf_predikat()) for cell in _row_cells(terbuka, baris, column, nomor))
    return next((teks for terbaca in semua if terbaca and (teks := ukuran.as_typed(terbaca.ukuran))), "")


def _row_numbers(terbuka: OpenSheet, baris: int, column: Column, nomor: int | None) -> tuple[Decimal, ...]:
    """Measures of the same sort in the row that can be read in one way only, the cell itself apart."""
    angka = (certain_number(cell) for cell in _row_cells(terbuka, baris, column, nomor))
    return tuple(a for a in angka if a is not None)


def _row_cells(terbuka: OpenSheet, baris: int, ini: Column, nomor: int | None) -> Iterator[Cell]:
    """The other cells of the row with the indicator's target, or with its realisasi, whichever this column holds."""
    semua = (terbuka.grid.cell(baris, kolom) for k, kolom in terbuka.judul.columns()
             if k.column.kind in (Kind.UKURAN, Kind.REALISASI) and (k.column, k.nomor) != (ini, nomor)
             and k.column.heading.split()[0] == ini.heading.split()[0])
    return (cell for cell in semua if cell is not None)


def _text(isi: Mapping[str, Isian[str]], nama: str) -> str:
    return (isi[nama].nilai or "") if nama in isi else ""
