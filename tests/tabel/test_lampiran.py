"""The lampiran of the example, text by text as the report prints them, and of offices that leave cells blank."""

import dataclasses
from collections.abc import Sequence

from tests.tabel import contoh, golden
from toolkit import pipeline
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisNaskah, BarisPk, BarisPkProgram, BarisRkt, JenisDokumen, Laporan, Ukuran
from toolkit.model.sel import Isian, Keadaan
from toolkit.render.appearance import shown
from toolkit.tabel import lampiran
from toolkit.tabel.formulir import diktum
from toolkit.tabel.halaman import Alinea, Butir, Surat, TandaTangan
from toolkit.tabel.lampiran_lembar import lembar_lampiran
from toolkit.tabel.model import Baris, Kolom, Rumus, Tabel

HASIL = pipeline.examine(golden.CONTOH).hasil
PERUBAHAN = JenisDokumen.PK_PERUBAHAN
SEMUA = ["Lampiran Renstra", "Lampiran RKT", "Lampiran PK", "Lampiran PK Perubahan", "Lampiran IKU"]


def diganti(**bagian: object) -> Hasil:
    """The example with other records."""
    return HASIL._replace(laporan=_laporan(HASIL.laporan, bagian))


def _laporan(laporan: Laporan, bagian: dict[str, object]) -> Laporan:
    return laporan._replace(**bagian)  # type: ignore[arg-type]  # one field of any kind


def isian(teks: str) -> Isian[str]:
    return Isian(teks or None, tertulis=teks, keadaan=Keadaan.TERISI if teks else Keadaan.KOSONG)


def ukuran(teks: str) -> Isian[Ukuran]:
    return Isian(Ukuran() if teks else None, tertulis=teks)


def kolom(tabel: Tabel, nomor: int) -> list[str]:
    return golden.angka(tabel, nomor)


def satu_sel(tabel: Tabel, nomor: int) -> list[tuple[int, int]]:
    """Neighbouring rows (from 0) that share a cell in a column (from 1)."""
    return [(n, n + 1) for n in range(len(tabel.baris) - 1) if tabel.menyatu(n, n + 1, nomor - 1)]


def test_renstra_has_a_column_for_every_year_and_one_cell_for_a_sasaran() -> None:
    tabel = lampiran.tabel_lampiran_renstra(HASIL)
    assert [k.judul for k in tabel.kolom][5:11] == ["2016", "2017", "2018", "2019", "2020", "2021"]
    assert kolom(tabel, 1) == ["1", "2", "2"]
    assert [teks[:3] for teks in kolom(tabel, 4)] == ["1. ", "2. ", "2. "]
    assert kolom(tabel, 11) == ["85", "100%", "100%"]
    assert satu_sel(tabel, 4) == satu_sel(tabel, 12) == satu_sel(tabel, 13) == satu_sel(tabel, 14) == [(1, 2)]


def test_rkt_prints_targets_with_their_dots_and_units_and_money_from_its_cell() -> None:
    tabel = lampiran.tabel_lampiran_rkt(HASIL)
    assert kolom(tabel, 9) == ["12.000", "12 Bulan", "2 Kend.", "20 Kali", "12 Bulan", "16 Kali"]
    assert kolom(tabel, 10)[0] == "45.233.000,00"
    assert kolom(tabel, 10)[-1] == "164.144.000,00"
    assert isinstance(tabel.baris[0].isi[9], Rumus)


def test_equal_targets_of_two_indicators_keep_a_cell_each() -> None:
    """Rows 4 and 5 both say 100%, of different indicators; rows 5 and 6 are two kegiatan of one."""
    tabel = lampiran.tabel_lampiran_rkt(HASIL)
    assert kolom(tabel, 3)[3:] == ["100%", "100%", "100%"]
    assert satu_sel(tabel, 3) == [(1, 2), (4, 5)]
    assert satu_sel(tabel, 1) == [(0, 1), (1, 2), (3, 4), (4, 5)]


