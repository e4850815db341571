"""The regulation files: what can be chosen, what a wrong file says, and that every file names its source."""

import datetime as dt
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from toolkit.errors import ToolkitError
from toolkit.model.laporan import Identitas
from toolkit.model.regulasi import AturanKabupaten
from toolkit.model.sel import Isian
from toolkit.regulation import load
from toolkit.regulation.berkas import read
from toolkit.regulation.isi import efisiensi_of, pedoman_skm_of, skala_of
from toolkit.schema.input import IDENTITAS

BERKAS = sorted(load.FOLDER.rglob("*.toml"))

SKALA = """
nama = "Skala Contoh"
dasar = "Peraturan Bupati Contoh Nomor 1 Tahun 2024"
berlaku = 2024-01-01
celah = "kelas bawah"
kelas = [ { nama = "BAIK", dari = 80, nada = 3 }, { nama = "KURANG", nada = 0 } ]
"""


def write(folder: Path, isi: str) -> Path:
    path = folder / "aturan-sendiri.toml"
    path.write_text(isi, encoding="utf-8")
    return path


@pytest.mark.parametrize(("nama", "pilihan"), [
    ("skala", ("Empat kelas (di atas 100; 76–100; 55–75; di bawah 55)", "Permendagri 86/2017")),
    ("batas", ("tanpa batas", "100", "110", "120", "150")),
    ("rumus_negatif", ("(2T-R)/T", "T/R")),
    ("pedoman_skm", ("PermenPANRB 14/2017", "KepmenPAN 25/2004")),
    ("bobot_skm", ("1/n", "0,11", "0,071")),
    ("efisiensi", ("capaian - penyerapan", "PMK 22/2021")),
])
def test_choices_are_those_of_the_contract_default_first(nama: str, pilihan: tuple[str, ...]) -> None:
    """Further files may add choices, but none before the default."""
    assert tuple(p for p in load.choices(nama) if p in pilihan) == pilihan
    assert load.choices(nama)[0] == pilihan[0]


def test_every_rule_of_the_schema_has_choices() -> None:
    assert all(load.choices(kolom.choices_of) for kolom in IDENTITAS.columns if kolom.choices_of)


@pytest.mark.parametrize("path", BERKAS, ids=lambda p: p.stem)
def test_every_file_names_source_date_and_whether_it_was_checked(path: Path) -> None:
    isi = tomllib.loads(path.read_text(encoding="utf-8"))
    assert isi.get("dasar", isi.get("sumber", "")).strip()
    assert isinstance(isi["berlaku"], dt.date)
    assert isinstance(isi["terverifikasi"], bool)


@pytest.mark.parametrize("folder", ["skala", "skm", "predikat", "efisiensi"])
def test_one_file_of_each_kind_is_the_default(folder: str) -> None:
    assert sum(tomllib.loads(p.read_text(encoding="utf-8")).get("bawaan", False)
               for p in (load.FOLDER / folder).glob("*.toml")) == 1


def test_blank_and_unknown_choices_mean_the_default() -> None:
    bawaan = load.resolve(Identitas())
    assert (bawaan.skala.nama, bawaan.batas, bawaan.rumus_negatif.nama) == (
        "Empat kelas (di atas 100; 76–100; 55–75; di bawah 55)", None, "(2T-R)/T")
    assert (bawaan.pedoman_skm.nama, bawaan.bobot_skm.nilai) == ("PermenPANRB 14/2017", None)
    assert load.resolve(Identitas(skala_capaian=Isian("Skala yang tidak ada"))) == bawaan


def test_chosen_rules() -> None:
    pilihan = load.resolve(Identitas(
        skala_capaian=Isian("permendagri 86/2017"), batas_capaian=Isian("120%"), rumus_negatif=Isian("T/R"),
        pedoman_skm=Isian("KepmenPAN 25/2004"), bobot_skm=Isian("0.071"), metode_efisiensi=Isian("PMK 22/2021")))
    assert (pilihan.skala.nama, pilihan.batas) == ("Permendagri 86/2017", Decimal(120))
    assert pilihan.rumus_negatif.nama == "T/R"
    assert (len(pilihan.pedoman_skm.unsur), pilihan.bobot_skm.nilai) == (14, Decimal("0.071"))
    assert pilihan.efisiensi.sebutan == "Nilai efisiensi"


def test_a_mutu_letter_has_the_edges_of_the_chosen_guidance() -> None:
    lama = load.resolve(Identitas(pedoman_skm=Isian("KepmenPAN 25/2004")))
    mutu = next(p for p in lama.predikat if p.nama == "mutu")
    assert [k.dari for k in mutu.kelas] == [Decimal("81.26"), Decimal("62.51"), Decimal("43.76"), None]


def test_letters_are_ranked_as_the_contract_says() -> None:
    huruf = {p.nama: p.huruf for p in load.resolve(Identitas()).predikat}
    assert huruf.items() >= {"SAKIP": ("D", "C", "CC", "B", "BB", "A", "AA"), "opini": ("TMP", "TW", "WDP", "WTP"),
                     "mutu": ("D", "C", "B", "A")}.items()


