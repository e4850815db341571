"""Sheet `Realisasi Anggaran`: the budget tree with its sums, as the report prints it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from toolkit.model import lembar as nama
from toolkit.model.hasil import Hasil
from toolkit.model.hasil_uang import HasilAnggaran, Sumber
from toolkit.model.laporan import Tingkatan
from toolkit.rumus.build import fill, kolom
from toolkit.rumus.words import words
from toolkit.tabel.catatan import Penunjuk, status_realisasi, uang_kosong
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.model import Baris, Format, Gaya, Isi, Kolom, Rata, Tabel
from toolkit.tabel.rumus import sum_of_cells, sum_of_rows
from toolkit.values.butir import romawi

_DIJUMLAH = (Tingkatan.PROGRAM, Tingkatan.KEGIATAN, Tingkatan.SUB_KEGIATAN)
_GAYA = {Tingkatan.PROGRAM: Gaya.PROGRAM, Tingkatan.KEGIATAN: Gaya.KEGIATAN}
_KODE_PANJANG = 3
_ANGGARAN, _REALISASI = 3, 4
"""Columns of the printed table."""


def tercetak(hasil: Hasil) -> tuple[HasilAnggaran, ...]:
    """The rows that are summed and printed, in the order of the sheet."""
    return tuple(a for a in hasil.anggaran if a.tingkat in _DIJUMLAH)


def lembar_anggaran(hasil: Hasil, penunjuk: Penunjuk) -> Lembar:
    """The sheet."""
    return Lembar(nama.REALISASI_ANGGARAN, (_tabel(hasil, penunjuk),))


@dataclass(frozen=True, slots=True)
class _Pohon:
    """The printed rows, and for each the printed rows directly below it; `puncak`: those below none."""

    baris: tuple[HasilAnggaran, ...]
    anak: Mapping[int, Sequence[int]]
    puncak: Sequence[int]


def _pohon(baris: tuple[HasilAnggaran, ...]) -> _Pohon:
    """Of rows that repeat a code the last one above is the parent, as in the rules."""
    di_atas: dict[str, int] = {}
    anak: dict[int, list[int]] = {}
    puncak = []
    for n, a in enumerate(baris):
        induk = di_atas.get(a.induk) if a.induk is not None else None
        if induk is None:
            puncak.append(n)
        else:
            anak.setdefault(induk, []).append(n)
        di_atas[a.kode] = n
    return _Pohon(baris, anak, puncak)


def _tabel(hasil: Hasil, penunjuk: Penunjuk) -> Tabel:
    pohon = _pohon(tercetak(hasil))
    baris = pohon.baris
    nomor = nomor_baris(baris)
    isi = tuple(Baris((nomor[n], a.uraian, _rupiah(pohon, n, _ANGGARAN), _rupiah(pohon, n, _REALISASI),
                       a.capaian if a.rinci else a.capaian_hitung),
                      _GAYA.get(a.tingkat, Gaya.BIASA)) for n, a in enumerate(baris))
    total = hasil.total
    uang = (sum_of_rows(nilai, sumber, [(n, _uang(baris[n], di)[1]) for n in pohon.puncak], di)
            for nilai, sumber, di in ((total.anggaran, total.anggaran_sumber, _ANGGARAN),
                                      (total.realisasi, total.realisasi_sumber, _REALISASI)))
    jumlah = Baris(("TOTAL", None, *uang, total.capaian), Gaya.JUMLAH, 2)
    penyerapan = hasil.regulasi.rumus.penyerapan
    resmi = any(_kode_resmi(a.kode) for a in baris)
    return Tabel(
        judul=f"Realisasi Anggaran per Program dan Kegiatan Tahun {hasil.tahun}",
        kolom=(Kolom("No", 20 if resmi else 7, rata=Rata.KIRI if resmi else Rata.TENGAH),
               Kolom("Program/Kegiatan", 62), Kolom("Anggaran (Rp.)", 22, Format.RUPIAH),
               Kolom("Realisasi (Rp.)", 22, Format.RUPIAH), Kolom("Capaian (%)", 12, Format.PERSEN_DUA, Rata.TENGAH,
                                                              rumus=fill(penyerapan, realisasi=kolom(_REALISASI),
                                                                         anggaran=kolom(_ANGGARAN)))),
        baris=(*isi, jumlah),
        belum=(*uang_kosong(baris, penunjuk), *_beda(baris)),
        catatan=("Jumlah program, kegiatan, dan total dihitung dari rincian yang paling bawah.",
                 f"Capaian = {words(penyerapan)}.", *status_realisasi(hasil)),
    )


def _uang(a: HasilAnggaran, di: int) -> tuple[Decimal | None, Sumber]:
    """What a column prints of a row, and the cells that it is made of."""
    return ((a.anggaran_dipakai, a.anggaran_sumber) if di == _ANGGARAN else
            (a.realisasi_dipakai, a.realisasi_sumber))


def _rupiah(pohon: _Pohon, n: int, di: int) -> Isi:
    """A leaf's own cell, else the sum of the rows directly below."""
    nilai, sumber = _uang(pohon.baris[n], di)
    if pohon.baris[n].rinci:
        return sum_of_cells(nilai, sumber)
    return sum_of_rows(nilai, sumber, [(k, _uang(pohon.baris[k], di)[1]) for k in pohon.anak.get(n, ())], di)


def _beda(baris: Sequence[HasilAnggaran]) -> tuple[str, ...]:
    """One note where a printed sum is not the figure typed at the parent."""
    beda = [a for a in baris if not a.rinci and ((a.anggaran_hitung, a.realisasi_hitung) != (a.anggaran, a.realisasi))]
    return ("Angka yang tertulis pada sheet Anggaran berbeda dari jumlah rinciannya pada: "
            + "; ".join(a.uraian for a in beda) + ". Lihat sheet Temuan.",) if beda else ()


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
        nomor.append(a.kode if _kode_resmi(a.kode) else _sebut(a.tingkat, urut[a.tingkat]))
    return tuple(nomor)


def _sebut(tingkat: Tingkatan, n: int) -> str:
    if tingkat is Tingkatan.PROGRAM:
        return romawi(n)
    if tingkat is Tingkatan.KEGIATAN:
        return chr(64 + n) if n <= 26 else str(n)  # noqa: PLR2004 - letters of the alphabet
    return f"{n}."
