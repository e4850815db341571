"""Tabel -> WordprocessingML: a table whose headings repeat on each page, whose rows stay whole; and paragraphs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from toolkit.render import fraction, styles
from toolkit.render.appearance import heading_end, merged_cells, shown
from toolkit.render.columns import (
    PADDING,
    POINTS,
    SMALL,
    fits_small,
    heights_mm,
    is_compact,
    is_spanned,
    points,
    printed_columns,
    text_mm,
    widths,
)
from toolkit.render.keeping import Ukuran, bound_rows, stays_whole
from toolkit.render.wml import LOW, NS, SOROT, TWIP_MM, paragraph, plain_cell, run
from toolkit.tabel.model import Baris, Format, Gaya, Kolom, Nilai, Rata, Tabel
from toolkit.values.pecahan import Pecahan, formulasi

JUDUL, KEPALA, NOMOR, SEL, SEL_RAPAT, CATATAN, PENGANTAR, KOSONG = (
    "LKJudulTabel", "LKKepalaTabel", "LKNomorKolom", "LKSel", "LKSelRapat", "LKCatatan", "LKPengantar", "LKKosong")
"""Styles of the template that a table uses."""
_PANJANG = 1500
"""Characters; a row with a longer text may break over pages, or it would be cut off."""
_SURAT_MM, _TANDA_MM, _POIN_CATATAN = 78, 45, 8
"""Height of what a form on a turned page has beside its table (heading, letterhead, signature); of the signature alone;
points of a note."""
_BERLABEL = re.compile(r"(\d+\.)?\s*(\w[\w ]{0,20}) : (.+)", re.DOTALL)
_TEMPAT_LABEL = (400, 1840)
"""Twips at which the label, and the colon behind it, stand."""
_KECIL = f'<w:sz w:val="{SMALL * 2:.0f}"/>'
_JEDA = '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>'
"""Six points below a table: a whole empty line would take a page of its own where the table ends at a page's foot."""
_RATA = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right"}


def render(tabel: Tabel, lebar_mm: float, tinggi_mm: float, tanda: Sequence[str] = ()) -> Iterator[str]:
    """The paragraphs and the table as XML elements, from the number and title to the notes and the signature.

    A table that may part takes notes and signature into rows without lines: no program leaves a row of a table alone on
    a page where the row above it says that it stays, but some do so with the paragraph behind a table.

    Args:
        tabel: what to print.
        lebar_mm: width of the page between its margins.
        tinggi_mm: height of it.
        tanda: elements of the signature block below the table.
    """
    yield from _judul(tabel)
    if not tabel.baris:
        yield from (*_kaki(tabel, lengket=bool(tanda)), *tanda)
    else:
        rapat = is_compact(tabel, lebar_mm)
        kecil = bool(tanda) and fits_small(tabel, lebar_mm, tinggi_mm, _SURAT_MM)
        lebar = widths(tabel, lebar_mm, rapat=rapat)
        kepala, *baris = heights_mm(tabel, lebar, SMALL if kecil else points(rapat=rapat))
        ukuran = Ukuran(baris, kepala, _kaki_mm(tabel, lebar_mm) + _TANDA_MM * bool(tanda), tinggi_mm,
                        mendatar=lebar_mm > tinggi_mm)
        gaya = (SEL_RAPAT if rapat else SEL, _KECIL if kecil else "")
        if stays_whole(tabel, ukuran):
            kaki = (*_kaki(tabel, lengket=bool(tanda)), *tanda)
            semua = frozenset(range(len(baris) - (not kaki)))
            yield _tabel(lebar, (*_kepala(tabel, lebar), *_isi(tabel, lebar, lengket=semua, gaya=gaya)))
            yield from kaki
        else:
            kaki = (*_kaki(tabel, lengket=None), *tanda)
            lengket = bound_rows(tabel, ukuran) | ({len(baris) - 1} if kaki else set())
            yield _tabel(lebar, (*_kepala(tabel, lebar), *_isi(tabel, lebar, lengket=lengket, gaya=gaya),
                                 *([_baris([_tanpa_garis(lebar, kaki)])] if kaki else ())))
    yield paragraph("", CATATAN, _JEDA)


def _tabel(lebar: Sequence[int], baris: Iterable[str]) -> str:
    kisi = "".join(f'<w:gridCol w:w="{w}"/>' for w in lebar)
    return (f'<w:tbl {NS}><w:tblPr><w:tblW w:w="{sum(lebar)}" w:type="dxa"/><w:jc w:val="center"/>{_GARIS}'
            '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/>'
            f'<w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{kisi}</w:tblGrid>{"".join(baris)}'
            "</w:tbl>")


