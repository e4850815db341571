"""A quarter's short report: what was measured, the actions, obstacles and follow-up, the budget absorbed."""

from collections.abc import Iterator
from dataclasses import replace

from toolkit.errors import ToolkitError
from toolkit.model.hasil import Hasil
from toolkit.model.rencana_aksi import TRIWULAN as NAMA
from toolkit.narasi import triwulan as kalimat
from toolkit.report.blocks import Alinea, Blok, IsiTabel, Kosong, RuangTanda
from toolkit.report.jenis import DAFTAR_ISI, JenisLaporan
from toolkit.report.lembar import chart
from toolkit.report.placeholders import LOGO, BlockPlaceholder
from toolkit.report.sources import Sources
from toolkit.rules.rencana_aksi import at_quarter
from toolkit.tabel import laporan_triwulan as tabel
from toolkit.tabel.catatan import Penunjuk
from toolkit.tabel.grafik import grafik_triwulan
from toolkit.tabel.surat import blok_kepala
from toolkit.tabel.triwulan import sebut_sampai

_SHEET = "sheet Rencana Aksi"


def at(hasil: Hasil, triwulan: int | None) -> tuple[JenisLaporan, Hasil]:
    """The report of a quarter, 1 to 4, None for the latest measured one; and the results counted up to it.

    Raises:
        ToolkitError: that quarter, or none at all, is measured.
    """
    diukur = sorted({n for b in hasil.laporan.rencana_aksi for n in b.diukur})
    if not diukur:
        raise ToolkitError("Laporan triwulan belum dapat disusun: di sheet Rencana Aksi belum ada realisasi triwulan.",
                           "Isi target dan realisasi tiap triwulan di sheet Rencana Aksi.")
    ini = triwulan or diukur[-1]
    if ini not in diukur:
        raise ToolkitError(
            f"Triwulan {NAMA[ini - 1]} belum diukur: kolom Realisasi TW {NAMA[ini - 1]} di sheet Rencana Aksi kosong.",
            f"Isi kolom itu, atau pilih triwulan yang sudah diukur ({', '.join(map(str, diukur))}).")
    return replace(TRIWULAN, nama=f"Laporan Triwulan {ini}", judul=f"Laporan Kinerja Triwulan {NAMA[ini - 1]}",
                   bab=((1, f"LAPORAN KINERJA TRIWULAN {NAMA[ini - 1]}"), *_BAB)), at_quarter(hasil, ini)


def pendahuluan(sources: Sources) -> Iterator[Blok]:
    """What the report is about."""
    yield from sources.baku("triwulan_pendahuluan")


def hasil_pengukuran(sources: Sources) -> Iterator[Blok]:
    """What was reached in the quarter and to date."""
    hasil, semua = sources.hasil, sources.hasil.pengukuran_triwulan
    if not semua or hasil.triwulan is None:
        yield Kosong("pengukuran indikator", f"baris tanpa Aksi di {_SHEET}", dicetak=False)
        return
    yield from (Alinea(teks) for teks in kalimat.pengukuran(hasil, semua))
    yield IsiTabel(tabel.tabel_pengukuran(hasil, hasil.triwulan, Penunjuk(sources.temuan)))
    if grafik := grafik_triwulan(semua, sebut_sampai(hasil)):
        yield chart(grafik)


def aksi(sources: Sources) -> Iterator[Blok]:
    """The actions of the quarter."""
    isi = tabel.tabel_aksi(sources.hasil, sources.hasil.triwulan or 1)
    yield IsiTabel(isi) if isi.baris else Kosong("rencana aksi", f"kolom Aksi di {_SHEET}", dicetak=False)


def kendala(sources: Sources) -> Iterator[Blok]:
    """Obstacles and what is done about them."""
    isi = tabel.tabel_kendala(sources.hasil)
    if not isi.baris:
        yield Kosong("kendala dan tindak lanjut", f"kolom Kendala dan Tindak Lanjut di {_SHEET}", dicetak=False)
        return
    yield Alinea("Kendala dan tindak lanjutnya, menurut catatan saat laporan ini disusun:", "LKPengantar")
    yield IsiTabel(isi)


def penyerapan(sources: Sources) -> Iterator[Blok]:
    """The budget, as far as sheet Anggaran says."""
    if not sources.hasil.anggaran:
        yield Kosong("anggaran dan realisasinya", "sheet Anggaran", dicetak=False)
        return
    yield from (Alinea(teks) for teks in kalimat.penyerapan(sources.hasil))
    isi = tabel.tabel_program(sources.hasil)
    if isi.baris:
        yield IsiTabel(isi)


def penutup(sources: Sources) -> Iterator[Blok]:
    """Who signs; the day is left to the pen, that of Identitas is the yearly report's."""
    yield from sources.baku("triwulan_penutup")
    blok = blok_kepala(replace(sources.laporan_oleh, tanggal=None))
    yield RuangTanda((*blok.atas, "", "", "", blok.nama, *blok.bawah))


_BAB = (
    (2, "A. PENDAHULUAN"), (0, "pendahuluan"), (2, "B. PENGUKURAN KINERJA"), (0, "pengukuran"),
    (2, "C. PELAKSANAAN RENCANA AKSI"), (0, "aksi"), (2, "D. KENDALA DAN TINDAK LANJUT"), (0, "kendala"),
    (2, "E. PENYERAPAN ANGGARAN"), (0, "penyerapan"), (2, "F. PENUTUP"), (0, "penutup"))
TRIWULAN = JenisLaporan(
    kode="triwulan", nama="Laporan Triwulan", judul="Laporan Kinerja Triwulan", depan=((1, "DAFTAR ISI"), DAFTAR_ISI),
    bab=_BAB, pada=at,
    bagian=(
        LOGO, BlockPlaceholder("pendahuluan", "pendahuluan", pendahuluan),
        BlockPlaceholder("pengukuran", "hasil pengukuran triwulan", hasil_pengukuran),
        BlockPlaceholder("aksi", "pelaksanaan rencana aksi", aksi),
        BlockPlaceholder("kendala", "kendala dan tindak lanjut", kendala),
        BlockPlaceholder("penyerapan", "penyerapan anggaran", penyerapan),
        BlockPlaceholder("penutup", "penutup dan tanda tangan", penutup)))
