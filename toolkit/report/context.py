"""Hasil and Tabel -> what the template's placeholders stand for; the one list of the placeholders."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from toolkit.model.laporan import Teks
from toolkit.report import akuntabilitas, lampiran, pendahuluan, penutup, perencanaan
from toolkit.report.bahan import Bahan, tertulis
from toolkit.report.model import Blok, Gambar, Isi, Kosong
from toolkit.values.kode import Kunci

Foto = Mapping[Kunci, Sequence[Gambar | Kosong]]


@dataclass(frozen=True, slots=True)
class Tempat:
    """A placeholder: its name, and what it stands for, as the guide says it."""

    nama: str
    arti: str


@dataclass(frozen=True, slots=True)
class TempatTeks(Tempat):
    """A placeholder within a line."""

    isi: Callable[[Bahan], str | Kosong]


@dataclass(frozen=True, slots=True)
class TempatBagian(Tempat):
    """A placeholder that stands in a paragraph of its own."""

    isi: Callable[[Bahan, Foto], Iterable[Blok]]


def _identitas(isian: Teks, apa: str) -> str | Kosong:
    return tertulis(isian) or Kosong(apa, f"{apa} di sheet Identitas" if isian.sel is None else
                                     f"sel {isian.sel} ({apa})")


def _kapital(teks: str | Kosong) -> str | Kosong:
    return teks.upper() if isinstance(teks, str) else teks


def _nama(bahan: Bahan) -> str | Kosong:
    return _identitas(bahan.hasil.identitas.nama_perangkat_daerah, "Nama perangkat daerah")


def _kabupaten(bahan: Bahan) -> str | Kosong:
    return _identitas(bahan.hasil.identitas.kabupaten_kota, "Kabupaten/Kota")


def _tahun_susun(bahan: Bahan) -> str:
    tanggal = bahan.laporan_oleh.tanggal
    return str(tanggal.tahun if tanggal else bahan.hasil.tahun + 1)


TEKS = (
    TempatTeks("nama", "nama perangkat daerah", _nama),
    TempatTeks("nama_kapital", "nama perangkat daerah dengan huruf besar", lambda b: _kapital(_nama(b))),
    TempatTeks("kabupaten", "kabupaten atau kota", _kabupaten),
    TempatTeks("kabupaten_kapital", "kabupaten atau kota dengan huruf besar", lambda b: _kapital(_kabupaten(b))),
    TempatTeks("provinsi", "provinsi", lambda b: _identitas(b.hasil.identitas.provinsi, "Provinsi")),
    TempatTeks("tahun", "tahun laporan", lambda b: str(b.hasil.tahun)),
    TempatTeks("tahun_susun", "tahun laporan ini disusun", _tahun_susun),
    TempatTeks("renstra_tahun", "tahun awal dan akhir Renstra", lambda b: b.ganti["renstra"]),
    TempatTeks("alamat", "alamat kantor", lambda b: _identitas(b.hasil.identitas.alamat, "Alamat")),
    TempatTeks("jabatan", "jabatan penanda tangan laporan", lambda b: b.laporan_oleh.jabatan or Kosong(
        "Jabatan kepala", "Jabatan kepala di sheet Identitas")),
    TempatTeks("penanda_tangan", "nama penanda tangan laporan", lambda b: b.laporan_oleh.nama or Kosong(
        "Nama kepala", "Nama kepala di sheet Identitas")),
)
BAGIAN = (
    TempatBagian("kata_pengantar", "kata pengantar dan tanda tangannya", lambda b, _: pendahuluan.kata_pengantar(b)),
    TempatBagian("ikhtisar_eksekutif", "ikhtisar eksekutif", lambda b, _: pendahuluan.ikhtisar(b)),
    TempatBagian("latar_belakang", "latar belakang dan dasar hukum", lambda b, _: pendahuluan.latar_belakang(b)),
    TempatBagian("maksud_tujuan", "maksud dan tujuan", lambda b, _: b.baku("maksud_tujuan")),
    TempatBagian("organisasi", "kedudukan, tugas, fungsi, dan susunan organisasi",
                 lambda b, _: pendahuluan.organisasi(b)),
    TempatBagian("pegawai", "keadaan pegawai", lambda b, _: b.alinea("Pegawai")),
    TempatBagian("isu_strategis", "isu strategis", lambda b, _: b.daftar("Isu Strategis", angka=True)),
    TempatBagian("renstra", "ringkasan Rencana Strategis", lambda b, _: perencanaan.renstra(b)),
    TempatBagian("rkt", "Rencana Kinerja Tahunan", lambda b, _: perencanaan.rkt(b)),
    TempatBagian("perjanjian_kinerja", "Perjanjian Kinerja", lambda b, _: perencanaan.pk(b)),
    TempatBagian("iku", "Indikator Kinerja Utama", lambda b, _: perencanaan.iku(b)),
    TempatBagian("pengukuran", "cara pengukuran, skala, dan Tabel 3.1", lambda b, _: akuntabilitas.pengukuran(b)),
    TempatBagian("evaluasi", "evaluasi dan analisis setiap sasaran, dengan tabel, SKM, kegiatan, dan foto",
                 akuntabilitas.evaluasi),
    TempatBagian("keuangan", "akuntabilitas keuangan dan efisiensi", lambda b, _: akuntabilitas.keuangan(b)),
    TempatBagian("rekomendasi", "tindak lanjut rekomendasi dan penghargaan, beserta judulnya",
                 lambda b, _: akuntabilitas.rekomendasi(b)),
    TempatBagian("penutup", "Bab IV dan tanda tangan laporan", lambda b, _: penutup.penutup(b)),
    TempatBagian("daftar_lampiran", "daftar lampiran", lambda b, _: lampiran.daftar(b)),
    TempatBagian("lampiran", "semua lampiran, masing-masing mulai halaman baru", lambda b, _: lampiran.semua(b)),
)


def build_isi(bahan: Bahan, foto: Foto, dipakai: Iterable[str]) -> Isi:
    """What the placeholders that a template uses stand for.

    Args:
        bahan: the results.
        foto: the photos by the code of their sasaran.
        dipakai: names of the placeholders in the template; the others cost nothing and miss nothing.
    """
    nama = frozenset(dipakai)
    return Isi({t.nama: t.isi(bahan) for t in TEKS if t.nama in nama},
               {t.nama: tuple(t.isi(bahan, foto)) for t in BAGIAN if t.nama in nama})
