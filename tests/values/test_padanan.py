"""Names by their content words: what is the same, what lacks a little, what is another."""

import pytest

from toolkit.model.regulasi import NamaKabupaten
from toolkit.values.kata_nama import kata_nama
from toolkit.values.padanan import Padanan, compare_names, content_words, kamus

KAMUS = kamus(kata_nama(), "Kecamatan Ambulu", "Kabupaten Jember")

SAMA = [
    ("Nilai SKM", "Indeks Kepuasan Masyarakat (IKM)"),
    ("Hasil Survey Kepuasan masyarakat (SKM) pada Bidang Pelayanan Publik", "Nilai SKM"),
    ("Nilai SAKIP Kecamatan", "Nilai Evaluasi AKIP OPD"),
    ("Nilai SAKIP", "Hasil Evaluasi Akuntabilitas Kinerja Instansi Pemerintah (AKIP) Kantor Kecamatan Ambulu"),
    ("Persentase usulan musrenbang yang ditindaklanjuti", "% Usulan Musrenbang yang di tindak lanjuti"),
    ("Prosentase rekomendasi yang ditindaklanjuti", "persentase rekomendasi ditindak lanjuti."),
    ("Jumlah gangguan trantibum", "Jumlah gangguan ketentraman dan ketertiban umum di wilayah Kecamatan Ambulu"),
    ("Meningkatnya kualitas pelayanan publik", "Meningkatkan Kualitas Pelayanan Publik Kantor Kecamatan Ambulu"),
    ("Persentase desa yang menyusun APBDes tepat waktu",
     "Persentase desa dengan Anggaran Pendapatan dan Belanja Desa disusun tepat waktu"),
    ("Persentase Surat Masuk Elektronik (SME) yang dijawab", "Persentase SME yang terjawab"),
    ("Efektifitas koordinasi bidang Kesos", "Efektivitas koordinasi kesejahteraan sosial"),
    ("Jumlah surat yang diterbitkan dalam 1 tahun", "Banyaknya surat diterbitkan"),
    ("Persentase PMKS yang tertangani", "Persentase Penyandang Masalah Kesejahteraan Sosial (PMKS) yang ditangani"),
    ("Persentase kerja sama antar desa tahun 2024", "Persentase kerjasama antardesa"),
]
BEDA = [
    ("Persentase rekomendasi yang ditindaklanjuti", "Jumlah rekomendasi yang ditindaklanjuti"),
    ("Nilai SKM", "Persentase SKM"),
    ("Persentase usulan musrenbang kelurahan yang ditindaklanjuti",
     "Persentase usulan musrenbang kecamatan yang ditindaklanjuti"),
    ("Persentase desa yang menyampaikan LPPD", "Persentase desa yang menyampaikan APB Desa"),
    ("Meningkatnya partisipasi masyarakat", "Menurunnya partisipasi masyarakat"),
    ("Persentase rekomendasi yang ditindaklanjuti", "Persentase rekomendasi yang tidak ditindaklanjuti"),
    ("Persentase desa yang menyusun dokumen perencanaan dan penganggaran dengan benar", "Persentase desa yang"),
    ("Nilai SAKIP Kecamatan", "Nilai SAKIP Kabupaten"),
    ("Persentase penduduk miskin yang terdata", "Persentase penduduk rentan yang terdata"),
]
KURANG = [
    ("Desa yang menyusun dokumen perencanaan dan penganggaran dengan benar dan tepat waktu",
     "Desa yang menyusun dokumen perencanaan dan penganggaran dengan benar"),  # 2 of 8 content words
    ("Persentase desa yang menetapkan APBDes tepat waktu", "Persentase desa menetapkan Perdes APBDes tepat waktu"),
]


@pytest.mark.parametrize(("a", "b", "padanan"), [
    *((a, b, Padanan.SAMA) for a, b in SAMA), *((a, b, Padanan.BEDA) for a, b in BEDA),
    *((a, b, Padanan.KURANG) for a, b in KURANG)])
def test_names_are_compared_by_their_content_words(a: str, b: str, padanan: Padanan) -> None:
    banding = compare_names(a, b, KAMUS)
    assert banding.padanan is padanan, banding
    assert compare_names(b, a, KAMUS).padanan is padanan


def test_what_each_side_has_alone_is_said() -> None:
    assert compare_names(*BEDA[3], KAMUS) == (Padanan.BEDA, ("lppd",), ("apbdes",))


def test_content_words_are_in_the_order_of_the_text() -> None:
    """Joining words, the office's own name and the brackets of an abbreviation are none of them."""
    assert content_words("Hasil Survey Kepuasan Masyarakat (SKM) di Kecamatan Ambulu", KAMUS) == ("hasil", "skm")


def test_another_office_is_another_name() -> None:
    """Its name is one content word of the two that are left."""
    assert compare_names("Nilai SAKIP", "Nilai SAKIP Kecamatan Wuluhan", KAMUS).padanan is Padanan.BEDA


def test_a_kabupaten_adds_names_of_its_own() -> None:
    nama = "Persentase desa bersinar", "Persentase desa bersih narkoba"
    sendiri = kamus(kata_nama(NamaKabupaten((("Desa Bersinar", "Desa Bersih Narkoba"),), ("Berkah",))))
    assert compare_names(*nama, KAMUS).padanan is Padanan.BEDA
    assert compare_names(*nama, sendiri).padanan is Padanan.SAMA
    assert compare_names("Jumlah desa Berkah", "Jumlah Desa", sendiri).padanan is Padanan.SAMA


def test_every_group_means_one_thing() -> None:
    """No spelling stands in two groups, which would be read as the first of them alone."""
    semua = [satu for kelompok in kata_nama().sama for satu in kelompok]
    assert sorted({satu for satu in semua if semua.count(satu) > 1}) == []
    for baku, *lain in kata_nama().sama:
        assert [(satu, compare_names(satu, baku, KAMUS)) for satu in lain
                if compare_names(satu, baku, KAMUS).padanan is not Padanan.SAMA] == []
