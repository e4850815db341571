"""What other cells say about a number: the row's Satuan, target and other years. Decides how ambiguous text is read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from toolkit.cells.content import certain_number
from toolkit.model.laporan import Ukuran
from toolkit.model.sel import Isian
from toolkit.reader.figures import POLOS, KonteksSel
from toolkit.reader.rows import OpenSheet
from toolkit.schema.input import ANGKA_DILAPORKAN, KEGIATAN, PK, REALISASI, RENSTRA, RKT
from toolkit.schema.kinds import Column, Kind
from toolkit.values.angka_tertulis import Konteks
from toolkit.values.kode import Kunci, kunci
from toolkit.values.satuan import is_persen, is_skor

_BESARAN_PERSEN = frozenset({"capaian", "tingkat kemajuan", "rata-rata", "persen"})
_BESARAN_RUPIAH = frozenset({"anggaran", "realisasi anggaran"})
_BESARAN_INDIKATOR = frozenset({"target", "realisasi"})


@dataclass(frozen=True)
class KnownIndikator:
    """What was read so far about the indicators.

    Attributes:
        tahun: the year reported on.
        satuan: code -> Satuan. target: code -> year -> target in the unit, numbers alone; of the reported year the one
            that holds (PK Perubahan, PK, RKT, Renstra).
    """

    tahun: int
    satuan: dict[Kunci, str] = field(default_factory=dict)
    target: dict[Kunci, dict[int, Decimal]] = field(default_factory=dict)

    def add_satuan(self, kode: str | None, satuan: str | None) -> None:
        """Remember an indicator's Satuan; the first row of a code counts."""
        if kode:
            self.satuan.setdefault(kunci(kode), satuan or "")

    def add_target(self, kode: str | None, tahun: int, isian: Isian[Ukuran] | None) -> None:
        """Remember a target that is a number, in place of an earlier document's."""
        if kode and isian is not None and isian.nilai is not None and isian.nilai.angka is not None:
            self.target.setdefault(kunci(kode), {})[tahun] = isian.nilai.angka

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
        return _in_satuan(_text(isi, "satuan"), _row_numbers(terbuka, baris, column, nomor), None)
    if sheet is KEGIATAN:
        acuan_sel = terbuka.asal(baris, sheet.column("target")).cell
        target = certain_number(acuan_sel) if column.field == "realisasi" else None
        return _in_satuan(_text(isi, "satuan"), [] if target is None else [target], target)
    if sheet is ANGKA_DILAPORKAN:
        return _dilaporkan(isi, acuan)
    if sheet in (PK, REALISASI) or (sheet is RKT and column.field == "target_sasaran"):
        return _indikator(terbuka, baris, column, nomor, isi, acuan)
    return POLOS


def _indikator(terbuka: OpenSheet, baris: int, column: Column, nomor: int | None, isi: Mapping[str, Isian[str]],
               acuan: KnownIndikator) -> KonteksSel:
    """A cell that belongs to an indicator of the Renstra."""
    if column.field in ("pembilang", "penyebut"):
        return POLOS
    kode = _text(isi, "kode")
    targets = acuan.targets(kode)
    target = targets.get(nomor or acuan.tahun, targets.get(acuan.tahun))
    lain = [*targets.values(), *_row_numbers(terbuka, baris, column, nomor)]
    return _in_satuan(acuan.satuan_of(kode), lain, target)


def _dilaporkan(isi: Mapping[str, Isian[str]], acuan: KnownIndikator) -> KonteksSel:
    besaran, kode = _text(isi, "besaran"), _text(isi, "kode")
    if besaran in _BESARAN_INDIKATOR:
        targets = acuan.targets(kode)
        return _in_satuan(acuan.satuan_of(kode), targets.values(), targets.get(acuan.tahun))
    return KonteksSel(Konteks(rupiah=besaran in _BESARAN_RUPIAH, persen=besaran in _BESARAN_PERSEN))


def _in_satuan(satuan: str, pembanding: Iterable[Decimal], acuan: Decimal | None) -> KonteksSel:
    konteks = Konteks(persen=is_persen(satuan), skor=is_skor(satuan), pembanding=tuple(pembanding))
    return KonteksSel(konteks, acuan)


def _row_numbers(terbuka: OpenSheet, baris: int, column: Column, nomor: int | None) -> tuple[Decimal, ...]:
    """Measures of the same sort in the row that can be read in one way only, the cell itself apart."""
    angka = [certain_number(terbuka.grid.cell(baris, kolom)) for k, kolom in terbuka.judul.columns()
             if _same_measure(k.column, column) and (k.column, k.nomor) != (column, nomor)]
    return tuple(a for a in angka if a is not None)


def _same_measure(a: Column, b: Column) -> bool:
    """Both are the indicator's target, or both its realisasi."""
    return a.kind in (Kind.UKURAN, Kind.REALISASI) and a.heading.split()[0] == b.heading.split()[0]


def _text(isi: Mapping[str, Isian[str]], nama: str) -> str:
    isian = isi.get(nama)
    return (isian.nilai or "") if isian is not None else ""
