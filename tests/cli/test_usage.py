"""What a user of the shell meets first: help, versions, wrong calls, all in Indonesian, exit codes of the contract."""

from pathlib import Path

import pytest
import typer

from tests.cli.jalankan import toolkit
from toolkit import __version__
from toolkit.cli.exit_code import ExitCode
from toolkit.cli.files import run_each
from toolkit.cli.indonesian import usage_message

ENGLISH = ("Usage", "Options", "Arguments", "Error", "No such", "Missing", "Try ", "Show this", "required", "default")


@pytest.mark.parametrize("args", [("--help",), ("-h",), ("check", "-h"), ("fill", "--help"), ("template", "-h"),
                                  ("rules", "-h"), ("reviu", "-h"), ("collect", "-h"),
                                  ("distribute", "-h"), ("report", "-h"),
                                  ("pasang", "-h"), ("doctor", "-h"), ("impor", "-h")])
def test_help_is_indonesian(args: tuple[str, ...]) -> None:
    result = toolkit(*args)
    assert result.returncode == 0
    assert "Pemakaian:" in result.stdout
    assert not [word for word in ENGLISH if word in result.stdout]


def test_help_lists_every_command() -> None:
    shown = toolkit("--help").stdout
    assert all(f"  {name} " in shown for name in ("template", "check", "fill", "impor", "reviu", "distribute",
                                                  "collect", "report", "rules", "pasang", "doctor"))


@pytest.mark.parametrize(("args", "words"), [
    (("periksa",), "Perintah 'periksa' tidak dikenal."),
    (("check",), "Argumen BERKAS… belum disebutkan."),
    (("fill", "a.xlsx", "--cepat"), "Opsi --cepat tidak dikenal."),
    (("fill", "a.xlsx", "-o"), "Opsi -o memerlukan nilai."),
    (("fill", "a.xlsx", "b.xlsx", "--into", "c.xlsx"), "--into hanya untuk satu berkas"),
    (("template", "x.xlsx", "--tahun", "duaribu"), "harus bilangan bulat"),
    (("template", "x.xlsx", "--renstra", "2016"), "Periode Renstra '2016' tidak dapat dibaca"),
    (("template", "x.xlsx", "--tahun", "2024", "--renstra", "2016-2021"), "di luar periode Renstra 2016-2021"),
    (("template", "x.xlsx", "--pedoman-skm", "2004"), "Pedoman SKM '2004' tidak dikenal"),
    (("rules", "XYZ999"), "Kode XYZ999 tidak ada."),
    (("rules", "ANG003", "ANG004"), "Ada argumen yang tidak dikenal: ANG004."),
    (("rules", "--bebas", "xyz"), "Tidak ada kode yang diawali XYZ. Yang ada: ANG, BCA, BEL,"),
    (("rules", "--bebas", "A"), "Tidak ada kode yang diawali A."),
    (("rules", "--bebas", "ANG003"), "Tidak ada kode yang diawali ANG003."),
    (("rules", "ANG003", "--bebas", "ANG"), "Sebutkan KODE atau --bebas, salah satu."),
    (("impor", "a.csv"), "Opsi --ke wajib disebutkan."),
    (("impor", "--ke", "a.xlsx"), "Argumen SUMBER… | FOLDER belum disebutkan."),
    (("impor", "a.csv", "--ke", "a.xlsx", "--tujuan", "Angaran"), "'Angaran' tidak dikenal. Maksud Anda Anggaran?"),
    (("report", "a.xlsx", "--jenis", "bulanan"), "Jenis laporan 'bulanan' tidak dikenal; pilihannya lkjip, skm"),
    (("report", "a.xlsx", "--jenis", "skm", "--templat", "b.docx"), "--templat tidak berlaku untuk --jenis skm"),
    (("report", "a.xlsx", "--jenis", "triwulan", "--triwulan", "5"), "Triwulan '5' tidak ada; tulis --triwulan 1, 2"),
    (("report", "a.xlsx", "--triwulan", "2"), "--triwulan tidak berlaku untuk --jenis lkjip"),
    (("check", "a.xlsx", "--json=ya"), "Opsi --json tidak memakai nilai."),
    (("--cepat", "check"), "Opsi --cepat tidak dikenal."),
])
def test_a_wrong_call_is_explained_in_indonesian(args: tuple[str, ...], words: str, tmp_path: Path) -> None:
    result = toolkit(*args, cwd=tmp_path)
    assert result.returncode == 2
    assert words in result.stderr
    assert "--help" in result.stderr
    assert result.stdout == ""
    assert not [word for word in ENGLISH if word in result.stderr]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("nama", ["x.docx", "x.csv", "x"])
def test_a_template_has_a_name_that_excel_opens(nama: str, tmp_path: Path) -> None:
    result = toolkit("template", nama, cwd=tmp_path)
    assert result.returncode == 2
    assert "Pakai nama yang berakhiran .xlsx." in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_no_message_of_the_library_is_passed_on() -> None:
    error = typer.BadParameter("Path 'a' is not readable.", param_hint="'X'")
    assert usage_message(error).startswith("Nilai untuk X tidak dapat dipakai. Jalankan ")
    assert usage_message(RuntimeError("Something went wrong.")).startswith("Perintah ini tidak dapat dipahami. ")


def test_version() -> None:
    assert toolkit("--versi").stdout == f"toolkit {__version__}\n"


def test_a_check_is_explained() -> None:
    result = toolkit("rules", "ang003")
    assert result.returncode == 0
    assert result.stdout.startswith("ANG003 (kesalahan): ")


def test_the_catalogue_lists_each_code_once() -> None:
    lines = toolkit("rules").stdout.splitlines()
    codes = [line.split()[0] for line in lines]
    assert codes == sorted(set(codes))
    assert {"ANG003", "BRK001"} <= set(codes)


@pytest.mark.parametrize("huruf", ["ANG", "ang", "GUL", "BRK"])
def test_the_next_free_code_follows_the_last_one_of_its_sheet(huruf: str) -> None:
    """Found by the reader, the checks or rolling over alike; a gap is not filled, since codes are given once."""
    kode = [line.split()[0] for line in toolkit("rules").stdout.splitlines()]
    terakhir = max(k for k in kode if k.startswith(huruf.upper()))
    result = toolkit("rules", "--bebas", huruf)
    assert (result.returncode, result.stdout) == (0, f"{terakhir[:3]}{int(terakhir[3:]) + 1:03}\n")
    assert result.stdout.strip() not in kode


def test_an_unknown_kode_wilayah_is_said_and_kept(tmp_path: Path) -> None:
    result = toolkit("template", tmp_path / "x.xlsx", "--tahun", "2024", "--kode-wilayah", "99.99.99")
    assert result.returncode == 0
    assert "99.99.99 tidak ada dalam daftar kecamatan" in result.stderr


def test_a_mistake_of_the_program_is_one_sentence_and_does_not_stop_the_other_files(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def work(path: Path) -> ExitCode:
        if path.name == "a.xlsx":
            raise ZeroDivisionError
        return ExitCode.SELESAI

    assert run_each([Path("a.xlsx"), Path("b.xlsx")], work, as_json=False) is ExitCode.GAGAL
    shown = capsys.readouterr().err
    assert "kekeliruan di dalam toolkit sendiri" in shown
    assert "Traceback" not in shown
