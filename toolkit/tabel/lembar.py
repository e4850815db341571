"""Hasil and Temuan -> the result sheets, in the contract's order; a sheet whose source is absent is left out."""

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence

from toolkit.model import lembar as nama
from toolkit.model.hasil import Hasil, Paragraf
from toolkit.model.temuan import Temuan
from toolkit.tabel import kinerja
from toolkit.tabel.catatan import MILIK, Penunjuk
from toolkit.tabel.model import Daftar, Lembar, Tabel
from toolkit.tabel.temuan import tabel_temuan


def result_sheets(hasil: Hasil, temuan: Sequence[Temuan], *, dihitung: dt.datetime | None = None,
                  naskah: Sequence[Paragraf] = ()) -> tuple[Lembar, ...]:
    """Every result sheet of a report.

    Args:
        hasil: what was computed.
        temuan: the findings, in the order in which they are numbered.
        dihitung: when, shown on Ringkasan; None: not shown.
        naskah: the sentences of sheet Narasi; empty: the sheet is left out.
    """
    penunjuk = Penunjuk(temuan)
    semua = (*_lembar_kinerja(hasil, penunjuk), *_lembar_naskah(hasil, naskah), _lembar_temuan(hasil, temuan))
    return tuple(dataclasses.replace(lembar, kaki=MILIK) for lembar in semua)


def _lembar_kinerja(hasil: Hasil, penunjuk: Penunjuk) -> Iterator[Lembar]:
    if not hasil.sasaran:
        return
    yield _lembar(kinerja.tabel_pengukuran(hasil, penunjuk))
    for nomor, sasaran in enumerate(hasil.sasaran, 1):
        capaian = kinerja.tabel_capaian_riwayat(hasil, sasaran, nomor)
        yield _lembar(kinerja.tabel_riwayat(hasil, sasaran, nomor), *([capaian] if capaian else []))
        yield _lembar(kinerja.tabel_akhir_renstra(hasil, sasaran, nomor, penunjuk))
        yield _lembar(kinerja.tabel_nasional(hasil, sasaran, nomor, penunjuk))


def _lembar(tabel: Tabel, *lain: Tabel) -> Lembar:
    """The sheet of a numbered table, named after it."""
    return Lembar(nama.tabel_sheet(tabel.nomor), (tabel, *lain))


def _lembar_naskah(hasil: Hasil, naskah: Sequence[Paragraf]) -> Iterator[Lembar]:
    if not naskah:
        return
    bagian = dict.fromkeys(p.bagian for p in naskah)
    yield Lembar(nama.NARASI, tuple(Daftar(b, tuple(p.teks for p in naskah if p.bagian == b), bertanda=False)
                                    for b in bagian),
                 judul=f"Narasi Laporan Kinerja Tahun {hasil.tahun}",
                 keterangan="Disusun hanya dari angka laporan ini; salin ke dalam naskah dan lengkapi seperlunya.",
                 mendatar=False, beku=False)


def _lembar_temuan(hasil: Hasil, temuan: Sequence[Temuan]) -> Lembar:
    return Lembar(nama.TEMUAN, (tabel_temuan(temuan, hasil.laporan.berkas, hasil.tahun),))
