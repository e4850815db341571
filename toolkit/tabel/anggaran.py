"""Sheets of the budget: its tree with sums, each sasaran's part, and efisiensi, whether it was worth it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from toolkit.model import lembar as nama
from toolkit.model.hasil import Hasil, HasilSasaran
from toolkit.model.hasil_uang import HasilAnggaran, HasilAnggaranSasaran, HasilEfisiensi, Sumber, Total
from toolkit.model.laporan import Tingkatan
from toolkit.model.regulasi import MetodeEfisiensi
from toolkit.model.rumus import Daun, Letak
from toolkit.model.sel import column_letters
from toolkit.rumus.text import words
from toolkit.rumus.tree import fill, grouped, kolom, percent
from toolkit.tabel.belum import Belum
from toolkit.tabel.catatan import (
    Penunjuk,
    asal,
    catatan_batas,
    catatan_rumus,
    kosong,
    status_realisasi,
    uang_kosong,
)
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.model import (
    Baris,
    Format,
    Gaya,
    Isi,
    Kategori,
    Kolom,
    Rata,
    Tabel,
    money_of_cells,
    money_of_rows,
    placed,
    sum_of_cells,
    sum_of_rows,
)
from toolkit.values.angka import format_persen, same_rupiah
from toolkit.values.butir import romawi
from toolkit.values.jalur import parents
from toolkit.values.kapital import judul_kata

_DIJUMLAH = (Tingkatan.PROGRAM, Tingkatan.KEGIATAN, Tingkatan.SUB_KEGIATAN)
_GAYA = {Tingkatan.PROGRAM: Gaya.PROGRAM, Tingkatan.KEGIATAN: Gaya.KEGIATAN}
_KODE_PANJANG = 3
_ANGGARAN_POHON, _REALISASI_POHON = 3, 4
"""Columns of the budget tree."""
_TENGAH = Rata.TENGAH
_UANG = _ANGGARAN, _REALISASI = 4, 5
"""Columns of the tables of the sasaran."""


def tercetak(hasil: Hasil) -> tuple[HasilAnggaran, ...]:
    """The rows that are summed and printed, in the order of the sheet."""
    return tuple(a for a in hasil.anggaran_kode if a.tingkat in _DIJUMLAH)


def lembar_anggaran(hasil: Hasil, penunjuk: Penunjuk) -> Lembar:
    """The sheet."""
    return Lembar(nama.REALISASI_ANGGARAN, (_tabel(hasil, penunjuk),))


@dataclass(frozen=True, slots=True)
class _Pohon:
    """The printed rows, and for each the printed rows directly below it; for None those below none."""

    baris: tuple[HasilAnggaran, ...]
    anak: Mapping[int | None, Sequence[int]]


def _pohon(baris: tuple[HasilAnggaran, ...]) -> _Pohon:
    anak: dict[int | None, list[int]] = {}
    for n, induk in enumerate(parents([(a.kode, a.induk) for a in baris])):
        anak.setdefault(induk, []).append(n)
    return _Pohon(baris, anak)


def _tabel(hasil: Hasil, penunjuk: Penunjuk) -> Tabel:
    pohon = _pohon(tercetak(hasil))
    baris = pohon.baris
    nomor = nomor_baris(baris)
    isi = tuple(Baris((nomor[n], sebut_tingkat(a), _rupiah(pohon, n, _ANGGARAN_POHON),
                       _rupiah(pohon, n, _REALISASI_POHON),
                       a.capaian if a.rinci else a.capaian_hitung),
                      _GAYA.get(a.tingkat, Gaya.BIASA)) for n, a in enumerate(baris))
    total = hasil.total
    uang = (sum_of_rows(nilai, sumber, [(n, _uang(baris[n], di)[1]) for n in pohon.anak.get(None, ())], di)
            for nilai, sumber, di in ((total.anggaran, total.anggaran_sumber, _ANGGARAN_POHON),
                                      (total.realisasi, total.realisasi_sumber, _REALISASI_POHON)))
    jumlah = Baris(("TOTAL", None, *uang, total.capaian), Gaya.JUMLAH, 2)
    penyerapan = hasil.regulasi.rumus.penyerapan
    resmi = any(_kode_resmi(a.kode) for a in baris)
    return Tabel(
        judul=f"Realisasi Anggaran per Program dan Kegiatan Tahun {hasil.tahun}",
        kolom=(Kolom("No", 20 if resmi else 7, rata=Rata.KIRI if resmi else Rata.TENGAH),
               Kolom("Program/Kegiatan", 62), Kolom("Anggaran (Rp.)", 22, Format.RUPIAH),
               Kolom("Realisasi (Rp.)", 22, Format.RUPIAH), Kolom("Capaian (%)", 12, Format.PERSEN_DUA, Rata.TENGAH,
                                                              rumus=fill(penyerapan, realisasi=kolom(_REALISASI_POHON),
                                                                         anggaran=kolom(_ANGGARAN_POHON)))),
        baris=(*isi, jumlah),
        belum=(*uang_kosong(baris, penunjuk), *_beda(baris)),
        catatan=("Jumlah program, kegiatan, dan total dihitung dari rincian yang paling bawah.",
                 f"Capaian = {words(penyerapan)}.", *status_realisasi(hasil)),
    )


def _uang(a: HasilAnggaran, di: int) -> tuple[Decimal | None, Sumber]:
    """What a column prints of a row, and the cells that it is made of."""
    return ((a.anggaran_dipakai, a.anggaran_sumber) if di == _ANGGARAN_POHON else
            (a.realisasi_dipakai, a.realisasi_sumber))


def _rupiah(pohon: _Pohon, n: int, di: int) -> Isi:
    """A leaf's own cell, else the sum of the rows directly below."""
    nilai, sumber = _uang(pohon.baris[n], di)
    if pohon.baris[n].rinci:
        return sum_of_cells(nilai, sumber)
    return sum_of_rows(nilai, sumber, [(k, _uang(pohon.baris[k], di)[1]) for k in pohon.anak.get(n, ())], di)