def _kaki(tabel: Tabel, *, lengket: bool | None) -> Iterator[str]:
    """The notes below the table, each with the next, `lengket` the last one too; None: they stand in a row."""
    isi = [*((tabel.sumber, False),) * bool(tabel.sumber), *((satu.lengkap, True) for satu in tabel.belum),
           *((teks, False) for teks in tabel.catatan)]
    for n, (teks, kosong) in enumerate(isi, 1):
        sambung = "<w:keepNext/>" if lengket or (n < len(isi) and lengket is not None) else ""
        yield missing(teks, sambung) if kosong else paragraph(teks, CATATAN, sambung)


def _kaki_mm(tabel: Tabel, lebar_mm: float) -> float:
    isi = [tabel.sumber, *(satu.lengkap for satu in tabel.belum), *tabel.catatan]
    return sum(text_mm(teks, lebar_mm, _POIN_CATATAN) for teks in isi if teks)


def _tanpa_garis(lebar: Sequence[int], isi: Sequence[str]) -> str:
    """A cell over the whole width, below the last line; its first paragraph does not bind the row to what follows."""
    sisi = "".join(f'<w:{s} w:val="nil"/>' for s in ("left", "bottom", "right"))
    tepi = "".join(f'<w:{s} w:w="0" w:type="dxa"/>' for s in ("left", "right"))
    sifat = f"{_bentang(len(lebar))}<w:tcBorders>{sisi}</w:tcBorders><w:tcMar>{tepi}</w:tcMar>"
    return plain_cell(sum(lebar), "".join((paragraph("", CATATAN, LOW), *isi)), sifat, tegak="top")


def missing(teks: str, sifat: str = "") -> str:
    """A paragraph that says what is missing, in brackets and marked. `sifat`: as of `paragraph`."""
    return paragraph(f"[{teks}]", KOSONG, sifat, SOROT)


_GARIS = "<w:tblBorders>" + "".join(
    f'<w:{sisi} w:val="single" w:sz="4" w:space="0" w:color="{styles.REDUP[1:]}"/>'
    for sisi in ("top", "left", "bottom", "right", "insideH", "insideV")) + "</w:tblBorders>"


def _judul(tabel: Tabel) -> Iterator[str]:
    lengket = "<w:keepNext/>"
    for teks in (tabel.nama if tabel.nomor else "", tabel.judul):
        if teks:
            yield paragraph(teks, JUDUL, lengket)
    if tabel.subjudul:
        yield paragraph(tabel.subjudul, CATATAN, f'{lengket}<w:jc w:val="center"/>')
    for teks in tabel.pengantar:
        yield _pengantar(teks, lengket)


def _pengantar(teks: str, lengket: str) -> str:
    """A line above the table; what follows `Label : ` hangs behind it."""
    cocok = _BERLABEL.fullmatch(teks)
    if cocok is None:
        return paragraph(teks, PENGANTAR, lengket)
    letak = "".join(f'<w:tab w:val="left" w:pos="{di}"/>' for di in _TEMPAT_LABEL)
    nomor, label, isi = cocok.groups()
    return paragraph(f"{nomor or ''}\t{label}\t: {isi}", PENGANTAR, f"{lengket}<w:tabs>{letak}</w:tabs>"
                     f'<w:ind w:left="{_TEMPAT_LABEL[-1] + 115}" w:hanging="{_TEMPAT_LABEL[-1] + 115}"/>')


def _sel(lebar: int, isi: str, *, sifat: str = "", latar: str = "") -> str:
    warna = f'<w:shd w:val="clear" w:color="auto" w:fill="{latar.lstrip("#")}"/>' if latar else ""
    return plain_cell(lebar, isi, sifat + warna)


def _polos(teks: str, nama: str, rata: Rata | None = None, huruf: str = "", lengket: str = "") -> str:
    jc = f'<w:jc w:val="{_RATA[rata]}"/>' if rata else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{nama}"/>{lengket}{jc}</w:pPr>{run(teks, huruf) if teks else ""}</w:p>'


def _baris(sel: Iterable[str], *, kepala: bool = False, utuh: bool = True) -> str:
    sifat = ("<w:cantSplit/>" if utuh else "") + ("<w:tblHeader/>" if kepala else "")
    return f"<w:tr>{f'<w:trPr>{sifat}</w:trPr>' if sifat else ''}{''.join(sel)}</w:tr>"


def _bentang(n: int) -> str:
    return f'<w:gridSpan w:val="{n}"/>' if n > 1 else ""


def _kepala(tabel: Tabel, lebar: Sequence[int]) -> Iterator[str]:
    """Headings in one row, or two where some have another above them; then the row of numbers."""
    kolom = [tabel.kolom[k] for k in printed_columns(tabel)]
    if not any(k.judul for k in kolom):
        return
    dua = any(k.induk for k in kolom)
    yield _baris(_kepala_atas(kolom, lebar, dua=dua), kepala=True)
    if dua:
        yield _baris(_kepala_bawah(kolom, lebar), kepala=True)
    if tabel.nomor_kolom:
        yield _baris((_sel(w, _polos(f"({n})", NOMOR), latar=styles.KEPALA_LEMBUT) for n, w in enumerate(lebar, 1)),
                     kepala=True)


