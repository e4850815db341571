"""Sheet `Pelaksanaan Rencana Aksi`: the form of the year's plan by quarters, and what was done of every action."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from toolkit.model import lembar as nama
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.hasil_uang import Sumber
from toolkit.model.rencana_aksi import TRIWULAN, HasilRencanaAksi
from toolkit.rumus.tree import evaluate
from toolkit.tabel.cascading import bagi
from toolkit.tabel.catatan import Penunjuk
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.kinerja import isi_target as isi_target_tahun
from toolkit.tabel.model import Baris, Format, Isi, Kolom, Rata, Tabel, sum_of_cells, sum_tree
from toolkit.tabel.seragam import seragam
from toolkit.tabel.triwulan import isi_realisasi, isi_target, sebut_sampai
from toolkit.values.kapital import judul_kata
from toolkit.values.kode import Kunci, kunci
from toolkit.values.teks import fold_rapat

_TENGAH = Rata.TENGAH
_KOSONG = "-"
_PENGUKURAN = "Pengukuran indikator"
"""What stands as Aksi of the row with which the indicator itself is measured."""
_INDIKATOR, _PROGRAM = 3, 10
"""Columns of the form, from 1."""


def lembar_rencana_aksi(hasil: Hasil, penunjuk: Penunjuk) -> Lembar:  # noqa: ARG001 - as the other sheets
    """The sheet: the form where indicators are measured by quarters, then every row with what was done."""
    return Lembar(nama.PELAKSANAAN_RENCANA_AKSI, (*([tabel_formulir(hasil)] if hasil.pengukuran_triwulan else []),
                                                  tabel_pelaksanaan(hasil)), beku=False)


def tabel_formulir(hasil: Hasil) -> Tabel:
    """What a kabupaten collects: each indicator's targets, the programs that serve its sasaran and their money."""
    return Tabel(
        judul=f"Rencana Aksi Tahun {hasil.tahun}", nomor_kolom=False,
        kolom=(Kolom("NO.", 5, rata=_TENGAH, gabung=True), Kolom("SASARAN STRATEGIS", 24, gabung=True),
               Kolom("INDIKATOR SASARAN", 50, gabung=True, ikut=2, bentang=2),
               *(Kolom(judul, lebar, format_, _TENGAH, gabung=True, ikut=_INDIKATOR, menerus=True)
                 for judul, lebar, format_ in (("SATUAN", 10, Format.TEKS), ("TARGET", 11, Format.ANGKA),
                                               *((f"TW {tw}", 9, Format.ANGKA) for tw in TRIWULAN))),
               Kolom("PROGRAM", 49, gabung=True, ikut=2, bentang=len(TRIWULAN)),
               Kolom("ANGGARAN (Rp.)", 26, Format.RUPIAH, gabung=True, ikut=_PROGRAM, menerus=True),
               Kolom("PENANGGUNG JAWAB", 26, gabung=True, ikut=_INDIKATOR)),
        baris=tuple(_baris_formulir(hasil)),
        catatan=("Anggaran adalah bagian program yang mendukung sasaran itu; setiap rupiah dihitung satu kali.",))


class _Indikator(NamedTuple):
    """An indicator of the form: the row with which it is measured, and its cells from Satuan to the last quarter."""

    hasil: HasilIndikator
    rencana: HasilRencanaAksi
    isi: tuple[Isi, ...]


