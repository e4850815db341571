"""What must be the same in several documents, and what may stand in one of them only once."""

from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

from toolkit.catalog import Kena, check
from toolkit.checks.tools.measures import as_target
from toolkit.model.asal import Sebab
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import (
    BarisIku,
    BarisKegiatan,
    BarisPk,
    BarisRealisasi,
    BarisRenstra,
    BarisRkt,
)
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.schema.input import IKU, PK
from toolkit.values.kode import Kunci, kunci, sasaran_of
from toolkit.values.teks import fold

MENGAPA = ("Reviu laporan kinerja memeriksa apakah sasaran dan indikator di laporan sama dengan yang ada di Renstra, "
           "IKU, dan Perjanjian Kinerja (PermenPANRB 53/2014).")
PESAN = "tertulis {nilai}, tetapi Renstra menyebut {renstra} ({letak}) untuk kode {kode}."
SARAN = ("Periksa kodenya, lalu samakan kata-katanya dengan Renstra, misalnya {renstra}; kosongkan sel ini bila memang "
         "sama dengan Renstra.")
R = TypeVar("R", BarisIku, BarisPk, BarisRkt, BarisRealisasi)


@check("IKU002", Tingkat.PERINGATAN, judul="Indikator belum ada di IKU",
       pesan="indikator {kode} ({uraian}) tidak mempunyai baris di sheet {sheet}.",
       saran="Tambahkan barisnya di sheet {sheet} dengan Kode {kode}.", mengapa=MENGAPA)
def indikator_without_iku(hasil: Hasil) -> Iterator[Kena]:
    """An indicator of Renstra without a row in IKU, where IKU is filled in at all."""
    yield from _missing(hasil, IKU.name, hasil.laporan.iku)


@check("PKJ004", Tingkat.PERINGATAN, judul="Indikator belum ada di PK",
       pesan="indikator {kode} ({uraian}) tidak mempunyai baris di sheet {sheet}.",
       saran="Tambahkan barisnya di sheet {sheet} dengan Kode {kode} dan targetnya, misalnya {contoh}.",
       mengapa=MENGAPA)
def indikator_without_pk(hasil: Hasil) -> Iterator[Kena]:
    """An indicator of Renstra without a row in PK; where none of the documents has a target, HIT001 says so."""
    yield from _missing(hasil, PK.name, hasil.laporan.pk)


@check("REN011", Tingkat.PERINGATAN, judul="Sasaran ini milik kode lain",
       pesan="sasaran indikator {kode} tertulis {nilai}, yaitu sasaran {lain} ({letak}).",
       saran="Perbaiki Sasaran atau Kode baris ini; Sasaran boleh dikosongkan, artinya sama dengan baris di atasnya.",
       mengapa="Indikator dikelompokkan menurut angka depan kodenya; teks yang lain membuat pembaca mengira "
               "sasarannya lain.")
def sasaran_of_other_code(hasil: Hasil) -> Iterator[Kena]:
    """The words of a later row are not those of its sasaran's first row, but another sasaran's."""
    pertama: dict[Kunci, BarisRenstra] = {}
    semua = [(r, kunci(sasaran_of(r.kode.nilai)), fold(r.sasaran.nilai))
             for r in hasil.laporan.renstra if r.kode.nilai and r.sasaran.nilai]
    pemilik: dict[str, dict[Kunci, BarisRenstra]] = {}
    for r, kode, teks in semua:
        pemilik.setdefault(teks, {}).setdefault(kode, r)
    for r, kode, teks in semua:
        if r.sasaran.sel is None:
            continue
        sendiri = pertama.setdefault(kode, r)
        lain = next((k for milik, k in pemilik[teks].items() if milik != kode), None)
        if lain is not None and fold(sendiri.sasaran.nilai or "") != teks:
            yield Kena(r.sasaran, {"kode": r.kode.nilai, "lain": sasaran_of(lain.kode.nilai or ""),
                                   "letak": lain.sasaran.sel}, r.kode.nilai or "")


def _missing(hasil: Hasil, sheet: str, rekaman: tuple[R, ...]) -> Iterator[Kena]:
    """At the sheet: the indicators that none of its rows names; none where rows with a wrong code may be meant."""
    ada = {kunci(b.kode.nilai) if b.kode.nilai else None for b in rekaman}
    tanpa = [i for i in hasil.indikator if kunci(i.kode) not in ada]
    tersesat = len(ada - {kunci(i.kode) for i in hasil.indikator})
    if not rekaman or tersesat >= len(tanpa):
        return
    for i in tanpa:
        if i.sebab is not Sebab.TARGET_TIDAK_ADA:
            yield Kena(sheet, {"kode": i.kode, "uraian": i.uraian, "sheet": sheet, "contoh": as_target(i)}, i.kode)


