"""`toolkit doctor`: each probe on a computer that is described. Simulated: the registry and folders of Windows."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.jalankan import toolkit, without_rights
from toolkit.cli.doctor import render
from toolkit.excel import doctor
from toolkit.excel.doctor import Keadaan, Komputer, Periksa

CURRENT = r"HKCR\Excel.Application\CurVer"
OWN = r"HKCU\Software\Microsoft\Office\16.0\Excel\Security"
POLICY = r"HKCU\Software\Policies\Microsoft\Office\16.0\Excel\Security"
EXCEL = {(CURRENT, ""): "Excel.Application.16"}
Isi = Mapping[tuple[str, str], str | int]


@pytest.fixture
def linux(tmp_path: Path) -> Komputer:
    return Komputer("linux", lambda _key, _name: None, tmp_path, lambda _name: "", lambda _name: "", lambda _name: "")


def windows(folder: Path, registri: Isi = EXCEL, paket: Mapping[str, str] | None = None) -> Komputer:
    """A computer with this registry and these packages; LOCALAPPDATA is the folder."""
    return Komputer("win32", lambda key, name: registri.get((key, name)), folder,
                    lambda name: str(folder) if name == "LOCALAPPDATA" else "",
                    lambda name: (paket or {}).get(name, ""), lambda _name: "")


def short(answer: Periksa) -> tuple[Keadaan, bool]:
    """How it stands, and whether there is a next step."""
    return answer.keadaan, bool(answer.langkah)


def test_excel_is_found_by_the_registry(tmp_path: Path) -> None:
    assert doctor.excel(windows(tmp_path)).ditemukan == "Excel 16 ditemukan."
    assert short(doctor.excel(windows(tmp_path, {}))) == (Keadaan.CATATAN, True)


def test_xlwings_is_needed_on_windows(tmp_path: Path, linux: Komputer) -> None:
    assert doctor.xlwings(windows(tmp_path, paket={"xlwings": "0.37.8"})).ditemukan == "xlwings 0.37.8."
    assert short(doctor.xlwings(windows(tmp_path))) == (Keadaan.MASALAH, True)
    assert short(doctor.xlwings(linux)) == (Keadaan.CATATAN, True)


def test_the_python_of_the_button_stands_where_the_workbook_says(tmp_path: Path) -> None:
    assert short(doctor.button_python(windows(tmp_path))) == (Keadaan.MASALAH, True)
    python = tmp_path / "Toolkit" / "python" / "python.exe"
    python.parent.mkdir(parents=True)
    python.touch()
    assert short(doctor.button_python(windows(tmp_path))) == (Keadaan.BAIK, False)


@pytest.mark.parametrize(("registri", "keadaan", "kata"), [
    ({}, Keadaan.BAIK, "Pengaturan Excel: makro ditanyakan dahulu"),
    ({(OWN, "VBAWarnings"): 1}, Keadaan.CATATAN, "semua makro berjalan tanpa ditanya"),
    ({(OWN, "VBAWarnings"): 3}, Keadaan.MASALAH, "hanya makro bertanda tangan"),
    ({(OWN, "VBAWarnings"): 4}, Keadaan.MASALAH, "semua makro dimatikan"),
    ({(OWN, "VBAWarnings"): 2, (POLICY, "VBAWarnings"): 4}, Keadaan.MASALAH, "Ditetapkan bagian TI: semua makro"),
    ({(OWN, "VBAWarnings"): 4, (POLICY, "VBAWarnings"): 2}, Keadaan.BAIK, "Ditetapkan bagian TI: makro ditanyakan"),
    ({(POLICY, "blockcontentexecutionfrominternet"): 1}, Keadaan.BAIK, "makro di berkas dari internet diblokir"),
    ({(OWN, "VBAWarnings"): 9}, Keadaan.BAIK, "makro ditanyakan dahulu"),
])
def test_the_policy_of_the_office_counts_before_ones_own_setting(
        registri: Isi, keadaan: Keadaan, kata: str, tmp_path: Path) -> None:
    answer = doctor.macros(windows(tmp_path, {**EXCEL, **registri}))
    assert short(answer) == (keadaan, keadaan is not Keadaan.BAIK)
    assert kata in answer.ditemukan
    if kata.startswith("Ditetapkan") and answer.langkah:
        assert "toolkit pasang" in answer.langkah


@pytest.mark.parametrize(("zona", "keadaan"), [(None, Keadaan.BAIK), ("1", Keadaan.BAIK), ("2", Keadaan.BAIK),
                                               ("3", Keadaan.MASALAH), ("4", Keadaan.MASALAH)])
def test_a_workbook_from_the_internet_is_named(zona: str | None, keadaan: Keadaan, tmp_path: Path) -> None:
    """Here the stream is a file whose name ends as the stream's does; on Windows the same name opens the stream."""
    (tmp_path / "laporan.xlsm").touch()
    if zona:
        (tmp_path / "laporan.xlsm:Zone.Identifier").write_text(f"[ZoneTransfer]\r\nZoneId={zona}\r\n")
    answer = doctor.from_internet(windows(tmp_path))
    assert answer.keadaan is keadaan
    assert ("laporan.xlsm" in answer.ditemukan) == (keadaan is Keadaan.MASALAH)


