"""Surveys as offices keep them: forms with headings of their own, recaps in many dresses, unknown words."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.impor.sintetis import PERTANYAAN, Tabel, fill, google_forms, write
from tests.impor.test_baca import PENERIMA, UNSUR, read, refused, rows
from toolkit.errors import ToolkitError

PILIHAN = ("Tidak Baik", "Kurang Baik", "Baik", "Sangat Baik")
HITUNG = (0, 2, 20, 8)
"""Of 30 answers, the worst first."""


def answers(judul: list[str], *isi: list[Any]) -> Tabel:
    """A form with a question for each unsur in the regulation's order behind the headings that are given."""
    return Tabel([[*judul, *(f"Penilaian [{nama}]" for nama in UNSUR.values())], *isi])


def recap(judul: list[Any], *isi: Any, bawah: list[Any] | None = None) -> Tabel:
    return Tabel([["No", "Unsur Pelayanan", *judul], *([bawah] if bawah else []),
                  *([n, nama, *isi] for n, nama in UNSUR.items())])


def test_a_form_asks_for_the_person_in_its_own_words(tmp_path: Path) -> None:
    judul = ["Timestamp", "Nama Anda", "Usia Anda", "Jenis Kelamin Anda", "Apa pendidikan terakhir Anda?",
             "Apa pekerjaan Anda?", "Layanan apa yang Anda terima?"]
    orang = ["3/14/2024 9:15:11", "X", 41, "Laki-laki", "SLTA", "Petani", "Legalisir"]
    path = write(answers(judul, [*orang, *[f"{n} - {PILIHAN[n - 1]}" for n in (4, 3, 2, 1, 4, 3, 2, 1, 4)]]),
                 tmp_path / "a.csv")
    (satu,) = rows(read(path), "SKM Responden")
    assert [str(v) for v in satu.values()] == ["2024-03-14", "41", "Laki-laki", "SLTA", "Petani", "Legalisir",
                                               *"432143214"]
    assert "data pribadi" in dict(read(path).tinjauan[0].tidak_diambil)["Nama Anda"]


@pytest.mark.parametrize("judul", [["No", "Umur"], ["ID", "Waktu mulai", "Waktu penyelesaian", "Nama", "Umur"]])
def test_a_form_without_googles_time_is_one_too(tmp_path: Path, judul: list[str]) -> None:
    """`Waktu penyelesaian` holds days there, and is no answer about the time taken."""
    isi = [[n, *[f"2024-05-{n:02} 08:00:00"] * 2, "Siti", 30][-len(judul):] if len(judul) > 2 else [n, 30]
           for n in (11, 12)]
    path = write(answers(judul, *([*b, *[3] * 8, 4] for b in isi)), tmp_path / "a.xlsx")
    baris = rows(read(path), "SKM Responden")
    assert [[b[f"U{n}"] for n in UNSUR] for b in baris] == [[3] * 8 + [4]] * 2
    assert [str(b["Tanggal"]) for b in baris if "Tanggal" in b] == ["2024-05-11", "2024-05-12"] * (len(judul) > 2)


def test_unknown_words_are_asked_for_with_their_counts_and_answered_by_the_map(tmp_path: Path) -> None:
    """`Cukup Baik` is 2 where `Kurang Baik` is the worst: the known words of its questions are asked for too."""
    kata = ("Kurang Baik", "Cukup Baik", "Baik", "Sangat Baik")
    path = write(answers(["Timestamp"], *(["2024/05/03 09:00:00", *[k] * 9] for k in (*kata, "Baik", "-"))),
                 tmp_path / "kata.csv")
    tanya = read(path)
    assert '"Cukup Baik" (9 jawaban pada 9 pertanyaan, misalnya B3)' in tanya.tinjauan[0].pertanyaan[0]
    assert '"Cukup Baik" = ""    # 9 jawaban pada 9 pertanyaan; tidak dikenal' in tanya.peta
    assert '"Baik" = ""    # 18 jawaban pada 9 pertanyaan; lazimnya 3' in tanya.peta
    isi = tanya.peta
    for n, k in enumerate(kata, 1):
        isi = isi.replace(f'"{k}" = ""', f'"{k}" = "{n}"')
    (peta := tmp_path / "peta.toml").write_text(isi, encoding="utf-8")
    terjawab = read(path, peta=peta)
    assert [b["U1"] for b in rows(terjawab, "SKM Responden")] == [1, 2, 3, 4, 3, None]
    assert 'Menurut peta, "Cukup Baik" dihitung 2 (9 jawaban).' in terjawab.tinjauan[0].catatan
    peta.write_text(isi.replace('"Cukup Baik" = "2"', '"Cukup Baik" = "5"'), encoding="utf-8")
    refused(path, 'peta.toml: "5" untuk "Cukup Baik" bukan jawaban 1 sampai 4', peta=peta)


