"""Sheet PK Program: its anggaran against sheet Anggaran, against the amended one, its printed totals."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.catalog import Kena, check, once
from toolkit.checks.tools.matching import Dicari, Pasangan, compare_joined, facts_of_difference, join, unmatched
from toolkit.checks.tools.printed import rupiah
from toolkit.checks.tools.totals import Baris, Cakupan, compare_totals, mean_and_sum, totals_that_differ
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisPkProgram, Tingkatan
from toolkit.model.pembandingan import Pembandingan
from toolkit.model.temuan import Tingkat
from toolkit.schema.input import ANGGARAN, PK_PROGRAM

SEPULUH = Decimal(10)
"""An amendment moves money; ten times as much, or a tenth, is a digit too many or too few."""


@check("PKJ005", Tingkat.PERINGATAN,
       judul="Anggaran program di PK berbeda dari sheet Anggaran",
       pesan="tertulis {nilai}, tetapi {uraian} di sheet Anggaran ({letak}) adalah {anggaran}; "
             "selisihnya {selisih}{sebab}.",
       saran="Samakan kedua angka, misalnya {anggaran}. Bila anggaran berubah setelah PK ditandatangani, isi Anggaran "
             "Perubahan.",
       mengapa="Perjanjian Kinerja dan laporannya harus menyebut anggaran program yang sama.")
def program_differs_from_anggaran(hasil: Hasil) -> Iterator[Kena]:
    """Anggaran Perubahan (else Anggaran) of a program in PK Program is not that of the program in Anggaran."""
    for b, p in compare_anggaran(hasil):
        if b.berbeda:
            yield Kena(b.isian, facts_of_difference(hasil, p), b.perihal.kunci)


def compare_anggaran(hasil: Hasil) -> list[tuple[Pembandingan, Pasangan]]:
    """Each amount in force of PK Program."""
    return compare_joined(_joined(hasil), lambda p, _: "PKJ006" if p.anggaran is None else "PKJ005")


@check("PKJ006", Tingkat.INFO,
       judul="Program di PK tidak dapat dipadankan dengan satu baris Anggaran",
       pesan="{nilai} tidak dibandingkan dengan sheet Anggaran: {sebab}.",
       saran="Isi Kode Anggaran di baris ini dengan kode di sheet Anggaran, misalnya {contoh}.",
       mengapa="Tanpa padanan yang pasti, anggarannya tidak dibandingkan supaya tidak ada peringatan yang keliru.")
def program_without_match(hasil: Hasil) -> Iterator[Kena]:
    """A program of PK Program whose name fits no program, or two equally, of Anggaran."""
    yield from unmatched(hasil, _joined(hasil), Tingkatan.PROGRAM)


@check("PKJ007", Tingkat.PERINGATAN,
       judul="Baris jumlah di sheet PK Program berbeda dari hitungan",
       pesan="baris {sebutan} menyebut {nilai}, tetapi hitungan dari baris-barisnya adalah {hitungan}; "
             "selisihnya {selisih}{sebab}.",
       saran="Perbaiki angka jumlah menjadi {hitungan}, atau periksa baris-baris di atasnya.",
       mengapa="Total yang tercetak harus sama dengan jumlah barisnya.")
def printed_total_differs(hasil: Hasil) -> Iterator[Kena]:
    """A row Jumlah or Total against the sum of the programs.

    A program without Anggaran Perubahan keeps its Anggaran, or is left out where the office adds up what it printed.
    """
    yield from totals_that_differ(compare_printed(hasil))


def compare_printed(hasil: Hasil) -> Iterator[tuple[Pembandingan, str]]:
    """Each figure of a row Jumlah or Total."""
    tercetak = [r.anggaran_perubahan.nilai for r in hasil.laporan.pk_program if r.anggaran_perubahan.terisi]
    baris = tuple(Baris(r.baris, {"anggaran": r.anggaran.nilai, "anggaran_perubahan": _in_force(r).jumlah.nilai})
                  for r in hasil.laporan.pk_program)
    yield from compare_totals(hasil, Cakupan("PKJ007", PK_PROGRAM.name, baris,
                                             lain={"anggaran_perubahan": mean_and_sum(tercetak)}))


@check("PKJ011", Tingkat.PERINGATAN,
       judul="Anggaran program sebelum dan sesudah perubahan terpaut sepuluh kali atau lebih",
       pesan="Anggaran {program} tertulis {nilai}, sedangkan Anggaran Perubahan {perubahan} ({letak}); keduanya "
             "terpaut sepuluh kali atau lebih.",
       saran="Periksa banyaknya nol dengan PK yang ditandatangani; bila salah ketik, perbaiki, misalnya {perubahan}.",
       mengapa="Perubahan anggaran sebesar itu hampir selalu angka nol yang hilang atau berlebih.")
def amendment_off_by_factor(hasil: Hasil) -> Iterator[Kena]:
    """Anggaran ten times Anggaran Perubahan or more, or a tenth; not where PKJ005 doubts Anggaran Perubahan."""
    beda = {b.isian.sel for b, _ in compare_anggaran(hasil) if b.berbeda}
    for r in hasil.laporan.pk_program:
        awal, ubah = r.anggaran.nilai, r.anggaran_perubahan.nilai
        if awal and ubah and r.anggaran_perubahan.sel not in beda and max(awal / ubah, ubah / awal) >= SEPULUH:
            yield Kena(r.anggaran, {"program": r.program.nilai or "program ini", "perubahan": rupiah(ubah),
                                    "letak": r.anggaran_perubahan.sel}, r.program.nilai or "")


@check("PKJ013", Tingkat.PERINGATAN,
       judul="Anggaran program di PK kosong",
       pesan="Anggaran {program} di Perjanjian Kinerja kosong.",
       saran="Isi anggarannya menurut Perjanjian Kinerja, misalnya {contoh}; tulis - bila programnya baru ada di PK "
             "Perubahan.",
       mengapa="Lampiran Perjanjian Kinerja mencetak anggaran setiap program.")
def amount_blank(hasil: Hasil) -> Iterator[Kena]:
    """A program without Anggaran; `-` is a statement. A column that is blank throughout is said once."""
    kosong = [r for r in hasil.laporan.pk_program if r.anggaran.kosong and (r.program.nilai or r.kode_anggaran.nilai)]
    semua = len(kosong) > 1 and len(kosong) == len(hasil.laporan.pk_program)
    for r in kosong[:1] if semua else kosong:
        nama = r.program.nilai or r.kode_anggaran.nilai or ""
        yield Kena(PK_PROGRAM.name if semua or r.anggaran.sel is None else r.anggaran,
                   {"program": "semua program" if semua else nama,
                    "contoh": r.anggaran_perubahan.tertulis or PK_PROGRAM.column("anggaran").example}, nama)


@check("PKJ012", Tingkat.PERINGATAN,
       judul="Program di sheet Anggaran tidak ada di PK Program",
       pesan="{kode} {uraian} di sheet Anggaran ({anggaran}) tidak ada di sheet ini.",
       saran="Tambahkan program itu menurut Perjanjian Kinerja, atau isi Kode Anggaran {kode} di baris yang dimaksud.",
       mengapa="Perjanjian Kinerja memuat semua program kantor beserta anggarannya; jumlahnya harus sama dengan "
               "anggaran.")
def program_not_promised(hasil: Hasil) -> Iterator[Kena]:
    """A program with money that no row of PK Program was joined to; silent where a row that fits none may be meant."""
    pasangan = _joined(hasil)
    if not pasangan or len(pasangan) < len(hasil.laporan.pk_program) or any(p.anggaran is None for p in pasangan):
        return
    ada = {p.anggaran.kode for p in pasangan if p.anggaran}
    for a in hasil.anggaran:
        if a.tingkat is Tingkatan.PROGRAM and a.tingkat_diketahui and a.kode not in ada and a.anggaran_dipakai:
            yield Kena(PK_PROGRAM.name, {"kode": a.kode, "uraian": a.uraian, "anggaran": rupiah(a.anggaran_dipakai)},
                       a.kode)


@once
def _joined(hasil: Hasil) -> tuple[Pasangan, ...]:
    if ANGGARAN.name not in hasil.laporan.ada:
        return ()
    return join(hasil.anggaran, Tingkatan.PROGRAM, tuple(_in_force(baris) for baris in hasil.laporan.pk_program))


def _in_force(baris: BarisPkProgram) -> Dicari:
    berlaku = baris.anggaran_perubahan if baris.anggaran_perubahan.terisi else baris.anggaran
    return Dicari(baris.program, berlaku, baris.kode_anggaran)
