"""Sheet `Cascading Kinerja`: tujuan, sasaran, indikator, and the program, kegiatan and sub kegiatan that serve them."""

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.model import lembar as nama
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.hasil_uang import HasilAnggaran
from toolkit.model.laporan import Tingkatan
from toolkit.rumus.text import words
from toolkit.rumus.tree import fill, kolom
from toolkit.tabel.catatan import Penunjuk, status_realisasi, uang_kosong
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.model import Baris, Format, Gaya, Isi, Kolom, Rata, Tabel, placed, sum_of_cells, sum_of_rows
from toolkit.values.jalur import jalur
from toolkit.values.teks import fold

_TENGAH = Rata.TENGAH
_INDIKATOR, _PROGRAM, _KEGIATAN = 3, 5, 6
_ANGGARAN, _REALISASI = 8, 9
"""Columns of the table, from 1."""
_BIDANG, _SEGMEN_PENUNJANG = 3, "01"
_PENUNJANG, _TANPA_SASARAN, _TANPA_ANGGARAN = "Penunjang", "Tanpa sasaran", "Tanpa anggaran"
_TIDAK_DIKAITKAN = "Belum dikaitkan dengan sasaran"
_PENDUKUNG_UMUM = "Penunjang urusan pemerintahan"
_BERSAMA = "Mendukung lebih dari satu sasaran"
_KOSONG = "-"
_SEHALAMAN = 20
"""So many rows stand on one page: there a tujuan is one cell over all its sasaran, which a page break would tear."""
_LEBAR_SUB, _LEBAR_SUB_PANJANG = 45, 88
"""Characters of a name's column; of a long table, whose rows on one line each let two pages show it larger."""
_NAMA_PENUNJANG = "penunjang urusan"
_JENJANG = (Tingkatan.PROGRAM, Tingkatan.KEGIATAN, Tingkatan.SUB_KEGIATAN)


class _Rantai(NamedTuple):
    """A budget row of the lowest level, and the names from its program down to itself (blank where a level lacks)."""

    rinci: HasilAnggaran
    nama: tuple[str, str, str]
    program: str
    """The program's code, empty where there is none above."""

    @property
    def penunjang(self) -> bool:
        """Whether its program is the one that supports the office itself: `x.xx.01`, or its name where codes differ."""
        bagian = self.program.split(".")
        resmi = len(bagian) == _BIDANG and bagian[0].isdigit()
        return bagian[-1].zfill(2) == _SEGMEN_PENUNJANG if resmi else _NAMA_PENUNJANG in fold(self.nama[0])


class _Kelompok(NamedTuple):
    """What stands beside each other: a sasaran with its indicators, and the money that serves it."""

    no_tujuan: int
    tujuan: str
    sasaran: str
    indikator: tuple[HasilIndikator, ...]
    rantai: tuple[_Rantai, ...]
    catatan: str = ""
    """What Keterangan says of a row that is no support."""


def lembar_cascading(hasil: Hasil, penunjuk: Penunjuk) -> Lembar:
    """The sheet, on one page or two."""
    return Lembar(nama.CASCADING, (_tabel(hasil, penunjuk),), dua_halaman=True)


def _tabel(hasil: Hasil, penunjuk: Penunjuk) -> Tabel:
    penyerapan = hasil.regulasi.rumus.penyerapan
    baris: list[Baris] = []
    uang: list[tuple[int, HasilAnggaran]] = []
    semua = tuple((kelompok, tuple(_baris(kelompok))) for kelompok in _kelompok(hasil))
    sehalaman = sum(len(isi) for _, isi in semua) <= _SEHALAMAN
    for kelompok, isi_kelompok in semua:
        for isi, rantai in isi_kelompok:
            if rantai is not None:
                uang.append((len(baris), rantai.rinci))
            baris.append(Baris(isi, gabung=str(kelompok.no_tujuan) if sehalaman else kelompok.sasaran))
    total = hasil.total
    jumlah = (sum_of_rows(total.anggaran, total.anggaran_sumber, [(n, a.anggaran_sumber) for n, a in uang], _ANGGARAN),
              sum_of_rows(total.realisasi, total.realisasi_sumber, [(n, a.realisasi_sumber) for n, a in uang],
                          _REALISASI))
    baris.append(Baris(("TOTAL", *(None,) * (_ANGGARAN - 2), *jumlah, total.capaian, ""), Gaya.JUMLAH, _ANGGARAN - 1))
    return Tabel(
        judul=f"Cascading Kinerja Tahun {hasil.tahun}", nomor_kolom=False,
        kolom=(Kolom("Tujuan", 18, gabung=True), Kolom("Sasaran", 22, gabung=True),
               Kolom("Indikator Kinerja", 28, gabung=True, ikut=2),
               Kolom("Capaian (%)", 11, Format.PERSEN_DUA, _TENGAH, gabung=True, ikut=_INDIKATOR, menerus=True),
               Kolom("Program", 23, gabung=True, ikut=2), Kolom("Kegiatan", 26, gabung=True, ikut=_PROGRAM),
               Kolom("Sub Kegiatan", _LEBAR_SUB if sehalaman else _LEBAR_SUB_PANJANG, gabung=True, ikut=_KEGIATAN),
               Kolom("Anggaran (Rp.)", 17, Format.RUPIAH, gabung=True, ikut=7, menerus=True),
               Kolom("Realisasi (Rp.)", 17, Format.RUPIAH, gabung=True, ikut=7, menerus=True),
               Kolom("Capaian Anggaran (%)", 11, Format.PERSEN_DUA, _TENGAH, gabung=True, ikut=7, menerus=True,
                     rumus=fill(penyerapan, realisasi=kolom(_REALISASI), anggaran=kolom(_ANGGARAN))),
               Kolom("Keterangan", 12, rata=_TENGAH, gabung=True, ikut=7, menerus=True)),
        baris=tuple(baris), belum=uang_kosong(hasil.anggaran, penunjuk),
        catatan=(f"Capaian Anggaran = {words(penyerapan)}.",
                 f"{_PENUNJANG}: program penunjang urusan pemerintahan daerah.", *status_realisasi(hasil)))


