"""What a row of `Angka Dilaporkan` is compared with: the computed figure that its Tabel, Kode and Besaran name."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from toolkit.checks.cari import indikator_by_kode
from toolkit.checks.survei import values
from toolkit.model.hasil import Hasil, HasilAnggaran, HasilBelanja, HasilIndikator, HasilKeluaran
from toolkit.model.laporan import BarisDilaporkan, Tingkatan, Ukuran
from toolkit.schema import result
from toolkit.schema.input import ANGKA_DILAPORKAN
from toolkit.values.kode import is_prefix, kunci
from toolkit.values.teks import fold

(TARGET, REALISASI, CAPAIAN, KEMAJUAN, RATA_RATA, ANGGARAN, REALISASI_ANGGARAN, PERSEN,
 JUMLAH) = ANGKA_DILAPORKAN.column("besaran").choices
OF_INDIKATOR = frozenset({TARGET, REALISASI, CAPAIAN, KEMAJUAN})
MONEY = frozenset({ANGGARAN, REALISASI_ANGGARAN})
NUMBERED = re.compile(r"(?:tabel\s*)?3[.,](\d+)", re.IGNORECASE)
PER_SASARAN = 3
"""Tables of each sasaran; the second of them has the target of the Renstra's last year."""
SUMMED = (Tingkatan.PROGRAM, Tingkatan.KEGIATAN, Tingkatan.SUB_KEGIATAN)


@dataclass(frozen=True, slots=True)
class Rujukan:
    """The computed counterpart of a reported figure.

    Attributes:
        apa: what it is a figure of, as words ("indikator 1.1").
        tepat: exact values that the figure may state, the one to quote first; None: cannot be computed.
        huruf: texts that it may state instead of a number.
        rupiah: the values are rupiah.
        rincian: words that replace the quoted value ("4 Program, 7 Kegiatan").
        bobot: the survey's value by weight, where another weight may explain the figure.
    """

    apa: str
    tepat: tuple[Decimal | None, ...]
    huruf: tuple[str, ...] = ()
    rupiah: bool = False
    rincian: str = ""
    bobot: Mapping[str, Decimal] | None = None


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
        return _of_table(hasil, baris, besaran)
    cari = _BY_NAME.get(fold(tabel))
    if cari is None:
        return None
    if cari is not _of_passage and _year(hasil, baris) != hasil.tahun:
        return None
    return cari(hasil, baris, besaran)


def _besaran(baris: BarisDilaporkan) -> str | None:
    semua = {fold(pilihan): pilihan for pilihan in ANGKA_DILAPORKAN.column("besaran").choices}
    return semua.get(fold(baris.besaran.nilai or ""))


def _year(hasil: Hasil, baris: BarisDilaporkan) -> int:
    return hasil.tahun if baris.tahun.nilai is None else baris.tahun.nilai


def _of_table(hasil: Hasil, baris: BarisDilaporkan, besaran: str) -> Rujukan | None:
    """Tabel 3.x: an indicator, for rata-rata a sasaran; without Kode the office's figure."""
    if besaran == JUMLAH:
        return _rows_of_table(hasil, baris)
    if besaran == RATA_RATA:
        return _mean(hasil, baris)
    if baris.kode.nilai is None:
        return _office(hasil, baris) if besaran in (CAPAIAN, PERSEN) else None
    i = indikator_by_kode(hasil).get(kunci(baris.kode.nilai))
    return None if i is None or besaran in MONEY else _of_indikator(hasil, baris, besaran, i)


def _of_indikator(hasil: Hasil, baris: BarisDilaporkan, besaran: str, i: HasilIndikator) -> Rujukan | None:
    tahun = _year(hasil, baris)
    if tahun != hasil.tahun:
        return _of_other_year(hasil, besaran, i, tahun)
    nilai: dict[str, tuple[Decimal | str | None, ...]] = {
        TARGET: (i.target, i.target_akhir_renstra if _to_end_of_renstra(baris) else None),
        REALISASI: (i.realisasi, i.realisasi_akhir if _to_end_of_renstra(baris) else None),
        CAPAIAN: (i.capaian,), PERSEN: (i.capaian,), KEMAJUAN: (i.tingkat_kemajuan,)}
    tertulis = {TARGET: (i.target_tertulis,), REALISASI: (i.realisasi_tertulis,)}.get(besaran, ())
    return _mixed(f"indikator {i.kode}", nilai[besaran], tertulis)


