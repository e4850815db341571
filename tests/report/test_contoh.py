"""The example's document: its structure, its numbers, nothing left over."""

import dataclasses
import re
import zipfile
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from tests.report import dokumen
from toolkit import pipeline
from toolkit.render.bentuk import tampak
from toolkit.report import build
from toolkit.tabel.model import Tabel
from toolkit.values.angka import format_angka, format_singkat

CONTOH = Path(__file__).parent.parent.parent / "examples" / "ambulu-2021.xlsx"
LENGKAP = {"Pegawai": "Pegawai berjumlah sesuai daftar kepegawaian.", "Isu Strategis": "Mutu layanan belum merata."}

ACUAN = {
    "KATA PENGANTAR": "kata_pengantar",
    "DAFTAR ISI": "bidang TOC",
    "IKHTISAR EKSEKUTIF": "ikhtisar_eksekutif",
    "BAB I PENDAHULUAN": "templat",
    "A. LATAR BELAKANG": "latar_belakang",
    "B. MAKSUD DAN TUJUAN": "maksud_tujuan",
    "C. KEDUDUKAN, TUGAS, FUNGSI, DAN SUSUNAN ORGANISASI": "organisasi",
    "BAB II PERENCANAAN DAN PERJANJIAN KINERJA": "templat",
    "A. RENCANA STRATEGIS": "renstra",
    "1. Visi dan Misi Kabupaten Jember": "Naskah Visi, Misi",
    "2. Tujuan dan Sasaran Kecamatan Ambulu": "Renstra",
    "3. Strategi dan Kebijakan": "Renstra",
    "B. RENCANA KINERJA TAHUNAN (RKT) TAHUN 2021": "rkt",
    "1. Sasaran dan Indikator Sasaran": "Renstra",
    "2. Program dan Indikator Program": "RKT",
    "3. Kegiatan dan Indikator Kegiatan": "RKT",
    "C. PERJANJIAN KINERJA": "perjanjian_kinerja",
    "D. INDIKATOR KINERJA UTAMA (IKU)": "iku",
    "BAB III AKUNTABILITAS KINERJA": "templat",
    "A. PENGUKURAN CAPAIAN KINERJA TAHUN 2021": "pengukuran",
    "Tabel 3.1": "tabel_pengukuran",
    "B. EVALUASI DAN ANALISIS CAPAIAN KINERJA": "evaluasi",
    "Tabel 3.2": "tabel_riwayat",
    "Tabel 3.3": "tabel_akhir_renstra",
    "Tabel 3.4": "tabel_nasional",
    "Hasil Survei Kepuasan Masyarakat Tahun 2021": "SKM Hasil",
    "Skor Unsur Pelayanan": "SKM Hasil",
    "Tabel 3.5": "tabel_riwayat",
    "Tabel 3.6": "tabel_akhir_renstra",
    "Tabel 3.7": "tabel_nasional",
    "C. AKUNTABILITAS KEUANGAN": "keuangan",
    "1. Alokasi Anggaran": "Realisasi Belanja",
    "2. Anggaran dan Realisasi per Program": "Realisasi Anggaran",
    "3. Anggaran per Sasaran Strategis": "Anggaran per Sasaran",
    "BAB IV PENUTUP": "penutup",
    "Lampiran 1. Matriks Rencana Strategis 2016–2021": "Lampiran Renstra",
    "Lampiran 2. Rencana Kinerja Tahunan (RKT) Tahun 2021": "Lampiran RKT",
    "Lampiran 3. Perjanjian Kinerja Tahun 2021": "Lampiran PK",
    "Lampiran 4. Perjanjian Kinerja Perubahan Tahun 2021": "Lampiran PK Perubahan",
    "Lampiran 5. Keputusan tentang Indikator Kinerja Utama": "Lampiran IKU",
}
"""Heading or table of the published report, in its order -> where ours comes from."""


