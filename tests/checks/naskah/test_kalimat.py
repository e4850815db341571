"""Right sentences of officialese give silence, wrong ones the one finding that they deserve."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.checks.kasus import compute_drawn, load
from toolkit.catalog import run_checks
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisKegiatan, BarisNaskah
from toolkit.model.sel import Isian, Keadaan, Sel
from toolkit.model.temuan import Temuan

FOLDER = Path(__file__).parent
KOLOM = {"K": "kendala", "T": "tindak_lanjut"}


def table(nama: str) -> list[list[str]]:
    lines = (FOLDER / nama).read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split(" | ")] for line in lines if line and not line.startswith("#")]


def isian(sheet: str, teks: str) -> Isian[str]:
    return Isian(teks, Sel(sheet, 2, 2), teks, Keadaan.TERISI)


def with_prose(hasil: Hasil, tempat: str, kalimat: str) -> Hasil:
    """The office's results with one sentence in one cell."""
    laporan = hasil.laporan
    if tempat == "Naskah":
        bagian = isian("Naskah", "Kata Pengantar")
        baru = replace(laporan, naskah=(BarisNaskah(sheet="Naskah", baris=2, bagian=bagian,
                                                    isi=isian("Naskah", kalimat)),))
    elif tempat == "Penjelasan":
        kode = isian("Kegiatan", "7.01.02.2.01.0001")
        baru = replace(laporan, kegiatan=(BarisKegiatan(sheet="Kegiatan", baris=2, kode=kode,
                                                        indikator_keluaran=isian("Kegiatan", "Surat"),
                                                        penjelasan=isian("Kegiatan", kalimat)),))
    else:
        kolom, kode_indikator = KOLOM.get(tempat[0], "analisis"), tempat.lstrip("KT")
        baru = replace(laporan, realisasi=tuple(
            replace(r, **{kolom: isian("Realisasi", kalimat)}) if r.kode.nilai == kode_indikator else r
            for r in laporan.realisasi))
    return replace(hasil, laporan=baru)


def prose_findings(hasil: Hasil) -> list[Temuan]:
    return [t for t in run_checks(hasil) if t.kode.startswith("NAS")]


@pytest.fixture(scope="module")
def kantor(tmp_path_factory: pytest.TempPathFactory) -> Hasil:
    return compute_drawn(tmp_path_factory.mktemp("kantor"), load(FOLDER / "kantor.txt"))


@pytest.mark.parametrize(("tempat", "kalimat"), table("benar.txt"))
def test_a_right_sentence_gives_silence(tempat: str, kalimat: str, kantor: Hasil) -> None:
    assert [f"{t.kode} {t.pesan}" for t in prose_findings(with_prose(kantor, tempat, kalimat))] == []


@pytest.mark.parametrize(("kode", "tempat", "kalimat"), table("salah.txt"))
def test_a_wrong_sentence_is_found(kode: str, tempat: str, kalimat: str, kantor: Hasil) -> None:
    assert [t.kode for t in prose_findings(with_prose(kantor, tempat, kalimat))] == [kode]


def test_the_sentence_and_not_the_passage_is_quoted(kantor: Hasil) -> None:
    temuan, = prose_findings(with_prose(kantor, "2.1", "Pembinaan dilaksanakan rutin. Target tercapai. Terima kasih."))
    assert temuan.nilai == "Target tercapai."
    assert temuan.pesan == ('kalimat menyebut "tercapai", tetapi capaian indikator 2.1 adalah 95,23 persen, jadi belum '
                            "mencapai target.")