def _baris_formulir(hasil: Hasil) -> Iterator[Baris]:
    """Indicators beside programs, sasaran by sasaran: the shorter side's cells reach over several rows."""
    milik = {kunci(r.kode): r for r in hasil.pengukuran_triwulan}
    jawab = {kunci(b.kode.nilai or ""): b.penanggung_jawab.nilai or "" for b in reversed(hasil.laporan.iku)}
    ada = [(i, milik[kunci(i.kode)]) for i in hasil.indikator if kunci(i.kode) in milik]
    sel = seragam([(isi_target_tahun(i), *(isi_target(t, r.satuan) for t in r.triwulan)) for i, r in ada],
                  [fold_rapat(r.satuan) for _, r in ada])
    semua = [_Indikator(i, r, (r.satuan or _KOSONG, *isi)) for (i, r), isi in zip(ada, sel, strict=True)]
    for nomor, s in enumerate(hasil.sasaran, 1):
        indikator = [satu for satu in semua if satu.hasil.sasaran == s.kode]
        if not indikator:
            continue
        program = tuple(_programs(hasil, s.kode).items())
        banyak = max(len(indikator), len(program))
        for (k, awal), (p, awal_p) in zip(bagi(len(indikator), banyak), bagi(len(program), banyak), strict=True):
            ini = indikator[k or 0]
            uang = (_KOSONG, _KOSONG) if p is None else (judul_kata(program[p][0]),
                                                         _money(program[p][1]) if awal_p else None)
            yield Baris((f"{nomor}.", s.uraian, f"{ini.hasil.no}. {ini.hasil.uraian}",
                         *(ini.isi if awal else (None,) * len(ini.isi)), *uang,
                         ini.rencana.penanggung_jawab or jawab.get(kunci(ini.hasil.kode), "") or _KOSONG),
                        gabung=s.kode)


def _programs(hasil: Hasil, sasaran: str) -> dict[str, Sumber]:
    """Program -> the cells of what of it serves this sasaran, in order."""
    program: dict[str, Sumber] = {}
    for s in hasil.anggaran_sasaran:
        if s.kode == sasaran:
            for jalur, uang in s.pendukung:
                apa = jalur.split("\n", 1)[0]
                program[apa] = (*program.get(apa, ()), *uang.anggaran_sumber)
    return program


def _money(sumber: Sumber) -> Isi:
    return sum_of_cells(evaluate(sum_tree(sumber)), sumber) if sumber else None


def tabel_pelaksanaan(hasil: Hasil) -> Tabel:
    """Every row of the plan with its targets and realisasi by quarters, who answers, obstacles and follow-up."""
    semua = ordered(hasil)
    sel = seragam([_quarters(r) for r in semua], [f"{r.baris}" for r in semua])
    return Tabel(
        judul=f"Pelaksanaan Rencana Aksi Tahun {hasil.tahun}", subjudul=sebut_sampai(hasil), nomor_kolom=False,
        kolom=(Kolom("NO.", 5, rata=_TENGAH), Kolom("SASARAN STRATEGIS", 24, gabung=True),
               Kolom("INDIKATOR SASARAN", 28, gabung=True, ikut=2), Kolom("AKSI", 34),
               Kolom("SATUAN", 10, rata=_TENGAH),
               *(Kolom(f"TW {tw}", 9, Format.ANGKA, _TENGAH, induk=induk)
                 for induk in ("TARGET", "REALISASI") for tw in TRIWULAN),
               Kolom("PENANGGUNG JAWAB", 22), Kolom("KENDALA", 26), Kolom("TINDAK LANJUT", 26)),
        baris=tuple(Baris((f"{n}.", r.uraian_sasaran or _KOSONG, r.uraian or _KOSONG, r.aksi or _PENGUKURAN,
                           r.satuan or _KOSONG, *isi, r.penanggung_jawab or _KOSONG, r.kendala or _KOSONG,
                           r.tindak_lanjut or _KOSONG), gabung=r.sasaran)
                    for n, (r, isi) in enumerate(zip(semua, sel, strict=True), 1)))


def ordered(hasil: Hasil) -> Sequence[HasilRencanaAksi]:
    """In the order of the Renstra, an indicator's own row before its actions; what is of no indicator stands last."""
    urutan: dict[Kunci, int] = {kunci(i.kode): n for n, i in enumerate(hasil.indikator)}
    return sorted(hasil.rencana_aksi, key=lambda r: (urutan.get(kunci(r.kode), len(urutan)), r.aksi is not None))


def _quarters(r: HasilRencanaAksi) -> tuple[Isi, ...]:
    return (*(isi_target(t, r.satuan) for t in r.triwulan), *(isi_realisasi(t, r.satuan) for t in r.triwulan))
