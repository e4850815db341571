"""Reported figures of the money: budget rows, kegiatan, sasaran, efisiensi, belanja."""

from functools import partial
from typing import TYPE_CHECKING

from toolkit.checks.dilaporkan.kinerja import (
    ANGGARAN,
    CAPAIAN,
    JUMLAH,
    MONEY,
    PERSEN,
    RATA_RATA,
    REALISASI,
    REALISASI_ANGGARAN,
    TARGET,
    Rujukan,
    count,
    mixed,
    money,
    office,
)
from toolkit.checks.tools.printed import angka, of_keluaran
from toolkit.checks.tools.totals import mean_percents, total_mean_percents
from toolkit.model.hasil import Hasil, HasilKeluaran
from toolkit.model.hasil_uang import HasilAnggaran, HasilBelanja
from toolkit.model.laporan import BarisDilaporkan, Tingkatan
from toolkit.rules.capaian import SERATUS
from toolkit.values.kode import is_prefix, kunci
from toolkit.values.teks import fold

if TYPE_CHECKING:
    from decimal import Decimal

SUMMED = (Tingkatan.PROGRAM, Tingkatan.KEGIATAN, Tingkatan.SUB_KEGIATAN)


def of_anggaran(hasil: Hasil, baris: BarisDilaporkan, besaran: str) -> Rujukan | None:
    """Realisasi Anggaran: a code of Anggaran; without Kode the total. A parent's own figure or its sum both fit."""
    if besaran == JUMLAH:
        return _rows_of_anggaran(hasil, baris.kode.nilai, _named_level(baris))
    if not hasil.anggaran:
        return None
    if baris.kode.nilai is None:
        t = hasil.total
        nilai = {ANGGARAN: t.anggaran, REALISASI_ANGGARAN: t.realisasi, REALISASI: t.realisasi, CAPAIAN: t.capaian,
                 PERSEN: t.capaian}
        if besaran not in nilai:
            return None
        return money("seluruh anggaran", besaran, (nilai[besaran],))._replace(calon=partial(total_mean_percents, hasil))
    per_kode = {kunci(b.kode): b for b in reversed(hasil.anggaran_kode)}
    for nomor, b in enumerate(hasil.anggaran):
        if kunci(b.kode) == kunci(baris.kode.nilai):
            rujukan = _of_budget_row(per_kode[kunci(b.kode)], besaran)
            return None if rujukan is None else rujukan._replace(calon=partial(mean_percents, hasil, nomor))
    return None


def _of_budget_row(b: HasilAnggaran, besaran: str) -> Rujukan | None:
    tepat: dict[str, tuple[Decimal | None, ...]] = {
        ANGGARAN: (b.anggaran_hitung, b.anggaran), REALISASI: (b.realisasi_hitung, b.realisasi),
        CAPAIAN: (b.capaian_hitung, b.capaian)}
    if b.rinci or b.tingkat not in SUMMED:  # nothing below that is summed
        tepat = {ANGGARAN: (b.anggaran,), REALISASI: (b.realisasi,), CAPAIAN: (b.capaian,)}
    nilai = {**tepat, REALISASI_ANGGARAN: tepat[REALISASI], PERSEN: tepat[CAPAIAN]}
    return money(f"{b.tingkat.value} {b.kode}", besaran, nilai[besaran]) if besaran in nilai else None


def _named_level(baris: BarisDilaporkan) -> Tingkatan | None:
    """The level that a count names beside its number (`6 Kegiatan`); None where it names none."""
    tertulis = fold(baris.nilai.tertulis).replace(" ", "")
    return next((t for t in reversed(SUMMED) if fold(t.value).replace(" ", "") in tertulis), None)


def _rows_of_anggaran(hasil: Hasil, kode: str | None, tingkat: Tingkatan | None) -> Rujukan | None:
    """How many programs, kegiatan and sub kegiatan there are, all or below one code.

    Of the level that is named; where none is, any of them or all three together.
    """
    bawah = [b for b in hasil.anggaran_kode if kode is None or is_prefix(kode, b.kode)]
    if kode is not None and not any(kunci(b.kode) == kunci(kode) for b in hasil.anggaran):
        return None
    if not all(b.tingkat_diketahui for b in bawah):
        return Rujukan("baris Anggaran", (None,))
    banyak = {t: sum(b.tingkat is t for b in bawah) for t in SUMMED}
    rincian = ", ".join(f"{n} {t.value}" for t, n in banyak.items() if n)
    di = "Anggaran" if kode is None else f"di bawah {kode}"
    if tingkat:
        return count(f"{tingkat.value} {di}", [banyak[tingkat]])._replace(rincian=f"{banyak[tingkat]} {tingkat.value}")
    return count(f"baris {di}", [n for n in (*banyak.values(), sum(banyak.values())) if n])._replace(
        rincian=rincian) if rincian else None


def of_kegiatan(hasil: Hasil, baris: BarisDilaporkan, besaran: str) -> Rujukan | None:
    """Capaian Kegiatan: a code of Anggaran; its money, or target, realisasi and capaian of its outputs."""
    keluaran = _outputs(hasil, baris.kode.nilai)
    if besaran == JUMLAH and _named_level(baris):
        return of_anggaran(hasil, baris, besaran)
    if besaran == JUMLAH:
        return count("keluaran", [len(keluaran), sum(bool(k.keluaran) for k in hasil.kegiatan)]) if keluaran else None
    uang = of_anggaran(hasil, baris, besaran)
    if besaran in MONEY or baris.kode.nilai is None:
        return uang
    if besaran in (TARGET, REALISASI) and keluaran:
        return mixed(f"keluaran {baris.kode.nilai}",
                     (o.target if besaran == TARGET else o.realisasi for o in keluaran),
                     (o.target_tertulis if besaran == TARGET else o.realisasi_tertulis for o in keluaran))
    if uang is None or besaran not in (CAPAIAN, PERSEN):
        return uang
    return uang._replace(tepat=(*uang.tepat, *(o.capaian for o in keluaran)),
                   calon=lambda: (*uang.calon(), *(c for o in keluaran for c in of_keluaran(o))))


