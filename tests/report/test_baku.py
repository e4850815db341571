"""Standard passages and acts: those of the report's year, with the workbook's words; a broken file is named."""

from pathlib import Path

import pytest

from tests.report.contoh import CONTOH
from toolkit import pipeline
from toolkit.errors import ToolkitError
from toolkit.model.hasil import Hasil
from toolkit.model.regulasi import AturanKabupaten
from toolkit.narasi.kalimat import write
from toolkit.report import baku
from toolkit.report.blocks import Butir
from toolkit.report.pembuka_penutup import latar_belakang
from toolkit.report.sources import Sources

WORDS = dict.fromkeys(baku.WORDS, "kata")


@pytest.mark.parametrize(("tahun", "ada", "tidak"), [
    # PermenPANRB 88/2021 took the place of 12/2015; PP 17/2018 and PP 12/2019 came later than the reports before them.
    (2016, ("Nomor 12 Tahun 2015", "Nomor 53 Tahun 2014"), ("Nomor 88 Tahun 2021", "Nomor 17 Tahun 2018")),
    (2020, ("Nomor 12 Tahun 2015", "Nomor 17 Tahun 2018", "Nomor 12 Tahun 2019"), ("Nomor 88 Tahun 2021",)),
    (2021, ("Nomor 88 Tahun 2021",), ("Nomor 12 Tahun 2015 tentang Pedoman Evaluasi",)),
])
def test_a_report_names_the_acts_of_its_year(tahun: int, ada: tuple[str, ...], tidak: tuple[str, ...]) -> None:
    semua = "\n".join(baku.dasar_hukum(tahun))
    for nomor in ada:
        assert nomor in semua
    for nomor in tidak:
        assert nomor not in semua


def test_the_last_act_ends_the_sentence() -> None:
    hasil = pipeline.examine(CONTOH).hasil
    sources = Sources(hasil, (), (), write(hasil))
    butir = [b.teks for b in latar_belakang(sources) if isinstance(b, Butir)]
    assert [t[-1] for t in butir] == [";"] * (len(butir) - 1) + ["."]
    lama = hasil._replace(laporan=hasil.laporan._replace(tahun=2018))
    nasional, survei = baku.dasar_hukum(2018), hasil.regulasi.pedoman_skm.dasar
    assert acts(lama) == [*nasional, survei]
    kabupaten = AturanKabupaten(dasar_hukum=("Peraturan Bupati Contoh Nomor 1 Tahun 2017",))
    sendiri = lama._replace(skm=None, regulasi=hasil.regulasi._replace(kabupaten=kabupaten))
    assert acts(sendiri) == [*nasional, *kabupaten.dasar_hukum]


def acts(hasil: Hasil) -> list[str]:
    """The acts that a report names, without the signs between them."""
    return [b.teks[:-1] for b in latar_belakang(Sources(hasil, (), (), ())) if isinstance(b, Butir)]


@pytest.mark.parametrize(("tahun", "nomor"), [
    (2021, "050-5889"), (2022, "050-5889"), (2023, "900.1.15.5-1317"), (2024, "900.1.15.5-3406"), (2025, "900.1-2850"),
    (2026, "900.1-861"), (2030, "900.1-861")])
def test_the_act_on_codes_is_that_of_the_year(tahun: int, nomor: str) -> None:
    assert [nomor in teks for teks in baku.dasar_hukum(tahun) if "Keputusan Menteri Dalam Negeri" in teks] == [True]


def test_every_passage_has_its_source_and_the_workbook_s_words() -> None:
    for nama in baku.BAGIAN:
        naskah = baku.passage(nama, 2021, WORDS)
        assert naskah.sumber
        assert "$" not in "".join((*naskah.alinea, *naskah.butir))


@pytest.mark.parametrize(("lama", "baru", "potongan"), [
    ("[[penutup]]", "[[penutupan]]", "penutup"),
    ("dalam mencapai kinerja tahun $tahun", "dalam mencapai kinerja tahun $tahum", "tahum"),
    ("berlaku = 2017", 'berlaku = "dua ribu"', "dasar_hukum"),
    ("[[iku]]", "[[iku]", "tidak dapat dibaca"),
])
def test_a_broken_file_of_passages_is_named(tmp_path: Path, lama: str, baru: str, potongan: str) -> None:
    isi = baku.BERKAS.read_text(encoding="utf-8")
    assert lama in isi
    rusak = tmp_path / "baku.toml"
    rusak.write_text(isi.replace(lama, baru), encoding="utf-8")
    with pytest.raises(ToolkitError) as galat:
        baku.load(rusak)
    assert potongan in galat.value.pesan
