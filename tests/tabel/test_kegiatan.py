"""Sheet Capaian Kegiatan: blocks under their sasaran, figures with what they count."""

from decimal import Decimal

from tests.tabel import golden
from toolkit import pipeline
from toolkit.model.sel import Isian, Keadaan
from toolkit.render.appearance import shown
from toolkit.render.styles import number_format
from toolkit.tabel.anggaran import sebut_tingkat
from toolkit.tabel.catatan import Penunjuk
from toolkit.tabel.kegiatan import BERSAMA, lembar_kegiatan, tabel_kegiatan
from toolkit.tabel.model import Format, Rumus, Tabel

TANPA = Penunjuk(())


def test_blocks_are_numbered_under_their_sasaran() -> None:
    """The example's four serve sasaran 1 once and sasaran 2 three times; then one serves both, and one none."""
    hasil = pipeline.examine(golden.CONTOH).hasil
    tabel = [b for b in lembar_kegiatan(hasil, TANPA).bagian if isinstance(b, Tabel)]
    assert [t.judul.split(":")[0] for t in tabel] == ["Sasaran 1", "Sasaran 2", "", ""]
    assert [t.pengantar[0][:2] for t in tabel] == ["1.", "1.", "2.", "3."]
    satu, dua, *lain = hasil.kegiatan
    assert satu.masukan is not None
    assert dua.masukan is not None
    ubah = (satu._replace(masukan=satu.masukan._replace(sasaran=None, bersama=("1", "2"))),
            dua._replace(masukan=dua.masukan._replace(sasaran=None)), *lain)
    judul = [b.judul for b in lembar_kegiatan(hasil._replace(kegiatan=ubah), TANPA).bagian if isinstance(b, Tabel)]
    assert [j for j in judul if j and not j.startswith("Sasaran 2:")] == [BERSAMA, "Kegiatan penunjang"]


def test_a_figure_says_what_it_counts_as_it_was_typed() -> None:
    """`6 Kali` stays, 12000 has its dot, 95 of a percent its sign, 2,5 makes 3 a 3,0; a range gets its unit."""
    hasil = pipeline.examine(golden.CONTOH).hasil
    dua = hasil.kegiatan[1].keluaran[0]

    def sel(satuan: str, target: str, realisasi: str) -> list[str]:
        isian = [Isian[object](None, None, teks, Keadaan.TERISI) for teks in (target, realisasi)]
        angka = [None if "-" in t else Decimal(t.split()[0].replace(",", ".")) for t in (target, realisasi)]
        keluaran = dua._replace(satuan=satuan, target=angka[0], realisasi=angka[1], target_isian=isian[0],
                                realisasi_isian=isian[1])
        tabel = tabel_kegiatan(hasil, 1, hasil.kegiatan[1]._replace(keluaran=(keluaran,)), TANPA)
        return [shown(i, Format.ANGKA).replace("\N{NO-BREAK SPACE}", " ") for i in tabel.baris[1].isi[2:4]]

    assert sel("Kali", "6 Kali", "6") == ["6 Kali", "6 Kali"]
    assert sel("", "12000", "11484") == ["12.000", "11.484"]
    assert sel("", "2 Kend.", "2") == ["2 Kend.", "2"]
    assert sel("%", "95", "90") == ["95 %", "90 %"]
    assert sel("Hari", "3", "2,5") == ["3,0 Hari", "2,5 Hari"]
    assert sel("Hari", "2-3", "2,5") == ["2-3 Hari", "2,5 Hari"]


def test_a_number_format_holds_any_unit() -> None:
    """A quotation mark would end the text of the format."""
    assert number_format(Format.ANGKA, 6, satuan='Kali "besar"') == "#,##0\" Kali 'besar'\""
    assert shown(Rumus(Decimal(6), Decimal(6), format=Format.ANGKA, satuan="Kali"), Format.TEKS) == "6 Kali"


def test_names_of_the_budget_begin_with_their_level_once() -> None:
    program, kegiatan, sub, *_ = pipeline.examine(golden.CONTOH).hasil.anggaran_kode
    assert sebut_tingkat(program).startswith("PROGRAM PENUNJANG")
    assert sebut_tingkat(program._replace(uraian="PELAYANAN PUBLIK")) == "PROGRAM PELAYANAN PUBLIK"
    assert sebut_tingkat(program._replace(uraian="Pelayanan Publik")) == "Program Pelayanan Publik"
    assert sebut_tingkat(kegiatan._replace(uraian="Kegiatan Rapat")) == "Kegiatan : Rapat"
    assert sebut_tingkat(sub) == f"Sub Kegiatan : {sub.uraian}"


def test_names_that_stand_above_a_block_are_not_printed_again() -> None:
    """The example's four explanations begin with the block's names as published; two of the eight are others."""
    hasil = pipeline.examine(golden.CONTOH).hasil
    awal = [next(str(b.isi[1]) for b in tabel_kegiatan(hasil, 1, k, TANPA).baris if b.isi[0] == "Penjelasan")
            for k in hasil.kegiatan]
    assert [teks.split(" : ")[0].split("\n")[0] for teks in (awal[1], awal[3])] == ["Sub Kegiatan", "Kegiatan"]
    assert all(teks.startswith("Pada Renstra") for teks in (awal[0], awal[2]))
