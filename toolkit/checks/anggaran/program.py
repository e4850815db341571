"""Sheet Anggaran: parents against their rows, realisasi against anggaran, reported capaian, printed totals."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import takewhile

from toolkit.catalog import Kena, check
from toolkit.checks.tools.printed import compare, explain_amount, explain_percent, rupiah
from toolkit.checks.tools.shapes import DIFFERING, Banding, OnceOrEach, Tinjau, place
from toolkit.checks.tools.slips import FAKTOR, find_factor, name_slip
from toolkit.checks.tools.totals import (
    MENGAPA_TOTAL,
    PESAN_TOTAL,
    UANG,
    BarisTercakup,
    Cakupan,
    KolomUang,
    below,
    causes,
    children,
    compare_total,
    compare_totals,
    mean_percents,
    swapped_child,
)
from toolkit.model.hasil import Hasil
from toolkit.model.hasil_uang import HasilAnggaran
from toolkit.model.laporan import BarisAnggaran, BarisJumlah, Tingkatan
from toolkit.model.rekaman import KANTOR
from toolkit.model.sel import Isian
from toolkit.model.temuan import Perihal, Tingkat
from toolkit.rules.anggaran import DIJUMLAHKAN, add, build_tree
from toolkit.rumus.text import words
from toolkit.schema.input import ANGGARAN
from toolkit.values.angka import same_rupiah
from toolkit.values.kode import is_prefix

SATU_ATURAN = ("Jumlah dan persentase di laporan dihitung dari rincian terendah; angka induk yang lain membuat "
               "pembaca yang menjumlahkan sendiri memperoleh total yang berbeda.")

PENYERAPAN_SALAH_KETIK = (Decimal("0.8"), Decimal(1))
"""Usual absorption of a budget, as a fraction: a realisasi that ten times larger lies in it has lost a digit."""


@check("ANG003", Tingkat.KESALAHAN,
       judul="Anggaran induk tidak sama dengan jumlah rinciannya",
       pesan="tertulis {nilai}, tetapi rinciannya berjumlah {jumlah}; selisihnya {selisih}{sebab}.",
       saran="Perbaiki salah satunya, atau kosongkan {sel} supaya dihitung dari rinciannya.",
       mengapa=SATU_ATURAN,
       bentuk=DIFFERING)
def anggaran_differs_from_rincian(hasil: Hasil) -> Iterator[Banding]:
    """A program's or kegiatan's Anggaran is not the sum of the lowest rows below it.

    A parent that equals the sum of the figures printed directly below it is passed over: the cause is one of those.
    """
    return _compare_parents(hasil, "ANG003", UANG[0], lambda b: b.anggaran_hitung)


@check("ANG004", Tingkat.KESALAHAN,
       judul="Realisasi induk tidak sama dengan jumlah rinciannya",
       pesan="tertulis {nilai}, tetapi realisasi rinciannya berjumlah {jumlah}; selisihnya {selisih}{sebab}.",
       saran="Perbaiki salah satunya, atau kosongkan {sel} supaya dihitung dari rinciannya.",
       mengapa=SATU_ATURAN,
       bentuk=DIFFERING)
def realisasi_differs_from_rincian(hasil: Hasil) -> Iterator[Banding]:
    """A program's or kegiatan's Realisasi is not the sum of the lowest rows below it (as ANG003)."""
    return _compare_parents(hasil, "ANG004", UANG[1], lambda b: b.realisasi_hitung)


@check("ANG005", Tingkat.PERINGATAN,
       judul="Realisasi melebihi anggaran",
       pesan="realisasi {nilai} lebih besar daripada anggarannya, {anggaran}{sebab}.",
       saran="Periksa kedua angka dengan Laporan Realisasi Anggaran (LRA); realisasi tidak melebihi pagu, "
             "misalnya paling banyak {anggaran}.",
       mengapa="Belanja tidak melebihi pagunya; yang dibandingkan adalah pagu setelah perubahan.")
def realisasi_above_anggaran(hasil: Hasil) -> Iterator[Kena]:
    """A row of the lowest level spent more than its budget; its parents are not named again."""
    for b in hasil.anggaran:
        anggaran, realisasi = b.anggaran_isian.nilai, b.realisasi_isian.nilai
        if (b.rinci and anggaran is not None and realisasi is not None and realisasi > anggaran
                and not same_rupiah(realisasi, anggaran)):
            yield Kena(b.realisasi_isian, {"anggaran": rupiah(anggaran),
                                           "sebab": name_slip(realisasi, anggaran) or _times(realisasi, anggaran)},
                       b.kode)


@check("ANG006", Tingkat.PERINGATAN,
       judul="Capaian anggaran yang dilaporkan berbeda dari hitungan",
       pesan="dilaporkan {nilai}, tetapi {realisasi} dibagi {anggaran} adalah {hitungan} persen{cocok}.",
       saran="Perbaiki angka di laporan menjadi {hitungan}, atau periksa anggaran dan realisasi baris ini.",
       mengapa="Persentase yang tidak mengikuti angkanya sendiri langsung terlihat oleh pembaca laporan.",
       bentuk=DIFFERING)
def capaian_dilaporkan_differs(hasil: Hasil) -> Iterator[Banding]:
    """Capaian Dilaporkan of a budget row follows neither from the sheet's figures nor from the sums of its rows.

    A parent whose sums cannot be computed has nothing to be compared with: the figure may be theirs.
    """
    dilaporkan = {b.anggaran.sel: b.capaian_dilaporkan for b in hasil.laporan.anggaran}
    for nomor, b in enumerate(hasil.anggaran):
        lapor = dilaporkan.get(b.anggaran_isian.sel, Isian())
        if lapor.terisi:
            perihal = Perihal("ANG006", b.kode, f"capaian {b.tingkat.value} {b.kode}",
                              words(hasil.regulasi.rumus.penyerapan))
            buntu = b.capaian_hitung is None and not b.rinci and b.tingkat in DIJUMLAHKAN
            p = compare(perihal, lapor, *(() if buntu else (b.capaian, b.capaian_hitung)))
            yield Banding(p, {"anggaran": rupiah(b.anggaran), "realisasi": rupiah(b.realisasi)},
                          partial(explain_percent, lapor, [b.capaian, b.capaian_hitung], mean_percents(hasil, nomor)))


@check("ANG007", Tingkat.PERINGATAN,
       judul="Baris jumlah di sheet Anggaran berbeda dari hitungan",
       pesan=PESAN_TOTAL,
       saran="Perbaiki angka jumlah di laporan menjadi {hitungan}, atau periksa baris-baris di atasnya.",
       mengapa=MENGAPA_TOTAL,
       bentuk=DIFFERING)
def printed_total_differs(hasil: Hasil) -> Iterator[Banding]:
    """A row Jumlah or Total of the sheet against the sum of the lowest rows (all, or those above it).

    So is the row of an SKPD or Unit Organisasi, which may stand above its rows. One that equals the sum of the programs
    as printed is passed over: the cause is one of those (ANG003).
    """
    rinci = {b.anggaran_isian.sel: b for b in hasil.anggaran if b.rinci}
    ada = {"anggaran": hasil.total.anggaran is not None, "realisasi": hasil.total.realisasi is not None}
    baris = tuple(BarisTercakup(r.baris, {"anggaran": r.anggaran.nilai if ada["anggaran"] else None,
                                          "realisasi": r.realisasi.nilai if ada["realisasi"] else None})
                  for r in hasil.laporan.anggaran if r.anggaran.sel in rinci)
    atas = [b for b in _tops(hasil) if b.tingkat in DIJUMLAHKAN]
    tercetak = {"anggaran": (hasil.total.anggaran, add(b.anggaran for b in atas)),
                "realisasi": (hasil.total.realisasi, add(b.realisasi for b in atas))}
    cakupan = Cakupan("ANG007", ANGGARAN.name, baris, {"capaian_dilaporkan": ("realisasi", "anggaran")}, tercetak)
    yield from compare_totals(hasil, cakupan)
    for kantor, bagian in _offices(hasil):
        yield from compare_total(cakupan, kantor, [[b for b in baris if b.baris in milik] for milik in bagian])


def _offices(hasil: Hasil) -> Iterator[tuple[BarisJumlah, Sequence[Container[int]]]]:
    """Each row of a whole office as a printed total, with the rows that it may cover.

    All; those of its unit; those below it up to the next row of that level or the next Bidang Urusan.
    """
    semua = hasil.laporan.anggaran
    for n, b in enumerate(semua):
        if b.tingkat.nilai is None or b.tingkat.nilai not in KANTOR:
            continue
        batas = (KANTOR if b.tingkat.nilai is Tingkatan.UNIT_ORGANISASI else {b.tingkat.nilai},
                 KANTOR | {Tingkatan.BIDANG_URUSAN})
        nilai = {"anggaran": b.anggaran, "realisasi": b.realisasi, "capaian_dilaporkan": b.capaian_dilaporkan}
        sebutan = f"{b.tingkat.nilai.value} {b.uraian.nilai or ''}".strip()
        yield (BarisJumlah(sheet=b.sheet, baris=b.baris, sebutan=sebutan, nilai=nilai),
               [{x.baris for x in semua}, {x.baris for x in semua if x.unit == b.unit},
                *(_until(semua[n + 1:], stop) for stop in batas)])


def _until(baris: Sequence[BarisAnggaran], stop: Container[Tingkatan | None]) -> set[int]:
    """Numbers of the rows before the next one of a level."""
    return {x.baris for x in takewhile(lambda x: x.tingkat.nilai not in stop, baris)}


TOTALS = (anggaran_differs_from_rincian, realisasi_differs_from_rincian, printed_total_differs)
"""The checks of this sheet's sums, each with the difference (`selisih`) in its facts."""
COLUMN_LACKS = OnceOrEach({"lain": " dan {lain} baris lain"})


