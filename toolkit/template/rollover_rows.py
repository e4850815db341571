"""Rows of last year's sheets that next year's workbook begins with, and what of them could not be carried over."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeVar

from toolkit.catalog import Aturan, Tempat
from toolkit.model.asal import AsalRealisasi, Sebab
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import BarisRealisasi, BarisRenstra, Rekaman, Ukuran
from toolkit.model.sel import Isian, Keadaan
from toolkit.model.temuan import Temuan
from toolkit.model.tindak_lanjut import SELESAI, TIDAK_DAPAT
from toolkit.schema.input import (
    ANGGARAN,
    BELANJA,
    IKU,
    KEGIATAN,
    NASKAH,
    PEGAWAI,
    PENANDATANGAN,
    REALISASI,
    REKOMENDASI,
    RENCANA_AKSI,
    RENCANA_SKM,
    RENSTRA,
    SKM,
)
from toolkit.schema.kinds import Sheet
from toolkit.template import rollover_findings as temuan
from toolkit.template.options import Typed
from toolkit.template.typed import as_typed
from toolkit.values.angka import bulat, format_angka
from toolkit.values.kode import Kunci, kunci

Row = dict[str, Typed]
B = TypeVar("B", BarisRealisasi, BarisRenstra)

KERANGKA = {
    IKU: tuple(c.field for c in IKU.columns if c.field),
    ANGGARAN: ("kode", "tingkat", "uraian", "kode_sasaran"),
    KEGIATAN: ("kode", "indikator_keluaran", "satuan"),
    BELANJA: ("kelompok", "jenis", "sifat"),
}
"""Sheet -> fields that stay the same from year to year: codes, names and units, never an amount or a target.

