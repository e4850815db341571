"""`toolkit template`: a workbook for one office and year, empty or from last year's."""

import datetime as dt
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import arguments, console
from toolkit.cli.exit_code import ExitCode
from toolkit.model.temuan import counts

if TYPE_CHECKING:
    from toolkit.data.kecamatan import Kecamatan
    from toolkit.model.regulasi import AturanKabupaten
    from toolkit.template.rollover import RollOver


def template(
    out: Annotated[Path, typer.Argument(metavar="HASIL.xlsx", show_default=False, readable=False, help=(
        "Nama berkas yang akan dibuat; HASIL.xlsm mempunyai tombol."))],
    tahun: Annotated[int | None, arguments.option_tahun("tahun lalu, dengan --dari: tahun sesudah berkas lama")] = None,
    renstra: Annotated[str | None, arguments.option_renstra(
        "lima tahun yang memuat tahun laporan, dengan --dari: Renstra berkas lama selama masih berlaku")] = None,
    kode_wilayah: Annotated[str, arguments.option("--kode-wilayah", "KODE",
                                             "Kode wilayah Kemendagri, misalnya 35.09.12.")] = "",
    nama: Annotated[str, arguments.option("--nama", "NAMA",
                                          'Nama perangkat daerah, misalnya "Kecamatan Ambulu"; kode kecamatan '
                                          "dilengkapi dari namanya.")] = "",
    pedoman_skm: Annotated[str | None, arguments.option_pedoman("dengan --dari: pedoman berkas lama")] = None,
    skala: Annotated[str | None, arguments.option("--skala", "SKALA", (
        "Skala capaian, misalnya permendagri-86-2017; tanpa ini dan tanpa --aturan selnya kosong."))] = None,
    dari: Annotated[Path | None, arguments.option("--dari", "LAPORAN_LAMA.xlsx", (
        "Workbook tahun lalu: identitas, Renstra, IKU dibawa, dan realisasinya menjadi riwayat."))] = None,
    aturan: Annotated[Path | None, arguments.option("--aturan", "ATURAN.toml", (
        "Aturan kabupaten: mengisi dan mengunci skala, batas, rumus, pedoman, bobot, metode di Identitas."))] = None,
    tombol: Annotated[bool, typer.Option("--tombol", help=(
        "Dengan tombol Hitung Capaian; nama berkasnya berakhiran .xlsm."))] = False,
) -> None:
    """Buat workbook isian: kosong, atau dengan isi yang tetap dari workbook tahun lalu."""
    from toolkit import pipeline
    from toolkit.template.workbook import make

    tahun, masa = arguments.check_tahun(tahun), arguments.read_renstra(renstra) if renstra is not None else None
    pedoman, dipilih = arguments.check_pedoman(pedoman_skm), arguments.check_skala(skala)
    with arguments.refusals(out, dari, aturan):
        kabupaten = arguments.read_kabupaten(aturan, pedoman) if aturan else None
        gulir = _rolled(dari, tahun, masa, kabupaten, pedoman) if dari else _empty(tahun, masa, kabupaten, pedoman)
        gulir = _with_skala(_for_office(gulir, kode_wilayah, nama), dipilih)
        cadangan = pipeline.place(out, make(gulir.options, gulir.isi, makro=arguments.makro_for(out, tombol=tombol)))
    _report(out, dari, gulir, cadangan)
    if gulir.kesalahan:
        raise typer.Exit(ExitCode.ADA_KESALAHAN)


def _report(out: Path, dari: Path | None, gulir: "RollOver", cadangan: Path | None) -> None:
    console.say(f"{out}: {gulir.options.kabar}")
    console.say_backup(cadangan)
    if dari and gulir.temuan:
        console.say(f"{dari.name}: yang perlu diperhatikan waktu dibawa ke {out.name}: {counts(gulir.temuan)}")
        console.show_temuan(gulir.temuan, to=sys.stderr)