@check("ANG008", Tingkat.KESALAHAN,
       judul="Anggaran rincian belum diisi",
       pesan="{kolom} {uraian}{lain} belum diisi, jadi jumlahnya kosong.",
       saran="Isi {kolom}, misalnya 45.233.000, atau - bila memang nol; hapus barisnya bila tidak dipakai.",
       mengapa="Jumlah tanpa baris ini akan tampak seperti jumlah seluruhnya.",
       bentuk=COLUMN_LACKS)
def anggaran_blank(hasil: Hasil) -> Iterator[Tinjau]:
    """A row of the lowest level without Anggaran: the sums cannot be computed. Once where no row has one.

    Where its Realisasi is blank too, one finding names both; a blank Tingkat is the reader's, with what else is blank.
    """
    rinci = _lowest(hasil)
    dua = not _all_blank(rinci, UANG[1])
    for b in rinci:
        nama = [kolom.judul for kolom in UANG[:1 + (dua and b.realisasi_isian.kosong)]]
        yield _lacking(b, UANG[0], " dan ".join(nama), salah=b.anggaran_isian.kosong)


@check("ANG009", Tingkat.KESALAHAN, akhir_tahun=True,
       judul="Realisasi rincian belum diisi",
       pesan="{kolom} {uraian}{lain} belum diisi, jadi jumlahnya kosong.",
       saran="Isi {kolom}, misalnya 45.185.000, atau - bila memang nol.",
       mengapa="Jumlah tanpa baris ini akan tampak seperti jumlah seluruhnya.",
       bentuk=COLUMN_LACKS)