def test_without_a_workbook_nothing_is_marked(tmp_path: Path) -> None:
    assert doctor.from_internet(windows(tmp_path)).ditemukan == "Tidak ada workbook .xlsm di folder ini."


def test_questions_about_windows_are_not_asked_elsewhere(linux: Komputer) -> None:
    for probe in (doctor.excel, doctor.button_python, doctor.macros, doctor.from_internet):
        assert short(probe(linux)) == (Keadaan.TIDAK_BERLAKU, False)


def test_libreoffice_is_found_and_never_needed(linux: Komputer) -> None:
    assert doctor.libreoffice(linux).keadaan is Keadaan.CATATAN
    found = replace(linux, program=lambda name: "/usr/bin/libreoffice" if name == "libreoffice" else "")
    assert doctor.libreoffice(found) == Periksa("LibreOffice", Keadaan.BAIK, "/usr/bin/libreoffice")


def test_templates_can_be_made_here(linux: Komputer) -> None:
    assert doctor.templates(linux).keadaan is Keadaan.BAIK


def test_nothing_is_left_in_the_folder(linux: Komputer) -> None:
    assert doctor.writing(linux).keadaan is Keadaan.BAIK
    assert list(linux.folder.iterdir()) == []


def test_the_step_stands_below_its_answer() -> None:
    shown = render([Periksa("Excel", Keadaan.BAIK, "Excel 16 ditemukan."),
                    Periksa("Makro", Keadaan.MASALAH, "semua makro dimatikan.", "Minta bagian TI.")])
    assert shown == ("baik           Excel: Excel 16 ditemukan.\n"
                     "masalah        Makro: semua makro dimatikan.\n"
                     "               → Minta bagian TI.")


def test_the_command_answers_every_question(tmp_path: Path) -> None:
    result = toolkit("doctor", cwd=tmp_path)
    assert result.stderr == ""
    lines = [line for line in result.stdout.splitlines() if not line.startswith(" ")]
    assert [line.split("  ")[-1].split(":")[0].strip() for line in lines[:len(doctor.PROBES)]] == [
        "Versi", "Excel", "xlwings", "Python untuk tombol", "Makro", "Tanda dari internet", "LibreOffice",
        "Izin menulis", "Templat"]
    masalah = sum(line.startswith("masalah ") for line in lines)  # what this computer lacks
    assert lines[-1] == (f"{masalah} masalah perlu diselesaikan." if masalah else "Tidak ada masalah.")
    assert result.returncode == bool(masalah)
    assert list(tmp_path.iterdir()) == []


def test_a_problem_is_an_exit_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder in which this account may not write."""
    tmp_path.chmod(0o555)
    monkeypatch.chdir(tmp_path)
    result = without_rights("doctor")
    assert result.returncode == 1, result.stdout
    assert "masalah        Izin menulis" in result.stdout
    assert "1 masalah perlu diselesaikan." in result.stdout
