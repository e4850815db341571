"""The same sasaran or indicator in several documents: rows that are missing, texts that say something else."""

from collections.abc import Iterator
from typing import TypeVar

from toolkit.catalog import Kena, check
from toolkit.checks.tools.likeness import same_text
from toolkit.checks.tools.lookup import by_kode
from toolkit.model.hasil import Hasil, HasilIndikator, Sebab
from toolkit.model.laporan import BarisIku, BarisPk, BarisRealisasi, BarisRenstra, BarisRkt
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.rules.realisasi import speaks_of_skm
from toolkit.schema.input import IKU, PK
from toolkit.values.kode import Kunci, kunci, sasaran_of
from toolkit.values.teks import fold

MENGAPA = ("Reviu laporan kinerja memeriksa apakah sasaran dan indikator di laporan sama dengan yang ada di Renstra, "
           "IKU, dan Perjanjian Kinerja (PermenPANRB 53/2014).")
PESAN = "tertulis {nilai}, tetapi Renstra menyebut {renstra} ({letak}) untuk kode {kode}."
SARAN = ("Periksa kodenya, lalu samakan kata-katanya dengan Renstra, misalnya {renstra}; kosongkan sel ini bila memang "
         "sama dengan Renstra.")
R = TypeVar("R", BarisIku, BarisPk, BarisRkt, BarisRealisasi)


@check("IKU001", Tingkat.PERINGATAN, judul="Indikator di IKU berbeda dari Renstra",
       pesan=PESAN, saran=SARAN, mengapa=MENGAPA)
def iku_text_differs(hasil: Hasil) -> Iterator[Kena]:
    """Indikator Kinerja Utama in IKU against the indicator of Renstra, compared loosely."""
    for i, baris in _rows(hasil, hasil.laporan.iku):
        yield from _differing(hasil, i, baris.indikator_kinerja_utama, of_sasaran=False)


@check("IKU002", Tingkat.PERINGATAN, judul="Indikator belum ada di IKU",
       pesan="indikator {kode} ({uraian}) tidak mempunyai baris di sheet {sheet}.",
       saran="Tambahkan barisnya di sheet {sheet} dengan Kode {kode}.", mengapa=MENGAPA)
def indikator_without_iku(hasil: Hasil) -> Iterator[Kena]:
    """An indicator of Renstra without a row in IKU, where IKU is filled in at all."""
    yield from _missing(hasil, IKU.name, hasil.laporan.iku)


@check("PKJ004", Tingkat.PERINGATAN, judul="Indikator belum ada di PK",
       pesan="indikator {kode} ({uraian}) tidak mempunyai baris di sheet {sheet}.",
       saran="Tambahkan barisnya di sheet {sheet} dengan Kode {kode} dan targetnya, misalnya 85.", mengapa=MENGAPA)
def indikator_without_pk(hasil: Hasil) -> Iterator[Kena]:
    """An indicator of Renstra without a row in PK; where none of the documents has a target, HIT001 says so."""
    yield from _missing(hasil, PK.name, hasil.laporan.pk)


@check("RKT006", Tingkat.PERINGATAN, judul="Sasaran atau indikator di RKT berbeda dari Renstra",
       pesan=PESAN, saran=SARAN, mengapa=MENGAPA)
def rkt_text_differs(hasil: Hasil) -> Iterator[Kena]:
    """Sasaran and Indikator Sasaran in RKT (first row of the indicator) against Renstra, compared loosely."""
    for i, baris in _rows(hasil, hasil.laporan.rkt):
        yield from _differing(hasil, i, baris.sasaran, of_sasaran=True)
        yield from _differing(hasil, i, baris.indikator_sasaran, of_sasaran=False)


@check("REN011", Tingkat.PERINGATAN, judul="Sasaran ini milik kode lain",
       pesan="sasaran indikator {kode} tertulis {nilai}, yaitu sasaran {lain} ({letak}).",
       saran="Perbaiki Sasaran atau Kode baris ini; Sasaran boleh dikosongkan, artinya sama dengan baris di atasnya.",
       mengapa="Indikator dikelompokkan menurut angka depan kodenya; teks yang lain membuat pembaca mengira "
               "sasarannya lain.")
