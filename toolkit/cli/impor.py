"""`toolkit impor`: rows of exports (SIPD, Google Forms …) into the input sheets of a workbook."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli import arguments, console
from toolkit.cli.exit_code import ExitCode
from toolkit.cli.files import expand, run_each
from toolkit.cli.tinjauan import passed_over, show
from toolkit.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit.impor.isian.tulis import Penulisan
    from toolkit.impor.model import Bacaan, Pilihan

_PAKET = {"openpyxl": "openpyxl", "pandas": "pandas", "python_calamine": "python-calamine"}


def impor(
    sumber: Annotated[list[Path], typer.Argument(metavar="SUMBER… | FOLDER", show_default=False, readable=False, help=(
        "Berkas ekspor (LRA, RAK, Google Forms …; xlsx, xls, ods, csv, html), atau folder yang memuatnya; hanya "
        "dibaca."))],
    ke: Annotated[Path, arguments.option("--ke", "LAPORAN.xlsx", "Workbook isian yang diisi.", readable=False)],
    tujuan: Annotated[str | None, arguments.option(
        "--tujuan", "SHEET,…", "Hanya isi sheet ini, misalnya Anggaran,Belanja.")] = None,
    sheet: Annotated[str | None, arguments.option(
        "--sheet", "SHEET", "Sheet sumber yang dibaca; bawaan: dicari dari judul kolomnya.")] = None,
    perangkat_daerah: Annotated[str | None, arguments.option(
        "--perangkat-daerah", "NAMA", "Nama atau kode perangkat daerah, bila sumbernya memuat beberapa.")] = None,
    peta: Annotated[Path | None, arguments.option(
        "--peta", "PETA.toml", "Jawaban atas yang ditanyakan, yaitu berkas peta yang sudah dilengkapi.",
        readable=False)] = None,
    tinjau: Annotated[bool, typer.Option("--tinjau", help=(
        "Tampilkan saja apa yang akan dimasukkan; workbooknya tidak diubah."))] = False,
    ganti: Annotated[bool, typer.Option("--ganti", help=(
        "Ganti isi sheet yang sudah terisi; versi sebelumnya disimpan sebagai cadangan."))] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Cetak tinjauan dan yang ditulis sebagai JSON.")] = False,
) -> None:
    """Masukkan baris dari berkas ekspor (SIPD, Google Forms, tabel kinerja) ke sheet isian, tanpa diketik ulang."""
    from toolkit.impor.model import Pilihan

    pilihan = Pilihan(sheet=sheet, perangkat_daerah=perangkat_daerah, peta=peta, tujuan=_read_tujuan(tujuan))
    raise typer.Exit(run_each(
        [ke], lambda path: _impor(expand(sumber), path, pilihan, tinjau=tinjau, ganti=ganti, as_json=as_json),
        as_json=as_json))


def _read_tujuan(teks: str | None) -> frozenset[str]:
    """Names of input sheets with commas between them.

    Raises:
        typer.BadParameter: one is no input sheet's.
    """
    from toolkit.schema.input import RECORD_SHEETS
    from toolkit.values.teks import fold_rapat, terdekat

    nama = {fold_rapat(s.name): s.name for s in RECORD_SHEETS}
    hasil = set()
    for satu in filter(None, (t.strip() for t in (teks or "").split(","))):
        if fold_rapat(satu) not in nama:
            dekat = terdekat(satu, nama.values())
            raise typer.BadParameter(f"Sheet isian '{satu}' tidak dikenal."
                                     f"{f' Maksud Anda {dekat}?' if dekat else ''} Pilihannya: "
                                     f"{', '.join(nama.values())}.")
        hasil.add(nama[fold_rapat(satu)])
    return frozenset(hasil)


def _require() -> None:
    """Find out whether what reads foreign files is installed.

    Raises:
        ToolkitError: it is not; says how it is installed.
    """
    from importlib import import_module

    try:
        for nama in _PAKET:
            import_module(nama)
    except ImportError as galat:
        raise ToolkitError(
            f"Untuk mengimpor diperlukan paket {_PAKET.get(galat.name or '', galat.name)}, yang belum terpasang.",
            'Pasang dengan: pip install "toolkit-lkjip[impor]"') from galat


def _impor(disebut: list[Path], ke: Path, pilihan: "Pilihan", *, tinjau: bool, ganti: bool, as_json: bool) -> ExitCode:
    """Read, show, and write where nothing is asked; returns the exit code."""
    from toolkit.impor import sumber_berkas
    from toolkit.ooxml import guards
    from toolkit.reader.gate import open_known

    paket = open_known(ke)
    sumber = sumber_berkas.sources(disebut, ke)
    if not tinjau:
        _refuse_unwritable(ke)
    _require()
    from toolkit.impor.baca import read_sources
    from toolkit.impor.isian.tulis import put, write_into
    from toolkit.impor.penerima import read_penerima, refuse_signed

    refuse_signed(paket)
    guards.check_writable(paket, structure=False)
    penerima = read_penerima(paket)
    peta = pilihan.peta or ke.with_name(f"{ke.stem}.peta.toml")
    bacaan = read_sources(sumber.berkas, penerima, pilihan._replace(
        dari_folder=sumber.dari_folder, peta_lama=peta if peta.exists() else None))
    bacaan = bacaan._replace(dilewati=(*bacaan.dilewati, *sumber.tak_dibuka))
    _refuse_nothing(bacaan, disebut)
    if any(t.pertanyaan for t in bacaan.tinjauan):
        return _ask(bacaan, ke, peta, as_json=as_json)
    penulisan = put(paket, penerima, bacaan.muatan, ganti=ganti) if not tinjau else None
    if penulisan is not None:
        penulisan = write_into(ke, paket, penulisan)
    _show(bacaan, ke, penulisan, as_json=as_json)
    return _say(ke, bacaan, penulisan)


def _refuse_unwritable(ke: Path) -> None:
    """Find out before the sources are read that the workbook could not be written.

    Raises:
        ToolkitError: it is open elsewhere, read-only, or in a folder that may not be written.
    """
    from toolkit.delivery import safefile

    safefile.check_writable(ke)


def _refuse_nothing(bacaan: "Bacaan", disebut: list[Path]) -> None:
    """Refuse where no source gives a row.

    Raises:
        ToolkitError: nothing was recognised, or `--tujuan` leaves nothing.
    """
    if not bacaan.tinjauan:
        sebab = "".join(f" {sebab}" for _, sebab in bacaan.dilewati)
        raise ToolkitError(f"Tidak ada ekspor yang dapat diambil di {', '.join(map(str, disebut))}; tidak ada yang "
                           f"ditulis.{sebab}",
                           "Sebutkan berkas ekspornya; jenis yang dikenal tertulis di panduan impor.")
    if not bacaan.muatan and not any(t.pertanyaan for t in bacaan.tinjauan):
        raise ToolkitError("Sumbernya dikenal, tetapi tidak ada baris untuk sheet yang diminta; tidak ada yang "
                           "ditulis.", "Hilangkan --tujuan, atau sebutkan sheet lain; lihat dahulu dengan --tinjau.")


def _ask(bacaan: "Bacaan", ke: Path, peta: Path, *, as_json: bool) -> ExitCode:
    """Show what is not sure; a peta.toml to complete is written beside the workbook. Nothing is imported."""
    from toolkit.values.teks import kutip

    if bacaan.peta:
        from toolkit.delivery import safefile

        data = bacaan.peta.encode()
        if not peta.exists() or peta.read_bytes() != data:
            safefile.replace(peta, data, expected=None)
    _show(bacaan, ke, None, as_json=as_json, peta=peta if bacaan.peta else None)
    for pertanyaan in (p for t in bacaan.tinjauan for p in t.pertanyaan) if as_json else ():  # else it stands there
        console.say(f"? {pertanyaan}")
    console.say(f"{ke}: tidak diubah, karena ada yang perlu dijawab dahulu.")
    if bacaan.peta:
        console.say(f"  → Lengkapi {peta}, simpan, lalu jalankan lagi perintah ini dengan --peta {kutip(str(peta))}")
    return ExitCode.GAGAL


def _show(bacaan: "Bacaan", ke: Path, penulisan: "Penulisan | None", *, as_json: bool,
          peta: Path | None = None) -> None:
    if as_json:
        from toolkit import machine
        from toolkit.impor.objek import to_object

        console.show(machine.dumps(to_object(ke.name, bacaan, penulisan, peta.name if peta else "")))
    elif penulisan is None:
        show(bacaan, sys.stdout)


def _say(ke: Path, bacaan: "Bacaan", penulisan: "Penulisan | None") -> ExitCode:
    """Say on standard error what was written, and what remains to be mended in the workbook."""
    if penulisan is None:
        console.say(f"\n{ke}: tidak diubah (--tinjau). Jalankan lagi tanpa --tinjau untuk memasukkannya.")
        return ExitCode.SELESAI
    for berkas, sebab in bacaan.dilewati:
        console.say(passed_over(berkas, sebab))
    if not penulisan.berubah:
        console.say(f"{ke}: sudah memuat isi ini; berkas tidak disentuh.")
    for satu in penulisan.lembar:
        if penulisan.berubah:
            console.say(f"{ke}: sheet {satu.sheet} diisi {satu.baris} baris (baris {satu.rentang[0]} sampai "
                        f"{satu.rentang[1]}) dari {', '.join(satu.asal)}.")
        for kalimat in satu.keterangan:
            console.say(f"  {kalimat}")
    for kalimat in (*(c for t in bacaan.tinjauan for c in t.catatan), *penulisan.peringatan):
        console.say(f"  {kalimat}")
    console.say_backup(penulisan.cadangan)
    return _check(ke)


def _check(ke: Path) -> ExitCode:
    """What the whole workbook is found to be now."""
    from toolkit import pipeline
    from toolkit.model.temuan import counts

    try:
        hasil = pipeline.examine(ke)
    except ToolkitError as error:
        console.say_error(error, ke.name)
        return ExitCode.ADA_KESALAHAN
    console.say(f"  Temuan: {counts(hasil.temuan)}. Lihat dengan: toolkit check {ke.name}")
    return ExitCode.ADA_KESALAHAN if hasil.kesalahan else ExitCode.SELESAI
