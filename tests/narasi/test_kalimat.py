"""Sentences say what the numbers say, and say so where there are none."""

from decimal import Decimal
from typing import cast

from tests.tabel import contoh, golden
from toolkit import pipeline
from toolkit.model.asal import Tren
from toolkit.model.hasil import Hasil, HasilSasaran
from toolkit.model.hasil_skm import HasilSkm, HasilUnsur
from toolkit.model.laporan import Arah, Ukuran
from toolkit.model.sel import Isian, Keadaan
from toolkit.narasi import ikhtisar, survei
from toolkit.narasi.kalimat import write
from toolkit.regulation.load import pedoman
from toolkit.tabel.catatan import status_realisasi

D = Decimal


def teks(hasil: Hasil) -> str:
    """All sentences in one text, with plain spaces and minus signs."""
    return "\n".join(p.teks for p in write(hasil)).replace("\N{NO-BREAK SPACE}", " ").replace("\N{MINUS SIGN}", "-")


def unsur(no: int, skor: Decimal, predikat: str, *, di_bawah: bool = False) -> HasilUnsur:
    return HasilUnsur(no=no, uraian=f"Unsur {no}", distribusi=None, sumber=(), nrr=skor / 25, nrr_tertimbang=None,
                      skor=skor, huruf="B", predikat=predikat, nada=2, di_bawah=di_bawah)


def test_counts_stand_in_figures_and_words() -> None:
    """As the report has them: 14 (empat belas) unsur, 10 (sepuluh) Baik, 3 (tiga) Kurang Baik."""
    hasil = pipeline.examine(golden.CONTOH).hasil
    assert hasil.skm is not None
    kalimat = next(survei.ringkasan(hasil.skm, hasil.regulasi.pedoman_skm))
    for bagian in ("14 (empat belas) unsur", "10 (sepuluh) unsur tergolong Baik", "1 (satu) unsur",
                   "tergolong Sangat Baik", "3 (tiga) unsur tergolong Kurang Baik", "71,07"):
        assert bagian in kalimat


def test_the_trend_of_the_example_is_told_as_it_is() -> None:
    """The report speaks of a rise every year; the figures fall from 76,7 to 71,7."""
    semua = teks(pipeline.examine(golden.CONTOH).hasil)
    assert "realisasinya menurun dari 76,7 menjadi 71,7, berlawanan dengan arah yang diharapkan" in semua
    assert "realisasinya meningkat dari 83 % menjadi 90 %, sesuai dengan arah yang diharapkan" in semua


def test_a_falling_negative_indicator_goes_the_right_way() -> None:
    satu = contoh.indikator("1.1", "Kasus", D(10), D(5), arah=Arah.NEGATIF, satuan="Kasus",
                                                riwayat=(D(9), D(8)))._replace(tren=Tren.MENURUN)
    isi = teks(contoh.hasil(contoh.sasaran("1", satu)))
    assert "menurun dari 9 kasus menjadi 5 kasus, sesuai dengan arah yang diharapkan" in isi


def test_an_unchanged_figure_is_neither_good_nor_bad() -> None:
    satu = contoh.indikator("1.1", "Nilai", D(80), D(70), riwayat=(D(70), D(70)))._replace(tren=Tren.TETAP)
    assert "realisasinya tetap pada 70 %." in teks(contoh.hasil(contoh.sasaran("1", satu)))


def test_letters_of_the_years_before_are_quoted_not_denied() -> None:
    satu = contoh.indikator("1.1", "Nilai", D(80), D(70), riwayat=(None, None))
    huruf = {2019: Isian(cast("object", Ukuran(predikat="B")), None, "B (Baik)", Keadaan.TERISI)}
    semua = teks(contoh.hasil(contoh.sasaran("1", satu._replace(riwayat_isian=huruf, tren=None))))
    assert "Realisasi tahun-tahun sebelumnya: B (Baik) (2019)." in semua
    semua = teks(contoh.hasil(contoh.sasaran("1", satu._replace(riwayat_isian={}, tren=None))))
    assert "Realisasi tahun-tahun sebelumnya tidak tersedia" in semua


