"""Sheets `Anggaran per Sasaran` and `Efisiensi`: what each sasaran cost, and whether it was worth it."""

from collections.abc import Sequence
from decimal import Decimal

from toolkit.model import lembar as nama
from toolkit.model.hasil import Hasil, HasilSasaran
from toolkit.model.hasil_uang import HasilAnggaranSasaran, HasilEfisiensi, Total
from toolkit.model.regulasi import MetodeEfisiensi
from toolkit.model.rumus import Daun, Letak
from toolkit.rumus.build import fill, grouped, kolom, percent
from toolkit.rumus.words import words
from toolkit.tabel.catatan import (
    Penunjuk,
    asal,
    belum_dicocokkan,
    catatan_batas,
    catatan_rumus,
    kosong,
    status_realisasi,
    uang_kosong,
)
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.model import Baris, Format, Gaya, Isi, Kategori, Kolom, Rata, Tabel
from toolkit.tabel.rumus import placed, sum_of_cells, sum_of_rows
from toolkit.values.angka import format_persen
from toolkit.values.butir import romawi

_TENGAH = Rata.TENGAH
_ANGGARAN, _REALISASI = 4, 5
"""Columns of both printed tables."""


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
        for sebutan, uang in s.pendukung or (("-", Total()),):
            baris.append(Baris((no, s.uraian, sebutan, *_cells(uang), uang.capaian, None), gabung=no))
        puncak.append((len(baris), s))
        baris.append(Baris((f"Jumlah {_sebut(s, nomor)}", None, None, *_sums(s, bagian), s.capaian, s.proporsi),
                           Gaya.JUMLAH, 3))
    total = hasil.total
    persen = placed(Decimal(100), percent(kolom(_ANGGARAN), kolom(_ANGGARAN))) if total.anggaran else None
    baris.append(Baris(("TOTAL", None, None, *_sums(total, puncak), total.capaian, persen), Gaya.JUMLAH, 3))
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


def _sums(b: HasilAnggaranSasaran | Total,
          bagian: Sequence[tuple[int, HasilAnggaranSasaran | Total]]) -> tuple[Isi, Isi]:
    """Anggaran and realisasi over the rows that they are the sum of."""
    return (sum_of_rows(b.anggaran, b.anggaran_sumber, [(n, u.anggaran_sumber) for n, u in bagian], _ANGGARAN),
            sum_of_rows(b.realisasi, b.realisasi_sumber, [(n, u.realisasi_sumber) for n, u in bagian], _REALISASI))


def _cells(b: HasilAnggaranSasaran | Total) -> tuple[Isi, Isi]:
    """Anggaran and realisasi over the input cells."""
    return sum_of_cells(b.anggaran, b.anggaran_sumber), sum_of_cells(b.realisasi, b.realisasi_sumber)


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
                 _catatan_metode(hasil.regulasi.efisiensi), *catatan_rumus(hasil.indikator, hasil.regulasi),
                 catatan_batas(hasil.regulasi), *status_realisasi(hasil)),
    )


def _belum(hasil: Hasil, s: HasilSasaran, penunjuk: Penunjuk) -> str:
    i = next((i for i in s.indikator if i.capaian is None and i.realisasi_ada), None)
    isian = () if i is None else asal(i, hasil)
    return kosong(f"Capaian sasaran {s.kode}", penunjuk, i.kode if i else s.kode, isian)


def _baris_efisiensi(nomor: int, e: HasilEfisiensi) -> Baris:
    """Efisiensi is taken of the exact mean and the exact absorption, not of the rounded cells beside it."""
    capaian = None if e.capaian_rumus is None else grouped(e.capaian_rumus)
    rumus = fill(e.rumus, capaian=capaian, realisasi=kolom(_REALISASI), anggaran=kolom(_ANGGARAN))
    return Baris((str(nomor), e.uraian, placed(e.capaian, e.capaian_rumus), *_cells(e.uang), e.penyerapan,
                  placed(e.efisiensi, rumus), Kategori(e.kategori.upper(), e.nada)))


def _catatan_metode(metode: MetodeEfisiensi) -> str:
    satuan = f", dalam {metode.satuan}" if metode.satuan else ""
    return (f"Metode: {metode.nama}. {metode.sebutan} = {words(metode.rumus)}{satuan}. "
            f"Disebut {' atau '.join(k.nama for k in metode.kelas)} hanya bila capaiannya "
            f"{format_persen(metode.tanpa_kelas.capaian_minimal)} atau lebih."
            f"{belum_dicocokkan(terverifikasi=metode.terverifikasi)}")
