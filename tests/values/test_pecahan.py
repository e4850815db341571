"""Formulas in words: which divide, what by what; and which only look so."""

import pytest

from toolkit.values.pecahan import Pecahan, formulasi

X = "× 100%"
PECAHAN: dict[str, tuple[Pecahan | str, ...]] = {
    "(Jumlah A / Jumlah B) x 100%": (Pecahan("Jumlah A", "Jumlah B", kanan=X),),
    "Jumlah A yang tertib / jumlah seluruh A x 100%": (Pecahan("Jumlah A yang tertib", "jumlah seluruh A", kanan=X),),
    "Jumlah A/jumlah B X100%": (Pecahan("Jumlah A", "jumlah B", kanan=X),),
    "Realisasi/Target x 100%": (Pecahan("Realisasi", "Target", kanan=X),),
    "Persentase = (A/B) x 100 %": (Pecahan("A", "B", "Persentase =", "× 100 %"),),
    "Rumus : Jumlah A / Jumlah B * 100": (Pecahan("Jumlah A", "Jumlah B", "Rumus :", "× 100"),),
    "100% x (A / B)": (Pecahan("A", "B", "100% ×"),),
    "Realisasi anggaran : Pagu anggaran x 100%": (Pecahan("Realisasi anggaran", "Pagu anggaran", kanan=X),),
    "Jumlah kasus dibagi dengan jumlah penduduk dikali 1.000": (Pecahan("Jumlah kasus", "jumlah penduduk",
                                                                     kanan="× 1.000"),),
    "((A + B) / (C + D)) x 100%": (Pecahan("A + B", "C + D", kanan=X),),
    "Capaian = (target − (realisasi − target)) ÷ target × 100": (
        Pecahan("target − (realisasi − target)", "target", "Capaian =", "× 100"),),
    # slashes of pairs of words beside the one that divides
    "Jumlah desa/kelurahan tertib / jumlah desa/kelurahan x 100%": (
        Pecahan("Jumlah desa/kelurahan tertib", "jumlah desa/kelurahan", kanan=X),),
    "Jumlah desa dan / atau dusun bersih / jumlah desa dan / atau dusun x 100%": (
        Pecahan("Jumlah desa dan / atau dusun bersih", "jumlah desa dan / atau dusun", kanan=X),),
    # typed over several lines, with a line of dashes, or one formula a line
    "Jumlah A\n---------- x 100%\nJumlah B": (Pecahan("Jumlah A", "Jumlah B", kanan=X),),
    "Jumlah A yang\nselesai /\nJumlah B x 100%": (Pecahan("Jumlah A yang selesai", "Jumlah B", kanan=X),),
    "1. Jumlah A / jumlah B x 100%\n2. Hasil survei": (Pecahan("Jumlah A", "jumlah B", "1.", X), "2. Hasil survei"),
    "Jumlah A / Jumlah B x 100% (data seksi)": (Pecahan("Jumlah A", "Jumlah B", kanan=X), "(data seksi)"),
}
POLOS = ("Hasil Perhitungan Survei Kepuasan Masyarakat (SKM)", "Jumlah desa dan/atau kelurahan yang tertib",
         "Jumlah desa / kelurahan yang tertib x 100%", "Jumlah surat masuk/keluar", "Nilai SAKIP/AKIP", "orang/bulan",
         "A / B / C x 100%", "A / B - C x 100%", "Jumlah A) / Jumlah B x 100%", "Nilai rata-rata unsur x 25",
         "Sumber: Dinas / Badan", "/", "Jumlah A / x 100%", "Jumlah A / Jumlah B x bobot", "-----")


@pytest.mark.parametrize("teks", PECAHAN)
def test_a_formula_that_divides_is_taken_apart(teks: str) -> None:
    assert formulasi(teks) == PECAHAN[teks]


@pytest.mark.parametrize("teks", POLOS)
def test_what_divides_nothing_or_leaves_it_open_stays_as_typed(teks: str) -> None:
    assert formulasi(teks) == (teks,)


def test_nothing_and_a_long_text() -> None:
    assert formulasi(" \n ") == ()
    panjang = "Jumlah A / Jumlah B x 100% " * 100
    assert formulasi(panjang) == (panjang.strip(),)
