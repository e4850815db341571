"""The reviewer's working paper: examine a report, keep what the reviewer wrote before, write the workbook."""

from dataclasses import dataclass, replace
from pathlib import Path

from toolkit import pipeline, waktu
from toolkit.checks.tools.shapes import compare_all
from toolkit.delivery import safefile
from toolkit.errors import ToolkitError
from toolkit.model.hasil import Hasil
from toolkit.model.lembar import PENANDA_REVIU
from toolkit.model.reviu import REKAP, KertasKerja, KertasLama
from toolkit.model.temuan import Keputusan
from toolkit.ooxml.guards import open_workbook
from toolkit.ooxml.opc import Package
from toolkit.reader.kertas_kerja import read_kertas_kerja
from toolkit.regulation.daftar_uji import EVALUASI, REVIU, daftar_uji
from toolkit.render.xlsx import render
from toolkit.schema.input import INPUT_SHEETS
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.reviu import reviu_sheets
from toolkit.uji.bukti import Bahan
from toolkit.uji.catatan import write_notes
from toolkit.uji.jawab import answer
from toolkit.uji.nama import compare_documents
from toolkit.values.kantor import identity


@dataclass(frozen=True)
class Reviu:
    """What came of it.

    Attributes:
        pemeriksaan: the report. kertas: what the working paper shows. ditulis: the working paper.
        berubah: False where it showed this already and was not touched. cadangan: the version before, None for none.
    """

    pemeriksaan: pipeline.Pemeriksaan
    kertas: KertasKerja
    ditulis: Path
    berubah: bool = False
    cadangan: Path | None = None


@dataclass(frozen=True, slots=True)
class _Tanda:
    """The mark of a working paper: of which office and year, and the digest of what it shows."""

    kantor: str
    sidik: str


def place_beside(path: Path) -> Path:
    """Where the working paper goes unless another name is given.

    >>> place_beside(Path("data/laporan.xlsm")).as_posix()
    'data/laporan.reviu.xlsx'
    """
    return path.with_name(f"{path.stem}.reviu.xlsx")


def review(path: Path, out: Path | None = None) -> Reviu:
    """Write the working paper of a report; what the reviewer wrote into an earlier one stays.

    Args:
        path: the filled workbook; only read.
        out: the working paper, or a folder for it; None: beside the workbook.

    Raises:
        ToolkitError: the workbook cannot be read, or `out` is something else than this report's working paper or
            cannot be written; no file was changed.
    """
    target = place_beside(path) if out is None else out / place_beside(path).name if out.is_dir() else out
    _refuse_other_kinds(path, target)
    safefile.check_writable(target)
    pemeriksaan = pipeline.examine(path)
    cap = safefile.stamp(target) if target.exists() else None
    lama = None if cap is None else open_workbook(target)
    tanda = None if lama is None else _earlier(lama, pemeriksaan, target)
    kertas = assemble(pemeriksaan, KertasLama() if lama is None else read_kertas_kerja(lama))
    sidik = _digest(assemble(pemeriksaan, KertasLama()))
    if tanda is not None and tanda.sidik == sidik:
        return Reviu(pemeriksaan, kertas, target)
    return Reviu(pemeriksaan, kertas, target, berubah=True,
                 cadangan=safefile.replace(target, _bytes(kertas, sidik), expected=cap))


def first_paper(pemeriksaan: pipeline.Pemeriksaan) -> tuple[KertasKerja, bytes]:
    """The working paper of a report that has none yet: what it shows, and its bytes."""
    kertas = assemble(pemeriksaan, KertasLama())
    return kertas, _bytes(kertas, _digest(kertas))


def assemble(pemeriksaan: pipeline.Pemeriksaan, lama: KertasLama) -> KertasKerja:
    """Everything that the working paper shows."""
    hasil, temuan = pemeriksaan.hasil, pemeriksaan.temuan
    bahan = Bahan(hasil, compare_all(hasil), compare_documents(hasil))
    daftar, pelaporan = daftar_uji(REVIU), daftar_uji(EVALUASI)
    catatan = write_notes(daftar, hasil, temuan, bahan.angka, lama)
    return KertasKerja(hasil, temuan, bahan.angka, bahan.nama, daftar, answer(daftar, bahan, catatan), pelaporan,
                       answer(pelaporan, bahan), catatan, lama, tuple(sheet.name for sheet in INPUT_SHEETS))


def counted(kertas: KertasKerja) -> str:
    """How many reported figures the paper compares, and with what result, a sentence."""
    angka = [p.keputusan for p in kertas.angka]
    return (f"Angka yang dilaporkan: {len(angka)}, "
            + ", ".join(f"{sum(k is a for a in angka)} {k.value}" for k in Keputusan) + ".")


def _digest(kertas: KertasKerja) -> str:
    return waktu.digest(reviu_sheets(kertas))


def _bytes(kertas: KertasKerja, sidik: str) -> bytes:
    hasil = kertas.hasil
    penanda = ((PENANDA_REVIU, f"{_office(hasil)}|{sidik}"),)
    semua = tuple(_marked(satu, penanda) for satu in reviu_sheets(kertas))
    return render(semua, kantor=hasil.identitas.nama_perangkat_daerah.nilai or "", tahun=hasil.tahun,
                  acuan_hidup=False, judul="Kertas kerja reviu laporan kinerja")


def _marked(lembar: Lembar, penanda: tuple[tuple[str, str], ...]) -> Lembar:
    return replace(lembar, penanda=penanda) if lembar.nama == REKAP else lembar


def _office(hasil: Hasil) -> str:
    i = hasil.identitas
    kantor = identity(i.kode_wilayah.nilai or "", i.nama_perangkat_daerah.nilai or "") or "-"
    return f"{kantor.replace('|', ' ').replace(chr(34), '')} {hasil.tahun}"


def _refuse_other_kinds(path: Path, target: Path) -> None:
    if target.suffix.lower() != ".xlsx":
        raise ToolkitError(f"{target.name}: kertas kerja reviu ditulis sebagai berkas .xlsx.",
                           "Sebutkan nama yang berakhir dengan .xlsx, misalnya laporan.reviu.xlsx.")
    if safefile.same_file(path, target):
        raise ToolkitError(f"{target.name} adalah berkas laporan yang direviu; tidak ditimpa.",
                           "Sebutkan nama lain sesudah -o, atau hilangkan -o.")


def _earlier(lama: Package, pemeriksaan: pipeline.Pemeriksaan, target: Path) -> _Tanda:
    """The mark of the working paper that stands there.

    Raises:
        ToolkitError: it carries none, or that of another office or year.
    """
    tanda = _mark(lama)
    if tanda is None:
        raise ToolkitError(f"{target.name} sudah ada dan bukan kertas kerja reviu; tidak ditimpa.",
                           "Sebutkan nama lain sesudah -o, atau pindahkan dulu berkas itu.")
    milik = _office(pemeriksaan.hasil)
    if tanda.kantor != milik:
        raise ToolkitError(f"{target.name} adalah kertas kerja reviu {tanda.kantor}, bukan {milik}; tidak ditimpa.",
                           "Sebutkan nama lain sesudah -o; setiap laporan mempunyai kertas kerjanya sendiri.")
    return tanda


def _mark(lama: Package) -> _Tanda | None:
    for name in lama.defined_names:
        if name.get("name") == PENANDA_REVIU:
            kantor, _, sidik = (name.text or "").strip('="').rpartition("|")
            return _Tanda(kantor, sidik)
    return None