def test_five_choices_are_another_scale_in_forms_and_in_recaps(tmp_path: Path) -> None:
    lima = ("Tidak Puas", "Kurang Puas", "Cukup Puas", "Puas", "Sangat Puas")
    galat = refused(write(answers(["Timestamp"], *(["2024/05/03 09:00:00", *[k] * 9] for k in lima)),
                          tmp_path / "lima.csv"), r"lima pilihan jawaban pada .*Persyaratan")
    assert "skala lain" in galat.saran
    refused(write(recap(list(lima), 0, 1, 6, 20, 3), tmp_path / "rekap.csv"), 'kolom "Cukup Puas".*54 jawaban')
    kosong = read(write(recap(list(lima), 0, 1, 0, 20, 9), tmp_path / "tanpa.csv"))
    assert [kosong.muatan[0].baris[0][j] for j in PILIHAN] == [0, 1, 20, 9], "nobody chose it"


@pytest.mark.parametrize(("judul", "bawah", "isi"), [
    (["1", "2", "3", "4", "Jumlah Responden"], None, (*HITUNG, 30)),
    (["SB", "B", "KB", "TB"], None, HITUNG[::-1]),
    (["Jawaban", None, None, None, "NRR"], [None, None, 1, 2, 3, 4, None], (*HITUNG, "3,2")),
    ([x for j in PILIHAN for x in (j, None)], [None, None, *["f", "%"] * 4],
     [x for n in HITUNG for x in (n, round(n / 0.3, 2))])])
def test_recaps_name_their_choices_in_many_ways(tmp_path: Path, judul: list[Any], bawah: Any, isi: Any) -> None:
    """Of 0, 2, 20, 8 the mean is (4 + 60 + 32) / 30 = 3,2."""
    (muatan,) = read(write(recap(judul, *isi, bawah=bawah), tmp_path / "a.xlsx")).muatan
    assert [[b["No"], *(b[j] for j in PILIHAN)] for b in muatan.baris] == [[n, *HITUNG] for n in UNSUR]


def test_shares_without_a_format_are_percents_and_wrong_sums_are_shown(tmp_path: Path) -> None:
    (muatan,) = read(write(recap(list(PILIHAN), 0, 0.1, 0.6, 0.3), tmp_path / "a.xlsx")).muatan
    assert [muatan.baris[0][j] for j in PILIHAN] == [0, 10, 60, 30]
    tabel = recap([*PILIHAN, "Jumlah"], *HITUNG, 30)
    tabel.baris[3][4] = 25
    refused(write(tabel, tmp_path / "b.csv"), "Jumlah di b.csv tidak bertemu: G4 berisi 30")


@pytest.mark.parametrize(("judul", "pesan"), [
    (["Nilai Rata-Rata", "Nilai Konversi", "Mutu"], "rekap nilai rata-rata SKM"),
    (["D", "C", "B", "A"], "berjudul huruf")])
def test_what_would_have_to_be_guessed_is_refused_with_what_to_do(tmp_path: Path, judul: list[str], pesan: str) -> None:
    galat = refused(write(recap(judul, *HITUNG[:len(judul)]), tmp_path / "a.csv"), pesan)
    assert "sheet SKM" in galat.saran or "Ganti judul kolomnya" in galat.saran


@pytest.mark.parametrize(("sel", "pesan"), [("=1+2", "belum pernah dihitung"), ("#REF!", "nilai error Excel")])
def test_an_answer_that_is_not_there_is_no_blank(tmp_path: Path, sel: str, pesan: str) -> None:
    path = write(answers(["No"], *([n, *[3] * 8, sel if n == 2 else 3] for n in (1, 2, 3))), tmp_path / "a.xlsx")
    assert "Sheet1!J3" in refused(path, pesan).pesan


def test_the_synthetic_questions_are_those_of_the_unsur(tmp_path: Path) -> None:
    """As a check of the drawing: without Google's column too each question finds its unsur."""
    tabel, jawaban = google_forms(8)
    tanpa = write(Tabel([b[1:] for b in tabel.baris]), tmp_path / "a.csv")
    assert [[b[f"U{no}"] for _, no, _ in PERTANYAAN] for b in rows(read(tanpa), "SKM Responden")] == [
        [j[no] for _, no, _ in PERTANYAAN] for j in jawaban]
    assert PENERIMA.unsur == UNSUR


