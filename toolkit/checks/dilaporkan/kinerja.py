"""What a reported figure is compared with, and the counterparts of performance and survey."""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from toolkit.catalog import once
from toolkit.checks.tools.matching import indikator_by_kode
from toolkit.checks.tools.measures import plain_number
from toolkit.checks.tools.printed import Calon, mean_and_sum, of_printed_scores, values_by_weight
from toolkit.checks.tools.printed import of_indikator as other_formulas
from toolkit.model import lembar
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import BarisDilaporkan, Ukuran
from toolkit.model.rumus import Daun, Operand
from toolkit.rules.skala import classify
from toolkit.rules.skm import score
from toolkit.rumus.text import words
from toolkit.rumus.tree import fill
from toolkit.schema.input import ANGKA_DILAPORKAN
from toolkit.values.kode import kunci
from toolkit.values.teks import fold

(TARGET, REALISASI, CAPAIAN, KEMAJUAN, RATA_RATA, ANGGARAN, REALISASI_ANGGARAN, PERSEN,
 JUMLAH) = ANGKA_DILAPORKAN.column("besaran").choices
OF_INDIKATOR = frozenset({TARGET, REALISASI, CAPAIAN, KEMAJUAN})
NUMBERED = re.compile(r"(?:tabel\s*)?3[.,](\d{1,6})", re.IGNORECASE)
"""A table that has a number."""
MONEY = frozenset({ANGGARAN, REALISASI_ANGGARAN})


class Rujukan(NamedTuple):
    """The computed counterpart of a reported figure.

    Attributes:
        apa: what it is a figure of, as words ("indikator 1.1").
        tepat: exact values that the figure may state, the one to quote first; None: cannot be computed.
        huruf: texts that it may state instead of a number.
        rupiah: the values are rupiah.
        rincian: words that replace the quoted value ("4 Program, 7 Kegiatan").
        calon: other ways of computing it that reports are seen to use; asked for only where the figure is wrong.
        bobot: the survey's value by weight, where another weight may explain the figure.
    """

    apa: str
    tepat: tuple[Decimal | None, ...]
    huruf: tuple[str, ...] = ()
    rupiah: bool = False
    rincian: str = ""
    bobot: Mapping[str, Decimal] | None = None
    calon: Callable[[], Iterable[Calon]] = tuple


def year(hasil: Hasil, baris: BarisDilaporkan) -> int:
    """Tahun of a row; a blank is Tahun laporan."""
    return hasil.tahun if baris.tahun.nilai is None else baris.tahun.nilai


def mixed(apa: str, nilai: Iterable[Decimal | str | None], tertulis: Iterable[str]) -> Rujukan:
    """Numbers and letters, and what was typed for them, as one counterpart."""
    isi = tuple(nilai)
    if any(isinstance(n, str) for n in isi):
        isi = tuple(n for n in isi if n is not None)
    return Rujukan(apa, tuple(n for n in isi if not isinstance(n, str)),
                   (*(n for n in isi if isinstance(n, str)), *tertulis))


def money(apa: str, besaran: str, nilai: tuple[Decimal | None, ...]) -> Rujukan:
    """An amount of rupiah, or the percentage that belongs to it."""
    return Rujukan(apa, nilai, rupiah=besaran not in (CAPAIAN, PERSEN, RATA_RATA))


def count(apa: str, banyak: Iterable[int]) -> Rujukan:
    """A number of rows."""
    return Rujukan(apa, tuple(Decimal(n) for n in banyak))


_SURVEI = "nilai survei: {skor_tertimbang}, dijumlah"
_UMUM: Mapping[str, str] = {
    TARGET: "target yang berlaku: PK Perubahan, PK, RKT, lalu Renstra",
    REALISASI: "realisasi yang dihitung atau diisi di sheetnya",
    CAPAIAN: "{positif}", PERSEN: "{positif}",
    KEMAJUAN: "{kemajuan}",
    RATA_RATA: "rata-rata capaian",
    ANGGARAN: "jumlah anggaran rincian terendah",
    REALISASI_ANGGARAN: "jumlah realisasi rincian terendah",
    JUMLAH: "banyaknya baris",
}
_UANG: Mapping[str, str] = {**_UMUM, REALISASI: _UMUM[REALISASI_ANGGARAN], CAPAIAN: "{penyerapan}",
                            PERSEN: "{penyerapan}"}
_PER_TABEL: Mapping[str, Mapping[str, str]] = {fold(nama): kata for nama, kata in (
    (lembar.SKM_HASIL, {**_UMUM, REALISASI: _SURVEI, CAPAIAN: "skor unsur: {skor}", PERSEN: _SURVEI,
                        RATA_RATA: _SURVEI}),
    (lembar.REALISASI_ANGGARAN, _UANG),
    (lembar.CAPAIAN_KEGIATAN, {**_UANG, REALISASI: _UMUM[REALISASI],
                               CAPAIAN: "{positif}; masukan: {penyerapan}"}),
    (lembar.REALISASI_BELANJA, {**_UANG, PERSEN: "bagian ÷ seluruh anggaran × 100"}),
    (lembar.ANGGARAN_SASARAN, {**_UANG, PERSEN: "anggaran sasaran ÷ seluruh anggaran × 100"}),
    (lembar.EFISIENSI, {**_UANG, CAPAIAN: "rata-rata capaian indikator sasaran",
                        PERSEN: "rata-rata capaian indikator sasaran"}),
)}
_BESARAN = {fold(nama): nama for nama in _UMUM}


