"""Sheet Belanja: totals of a kelompok or sifat, gaps in a column, realisasi, the whole against Anggaran."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial

from toolkit.catalog import Kena, check
from toolkit.checks.anggaran import program as anggaran
from toolkit.checks.tools.printed import compare, rupiah
from toolkit.checks.tools.shapes import DIFFERING, Banding, place
from toolkit.checks.tools.slips import name_slip
from toolkit.checks.tools.totals import (
    MENGAPA_TOTAL,
    PESAN_TOTAL,
    UANG,
    BarisTercakup,
    Cakupan,
    KolomUang,
    compare_totals,
)
from toolkit.model.hasil import Hasil
from toolkit.model.hasil_uang import HasilBelanja
from toolkit.model.temuan import Perihal, Tingkat
from toolkit.rules.anggaran import add
from toolkit.rules.belanja import find_sifat, totals_without_kinds
from toolkit.rules.jenis_belanja import is_plain_kind
from toolkit.schema.input import ANGGARAN, BELANJA
from toolkit.values.angka import same_rupiah
from toolkit.values.teks import fold

COMPUTED: tuple[tuple[KolomUang, Callable[[HasilBelanja], Decimal | None]], ...] = (
    (UANG[0], lambda b: b.anggaran), (UANG[1], lambda b: b.realisasi))
"""The two amounts, each with its computed value."""


@check("BEL001", Tingkat.KESALAHAN,
       judul="Jumlah kelompok atau sifat belanja tidak sama dengan rinciannya",
       pesan="tertulis {nilai}, tetapi {kolom} rincian {nama} berjumlah {jumlah}; selisihnya {selisih}{sebab}.",
       saran="Perbaiki salah satunya, atau kosongkan {sel} supaya dihitung dari rinciannya.",
       mengapa="Jumlah dan proporsi dihitung dari rincian; angka lain membuat total yang berbeda.",
       bentuk=DIFFERING)
def group_differs(hasil: Hasil) -> Iterator[Banding]:
    """A row without Jenis (total of its Kelompok or Sifat) is not the sum of the rows of that group.

    A Sifat is not compared where a Kelompok has no rows but its total: nobody says of which Sifat that is.
    """
    rinci = all(g.bagian for g in hasil.belanja_kelompok)
    for g in _groups(hasil) if rinci else hasil.belanja_kelompok:
        for kolom, hitung in COMPUTED:
            tertulis, jumlah, nama = kolom.isian(g), hitung(g), spending_name(g)
            if g.bagian and tertulis.nilai is not None:
                perihal = Perihal("BEL001", nama, f"{kolom.judul} {nama}", "jumlah jenis belanja di dalamnya",
                                  rupiah=True)
                yield Banding(compare(perihal, tertulis, jumlah),
                              {"kolom": kolom.judul, "nama": nama, "jumlah": rupiah(jumlah)},
                              partial(name_slip, tertulis.nilai, jumlah or Decimal(0)))


@check("BEL002", Tingkat.KESALAHAN, akhir_tahun=True,
       judul="Sebagian rincian belanja belum diisi",
       pesan="{kolom} {jenis} belum diisi, sedangkan baris lain {nama} sudah; jumlah {nama} dikosongkan.",
       saran="Isi {kolom} di baris ini, misalnya 0 bila memang tidak ada.",
       mengapa="Jumlah dari sebagian baris saja akan tampak seperti jumlah seluruhnya.")
def group_has_gaps(hasil: Hasil) -> Iterator[Kena]:
    """Only some rows of a Kelompok or Sifat have a figure in a column: the sum is null, a finding at each gap."""
    for kolom in UANG:
        sudah = _without_anggaran(hasil) if kolom is UANG[0] else set()
        for g in _groups(hasil):
            kosong = [n for n in g.bagian if kolom.isian(hasil.belanja[n]).kosong]
            if len(kosong) == len(g.bagian):
                continue
            for b in (hasil.belanja[n] for n in kosong if n not in sudah):
                yield Kena(place(kolom.isian(b), BELANJA),
                           {"kolom": kolom.judul, "jenis": b.jenis, "nama": spending_name(g)}, b.jenis or "")
            sudah.update(kosong)


@check("BEL003", Tingkat.PERINGATAN,
       judul="Baris jumlah di sheet Belanja berbeda dari hitungan",
       pesan=PESAN_TOTAL,
       saran="Perbaiki angka jumlah di laporan menjadi {hitungan}, atau periksa baris-baris di atasnya.",
       mengapa=MENGAPA_TOTAL,
       bentuk=DIFFERING)
def printed_total_differs(hasil: Hasil) -> Iterator[Banding]:
    """A row Jumlah or Total of the sheet against the sum of its kinds of spending.

    One that adds up the Kelompok or the Sifat as printed is passed over: the cause is one of those (BEL001).
    """
    baris = [BarisTercakup(b.baris, {"anggaran": b.anggaran.nilai, "realisasi": b.realisasi.nilai})
             for b in hasil.laporan.belanja if b.jenis.nilai]
    lain = {"anggaran": (hasil.belanja_total.anggaran, *_printed(hasil, *COMPUTED[0])),
            "realisasi": (hasil.belanja_total.realisasi, *_printed(hasil, *COMPUTED[1]))}
    return compare_totals(hasil, Cakupan("BEL003", BELANJA.name, baris, lain=lain))


@check("BEL004", Tingkat.PERINGATAN,
       judul="Jumlah belanja berbeda dari jumlah anggaran",
       pesan="{kolom} menurut sheet Belanja berjumlah {belanja}, tetapi menurut sheet Anggaran {anggaran}; selisihnya "
             "{selisih}{sebab}.",
       saran="Periksa baris yang tertinggal di salah satu sheet; keduanya memuat seluruh anggaran, misalnya "
             "{anggaran}.",
       mengapa="Anggaran per program dan per jenis belanja adalah uang yang sama, jadi jumlahnya harus sama.")
def total_differs_from_anggaran(hasil: Hasil) -> Iterator[Kena]:
    """The sums of Belanja against those of Anggaran, column by column.

    Passed over where a total of one of the two sheets, or a row that stands twice, is off by the same amount: one
    cause.
    """
    sudah = {kena.fakta["selisih"] for aturan in (group_differs, printed_total_differs, *anggaran.TOTALS)
             for kena in aturan.periksa(hasil)}
    sudah |= {rupiah(hitung(b)) for b in _twice(hasil) for _, hitung in COMPUTED}
    for kolom, belanja, seluruh in ((UANG[0].judul, hasil.belanja_total.anggaran, hasil.total.anggaran),
                                    (UANG[1].judul, hasil.belanja_total.realisasi, hasil.total.realisasi)):
        if belanja is None or seluruh is None or same_rupiah(belanja, seluruh):
            continue
        selisih = rupiah(abs(belanja - seluruh))
        if selisih not in sudah:
            yield Kena(BELANJA.name, {"kolom": kolom, "belanja": rupiah(belanja), "anggaran": rupiah(seluruh),
                                      "selisih": selisih, "sebab": name_slip(belanja, seluruh)}, kolom)


@check("BEL009", Tingkat.PERINGATAN,
       judul="Baris belanja tertulis dua kali",
       pesan="{jenis} dengan anggaran {anggaran} sudah tertulis di baris sebelumnya; jumlah belanja lebih besar "
             "sebanyak itu daripada sheet Anggaran.",
       saran="Hapus baris ini bila memang sama dengan baris sebelumnya.",
       mengapa="Rupiah yang tertulis dua kali terhitung dua kali.")
def row_stands_twice(hasil: Hasil) -> Iterator[Kena]:
    """A row equal to an earlier one, by which the sums exceed those of Anggaran."""
    return (Kena(b.anggaran_isian, {"jenis": b.jenis, "anggaran": rupiah(b.anggaran)}, b.jenis or "")
            for b in _twice(hasil))


def _twice(hasil: Hasil) -> list[HasilBelanja]:
    """The row that repeats an earlier one, where each sum that is known exceeds Anggaran's by its amount; else none."""
    lebih = _excess(hasil)
    dikenal: set[tuple[str, str, Decimal | None, Decimal | None]] = set()
    for b in hasil.belanja if lebih[0] is not None else ():
        sama = fold(b.kelompok or ""), fold(b.jenis or ""), b.anggaran, b.realisasi
        if b.anggaran and sama in dikenal and all(
                jumlah is None or same_rupiah(jumlah, nilai or Decimal(0))
                for jumlah, nilai in zip(lebih, (b.anggaran, b.realisasi), strict=True)):
            return [b]
        dikenal.add(sama)
    return []


