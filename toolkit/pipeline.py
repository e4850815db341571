"""The one place where the stages meet: read, compute, check, lay out, deliver."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import toolkit.checks  # noqa: F401  (importing registers every check)
from toolkit.catalog import found_while_reading, run_checks
from toolkit.checks.gather import gather
from toolkit.checks.order import accept, in_order
from toolkit.errors import ToolkitError
from toolkit.model.hasil import Hasil
from toolkit.model.lembar import KUNCI_TEMUAN, OWNER, PENGGANTI_KUNCI, TEMUAN
from toolkit.model.temuan import Temuan, Tingkat
from toolkit.ooxml import guards
from toolkit.ooxml.guards import open_elsewhere, open_workbook
from toolkit.ooxml.opc import Package
from toolkit.reader.accepted import read_accepted
from toolkit.reader.gate import EmptyTemplateError, open_known
from toolkit.reader.laporan import read
from toolkit.regulation.aturan import from_lines
from toolkit.regulation.load import resolve
from toolkit.rules.hitung import compute

if TYPE_CHECKING:  # what only writes is imported by the functions that write: `check` would pay half as much again
    from toolkit.delivery import safefile
    from toolkit.delivery.graft import Report
    from toolkit.tabel.halaman import Lembar

_LOGO = 60_000
"""Bytes of the logo on the sheets."""
SEDANG_DIBUKA = found_while_reading(
    "BRK001", Tingkat.INFO,
    judul="Berkas sedang dibuka di program lain",
    pesan="Berkas ini sedang dibuka di program lain; perubahan yang belum disimpan tidak ikut dibaca.",
    saran="Simpan dulu di Excel, lalu jalankan lagi bila ada perubahan yang belum disimpan.",
    mengapa="Yang dibaca adalah isi berkas di disk, bukan yang tampil di layar.")


class Pemeriksaan(NamedTuple):
    """What came of reading, computing and checking one workbook.

    Attributes:
        jalur: the workbook. paket: its bytes and parts, as read. hasil: the results.
        temuan: every finding, accepted ones marked, in the order of the sheets and their rows.
        folder: where the pictures that it names are; None where nothing beside it is known.
    """

    jalur: Path
    paket: Package
    hasil: Hasil
    temuan: tuple[Temuan, ...]
    folder: Path | None = None

    @property
    def kesalahan(self) -> int:
        """Number of findings of the level kesalahan that nobody accepted."""
        return sum(t.tingkat is Tingkat.KESALAHAN and not t.diterima for t in self.temuan)


class Tujuan(NamedTuple):
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


class Pengisian(NamedTuple):
    """What `fill` did.

    Attributes:
        pemeriksaan: the results and findings that were written.
        ditulis: the workbook that holds the results now; None where `ketat` held it back.
        berubah: False where the file held these results already and was not touched.
        cadangan: the version before, None where there was none.
        sisipan: which sheets were added, replaced, removed.
        asal: name of the host, where the results went into a copy of it.
        dihitung: the time of computation that the workbook shows; None where `ketat` held it back.
    """

    pemeriksaan: Pemeriksaan
    ditulis: Path | None = None
    berubah: bool = False
    cadangan: Path | None = None
    sisipan: "Report | None" = None
    asal: str = ""
    dihitung: dt.datetime | None = None

    @property
    def banyak_sheet(self) -> int:
        """Number of result sheets that the workbook holds now."""
        return len(self.sisipan.added + self.sisipan.replaced) if self.sisipan else 0

    @property
    def kabar(self) -> str:
        """What became of the workbook, to be said behind its name."""
        if self.sisipan is None:
            return "tidak ditulis, karena masih ada kesalahan dan --ketat diminta."
        return (f"{self.banyak_sheet} sheet hasil ditulis." if self.berubah
                else "sudah memuat hasil ini; berkas tidak disentuh.")

    @property
    def peringatan(self) -> tuple[str, ...]:
        """What the user should know about the file that was written, in Indonesian."""
        if self.sisipan is None:
            return ()
        from toolkit.delivery.left_behind import sentences

        cadangan = self.cadangan.name if self.cadangan else self.asal
        return (*self.sisipan.warnings, *sentences(self.sisipan.left, self.asal or cadangan),
                *sentences(self.sisipan.displaced, cadangan))


def examine(path: Path) -> Pemeriksaan:
    """Read, compute and check one workbook; nothing is written.

    Raises:
        ToolkitError: the workbook cannot be read (workbook contract, section 1, "Before anything is read").
    """
    return _examine(path, open_known(path), (), writing=False, folder=path.parent)


def examine_package(paket: Package) -> Pemeriksaan:
    """As `examine`, for a workbook that is in memory already: from a zip archive, or an address.

    Raises:
        ToolkitError: it cannot be read.
    """
    return _examine(Path(paket.file), paket, (), writing=True)


def _examine(path: Path, paket: Package, alasan_dari: Sequence[Package], *, writing: bool,
             folder: Path | None = None) -> Pemeriksaan:
    """As `examine`, with the reasons for accepting a finding that further workbooks hold."""
    bacaan = read(path, paket, folder)
    hasil = compute(bacaan.laporan, resolve(bacaan.laporan.identitas, from_lines(bacaan.laporan.aturan)))
    temuan = [*bacaan.temuan, *run_checks(hasil)]
    if not writing and open_elsewhere(path):
        temuan.append(SEDANG_DIBUKA.temuan(None))
    penerimaan = [*bacaan.penerimaan, *(p for lain in alasan_dari for p in read_accepted(lain))]
    return Pemeriksaan(path, paket, hasil, accept(in_order(gather(in_order(temuan))), penerimaan), folder)


def fill(path: Path, tujuan: Tujuan, *, sekarang: dt.datetime) -> Pengisian:
    """The main job: results, tables and findings of `path` into a workbook.

    Args:
        path: the filled workbook.
        tujuan: where the results go.
        sekarang: the time to show as the time of computation, where the results changed.

    Raises:
        ToolkitError: it cannot be read or written; no file was changed.
    """
    from toolkit.delivery import safefile

    inang_jalur = tujuan.into or path
    target = tujuan.out or inang_jalur
    guards.refuse_if_open(target)
    paket = open_known(path)
    inang = paket if safefile.same_file(inang_jalur, path) else open_workbook(inang_jalur)
    guards.check_writable(inang)
    guards.check_suffix(inang, target)
    cap = _stamp(target, inang_jalur, inang)
    lama = [open_workbook(target)] if tujuan.out and cap and not safefile.same_file(target, inang_jalur) else []
    pemeriksaan = _examine(path, paket, [*lama, *([] if inang is paket else [inang])],
                           writing=safefile.same_file(target, path), folder=path.parent)
    if tujuan.ketat and pemeriksaan.kesalahan:
        return Pengisian(pemeriksaan)
    sisipan, dihitung = _graft(pemeriksaan, inang, sekarang, ganti=tujuan.ganti, lama=lama)
    if cap is not None and cap.digest == safefile.digest(sisipan.data):
        return Pengisian(pemeriksaan, target, sisipan=sisipan, dihitung=dihitung)
    cadangan = safefile.replace(target, sisipan.data, expected=cap)
    asal = "" if safefile.same_file(target, inang_jalur) else inang_jalur.name
    return Pengisian(pemeriksaan, target, berubah=True, cadangan=cadangan, sisipan=sisipan, asal=asal,
                     dihitung=dihitung)


def fill_open(nama: str, data: bytes, *, sekarang: dt.datetime) -> Pengisian:
    """As `fill`, for a workbook that is open in a program: nothing is written here.

    Args:
        nama: the workbook's name, for messages; one that was never saved has no ending.
        data: a copy of it as it is now, unsaved edits included.
        sekarang: as for `fill`.

    Returns:
        `sisipan.data` is the copy with the results in it; its formulas refer to the copy's own input sheets.

    Raises:
        ToolkitError: it cannot be read, or not be written into.
    """
    paket = guards.package_of(data, nama)
    guards.check_writable(paket)
    return fill_examined(examine_package(paket), sekarang=sekarang)


def fill_examined(pemeriksaan: Pemeriksaan, *, sekarang: dt.datetime) -> Pengisian:
    """As `fill_open`, for a workbook in memory that was examined already.

    Raises:
        ToolkitError: it cannot be written into.
    """
    paket = pemeriksaan.paket
    guards.check_writable(paket)
    sisipan, dihitung = _graft(pemeriksaan, paket, sekarang, ganti=False)
    return Pengisian(pemeriksaan, berubah=sisipan.data != paket.data, sisipan=sisipan, dihitung=dihitung)


def _stamp(target: Path, inang_jalur: Path, inang: Package) -> "safefile.Stamp | None":
    """What the target holds now: the host's bytes as they were read, another file's, or None for a new file."""
    from toolkit.delivery import safefile

    if safefile.same_file(target, inang_jalur):
        return safefile.stamp(target, inang.data)
    return safefile.stamp(target) if target.exists() else None


def _graft(pemeriksaan: Pemeriksaan, inang: Package, sekarang: dt.datetime, *, ganti: bool,
           lama: Sequence[Package] = ()) -> "tuple[Report, dt.datetime]":
    """The host with the result sheets in it, and the time shown: the earlier one where the results are the same.

    `lama`: another file that the new one takes the place of.
    """
    from toolkit import waktu
    from toolkit.delivery.graft import Traits, graft, inspect, looks_like, name_displaced
    from toolkit.render.styles import COLOURS
    from toolkit.render.xlsx import render

    hasil, hidup = pemeriksaan.hasil, inang is pemeriksaan.paket
    berkas = "" if hidup else hasil.laporan.berkas
    sidik = waktu.digest(lembar(pemeriksaan, None, berkas))
    dihitung = waktu.last_computed(inang, sidik) or sekarang
    semua = waktu.remember(lembar(pemeriksaan, dihitung, berkas), dihitung, sidik)
    donor = render(semua, kantor=hasil.identitas.nama_perangkat_daerah.nilai or "", tahun=hasil.tahun,
                   acuan_hidup=hidup, date1904=inspect(inang).date1904)
    ciri = Traits(COLOURS, {TEMUAN: [[judul, *PENGGANTI_KUNCI.get(judul, ())] for judul in KUNCI_TEMUAN]})
    report = graft(inang, donor, owner=OWNER, replace_unmarked=ganti, owned_looks_like=looks_like(donor), traits=ciri)
    return (name_displaced(report, lama[0], donor, owner=OWNER, traits=ciri) if lama else report), dihitung


def lembar(pemeriksaan: Pemeriksaan, dihitung: dt.datetime | None, berkas: str = "") -> "tuple[Lembar, ...]":
    """The result sheets of one report as data; `berkas` names the input's file where they go into another."""
    from toolkit.cells.picture import picture_or_none
    from toolkit.narasi.kalimat import write
    from toolkit.tabel.halaman import Lambang
    from toolkit.tabel.lembar import result_sheets

    hasil, temuan = pemeriksaan.hasil, pemeriksaan.temuan
    logo = picture_or_none((hasil.identitas.logo.nilai or "").strip(), pemeriksaan.folder, pemeriksaan.paket, _LOGO)
    return result_sheets(hasil, temuan, naskah=write(hasil), dihitung=dihitung, berkas=berkas,
                         lambang=Lambang(logo.data, logo.lebar, logo.tinggi) if logo else None)


def place(path: Path, data: bytes) -> Path | None:
    """Put a new workbook in place; a file of that name is kept as a backup.

    Returns:
        The backup, None where there was no file.

    Raises:
        ToolkitError: Excel would not open the content under that name, a workbook that someone filled in has it, or
            the file cannot be written.
    """
    from toolkit.delivery import safefile

    guards.check_suffix(guards.package_of(data, path.name), path)
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