def _kepala_atas(kolom: Sequence[Kolom], lebar: Sequence[int], *, dua: bool) -> Iterator[str]:
    k = 0
    for induk, kelompok in groupby(kolom, key=lambda x: x.induk):
        banyak = len(list(kelompok))
        if induk:
            yield _judul_kolom(induk, lebar[k:k + banyak])
            k += banyak
            continue
        habis = k + banyak
        while k < habis:
            akhir = min(heading_end(kolom, k), habis - 1)
            yield _judul_kolom(kolom[k].judul, lebar[k:akhir + 1], '<w:vMerge w:val="restart"/>' if dua else "")
            k = akhir + 1


def _kepala_bawah(kolom: Sequence[Kolom], lebar: Sequence[int]) -> Iterator[str]:
    k = 0
    while k < len(kolom):
        if kolom[k].induk:
            yield _judul_kolom(kolom[k].judul, lebar[k:k + 1])
            k += 1
            continue
        akhir = heading_end(kolom, k)
        yield _judul_kolom("", lebar[k:akhir + 1], "<w:vMerge/>")
        k = akhir + 1


def _judul_kolom(teks: str, lebar: Sequence[int], sifat: str = "") -> str:
    return _sel(sum(lebar), _polos(teks, KEPALA), sifat=_bentang(len(lebar)) + sifat, latar=styles.KEPALA_LEMBUT)


def _isi(tabel: Tabel, lebar: Sequence[int], *, lengket: frozenset[int], gaya: tuple[str, str]) -> Iterator[str]:
    """The rows; `lengket`: those that stay with the next, `gaya`: style of the cells, and what their letters have."""
    tegak = {(n, k): n == awal for k, awal, akhir in merged_cells(tabel) for n in range(awal, akhir + 1)}
    for n, baris in enumerate(tabel.baris):
        pendek = max((len(t) for t in baris.isi if isinstance(t, str)), default=0) < _PANJANG
        yield _baris(_sel_baris(tabel, n, lebar, tegak, lengket=n in lengket and pendek, gaya=gaya), utuh=pendek)


def _sel_baris(tabel: Tabel, n: int, lebar: Sequence[int], tegak: dict[tuple[int, int], bool], *,
               lengket: bool, gaya: tuple[str, str]) -> Iterator[str]:
    baris, cetak = tabel.baris[n], printed_columns(tabel)
    sambung = "<w:keepNext/>" if lengket else ""
    latar = str(styles.ROW_STYLES[baris.gaya].get("bg_color", ""))
    nama, kecil = gaya
    for letak, k in enumerate(cetak):
        if is_spanned(baris, k) and k != baris.mulai - 1:
            continue
        kolom, isi = tabel.kolom[k], baris.isi[k]
        if is_spanned(baris, k):
            ruas = lebar[letak:letak + baris.lebar]
            yield _sel(sum(ruas), _polos(str(isi or ""), nama, Rata.KIRI, _run_style(baris) + kecil, sambung),
                       sifat=_bentang(len(ruas)), latar=latar)
            continue
        tinggi = "" if (n, k) not in tegak else '<w:vMerge w:val="restart"/>' if tegak[n, k] else "<w:vMerge/>"
        teks = "" if tegak.get((n, k)) is False else shown(isi, kolom.format)
        huruf = _run_style(baris, tebal=isinstance(isi, Nilai) and (isi.tebal or isi.perhatian)) + kecil
        rata = styles.alignment(kolom.format, kolom.rata)
        isi_sel = (_formulation(teks, lebar[letak], nama, sambung) if kolom.pecahan else
                   _polos(_unbroken(teks, kolom.format), nama, rata, huruf, sambung))
        yield _sel(lebar[letak], isi_sel, sifat=tinggi, latar=latar)


def _formulation(teks: str, lebar: int, nama: str, lengket: str) -> str:
    """A formulation: its quotients with a line, the rest as typed."""
    ruang = lebar / TWIP_MM - PADDING
    return "".join(fraction.in_cell(b, ruang, nama, POINTS) if isinstance(b, Pecahan) else
                   _polos(b, nama, lengket=lengket) for b in formulasi(teks) or ("",))


def _unbroken(teks: str, format_: Format) -> str:
    """A number keeps its signs on its line, the minus of running text before it."""
    if format_ is Format.TEKS:
        return teks
    depan = "\N{MINUS SIGN}" if teks[:1] == "-" and teks[1:2].isdigit() else teks[:1]
    return f"{depan}{teks[1:]}".replace(" %", "\N{NO-BREAK SPACE}%")


def _run_style(baris: Baris, *, tebal: bool = False) -> str:
    if tebal or baris.gaya in {Gaya.PROGRAM, Gaya.JUMLAH}:
        return "<w:b/>"
    return "<w:i/>" if baris.gaya is Gaya.KEGIATAN else ""