def _excess(hasil: Hasil) -> tuple[Decimal | None, ...]:
    """By how much the sums of Belanja exceed those of Anggaran: anggaran, realisasi; None where one is not known."""
    return tuple(None if belanja is None or seluruh is None else belanja - seluruh for belanja, seluruh in (
        (hasil.belanja_total.anggaran, hasil.total.anggaran), (hasil.belanja_total.realisasi, hasil.total.realisasi)))


@check("BEL005", Tingkat.PERINGATAN,
       judul="Realisasi belanja melebihi anggarannya",
       pesan="realisasi {nilai} lebih besar daripada anggaran {jenis}, {anggaran}.",
       saran="Periksa kedua angka dengan Laporan Realisasi Anggaran (LRA); realisasi tidak melebihi pagu, "
             "misalnya paling banyak {anggaran}.",
       mengapa="Belanja tidak melebihi pagunya; yang dibandingkan adalah pagu setelah perubahan.")
def realisasi_above_anggaran(hasil: Hasil) -> Iterator[Kena]:
    """A kind of spending, or a total that is given instead of its kinds, spent more than its budget."""
    rinci_kosong = [g for g in _groups(hasil) if all(hasil.belanja[n].realisasi_isian.kosong for n in g.bagian)]
    for b in (*hasil.belanja, *rinci_kosong):
        lebih = (b.anggaran is not None and b.realisasi is not None and b.realisasi > b.anggaran
                 and not same_rupiah(b.realisasi, b.anggaran))
        if lebih and b.realisasi_isian.terisi:
            nama = spending_name(b)
            yield Kena(b.realisasi_isian, {"jenis": nama, "anggaran": rupiah(b.anggaran)}, nama)


