"""Whole columns and blocks in the wrong place, and figures that a format or a struck-out run shows otherwise."""

from dataclasses import replace
from decimal import Decimal

from tests.mutasi.buku import Berformat, Coretan, Isi, Tempat
from tests.mutasi.jenis import jenis
from tests.mutasi.undian import NUMERIC, Mutan, Undian, bilangan
from toolkit.schema.kinds import Kind

_UANG_DAN_ANGKA = NUMERIC - {Kind.TAHUN, Kind.CACAH}


def _columns(u: Undian) -> tuple[Tempat, Tempat] | None:
    """Two columns of figures of one sheet that stand beside each other, as their cells in one row."""
    di = u.angka(jenis=_UANG_DAN_ANGKA, teks=False)
    if di is None:
        return None
    judul = [k.heading for k in u.kantor.kolom[di.sheet] if not k.computed]
    k = judul.index(di.judul) + 1
    lain = Tempat(di.sheet, di.baris, judul[k]) if k < len(judul) else None
    return (di, lain) if lain and u.kantor.column(lain).kind in NUMERIC and u.kantor.isi(lain) is not None else None


@jenis("judul dua kolom tertukar")
def headings_swapped(u: Undian, nama: str) -> Mutan | None:
    """The same for whoever reads by headings as the values of the two columns exchanged, cell by cell."""
    pasangan = _columns(u)
    mutan = pasangan and _swapped(u, nama, *pasangan)
    if not pasangan or not mutan:
        return None
    a, b = (Tempat(di.sheet, -1, di.judul) for di in pasangan)
    return replace(mutan, lembar={}, judul={a: b.judul, b: a.judul}, kunci=frozenset({a.judul, b.judul}),
                   uraian=f"{a.sheet}: judul {a.judul} dan {b.judul} tertukar")


@jenis("isi dua kolom tertukar")
def columns_swapped(u: Undian, nama: str) -> Mutan | None:
    pasangan = _columns(u)
    return _swapped(u, nama, *pasangan) if pasangan else None


def _swapped(u: Undian, nama: str, a: Tempat, b: Tempat) -> Mutan | None:
    return u.ganti(nama, *((Tempat(a.sheet, k, judul), u.kantor.isi(Tempat(a.sheet, k, dari)))
                           for k in range(len(u.kantor.lembar[a.sheet]))
                           for judul, dari in ((a.judul, b.judul), (b.judul, a.judul))))


@jenis("kolom tempelan bergeser satu baris")
def column_shifted(u: Undian, nama: str) -> Mutan | None:
    """A pasted column begins one row too low; its last value is lost."""
    di = u.angka(jenis=_UANG_DAN_ANGKA, teks=False)
    n = len(u.kantor.lembar[di.sheet]) if di else 0
    if di is None or n < 3:
        return None
    isi: list[Isi] = [u.kantor.isi(Tempat(di.sheet, k, di.judul)) for k in range(n)]
    return u.ganti(nama, *((Tempat(di.sheet, k, di.judul), isi[k - 1]) for k in range(1, n)))


@jenis("baris tempelan bergeser satu kolom")
def row_shifted(u: Undian, nama: str) -> Mutan | None:
    """The figures of a row are pasted one column to the right."""
    pasangan = _columns(u)
    if pasangan is None:
        return None
    a, b = pasangan
    return u.ganti(nama, (a, None), (b, u.kantor.isi(a)))


@jenis("baris kosong di tengah")
def blank_row(u: Undian, nama: str) -> Mutan | None:
    di = u.baris()
    if di is None or di.baris == 0:
        return None
    lama = u.kantor.lembar[di.sheet]
    baru = [*lama[:di.baris], {}, *lama[di.baris:]]
    uraian = f"{di.sheet}: baris kosong sebelum baris {di.baris + 1}"
    return Mutan(nama, (), {di.sheet: baru}, frozenset({di}), frozenset(), uraian)


@jenis("angka lama dicoret, angka lain di sebelahnya")
def struck_out(u: Undian, nama: str) -> Mutan | None:
    """What is struck out does not count: the new figure, ten times the old one, is read and found."""
    di = u.angka(lambda x: x >= 1, jenis=_UANG_DAN_ANGKA, teks=False)
    nilai = bilangan(u.kantor.isi(di)) if di else None
    if di is None or nilai is None:
        return None
    return u.ganti(nama, (di, Coretan(_plain(nilai), _plain(nilai * 10), "strike")))


@jenis("angka kecil terangkat")
def raised(u: Undian, nama: str) -> Mutan | None:
    """The number of a footnote: left out, so that the value is as before."""
    di = u.angka(lambda x: x >= 1, jenis=_UANG_DAN_ANGKA, teks=False)
    nilai = bilangan(u.kantor.isi(di)) if di else None
    return None if di is None or nilai is None else u.ganti(nama, (di, Coretan("1", _plain(nilai), "vertAlign")))


@jenis("angka berformat persen")
def percent_format(u: Undian, nama: str) -> Mutan | None:
    """81 in a cell that shows 8100 %."""
    return _formatted(u, nama, "0%")


@jenis("angka berformat tanggal")
def date_format(u: Undian, nama: str) -> Mutan | None:
    """81 in a cell that shows 21 March 1900."""
    return _formatted(u, nama, "dd/mm/yyyy")


@jenis("angka berformat ribuan")
def scaled_format(u: Undian, nama: str) -> Mutan | None:
    """12.500.000 in a cell that shows 12.500."""
    return _formatted(u, nama, "#,##0,")


def _formatted(u: Undian, nama: str, format_: str) -> Mutan | None:
    di = u.angka(lambda x: x >= 1, jenis=_UANG_DAN_ANGKA, teks=False)
    nilai = u.kantor.isi(di) if di else None
    return u.ganti(nama, (di, Berformat(nilai, format_))) if di and isinstance(nilai, int | Decimal) else None


def _plain(nilai: Decimal) -> str:
    return f"{nilai.normalize():f}".replace(".", ",")
