"""Hasil and Tabel -> what the template's placeholders stand for; the one list of the placeholders."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from toolkit.model.laporan import Teks
from toolkit.report import akuntabilitas, lampiran, pembuka_penutup, perencanaan
from toolkit.report.blocks import Blok, Isi, Kosong
from toolkit.report.sources import Sources, written_in
from toolkit.tabel.surat import sebutan_kantor


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A placeholder: its name, and what it stands for, as the guide says it."""

    nama: str
    arti: str


@dataclass(frozen=True, slots=True)
class TextPlaceholder(Placeholder):
    """A placeholder within a line."""

    isi: Callable[[Sources], str | Kosong]


@dataclass(frozen=True, slots=True)
class BlockPlaceholder(Placeholder):
    """A placeholder that stands in a paragraph of its own; `bab`: a template without it lacks a chapter."""

    isi: Callable[[Sources], Iterable[Blok]]
    bab: bool = True


def _identitas(isian: Teks, apa: str) -> str | Kosong:
    return written_in(isian) or Kosong(apa, f"{apa} di sheet Identitas" if isian.sel is None else
                                     f"sel {isian.sel} ({apa})")


def _kapital(teks: str | Kosong) -> str | Kosong:
    return teks.upper() if isinstance(teks, str) else teks


def _nama(sources: Sources) -> str | Kosong:
    return _identitas(sources.hasil.identitas.nama_perangkat_daerah, "Nama perangkat daerah")


def _sebutan(sources: Sources) -> str | Kosong:
    return _identitas(sebutan_kantor(sources.hasil), "Nama perangkat daerah")


def _kabupaten(sources: Sources) -> str | Kosong:
    return _identitas(sources.hasil.identitas.kabupaten_kota, "Kabupaten/Kota")


def _tahun_susun(sources: Sources) -> str:
    tanggal = sources.laporan_oleh.tanggal
    return str(tanggal.tahun if tanggal else sources.hasil.tahun + 1)


TEKS = (
    TextPlaceholder("nama", "nama perangkat daerah", _nama),
    TextPlaceholder("nama_kapital", "nama perangkat daerah dengan huruf besar", lambda b: _kapital(_nama(b))),
    TextPlaceholder("sebutan", "Sebutan Kantor, atau nama perangkat daerah", _sebutan),
    TextPlaceholder("sebutan_kapital", "sebutan itu dengan huruf besar", lambda b: _kapital(_sebutan(b))),
    TextPlaceholder("kabupaten", "kabupaten atau kota", _kabupaten),
    TextPlaceholder("kabupaten_kapital", "kabupaten atau kota dengan huruf besar", lambda b: _kapital(_kabupaten(b))),
    TextPlaceholder("provinsi", "provinsi", lambda b: _identitas(b.hasil.identitas.provinsi, "Provinsi")),
    TextPlaceholder("tahun", "tahun laporan", lambda b: str(b.hasil.tahun)),
    TextPlaceholder("tahun_susun", "tahun laporan ini disusun", _tahun_susun),
    TextPlaceholder("renstra_tahun", "tahun awal dan akhir Renstra", lambda b: b.words["renstra"]),
    TextPlaceholder("alamat", "alamat kantor", lambda b: _identitas(b.hasil.identitas.alamat, "Alamat")),
    TextPlaceholder("jabatan", "jabatan penanda tangan laporan", lambda b: b.laporan_oleh.jabatan or Kosong(
        "Jabatan kepala", "Jabatan kepala di sheet Identitas")),
    TextPlaceholder("penanda_tangan", "nama penanda tangan laporan", lambda b: b.laporan_oleh.nama or Kosong(
        "Nama kepala", "Nama kepala di sheet Identitas")),
)
BAGIAN = (
    BlockPlaceholder("logo", "lambang dari Logo di sheet Identitas; kosong bila tidak diisi", lambda b: b.logo,
                     bab=False),
    BlockPlaceholder("kata_pengantar", "kata pengantar dan tanda tangannya", pembuka_penutup.kata_pengantar),
    BlockPlaceholder("ikhtisar_eksekutif", "ikhtisar eksekutif", pembuka_penutup.ikhtisar),
    BlockPlaceholder("latar_belakang", "latar belakang dan dasar hukum", pembuka_penutup.latar_belakang),
    BlockPlaceholder("maksud_tujuan", "maksud dan tujuan", pembuka_penutup.maksud_tujuan),
    BlockPlaceholder("organisasi", "kedudukan, tugas, fungsi, dan susunan organisasi",
                     pembuka_penutup.organisasi),
    BlockPlaceholder("pegawai", "keadaan pegawai", pembuka_penutup.pegawai),
    BlockPlaceholder("isu_strategis", "isu strategis", pembuka_penutup.isu_strategis),
    BlockPlaceholder("renstra", "ringkasan Rencana Strategis", perencanaan.renstra),
    BlockPlaceholder("rkt", "Rencana Kinerja Tahunan", perencanaan.rkt),
    BlockPlaceholder("perjanjian_kinerja", "Perjanjian Kinerja", perencanaan.pk),
    BlockPlaceholder("iku", "Indikator Kinerja Utama", perencanaan.iku),
    BlockPlaceholder("pengukuran", "cara pengukuran, skala, dan Tabel 3.1", akuntabilitas.pengukuran),
    BlockPlaceholder("evaluasi", "evaluasi dan analisis setiap sasaran, dengan tabel, SKM, kegiatan, dan foto",
                     akuntabilitas.evaluasi),
    BlockPlaceholder("keuangan", "akuntabilitas keuangan dan efisiensi", akuntabilitas.keuangan),
    BlockPlaceholder("rekomendasi", "tindak lanjut rekomendasi dan penghargaan, beserta judulnya",
                     akuntabilitas.rekomendasi),
    BlockPlaceholder("penutup", "Bab IV dan tanda tangan laporan", pembuka_penutup.penutup),
    BlockPlaceholder("daftar_lampiran", "daftar lampiran", lampiran.daftar),
    BlockPlaceholder("lampiran", "semua lampiran, masing-masing mulai halaman baru", lampiran.semua),
)


def fill_placeholders(sources: Sources, dipakai: Iterable[str]) -> Isi:
    """What the placeholders that a template uses stand for.

    Args:
        sources: the results.
        dipakai: names of the placeholders in the template; the others cost nothing and miss nothing.
    """
    nama = frozenset(dipakai)
    return Isi({t.nama: t.isi(sources) for t in TEKS if t.nama in nama},
               {t.nama: tuple(t.isi(sources)) for t in BAGIAN if t.nama in nama})
