"""An office's workbook as rows of values, and the same file with some of them changed."""

import copy
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from lxml import etree

from toolkit.model.sel import Sel, column_number
from toolkit.ooxml.guards import package_of
from toolkit.schema.input import IDENTITAS, IDENTITAS_HEADINGS, RECORD_SHEETS, SKM
from toolkit.schema.kinds import Column
from toolkit.template.layout import ROW_FIRST, TemplateColumn, expand
from toolkit.template.options import Prefill, TemplateOptions, Typed
from toolkit.template.workbook import make

NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
NILAI = IDENTITAS_HEADINGS[1]


@dataclass(frozen=True)
class Rusak:
    """A formula whose stored value is an error; without one it was never calculated."""

    galat: str = ""


@dataclass(frozen=True)
class Berformat:
    """A number with a number format of its own."""

    nilai: int | Decimal
    format: str


@dataclass(frozen=True)
class Coretan:
    """A text in two pieces, the first struck out or raised (`tanda`: the element of the run that says so)."""

    pertama: str
    kedua: str
    tanda: str


Isi = Typed | Rusak | Berformat | Coretan
Baris = Mapping[str, Isi]
Lembar = Mapping[str, Sequence[Baris]]


@dataclass(frozen=True)
class Tempat:
    """One cell: `baris` counts the sheet's rows of values from 0 (-1 are the headings)."""

    sheet: str
    baris: int
    judul: str


@dataclass(frozen=True)
class Kantor:
    """A workbook before anything is changed. Identitas has one row for each key, all of the heading Nilai."""

    nama: str
    data: bytes
    kolom: Mapping[str, tuple[TemplateColumn, ...]]
    lembar: Lembar
    isian: tuple[Column, ...] = IDENTITAS.columns
    """The keys of Identitas, in the order of its rows."""

    def isi(self, di: Tempat) -> Isi:
        return self.lembar[di.sheet][di.baris].get(di.judul)

    def column(self, di: Tempat) -> Column:
        """The contract's column; for Identitas the key."""
        if di.sheet == IDENTITAS.name:
            return self.isian[di.baris]
        return next(k.column for k in self.kolom[di.sheet] if k.heading == di.judul)

    def sel(self, di: Tempat) -> Sel:
        judul = [k.heading for k in self.kolom[di.sheet]]
        return Sel(di.sheet, ROW_FIRST + di.baris + 1, judul.index(di.judul) + 1)

    def di(self, alamat: str) -> Tempat:
        """The place of a cell below the headings, from its address as messages write it (`'PK Program'!B6`)."""
        sheet, _, sel = alamat.replace("'", "").partition("!")
        kolom = sel.rstrip("0123456789")
        return Tempat(sheet, int(sel[len(kolom):]) - ROW_FIRST - 1,
                      self.kolom[sheet][column_number(kolom) - 1].heading)

    def tempat(self) -> tuple[Tempat, ...]:
        """Every filled cell."""
        return tuple(Tempat(sheet, k, judul) for sheet, baris in self.lembar.items() for k, isi in enumerate(baris)
                     for judul, nilai in isi.items() if nilai not in {None, ""})

    def ubah(self, isi: Mapping[Tempat, Isi]) -> dict[str, list[dict[str, Isi]]]:
        """The rows of each sheet that has one of these cells, with them changed, some perhaps in new rows."""
        lembar: dict[str, list[dict[str, Isi]]] = {}
        for di, baru in isi.items():
            rows = lembar.setdefault(di.sheet, [dict(b) for b in self.lembar[di.sheet]])
            rows.extend({} for _ in range(di.baris + 1 - len(rows)))
            rows[di.baris][di.judul] = baru
        return lembar

    @cached_property
    def bagian(self) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(self.data)) as berkas:
            return {nama: berkas.read(nama) for nama in berkas.namelist()}

    @cached_property
    def alamat(self) -> dict[str, str]:
        """Part of each sheet."""
        return {s.name: s.part for s in package_of(self.data).sheets if s.part}

    def tulis(self, lembar: Lembar, judul: Mapping[Tempat, str]) -> bytes:
        """The file with the rows of some sheets, and some headings, replaced."""
        bagian = dict(self.bagian)
        for sheet in {*lembar, *(t.sheet for t in judul)}:
            akar = etree.fromstring(bagian[self.alamat[sheet]])
            sel = {c.get("r"): c for c in akar.iter(f"{NS}c")}
            baru = lembar.get(sheet, self.lembar[sheet])
            for di, isi in self._beda(sheet, baru):
                _set(sel[self.sel(di).alamat], isi)
            for di, teks in judul.items():
                if di.sheet == sheet:
                    _set(sel[self.sel(di).alamat], teks)
            _give_formats(bagian, [(sel[self.sel(di).alamat], isi) for di, isi in self._beda(sheet, baru)])
            bagian[self.alamat[sheet]] = etree.tostring(akar, encoding="UTF-8", xml_declaration=True)
        return _zip(bagian)

    def _beda(self, sheet: str, baru: Sequence[Baris]) -> list[tuple[Tempat, Isi]]:
        lama = self.lembar[sheet]
        return [(Tempat(sheet, k, kolom.heading), nilai)
                for k in range(max(len(lama), len(baru))) for kolom in self.kolom[sheet] if not kolom.computed
                for nilai in [(baru[k] if k < len(baru) else {}).get(kolom.heading)]
                if nilai != (lama[k] if k < len(lama) else {}).get(kolom.heading)]