def realisasi_blank(hasil: Hasil) -> Iterator[Tinjau]:
    """A row of the lowest level without Realisasi: the sums cannot be computed. Once where no row has one.

    One that ANG008 names for both columns is passed over.
    """
    rinci = _lowest(hasil)
    sendiri = any(_all_blank(rinci, kolom) for kolom in UANG)
    return (_lacking(b, UANG[1], UANG[1].judul,
                     salah=b.realisasi_isian.kosong and (sendiri or not b.anggaran_isian.kosong))
            for b in rinci)


@check("ANG020", Tingkat.PERINGATAN,
       judul="Realisasi atau anggaran meleset sepuluh, seratus, atau seribu kali",
       pesan="realisasi {uraian} tertulis {nilai}, kira-kira {kali} anggarannya, {anggaran}; mungkin maksudnya "
             "{maksud}.",
       saran="Periksa banyaknya nol di kedua angka dengan Laporan Realisasi Anggaran (LRA); bila keliru, perbaiki "
             "misalnya menjadi {maksud}.",
       mengapa="Satu nol yang hilang mengubah penyerapan seluruh program dan jumlah anggaran.")
def absorption_off_by_factor(hasil: Hasil) -> Iterator[Kena]:
    """A lowest row whose realisasi is a tenth, hundredth or thousandth of a usual absorption of its budget.

    A realisasi above the budget is ANG005's, which names the factor. Silent where the rekening rows below the row add
    up to its realisasi: many cells are not mistyped alike.
    """
    for nomor, b in enumerate(hasil.anggaran):
        anggaran, realisasi = b.anggaran_isian.nilai, b.realisasi_isian.nilai
        if not b.rinci or not anggaran or not realisasi or realisasi <= 0 or realisasi >= anggaran:
            continue
        faktor = find_factor(realisasi, _usual(anggaran))
        if faktor is not None and not same_rupiah(_spent_by_rekening(hasil.laporan.anggaran[nomor + 1:]), realisasi):
            yield Kena(b.realisasi_isian, {"uraian": b.uraian, "kali": FAKTOR[faktor], "anggaran": rupiah(anggaran),
                                           "maksud": rupiah(realisasi / faktor)}, b.kode)