def _of_other_year(hasil: Hasil, besaran: str, i: HasilIndikator, tahun: int) -> Rujukan | None:
    """A figure of a year before, or a target of any year of the Renstra; None where the workbook has none."""
    apa = f"indikator {i.kode} tahun {tahun}"
    if besaran == TARGET:
        isian = next((r.target.get(tahun) for r in hasil.laporan.renstra
                      if r.kode.nilai and kunci(r.kode.nilai) == kunci(i.kode)), None)
        ukuran = isian.nilai if isian else None
        return None if isian is None or ukuran is None else _mixed(apa, (_number(ukuran),), (isian.tertulis,))
    nilai = {REALISASI: i.riwayat, CAPAIAN: i.riwayat_capaian, PERSEN: i.riwayat_capaian}.get(besaran, {}).get(tahun)
    tertulis = i.riwayat_isian.get(tahun)
    huruf = (tertulis.tertulis,) if besaran == REALISASI and tertulis is not None and tertulis.terisi else ()
    return None if nilai is None and not huruf else _mixed(apa, (nilai,), huruf)


def _rows_of_table(hasil: Hasil, baris: BarisDilaporkan) -> Rujukan | None:
    nomor = _number_of_table(baris)
    if baris.kode.nilai is not None:
        banyak = [s.jumlah for s in hasil.sasaran if kunci(s.kode) == kunci(baris.kode.nilai)]
        return _count(f"indikator sasaran {baris.kode.nilai}", banyak) if banyak else None
    if nomor == 1:
        return _count("indikator", [len(hasil.indikator)])
    urutan = (nomor - 2) // PER_SASARAN
    return _count("indikator di tabel itu", [hasil.sasaran[urutan].jumlah]) if urutan < len(hasil.sasaran) else None


def _mean(hasil: Hasil, baris: BarisDilaporkan) -> Rujukan | None:
    if baris.kode.nilai is None:
        return _office(hasil, baris)
    for s in hasil.sasaran:
        if kunci(s.kode) == kunci(baris.kode.nilai) and _year(hasil, baris) == hasil.tahun:
            return Rujukan(f"sasaran {s.kode}", (s.rata_rata,), (s.kategori or "",))
    return None


def _office(hasil: Hasil, baris: BarisDilaporkan) -> Rujukan | None:
    if _year(hasil, baris) != hasil.tahun:
        return None
    return Rujukan("seluruh sasaran", (hasil.rekap.rata_rata_sasaran,), (hasil.rekap.kategori or "",))


def _of_survey(hasil: Hasil, baris: BarisDilaporkan, besaran: str) -> Rujukan | None:
    """SKM Hasil: an unsur by its No; without Kode the survey's value."""
    skm = hasil.skm
    if skm is None or besaran in MONEY or besaran in (TARGET, KEMAJUAN):
        return None
    if baris.kode.nilai is None:
        if besaran == JUMLAH:
            return _count("unsur", [len(skm.unsur)])
        return Rujukan("survei", (skm.nilai,), (skm.huruf or "", skm.predikat or ""), bobot=values(hasil, skm))
    for u in skm.unsur:
        if besaran != JUMLAH and kunci(str(u.no)) == kunci(baris.kode.nilai):
            return Rujukan(f"unsur {u.no}", (u.skor,), (u.huruf or "", u.predikat or ""))
    return None


def _of_anggaran(hasil: Hasil, baris: BarisDilaporkan, besaran: str) -> Rujukan | None:
    """Realisasi Anggaran: a code of Anggaran; without Kode the total. A parent's own figure or its sum both fit."""
    if besaran == JUMLAH:
        return _rows_of_anggaran(hasil, baris.kode.nilai)
    if baris.kode.nilai is None:
        t = hasil.total
        nilai = {ANGGARAN: t.anggaran, REALISASI_ANGGARAN: t.realisasi, REALISASI: t.realisasi, CAPAIAN: t.capaian,
                 PERSEN: t.capaian}
        return _money("seluruh anggaran", besaran, (nilai[besaran],)) if besaran in nilai else None
    for b in hasil.anggaran:
        if kunci(b.kode) == kunci(baris.kode.nilai):
            return _of_budget_row(b, besaran)
    return None


