"""The styles that the blocks use, put into a document that lacks them; the template is made with them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from toolkit.render import styles
from toolkit.report import wordml
from toolkit.report.wordml import W

if TYPE_CHECKING:
    from docx.document import Document

FONT = styles.FONT
_F4_MM = (215, 330)
_TEPI_MM = {"left_margin": 30, "right_margin": 25, "top_margin": 25, "bottom_margin": 25}
_POLOS: dict[str, Any] = {"sebelum": 0, "sesudah": 0, "huruf": 11, "jajar": "left"}
GAYA: dict[str, dict[str, Any]] = {
    "LKIsi": {"nama": "LK Isi", "sesudah": 6, "baris": 1.25},
    "LKPengantar": {"nama": "LK Pengantar", "jajar": "left", "sesudah": 3, "sebelum": 3, "lengket": True},
    "LKSubjudul": {"nama": "LK Subjudul", "jajar": "left", "sebelum": 8, "sesudah": 3, "tebal": True, "lengket": True},
    "LKButir": {"nama": "LK Butir", "sesudah": 2, "baris": 1.15},
    "LKRumus": {"nama": "LK Rumus", "jajar": "center", "sebelum": 2, "sesudah": 8, "tebal": True},
    "LKJudulTabel": {"nama": "LK Judul Tabel", "jajar": "center", "tebal": True, "lengket": True, "sebelum": 2},
    "LKKepalaTabel": {"nama": "LK Kepala Tabel", "jajar": "center", "tebal": True, "huruf": 8.5, "sebelum": 2,
                      "sesudah": 2, "lengket": True},
    "LKNomorKolom": {"nama": "LK Nomor Kolom", "jajar": "center", "huruf": 7.5, "miring": True, "lengket": True},
    "LKSel": {"nama": "LK Sel", "jajar": "left", "huruf": 9, "sebelum": 1, "sesudah": 1},
    "LKSelRapat": {"nama": "LK Sel Rapat", "jajar": "left", "huruf": 7, "sebelum": 0.5, "sesudah": 0.5},
    "LKCatatan": {"nama": "LK Catatan", "jajar": "left", "huruf": 8, "sebelum": 2, "sesudah": 1, "warna": styles.REDUP},
    "LKGambar": {"nama": "LK Gambar", "jajar": "center", "sebelum": 6, "lengket": True},
    "LKKeterangan": {"nama": "LK Keterangan Gambar", "jajar": "center", "huruf": 9, "miring": True, "sesudah": 8},
    "LKTanda": {"nama": "LK Tanda Tangan", "jajar": "center", "lengket": True},
    "LKKop": {"nama": "LK Kop", "jajar": "center", "tebal": True, "huruf": 13, "lengket": True},
    "LKAlamatKop": {"nama": "LK Alamat Kop", "jajar": "center", "huruf": 9, "lengket": True},
    "LKGaris": {"nama": "LK Garis Kop", "jajar": "center", "huruf": 4, "sesudah": 10, "garis": True, "lengket": True},
    "LKJudulSurat": {"nama": "LK Judul Surat", "jajar": "center", "tebal": True, "huruf": 13, "sesudah": 2,
                     "lengket": True},
    "LKJudulPoster": {"nama": "LK Judul Poster", "jajar": "center", "tebal": True, "huruf": 16, "sebelum": 8,
                      "sesudah": 4, "lengket": True},
    "LKAngkaBesar": {"nama": "LK Angka Besar", "jajar": "center", "tebal": True, "huruf": 60, "sebelum": 6,
                     "sesudah": 6, "lengket": True},
    "LKKosong": {"nama": "LK Belum Diisi", "jajar": "left", "sesudah": 4, "warna": styles.AKSEN},
}
"""Id of a style -> its name and what differs from plain text; sizes in points."""
GAYA_SURAT: dict[str, dict[str, Any]] = {
    "LKKanan": {"nama": "LK Tempat Tanggal", "jajar": "right", "sesudah": 6},
    "LKAlamat": {"nama": "LK Alamat Surat", "jajar": "left", "sesudah": 0},
}
"""Further styles of a letter; the report's template does not have them."""


def ensure(dokumen: "Document", gaya: Mapping[str, dict[str, Any]] = GAYA) -> None:
    """Add each style that the document does not have; one that it has stays as the office made it."""
    ada = {s.get(f"{W}styleId") for s in dokumen.styles.element}
    for nama_id, sifat in gaya.items():
        if nama_id not in ada:
            dokumen.styles.element.append(wordml.parse(_xml(nama_id, {**_POLOS, **sifat})))


def set_paper(bagian: Any) -> None:  # noqa: ANN401 - a section of python-docx
    """F4 with its margins."""
    from docx.shared import Mm  # python-docx is an extra

    bagian.page_width, bagian.page_height = (Mm(mm) for mm in _F4_MM)
    for tepi, mm in _TEPI_MM.items():
        setattr(bagian, tepi, Mm(mm))


def _xml(nama_id: str, s: dict[str, Any]) -> str:
    huruf = int(s["huruf"] * 2)
    lengket = "<w:keepNext/>" if s.get("lengket") else ""
    tebal, miring = ("<w:b/>" if s.get("tebal") else ""), ("<w:i/>" if s.get("miring") else "")
    garis = '<w:pBdr><w:bottom w:val="double" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>' if s.get("garis") else ""
    warna = f'<w:color w:val="{s["warna"][1:]}"/>' if "warna" in s else ""
    return (f'<w:style xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:type="paragraph" '
            f'w:customStyle="1" w:styleId="{nama_id}"><w:name w:val="{s["nama"]}"/><w:qFormat/><w:pPr>{lengket}{garis}'
            f'<w:spacing w:before="{int(s["sebelum"] * 20)}" w:after="{int(s["sesudah"] * 20)}" '
            f'w:line="{int(s.get("baris", 1) * 240)}" w:lineRule="auto"/><w:jc w:val="{s["jajar"]}"/></w:pPr>'
            f'<w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>{tebal}{miring}{warna}'
            f'<w:sz w:val="{huruf}"/><w:szCs w:val="{huruf}"/></w:rPr></w:style>')
