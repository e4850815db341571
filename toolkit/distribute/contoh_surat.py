"""The sample of a covering letter, for a kabupaten to change in Word.

python -m toolkit.distribute.contoh_surat   writes it into workbook_templates
"""

import datetime as dt
import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.ooxml.rawzip import pack, read_entries, unpack, write_entries
from toolkit.ooxml.shadows import drop_shadows
from toolkit.template.petunjuk import PICTURE

if TYPE_CHECKING:
    from docx.document import Document

FOLDER = Path(__file__).parent.parent.parent / "workbook_templates"
"""In a checkout of the project."""
NAMA = "surat.docx"

_DIBUAT = dt.datetime(2026, 1, 2, 8)  # noqa: DTZ001  (a Word property without a zone); fixed: the same file each time
_HURUF, _BESAR = "Arial", 11
_LEBAR, _PANJANG = 21.5, 33.0
"""Centimetres: F4/Folio, as the workbooks."""
_TEPI = 2.5


@dataclass(frozen=True)
class _Line:
    """A paragraph.

    Attributes:
        jarak: points below it. inden: centimetres before it. tebal: bold or not; None as the style has it.
        gambar: instead of a text the picture of the ways to compute.
    """

    teks: str = ""
    jarak: float = 0
    inden: float = 0
    tengah: bool = False
    tebal: bool | None = None
    gaya: str = "Normal"
    gambar: bool = False


_LETTER = (
    *(_Line(teks, tengah=True, tebal=True) for teks in ("PEMERINTAH {{ kabupaten_kota | upper }}",
                                                        "SEKRETARIAT DAERAH")),
    _Line(), _Line("{{ tanggal }}", inden=9.5), _Line(),
    _Line("Nomor\t: (diisi)"), _Line("Lampiran\t: 1 berkas"), _Line("Hal\t: Workbook isian LKjIP Tahun {{ tahun }}"),
    _Line(), _Line("Yth. {{ penerima }}"), _Line("{{ nama }}"), _Line("di tempat"), _Line(),
    _Line("Bersama surat ini kami sampaikan workbook isian Laporan Kinerja (LKjIP) Tahun {{ tahun }} untuk {{ nama }} "
          "(kode wilayah {{ kode_wilayah or 'tidak ada' }}), dengan nama berkas:", jarak=6, tebal=False),
    _Line("{{ berkas }}", jarak=6, tebal=True),
    _Line("Mohon perhatian Saudara untuk hal-hal berikut:", jarak=6, tebal=False),
    *(_Line(teks, jarak=4, gaya="List Number") for teks in (
        "Identitas kantor sudah terisi dan terkunci. Bila ada yang keliru, beri tahu kami; jangan diubah sendiri.",
        "Isi sheet menurut Petunjuk di dalam workbook. Nama sheet dan judul kolom jangan diganti.",
        ("Jalankan perhitungan dengan tombol Hitung Capaian (berkas .xlsm), dengan menyeret berkasnya ke ikon Hitung "
         "Capaian di desktop, atau dengan perintah toolkit fill {{ berkas }}; caranya ada di sheet Petunjuk:"))),
    _Line(gambar=True, jarak=6),
    _Line("Perbaiki kesalahan yang tercantum di sheet Temuan, lalu kirimkan kembali berkasnya. Nama berkas boleh "
          "berubah; kantor dikenali dari isinya.", jarak=6, tebal=False),
    _Line("{{ halaman }}", jarak=6, tebal=False),
    _Line("Demikian disampaikan. Atas perhatian dan kerja samanya kami ucapkan terima kasih.", jarak=18),
    *(_Line(teks, inden=9.5) for teks in ("a.n. SEKRETARIS DAERAH", "Kepala Bagian Organisasi,", "", "", "", "(nama)",
                                          "NIP (diisi)")),
)


def make() -> bytes:
    """The letter's template; the same bytes each time."""
    from docx import Document  # only where Word files are made

    dokumen = Document()
    _set_page(dokumen)
    for line in _LETTER:
        _add(dokumen, line)
    memory = io.BytesIO()
    drop_shadows(dokumen)
    dokumen.save(memory)
    return write_entries(pack(e.name, unpack(e)) for e in read_entries(memory.getvalue()))


def _set_page(dokumen: "Document") -> None:
    """F4, the letter's font, and properties that do not change."""
    from docx.shared import Cm, Pt

    bagian = dokumen.sections[0]
    bagian.page_width, bagian.page_height = Cm(_LEBAR), Cm(_PANJANG)
    bagian.left_margin = bagian.right_margin = bagian.top_margin = bagian.bottom_margin = Cm(_TEPI)
    gaya = dokumen.styles["Normal"]
    gaya.font.name, gaya.font.size = _HURUF, Pt(_BESAR)
    sifat = dokumen.core_properties
    sifat.author = sifat.last_modified_by = "toolkit"
    sifat.title, sifat.comments = "Surat pengantar workbook isian LKjIP", ""
    sifat.created = sifat.modified = _DIBUAT


def _add(dokumen: "Document", line: _Line) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm, Pt

    alinea = dokumen.add_paragraph(line.teks, style=line.gaya)
    if line.gambar:
        alinea.add_run().add_picture(str(PICTURE), width=Cm(_LEBAR - 2 * _TEPI))
    bentuk = alinea.paragraph_format
    bentuk.space_after = Pt(line.jarak)
    if line.tebal is not None:
        alinea.runs[0].bold = line.tebal
    if line.inden:
        bentuk.left_indent = Cm(line.inden)
    if line.tengah:
        alinea.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if "\t" in line.teks:
        bentuk.tab_stops.add_tab_stop(Cm(2.5))


def write(folder: Path = FOLDER) -> Path:
    """Write the sample; returns the file."""
    path = folder / NAMA
    path.write_bytes(make())
    return path


if __name__ == "__main__":
    write()
