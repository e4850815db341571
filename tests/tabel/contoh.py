"""A small Hasil put together by hand, so that these tests do not depend on the rules: figures of the Ambulu report."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import cast

from toolkit.model.asal import AsalTarget, Tren
from toolkit.model.hasil import Hasil, HasilIndikator, HasilSasaran, Rekap
from toolkit.model.hasil_uang import Total
from toolkit.model.laporan import Arah, Identitas, Jenis, Laporan, Ukuran
from toolkit.model.regulasi import NRR, Kelas, Mutu, PedomanSkm, Regulasi, Skala
from toolkit.model.rumus import Acuan, Daun, Letak, Operand, Rentang, RumusIndikator
from toolkit.model.sel import Isian, Keadaan, Sel
from toolkit.regulation import load
from toolkit.rumus.text import formula_text
from toolkit.rumus.tree import fill, operation
from toolkit.tabel.model import Isi, Rumus

D = Decimal
SATU = D(1)
_HARI = dt.date(2021, 1, 1)
SKALA = Skala("LKjIP Ambulu 2021", "LKjIP Kecamatan Ambulu 2021", _HARI, (
    Kelas("SANGAT BAIK", lebih_dari=D(100), nada=3), Kelas("BAIK", dari=D(76), sampai=D(100), nada=2),
    Kelas("CUKUP", dari=D(55), sampai=D(75), nada=1), Kelas("KURANG", nada=0)))
PEDOMAN = PedomanSkm("KepmenPAN 25/2004", "KepmenPAN 25/2004", _HARI, ("Prosedur", "Persyaratan"), (
    Mutu("A", "Sangat Baik", Kelas("A", dari=D("81.26"), nada=3)),),
    ("Tidak Baik", "Kurang Baik", "Baik", "Sangat Baik"), Daun(Operand(NRR)) * 25, D("0.071"))


def regulasi(*, batas: D | None = None, rumus_negatif: str = "(2T-R)/T") -> Regulasi:
    """The formulas as the files give them, the example's scale and guidance."""
    bawaan = load.resolve(Identitas(rumus_negatif=Isian(rumus_negatif)))
    return bawaan._replace(skala=SKALA, batas=batas, pedoman_skm=PEDOMAN)


def isian(sheet: str, baris: int, kolom: int, nilai: D | None, faktor: D | None = SATU) -> Isian[D]:
    keadaan = Keadaan.TERISI if nilai is not None else Keadaan.KOSONG
    return Isian(nilai, Sel(sheet, baris, kolom), "" if nilai is None else str(nilai), keadaan, 0,
                 None if nilai is None else faktor)


def ukuran(sheet: str, baris: int, kolom: int, nilai: D) -> Isian[object]:
    return Isian(Ukuran(nilai), Sel(sheet, baris, kolom), str(nilai), Keadaan.TERISI, 0, D(1))


def indikator(kode: str, uraian: str, target: D | None, realisasi: D | None, *, satuan: str = "%",  # noqa: PLR0913 - a record
              arah: Arah = Arah.POSITIF, baris: int = 5, riwayat: Sequence[D | None] = (),
              capaian: D | None = None, kategori: str = "BAIK", tahun: int = 2021,
              aturan: Regulasi | None = None) -> HasilIndikator:
    """An indicator whose target stands in PK!E<baris> and whose realisasi stands in Realisasi!E<baris>."""
    sasaran, no = kode.split(".")
    if capaian is None and target and realisasi is not None:
        capaian = realisasi / target * 100 if arah is Arah.POSITIF else (2 * target - realisasi) / target * 100
    tahun_lalu = range(tahun - len(riwayat), tahun)
    t, r = isian("PK", baris, 5, target), isian("Realisasi", baris, 5, realisasi)
    akhir = isian("Renstra", baris, 14, target)
    return HasilIndikator(
        kode=kode, sasaran=sasaran, no=int(no), uraian=uraian, uraian_sasaran=f"Sasaran {sasaran}",
        satuan=satuan, arah=arah, jenis=Jenis.TAHUNAN, target=target,
        target_tertulis="" if target is None else str(target), target_asal=AsalTarget.PK,
        target_isian=cast("Isian[object]", t), realisasi=realisasi,
        rumus=_rumus(t, r, akhir, arah, aturan or regulasi()),
        realisasi_isian=cast("Isian[object]", r),
        capaian=capaian, capaian_tanpa_batas=capaian, kategori=kategori if capaian is not None else None,
        nada=2 if capaian is not None else None,
        target_akhir_renstra=target, realisasi_akhir=realisasi,
        tingkat_kemajuan=capaian,
        riwayat=dict(zip(tahun_lalu, riwayat, strict=True)),
        riwayat_isian={th: cast("Isian[object]", isian("Realisasi", baris, 6 + n, x))
                       for n, (th, x) in enumerate(zip(tahun_lalu, riwayat, strict=True))},
        riwayat_capaian={th: x / target * 100 for th, x in zip(tahun_lalu, riwayat, strict=True)
                         if x is not None and target},
        target_riwayat={th: ukuran("Renstra", baris, 9 + n, target) for n, th in enumerate(tahun_lalu) if target},
        tren=Tren.MENURUN if riwayat else None, sumber_data="Data Bappeda")


