"""What the pages of a Word document hold, as LibreOffice breaks them: found by a bookmark in each of its paragraphs."""

import re
import subprocess
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path

from lxml import etree

from tests.cetak.kertas import filled
from tests.soffice import convert

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PDF = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
_TUJUAN = re.compile(r'^ *(\d+) \[.*\] "titik(\d+)"$', re.MULTILINE)
_MENGANTAR = frozenset({"LKJudulTabel", "LKSubjudul", "LKPengantar", "LKGambar", "Heading1", "Heading2", "Heading3"})
"""Styles of what never is the last on its page."""
_KAKI = frozenset({"LKCatatan", "LKKosong"})
LOW, LOW_LANDSCAPE = 0.6, 0.45
"""Part of a page that is filled, at least, where what follows may stand on it."""
_TANDA = "LKTanda"
_JUDUL_BAB = "Heading1"
_SEDIKIT = 2


@dataclass(frozen=True)
class Bagian:
    """A paragraph, or a row of a table.

    Attributes:
        halaman, akhir: pages on which it begins and ends, from 1. gaya: style of its first paragraph. tabel: number of
            its table, -1 for a paragraph. kepala: a row that each page repeats. baru: it is meant to begin a page.
    """

    halaman: int
    akhir: int
    teks: str
    gaya: str
    tabel: int = -1
    kepala: bool = False
    baru: bool = False


def lay_out(dokumen: Sequence[Path], folder: Path) -> list[tuple[list[Bagian], list[tuple[bool, float]]]]:
    """The parts of each document, and of each page whether it is turned and what part of it is filled."""
    folder.mkdir(exist_ok=True)
    bertitik = [_with_points(satu, folder / f"{n}.docx") for n, satu in enumerate(dokumen)]
    convert([folder / f"{n}.docx" for n in range(len(dokumen))], folder, _PDF)
    return [(list(_parts(badan, _places(folder / f"{n}.pdf"))), filled(folder / f"{n}.pdf"))
            for n, badan in enumerate(bertitik)]


def faults(bagian: Sequence[Bagian], halaman: Sequence[tuple[bool, float]]) -> Iterator[str]:
    """What should not be on paper, each with its page."""
    yield from (f"hlm. {b.halaman}: {apa}: {b.teks[:60]!r}" for apa, b in (*_torn(bagian), *_rows_alone(bagian)))
    mulai = {b.halaman: b for b in reversed(bagian)}
    for nomor, (mendatar, isi) in enumerate(halaman, 1):
        berikut = mulai.get(nomor + 1)
        kurang = LOW if berikut is not None and not berikut.baru else LOW_LANDSCAPE if mendatar else 0
        if isi <= kurang:
            sesudah = repr(berikut.teks[:60]) if berikut else "akhir"
            yield f"hlm. {nomor}: terisi {isi:.0%}{', mendatar' if mendatar else ''}; sesudahnya {sesudah}"


def _torn(bagian: Sequence[Bagian]) -> Iterator[tuple[str, Bagian]]:
    """Headings without what they head, notes without their table, signatures alone."""
    for atas, bawah in pairwise(bagian):
        if bawah.halaman == atas.akhir or bawah.baru:
            continue
        if atas.gaya in _MENGANTAR and atas.tabel < 0:
            yield "tanpa yang di bawahnya", atas
        if bawah.gaya in _KAKI and atas.tabel >= 0:
            yield "catatan tanpa tabelnya", bawah
        if bawah.gaya == _TANDA and atas.gaya != _TANDA:
            yield "tanda tangan sendiri", bawah


def _rows_alone(bagian: Sequence[Bagian]) -> Iterator[tuple[str, Bagian]]:
    """A first or a last row that is parted from the others."""
    for tabel, isi in groupby(bagian, key=lambda b: b.tabel):
        baris = [b for b in isi if not b.kepala and b.gaya not in _KAKI]
        if len(baris) > _SEDIKIT and tabel >= 0:
            yield from (("satu baris pertama", b) for b, lain in pairwise(baris[:2]) if lain.halaman > b.akhir)
            yield from (("satu baris terakhir", b) for lain, b in pairwise(baris[-2:]) if b.halaman > lain.akhir)


def _with_points(dokumen: Path, tujuan: Path) -> etree._Element:
    """The document with a bookmark in each paragraph, written; its body."""
    with zipfile.ZipFile(dokumen) as asal, zipfile.ZipFile(tujuan, "w") as salinan:
        akar = etree.fromstring(asal.read("word/document.xml"))
        for n, p in enumerate(akar.iter(f"{W}p")):
            di = int(p.find(f"{W}pPr") is not None)
            p.insert(di, etree.Element(f"{W}bookmarkStart", {f"{W}id": str(90_000 + n), f"{W}name": f"titik{n}"}))
            p.insert(di + 1, etree.Element(f"{W}bookmarkEnd", {f"{W}id": str(90_000 + n)}))
        for nama in asal.namelist():
            salinan.writestr(nama, etree.tostring(akar) if nama == "word/document.xml" else asal.read(nama))
    return akar[0]


def _places(pdf: Path) -> dict[int, int]:
    """Page of each paragraph."""
    keluaran = subprocess.run(["pdfinfo", "-dests", str(pdf)], check=True, capture_output=True, text=True).stdout
    return {int(nomor): int(halaman) for halaman, nomor in _TUJUAN.findall(keluaran)}


def _parts(badan: etree._Element, di: dict[int, int]) -> Iterator[Bagian]:
    nomor = {p: n for n, p in enumerate(badan.iter(f"{W}p"))}
    baru, tabel = True, -1
    for unsur in badan:
        if unsur.tag == f"{W}p":
            if (b := _part([unsur], nomor, di, baru=baru)) is not None:
                yield b
                baru = False
            elif unsur.find(f"{W}pPr/{W}pageBreakBefore") is not None:
                baru = True
            baru = baru or unsur.find(f"{W}pPr/{W}sectPr") is not None
        elif unsur.tag == f"{W}tbl":
            tabel += 1
            for baris in unsur.iter(f"{W}tr"):
                isi = [p for sel in baris.iter(f"{W}tc") if not _continued(sel) for p in sel.iter(f"{W}p")]
                kepala = baris.find(f"{W}trPr/{W}tblHeader") is not None
                if (b := _part(isi, nomor, di, tabel=tabel, kepala=kepala, baru=baru)) is not None:
                    yield b
                    baru = False


def _continued(sel: etree._Element) -> bool:
    gabung = sel.find(f"{W}tcPr/{W}vMerge")
    return gabung is not None and gabung.get(f"{W}val") != "restart"


def _part(isi: Iterable[etree._Element], nomor: dict[etree._Element, int], di: dict[int, int], *, tabel: int = -1,
          kepala: bool = False, baru: bool = False) -> Bagian | None:
    """None for what holds nothing."""
    alinea = list(isi)
    teks = " ".join(t.text or "" for p in alinea for t in p.iter(f"{W}t")).strip()
    ada = [di[nomor[p]] for p in alinea if nomor[p] in di]
    gambar = any(p.find(f".//{W}drawing") is not None for p in alinea)
    if not ada or not (teks or gambar):
        return None
    gaya = alinea[0].find(f"{W}pPr/{W}pStyle")
    nama = "" if gaya is None else str(gaya.get(f"{W}val"))
    baru = baru or nama == _JUDUL_BAB or any(p.find(f"{W}pPr/{W}pageBreakBefore") is not None for p in alinea)
    return Bagian(min(ada), max(ada), teks or "gambar", nama, tabel, kepala, baru)
