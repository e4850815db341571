"""A quarter's report: of the latest measured one, or of the one asked for; what is not there goes with its heading."""

from pathlib import Path

import pytest

from tests.report import dokumen
from tests.tabel.test_triwulan import AKSI, ANGGARAN, RENSTRA
from tests.workbooks import make_workbook
from toolkit.errors import ToolkitError
from toolkit.report import build
from toolkit.report.berkala.triwulan import TRIWULAN

_SALDO = "Identitas | Isian | Nilai\n | Nama perangkat daerah | Kecamatan Ambulu\n | Tanggal laporan | 3 Januari 2022\n"


@pytest.fixture(scope="module")
def workbook_(tmp_path_factory: pytest.TempPathFactory) -> Path:
    gambar = RENSTRA.replace("Identitas | Isian | Nilai\n", _SALDO) + ANGGARAN + AKSI
    return make_workbook(tmp_path_factory.mktemp("triwulan"), gambar)


@pytest.fixture(scope="module")
def terakhir(workbook_: Path) -> build.Dokumen:
    """The report of the third quarter, the latest that is measured."""
    return build.report(workbook_, jenis=TRIWULAN)


def headings(path: Path, tingkat: int) -> list[str]:
    return [t for g, t in dokumen.blocks(path) if g == f"Heading{tingkat}"]


def test_it_is_named_after_its_quarter(terakhir: build.Dokumen) -> None:
    assert terakhir.ditulis.name == "Laporan Triwulan 3 Kecamatan Ambulu 2021.docx"
    assert headings(terakhir.ditulis, 1) == ["DAFTAR ISI", "LAPORAN KINERJA TRIWULAN III"]
    assert headings(terakhir.ditulis, 2) == [
        "A. PENDAHULUAN", "B. PENGUKURAN KINERJA", "C. PELAKSANAAN RENCANA AKSI", "D. KENDALA DAN TINDAK LANJUT",
        "E. PENYERAPAN ANGGARAN", "F. PENUTUP"]
    teks = dokumen.text(terakhir.ditulis)
    assert "{{" not in teks
    assert "$" not in teks


def test_it_says_what_was_reached_done_and_spent(terakhir: build.Dokumen) -> None:
    """As the sheet's tests work it out: 104, 110, 97,94, 100 and 66,67 %; 970 of the budget of 1.020 were spent."""
    teks = dokumen.text(terakhir.ditulis).replace("\N{NO-BREAK SPACE}", " ")
    assert ("Sampai dengan Triwulan III tahun 2021, capaian 5 (lima) indikator dapat dihitung dan 3 (tiga) di "
            "antaranya mencapai target. Yang belum mencapai target: (1) Desa tertib, dengan capaian 97,94 %; dan (2) "
            "Waktu layanan, dengan capaian 66,67 %.") in teks
    assert {"Menata loket", "Kasi Layanan", "Dana", "Lanjut", "Program Pemberdayaan"} <= set(teks.split("\n"))
    assert ("Anggaran tahun 2021 sebesar Rp1.020,00, dengan realisasi yang tercatat saat laporan ini disusun sebesar "
            "Rp970,00 atau 95,10 %.") in teks


def test_it_is_not_dated_as_the_yearly_report(terakhir: build.Dokumen) -> None:
    teks = dokumen.text(terakhir.ditulis)
    assert "Januari 2022" not in teks
    assert "TAHUN 2022" not in teks


def test_an_earlier_quarter_counts_up_to_itself(workbook_: Path, tmp_path: Path) -> None:
    """1.1: 72 of 70 = 102,86 %; 1.2: 8 of 10, the less the better, 120 %; nothing of what came later."""
    hasil = build.report(workbook_, tmp_path, jenis=TRIWULAN, triwulan=1)
    assert hasil.ditulis.name == "Laporan Triwulan 1 Kecamatan Ambulu 2021.docx"
    teks = dokumen.text(hasil.ditulis).replace("\N{NO-BREAK SPACE}", " ")
    assert "Sampai dengan Triwulan I tahun 2021" in teks
    assert "TRIWULAN III" not in teks
    sel = teks.split("\n")
    mulai = sel.index("Nilai survei")
    assert sel[mulai + 1:mulai + 8] == ["70", "72", "102,86 %", "70", "72", "102,86 %", "SANGAT TINGGI"]


@pytest.mark.parametrize(("isi", "triwulan", "pesan"), [
    (AKSI, 4, "Triwulan IV belum diukur"), ("", None, "belum ada realisasi triwulan"),
    ("Rencana Aksi | Kode | Target TW I | Realisasi TW I\n | 1.1 | 70 | -", 1, "belum ada realisasi triwulan"),
    ("Rencana Aksi | Kode | Target TW I | Realisasi TW I | Realisasi TW III\n | 1.1 | 70 | 71 | 72", 2,
     "Triwulan II belum diukur")])
def test_a_quarter_that_is_not_measured_is_refused(tmp_path: Path, isi: str, triwulan: int | None, pesan: str) -> None:
    path = make_workbook(tmp_path, RENSTRA + isi)
    with pytest.raises(ToolkitError, match=pesan):
        build.report(path, jenis=TRIWULAN, triwulan=triwulan)
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_not_there_goes_with_its_heading_and_is_listed(tmp_path: Path) -> None:
    """An action alone, without obstacles and without a budget."""
    hasil = build.report(make_workbook(tmp_path, f"""{RENSTRA}
        Rencana Aksi | Kode | Aksi  | Target TW I | Realisasi TW I | Kendala
                     | 1.1  | Loket | 2           | 1              | -
    """), jenis=TRIWULAN)
    assert headings(hasil.ditulis, 2) == ["A. PENDAHULUAN", "B. PELAKSANAAN RENCANA AKSI", "C. PENUTUP"]
    assert [k.apa for k in hasil.kosong if not k.dicetak] == [
        "pengukuran indikator", "kendala dan tindak lanjut", "anggaran dan realisasinya"]
