"""A new regulation is one new file: its value, live formula, words, colour and place in the dropdown follow from it."""

import io
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from tests import kantor_acak, soffice
from tests.test_recalculation import XLSX, disagreements, fill_and_plant
from toolkit import pipeline
from toolkit.model.hasil import Hasil
from toolkit.regulation import load
from toolkit.tabel.lembar import result_sheets
from toolkit.tabel.model import Kategori, Tabel
from toolkit.template.options import TemplateOptions
from toolkit.template.workbook import make

D = Decimal
RUMUS = """
nama = "2T/(T+R)"
dasar = "Contoh"
berlaku = 2030-01-01
terverifikasi = false
rumus = "2 * target / (target + realisasi) * 100"
"""
SKALA = """
nama = "Skala Contoh"
dasar = "Contoh"
berlaku = 2030-01-01
terverifikasi = false
celah = "kelas bawah"
kelas = [
  { nama = "ISTIMEWA", dari = 90, nada = 3 },
  { nama = "LUMAYAN", dari = 60, nada = 1 },
  { nama = "PAYAH", nada = 0 },
]
"""
METODE = """
nama = "capaian : penyerapan"
dasar = "Contoh"
berlaku = 2030-01-01
terverifikasi = false
sebutan = "Rasio"
satuan = "persen"
rumus = "min(tertinggi, capaian / penyerapan * 100)"
kelas = [ { nama = "hemat", dari = 100, nada = 2 }, { nama = "boros", nada = 0 } ]

[parameter]
tertinggi = 200

[tanpa_kelas]
capaian_minimal = 50
belum_tercapai = { nama = "belum pantas dinilai", nada = 0 }
belum_dilaksanakan = "belum ada"
tidak_dapat_dihitung = "tidak tentu"
"""
PEDOMAN = """
nama = "Pedoman Contoh"
dasar = "Contoh"
berlaku = 2030-01-01
terverifikasi = false
bobot_tercetak = 0.33
unsur = ["Cepat", "Ramah", "Murah"]
jawaban = ["Tidak Baik", "Kurang Baik", "Baik", "Sangat Baik"]
skor = "NRR / 5 * 100"
mutu = [ { huruf = "P", predikat = "Prima", dari = 62, nada = 3 }, { huruf = "Q", predikat = "Cukup", nada = 1 } ]
"""
BARU = {"rumus_negatif/contoh": RUMUS, "skala/contoh": SKALA, "efisiensi/contoh": METODE, "skm/contoh-2030": PEDOMAN}
PILIHAN = (("Skala capaian", "Skala Contoh"), ("Rumus negatif", "2T/(T+R)"), ("Bobot SKM", "0,33"),
           ("Metode efisiensi", "capaian : penyerapan"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the regulation files with one more of each kind, which the loader reads instead."""
    salinan = tmp_path / "regulation"
    shutil.copytree(load.FOLDER, salinan, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    for nama, isi in BARU.items():
        (salinan / f"{nama}.toml").write_text(isi, encoding="utf-8")
    monkeypatch.setattr(load, "FOLDER", salinan)
    load.forget()
    yield salinan
    monkeypatch.undo()
    load.forget()


def office(tmp_path: Path, seed: int = 0) -> Path:
    """An office that chose them all; every second indicator is a negative one."""
    shape = kantor_acak.Bentuk(indikator=(2, 3), negatif=0.5, pedoman="contoh-2030", aturan=PILIHAN)
    return kantor_acak.write(tmp_path, shape, seed)


def tables(hasil: Hasil) -> dict[str, Tabel]:
    """The first table of each result sheet."""
    return {lembar.nama: tabel for lembar in result_sheets(hasil, ()) for tabel in lembar.bagian[:1]
            if isinstance(tabel, Tabel)}


def test_every_choice_has_its_place_in_the_dropdowns(folder: Path) -> None:
    assert folder.is_dir()
    options = TemplateOptions(tahun=2024, renstra_awal=2021, renstra_akhir=2026, kode_wilayah="35.09.12",
                              nama="Kecamatan Ambulu")
    daftar = openpyxl.load_workbook(io.BytesIO(make(options)))["Daftar"]
    ada = {sel for baris in daftar.iter_rows(values_only=True) for sel in baris}
    assert {nama for _, nama in PILIHAN} | {"Pedoman Contoh"} <= ada


def test_the_formula_gives_value_and_words(folder: Path, tmp_path: Path) -> None:
    """2 x T / (T + R) x 100, by hand."""
    assert folder.is_dir()
    hasil = pipeline.examine(office(tmp_path)).hasil
    negatif = [i for i in hasil.indikator if i.arah.value == "Negatif"]
    assert negatif
    for i in negatif:
        assert isinstance(i.target, Decimal)
        assert isinstance(i.realisasi, Decimal)
        assert i.capaian is not None
        assert abs(i.capaian - 2 * i.target * 100 / (i.target + i.realisasi)) < D("1e-20")
    catatan = "Capaian indikator negatif = 2 × target ÷ (target + realisasi) × 100."
    assert catatan in tables(hasil)["Tabel 3.1"].catatan


def test_the_scale_gives_class_and_colour(folder: Path, tmp_path: Path) -> None:
    assert folder.is_dir()
    hasil = pipeline.examine(office(tmp_path)).hasil
    kategori = {i.kategori: i.nada for i in hasil.indikator if i.kategori}
    assert kategori
    assert kategori.items() <= {"ISTIMEWA": 3, "LUMAYAN": 1, "PAYAH": 0}.items()
    tabel = tables(hasil)["Tabel 3.1"]
    assert {isi.nada for b in tabel.baris for isi in b.isi if isinstance(isi, Kategori)} == set(kategori.values())
    assert any(c.startswith("Skala capaian (Skala Contoh): ") for c in tabel.catatan)


def test_the_method_gives_value_words_and_colour(folder: Path, tmp_path: Path) -> None:
    assert folder.is_dir()
    hasil = pipeline.examine(office(tmp_path)).hasil
    nada = {"hemat": 2, "boros": 0, "belum pantas dinilai": 0}
    assert hasil.efisiensi
    for e in hasil.efisiensi:
        assert e.capaian is not None
        assert e.penyerapan is not None
        assert e.efisiensi == min(D(200), e.efisiensi or D(0))
        assert abs(min(D(200), e.capaian * 100 / e.penyerapan) - (e.efisiensi or D(0))) < D("1e-20")
        assert e.nada == nada[e.kategori]
    catatan = next(c for c in tables(hasil)["Efisiensi"].catatan if c.startswith("Metode"))
    assert catatan.startswith("Metode: capaian : penyerapan. Rasio = capaian ÷ penyerapan × 100, paling tinggi 200, "
                              "dalam persen. Disebut hemat atau boros hanya bila capaiannya 50")


def test_the_guidance_gives_score_letter_and_words(folder: Path, tmp_path: Path) -> None:
    """A mean answer of 3 is 3 / 5 x 100 = 60."""
    assert folder.is_dir()
    hasil = pipeline.examine(office(tmp_path)).hasil
    assert hasil.skm is not None
    for u in hasil.skm.unsur:
        assert u.nrr is not None
        assert u.skor is not None
        assert abs(u.skor - u.nrr * 20) < D("1e-20")
        assert (u.huruf, u.nada) == (("P", 3) if u.skor >= D("61.995") else ("Q", 1))
        assert abs((u.nrr_tertimbang or D(0)) - u.nrr * D("0.33")) < D("1e-20")


@pytest.mark.libreoffice
def test_every_live_formula_is_recalculated_to_the_value(folder: Path, tmp_path: Path) -> None:
    assert folder.is_dir()
    semua = [fill_and_plant(office(tmp_path, seed)) for seed in range(4)]
    out = tmp_path / "dihitung-ulang"
    soffice.convert([satu.planted for satu in semua], out, XLSX)
    wrong = [text for satu in semua for text in disagreements(satu, out / satu.planted.name)]
    assert not wrong, "\n".join(wrong[:20])
