"""Which sheets there are, and what Ringkasan and Temuan say."""

import datetime as dt
from decimal import Decimal

from tests.tabel import contoh, golden
from toolkit.model.asal import Tren
from toolkit.model.hasil import Paragraf, Rekap
from toolkit.model.hasil_skm import HasilSkm
from toolkit.model.laporan import Arah, Ukuran
from toolkit.model.lembar import HEADINGS_TEMUAN
from toolkit.model.sel import Isian, Sel
from toolkit.model.temuan import Temuan, Tingkat
from toolkit.render.xlsx import render
from toolkit.tabel.grafik import grafik_capaian, grafik_riwayat, grafik_sasaran, semua_riwayat
from toolkit.tabel.halaman import Berdampingan, Daftar, DeretGrafik, DeretKartu, Lembar, Warna
from toolkit.tabel.lembar import result_sheets
from toolkit.tabel.model import Tabel, Tautan
from toolkit.tabel.temuan import tabel_temuan

D = Decimal
SALAH = Temuan("ANG003", Tingkat.KESALAHAN, "Anggaran", Sel("Anggaran", 5, 4), "45.233.001", "tertulis 45.233.001.",
               "Perbaiki.", "I")


def teks_ringkasan(lembar: Lembar) -> str:
    return golden.sebagai_csv(lembar)


def test_a_sheet_whose_source_is_absent_is_not_made() -> None:
    assert [satu.nama for satu in result_sheets(contoh.ambulu(), ())] == [
        "Ringkasan", *(f"Tabel 3.{n}" for n in range(1, 8)), "Temuan"]


def test_an_office_without_anything_still_gets_its_findings() -> None:
    kosong = contoh.hasil()._replace(rekap=Rekap(
        rata_rata_sasaran=None, rata_rata_indikator=None, kategori=None, nada=None, kategori_indikator={}))
    lembar = result_sheets(kosong, (SALAH,))
    assert [satu.nama for satu in lembar] == ["Ringkasan", "Temuan"]
    assert render(lembar, kantor="", tahun=2021)
    assert "Temuan 1, Anggaran!D5: tertulis 45.233.001." in teks_ringkasan(lembar[0])


def test_ringkasan_says_when_it_was_computed() -> None:
    waktu = dt.datetime(2022, 1, 5, 8, 3, tzinfo=dt.UTC)
    ringkasan = result_sheets(contoh.ambulu(), (), dihitung=waktu)[0]
    assert "Dihitung 5 Januari 2022 pukul 08.03 dari" in ringkasan.layar[0]
    assert result_sheets(contoh.ambulu(), ())[0].layar[0].startswith("Dihitung dari data")


def test_ringkasan_has_four_cards_and_one_page() -> None:
    ringkasan = golden.lembar()[0]
    assert isinstance(ringkasan.bagian[0], DeretKartu)
    assert len(ringkasan.bagian[0].kartu) == 4
    assert ringkasan.satu_halaman
    assert sum(isinstance(b, Berdampingan) for b in ringkasan.bagian) == 2


def test_many_problems_do_not_fill_the_page() -> None:
    banyak = tuple(SALAH._replace(sel=Sel("Anggaran", n, 4)) for n in range(5, 60))
    bagian = result_sheets(contoh.ambulu(), banyak)[0].bagian
    daftar = next(b.kanan for b in bagian if isinstance(b, Berdampingan) and isinstance(b.kanan, Daftar))
    assert len(daftar.butir) <= 9
    assert daftar.butir[-1] == "… dan 52 kesalahan lain."


def test_temuan_has_the_headings_that_the_reader_looks_for() -> None:
    diterima = SALAH._replace(diterima=True, alasan="Sesuai DPA")
    info = Temuan("IDN001", Tingkat.INFO, None, None, "", "berkas.", "", "")
    tabel = tabel_temuan((diterima, info), "a/laporan.xlsx", 2021)
    assert tuple(k.judul for k in tabel.kolom) == HEADINGS_TEMUAN
    assert tabel.baris[0].isi[4] == Tautan(Sel("Anggaran", 5, 4), "laporan.xlsx")
    assert tabel.baris[0].isi[6] == "Tertulis 45.233.001."
    assert tabel.baris[0].isi[8:] == ("Sesuai DPA", "I")
    assert tabel.baris[1].isi[3:5] == (None, None)
    assert tabel.subjudul == "1 kesalahan, 0 peringatan, 1 info; 1 di antaranya diterima"


