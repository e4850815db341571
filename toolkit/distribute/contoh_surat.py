"""The sample of a covering letter, for a kabupaten to change in Word.

python -m toolkit.distribute.contoh_surat   writes it into workbook_templates
"""

import datetime as dt
import io
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.ooxml.rawzip import pack, read_entries, unpack, write_entries

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

FOLDER = Path(__file__).parent.parent.parent / "workbook_templates"
"""In a checkout of the project."""
NAMA = "surat.docx"

_DIBUAT = dt.datetime(2026, 1, 2, 8)  # noqa: DTZ001  (a Word property without a zone); fixed: the same file each time
_HURUF, _BESAR = "Arial", 11
_LEBAR, _PANJANG = 21.5, 33.0
"""Centimetres: F4/Folio, as the workbooks."""
_TEPI = 2.5

_KEPALA = ("PEMERINTAH {{ kabupaten_kota | upper }}", "SEKRETARIAT DAERAH")
_ALAMAT = ("Yth. {{ camat or 'Camat' }}", "{{ nama }}", "di tempat")
_ISI = (
    ("Bersama surat ini kami sampaikan workbook isian Laporan Kinerja (LKjIP) Tahun {{ tahun }} untuk {{ nama }} (kode "
     "wilayah {{ kode_wilayah }}), dengan nama berkas:"),
    "{{ berkas }}",
    "Mohon perhatian Saudara untuk hal-hal berikut:",
)
_BUTIR = (
    "Identitas kantor sudah terisi dan terkunci. Bila ada yang keliru, beri tahu kami; jangan diubah sendiri.",
    "Isi sheet menurut Petunjuk di dalam workbook. Nama sheet dan judul kolom jangan diganti.",
    ("Jalankan perhitungan, perbaiki kesalahan yang tercantum di sheet Temuan, lalu kirimkan kembali berkasnya. Nama "
     "berkas boleh berubah; kantor dikenali dari isinya."),
)
_PENUTUP = "Demikian disampaikan. Atas perhatian dan kerja samanya kami ucapkan terima kasih."
_TANDA_TANGAN = ("a.n. SEKRETARIS DAERAH", "Kepala Bagian Organisasi,", "", "", "", "(nama)", "NIP (diisi)")


def make() -> bytes:
    """The letter's template; the same bytes each time."""
    from docx import Document  # only where Word files are made

    dokumen = Document()
    _set_page(dokumen)
    for teks in _KEPALA:
        _line(dokumen, teks, tengah=True).runs[0].bold = True
    _line(dokumen, "")
    _line(dokumen, "{{ tanggal }}", inden=9.5)
    _line(dokumen, "")
    for label, teks in (("Nomor", "(diisi)"), ("Lampiran", "1 berkas"),
                        ("Hal", "Workbook isian LKjIP Tahun {{ tahun }}")):
        _line(dokumen, f"{label}\t: {teks}")
    _line(dokumen, "")
    for teks in _ALAMAT:
        _line(dokumen, teks)
    _line(dokumen, "")
    for teks in _ISI:
        _line(dokumen, teks, jarak=6).runs[0].bold = teks == "{{ berkas }}"
    for teks in _BUTIR:
        _line(dokumen, teks, jarak=4, gaya="List Number")
    _line(dokumen, _PENUTUP, jarak=18)
    for teks in _TANDA_TANGAN:
        _line(dokumen, teks, inden=9.5)
    memory = io.BytesIO()
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


def _line(dokumen: "Document", teks: str, *, jarak: float = 0, inden: float = 0, tengah: bool = False,
          gaya: str = "Normal") -> "Paragraph":
    """A paragraph; `jarak` points below it, `inden` centimetres before it."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm, Pt

    alinea = dokumen.add_paragraph(teks, style=gaya)
    bentuk = alinea.paragraph_format
    bentuk.space_after = Pt(jarak)
    if inden:
        bentuk.left_indent = Cm(inden)
    if tengah:
        alinea.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if "\t" in teks:
        bentuk.tab_stops.add_tab_stop(Cm(2.5))
    return alinea


def write(folder: Path = FOLDER) -> Path:
    """Write the sample; returns the file."""
    path = folder / NAMA
    path.write_bytes(make())
    return path


if __name__ == "__main__":
    write()
