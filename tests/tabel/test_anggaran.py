"""The budget tables of the example: sums follow the rows, and the parts add up to the whole."""

from decimal import Decimal
from pathlib import Path

from tests.tabel import golden
from tests.tabel.contoh import ambulu, teks
from tests.workbooks import make_workbook
from toolkit import pipeline
from toolkit.model.hasil_uang import HasilAnggaran, HasilBelanja
from toolkit.model.laporan import Tingkatan
from toolkit.model.rumus import Daun, Letak, Operasi
from toolkit.model.sel import Isian
from toolkit.tabel.anggaran import lembar_anggaran, nomor_baris
from toolkit.tabel.belanja import lembar_belanja
from toolkit.tabel.catatan import Penunjuk
from toolkit.tabel.model import Rumus, Tabel
from toolkit.values.butir import romawi

LEMBAR = {satu.nama: satu for satu in golden.lembar()}


def tabel(nama: str, nomor: int = 0) -> Tabel:
    """A table of a sheet of the example."""
    satu = LEMBAR[nama].bagian[nomor]
    assert isinstance(satu, Tabel)
    return satu


def nilai(tabel_: Tabel, baris: int, kolom: int) -> Decimal | int | str | None:
    """The exact figure of a cell (row from 0, column as printed)."""
    isi = tabel_.baris[baris].isi[kolom - 1]
    assert isinstance(isi, Rumus)
    return isi.nilai


def test_programs_are_printed_with_the_sum_of_their_lowest_rows() -> None:
    """The report prints 2.104.159.201 for Program I; its rows add up to 2.196.260.701."""
    anggaran = tabel("Realisasi Anggaran")
    assert nilai(anggaran, 0, 3) == Decimal(2196260701)
    assert golden.angka(anggaran, 1)[:4] == ["I", "A", "1.", "2."]
    assert nilai(anggaran, -1, 3) == Decimal(3488774701)
    assert golden.angka(anggaran, 5)[-1] == "93,37"


def test_a_row_above_its_parent_is_in_the_parent_s_formula(tmp_path: Path) -> None:
    """As in the rules: 300 and 100 are the kegiatan's 400, though one of them stands above it."""
    hasil = pipeline.examine(make_workbook(tmp_path, """
        Anggaran  | Kode  | Uraian    | Tingkat      | Anggaran | Realisasi
                  | I.A.1 | Pelayanan | Sub Kegiatan | 300      | 270
                  | I     | PROGRAM   | Program      |          |
                  | I.A   | Kegiatan  | Kegiatan     |          |
                  | I.A.2 | Rapat     | Sub Kegiatan | 100      | 90
    """)).hasil
    bagian = lembar_anggaran(hasil, Penunjuk(())).bagian[0]
    assert isinstance(bagian, Tabel)
    assert [nilai(bagian, n, 3) for n in range(5)] == [300, 400, 400, 100, 400]
    kegiatan = bagian.baris[2].isi[2]
    assert isinstance(kegiatan, Rumus)
    assert kegiatan.rumus == Operasi("SUM", (Daun(Letak(0, 3)), Daun(Letak(3, 3))))


def test_shares_of_the_sasaran_add_to_a_hundred() -> None:
    """45.233.000 / 3.488.774.701 = 1,30 %; 1.247.281.000 = 35,75 %; 2.196.260.701 = 62,95 %."""
    bagian = [satu for satu in golden.angka(tabel("Anggaran per Sasaran"), 7) if satu]
    assert bagian == ["1,30", "35,75", "62,95", "100,00"]


def test_belanja_by_sifat_is_a_share_of_the_whole_budget() -> None:
    """1.791.324.375 / 3.488.774.701 = 51,346… %; 1.466.270.800 / 3.488.774.701 = 42,028… %."""
    assert golden.angka(tabel("Realisasi Belanja", 1), 7) == ["51,35", "42,03", "93,37"]


def test_the_survey_s_mean_is_taken_of_exact_scores() -> None:
    skor = tabel("SKM Hasil", 1)
    rata = skor.baris[-2].isi[4]
    assert teks(rata) == "AVERAGE((0:3..13:3))*25"
    assert golden.angka(skor, 5)[-2:] == ["71,07", "71,07"]          # 995 / 14 = 71,0714…


def test_roman_numerals() -> None:
    assert [romawi(n) for n in (1, 4, 6, 9, 14, 40)] == ["I", "IV", "VI", "IX", "XIV", "XL"]


def test_letters_go_on_after_the_twenty_sixth_kegiatan() -> None:
    """As the composed codes count: Z, then AA."""
    kosong: Isian[Decimal] = Isian()
    baris = [HasilAnggaran(kode=f"I.{n}", induk="I", tingkat=Tingkatan.KEGIATAN, uraian="", anggaran=None,
                           realisasi=None, capaian=None, anggaran_hitung=None, realisasi_hitung=None,
                           capaian_hitung=None, anggaran_isian=kosong, realisasi_isian=kosong, sasaran=None, rinci=True)
             for n in range(28)]
    assert nomor_baris(baris)[25:] == ("Z", "AA", "AB")


def test_letters_go_on_after_the_twenty_sixth_kind_of_spending() -> None:
    satu = [HasilBelanja(kelompok=f"Belanja {n}", jenis=None, sifat=None, anggaran=None, realisasi=None, proporsi=None,
                         proporsi_realisasi=None, capaian=None) for n in range(28)]
    belanja = lembar_belanja(ambulu()._replace(belanja_kelompok=(*satu,), belanja_sifat=(*satu,)),
                             Penunjuk(()))
    for menurut in belanja.bagian:
        assert isinstance(menurut, Tabel)
        assert [b.isi[0] for b in menurut.baris[25:]] == ["z.", "aa.", "ab.", "TOTAL"]