def sasaran_of_other_code(hasil: Hasil) -> Iterator[Kena]:
    """The words of a later row are not those of its sasaran's first row, but another sasaran's."""
    pertama: dict[Kunci, BarisRenstra] = {}
    for r in hasil.laporan.renstra:
        if not r.kode.nilai or not r.sasaran.nilai or r.sasaran.sel is None:
            continue
        sendiri = pertama.setdefault(kunci(sasaran_of(r.kode.nilai)), r)
        lain = next((k for k in hasil.laporan.renstra if k.kode.nilai and k.sasaran.nilai and k is not r
                     and kunci(sasaran_of(k.kode.nilai)) != kunci(sasaran_of(r.kode.nilai))
                     and fold(k.sasaran.nilai) == fold(r.sasaran.nilai)), None)
        if lain is not None and fold(sendiri.sasaran.nilai or "") != fold(r.sasaran.nilai):
            yield Kena(r.sasaran, {"kode": r.kode.nilai, "lain": sasaran_of(lain.kode.nilai or ""),
                                   "letak": lain.sasaran.sel}, r.kode.nilai)


@check("PKJ003", Tingkat.PERINGATAN, judul="Sasaran atau indikator di PK berbeda dari Renstra",
       pesan=PESAN, saran=SARAN, mengapa=MENGAPA)
def pk_text_differs(hasil: Hasil) -> Iterator[Kena]:
    """Sasaran, Indikator Sasaran and Indikator Perubahan in PK against Renstra, compared loosely."""
    for i, baris in _rows(hasil, hasil.laporan.pk):
        yield from _differing(hasil, i, baris.sasaran, of_sasaran=True)
        yield from _differing(hasil, i, baris.indikator_sasaran, of_sasaran=False)
        yield from _differing(hasil, i, baris.indikator_perubahan, of_sasaran=False)


@check("REA008", Tingkat.PERINGATAN, judul="Indikator di Realisasi berbeda dari Renstra",
       pesan=PESAN, saran=SARAN, mengapa=MENGAPA)
def realisasi_text_differs(hasil: Hasil) -> Iterator[Kena]:
    """Indikator Sasaran in Realisasi against Renstra, compared loosely."""
    for i, baris in _rows(hasil, hasil.laporan.realisasi):
        yield from _differing(hasil, i, baris.indikator_sasaran, of_sasaran=False)


def _missing(hasil: Hasil, sheet: str, rekaman: tuple[R, ...]) -> Iterator[Kena]:
    """At the sheet: the indicators that none of its rows names; none where rows with a wrong code may be meant."""
    ada = {kunci(b.kode.nilai) if b.kode.nilai else None for b in rekaman}
    tanpa = [i for i in hasil.indikator if kunci(i.kode) not in ada]
    tersesat = len(ada - {kunci(i.kode) for i in hasil.indikator})
    if not rekaman or tersesat >= len(tanpa):
        return
    for i in tanpa:
        if i.sebab is not Sebab.TARGET_TIDAK_ADA:
            yield Kena(sheet, {"kode": i.kode, "uraian": i.uraian, "sheet": sheet}, i.kode)


def _rows(hasil: Hasil, rekaman: tuple[R, ...]) -> Iterator[tuple[HasilIndikator, R]]:
    baris = by_kode(rekaman)
    for i in hasil.indikator:
        if (found := baris.get(kunci(i.kode))) is not None:
            yield i, found


def _differing(hasil: Hasil, i: HasilIndikator, isian: Isian[str], *, of_sasaran: bool) -> Iterator[Kena]:
    """A hit where the texts mean something else; SKM and Indeks Kepuasan Masyarakat are one thing in many words."""
    renstra = by_kode(hasil.laporan.renstra)[kunci(i.kode)]
    asal = renstra.sasaran if of_sasaran else renstra.indikator_sasaran
    if isian.nilai is None or asal.nilai is None or same_text(isian.nilai, asal.nilai):
        return
    if speaks_of_skm(isian.nilai, hasil.regulasi) and speaks_of_skm(asal.nilai, hasil.regulasi):
        return
    if of_sasaran and i.no > 1:
        return
    yield Kena(isian, {"kode": i.kode, "renstra": asal.nilai, "letak": asal.sel}, i.kode)
