"""Sheet PK Program: its anggaran against sheet Anggaran, its printed totals."""

from collections.abc import Iterator

from toolkit.catalog import Kena, check
from toolkit.checks.jumlah import Baris, mean_and_sum, totals_that_differ
from toolkit.checks.padanan import Dicari, Pasangan, disagreeing, join
from toolkit.checks.rkt import facts_of_difference, unmatched
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisPkProgram, Tingkatan
from toolkit.model.temuan import Tingkat
from toolkit.schema.input import ANGGARAN, PK_PROGRAM


@check("PKJ005", Tingkat.PERINGATAN,
       judul="Anggaran program di PK berbeda dari sheet Anggaran",
       pesan="tertulis {nilai}, tetapi {uraian} di sheet Anggaran ({letak}) adalah {anggaran}; "
             "selisihnya {selisih}{sebab}.",
       saran="Samakan kedua angka, misalnya {anggaran}. Bila anggaran berubah setelah PK ditandatangani, isi Anggaran "
             "Perubahan.",
       mengapa="Perjanjian Kinerja dan laporannya harus menyebut anggaran program yang sama.")
def program_differs_from_anggaran(hasil: Hasil) -> Iterator[Kena]:
    """Anggaran Perubahan (else Anggaran) of a program in PK Program is not that of the program in Anggaran."""
    beda, _ = disagreeing(_joined(hasil))
    for p in beda:
        yield Kena(p.dicari.jumlah, facts_of_difference(hasil, p), p.dicari.nama.nilai or "")


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
    tercetak = [r.anggaran_perubahan.nilai for r in hasil.laporan.pk_program if r.anggaran_perubahan.terisi]
    baris = tuple(Baris(r.baris, {"anggaran": r.anggaran.nilai, "anggaran_perubahan": _in_force(r).jumlah.nilai})
                  for r in hasil.laporan.pk_program)
    yield from totals_that_differ(hasil, PK_PROGRAM.name, baris, lain={"anggaran_perubahan": mean_and_sum(tercetak)})


def _joined(hasil: Hasil) -> tuple[Pasangan, ...]:
    if ANGGARAN.name not in hasil.laporan.ada:
        return ()
    return join(hasil, Tingkatan.PROGRAM, [_in_force(baris) for baris in hasil.laporan.pk_program])


def _in_force(baris: BarisPkProgram) -> Dicari:
    berlaku = baris.anggaran_perubahan if baris.anggaran_perubahan.terisi else baris.anggaran
    return Dicari(baris.program, berlaku, baris.kode_anggaran)
