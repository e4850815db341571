"""The one place where the stages meet: read, compute, check, lay out, deliver."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import toolkit.checks  # noqa: F401  (importing registers every check)
from toolkit.catalog import found_while_reading, run_checks
from toolkit.delivery import safefile
from toolkit.delivery.graft import Report, graft, inspect
from toolkit.errors import ToolkitError
from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Penerimaan, Temuan, Tingkat
from toolkit.narasi.kalimat import write
from toolkit.ooxml.guards import open_elsewhere, open_workbook
from toolkit.ooxml.opc import Package
from toolkit.reader.accepted import read_accepted
from toolkit.reader.laporan import read
from toolkit.regulation.load import resolve
from toolkit.render.xlsx import render
from toolkit.rules.hitung import compute
from toolkit.schema.input import INPUT_SHEETS
from toolkit.schema.result import OWNER
from toolkit.tabel.lembar import result_sheets
from toolkit.tabel.model import Lembar

SEDANG_DIBUKA = found_while_reading(
    "BRK001", Tingkat.INFO,
    judul="Berkas sedang dibuka di program lain",
    pesan="Berkas ini sedang dibuka di program lain; perubahan yang belum disimpan tidak ikut dibaca.",
    saran="Simpan dulu di Excel, lalu jalankan lagi bila ada perubahan yang belum disimpan.",
    mengapa="Yang dibaca adalah isi berkas di disk, bukan yang tampil di layar.")


@dataclass(frozen=True)
class Pemeriksaan:
    """What came of reading, computing and checking one workbook.

    Attributes:
        jalur: the workbook. paket: its bytes and parts, as read. hasil: the results.
        temuan: every finding, accepted ones marked, in the order of the sheets and their rows.
    """

    jalur: Path
    paket: Package
    hasil: Hasil
    temuan: tuple[Temuan, ...]

    @property
    def kesalahan(self) -> int:
        """Number of findings of the level kesalahan that nobody accepted."""
        return sum(t.tingkat is Tingkat.KESALAHAN and not t.diterima for t in self.temuan)


@dataclass(frozen=True)
class Tujuan:
    """Where `fill` writes.

    Attributes:
        out: a copy instead of the input. into: another workbook that receives the result sheets.
        ganti: replace sheets of a result sheet's name that do not carry our mark.
        ketat: write nothing while findings of the level kesalahan remain.
    """

    out: Path | None = None
    into: Path | None = None
    ganti: bool = False
    ketat: bool = False


@dataclass(frozen=True)
class Pengisian:
    """What `fill` did.

    Attributes:
        pemeriksaan: the results and findings that were written.
        ditulis: the workbook that holds the results now; None where `ketat` held it back.
        berubah: False where the file held these results already and was not touched.
        cadangan: the version before, None where there was none.
        laporan_tempel: which sheets were added, replaced, removed.
    """

    pemeriksaan: Pemeriksaan
    ditulis: Path | None = None
    berubah: bool = False
    cadangan: Path | None = None
    laporan_tempel: Report | None = None


def examine(path: Path, *, reasons_from: Iterable[Path] = ()) -> Pemeriksaan:
    """Read, compute and check one workbook; nothing is written.

    Args:
        path: the filled workbook.
        reasons_from: further workbooks whose sheet Temuan may hold reasons for accepting a finding.

    Raises:
        ToolkitError: the workbook cannot be read (workbook contract, section 1, "Before anything is read").
    """
    return _examine(path, open_workbook(path), [open_workbook(p) for p in reasons_from])


def _examine(path: Path, paket: Package, lain: Sequence[Package]) -> Pemeriksaan:
    bacaan = read(path, paket)
    hasil = compute(bacaan.laporan, resolve(bacaan.laporan.identitas))
    temuan = [*bacaan.temuan, *run_checks(hasil)]
    if open_elsewhere(path):
        temuan.append(SEDANG_DIBUKA.temuan(None))
    penerimaan = [*bacaan.penerimaan, *(p for other in lain for p in read_accepted(other))]
    return Pemeriksaan(path, paket, hasil, accept(in_order(temuan), penerimaan))


def in_order(temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """Findings in the order of the sheets and their cells; those about the file first."""
    sheets = {sheet.name: k for k, sheet in enumerate(INPUT_SHEETS)}

    def place(t: Temuan) -> tuple[int, str, int, int, str]:
        nomor = -1 if t.sheet is None else sheets.get(t.sheet, len(sheets))
        return nomor, t.sheet or "", t.sel.baris if t.sel else 0, t.sel.kolom if t.sel else 0, t.kode

    return tuple(sorted(temuan, key=place))


def accept(temuan: Iterable[Temuan], penerimaan: Iterable[Penerimaan]) -> tuple[Temuan, ...]:
    """Mark the findings for which the office wrote a reason.

    A reason belongs to a finding of the same code, sheet, record and value: a row that moved keeps it, a value that
    changed loses it (workbook contract, section 4).
    """
    alasan = {(p.kode, p.sheet, p.kunci, p.nilai): p.alasan for p in penerimaan}

    def marked(t: Temuan) -> Temuan:
        found = alasan.get((t.kode, t.sheet or "", t.kunci, t.nilai))
        return replace(t, diterima=True, alasan=found) if found else t

    return tuple(marked(t) for t in temuan)


def fill(path: Path, tujuan: Tujuan, *, sekarang: dt.datetime) -> Pengisian:
    """The main job: results, tables and findings of `path` into a workbook.

    Args:
        path: the filled workbook.
        tujuan: where the results go.
        sekarang: the time to show as the time of computation, where the results changed.

    Raises:
        ToolkitError: it cannot be read or written; no file was changed.
    """
    inang_jalur = tujuan.into or path
    target = tujuan.out or inang_jalur
    if target.exists() or not tujuan.out:
        safefile.check_writable(target)
    paket = open_workbook(path)
    inang = paket if _same(inang_jalur, path) else open_workbook(inang_jalur)
    lain = [open_workbook(tujuan.out)] if tujuan.out and tujuan.out.exists() and not _same(tujuan.out, path) else []
    pemeriksaan = _examine(path, paket, [*lain, *([] if inang is paket else [inang])])
    if tujuan.ketat and pemeriksaan.kesalahan:
        return Pengisian(pemeriksaan)
    return _deliver(pemeriksaan, inang, target, tujuan.ganti, sekarang)


def _same(a: Path, b: Path) -> bool:
    return a.exists() and b.exists() and a.samefile(b)


def _deliver(pemeriksaan: Pemeriksaan, inang: Package, target: Path, ganti: bool, sekarang: dt.datetime) -> Pengisian:  # noqa: FBT001
    """Build the result sheets, graft them into the host and put the file in place.

    The time shown in Ringkasan is kept where nothing else changed, so that a second run gives the same bytes.
    """
    info = inspect(inang)
    cap = safefile.stamp(target) if target.exists() else None
    lama = info.dihitung
    report = _graft(pemeriksaan, inang, lama or sekarang, ganti)
    if lama is not None and report.data != inang.data:
        report = _graft(pemeriksaan, inang, sekarang, ganti)
    if cap is not None and target.read_bytes() == report.data:
        return Pengisian(pemeriksaan, target, laporan_tempel=report)
    cadangan = safefile.replace(target, report.data, expected=cap)
    return Pengisian(pemeriksaan, target, berubah=True, cadangan=cadangan, laporan_tempel=report)


def _graft(pemeriksaan: Pemeriksaan, inang: Package, dihitung: dt.datetime, ganti: bool) -> Report:  # noqa: FBT001
    hasil = pemeriksaan.hasil
    donor = render(lembar(pemeriksaan, dihitung), kantor=hasil.identitas.nama_perangkat_daerah.nilai or "",
                   tahun=hasil.tahun, acuan_hidup=inang is pemeriksaan.paket, date1904=inspect(inang).date1904)
    return graft(inang, donor, owner=OWNER, replace_unmarked=ganti)


def place(path: Path, data: bytes) -> Path | None:
    """Put a new workbook in place; a file of that name is kept as a backup.

    Returns:
        The backup, None where there was no file.

    Raises:
        ToolkitError: a workbook that someone filled in has that name, or the file cannot be written.
    """
    if not path.exists():
        return safefile.replace(path, data, expected=None)
    cap = safefile.stamp(path)
    if _filled_in(path):
        raise ToolkitError(f"{path.name} sudah ada dan sudah diisi; tidak ditimpa.",
                           "Pilih nama lain, atau pindahkan dulu berkas itu ke folder lain.")
    return safefile.replace(path, data, expected=cap)


def _filled_in(path: Path) -> bool:
    """True for a workbook that holds more than an empty template does."""
    try:
        paket = open_workbook(path)
    except ToolkitError:
        return False
    try:
        read(path, paket)
    except EmptyTemplateError:
        return False
    except ToolkitError:
        return True
    return True


def lembar(pemeriksaan: Pemeriksaan, dihitung: dt.datetime | None) -> tuple[Lembar, ...]:
    """The result sheets of one report as data."""
    hasil, temuan = pemeriksaan.hasil, pemeriksaan.temuan
    return result_sheets(hasil, temuan, naskah=write(hasil, temuan), dihitung=dihitung)


__all__ = ["Pemeriksaan", "Pengisian", "ToolkitError", "Tujuan", "accept", "examine", "fill", "in_order", "lembar"]
