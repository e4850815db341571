"""Surveys and tables of indicators go into a workbook with a Renstra and come out of `check` and `fill`."""

import datetime as dt
import io
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.impor import sintetis
from tests.impor.sintetis import Tabel, write
from tests.impor.test_pulang_pergi import TEMPLATE
from toolkit import pipeline
from toolkit.impor.baca import read_sources
from toolkit.impor.isian.tulis import put
from toolkit.impor.model import Asal, Muatan, Nilai, Pilihan
from toolkit.impor.penerima import read_penerima
from toolkit.model.temuan import Tingkat
from toolkit.ooxml.guards import package_of

INDIKATOR: tuple[tuple[str, str, str, int, Any], ...] = (
    ("1.1", "Nilai Survei Kepuasan Masyarakat (SKM)", "Nilai", 82, Decimal("83.64")),
    ("1.2", "Nilai SAKIP Kecamatan", "Nilai", 70, Decimal("66.5")),
    ("2.1", "Persentase desa yang tertib administrasi", "%", 95, 90),
    ("2.2", "Jumlah kegiatan pembinaan wilayah", "Kegiatan", 12, 15))
"""Kode, indikator, satuan, target and realisasi of the year."""
CAPAIAN = {"1.1": Decimal(102), "1.2": Decimal(95), "2.1": Decimal("94.736842"), "2.2": Decimal(125)}
"""83,64 / 82; 66,5 / 70; 90 / 95; 15 / 12."""
SASARAN = {"1": "Meningkatnya kualitas pelayanan publik", "2": "Meningkatnya tata kelola pemerintahan desa"}
PK = Tabel([["PERJANJIAN KINERJA TAHUN 2025"], [], ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"],
            *([n, SASARAN[kode[0]] if kode.endswith(".1") else None, nama, satuan, f"{target} %" if satuan == "%" else
               target] for n, (kode, nama, satuan, target, _) in enumerate(INDIKATOR, 1)),
            [], [None, None, "Bupati Contoh", None, "Camat Sukamaju"]])
TABEL_31 = Tabel([["Tabel 3.1 Capaian Kinerja Kecamatan Sukamaju Tahun 2025"],
                  ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Tahun 2025", None, None, "Realisasi 2024"],
                  [None, None, None, None, "Target", "Realisasi", "Capaian (%)", None],
                  *([n, SASARAN[kode[0]], nama, satuan, target, realisasi, f"{CAPAIAN[kode]:.2f}", 80]
                    for n, (kode, nama, satuan, target, realisasi) in enumerate(INDIKATOR, 1)),
                  ["Rata-rata", None, None, None, None, None, 103]],
                 [(2, 5, 2, 7), *((2, k, 3, k) for k in (1, 2, 3, 4, 8))])
TRIWULAN = Tabel([["No", "Indikator Kinerja", "Satuan", "Target 2025",
                   *(x for tw in ("I", "II", "III", "IV") for x in (f"Triwulan {tw}", None))],
                  [None, None, None, None, *["Target", "Realisasi"] * 4],
                  *([n, nama, satuan, target, *(x for k in (1, 2, 3, 4) for x in (target, realisasi * k / 4))]
                    for n, (_, nama, satuan, target, realisasi) in enumerate(INDIKATOR, 1))])
KENDALA = Tabel([["No", "Indikator Kinerja", "Kendala yg Dihadapi", "Solusi yg Telah Dilakukan"],
                 *([n, satu[1], f"Kendala nomor {n}", f"Solusi nomor {n}"] for n, satu in enumerate(INDIKATOR, 1))])


@pytest.fixture(scope="module")
def kosong() -> bytes:
    """An empty workbook but for the Renstra."""
    paket = package_of(TEMPLATE.read_bytes(), "laporan.xlsx")
    renstra: tuple[dict[str, Nilai], ...] = tuple(
        {"Kode": kode, "Tujuan": "Terwujudnya pelayanan prima", "Sasaran": SASARAN[kode[0]], "Indikator Sasaran": nama,
         "Satuan": satuan, "Target 2025": target} for kode, nama, satuan, target, _ in INDIKATOR)
    return put(paket, read_penerima(paket), [Muatan("Renstra", renstra, (Asal("renstra.xlsx", "a" * 64),))],
               ganti=False).data


def imported(data: bytes, tmp_path: Path, **tabel: Tabel) -> bytes:
    paket = package_of(data, "laporan.xlsx")
    penerima = read_penerima(paket)
    sumber = [write(t, tmp_path / n.replace("_", ".")) for n, t in tabel.items()]
    bacaan = read_sources(sumber, penerima, Pilihan())
    assert [t.pertanyaan for t in bacaan.tinjauan] == [()] * len(tabel)
    return put(paket, penerima, bacaan.muatan, ganti=False).data


