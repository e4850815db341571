"""Kata pengantar, ikhtisar eksekutif and Bab I; and Bab IV, which ends with the same marks and signature."""

from collections.abc import Iterable, Iterator

from toolkit.model.hasil import Paragraf
from toolkit.narasi import ikhtisar as kalimat_ikhtisar
from toolkit.narasi import keuangan
from toolkit.narasi.bilangan import banyak, daftar
from toolkit.report import baku
from toolkit.report.blocks import Alinea, Blok, Butir, IsiTabel, Kosong, RuangTanda
from toolkit.report.sources import Sources, written_in
from toolkit.tabel.pegawai import jumlah_pegawai, menurut, tabel_pegawai
from toolkit.tabel.surat import blok_kepala
from toolkit.values.butir import rinci
from toolkit.values.kantor import KECAMATAN, kind_of
from toolkit.values.teks import fold

_ORGANISASI = ("Kedudukan", "Tugas", "Fungsi", "Susunan Organisasi")
_AKHIR = ("demikian", "akhir kata", "akhirnya")
"""How the last passage of a Penutup begins."""


def kata_pengantar(sources: Sources) -> Iterator[Blok]:
    """The office's own words where it wrote some, else the standard ones; then who signs."""
    yield from sources.instead("Kata Pengantar", "kata_pengantar")
    yield tanda_laporan(sources)


def tanda_laporan(sources: Sources) -> RuangTanda:
    """Signature block of the report."""
    blok = blok_kepala(sources.laporan_oleh)
    return RuangTanda((*blok.atas, "", "", "", blok.nama, *blok.bawah))


def ikhtisar(sources: Sources) -> Iterator[Blok]:
    """What was aimed at and what was reached, in the order of the published report; obstacles and what was done."""
    hasil = sources.hasil
    yield from sources.instead("Ikhtisar Pembuka", "ikhtisar")
    if hasil.sasaran:
        yield from _paragraf(kalimat_ikhtisar.yang_dituju(hasil))
        yield from sources.baku("ikhtisar_dasar")
        yield from _paragraf(kalimat_ikhtisar.yang_dicapai(hasil))
        yield from (Alinea(teks) for teks in keuangan.ikhtisar(hasil))
    yield from tanpa_anggaran(sources)
    yield from sources.introduced(f"Kendala yang dihadapi dalam mencapai target tahun {hasil.tahun} adalah sebagai "
                                  "berikut:", "Ikhtisar Kendala", angka=True)
    yield from sources.introduced("Langkah yang dilakukan untuk mengatasi kendala tersebut adalah sebagai berikut:",
                                  "Ikhtisar Langkah", angka=True)


def _paragraf(semua: Iterable[Paragraf]) -> Iterator[Blok]:
    for p in semua:
        yield Butir(p.tanda, p.teks) if p.tanda else Alinea(p.teks, "LKPengantar" if p.teks.endswith(":") else "LKIsi")


def tanpa_anggaran(sources: Sources) -> Iterator[Blok]:
    """The mark for the sentences about money where there is none."""
    if not sources.hasil.anggaran:
        yield Kosong("anggaran dan realisasinya", "sheet Anggaran")


def latar_belakang(sources: Sources) -> Iterator[Blok]:
    """Why there is a report, and the acts that it follows: the country's, its survey's, the kabupaten's, its own."""
    yield from sources.instead("Latar Belakang", "latar_belakang")
    yield Alinea("Laporan ini disusun dengan memperhatikan:", "LKPengantar")
    kode, nama = (i.nilai or "" for i in (sources.hasil.identitas.kode_wilayah,
                                          sources.hasil.identitas.nama_perangkat_daerah))
    regulasi = sources.hasil.regulasi
    survei = (regulasi.pedoman_skm.dasar,) if sources.hasil.skm else ()
    daerah = regulasi.kabupaten.dasar_hukum if regulasi.kabupaten else ()
    hukum = (*baku.dasar_hukum(sources.hasil.tahun, kind_of(kode, nama).kode if kode or nama else KECAMATAN),
             *survei, *daerah, *sources.naskah("Dasar Hukum"))
    berbeda = {fold(teks): teks for teks in reversed(hukum)}
    yield from (Butir(b.tanda, b.teks, int(b.bawah))
                for b in rinci([t for t in hukum if berbeda[fold(t)] is t], angka=True))


