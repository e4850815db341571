"""Sheet `Capaian Kegiatan`: a block for each sub kegiatan as the report has it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from toolkit.model import lembar as nama
from toolkit.model.hasil import Hasil, HasilKegiatan, HasilKeluaran
from toolkit.model.hasil_uang import HasilAnggaran
from toolkit.model.laporan import Tingkatan
from toolkit.model.rumus import Pohon
from toolkit.model.sel import Isian
from toolkit.rumus.tree import fill, kolom
from toolkit.tabel.catatan import Penunjuk, kosong
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.model import Baris, Format, Isi, Kolom, Rata, Tabel, from_cell, placed
from toolkit.values.ukuran import is_persen

_TENGAH = Rata.TENGAH
_KOLOM = (Kolom("", 18), Kolom("Uraian", 46), Kolom("Target", 20, Format.ANGKA, _TENGAH),
          Kolom("Realisasi", 20, Format.ANGKA, _TENGAH), Kolom("%", 12, Format.PERSEN_DUA, _TENGAH))
_TARGET, _REALISASI = 3, 4
"""Columns of the printed table."""
_ALINEA_TERPANJANG = 1400
"""Characters of one cell; a longer explanation goes on in the next row, since Excel cuts rows at 409 points."""
_SEBUTAN = ((Tingkatan.PROGRAM, "Program"), (Tingkatan.KEGIATAN, "Kegiatan"), (Tingkatan.SUB_KEGIATAN, "Sub Kegiatan"))


def lembar_kegiatan(hasil: Hasil, penunjuk: Penunjuk) -> Lembar:
    """The sheet: blocks in the order of the input, each under its program, kegiatan and sub kegiatan."""
    judul = f"Capaian Kegiatan Tahun {hasil.tahun}"
    blok = tuple(tabel_kegiatan(hasil, n, k, penunjuk) for n, k in enumerate(hasil.kegiatan, 1))
    return Lembar(nama.CAPAIAN_KEGIATAN, blok, judul=judul, mendatar=False, beku=False,
                  keterangan="Masukan adalah anggaran sub kegiatan; keluaran dibandingkan dengan targetnya.")


def tabel_kegiatan(hasil: Hasil, nomor: int, k: HasilKegiatan, penunjuk: Penunjuk) -> Tabel:
    """The block of one sub kegiatan; `nomor` is its number among those that stand together."""
    baris = [_masukan(k.masukan, hasil.regulasi.rumus.penyerapan)]
    baris.extend(_keluaran(x) for x in k.keluaran)
    baris.extend(_penjelasan(k))
    return Tabel(judul="", kolom=_KOLOM, baris=tuple(baris), nomor_kolom=False,
                 pengantar=tuple(_jalur(hasil, nomor, k)), belum=tuple(_belum(k, penunjuk)))


def _jalur(hasil: Hasil, nomor: int, k: HasilKegiatan) -> Iterator[str]:
    """`1. Program : …`, then kegiatan and sub kegiatan."""
    semua = {a.kode: a for a in reversed(hasil.anggaran_kode)}
    rantai: list[HasilAnggaran] = [k.masukan] if k.masukan else []
    while rantai and rantai[-1].induk in semua and len(rantai) < len(Tingkatan):
        rantai.append(semua[rantai[-1].induk or ""])
    depan = f"{nomor}. "
    for tingkat, sebutan in _SEBUTAN:
        for a in rantai:
            if a.tingkat is tingkat:
                yield f"{depan}{sebutan} : {_tanpa_sebutan(a.uraian, sebutan)}"
                depan = "    "
    if not rantai:
        yield f"{depan}Sub Kegiatan : {k.kode}"


def _tanpa_sebutan(uraian: str, sebutan: str) -> str:
    """The name without the level's own word before it, so that it is not said twice."""
    return re.sub(rf"^{sebutan}\s*:?\s+", "", uraian, flags=re.IGNORECASE) or uraian


def _masukan(a: HasilAnggaran | None, penyerapan: Pohon) -> Baris:
    if a is None:
        return Baris(("Masukan/Input", "Anggaran", None, None, None))
    anggaran, realisasi = a.anggaran, a.realisasi
    return Baris(("Masukan/Input", "Anggaran",
                  from_cell(anggaran, a.anggaran_isian, Format.RUPIAH),
                  from_cell(realisasi, a.realisasi_isian, Format.RUPIAH),
                  placed(a.capaian, fill(penyerapan, realisasi=kolom(_REALISASI), anggaran=kolom(_TARGET)))))


def _ukuran(nilai: Decimal | str | None, isian: Isian[object], rumus: Pohon | None, satuan: str) -> Isi:
    """A target or realisasi of an output: the number from its cell, with its satuan where it was typed with one."""
    if not isinstance(nilai, Decimal) or rumus is None:
        return isian.tertulis or nilai
    return placed(nilai, rumus, desimal=None, format_=Format.PERSEN if is_persen(satuan) else Format.ANGKA)


def _keluaran(x: HasilKeluaran) -> Baris:
    target = _ukuran(x.target, x.target_isian, x.target_rumus, x.satuan)
    realisasi = _ukuran(x.realisasi, x.realisasi_isian, x.realisasi_rumus, x.satuan)
    rumus = None if x.rumus is None else fill(x.rumus, target=kolom(_TARGET), realisasi=kolom(_REALISASI))
    satuan = f" ({x.satuan})" if x.satuan and not is_persen(x.satuan) else ""
    return Baris(("Keluaran/Output", f"{x.indikator}{satuan}", target, realisasi,
                  placed(x.capaian, rumus)))


def _penjelasan(k: HasilKegiatan) -> Iterator[Baris]:
    teks = "\n".join(dict.fromkeys(x.penjelasan.strip() for x in k.keluaran if x.penjelasan.strip()))
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


def _belum(k: HasilKegiatan, penunjuk: Penunjuk) -> Iterator[str]:
    if k.masukan is None:
        yield f"Anggaran sub kegiatan {k.kode} tidak ditemukan: {penunjuk.tunjuk(k.kode)}."
    for x in k.keluaran:
        if x.capaian is None:
            yield kosong(f"Capaian keluaran {x.indikator}", penunjuk, x.indikator, (x.realisasi_isian, x.target_isian))