def build(nama: str, options: TemplateOptions, isi: Prefill) -> Kantor:
    """The template filled in, and what stands in it."""
    kolom = {s.name: expand(s, options, len(isi.baris[SKM.name])) for s in RECORD_SHEETS}
    kolom[IDENTITAS.name] = tuple(TemplateColumn(c, c.heading) for c in IDENTITAS_HEADINGS)
    identitas = [{NILAI.heading: isi.identitas.get(c.heading)} for c in IDENTITAS.columns]
    return Kantor(nama, make(options, isi), kolom, {IDENTITAS.name: identitas, **isi.baris})


def _set(sel: etree._Element, isi: Isi) -> None:
    for anak in list(sel):
        sel.remove(anak)
    sel.attrib.pop("t", "")
    if isinstance(isi, Rusak):
        etree.SubElement(sel, f"{NS}f").text = "1/0"
        if isi.galat:
            sel.set("t", "e")
            etree.SubElement(sel, f"{NS}v").text = isi.galat
    elif isinstance(isi, str) and isi:
        sel.set("t", "inlineStr")
        etree.SubElement(etree.SubElement(sel, f"{NS}is"), f"{NS}t").text = isi
    elif isinstance(isi, Coretan):
        sel.set("t", "inlineStr")
        teks = etree.SubElement(sel, f"{NS}is")
        for bunyi, tanda in ((isi.pertama, isi.tanda), (isi.kedua, "")):
            potong = etree.SubElement(teks, f"{NS}r")
            if tanda:
                etree.SubElement(etree.SubElement(potong, f"{NS}rPr"), f"{NS}{tanda}",
                                 {"val": "superscript"} if tanda == "vertAlign" else {})
            etree.SubElement(potong, f"{NS}t").text = bunyi
    elif isinstance(isi, Berformat):
        _set(sel, isi.nilai)
    elif isinstance(isi, int | Decimal):
        etree.SubElement(sel, f"{NS}v").text = repr(float(isi)) if isinstance(isi, Decimal) else str(isi)


def _give_formats(bagian: dict[str, bytes], isi: Sequence[tuple[etree._Element, Isi]]) -> None:
    """Formats of their own for these cells, at the end of the list of formats."""
    berformat = [(sel, satu.format) for sel, satu in isi if isinstance(satu, Berformat)]
    if not berformat:
        return
    gaya = etree.fromstring(bagian["xl/styles.xml"])
    daftar, kode = gaya.find(f"{NS}cellXfs"), gaya.find(f"{NS}numFmts")
    assert daftar is not None
    assert kode is not None
    for sel, format_ in berformat:
        nomor = str(900 + len(kode))
        etree.SubElement(kode, f"{NS}numFmt", {"numFmtId": nomor, "formatCode": format_})
        daftar.append(copy.deepcopy(daftar[int(sel.get("s", "0"))]))
        daftar[-1].set("numFmtId", nomor)
        daftar[-1].set("applyNumberFormat", "1")
        sel.set("s", str(len(daftar) - 1))
    for satu in (daftar, kode):
        satu.set("count", str(len(satu)))
    bagian["xl/styles.xml"] = etree.tostring(gaya, encoding="UTF-8", xml_declaration=True)


def _zip(bagian: Mapping[str, bytes]) -> bytes:
    memori = io.BytesIO()
    with zipfile.ZipFile(memori, "w") as berkas:
        for nama, isi in bagian.items():
            berkas.writestr(nama, isi)
    return memori.getvalue()
