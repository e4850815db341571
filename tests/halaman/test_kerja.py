"""The page's door gives what the command line gives: the same object, the same sentences, the same workbook."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.jalankan import EXAMPLE
from toolkit import machine, pipeline
from toolkit.cli.exit_code import ExitCode
from toolkit.errors import ToolkitError
from toolkit.halaman import kerja

SEKARANG = dt.datetime(2026, 1, 15, 8, 30, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def jawaban() -> kerja.Answer:
    return kerja.fill("laporan.xlsx", EXAMPLE.read_bytes(), SEKARANG.isoformat())


@pytest.fixture(scope="module")
def objek(jawaban: kerja.Answer) -> dict[str, Any]:
    return json.loads(jawaban.json)  # type: ignore[no-any-return]  # an object, as the first test holds


@pytest.fixture(scope="module")
def asli(tmp_path_factory: pytest.TempPathFactory) -> pipeline.Pengisian:
    path = tmp_path_factory.mktemp("asli") / "laporan.xlsx"
    path.write_bytes(EXAMPLE.read_bytes())
    return pipeline.fill(path, pipeline.Tujuan(), sekarang=SEKARANG)


def test_the_workbook_and_the_object_are_the_command_s(jawaban: kerja.Answer, objek: dict[str, Any],
                                                       asli: pipeline.Pengisian) -> None:
    assert asli.ditulis is not None
    assert jawaban.berkas == asli.ditulis.read_bytes()
    periksa = asli.pemeriksaan
    assert objek["hasil"] == json.loads(machine.dumps(machine.to_object(periksa.hasil, periksa.temuan, "laporan.xlsx")))
    assert (objek["kode"], objek["galat"]) == (ExitCode.ADA_KESALAHAN, None)
    assert objek["kabar"] == [f"laporan.xlsx: {asli.kabar}", *asli.peringatan]


def test_every_finding_stands_in_its_group_once(objek: dict[str, Any], asli: pipeline.Pengisian) -> None:
    rata = [(k["sheet"], t["kode"], t["tempat"], t["pesan"], t["saran"]) for k in objek["kelompok"]
            for t in k["temuan"]]
    assert rata == [(t.sheet or "Berkas", t.kode, t.tempat, t.pesan, t.saran) for t in asli.pemeriksaan.temuan]
    assert all(t["mengapa"] for k in objek["kelompok"] for t in k["temuan"])


def test_the_cards_are_those_of_sheet_ringkasan(objek: dict[str, Any]) -> None:
    kartu = {k["label"]: k["nilai"] for k in objek["kartu"]}
    assert kartu["Nilai SKM"] == "71,07"  # as the report prints it
    assert len(kartu) == 4
    assert objek["perhatian"]
    assert objek["judul"].startswith("Ringkasan Kinerja")
    assert objek["keterangan"].startswith("Dihitung 15 Januari 2026 pukul 08.30 dari data pada sheet isian. ")


def test_what_is_filled_already_is_said_to_be(jawaban: kerja.Answer) -> None:
    assert jawaban.berkas is not None
    lagi = kerja.fill("laporan.xlsx", jawaban.berkas, "2027-03-01T09:00:00")
    assert lagi.berkas == jawaban.berkas
    objek = json.loads(lagi.json)
    assert objek["kabar"] == ["laporan.xlsx: sudah memuat hasil ini; berkas tidak disentuh."]
    assert objek["keterangan"].startswith("Dihitung 15 Januari 2026 pukul 08.30 "), "as the sheet says"


@pytest.mark.parametrize(("nama", "data", "kata"), [
    ("lama.xls", b"\x09\x08\x08\x00" + b"x" * 99, "Excel lama (.xls)"),
    ("putus.xlsx", EXAMPLE.read_bytes()[:4000], "tidak utuh"),
    ("kosong.xlsx", b"", "kosong"),
])
def test_a_refusal_is_an_answer_too(nama: str, data: bytes, kata: str) -> None:
    jawaban = kerja.fill(nama, data, SEKARANG.isoformat())
    objek = json.loads(jawaban.json)
    assert jawaban.berkas is None
    assert (objek["berkas"], objek["kode"], objek["hasil"]) == (nama, ExitCode.GAGAL, None)
    assert kata in objek["galat"]["pesan"]
    assert objek["galat"]["saran"]
    assert json.loads(kerja.review(nama, data).json)["galat"] == objek["galat"]


def test_exit_codes_are_the_commands() -> None:
    assert (kerja.SELESAI, kerja.ADA_KESALAHAN, kerja.GAGAL) == (
        ExitCode.SELESAI, ExitCode.ADA_KESALAHAN, ExitCode.GAGAL)


def test_a_mistake_of_our_own_is_an_answer_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(pipeline, "examine_package", broken)
    objek = json.loads(kerja.fill("a.xlsx", EXAMPLE.read_bytes(), SEKARANG.isoformat()).json)
    assert "kekeliruan di dalam toolkit sendiri (ZeroDivisionError)" in objek["galat"]["pesan"]


def test_findings_are_shown_of_what_cannot_be_written_into(monkeypatch: pytest.MonkeyPatch) -> None:
    from toolkit.ooxml import guards

    monkeypatch.setattr(guards, "is_structure_locked", lambda _: True)
    jawaban = kerja.fill("a.xlsx", EXAMPLE.read_bytes(), SEKARANG.isoformat())
    objek = json.loads(jawaban.json)
    assert (jawaban.berkas, objek["kode"], objek["kabar"]) == (None, ExitCode.GAGAL, [])
    assert objek["kelompok"]
    assert objek["galat"]["pesan"]


def test_no_workbook_is_given_under_a_name_that_excel_would_not_open(tmp_path: Path) -> None:
    path = tmp_path / "laporan.xlsm"
    path.write_bytes(EXAMPLE.read_bytes())
    with pytest.raises(ToolkitError) as asli:
        pipeline.fill(path, pipeline.Tujuan(), sekarang=SEKARANG)
    jawaban = kerja.fill(path.name, EXAMPLE.read_bytes(), SEKARANG.isoformat())
    objek = json.loads(jawaban.json)
    assert (jawaban.berkas, objek["kode"], objek["kabar"]) == (None, ExitCode.GAGAL, [])
    assert objek["galat"] == {"pesan": asli.value.pesan, "saran": asli.value.saran}
    assert ".xlsx" in objek["galat"]["saran"]
    assert objek["kelompok"], "it can be checked all the same"


def test_progress_is_told_before_each_step() -> None:
    langkah: list[tuple[str, int, int]] = []
    kerja.fill("a.xlsx", EXAMPLE.read_bytes(), SEKARANG.isoformat(), lambda *a: langkah.append(a))
    assert langkah == [(kata, k, 3) for k, kata in enumerate(kerja.LANGKAH)]


def test_a_template_bears_the_office_that_was_chosen(tmp_path: Path) -> None:
    jawaban = kerja.make_template(2025, [2025, 2029], "350912", "", "permenpanrb-14-2017")
    assert (jawaban.nama, json.loads(jawaban.json)["kode"]) == ("LKjIP-2025-35.09.12-Ambulu.xlsx", 0)
    (tmp_path / "a.xlsx").write_bytes(jawaban.berkas or b"")
    objek = json.loads(kerja.fill("a.xlsx", (tmp_path / "a.xlsx").read_bytes(), SEKARANG.isoformat()).json)
    assert "belum diisi" in objek["galat"]["pesan"]
    assert kerja.make_template(2025, [2025, 2029], "", "", "kepmenpan-25-2004").nama == "LKjIP-2025.xlsx"


def test_a_template_bears_what_no_list_knows_and_says_so() -> None:
    jawaban = kerja.make_template(2025, [2025, 2029], "99.99.99", "Dinas Contoh", "permenpanrb-14-2017")
    assert jawaban.nama.startswith("LKjIP-2025-99.99.99-")
    assert "99.99.99 tidak ada dalam daftar" in json.loads(jawaban.json)["kabar"][1]


@pytest.mark.parametrize(("tahun", "masa"), [(2030, (2025, 2029)), (25, (20, 30))])
def test_a_template_of_no_year_is_refused(tahun: int, masa: tuple[int, int]) -> None:
    jawaban = kerja.make_template(tahun, masa, "", "", "permenpanrb-14-2017")
    assert jawaban.berkas is None
    assert str(tahun) in json.loads(jawaban.json)["galat"]["pesan"]


def test_what_a_template_can_be_made_for() -> None:
    pilihan = json.loads(kerja.choices(2026).json)
    renstra = pilihan["renstra"]
    assert (pilihan["tahun"], renstra["2025"], renstra["2024"]) == (2025, [2025, 2029], [2020, 2024])
    assert pilihan["pedoman"][0] == {"slug": "permenpanrb-14-2017", "nama": "PermenPANRB 14/2017"}
    assert json.loads(kerja.find_kecamatan("ambulu").json) == [
        {"kode": "35.09.12", "nama": "Kecamatan Ambulu", "kabupaten_kota": "Kabupaten Jember",
         "provinsi": "Jawa Timur"}]


def test_the_working_paper_is_the_command_s(tmp_path: Path) -> None:
    from toolkit.reviu.kertas import review

    path = tmp_path / "laporan.xlsx"
    path.write_bytes(EXAMPLE.read_bytes())
    asli = review(path)
    jawaban = kerja.review("laporan.xlsx", EXAMPLE.read_bytes())
    assert (jawaban.nama, jawaban.berkas) == (asli.ditulis.name, asli.ditulis.read_bytes())
