"""Reported figures of an indicator, a sasaran, the office or the survey."""

from decimal import Decimal
from functools import partial

from toolkit.checks.dilaporkan.rujukan import (
    CAPAIAN,
    JUMLAH,
    KEMAJUAN,
    MONEY,
    NUMBERED,
    PERSEN,
    RATA_RATA,
    REALISASI,
    TARGET,
    Rujukan,
    count,
    mixed,
    year,
)
from toolkit.checks.tools.explain import Calon
from toolkit.checks.tools.explain import of_indikator as other_formulas
from toolkit.checks.tools.lookup import indikator_by_kode
from toolkit.checks.tools.survey import values
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import BarisDilaporkan, Ukuran
from toolkit.values.kode import kunci

PER_SASARAN = 3
"""Tables of each sasaran; the second of them has the target of the Renstra's last year."""


def of_table(hasil: Hasil, baris: BarisDilaporkan, besaran: str) -> Rujukan | None:
    """Tabel 3.x: an indicator, for rata-rata a sasaran; without Kode the office's figure."""
    if besaran == JUMLAH:
        return _rows_of_table(hasil, baris)
    if besaran == RATA_RATA:
        return mean(hasil, baris)
    if baris.kode.nilai is None:
        return office(hasil, baris) if besaran in (CAPAIAN, PERSEN) else None
    i = indikator_by_kode(hasil).get(kunci(baris.kode.nilai))
    return None if i is None or besaran in MONEY else of_indikator(hasil, baris, besaran, i)


def of_indikator(hasil: Hasil, baris: BarisDilaporkan, besaran: str, i: HasilIndikator) -> Rujukan | None:
    """A figure of one indicator, of Tahun laporan or another year."""
    tahun = year(hasil, baris)
    if tahun != hasil.tahun:
        return _of_other_year(hasil, besaran, i, tahun)
    nilai: dict[str, tuple[Decimal | str | None, ...]] = {
        TARGET: (i.target, i.target_akhir_renstra) if _to_end_of_renstra(baris) else (i.target,),
        REALISASI: (i.realisasi, i.realisasi_akhir) if _to_end_of_renstra(baris) else (i.realisasi,),
        CAPAIAN: (i.capaian,), PERSEN: (i.capaian,), KEMAJUAN: (i.tingkat_kemajuan,)}
    tertulis = {TARGET: (i.target_tertulis,), REALISASI: (i.realisasi_tertulis,)}.get(besaran, ())
    rujukan = mixed(f"indikator {i.kode}", nilai[besaran], tertulis)
    return rujukan._replace(calon=partial(other_formulas, i)) if besaran in (CAPAIAN, PERSEN) else rujukan


def _of_other_year(hasil: Hasil, besaran: str, i: HasilIndikator, tahun: int) -> Rujukan | None:
    """A figure of a year before, or a target of any year of the Renstra; None where the workbook has none."""
    apa = f"indikator {i.kode} tahun {tahun}"
    if besaran == TARGET:
        isian = next((r.target.get(tahun) for r in hasil.laporan.renstra
                      if r.kode.nilai and kunci(r.kode.nilai) == kunci(i.kode)), None)
        ukuran = isian.nilai if isian else None
        return None if isian is None or ukuran is None else mixed(apa, (number_or_letter(ukuran),), (isian.tertulis,))
    nilai = {REALISASI: i.riwayat, CAPAIAN: i.riwayat_capaian, PERSEN: i.riwayat_capaian}.get(besaran, {}).get(tahun)
    tertulis = i.riwayat_isian.get(tahun)
    huruf = (tertulis.tertulis,) if besaran == REALISASI and tertulis is not None and tertulis.terisi else ()
    return None if nilai is None and not huruf else mixed(apa, (nilai,), huruf)


def _rows_of_table(hasil: Hasil, baris: BarisDilaporkan) -> Rujukan | None:
    nomor = _number_of_table(baris)
    if not hasil.indikator:
        return None
    if baris.kode.nilai is not None:
        banyak = [s.jumlah for s in hasil.sasaran if kunci(s.kode) == kunci(baris.kode.nilai)]
        return count(f"indikator sasaran {baris.kode.nilai}", banyak) if banyak else None
    if nomor == 1:
        return count("indikator", [len(hasil.indikator)])
    urutan = (nomor - 2) // PER_SASARAN
    return count("indikator di tabel itu", [hasil.sasaran[urutan].jumlah]) if urutan < len(hasil.sasaran) else None


def mean(hasil: Hasil, baris: BarisDilaporkan) -> Rujukan | None:
    """Rata-rata: of a sasaran, without Kode of the office."""
    if baris.kode.nilai is None:
        return office(hasil, baris)
    for s in hasil.sasaran:
        if kunci(s.kode) == kunci(baris.kode.nilai) and year(hasil, baris) == hasil.tahun:
            return Rujukan(f"sasaran {s.kode}", (s.rata_rata,), (s.kategori or "",))
    return None


def office(hasil: Hasil, baris: BarisDilaporkan) -> Rujukan | None:
    """The office's figure: the mean of its sasaran."""
    if year(hasil, baris) != hasil.tahun:
        return None
    lain = Calon(hasil.rekap.rata_rata_indikator, "rata-rata semua indikator, bukan rata-rata sasaran")
    return Rujukan("seluruh sasaran", (hasil.rekap.rata_rata_sasaran,), (hasil.rekap.kategori or "",),
                   calon=lambda: (lain,))


def of_survey(hasil: Hasil, baris: BarisDilaporkan, besaran: str) -> Rujukan | None:
    """SKM Hasil: an unsur by its No; without Kode the survey's value."""
    skm = hasil.skm
    if skm is None or besaran in MONEY or besaran in (TARGET, KEMAJUAN):
        return None
    if baris.kode.nilai is None:
        if besaran == JUMLAH:
            return count("unsur", [len(skm.unsur)])
        return Rujukan("survei", (skm.nilai,), (skm.huruf or "", skm.predikat or ""), bobot=values(hasil, skm))
    for u in skm.unsur:
        if besaran != JUMLAH and kunci(str(u.no)) == kunci(baris.kode.nilai):
            return Rujukan(f"unsur {u.no}", (u.skor,), (u.huruf or "", u.predikat or ""))
    return None


def _to_end_of_renstra(baris: BarisDilaporkan) -> bool:
    nomor = _number_of_table(baris)
    return nomor > 1 and nomor % PER_SASARAN == 0


def _number_of_table(baris: BarisDilaporkan) -> int:
    cocok = NUMBERED.fullmatch((baris.tabel.nilai or "").strip())
    return int(cocok[1]) if cocok else 0


def number_or_letter(ukuran: Ukuran) -> Decimal | str | None:
    """A measure's number, else its letter."""
    return ukuran.angka if ukuran.angka is not None else ukuran.predikat
