"""`toolkit reviu`: the reviewer's working paper of one report, or of several with their summary."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import console
from toolkit.cli.exit_code import ExitCode
from toolkit.cli.files import expand, prepare_folder, run_each
from toolkit.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit.reviu.kertas import Reviu
    from toolkit.tabel.reviu.beberapa import SatuReviu


def reviu(
    berkas: Annotated[list[Path], typer.Argument(metavar="BERKAS… | FOLDER", show_default=False, readable=False, help=(
        "Workbook laporan yang direviu, satu atau beberapa, atau folder yang memuatnya; hanya dibaca."))],
    out: Annotated[Path | None, typer.Option("-o", "--out", metavar="HASIL", show_default=False, readable=False, help=(
        "Nama kertas kerja atau foldernya; dengan beberapa laporan: folder untuk semua kertas kerja dan Rekap "
        "Reviu.xlsx. Bawaan: di sebelah berkas, NAMA.reviu.xlsx."))] = None,
    pernyataan: Annotated[bool, typer.Option("--pernyataan", help=(
        "Buat juga NAMA.surat.docx, surat dengan catatannya, dan bila tidak ada kesalahan yang tersisa "
        "NAMA.pernyataan.docx, Pernyataan Telah Direviu, di sebelah kertas kerja."))] = False,
) -> None:
    """Tulis kertas kerja reviu: setiap angka yang dilaporkan di samping hitungan ulangnya, daftar uji, dan catatan."""
    sumber = expand(berkas)
    if len(sumber) == 1 and not sumber[0].is_dir():
        raise typer.Exit(run_each(sumber, lambda path: _reviu(path, out, pernyataan=pernyataan), as_json=False))
    raise typer.Exit(_several(sumber, out, pernyataan=pernyataan))


def _several(sumber: Sequence[Path], out: Path | None, *, pernyataan: bool) -> ExitCode:
    """A paper each, and the summary: into `out`, else beside the reports, the summary beside the first."""
    from toolkit.reviu.beberapa import reports_in, write_summary
    from toolkit.tabel.reviu.beberapa import SatuReviu

    try:
        paths = reports_in(sumber)
    except ToolkitError as error:
        console.say_error(error, sumber[0].name)
        return ExitCode.GAGAL
    if out is not None:
        prepare_folder(out, paths)
    semua: list[SatuReviu] = []

    def work(path: Path) -> ExitCode:
        semua.append(SatuReviu(path.name, alasan="lihat pesan di atas"))
        try:
            return _reviu(path, out, semua, pernyataan=pernyataan)
        except ToolkitError as error:
            semua[-1] = SatuReviu(path.name, alasan=f"{error.pesan} {error.saran}")
            raise

    kode = run_each(paths, work, as_json=False)
    if not any(s.kertas for s in semua):
        return kode
    folder = out or (sumber[0] if sumber[0].is_dir() else paths[0].parent)
    return max(kode, run_each([folder], lambda f: _summarise(write_summary(f, semua)), as_json=False))


def _summarise(hasil: tuple[Path, Path | None]) -> ExitCode:
    target, cadangan = hasil
    console.say(f"{target}: rekap reviu ditulis.")
    console.say_backup(cadangan)
    return ExitCode.SELESAI


def _reviu(path: Path, out: Path | None, semua: "list[SatuReviu] | None" = None, *, pernyataan: bool) -> ExitCode:
    from toolkit.reviu.kertas import review
    from toolkit.tabel.reviu.beberapa import SatuReviu

    if pernyataan:
        from toolkit.report.extra import require

        require("docx")  # said before the working paper is written
    hasil = review(path, out)
    _report(hasil)
    if pernyataan:
        _write_documents(hasil, path)
    if semua is not None:
        semua[-1] = SatuReviu(path.name, hasil.kertas, hasil.ditulis.name)
    return ExitCode.ADA_KESALAHAN if hasil.pemeriksaan.kesalahan else ExitCode.SELESAI


def _write_documents(hasil: "Reviu", path: Path) -> None:
    from toolkit.reviu.dokumen import write_documents

    dokumen = write_documents(hasil.kertas, hasil.ditulis, path)
    for berkas, apa in ((dokumen.surat, "surat pengantar dengan catatan"),
                        (dokumen.pernyataan, "Pernyataan Telah Direviu")):
        if berkas:
            console.say(f"{berkas}: {apa} ditulis.")
    for cadangan in dokumen.cadangan:
        console.say_backup(cadangan)
    if dokumen.pernyataan is None:
        console.say("  Pernyataan Telah Direviu tidak dibuat selama ada kesalahan yang belum diperbaiki atau diterima, "
                    "atau bagian daftar uji yang belum sesuai.")
    if dokumen.belum:
        console.say(f"  {dokumen.belum} butir Daftar Uji belum ditetapkan pereviu; tetapkan sebelum ditandatangani.")
    if dokumen.ditarik:
        console.say(f"  Pernyataan dari reviu sebelumnya tidak berlaku lagi; disimpan sebagai {dokumen.ditarik.name}.")


def _report(hasil: "Reviu") -> None:
    """Say on standard error what was written, and what the working paper counts."""
    from toolkit.reviu.kertas import counted

    if hasil.berubah:
        console.say(f"{hasil.ditulis}: kertas kerja reviu ditulis.")
        console.say_backup(hasil.cadangan)
    else:
        console.say(f"{hasil.ditulis}: sudah memuat hasil ini; berkas tidak disentuh.")
    console.say(f"  {counted(hasil.kertas)}")
    console.say_count(hasil.pemeriksaan.temuan, " di sheet Catatan Hasil Reviu")
