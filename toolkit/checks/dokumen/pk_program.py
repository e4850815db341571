"""PK Program: the programs' amounts against sheet Anggaran and RKT, their printed total, what they leave out."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from toolkit.catalog import Kena, check, once
from toolkit.checks.dokumen.rencana import amount_before, anggaran_differs_from_anggaran, budget_before, joined, linked
from toolkit.checks.tools.matching import Dicari, Pasangan, compare_joined, disagreeing, in_one_note, join, unmatched
from toolkit.checks.tools.printed import mean_and_sum, rupiah
from toolkit.checks.tools.shapes import DIFFERING, Banding, OnceOrEach, OnePerCause, Tinjau, cells, place
from toolkit.checks.tools.signing import DOK_PERUBAHAN, DOK_RKT, date_of, order
from toolkit.checks.tools.totals import MENGAPA_TOTAL, PESAN_TOTAL, BarisTercakup, Cakupan, compare_totals
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisPkProgram, BarisRkt, Tingkatan
from toolkit.model.sel import Isian, Keadaan, Sel
from toolkit.model.temuan import Keputusan, Tingkat
from toolkit.rules.anggaran import add
from toolkit.schema.input import PK_PROGRAM
from toolkit.values.angka import same_rupiah
from toolkit.values.kode import is_prefix
from toolkit.values.tanggal import format_tanggal

SEMESTER = (6, 30)
"""Month and day: a change of the budget comes after the first half of the year where it has no date (PP 12/2019)."""
SEPULUH = Decimal(10)
"""An amendment moves money; ten times as much, or a tenth, is a digit too many or too few."""


@check("PKJ005", Tingkat.PERINGATAN,
       judul="Anggaran program di PK berbeda dari sheet Anggaran",
       pesan="tertulis {nilai}, tetapi {uraian} di sheet Anggaran ({letak}) adalah {anggaran}; "
             "selisihnya {selisih}{sebab}.",
       saran="Samakan kedua angka, misalnya {anggaran}; bila anggaran berubah setelah PK ditandatangani, angka yang "
             "baru ditulis di kolom Anggaran Perubahan.",
       mengapa="Perjanjian Kinerja dan laporannya harus menyebut anggaran program yang sama.",
       bentuk=DIFFERING)
def program_differs_from_anggaran(hasil: Hasil) -> Iterator[Banding]:
    """Anggaran Perubahan (else Anggaran) of a program in PK Program is not that of the program in Anggaran.

    Money that moved between programs (PKJ031) and a PK from before the change (PKJ032) have one note each.
    """
    bergeser, lama = bool(_moved(hasil)), _unadjusted(hasil)

    def code(p: Pasangan, _: Keputusan) -> str:
        return ("PKJ006" if p.anggaran is None else "PKJ031" if bergeser else
                "PKJ032" if p in lama else "PKJ005")

    return compare_joined(hasil, _promised(hasil), code, {"PKJ031", "PKJ032"})


@check("PKJ031", Tingkat.INFO,
       judul="Anggaran bergeser antarprogram",
       pesan="anggaran {banyak} program di PK berbeda dari sheet Anggaran ({daftar}), tetapi jumlah semua program "
             "sama, {jumlah}; dianggap bergeser antarprogram setelah PK ditandatangani.",
       saran="Tidak perlu diubah bila memang bergeser; bila salah satunya keliru, perbaiki.",
       mengapa="Pergeseran anggaran antarprogram tidak mengubah Perjanjian Kinerja yang sudah ditandatangani.",
       bentuk=OnePerCause(daftar="daftar"))
def money_moved(hasil: Hasil) -> Iterator[Kena]:
    """Programs of PK Program differ from Anggaran while the totals agree: one note, at the first of them."""
    return in_one_note(_moved(hasil), "bergeser", jumlah=rupiah(hasil.total.anggaran))


@check("PKJ032", Tingkat.INFO,
       judul="PK belum disesuaikan dengan perubahan anggaran",
       pesan="Anggaran {banyak} program di PK sama dengan Anggaran Sebelum Perubahan, bukan dengan Anggaran "
             "({daftar}); PK belum disesuaikan dengan perubahan anggaran.",
       saran="Isi Anggaran Perubahan bila PK Perubahan sudah ditandatangani; bila tidak ada, biarkan.",
       mengapa="Laporan mencetak anggaran menurut PK yang terakhir.",
       bentuk=OnePerCause(daftar="daftar"))
def not_adjusted(hasil: Hasil) -> Iterator[Kena]:
    """Programs without Anggaran Perubahan whose Anggaran is that before the change: one note."""
    return in_one_note(_unadjusted(hasil), "lama")


@check("PKJ006", Tingkat.INFO,
       judul="Program di PK tidak dapat dipadankan dengan satu baris Anggaran",
       pesan="{nilai} tidak dibandingkan dengan sheet Anggaran: {sebab}.",
       saran="Isi Kode Anggaran di baris ini dengan kode di sheet Anggaran, misalnya {contoh}.",
       mengapa="Tanpa padanan yang pasti, anggarannya tidak dibandingkan supaya tidak ada peringatan yang keliru.")
def program_without_match(hasil: Hasil) -> Iterator[Kena]:
    """A program of PK Program whose name fits no program, or two equally, of Anggaran; not one that ended with 0."""
    yield from unmatched(hasil, tuple(p for p in _promised(hasil) if p.dicari.jumlah.nilai), Tingkatan.PROGRAM)


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
       saran="Periksa banyaknya nol dengan PK yang ditandatangani; bila keliru, perbaiki, misalnya {perubahan}.",
       mengapa="Pembaca membandingkan anggaran sebelum dan sesudah perubahan.")
def amendment_off_by_factor(hasil: Hasil) -> Iterator[Kena]:
    """Anggaran ten times Anggaran Perubahan or more, or a tenth.

    Not where PKJ005 doubts Anggaran Perubahan, nor where Anggaran Sebelum Perubahan or RKT confirms Anggaran.
    """
    pasti = {*cells(program_differs_from_anggaran.periksa(hasil)), *_confirmed(hasil)}
    for r in hasil.laporan.pk_program:
        awal, ubah = r.anggaran.nilai, r.anggaran_perubahan.nilai
        yakin = {r.anggaran.sel, r.anggaran_perubahan.sel} & pasti
        if awal and ubah and not yakin and max(awal / ubah, ubah / awal) >= SEPULUH:
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
    """A program without Anggaran; `-` is a statement, and so is Anggaran Perubahan alone beside others' Anggaran.

    A column that is blank throughout is said once.
    """
    ada = any(r.anggaran.terisi for r in hasil.laporan.pk_program)
    padanan = {p.dicari: rupiah(p.seharusnya) for p in _promised(hasil) if p.seharusnya is not None}
    for r in hasil.laporan.pk_program:
        nama = r.program.nilai or r.kode_anggaran.nilai or ""
        ubah = r.anggaran_perubahan.tertulis if r.anggaran_perubahan.terisi else ""
        contoh = ubah or padanan.get(_in_force(r)) or PK_PROGRAM.column("anggaran").example
        yield Tinjau(Kena(place(r.anggaran, PK_PROGRAM), {"program": nama, "contoh": contoh}, nama),
                     salah=r.anggaran.kosong and bool(nama) and not (ada and r.anggaran_perubahan.terisi))


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
        baru = not _amended(hasil) and amount_before(hasil, a) == 0
        if (a.tingkat is Tingkatan.PROGRAM and a.tingkat_diketahui and a.kode not in ada and a.anggaran_dipakai
                and not baru):
            yield Kena(PK_PROGRAM.name, {"kode": a.kode, "uraian": a.uraian, "anggaran": rupiah(a.anggaran_dipakai)},
                       a.kode)


@check("RKT032", Tingkat.INFO,
       judul="Anggaran program di RKT berbeda dari PK",
       pesan="anggaran semua kegiatan {program} di RKT berjumlah {jumlah}, sedangkan PK menyebut {pk} ({letak}).",
       saran="Tidak perlu diubah bila anggarannya memang berubah antara RKT dan PK; bila keliru, perbaiki, "
             "misalnya {pk}.",
       mengapa="RKT dan PK disusun berdekatan; pembaca membandingkan anggarannya.")
def plan_differs_from_promise(hasil: Hasil) -> Iterator[Kena]:
    """RKT's kegiatan of a program, where it holds all of them, against Anggaran in PK Program.

    Not for a program that is new with the change, nor where a row of RKT has its own finding, or RKT holds the changed
    budget (RKT033, where its date says that it cannot).
    """
    sudah = cells(anggaran_differs_from_anggaran.periksa(hasil))
    for r, baris in () if changed_too_early.periksa(hasil) else _planned(hasil):
        jumlah = add(b.anggaran.nilai for b in baris)
        sama = any(same_rupiah(jumlah, isian.nilai) for isian in (r.anggaran, r.anggaran_perubahan))
        if jumlah is not None and r.anggaran.nilai and not sama and not any(b.anggaran.sel in sudah for b in baris):
            yield Kena(baris[0].anggaran, {"program": r.program.nilai or "", "jumlah": rupiah(jumlah),
                                           "pk": rupiah(r.anggaran.nilai), "letak": r.anggaran.sel},
                       r.program.nilai or "")


@check("RKT033", Tingkat.INFO,
       judul="RKT memuat anggaran setelah perubahan",
       pesan="RKT bertanggal {tanggal} ({letak}), tetapi anggaran {daftar} sudah angka setelah perubahan{perubahan}.",
       saran="Periksa tanggal RKT, atau tulis anggaran menurut RKT yang ditetapkan; bila RKT memang diubah, biarkan.",
       mengapa="RKT yang ditetapkan di awal tahun belum mengenal anggaran setelah perubahan.",
       bentuk=OnePerCause(daftar="daftar"))
def changed_too_early(hasil: Hasil) -> Iterator[Kena]:
    """RKT is dated before the change and holds the changed budget of kegiatan, or of whole programs: one note."""
    rkt, ubah = date_of(hasil, DOK_RKT), date_of(hasil, DOK_PERUBAHAN)
    if rkt.nilai is None or order(rkt.nilai) >= (order(ubah.nilai) if ubah.nilai else (hasil.tahun, *SEMESTER)):
        return
    fakta = {"tanggal": format_tanggal(rkt.nilai), "letak": rkt.sel,
             "perubahan": f" ({DOK_PERUBAHAN} {format_tanggal(ubah.nilai)})" if ubah.nilai else ""}
    for isian, nama in _as_changed(hasil):
        yield Kena(isian, {**fakta, "daftar": nama}, nama, sebab="perubahan")


def _as_changed(hasil: Hasil) -> Iterator[tuple[Isian[Decimal], str]]:
    """Amounts of RKT that are those after the change and not those before, with what they are for."""
    sudah = cells(anggaran_differs_from_anggaran.periksa(hasil))
    for p in joined(hasil):
        semula, isi = amount_before(hasil, p.anggaran), p.dicari.jumlah
        berubah = semula is not None and isi.nilai and not same_rupiah(isi.nilai, semula)
        if berubah and same_rupiah(isi.nilai, p.seharusnya) and isi.sel not in sudah:
            yield isi, p.dicari.nama.nilai or ""
    for r, baris in () if budget_before(hasil) else _planned(hasil):
        jumlah, ubah = add(b.anggaran.nilai for b in baris), r.anggaran_perubahan.nilai
        if r.anggaran.nilai and same_rupiah(jumlah, ubah) and not same_rupiah(ubah, r.anggaran.nilai):
            yield baris[0].anggaran, r.program.nilai or ""


@once
def _planned(hasil: Hasil) -> tuple[tuple[BarisPkProgram, Sequence[BarisRkt]], ...]:
    """The programs of PK Program of which RKT holds all kegiatan, with these rows."""
    rkt = {k.anggaran.kode: k.rkt for k in linked(hasil)}
    semua = []
    for r, p in _with_rows(hasil, _promised(hasil)):
        kegiatan = [a.kode for a in hasil.anggaran_kode if p.anggaran and a.tingkat is Tingkatan.KEGIATAN
                    and is_prefix(p.anggaran.kode, a.kode)]
        baris = [b for kode in kegiatan for b in rkt.get(kode, ())]
        if kegiatan and all(kode in rkt for kode in kegiatan):
            semua.append((r, baris))
    return tuple(semua)


@once
def _moved(hasil: Hasil) -> tuple[Pasangan, ...]:
    """The programs that differ where the totals agree; none where the same amounts only stand in other rows."""
    pasangan = _promised(hasil)
    beda, _ = disagreeing(pasangan)
    semua = add(_in_force(b).jumlah.nilai for b in hasil.laporan.pk_program)
    tertukar = sorted(p.dicari.jumlah.nilai or 0 for p in beda) == sorted(p.seharusnya or 0 for p in beda)
    return beda if len(beda) > 1 and not tertukar and same_rupiah(semua, hasil.total.anggaran) else ()


@once
def _unadjusted(hasil: Hasil) -> tuple[Pasangan, ...]:
    """The programs that differ, have no Anggaran Perubahan, and are promised the budget before the change."""
    return tuple(p for r, p in _with_rows(hasil, disagreeing(_promised(hasil))[0])
                 if not r.anggaran_perubahan.terisi
                 and same_rupiah(amount_before(hasil, p.anggaran), p.dicari.jumlah.nilai))


def _confirmed(hasil: Hasil) -> Iterator[Sel]:
    """Cells of Anggaran in PK Program that say what Anggaran Sebelum Perubahan or RKT says."""
    semula = ((r, amount_before(hasil, p.anggaran)) for r, p in _with_rows(hasil, _promised(hasil)))
    for r, jumlah in (*semula, *((r, add(b.anggaran.nilai for b in baris)) for r, baris in _planned(hasil))):
        if r.anggaran.sel and same_rupiah(r.anggaran.nilai, jumlah):
            yield r.anggaran.sel


def _amended(hasil: Hasil) -> bool:
    return any(r.anggaran_perubahan.terisi for r in hasil.laporan.pk_program)


@once
def _promised(hasil: Hasil) -> tuple[Pasangan, ...]:
    """The rows of PK Program with their program of Anggaran; `-` in Anggaran Perubahan of one that has nothing is 0."""
    tanpa = {_in_force(r): Dicari(r.program, r.anggaran_perubahan._replace(nilai=Decimal(0)), r.kode_anggaran)
             for r in hasil.laporan.pk_program if r.anggaran_perubahan.keadaan is Keadaan.TIDAK_TERSEDIA}
    return tuple(p._replace(dicari=tanpa.get(p.dicari, p.dicari)) if p.seharusnya == 0 else p
                 for p in join(hasil, Tingkatan.PROGRAM, tuple(map(_in_force, hasil.laporan.pk_program))))


def _with_rows(hasil: Hasil, pasangan: Sequence[Pasangan]) -> Iterator[tuple[BarisPkProgram, Pasangan]]:
    """Each beside its row of PK Program; not one that has nothing after the change."""
    pk = {_in_force(b): b for b in hasil.laporan.pk_program}
    return ((pk[p.dicari], p) for p in pasangan if p.dicari in pk)


def _in_force(baris: BarisPkProgram) -> Dicari:
    return Dicari(baris.program, baris.anggaran_perubahan if baris.anggaran_perubahan.terisi else baris.anggaran,
                  baris.kode_anggaran)
