"""The computed figure that a row of Angka Dilaporkan names by Tabel, Kode and Besaran, and why there may be none."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

from toolkit.checks.dilaporkan.kinerja import (
    CAPAIAN,
    JUMLAH,
    NUMBERED,
    OF_INDIKATOR,
    RATA_RATA,
    Rujukan,
    count,
    mean,
    of_indikator,
    of_survey,
    of_table,
    office,
    year,
)
from toolkit.checks.dilaporkan.uang import of_anggaran, of_belanja, of_efisiensi, of_kegiatan, of_sasaran
from toolkit.checks.tools.matching import indikator_by_kode
from toolkit.model import lembar
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisDilaporkan
from toolkit.model.sel import Isian, Keadaan
from toolkit.schema.input import ANGGARAN, ANGKA_DILAPORKAN, BELANJA, KEGIATAN, REALISASI, RENSTRA, SKM
from toolkit.values.kode import kunci, sasaran_of
from toolkit.values.teks import fold

Cari = Callable[[Hasil, BarisDilaporkan, str], Rujukan | None]


def counterpart(hasil: Hasil, baris: BarisDilaporkan) -> Rujukan | None:
    """The computed figure that a row names.

    Returns:
        None where nothing in the results is that figure.

    Source: workbook contract, section 2, "Angka Dilaporkan".
    """
    besaran = _besaran(baris)
    if besaran is None:
        return None
    tabel = (baris.tabel.nilai or "").strip()
    if NUMBERED.fullmatch(tabel):
        return of_table(hasil, baris, besaran)
    cari = _BY_NAME.get(fold(tabel))
    if cari is None or (cari is not _of_passage and year(hasil, baris) != hasil.tahun):
        return None
    return cari(hasil, baris, besaran)


def _besaran(baris: BarisDilaporkan) -> str | None:
    semua = {fold(pilihan): pilihan for pilihan in ANGKA_DILAPORKAN.column("besaran").choices}
    return semua.get(fold(baris.besaran.nilai or ""))


def _of_passage(hasil: Hasil, baris: BarisDilaporkan, besaran: str) -> Rujukan | None:
    """Ikhtisar, Penutup: by Besaran an indicator, a sasaran, or a row of Anggaran."""
    if besaran in OF_INDIKATOR and baris.kode.nilai is not None:
        i = indikator_by_kode(hasil).get(kunci(baris.kode.nilai))
        return None if i is None else of_indikator(hasil, baris, besaran, i)
    if besaran == CAPAIAN:
        return office(hasil, baris)
    if besaran == RATA_RATA:
        return mean(hasil, baris)
    if besaran == JUMLAH and baris.kode.nilai is None:
        dihitung = {"indikator": hasil.indikator, "sasaran": hasil.sasaran}
        if apa := next((apa for apa in dihitung if apa in fold(baris.nilai.tertulis)), None):
            return count(apa, [len(dihitung[apa])])
    lain = besaran in OF_INDIKATOR or year(hasil, baris) != hasil.tahun
    return None if lain else of_anggaran(hasil, baris, besaran)


_TABLES: Mapping[str, Cari] = {
    lembar.SKM_HASIL: of_survey, lembar.CAPAIAN_KEGIATAN: of_kegiatan, lembar.REALISASI_ANGGARAN: of_anggaran,
    lembar.ANGGARAN_SASARAN: of_sasaran, lembar.EFISIENSI: of_efisiensi,
    lembar.REALISASI_BELANJA: of_belanja, "Ikhtisar": _of_passage, "Penutup": _of_passage}
_BY_NAME = {fold(nama): cari for nama, cari in _TABLES.items()}
NAMES = tuple(_TABLES)
"""The tables that have no number."""


_SUMBER = {fold(nama): tuple(s.name for s in sheet) for nama, sheet in (
    (lembar.SKM_HASIL, (SKM,)), (lembar.CAPAIAN_KEGIATAN, (ANGGARAN, KEGIATAN)),
    (lembar.REALISASI_ANGGARAN, (ANGGARAN,)), (lembar.ANGGARAN_SASARAN, (RENSTRA, ANGGARAN)),
    (lembar.EFISIENSI, (RENSTRA, ANGGARAN)), (lembar.REALISASI_BELANJA, (BELANJA,)))}
"""Table -> the input sheets without which it holds nothing."""


class Sebab(NamedTuple):
    """A cause, the same for every row that has it: in words, and the next step (neither ends with a full stop).

    `kode`: it is the Kode that nothing there has.
    """

    kata: str
    langkah: str
    kode: bool = False


def find_sebab(hasil: Hasil, baris: BarisDilaporkan) -> Sebab:
    """The cause, of several the one that must be mended first: a source, then Tabel, Tahun, Kode, Besaran."""
    tabel = (baris.tabel.nilai or "").strip()
    if not NUMBERED.fullmatch(tabel) and fold(tabel) not in {fold(n) for n in NAMES}:
        return Sebab(f"Tabel {tabel} tidak dikenal",
                     f"Tulis nomor tabelnya, misalnya 3.5, atau salah satu dari: {', '.join(NAMES)}")
    for sheet in _sources(tabel, baris):
        if sheet not in hasil.laporan.ada and not (sheet == SKM.name and hasil.skm):
            return Sebab(f"sheet {sheet} belum menghasilkan hitungan",
                         f"Lengkapi dulu sheet {sheet}; setelah itu angka ini dibandingkan. Tabel dan Kode baris ini "
                         "tidak perlu diubah")
    tahun = year(hasil, baris)
    if tahun != hasil.tahun and counterpart(hasil, replace(baris, tahun=Isian())) is not None:
        return Sebab(f"tidak ada hitungan untuk tahun {tahun}",
                     f"Periksa Tahun; yang dihitung tahun laporan {hasil.tahun} dan tahun-tahun sebelumnya yang terisi "
                     f"di sheet {REALISASI.name}")
    return _code_or_besaran(hasil, baris, tabel)


def follows_from_renstra(hasil: Hasil, baris: BarisDilaporkan) -> bool:
    """The code's sasaran stands in Renstra in place of an indicator's code, without its dot."""
    kode = baris.kode.nilai
    return kode is not None and "." in kode and any(
        len(kunci(i.kode)) == 1 and kunci(i.kode) == kunci(sasaran_of(kode)) for i in hasil.indikator)


def _sources(tabel: str, baris: BarisDilaporkan) -> tuple[str, ...]:
    if NUMBERED.fullmatch(tabel):
        return (RENSTRA.name,)
    kinerja = baris.besaran.nilai in OF_INDIKATOR | {RATA_RATA}
    return _SUMBER.get(fold(tabel), (RENSTRA.name,) if kinerja else (ANGGARAN.name,))


def _code_or_besaran(hasil: Hasil, baris: BarisDilaporkan, tabel: str) -> Sebab:
    """Another Besaran would have a counterpart: it is the Besaran; none would: it is the Kode.

    In a numbered table what belongs to an indicator is never a sasaran's.
    """
    milik_indikator = NUMBERED.fullmatch(tabel) and baris.besaran.nilai in OF_INDIKATOR
    if milik_indikator and baris.kode.nilai and kunci(baris.kode.nilai) in {kunci(s.kode) for s in hasil.sasaran}:
        return Sebab(f"Kode {baris.kode.nilai} adalah sasaran, bukan indikator",
                     f"Tulis kode indikatornya, misalnya {baris.kode.nilai}.1, atau pilih Besaran {RATA_RATA} bila "
                     "angkanya milik sasaran", kode=True)
    ada = [p for p in ANGKA_DILAPORKAN.column("besaran").choices
           if counterpart(hasil, replace(baris, besaran=_choice(p))) is not None]
    if baris.kode.nilai and not ada:
        return Sebab(f"Kode {baris.kode.nilai} tidak dikenal di sana",
                     f"Perbaiki Kode, atau pilih Tabel yang memuatnya; kosongkan Kode bila angkanya jumlah {tabel}",
                     kode=True)
    if not ada:
        return Sebab("tidak ada hitungan tanpa Kode di sana", "Isi Kode baris ini, misalnya 1.1")
    return Sebab(f"besaran {baris.besaran.nilai} tidak ada di sana",
                 f"Pilih Besaran yang ada untuk baris ini, misalnya {', '.join(ada)}, atau perbaiki Tabel dan Kode")


def _choice(besaran: str) -> Isian[str]:
    return Isian(besaran, tertulis=besaran, keadaan=Keadaan.TERISI)
