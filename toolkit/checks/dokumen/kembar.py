"""Rows and names that stand twice, where each may stand once."""

from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

from toolkit.catalog import Kena, check
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisKegiatan, BarisPkProgram, BarisRkt
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.values.kode import kunci, sasaran_of
from toolkit.values.teks import fold

T = TypeVar("T")


@check("REN030", Tingkat.PERINGATAN,
       judul="Dua indikator bernama sama",
       pesan="nama indikator {kode} sama dengan indikator {lain} ({letak}): {nilai}.",
       saran="Perbaiki nama salah satunya menurut Renstra, atau hapus barisnya bila indikator itu tertulis dua kali.",
       mengapa="Dua indikator yang sama dihitung dua kali dalam rata-rata capaian.")
def indikator_named_twice(hasil: Hasil) -> Iterator[Kena]:
    """Two codes of Renstra with the same Indikator Sasaran."""
    baris = [r for r in hasil.laporan.renstra if r.kode.nilai and r.indikator_sasaran.nilai]
    for r, lain in _twice(baris, [fold(r.indikator_sasaran.nilai or "") for r in baris]):
        if kunci(r.kode.nilai or "") != kunci(lain.kode.nilai or ""):
            yield Kena(r.indikator_sasaran, {"kode": r.kode.nilai, "lain": lain.kode.nilai,
                                             "letak": lain.indikator_sasaran.sel}, r.kode.nilai or "")


@check("REN032", Tingkat.PERINGATAN,
       judul="Dua sasaran bernama sama",
       pesan="nama sasaran {kode} sama dengan sasaran {lain} ({letak}): {nilai}.",
       saran="Perbaiki nama salah satunya, atau beri kedua indikator nomor sasaran yang sama, misalnya {lain}.1 dan "
             "{lain}.2.",
       mengapa="Rata-rata dan anggaran dihitung per sasaran; satu sasaran dengan dua nomor terpecah menjadi dua.")
def sasaran_named_twice(hasil: Hasil) -> Iterator[Kena]:
    """Two numbers of sasaran in Renstra with the same text: once for each pair."""
    baris = {sasaran_of(r.kode.nilai): r for r in reversed(hasil.laporan.renstra) if r.kode.nilai and r.sasaran.nilai}
    urut = sorted(baris, key=kunci)
    for nomor, lain in _twice(urut, [fold(baris[n].sasaran.nilai or "") for n in urut]):
        yield Kena(baris[nomor].sasaran, {"kode": nomor, "lain": lain, "letak": baris[lain].sasaran.sel}, nomor)


@check("RKT030", Tingkat.PERINGATAN,
       judul="Kegiatan tertulis dua kali di RKT",
       pesan="{nilai} dengan indikator, target, dan anggaran yang sama sudah ada di {letak}.",
       saran="Hapus salah satu barisnya, atau perbaiki bila kegiatannya memang lain.",
       mengapa="Anggaran kegiatan yang tertulis dua kali terhitung dua kali dalam jumlah RKT.")
def rkt_row_twice(hasil: Hasil) -> Iterator[Kena]:
    """Two rows of RKT with the same Kegiatan, Kode, Indikator Kegiatan, Target Kegiatan and Anggaran."""
    baris = [b for b in hasil.laporan.rkt if b.kegiatan.nilai]
    for b, lain in _twice(baris, [_rkt(b) for b in baris]):
        if b.kegiatan.sel != lain.kegiatan.sel:
            yield Kena(b.kegiatan, {"letak": lain.kegiatan.sel}, b.kegiatan.nilai or "")


@check("PKJ030", Tingkat.PERINGATAN,
       judul="Program tertulis dua kali di PK Program",
       pesan="program {nilai} sudah ada di {letak}.",
       saran="Hapus salah satu barisnya, atau perbaiki namanya bila programnya memang lain.",
       mengapa="Anggaran program yang tertulis dua kali terhitung dua kali dalam jumlah Perjanjian Kinerja.")
def program_twice(hasil: Hasil) -> Iterator[Kena]:
    """Two rows of PK Program with the same Program and Kode Anggaran."""
    baris = [b for b in hasil.laporan.pk_program if b.program.nilai]
    for b, lain in _twice(baris, [_program(b) for b in baris]):
        yield Kena(b.program, {"letak": lain.program.sel}, b.program.nilai or "")


@check("KEG030", Tingkat.PERINGATAN,
       judul="Keluaran tertulis dua kali",
       pesan="keluaran {nilai} dari {kode}, dengan target dan realisasi yang sama, sudah ada di {letak}.",
       saran="Hapus salah satu barisnya, atau perbaiki bila keluarannya memang lain.",
       mengapa="Keluaran yang tertulis dua kali tercetak dua kali dan terhitung dua kali dalam rata-ratanya.")
def keluaran_twice(hasil: Hasil) -> Iterator[Kena]:
    """Two rows of Kegiatan with the same code, Indikator Keluaran, Target and Realisasi."""
    baris = [b for b in hasil.laporan.kegiatan if b.indikator_keluaran.nilai]
    for b, lain in _twice(baris, [_keluaran(b) for b in baris]):
        yield Kena(b.indikator_keluaran, {"kode": b.kode.nilai or "-", "letak": lain.indikator_keluaran.sel},
                   b.kode.nilai or "")


def _twice(rekaman: Iterable[T], sebutan: Iterable[Hashable]) -> Iterator[tuple[T, T]]:
    """Each record whose designation stood before, with the first that has it."""
    pertama: dict[Hashable, T] = {}
    for satu, nama in zip(rekaman, sebutan, strict=True):
        if nama in pertama:
            yield satu, pertama[nama]
        else:
            pertama[nama] = satu


def _rkt(b: BarisRkt) -> Hashable:
    return (_kode(b.kode), fold(b.kegiatan.nilai or ""), fold(b.indikator_kegiatan.nilai or ""),
            b.target_kegiatan.tertulis, b.anggaran.nilai, _kode(b.kode_anggaran))


def _program(b: BarisPkProgram) -> Hashable:
    return fold(b.program.nilai or ""), _kode(b.kode_anggaran)


def _keluaran(b: BarisKegiatan) -> Hashable:
    return _kode(b.kode), fold(b.indikator_keluaran.nilai or ""), b.target.tertulis, b.realisasi.tertulis


def _kode(isian: Isian[str]) -> Hashable:
    return kunci(isian.nilai) if isian.nilai else None
