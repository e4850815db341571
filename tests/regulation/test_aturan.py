"""A kabupaten's rules: its file, and the lines inside a workbook."""

from decimal import Decimal
from pathlib import Path

import pytest

from toolkit.errors import ToolkitError
from toolkit.model.laporan import Identitas
from toolkit.model.regulasi import AturanKabupaten
from toolkit.model.sel import Isian
from toolkit.regulation.aturan import from_lines, read_aturan, to_lines
from toolkit.regulation.load import resolve

ROOT = Path(__file__).parents[2]
ATURAN = """
[aturan]
batas = "120 %"
rumus_negatif = "t/r"
pedoman_skm = "KepmenPAN 25/2004"

[skala]
nama = "Skala Kabupaten \\"Contoh\\" 2025"
dasar = "Peraturan Bupati Contoh Nomor 1 Tahun 2025"
berlaku = 2025-01-01
celah = "kelas bawah"
kelas = [
  { nama = "ISTIMEWA", dari = 90.5, nada = 3 },
  { nama = "CUKUP", lebih_dari = 60, sampai = 90, nada = 1 },
  { nama = "KURANG", nada = 0 },
]
"""


def write(folder: Path, isi: str) -> Path:
    path = folder / "kabupaten.toml"
    path.write_text(isi, encoding="utf-8")
    return path


def test_choices_are_taken_as_the_regulation_files_write_them(tmp_path: Path) -> None:
    aturan = read_aturan(write(tmp_path, ATURAN))
    assert aturan.pilihan == (("skala", 'Skala Kabupaten "Contoh" 2025'), ("batas", "120"), ("rumus_negatif", "T/R"),
                              ("pedoman_skm", "KepmenPAN 25/2004"))
    assert aturan.pilih("bobot_skm") is None
    assert aturan.skala is not None
    assert [(k.nama, k.dari, k.lebih_dari) for k in aturan.skala.kelas] == [
        ("ISTIMEWA", Decimal("90.5"), None), ("CUKUP", None, Decimal(60)), ("KURANG", None, None)]


@pytest.mark.parametrize("isi", [ATURAN, '[aturan]\nskala = "Permendagri 86/2017"\n',
                                 "[skala]" + ATURAN.partition("[skala]")[2],
                                 '[nama]\nsama = [["IKD", "Indeks \\"Kinerja\\" Desa"], ["a", "b", "c"]]\n',
                                 '[aturan]\nbatas = "120"\n[nama]\nabaikan = ["Berkah"]\n',
                                 '[arah]\nmakin_kecil = ["tunawisma"]\npenanganan = ["dirangkul", "disapa"]\n'])
def test_the_lines_inside_a_workbook_say_the_same(isi: str, tmp_path: Path) -> None:
    aturan = read_aturan(write(tmp_path, isi))
    assert from_lines(to_lines(aturan)) == aturan


def test_a_file_of_notepad_is_read(tmp_path: Path) -> None:
    path = tmp_path / "kabupaten.toml"
    path.write_bytes(b"\xef\xbb\xbf" + ATURAN.strip().replace("\n", "\r\n").encode())
    assert read_aturan(path).pilih("batas") == "120"


def test_a_kabupaten_s_own_acts_travel_with_the_workbook(tmp_path: Path) -> None:
    aturan = read_aturan(write(tmp_path, '[dasar_hukum]\nteks = ["Peraturan Bupati Contoh Nomor 1 Tahun 2020."]\n'))
    assert aturan.dasar_hukum == ("Peraturan Bupati Contoh Nomor 1 Tahun 2020",)
    assert from_lines(to_lines(aturan)) == aturan


def test_no_lines_and_damaged_lines_are_no_rules() -> None:
    assert from_lines(()) is None
    assert from_lines(("[aturan]", 'batas = "121"')) is None


