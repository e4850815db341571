"""A workbook -> Laporan and findings: the reader's one entry, in the order in which sheets need each other."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from toolkit.cells.book import Book, pictures_by_row
from toolkit.model import laporan as model
from toolkit.model.sel import Isian, Sel
from toolkit.model.temuan import Penerimaan, Temuan
from toolkit.ooxml.opc import Package
from toolkit.reader import findings, gate, links
from toolkit.reader.accepted import read_accepted
from toolkit.reader.anggaran import cited
from toolkit.reader.anggaran.columns import without_exchanged, without_shifted
from toolkit.reader.anggaran.tree import Tree, grow
from toolkit.reader.appearance import note_hidden_sheets
from toolkit.reader.diimpor import note_imported
from toolkit.reader.foto import note_pictures, placed_picture, with_logo
from toolkit.reader.identitas import (
    check_wilayah,
    decide_renstra,
    decide_tahun,
    mistyped_tahun,
    read_aturan,
    read_identitas,
)
from toolkit.reader.inexact import Masa, check_years, misspelt_sheet
from toolkit.reader.jawaban import names_of
from toolkit.reader.konteks import KnownIndikator
from toolkit.reader.links import inherit
from toolkit.reader.notes import Notes
from toolkit.reader.recalculated import note_recalculation
from toolkit.reader.records import SheetReader, SheetRecords
from toolkit.reader.results import note_read_results
from toolkit.reader.trace import trace
from toolkit.reader.versi import note_old_version
from toolkit.regulation.load import pedoman_skm
from toolkit.schema.input import (
    AKHIR_TAHUN,
    ANGGARAN,
    ANGKA_DILAPORKAN,
    BELANJA,
    DOKUMENTASI,
    IDENTITAS,
    IKU,
    KEGIATAN,
    PK,
    PK_PROGRAM,
    REALISASI,
    RECORD_SHEETS,
    RENCANA_AKSI,
    RENCANA_SKM,
    RENSTRA,
    RKT,
    SKM,
    SKM_RESPONDEN,
)
from toolkit.schema.kinds import Sheet
from toolkit.values.kode import kunci, sasaran_of

if TYPE_CHECKING:
    from toolkit.reader.rows import OpenSheet

R = TypeVar("R", bound=model.Rekaman)

_URUTAN = (RENSTRA, RKT, PK, REALISASI, RENCANA_AKSI, IKU, ANGGARAN, KEGIATAN, PK_PROGRAM, SKM_RESPONDEN, SKM)
"""Sheets that others need come first: a number is read by the Renstra's Satuan and the documents' targets."""
_UNIK = (RENSTRA, IKU, PK, REALISASI)
_SURVEI = {SKM.name: SKM_RESPONDEN.name, SKM_RESPONDEN.name: SKM.name}


class Reading(NamedTuple):
    """What came of reading one workbook.

    Attributes:
        laporan: the records.
        temuan: what was found while reading, in reading order.
        penerimaan: reasons for accepting findings, from sheet Temuan.
    """

    laporan: model.Laporan
    temuan: tuple[Temuan, ...]
    penerimaan: tuple[Penerimaan, ...]


def read(path: Path, package: Package, folder: Path | None = None) -> Reading:
    """Read a filled workbook: all findings at once, none twice, none for empty rows.

    Args:
        path: the file; only its name is used.
        package: its parts.
        folder: where it lies, with what it names; None where nobody knows.

    Raises:
        ToolkitError: no workbook of this toolkit, made with a newer template, a required sheet or column is missing, no
            year, or nothing filled in (`EmptyTemplateError`).

    Source: workbook contract, sections 1 and 2.
    """
    buku, notes = Book(package), Notes()
    grid = buku.grid(IDENTITAS.name)
    versi = gate.check_ours(buku, grid, notes)
    grid, letak = gate.open_identitas(grid, buku)
    terbaca = read_identitas(grid, letak, notes)
    identitas = with_logo(terbaca.identitas, package, grid.part)
    tahun = decide_tahun(terbaca, buku, notes)
    check_wilayah(identitas, buku, notes)
    masa = Masa(tahun, identitas.tahun_awal_renstra.nilai, identitas.tahun_akhir_renstra.nilai)
    bacaan = _Workbook(buku, notes, masa, pedoman_skm(identitas.pedoman_skm.nilai).unsur)
    bacaan.read_all()
    note_old_version(buku, versi, identitas, bacaan.terbuka.values(), notes)
    awal, akhir = decide_renstra(terbaca, tahun, bacaan.tahun_renstra, notes)
    for sheet in (RENSTRA, REALISASI):
        check_years(bacaan.terbuka[sheet.name], Masa(tahun, awal, akhir), notes)
    tertaut = bacaan.linked()
    _note_pictures(identitas, tertaut[DOKUMENTASI.field], folder, bacaan)
    tempat = (grid, letak.row, letak.value)
    for note in (note_recalculation, note_read_results):
        note(package, tempat, bacaan.terbuka.values(), notes)
    laporan = model.Laporan(berkas=path.name, versi=versi, tahun=tahun, tahun_awal=awal, tahun_akhir=akhir,
                            identitas=identitas, ada=frozenset(n for n, isi in bacaan.isi.items() if isi.rekaman),
                            tahun_keliru=mistyped_tahun(identitas, buku),
                            jumlah=tuple(j for s in RECORD_SHEETS for j in bacaan.isi[s.name].jumlah),
                            isian=trace(tempat, bacaan.terbuka.values()), aturan=read_aturan(buku), **tertaut)
    return Reading(laporan, notes.temuan(), read_accepted(package))


def _note_pictures(identitas: model.Identitas, foto: Sequence[model.BarisDokumentasi], folder: Path | None,
                   bacaan: "_Workbook") -> None:
    if folder is not None:
        note_pictures((identitas.logo, *(b.berkas for b in foto)), folder, bacaan.buku.package, bacaan.notes)


class _Workbook:
    """The record sheets of one workbook while they are read."""

    def __init__(self, buku: Book, notes: Notes, masa: Masa, unsur: Sequence[str]) -> None:
        self.buku, self.notes, self.masa, self.unsur = buku, notes, masa, unsur
        self.known = KnownIndikator(masa.tahun)
        self.pintu = gate.Gate(buku, notes, self.names)
        self.terbuka: dict[str, OpenSheet | None] = {}
        self.isi: dict[str, SheetRecords] = {}
        self.pohon = Tree((), {})

    @property
    def tahun_renstra(self) -> Mapping[int, int]:
        """Years in the headings of Renstra."""
        terbuka = self.terbuka.get(RENSTRA.name)
        return terbuka.judul.numbers(RENSTRA.column("target")) if terbuka else {}

    def names(self) -> Mapping[int, str]:
        """K of column Uk of the survey -> the unsur's name."""
        return names_of(self.terbuka.get(SKM.name), self.unsur)

    def read_all(self) -> None:
        """Read every sheet.

        Raises:
            ToolkitError: a required sheet or column is missing, or nothing is filled in.
        """
        for sheet in RECORD_SHEETS:
            self.terbuka[sheet.name] = self.pintu.open(sheet, self.masa)
        self.pintu.stop_if_incomplete()
        for sheet in (*_URUTAN, *(s for s in RECORD_SHEETS if s not in _URUTAN)):
            self.isi[sheet.name] = self._read(sheet)
        gate.stop_if_empty(self.buku, berisi=any(isi.rekaman for isi in self.isi.values()))
        self._note_absent()
        note_imported(self.buku.properties, (n for n, isi in self.isi.items() if isi.rekaman), self.notes)
        terbaca = [t.grid.nama for n, t in self.terbuka.items() if t and self.isi[n].rekaman]
        note_hidden_sheets(self.buku, [self.buku.find(IDENTITAS.name) or "", *terbaca], self.notes)

    def _read(self, sheet: Sheet) -> SheetRecords:
        terbuka = self.terbuka[sheet.name]
        if terbuka is None:
            return SheetRecords()
        unsur = self.names() if sheet is SKM_RESPONDEN else {}
        isi = SheetReader(terbuka, self.known, self.notes, unsur).read(
            simpan_bawaan=sheet is SKM and bool(self.isi[SKM_RESPONDEN.name].rekaman))
        if not self._waits(sheet):
            links.check_texts(sheet, isi.rekaman, self.notes)
        self._remember(isi)
        return isi

    def _waits(self, sheet: Sheet) -> bool:
        """Whether nothing is asked of a sheet yet: the year is running."""
        aksi, realisasi = (self.isi.get(s.name, SheetRecords()).rekaman for s in (RENCANA_AKSI, REALISASI))
        return sheet in AKHIR_TAHUN and model.is_running(
            [b for b in aksi if isinstance(b, model.BarisRencanaAksi)],
            [b for b in realisasi if isinstance(b, model.BarisRealisasi)])

    def _remember(self, isi: SheetRecords) -> None:
        """Keep what later sheets are read by."""
        tahun = self.known.tahun
        for b in isi.rekaman:
            match b:
                case model.BarisRenstra():
                    self.known.add_satuan(b.kode.nilai, b.satuan.nilai)
                    for t, target in b.target.items():
                        self.known.add_target(b.kode.nilai, t, target)
                case model.BarisRkt():
                    self.known.add_target(b.kode.nilai, tahun, b.target_sasaran)
                case model.BarisPk():
                    self.known.add_target(b.kode.nilai, tahun, b.target)
                    self.known.add_target(b.kode.nilai, tahun, b.target_perubahan)

    def _note_absent(self) -> None:
        """Sheets that are absent or empty, each at the level of the contract; those that may be are one info."""
        boleh = []
        for sheet in RECORD_SHEETS:
            if self.isi[sheet.name].rekaman or sheet.name in self.pintu.kolom_hilang or self._waits(sheet):
                continue
            ada = self.buku.find(sheet.name)
            if ada is None and sheet.sejak == 1 and (dekat := misspelt_sheet(sheet.name, self.buku.sheet_names)):
                di: Isian[str] = Isian(sel=Sel(dekat, 1, 1), tertulis=dekat)
                self.notes.add(findings.SHEET_MIRIP, di, {"maksud": sheet.name})
            elif self._may_be_empty(sheet):
                boleh += [sheet.name] if sheet.sejak == 1 else []
            elif sheet is not SKM_RESPONDEN:
                aturan = findings.SHEET_WAJIB_KOSONG if sheet.required else findings.SHEET_KOSONG
                nama = f"{sheet.name} atau {SKM_RESPONDEN.name}" if sheet is SKM else sheet.name
                self.notes.add(aturan, ada or sheet.name, {
                    "per": sheet.per, "nama": nama, "keadaan": "belum diisi" if ada else "tidak ada"})
        if boleh:
            self.notes.add(findings.SHEET_PILIHAN_KOSONG, boleh[0], {"daftar": ", ".join(boleh)})

    def _may_be_empty(self, sheet: Sheet) -> bool:
        """An optional sheet, or one of the two surveys where the other is filled in, if only to be mended."""
        kembar = _SURVEI.get(sheet.name, "")
        return (sheet.optional or kembar in self.pintu.kolom_hilang
                or bool(self.isi.get(kembar, SheetRecords()).rekaman))

    def linked(self) -> dict[str, Any]:
        """Field of Laporan -> records, with inherited texts, parents, pictures, and codes checked."""
        semua: dict[str, Any] = {s.field: self.isi[s.name].rekaman for s in RECORD_SHEETS}
        for sheet in (RENSTRA, KEGIATAN, RENCANA_SKM):
            semua[sheet.field] = inherit(semua[sheet.field], sheet, self.notes)
        semua[RENCANA_AKSI.field] = links.without_dashes(semua[RENCANA_AKSI.field])
        semua[DOKUMENTASI.field] = self._with_pictures(semua[DOKUMENTASI.field])
        for sheet in (ANGGARAN, BELANJA):
            semua[sheet.field] = without_exchanged(semua[sheet.field], self.notes)
        semua[ANGGARAN.field] = without_shifted(semua[ANGGARAN.field], self.notes)
        self.pohon = grow(semua[ANGGARAN.field], cited.cited(semua), self.notes)
        semua[ANGGARAN.field] = self.pohon.baris
        self._resolve_budget(semua)
        self._check_indicators(semua)
        self._check_budget(semua)
        return semua

    def _with_pictures(self, baris: tuple[model.BarisDokumentasi, ...]) -> tuple[model.BarisDokumentasi, ...]:
        """A picture placed in the row counts as Berkas."""
        terbuka = self.terbuka[DOKUMENTASI.name]
        if terbuka is None:
            return baris
        gambar = pictures_by_row(self.buku.package, terbuka.grid.part, {b.baris for b in baris})
        for b in baris:
            if b.berkas.kosong and b.berkas.sel is not None and b.baris not in gambar:
                self.notes.once(findings.TEKS_KOSONG, b.berkas, {"kolom": DOKUMENTASI.column("berkas").heading})
        return tuple(replace(b, berkas=placed_picture(b.berkas, gambar[b.baris]))
                     if b.berkas.kosong and b.baris in gambar else b for b in baris)

    def _resolve_budget(self, semua: dict[str, Any]) -> None:
        """References to budget rows use the composed codes."""
        ada = {kunci(b.kode.nilai) for b in self.pohon.baris if b.kode.nilai}
        sebutan = self.pohon.sebutan
        for sheet, field in cited.DIKUTIP:
            semua[sheet.field] = cited.resolve(semua[sheet.field], field, sebutan, ada)
        semua[ANGKA_DILAPORKAN.field] = cited.resolve(
            semua[ANGKA_DILAPORKAN.field], "kode", sebutan, ada, cited.names_budget_row)

    def _check_indicators(self, semua: Mapping[str, Any]) -> None:
        """Codes of indicators and sasaran: filled, unique, known."""
        indikator = [b.kode.nilai for b in semua[RENSTRA.field] if b.kode.nilai]
        sasaran = list(dict.fromkeys(sasaran_of(k) for k in indikator))
        for sheet in _UNIK:
            links.check_filled(semua[sheet.field], sheet, self.notes)
            links.check_unique(semua[sheet.field], self.notes)
        links.check_filled(semua[RENCANA_AKSI.field], RENCANA_AKSI, self.notes)
        links.check_measured_once(semua[RENCANA_AKSI.field], self.notes)
        links.check_has_dot(semua[RENSTRA.field], self.notes)
        if not indikator:
            return
        for sheet in (IKU, RKT, PK, REALISASI, RENCANA_AKSI):
            links.check_known(semua[sheet.field], "kode", indikator, findings.KODE_TAK_DIKENAL, RENSTRA, self.notes)
        for sheet in (ANGGARAN, DOKUMENTASI):
            links.check_known(semua[sheet.field], "kode_sasaran", sasaran, findings.SASARAN_TAK_DIKENAL, RENSTRA,
                                   self.notes)

    def _check_budget(self, semua: Mapping[str, Any]) -> None:
        """Codes of budget rows in other sheets, where there are budget rows at all."""
        links.check_filled(semua[KEGIATAN.field], KEGIATAN, self.notes)
        links.check_filled(semua[RENCANA_SKM.field], RENCANA_SKM, self.notes, "no")
        kode = [b.kode.nilai for b in self.pohon.baris if b.kode.nilai]
        if kode:
            links.check_known(semua[KEGIATAN.field], "kode", kode, findings.ANGGARAN_TAK_DIKENAL, ANGGARAN, self.notes)
            for sheet in (RKT, PK_PROGRAM):
                baris = links.without_the_dropped(semua[sheet.field], sheet, self.pohon.baris, semua[PK_PROGRAM.field],
                                                  self.notes)
                links.check_known(baris, "kode_anggaran", kode, findings.ANGGARAN_TAK_DIKENAL, ANGGARAN, self.notes)
