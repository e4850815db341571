"""Hasil and Temuan -> the result sheets, in the contract's order; a sheet whose source is absent is left out."""

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence

from toolkit.model import lembar as nama
from toolkit.model.hasil import Hasil, Paragraf
from toolkit.model.temuan import Temuan, Tingkat
from toolkit.tabel import kinerja
from toolkit.tabel.anggaran import lembar_anggaran, lembar_anggaran_sasaran, lembar_efisiensi
from toolkit.tabel.belanja import lembar_belanja
from toolkit.tabel.cascading import lembar_cascading
from toolkit.tabel.catatan import MILIK, Penunjuk
from toolkit.tabel.grafik import semua_riwayat
from toolkit.tabel.halaman import Daftar, DeretGrafik, Grafik, Kop, Lambang, Lembar
from toolkit.tabel.kegiatan import lembar_kegiatan
from toolkit.tabel.lampiran_lembar import lembar_lampiran
from toolkit.tabel.manual import bermanual, lembar_manual
from toolkit.tabel.model import Tabel
from toolkit.tabel.pelengkap import lembar_rekomendasi
from toolkit.tabel.rencana_aksi import lembar_rencana_aksi
from toolkit.tabel.ringkasan import lembar_ringkasan
from toolkit.tabel.skm import lembar_publikasi, lembar_skm
from toolkit.tabel.temuan import tabel_temuan
from toolkit.tabel.triwulan import lembar_triwulan

_DERET_TERBANYAK = 2
"""Rows of charts that one page shows in a size that can be read."""


def result_sheets(hasil: Hasil, temuan: Sequence[Temuan], *, dihitung: dt.datetime | None = None,
                  naskah: Sequence[Paragraf] = (), berkas: str = "",
                  lambang: Lambang | None = None) -> tuple[Lembar, ...]:
    """Every result sheet of a report.

    Args:
        hasil: what was computed.
        temuan: the findings, in the order in which they are numbered.
        dihitung: when, shown on Ringkasan; None: not shown.
        naskah: the sentences of sheet Narasi; empty: the sheet is left out.
        berkas: the file that holds the input sheets, where these sheets go into another workbook.
        lambang: the logo of every letterhead, where Identitas names one that can be printed.
    """
    penunjuk = Penunjuk(temuan)
    semua = (lembar_ringkasan(hasil, temuan, dihitung), *_lembar_kinerja(hasil, penunjuk),
             *_lembar_lain(hasil, penunjuk), *_lembar_naskah(hasil, naskah, temuan),
             _lembar_temuan(hasil, temuan, berkas), *lembar_lampiran(hasil), *_lembar_publikasi(hasil))
    return tuple(dataclasses.replace(satu, kaki=f"{satu.kaki} {MILIK}".strip(), bagian=tuple(
        dataclasses.replace(b, lambang=lambang) if isinstance(b, Kop) else b for b in satu.bagian)) for satu in semua)


def _lembar_publikasi(hasil: Hasil) -> Iterator[Lembar]:
    """The poster, once the survey has a value to publish."""
    if hasil.skm is not None and hasil.skm.nilai is not None:
        yield lembar_publikasi(hasil, hasil.skm)


def _lembar_kinerja(hasil: Hasil, penunjuk: Penunjuk) -> Iterator[Lembar]:
    if not hasil.sasaran:
        return
    yield _lembar(kinerja.tabel_pengukuran(hasil, penunjuk))
    for nomor, sasaran in enumerate(hasil.sasaran, 1):
        capaian = kinerja.tabel_capaian_riwayat(hasil, sasaran, nomor)
        yield _lembar(kinerja.tabel_riwayat(hasil, sasaran, nomor), *([capaian] if capaian else []),
                      *_deret(semua_riwayat(hasil, sasaran.indikator)))
        yield _lembar(kinerja.tabel_akhir_renstra(hasil, sasaran, nomor, penunjuk))
        yield _lembar(kinerja.tabel_nasional(hasil, sasaran, nomor, penunjuk))


def _lembar_lain(hasil: Hasil, penunjuk: Penunjuk) -> Iterator[Lembar]:
    """The sheets whose source may be absent."""
    if hasil.skm is not None:
        yield lembar_skm(hasil, hasil.skm, penunjuk)
    lain = ((hasil.kegiatan, lembar_kegiatan), (hasil.anggaran, lembar_anggaran),
            (hasil.belanja or hasil.belanja_kelompok or hasil.belanja_sifat, lembar_belanja),
            (hasil.anggaran_sasaran, lembar_anggaran_sasaran), (hasil.efisiensi, lembar_efisiensi),
            (hasil.pengukuran_triwulan, lembar_triwulan), (hasil.rencana_aksi, lembar_rencana_aksi),
            (bermanual(hasil), lembar_manual),
            (hasil.laporan.rekomendasi, lembar_rekomendasi), (hasil.sasaran and hasil.anggaran, lembar_cascading))
    yield from (lembar(hasil, penunjuk) for sumber, lembar in lain if sumber)


def _deret(grafik: Sequence[Grafik]) -> Iterator[Grafik | DeretGrafik]:
    """One chart over the whole width; several in rows of two."""
    if len(grafik) == 1:
        yield grafik[0]
        return
    for n in range(0, len(grafik), 2):
        yield DeretGrafik(tuple(grafik[n:n + 2]))


def _lembar(tabel: Tabel, *lain: Tabel | Grafik | DeretGrafik) -> Lembar:
    """The sheet of a numbered table, named after it; on one page where it has up to two rows of charts."""
    deret = sum(not isinstance(b, Tabel) for b in lain)
    return Lembar(nama.tabel_sheet(tabel.nomor), (tabel, *lain), satu_halaman=0 < deret <= _DERET_TERBANYAK)


def _lembar_naskah(hasil: Hasil, naskah: Sequence[Paragraf], temuan: Sequence[Temuan]) -> Iterator[Lembar]:
    """The sentences; above them, where it is not printed, what may still change them."""
    if not naskah:
        return
    terbuka = sum(t.tingkat is Tingkat.KESALAHAN and not t.diterima for t in temuan)
    salah = [f"Masih ada {terbuka} kesalahan pada sheet Temuan; angka di bawah dapat berubah setelah diperbaiki."]
    bagian = dict.fromkeys(p.bagian for p in naskah)

    def kalimat(b: str) -> tuple[str, ...]:
        return tuple(f"{p.tanda} {p.teks}".lstrip() for p in naskah if p.bagian == b)

    yield Lembar(nama.NARASI, tuple(Daftar(b, kalimat(b), bertanda=False) for b in bagian),
                 judul=f"Narasi Laporan Kinerja Tahun {hasil.tahun}",
                 layar=("Disusun hanya dari angka laporan ini; salin ke dalam naskah dan lengkapi seperlunya.",
                        *salah[:terbuka]),
                 mendatar=False, beku=False)


def _lembar_temuan(hasil: Hasil, temuan: Sequence[Temuan], berkas: str) -> Lembar:
    return Lembar(nama.TEMUAN, (tabel_temuan(temuan, berkas, hasil.tahun),))
