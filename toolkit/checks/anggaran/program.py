"""Sheet Anggaran: parents against their rows, realisasi against anggaran, reported capaian, printed totals."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

from toolkit.catalog import Kena, check
from toolkit.checks.tools.budget import (
    below,
    budget_causes,
    children,
    mean_percents,
    spending_causes,
    swapped_child,
)
from toolkit.checks.tools.compare import compare
from toolkit.checks.tools.differences import Penyebab, explain
from toolkit.checks.tools.explain import explain as explain_percent
from toolkit.checks.tools.factors import find_factor
from toolkit.checks.tools.printed import angka, rupiah
from toolkit.checks.tools.slips import FAKTOR, name_slip
from toolkit.checks.tools.thresholds import PENYERAPAN_SALAH_KETIK
from toolkit.checks.tools.totals import Baris, Cakupan, compare_totals, totals_that_differ
from toolkit.model.hasil import Hasil, HasilAnggaran
from toolkit.model.pembandingan import RUMUS_PENYERAPAN, Pembandingan, Perihal
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.rules.anggaran import DIJUMLAHKAN, add, build_tree
from toolkit.schema.input import ANGGARAN


class Kolom(NamedTuple):
    """A rupiah column of the sheet: its finding, its heading, the typed amount and the sum of the lowest rows."""

    kode: str
    judul: str
    isian: Callable[[HasilAnggaran], Isian[Decimal]]
    jumlah: Callable[[HasilAnggaran], Decimal | None]


COLUMNS = (Kolom("ANG003", ANGGARAN.column("anggaran").heading, lambda b: b.anggaran_isian,
                 lambda b: b.anggaran_hitung),
           Kolom("ANG004", ANGGARAN.column("realisasi").heading, lambda b: b.realisasi_isian,
                 lambda b: b.realisasi_hitung))

SATU_ATURAN = ("Jumlah dan persentase di laporan dihitung dari rincian terendah; angka induk yang lain membuat "
               "pembaca yang menjumlahkan sendiri memperoleh total yang berbeda.")


@check("ANG003", Tingkat.KESALAHAN,
       judul="Anggaran induk tidak sama dengan jumlah rinciannya",
       pesan="tertulis {nilai}, tetapi rinciannya berjumlah {jumlah}; selisihnya {selisih}{sebab}.",
       saran="Perbaiki salah satunya, atau kosongkan {sel} supaya dihitung dari rinciannya.",
       mengapa=SATU_ATURAN)
def anggaran_differs_from_rincian(hasil: Hasil) -> Iterator[Kena]:
    """A program's or kegiatan's Anggaran is not the sum of the lowest rows below it.

    A parent that equals the sum of the figures printed directly below it is passed over: the cause is one of those.
    """
    belanja = tuple(spending_causes(hasil, lambda b: b.anggaran_isian))
    yield from _differing(hasil, COLUMNS[0], belanja)


@check("ANG004", Tingkat.KESALAHAN,
       judul="Realisasi induk tidak sama dengan jumlah rinciannya",
       pesan="tertulis {nilai}, tetapi realisasi rinciannya berjumlah {jumlah}; selisihnya {selisih}{sebab}.",
       saran="Perbaiki salah satunya, atau kosongkan {sel} supaya dihitung dari rinciannya.",
       mengapa=SATU_ATURAN)
def realisasi_differs_from_rincian(hasil: Hasil) -> Iterator[Kena]:
    """A program's or kegiatan's Realisasi is not the sum of the lowest rows below it (as ANG003)."""
    belanja = tuple(spending_causes(hasil, lambda b: b.realisasi_isian))
    yield from _differing(hasil, COLUMNS[1], belanja)


@check("ANG005", Tingkat.PERINGATAN,
       judul="Realisasi melebihi anggaran",
       pesan="realisasi {nilai} lebih besar daripada anggarannya, {anggaran}{sebab}.",
       saran="Periksa kedua angka dengan Laporan Realisasi Anggaran (LRA); realisasi tidak melebihi pagu, "
             "misalnya paling banyak {anggaran}.",
       mengapa="Penyerapan di atas 100 persen hampir selalu salah ketik atau pagu perubahan yang belum dimasukkan.")
def realisasi_above_anggaran(hasil: Hasil) -> Iterator[Kena]:
    """A row of the lowest level spent more than its budget; its parents are not named again."""
    for b in hasil.anggaran:
        anggaran, realisasi = b.anggaran_isian.nilai, b.realisasi_isian.nilai
        if b.rinci and anggaran is not None and realisasi is not None and realisasi > anggaran:
            yield Kena(b.realisasi_isian, {"anggaran": rupiah(anggaran),
                                           "sebab": name_slip(realisasi, anggaran) or _times(realisasi, anggaran)},
                       b.kode)


@check("ANG006", Tingkat.PERINGATAN,
       judul="Capaian anggaran yang dilaporkan berbeda dari hitungan",
       pesan="dilaporkan {nilai}, tetapi {realisasi} dibagi {anggaran} adalah {hitungan} persen{cocok}.",
       saran="Perbaiki angka di laporan menjadi {hitungan}, atau periksa anggaran dan realisasi baris ini.",
       mengapa="Persentase yang tidak mengikuti angkanya sendiri langsung terlihat oleh pembaca laporan.")
def capaian_dilaporkan_differs(hasil: Hasil) -> Iterator[Kena]:
    """Capaian Dilaporkan of a budget row follows neither from the sheet's figures nor from the sums of its rows."""
    for p, b, nomor in compare_capaian(hasil):
        if p.berbeda and p.hitungan is not None:
            yield Kena(p.isian, {"hitungan": angka(p.hitungan), "anggaran": rupiah(b.anggaran),
                                 "realisasi": rupiah(b.realisasi), "cocok": explain_percent(
                                     p.angka, [b.capaian, b.capaian_hitung], mean_percents(hasil, nomor))}, b.kode)


