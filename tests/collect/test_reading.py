"""What a file is, is told by its content: every kind gets the fate and the words that fit it."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.kantor import kiriman
from tests.kantor_acak import Bentuk
from tests.tabel.test_triwulan import AKSI, RENSTRA
from tests.workbooks import make_workbook
from toolkit.collect.messages import Address
from toolkit.collect.reading import read_address
from toolkit.kantor.model import Kiriman, Nasib
from toolkit.model.temuan import Tingkat
from toolkit.reviu.kertas import review
from toolkit.template.options import TemplateOptions
from toolkit.template.workbook import make

EXAMPLE = Path(__file__).parents[2] / "examples" / "ambulu-2021.xlsx"


def baca(folder: Path, data: bytes, nama: str = "laporan.xlsx") -> Kiriman:
    (folder / nama).write_bytes(data)
    (hasil,) = read_address(Address(berkas=nama, where=bytes(folder / nama), ukuran=len(data)), frozenset()).kiriman
    return hasil


def test_the_recaps_rows_of_the_published_report(tmp_path: Path) -> None:
    """Figures as LKjIP Ambulu 2021 leads to them: 71,7 of 85 is 84,35 %."""
    hasil = baca(tmp_path, EXAMPLE.read_bytes(), "surat cinta.bin")
    isi = hasil.isi
    assert isi is not None
    assert (isi.kode_wilayah, isi.tahun, hasil.nasib) == ("35.09.12", 2021, Nasib.DIPAKAI)
    pertama = next(iter(isi.capaian))
    assert pertama.capaian == Decimal("84.35")
    assert (pertama.target, pertama.realisasi) == ("85", "71,7")
    assert isi.nilai_skm == Decimal("71.07")
    assert isi.banyak(Tingkat.KESALAHAN) > 0, "the published report has errors"
    assert hasil.disimpan is not None


@pytest.mark.parametrize(("data", "nasib", "kata"), [
    (kiriman.KATA_SANDI, Nasib.TIDAK_TERBACA, "kata sandi"),
    (b"", Nasib.TIDAK_TERBACA, "0 bita"),
    (kiriman.satu()[:9000], Nasib.TIDAK_TERBACA, "tidak utuh"),
    (b"%PDF-1.7", Nasib.BUKAN_TEMPLATE, "PDF"),
    (b"kode;nama\n1;2\n", Nasib.BUKAN_TEMPLATE, "teks biasa"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), Nasib.BUKAN_TEMPLATE, ".xls"),
])
def test_files_that_are_no_workbook_of_ours(tmp_path: Path, data: bytes, nasib: Nasib, kata: str) -> None:
    hasil = baca(tmp_path, data)
    assert hasil.nasib is nasib
    assert kata in hasil.alasan


def test_an_empty_template_is_told_with_its_office(tmp_path: Path) -> None:
    kosong = make(TemplateOptions(tahun=2024, renstra_awal=2021, renstra_akhir=2026, kode_wilayah="35.09.12",
                                  nama="Kecamatan Ambulu", pedoman_skm=Bentuk().pedoman))
    hasil = baca(tmp_path, kosong)
    assert (hasil.nasib, hasil.kode_wilayah) == (Nasib.KOSONG, "35.09.12")


def test_results_of_our_own_are_not_taken_for_a_report(tmp_path: Path) -> None:
    path = tmp_path / "kertas kerja.xlsx"
    review(EXAMPLE, path)
    assert read_address(Address(berkas=path.name, where=bytes(path), ukuran=path.stat().st_size),
                        frozenset()).kiriman == ()


def test_a_template_of_an_older_version_is_used_without_a_word(tmp_path: Path) -> None:
    lama = kiriman.parts_changed(kiriman.satu(), lambda isi: isi.replace(b"<vt:lpwstr>2</vt:lpwstr>",
                                                                         b"<vt:lpwstr>1</vt:lpwstr>"))
    hasil = baca(tmp_path, lama)
    assert hasil.isi is not None
    assert (hasil.nasib, hasil.catatan, hasil.isi.versi) == (Nasib.DIPAKAI, "", "1")


def test_what_is_known_is_not_computed_again(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(kiriman.satu())
    alamat = Address(berkas="a.xlsx", where=bytes(tmp_path / "a.xlsx"), ukuran=1)
    kunci = read_address(alamat, frozenset()).key
    lagi = read_address(alamat, frozenset({kunci}))
    assert (lagi.known, lagi.kiriman, lagi.key) == (True, (), kunci)


def test_a_range_stands_in_the_recap_as_it_was_typed(tmp_path: Path) -> None:
    """Realisasi 2,5 lies in 2-3, and is not compared with the end alone that the recap would show."""
    path = make_workbook(tmp_path, "Renstra | Kode | Tujuan | Sasaran | Indikator Sasaran | Satuan | Arah | "
                         "Target 2021\n| 1.1 | Tujuan | Cepat | Waktu surat | Hari | Negatif | 3\n"
                         "PK | Kode | Target\n| 1.1 | 2-3\nRealisasi | Kode | Realisasi\n| 1.1 | 2,5")
    isi = baca(tmp_path, path.read_bytes(), "rentang.xlsx").isi
    assert isi is not None
    assert [(satu.target, satu.capaian) for satu in isi.capaian] == [("2-3", Decimal(100))]


def test_the_quarters_of_an_office_to_date(tmp_path: Path) -> None:
    """As the sheet's tests work them out: up to III, each to its own last measured quarter; a range as typed."""
    isi = baca(tmp_path, make_workbook(tmp_path, RENSTRA + AKSI).read_bytes(), "triwulan.xlsx").isi
    assert isi is not None
    assert isi.triwulan == 3
    assert [(b.kode, b.triwulan, b.sifat, b.target, b.realisasi, b.capaian, b.kategori) for b in isi.pengukuran] == [
        ("1.1", 2, "Posisi Akhir", "75", "78", Decimal("104.00"), "SANGAT TINGGI"),
        ("1.2", 3, "Akumulatif", "30", "27", Decimal("110.00"), "SANGAT TINGGI"),
        ("2.1", 2, "Rata-rata", "85", "83,25", Decimal("97.94"), "SANGAT TINGGI"),
        ("2.2", 2, "Posisi Akhir", "B", "BB", Decimal("100.00"), "SANGAT TINGGI"),
        ("2.3", 3, "Posisi Akhir", "2-3", "4", Decimal("66.67"), "SEDANG")]