T = TypeVar("T")


@check("REN030", Tingkat.PERINGATAN,
       judul="Dua indikator bernama sama",
       pesan="nama indikator {kode} sama dengan indikator {lain} ({letak}): {nilai}.",
       saran="Perbaiki nama salah satunya menurut Renstra, atau hapus barisnya bila indikator itu tertulis dua kali.",
       mengapa="Dua indikator yang sama dihitung dua kali dalam rata-rata capaian.")
def indikator_named_twice(hasil: Hasil) -> Iterator[Kena]:
    """Two codes of Renstra with the same Indikator Sasaran."""
    baris = [r for r in hasil.laporan.renstra if r.kode.nilai and r.indikator_sasaran.nilai]
    return (Kena(r.indikator_sasaran, {"kode": r.kode.nilai, "lain": lain.kode.nilai,
                                       "letak": lain.indikator_sasaran.sel}, r.kode.nilai or "")
            for r, lain in _twice(baris, [fold(r.indikator_sasaran.nilai or "") for r in baris])
            if kunci(r.kode.nilai or "") != kunci(lain.kode.nilai or ""))


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
    return (Kena(baris[nomor].sasaran, {"kode": nomor, "lain": lain, "letak": baris[lain].sasaran.sel}, nomor)
            for nomor, lain in _twice(urut, [fold(baris[n].sasaran.nilai or "") for n in urut]))


@check("RKT030", Tingkat.PERINGATAN,
       judul="Kegiatan tertulis dua kali di RKT",
       pesan="{nilai} dengan indikator, target, dan anggaran yang sama sudah ada di {letak}.",
       saran="Hapus salah satu barisnya, atau perbaiki bila kegiatannya memang lain.",
       mengapa="Anggaran kegiatan yang tertulis dua kali terhitung dua kali dalam jumlah RKT.")
def rkt_row_twice(hasil: Hasil) -> Iterator[Kena]:
    """Two rows of RKT with the same Kegiatan, Kode, Indikator Kegiatan, Target Kegiatan and Anggaran."""
    baris = [b for b in hasil.laporan.rkt if b.kegiatan.nilai]
    return (Kena(b.kegiatan, {"letak": lain.kegiatan.sel}, b.kegiatan.nilai or "")
            for b, lain in _twice(baris, [_rkt(b) for b in baris]) if b.kegiatan.sel != lain.kegiatan.sel)


@check("PKJ030", Tingkat.PERINGATAN,
       judul="Program tertulis dua kali di PK Program",
       pesan="program {nilai} sudah ada di {letak}.",
       saran="Hapus salah satu barisnya, atau perbaiki namanya bila programnya memang lain.",
       mengapa="Anggaran program yang tertulis dua kali terhitung dua kali dalam jumlah Perjanjian Kinerja.")
def program_twice(hasil: Hasil) -> Iterator[Kena]:
    """Two rows of PK Program with the same Program and Kode Anggaran."""
    baris = [b for b in hasil.laporan.pk_program if b.program.nilai]
    return (Kena(b.program, {"letak": lain.program.sel}, b.program.nilai or "")
            for b, lain in _twice(baris, [(fold(b.program.nilai or ""), _kode(b.kode_anggaran)) for b in baris]))


@check("KEG030", Tingkat.PERINGATAN,
       judul="Keluaran tertulis dua kali",
       pesan="keluaran {nilai} dari {kode}, dengan target dan realisasi yang sama, sudah ada di {letak}.",
       saran="Hapus salah satu barisnya, atau perbaiki bila keluarannya memang lain.",
       mengapa="Keluaran yang tertulis dua kali tercetak dua kali dan terhitung dua kali dalam rata-ratanya.")
def keluaran_twice(hasil: Hasil) -> Iterator[Kena]:
    """Two rows of Kegiatan with the same code, Indikator Keluaran, Target and Realisasi."""
    baris = [b for b in hasil.laporan.kegiatan if b.indikator_keluaran.nilai]
    return (Kena(b.indikator_keluaran, {"kode": b.kode.nilai or "-", "letak": lain.indikator_keluaran.sel},
                 b.kode.nilai or "")
            for b, lain in _twice(baris, [_keluaran(b) for b in baris]))


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


def _keluaran(b: BarisKegiatan) -> Hashable:
    return _kode(b.kode), fold(b.indikator_keluaran.nilai or ""), b.target.tertulis, b.realisasi.tertulis


def _kode(isian: Isian[str]) -> Hashable:
    return kunci(isian.nilai) if isian.nilai else None