def test_reached_and_not_reached() -> None:
    hasil = contoh.ambulu()
    assert "100 % dari target 100 %, sehingga capaiannya 100,00 % (Baik); target tercapai." in teks(hasil)
    assert "90 % dari target 100 %, sehingga capaiannya 90,00 % (Baik); target belum tercapai." in teks(hasil)
    assert "Target tercapai pada 1 (satu) dari 3 (tiga) indikator." in teks(hasil)


def test_more_than_the_target_is_called_exceeded() -> None:
    """90 of 80 is 112,5 %; 8 where at most 10 was promised is (10 - (8 - 10)) / 10 = 120 %."""
    isi = teks(contoh.hasil(contoh.sasaran("1", contoh.indikator("1.1", "Nilai", D(80), D(90)),
                                           contoh.indikator("1.2", "Kasus", D(10), D(8), arah=Arah.NEGATIF),
                                           contoh.indikator("1.3", "Desa", D(10), D(10)))))
    assert isi.count("; target terlampaui.") == 2
    assert isi.count("; target tercapai.") == 1
    assert "Target tercapai pada 3 (tiga) dari 3 (tiga) indikator, 2 (dua) di antaranya terlampaui." in isi


def test_figures_beside_one_another_have_as_many_decimals() -> None:
    """86,5 risen to 87,25, and the mean of the scores beside them."""
    satu = contoh.indikator("1.1", "Nilai", D(90), D("87.25"), satuan="Nilai",
                                                riwayat=(D("86.5"), D(87)))._replace(tren=Tren.MENINGKAT)
    assert "meningkat dari 86,50 menjadi 87,25, sesuai dengan arah" in teks(contoh.hasil(contoh.sasaran("1", satu)))
    skm = HasilSkm(unsur=(unsur(1, D("86.5"), "Baik", di_bawah=True), unsur(2, D("85.675"), "Baik", di_bawah=True)),
                   nilai=D(90), huruf="A", predikat="Sangat Baik", nada=3, rata_skor=D(90), responden=None, persen=True)
    assert "rata-rata (90,00) dan menjadi prioritas perbaikan: Unsur 1 (86,50) dan Unsur 2 (85,68)." in " ".join(
        survei.ringkasan(skm, pedoman()[0]))


def test_shares_of_the_unsur_are_told_of_fourteen_only() -> None:
    hasil = pipeline.examine(golden.CONTOH).hasil
    assert hasil.skm is not None
    sembilan, empat_belas = (next(p for p in pedoman() if len(p.unsur) == n) for n in (9, 14))
    assert "Dalam persentase: 71,43" in " ".join(survei.ringkasan(hasil.skm, empat_belas))
    assert "persentase" not in " ".join(survei.ringkasan(hasil.skm, sembilan))


def test_a_program_in_capitals_is_named_in_a_sentence() -> None:
    isi = teks(pipeline.examine(golden.CONTOH).hasil)
    assert ("Program Pemberdayaan Masyarakat Desa dan Kelurahan dianggarkan sebesar Rp48.242.000,00, dengan realisasi "
            "sebesar Rp47.210.000,00 (97,86 %).") in isi
    assert "PROGRAM" not in isi


def test_a_number_its_sign_and_its_percent_stay_on_one_line() -> None:
    """2 * 4 - 9 = -1; -1 / 4 = -25 %: a minus that no line ends after, and a space that none breaks at."""
    satu = contoh.indikator("1.1", "Kasus", D(4), D(9), arah=Arah.NEGATIF)
    semua = "\n".join(p.teks for p in write(contoh.hasil(contoh.sasaran("1", satu))))
    assert "capaiannya \N{MINUS SIGN}25,00\N{NO-BREAK SPACE}%" in semua
    assert " %" not in semua
    assert "-2" not in semua


def nasional(arah: Arah, realisasi: D, angka: D, keterangan: str) -> str:
    """The sentence on the national figure."""
    satu = contoh.indikator("1.1", "Angka", D(4), realisasi, arah=arah)._replace(nasional=angka,
                               keterangan_nasional=keterangan)
    semua = teks(contoh.hasil(contoh.sasaran("1", satu)))
    return next(k for k in semua.replace(". ", ".\n").split("\n") if "nasional" in k)