def _of_budget_row(b: HasilAnggaran, besaran: str) -> Rujukan | None:
    realisasi, capaian = (b.realisasi_hitung, b.realisasi), (b.capaian_hitung, b.capaian)
    nilai = {ANGGARAN: (b.anggaran_hitung, b.anggaran), REALISASI_ANGGARAN: realisasi, REALISASI: realisasi,
             CAPAIAN: capaian, PERSEN: capaian}
    return _money(f"{b.tingkat.value} {b.kode}", besaran, nilai[besaran]) if besaran in nilai else None


def _rows_of_anggaran(hasil: Hasil, kode: str | None) -> Rujukan | None:
    """How many programs, kegiatan and sub kegiatan there are, all or below one code."""
    bawah = [b for b in hasil.anggaran if kode is None or is_prefix(kode, b.kode)]
    if kode is not None and not any(kunci(b.kode) == kunci(kode) for b in hasil.anggaran):
        return None
    banyak = {t: sum(b.tingkat is t for b in bawah) for t in SUMMED}
    rincian = ", ".join(f"{n} {t.value}" for t, n in banyak.items() if n)
    return Rujukan("baris Anggaran" if kode is None else f"baris di bawah {kode}",
                   tuple(Decimal(n) for n in banyak.values() if n), rincian=rincian) if rincian else None


def _of_kegiatan(hasil: Hasil, baris: BarisDilaporkan, besaran: str) -> Rujukan | None:
    """Capaian Kegiatan: a code of Anggaran; its money, or target, realisasi and capaian of its outputs."""
    keluaran = _outputs(hasil, baris.kode.nilai)
    if besaran == JUMLAH:
        return _count("keluaran", [len(keluaran), sum(bool(k.keluaran) for k in hasil.kegiatan)]) if keluaran else None
    uang = _of_anggaran(hasil, baris, besaran)
    if besaran in MONEY or baris.kode.nilai is None:
        return uang
    if besaran in (TARGET, REALISASI) and keluaran:
        nilai = tuple(o.target if besaran == TARGET else o.realisasi for o in keluaran)
        tertulis = tuple(o.target_tertulis if besaran == TARGET else o.realisasi_tertulis for o in keluaran)
        return _mixed(f"keluaran {baris.kode.nilai}", nilai, tertulis)
    if uang is None or besaran not in (CAPAIAN, PERSEN):
        return uang
    return Rujukan(uang.apa, (*uang.tepat, *(o.capaian for o in keluaran)))


def _outputs(hasil: Hasil, kode: str | None) -> list[HasilKeluaran]:
    return [o for k in hasil.kegiatan if kode is None or kunci(k.kode) == kunci(kode) for o in k.keluaran]


def _of_sasaran(hasil: Hasil, baris: BarisDilaporkan, besaran: str) -> Rujukan | None:
    """Anggaran per Sasaran: a sasaran; persen is its share of the whole budget."""
    if baris.kode.nilai is None:
        return _count("sasaran", [len(hasil.sasaran)]) if besaran == JUMLAH else _of_anggaran(hasil, baris, besaran)
    for s in hasil.anggaran_sasaran:
        if s.kode is None or kunci(s.kode) != kunci(baris.kode.nilai):
            continue
        if besaran == JUMLAH:
            return _count(f"program dan rincian sasaran {s.kode}", [len(s.program), len(s.rinci)])
        nilai = {ANGGARAN: s.anggaran, REALISASI_ANGGARAN: s.realisasi, REALISASI: s.realisasi, CAPAIAN: s.capaian,
                 PERSEN: s.proporsi}
        return _money(f"sasaran {s.kode}", besaran, (nilai[besaran],)) if besaran in nilai else None
    return None


def _of_efisiensi(hasil: Hasil, baris: BarisDilaporkan, besaran: str) -> Rujukan | None:
    """Efisiensi: a sasaran; capaian and persen are its mean capaian."""
    if baris.kode.nilai is None:
        if besaran == JUMLAH:
            return _count("sasaran", [len(hasil.efisiensi)])
        return _office(hasil, baris) if besaran in (CAPAIAN, PERSEN, RATA_RATA) else _of_anggaran(hasil, baris, besaran)
    for e in hasil.efisiensi:
        if kunci(e.kode) == kunci(baris.kode.nilai):
            nilai = {ANGGARAN: e.anggaran, REALISASI_ANGGARAN: e.realisasi, REALISASI: e.realisasi,
                     CAPAIAN: e.capaian, PERSEN: e.capaian, RATA_RATA: e.capaian}
            return _money(f"sasaran {e.kode}", besaran, (nilai[besaran],)) if besaran in nilai else None
    return None


