"""Sheet `Capaian Kegiatan`: a block for each sub kegiatan as the report has it."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from toolkit.model import lembar as nama
from toolkit.model.hasil import Hasil, HasilKegiatan, HasilKeluaran, HasilSasaran
from toolkit.model.hasil_uang import HasilAnggaran
from toolkit.model.laporan import Tingkatan
from toolkit.model.rumus import Pohon
from toolkit.model.sel import Isian
from toolkit.rumus.tree import fill, kolom
from toolkit.tabel.anggaran import tanpa_sebutan
from toolkit.tabel.belum import Belum
from toolkit.tabel.catatan import Penunjuk, kosong
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.model import Baris, Format, Isi, Kolom, Rata, Rumus, Tabel, from_cell, placed
from toolkit.tabel.seragam import seragam
from toolkit.values.jalur import jalur_of
from toolkit.values.kapital import judul_kata
from toolkit.values.kode import kunci
from toolkit.values.nama_blok import nama_blok
from toolkit.values.satuan import rentang_bersatuan, satuan_tersebut
from toolkit.values.teks import nama_polos
from toolkit.values.ukuran import is_persen

_TENGAH = Rata.TENGAH
_KOLOM = (Kolom("", 18), Kolom("Uraian", 46), Kolom("Target", 20, Format.ANGKA, _TENGAH),
          Kolom("Realisasi", 20, Format.ANGKA, _TENGAH), Kolom("%", 12, Format.PERSEN_DUA, _TENGAH))
_TARGET, _REALISASI = 3, 4
"""Columns of the printed table."""
BERSAMA = "Kegiatan yang mendukung lebih dari satu sasaran"
_SATUAN_TERTULIS = re.compile(r"\d\s{0,3}([^\W\d_]\D*)$")
"""What was typed behind a number."""
_SATUAN_TERPANJANG = 40
_ALINEA_TERPANJANG = 1400
"""Characters of one cell; a longer explanation goes on in the next row, since Excel cuts rows at 409 points."""
_SEBUTAN = ((Tingkatan.PROGRAM, "Program"), (Tingkatan.KEGIATAN, "Kegiatan"), (Tingkatan.SUB_KEGIATAN, "Sub Kegiatan"))


def lembar_kegiatan(hasil: Hasil, penunjuk: Penunjuk) -> Lembar:
    """The sheet: under each sasaran its blocks, numbered, with program, kegiatan and sub kegiatan."""
    judul = f"Capaian Kegiatan Tahun {hasil.tahun}"
    blok = tuple(tabel_kegiatan(hasil, n, k, penunjuk, judul=kepala if n == 1 else "")
                 for kepala, milik in _menurut_sasaran(hasil) for n, k in enumerate(milik, 1))
    return Lembar(nama.CAPAIAN_KEGIATAN, blok, judul=judul, mendatar=False, beku=False,
                  keterangan="Masukan adalah anggaran sub kegiatan; keluaran dibandingkan dengan targetnya.")


def _menurut_sasaran(hasil: Hasil) -> Iterator[tuple[str, Sequence[HasilKegiatan]]]:
    """Heading and blocks of each sasaran, of what serves several, and of what serves none."""
    for nomor, s in enumerate(hasil.sasaran, 1):
        yield f"Sasaran {nomor}: {s.uraian}", kegiatan_sasaran(hasil, s)
    yield BERSAMA, kegiatan_bersama(hasil)
    ada = {k.kode for s in hasil.sasaran for k in kegiatan_sasaran(hasil, s)} | {
        k.kode for k in kegiatan_bersama(hasil)}
    sisa = [k for k in hasil.kegiatan if k.kode not in ada]
    yield "Kegiatan penunjang" if hasil.sasaran else "", sisa


def kegiatan_sasaran(hasil: Hasil, s: HasilSasaran) -> Sequence[HasilKegiatan]:
    """What serves this sasaran alone, in the order of the input."""
    return [k for k in hasil.kegiatan if k.masukan is not None and k.masukan.sasaran is not None
            and kunci(k.masukan.sasaran) == kunci(s.kode)]


def kegiatan_bersama(hasil: Hasil) -> Sequence[HasilKegiatan]:
    """What serves several sasaran."""
    return [k for k in hasil.kegiatan if k.masukan is not None and k.masukan.bersama]


def tabel_kegiatan(hasil: Hasil, nomor: int, k: HasilKegiatan, penunjuk: Penunjuk, *, judul: str = "") -> Tabel:
    """The block of one sub kegiatan; `nomor` is its number among those that stand together below `judul`."""
    baris = [_masukan(k.masukan, hasil.regulasi.rumus.penyerapan)]
    baris.extend(_keluaran(x) for x in k.keluaran)
    rantai = jalur_of(k.masukan, hasil.anggaran_kode) if k.masukan else ()
    baris.extend(_penjelasan(k, rantai))
    return Tabel(judul=judul, kolom=_KOLOM, baris=tuple(baris), nomor_kolom=False,
                 pengantar=tuple(_jalur(nomor, k, rantai)), belum=tuple(_belum(hasil, k, penunjuk)))


def _jalur(nomor: int, k: HasilKegiatan, rantai: Sequence[HasilAnggaran]) -> Iterator[str]:
    """`1. Program : …`, then kegiatan and sub kegiatan."""
    depan = f"{nomor}. "
    for tingkat, sebutan in _SEBUTAN:
        for a in rantai:
            if a.tingkat is tingkat:
                yield f"{depan}{sebutan} : {judul_kata(tanpa_sebutan(a.uraian, sebutan))}"
                depan = "    "
    if not rantai:
        yield f"{depan}Sub Kegiatan : {k.kode}"


def _masukan(a: HasilAnggaran | None, penyerapan: Pohon) -> Baris:
    if a is None:
        return Baris(("Masukan/Input", "Anggaran", None, None, None))
    anggaran, realisasi = a.anggaran, a.realisasi
    return Baris(("Masukan/Input", "Anggaran",
                  from_cell(anggaran, a.anggaran_isian, Format.RUPIAH),
                  from_cell(realisasi, a.realisasi_isian, Format.RUPIAH),
                  placed(a.capaian, fill(penyerapan, realisasi=kolom(_REALISASI), anggaran=kolom(_TARGET)))))


def _ukuran(nilai: Decimal | str | None, isian: Isian[object], rumus: Pohon | None, satuan: str) -> Isi:
    """A target or realisasi of an output: the number from its cell, with its satuan, or what was typed behind it."""
    if not isinstance(nilai, Decimal) or rumus is None:
        angka = any(huruf.isdigit() for huruf in isian.tertulis)
        return rentang_bersatuan(isian.tertulis, satuan) if angka else isian.tertulis or nilai
    if is_persen(satuan):
        return Rumus(nilai, rumus, desimal=None, format=Format.PERSEN)
    tertulis = _SATUAN_TERTULIS.search(isian.tertulis)
    sebut = satuan_tersebut(satuan) or (tertulis[1].strip() if tertulis else "")
    return Rumus(nilai, rumus, desimal=None, format=Format.ANGKA, satuan=sebut[:_SATUAN_TERPANJANG])


def _keluaran(x: HasilKeluaran) -> Baris:
    ukuran = ((x.target, x.target_isian, x.target_rumus), (x.realisasi, x.realisasi_isian, x.realisasi_rumus))
    (target, realisasi), = seragam([tuple(_ukuran(*satu, x.satuan) for satu in ukuran)], [x.satuan])
    rumus = None if x.rumus is None else fill(x.rumus, target=kolom(_TARGET), realisasi=kolom(_REALISASI))
    return Baris(("Keluaran/Output", x.indikator, target, realisasi,
                  placed(x.capaian, rumus)))


def _tanpa_kepala(penjelasan: str, rantai: Sequence[HasilAnggaran]) -> str:
    """An explanation without the names at its beginning that stand above the block anyway."""
    kepala, isi = nama_blok(penjelasan)
    tercetak = {(a.tingkat.value, nama_polos(a.uraian)) for a in rantai}
    return "\n".join((*(n.baris for n in kepala if (n.sebutan, nama_polos(n.nama)) not in tercetak), isi)).strip()


def _penjelasan(k: HasilKegiatan, rantai: Sequence[HasilAnggaran]) -> Iterator[Baris]:
    teks = "\n".join(dict.fromkeys(t for x in k.keluaran if (t := _tanpa_kepala(x.penjelasan, rantai))))
    for n, potongan in enumerate(_potong(teks)):
        yield Baris(("Penjelasan" if n == 0 else "", potongan, None, None, None), lebar=4, mulai=2)


def _potong(teks: str) -> Iterator[str]:
    """Pieces that fit a row, cut between sentences or words."""
    while len(teks) > _ALINEA_TERPANJANG:
        batas = next((p for p in (teks.rfind(tanda, 0, _ALINEA_TERPANJANG) for tanda in ("\n", ". ", " ")) if p > 0),
                     _ALINEA_TERPANJANG - 1)
        yield teks[:batas + 1].strip()
        teks = teks[batas + 1:].strip()
    if teks:
        yield teks


def _belum(hasil: Hasil, k: HasilKegiatan, penunjuk: Penunjuk) -> Iterator[Belum]:
    if k.masukan is None:
        yield Belum.at(f"Anggaran sub kegiatan {k.kode} tidak ditemukan", penunjuk.tunjuk(k.kode))
    for x in k.keluaran:
        if x.capaian is None:
            yield kosong(f"Capaian keluaran {x.indikator}", penunjuk, x.indikator, (x.realisasi_isian, x.target_isian))
    baris = {x.baris for x in k.keluaran}
    for b in hasil.laporan.kegiatan:
        if b.baris in baris and (tempat := penunjuk.penjelasan(b.penjelasan)):
            yield Belum.at("Penjelasan menyebut nama lain daripada sheet Anggaran", tempat)