def test_the_national_comparison_says_what_is_higher_and_what_that_means() -> None:
    assert nasional(Arah.NEGATIF, D("9.38"), D("4.04"), "di bawah nasional") == (
        "Realisasi 9,38 % lebih tinggi daripada realisasi nasional 4,04 %; karena makin rendah makin baik, kinerja "
        "di bawah nasional.")
    assert nasional(Arah.NEGATIF, D(3), D(4), "di atas") == (
        "Realisasi 3 % lebih rendah daripada realisasi nasional 4 %; karena makin rendah makin baik, kinerja di atas "
        "nasional.")
    assert nasional(Arah.POSITIF, D(92), D("85.5"), "di atas") == (
        "Realisasi 92 % lebih tinggi daripada realisasi nasional 85,5 %, sehingga kinerja di atas nasional.")
    assert nasional(Arah.POSITIF, D(92), D(92), "setara") == "Realisasi 92 % sama dengan realisasi nasional."


def test_the_office_s_own_words_on_the_national_figure_are_quoted_not_judged() -> None:
    assert nasional(Arah.POSITIF, D(92), D(85), "cara hitungnya berbeda") == (
        "Realisasi 92 % lebih tinggi daripada realisasi nasional 85 % (keterangan: cara hitungnya berbeda).")
    assert nasional(Arah.POSITIF, D(92), D(85), "-") == (
        "Realisasi 92 % lebih tinggi daripada realisasi nasional 85 %.")


def test_missing_figures_are_said_to_be_missing() -> None:
    satu = contoh.indikator("1.1", "Nilai", D(80), None)
    hasil = contoh.hasil(contoh.sasaran("1", satu))
    semua = teks(hasil)
    assert "Realisasi tahun 2021 untuk indikator Nilai belum diisi atau belum terbaca" in semua
    assert "belum dapat dinilai" in semua
    assert "Rata-rata capaian sasaran belum dapat dihitung." in semua
    assert "Rp" not in semua
    assert "None" not in semua


def test_no_value_of_the_survey_where_a_score_is_missing() -> None:
    skm = HasilSkm(unsur=(unsur(1, D(75), "Baik"), unsur(2, D(0), "Baik")._replace(skor=None)), nilai=None,
                   huruf=None, predikat=None, nada=None, rata_skor=None, responden=None, persen=True)
    assert " ".join(survei.ringkasan(skm, pedoman()[0])) == (
        "Survei Kepuasan Masyarakat memuat 2 (dua) unsur; nilainya belum dapat dihitung, karena skor 1 (satu) unsur "
        "belum ada.")


def test_each_sasaran_has_its_own_heading() -> None:
    kosong: tuple[HasilSasaran, ...] = ()
    assert list(dict.fromkeys(p.bagian for p in write(contoh.ambulu()))) == [
        "Ikhtisar Eksekutif", "Sasaran 1: Sasaran 1", "Sasaran 2: Sasaran 2", "Penutup"]
    assert write(contoh.hasil(*kosong)) == ()


def test_what_may_have_money_speaks_of_it_once() -> None:
    semua = teks(pipeline.examine(golden.CONTOH).hasil)
    assert "Rp3.257.595.175,00 (93,37 %)" in semua
    assert "meliputi Belanja Tidak Langsung sebesar Rp1.791.324.375,00 (51,35 %)" in semua
    assert "belum diaudit oleh BPK" in semua


def test_spending_that_does_not_add_up_to_the_budget_is_not_called_its_parts() -> None:
    """Sheet Belanja with one rupiah less than sheet Anggaran: no `terdiri dari`, no `meliputi`."""
    hasil = pipeline.examine(golden.CONTOH).hasil
    semua = teks(hasil)
    assert "yang terdiri dari Belanja Tidak Langsung" in semua
    assert "Anggaran tersebut terdiri dari Belanja Operasi" in semua
    assert hasil.total.anggaran is not None
    assert hasil.total.realisasi is not None
    lain = hasil.total._replace(anggaran=hasil.total.anggaran + 1, realisasi=hasil.total.realisasi + 1)
    semua = teks(hasil._replace(total=lain))
    assert "terdiri dari Belanja" not in semua
    assert "meliputi" not in semua


