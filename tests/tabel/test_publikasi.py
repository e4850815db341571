"""The survey's poster: its value follows the input, and it says what is known of the respondents."""

from decimal import Decimal

from tests.tabel import golden
from toolkit import pipeline
from toolkit.model.hasil_skm import HasilSkm
from toolkit.model.sel import Isian
from toolkit.render.appearance import shown
from toolkit.tabel.halaman import Alinea, AngkaBesar, Butir, Lembar, Surat
from toolkit.tabel.lembar import result_sheets
from toolkit.tabel.model import Rumus
from toolkit.tabel.skm import lembar_publikasi

HASIL = pipeline.examine(golden.CONTOH).hasil
assert HASIL.skm is not None
SKM = HASIL.skm


def poster(skm: HasilSkm, periode: str = "") -> Lembar:
    identitas = HASIL.identitas._replace(periode_skm=Isian(periode or None))
    laporan = HASIL.laporan._replace(identitas=identitas)
    return lembar_publikasi(HASIL._replace(laporan=laporan), skm)


def isi(lembar: Lembar) -> list[Alinea | Butir | AngkaBesar]:
    return [satu for b in lembar.bagian if isinstance(b, Surat) for satu in b.isi]


def butir(lembar: Lembar) -> dict[str, str]:
    return {satu.label: satu.isi for satu in isi(lembar) if isinstance(satu, Butir)}


def test_the_value_is_a_formula_over_the_survey() -> None:
    """995 / 14 = 71,0714…"""
    angka = next(satu for satu in isi(poster(SKM)) if isinstance(satu, AngkaBesar))
    assert shown(angka.nilai, angka.format) == "71,07"
    assert isinstance(angka.nilai, Rumus)
    assert angka.nilai.rumus == SKM.rumus


def test_mutu_and_kinerja_stand_below_the_value() -> None:
    teks = [satu.teks for satu in isi(poster(SKM)) if isinstance(satu, Alinea)]
    assert "Mutu pelayanan: B" in teks
    assert "Kinerja unit pelayanan: BAIK" in teks
    tanpa = isi(poster(SKM._replace(huruf=None, predikat=None)))
    assert not [satu for satu in tanpa if isinstance(satu, Alinea) and "Mutu" in satu.teks]


def test_respondents_are_told_where_they_are_known() -> None:
    skm = SKM._replace(responden=1250, profil=(
        ("Jenis Kelamin", (("Laki-laki", 600), ("Perempuan", 650))), ("Pendidikan", (("SMA", 1250),))))
    assert butir(poster(skm, "Januari s.d. Maret 2021")) == {
        "Jumlah responden": "1.250 orang", "Jenis Kelamin": "Laki-laki 600\xa0orang · Perempuan 650\xa0orang",
        "Pendidikan": "SMA 1.250\xa0orang", "Periode survei": "Januari s.d. Maret 2021",
        "Pelaksana survei": "Bappeda Kabupaten Jember dan LPPM Universitas Jember", "Pedoman": "KepmenPAN 25/2004"}
    assert list(butir(poster(SKM))) == ["Pelaksana survei", "Pedoman"]


def test_a_survey_without_a_value_is_not_published() -> None:
    ada = [satu.nama for satu in result_sheets(HASIL, ())]
    kosong = HASIL._replace(skm=SKM._replace(nilai=None))
    assert "Publikasi SKM" in ada
    assert "Publikasi SKM" not in [satu.nama for satu in result_sheets(kosong, ())]
    assert SKM.nilai is not None
    assert SKM.nilai > Decimal(71)
