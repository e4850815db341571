"""What an office writes itself stands in its place; what it does not write leaves no gap and no heading."""

import functools
from pathlib import Path

import pytest
from docx import Document
from PIL import Image

from tests.report import dokumen
from tests.workbooks import MakeWorkbook, make_workbook
from toolkit.report import build

DASAR = """
Identitas | Isian | Nilai
| Nama perangkat daerah | Kecamatan Ambulu
| Dasar hukum organisasi | Peraturan Bupati Nomor 61 Tahun 2016
Renstra | Kode | Tujuan | Sasaran | Indikator Sasaran | Satuan | Arah | Target 2021 | Strategi | Program
| 1.1 | Tujuan satu | Pelayanan | Jumlah surat | Surat | Positif | 10 | Loket dibuka | Program Pelayanan
| 2.1 | Tujuan satu | Desa | Jumlah desa | Desa | Positif | 4 | |
PK | Kode | Target
| 1.1 | 10
| 2.1 | 4
Realisasi | Kode | Realisasi | Realisasi 2020 | Pembanding Lain | Sumber Pembanding Lain | Analisis | Kendala | \
Keberhasilan
| 1.1 | 9 | 8 | 12 | LKjIP Kabupaten Jember | Loket ditambah. | Pegawai kurang. | Surat cepat.
| 2.1 | 4 | 4 | | | Didampingi. | |
Anggaran | Kode | Tingkat | Uraian | Anggaran | Realisasi | Kode Sasaran
| I | Program | PELAYANAN | 3000 | 2900 | 1
| I.A | Kegiatan | Surat | 2000 | 1900 |
| I.B | Kegiatan | Loket | 1000 | 1000 |
RKT | Kode | Program | Kegiatan | Indikator Kegiatan
| 1.1 | PROGRAM PELAYANAN | Surat | Jumlah surat
Naskah | Bagian | Isi
| Kata Pengantar | Pengantar kantor sendiri.
| Latar Belakang | Latar kantor sendiri.
| Maksud dan Tujuan | Maksudnya ialah:
| Maksud dan Tujuan | - tujuan pertama
| Dasar Hukum | Peraturan Bupati Nomor 9 Tahun 2020
| Ikhtisar Pembuka | Ikhtisar kantor sendiri.
| Ikhtisar Kendala | Dana terbatas
| Ikhtisar Kendala | Pegawai kurang
| Tugas | Camat bertugas:
| Tugas | membina desa
| Tugas | mengawasi
| Keterangan Sasaran | Keterangan pelayanan.
| Keterangan Sasaran | – butirnya
| Keterangan Sasaran | Keterangan desa.
| Isu Strategis | Mutu pelayanan.
| Penutup | Demikian penutup kantor.
| Penutup | Penutup kantor sendiri.
Pegawai | Jabatan | Status | Jenis Kelamin | Jumlah
| Kepala Seksi | PNS | L | 4
| Staf | PPPK | Perempuan | 3
Dokumentasi | Kode Sasaran | Berkas | Keterangan
| '1 | satu.jpg | Foto satu
| '1 | dua.jpg | Foto dua
| '1 | tiga.jpg | Foto tiga
"""


@pytest.fixture(scope="module")
def hasil(tmp_path_factory: pytest.TempPathFactory) -> build.Dokumen:
    folder = tmp_path_factory.mktemp("naskah")
    for nama in ("satu", "dua", "tiga"):
        Image.new("RGB", (400, 300), (90, 120, 40)).save(folder / f"{nama}.jpg")
    return build.report(functools.partial(make_workbook, folder)(DASAR))


@pytest.fixture(scope="module")
def isi(hasil: build.Dokumen) -> list[str]:
    """Every paragraph, in order, with plain spaces."""
    return [t.replace("\N{NO-BREAK SPACE}", " ") for _, t in dokumen.blocks(hasil.ditulis)]


def after(isi: list[str], judul: str) -> list[str]:
    """The paragraphs from a heading on."""
    return isi[isi.index(judul) + 1:]