def _of_belanja(hasil: Hasil, baris: BarisDilaporkan, besaran: str) -> Rujukan | None:
    """Realisasi Belanja: a Jenis, Kelompok or Sifat; persen is its share of the budget, by anggaran or realisasi."""
    if baris.kode.nilai is None:
        if besaran == JUMLAH:
            return _count("jenis belanja", [len(hasil.belanja)])
        t = hasil.belanja_total
        nilai = {ANGGARAN: t.anggaran, REALISASI_ANGGARAN: t.realisasi, REALISASI: t.realisasi, CAPAIAN: t.capaian,
                 PERSEN: t.capaian}
        return _money("seluruh belanja", besaran, (nilai[besaran],)) if besaran in nilai else None
    nama = fold(baris.kode.nilai)
    for b in (*hasil.belanja, *hasil.belanja_kelompok, *hasil.belanja_sifat):
        if nama == fold(b.jenis or b.kelompok or b.sifat or ""):
            return _of_spending(b, besaran)
    return None


def _of_spending(b: HasilBelanja, besaran: str) -> Rujukan | None:
    nama = b.jenis or b.kelompok or b.sifat or ""
    if besaran == JUMLAH:
        return _count(nama, [len(b.bagian)]) if b.bagian else None
    nilai = {ANGGARAN: (b.anggaran,), REALISASI_ANGGARAN: (b.realisasi,), REALISASI: (b.realisasi,),
             CAPAIAN: (b.capaian,), PERSEN: (b.proporsi, b.proporsi_realisasi)}
    return _money(nama, besaran, nilai[besaran]) if besaran in nilai else None


def _of_passage(hasil: Hasil, baris: BarisDilaporkan, besaran: str) -> Rujukan | None:
    """Ikhtisar, Penutup: by Besaran an indicator, a sasaran, or a row of Anggaran."""
    if besaran in OF_INDIKATOR and baris.kode.nilai is not None:
        i = indikator_by_kode(hasil).get(kunci(baris.kode.nilai))
        return None if i is None else _of_indikator(hasil, baris, besaran, i)
    if besaran == CAPAIAN:
        return _office(hasil, baris)
    if besaran == RATA_RATA:
        return _mean(hasil, baris)
    if besaran in OF_INDIKATOR or _year(hasil, baris) != hasil.tahun:
        return None
    return _of_anggaran(hasil, baris, besaran)


_BY_NAME: Mapping[str, Cari] = {fold(nama): cari for nama, cari in (
    (result.SKM_HASIL, _of_survey), (result.CAPAIAN_KEGIATAN, _of_kegiatan), (result.REALISASI_ANGGARAN, _of_anggaran),
    (result.ANGGARAN_SASARAN, _of_sasaran), (result.EFISIENSI, _of_efisiensi),
    (result.REALISASI_BELANJA, _of_belanja), ("Ikhtisar", _of_passage), ("Penutup", _of_passage))}


def _to_end_of_renstra(baris: BarisDilaporkan) -> bool:
    nomor = _number_of_table(baris)
    return nomor > 1 and nomor % PER_SASARAN == 0


def _number_of_table(baris: BarisDilaporkan) -> int:
    cocok = NUMBERED.fullmatch((baris.tabel.nilai or "").strip())
    return int(cocok[1]) if cocok else 0


def _mixed(apa: str, nilai: Iterable[Decimal | str | None], tertulis: Iterable[str]) -> Rujukan:
    isi = tuple(nilai)
    return Rujukan(apa, tuple(n for n in isi if not isinstance(n, str)),
                   (*(n for n in isi if isinstance(n, str)), *tertulis))


def _money(apa: str, besaran: str, nilai: tuple[Decimal | None, ...]) -> Rujukan:
    return Rujukan(apa, nilai, rupiah=besaran not in (CAPAIAN, PERSEN, RATA_RATA))


def _count(apa: str, banyak: Iterable[int]) -> Rujukan:
    return Rujukan(apa, tuple(Decimal(n) for n in banyak))


def _number(ukuran: Ukuran) -> Decimal | str | None:
    return ukuran.angka if ukuran.angka is not None else ukuran.predikat