def test_what_is_short_of_its_target_never_reads_as_the_target() -> None:
    """99,996 of 100 is 99,996 %: with two decimals the sentence would say 100 dari 100, and that it is not reached."""
    isi = teks(contoh.hasil(contoh.sasaran("1", contoh.indikator("1.1", "Nilai", D(100), D("99.996"), satuan="Nilai"))))
    assert "sebesar 99,996 dari target 100,000, sehingga capaiannya 99,996 %" in isi
    assert "target belum tercapai" in isi


def test_what_cannot_be_computed_is_not_counted_as_missed() -> None:
    isi = teks(contoh.hasil(contoh.sasaran("1", contoh.indikator("1.1", "Nilai", D(80), D(90)),
                                           contoh.indikator("1.2", "Nilai", D(90), None))))
    assert ("Target tercapai pada 1 (satu) dari 1 (satu) indikator yang capaiannya dapat dihitung, 1 (satu) di "
            "antaranya terlampaui; capaian 1 (satu) indikator lain belum dapat dihitung.") in isi


def test_two_figures_that_differ_never_read_alike() -> None:
    """Fallen from 100 to 99,999, below the national 100: with two decimals all three would be 100 %."""
    satu = contoh.indikator("1.1", "Nilai", D(90), D("99.999"), riwayat=(D(100),))
    satu = satu._replace(nasional=D(100), tren=Tren.MENURUN)
    isi = teks(contoh.hasil(contoh.sasaran("1", satu)))
    assert "realisasinya menurun dari 100,000 % menjadi 99,999 %" in isi
    assert "Realisasi 99,999 % lebih rendah daripada realisasi nasional 100,000 %" in isi


def test_a_range_stays_a_range_also_at_the_end_of_the_renstra() -> None:
    rentang = contoh.indikator("1.1", "Nilai", D(80), D("79.996"), capaian=D("99.995"))._replace(rentang=(D(80), D(90)),
        target_tertulis="80 - 90", target_akhir_rentang="80 - 90", tingkat_kemajuan=D("99.995"))
    isi = teks(contoh.hasil(contoh.sasaran("1", rentang)))
    assert "sebesar 79,996 % dari target 80 - 90 %, sehingga capaiannya 99,995 %" in isi
    assert "target akhir Renstra sebesar 80 - 90 % (tahun 2021), tingkat kemajuannya 99,995 %" in isi


def test_parts_that_do_not_add_up_as_printed_say_so() -> None:
    """51,35 and 42,03 are 93,38, and the whole is 93,37."""
    isi = teks(pipeline.examine(golden.CONTOH).hasil)
    assert ("(51,35 %) dan Belanja Langsung sebesar Rp1.466.270.800,00 (42,03 %) (jumlahnya "
            "berbeda 0,01 karena pembulatan).") in isi
    assert "7,14 % unsur Sangat Baik." in isi  # 71,43 + 21,43 + 7,14 = 100,00


def test_every_indicator_of_the_conclusion_is_accounted_for() -> None:
    hasil = contoh.hasil(contoh.sasaran("1", contoh.indikator("1.1", "Nilai", D(80), D(90)),
                                        contoh.indikator("1.2", "Nilai", D(90), None)))
    isi = teks(hasil._replace(rekap=contoh.ambulu().rekap._replace(kategori="BAIK")))
    assert ("karena dari 2 (dua) indikator sasaran, 1 (satu) indikator dalam kategori Baik, dan 1 (satu) indikator "
            "tidak dapat dinilai.") in isi


def test_the_state_of_the_money_is_said_in_indonesian() -> None:
    dasar = pipeline.examine(golden.CONTOH).hasil
    for status, kalimat in (("sementara", "data sementara dan belum diaudit oleh BPK."),
                            ("sudah diaudit", "sudah diaudit oleh BPK.")):
        identitas = dasar.laporan.identitas._replace(status_realisasi=Isian(status))
        hasil = dasar._replace(laporan=dasar.laporan._replace(identitas=identitas))
        assert f"Angka realisasi tersebut {'adalah ' if status == 'sementara' else ''}{kalimat}" in teks(hasil)
        assert [t for t in status_realisasi(hasil) if t.endswith(kalimat)]
        assert "audited" not in teks(hasil)


