"""Spending is told by Kelompok; by Sifat up to 2020, later only where the office filled it in. Contract, "Belanja"."""

import pytest

from tests.rules.rakit import hitung
from toolkit.narasi.keuangan import ikhtisar, penutup
from toolkit.tabel.belanja import lembar_belanja
from toolkit.tabel.catatan import Penunjuk


@pytest.mark.parametrize(("tahun", "sifat", "dicetak"), [
    (2020, None, True), (2021, None, False), (2024, None, False), (2024, "Langsung", True), (2019, "Langsung", True)])
def test_sifat_is_printed_up_to_2020_or_where_filled_in(tahun: int, sifat: str | None, *, dicetak: bool) -> None:
    hasil = hitung({"Anggaran": [{"Kode": "I", "Tingkat": "Program", "Anggaran": 100, "Realisasi": 80}], "Belanja": [
        {"Kelompok": "Belanja Operasi", "Jenis": "5.1.01 Belanja Pegawai", "Anggaran": 60, "Realisasi": 50},
        {"Kelompok": "Belanja Modal", "Jenis": "Belanja Modal", "Anggaran": 40, "Realisasi": 30, "Sifat": sifat}],
    }, tahun=tahun, renstra=(2016, 2026))
    assert [f"{b.sifat} {b.anggaran}" for b in hasil.belanja_sifat] == ["Tidak Langsung 60", "Langsung 40"]
    assert len(lembar_belanja(hasil, Penunjuk(())).bagian) == 1 + dicetak
    kalimat = " ".join((*ikhtisar(hasil), *penutup(hasil)))
    assert ("Belanja Tidak Langsung" in kalimat, "Belanja Operasi" in kalimat) == (dicetak, not dicetak)