def _outputs(hasil: Hasil, kode: str | None) -> list[HasilKeluaran]:
    return [o for k in hasil.kegiatan if kode is None or kunci(k.kode) == kunci(kode) for o in k.keluaran]


def of_sasaran(hasil: Hasil, baris: BarisDilaporkan, besaran: str) -> Rujukan | None:
    """Anggaran per Sasaran: a sasaran; persen is its share of the whole budget."""
    if baris.kode.nilai is None:
        return _all_sasaran(hasil, baris, besaran)
    for s in hasil.anggaran_sasaran:
        if s.kode is None or kunci(s.kode) != kunci(baris.kode.nilai):
            continue
        if besaran == JUMLAH:
            return count(f"program dan rincian sasaran {s.kode}", [len(s.program), len(s.rinci)])
        nilai = {ANGGARAN: s.anggaran, REALISASI_ANGGARAN: s.realisasi, REALISASI: s.realisasi, CAPAIAN: s.capaian,
                 PERSEN: s.proporsi}
        return money(f"sasaran {s.kode}", besaran, (nilai[besaran],)) if besaran in nilai else None
    return None


def _all_sasaran(hasil: Hasil, baris: BarisDilaporkan, besaran: str) -> Rujukan | None:
    """The whole table: its shares add up to 100, beside which reports print the total's capaian."""
    if besaran == JUMLAH:
        return count("sasaran", [len(hasil.sasaran)]) if hasil.sasaran else None
    if besaran == PERSEN and hasil.anggaran_sasaran:
        return money("seluruh anggaran", besaran, (SERATUS, hasil.total.capaian))
    return of_anggaran(hasil, baris, besaran)


def of_efisiensi(hasil: Hasil, baris: BarisDilaporkan, besaran: str) -> Rujukan | None:
    """Efisiensi: a sasaran; capaian and persen are its mean capaian."""
    if baris.kode.nilai is None:
        if besaran == JUMLAH:
            return count("sasaran", [len(hasil.efisiensi)]) if hasil.efisiensi else None
        return office(hasil, baris) if besaran in (CAPAIAN, PERSEN, RATA_RATA) else of_anggaran(hasil, baris, besaran)
    for e in hasil.efisiensi:
        if kunci(e.kode) == kunci(baris.kode.nilai):
            nilai = {ANGGARAN: e.anggaran, REALISASI_ANGGARAN: e.realisasi, REALISASI: e.realisasi,
                     CAPAIAN: e.capaian, PERSEN: e.capaian, RATA_RATA: e.capaian}
            return money(f"sasaran {e.kode}", besaran, (nilai[besaran],)) if besaran in nilai else None
    return None


def of_belanja(hasil: Hasil, baris: BarisDilaporkan, besaran: str) -> Rujukan | None:
    """Realisasi Belanja: a Jenis, Kelompok or Sifat; persen is its share of the budget, by anggaran or realisasi."""
    if baris.kode.nilai is None:
        if besaran == JUMLAH:
            return count("jenis belanja", [len(hasil.belanja)]) if hasil.belanja else None
        if not hasil.belanja and not hasil.belanja_kelompok and not hasil.belanja_sifat:
            return None
        t = hasil.belanja_total
        nilai = {ANGGARAN: (t.anggaran,), REALISASI_ANGGARAN: (t.realisasi,), REALISASI: (t.realisasi,),
                 CAPAIAN: (t.capaian,), PERSEN: (SERATUS, t.capaian)}
        return money("seluruh belanja", besaran, nilai[besaran]) if besaran in nilai else None
    nama = fold(baris.kode.nilai)
    for b in (*hasil.belanja, *hasil.belanja_kelompok, *hasil.belanja_sifat):
        if nama == fold(b.jenis or b.kelompok or b.sifat or ""):
            return _of_spending(hasil, b, besaran)
    return None


def _of_spending(hasil: Hasil, b: HasilBelanja, besaran: str) -> Rujukan | None:
    nama = b.jenis or b.kelompok or b.sifat or ""
    if besaran == JUMLAH:
        return count(nama, [len(b.bagian)]) if b.bagian else None
    isian = [b.realisasi_isian, *(hasil.belanja[n].realisasi_isian for n in b.bagian)]
    proporsi = (b.proporsi, b.proporsi_realisasi)
    nilai = {ANGGARAN: (b.anggaran,), REALISASI_ANGGARAN: (b.realisasi,), REALISASI: (b.realisasi,),
             CAPAIAN: (b.capaian,), PERSEN: proporsi[:1] if all(i.kosong for i in isian) else proporsi}
    if besaran not in nilai:
        return None
    rujukan = money(nama, besaran, nilai[besaran])
    if besaran == PERSEN and b.proporsi is not None and b.proporsi_realisasi is not None:
        return rujukan._replace(rincian=(
            f"{angka(b.proporsi)} menurut anggaran atau {angka(b.proporsi_realisasi)} menurut realisasi, keduanya dari "
            "seluruh anggaran"))
    return rujukan
