"""Sheet RKT: its anggaran against sheet Anggaran, its Target Sasaran, its printed total."""

from collections.abc import Iterator

from toolkit.catalog import Kena, check, once
from toolkit.checks.cetak import rupiah
from toolkit.checks.jumlah import Baris, Cakupan, compare_totals, totals_that_differ
from toolkit.checks.padanan import Dicari, Pasangan, compare_joined, disagreeing, join
from toolkit.checks.turunan import explain_difference
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisRkt, Tingkatan
from toolkit.model.pembandingan import Keputusan, Pembandingan
from toolkit.model.temuan import Tingkat
from toolkit.schema.input import ANGGARAN, RKT
from toolkit.values.kode import Kunci, kunci

HALF = 2
"""At least one of so many joined rows must agree before a difference is a warning."""


@check("RKT001", Tingkat.PERINGATAN,
       judul="Anggaran di RKT berbeda dari sheet Anggaran",
       pesan="tertulis {nilai}, tetapi {uraian} di sheet Anggaran ({letak}) adalah {anggaran}; "
             "selisihnya {selisih}{sebab}.",
       saran="Samakan kedua angka bila salah satunya salah ketik, misalnya {anggaran}.",
       mengapa="Kegiatan yang sama dengan dua angka anggaran membuat pembaca meragukan keduanya.")
def anggaran_differs_from_anggaran(hasil: Hasil) -> Iterator[Kena]:
    """RKT's anggaran of a kegiatan is not that of Anggaran, while at least half of the joined rows agree."""
    for b, p in compare_anggaran(hasil):
        if b.berbeda and b.perihal.kode == "RKT001":
            yield Kena(b.isian, facts_of_difference(hasil, p), b.perihal.kunci)


def compare_anggaran(hasil: Hasil) -> list[tuple[Pembandingan, Pasangan]]:
    """Each Anggaran of RKT; where more than half of the joined rows differ, one note stands for all of them."""
    pasangan = joined(hasil)
    beda, banyak = disagreeing(pasangan)
    kode = "RKT002" if len(beda) * HALF > banyak else "RKT001"
    return compare_joined(pasangan, lambda p, k: "RKT003" if p.anggaran is None else
                          kode if k is Keputusan.BERBEDA else "RKT001")


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
       pesan="baris {sebutan} menyebut {nilai}, tetapi hitungan dari baris-barisnya adalah {hitungan}; "
             "selisihnya {selisih}{sebab}.",
       saran="Perbaiki angka jumlah di RKT menjadi {hitungan}, atau periksa baris-baris di atasnya.",
       mengapa="Total yang tercetak harus sama dengan jumlah barisnya.")
def printed_total_differs(hasil: Hasil) -> Iterator[Kena]:
    """A row Jumlah or Total of RKT against the sum of Anggaran of its rows; a blank row adds nothing."""
    yield from totals_that_differ(compare_printed(hasil))


def compare_printed(hasil: Hasil) -> Iterator[tuple[Pembandingan, str]]:
    """Each figure of a row Jumlah or Total."""
    baris = tuple(Baris(r.baris, {"anggaran": r.anggaran.nilai})
                  for r in hasil.laporan.rkt if not r.anggaran.kosong)
    yield from compare_totals(hasil, Cakupan("RKT005", RKT.name, baris))


def facts_of_difference(hasil: Hasil, p: Pasangan) -> dict[str, object]:
    """The facts for the words about a row whose amount is not that of Anggaran."""
    anggaran, seharusnya, tertulis = p.anggaran, p.seharusnya, p.dicari.jumlah.nilai
    selisih, sebab = None, ""
    if anggaran is not None and seharusnya is not None and tertulis is not None:
        selisih = abs(tertulis - seharusnya)
        sebab = explain_difference(hasil, tertulis, anggaran, seharusnya)
    return {"uraian": anggaran.uraian if anggaran else "", "anggaran": rupiah(seharusnya),
            "letak": (anggaran.anggaran_isian.sel if anggaran else None) or ANGGARAN.name,
            "selisih": rupiah(selisih), "sebab": sebab}


def unmatched(hasil: Hasil, pasangan: tuple[Pasangan, ...], tingkat: Tingkatan) -> Iterator[Kena]:
    """One hit for each row with an amount that was joined to no row of Anggaran."""
    contoh = next((b.kode for b in hasil.anggaran if b.tingkat is tingkat), "")
    for p in pasangan:
        if p.anggaran is not None or p.dicari.jumlah.nilai is None:
            continue
        if p.mirip:
            sebab = "namanya hampir sama dengan " + " dan ".join(f"{b.kode} {b.uraian}" for b in p.mirip)
        else:
            sebab = f"tidak ada {tingkat.value} dengan nama itu"
        yield Kena(p.dicari.nama, {"sebab": sebab, "contoh": p.mirip[0].kode if p.mirip else contoh},
                   p.dicari.nama.nilai or "")


@once
def joined(hasil: Hasil) -> tuple[Pasangan, ...]:
    """The rows of RKT with the rows of Anggaran that they belong to; none without sheet Anggaran."""
    if ANGGARAN.name not in hasil.laporan.ada:
        return ()
    return join(hasil.anggaran, Tingkatan.KEGIATAN, tuple(sought(baris) for baris in hasil.laporan.rkt))


def sought(baris: BarisRkt) -> Dicari:
    """What a row of RKT is joined by."""
    return Dicari(baris.kegiatan, baris.anggaran, baris.kode_anggaran)