def test_the_office_s_words_stand_instead_of_the_standard_ones(isi: list[str]) -> None:
    assert after(isi, "KATA PENGANTAR")[:2][0] == "Pengantar kantor sendiri."
    assert after(isi, "IKHTISAR EKSEKUTIF")[0] == "Ikhtisar kantor sendiri."
    assert after(isi, "A. LATAR BELAKANG")[:2] == ["Latar kantor sendiri.", "Laporan ini disusun dengan memperhatikan:"]
    assert after(isi, "B. MAKSUD DAN TUJUAN")[:2] == ["Maksudnya ialah:", "\N{EN DASH}tujuan pertama"]
    teks = "\n".join(isi)
    for baku in ("Puji syukur", "Penyusunan laporan ini bertujuan", "Penyelenggaraan pemerintahan yang baik",
                 "dimaksudkan untuk menyampaikan", "telah melaksanakan program dan kegiatan untuk mencapai",
                 "sebagai pertanggungjawaban atas pelaksanaan tugas dan"):
        assert baku not in teks
    bab_4 = after(isi, "BAB IV PENUTUP")
    assert bab_4[0] == "Penutup kantor sendiri."
    dihitung = bab_4.index("Target tercapai pada 1 (satu) dari 2 (dua) indikator.")
    assert bab_4.index("Demikian penutup kantor.") > dihitung


def test_what_the_office_adds_stands_with_the_rest(isi: list[str]) -> None:
    hukum = after(isi, "Laporan ini disusun dengan memperhatikan:")
    sendiri = next(n for n, t in enumerate(hukum) if t.endswith("Peraturan Bupati Nomor 9 Tahun 2020."))
    assert all(t.endswith(";") for t in hukum[:sendiri])
    assert after(isi, "Camat bertugas:")[:2] == ["a.membina desa;", "b.mengawasi."]
    for sasaran, keterangan in (("Pelayanan", ["Keterangan pelayanan.", "\N{EN DASH}butirnya"]),
                                ("Desa", ["Keterangan desa."])):
        bagian = after(isi, f"Sasaran {1 + (sasaran == 'Desa')}: {sasaran}")
        awal = bagian.index("Keterangan:") + 1
        assert bagian[awal:awal + len(keterangan)] == keterangan


def test_a_chapter_without_words_is_left_out_and_the_letters_close_up(hasil: build.Dokumen, isi: list[str]) -> None:
    """Nothing of Visi and Misi, of Sasaran Kabupaten, of Fungsi; Kebijakan is filled by no sasaran."""
    judul = [t for g, t in dokumen.blocks(hasil.ditulis) if g in {"Heading2", "Heading3"}]
    assert judul[:8] == ["A. LATAR BELAKANG", "B. MAKSUD DAN TUJUAN",
                         "C. KEDUDUKAN, TUGAS, FUNGSI, DAN SUSUNAN ORGANISASI", "D. PEGAWAI", "E. ISU STRATEGIS",
                         "A. RENCANA STRATEGIS", "1. Tujuan dan Sasaran Kecamatan Ambulu", "2. Strategi dan Kebijakan"]
    assert "Kecamatan Ambulu menetapkan strategi dan program berikut." in "\n".join(isi)
    tak_dicetak = {k.apa for k in hasil.kosong if not k.dicetak}
    assert {"Visi", "Misi", "Sasaran Kabupaten", "Fungsi", "Susunan Organisasi", "Kebijakan"} <= tak_dicetak
    assert not [t for t in isi if "Belum diisi: Visi" in t or "menyelenggarakan fungsi" in t]


def test_letters_close_up_behind_a_chapter_that_is_gone(tmp_path: Path) -> None:
    """Pegawai and the organisation are not told: Isu Strategis is C; an office's own template too."""
    tanpa = DASAR[:DASAR.index("Pegawai | Jabatan")].replace("| Tugas |", "| Visi |").replace(
        "| Dasar hukum organisasi | Peraturan Bupati Nomor 61 Tahun 2016", "")
    hasil = build.report(make_workbook(tmp_path, tanpa))
    judul = [t for g, t in dokumen.blocks(hasil.ditulis) if g == "Heading2"]
    assert judul[:3] == ["A. LATAR BELAKANG", "B. MAKSUD DAN TUJUAN", "C. ISU STRATEGIS"]
    assert judul[3] == "A. RENCANA STRATEGIS"
    kantor = Document()
    for teks in ("D. KEPEGAWAIAN", "{{ pegawai }}", "E. ISU", "{{ isu_strategis }}"):
        kantor.add_paragraph(teks, style="Heading 2" if "{" not in teks else None)
    kantor.save(str(tmp_path / "kantor.docx"))
    sendiri = build.report(make_workbook(tmp_path, tanpa), templat=tmp_path / "kantor.docx")
    assert [t for g, t in dokumen.blocks(sendiri.ditulis) if g == "Heading2"] == ["D. ISU"]