def compare_capaian(hasil: Hasil) -> Iterator[tuple[Pembandingan, HasilAnggaran, int]]:
    """Each Capaian Dilaporkan that is filled in, with its row and the row's place in the sheet.

    A parent whose sums cannot be computed has nothing to be compared with: the figure may be theirs.
    """
    dilaporkan = {b.anggaran.sel: b.capaian_dilaporkan for b in hasil.laporan.anggaran}
    for nomor, b in enumerate(hasil.anggaran):
        lapor = dilaporkan.get(b.anggaran_isian.sel, Isian())
        if lapor.terisi:
            perihal = Perihal("ANG006", b.kode, f"capaian {b.tingkat.value} {b.kode}", RUMUS_PENYERAPAN)
            buntu = b.capaian_hitung is None and not b.rinci and b.tingkat in DIJUMLAHKAN
            yield compare(perihal, lapor, *(() if buntu else (b.capaian, b.capaian_hitung))), b, nomor


@check("ANG007", Tingkat.PERINGATAN,
       judul="Baris jumlah di sheet Anggaran berbeda dari hitungan",
       pesan="baris {sebutan} menyebut {nilai}, tetapi hitungan dari baris-barisnya adalah {hitungan}; "
             "selisihnya {selisih}{sebab}.",
       saran="Perbaiki angka jumlah di laporan menjadi {hitungan}, atau periksa baris-baris di atasnya.",
       mengapa="Total yang tercetak harus sama dengan jumlah barisnya.")
def printed_total_differs(hasil: Hasil) -> Iterator[Kena]:
    """A row Jumlah or Total of the sheet against the sum of the lowest rows (all, or those above it).

    One that equals the sum of the programs as printed is passed over: the cause is one of those (ANG003).
    """
    yield from totals_that_differ(compare_printed(hasil))


def compare_printed(hasil: Hasil) -> Iterator[tuple[Pembandingan, str]]:
    """Each figure of a row Jumlah or Total."""
    rinci = {b.anggaran_isian.sel: b for b in hasil.anggaran if b.rinci}
    baris = tuple(Baris(r.baris, {"anggaran": r.anggaran.nilai, "realisasi": r.realisasi.nilai})
                  for r in hasil.laporan.anggaran if r.anggaran.sel in rinci)
    atas = [b for b in _tops(hasil) if b.tingkat in DIJUMLAHKAN]
    tercetak = {"anggaran": (hasil.total.anggaran, add(_printed(b.anggaran_isian, b.anggaran) for b in atas)),
                "realisasi": (hasil.total.realisasi, add(_printed(b.realisasi_isian, b.realisasi) for b in atas))}
    yield from compare_totals(hasil, Cakupan("ANG007", ANGGARAN.name, baris,
                                             {"capaian_dilaporkan": ("realisasi", "anggaran")}, tercetak))