@pytest.fixture(scope="module")
def lengkap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with the passages that the published report lacks."""
    path = tmp_path_factory.mktemp("lengkap") / "laporan.xlsx"
    book = openpyxl.load_workbook(CONTOH)
    naskah = book["Naskah"]
    baris = max(r for r in range(1, naskah.max_row + 1) if naskah.cell(r, 1).value)
    for n, (bagian, isi) in enumerate(LENGKAP.items(), baris + 1):
        naskah.cell(n, 1).value, naskah.cell(n, 2).value = bagian, isi
    realisasi = book["Realisasi"]
    judul = {str(c.value): c.column for row in realisasi.iter_rows(max_row=10) for c in row if c.value}
    for kolom in ("Kendala", "Tindak Lanjut"):
        realisasi["T7" if kolom == "Kendala" else "U7"].value = f"{kolom} sudah dibahas."
        assert judul[kolom] in (20, 21)
    book.save(path)
    return path


@pytest.fixture(scope="module")
def hasil(lengkap: Path) -> build.Dokumen:
    return build.report(lengkap)


def test_the_document_is_named_after_the_office_and_the_year(hasil: build.Dokumen) -> None:
    assert hasil.ditulis.name == "LKjIP Kecamatan Ambulu 2021.docx"


def test_every_heading_and_table_of_the_published_report_stands_in_its_order(hasil: build.Dokumen) -> None:
    # Headings and captions alone: the table of contents names them too.
    ada = [" ".join(t.split()) for style, t in dokumen.paragraphs(hasil.ditulis)
           if style.startswith("Heading") or style == "LKJudulTabel"]
    tempat = [ada.index(judul) for judul in ACUAN]
    assert tempat == sorted(tempat)


def test_nothing_is_left_over_in_a_complete_report(hasil: build.Dokumen) -> None:
    teks = dokumen.text(hasil.ditulis)
    assert hasil.kosong == ()
    assert not re.search(r"\{\{|\}\}|\bNone\b|\bnan\b|Belum diisi|[\ue000-\uf8ff]|\$\w", teks)


def test_every_number_comes_from_the_result_or_the_workbook(lengkap: Path, hasil: build.Dokumen) -> None:
    """Apart from small counts and numbers of items, headings and tables; and acts, which baku.toml names."""
    pemeriksaan = pipeline.examine(lengkap)
    tabel = [t for lembar in pipeline.lembar(pemeriksaan, None) for t in lembar.bagian if isinstance(t, Tabel)]
    sumber = [str(c.value) for ws in openpyxl.load_workbook(lengkap, data_only=True) for row in ws.iter_rows()
              for c in row if c.value is not None]
    sumber += [isi for t in tabel for isi in _printed(t)]
    sumber.append((Path(build.__file__).parent / "baku.toml").read_text(encoding="utf-8"))
    dikenal = {n for s in sumber for n in dokumen.numbers(s)} | _computed(pemeriksaan.hasil)
    dikenal |= {str(n) for n in range(1, 32)}
    dikenal |= {format_angka(Decimal(n) * 100 / 14, 2) for n in (10, 3, 1)}  # of 14 unsur
    asing = {(n, t) for style, t in dokumen.paragraphs(hasil.ditulis) if style != "LKNomorKolom"
             for n in dokumen.numbers(re.sub(r"Tabel 3\.\d", "", t)) - dikenal}
    assert asing == set()


def test_a_number_from_nowhere_would_be_found(hasil: build.Dokumen) -> None:
    """The set of known numbers is no net with holes: most of the numbers near ours are not in it."""
    dikenal = _computed(hasil.pemeriksaan.hasil)
    assert "89,68" in dikenal
    assert sum(f"{n},{d:02d}" in dikenal for n in range(60, 100) for d in range(100)) < 100  # of 4,000


def _computed(nilai: object) -> set[str]:
    """Every number of the result as text prints it, with two decimals or with those that it has."""
    if isinstance(nilai, Decimal):
        return {format_angka(abs(nilai), 2), format_singkat(abs(nilai))}
    if dataclasses.is_dataclass(nilai):
        return set().union(*(_computed(getattr(nilai, f.name)) for f in dataclasses.fields(nilai)))
    if isinstance(nilai, Mapping):
        return set().union(*(_computed(n) for n in nilai.values()))
    if isinstance(nilai, (tuple, list)):
        return set().union(*(_computed(n) for n in nilai))
    return set()


def _printed(tabel: Tabel) -> list[str]:
    isi = [tampak(sel, kolom.format) for baris in tabel.baris
           for sel, kolom in zip(baris.isi, tabel.kolom, strict=True)]
    return [tabel.judul, tabel.subjudul, tabel.sumber, *tabel.catatan, *tabel.pengantar,
            *(k.judul + " " + k.induk for k in tabel.kolom), *isi]


def test_headings_repeat_and_rows_stay_whole(hasil: build.Dokumen) -> None:
    tabel = [t for t in dokumen.body(hasil.ditulis).iter(f"{dokumen.W}tbl")
             if t.find(f".//{dokumen.W}tblHeader") is not None]
    assert len(tabel) > 20
    for t in tabel:
        baris = t.findall(f"{dokumen.W}tr")
        kepala = [b.find(f"{dokumen.W}trPr/{dokumen.W}tblHeader") is not None for b in baris]
        assert kepala == sorted(kepala, reverse=True)  # headings first, all of them
        assert all(b.find(f"{dokumen.W}trPr/{dokumen.W}cantSplit") is not None for b in baris)


def test_wide_tables_stand_on_landscape_pages(hasil: build.Dokumen) -> None:
    ukuran = [s.get(f"{dokumen.W}orient") for s in dokumen.body(hasil.ditulis).iter(f"{dokumen.W}pgSz")]
    assert ukuran.count("landscape") >= 2
    assert ukuran[-1] is None or ukuran[-1] == "portrait"


def test_a_second_run_writes_the_same_bytes(lengkap: Path, hasil: build.Dokumen) -> None:
    sebelum = hasil.ditulis.read_bytes()
    assert build.report(lengkap).cadangan is None
    assert hasil.ditulis.read_bytes() == sebelum


def test_the_package_is_sound_and_python_docx_opens_it(hasil: build.Dokumen) -> None:
    with zipfile.ZipFile(hasil.ditulis) as paket:
        assert paket.testzip() is None
    assert len(Document(str(hasil.ditulis)).tables) > 20
