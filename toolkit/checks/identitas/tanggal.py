"""Dates that do not fit the year reported on."""

from collections.abc import Iterator

from toolkit.catalog import Kena, check
from toolkit.checks.identitas.penandatangan import DOK_IKU, DOK_LAPORAN, DOK_PERUBAHAN, DOK_PK, DOK_RENSTRA, DOK_RKT
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisPenandatangan, Tanggal
from toolkit.model.temuan import Tingkat
from toolkit.schema.input import IDENTITAS
from toolkit.values.periode import Periode, parse
from toolkit.values.tanggal import BULAN, format_tanggal

DESEMBER = 12
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
    for tanggal, kunci in isian:
        if tanggal.nilai is not None and not _after_year(tanggal.nilai, tahun):
            yield Kena(tanggal, {"tahun": tahun, "berikut": tahun + 1}, kunci)


@check("PNT005", Tingkat.PERINGATAN,
       judul="Tanggal dokumen tidak sesuai dengan tahunnya",
       pesan="{dokumen} bertanggal {nilai}; seharusnya {harapan}.",
       saran="Perbaiki tanggalnya, misalnya {contoh}.",
       mengapa=MENGAPA)
def document_dated(hasil: Hasil) -> Iterator[Kena]:
    """PK and PK Perubahan are of the year, RKT of it or the year before, Renstra and SK IKU not later than it."""
    for b in hasil.laporan.penandatangan:
        if b.tanggal.nilai is not None and (wajar := _expected(b, hasil.tahun)) and not wajar.holds(b.tanggal.nilai):
            awal, akhir = wajar.awal[0], wajar.akhir[0]
            harapan = f"dalam tahun {akhir}" if awal == akhir else f"paling lambat {BULAN[wajar.akhir[1] - 1]} {akhir}"
            yield Kena(b.tanggal, {"dokumen": b.dokumen.nilai or "", "harapan": harapan, "contoh": f"Januari {akhir}"},
                       b.dokumen.nilai or "")


@check("PNT006", Tingkat.PERINGATAN,
       judul="PK Perubahan lebih dulu dari PK",
       pesan="PK Perubahan bertanggal {nilai}, lebih dulu dari PK ({pk}, {letak}).",
       saran="Perbaiki salah satu tanggalnya, misalnya PK Perubahan {contoh}.",
       mengapa="PK Perubahan mengubah PK yang sudah ditandatangani.")
def amended_before(hasil: Hasil) -> Iterator[Kena]:
    """PK Perubahan is dated before PK."""
    pk = next((b for b in hasil.laporan.penandatangan if b.dokumen.nilai == DOK_PK and b.tanggal.nilai), None)
    for b in hasil.laporan.penandatangan:
        if pk is None or pk.tanggal.nilai is None or b.tanggal.nilai is None or b.dokumen.nilai != DOK_PERUBAHAN:
            continue
        if _order(b.tanggal.nilai) < _order(pk.tanggal.nilai) and b.tanggal.nilai.tahun == pk.tanggal.nilai.tahun:
            yield Kena(b.tanggal, {"pk": format_tanggal(pk.tanggal.nilai), "letak": pk.tanggal.sel,
                                   "contoh": f"Oktober {hasil.tahun}"}, b.dokumen.nilai or "")


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
       mengapa="Nilai survei tahun ini tidak boleh memuat jawaban tahun lain.")
def answer_dated(hasil: Hasil) -> Iterator[Kena]:
    """Tanggal of respondents outside Periode SKM, else the year: one finding for the sheet, at the first of them."""
    tertulis = hasil.identitas.periode_skm.nilai or ""
    periode = parse(tertulis, hasil.tahun)
    luar = [b for b in hasil.laporan.skm_responden if b.tanggal.nilai is not None
            and not periode.holds(b.tanggal.nilai)]
    if luar:
        lain = f"; begitu juga {len(luar) - 1} jawaban lain" if luar[1:] else ""
        sebutan = f"Periode SKM ({tertulis})" if tertulis else f"tahun {hasil.tahun}"
        yield Kena(luar[0].tanggal, {"periode": sebutan, "lain": lain, "tahun": hasil.tahun}, luar[0].no.nilai or "")


def _after_year(tanggal: Tanggal, tahun: int) -> bool:
    hari_terakhir = tanggal.tahun == tahun and (tanggal.bulan, tanggal.hari) == AKHIR_TAHUN
    return tanggal.tahun == tahun + 1 or hari_terakhir


def _expected(b: BarisPenandatangan, tahun: int) -> Periode | None:
    """When a document of the year is signed; None for the report, which has its own rule."""
    akhir = (tahun, DESEMBER)
    match b.dokumen.nilai:
        case dokumen if dokumen in (DOK_PK, DOK_PERUBAHAN):
            return Periode((tahun, 1), akhir)
        case dokumen if dokumen == DOK_RKT:
            return Periode((tahun - 1, 1), akhir)
        case dokumen if dokumen in (DOK_RENSTRA, DOK_IKU):
            return Periode((0, 1), akhir)
    return None


def _order(tanggal: Tanggal) -> tuple[int, int, int]:
    """For comparing; an open day counts as the month's last."""
    return tanggal.tahun, tanggal.bulan, tanggal.hari or 31
