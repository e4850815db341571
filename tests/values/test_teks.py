"""Loose comparison of texts and units."""

import sys
import unicodedata

from toolkit.values.teks import AMBANG_NAMA, fold, fold_rapat, hidden_signs, kemiripan, terdekat, visible
from toolkit.values.ukuran import is_persen, is_skor


def test_folding_drops_case_spaces_breaks_and_punctuation() -> None:
    assert fold("  INDIKATOR\n Sasaran: ") == "indikator sasaran"
    assert fold_rapat("Kabupaten / Kota") == fold_rapat("kabupaten/kota")


def test_names_are_alike_in_spite_of_spelling_and_level_words() -> None:
    assert kemiripan("Program Ketentraman dan Ketertiban Umum", "KETENTERAMAN DAN KETERTIBAN UMUM") > AMBANG_NAMA
    assert kemiripan("Sub Kegiatan Pelayanan Umum", "Kegiatan: Pelayanan Umum") == 1
    assert kemiripan("Pelayanan Umum", "Pemberdayaan Masyarakat Desa") < AMBANG_NAMA


def test_near_miss() -> None:
    assert terdekat("Kegiatn", ("Program", "Kegiatan", "Sub Kegiatan")) == "Kegiatan"
    assert terdekat("xyz", ("Program", "Kegiatan")) is None


def test_units() -> None:
    assert [is_persen(s) for s in ("%", "persen", "Prosentase", "Dokumen", "", None)] == [
        True, True, True, False, False, False]
    assert [is_skor(s) for s in ("Nilai", "Indeks", "Poin", "Skor", "%", "", "Bulan")] == [
        True, True, True, True, False, False, False]


def test_nobody_sees_a_format_character_and_every_blank_is_one() -> None:
    """All of Unicode's Cf but the override that shows a text backwards; all of Zs."""
    for nomor in range(sys.maxunicode + 1):
        huruf = chr(nomor)
        if unicodedata.category(huruf) == "Cf" and huruf != "\u202e":
            assert visible(f"9{huruf}0") == "90", hex(nomor)
            assert hidden_signs(huruf) == (f"U+{nomor:04X}",)
        elif unicodedata.category(huruf) == "Zs":
            assert visible(f"9{huruf}0") == "9 0", hex(nomor)
    assert visible("\u202e09") == "\u202e09"
    assert visible("Kantor Camat Ambulu – “é”") == "Kantor Camat Ambulu – “é”"


def test_names_are_the_same_with_a_soft_hyphen() -> None:
    assert fold("Reali\u00adsasi\u200b Nasional") == fold("REALISASI NASIONAL")