def in_words(hasil: Hasil, baris: BarisDilaporkan) -> str:
    """The formula of a row's counterpart, by its Tabel and Besaran; empty for an unknown Besaran."""
    tabel = (baris.tabel.nilai or "").strip()
    kata = _UMUM if NUMBERED.fullmatch(tabel) else _PER_TABEL.get(fold(tabel), _UMUM)
    return kata.get(_BESARAN.get(fold(baris.besaran.nilai or ""), ""), "").format(**_formulas(hasil))


@once
def _formulas(hasil: Hasil) -> dict[str, str]:
    """The formulas that the texts above name, in words."""
    jawaban, r = Daun(Operand("rata-rata jawaban")), hasil.regulasi
    positif = r.rumus.positif.rumus
    return {"positif": words(positif), "penyerapan": words(r.rumus.penyerapan),
            "kemajuan": words(fill(positif, target=Daun(Operand("target akhir Renstra")))),
            "skor": words(score(jawaban, r.pedoman_skm)),
            "skor_tertimbang": words(score(jawaban * Daun(Operand("bobot")), r.pedoman_skm))}


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
    nomor = _table_number(baris)
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
    s = next((s for s in hasil.sasaran if kunci(s.kode) == kunci(baris.kode.nilai)), None)
    tahun = year(hasil, baris)
    if s is None:
        return None
    if tahun == hasil.tahun:
        return Rujukan(f"sasaran {s.kode}", (s.rata_rata,), (s.kategori or "",))
    return _of_past(hasil, f"sasaran {s.kode} tahun {tahun}", _past_mean(hasil, s.kode, tahun))


def office(hasil: Hasil, baris: BarisDilaporkan) -> Rujukan | None:
    """The office's figure: the mean of its sasaran."""
    tahun = year(hasil, baris)
    if tahun == hasil.tahun:
        return Rujukan("seluruh sasaran", (hasil.rekap.rata_rata_sasaran,), (hasil.rekap.kategori or "",),
                       calon=lambda: _mean_of_all(hasil.rekap.rata_rata_indikator))
    rata = mean_and_sum([_past_mean(hasil, s.kode, tahun) for s in hasil.sasaran])
    semua = mean_and_sum([i.riwayat_capaian.get(tahun) for i in hasil.indikator])
    rujukan = _of_past(hasil, f"seluruh sasaran tahun {tahun}", next(iter(rata), None))
    return None if rujukan is None else rujukan._replace(calon=lambda: _mean_of_all(next(iter(semua), None)))


def _mean_of_all(rata: Decimal | None) -> tuple[Calon, ...]:
    return (Calon(rata, "rata-rata semua indikator, bukan rata-rata sasaran"),)


def _past_mean(hasil: Hasil, sasaran: str, tahun: int) -> Decimal | None:
    """Mean capaian of a sasaran in a year before; None unless the history holds all of its indicators."""
    return next(iter(mean_and_sum([i.riwayat_capaian.get(tahun) for i in hasil.indikator if i.sasaran == sasaran])),
                None)


def _of_past(hasil: Hasil, apa: str, rata: Decimal | None) -> Rujukan | None:
    return None if rata is None else Rujukan(apa, (rata,), (classify(rata, hasil.regulasi.skala.kelas).kelas.nama,))


def of_survey(hasil: Hasil, baris: BarisDilaporkan, besaran: str) -> Rujukan | None:
    """SKM Hasil: an unsur by its No; without Kode the survey's value."""
    skm = hasil.skm
    if skm is None or besaran in MONEY or besaran in (TARGET, KEMAJUAN):
        return None
    if baris.kode.nilai is None:
        if besaran == JUMLAH:
            return count("unsur", [len(skm.unsur)])
        return Rujukan("survei", (skm.nilai,), (skm.huruf or "", skm.predikat or ""),
                       bobot=values_by_weight(hasil, skm),
                       calon=partial(of_printed_scores, hasil, plain_number(baris.nilai)))
    for u in skm.unsur:
        if besaran != JUMLAH and kunci(str(u.no)) == kunci(baris.kode.nilai):
            return Rujukan(f"unsur {u.no}", (u.skor,), (u.huruf or "", u.predikat or ""))
    return None


def _to_end_of_renstra(baris: BarisDilaporkan) -> bool:
    nomor = _table_number(baris)
    return nomor > 1 and nomor % PER_SASARAN == 0


def _table_number(baris: BarisDilaporkan) -> int:
    cocok = NUMBERED.fullmatch((baris.tabel.nilai or "").strip())
    return int(cocok[1]) if cocok else 0


def number_or_letter(ukuran: Ukuran) -> Decimal | str | None:
    """A measure's number, else its letter."""
    return ukuran.angka if ukuran.angka is not None else ukuran.predikat