Only sheets in which a figure that nobody typed is a finding. In PK it is none, the Renstra's target would do: so PK
stays empty, and that is one.
"""
_RENSTRA = tuple(c.field for c in RENSTRA.columns if c.field and not c.years)
_RENCANA_SKM = tuple(c.field for c in RENCANA_SKM.columns)
_PEGAWAI = tuple(c.field for c in PEGAWAI.columns)
_TANDA_TANGAN = tuple(c.field for c in PENANDATANGAN.columns if c.field)
DOKUMEN_TETAP = frozenset({"Renstra", "SK IKU"})
"""Documents that hold for the whole Renstra, so that whoever signed them still has signed them."""
NASKAH_TETAP = frozenset({"Dasar Hukum", "Kedudukan", "Tugas", "Fungsi", "Susunan Organisasi", "PK Pembuka",
                          "PK Pihak Pertama", "PK Pihak Kedua"})
NASKAH_RENSTRA = frozenset({"Visi", "Misi", "Sasaran Kabupaten", "Isu Strategis", "SK IKU Menimbang",
                            "SK IKU Mengingat", "SK IKU Memutuskan", "SK IKU Menetapkan"})
"""Passages that stay: as long as the office has its tasks, as long as the Renstra runs."""
_TAHUN = re.compile(r"\b(?:19|20)\d\d\b")
_DOKUMEN = re.compile(r"\b(?:nomor|no)\b[^,;]*?\btahun\s+\d{4}|/\d{4}\b", re.IGNORECASE)
"""An act or a document with its number and year."""
_BERTAHUN = frozenset({PENANDATANGAN.name, REKOMENDASI.name, RENCANA_SKM.name})
"""Sheets whose texts speak of the years before."""
_DISEBUT = 6
_DESIMAL = 2


@dataclass
class Carrier:
    """Carries rows over from one report, and collects what could not be.

    Attributes:
        hasil: last year's results. masa: years of the Renstra in the new workbook.
        lanjut: the Renstra of the new workbook is the old one. tahun: of the new workbook.
        bertahun: texts that were carried over with last year in their words.
    """

    hasil: Hasil
    tahun: int
    masa: range
    lanjut: bool
    temuan: list[Temuan] = field(default_factory=list)
    bertahun: list[Isian[Any]] = field(default_factory=list)

    def note(self, aturan: Aturan, di: Tempat, kunci: str = "", **fakta: object) -> None:
        """Add a finding at a place of the old file."""
        self.temuan.append(aturan.temuan(di, fakta, kunci=kunci))

    def take(self, isian: Isian[Any], nama: str) -> Typed:
        """A cell's value as it is typed into the new workbook; what cannot be read stays empty and is said."""
        if isian.keadaan is Keadaan.TIDAK_TERBACA:
            self.note(temuan.TAK_TERBACA, isian, nama, isian=nama)
            return None
        if isian.sel is not None and isian.sel.sheet not in _BERTAHUN and self._names_last_year(isian.nilai):
            self.bertahun.append(isian)
        return as_typed(isian)

    def _names_last_year(self, nilai: object) -> bool:
        """Whether a text has last year in its words; the year of an act or a document is its own."""
        return (self.tahun > self.hasil.tahun and isinstance(nilai, str)
                and str(self.hasil.tahun) in _TAHUN.findall(_DOKUMEN.sub(" ", nilai)))

    def name_years(self) -> None:
        """One finding for everything that was carried over with last year in its words."""
        if self.bertahun:
            sel = [str(isian.sel) for isian in self.bertahun]
            sebut = ", ".join(sel[:_DISEBUT]) + (f" dan {len(sel) - _DISEBUT} sel lain" if len(sel) > _DISEBUT else "")
            self.note(temuan.TAHUN_DI_TULISAN, self.bertahun[0], sel=sebut, lama=self.hasil.tahun, baru=self.tahun)

    def rows(self) -> dict[str, list[Row]]:
        """Rows by sheet; a sheet without any is left to the template."""
        semua = {RENSTRA.name: list(self._renstra()) if self.lanjut else [], REALISASI.name: list(self._realisasi()),
                 SKM.name: self._copy(SKM, ("no", "unsur")), PENANDATANGAN.name: self._penandatangan(),
                 NASKAH.name: self._naskah(), PEGAWAI.name: self._copy(PEGAWAI, _PEGAWAI),
                 REKOMENDASI.name: self._rekomendasi(), RENCANA_AKSI.name: self._rencana_aksi(),
                 RENCANA_SKM.name: self._rencana_skm()}
        semua |= {sheet.name: self._kerangka(sheet, fields) for sheet, fields in KERANGKA.items()
                  if self.lanjut or sheet is not IKU}
        return {nama: baris for nama, baris in semua.items() if baris}

    def _records(self, sheet: Sheet) -> tuple[Rekaman, ...]:
        return tuple(getattr(self.hasil.laporan, sheet.field))

    def _copy(self, sheet: Sheet, fields: Sequence[str], rekaman: Iterable[Rekaman] | None = None) -> list[Row]:
        """The same fields of each record, rows with nothing left out."""
        baris = (self._row(sheet, fields, r) for r in (self._records(sheet) if rekaman is None else rekaman))
        return [b for b in baris if any(nilai not in (None, "") for nilai in b.values())]

    def _row(self, sheet: Sheet, fields: Sequence[str], rekaman: Rekaman) -> Row:
        return {c.heading: self.take(getattr(rekaman, c.field), c.heading) for c in map(sheet.column, fields)}

    def _kerangka(self, sheet: Sheet, fields: Sequence[str]) -> list[Row]:
        if sheet is IKU:
            return self._copy(sheet, fields, self._known(sheet))
        if not self.lanjut:
            fields = tuple(f for f in fields if f != "kode_sasaran")
        return self._copy(sheet, fields)

    def _known(self, sheet: Sheet) -> Iterator[Rekaman]:
        """Records whose code the Renstra has; the others are said."""
        dikenal = {kunci(i.kode) for i in self.hasil.indikator}
        for r in self._records(sheet):
            kode: Isian[str] = getattr(r, sheet.column("kode").field)
            if kode.nilai and kunci(kode.nilai) not in dikenal:
                self.note(temuan.KODE_ASING, kode, kode.nilai)
            else:
                yield r

    def _renstra(self) -> Iterator[Row]:
        laporan, target = self.hasil.laporan, RENSTRA.column("target").heading
        luar: dict[int, Isian[Ukuran]] = {}
        for r in laporan.renstra:
            baris = self._row(RENSTRA, _RENSTRA, r)
            for tahun, isian in sorted(r.target.items()):
                if tahun in self.masa:
                    baris[f"{target} {tahun}"] = self.take(isian, f"{target} {tahun}")
                elif isian.terisi:
                    luar.setdefault(tahun, isian)
            yield baris
        for tahun, isian in luar.items():
            self.note(temuan.TARGET_DI_LUAR, isian, tahun=tahun, masa=f"{self.masa[0]}-{self.masa[-1]}")

    def _disputed(self) -> set[Kunci]:
        """Codes that stand in two rows of Renstra with different indicators: whose realisasi it is nobody knows."""
        menurut_kode = _by_code(self.hasil.laporan.renstra)
        ganda = {kode: baris[-1] for kode, baris in menurut_kode.items()
                 if not _agree([r.indikator_sasaran for r in baris])}
        for r in ganda.values():
            self.note(temuan.KODE_GANDA, r.kode, r.kode.nilai or "", apa="realisasi dan riwayatnya")
        return set(ganda)

    def _realisasi(self) -> Iterator[Row]:
        """A row for each indicator: its code (its name where the code may mean another one now), and its history."""
        list(self._known(REALISASI))
        menurut_kode, ragu = _by_code(self.hasil.laporan.realisasi), self._disputed()
        kode, nama = (REALISASI.column(f).heading for f in ("kode", "indikator_sasaran"))
        for i in self.hasil.indikator:
            if kunci(i.kode) in ragu:
                continue
            baris = menurut_kode.get(kunci(i.kode), [])
            riwayat = {judul: nilai for judul, nilai in self._riwayat(i, baris) if nilai is not None}
            if self.lanjut:
                tercetak = next((r.indikator_sasaran.nilai for r in baris if r.indikator_sasaran.nilai), None)
                yield {kode: i.kode, nama: tercetak, **riwayat}
            elif riwayat:
                yield {nama: i.uraian_renstra, **riwayat}

    def _riwayat(self, i: HasilIndikator, baris: Sequence[BarisRealisasi]) -> Iterator[tuple[str, Typed]]:
        """Heading and value of each year before the new workbook's, the earlier ones and last year's own."""
        judul = REALISASI.column("riwayat").heading
        for tahun in sorted({t for r in baris for t in r.riwayat if t < min(self.tahun, self.hasil.tahun)}):
            isian = [r.riwayat.get(tahun, Isian()) for r in baris]
            if not _agree(isian):
                self.note(temuan.KODE_GANDA, baris[-1].kode, i.kode, apa=f"{judul.lower()} {tahun}")
            else:
                yield f"{judul} {tahun}", self.take(isian[0], f"{judul} {tahun}")
        if self.hasil.tahun < self.tahun:
            yield f"{judul} {self.hasil.tahun}", self._this_year(i, baris)

    def _this_year(self, i: HasilIndikator, baris: Sequence[BarisRealisasi]) -> Typed:
        """Last year's own realisasi: as typed, or the number that the word SKM or a quotient stood for."""
        fakta = {"tahun": self.hasil.tahun, "kode": i.kode}
        isian: Isian[Any] = i.realisasi_isian
        if not _agree([r.realisasi for r in baris]):
            self.note(temuan.KODE_GANDA, baris[-1].kode, i.kode, apa=f"realisasi {self.hasil.tahun}")
            return None
        ukuran: Ukuran | None = isian.nilai
        if ukuran is not None and not ukuran.skm:
            if ukuran.angka is None or ukuran.sampai is not None:
                self.note(temuan.BUKAN_ANGKA, isian, i.kode, **fakta)
            return as_typed(isian)
        if isinstance(i.realisasi, Decimal):
            angka = bulat(i.realisasi, _DESIMAL)
            asal = "hasil survei" if i.realisasi_asal is AsalRealisasi.SKM else "Pembilang dan Penyebut"
            self.note(temuan.DIGANTI_ANGKA, isian, i.kode, asal=asal, angka=format_angka(angka, _DESIMAL), **fakta)
            return angka
        if isian.keadaan in (Keadaan.TIDAK_TERBACA, Keadaan.TIDAK_TERSEDIA):
            return self.take(isian, f"{REALISASI.column('realisasi').heading} {self.hasil.tahun}")
        sebab = ("survei belum bernilai" if isian.terisi else "penyebutnya nol" if i.sebab is Sebab.PENYEBUT_NOL
                 else "belum diisi" if baris else "barisnya tidak ada")
        self.note(temuan.REALISASI_KOSONG, isian if isian.sel else REALISASI.name, i.kode, sebab=sebab, **fakta)
        return None

    def _penandatangan(self) -> list[Row]:
        """A row for each document as the template has it; number, date and persons of those that still hold."""
        dokumen = PENANDATANGAN.column("dokumen")
        tetap = [r for r in self.hasil.laporan.penandatangan if self.lanjut and r.dokumen.nilai in DOKUMEN_TETAP]
        orang = {str(b[dokumen.heading]): b for b in self._copy(PENANDATANGAN, _TANDA_TANGAN, tetap)}
        return [{dokumen.heading: nama, **orang.get(nama, {})} for nama in dokumen.choices] if orang else []

    def _rekomendasi(self) -> list[Row]:
        """Those that are still to be done."""
        return self._copy(REKOMENDASI, [c.field for c in REKOMENDASI.columns],
                          [r for r in self.hasil.laporan.rekomendasi if r.status.nilai not in {SELESAI, TIDAK_DAPAT}])

    def _rencana_aksi(self) -> list[Row]:
        """A row for each indicator to be measured: its code and unit; a new Renstra has other ones."""
        kode, satuan = (RENCANA_AKSI.column(f).heading for f in ("kode", "satuan"))
        return [{kode: i.kode, satuan: i.satuan} for i in self.hasil.indikator if self.lanjut]

    def _rencana_skm(self) -> list[Row]:
        """The plan of last year's survey as that of the period before, whose realisasi the next report tells."""
        periode = RENCANA_SKM.column("periode").heading
        survei = (self.hasil.identitas.periode_skm.nilai or "").strip()
        disebut = survei if str(self.hasil.tahun) in _TAHUN.findall(survei) else str(self.hasil.tahun)
        milik = [r.baris for r in self.hasil.rencana_skm if not r.lalu] if self.hasil.tahun < self.tahun else []
        return [{**b, periode: disebut} for b in self._copy(RENCANA_SKM, _RENCANA_SKM, milik)]

    def _naskah(self) -> list[Row]:
        bagian = NASKAH_TETAP | (NASKAH_RENSTRA if self.lanjut else frozenset())
        return self._copy(NASKAH, ("bagian", "isi"),
                          [r for r in self.hasil.laporan.naskah if r.bagian.nilai in bagian])


def _by_code(baris: Iterable[B]) -> dict[Kunci, list[B]]:
    hasil: defaultdict[Kunci, list[B]] = defaultdict(list)
    for r in baris:
        if r.kode.nilai:
            hasil[kunci(r.kode.nilai)].append(r)
    return dict(hasil)


def _agree(isian: Sequence[Isian[Any]]) -> bool:
    """Whether cells of several rows say the same."""
    return all((s.nilai, s.keadaan) == (isian[0].nilai, isian[0].keadaan) for s in isian[1:])