def _rantai(hasil: Hasil) -> Iterator[_Rantai]:
    """Every row of the lowest level with the names above it."""
    for naik in jalur(hasil.anggaran_kode):
        if naik[0].rinci:
            menurut = {a.tingkat: a for a in reversed(naik)}
            program, kegiatan, sub = (menurut.get(t) for t in _JENJANG)
            yield _Rantai(naik[0], (_name(program), _name(kegiatan), _name(sub)), program.kode if program else "")


def _name(a: HasilAnggaran | None) -> str:
    return a.uraian if a else ""


def _kelompok(hasil: Hasil) -> Iterator[_Kelompok]:
    """The sasaran in their order, then what serves several of them, then what serves none."""
    semua = tuple(_rantai(hasil))
    for n, s in enumerate(hasil.sasaran, 1):
        yield _Kelompok(s.no_tujuan, s.tujuan, f"{n}. {s.uraian}", s.indikator,
                        tuple(r for r in semua if r.rinci.sasaran == s.kode))
    if bersama := tuple(r for r in semua if r.rinci.sasaran is None and r.rinci.bersama):
        yield _Kelompok(0, _KOSONG, _BERSAMA, (), bersama)
    tanpa = [r for r in semua if r.rinci.sasaran is None and not r.rinci.bersama]
    for penunjang, judul in ((True, _PENDUKUNG_UMUM), (False, _TIDAK_DIKAITKAN)):
        if bagian := tuple(r for r in tanpa if r.penunjang is penunjang):
            yield _Kelompok(0, _KOSONG, judul, (), bagian, "" if penunjang else _TANPA_SASARAN)


def _baris(kelompok: _Kelompok) -> Iterator[tuple[tuple[Isi, ...], _Rantai | None]]:
    """The rows of a group, and the budget row that begins in each: the shorter side's cells reach over several."""
    banyak = max(len(kelompok.indikator), len(kelompok.rantai), 1)
    kiri, kanan = bagi(len(kelompok.indikator), banyak), bagi(len(kelompok.rantai), banyak)
    for n in range(banyak):
        i, awal_i = kiri[n]
        r, awal_r = kanan[n]
        indikator = kelompok.indikator[i] if i is not None else None
        rantai = kelompok.rantai[r] if r is not None else None
        yield ((kelompok.tujuan, kelompok.sasaran, *_isi_indikator(indikator, awal=awal_i),
                *_isi_uang(kelompok, rantai, awal=awal_r)), rantai if awal_r else None)


def bagi(isi: int, baris: int) -> tuple[tuple[int | None, bool], ...]:
    """For each row which of so many entries stands in it, and whether it begins there; None where there is none.

    >>> bagi(2, 3)
    ((0, True), (0, False), (1, True))
    """
    if not isi:
        return ((None, False),) * baris
    milik = [n * isi // baris for n in range(baris)]
    return tuple((k, n == 0 or milik[n - 1] != k) for n, k in enumerate(milik))


def _isi_indikator(i: HasilIndikator | None, *, awal: bool) -> tuple[Isi, ...]:
    if i is None:
        return _KOSONG, _KOSONG
    return f"{i.no}. {i.uraian}", placed(i.capaian, i.rumus.capaian_isian) if awal else None


def _isi_uang(kelompok: _Kelompok, rantai: _Rantai | None, *, awal: bool) -> tuple[Isi, ...]:
    if rantai is None:
        return *(_KOSONG,) * (len(_JENJANG) + 3), _TANPA_ANGGARAN
    a = rantai.rinci
    angka = (sum_of_cells(a.anggaran, a.anggaran_sumber), sum_of_cells(a.realisasi, a.realisasi_sumber),
             a.capaian) if awal else (None,) * 3
    catatan = (_PENUNJANG if rantai.penunjang else kelompok.catatan) if awal else None
    return *(n or _KOSONG for n in rantai.nama), *angka, catatan
