"""Sentences of the Ikhtisar Eksekutif: what was aimed at, what was reached."""

from collections.abc import Iterator

from toolkit.model.hasil import Hasil, HasilIndikator, HasilSasaran, Paragraf
from toolkit.model.hasil_uang import HasilAnggaran
from toolkit.model.laporan import Tingkatan
from toolkit.narasi import survei
from toolkit.narasi.bilangan import banyak, berakhir, besaran, persen_capaian, rincian
from toolkit.narasi.kinerja import golongan, nama_kantor
from toolkit.values.butir import tanda_butir
from toolkit.values.kapital import judul_kata
from toolkit.values.satuan import rentang_bersatuan

BAGIAN = "Ikhtisar Eksekutif"


def yang_dituju(hasil: Hasil) -> Iterator[Paragraf]:
    """The sasaran, the programs and kegiatan that serve them, and the indicators that measure them."""
    yield _alinea(f"Sasaran yang dituju adalah {rincian([s.uraian for s in hasil.sasaran])}")
    if kegiatan := hitung_program(hasil):
        yield _alinea(f"Dalam upaya mencapai target sasaran tersebut dilaksanakan {kegiatan}")
    berlaku = [i for i in hasil.indikator if not i.dilepas]
    if berlaku:
        tahun = hasil.laporan.tahun_akhir
        yield _alinea(f"Untuk mewujudkannya telah ditetapkan {banyak(len(berlaku))} indikator sasaran, yaitu "
                      f"{rincian([_indikator(i, tahun) for i in berlaku])}")


def hitung_program(hasil: Hasil) -> str:
    """`4 (empat) program yang terdiri dari 7 (tujuh) kegiatan`, as the budget counts them; empty without programs."""
    program, kegiatan = (len(menurut(hasil, t)) for t in (Tingkatan.PROGRAM, Tingkatan.KEGIATAN))
    if not program:
        return ""
    return f"{banyak(program)} program" + (f" yang terdiri dari {banyak(kegiatan)} kegiatan" if kegiatan else "")


def menurut(hasil: Hasil, tingkat: Tingkatan) -> list[HasilAnggaran]:
    """The budget's rows of a level, each code once."""
    return [a for a in hasil.anggaran_kode if a.tingkat is tingkat]


def _indikator(i: HasilIndikator, tahun: int) -> str:
    if i.target_akhir_renstra is None:
        return i.uraian
    target = (rentang_bersatuan(i.target_akhir_rentang, i.satuan, kalimat=True) if i.target_akhir_rentang
              else besaran(i.target_akhir_renstra, i.satuan))
    return f"{i.uraian}, dengan target {target} pada akhir Renstra (tahun {tahun})"


def yang_dicapai(hasil: Hasil) -> Iterator[Paragraf]:
    """The tujuan, what was evaluated, each sasaran in one sentence, the office's mean, the survey."""
    yield from _tujuan(hasil)
    yield _alinea(f"Capaian kinerja {nama_kantor(hasil)} tahun {hasil.tahun} diukur dengan "
                  f"{banyak(len(hasil.indikator))} indikator kinerja dari {banyak(len(hasil.sasaran))} sasaran, dengan "
                  "hasil sebagai berikut.")
    for nomor, s in enumerate(hasil.sasaran, 1):
        yield _alinea(_satu_sasaran(nomor, s))
    if len(hasil.sasaran) > 1:
        yield _alinea(_rekap(hasil))
    if hasil.skm is not None:
        yield from map(_alinea, survei.ringkasan(hasil.skm, hasil.regulasi.pedoman_skm))


def _alinea(teks: str) -> Paragraf:
    return Paragraf(BAGIAN, berakhir(teks))


def _tujuan(hasil: Hasil) -> Iterator[Paragraf]:
    tujuan = list(dict.fromkeys(s.tujuan.strip() for s in hasil.sasaran if s.tujuan and s.tujuan.strip()))
    awal = ("Tujuan yang diharapkan terwujud paling lambat pada akhir periode Renstra (tahun "
            f"{hasil.laporan.tahun_akhir}) adalah")
    if len(tujuan) == 1:
        yield _alinea(f"{awal} {tujuan[0]}")
    elif tujuan:
        yield Paragraf(BAGIAN, f"{awal} sebagai berikut:")
        yield from (Paragraf(BAGIAN, berakhir(teks), tanda_butir(n, angka=True)) for n, teks in enumerate(tujuan))


def _satu_sasaran(nomor: int, s: HasilSasaran) -> str:
    depan = f"Sasaran {nomor} ({s.uraian})"
    menurut_kategori = golongan((i.kategori for i in s.indikator), "indikator")
    if s.rata_rata is None or s.kategori is None:
        sisa = sum(i.capaian is None for i in s.indikator)
        tambahan = f" Yang sudah dapat dihitung: {menurut_kategori}." if menurut_kategori else ""
        return (f"{depan} belum dapat dinilai, karena capaian {banyak(sisa)} dari {banyak(s.jumlah)} indikatornya "
                f"belum dapat dihitung.{tambahan}")
    lewat = s.jumlah - s.dihitung - sum(i.dilepas for i in s.indikator)
    catatan = f" Realisasi {banyak(lewat)} indikator tidak tersedia dan tidak ikut dihitung." if lewat else ""
    rata = persen_capaian(s.rata_rata)
    return (f"{depan} memperoleh kategori {judul_kata(s.kategori)} dengan rata-rata capaian {rata}. "
            f"Hal ini dapat dilihat berdasarkan hasil pengukuran {banyak(s.dihitung)} indikator sasaran, dengan "
            f"capaian {menurut_kategori}.{catatan}")


def _rekap(hasil: Hasil) -> str:
    r = hasil.rekap
    if r.rata_rata_sasaran is None:
        return "Rata-rata capaian seluruh sasaran belum dapat dihitung, karena capaian sebagian sasaran belum ada."
    kategori = f" dengan kategori {judul_kata(r.kategori)}" if r.kategori else ""
    indikator = ""
    if r.rata_rata_indikator is not None:
        indikator = f"; rata-rata capaian seluruh indikator {persen_capaian(r.rata_rata_indikator)}"
    rata = persen_capaian(r.rata_rata_sasaran)
    return f"Rata-rata capaian {banyak(len(hasil.sasaran))} sasaran sebesar {rata}{kategori}{indikator}."