def test_narasi_groups_its_paragraphs() -> None:
    naskah = (Paragraf("A", "satu"), Paragraf("A", "dua"), Paragraf("B", "tiga"))
    lembar = next(satu for satu in result_sheets(contoh.ambulu(), (), naskah=naskah) if satu.nama == "Narasi")
    isi = [(b.judul, b.butir) for b in lembar.bagian if isinstance(b, Daftar)]
    assert isi == [("A", ("satu", "dua")), ("B", ("tiga",))]


def test_what_may_still_change_the_sentences_stands_where_it_is_not_printed() -> None:
    def screen(*temuan: Temuan) -> str:
        semua = result_sheets(contoh.ambulu(), temuan, naskah=(Paragraf("A", "satu"),))
        (narasi,) = (satu for satu in semua if satu.nama == "Narasi")
        assert [b.butir for b in narasi.bagian if isinstance(b, Daftar)] == [("satu",)]
        return " ".join(narasi.layar)

    assert "Masih ada 2 kesalahan" in screen(SALAH, SALAH._replace(sel=Sel("Anggaran", 6, 4)))
    assert "Masih ada" not in screen(SALAH._replace(diterima=True, alasan="sudah benar"))


def test_red_is_for_the_line_that_goes_the_wrong_way() -> None:
    baik = contoh.indikator("1.1", "a", D(9), D(8), riwayat=(D(9),), arah=Arah.NEGATIF)._replace(tren=Tren.MENURUN)
    buruk = contoh.indikator("1.2", "b", D(9), D(8), riwayat=(D(9),))._replace(tren=Tren.MENURUN)
    grafik = grafik_riwayat(contoh.hasil(contoh.sasaran("1", baik, buruk)), (baik, buruk))
    assert grafik is not None
    assert [s.warna for s in grafik.seri] == [Warna.UTAMA, Warna.MERAH]


def test_figures_of_different_size_share_no_axis() -> None:
    kecil = contoh.indikator("1.1", "a", D(9), D(8), riwayat=(D(9),))
    besar = contoh.indikator("1.2", "b", D(9000), D(8000), riwayat=(D(9000),))
    assert grafik_riwayat(contoh.hasil(), (kecil, besar)) is None
    lembar = next(satu for satu in result_sheets(contoh.hasil(contoh.sasaran("1", kecil, besar)), ())
                  if satu.nama == "Tabel 3.2")
    deret = next(b for b in lembar.bagian if isinstance(b, DeretGrafik))
    assert [g.judul for g in deret.grafik] == ["a, 2020–2021 (%)", "b, 2020–2021 (%)"]


def test_every_year_has_its_place_on_the_axis() -> None:
    """Figures for 2018 and 2021 only: 2019 and 2020 stand there, empty."""
    satu = contoh.indikator("1.1", "a", D(9), D(8), riwayat=(D(9), None, None))
    grafik = grafik_riwayat(contoh.hasil(contoh.sasaran("1", satu)), (satu,))
    assert grafik is not None
    assert grafik.judul == "a, 2018–2021 (%)"
    assert [(b.isi[0], b.isi[1] is not None) for b in grafik.data.baris] == [
        ("2018", True), ("2019", False), ("2020", False), ("2021", True)]


def test_an_indicator_that_no_chart_shows_is_named() -> None:
    lama = contoh.indikator("1.1", "a", D(9), D(8), riwayat=(D(9),))
    baru = contoh.indikator("1.2", "b", D(9), D(8))
    for isi, nama in (((lama, baru), "b"), ((baru,), "b"), ((lama,), None)):
        tabel = result_sheets(contoh.hasil(contoh.sasaran("1", *isi)), ())[2].bagian[0]
        assert isinstance(tabel, Tabel)
        catatan = [c for c in tabel.catatan if "grafik" in c]
        assert catatan == ([] if nama is None else [
            f'Tidak digambar pada grafik, karena angka tahun ini atau tahun sebelumnya tidak ada: indikator "{nama}".'])