def _beda(baris: Sequence[HasilAnggaran]) -> tuple[Belum, ...]:
    """One note where a printed sum is not the figure typed at the parent."""
    beda = [a for a in baris if not a.rinci and not (_sama(a.anggaran_hitung, a.anggaran)
                                                     and _sama(a.realisasi_hitung, a.realisasi))]
    kalimat = ("Angka yang tertulis pada sheet Anggaran berbeda dari jumlah rinciannya pada: "
               f"{'; '.join(a.uraian for a in beda)}.")
    return (Belum(kalimat, f"{kalimat} Lihat sheet Temuan."),) if beda else ()


def _sama(a: Decimal | None, b: Decimal | None) -> bool:
    return a == b or same_rupiah(a, b)


def tanpa_sebutan(uraian: str, sebutan: str) -> str:
    """A name without the word of its level before it.

    >>> tanpa_sebutan("Kegiatan : Rapat", "Kegiatan"), tanpa_sebutan("Program", "Program")
    ('Rapat', 'Program')
    """
    return re.sub(rf"^{sebutan}\s*:?\s+", "", uraian.strip(), flags=re.IGNORECASE) or uraian


def sebut_tingkat(a: HasilAnggaran) -> str:
    """The name of a row with the word of its level before it, as the report prints it.

    `PROGRAM …`, `Kegiatan : …`, `Sub Kegiatan : …`; a program's word in its own letters.
    """
    if a.tingkat is not Tingkatan.PROGRAM:
        return f"{a.tingkat.value} : {tanpa_sebutan(a.uraian, a.tingkat.value)}"
    sebutan = a.tingkat.value.upper() if a.uraian.isupper() else a.tingkat.value
    return f"{sebutan} {tanpa_sebutan(a.uraian, a.tingkat.value)}"


def _kode_resmi(kode: str) -> bool:
    """A code of the Permendagri form, which is printed as it is."""
    return kode[:1].isdigit() and len(kode.split(".")) >= _KODE_PANJANG


