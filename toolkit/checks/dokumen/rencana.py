"""The amounts of RKT: against the budget before or after the change, their printed total, what stands in them twice."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from toolkit.catalog import Kena, check, once
from toolkit.checks.tools.matching import Dicari, Pasangan, compare_joined, disagreeing, in_one_note, join, unmatched
from toolkit.checks.tools.printed import rupiah
from toolkit.checks.tools.shapes import DIFFERING, Banding, OnePerCause
from toolkit.checks.tools.signing import DOK_PERUBAHAN
from toolkit.checks.tools.slips import FAKTOR
from toolkit.checks.tools.totals import MENGAPA_TOTAL, PESAN_TOTAL, BarisTercakup, Cakupan, compare_totals
from toolkit.model.hasil import Hasil
from toolkit.model.hasil_uang import HasilAnggaran
from toolkit.model.laporan import BarisRkt, Tingkatan
from toolkit.model.sel import Isian
from toolkit.model.temuan import Keputusan, Tingkat
from toolkit.rules.anggaran import compute_sebelum
from toolkit.schema.input import RKT
from toolkit.values.kode import Kunci, kunci
from toolkit.values.teks import nama_polos

HALF = 2
"""At least one of so many joined rows must agree before a difference is a warning."""


class Kaitan(NamedTuple):
    """A budget row and the rows of RKT that were joined to it."""

    anggaran: HasilAnggaran
    rkt: tuple[BarisRkt, ...]


@check("RKT001", Tingkat.PERINGATAN,
       judul="Anggaran di RKT berbeda dari sheet Anggaran",
       pesan="tertulis {nilai}, tetapi {kolom} {uraian} di sheet Anggaran ({letak}) adalah {anggaran}; "
             "selisihnya {selisih}{sebab}.",
       saran="Samakan kedua angka bila salah satunya keliru, misalnya {anggaran}.",
       mengapa="Kegiatan yang sama dengan dua angka anggaran membuat pembaca meragukan keduanya.",
       bentuk=DIFFERING)
def anggaran_differs_from_anggaran(hasil: Hasil) -> Iterator[Banding]:
    """RKT's anggaran of a kegiatan is not that of Anggaran, while at least half of the joined rows agree.

    Compared with the budget before or after the change, whichever more rows agree with. Where more than half of them
    differ, one note stands for all of them (RKT002); so it does for what came or went with the change (RKT031).
    """
    lama = len(_differing(hasil)) * HALF > disagreeing(_compared(hasil))[1]

    def code(p: Pasangan, keputusan: Keputusan) -> str:
        if p.anggaran is None:
            return "RKT003"
        if keputusan is not Keputusan.BERBEDA:
            return "RKT001"
        return "RKT031" if _came_or_went(hasil, p) else "RKT002" if lama else "RKT001"

    return compare_joined(hasil, _compared(hasil), code, {"RKT002", "RKT031"})


@check("RKT002", Tingkat.INFO,
       judul="Anggaran RKT disusun sebelum perubahan anggaran",
       pesan="anggaran {beda} dari {banyak} kegiatan RKT berbeda dari sheet Anggaran; dianggap karena RKT disusun "
             "pada awal tahun.",
       saran="Tidak perlu diubah bila RKT memang memuat anggaran awal tahun.",
       mengapa="RKT disusun bulan Januari; anggaran setelah perubahan wajar berbeda.")
def rkt_from_january(hasil: Hasil) -> Iterator[Kena]:
    """More than half of the joined rows of RKT differ from Anggaran: one note for the sheet."""
    beda, (_, banyak) = _differing(hasil), disagreeing(_compared(hasil))
    if len(beda) * HALF > banyak:
        yield Kena(RKT.name, {"beda": len(beda), "banyak": banyak})


@check("RKT031", Tingkat.INFO,
       judul="Kegiatan RKT muncul atau hilang karena perubahan anggaran",
       pesan="anggaran {banyak} kegiatan ada di salah satu saja dari RKT dan sheet Anggaran: {daftar}; dianggap karena "
             "anggarannya berubah.",
       saran="Tidak perlu diubah bila kegiatannya memang baru ada atau ditiadakan dalam perubahan anggaran.",
       mengapa="Perubahan anggaran dapat menambah dan meniadakan kegiatan.",
       bentuk=OnePerCause(daftar="daftar"))
def came_or_went(hasil: Hasil) -> Iterator[Kena]:
    """An amount of RKT that is 0 in Anggaran, or the reverse, where the budget is known to have changed."""
    return in_one_note((p for p in disagreeing(_compared(hasil))[0] if _came_or_went(hasil, p)), "perubahan")


@check("RKT003", Tingkat.INFO,
       judul="Kegiatan RKT tidak dapat dipadankan dengan satu baris Anggaran",
       pesan="{nilai} tidak dibandingkan dengan sheet Anggaran: {sebab}.",
       saran="Isi Kode Anggaran di baris ini dengan kode di sheet Anggaran, misalnya {contoh}.",
       mengapa="Tanpa padanan yang pasti, anggarannya tidak dibandingkan supaya tidak ada peringatan yang keliru.")
def kegiatan_without_match(hasil: Hasil) -> Iterator[Kena]:
    """A kegiatan of RKT whose name fits no row, or two equally, of Anggaran."""
    yield from unmatched(hasil, joined(hasil), Tingkatan.KEGIATAN)


@check("RKT004", Tingkat.PERINGATAN,
       judul="Target Sasaran berbeda untuk indikator yang sama",
       pesan="tertulis {nilai}, tetapi baris sebelumnya untuk indikator {kode} menyebut {pertama} ({letak}); "
             "yang dipakai {pertama}.",
       saran="Samakan Target Sasaran di semua baris indikator {kode}, misalnya {pertama}.",
       mengapa="Satu indikator hanya mempunyai satu target setahun.")
def target_sasaran_differs(hasil: Hasil) -> Iterator[Kena]:
    """A later Target Sasaran of one indicator is not the first one."""
    pertama: dict[Kunci, BarisRkt] = {}
    for baris in hasil.laporan.rkt:
        isian = baris.target_sasaran
        if baris.kode.nilai is None or isian.nilai is None or isian.sel is None:
            continue
        awal = pertama.setdefault(kunci(baris.kode.nilai), baris).target_sasaran
        if awal.nilai != isian.nilai:
            yield Kena(isian, {"kode": baris.kode.nilai, "pertama": awal.tertulis, "letak": awal.sel},
                       baris.kode.nilai)


@check("RKT005", Tingkat.PERINGATAN,
       judul="Baris jumlah di sheet RKT berbeda dari hitungan",
       pesan=PESAN_TOTAL,
       saran="Perbaiki angka jumlah di RKT menjadi {hitungan}, atau periksa baris-baris di atasnya.",
       mengapa=MENGAPA_TOTAL,
       bentuk=DIFFERING)
def rkt_total_differs(hasil: Hasil) -> Iterator[Banding]:
    """A row Jumlah or Total of RKT against the sum of Anggaran of its rows; a blank row adds nothing."""
    return compare_totals(hasil, Cakupan("RKT005", RKT.name, [
        BarisTercakup(r.baris, {"anggaran": r.anggaran.nilai}) for r in hasil.laporan.rkt if not r.anggaran.kosong]))


@check("ANG021", Tingkat.PERINGATAN,
       judul="Anggaran di RKT tepat sepuluh, seratus, atau seribu kali sheet Anggaran",
       pesan="tertulis {nilai}, tepat {kali} {uraian} di sheet Anggaran ({letak}), {anggaran}.",
       saran="Periksa banyaknya nol; bila keliru, perbaiki misalnya menjadi {anggaran}.",
       mengapa="Perubahan anggaran tidak pernah tepat sepuluh kali; satu nol hilang atau berlebih.")
def plan_off_by_factor(hasil: Hasil) -> Iterator[Kena]:
    """An amount of RKT that is exactly a power of ten of its budget row, where RKT001 does not name it already."""
    sudah = {kena.di for kena in anggaran_differs_from_anggaran.periksa(hasil)}
    for p in _differing(hasil):
        kali = _exact_factor(p)
        if kali and p.anggaran is not None and p.dicari.jumlah not in sudah:
            yield Kena(p.dicari.jumlah, {"kali": kali, "uraian": p.anggaran.uraian, "anggaran": rupiah(p.seharusnya),
                                         "letak": p.letak}, p.dicari.nama.nilai or "")


@check("ANG022", Tingkat.PERINGATAN,
       judul="Anggaran yang sama ditulis untuk setiap indikator",
       pesan="{nilai} untuk {kegiatan} sudah tertulis di {letak}; di sheet Anggaran kegiatan itu hanya sekali "
             "{nilai}, jadi RKT menjumlahkannya {kali} kali.",
       saran="Tulis anggarannya di satu baris saja dan kosongkan di baris lain, atau bagi menurut indikator sampai "
             "berjumlah {anggaran}.",
       mengapa="Anggaran yang ditulis di setiap indikator yang memakainya membuat jumlah RKT dua atau tiga kali "
               "anggaran sebenarnya.")
def amount_repeated(hasil: Hasil) -> Iterator[Kena]:
    """Rows of RKT for one kegiatan, each with the whole amount that Anggaran has once: at the second of them."""
    for b, baris in _sharing(hasil):
        sama = [r for r in baris if r.anggaran.nilai == b.anggaran_dipakai]
        if len(sama) > 1:
            yield Kena(sama[1].anggaran, {"kegiatan": b.uraian, "letak": sama[0].anggaran.sel, "kali": len(sama),
                                          "anggaran": rupiah(b.anggaran_dipakai)}, b.kode)


@once
def joined(hasil: Hasil) -> tuple[Pasangan, ...]:
    """The rows of RKT with the rows of Anggaran that they belong to; none without sheet Anggaran."""
    return join(hasil, Tingkatan.KEGIATAN, tuple(sought(baris) for baris in hasil.laporan.rkt))


def sought(baris: BarisRkt) -> Dicari:
    """What a row of RKT is joined by."""
    return Dicari(baris.kegiatan, baris.anggaran, baris.kode_anggaran)


@once
def linked(hasil: Hasil) -> tuple[Kaitan, ...]:
    """Budget rows that rows of RKT were joined to, in the order of RKT."""
    asal = {sought(b): b for b in hasil.laporan.rkt}
    milik: dict[str, tuple[HasilAnggaran, list[BarisRkt]]] = {}
    for p in joined(hasil):
        if p.anggaran is not None:
            milik.setdefault(p.anggaran.kode, (p.anggaran, []))[1].append(asal[p.dicari])
    return tuple(Kaitan(anggaran, tuple(baris)) for anggaran, baris in milik.values())


@once
def budget_before(hasil: Hasil) -> Mapping[str, Isian[Decimal]]:
    """The budget before the change by code (see `compute_sebelum`)."""
    return compute_sebelum(hasil.laporan.anggaran)


def amount_before(hasil: Hasil, anggaran: HasilAnggaran | None) -> Decimal | None:
    """Rupiah of a budget row before the change; None where it is not known."""
    isian = budget_before(hasil).get(anggaran.kode) if anggaran else None
    return isian.nilai if isian else None


def budget_changed(hasil: Hasil) -> bool:
    """Whether the workbook shows that the budget was changed: Anggaran Sebelum Perubahan, or a PK Perubahan."""
    laporan = hasil.laporan
    return (bool(budget_before(hasil)) or any(b.anggaran_perubahan.terisi for b in laporan.pk_program)
            or any(b.dokumen.nilai == DOK_PERUBAHAN for b in laporan.penandatangan))


@once
def _compared(hasil: Hasil) -> tuple[Pasangan, ...]:
    """The joined rows with the budget that more of them agree with: after the change, else before it."""
    kini, sebelum = joined(hasil), budget_before(hasil)
    lama = tuple(p._replace(sebelum=sebelum.get(p.anggaran.kode)) if p.anggaran else p for p in kini)
    return min(kini, lama, key=lambda semua: len(disagreeing(semua)[0]))


def _differing(hasil: Hasil) -> list[Pasangan]:
    """The rows that differ from that budget and did not come or go with the change."""
    return [p for p in disagreeing(_compared(hasil))[0] if not _came_or_went(hasil, p)]


def _came_or_went(hasil: Hasil, p: Pasangan) -> bool:
    """One of the two is 0; but what stood in the budget before the change belongs into RKT."""
    semula = amount_before(hasil, p.anggaran)
    return ((not p.dicari.jumlah.nilai) != (not p.seharusnya) and budget_changed(hasil)
            and not (semula and not p.dicari.jumlah.nilai))


def _exact_factor(p: Pasangan) -> str | None:
    tertulis, seharusnya = p.dicari.jumlah.nilai, p.seharusnya
    return FAKTOR.get(tertulis / seharusnya) if tertulis and seharusnya else None


def _sharing(hasil: Hasil) -> Iterator[tuple[HasilAnggaran, list[BarisRkt]]]:
    """The budget rows that rows of RKT name, by Kode Anggaran or by the same name at one place only."""
    per_kode = {kunci(b.kode): b for b in hasil.anggaran_kode}
    per_nama: dict[str, list[HasilAnggaran]] = defaultdict(list)
    for b in hasil.anggaran_kode:
        if b.anggaran_dipakai:
            per_nama[nama_polos(b.uraian)].append(b)
    bagian: dict[str, list[BarisRkt]] = defaultdict(list)
    for r in hasil.laporan.rkt:
        nama = per_nama.get(nama_polos(r.kegiatan.nilai or ""), [])
        kode = r.kode_anggaran.nilai
        ketemu = per_kode.get(kunci(kode)) if kode else nama[0] if len(nama) == 1 else None
        if ketemu is not None:
            bagian[ketemu.kode].append(r)
    return ((b, bagian.pop(b.kode)) for b in hasil.anggaran_kode if b.kode in bagian and b.anggaran_dipakai)
