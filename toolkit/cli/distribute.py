"""`toolkit distribute`: one prefilled workbook for each office of a list, or for each kecamatan of a kabupaten."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import arguments, console
from toolkit.cli.exit_code import ExitCode
from toolkit.cli.progress import Progres

if TYPE_CHECKING:
    from toolkit.distribute.run import DistributeRequest, Pembagian
    from toolkit.kantor.model import Kantor


def distribute(
    daftar: Annotated[Path | None, typer.Argument(metavar="[DAFTAR.csv]", show_default=False, readable=False, help=(
        "Daftar kantor (.csv atau .xlsx) dengan kolom Kode wilayah, Nama, Camat (kepalanya), E-mail. Kode boleh "
        "kosong untuk dinas atau badan, nama untuk kecamatan."))] = None,
    out: Annotated[Path | None, arguments.option(
        "-o --out", "FOLDER", "Folder untuk semua workbook; dibuat bila belum ada.", readable=False)] = None,
    kabupaten: Annotated[str, arguments.option(
        "--kabupaten", "KODE", "Semua kecamatan sebuah kabupaten atau kota, misalnya 35.09; pengganti daftar.")] = "",
    tahun: Annotated[int | None, arguments.option_tahun("tahun lalu")] = None,
    renstra: Annotated[str | None, arguments.option_renstra("lima tahun yang memuat tahun laporan")] = None,
    pedoman_skm: Annotated[str | None, arguments.option_pedoman("unsurnya diisikan di sheet SKM")] = None,
    dari: Annotated[Path | None, arguments.option("--dari", "FOLDER_LAMA", (
        "Folder workbook tahun lalu; Renstra dan riwayat kantor yang sama dibawa, apa pun nama berkasnya."))] = None,
    aturan: Annotated[Path | None, arguments.option(
        "--aturan", "ATURAN.toml", "Aturan kabupaten, ditetapkan dan dikunci di setiap workbook.")] = None,
    surat: Annotated[Path | None, arguments.option("--surat", "SURAT.docx", (
        "Surat pengantar (templat Word) untuk setiap kantor, ditaruh di folder surat."))] = None,
    tombol: Annotated[bool, typer.Option("--tombol", help="Workbook dengan tombol Hitung Capaian (.xlsm).")] = False,
    halaman: Annotated[bool, typer.Option("--halaman", help="Taruh juga lkjip.html, halaman untuk peramban.")] = False,
) -> None:
    """Bagikan workbook isian: satu untuk setiap kantor, identitasnya sudah terisi dan terkunci."""
    if (daftar is None) == (not kabupaten):
        raise typer.BadParameter("Sebutkan DAFTAR.csv atau --kabupaten, salah satu.")
    if out is None:
        raise typer.BadParameter("Sebutkan folder tujuan dengan -o FOLDER.")
    request = _request(out, tahun, renstra, pedoman_skm)
    with arguments.refusals(out, daftar, aturan, surat, dari):
        from toolkit.distribute.last_year import find_earlier
        from toolkit.distribute.surat import Surat

        kantor, pesan = _offices(daftar, kabupaten)
        lama, pesan_lama = find_earlier(dari, request.options.tahun) if dari else ({}, ())
        options = replace(request.options,
                          aturan=arguments.read_kabupaten(aturan, request.pedoman_skm) if aturan else None)
        hasil = _hand_out(replace(request, kantor=kantor, lama=lama, options=options,
                                  makro=arguments.makro_for(out, tombol=tombol), halaman=halaman,
                                  surat=Surat(surat) if surat else None))
    hasil.pesan[:0] = [*pesan, *pesan_lama]
    raise typer.Exit(_finish(hasil, out, len(kantor), halaman=halaman))


def _lay_page(out: Path) -> None:
    """The page beside the workbooks; what came of those is said already, whatever stops this."""
    from toolkit.halaman.berkas import NAMA, write_page

    with arguments.refusals(out / NAMA):
        _, cadangan = write_page(out / NAMA)
    console.say(f"{out / NAMA}: halaman untuk peramban, sebut di surat pengantar.")
    console.say_backup(cadangan)


def _request(out: Path, tahun: int | None, renstra: str | None, pedoman_skm: str | None) -> "DistributeRequest":
    """What is asked for before a file is read.

    Raises:
        typer.BadParameter: no Renstra, one that does not hold the year, or an unknown guidance.
    """
    from toolkit.distribute.run import DistributeRequest
    from toolkit.template.options import TemplateOptions, renstra_around

    sekarang = dt.datetime.now().astimezone().replace(microsecond=0)
    tahun = arguments.check_tahun(tahun) or sekarang.year - 1
    masa = arguments.read_renstra(renstra) if renstra is not None else None
    years = masa or renstra_around(tahun)
    if not masa:
        arguments.say_guess(tahun, years)
    arguments.refuse_outside(tahun, years)
    options, pedoman = TemplateOptions(tahun, *years, dibuat=sekarang), arguments.check_pedoman(pedoman_skm)
    if pedoman:
        options = replace(options, pedoman_skm=pedoman)
    return DistributeRequest(kantor=(), tujuan=out, options=options, renstra=masa, pedoman_skm=pedoman,
                             sekarang=sekarang)


def _hand_out(request: "DistributeRequest") -> "Pembagian":
    from toolkit.distribute.run import distribute as hand_out

    if request.halaman:
        from toolkit.halaman.berkas import page

        page()  # there is one: seen before anything is written
    with Progres("Membagikan", "kantor") as progres:
        return hand_out(request, lambda: progres(progres.selesai + 1, len(request.kantor)))


def _offices(daftar: Path | None, kode: str) -> "tuple[tuple[Kantor, ...], tuple[str, ...]]":
    from toolkit.kantor.daftar import kabupaten, read_daftar

    return read_daftar(daftar) if daftar else (kabupaten(kode), ())


def _finish(hasil: "Pembagian", out: Path, banyak: int, *, halaman: bool) -> ExitCode:
    """Say what came of it, and lay the page beside it; the exit code."""
    kode = _report(hasil, out, banyak)
    if halaman:
        _lay_page(out)
    return kode


def _report(hasil: "Pembagian", out: Path, banyak: int) -> ExitCode:
    """Say what came of it; the exit code.

    Raises:
        KeyboardInterrupt: the user stopped it.
    """
    for satu in (*hasil.catatan, *hasil.pesan):
        console.say(satu)
    rincian = [f"{hasil.dibuat} dibuat"]
    rincian += [f"{hasil.dibawa} di antaranya dengan isi tahun lalu"] if hasil.dibawa else []
    rincian += [f"{hasil.tetap} sudah ada dan tetap"] if hasil.tetap else []
    rincian += [f"{hasil.dibiarkan} sudah diisi dan tidak disentuh"] if hasil.dibiarkan else []
    console.say(f"{out}: {banyak} kantor; {', '.join(rincian)}. Daftarnya di manifest.csv.")
    if hasil.henti:
        console.say_error(hasil.henti, "")
    if hasil.dihentikan:
        raise KeyboardInterrupt
    if not hasil.dibuat + hasil.tetap + hasil.dibiarkan:
        return ExitCode.GAGAL
    return ExitCode.ADA_KESALAHAN if hasil.henti or hasil.pesan else ExitCode.SELESAI