def nomor_baris(baris: Sequence[HasilAnggaran]) -> tuple[str, ...]:
    """What the column No prints for each row: an official code, else I, A, 1. as the report numbers its rows."""
    urut: dict[Tingkatan, int] = {}
    nomor = []
    for a in baris:
        urut[a.tingkat] = urut.get(a.tingkat, 0) + 1
        for lebih_rendah in _DIJUMLAH[_DIJUMLAH.index(a.tingkat) + 1:]:
            urut[lebih_rendah] = 0
        nomor.append(a.kode if _kode_resmi(a.kode) else _urutan(a.tingkat, urut[a.tingkat]))
    return tuple(nomor)


def _urutan(tingkat: Tingkatan, n: int) -> str:
    if tingkat is Tingkatan.PROGRAM:
        return romawi(n)
    if tingkat is Tingkatan.KEGIATAN:
        return column_letters(n)
    return f"{n}."


def lembar_anggaran_sasaran(hasil: Hasil, penunjuk: Penunjuk) -> Lembar:
    """Programs and kegiatan of each sasaran, its share of the whole budget, and what serves none."""
    return Lembar(nama.ANGGARAN_SASARAN, (_anggaran_sasaran(hasil, penunjuk),))


def _anggaran_sasaran(hasil: Hasil, penunjuk: Penunjuk) -> Tabel:
    semua = hasil.anggaran_sasaran
    total_di = Daun(Letak(sum(max(len(s.pendukung), 1) + 1 for s in semua), _ANGGARAN))
    penyerapan = fill(hasil.regulasi.rumus.penyerapan, realisasi=kolom(_REALISASI), anggaran=kolom(_ANGGARAN))
    baris: list[Baris] = []
    puncak: list[tuple[int, HasilAnggaranSasaran]] = []
    for nomor, s in enumerate(semua, 1):
        no = romawi(nomor) if s.kode is not None else "-"
        bagian = [(len(baris) + n, uang) for n, (_, uang) in enumerate(s.pendukung)]
        for nama_program, uang in s.pendukung or (("-", Total()),):
            sebutan = "\n".join(map(judul_kata, nama_program.split("\n")))
            baris.append(Baris((no, s.uraian, sebutan, *money_of_cells(uang), uang.capaian, None), gabung=no))
        puncak.append((len(baris), s))
        baris.append(Baris((f"Jumlah {_sebut(s, nomor)}", None, None, *money_of_rows(s, bagian, _UANG), s.capaian,
                            s.proporsi), Gaya.JUMLAH, 3))
    total = hasil.total
    persen = placed(Decimal(100), percent(kolom(_ANGGARAN), kolom(_ANGGARAN))) if total.anggaran else None
    baris.append(Baris(("TOTAL", None, None, *money_of_rows(total, puncak, _UANG), total.capaian, persen),
                       Gaya.JUMLAH, 3))
    return Tabel(
        judul=f"Alokasi Anggaran per Sasaran Strategis Tahun {hasil.tahun}",
        kolom=(Kolom("No", 6, rata=_TENGAH, gabung=True), Kolom("Sasaran", 34, gabung=True),
               Kolom("Program dan Kegiatan", 52), Kolom("Anggaran (Rp.)", 20, Format.RUPIAH),
               Kolom("Realisasi (Rp.)", 20, Format.RUPIAH),
               Kolom("Capaian (%)", 12, Format.PERSEN_DUA, _TENGAH, rumus=penyerapan),
               Kolom("Proporsi (%)", 12, Format.PERSEN_DUA, _TENGAH, rumus=percent(kolom(_ANGGARAN), total_di))),
        baris=tuple(baris),
        belum=uang_kosong(hasil.anggaran, penunjuk),
        catatan=("Setiap rupiah dihitung satu kali, pada rincian yang paling bawah.",
                 "Proporsi adalah bagian dari seluruh anggaran.", *status_realisasi(hasil)),
    )


def _sebut(s: HasilAnggaranSasaran, nomor: int) -> str:
    return f"Sasaran {romawi(nomor)}" if s.kode is not None else s.uraian


