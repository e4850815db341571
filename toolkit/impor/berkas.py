"""A file from outside becomes sheets, whatever it is called: told by its contents, behind every workbook's guards."""

import csv
import hashlib
import io
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from toolkit.errors import ToolkitError
from toolkit.impor.buku import read_workbook
from toolkit.impor.lembar import MAX_BARIS, MAX_SEL, Baris, Gabungan, Isi, Lembar, Ukur
from toolkit.impor.model import Asal
from toolkit.ooxml.guards import package_of, read_bytes
from toolkit.ooxml.opc import Package
from toolkit.ooxml.refusal import Refusal, RefusedError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_ADA_TABEL = re.compile(r"<table\b", re.IGNORECASE)
_PEMISAH = ";,\t|"
_DILIHAT = 200
_BERJUDUL = 4
_SEP = re.compile(r"\ufeff?sep=(.)\r?\n", re.IGNORECASE)
_KALIMAT = 160
_DIULANG = re.compile(rb'table:number-(rows|columns)-repeated="(\d{1,9})"')
_BARIS_ODS = re.compile(rb"<table:table-row\b[^>]*>.*?</table:table-row>", re.DOTALL)
_SEL_ODS = re.compile(rb"<table:(?:covered-)?table-cell\b[^>]*office:value-type[^>]*>")
_LAGI = "Unduh atau ekspor lagi dari aplikasinya, pastikan isinya dengan membukanya di Excel, lalu jalankan lagi."


class Berkas(NamedTuple):
    """A file that was read: what it is, and its sheets."""

    asal: Asal
    lembar: tuple[Lembar, ...]


def open_source(path: Path) -> Berkas:
    """Read a foreign spreadsheet: .xlsx, .xlsm, .xls, .ods, CSV, or a table of a web page.

    Raises:
        ToolkitError: no spreadsheet, damaged, cut off, locked, too large, an error page, or empty.
    """
    data = read_bytes(path)
    lembar = tuple(_sheets(data, path.name))
    if not any(satu.baris for satu in lembar):
        raise ToolkitError(f"{path.name} kosong: tidak ada satu sel pun yang terisi.", _LAGI)
    return Berkas(Asal(path.name, hashlib.sha256(data).hexdigest()), lembar)


def _sheets(data: bytes, nama: str) -> list[Lembar]:
    ukur = Ukur(nama)
    try:
        return read_workbook(package_of(data, nama), ukur)
    except RefusedError as error:
        match error.reason:
            case Refusal.XLS | Refusal.ODS:
                return _old_workbook(data, nama, ukur, ods=error.reason is Refusal.ODS)
            case Refusal.HTML | Refusal.XML_2003:
                return [_page(_decoded(data), nama, ukur)]
            case Refusal.NOT_WORKBOOK if data.startswith(_UTF16):  # letters beyond ASCII look like control signs there
                teks = _decoded(data)
                return [_page(teks, nama, ukur) if _ADA_TABEL.search(teks) else _text(teks, nama, ukur)]
            case Refusal.TEXT:
                return [_text(_decoded(data), nama, ukur)]
            case Refusal.NOT_WORKBOOK if data.startswith(_OLE):  # an .xls whose directory, at its end, is gone
                raise Refusal.TRUNCATED.error(nama) from error
            case _:
                raise


def _old_workbook(data: bytes, nama: str, ukur: Ukur, *, ods: bool) -> list[Lembar]:
    """An .xls or .ods by calamine."""
    from python_calamine import CalamineWorkbook, SheetVisibleEnum  # of this command alone

    if ods:
        _refuse_repeated(Package(data, nama))
    try:
        buku = CalamineWorkbook.from_filelike(io.BytesIO(data))
        hasil = []
        for meta in buku.sheets_metadata:
            sheet = buku.get_sheet_by_name(meta.name)
            isi = sheet.to_python(skip_empty_area=False, nrows=MAX_BARIS + 1)
            hasil.append(Lembar(meta.name, [Baris(n, b) for n, b in enumerate(isi, 1) if ukur.add(b)],
                                [Gabungan(a[0] + 1, a[1], z[0] + 1, z[1]) for a, z in sheet.merged_cell_ranges or ()],
                                meta.visible is not SheetVisibleEnum.Visible, tanpa_format=True))
    except ToolkitError:
        raise
    except BaseException as error:  # its errors are of many classes, one of them no Exception (a panic of Rust)
        if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        alasan = Refusal.PASSWORD if "assword" in f"{type(error).__name__} {error}" else Refusal.DAMAGED
        raise alasan.error(nama) from error
    return hasil


