"""The direction that an indicator's words tell: what is counted, and whether it is dealt with."""

import pytest

from toolkit.checks.kinerja.makna import read_words, speaks_of_lowering
from toolkit.model.regulasi import ArahKabupaten, AturanKabupaten

MAKIN_KECIL = """
Jumlah kasus gangguan trantibum | Kasus
Jumlah kejadian gangguan keamanan dan ketertiban | Kejadian
1. Angka kemiskinan | %
Persentase penduduk miskin | %
Tingkat pengangguran terbuka | %
Prevalensi balita stunting | %
Persentase balita stunting | %
Jumlah temuan pemeriksaan desa | Temuan
Jumlah pelanggaran Perda | Kasus
Rata-rata waktu tunggu pelayanan | Menit
Waktu penyelesaian surat keterangan | Hari
Lama pelayanan administrasi kependudukan | Hari
Durasi penyelesaian pengaduan | Jam
Jumlah keluhan masyarakat atas pelayanan | Keluhan
Jumlah rumah tidak layak huni | Unit
Jumlah desa yang berstatus tertinggal | Desa
Persentase temuan yang belum ditindaklanjuti | %
Persentase pengaduan yang tidak diselesaikan | %
Jumlah pegawai yang terlambat masuk kerja | Orang
Jumlah kasus yang terjadi dalam 1 tahun | Kasus
Angka putus sekolah | %
Luas kawasan kumuh | Ha
Gangguan trantibum | Kasus
"""
TERBUKA = """
Persentase gangguan yang ditangani | %
Persentase kejadian bencana yang tertangani | %
Persentase penyelesaian kasus | %
Cakupan penanganan gangguan | %
Persentase penurunan angka kemiskinan | %
Persentase pencegahan stunting | %
Jumlah desa bebas stunting | Desa
Jumlah desa tangguh bencana | Desa
Persentase APBDes yang ditetapkan tepat waktu | %
Persentase waktu pelayanan sesuai standar | %
Waktu penyampaian laporan tepat waktu | Hari
Rata-rata lama sekolah | Tahun
Harapan lama sekolah | Tahun
Tingkat waktu tanggap kebakaran | %
Jumlah temuan yang ditindaklanjuti | Temuan
Persentase keluhan yang direspons | %
Persentase penduduk miskin yang memperoleh bantuan | %
Persentase balita stunting yang diintervensi | %
Persentase konflik yang dimusyawarahkan | %
Jumlah kegiatan pencegahan stunting | Kegiatan
Jumlah kader stunting | Orang
Persentase pengaduan yang diselesaikan | %
Nilai SAKIP Kecamatan | Nilai
Predikat mutu pelayanan hasil SKM | Predikat
Jumlah swadaya masyarakat | Juta Rupiah
Persentase desa mandiri | %
Persentase rumah layak huni | %
Angka harapan hidup | Tahun
Jumlah laporan kejadian | Laporan
Indeks ketenteraman dan ketertiban | Indeks
"""
DITANGANI = """
Persentase temuan yang ditindaklanjuti | %
Persentase pengaduan yang diselesaikan | %
Persentase penanganan gangguan | %
Cakupan penanganan kasus | %
"""
BIARKAN = """
Waktu penyelesaian surat keterangan | Hari
Rata-rata lama penanganan pengaduan | Jam
Jumlah keterlambatan penyelesaian laporan | Kali
Jumlah pelanggaran tertib lalu lintas | Kasus
Jumlah kasus pergaulan bebas | Kasus
Persentase temuan yang belum ditindaklanjuti | %
Jumlah penerima bantuan sosial | Orang
Jumlah temuan pemeriksaan desa | Temuan
Jumlah hari penyelesaian dokumen | Hari
"""


def lines(semua: str) -> list[list[str]]:
    return [satu.split(" | ") for satu in semua.strip().splitlines()]


@pytest.mark.parametrize(("uraian", "satuan"), lines(MAKIN_KECIL))
def test_less_is_better(uraian: str, satuan: str) -> None:
    makna = read_words(uraian, satuan)
    assert makna.buruk
    assert not makna.diredam


@pytest.mark.parametrize(("uraian", "satuan"), lines(TERBUKA))
def test_nothing_is_said_against_positif(uraian: str, satuan: str) -> None:
    makna = read_words(uraian, satuan)
    assert makna.diredam or not makna.buruk


@pytest.mark.parametrize(("uraian", "satuan"), lines(DITANGANI))
def test_what_is_dealt_with(uraian: str, satuan: str) -> None:
    assert read_words(uraian, satuan).ditangani


@pytest.mark.parametrize(("uraian", "satuan"), lines(BIARKAN))
def test_nothing_is_said_against_negatif(uraian: str, satuan: str) -> None:
    makna = read_words(uraian, satuan)
    assert not makna.ditangani
    assert not makna.dikurangi


def test_a_kabupaten_has_words_of_its_own() -> None:
    kabupaten = AturanKabupaten(arah=ArahKabupaten(("Karhutla",), ("dirangkul",)))
    assert not read_words("Jumlah karhutla", "Kejadian").buruk
    assert read_words("Jumlah karhutla", "Kejadian", kabupaten).buruk == "karhutla"
    assert read_words("Jumlah karhutla dirangkul", "Kejadian", kabupaten).diredam


def test_a_sasaran_that_lowers() -> None:
    assert speaks_of_lowering("Menurunnya angka kemiskinan")
    assert not speaks_of_lowering("Meningkatnya kualitas pelayanan")
    assert not speaks_of_lowering("")
