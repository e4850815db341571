"""What a row of `Angka Dilaporkan` is compared with: the computed figure that its Tabel, Kode and Besaran name."""

from collections.abc import Callable, Mapping

from toolkit.checks.dilaporkan.kinerja import NUMBERED, mean, of_indikator, of_survey, of_table, office
from toolkit.checks.dilaporkan.rujukan import CAPAIAN, OF_INDIKATOR, RATA_RATA, Rujukan, year
from toolkit.checks.dilaporkan.uang import of_anggaran, of_belanja, of_efisiensi, of_kegiatan, of_sasaran
from toolkit.checks.tools.lookup import indikator_by_kode
from toolkit.model import lembar
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisDilaporkan
from toolkit.schema.input import ANGKA_DILAPORKAN
from toolkit.values.kode import kunci
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
    if cari is None:
        return None
    if cari is not _of_passage and year(hasil, baris) != hasil.tahun:
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
    if besaran in OF_INDIKATOR or year(hasil, baris) != hasil.tahun:
        return None
    return of_anggaran(hasil, baris, besaran)


_TABLES: Mapping[str, Cari] = {
    lembar.SKM_HASIL: of_survey, lembar.CAPAIAN_KEGIATAN: of_kegiatan, lembar.REALISASI_ANGGARAN: of_anggaran,
    lembar.ANGGARAN_SASARAN: of_sasaran, lembar.EFISIENSI: of_efisiensi,
    lembar.REALISASI_BELANJA: of_belanja, "Ikhtisar": _of_passage, "Penutup": _of_passage}
_BY_NAME = {fold(nama): cari for nama, cari in _TABLES.items()}
NAMES = tuple(_TABLES)
"""The tables that have no number."""
