"""The reviewer's documents written beside the working paper: the statement where it fits, and the letter."""

from dataclasses import dataclass
from pathlib import Path

from toolkit.delivery import safefile
from toolkit.model.reviu import KertasKerja
from toolkit.report.plain import make_document
from toolkit.reviu.surat import letter, may_be_stated, statement
from toolkit.tabel.reviu.jawaban import counts_of_parts

PERNYATAAN, SURAT = "pernyataan", "surat"


@dataclass(frozen=True)
class DokumenReviu:
    """What came of it.

    Attributes:
        pernyataan: the statement; None where it does not fit, and none was written.
        surat: the letter. cadangan: versions before of what was written.
        ditarik: the backup of an earlier statement that does not hold any more; None for none.
        belum: items of Daftar Uji that the reviewer has not set yet.
    """

    surat: Path
    pernyataan: Path | None = None
    cadangan: tuple[Path, ...] = ()
    ditarik: Path | None = None
    belum: int = 0


def document_path(paper: Path, report: Path, jenis: str) -> Path:
    """Where a document goes: beside the working paper, named for the report.

    >>> document_path(Path("reviu/kertas.xlsx"), Path("masuk/ambulu.xlsx"), "surat").as_posix()
    'reviu/ambulu.surat.docx'
    """
    return paper.with_name(f"{report.stem}.{jenis}.docx")


def write_documents(kertas: KertasKerja, paper: Path, report: Path) -> DokumenReviu:
    """Write the letter, and the statement where it fits; one of an earlier run is taken away where it does not.

    Args:
        kertas: what the working paper shows.
        paper: the working paper.
        report: the report that was reviewed.

    Raises:
        ToolkitError: a document cannot be written, or what makes Word documents is not installed.
    """
    surat, pernyataan = (document_path(paper, report, jenis) for jenis in (SURAT, PERNYATAAN))
    for target in (surat, pernyataan):
        safefile.check_writable(target)
    obyek = kertas.hasil.identitas.nama_perangkat_daerah.nilai or report.stem
    isi = {surat: make_document(letter(kertas), f"Hasil reviu {obyek} {kertas.hasil.tahun}")}
    cocok = may_be_stated(kertas)
    if cocok:
        isi[pernyataan] = make_document(statement(kertas), f"Pernyataan telah direviu {obyek} {kertas.hasil.tahun}")
    cadangan = tuple(lama for target, data in isi.items()
                     if (lama := safefile.replace(target, data, expected=None)) is not None)
    return DokumenReviu(surat, pernyataan if cocok else None, cadangan,
                        None if cocok else safefile.retire(pernyataan),
                        sum(h.belum + h.usulan for h in counts_of_parts(kertas)))