def maksud_tujuan(sources: Sources) -> Iterator[Blok]:
    """What the report is for."""
    yield from sources.instead("Maksud dan Tujuan", "maksud_tujuan")


def organisasi(sources: Sources) -> Iterator[Blok]:
    """Kedudukan, tugas, fungsi, and how the office is organised; what the office did not write is left out."""
    nama = sources.words["nama"]
    ada = [bagian for bagian in _ORGANISASI if sources.naskah(bagian)]
    if ada:
        yield from sources.baku("kedudukan")
    elif dasar := written_in(sources.hasil.identitas.dasar_hukum_organisasi):
        yield Alinea(f"Kedudukan, tugas, fungsi, dan susunan organisasi {nama} diatur dalam {dasar.rstrip('.')}.")
    yield from sources.daftar("Kedudukan", angka=True)
    for bagian, kalimat in (("Tugas", f"{nama} mempunyai tugas:"),
                            ("Fungsi", f"Dalam melaksanakan tugasnya, {nama} menyelenggarakan fungsi:"),
                            ("Susunan Organisasi", f"Susunan organisasi {nama} terdiri dari:")):
        yield from sources.introduced(kalimat, bagian)


def pegawai(sources: Sources) -> Iterator[Blok]:
    """Who works in the office: the table of sheet Pegawai with its sums, and what the office wrote."""
    hasil, isi = sources.hasil, sources.naskah("Pegawai")
    if hasil.laporan.pegawai:
        jumlah = jumlah_pegawai(hasil)
        yield Alinea(f"Pegawai {sources.words['nama']} pada tahun {hasil.tahun} berjumlah {banyak(int(jumlah))} orang, "
                     "sebagai berikut.", "LKPengantar")
        yield IsiTabel(tabel_pegawai(hasil))
        for sebutan, bidang in (("status", "status"), ("pendidikan", "pendidikan"), ("jenis kelamin", "jenis_kelamin")):
            bagian = [f"{nama} {banyak(int(n))} orang" for nama, n in menurut(hasil, bidang).items()]
            if len(bagian) > 1:
                yield Alinea(f"Menurut {sebutan}: {daftar(bagian)}.")
    yield from sources.prosa(isi)
    if not isi and not hasil.laporan.pegawai:
        yield Kosong("Pegawai", "sheet Pegawai, atau sheet Naskah dengan Bagian 'Pegawai'", dicetak=False)


def isu_strategis(sources: Sources) -> Iterator[Blok]:
    """What the office has to face."""
    yield from sources.daftar("Isu Strategis", angka=True)


def penutup(sources: Sources) -> Iterator[Blok]:
    """Bab IV: what follows from the figures, what stood in the way, what will be done; with the signature.

    The office's own Penutup stands instead of both standard passages, what begins with `Demikian` at the end.
    """
    isi = sources.naskah("Penutup")
    akhir = tuple(t for t in isi if t.lower().startswith(_AKHIR))
    yield from sources.prosa([t for t in isi if t not in akhir]) if isi else sources.baku("penutup")
    yield from sources.kalimat("Penutup", isi)
    yield from tanpa_anggaran(sources)
    yield from sources.introduced(f"Dalam mencapai target tersebut {sources.words['nama']} masih menghadapi kendala "
                                  "sebagai berikut:", "Penutup Kendala", angka=True)
    yield from sources.introduced("Langkah perbaikan yang akan dilakukan adalah sebagai berikut:", "Penutup Langkah",
                                  angka=True)
    yield from sources.prosa(akhir) if isi else sources.baku("penutup_akhir")
    yield tanda_laporan(sources)