def _rolled(dari: Path, tahun: int | None, masa: tuple[int, int] | None, aturan: "AturanKabupaten | None",
            pedoman: str | None) -> "RollOver":
    """What last year's workbook gives; findings in the order of its sheets."""
    from toolkit import pipeline
    from toolkit.cells.picture import placed_picture
    from toolkit.checks.order import in_order
    from toolkit.template.rollover import roll_over

    lama = pipeline.examine(dari)
    tahun = tahun if tahun is not None else lama.hasil.tahun + 1
    if masa:
        arguments.refuse_outside(tahun, masa)
    gulir = roll_over(lama.hasil, tahun, renstra=masa, aturan=aturan, pedoman_skm=pedoman,
                      logo=placed_picture(lama.hasil.identitas.logo.nilai or "", lama.paket))
    if lama.kesalahan:
        console.say(f"{dari.name} masih memuat {lama.kesalahan} kesalahan; lihat dengan: toolkit check {dari.name}")
    dibuka = (t for t in lama.temuan if t.kode == pipeline.SEDANG_DIBUKA.kode)
    return replace(gulir, temuan=in_order((*dibuka, *gulir.temuan)))


def _empty(tahun: int | None, masa: tuple[int, int] | None, aturan: "AturanKabupaten | None",
           pedoman: str | None) -> "RollOver":
    from toolkit.template.options import renstra_around
    from toolkit.template.rollover import RollOver
    from toolkit.template.workbook import Prefill, TemplateOptions

    tahun = tahun if tahun is not None else dt.datetime.now().astimezone().year - 1
    if not masa:
        arguments.say_guess(tahun, masa := renstra_around(tahun))
    arguments.refuse_outside(tahun, masa)
    options = TemplateOptions(tahun, *masa, aturan=aturan)
    return RollOver(replace(options, pedoman_skm=pedoman) if pedoman else options, Prefill(), ())


def _for_office(gulir: "RollOver", kode_wilayah: str, nama: str) -> "RollOver":
    """Kode wilayah and name of the command line, where they are given; a kecamatan is found by its name alone.

    Raises:
        typer.BadParameter: the old workbook is another office's, or several kecamatan have that name.
    """
    from toolkit.data.kantor import code_doubted, office_name
    from toolkit.values.kantor import in_full, official_code, says_kind

    nama, lama, kode = in_full(nama), official_code(gulir.options.kode_wilayah), official_code(kode_wilayah)
    if kode and lama and lama != kode:
        raise typer.BadParameter(f"Berkas lama milik {lama}, bukan {kode_wilayah}; perbaiki Kode wilayah di sheet "
                                 "Identitas berkas itu, atau hilangkan --kode-wilayah.")
    if ragu := code_doubted(kode):
        console.say(ragu)
    tempat = _named_alone(nama) if nama and not kode and not lama else None
    if tempat is not None:
        kode, nama = tempat.kode, nama if says_kind(nama) else office_name(tempat)
        console.say(f"{nama}: kode wilayah {kode}, {tempat.kabupaten_kota}, {tempat.provinsi}.")
    return replace(gulir, options=replace(gulir.options, kode_wilayah=kode or gulir.options.kode_wilayah,
                                          nama=nama or gulir.options.nama))


def _with_skala(gulir: "RollOver", skala: str | None) -> "RollOver":
    """What is written, with the scale that the command line names.

    Raises:
        typer.BadParameter: the kabupaten fixes another one.
    """
    from toolkit.schema.input import IDENTITAS

    if skala is None:
        return gulir
    tetap = gulir.options.aturan.pilih("skala") if gulir.options.aturan else None
    if tetap not in (None, skala):
        raise typer.BadParameter(f"Aturan kabupaten menetapkan Skala capaian {tetap}; hilangkan --skala.")
    judul = IDENTITAS.column("skala_capaian").heading
    isi = replace(gulir.isi, identitas={k: v for k, v in gulir.isi.identitas.items() if k != judul})
    return replace(gulir, options=replace(gulir.options, skala=skala), isi=isi)


def _named_alone(nama: str) -> "Kecamatan | None":
    """The kecamatan of a name; None where the list has none.

    Raises:
        typer.BadParameter: several are called so.
    """
    from toolkit.data.kantor import named
    from toolkit.values.kantor import KECAMATAN, kind_of, says_kind

    semua = named(nama)
    if len(semua) > 1:
        daftar = "; ".join(f"{k.kode} ({k.kabupaten_kota}, {k.provinsi})" for k in semua)
        raise typer.BadParameter(f"Ada {len(semua)} kecamatan bernama {nama}; pilih dengan --kode-wilayah: {daftar}.")
    if not semua and says_kind(nama) and kind_of("", nama).kode == KECAMATAN:
        console.say(f"{nama} tidak ada dalam daftar kecamatan Kemendagri; ditulis apa adanya. Isi kode, kabupaten, dan "
                    "provinsinya di sheet Identitas.")
    return semua[0] if semua else None
