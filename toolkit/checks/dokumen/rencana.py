"""The plans, RKT and PK Program, against sheet Anggaran: their amounts, their printed totals, what they leave out."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from toolkit.catalog import Kena, check, once
from toolkit.checks.tools.matching import Dicari, Pasangan, compare_joined, disagreeing, join, unmatched
from toolkit.checks.tools.printed import mean_and_sum, rupiah
from toolkit.checks.tools.shapes import DIFFERING, Banding, OnceOrEach, Tinjau, cells, place
from toolkit.checks.tools.slips import FAKTOR
from toolkit.checks.tools.totals import MENGAPA_TOTAL, PESAN_TOTAL, BarisTercakup, Cakupan, compare_totals
from toolkit.model.hasil import Hasil
from toolkit.model.hasil_uang import HasilAnggaran
from toolkit.model.laporan import BarisPkProgram, BarisRkt, Tingkatan
from toolkit.model.temuan import Keputusan, Tingkat
from toolkit.schema.input import PK_PROGRAM, RKT
from toolkit.values.kode import Kunci, kunci
from toolkit.values.teks import nama_polos

HALF = 2
"""At least one of so many joined rows must agree before a difference is a warning."""


@check("RKT001", Tingkat.PERINGATAN,
       judul="Anggaran di RKT berbeda dari sheet Anggaran",
       pesan="tertulis {nilai}, tetapi {uraian} di sheet Anggaran ({letak}) adalah {anggaran}; "
             "selisihnya {selisih}{sebab}.",
       saran="Samakan kedua angka bila salah satunya salah ketik, misalnya {anggaran}.",
       mengapa="Kegiatan yang sama dengan dua angka anggaran membuat pembaca meragukan keduanya.",
       bentuk=DIFFERING)
def anggaran_differs_from_anggaran(hasil: Hasil) -> Iterator[Banding]:
    """RKT's anggaran of a kegiatan is not that of Anggaran, while at least half of the joined rows agree.

    Where more than half of them differ, one note stands for all of them (RKT002).
    """
    beda, banyak = disagreeing(joined(hasil))
    kode = "RKT002" if len(beda) * HALF > banyak else "RKT001"
    semua = compare_joined(hasil, joined(hasil), lambda p, k: "RKT003" if p.anggaran is None else
                           kode if k is Keputusan.BERBEDA else "RKT001")
    return (b._replace(told=kode == "RKT002") for b in semua)


@check("RKT002", Tingkat.INFO,
       judul="Anggaran RKT disusun sebelum perubahan anggaran",
       pesan="anggaran {beda} dari {banyak} kegiatan RKT berbeda dari sheet Anggaran; dianggap karena RKT disusun "
             "pada awal tahun.",
       saran="Tidak perlu diubah bila RKT memang memuat anggaran awal tahun.",
       mengapa="RKT disusun bulan Januari; anggaran setelah perubahan wajar berbeda.")
def rkt_from_january(hasil: Hasil) -> Iterator[Kena]:
    """More than half of the joined rows of RKT differ from Anggaran: one note for the sheet."""
    beda, banyak = disagreeing(joined(hasil))
    if len(beda) * HALF > banyak:
        yield Kena(RKT.name, {"beda": len(beda), "banyak": banyak})


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
       saran="Periksa banyaknya nol; bila salah ketik, perbaiki misalnya menjadi {anggaran}.",
       mengapa="Perubahan anggaran tidak pernah tepat sepuluh kali; satu angka nol hilang atau berlebih.")
def plan_off_by_factor(hasil: Hasil) -> Iterator[Kena]:
    """An amount of RKT that is exactly a power of ten of its budget row, where RKT001 does not name it already."""
    sudah = {kena.di for kena in anggaran_differs_from_anggaran.periksa(hasil)}
    beda, _ = disagreeing(joined(hasil))
    for p in beda:
        kali = _exact_factor(p)
        if kali and p.anggaran is not None and p.dicari.jumlah not in sudah:
            yield Kena(p.dicari.jumlah, {"kali": kali, "uraian": p.anggaran.uraian, "anggaran": rupiah(p.seharusnya),
                                         "letak": p.anggaran.anggaran_isian.sel}, p.dicari.nama.nilai or "")


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
    return compare_joined(hasil, _promised(hasil), lambda p, _: "PKJ006" if p.anggaran is None else "PKJ005")


@check("PKJ006", Tingkat.INFO,
       judul="Program di PK tidak dapat dipadankan dengan satu baris Anggaran",
       pesan="{nilai} tidak dibandingkan dengan sheet Anggaran: {sebab}.",
       saran="Isi Kode Anggaran di baris ini dengan kode di sheet Anggaran, misalnya {contoh}.",
       mengapa="Tanpa padanan yang pasti, anggarannya tidak dibandingkan supaya tidak ada peringatan yang keliru.")
def program_without_match(hasil: Hasil) -> Iterator[Kena]:
    """A program of PK Program whose name fits no program, or two equally, of Anggaran."""
    yield from unmatched(hasil, _promised(hasil), Tingkatan.PROGRAM)


@check("PKJ007", Tingkat.PERINGATAN,
       judul="Baris jumlah di sheet PK Program berbeda dari hitungan",
       pesan=PESAN_TOTAL,
       saran="Perbaiki angka jumlah menjadi {hitungan}, atau periksa baris-baris di atasnya.",
       mengapa=MENGAPA_TOTAL,
       bentuk=DIFFERING)
def promised_total_differs(hasil: Hasil) -> Iterator[Banding]:
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
    pasangan = _promised(hasil)
    if not pasangan or len(pasangan) < len(hasil.laporan.pk_program) or any(p.anggaran is None for p in pasangan):
        return
    ada = {p.anggaran.kode for p in pasangan if p.anggaran}
    for a in hasil.anggaran_kode:
        if a.tingkat is Tingkatan.PROGRAM and a.tingkat_diketahui and a.kode not in ada and a.anggaran_dipakai:
            yield Kena(PK_PROGRAM.name, {"kode": a.kode, "uraian": a.uraian, "anggaran": rupiah(a.anggaran_dipakai)},
                       a.kode)


@once
def _promised(hasil: Hasil) -> tuple[Pasangan, ...]:
    return join(hasil, Tingkatan.PROGRAM, tuple(_in_force(baris) for baris in hasil.laporan.pk_program))


def _in_force(baris: BarisPkProgram) -> Dicari:
    return Dicari(baris.program, baris.anggaran_perubahan if baris.anggaran_perubahan.terisi else baris.anggaran,
                  baris.kode_anggaran)