TOTALS = (anggaran_differs_from_rincian, realisasi_differs_from_rincian, printed_total_differs)
"""The checks of this sheet's sums, each with the difference (`selisih`) in its facts."""


@check("ANG008", Tingkat.KESALAHAN,
       judul="Anggaran rincian belum diisi",
       pesan="{kolom} {uraian}{lain} belum diisi, jadi jumlahnya kosong.",
       saran="Isi {kolom}, misalnya 45.233.000, atau - bila memang nol; hapus barisnya bila tidak dipakai.",
       mengapa="Jumlah tanpa baris ini akan tampak seperti jumlah seluruhnya.")
def anggaran_blank(hasil: Hasil) -> Iterator[Kena]:
    """A row of the lowest level without Anggaran: the sums cannot be computed. Once where no row has one.

    Where its Realisasi is blank too, one finding names both; a blank Tingkat is the reader's, with what else is blank.
    """
    anggaran, realisasi = _blank(hasil, lambda b: b.anggaran_isian), _blank(hasil, lambda b: b.realisasi_isian)
    for b in anggaran.disebut:
        dua = b in realisasi.baris and not realisasi.semua
        nama = [ANGGARAN.column(f).heading for f in ("anggaran", "realisasi")]
        yield anggaran.kena(b, b.anggaran_isian, " dan ".join(nama if dua else nama[:1]))


@check("ANG009", Tingkat.KESALAHAN,
       judul="Realisasi rincian belum diisi",
       pesan="{kolom} {uraian}{lain} belum diisi, jadi jumlahnya kosong.",
       saran="Isi {kolom}, misalnya 45.185.000, atau - bila memang nol.",
       mengapa="Jumlah tanpa baris ini akan tampak seperti jumlah seluruhnya.")
def realisasi_blank(hasil: Hasil) -> Iterator[Kena]:
    """A row of the lowest level without Realisasi: the sums cannot be computed. Once where no row has one.

    One that ANG008 names for both columns is passed over.
    """
    anggaran, realisasi = _blank(hasil, lambda b: b.anggaran_isian), _blank(hasil, lambda b: b.realisasi_isian)
    for b in realisasi.disebut:
        if realisasi.semua or anggaran.semua or b not in anggaran.baris:
            yield realisasi.kena(b, b.realisasi_isian, ANGGARAN.column("realisasi").heading)


@check("ANG020", Tingkat.PERINGATAN,
       judul="Realisasi atau anggaran meleset sepuluh, seratus, atau seribu kali",
       pesan="realisasi {uraian} tertulis {nilai}, kira-kira {kali} anggarannya, {anggaran}; mungkin maksudnya "
             "{maksud}.",
       saran="Periksa banyaknya nol di kedua angka dengan Laporan Realisasi Anggaran (LRA); bila salah ketik, perbaiki "
             "misalnya menjadi {maksud}.",
       mengapa="Satu angka nol yang hilang mengubah penyerapan seluruh program dan jumlah anggaran.")
def absorption_off_by_factor(hasil: Hasil) -> Iterator[Kena]:
    """A lowest row whose realisasi is a tenth, hundredth or thousandth of a usual absorption of its budget.

    A realisasi above the budget is ANG005's, which names the factor.
    """
    for b in hasil.anggaran:
        anggaran, realisasi = b.anggaran_isian.nilai, b.realisasi_isian.nilai
        if not b.rinci or not anggaran or not realisasi or realisasi <= 0 or realisasi >= anggaran:
            continue
        faktor = find_factor(realisasi, _usual(anggaran))
        if faktor is not None:
            yield Kena(b.realisasi_isian, {"uraian": b.uraian, "kali": FAKTOR[faktor], "anggaran": rupiah(anggaran),
                                           "maksud": rupiah(realisasi / faktor)}, b.kode)