def test_letters_are_drawn_by_their_rank_with_the_letters_on_the_axis() -> None:
    """The scale of SAKIP from the worst: D, C, CC, B, BB, A, AA; CC is the third, B the fourth, BB the fifth."""
    satu = contoh.indikator("1.1", "Nilai SAKIP", None, None)._replace(
        peringkat=next(s.nama for s in contoh.hasil().regulasi.predikat if "BB" in s.huruf), realisasi="BB",
        riwayat_isian={2019: Isian(Ukuran(predikat="CC")), 2020: Isian()}, riwayat_huruf={2018: "B"})
    (grafik,) = semua_riwayat(contoh.hasil(contoh.sasaran("1", satu)), (satu,))
    assert [(b.isi[0], b.isi[1]) for b in grafik.data.baris] == [("2018", 3), ("2019", 2), ("2020", None), ("2021", 4)]
    assert [s.huruf for s in grafik.seri] == ["", "C", "CC", "B", "BB", "A"]
    assert [grafik.data.baris[0].isi[s.kolom - 1] for s in grafik.seri[1:]] == [1, 2, 3, 4, 5]
    assert (grafik.minimum, grafik.maksimum) == (0.5, 5.5)


def test_names_that_begin_alike_can_be_told_apart() -> None:
    awal = "Persentase desa di wilayah kecamatan yang menyusun dokumen"
    dua = (contoh.indikator("1.1", f"{awal} perencanaan", D(9), D(8)),
           contoh.indikator("1.2", f"{awal} RPJM", D(9), D(8)))
    grafik = grafik_capaian(contoh.hasil(contoh.sasaran("1", *dua)))
    assert grafik is not None
    nama = [str(b.isi[0]) for b in grafik.data.baris]
    assert nama == ["Persentase desa di…dokumen perencanaan", "Persentase desa di…dokumen RPJM"]


def test_the_longest_bar_has_room_for_its_label() -> None:
    """100 needs no more than 120; 120 * 1,1 = 132 needs 140; 250 * 1,1 = 275 needs 300."""
    for realisasi, ujung in ((100, 120), (120, 140), (250, 300)):
        satu = contoh.hasil(contoh.sasaran("1", contoh.indikator("1.1", "a", D(100), D(realisasi))))
        grafik = grafik_capaian(satu)
        assert grafik is not None
        assert grafik.maksimum == ujung


def test_no_chart_without_figures() -> None:
    kosong = contoh.hasil(contoh.sasaran("1", contoh.indikator("1.1", "a", D(9), None)))
    assert grafik_capaian(kosong) is None
    assert grafik_sasaran(kosong) is None
    assert not any(isinstance(b, Tabel) for b in result_sheets(kosong, ())[0].bagian)


def test_a_survey_without_a_value_is_no_chart_and_no_crash() -> None:
    skm = HasilSkm(unsur=(), nilai=None, huruf=None, predikat=None, nada=None, rata_skor=None, responden=None,
                   persen=True)
    lembar = result_sheets(contoh.ambulu()._replace(skm=skm), ())
    assert render(lembar, kantor="x", tahun=2021)
    assert "belum dapat dihitung" in teks_ringkasan(lembar[0])


def test_a_trend_that_goes_up_and_down_is_not_said_by_its_ends() -> None:
    """1, 3, 2: `1 → 2` would say that it rises."""
    for tren, ada in ((Tren.BERFLUKTUASI, False), (Tren.MENINGKAT, True)):
        satu = contoh.indikator("1.1", "a", D(9), D(2), riwayat=(D(1), D(3)))._replace(tren=tren)
        teks = teks_ringkasan(result_sheets(contoh.hasil(contoh.sasaran("1", satu)), ())[0])
        assert f"tren {tren.value}" in teks
        assert ("→" in teks) == ada
