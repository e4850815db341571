"""Tables of a quarter's report: the actions, obstacles and what was done about them, the money of the programs."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from toolkit.model.hasil import Hasil
from toolkit.model.hasil_uang import HasilAnggaran
from toolkit.model.laporan import Tingkatan
from toolkit.model.rencana_aksi import TRIWULAN
from toolkit.tabel.catatan import Penunjuk, status_realisasi
from toolkit.tabel.model import Baris, Format, Gaya, Isi, Kolom, Rata, Tabel
from toolkit.tabel.rencana_aksi import ordered
from toolkit.tabel.seragam import seragam
from toolkit.tabel.triwulan import (
    belum_triwulan,
    catatan_triwulan,
    isi_capaian,
    isi_realisasi,
    isi_target,
    kolom_triwulan,
    measured,
)
from toolkit.values.angka_tertulis import tidak_tersedia
from toolkit.values.kapital import judul_kata

_TENGAH = Rata.TENGAH
_KOSONG = "-"


def tabel_pengukuran(hasil: Hasil, triwulan: int, penunjuk: Penunjuk) -> Tabel:
    """The indicators below their sasaran: a quarter, 1 to 4, and to date."""
    semua = hasil.pengukuran_triwulan
    isi = [(r.uraian_sasaran, Baris((r.uraian, *satu))) for r, satu in zip(
        semua, measured(semua, (triwulan,), 1), strict=True)]
    return Tabel(
        judul=f"Pengukuran Kinerja Triwulan {TRIWULAN[triwulan - 1]} Tahun {hasil.tahun}", nomor_kolom=False,
        kolom=(Kolom("INDIKATOR SASARAN", 34), *kolom_triwulan((triwulan,), triwulan),
               Kolom("KATEGORI", 14, rata=_TENGAH)),
        baris=tuple(_below(isi)), belum=belum_triwulan(semua, penunjuk), catatan=tuple(catatan_triwulan(
            hasil, semua)))


def _below(isi: Sequence[tuple[str, Baris]]) -> Iterator[Baris]:
    """Rows below a row of their own for what they have in common."""
    for apa, milik in groupby(isi, key=lambda satu: satu[0]):
        baris = [b for _, b in milik]
        lebar = len(baris[0].isi)
        yield Baris((apa or _KOSONG, *(None,) * (lebar - 1)), Gaya.PROGRAM, lebar)
        yield from baris


def tabel_aksi(hasil: Hasil, triwulan: int) -> Tabel:
    """Every action below its indicator: its target and realisasi of a quarter, 1 to 4, and its capaian to date."""
    semua = [r for r in ordered(hasil) if r.aksi is not None]
    sel = seragam([(isi_target(t, r.satuan), isi_realisasi(t, r.satuan))
                   for r in semua for t in (r.triwulan[triwulan - 1],)], [str(r.baris) for r in semua])
    isi = [(r.uraian, Baris((r.aksi, r.satuan or _KOSONG, *satu, isi_capaian(r.sampai), r.penanggung_jawab or _KOSONG)))
           for r, satu in zip(semua, sel, strict=True)]
    tw = TRIWULAN[triwulan - 1]
    return Tabel(
        judul=f"Pelaksanaan Rencana Aksi Triwulan {tw} Tahun {hasil.tahun}", nomor_kolom=False,
        kolom=(Kolom("AKSI", 46), Kolom("SATUAN", 11, rata=_TENGAH), Kolom("TARGET", 10, Format.ANGKA, _TENGAH),
               Kolom("REALISASI", 10, Format.ANGKA, _TENGAH),
               Kolom(f"CAPAIAN S.D. TW {tw}", 12, Format.PERSEN_TETAP, _TENGAH), Kolom("PENANGGUNG JAWAB", 22)),
        baris=tuple(_below(isi)))


def tabel_kendala(hasil: Hasil) -> Tabel:
    """What stood in the way, and what is done about it; a dash alone says that there is nothing."""
    semua = [r for r in ordered(hasil) if _said(r.kendala) or _said(r.tindak_lanjut)]
    return Tabel(
        judul="", nomor_kolom=False,
        kolom=(Kolom("NO.", 5, rata=_TENGAH), Kolom("INDIKATOR DAN AKSI", 40), Kolom("KENDALA", 36),
               Kolom("TINDAK LANJUT", 36)),
        baris=tuple(Baris((f"{n}.", "\n".join(dict.fromkeys(t for t in (r.uraian, r.aksi) if t)),
                           _said(r.kendala) or _KOSONG, _said(r.tindak_lanjut) or _KOSONG))
                    for n, r in enumerate(semua, 1)))


def _said(teks: str) -> str:
    return "" if tidak_tersedia(teks) else teks.strip()


def tabel_program(hasil: Hasil) -> Tabel:
    """Anggaran of each program and, where any is known, what of it was spent."""
    program = [a for a in hasil.anggaran_kode if a.tingkat is Tingkatan.PROGRAM]
    terserap = any(a.realisasi_dipakai is not None for a in program)
    kolom = (Kolom("NO.", 5, rata=_TENGAH), Kolom("PROGRAM", 56), Kolom("ANGGARAN (Rp.)", 22, Format.RUPIAH),
             Kolom("REALISASI (Rp.)", 22, Format.RUPIAH), Kolom("CAPAIAN (%)", 12, Format.PERSEN_DUA, _TENGAH))
    total = hasil.total
    baris = [Baris((f"{n}.", judul_kata(a.uraian), a.anggaran_dipakai, *_absorbed(a)))
             for n, a in enumerate(program, 1)]
    baris.append(Baris(("JUMLAH", None, total.anggaran, total.realisasi, total.capaian), Gaya.JUMLAH, 2))
    banyak = len(kolom) if terserap else 3
    return Tabel(
        judul="", nomor_kolom=False, kolom=kolom[:banyak],
        baris=tuple(Baris(b.isi[:banyak], b.gaya, b.lebar) for b in baris) if program else (),
        catatan=status_realisasi(hasil) if terserap else ())


def _absorbed(a: HasilAnggaran) -> tuple[Isi, Isi]:
    return a.realisasi_dipakai, a.capaian if a.rinci else a.capaian_hitung
