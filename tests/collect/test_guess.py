"""Files that cannot be used: whose they may be, and what whoever collects does about them."""

import pytest

from toolkit.collect.guess import guess, why
from toolkit.errors import ToolkitError
from toolkit.kantor.model import Isi, Kantor, Kiriman, Nasib
from toolkit.ooxml.refusal import Refusal

DAFTAR = (Kantor("35.25.01", "Kecamatan Dukun"), Kantor("35.25.02", "Kecamatan Balongpanggang"),
          Kantor("35.09.07", "Kecamatan Sumber Jambe"), Kantor("35.09.08", "Kecamatan Sumber"),
          Kantor("35.25", "Dinas Sosial"), Kantor("35.25.01.2001", "Kelurahan Lowayu"))


def of(berkas: str, *, kode: str = "", kantor: tuple[Kantor, ...] = DAFTAR, nasib: Nasib = Nasib.BUKAN_TEMPLATE) -> str:
    (satu,) = guess([Kiriman(berkas=berkas, nasib=nasib, kode_wilayah=kode)], kantor)
    return satu.mungkin.nama if satu.mungkin else ""


@pytest.mark.parametrize(("berkas", "nama"), [
    ("Dukun.xls", "Kecamatan Dukun"), ("LKjIP_Kec.Dukun-2024.pdf", "Kecamatan Dukun"),
    ("LKjIPDukun2024.xlsx", "Kecamatan Dukun"), ("35.25.01.xls", "Kecamatan Dukun"),
    ("352501 lap.ods", "Kecamatan Dukun"),
    ("kiriman/Kec Dukun/laporan final.docx", "Kecamatan Dukun"), ("surel.zip/dukun/lap.txt", "Kecamatan Dukun"),
    ("sumberjambe.xls", "Kecamatan Sumber Jambe"), ("Sumber Jambe.xls", "Kecamatan Sumber Jambe"),
    ("Lap Sumber.xls", "Kecamatan Sumber"), ("Dinas Sosial.xls", "Dinas Sosial"),
    ("3525012001.xls", "Kelurahan Lowayu"),
    ("surat pengantar.docx", ""), ("catatan.txt", ""), ("20240131 scan.pdf", ""), ("dukungan.xlsx", ""),
    ("Dukun dan Balongpanggang.xls", "")])
def test_the_office_that_a_file_or_its_folder_names(berkas: str, nama: str) -> None:
    assert of(berkas) == nama


def test_an_unfilled_workbook_is_its_office_s_by_the_code_in_it() -> None:
    assert of("template (3).xlsx", kode="35.25.01", nasib=Nasib.KOSONG) == "Kecamatan Dukun"


def test_without_a_list_the_neighbours_of_those_that_came_are_known() -> None:
    isi = Isi(kode_wilayah="35.09.12", nama="Kecamatan Ambulu", tahun=2024, versi="1", aturan="", terbuka=(0, 0, 0))
    datang = Kiriman(berkas="a.xlsx", nasib=Nasib.DIPAKAI, kode_wilayah="35.09.12", isi=isi)
    satu, dua, tiga = guess([datang, Kiriman(berkas="Wuluhan.xls", nasib=Nasib.BUKAN_TEMPLATE),
                             Kiriman(berkas="Dukun.xls", nasib=Nasib.BUKAN_TEMPLATE)], ())
    assert (satu.mungkin, tiga.mungkin) == (None, None)
    assert dua.mungkin is not None
    assert dua.mungkin.nama == "Kecamatan Wuluhan"


@pytest.mark.parametrize("reason", list(Refusal))
def test_advice_is_for_who_collects(reason: Refusal) -> None:
    """Nobody who collects opens an office's file in Excel and saves it anew."""
    kata = why(reason.error("Dukun.xls", part="a", found="b", limit="c"), Nasib.TIDAK_TERBACA)
    assert kata.startswith(reason.error("Dukun.xls", part="a", found="b", limit="c").pesan)
    assert "Simpan Sebagai" not in kata
    assert "dengan berkas itu" not in kata


@pytest.mark.parametrize(("nasib", "akhir"), [
    (Nasib.KOSONG, "Ingatkan kantornya untuk mengisinya."),
    (Nasib.BUKAN_TEMPLATE, "Mintalah kantornya mengisi dan mengirim workbook yang dibagikan."),
    (Nasib.TIDAK_TERBACA, "Teruskan kepada kantornya: Samakan judulnya, lalu kirim lagi.")])
def test_what_follows_from_the_fate(nasib: Nasib, akhir: str) -> None:
    galat = ToolkitError("a.xlsx kurang.", "Samakan judulnya, lalu jalankan lagi.")
    assert why(galat, nasib) == f"a.xlsx kurang. {akhir}"


def test_a_saved_mail_holds_the_report_that_is_wanted() -> None:
    kata = why(Refusal.MAIL.error("Dukun.eml", found=".eml"), Nasib.TIDAK_TERBACA)
    assert kata.endswith("Buka surel itu, simpan lampirannya di folder yang sama, lalu jalankan collect lagi.")
