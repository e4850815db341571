"""From a filled workbook to the document in its place."""

import re
from dataclasses import dataclass
from pathlib import Path

from toolkit import pipeline
from toolkit.delivery import safefile
from toolkit.errors import ToolkitError
from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Temuan
from toolkit.narasi.kalimat import write
from toolkit.ooxml.guards import read_bytes
from toolkit.pipeline import Pemeriksaan
from toolkit.report.berkala.triwulan import TRIWULAN
from toolkit.report.blocks import Kosong
from toolkit.report.extra import require
from toolkit.report.jenis import JenisLaporan
from toolkit.report.lkjip import LKJIP
from toolkit.report.photos import logo, photos
from toolkit.report.placeholders import fill_placeholders
from toolkit.report.skm import SKM
from toolkit.report.sources import Sources
from toolkit.report.template import Template

JENIS = {jenis.kode: jenis for jenis in (LKJIP, SKM, TRIWULAN)}
"""Value of `--jenis` -> the report."""
_TAK_DALAM_NAMA = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_NAMA_TERPANJANG = 120


@dataclass(frozen=True)
class Dokumen:
    """What came of it.

    Attributes:
        pemeriksaan: the results and findings. ditulis: the document. kosong: what is missing, marked in it or left out.
        belum: what its tables cannot show yet, likewise marked. bantahan: findings of the office's sentences in it
            that say other than the figures, marked. tanpa: placeholders of chapters that an office's own
            template does not have.
        cadangan: the version before, None where there was none or nothing changed.
        pdf, cadangan_pdf: the PDF and the version of it before; None unless it was asked for.
    """

    pemeriksaan: Pemeriksaan
    ditulis: Path
    kosong: tuple[Kosong, ...]
    belum: tuple[str, ...] = ()
    bantahan: tuple[Temuan, ...] = ()
    tanpa: tuple[str, ...] = ()
    cadangan: Path | None = None
    pdf: Path | None = None
    cadangan_pdf: Path | None = None


def place_beside(path: Path, hasil: Hasil, jenis: JenisLaporan = LKJIP) -> Path:
    """Where the document goes unless another name is given: `LKjIP <nama> <tahun>.docx`, after the kind's own name."""
    nama = hasil.identitas.nama_perangkat_daerah.nilai or path.stem
    bersih = " ".join(_TAK_DALAM_NAMA.sub(" ", nama).split())[:_NAMA_TERPANJANG]
    return path.with_name(f"{jenis.nama} {bersih} {hasil.tahun}.docx")


def report(path: Path, out: Path | None = None, *, jenis: JenisLaporan = LKJIP, templat: Path | None = None,
           pdf: bool = False, triwulan: int | None = None) -> Dokumen:
    """Write the document of a report.

    Args:
        path: the filled workbook; only read.
        out: the document, or a folder for it; None: beside the workbook.
        jenis: which report.
        templat: the office's own template; None: the kind's own.
        pdf: write it as PDF as well, beside the document.
        triwulan: of a quarter's report which one, 1 to 4; None: the latest measured.

    Raises:
        ToolkitError: the workbook or the template cannot be read, the workbook holds nothing for such a report, or the
            document cannot be written; no file changed.
    """
    if out is not None and not out.is_dir():
        _refuse_other_kinds(out)
        safefile.check_writable(out)
    require("docx", "matplotlib")
    pemeriksaan = pipeline.examine(path)
    if (galat := jenis.tanpa(pemeriksaan.hasil)) is not None:
        raise galat
    if jenis.pada is not None:
        jenis, hasil = jenis.pada(pemeriksaan.hasil, triwulan)
        pemeriksaan = pemeriksaan._replace(hasil=hasil)
    rangka = _open(jenis, templat)
    target = _target(out, place_beside(path, pemeriksaan.hasil, jenis))
    safefile.check_writable(target)
    cap = safefile.stamp(target) if target.exists() else None
    hasil = pemeriksaan.hasil
    sources = Sources(hasil, pemeriksaan.temuan, pipeline.lembar(pemeriksaan, None), write(hasil),
                      photos(hasil.laporan, path.parent, pemeriksaan.paket),
                      logo(hasil.identitas, path.parent, pemeriksaan.paket))
    isi = fill_placeholders(sources, jenis.bagian, rangka.dipakai)
    cadangan = safefile.replace(target, rangka.fill(isi), expected=cap)
    return Dokumen(pemeriksaan, target, isi.kosong, isi.belum,
                   tuple(t for t in sources.bantahan if t.nilai in isi.sorot), rangka.tanpa, cadangan,
                   *(_pdf(target) if pdf else ()))


def _pdf(target: Path) -> tuple[Path, Path | None]:
    from toolkit.report.pdf import export  # only where it is asked for

    return export(target)


def _target(out: Path | None, bawaan: Path) -> Path:
    if out is None:
        return bawaan
    return out / bawaan.name if out.is_dir() else out


def _refuse_other_kinds(out: Path) -> None:
    if out.suffix.lower() != ".docx":
        raise ToolkitError(f"{out.name}: laporan ditulis sebagai dokumen Word (.docx).",
                           "Sebutkan nama yang berakhir dengan .docx; untuk PDF tambahkan --pdf.")


def _open(jenis: JenisLaporan, templat: Path | None) -> Template:
    """The template: the office's own, the kind's, or one that is made for it."""
    berkas = templat or jenis.templat
    if berkas is not None:
        return Template(read_bytes(berkas), f"Templat {berkas.name}", jenis.bagian)
    from toolkit.report.make_template import make  # the yearly report has it ready

    return Template(make(jenis), f"Templat {jenis.judul}", jenis.bagian)