def rkt(*isi: tuple[str, str, str]) -> Tabel:
    """An RKT of (Kode, Indikator Sasaran, Target Sasaran), everything else blank."""
    return lampiran.tabel_lampiran_rkt(diganti(rkt=tuple(
        BarisRkt(sheet="RKT", baris=n, kode=isian(kode), indikator_sasaran=isian(indikator),
                 target_sasaran=ukuran(target), kegiatan=isian(f"Kegiatan {n}"))
        for n, (kode, indikator, target) in enumerate(isi, 4))))


def test_a_blank_text_of_the_rkt_means_the_renstra_s() -> None:
    tabel = rkt(("1.1", "", "85"), ("", "Pendukung", "100%"), ("1.1", "", ""))
    renstra = HASIL.laporan.renstra[0]
    assert kolom(tabel, 1) == [renstra.sasaran.nilai] * 3
    assert kolom(tabel, 2) == [renstra.indikator_sasaran.nilai, "Pendukung", renstra.indikator_sasaran.nilai]
    assert kolom(tabel, 3) == ["85", "100%", ""]


def test_pk_and_its_amendment_print_their_own_targets_and_money() -> None:
    """As the two agreements print them, 100 of a percent with its sign; 4.299.321.290 and 3.488.774.701 rupiah."""
    assert kolom(lampiran.tabel_lampiran_pk(HASIL), 4) == ["B", "100%", "100%"]
    assert kolom(lampiran.tabel_lampiran_pk(HASIL, PERUBAHAN), 4) == ["B", "100%", "100%"]
    assert [teks[:3] for teks in kolom(lampiran.tabel_lampiran_pk(HASIL), 3)] == ["1. ", "1. ", "2. "]
    assert kolom(lampiran.tabel_lampiran_pk_program(HASIL), 3)[-1] == "Rp4.299.321.290,00"
    jumlah = lampiran.tabel_lampiran_pk_program(HASIL, PERUBAHAN).baris[-1].isi[2]
    assert (contoh.teks(jumlah), shown(jumlah, lampiran.tabel_lampiran_pk_program(HASIL).kolom[2].format)) == (
        "SUM((0:3..3:3))", "Rp3.488.774.701,00")


def test_what_was_not_amended_goes_on_in_the_amendment() -> None:
    pk = (BarisPk(sheet="PK", baris=4, kode=isian("1.1"), target=ukuran("80 - 90%"),
                  indikator_perubahan=isian("Indikator baru")),
          BarisPk(sheet="PK", baris=5, kode=isian("2.1"), target=ukuran("7 dokumen")))
    hasil = diganti(pk=pk)
    assert kolom(lampiran.tabel_lampiran_pk(hasil, PERUBAHAN), 4) == ["80 - 90%", "7 dokumen"]
    renstra = HASIL.laporan.renstra
    assert kolom(lampiran.tabel_lampiran_pk(hasil, PERUBAHAN), 3) == [
        "1. Indikator baru", f"1. {renstra[1].indikator_sasaran.nilai}"]
    assert kolom(lampiran.tabel_lampiran_pk(hasil), 3)[0] == f"1. {renstra[0].indikator_sasaran.nilai}"


def test_a_dropped_indicator_is_not_in_the_amendment_nor_an_added_one_in_the_first() -> None:
    tidak = Isian[Ukuran](tertulis="-", keadaan=Keadaan.TIDAK_TERSEDIA)
    pk = (BarisPk(sheet="PK", baris=4, kode=isian("1.1"), sasaran=isian("S"), target=ukuran("85"),
                  target_perubahan=tidak, indikator_sasaran=isian("lama")),
          BarisPk(sheet="PK", baris=5, kode=isian("1.2"), target=tidak, target_perubahan=ukuran("90"),
                  indikator_sasaran=isian("baru"), sasaran_perubahan=isian("S baru")))
    asli, perubahan = (lampiran.tabel_lampiran_pk(diganti(pk=pk), d) for d in (JenisDokumen.PK, PERUBAHAN))
    assert [kolom(asli, n) for n in (2, 3, 4)] == [["S"], ["1. lama"], ["85"]]
    assert [kolom(perubahan, n) for n in (2, 3, 4)] == [["S baru"], ["1. baru"], ["90"]]


