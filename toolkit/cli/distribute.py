"""`toolkit distribute`: one prefilled workbook for each office of a list, or for each kecamatan of a kabupaten."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import console, opsi
from toolkit.cli.kode import Kode
from toolkit.cli.progres import Progres
from toolkit.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit.distribute.run import Pembagian
    from toolkit.kantor.model import Kantor


def distribute(
    daftar: Annotated[Path | None, typer.Argument(metavar="[DAFTAR.csv]", show_default=False, readable=False, help=(
        "Daftar kantor (.csv atau .xlsx) dengan kolom Kode wilayah; kolom Nama, Camat dan E-mail boleh ada."))] = None,
    out: Annotated[Path | None, typer.Option("-o", "--out", metavar="FOLDER", show_default=False, readable=False, help=(
        "Folder untuk semua workbook; dibuat bila belum ada."))] = None,
    kabupaten: Annotated[str, typer.Option("--kabupaten", metavar="KODE", show_default=False, help=(
        "Semua kecamatan sebuah kabupaten atau kota, misalnya 35.09; pengganti daftar."))] = "",
    tahun: Annotated[int | None, typer.Option("--tahun", metavar="TAHUN", show_default=False,
                                              help="Tahun laporan; bawaan: tahun lalu.")] = None,
    renstra: Annotated[str | None, typer.Option("--renstra", metavar="AWAL-AKHIR", show_default=False, help=(
        "Periode Renstra, misalnya 2016-2021; bawaan: lima tahun yang memuat tahun laporan."))] = None,
    pedoman_skm: Annotated[str | None, typer.Option("--pedoman-skm", metavar="PEDOMAN", show_default=False, help=(
        "kepmenpan-25-2004 atau permenpanrb-14-2017 (bawaan); unsurnya diisikan di sheet SKM."))] = None,
    dari: Annotated[Path | None, typer.Option("--dari", metavar="FOLDER_LAMA", show_default=False, help=(
        "Folder workbook tahun lalu; Renstra dan riwayat kantor yang sama dibawa, apa pun nama berkasnya."))] = None,
    aturan: Annotated[Path | None, typer.Option("--aturan", metavar="ATURAN.toml", show_default=False, help=(
        "Aturan kabupaten, ditetapkan dan dikunci di setiap workbook."))] = None,
    surat: Annotated[Path | None, typer.Option("--surat", metavar="SURAT.docx", show_default=False, help=(
        "Surat pengantar (templat Word) untuk setiap kantor, ditaruh di folder surat."))] = None,
    tombol: Annotated[bool, typer.Option("--tombol", help="Workbook dengan tombol Hitung Capaian (.xlsm).")] = False,
) -> None:
    """Bagikan workbook isian: satu untuk setiap kantor, identitasnya sudah terisi dan terkunci."""
    if (daftar is None) == (not kabupaten):
        raise typer.BadParameter("Sebutkan DAFTAR.csv atau --kabupaten, salah satu.")
    if out is None:
        raise typer.BadParameter("Sebutkan folder tujuan dengan -o FOLDER.")
    sekarang = dt.datetime.now().astimezone().replace(microsecond=0)
    tahun = tahun if tahun is not None else sekarang.year - 1
    masa = opsi.read_renstra(renstra) if renstra is not None else None
    opsi.refuse_outside(tahun, masa or opsi.renstra_around(tahun))
    pedoman = opsi.check_pedoman(pedoman_skm)
    from toolkit.distribute.last_year import find_lama
    from toolkit.distribute.run import Permintaan
    from toolkit.distribute.run import distribute as hand_out
    from toolkit.distribute.surat import Surat
    from toolkit.template.options import TemplateOptions

    try:
        kantor, pesan = _offices(daftar, kabupaten)
        arsip, pesan_lama = find_lama(dari, tahun) if dari else ({}, ())
        options = TemplateOptions(tahun, *(masa or opsi.renstra_around(tahun)), dibuat=sekarang,
                                  aturan=opsi.read_kabupaten(aturan, pedoman) if aturan else None)
        permintaan = Permintaan(
            kantor=kantor, tujuan=out, options=replace(options, pedoman_skm=pedoman) if pedoman else options,
            renstra=masa, pedoman_skm=pedoman, makro=opsi.makro_for(out, tombol=tombol), lama=arsip,
            surat=Surat(surat) if surat else None, sekarang=sekarang)
        with Progres("Membagikan", "kantor") as progres:
            hasil = hand_out(permintaan, lambda: progres(progres.selesai + 1, len(kantor)))
    except ToolkitError as error:
        disebut = next((p for p in (daftar, aturan, surat, dari) if p and p.name in error.pesan), out)
        console.say_error(error, disebut.name)
        raise typer.Exit(Kode.GAGAL) from None
    hasil.pesan[:0] = [*pesan, *pesan_lama]
    raise typer.Exit(_report(hasil, out, len(kantor)))


def _offices(daftar: Path | None, kode: str) -> "tuple[tuple[Kantor, ...], tuple[str, ...]]":
    from toolkit.kantor.daftar import kabupaten, read_daftar

    return read_daftar(daftar) if daftar else (kabupaten(kode), ())


def _report(hasil: "Pembagian", out: Path, banyak: int) -> Kode:
    """Say what came of it; the exit code."""
    for satu in (*hasil.catatan, *hasil.pesan):
        console.say(satu)
    rincian = [f"{hasil.dibuat} dibuat"]
    rincian += [f"{hasil.dibawa} di antaranya dengan isi tahun lalu"] if hasil.dibawa else []
    rincian += [f"{hasil.tetap} sudah ada dan tetap"] if hasil.tetap else []
    rincian += [f"{hasil.dibiarkan} sudah diisi dan tidak disentuh"] if hasil.dibiarkan else []
    console.say(f"{out}: {banyak} kantor; {', '.join(rincian)}. Daftarnya di manifest.csv.")
    if hasil.henti:
        console.say_error(hasil.henti, "")
    if not hasil.dibuat + hasil.tetap + hasil.dibiarkan:
        return Kode.GAGAL
    return Kode.ADA_KESALAHAN if hasil.henti or hasil.pesan else Kode.SELESAI