class _Kosong(NamedTuple):
    """The lowest rows that leave a column blank; `semua`: no row of the lowest level has a figure there."""

    baris: tuple[HasilAnggaran, ...]
    semua: bool

    @property
    def disebut(self) -> tuple[HasilAnggaran, ...]:
        """The rows that a finding is made for: the first alone where all of them are blank."""
        return self.baris[:1] if self.semua else self.baris

    def kena(self, b: HasilAnggaran, isian: Isian[Decimal], kolom: str) -> Kena:
        """The finding at one row."""
        lain = f" dan {len(self.baris) - 1} baris lain" if self.semua else ""
        return Kena(isian if isian.sel else ANGGARAN.name,
                    {"kolom": kolom, "uraian": b.uraian or f"baris {b.kode}", "lain": lain}, b.kode)


def _blank(hasil: Hasil, isian: Callable[[HasilAnggaran], Isian[Decimal]]) -> _Kosong:
    rinci = [b for b, asal in zip(hasil.anggaran, hasil.laporan.anggaran, strict=True)
             if b.rinci and not asal.tingkat.kosong]
    kosong = tuple(b for b in rinci if isian(b).kosong)
    return _Kosong(kosong, semua=len(kosong) == len(rinci) > 1)


def _differing(hasil: Hasil, kolom: Kolom, belanja: tuple[Penyebab, ...]) -> Iterator[Kena]:
    anak = children(hasil)
    for p, nomor in compare_parents(hasil, kolom):
        if not p.berbeda or p.angka.nilai is None or p.hitungan is None:
            continue
        beda = p.angka.nilai - p.hitungan
        bawah = tuple(below(nomor, anak))
        dekat = tuple(budget_causes(hasil, bawah, kolom.isian))
        sebab = (explain(beda, dekat, belanja) or name_slip(p.angka.nilai, p.hitungan)
                 or swapped_child(hasil, bawah, kolom.isian, beda))
        yield Kena(p.isian, {"jumlah": rupiah(p.hitungan), "selisih": rupiah(abs(beda)), "sebab": sebab},
                   p.perihal.kunci)


def compare_parents(hasil: Hasil, kolom: Kolom) -> Iterator[tuple[Pembandingan, int]]:
    """Each amount typed at a parent, with the parent's place in the sheet.

    It may also state the sum of the figures printed directly below it: a wrong one of those is reported itself.
    """
    anak = children(hasil)
    for nomor, induk in enumerate(hasil.anggaran):
        isian, total = kolom.isian(induk), kolom.jumlah(induk)
        if isian.nilai is None or induk.rinci or induk.tingkat not in DIJUMLAHKAN:
            continue
        langsung = add(_printed(kolom.isian(a), kolom.jumlah(a)) for a in (hasil.anggaran[n] for n in anak[nomor]))
        perihal = Perihal(kolom.kode, induk.kode, f"{kolom.judul} {induk.tingkat.value} {induk.kode}",
                          "jumlah rincian terendah di bawahnya", rupiah=True)
        yield compare(perihal, isian, total, None if total is None else langsung), nomor


def _tops(hasil: Hasil) -> Iterator[HasilAnggaran]:
    """The highest rows that are summed."""
    induk = build_tree(hasil.laporan.anggaran).induk
    for nomor, b in enumerate(hasil.anggaran):
        atas = induk[nomor]
        if atas is None or hasil.anggaran[atas].tingkat not in DIJUMLAHKAN:
            yield b


def _printed(isian: Isian[Decimal], jumlah: Decimal | None) -> Decimal | None:
    return isian.nilai if isian.terisi else jumlah


def _times(realisasi: Decimal, anggaran: Decimal) -> str:
    """About ten, hundred or thousand times a budget that was nearly spent, as words; empty for anything else."""
    faktor = find_factor(realisasi, (PENYERAPAN_SALAH_KETIK[0] * anggaran, PENYERAPAN_SALAH_KETIK[1] * anggaran))
    return f" (kira-kira {FAKTOR[faktor]}; mungkin maksudnya {rupiah(realisasi / faktor)})" if faktor else ""


def _usual(anggaran: Decimal) -> tuple[Decimal, Decimal]:
    rendah, tinggi = PENYERAPAN_SALAH_KETIK
    return rendah * anggaran, tinggi * anggaran
