"""Where pages end: what belongs together is not torn apart."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from xlsxwriter.worksheet import Worksheet

from toolkit.render.styles import KEPALA

_PENDEK, _PANJANG = 8.5, 13.0
"""Folio (F4 in the shops), in inches."""
SIDE_MARGIN, TOP_MARGIN, BOTTOM_MARGIN = 0.6, 0.7, 0.75
_FOLIO = 14
_PIKSEL_PER_INCI = 96
_POIN_PER_INCI = 72
_TINGGI_BAWAAN = 15.0
_TEGAK, _TEGAK_PENDEK, _SETENGAH = 1050, 1150, 0.55
"""Pixels up to which a sheet still is read upright, at two thirds of its size; of one that would fill no more than so
much of a landscape page."""
_CADANGAN = 0.97
"""Excel's own arithmetic may need a little more."""
_HALAMAN_SEDIKIT, _LEBIH_KECIL, _TERKECIL = 3, (0.95, 0.9, 0.85, 0.8), 0.55
"""A sheet of so many pages and one more is printed so many times as large where that saves the last one, but never
smaller than so: letters of ten points would no longer be read."""
_HEMAT = 2 / 3
"""A sheet of more pages than that is printed smaller for so large a part of them."""
_RENDAH = 0.3
"""What takes less than this part of the last page looks lost there."""
_PENUH = 0.8
"""And so much it may hold with what goes along."""
_SEDIKIT = 2
"""A page that gives a row away keeps at least so many."""
_KELOMPOK = 0.4
"""Rows of one merged cell that take more of a page than so may part, or they would leave half a page empty."""
Group = tuple[tuple[int, int], ...]
"""Blocks of rows (first, last) that stay together on one page where it has room for all of them."""


def keep_together(kelompok: Group, tinggi: Mapping[int, float], muat: float) -> Group:
    """One block where a page of `muat` points holds the whole group, else its blocks.

    >>> keep_together(((0, 1), (2, 3)), dict.fromkeys(range(4), 20.0), 80.0)
    ((0, 3),)
    """
    awal, akhir = kelompok[0][0], kelompok[-1][1]
    semua = sum(tinggi.get(b, _TINGGI_BAWAAN) for b in range(awal, akhir + 1))
    return ((awal, akhir),) if semua <= muat else kelompok


def parted(blok: tuple[int, int], celah: Collection[int], tinggi: Mapping[int, float], muat: float) -> Group:
    """A block that is low for a page of `muat` points whole, a higher one in pieces that begin at the rows of `celah`.

    >>> parted((0, 9), {4, 7, 12}, dict.fromkeys(range(10), 20.0), 400.0)
    ((0, 3), (4, 6), (7, 9))
    """
    awal, akhir = blok
    if sum(tinggi.get(b, _TINGGI_BAWAAN) for b in range(awal, akhir + 1)) <= _KELOMPOK * muat:
        return (blok,)
    mulai = [awal, *sorted(b for b in celah if awal < b <= akhir)]
    return tuple((b, berikut - 1) for b, berikut in zip(mulai, [*mulai[1:], akhir + 1], strict=True))


def page_scale(lebar: int, *, mendatar: bool) -> float:
    """How large so many pixels are when they are fitted to the width of a page; 1: as on the screen."""
    return min(1.0, ((_PANJANG if mendatar else _PENDEK) - 2 * SIDE_MARGIN) * _PIKSEL_PER_INCI / lebar)


def page_capacity(lebar: int, *, mendatar: bool) -> float:
    """Points of rows that a page holds when so many pixels are fitted to its width."""
    tegak = _PENDEK if mendatar else _PANJANG
    skala = page_scale(lebar, mendatar=mendatar)
    return (tegak - TOP_MARGIN - BOTTOM_MARGIN) * _POIN_PER_INCI / skala * _CADANGAN


