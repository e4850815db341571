"""The page in Chromium, from a disk and from a server, used as staff use it: it shows, gives back and refuses what the
command line does, sends nothing, can be read by everybody, and never keeps them waiting."""

import io
import json
import platform
import subprocess
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests import node
from tests.web.bahan import AMBULU, MARKUP, PADURESO, prepare
from tests.web.peramban import WAKTU, chromium
from toolkit.halaman import kerja

MILIDETIK = 100
"""Processor time of a task of the page's own thread, of which none takes more: the page answers at once."""

Objek = dict[str, Any]


@cache
def natively(path: Path) -> tuple[Objek, bytes | None]:
    """What the same function answers outside the browser, over lxml."""
    jawaban = kerja.fill(path.name, path.read_bytes(), WAKTU)
    return json.loads(jawaban.json), jawaban.berkas


@pytest.fixture(scope="module")
def simpan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("peramban")


@pytest.fixture(scope="module")
def berkas(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return prepare(tmp_path_factory.mktemp("bahan"))


@pytest.fixture(scope="module")
def jawaban(halaman: Path, folder: Path, berkas: dict[str, Path], simpan: Path) -> Objek:
    return node.ask("halaman.js", {  # type: ignore[no-any-return]  # an object, as the script's first line says
        "chromium": chromium(), "halaman": str(halaman), "folder": str(folder), "sekarang": WAKTU,
        "simpan": str(simpan), "berkas": {nama: str(path) for nama, path in berkas.items()}})


@pytest.fixture(scope="module")
def satu(jawaban: Objek) -> Objek:
    return jawaban["satu"]  # type: ignore[no-any-return]  # as above


def shown_findings(objek: Objek) -> list[Objek]:
    """The findings as the page has to show them."""
    nomor, keluar = 0, []
    for kelompok in objek["kelompok"]:
        isi = []
        for t in kelompok["temuan"]:
            nomor += 1
            baris = [f"Tertulis: {t['nilai']}"] if 0 < len(t["nilai"]) <= 200 and t["nilai"] not in t["pesan"] else []
            baris += [t["pesan"], f"Yang perlu dilakukan: {t['saran']}"]
            baris += [f"Diterima dengan alasan: {t['alasan']}"] if t["diterima"] else []
            isi.append({"tingkat": "diterima" if t["diterima"] else t["tingkat"], "baris": baris,
                        "mengapa": t["mengapa"], "kode": f"Temuan {nomor} · {t['kode']}",
                        "sel": t["tempat"] if t["sel"] else None})
        keluar.append({"kelompok": f"{kelompok['sheet']} ({len(isi)})", "isi": isi})
    return keluar


def spaced(isi: Any) -> Any:
    """Texts with their spaces as a page shows them: runs of them, and no-break ones, are one."""
    if isinstance(isi, str):
        return " ".join(isi.split())
    if isinstance(isi, dict):
        return {kunci: spaced(nilai) for kunci, nilai in isi.items()}
    return [spaced(nilai) for nilai in isi] if isinstance(isi, list) else isi


def assert_shown(layar: Objek, path: Path) -> None:
    """Everything that the page shows of a workbook is what the function answers natively."""
    objek, _ = natively(path)
    assert (layar["badan"]["kode"], layar["judul"]) == (str(objek["kode"]), " ".join(path.name.split()))
    assert layar["gagal"] == []
    for nama, kunci in (("kantor", "judul"), ("hitungan", "hitungan"), ("keterangan", "keterangan"),
                        ("perhatian", "perhatian"), ("kabar", "kabar")):
        assert spaced(layar[nama]) == spaced(objek[kunci]), nama
    assert spaced(layar["kartu"]) == spaced([[k["label"], k["nilai"], k["keterangan"]] for k in objek["kartu"]])
    assert spaced(layar["temuan"]) == spaced(shown_findings(objek))


def assert_same(hasil: Path, asli: bytes | None, *, kecuali: str = "") -> None:
    """A workbook that the page gave is, part for part, what the native run makes; on Debian the archive itself.

    `kecuali`: a part that holds the time of its making.
    """
    assert asli is not None
    with zipfile.ZipFile(hasil) as satu, zipfile.ZipFile(io.BytesIO(asli)) as dua:
        assert satu.namelist() == dua.namelist()
        assert [nama for nama in satu.namelist() if satu.read(nama) != dua.read(nama) and nama != kecuali] == []
    if not kecuali and platform.freedesktop_os_release().get("ID") == "debian":
        assert hasil.read_bytes() == asli


def test_both_examples_are_shown_and_given_back_as_the_command_line_does(satu: Objek, simpan: Path) -> None:
    assert_shown(satu["contoh"], PADURESO)
    assert [baris[0].split("\n")[0] for baris in satu["contoh"]["daftar"]] == [AMBULU.name, PADURESO.name]
    assert satu["contoh"]["masingMasing"] == [[p.name, p.name] for p in (AMBULU, PADURESO)]
    assert satu["contoh"]["unduh"] == {"tampak": True, "nama": PADURESO.name}
    assert_shown(satu["ambulu"], AMBULU)
    assert [baris[1] for baris in satu["contoh"]["daftar"]] == [natively(p)[0]["hitungan"] for p in (AMBULU, PADURESO)]
    for nama, path in zip(satu["unduhan"], (AMBULU, PADURESO), strict=False):
        assert_same(simpan / nama, natively(path)[1])


def test_a_file_given_again_takes_the_place_of_its_earlier_answer(satu: Objek) -> None:
    assert [baris[0].split("\n")[0] for baris in satu["ambulu"]["daftar"]] == [PADURESO.name, AMBULU.name]


def test_four_hundred_respondents(satu: Objek, simpan: Path, berkas: dict[str, Path]) -> None:
    assert_shown(satu["responden"], berkas["responden"])
    assert natively(berkas["responden"])[0]["hasil"]["skm"]["responden"] == 400
    assert_same(simpan / satu["unduhan"][2], natively(berkas["responden"])[1])


@pytest.mark.parametrize("nama", ["xls", "rusak", "musuh", "penuh"])
def test_what_is_refused_is_refused_with_the_same_sentences(nama: str, satu: Objek, berkas: dict[str, Path]) -> None:
    objek, hasil = natively(berkas[nama])
    layar = satu["ditolak"][nama]
    assert hasil is None
    assert layar["badan"]["kode"] == "2"
    assert layar["gagal"] == [objek["galat"]["pesan"], objek["galat"]["saran"]]
    assert (layar["temuan"], layar["kartu"], layar["unduh"]["tampak"]) == ([], [], False)
    assert berkas[nama].name in layar["keadaan"]


def test_markup_in_a_cell_or_a_name_is_text(satu: Objek, berkas: dict[str, Path]) -> None:
    assert_shown(satu["jahat"], berkas["jahat"])
    assert satu["jahat"]["judul"] == berkas["jahat"].name
    assert any(MARKUP in baris for k in satu["jahat"]["temuan"] for t in k["isi"] for baris in t["baris"])
    assert satu["kena"] is None


def test_one_request_and_no_way_out(satu: Objek, halaman: Path) -> None:
    assert satu["permintaan"] == [halaman.as_uri()]
    assert satu["keluar"]["hasil"] == dict.fromkeys(("fetch", "gambar", "suar", "soket", "markup", "kode"), "ditolak")
    assert satu["keluar"]["dikunjungi"] == 0
    assert satu["galat"] == []


def test_no_task_of_the_page_s_thread_is_long(satu: Objek) -> None:
    """Processor time: how long a task seems to take depends on what else the machine does."""
    assert max(satu["tugas"]) < MILIDETIK, satu["lama"]


def test_filter_copy_and_print(satu: Objek, simpan: Path) -> None:
    objek, _ = natively(AMBULU)
    kesalahan = [t for k in objek["kelompok"] for t in k["temuan"] if t["tingkat"] == "kesalahan"]
    pakai = satu["pakai"]
    assert [t["sel"] for k in pakai["kesalahanSaja"]["temuan"] for t in k["isi"]] == [t["tempat"] for t in kesalahan]
    semua = sum(len(k["temuan"]) for k in objek["kelompok"])
    assert pakai["kesalahanSaja"]["tampil"] == f"{len(kesalahan)} dari {semua} temuan tampil."
    (teks, tabel), (alamat, _) = pakai["papan"]
    for t in kesalahan:
        assert f"  kesalahan [{t['kode']}] {t['tempat']}: {t['pesan']}\n      → {t['saran']}" in teks
    assert tabel.count("<tr>") == len(kesalahan) + 1
    assert alamat == kesalahan[0]["tempat"]
    assert alamat in pakai["kataSesudahSalin"]
    assert pakai["tidakCocok"] == "Tidak ada temuan yang cocok dengan saringan ini."
    cetak = " ".join(subprocess.run(["pdftotext", "-layout", str(simpan / "cetak.pdf"), "-"], capture_output=True,
                                    check=True, text=True).stdout.split())
    assert all(t["tempat"] in cetak for t in kesalahan)
    assert "temuan tampil" in cetak, "who reads a part knows that it is one"
    assert "Pilih berkas" not in cetak


def test_the_working_paper_is_the_command_s(satu: Objek, simpan: Path) -> None:
    asli = kerja.review(AMBULU.name, AMBULU.read_bytes())
    assert satu["reviu"] == asli.nama
    assert spaced(satu["kabarReviu"]) == spaced(json.loads(asli.json)["kabar"])
    assert_same(simpan / satu["reviu"], asli.berkas)


def test_a_template_by_keyboard(satu: Objek, simpan: Path) -> None:
    templat = satu["templat"]
    calon = json.loads(kerja.find_kecamatan("ambul").json)
    assert [c.split("\n")[0] for c in templat["calon"]] == [k["nama"] for k in calon]
    nama, kode, tahun, renstra, pedoman = templat["terpilih"]
    assert (nama, kode, tahun, renstra) == ("Kecamatan Ambulu", "35.09.12", "2025", "2025-2029")
    asli = kerja.make_template(int(tahun), [2025, 2029], kode, nama, pedoman)
    assert templat["berkas"] == asli.nama
    assert_same(simpan / templat["berkas"], asli.berkas, kecuali="docProps/core.xml")
    assert spaced(templat["kabar"]) == spaced(" ".join(json.loads(asli.json)["kabar"]))
    assert "empat digit" in templat["tolak"]
    assert templat["fokus"] == "tahun"


def test_cancelled_too_large_or_broken_the_page_goes_on(satu: Objek, berkas: dict[str, Path]) -> None:
    pulih = satu["pulih"]
    for nama, kata, milik in (("batal", "dibatalkan", "responden"), ("raksasa", "terlalu besar", "raksasa")):
        layar = pulih[nama]
        assert layar["badan"]["kode"] == "2"
        assert berkas[milik].name in layar["gagal"][0]
        assert kata in layar["gagal"][0]
        assert len(layar["gagal"]) == 2, "what to do is said"
    assert pulih["rusak"] == "berhenti"
    assert satu["lagi"]["pertama"]["badan"]["kode"] == "1", "the next file is answered as ever"


def test_the_same_file_again_in_one_click(satu: Objek, berkas: dict[str, Path]) -> None:
    """It was dropped, so the browser reads it anew; meanwhile another report was saved under its name."""
    assert satu["lagi"]["tombol"] == "Periksa lagi"
    assert satu["lagi"]["kedua"]["badan"]["kode"] == "0"
    assert satu["lagi"]["kedua"]["kantor"] == natively(PADURESO)[0]["judul"]
    assert berkas["bergerak"].name == satu["lagi"]["kedua"]["judul"]


def test_everybody_can_use_it(satu: Objek) -> None:
    """axe-core finds nothing serious: at the start, with results, with the template, on a phone's width, dark."""
    assert satu["keliru"] == []
    assert satu["sempit"] <= 360


def test_from_a_server_and_then_without_it(jawaban: Objek, simpan: Path) -> None:
    server = jawaban["server"]
    assert server["asing"] == []
    assert server["galat"] == []
    assert_shown(server["hasil"], AMBULU)
    assert_same(simpan / "luring" / AMBULU.name, natively(AMBULU)[1])
