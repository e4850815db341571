"""`toolkit collect`: read what the offices sent back, write the recap, and say who is missing and what fell out."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import arguments, console
from toolkit.cli.exit_code import ExitCode
from toolkit.cli.files import run_each
from toolkit.cli.progress import Progres
from toolkit.errors import ToolkitError
from toolkit.model.temuan import Tingkat

if TYPE_CHECKING:
    from toolkit.kantor.model import Kantor, Kiriman, Kumpulan

_DISEBUT = 10
"""So many offices or files are named; the recap names all."""


def collect(
    sumber: Annotated[list[str], typer.Argument(metavar="FOLDER…", show_default=False, help=(
        "Folder, arsip zip, atau alamat (s3://…) tempat workbook yang masuk; boleh beberapa."))],
    out: Annotated[Path, arguments.option("-o --out", "REKAP.xlsx", "Tulis rekap ke berkas ini.", readable=False)],
    daftar: Annotated[Path | None, arguments.option(
        "--daftar", "DAFTAR.csv", "Daftar kantor yang ditunggu, .csv atau .xlsx.", readable=False)] = None,
    kabupaten: Annotated[str | None, arguments.option(
        "--kabupaten", "KODE", "Yang ditunggu semua kecamatan di kabupaten/kota ini, misalnya 35.09.")] = None,
    data: Annotated[Path | None, arguments.option(
        "--data", "FOLDER", "Tulis juga data yang sama sebagai Parquet dan SQLite ke folder ini.")] = None,
    balikan: Annotated[Path | None, arguments.option(
        "--balikan", "FOLDER", "Tulis juga satu workbook temuan untuk tiap kantor ke folder ini.")] = None,
    workers: Annotated[int, typer.Option("--workers", metavar="N", min=1, max=256, help=(
        "Banyaknya proses di komputer ini."))] = 1,
    cluster: Annotated[str | None, arguments.option(
        "--cluster", "ALAMAT", "Baca dengan kluster Dask di alamat ini, misalnya tcp://10.0.0.5:8786.")] = None,
) -> None:
    """Kumpulkan workbook yang masuk dari semua kantor menjadi satu rekap."""
    progres = Progres("Membaca")

    def work(out: Path) -> ExitCode:
        _check_ready(out)
        from toolkit.collect import run

        request = run.CollectRequest(
            sources=sumber, skip=[p for p in (out, data, balikan, daftar) if p], workers=workers, cluster=cluster,
            kantor=_offices(daftar, kabupaten))
        with progres:
            kumpulan = run.collect(request, progres)
        _write(kumpulan, out, data, balikan)
        return _show(kumpulan)

    try:
        raise typer.Exit(run_each([out], work, as_json=False))
    except KeyboardInterrupt:
        console.say(f"{progres.selesai} dari {progres.banyak} berkas sudah terbaca dan hasilnya disimpan; jalankan "
                    "lagi untuk melanjutkan.")
        raise


def _offices(daftar: Path | None, kode: str | None) -> "tuple[Kantor, ...]":
    """The offices that are expected: of the list, of the kabupaten, of both."""
    from toolkit.kantor.daftar import kabupaten, read_daftar

    semua = {k.kunci: k for k in kabupaten(kode)} if kode else {}
    if daftar:
        kantor, pesan = read_daftar(daftar)
        for kalimat in pesan:
            console.say(kalimat)
        semua |= {k.kunci: k for k in kantor}
    return tuple(semua.values())


def _check_ready(out: Path) -> None:
    """Find out before hours of reading what would stop the writing.

    Raises:
        ToolkitError: a library of the extra `rekap` is not there, or the recap cannot be written.
    """
    from importlib.util import find_spec

    for name in ("pandas", "msgspec"):
        if find_spec(name) is None:
            raise ToolkitError(f"Untuk membuat rekap diperlukan {name}, yang belum terpasang.",
                               "Pasang dengan: pip install 'toolkit-lkjip[rekap]'.")
    from toolkit.rekap.workbook import check_out

    check_out(out)


def _write(kumpulan: "Kumpulan", out: Path, data: Path | None, balikan: Path | None) -> None:
    """Write the recap, and what else was asked for.

    Raises:
        ToolkitError: something cannot be written.
    """
    from toolkit.rekap.workbook import write_rekap

    cadangan = write_rekap(kumpulan, out)
    console.say(f"{out}: rekap tahun {kumpulan.tahun} selesai ditulis.")
    console.say_backup(cadangan)
    if data:
        from toolkit.rekap.data import write_data

        console.say(f"{data}: {len(write_data(kumpulan, data))} berkas data.")
    if balikan:
        from toolkit.rekap.balikan import write_balikan

        console.say(f"{balikan}: {len(write_balikan(kumpulan, balikan))} berkas untuk dikirim kembali.")


def _show(kumpulan: "Kumpulan") -> ExitCode:
    """Say it.

    Returns:
        SELESAI where every expected office is there without kesalahan and every workbook could be used.
    """
    from toolkit.kantor.model import Nasib

    dipakai = kumpulan.dipakai
    salah = [k for k in dipakai if k.isi and k.isi.banyak(Tingkat.KESALAHAN)]
    gagal = (Nasib.TIDAK_TERBACA, Nasib.MELEWATI_BATAS, Nasib.KOSONG)
    lain = sorted((k for k in kumpulan.kiriman if k.nasib not in {Nasib.DIPAKAI, Nasib.DI_LUAR_DAFTAR}),
                  key=lambda k: k.nasib not in gagal)
    console.say(f"  {len(dipakai)} kantor masuk, {len(kumpulan.belum)} belum, {len(salah)} masih ada kesalahan; "
                f"{len(lain)} berkas tidak dipakai.")
    _list("Belum masuk", [k.sebutan for k in kumpulan.belum])
    _list("Masih ada kesalahan", [f"{k.kode_wilayah} {k.isi.nama} ({k.berkas})".strip() for k in salah if k.isi])
    _list(_fates(lain), [_reason(k) for k in lain])
    kurang = kumpulan.belum or salah or any(k.nasib in gagal for k in lain)
    return ExitCode.ADA_KESALAHAN if kurang else ExitCode.SELESAI


def _fates(kiriman: "Sequence[Kiriman]") -> str:
    """`Tidak dipakai (2 ganda, 1 tidak terbaca)`."""
    banyak = Counter(k.nasib.value for k in kiriman)
    return f"Tidak dipakai ({', '.join(f'{n} {nasib}' for nasib, n in banyak.items())})"


def _reason(kiriman: "Kiriman") -> str:
    """The file is named once; with the office that it may be of."""
    berkas, alasan = kiriman.berkas, kiriman.alasan
    mungkin = f" Mungkin dari {kiriman.mungkin.nama}." if kiriman.mungkin and not kiriman.kunci else ""
    return f"{alasan if alasan.startswith(berkas) else f'{berkas}: {alasan}'}{mungkin}"


def _list(judul: str, baris: Sequence[str]) -> None:
    if baris:
        sisa = len(baris) - _DISEBUT
        ekor = f"\n    … dan {sisa} lagi; semuanya ada di sheet Status." if sisa > 0 else ""
        console.say(f"  {judul}:\n    " + "\n    ".join(baris[:_DISEBUT]) + ekor)
