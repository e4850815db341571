"""Each kind goes into an empty workbook and comes out of `check` and `fill` with the source's totals."""

import datetime as dt
import io
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from tests.cli.jalankan import ROOT
from tests.impor import sintetis
from tests.impor.sintetis import Tabel, dpa, write
from tests.impor.test_bentuk import BENTUK
from toolkit import pipeline
from toolkit.impor.baca import read_sources
from toolkit.impor.isian.tulis import put
from toolkit.impor.model import Pilihan
from toolkit.impor.penerima import read_penerima
from toolkit.model.temuan import Tingkat
from toolkit.ooxml.guards import package_of

TEMPLATE = ROOT / "workbook_templates" / "lkjip-2025-permenpanrb-14-2017.xlsx"
D = dpa(1)
UANG = {"lra": sintetis.lra(D, tahun=2025), "rak": sintetis.rak(D, tahun=2025), "kua": sintetis.kua_ppas(D, tahun=2025),
        "bulanan": sintetis.bulanan(D, tahun=2025), "pergeseran": sintetis.pergeseran(D),
        "rekap5": sintetis.rekap5(D, tahun=2025), "kas": sintetis.anggaran_kas(D, tahun=2025),
        "apbd": sintetis.apbd_provinsi(D), "pagu": sintetis.daftar_pagu(D),
        **{nama: Tabel([[2025 if v == 2024 else v.replace("2025", "2026").replace("2024", "2025")
                         if isinstance(v, str) else v for v in b] for b in baris], gabungan)
           for nama, (baris, gabungan) in BENTUK.items() if nama in {
               "SPJ fungsional", "DPA", "Renja T-C.33", "daftar sub kegiatan"}}}
BERREALISASI = {"lra", "rak", "bulanan", "pergeseran", "SPJ fungsional", "daftar sub kegiatan"}


def imported(tmp_path: Path, **tabel: Tabel) -> bytes:
    """An empty workbook with what the sources hold."""
    paket = package_of(TEMPLATE.read_bytes(), "laporan.xlsx")
    penerima = read_penerima(paket)
    bacaan = read_sources([write(t, tmp_path / f"{n}.xlsx") for n, t in tabel.items()], penerima, Pilihan())
    assert [t.pertanyaan for t in bacaan.tinjauan] == [()] * len(tabel)
    return put(paket, penerima, bacaan.muatan, ganti=False).data


@pytest.mark.parametrize("jenis", UANG)
def test_check_and_fill_find_the_sources_totals_and_nothing_wrong_with_the_rows(tmp_path: Path, jenis: str) -> None:
    periksa = pipeline.examine_package(package_of(imported(tmp_path, **{jenis: UANG[jenis]}), "laporan.xlsx"))
    assert periksa.hasil.total.anggaran == D.total()
    assert periksa.hasil.total.realisasi == (D.total("realisasi") if jenis in BERREALISASI else None)
    salah = {t.kode for t in periksa.temuan if t.tingkat is not Tingkat.INFO and t.sel is not None
             and t.sel.sheet in {"Anggaran", "Belanja", "RKT", "Kegiatan"} and t.sel.baris > 4}
    assert salah <= ({"ANG009", "KEG004"} if jenis not in BERREALISASI else set()), "realisasi is still to be filled in"
    isian = pipeline.fill_examined(periksa, sekarang=dt.datetime(2026, 1, 5, 8, 0, tzinfo=dt.UTC))
    assert isian.sisipan is not None
    buku = openpyxl.load_workbook(io.BytesIO(isian.sisipan.data), data_only=True, read_only=True)
    angka = {c for baris in buku["Realisasi Anggaran"].iter_rows(values_only=True) for c in baris}
    assert {D.total(), *([D.total("realisasi")] if jenis in BERREALISASI else [])} <= angka


def test_a_survey_and_an_lra_come_out_of_fill(tmp_path: Path) -> None:
    """SKM value: each unsur's mean, times 25, weighted alike; the answers were drawn."""
    tabel, jawaban = sintetis.google_forms(tahun=2025)
    isian = pipeline.fill_open("laporan.xlsx", imported(tmp_path, lra=UANG["lra"], forms=tabel),
                               sekarang=dt.datetime(2026, 1, 5, 8, 0, tzinfo=dt.UTC))
    assert isian.sisipan is not None
    data = isian.sisipan.data
    rata = [Decimal(sum(j[no] for j in jawaban)) / len(jawaban) for no in range(1, 10)]
    periksa = pipeline.examine_package(package_of(data, "laporan.xlsx"))
    assert periksa.hasil.skm is not None
    assert periksa.hasil.skm.responden == len(jawaban)
    assert [round(u.skor, 6) for u in periksa.hasil.skm.unsur if u.skor is not None] == [round(n * 25, 6) for n in rata]
    buku = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    angka = {c for nama in buku.sheetnames if nama not in {"Anggaran", "Belanja"} for baris in buku[nama].iter_rows(
        values_only=True) for c in baris if isinstance(c, int | float)}
    assert {D.total(), D.total("realisasi")} <= angka


def test_a_recap_goes_beside_the_names_of_the_sheet(tmp_path: Path) -> None:
    tabel, harapan = sintetis.skm_rekap()
    periksa = pipeline.examine_package(package_of(imported(tmp_path, rekap=tabel), "laporan.xlsx"))
    assert periksa.hasil.skm is not None
    assert periksa.hasil.skm.responden == 55
    skor = {no: Decimal(sum(k * n for k, n in enumerate(isi, 1))) / 55 * 25 for no, isi in harapan.items()}
    assert [round(u.skor, 6) for u in periksa.hasil.skm.unsur if u.skor is not None] == [
        round(skor[no], 6) for no in range(1, 10)]
