"""Dates that do not fit the year: of the report, its documents, awards, answers."""

from collections.abc import Iterator

from toolkit.catalog import Kena, check
from toolkit.checks.tools.shapes import OnePerCause
from toolkit.checks.tools.signing import DOK_LAPORAN, DOK_PERUBAHAN, DOK_PK, example_date, expected, order
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import Tanggal
from toolkit.model.temuan import Tingkat
from toolkit.schema.input import IDENTITAS
from toolkit.values.tanggal import BULAN, Periode, format_tanggal, parse_periode

AKHIR_TAHUN = (12, 31)
SERAH_PALING_LAMBAT = 3
"""An award for the year may be handed over in the first months of the next."""
MENGAPA = ("Tanggal yang tidak cocok dengan tahunnya biasanya tertinggal dari berkas tahun lalu, dan langsung terlihat "
           "oleh pembaca laporan.")


@check("IDN007", Tingkat.PERINGATAN,
       judul="Tanggal laporan tidak sesuai dengan tahun laporan",
       pesan="tertulis {nilai}; laporan tahun {tahun} disusun setelah tahun itu berakhir, dalam tahun {berikut}.",
       saran="Perbaiki tanggalnya, misalnya Januari {berikut}.",
       mengapa=MENGAPA + " Laporan kinerja disampaikan setelah tahun anggaran berakhir (Perpres 29/2014).")
def report_dated(hasil: Hasil) -> Iterator[Kena]:
    """Tanggal laporan, also in Penandatangan, lies before 31 December of the year or after the following year."""
    tahun = hasil.tahun
    isian = [(hasil.identitas.tanggal_laporan, IDENTITAS.column("tanggal_laporan").heading)]
    isian += [(b.tanggal, b.dokumen.nilai or "") for b in hasil.laporan.penandatangan if b.dokumen.nilai == DOK_LAPORAN]
    return (Kena(tanggal, {"tahun": tahun, "berikut": tahun + 1}, kunci)
            for tanggal, kunci in isian if tanggal.nilai is not None and not hasil.laporan.tahun_keliru
            and not _after_year(tanggal.nilai, tahun))


@check("PNT005", Tingkat.PERINGATAN,
       judul="Tanggal dokumen tidak sesuai dengan tahunnya",
       pesan="{dokumen} bertanggal {nilai}; seharusnya {harapan}.",
       saran="Perbaiki tanggalnya, misalnya {contoh}.",
       mengapa=MENGAPA)
def document_dated(hasil: Hasil) -> Iterator[Kena]:
    """PK and PK Perubahan are of the year, RKT of it or the year before, Renstra and SK IKU not later than it."""
    for b in hasil.laporan.penandatangan:
        wajar = expected(b.dokumen.nilai or "", hasil.tahun)
        if b.tanggal.nilai is not None and wajar and not wajar.holds(b.tanggal.nilai):
            awal, akhir = wajar.awal[0], wajar.akhir[0]
            harapan = f"dalam tahun {akhir}" if awal == akhir else f"paling lambat {BULAN[wajar.akhir[1] - 1]} {akhir}"
            yield Kena(b.tanggal, {"dokumen": b.dokumen.nilai or "", "harapan": harapan,
                                   "contoh": example_date(hasil, b.dokumen.nilai or "")}, b.dokumen.nilai or "")


@check("PNT006", Tingkat.PERINGATAN,
       judul="PK Perubahan lebih dulu dari PK",
       pesan="PK Perubahan bertanggal {nilai}, lebih dulu dari PK ({pk}, {letak}).",
       saran="Perbaiki salah satu tanggalnya, misalnya menjadi {contoh}.",
       mengapa="PK Perubahan mengubah PK yang sudah ditandatangani.")
def amended_before(hasil: Hasil) -> Iterator[Kena]:
    """PK Perubahan is dated before PK."""
    pk = next((b for b in hasil.laporan.penandatangan if b.dokumen.nilai == DOK_PK and b.tanggal.nilai), None)
    for b in hasil.laporan.penandatangan:
        if pk is None or pk.tanggal.nilai is None or b.tanggal.nilai is None or b.dokumen.nilai != DOK_PERUBAHAN:
            continue
        if order(b.tanggal.nilai) < order(pk.tanggal.nilai) and b.tanggal.nilai.tahun == pk.tanggal.nilai.tahun:
            yield Kena(b.tanggal, {"pk": format_tanggal(pk.tanggal.nilai), "letak": pk.tanggal.sel,
                                   "contoh": example_date(hasil, DOK_PERUBAHAN)},
                       b.dokumen.nilai or "")


@check("PGH001", Tingkat.PERINGATAN,
       judul="Penghargaan dari tahun lain",
       pesan="{penghargaan} bertanggal {nilai}, padahal laporan ini tentang tahun {tahun}.",
       saran="Hapus barisnya bila bukan penghargaan tahun {tahun}, atau perbaiki tanggalnya, misalnya Agustus {tahun}.",
       mengapa=MENGAPA)
def award_dated(hasil: Hasil) -> Iterator[Kena]:
    """An award is dated outside the year; one handed over by March of the next counts for it."""
    wajar = Periode((hasil.tahun, 1), (hasil.tahun + 1, SERAH_PALING_LAMBAT))
    for b in hasil.laporan.penghargaan:
        if b.tanggal.nilai is not None and not wajar.holds(b.tanggal.nilai):
            nama = b.penghargaan.nilai or ""
            yield Kena(b.tanggal, {"penghargaan": nama, "tahun": hasil.tahun}, nama)


@check("RSP001", Tingkat.PERINGATAN,
       judul="Jawaban responden di luar periode survei",
       pesan="tertulis {nilai}, di luar {periode}{lain}.",
       saran="Hapus jawaban dari survei lain, atau perbaiki tanggalnya atau Periode SKM di sheet Identitas, misalnya "
             "Januari s.d. Desember {tahun}.",
       mengapa="Nilai survei tahun ini tidak boleh memuat jawaban tahun lain.",
       bentuk=OnePerCause(lambda lain: f"; begitu juga {len(lain)} jawaban lain" if lain else ""))
def answer_dated(hasil: Hasil) -> Iterator[Kena]:
    """Tanggal of respondents outside Periode SKM, else the year: one finding for the sheet, at the first of them."""
    tertulis = hasil.identitas.periode_skm.nilai or ""
    periode = parse_periode(tertulis, hasil.tahun)
    fakta = {"periode": f"Periode SKM ({tertulis})" if tertulis else f"tahun {hasil.tahun}", "tahun": hasil.tahun}
    return (Kena(b.tanggal, fakta, b.no.nilai or "", sebab=periode) for b in hasil.laporan.skm_responden
            if b.tanggal.nilai is not None and not periode.holds(b.tanggal.nilai))


def _after_year(tanggal: Tanggal, tahun: int) -> bool:
    hari_terakhir = tanggal.tahun == tahun and (tanggal.bulan, tanggal.hari) == AKHIR_TAHUN
    return tanggal.tahun == tahun + 1 or hari_terakhir