def test_a_program_without_money_leaves_the_sum_blank() -> None:
    ada, kosong = HASIL.laporan.pk_program[0], BarisPkProgram(sheet="PK Program", baris=9, program=isian("Baru"))
    assert kolom(lampiran.tabel_lampiran_pk_program(diganti(pk_program=(ada, kosong))), 3)[1:] == ["", ""]


def test_iku_numbers_what_it_measures_and_names_its_decree() -> None:
    tabel = lampiran.tabel_lampiran_iku(HASIL)
    assert tabel.subjudul == "Lampiran Keputusan Camat Ambulu Nomor 065/22A/35.09.12/2021"
    assert kolom(tabel, 1) == ["1.", "2.", "2."]
    assert [teks[:3] for teks in kolom(tabel, 3)] == ["1. ", "1. ", "2. "]
    assert kolom(tabel, 5) == ["Kasi Pelayanan Umum", "Seksi - seksi", "Seksi Pem."]


def test_bab_2_prints_the_indicators_of_the_decree_under_their_sasaran() -> None:
    """The seed's five columns; the sasaran as the amended agreement calls it, not the decree's Kinerja Utama."""
    tabel = lampiran.tabel_iku(HASIL)
    assert [k.judul for k in tabel.kolom] == ["Sasaran Strategis", "IKU", "Formulasi", "Bidang Penanggung Jawab",
                                              "Sumber Data"]
    assert kolom(tabel, 1) == [s.uraian for s in HASIL.sasaran for _ in s.indikator]
    assert [teks[:3] for teks in kolom(tabel, 2)] == ["1. ", "1. ", "2. "]
    assert satu_sel(tabel, 1) == [(1, 2)]


def lembar(hasil: Hasil) -> list[str]:
    return [satu.nama for satu in lembar_lampiran(hasil)]


def test_a_sheet_is_left_out_where_its_document_is_absent() -> None:
    assert lembar(HASIL) == SEMUA
    assert lembar(diganti(rkt=(), iku=())) == ["Lampiran Renstra", "Lampiran PK", "Lampiran PK Perubahan"]
    assert "Lampiran PK" not in lembar(diganti(pk=()))


def test_an_amendment_needs_a_target_an_indicator_or_money_of_its_own() -> None:
    asli = tuple(dataclasses.replace(b, target_perubahan=Isian(), indikator_perubahan=Isian())
                 for b in HASIL.laporan.pk)
    uang = tuple(dataclasses.replace(p, anggaran_perubahan=Isian()) for p in HASIL.laporan.pk_program)
    assert "Lampiran PK Perubahan" not in lembar(diganti(pk=asli, pk_program=uang))
    assert "Lampiran PK Perubahan" in lembar(diganti(pk=asli))
    assert "Lampiran PK Perubahan" in lembar(diganti(pk_program=uang))
    baru = (dataclasses.replace(asli[0], indikator_perubahan=isian("Baru")), *asli[1:])
    assert "Lampiran PK Perubahan" in lembar(diganti(pk=baru, pk_program=uang))


def tanda(nama: str) -> Sequence[TandaTangan]:
    satu = next(satu for satu in lembar_lampiran(HASIL) if satu.nama == nama)
    return [b for b in satu.bagian if isinstance(b, TandaTangan)]


def test_both_parties_sign_the_agreement_and_its_lampiran() -> None:
    pernyataan, isi = tanda("Lampiran PK")
    assert pernyataan.kiri is not None
    assert isi.kiri is not None
    assert pernyataan.kiri.atas == ("", "Pihak Kedua", "BUPATI JEMBER,")
    assert pernyataan.kanan.atas == ("Jember, … Mei 2021", "Pihak Pertama", "Plt. CAMAT AMBULU,")
    assert (pernyataan.kiri.nama, pernyataan.kanan.nama) == ("NAMA B.", "Nama Camat Pertama, S.Sos.")
    assert (isi.kiri.nama, isi.kanan.nama) == ("NAMA B.", "Nama Camat Pertama, S.Sos.")
    assert [t.kanan.nama for t in tanda("Lampiran PK Perubahan")] == ["Nama Camat Kedua, S.E."] * 2


def test_only_the_head_signs_the_plans() -> None:
    assert [t.kiri for nama in ("Lampiran Renstra", "Lampiran RKT", "Lampiran IKU") for t in tanda(nama)] == [None] * 3