@check("BEL006", Tingkat.KESALAHAN, akhir_tahun=True,
       judul="Anggaran belanja belum diisi",
       pesan="Anggaran {jenis} belum diisi, dan {nama} tidak mempunyai jumlah; jumlah seluruh belanja dikosongkan.",
       saran="Isi anggarannya, misalnya 92.101.500, atau - bila memang nol.",
       mengapa="Proporsi belanja dihitung dari jumlah seluruhnya.")
def anggaran_blank(hasil: Hasil) -> Iterator[Kena]:
    """No row of a Kelompok has an Anggaran, and no row states its total."""
    for n in sorted(_without_anggaran(hasil)):
        b = hasil.belanja[n]
        yield Kena(place(b.anggaran_isian, BELANJA), {"jenis": b.jenis, "nama": b.kelompok}, b.jenis or "")


@check("BEL007", Tingkat.INFO,
       judul="Kelompok belanja tanpa rincian dimasukkan ke satu sifat",
       pesan="{kelompok} hanya berisi jumlahnya; dalam belanja menurut sifat dihitung sebagai Belanja {sifat}.",
       saran="Isi Sifat di baris ini, misalnya {sifat}, atau isi Jenis dan rinciannya bila sifatnya lebih dari satu.",
       mengapa="Belanja menurut sifat memuat seluruh belanja; jumlah sebuah kelompok tidak menyebut sifatnya.")
def kelompok_without_sifat(hasil: Hasil) -> Iterator[Kena]:
    """A Kelompok that has only its total, and no Sifat, beside others with kinds: which Sifat it was counted in.

    A Sifat without kinds whose total is written says itself what it holds.
    """
    tertulis = {g.sifat for g in hasil.belanja_sifat
                if not g.bagian and (g.anggaran_isian.terisi or g.realisasi_isian.terisi)}
    return (Kena(b.kelompok, {"kelompok": b.kelompok.nilai, "sifat": find_sifat(b)}, b.kelompok.nilai)
            for b in totals_without_kinds(hasil.laporan.belanja)
            if hasil.belanja and not b.sifat.nilai and b.kelompok.nilai and find_sifat(b) not in tertulis)


@check("BEL008", Tingkat.INFO,
       judul="Sifat belanja ditentukan dari nama jenisnya",
       pesan="Sifat kosong, jadi {daftar}.",
       saran="Isi Sifat di baris itu bila maksudnya lain, misalnya Langsung.",
       mengapa="Belanja Pegawai dihitung Tidak Langsung, yang lain Langsung; nama lain dapat salah dikenali.")
def sifat_by_default(hasil: Hasil) -> Iterator[Kena]:
    """Rows without Sifat whose Jenis is no plain name of a kind of spending (a code, an account): how each was counted.

    One finding for the sheet.
    """
    kosong = [b for b in hasil.laporan.belanja if b.jenis.nilai and b.sifat.kosong and not is_plain_kind(b.jenis.nilai)
              and "modal" not in fold(b.kelompok.nilai or "").split()]  # no pegawai there, whatever a row is called
    if kosong:
        daftar = "; ".join(f"{b.jenis.nilai} dihitung {find_sifat(b)}" for b in kosong[:_DISEBUT])
        lain = f"; dan {len(kosong) - _DISEBUT} baris lain" if len(kosong) > _DISEBUT else ""
        yield Kena(kosong[0].jenis, {"daftar": daftar + lain}, kosong[0].jenis.nilai or "")


_DISEBUT = 4


def spending_name(b: HasilBelanja) -> str:
    """What a row of Belanja is called: its Jenis, Kelompok or Sifat."""
    return b.jenis or b.kelompok or b.sifat or ANGGARAN.name


def _printed(hasil: Hasil, kolom: KolomUang,
             hitung: Callable[[HasilBelanja], Decimal | None]) -> Iterator[Decimal | None]:
    """What the totals of the Kelompok, and those of the Sifat, add up to as printed."""
    return (add(isian.nilai if (isian := kolom.isian(g)).terisi else hitung(g) for g in golongan)
            for golongan in (hasil.belanja_kelompok, hasil.belanja_sifat))


def _without_anggaran(hasil: Hasil) -> set[int]:
    """Rows of a Kelompok in which no row has an Anggaran and no row states its total."""
    return {n for g in hasil.belanja_kelompok if g.anggaran is None for n in g.bagian
            if all(hasil.belanja[k].anggaran_isian.kosong for k in g.bagian)}


def _groups(hasil: Hasil) -> tuple[HasilBelanja, ...]:
    return (*hasil.belanja_kelompok, *hasil.belanja_sifat)