def _rumus(target: Isian[D], realisasi: Isian[D], akhir: Isian[D], arah: Arah, aturan: Regulasi) -> RumusIndikator:
    """How the figures came about, where there are some."""
    t, r, a = (Daun(i) if i.nilai is not None else None for i in (target, realisasi, akhir))
    rumus = aturan.rumus_capaian(arah).rumus
    terbatas = rumus if aturan.batas is None else operation("MIN", rumus, aturan.batas)
    if not target.nilai or r is None:
        return RumusIndikator(target=t, realisasi=r, target_akhir=a, realisasi_akhir=r)
    return RumusIndikator(t, r, terbatas, fill(terbatas, target=t, realisasi=r), fill(rumus, target=t, realisasi=r),
                          a, r, rumus)


def teks(isi: Isi) -> str:
    """A cell's formula, before it stands anywhere: `(5)` is column 5 of its row, `(2:4)` row 2 of column 4."""
    assert isinstance(isi, Rumus)
    return formula_text(isi.rumus, _sebut)


def _sebut(ke: Acuan) -> str:
    if isinstance(ke, Letak):
        return f"({ke.kolom})" if ke.baris is None else f"({ke.baris}:{ke.kolom})"
    if isinstance(ke, Rentang):
        return f"({ke.awal.baris}:{ke.awal.kolom}..{ke.akhir.baris}:{ke.akhir.kolom})"
    return str(ke.sel or ke.nilai) if isinstance(ke, Isian) else str(ke)


def sasaran(kode: str, *isi: HasilIndikator) -> HasilSasaran:
    capaian = [i.capaian for i in isi if i.capaian is not None]
    rata = sum(capaian, D(0)) / len(capaian) if capaian and len(capaian) == len(isi) else None
    return HasilSasaran(kode=kode, uraian=f"Sasaran {kode}", tujuan=f"Tujuan {kode}", no_tujuan=int(kode),
                        rata_rata=rata, kategori="BAIK" if rata is not None else None,
                        nada=2 if rata is not None else None, celah=False, dihitung=len(capaian),
                        jumlah=len(isi), indikator=isi)


def hasil(*isi: HasilSasaran, aturan: Regulasi | None = None) -> Hasil:
    """A report of these sasaran and nothing else."""
    laporan = Laporan(berkas="laporan.xlsx", versi="2", tahun=2021, tahun_awal=2016, tahun_akhir=2021,
                      identitas=Identitas(nama_perangkat_daerah=Isian("Kecamatan Ambulu")))
    rata = [s.rata_rata for s in isi if s.rata_rata is not None]
    semua = [i for s in isi for i in s.indikator]
    return Hasil(
        laporan=laporan, regulasi=aturan or regulasi(), indikator=tuple(semua), sasaran=isi,
        rekap=Rekap(rata_rata_sasaran=sum(rata, D(0)) / len(rata) if len(rata) == len(isi) and rata else None,
                    rata_rata_indikator=None, kategori="BAIK", nada=2, kategori_indikator={"BAIK": len(semua)}),
        total=Total(anggaran=None, realisasi=None, capaian=None),
        belanja_total=Total(anggaran=None, realisasi=None, capaian=None))


def ambulu() -> Hasil:
    """The two sasaran and three indicators of the report."""
    return hasil(
        sasaran("1", indikator("1.1", "Nilai SKM dalam bidang Pelayanan Publik", D(85), D("71.7"), satuan="Nilai",
                               riwayat=(D("76.7"), D("74.1"), D("71.7"), D("71.7")))),
        sasaran("2", indikator("2.1", "Prosentase Rekomendasi Hasil Koordinasi Bidang Pemerintahan, Ketertiban "
                               "dan Keamanan Pemberdayaan masyarakat dan Kesos yang ditindak lanjuti dalam 1 tahun",
                               D(100), D(100),
                               baris=6, riwayat=(D(85), D(85), D(90), D(94))),
                indikator("2.2", "Prosentase Desa yang sudah menyusun dokumen Perencanaan Penganggaran dan "
                          "pelaporan dengan benar dan tepat waktu", D(100), D(90), baris=7,
                          riwayat=(D(83), D(83), D(90), D(90)))))
