"""Every kind of file that we write, made as its users make it: by the command."""

import datetime as dt
import shutil
from dataclasses import replace
from pathlib import Path

from tests import kantor_acak
from tests.checks.kasus import load
from tests.cli.jalankan import EXAMPLE, ROOT, toolkit
from tests.impor import sintetis
from tests.workbooks import make_workbook
from toolkit import pipeline
from toolkit.cli.exit_code import ExitCode

PAGI = dt.datetime(2026, 1, 15, 8, 30, tzinfo=dt.UTC)
OFFICES = sorted((ROOT / "tests" / "offices").glob("*.xlsx"))
_ATURAN = ROOT / "examples" / "aturan-kabupaten.toml"
_SURAT = ROOT / "workbook_templates" / "surat.docx"
_SEEDS = (4,)
"""Offices of other shapes: many indicators, another scale, respondents one by one."""
_DAFTAR = "Kode wilayah,Nama,Camat\n35.09.12,Kecamatan Ambulu,Camat & <Plt.>\n35.09.13,,\n"

PLACEHOLDERS = "templat Word"
"""The kind whose files hold placeholders, as they must."""


def handed_out() -> dict[str, list[Path]]:
    """Files of the project that are handed out as they are."""
    folder = ROOT / "workbook_templates"
    return {"template": sorted(folder.glob("*.xls?")), PLACEHOLDERS: sorted(folder.glob("*.docx")),
            "contoh": [EXAMPLE]}


def made(folder: Path) -> dict[str, list[Path]]:
    """Kind -> files of it, made in this folder."""
    filled = _filled(folder / "terisi")
    kinds = {"template dengan aturan, dari tahun lalu": _templates(folder / "template"), "workbook terisi": filled,
             "laporan Word": _reports(folder / "word", filled)}
    return (kinds | _reviewed(folder / "reviu", filled) | _distributed(folder / "bagi")
            | _collected(folder / "kumpul", filled) | _imported(folder / "impor"))


def _run(*args: str | Path) -> None:
    done = toolkit(*args)
    assert done.returncode in {ExitCode.SELESAI, ExitCode.ADA_KESALAHAN}, (args, done.stderr)


def _templates(folder: Path) -> list[Path]:
    folder.mkdir()
    for ending in (".xlsx", ".xlsm"):
        _run("template", folder / f"aturan{ending}", "--tahun", "2025", "--aturan", _ATURAN, "--nama", "Kantor A & B")
        _run("template", folder / f"lanjut{ending}", "--dari", EXAMPLE)
    return sorted(folder.iterdir())


def _filled(folder: Path) -> list[Path]:
    """The example, the offices, a drawn one, some of other shapes; one a second time, one in a workbook with macros."""
    folder.mkdir()
    paths = [Path(shutil.copy(path, folder)) for path in (EXAMPLE, *OFFICES)]
    drawn = load(ROOT / "tests" / "checks" / "kantor_baik.txt")
    (folder / "gambar").mkdir()
    paths.append(make_workbook(folder / "gambar", drawn.gambar, identitas=dict(drawn.identitas)))
    for seed in _SEEDS:
        (folder / f"{seed}").mkdir()
        paths.append(kantor_acak.write(folder / f"{seed}", replace(kantor_acak.bentuk(seed), triwulan=3), seed))
    for path in (*paths, paths[0]):
        pipeline.fill(path, pipeline.Tujuan(), sekarang=PAGI)
    macros = Path(shutil.copy(min((ROOT / "workbook_templates").glob("*.xlsm")), folder / "bertombol.xlsm"))
    pipeline.fill(EXAMPLE, pipeline.Tujuan(into=macros), sekarang=PAGI)
    return [*paths, macros]


def _reports(folder: Path, filled: list[Path]) -> list[Path]:
    folder.mkdir()
    for number, path in enumerate(filled[:-1:2]):
        _run("report", path, "-o", folder / f"{number}.docx")
    _run("report", filled[-2], "--jenis", "triwulan", "-o", folder / "triwulan.docx")
    _run("report", filled[-2], "--jenis", "skm", "-o", folder / "skm.docx")
    return sorted(folder.iterdir())


def _reviewed(folder: Path, filled: list[Path]) -> dict[str, list[Path]]:
    folder.mkdir()
    for _ in range(2):  # the second time the reviewer's answers are carried over
        _run("reviu", *filled[:2], "-o", folder, "--pernyataan")
    return {"kertas kerja reviu": sorted(folder.glob("*.reviu.xlsx")), "rekap reviu": [folder / "Rekap Reviu.xlsx"],
            "pernyataan dan surat reviu": sorted(folder.glob("*.docx"))}


def _distributed(folder: Path) -> dict[str, list[Path]]:
    folder.mkdir()
    (folder / "daftar.csv").write_text(_DAFTAR, encoding="utf-8")
    plain: tuple[str | Path, ...] = ("distribute", folder / "daftar.csv", "--tahun", "2025", "-o")
    _run(*plain, folder / "polos", "--surat", _SURAT)
    _run(*plain, folder / "tombol", "--tombol", "--aturan", _ATURAN)
    return {"workbook yang dibagikan": sorted(folder.glob("*/*.xls?")),
            "surat pengantar": sorted(folder.glob("*/surat/*.docx"))}


def _imported(folder: Path) -> dict[str, list[Path]]:
    """More rows than the templates have prepared, and dates; once plain, once with the button, once a second time."""
    folder.mkdir()
    lra, survei = folder / "lra.xlsx", folder / "survei.csv"
    sintetis.write(sintetis.lra(sintetis.dpa(banyak=6), tahun=2025), lra)
    sintetis.write(sintetis.google_forms(450, tahun=2025)[0], survei)
    handed = [Path(shutil.copy(path, folder / f"terimpor{path.suffix}"))
              for path in (ROOT / "workbook_templates").glob("lkjip-2025-permenpanrb-14-2017.xls?")]
    for path in (*handed, handed[0]):
        _run("impor", lra, survei, "--ke", path, "--ganti")
    return {"workbook terimpor": handed}


def _collected(folder: Path, filled: list[Path]) -> dict[str, list[Path]]:
    masuk = folder / "masuk"
    masuk.mkdir(parents=True)
    for number, path in enumerate(filled):
        shutil.copy(path, masuk / f"{number}{path.suffix}")
    (masuk / "rusak.xlsx").write_bytes(b"bukan workbook")
    _run("collect", masuk, "-o", folder / "rekap.xlsx", "--kabupaten", "35.09", "--balikan", folder / "balikan")
    return {"rekap": [folder / "rekap.xlsx"], "balikan": sorted((folder / "balikan").rglob("*.xlsx"))}
