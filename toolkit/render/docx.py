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
    is_compact,
    is_spanned,
    is_wide,
    printed_columns,
    widths,
)
from toolkit.render.wml import NS, SOROT, TWIP_MM, paragraph, plain_cell, run
from toolkit.tabel.model import Baris, Format, Gaya, Kolom, Nilai, Rata, Tabel
from toolkit.values.pecahan import Pecahan, formulasi

JUDUL, KEPALA, NOMOR, SEL, SEL_RAPAT, CATATAN, PENGANTAR, KOSONG = (
    "LKJudulTabel", "LKKepalaTabel", "LKNomorKolom", "LKSel", "LKSelRapat", "LKCatatan", "LKPengantar", "LKKosong")
"""Styles of the template that a table uses."""
_PANJANG = 1500
"""Characters; a row with a longer text may break over pages, or it would be cut off."""
_TINGGI = 1400
"""Characters; a table with a longer text, one of labels with more text in all, may part between its rows, or it would
leave half a page empty before it."""
_EKOR = 4
"""Rows that the last one takes along to a page of its own, where the table has more than a few."""
_BLOK_KECIL = 6
"""A table of so few rows is not torn apart where a page holds it, one of labels (no headings that a second page would
repeat) neither; of a longer one no row stands alone at its foot."""
_BERLABEL = re.compile(r"(\d+\.)?\s*(\w[\w ]{0,20}) : (.+)", re.DOTALL)
_TEMPAT_LABEL = (400, 1840)
"""Twips at which the label, and the colon behind it, stand."""
_KECIL = f'<w:sz w:val="{SMALL * 2:.0f}"/>'
_JEDA = '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>'
"""Six points below a table: a whole empty line would take a page of its own where the table ends at a page's foot."""
_RATA = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right"}


def render(tabel: Tabel, lebar_mm: float, *, bertanda: bool = False, muat_mm: float = 0) -> Iterator[str]:
    """The paragraphs and the table as XML elements, from the number and title to the notes.

    Args:
        tabel: what to print.
        lebar_mm: width between the margins.
        bertanda: a signature follows, which never stands on a page without the last row.
        muat_mm: height that the page has for a table with its signature; one that is a few rows higher is made smaller.
    """
    yield from _judul(tabel)
    if tabel.baris:
        nama = SEL_RAPAT if is_compact(tabel, lebar_mm) else SEL
        kecil = _KECIL if bertanda and fits_small(tabel, lebar_mm, muat_mm) else ""
        lebar = widths(tabel, lebar_mm, rapat=nama == SEL_RAPAT)
        isi = "".join((*_kepala(tabel, lebar), *_isi(tabel, lebar, bertanda=bertanda, gaya=(nama, kecil))))
        kisi = "".join(f'<w:gridCol w:w="{w}"/>' for w in lebar)
        yield (f'<w:tbl {NS}><w:tblPr><w:tblW w:w="{sum(lebar)}" w:type="dxa"/><w:jc w:val="center"/>{_GARIS}'
               '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/>'
               f'<w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{kisi}</w:tblGrid>{isi}</w:tbl>')
    kaki = [*((tabel.sumber, False),) * bool(tabel.sumber), *((satu.lengkap, True) for satu in tabel.belum),
            *((teks, False) for teks in tabel.catatan)]
    for n, (teks, kosong) in enumerate(kaki, 1):
        lengket = "<w:keepNext/>" if bertanda or n < len(kaki) else ""  # the notes stay with the last row
        yield missing(teks, lengket) if kosong else paragraph(teks, CATATAN, lengket)
    yield paragraph("", CATATAN, f"{'<w:keepNext/>' if bertanda else ''}{_JEDA}")


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


def _isi(tabel: Tabel, lebar: Sequence[int], *, bertanda: bool, gaya: tuple[str, str]) -> Iterator[str]:
    """The rows; `gaya`: style of the cells, and what their letters have beside it."""
    tegak = {(n, k): n == awal for k, awal, akhir in merged_cells(tabel) for n in range(awal, akhir + 1)}
    sempit = not is_wide(tabel)
    sambung = {n for k, awal, akhir in merged_cells(tabel) for n in range(awal, akhir) if sempit}
    panjang_teks = [len(t) for b in tabel.baris for t in b.isi if isinstance(t, str)]
    kecil = len(tabel.baris) <= _BLOK_KECIL or (not tabel.berkepala and sum(panjang_teks) <= _TINGGI)
    utuh = sempit and kecil and max(panjang_teks, default=0) <= _TINGGI
    berkaki = bool(tabel.sumber or tabel.belum or tabel.catatan)
    for n, baris in enumerate(tabel.baris):
        panjang = max((len(t) for t in baris.isi if isinstance(t, str)), default=0)
        akhir = n + 1 == len(tabel.baris)
        hampir = n + 1 + (_EKOR if sempit else 1) >= len(tabel.baris)  # no page has one last row
        judul = baris.gaya is Gaya.PROGRAM  # a row that heads those below it
        sambungan = n in sambung or (bertanda or berkaki if akhir else utuh or hampir or judul or (sempit and n == 0))
        yield _baris(_sel_baris(tabel, n, lebar, tegak, lengket=sambungan and panjang < _PANJANG, gaya=gaya),
                     utuh=panjang < _PANJANG)


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