def test_figures_are_told_with_their_unit() -> None:
    """12 Kasus of at most 10; a score and a predicate have no unit that is said."""
    kasus = contoh.indikator("1.1", "Gangguan", D(10), D(12), arah=Arah.NEGATIF, satuan="Kasus")
    hari = contoh.indikator("1.2", "Waktu", D(3), D("2.5"), satuan="Hari Kerja")._replace(
        rentang=(D(2), D(3)), target_tertulis="2-3")
    skor = contoh.indikator("1.3", "Indeks", D(3), D("3.3"), satuan="Indeks")
    isi = teks(contoh.hasil(contoh.sasaran("1", kasus, hari, skor)))
    assert "sebesar 12 kasus dari target 10 kasus" in isi
    assert "sebesar 2,5 hari kerja dari target 2-3 hari kerja" in isi
    assert "sebesar 3,3 dari target 3," in isi


def test_the_summary_has_the_order_of_the_published_one() -> None:
    """What is aimed at, how many programs and kegiatan (the budget of 2021: 4 and 7), the indicators, the tujuan, what
    was reached, the money, last Belanja Langsung: 1.466.270.800 of 1.481.205.400 is 98,99 %.
    """
    hasil = pipeline.examine(golden.CONTOH).hasil
    isi = [p for p in write(hasil) if p.bagian == ikhtisar.BAGIAN]
    awal = ("Sasaran yang dituju adalah (1) Meningkatnya Kualitas Pelayanan; dan (2) Meningkatnya Koordinasi",
            "Dalam upaya mencapai target sasaran tersebut dilaksanakan 4 (empat) program yang terdiri dari 7 (tujuh)",
            "Untuk mewujudkannya telah ditetapkan 3 (tiga) indikator sasaran, yaitu (1) Nilai Survey",
            "Tujuan yang diharapkan", "Meningkatnya Kualitas Kelembagaan", "Meningkatnya Koordinasi Pemerintahan dan",
            "Capaian kinerja Kecamatan Ambulu tahun 2021 diukur", "Sasaran 1 (", "Sasaran 2 (", "Rata-rata capaian 2")
    assert [p.teks[:len(a)] for p, a in zip(isi, awal, strict=False)] == list(awal)
    assert [p.tanda for p in isi if p.tanda] == ["1.", "2."]
    assert isi[-1].teks.replace("\N{NO-BREAK SPACE}", " ") == (
        "Realisasi Belanja Langsung sampai dengan 31 Desember 2021 sebesar Rp1.466.270.800,00 atau 98,99 % dari "
        "anggarannya.")


def test_one_of_a_kind_is_not_counted() -> None:
    """One sasaran, one kelompok, no kegiatan, no tujuan: no `(1)`, no `terdiri dari`, no mean of one sasaran."""
    isi = teks(contoh.hasil(contoh.sasaran("1", contoh.indikator("1.1", "Indeks", D(80), D(90)))))
    assert "Sasaran yang dituju adalah Sasaran 1." in isi
    assert "(1) " not in isi
    assert "program" not in isi
    assert "Rata-rata capaian 1 (satu) sasaran" not in isi
    dasar = pipeline.examine(golden.CONTOH).hasil
    (satu,) = [b for b in dasar.belanja_kelompok if b.kelompok == "Belanja Operasi"]
    total = dasar.total._replace(anggaran=satu.anggaran)
    hasil = dasar._replace(belanja_kelompok=(satu,), belanja_sifat=(), total=total)
    assert "sebesar Rp3.396.673.201,00, seluruhnya Belanja Operasi." in teks(hasil)
    assert "Anggaran tersebut seluruhnya Belanja Operasi." in teks(hasil)


def test_a_sentence_that_ends_in_a_title_has_one_full_stop() -> None:
    laporan = pipeline.examine(golden.CONTOH).hasil
    identitas = laporan.identitas._replace(metode_skm=Isian("wawancara oleh Budi, M.Si."))
    hasil = laporan._replace(laporan=laporan.laporan._replace(identitas=identitas))
    assert next(survei.pelaksanaan(hasil)) == "Survei dilakukan dengan metode wawancara oleh Budi, M.Si."
