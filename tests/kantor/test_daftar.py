"""Lists of offices as kabupaten keep them."""

from pathlib import Path

import openpyxl
import pytest

from toolkit.errors import ToolkitError
from toolkit.kantor.daftar import kabupaten, read_daftar
from toolkit.kantor.model import Kantor

JEMBER = ("Kabupaten Jember", "Jawa Timur")
AMBULU = Kantor("35.09.12", "Kecamatan Ambulu", *JEMBER)


def tulis(path: Path, teks: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(teks.encode(encoding))
    return path


def test_a_kabupaten_is_all_of_its_kecamatan_in_order() -> None:
    semua = kabupaten("35.09")
    assert len(semua) == 31
    assert AMBULU in semua
    assert [k.kode_wilayah for k in semua] == sorted(k.kode_wilayah for k in semua)
    assert semua == kabupaten("3509")


@pytest.mark.parametrize("kode", ["35.99", "35", "35.09.12", "", "Jember"])
def test_no_kabupaten_of_that_code(kode: str) -> None:
    with pytest.raises(ToolkitError, match="empat digit"):
        kabupaten(kode)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("pemisah", [",", ";", "\t"])
def test_separators_and_encodings(tmp_path: Path, pemisah: str, encoding: str) -> None:
    teks = "\r\n".join(pemisah.join(baris) for baris in (
        ("Kode Wilayah *", "NAMA", "Camat", "e-mail"),
        ("350912", "Kecamatan Ambulu", "René Contoh", "ambulu@contoh.go.id"), ("", "", "", "")))
    kantor, pesan = read_daftar(tulis(tmp_path / "d.csv", teks, encoding))
    assert kantor == (Kantor("35.09.12", "Kecamatan Ambulu", *JEMBER, "René Contoh", "ambulu@contoh.go.id"),)
    assert pesan == ()


def test_headings_stand_below_a_title_and_a_name_in_quotes_holds_the_separator(tmp_path: Path) -> None:
    daftar = tulis(tmp_path / "d.csv", 'Daftar kecamatan; tahun 2025\n\nNo;Kecamatan;Kode;Nama Kepala\n'
                                       '1;AMBULU;35.09.12;"Nama Camat; S.Sos."\n')
    assert read_daftar(daftar) == ((Kantor("35.09.12", "Kecamatan Ambulu", *JEMBER, "Nama Camat; S.Sos."),), ())


def test_a_workbook_with_a_code_as_number_and_the_list_on_its_second_sheet(tmp_path: Path) -> None:
    buku = openpyxl.Workbook()
    buku.active.append(["Catatan"])  # type: ignore[union-attr]
    sheet = buku.create_sheet("Daftar")
    for baris in (["Daftar"], ["Kode", "Nama Perangkat Daerah"], [350912, "Kantor Kecamatan Ambulu"], ["35.09.10"]):
        sheet.append(baris)
    buku.save(tmp_path / "daftar.xlsx")
    kantor, pesan = read_daftar(tmp_path / "daftar.xlsx")
    assert [(k.kode_wilayah, k.nama) for k in kantor] == [
        ("35.09.10", "Kecamatan Balung"), ("35.09.12", "Kantor Kecamatan Ambulu")]
    assert pesan == ()


def test_what_is_wrong_is_said_row_by_row(tmp_path: Path) -> None:
    """35.09.13 is Rambipuji in the list, 35.09.10 Balung, 35.09.14 Panti."""
    kantor, pesan = read_daftar(tulis(tmp_path / "d.csv", (
        "kode,nama\n35.09.12,Kecamatan Ambulu\n35.09.99,Kecamatan Panti\n35.09.12,Kecamatan Rambipuji\n"
        ",Kecamatan Sukorejo\n35.09.10,Kecamatan Panti\n3509120,Ambulu\n")))
    assert [(k.kode_wilayah, k.nama) for k in kantor] == [
        ("", "Kecamatan Sukorejo"), ("35.09.10", "Kecamatan Panti"), ("35.09.12", "Kecamatan Ambulu")]
    baris = {p.removeprefix("d.csv baris ").partition(":")[0]: p for p in pesan}
    assert list(baris) == ["3", "4", "5", "6", "7"]
    assert "35.09.99 (Kecamatan Panti) tidak ada" in baris["3"]
    assert "Kode Kecamatan Panti adalah 35.09.14." in baris["3"]
    assert "juga ada di baris 2 (Kecamatan Ambulu); yang dipakai baris 2" in baris["4"]
    assert "Kode Kecamatan Rambipuji adalah 35.09.13." in baris["4"]
    assert "Kecamatan Sukorejo ditulis dengan kode wilayah kosong. Kecamatan memakai kode enam digit" in baris["5"]
    assert "33.24.03 Kabupaten Kendal" in baris["5"]
    assert "tidak sesuai dengan kode 35.09.10, yaitu Kecamatan Balung" in baris["6"]
    assert "3509120" in baris["7"]


def test_of_two_rows_with_one_code_the_one_whose_name_fits_counts(tmp_path: Path) -> None:
    kantor, pesan = read_daftar(tulis(tmp_path / "d.csv", "kode,nama\n35.09.12,Balung\n35.09.12,Ambulu\n"))
    assert kantor == (AMBULU,)
    assert len(pesan) == 1
    assert "baris 2: kode 35.09.12 (Balung) juga ada di baris 3 (Kecamatan Ambulu); yang dipakai baris 3" in pesan[0]


@pytest.mark.parametrize(("isi", "kata"), [
    (b"", "tidak ada kolom Kode wilayah"), (b"nama,alamat\nAmbulu,Jember\n", "tidak ada kolom Kode wilayah"),
    (b"kode\n", "tidak memuat satu kantor pun"), (b"kode\n99.99.99\n", "99.99.99"),
    (b"\xff\xfe\x00", "bukan teks"), (b"kode\n\x81\x8d", "bukan teks"), (b"PK\x03\x04rusak", "d.csv"),
    (b'kode\n"' + b"a" * 200_000, "bukan daftar"),
])
def test_what_is_no_list_is_refused(tmp_path: Path, isi: bytes, kata: str) -> None:
    (tmp_path / "d.csv").write_bytes(isi)
    with pytest.raises(ToolkitError, match=kata):
        read_daftar(tmp_path / "d.csv")


def test_what_no_name_holds_is_left_out_and_a_name_without_end_is_not_used(tmp_path: Path) -> None:
    panjang = "Kecamatan Balung " + "&" * 80
    kantor, pesan = read_daftar(tulis(tmp_path / "d.csv", (
        f"kode,nama,camat\n35.09.12,Kecamatan\x00\x07 Ambulu\uffff,\x1bNama\n35.09.10,{panjang},Nama\n")))
    assert kantor == (Kantor("35.09.10", "Kecamatan Balung", *JEMBER),
                      Kantor("35.09.12", "Kecamatan Ambulu", *JEMBER, "Nama"))
    assert len(pesan) == 1
    assert "baris 3: isinya lebih panjang dari 150 huruf" in pesan[0]