def _spent_by_rekening(bawah: Sequence[BarisAnggaran]) -> Decimal | None:
    """Realisasi of the rekening rows directly below a row, of each the highest; None where there are none."""
    rekening = list(takewhile(lambda b: b.tingkat.nilai is Tingkatan.REKENING, bawah))
    teratas = [b for n, b in enumerate(rekening)
               if not any(is_prefix(a.kode.nilai or "-", b.kode.nilai or "") for a in rekening[:n])]
    return add(b.realisasi.nilai for b in teratas) if teratas else None


def _lowest(hasil: Hasil) -> list[HasilAnggaran]:
    """Rows of the lowest level whose Tingkat is known."""
    return [b for b, asal in zip(hasil.anggaran, hasil.laporan.anggaran, strict=True)
            if b.rinci and not asal.tingkat.kosong]


def _all_blank(rinci: Sequence[HasilAnggaran], kolom: KolomUang) -> bool:
    return len(rinci) > 1 and all(kolom.isian(b).kosong for b in rinci)


def _lacking(b: HasilAnggaran, kolom: KolomUang, nama: str, *, salah: bool) -> Tinjau:
    return Tinjau(Kena(place(kolom.isian(b), ANGGARAN), {"kolom": nama, "uraian": b.uraian or f"baris {b.kode}",
                                                         "lain": ""}, b.kode), salah)


def _explain_parent(hasil: Hasil, tertulis: Decimal, jumlah: Decimal, kolom: KolomUang,
                    bawah: Iterable[HasilAnggaran]) -> str:
    beda, rincian = tertulis - jumlah, tuple(bawah)
    return (explain_amount(beda, tuple(causes(rincian, kolom)), tuple(causes(hasil.belanja, kolom)))
            or name_slip(tertulis, jumlah) or swapped_child(rincian, kolom, beda))


def _compare_parents(hasil: Hasil, kode: str, kolom: KolomUang,
                     jumlah: Callable[[HasilAnggaran], Decimal | None]) -> Iterator[Banding]:
    """Each amount typed at a parent.

    It may also state the sum of the figures printed directly below it: a wrong one of those is reported itself.
    """
    anak = children(hasil)
    for nomor, induk in enumerate(hasil.anggaran):
        isian, total = kolom.isian(induk), jumlah(induk)
        if isian.nilai is None or induk.rinci or induk.tingkat not in DIJUMLAHKAN:
            continue
        langsung = add(kolom.isian(a).nilai if kolom.isian(a).terisi else jumlah(a)
                       for a in (hasil.anggaran[n] for n in anak[nomor]))
        perihal = Perihal(kode, induk.kode, f"{kolom.judul} {induk.tingkat.value} {induk.kode}",
                          "jumlah rincian terendah di bawahnya", rupiah=True)
        bawah = (hasil.anggaran[n] for n in below(nomor, anak))
        yield Banding(compare(perihal, isian, total, None if total is None else langsung), {"jumlah": rupiah(total)},
                      partial(_explain_parent, hasil, isian.nilai, total or Decimal(0), kolom, bawah))


def _tops(hasil: Hasil) -> Iterator[HasilAnggaran]:
    """The highest rows that are summed."""
    induk = build_tree(hasil.laporan.anggaran).induk
    for nomor, b in enumerate(hasil.anggaran):
        atas = induk[nomor]
        if atas is None or hasil.anggaran[atas].tingkat not in DIJUMLAHKAN:
            yield b


def _times(realisasi: Decimal, anggaran: Decimal) -> str:
    """About ten, hundred or thousand times a budget that was nearly spent, as words; empty for anything else."""
    faktor = find_factor(realisasi, (PENYERAPAN_SALAH_KETIK[0] * anggaran, PENYERAPAN_SALAH_KETIK[1] * anggaran))
    return f" (kira-kira {FAKTOR[faktor]}; mungkin maksudnya {rupiah(realisasi / faktor)})" if faktor else ""


def _usual(anggaran: Decimal) -> tuple[Decimal, Decimal]:
    rendah, tinggi = PENYERAPAN_SALAH_KETIK
    return rendah * anggaran, tinggi * anggaran
