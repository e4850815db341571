"""The covering letter: a Word template of the kabupaten, filled in for each office."""

import datetime as dt
import hashlib
import io
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.errors import ToolkitError
from toolkit.kantor.model import Kantor
from toolkit.model.laporan import Tanggal
from toolkit.ooxml.guards import read_bytes
from toolkit.ooxml.rawzip import is_sound, read_entries
from toolkit.ooxml.refusal import RefusedError
from toolkit.values.tanggal import format_tanggal
from toolkit.values.teks import terdekat_kata

if TYPE_CHECKING:
    from docxtpl import DocxTemplate
    from jinja2.sandbox import SandboxedEnvironment

_DOCUMENT = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Placeholders:
    """What a letter can say; each field is a placeholder, `{{ nama }}` in Word. Texts are empty where unknown."""

    nama: str
    kode_wilayah: str
    kabupaten_kota: str
    provinsi: str
    camat: str
    surel: str
    tahun: int
    berkas: str
    tanggal: str


KNOWN = tuple(field.name for field in fields(Placeholders))


def placeholders_for(kantor: Kantor, *, tahun: int, berkas: str, tanggal: dt.date) -> Placeholders:
    """The placeholders of an office's letter.

    Args:
        kantor: the office.
        tahun: the year reported on.
        berkas: name of the office's workbook.
        tanggal: of the letter.
    """
    return Placeholders(**asdict(kantor), tahun=tahun, berkas=berkas,
                        tanggal=format_tanggal(Tanggal(tanggal.year, tanggal.month, tanggal.day)))


class Surat:
    """A letter's template, tried once, so that what is wrong with it is said before anything is written."""

    def __init__(self, path: Path) -> None:
        """Read and try it.

        Raises:
            ToolkitError: no Word document, a placeholder that is not known, one that is not closed, or docxtpl is
                missing.
        """
        self.nama = path.name
        self._data = read_bytes(path)
        _check_docx(self._data, path.name)
        self.sidik = hashlib.sha256(self._data).hexdigest()
        _docxtpl()
        self._check_placeholders()
        self.write(placeholders_for(Kantor("35.09.12", "Kecamatan Ambulu"), tahun=2025, berkas="LKjIP.xlsx",
                               tanggal=dt.date(2026, 1, 2)))

    def write(self, placeholders: Placeholders) -> bytes:
        """The letter for one office.

        Raises:
            ToolkitError: the template uses what a letter may not use.
        """
        from jinja2 import TemplateError  # only where letters are written

        keluar = io.BytesIO()
        try:
            dokumen = _docxtpl()(io.BytesIO(self._data))
            dokumen.render({field: getattr(placeholders, field) for field in KNOWN}, _environment(), autoescape=True)
            dokumen.save(keluar)
        except (TemplateError, TypeError, ArithmeticError, LookupError, ValueError, AttributeError) as error:
            raise ToolkitError(f"Surat {self.nama} tidak dapat diisi: {_reason(error)}.", _SARAN) from error
        return keluar.getvalue()

    def _check_placeholders(self) -> None:
        from jinja2 import TemplateError

        try:
            dipakai = _docxtpl()(io.BytesIO(self._data)).get_undeclared_template_variables(_environment())
        except (TemplateError, ValueError, LookupError, AttributeError) as error:
            raise ToolkitError(f"Surat {self.nama} tidak dapat dibaca: {_reason(error)}.", _SARAN) from error
        asing = sorted(set(dipakai) - set(KNOWN))
        if asing:
            sebutan = ", ".join(f"{{{{ {nama} }}}}" for nama in asing)
            dekat = terdekat_kata(asing[0], KNOWN)
            maksud = f" Maksud Anda {{{{ {dekat} }}}}?" if dekat else ""
            raise ToolkitError(f"Surat {self.nama} memakai penanda yang tidak dikenal: {sebutan}.{maksud}", _SARAN)


_SARAN = f"Penanda yang dikenal: {', '.join(f'{{{{ {nama} }}}}' for nama in KNOWN)}. Perbaiki di Word, lalu ulangi."


def _docxtpl() -> "type[DocxTemplate]":
    """The library that fills in Word templates.

    Raises:
        ToolkitError: it is not installed.
    """
    try:
        from docxtpl import DocxTemplate  # only where letters are written
    except ImportError as error:
        raise ToolkitError("Surat pengantar memerlukan docxtpl, yang belum terpasang.",
                           'Pasang dengan: pip install "toolkit-lkjip[laporan]", atau jalankan tanpa --surat.'
                           ) from error
    kelas: type[DocxTemplate] = DocxTemplate
    return kelas


def _environment() -> "SandboxedEnvironment":
    """Jinja without a way out of the placeholders: the template may come from anywhere."""
    from jinja2 import StrictUndefined  # only where letters are written
    from jinja2.sandbox import SandboxedEnvironment

    return SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


def _reason(error: Exception) -> str:
    """What the template did, in words."""
    baris = getattr(error, "docx_context", None)
    dekat = next((teks.strip() for teks in baris if teks.strip()), "") if baris is not None else ""
    return f"ada penanda atau perintah yang tidak benar{f' di dekat “{dekat[:60]}”' if dekat else ''}"


def _check_docx(data: bytes, file: str) -> None:
    """Refuse what is no Word document, or a damaged or hostile one.

    Raises:
        ToolkitError: likewise.
    """
    try:
        entries = read_entries(data, file)
    except RefusedError as error:
        raise ToolkitError(f"{file} bukan dokumen Word (.docx) yang dapat dibaca.",
                           "Simpan surat itu dari Word sebagai .docx, lalu sebutkan lagi.") from error
    if not any(e.name == _DOCUMENT for e in entries) or not all(map(is_sound, entries)):
        raise ToolkitError(f"{file} bukan dokumen Word (.docx) yang utuh.",
                           "Simpan surat itu dari Word sebagai .docx, lalu sebutkan lagi.")