def lembar_efisiensi(hasil: Hasil, penunjuk: Penunjuk) -> Lembar:
    """Capaian of each sasaran against what was spent on it."""
    return Lembar(nama.EFISIENSI, (_efisiensi(hasil, penunjuk),))


def _efisiensi(hasil: Hasil, penunjuk: Penunjuk) -> Tabel:
    sasaran = {s.kode: s for s in hasil.sasaran}
    belum = tuple(_belum(hasil, sasaran[e.kode], penunjuk)
                  for e in hasil.efisiensi if e.capaian is None and e.kode in sasaran)
    penyerapan = hasil.regulasi.rumus.penyerapan
    return Tabel(
        judul=f"Efisiensi Penggunaan Anggaran per Sasaran Tahun {hasil.tahun}",
        kolom=(Kolom("No", 6, rata=_TENGAH), Kolom("Sasaran", 42),
               Kolom("Capaian (%)", 12, Format.PERSEN_DUA, _TENGAH), Kolom("Anggaran (Rp.)", 20, Format.RUPIAH),
               Kolom("Realisasi (Rp.)", 20, Format.RUPIAH),
               Kolom("Penyerapan (%)", 14, Format.PERSEN_DUA, _TENGAH,
                     rumus=fill(penyerapan, realisasi=kolom(_REALISASI), anggaran=kolom(_ANGGARAN))),
               Kolom("Efisiensi (poin)", 13, Format.DUA, _TENGAH), Kolom("Kategori", 22, rata=_TENGAH)),
        baris=tuple(_baris_efisiensi(n, e) for n, e in enumerate(hasil.efisiensi, 1)),
        belum=belum,
        catatan=(f"Capaian = rata-rata capaian indikator sasaran. Penyerapan = {words(penyerapan)}.",
                 _catatan_metode(hasil.regulasi.efisiensi), *_catatan_bersama(hasil),
                 *catatan_rumus(hasil.indikator, hasil.regulasi), catatan_batas(hasil.regulasi),
                 *status_realisasi(hasil)),
    )


def _belum(hasil: Hasil, s: HasilSasaran, penunjuk: Penunjuk) -> Belum:
    i = next((i for i in s.indikator if i.capaian is None and i.realisasi_ada and not i.dilepas), None)
    isian = () if i is None else asal(i, hasil)
    return kosong(f'Capaian sasaran "{s.uraian}"', penunjuk, i.kode if i else s.kode, isian)


def _baris_efisiensi(nomor: int, e: HasilEfisiensi) -> Baris:
    """Efisiensi is taken of the exact mean and the exact absorption, not of the rounded cells beside it."""
    capaian = None if e.capaian_rumus is None else grouped(e.capaian_rumus)
    rumus = fill(e.rumus, capaian=capaian, realisasi=kolom(_REALISASI), anggaran=kolom(_ANGGARAN))
    return Baris((str(nomor), e.uraian, placed(e.capaian, e.capaian_rumus), *money_of_cells(e.uang), e.penyerapan,
                  placed(e.efisiensi, rumus), Kategori(e.kategori.upper(), e.nada)))


def _catatan_bersama(hasil: Hasil) -> tuple[str, ...]:
    """Why a sasaran that shares its money has no figure."""
    nomor = {s.kode: str(n) for n, s in enumerate(hasil.sasaran, 1)}
    sasaran = " dan ".join(nomor.get(kode, kode) for kode in hasil.berbagi)
    kalimat = (f"Efisiensi sasaran {sasaran} tidak dapat dihitung: sebagian anggarannya mendukung lebih dari satu "
               "sasaran dan tidak dibagi.")
    return (kalimat,) if sasaran else ()


def _catatan_metode(metode: MetodeEfisiensi) -> str:
    satuan = f", dalam {metode.satuan}" if metode.satuan else ""
    return (f"Metode: {metode.nama}. {metode.sebutan} = {words(metode.rumus)}{satuan}. "
            f"Disebut {' atau '.join(k.nama for k in metode.kelas)} hanya bila capaiannya "
            f"{format_persen(metode.tanpa_kelas.capaian_minimal)} atau lebih.")
