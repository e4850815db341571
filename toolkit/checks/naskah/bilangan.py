"""Numbers that a sentence names, each with its printed precision, and the figures of the workbook that they may be."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from toolkit.catalog import once
from toolkit.checks.naskah.kalimat import Subjek
from toolkit.checks.tools.matching import by_kode
from toolkit.checks.tools.printed import fits, on_scales
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import Ukuran
from toolkit.model.sel import Isian
from toolkit.values.angka import count_desimal
from toolkit.values.angka_tertulis import PENGALI, Konteks, parse
from toolkit.values.kode import kunci
from toolkit.values.teks import fold

_BILANGAN = re.compile(
    r"(?<![\w.,/])(?P<rp>rp\.?\s*)?(?P<inti>\d+(?:[.,]\d+)*)(?:,-)?"
    rf"(?:\s*(?P<pengali>{'|'.join(PENGALI)})\b)?(?:\s*(?P<persen>%|persen\b|prosen\b))?(?![\w/])")
_BUKAN_UKURAN = re.compile(
    r"\b(?:nomor|no|pasal|ayat|tabel|gambar|bab|lampiran|halaman|huruf|angka|butir|ke|tahun|tanggal|indikator(?: "
    r"sasaran)?|"
    r"sasaran(?: strategis)?|tujuan|misi|pukul|th)\.?\s*(?:rp\.?\s*)?$")


_RENTANG = r"-|s/d|s\.?d\.?|sampai(?: dengan)?|hingga"
_AWAL_RENTANG = re.compile(rf"\s*(?:{_RENTANG})\s*\d")
_AKHIR_RENTANG = re.compile(rf"\d\s*+(?:%\s*+)?(?:{_RENTANG})\s*+(?:rp\.?\s*+)?$")
_TANDA_BUTIR = re.compile(r"[.)]\s+\S")


class Sebutan(NamedTuple):
    """A number in a sentence: value (rupiah, percent, or a score), the other reading where there are two, its place."""

    nilai: Decimal
    desimal: int
    lain: Decimal | None
    pengali: Decimal
    persen: bool
    rupiah: bool
    mulai: int
    akhir: int

    def states(self, *tepat: Decimal | None) -> bool:
        """Whether it is one of these values, at its printed precision (`3,49 miliar` at two decimals of a miliar)."""
        ada = [n if self.pengali == 1 else n / self.pengali for n in tepat if n is not None]
        baca = [Isian(self.nilai, desimal=self.desimal)]
        if self.pengali != 1:
            baca = [Isian(self.nilai / self.pengali, desimal=count_desimal(self.nilai / self.pengali))]
        if self.lain is not None:
            baca.append(Isian(self.lain / self.pengali, desimal=count_desimal(self.lain / self.pengali)))
        return any(fits(n, *ada) for n in baca)


def numbers(kecil: str) -> Iterator[Sebutan]:
    """The numbers of a sentence that may be a figure: no years, ranges, marks of a list, numbers of decrees."""
    for cocok in _BILANGAN.finditer(kecil):
        rupiah, persen = bool(cocok["rp"]), bool(cocok["persen"])
        if _is_end_of_range(kecil, cocok) or (not (rupiah or persen) and _is_reference(kecil, cocok)):
            continue
        terbaca = parse(" ".join(filter(None, (cocok["inti"], cocok["pengali"]))),
                        Konteks(rupiah=rupiah, persen=persen, skor=not rupiah))
        if terbaca is not None:
            yield Sebutan(terbaca.nilai, terbaca.desimal, terbaca.lain, terbaca.pengali, persen, rupiah, *cocok.span())


def _is_end_of_range(kecil: str, cocok: re.Match[str]) -> bool:
    """One end of `76,61 - 88,30`."""
    return (_AWAL_RENTANG.match(kecil, cocok.end()) is not None
            or _AKHIR_RENTANG.search(kecil, 0, cocok.start()) is not None)


def _is_reference(kecil: str, cocok: re.Match[str]) -> bool:
    """A year, the mark of an item, or the number of a table, an article, an indicator."""
    butir = len(cocok["inti"]) <= 2 and _TANDA_BUTIR.match(kecil, cocok.end())  # noqa: PLR2004 - two digits
    return (bool(butir) or re.fullmatch(r"(?:19|20)\d\d", cocok["inti"]) is not None
            or _BUKAN_UKURAN.search(kecil, 0, cocok.start()) is not None)


HUNDRED = Decimal(100)


def figures(hasil: Hasil, subjek: Subjek) -> tuple[Decimal, ...]:
    """Every figure that a sentence about an indicator or a sasaran may name, the office's and the survey's included.

    None at all where a realisasi is a letter or unknown: its number stands outside the workbook.
    """
    milik = subjek.sasaran.indikator if subjek.sasaran is not None else (
        () if subjek.indikator is None else (subjek.indikator,))
    if any(not isinstance(i.realisasi, Decimal) for i in milik):
        return ()
    return tuple(n for n in chain(chain.from_iterable(_of_indicator(hasil, i) for i in milik), _of_office(hasil))
                 if isinstance(n, Decimal))


def means(hasil: Hasil, subjek: Subjek) -> tuple[Decimal, ...]:
    """The mean of a sasaran's capaian, which the words rata-rata must mean there; else any of the figures."""
    if subjek.sasaran is None:
        return figures(hasil, subjek)
    return () if subjek.sasaran.rata_rata is None else (subjek.sasaran.rata_rata,)