def _refuse_repeated(package: Package) -> None:
    """An .ods says `this row a million times`: as many filled cells as it claims."""
    isi = package.read("content.xml") if package.has("content.xml") else b""
    if b"<!DOCTYPE" in isi[:4096] or b"<!ENTITY" in isi:
        raise Refusal.DOCTYPE.error(package.file, part="content.xml")
    sel = 0
    for baris in _BARIS_ODS.finditer(isi):
        kali = {m[1]: int(m[2]) for m in _DIULANG.finditer(baris[0][:baris[0].find(b">")])}.get(b"rows", 1)
        sel += kali * sum({m[1]: int(m[2]) for m in _DIULANG.finditer(s[0])}.get(b"columns", 1)
                          for s in _SEL_ODS.finditer(baris[0]))
        if sel > MAX_SEL:
            ukur = Ukur(package.file)
            ukur.sel = sel
            ukur.add(())


def _decoded(data: bytes) -> str:
    """The text: by its mark, as UTF-16 without one, as UTF-8, else as Windows-1252."""
    if data.startswith(_UTF16):
        return data.decode("utf-16", errors="replace")
    if data[:200].count(0) > len(data[:200]) // 4:
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _page(teks: str, nama: str, ukur: Ukur) -> Lembar:
    from toolkit.impor.halaman import Halaman  # of pages alone

    halaman = Halaman(teks, ukur)
    if not halaman.tuntas:
        raise ToolkitError(f"{nama} tidak utuh: tabelnya terputus sebelum selesai.", _LAGI)
    if not any(len([v for v in b.isi if v is not None]) > 1 for b in halaman.baris):
        kata = f": {halaman.kalimat[:_KALIMAT]}" if halaman.kalimat else ""
        raise ToolkitError(f"{nama} adalah halaman web tanpa tabel data, mungkin halaman error atau halaman masuk dari "
                           f"aplikasinya{kata}".rstrip(".") + ".",
                           "Masuk lagi ke aplikasinya, lalu unduh atau ekspor lagi berkasnya.")
    return Lembar("", halaman.baris, halaman.gabungan)


def _text(teks: str, nama: str, ukur: Ukur) -> Lembar:
    """A CSV: its separator is the one that gives the most rows of one width."""
    if ditulis := _SEP.match(teks):
        teks, pemisah = teks[ditulis.end():], ditulis[1]
    else:
        awal = teks.splitlines()[:_DILIHAT]
        pemisah = max(_PEMISAH, key=lambda p: _regularity(awal, p))
    hasil: list[Baris] = []
    try:
        for nomor, satu in enumerate(csv.reader(io.StringIO(teks.removeprefix("\ufeff"), newline=""),
                                                delimiter=pemisah), 1):
            isi: list[Isi] = [s if s.strip() else None for s in satu]
            if ukur.add(isi):
                hasil.append(Baris(nomor, isi))
    except csv.Error as error:
        raise ToolkitError(f"{nama} tidak dapat dibaca sebagai tabel (CSV).", _LAGI) from error
    return Lembar("", hasil)


def _regularity(baris: list[str], pemisah: str) -> tuple[int, int]:
    """Rows of the commonest width beyond one, times that width; much more where the row with the most words has it.

    The heading's row has no amounts: `1,234,500.00` is no three columns.
    """
    try:
        semua = list(csv.reader(baris, delimiter=pemisah))
    except csv.Error:
        return 0, 0
    lebar = Counter(len(b) for b in semua if len(b) > 1)
    banyak, lazim = max(((n * (w - 1), w) for w, n in lebar.items()), default=(0, 0))
    judul = max(semua, key=lambda b: sum(any(ch.isalpha() for ch in s) for s in b), default=[])
    return banyak * (_BERJUDUL if len(judul) == lazim else 1), lazim
