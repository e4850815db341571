"""The covering letter: a Word template of the kabupaten, filled in for each office."""

import datetime as dt
import hashlib
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from toolkit.kantor.model import Kantor
from toolkit.model.laporan import Tanggal
from toolkit.ooxml.guards import read_bytes
from toolkit.ooxml.word import WordTemplate
from toolkit.values.tanggal import format_tanggal

_HALAMAN = ("Di komputer tanpa toolkit workbook ini diperiksa dan diisi dengan lkjip.html yang ikut dibagikan: buka di "
            "Chrome atau Edge, lalu pilih workbooknya. Tidak ada yang dikirim ke mana pun.")


@dataclass(frozen=True, slots=True)
class Placeholders:
    """What a letter can say; each field is a placeholder, `{{ nama }}` in Word. Texts are empty where unknown.

    Attributes:
        camat: name of the office's head. penerima: the same, his office where it is unknown.
        halaman: what the page for a browser is for, empty where none comes along.
    """

    nama: str
    kode_wilayah: str
    kabupaten_kota: str
    provinsi: str
    camat: str
    penerima: str
    jabatan_kepala: str
    jabatan_atasan: str
    surel: str
    tahun: int
    berkas: str
    tanggal: str
    halaman: str


KNOWN = tuple(field.name for field in fields(Placeholders))


def placeholders_for(kantor: Kantor, *, tahun: int, berkas: str, tanggal: dt.date,
                     halaman: bool = False) -> Placeholders:
    """The placeholders of an office's letter.

    Args:
        kantor: the office.
        tahun: the year reported on.
        berkas: name of the office's workbook.
        tanggal: of the letter.
        halaman: the page for a browser comes along, and the letter says what it is for.
    """
    return Placeholders(**asdict(kantor), penerima=kantor.camat or kantor.jabatan_kepala or "Kepala",
                        jabatan_kepala=kantor.jabatan_kepala,
                        jabatan_atasan=kantor.jabatan_atasan, tahun=tahun, berkas=berkas,
                        tanggal=format_tanggal(Tanggal(tanggal.year, tanggal.month, tanggal.day)),
                        halaman=_HALAMAN if halaman else "")


class Surat:
    """A letter's template, checked when it is opened, so that what is wrong is said before anything is written."""

    def __init__(self, path: Path) -> None:
        """Read and check it.

        Raises:
            ToolkitError: no Word document, or it holds something else than the placeholders of a letter.
        """
        data = read_bytes(path)
        self.sidik = hashlib.sha256(data).hexdigest()
        self._word = WordTemplate(data, f"Surat {path.name}", known=KNOWN, saran=_SARAN)

    def write(self, placeholders: Placeholders) -> bytes:
        """The letter for one office."""
        return self._word.fill({field: str(getattr(placeholders, field)) for field in KNOWN})


_SARAN = f"Penanda yang dikenal: {', '.join(f'{{{{ {nama} }}}}' for nama in KNOWN)}. Perbaiki di Word, lalu ulangi."