def smaller(skala: float, batas: Callable[[float], list[int]]) -> tuple[int, list[int]]:
    """Percent of its size at which a sheet takes fewer pages, and where these end; 0: as it fits.

    One of a few pages is to take one less, one of many a third less: its blocks leave half of each page empty.

    Args:
        skala: the size that fits the width of the page.
        batas: the rows that begin a page where everything is printed so many times as large as that.

    >>> smaller(0.8, lambda k: [20] if k > 0.9 else [])
    (69, [])
    >>> smaller(0.8, lambda k: [20])
    (0, [20])
    >>> smaller(1, lambda k: [10, 20, 30, 40, 50] if k > 0.85 else [20, 40, 50])
    (82, [20, 40, 50])
    """
    penuh = batas(1)
    cukup = len(penuh) - 1 if len(penuh) <= _HALAMAN_SEDIKIT else int((len(penuh) + 1) * _HEMAT) - 1
    for k in (k for k in _LEBIH_KECIL if penuh and skala * k >= _TERKECIL):
        if len(lebih_sedikit := batas(k)) <= cukup:
            return int(skala * k * _CADANGAN * 100), lebih_sedikit
    return 0, penuh


def stands_upright(lebar: int, isi: float) -> bool:
    """Whether a sheet needs no landscape page: so many pixels wide, with so many points of rows."""
    pendek = isi < _SETENGAH * page_capacity(lebar, mendatar=True)
    return lebar <= (_TEGAK_PENDEK if pendek else _TEGAK)


def page_breaks(utuh: Sequence[tuple[int, int]], tinggi: Mapping[int, float], muat: float,
          ulang: float = 0.0, awal_halaman: int = 0, sejak: int = 0) -> Iterator[int]:
    """Rows (from 0) that begin a new page.

    Args:
        utuh: rows (first, last) that belong on one page, from top to bottom; what stands between them goes with the
            next. One that is higher than a page begins where it stands.
        tinggi: points of each row.
        muat: points that a page holds.
        ulang: points of the headings that each page after the first repeats.
        awal_halaman: row with which the first page begins.
        sejak: the first row below these headings: a page that begins above it has them once, not again.

    >>> list(page_breaks([(0, 1), (2, 3), (4, 5)], dict.fromkeys(range(6), 20.0), 90.0))
    [4]
    """
    mulai: list[int] = []
    isi: list[list[tuple[int, float]]] = [[]]
    halaman, baris, sisa = 0.0, awal_halaman, muat
    for awal, akhir in utuh:
        sela = sum(tinggi.get(b, _TINGGI_BAWAAN) for b in range(baris, awal))
        blok = sum(tinggi.get(b, _TINGGI_BAWAAN) for b in range(awal, akhir + 1))
        if halaman and halaman + sela + blok > sisa:
            mulai.append(awal)
            isi.append([])
            halaman, sisa = 0.0, muat - ulang * (awal >= sejak)
        else:
            halaman += sela
        halaman += blok
        isi[-1].append((awal, blok))
        if halaman > sisa:
            halaman, sisa = (halaman - sisa) % (muat - ulang), muat - ulang
        baris = akhir + 1
    while mulai and len(isi[-2]) > _SEDIKIT and _stands_alone(isi[-1], muat, isi[-2][-1][1]):
        isi[-1].insert(0, isi[-2].pop())
        mulai[-1] = isi[-1][0][0]
    yield from mulai


def _stands_alone(halaman: list[tuple[int, float]], muat: float, atas: float) -> bool:
    """Whether a page holds so little that the block above it, so many points high, goes along."""
    isi = sum(tinggi for _, tinggi in halaman)
    return isi < muat * _RENDAH and isi + atas < muat * _PENUH


def set_up_page(ws: Worksheet, kaki: str, *, mendatar: bool) -> None:
    """What every printed sheet has: F4, margins, no gridlines, the footer with `kaki` at its left."""
    ws.hide_gridlines(2)
    ws.set_tab_color(KEPALA)
    ws.set_paper(_FOLIO)
    if mendatar:
        ws.set_landscape()
    ws.set_margins(left=SIDE_MARGIN, right=SIDE_MARGIN, top=TOP_MARGIN, bottom=BOTTOM_MARGIN)
    ws.center_horizontally()
    ws.set_footer(f'&L&"Arial,Regular"&8{kaki}&C&"Arial,Regular"&8&A&R&"Arial,Regular"&8Halaman &P dari &N',
                  {"margin": 0.35})
