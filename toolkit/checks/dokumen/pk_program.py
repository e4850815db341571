"""Sheet PK Program: its anggaran against sheet Anggaran, against the amended one, its printed totals."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.catalog import Kena, check, once
from toolkit.checks.tools.explain import mean_and_sum
from toolkit.checks.tools.matching import Dicari, Pasangan, compare_joined, join, unmatched
from toolkit.checks.tools.printed import rupiah
from toolkit.checks.tools.shapes import DIFFERING, Banding, OnceOrEach, Tinjau, cells, place
from toolkit.checks.tools.totals import MENGAPA_TOTAL, PESAN_TOTAL, BarisTercakup, Cakupan, compare_totals
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisPkProgram, Tingkatan
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
       mengapa="Perjanjian Kinerja dan laporannya harus menyebut anggaran program yang sama.",
       bentuk=DIFFERING)
def program_differs_from_anggaran(hasil: Hasil) -> Iterator[Banding]:
    """Anggaran Perubahan (else Anggaran) of a program in PK Program is not that of the program in Anggaran."""
    return compare_joined(hasil, _joined(hasil), lambda p, _: "PKJ006" if p.anggaran is None else "PKJ005")


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
       pesan=PESAN_TOTAL,
       saran="Perbaiki angka jumlah menjadi {hitungan}, atau periksa baris-baris di atasnya.",
       mengapa=MENGAPA_TOTAL,
       bentuk=DIFFERING)
def printed_total_differs(hasil: Hasil) -> Iterator[Banding]:
    """A row Jumlah or Total against the sum of the programs.

    A program without Anggaran Perubahan keeps its Anggaran, or is left out where the office adds up what it printed.
    """
    tercetak = [r.anggaran_perubahan.nilai for r in hasil.laporan.pk_program if r.anggaran_perubahan.terisi]
    baris = [BarisTercakup(r.baris, {"anggaran": r.anggaran.nilai, "anggaran_perubahan": _in_force(r).jumlah.nilai})
             for r in hasil.laporan.pk_program]
    return compare_totals(hasil, Cakupan("PKJ007", PK_PROGRAM.name, baris,
                                             lain={"anggaran_perubahan": mean_and_sum(tercetak)}))


@check("PKJ011", Tingkat.PERINGATAN,
       judul="Anggaran program sebelum dan sesudah perubahan terpaut sepuluh kali atau lebih",
       pesan="Anggaran {program} tertulis {nilai}, sedangkan Anggaran Perubahan {perubahan} ({letak}); keduanya "
             "terpaut sepuluh kali atau lebih.",
       saran="Periksa banyaknya nol dengan PK yang ditandatangani; bila salah ketik, perbaiki, misalnya {perubahan}.",
       mengapa="Perubahan anggaran sebesar itu hampir selalu angka nol yang hilang atau berlebih.")
def amendment_off_by_factor(hasil: Hasil) -> Iterator[Kena]:
    """Anggaran ten times Anggaran Perubahan or more, or a tenth; not where PKJ005 doubts Anggaran Perubahan."""
    beda = cells(program_differs_from_anggaran.periksa(hasil))
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
       mengapa="Lampiran Perjanjian Kinerja mencetak anggaran setiap program.",
       bentuk=OnceOrEach({"program": "semua program"}, PK_PROGRAM.name))
def amount_blank(hasil: Hasil) -> Iterator[Tinjau]:
    """A program without Anggaran; `-` is a statement. A column that is blank throughout is said once."""
    for r in hasil.laporan.pk_program:
        nama = r.program.nilai or r.kode_anggaran.nilai or ""
        contoh = r.anggaran_perubahan.tertulis or PK_PROGRAM.column("anggaran").example
        yield Tinjau(Kena(place(r.anggaran, PK_PROGRAM), {"program": nama, "contoh": contoh}, nama),
                     salah=r.anggaran.kosong and bool(nama))


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