def test_guidance_by_the_command_lines_name() -> None:
    assert load.slugs()[0] == "permenpanrb-14-2017"
    assert "kepmenpan-25-2004" in load.slugs()
    assert load.by_slug("kepmenpan-25-2004").nama == "KepmenPAN 25/2004"
    with pytest.raises(KeyError):
        load.by_slug("lain")


def test_a_kabupatens_own_scale_is_a_choice_and_the_default(tmp_path: Path) -> None:
    aturan = AturanKabupaten(skala=skala_of(read(write(tmp_path, SKALA))))
    assert load.choices("skala", aturan) == ("Skala Contoh", *load.choices("skala"))
    for tertulis in (None, "skala contoh", "Skala yang tidak ada"):
        sendiri = load.resolve(Identitas(skala_capaian=Isian(tertulis)), aturan)
        assert [k.nama for k in sendiri.skala.kelas] == ["BAIK", "KURANG"]
    lain = load.resolve(Identitas(skala_capaian=Isian("Permendagri 86/2017")), aturan)
    assert lain.skala.nama == "Permendagri 86/2017"


@pytest.mark.parametrize(("lama", "baru", "kunci", "boleh"), [
    ('nama = "Skala Contoh"', "", "kunci nama", "teks dalam tanda kutip"),
    ('"kelas bawah"', '"kelas atas"', "kunci celah", "kelas bawah"),
    ("2024-01-01", '"awal 2024"', "kunci berlaku", "tanggal seperti 2021-01-31"),
    ("dari = 80", 'dari = "80"', "kunci kelas[1].dari", "angka, dengan titik"),
    ("nada = 3", "nada = 7", "kunci kelas[1].nada", "bilangan bulat mulai 0 sampai 3"),
    ("dari = 80", "mulai = 80", "kunci kelas[1].mulai", "dari, lebih_dari, sampai, nada"),
    ("dari = 80, ", "", "kunci kelas[1].dari", "batas bawah pada setiap kelas kecuali yang terakhir"),
    ('"KURANG"', '"KURANG", dari = 90', "kunci kelas[2].dari", "kecuali yang terakhir"),
    ('"KURANG"', '"KURANG", sampai = 85', "kunci kelas[2].sampai", "angka sampai 80"),
    ("dari = 80", "dari = 80, lebih_dari = 80", "kunci kelas[1].lebih_dari", "salah satu"),
    ("celah =", "gap =", "kunci gap", "celah"),
])
def test_a_wrong_scale_says_file_key_and_what_may_stand_there(
        lama: str, baru: str, kunci: str, boleh: str, tmp_path: Path) -> None:
    with pytest.raises(ToolkitError) as galat:
        skala_of(read(write(tmp_path, SKALA.replace(lama, baru))))
    assert "aturan-sendiri.toml" in galat.value.pesan
    assert kunci in galat.value.pesan
    assert boleh in galat.value.saran


def test_edges_that_rise_are_refused(tmp_path: Path) -> None:
    isi = SKALA.replace('{ nama = "KURANG"', '{ nama = "SEDANG", dari = 90, nada = 1 }, { nama = "KURANG"')
    with pytest.raises(ToolkitError, match="kelas terbaik ditulis lebih dahulu"):
        skala_of(read(write(tmp_path, isi)))


def test_what_is_no_toml_or_not_there(tmp_path: Path) -> None:
    with pytest.raises(ToolkitError, match="bukan TOML"):
        read(write(tmp_path, "nama = Skala"))
    with pytest.raises(ToolkitError, match="tidak dapat dibuka"):
        read(tmp_path / "tidak-ada.toml")


def test_a_method_without_its_constants_is_refused(tmp_path: Path) -> None:
    asli = (load.FOLDER / "efisiensi" / "pmk-22-2021.toml").read_text(encoding="utf-8")
    with pytest.raises(ToolkitError, match="kunci rumus"):
        efisiensi_of(read(write(tmp_path, asli.replace("rentang   = 20", ""))))


def test_unsur_twice_is_refused(tmp_path: Path) -> None:
    asli = (load.FOLDER / "skm" / "permenpanrb-14-2017.toml").read_text(encoding="utf-8")
    with pytest.raises(ToolkitError, match="kunci unsur"):
        pedoman_skm_of(read(write(tmp_path, asli.replace('"Waktu Penyelesaian"', '"Persyaratan"'))))


def test_printed_edges_leave_a_hundredth_between_them() -> None:
    for pedoman in load.pedoman():
        for atas, bawah in zip(pedoman.mutu, pedoman.mutu[1:], strict=False):
            if atas.kelas.dari is not None and bawah.kelas.sampai is not None:
                assert atas.kelas.dari - bawah.kelas.sampai == Decimal("0.01")