def test_employees_stand_in_a_table_with_their_sum(isi: list[str]) -> None:
    """4 + 3."""
    bagian = after(isi, "D. PEGAWAI")
    assert bagian[0] == "Pegawai Kecamatan Ambulu pada tahun 2021 berjumlah 7 (tujuh) orang, sebagai berikut."
    assert bagian[bagian.index("JUMLAH"):][:1] == ["JUMLAH"]
    assert "Menurut status: PNS 4 (empat) orang dan PPPK 3 (tiga) orang." in bagian
    assert "Menurut jenis kelamin: laki-laki 4 (empat) orang dan perempuan 3 (tiga) orang." in bagian


def test_another_figure_to_compare_with_stands_beside_the_national_one(isi: list[str]) -> None:
    assert isi.count("PEMBANDING LAIN") == 1  # the second sasaran has none
    assert "Pembanding lain: LKjIP Kabupaten Jember." in isi


def test_chapter_two_counts_as_the_budget_does(isi: list[str]) -> None:
    """The budget has one program with two kegiatan, the RKT one of them."""
    teks = "\n".join(isi)
    assert "untuk mewujudkan target sasaran tahun 2021 sebanyak 1 (satu) program, yaitu:" in teks
    assert ("Kegiatan yang dilaksanakan pada tahun 2021 sebanyak 2 (dua) kegiatan. Yang tercantum dalam Rencana "
            "Kinerja Tahunan sebanyak 1 (satu) kegiatan, yaitu:") in teks
    assert "dilaksanakan 1 (satu) program yang terdiri dari 2 (dua) kegiatan." in teks
    assert "Program Program" not in teks


def test_the_mean_of_a_sasaran_is_said_once_in_its_part(isi: list[str]) -> None:
    """9 of 10 is 90 %. Success stands before the obstacles."""
    awal, akhir = isi.index("Sasaran 1: Pelayanan"), isi.index("Sasaran 2: Desa")
    bagian = isi[awal:akhir]
    assert sum("Rata-rata capaian sasaran sebesar 90,00 %" in t for t in bagian) == 1
    assert bagian.index("Keberhasilan:") < bagian.index("Kendala:")


def test_photos_stand_two_in_a_row_before_what_they_show(hasil: build.Dokumen, isi: list[str]) -> None:
    tabel = next(t for t in dokumen.body(hasil.ditulis).iter(f"{dokumen.W}tbl")
                 if t.find(f".//{dokumen.W}drawing") is not None)
    baris = [[dokumen.text_of(p) for p in r.iter(f"{dokumen.W}p")] for r in tabel.iter(f"{dokumen.W}tr")]
    assert baris == [["", "Foto satu", "", "Foto dua"], ["", "Foto tiga"]]
    assert isi.index("Foto satu") < isi.index("Loket ditambah.")


def test_an_office_that_wrote_nothing_has_a_whole_report(workbook: MakeWorkbook) -> None:
    """One sasaran, no kegiatan, a negative indicator without realisasi: every sentence is one that may stand."""
    hasil = build.report(workbook(
        "Renstra | Kode | Tujuan | Sasaran | Indikator Sasaran | Satuan | Arah | Target 2021\n"
        "| 1.1 | Aman | Ketertiban | Jumlah gangguan | Kasus | Negatif | 10\n"
        "Realisasi | Kode | Realisasi\n| 1.1 |"))
    teks = dokumen.text(hasil.ditulis)
    for salah in ("0 (nol)", "None", "..", " ,", "  ", "yaitu:\n\n"):
        assert salah not in teks, salah
    assert "Puji syukur kami panjatkan" in teks
    assert "Belum diisi: Visi" not in teks