def pernyataan(hasil: Hasil) -> Surat:
    pk = next(satu for satu in lembar_lampiran(hasil) if satu.nama == "Lampiran PK")
    return next(b for b in pk.bagian if isinstance(b, Surat))


def test_the_statements_are_the_form_s_own_words() -> None:
    """As the agreements of the published report print them, their typing errors apart."""
    surat = pernyataan(diganti(naskah=()))
    kalimat = [a.teks for a in surat.isi if isinstance(a, Alinea) and a.teks and a.rata is None]
    assert [k.split()[0] for k in kalimat] == ["Dalam", "Selanjutnya", "Selaku", "Pihak", "Pihak"]
    assert kalimat[0] == (
        "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada "
        "hasil, kami yang bertanda tangan di bawah ini:")
    assert "Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami." in kalimat[3]
    assert "dalam rangka pemberian penghargaan dan sanksi." in kalimat[4]
    assert [b.isi for b in surat.isi if isinstance(b, Butir)] == [
        "Nama Camat Pertama, S.Sos.", "Plt. Camat Ambulu", "NAMA B.", "Bupati Jember"]


def test_an_office_s_own_statements_take_their_place() -> None:
    isi = (("PK Pembuka", "Kami:"), ("PK Pihak Kedua", "Kami dukung."), ("PK Pihak Kedua", "Kami awasi."))
    sendiri = tuple(BarisNaskah(sheet="Naskah", baris=n, bagian=isian(bagian), isi=isian(teks))
                    for n, (bagian, teks) in enumerate(isi, 4))
    kalimat = [a.teks for a in pernyataan(diganti(naskah=sendiri)).isi if isinstance(a, Alinea) and a.teks]
    assert kalimat[1] == "Kami:"
    assert kalimat[-2:] == ["Kami dukung.", "Kami awasi."]
    assert kalimat[-3].startswith("Pihak pertama berjanji")


def test_tasks_are_listed_with_their_marks_in_the_annex_of_the_decree() -> None:
    isi = ("Camat mempunyai tugas :", "memimpin, meliputi :", "- rapat", "membina")
    tugas = tuple(BarisNaskah(sheet="Naskah", baris=n, bagian=isian("Tugas"), isi=isian(teks))
                  for n, teks in enumerate(isi, 4))
    iku = next(satu for satu in lembar_lampiran(diganti(naskah=tugas)) if satu.nama == "Lampiran IKU")
    butir = [b for s in iku.bagian if isinstance(s, Surat) for b in s.isi if isinstance(b, Butir)]
    assert [(b.label, b.tanda, b.isi, b.bawah) for b in butir[:4]] == [
        ("Instansi", "", "Kecamatan Ambulu", False), ("Tugas", "a.", "memimpin, meliputi:", False),
        ("", "1.", "rapat;", True), ("", "b.", "membina.", False)]


def test_a_decree_s_clauses_bear_their_labels_and_items() -> None:
    isi = diktum(["Menetapkan IKU;", "KEDUA : IKU bertujuan", "- (1) memberi informasi", "- (2) mengukur",
                  "KEENAM : berlaku"])
    assert [(d.label, d.teks, [(b.tanda, b.teks) for b in d.butir]) for d in isi] == [
        ("KESATU", "Menetapkan IKU.", []),
        ("KEDUA", "IKU bertujuan:", [("(1)", "memberi informasi;"), ("(2)", "mengukur.")]), ("KEENAM", "berlaku.", [])]
    assert [d.label for d in diktum(["x"] * 17)][-3:] == ["KELIMA BELAS", "DIKTUM 16", "DIKTUM 17"]


def test_a_column_that_follows_another_merges_only_where_that_one_does() -> None:
    def tabel(*isi: tuple[str, str]) -> Tabel:
        return Tabel("", (Kolom("A", 5, gabung=True), Kolom("B", 5, gabung=True, ikut=1)), tuple(map(Baris, isi)))

    assert satu_sel(tabel(("x", "1"), ("x", "1")), 2) == [(0, 1)]
    assert satu_sel(tabel(("x", "1"), ("y", "1")), 2) == []
    assert satu_sel(tabel(("", "1"), ("", "1")), 2) == []