@once
def amounts(hasil: Hasil) -> tuple[Decimal, ...]:
    """Every amount in rupiah of the workbook or its sums, and what is left of each."""
    pasangan = _pairs(hasil)
    lain = chain((p.anggaran.nilai for p in hasil.laporan.pk_program),
                 (p.anggaran_perubahan.nilai for p in hasil.laporan.pk_program),
                 (r.anggaran.nilai for r in hasil.laporan.rkt),
                 chain.from_iterable((n.nilai for n in j.nilai.values()) for j in hasil.laporan.jumlah))
    satu = {n for n in chain(chain.from_iterable(pasangan), lain) if n is not None}
    sisa = {a - r for a, r in pasangan if a is not None and r is not None}
    jumlah = [sum((p.anggaran.nilai or Decimal(0) for p in hasil.laporan.pk_program), Decimal(0)),
              sum((p.anggaran_perubahan.nilai or p.anggaran.nilai or Decimal(0) for p in hasil.laporan.pk_program),
                  Decimal(0)), sum((r.anggaran.nilai or Decimal(0) for r in hasil.laporan.rkt), Decimal(0))]
    return tuple(satu | sisa | set(jumlah))


@once
def money_shares(hasil: Hasil) -> tuple[Decimal, ...]:
    """Every percentage of the money: capaian, and each amount's share of each sum."""
    pasangan = _pairs(hasil)
    capaian = [r / a * HUNDRED for a, r in pasangan if a and r is not None]
    capaian += [n for e in hasil.efisiensi for n in (e.capaian, e.penyerapan, e.efisiensi) if n is not None]
    dasar = {n for n in bases(hasil).values() if n} | {n for n in (hasil.total.realisasi,) if n}
    bagian = [n / d * HUNDRED for n in chain.from_iterable(pasangan) if n is not None for d in dasar]
    return tuple({*capaian, *bagian, *(HUNDRED - n for n in (*capaian, *bagian))})


@once
def bases(hasil: Hasil) -> dict[str, Decimal]:
    """Sums that a share may be a part of, by the folded words that name them (belanja langsung)."""
    dasar = {fold(f"belanja {b.sifat}"): b.anggaran for b in hasil.belanja_sifat if b.anggaran and b.sifat}
    dasar |= {fold(b.kelompok): b.anggaran for b in hasil.belanja_kelompok if b.anggaran and b.kelompok}
    seluruh = hasil.total.anggaran or hasil.belanja_total.anggaran
    return {**({"keseluruhan anggaran": seluruh} if seluruh else {}), **dasar}


@once
def money_names(hasil: Hasil) -> frozenset[str]:
    """The words of the names of programs, kegiatan, kinds of spending, sasaran and of the office."""
    nama = chain((a.uraian for a in hasil.anggaran), (b.jenis or "" for b in hasil.belanja),
                 (b.kelompok or "" for b in hasil.belanja), (s.uraian for s in hasil.sasaran),
                 (i.cetak_sasaran for i in hasil.indikator), [hasil.identitas.nama_perangkat_daerah.nilai or ""])
    return frozenset(fold(" ".join(nama)).split())


@once
def _pairs(hasil: Hasil) -> tuple[tuple[Decimal | None, Decimal | None], ...]:
    """Anggaran and realisasi of every row and sum."""
    semua = [(a.anggaran, a.realisasi) for a in hasil.anggaran]
    semua += [(a.anggaran_hitung, a.realisasi_hitung) for a in hasil.anggaran]
    semua += [(b.anggaran, b.realisasi) for b in (*hasil.belanja, *hasil.belanja_kelompok, *hasil.belanja_sifat)]
    semua += [(s.anggaran, s.realisasi) for s in hasil.anggaran_sasaran]
    return (*semua, *((t.anggaran, t.realisasi) for t in (hasil.total, hasil.belanja_total)))


def _of_indicator(hasil: Hasil, i: HasilIndikator) -> Iterator[Decimal | str | None]:
    tahun = [n for n in i.riwayat.values() if n is not None]
    yield from (i.target, i.realisasi, i.capaian, i.capaian_tanpa_batas, i.target_akhir_renstra, i.realisasi_akhir,
                i.tingkat_kemajuan, i.nasional, *(i.rentang or ()), *tahun, *i.riwayat_capaian.values())
    yield from _numbers_of(*(t.nilai for t in i.target_riwayat.values()))
    if isinstance(i.target, Decimal) and isinstance(i.realisasi, Decimal):
        yield abs(i.realisasi - i.target)
    if isinstance(i.realisasi, Decimal):
        for n in tahun:
            yield abs(i.realisasi - n)
            yield abs(i.realisasi - n) / n * HUNDRED if n else None
    if i.capaian_tanpa_batas is not None:
        yield abs(HUNDRED - i.capaian_tanpa_batas)
    if renstra := by_kode(hasil.laporan.renstra).get(kunci(i.kode)):
        yield from _numbers_of(*(t.nilai for t in renstra.target.values()))
    if realisasi := by_kode(hasil.laporan.realisasi).get(kunci(i.kode)):
        yield from (realisasi.pembilang.nilai, realisasi.penyebut.nilai)
    yield from (s.rata_rata for s in hasil.sasaran if s.kode == i.sasaran)


def _numbers_of(*ukuran: object) -> Iterator[Decimal | None]:
    """The numbers of targets and realisasi; both ends of a range, nothing of a letter."""
    for u in ukuran:
        if isinstance(u, Ukuran):
            yield from (u.angka, u.sampai)


def _of_office(hasil: Hasil) -> Iterator[Decimal | None]:
    yield from (hasil.rekap.rata_rata_sasaran, hasil.rekap.rata_rata_indikator)
    for e in hasil.efisiensi:
        yield from (e.penyerapan, e.efisiensi)
    if hasil.skm is not None:
        yield from (*on_scales(hasil.skm.nilai), hasil.skm.rata_skor)
        for u in hasil.skm.unsur:
            yield from (u.skor, u.nrr)
