"""Who signs: the row of Penandatangan, and Identitas for what it leaves blank."""

import dataclasses

from tests.tabel import contoh
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisPenandatangan, Identitas, JenisDokumen, Tanggal
from toolkit.model.sel import Isian
from toolkit.tabel.surat import Tanda, blok_atasan, blok_kepala, kop, penandatangan

IDENTITAS = Identitas(
    nama_perangkat_daerah=Isian("Kecamatan Ambulu"), kabupaten_kota=Isian("Kabupaten Jember"),
    nama_kepala=Isian("Nama Camat, S.E."), jabatan_kepala=Isian("Camat Ambulu"), pangkat=Isian("Pembina"),
    nip=Isian("19700101 199001 1 001"), nama_atasan=Isian("Nama Bupati"), jabatan_atasan=Isian("Bupati Jember"),
    tempat=Isian("Ambulu"), tanggal_laporan=Isian(Tanggal(2022, 1)), nomor_sk_iku=Isian("065/1/2021"),
    telepon=Isian("(0336) 883300"))


def hasil(*baris: BarisPenandatangan, identitas: Identitas = IDENTITAS) -> Hasil:
    dasar = contoh.ambulu()
    return dasar._replace(laporan=dasar.laporan._replace(identitas=identitas,
                                                                  penandatangan=baris))


def baris(dokumen: str, **isi: str) -> BarisPenandatangan:
    dasar = BarisPenandatangan(sheet="Penandatangan", baris=4, dokumen=Isian(dokumen))
    return dataclasses.replace(dasar, **{k: Isian(v) for k, v in isi.items()})  # type: ignore[arg-type]  # texts


def test_without_a_row_identitas_signs() -> None:
    assert penandatangan(hasil(), JenisDokumen.LAPORAN) == Tanda(
        JenisDokumen.LAPORAN, "", "Ambulu", Tanggal(2022, 1), "Nama Camat, S.E.", "Camat Ambulu", "Pembina",
        "19700101 199001 1 001", "Nama Bupati", "Bupati Jember")


def test_the_day_of_the_report_is_no_other_document_s() -> None:
    """The Perjanjian Kinerja of 2021 was not signed in January 2022, when its report was."""
    for dokumen in set(JenisDokumen) - {JenisDokumen.LAPORAN}:
        tanda = penandatangan(hasil(), dokumen)
        assert (tanda.tempat, tanda.tanggal) == ("Ambulu", None)


def test_a_row_holds_for_its_own_document_and_a_blank_means_identitas() -> None:
    isi = hasil(baris("PK", tempat="Jember", jabatan="Plt. Camat Ambulu", nomor="1/PK"), baris("RKT", tempat="Wuluhan"))
    pk, rkt = penandatangan(isi, JenisDokumen.PK), penandatangan(isi, JenisDokumen.RKT)
    assert (pk.tempat, pk.jabatan, pk.nomor, pk.nama) == ("Jember", "Plt. Camat Ambulu", "1/PK", "Nama Camat, S.E.")
    assert (rkt.tempat, rkt.jabatan, rkt.nomor) == ("Wuluhan", "Camat Ambulu", "")


def test_nobody_signs_above_another_s_nip() -> None:
    lain = penandatangan(hasil(baris("PK", nama="Camat Lama")), JenisDokumen.PK)
    assert (lain.nama, lain.jabatan, lain.pangkat, lain.nip) == ("Camat Lama", "Camat Ambulu", "", "")
    sama = penandatangan(hasil(baris("PK", nama="NAMA CAMAT")), JenisDokumen.PK)
    assert (sama.nama, sama.pangkat, sama.nip) == ("NAMA CAMAT", "Pembina", "19700101 199001 1 001")


def test_only_the_decree_takes_its_number_from_identitas() -> None:
    assert [penandatangan(hasil(), d).nomor for d in JenisDokumen] == ["", "", "", "", "065/1/2021", ""]


def test_what_nobody_typed_is_left_to_the_pen() -> None:
    kosong = penandatangan(hasil(identitas=Identitas()), JenisDokumen.PK)
    titik = "…………………………"
    assert blok_kepala(kosong).atas == (f"{titik}, {titik}", f"{titik},")
    assert (blok_kepala(kosong).nama, blok_kepala(kosong).bawah) == (titik, ())
    assert (blok_atasan(kosong).atas, blok_atasan(kosong).nama) == (("", f"{titik},"), titik)


def test_the_letterhead_leaves_out_what_is_blank() -> None:
    assert kop(hasil()).nama == ("PEMERINTAH KABUPATEN JEMBER", "KECAMATAN AMBULU")
    assert kop(hasil()).alamat == ("Telepon (0336) 883300",)
    assert kop(hasil(identitas=Identitas())).nama == ()
