"""Tables of web pages (applications name such a page .xls) and of spreadsheets in XML 2003, as rows."""

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from toolkit.impor.lembar import Baris, Gabungan, Isi, Ukur

_SEL, _BARIS, _TABEL = ("td", "th", "cell"), ("tr", "row"), ("table",)
_LEBAR_TERBANYAK, _TINGGI_TERBANYAK = 1_000, 1_000
_BUKAN_TEKS = ("script", "style", "head", "title")
_JUDUL_TERATAS = 120


class _Tabel:
    """One table while it is read: rows of (column, text), and how far cells from above reach down."""

    def __init__(self) -> None:
        self.baris: list[dict[int, Isi]] = []
        self.gabungan: list[tuple[int, int, int, int]] = []
        self._turun: dict[int, int] = {}

    def begin_row(self, ke: int | None) -> None:
        """A row; `ke` is its number where the file says one (ss:Index)."""
        while ke is not None and len(self.baris) < min(ke - 1, len(self.baris) + _TINGGI_TERBANYAK):
            self.baris.append({})
        self.baris.append({})
        self._kolom = 0
        self._turun = {k: sisa - 1 for k, sisa in self._turun.items() if sisa > 1}

    def place(self, lebar: int, tinggi: int, ke: int | None) -> tuple[int, int]:
        """Row and column of the next cell, which covers `lebar` columns and `tinggi` rows."""
        if not self.baris:
            self.begin_row(None)
        kolom = self._kolom if ke is None else ke - 1
        while ke is None and kolom in self._turun:
            kolom += 1
        if tinggi > 1:
            self._turun.update(dict.fromkeys(range(kolom, kolom + lebar), tinggi))
        baris = len(self.baris) - 1
        if lebar > 1 or tinggi > 1:
            self.gabungan.append((baris, kolom, baris + tinggi - 1, kolom + lebar - 1))
        self._kolom = kolom + lebar
        return baris, kolom


class _Pembaca(HTMLParser):
    """Collects the tables of a page in the order in which they begin."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.semua: list[_Tabel] = []
        self.terbuka: list[_Tabel] = []
        self.sel: tuple[_Tabel, int, int] | None = None
        self.potongan: list[str] = []
        self.luar: list[str] = []
        self.angka: str | None = None
        self._bisu = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        nama = tag.rpartition(":")[2]
        milik = {k.rpartition(":")[2] if k != "x:num" else k: v or "" for k, v in attrs}
        self._bisu += nama in _BUKAN_TEKS
        if nama in _TABEL:
            self._close_cell()
            self.terbuka.append(tabel := _Tabel())
            self.semua.append(tabel)
        elif nama in _BARIS and self.terbuka:
            self._close_cell()
            self.terbuka[-1].begin_row(_bilangan(milik.get("index")))
        elif nama in _SEL and self.terbuka:
            self._close_cell()
            self._open_cell(nama, milik)
        elif nama in {"br", "p", "div", "li"}:
            self.potongan.append("\0")

    def _open_cell(self, nama: str, milik: Mapping[str, str]) -> None:
        tambah = 1 if nama == "cell" else 0  # ss:MergeAcross counts the columns beside the first
        lebar = (_bilangan(milik.get("mergeacross" if tambah else "colspan")) or 1 - tambah) + tambah
        tinggi = (_bilangan(milik.get("mergedown" if tambah else "rowspan")) or 1 - tambah) + tambah
        tabel = self.terbuka[-1]
        baris, kolom = tabel.place(min(lebar, _LEBAR_TERBANYAK), min(tinggi, _TINGGI_TERBANYAK),
                                   _bilangan(milik.get("index")) if tambah else None)
        self.sel, self.potongan, self.angka = (tabel, baris, kolom), [], milik.get("x:num")

    def handle_endtag(self, tag: str) -> None:
        nama = tag.rpartition(":")[2]
        self._bisu -= nama in _BUKAN_TEKS and self._bisu > 0
        if nama in (*_SEL, *_BARIS, *_TABEL):
            self._close_cell()
        if nama in _TABEL and self.terbuka:
            self.terbuka.pop()

    def handle_data(self, data: str) -> None:
        if self.sel is not None:
            self.potongan.append(data)
        elif not self._bisu and data.strip():
            self.luar.append(data.strip())

    def _close_cell(self) -> None:
        if self.sel is not None:
            tabel, tempat, kolom = self.sel
            teks = "\n".join(baris for b in "".join(self.potongan).split("\0") if (baris := " ".join(b.split())))
            if teks:
                tabel.baris[tempat][kolom] = float(self.angka or 0) if _is_number(self.angka) else teks
            self.sel, self.angka = None, None


class Halaman:
    """The tables of a page, one below the other.

    Attributes:
        baris, gabungan: as those of `Lembar`. tabel: how many tables there are.
        tuntas: every table was closed. kalimat: what the page says outside of its tables.
    """

    def __init__(self, teks: str, ukur: Ukur) -> None:
        pembaca = _Pembaca()
        pembaca.feed(teks)
        pembaca.close()
        self.tuntas, self.tabel = not pembaca.terbuka, len(pembaca.semua)
        self.kalimat = " ".join(" ".join(pembaca.luar).split())
        self.baris: list[Baris] = []
        self.gabungan: list[Gabungan] = []
        mulai = 1
        for tabel in pembaca.semua:
            self.gabungan += [Gabungan(a + mulai, b, c + mulai, d) for a, b, c, d in tabel.gabungan
                              if a + mulai <= _JUDUL_TERATAS]
            self.baris += [Baris(nomor, isi) for nomor, isi in _rows(tabel, mulai) if ukur.add(isi)]
            mulai += len(tabel.baris) + 1


def _rows(tabel: _Tabel, mulai: int) -> Iterator[tuple[int, list[Isi]]]:
    for nomor, isi in enumerate(tabel.baris, mulai):
        if isi:
            yield nomor, [isi.get(k) for k in range(max(isi) + 1)]


def _bilangan(teks: str | None) -> int | None:
    return int(teks) if teks and teks.isascii() and teks.isdigit() and len(teks) < 8 and int(teks) > 0 else None  # noqa: PLR2004 longer ones are no place in a sheet


def _is_number(teks: str | None) -> bool:
    try:
        return bool(teks) and float(teks or "") == float(teks or "")
    except ValueError:
        return False