def test_answers_that_two_sources_hold_are_refused_and_both_are_named(tmp_path: Path) -> None:
    """A download made twice; a copy of the sheet; the same answers without their days; half a year in both."""
    tabel, _ = google_forms(12)
    a, b = write(tabel, tmp_path / "a.csv"), write(tabel, tmp_path / "a (1).xlsx")
    tengah = write(Tabel([tabel.baris[0], *tabel.baris[7:]]), tmp_path / "tengah.csv")
    for dua in ((a, b), (a, tengah)):
        with pytest.raises(ToolkitError, match=r"memuat jawaban yang sama: .* responden, yang akan dihitung dua kali"):
            read(*dua)
    buku = openpyxl.Workbook()
    for nama, isi in (("Form Responses 1", tabel), ("Olah", Tabel([b[1:] for b in tabel.baris]))):
        fill(buku.create_sheet(nama), isi)
    buku.save(path := tmp_path / "buku.xlsx")
    assert "Form Responses 1" in refused(path, "lebih dari satu tabel untuk sheet SKM Responden").saran
    assert len(rows(read(path, sheet="Olah"), "SKM Responden")) == 12
    lain, _ = google_forms(12, 9)
    assert len(rows(read(a, write(lain, tmp_path / "lain.csv")), "SKM Responden")) == 24


@pytest.mark.parametrize(("atas", "pesan"), [
    ("UNIT PELAYANAN : KECAMATAN SUKAMUNDUR", "milik Kecamatan Sukamundur"),
    ("SKM KECAMATAN SUKAMUNDUR KABUPATEN CONTOH TAHUN 2024", "milik Kecamatan Sukamundur"),
    ("Survei Kelurahan Melati, Tahun 2024", "milik Kelurahan Melati"), ("Hasil survei tahun 2021-2023", "tahun 2021"),
    ("Kecamatan Sukamaju Tahun 2021 s.d. 2024", ""), ("Survei kecamatan dan kelurahan", ""),
    ("Peraturan Bupati Contoh Nomor 14 Tahun 2017", ""), ("KELURAHAN MELATI KECAMATAN SUKAMAJU", "")])
def test_a_title_that_names_another_office_or_year(tmp_path: Path, atas: str, pesan: str) -> None:
    tabel = answers(["No"], *([n, *[3] * 9] for n in (1, 2, 3)))
    path = write(Tabel([[atas], *tabel.baris]), tmp_path / "a.csv")
    if pesan:
        refused(path, pesan)
    else:
        assert len(rows(read(path), "SKM Responden")) == 3


def test_a_person_called_like_a_sum_answers_too_and_each_page_may_have_its_sums(tmp_path: Path) -> None:
    """`Ni Made`, `Nilai Jual Objek Pajak`; a sum of 3 + 4 below a page, and of 3 + 4 + 2 + 2 at the end."""
    judul = ["NO. RESPONDEN", "NAMA", "JENIS LAYANAN", *(f"U{n}" for n in UNSUR)]
    orang = [[n, nama, layanan, *[nilai] * 9] for n, (nama, layanan, nilai) in enumerate(
        (("Budi", "KTP", 3), ("Ni Made Ayu", "Nilai Jual Objek Pajak", 4), ("Siti", "KK", 2), ("Total Surya", "KK", 2)),
        1)]
    jumlah = [["Jumlah", None, None, *[n] * 9] for n in (7, 4, 11)]
    semua: list[list[list[Any]]] = [
        [*orang, jumlah[2]], [*orang[:2], jumlah[0], judul, *orang[2:], jumlah[1]],
        [*orang[:2], jumlah[0], *orang[2:], jumlah[2]]]
    for isi in semua:
        baris = rows(read(write(Tabel([judul, *isi]), tmp_path / "a.csv")), "SKM Responden")
        assert [b["U1"] for b in baris] == [3, 4, 2, 2]
    refused(write(Tabel([judul, *orang[:3], jumlah[2]]), tmp_path / "b.csv"), "tidak bertemu")


def test_signs_without_letters_are_words_of_their_own(tmp_path: Path) -> None:
    tabel = answers(["Timestamp"], *(["2024/05/03 09:00:00", *["★" * n] * 9] for n in (2, 3, 4)))
    path = write(tabel, tmp_path / "a.csv")
    isi = read(path).peta
    for n in (2, 3, 4):
        isi = isi.replace(f'"{"★" * n}" = ""', f'"{"★" * n}" = "{n}"')
    (peta := tmp_path / "peta.toml").write_text(isi, encoding="utf-8")
    assert [b["U9"] for b in rows(read(path, peta=peta), "SKM Responden")] == [2, 3, 4]
