"""`toolkit report`: the Word document of one report."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import console
from toolkit.cli.arguments import option
from toolkit.cli.exit_code import ExitCode
from toolkit.cli.files import expand_one, run_each

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolkit.report.build import Dokumen
    from toolkit.report.jenis import JenisLaporan

_TRIWULAN = ("1", "2", "3", "4")


def report(
    berkas: Annotated[Path, typer.Argument(metavar="BERKAS", show_default=False,
                                           help="Workbook laporan yang sudah diisi; hanya dibaca.")],
    out: Annotated[Path | None, typer.Option("-o", "--out", metavar="HASIL.docx", show_default=False, help=(
        'Nama dokumen atau foldernya; bawaan: di sebelah berkas, "LKjIP NAMA TAHUN.docx" (menurut jenisnya).'))] = None,
    jenis: Annotated[str, option("--jenis", "JENIS", (
        "lkjip (laporan kinerja tahunan, bawaan), skm (laporan survei kepuasan masyarakat), atau "
        "triwulan."))] = "lkjip",
    triwulan: Annotated[str | None, option("--triwulan", "1…4", (
        "Triwulan yang dilaporkan, dengan --jenis triwulan; bawaan: yang terakhir diukur."))] = None,
    pdf: Annotated[bool, typer.Option("--pdf", help="Buat juga PDF-nya, dengan LibreOffice atau Word.")] = False,
    templat: Annotated[Path | None, typer.Option("--templat", metavar="LKJIP.docx", show_default=False, readable=False,
                                                 help="Templat Word kantor sendiri, untuk lkjip.")] = None,
) -> None:
    """Susun laporan kinerja (LKjIP), laporan SKM, atau laporan triwulan sebagai dokumen Word, siap ditandatangani."""
    paths = expand_one(berkas, "report menyusun laporan satu berkas")
    pilihan = _chosen(jenis, templat)
    nomor = _quarter(triwulan, pilihan)

    def satu(path: Path) -> ExitCode:
        return _report(path, out, pilihan, templat, nomor, pdf=pdf)

    raise typer.Exit(run_each(paths, satu, as_json=False))


def _chosen(kode: str, templat: Path | None) -> "JenisLaporan":
    """The kind of report.

    Raises:
        typer.BadParameter: there is none of that name, or it takes no template.
    """
    from toolkit.report.build import JENIS

    jenis = JENIS.get(kode.strip().lower())
    if jenis is None:
        raise typer.BadParameter(f"Jenis laporan '{kode}' tidak dikenal; pilihannya {', '.join(JENIS)}.")
    if templat is not None and jenis.templat is None:
        raise typer.BadParameter(f"--templat tidak berlaku untuk --jenis {jenis.kode}; hilangkan --templat. Templat "
                                 f"sendiri hanya untuk {', '.join(k for k, j in JENIS.items() if j.templat)}.")
    return jenis


def _quarter(teks: str | None, jenis: "JenisLaporan") -> int | None:
    """The quarter that was asked for, 1 to 4.

    Raises:
        typer.BadParameter: it is none, or the kind of report has none.
    """
    if teks is None:
        return None
    if jenis.pada is None:
        raise typer.BadParameter(f"--triwulan tidak berlaku untuk --jenis {jenis.kode}; tulis --jenis triwulan, atau "
                                 "hilangkan --triwulan.")
    if teks.strip() not in _TRIWULAN:
        raise typer.BadParameter(f"Triwulan '{teks}' tidak ada; tulis --triwulan {', '.join(_TRIWULAN[:-1])}, atau "
                                 f"{_TRIWULAN[-1]}.")
    return int(teks)


def _report(path: Path, out: Path | None, jenis: "JenisLaporan", templat: Path | None, triwulan: int | None, *,
            pdf: bool) -> ExitCode:
    from toolkit.report import build

    dokumen = build.report(path, out, jenis=jenis, templat=templat, pdf=pdf, triwulan=triwulan)
    _say(dokumen)
    return ExitCode.ADA_KESALAHAN if dokumen.pemeriksaan.kesalahan else ExitCode.SELESAI


def _say(dokumen: "Dokumen") -> None:
    """Say on standard error what was written, and which cells are still to be filled."""
    for berkas, apa, cadangan in ((dokumen.ditulis, "laporan", dokumen.cadangan),
                                  (dokumen.pdf, "PDF", dokumen.cadangan_pdf)):
        if berkas:
            console.say(f"{berkas}: {apa} ditulis.")
            console.say_backup(cadangan)
    if dokumen.tanpa:
        console.say(f"  Tidak ada di templat, jadi tidak dicetak: {', '.join(dokumen.tanpa)}.")
    for judul, dicetak in (("Belum diisi, dan ditandai kuning di dokumen", True),
                           ("Belum diisi, dan tidak dicetak", False)):
        _list(judul, [f"{k.apa} → isi {k.di}" for k in dokumen.kosong if k.dicetak is dicetak])
    _list("Belum lengkap di tabel, juga ditandai kuning", dokumen.belum)
    _list("Kalimat kantor yang berbeda dari hitungan, juga ditandai kuning",
          [f"{t.tempat}: {t.pesan}" for t in dokumen.bantahan])
    console.say_count(dokumen.pemeriksaan.temuan, ": toolkit check")


def _list(judul: str, baris: "Sequence[str]") -> None:
    if baris:
        console.say(f"  {judul} ({len(baris)}):\n    " + "\n    ".join(baris))