def wrong(periksa: Any, *sheet: str) -> list[str]:
    """Findings at the rows that were imported, infos apart."""
    return [f"{t.kode} {t.sel}" for t in periksa.temuan if t.tingkat is not Tingkat.INFO and t.sel is not None
            and t.sel.sheet in sheet and t.sel.baris > 4]


def achieved(periksa: Any) -> dict[str, Decimal]:
    return {i.kode: round(i.capaian_tanpa_batas, 6) for i in periksa.hasil.indikator}


def test_indicators_with_their_problems_and_a_survey_come_out_of_fill(kosong: bytes, tmp_path: Path) -> None:
    """The survey's value: the mean of each unsur's mean, times 25."""
    survei, jawaban = sintetis.skm_form()
    data = imported(kosong, tmp_path, pk_xlsx=PK, tabel_csv=TABEL_31, survei_xls=survei)
    data = imported(data, tmp_path, kendala_xlsx=KENDALA)
    isian = pipeline.fill_open("laporan.xlsx", data, sekarang=dt.datetime(2026, 1, 5, 8, 0, tzinfo=dt.UTC))
    assert isian.sisipan is not None
    periksa = pipeline.examine_package(package_of(isian.sisipan.data, "laporan.xlsx"))
    assert achieved(periksa) == CAPAIAN
    dibaca: dict[str, Any] = {i.kode: (i.target, i.realisasi, i.riwayat[2024]) for i in periksa.hasil.indikator}
    assert dibaca == {kode: (target, realisasi, 80) for kode, _, _, target, realisasi in INDIKATOR}
    assert {i.uraian_sasaran for i in periksa.hasil.indikator} == set(SASARAN.values())
    assert periksa.hasil.skm is not None
    assert periksa.hasil.skm.responden == len(jawaban)
    nilai = sum(Decimal(sum(j[no] for j in jawaban)) / len(jawaban) for no in range(1, 10)) / 9 * 25
    assert periksa.hasil.skm.nilai is not None
    assert round(periksa.hasil.skm.nilai, 6) == round(nilai, 6)
    assert wrong(periksa, "PK", "SKM Responden", "Rencana Aksi") == []
    assert [(b.kendala.nilai, b.tindak_lanjut.nilai) for b in periksa.hasil.laporan.realisasi] == [
        (f"Kendala nomor {n}", f"Solusi nomor {n}") for n in (1, 2, 3, 4)]
    buku = openpyxl.load_workbook(io.BytesIO(isian.sisipan.data), data_only=True)
    sel = [c for b in buku["Tabel 3.1"].iter_rows(values_only=True) for c in b]
    angka = {round(c, 2) for c in sel if isinstance(c, int | float)}
    assert {round(float(n), 2) for n in CAPAIAN.values()} <= angka


def test_quarters_and_forms_by_name_are_found_by_check(kosong: bytes, tmp_path: Path) -> None:
    """The last quarter is the year's: the figures only rise, and end nearer to the target than their sum."""
    nama = [sintetis.PERTANYAAN[k][0] for k in range(9)]
    jawaban = [[(n + k) % 3 + 2 for k in range(9)] for n in range(20)]
    forms = Tabel([["No. Responden", *nama], *([n, *j] for n, j in enumerate(jawaban, 1))])
    periksa = pipeline.examine_package(package_of(imported(
        kosong, tmp_path, triwulan_xls=TRIWULAN, pk_csv=PK, forms_xlsx=forms), "laporan.xlsx"))
    assert achieved(periksa) == CAPAIAN
    assert periksa.hasil.skm is not None
    ukur = {r.kode: r for r in periksa.hasil.rencana_aksi}
    sampai: dict[str, Any] = {kode: r.sampai.realisasi for kode, r in ukur.items()}
    assert sampai == {kode: realisasi for kode, *_, realisasi in INDIKATOR}
    assert {kode: round(r.sampai.capaian, 6) for kode, r in ukur.items() if r.sampai.capaian is not None} == CAPAIAN
    no = {unsur: k for k, (_, unsur, _) in enumerate(sintetis.PERTANYAAN)}
    assert [u.skor for u in periksa.hasil.skm.unsur] == [
        Decimal(sum(j[no[unsur]] for j in jawaban)) / len(jawaban) * 25 for unsur in range(1, 10)]
    assert wrong(periksa, "PK", "SKM Responden", "Rencana Aksi") == []
