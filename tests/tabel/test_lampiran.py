"""The lampiran of the example, text by text as the report prints them, and of offices that leave cells blank."""

import dataclasses
from collections.abc import Sequence

from tests.tabel import contoh, golden
from toolkit import pipeline
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisPk, BarisPkProgram, BarisRkt, JenisDokumen, Laporan, Ukuran
from toolkit.model.sel import Isian, Keadaan
from toolkit.render.appearance import shown
from toolkit.tabel import lampiran
from toolkit.tabel.halaman import Alinea, Butir, Surat, TandaTangan
from toolkit.tabel.lampiran_lembar import DUKUNGAN, JANJI, KATA_SENDIRI, lembar_lampiran
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
    assert kolom(tabel, 11) == ["85", "100", "100"]
    assert satu_sel(tabel, 4) == satu_sel(tabel, 12) == satu_sel(tabel, 13) == satu_sel(tabel, 14) == [(1, 2)]


def test_rkt_prints_targets_as_typed_and_money_from_its_cell() -> None:
    tabel = lampiran.tabel_lampiran_rkt(HASIL)
    assert kolom(tabel, 9) == ["12000", "12 Bulan", "2 Kend.", "20 Kali", "12 Bulan", "16 Kali"]
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
    """As the two agreements print them: B, 100, 100, then B, 100%, 100%; 4.299.321.290 and 3.488.774.701 rupiah."""
    assert kolom(lampiran.tabel_lampiran_pk(HASIL), 4) == ["B", "100", "100"]
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


def test_a_program_without_money_leaves_the_sum_blank() -> None:
    ada, kosong = HASIL.laporan.pk_program[0], BarisPkProgram(sheet="PK Program", baris=9, program=isian("Baru"))
    assert kolom(lampiran.tabel_lampiran_pk_program(diganti(pk_program=(ada, kosong))), 3)[1:] == ["", ""]


def test_iku_numbers_what_it_measures_and_names_its_decree() -> None:
    tabel = lampiran.tabel_lampiran_iku(HASIL)
    assert tabel.subjudul == "Lampiran Keputusan Camat Ambulu Nomor 065/22A/35.09.12/2021"
    assert kolom(tabel, 1) == ["1.", "2.", "2."]
    assert kolom(tabel, 5) == ["Kasi Pelayanan Umum", "Seksi - seksi", "Seksi Pem."]


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


def test_the_statements_say_that_their_words_are_the_toolkit_s() -> None:
    pk = next(satu for satu in lembar_lampiran(HASIL) if satu.nama == "Lampiran PK")
    surat = next(b for b in pk.bagian if isinstance(b, Surat))
    assert [a.teks for a in surat.isi if isinstance(a, Alinea)][-4::2] == [JANJI, DUKUNGAN]
    assert [b.isi for b in surat.isi if isinstance(b, Butir)] == [
        "Nama Camat Pertama, S.Sos.", "Plt. Camat Ambulu", "NAMA B.", "Bupati Jember"]
    assert pk.kaki == KATA_SENDIRI
    assert not pk.kaki_dicetak


def test_a_column_that_follows_another_merges_only_where_that_one_does() -> None:
    def tabel(*isi: tuple[str, str]) -> Tabel:
        return Tabel("", (Kolom("A", 5, gabung=True), Kolom("B", 5, gabung=True, ikut=1)), tuple(map(Baris, isi)))

    assert satu_sel(tabel(("x", "1"), ("x", "1")), 2) == [(0, 1)]
    assert satu_sel(tabel(("x", "1"), ("y", "1")), 2) == []
    assert satu_sel(tabel(("", "1"), ("", "1")), 2) == []