@pytest.mark.parametrize(("lama", "baru", "kunci", "boleh"), [
    ("batas =", "limit =", "kunci aturan.limit", "skala, batas, rumus_negatif"),
    ('"120 %"', "120", "kunci aturan.batas: tertulis 120", "dalam tanda kutip: tanpa batas; 100; 110"),
    ('"120 %"', '"125"', "kunci aturan.batas: tertulis '125'", "tanpa batas; 100; 110; 120; 150"),
    ("[skala]", "[scale]", "kunci scale", "kunci aturan, skala"),
    ("[aturan]", '[aturan]\nskala = "LKjIP Ambulu 2021"', "kunci aturan.skala", "skala dari tabel [skala]"),
    ('"Skala Kabupaten \\"Contoh\\" 2025"', '"LKjIP ambulu 2021"', "kunci skala.nama", "nama lain"),
    ('nama = "KURANG"', 'nama = "cukup"', "kunci skala.kelas", "berbeda-beda"),
    ('celah = "kelas bawah"\n', "", "kunci skala.celah: tidak ada", "kelas bawah"),
    ("sampai = 90,", "sampai = 95,", "kunci skala.kelas[2].sampai", "angka sampai 90.5"),
    ("lebih_dari = 60", "lebih_dari = 92", "kunci skala.kelas[2].dari", "di bawah 90.5"),
    ("dari = 90.5", 'dari = "90"', "kunci skala.kelas[1].dari", "angka, dengan titik"),
    ("nada = 3", "nada = 4", "kunci skala.kelas[1].nada", "sampai 3"),
    ("2025-01-01", '"2025"', "kunci skala.berlaku", "tanggal seperti"),
    ("dari = 90.5", "dari = 1e99", "kunci skala.kelas[1].dari", "angka, dengan titik"),
    ("dari = 90.5", "dari = 1e99999999999999999999", "bukan TOML", "Perbaiki baris"),
    ("dari = 90.5", "dari = " + "[" * 20000, "bukan TOML", "Perbaiki baris"),
    ('"KURANG"', '"KURANG\\u0007"', "kunci skala.kelas[3].nama", "teks dalam tanda kutip"),
    ("[aturan]", "[aturan", "bukan TOML", "Perbaiki baris"),
    ("[skala]", '[nama]\nsama = ["IKD"]\n[skala]', "kunci nama.sama", "daftar kelompok"),
    ("[skala]", '[nama]\nsama = [["IKD", "IKD"]]\n[skala]', "kunci nama.sama", "dua teks yang berbeda"),
])
def test_a_wrong_file_says_file_key_and_what_may_stand_there(
        lama: str, baru: str, kunci: str, boleh: str, tmp_path: Path) -> None:
    assert lama in ATURAN
    with pytest.raises(ToolkitError) as galat:
        read_aturan(write(tmp_path, ATURAN.replace(lama, baru, 1)))
    assert "kabupaten.toml" in galat.value.pesan
    assert kunci in galat.value.pesan
    assert boleh in galat.value.saran


@pytest.mark.parametrize(("isi", "pesan"), [
    (b"", "kunci aturan: tidak ada"), (b"\xff\xfe[", "bukan berkas teks UTF-8")])
def test_an_empty_file_and_one_that_is_no_text(isi: bytes, pesan: str, tmp_path: Path) -> None:
    path = tmp_path / "kabupaten.toml"
    path.write_bytes(isi)
    with pytest.raises(ToolkitError, match=pesan):
        read_aturan(path)


def test_the_guide_shows_the_example_whole() -> None:
    contoh = (ROOT / "examples" / "aturan-kabupaten.toml").read_text(encoding="utf-8")
    assert f"```toml\n{contoh}```" in (ROOT / "docs" / "panduan" / "aturan-kabupaten.md").read_text(encoding="utf-8")


def test_what_the_kabupaten_fixes_holds_where_identitas_is_blank() -> None:
    aturan = AturanKabupaten((("batas", "110"), ("efisiensi", "PMK 22/2021")))
    kosong = resolve(Identitas(), aturan)
    assert (kosong.batas, kosong.efisiensi.nama) == (Decimal(110), "PMK 22/2021")
    assert kosong.skala.nama == "Empat kelas (di atas 100; 76–100; 55–75; di bawah 55)"
    assert resolve(Identitas(batas_capaian=Isian("100")), aturan).batas == Decimal(100)
