"""Kata pengantar, ikhtisar eksekutif and Bab I; and Bab IV, which ends with the same marks and signature."""

from collections.abc import Iterator

from toolkit.report import baku
from toolkit.report.blocks import Alinea, Blok, Butir, Kosong, RuangTanda
from toolkit.report.sources import Sources
from toolkit.tabel.surat import blok_kepala
from toolkit.values.kantor import KECAMATAN, kind_of


def kata_pengantar(sources: Sources) -> Iterator[Blok]:
    """The office's own words where it wrote some, else the standard ones marked as a skeleton; then who signs."""
    isi = sources.naskah("Kata Pengantar")
    if isi:
        yield Alinea(isi[0])
        yield from sources.baku("kata_pengantar")
        yield from (Alinea(t) for t in isi[1:])
    else:
        yield from sources.baku("kata_pengantar")
        yield from sources.alinea("Kata Pengantar")
    yield tanda_laporan(sources)


def tanda_laporan(sources: Sources) -> RuangTanda:
    """Signature block of the report."""
    blok = blok_kepala(sources.laporan_oleh)
    return RuangTanda((*blok.atas, "", "", "", blok.nama, *blok.bawah))


def ikhtisar(sources: Sources) -> Iterator[Blok]:
    """What was reached in sentences with figures, what stood in the way, and what was done."""
    yield from sources.baku("ikhtisar")
    yield from sources.kalimat("Ikhtisar Eksekutif")
    yield from tanpa_anggaran(sources)
    yield from sources.introduced(f"Kendala yang dihadapi dalam mencapai target tahun {sources.hasil.tahun}:",
                                  "Ikhtisar Kendala", angka=True)
    yield from sources.introduced("Langkah yang dilakukan untuk mengatasi kendala tersebut:", "Ikhtisar Langkah",
                                  angka=True)


def tanpa_anggaran(sources: Sources) -> Iterator[Blok]:
    """The mark for the sentences about money where there is none."""
    if not sources.hasil.anggaran:
        yield Kosong("anggaran dan realisasinya", "sheet Anggaran")


def latar_belakang(sources: Sources) -> Iterator[Blok]:
    """Why there is a report, and the acts that it follows: the country's, its survey's, the kabupaten's."""
    yield from sources.baku("latar_belakang")
    yield Alinea("Laporan ini disusun dengan memperhatikan:", "LKPengantar")
    kode, nama = (i.nilai or "" for i in (sources.hasil.identitas.kode_wilayah,
                                          sources.hasil.identitas.nama_perangkat_daerah))
    regulasi = sources.hasil.regulasi
    survei = (regulasi.pedoman_skm.dasar,) if sources.hasil.skm else ()
    daerah = regulasi.kabupaten.dasar_hukum if regulasi.kabupaten else ()
    hukum = (*baku.dasar_hukum(sources.hasil.tahun, kind_of(kode, nama).kode if kode or nama else KECAMATAN),
             *survei, *daerah)
    yield from (Butir(f"{n}.", teks + ("." if n == len(hukum) else ";")) for n, teks in enumerate(hukum, 1))


def organisasi(sources: Sources) -> Iterator[Blok]:
    """Kedudukan, tugas, fungsi, and how the office is organised."""
    nama = sources.words["nama"]
    yield from sources.baku("kedudukan")
    yield from sources.daftar("Kedudukan", angka=True)
    for bagian, kalimat in (("Tugas", f"{nama} mempunyai tugas:"),
                            ("Fungsi", f"Dalam melaksanakan tugasnya, {nama} menyelenggarakan fungsi:"),
                            ("Susunan Organisasi", f"Susunan organisasi {nama} terdiri dari:")):
        yield from sources.introduced(kalimat, bagian)


def penutup(sources: Sources) -> Iterator[Blok]:
    """Bab IV: what follows from the figures, what stood in the way, what will be done; with the signature."""
    yield from sources.baku("penutup")
    yield from sources.kalimat("Penutup")
    yield from tanpa_anggaran(sources)
    yield from sources.introduced("Kendala yang masih dihadapi:", "Penutup Kendala", angka=True)
    yield from sources.introduced("Langkah perbaikan yang akan dilakukan:", "Penutup Langkah", angka=True)
    yield from sources.baku("penutup_akhir")
    yield tanda_laporan(sources)
