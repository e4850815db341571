"""Kata pengantar, ikhtisar eksekutif and Bab I."""

from collections.abc import Iterator

from toolkit.report import baku
from toolkit.report.bahan import Bahan
from toolkit.report.model import Alinea, Blok, Butir, Kosong, Tanda
from toolkit.tabel.surat import blok_kepala


def kata_pengantar(bahan: Bahan) -> Iterator[Blok]:
    """The office's own words where it wrote some, else the standard ones marked as a skeleton; then who signs."""
    isi = bahan.naskah("Kata Pengantar")
    if isi:
        yield Alinea(isi[0])
        yield from bahan.baku("kata_pengantar")
        yield from (Alinea(t) for t in isi[1:])
    else:
        yield from bahan.baku("kata_pengantar")
        yield from bahan.alinea("Kata Pengantar")
    yield tanda_laporan(bahan)


def tanda_laporan(bahan: Bahan) -> Tanda:
    """Signature block of the report."""
    blok = blok_kepala(bahan.laporan_oleh)
    return Tanda((*blok.atas, "", "", "", blok.nama, *blok.bawah))


def ikhtisar(bahan: Bahan) -> Iterator[Blok]:
    """What was reached in sentences with figures, what stood in the way, and what was done."""
    yield from bahan.baku("ikhtisar")
    yield from bahan.kalimat("Ikhtisar Eksekutif")
    yield from tanpa_anggaran(bahan)
    yield Alinea(f"Kendala yang dihadapi dalam mencapai target tahun {bahan.hasil.tahun}:", "LKPengantar")
    yield from bahan.daftar("Ikhtisar Kendala", angka=True)
    yield Alinea("Langkah yang dilakukan untuk mengatasi kendala tersebut:", "LKPengantar")
    yield from bahan.daftar("Ikhtisar Langkah", angka=True)


def tanpa_anggaran(bahan: Bahan) -> Iterator[Blok]:
    """The mark for the sentences about money where there is none."""
    if not bahan.hasil.anggaran:
        yield Kosong("anggaran dan realisasinya", "sheet Anggaran")


def latar_belakang(bahan: Bahan) -> Iterator[Blok]:
    """Why there is a report, and the acts that it follows."""
    yield from bahan.baku("latar_belakang")
    yield Alinea("Laporan ini disusun dengan memperhatikan:", "LKPengantar")
    hukum = baku.dasar_hukum(bahan.hasil.tahun)
    yield from (Butir(f"{n}.", teks + ("." if n == len(hukum) else ";")) for n, teks in enumerate(hukum, 1))


def organisasi(bahan: Bahan) -> Iterator[Blok]:
    """Kedudukan, tugas, fungsi, and how the office is organised."""
    nama = bahan.ganti["nama"]
    yield from bahan.baku("kedudukan")
    yield from bahan.daftar("Kedudukan", angka=True)
    for bagian, kalimat in (("Tugas", f"{nama} mempunyai tugas:"),
                            ("Fungsi", f"Dalam melaksanakan tugasnya, {nama} menyelenggarakan fungsi:"),
                            ("Susunan Organisasi", f"Susunan organisasi {nama} terdiri dari:")):
        yield Alinea(kalimat, "LKPengantar")
        yield from bahan.daftar(bagian)
