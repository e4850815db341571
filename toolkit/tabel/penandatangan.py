"""Who signs which document: the row of Penandatangan, and Identitas where it is blank."""

from dataclasses import dataclass

from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisPenandatangan, JenisDokumen, Tanggal, Teks
from toolkit.model.sel import Isian
from toolkit.values.nama import plain_person
from toolkit.values.tanggal import format_tanggal

TITIK = "…………………………"
"""To be written by hand."""


@dataclass(frozen=True, slots=True)
class Tanda:
    """What is printed where a document is signed; a text that nobody typed is empty.

    Attributes:
        nomor: of the document. tempat, tanggal: where and when it is signed.
        nama, jabatan, pangkat, nip: who signs (pihak pertama of a Perjanjian Kinerja).
        nama_atasan, jabatan_atasan: pihak kedua of a Perjanjian Kinerja.
    """

    dokumen: JenisDokumen
    nomor: str = ""
    tempat: str = ""
    tanggal: Tanggal | None = None
    nama: str = ""
    jabatan: str = ""
    pangkat: str = ""
    nip: str = ""
    nama_atasan: str = ""
    jabatan_atasan: str = ""

    @property
    def tempat_tanggal(self) -> str:
        """`Jember, 11 November 2021`; what is missing is left to the pen.

        >>> Tanda(JenisDokumen.PK, tempat="Jember", tanggal=Tanggal(2021, 5)).tempat_tanggal
        'Jember, … Mei 2021'
        """
        return f"{self.tempat or TITIK}, {format_tanggal(self.tanggal) if self.tanggal else TITIK}"


def penandatangan(hasil: Hasil, dokumen: JenisDokumen) -> Tanda:
    """Who signs a document, where and when.

    A blank, or no row, means what Identitas says; of the day it speaks for the report alone, and another document's is
    left to the pen. Pangkat and NIP belong to a person: they come from Identitas only
    where the row names nobody else than the head, so that no name stands above another's NIP.
    """
    i = hasil.identitas
    baris = next((b for b in hasil.laporan.penandatangan if b.dokumen.nilai == dokumen),
                 BarisPenandatangan(sheet="", baris=0, dokumen=Isian(dokumen.value)))
    kepala = not baris.nama.nilai or plain_person(baris.nama.nilai) == plain_person(i.nama_kepala.nilai or "")
    return Tanda(
        dokumen, nomor=_teks(baris.nomor, *([i.nomor_sk_iku] if dokumen is JenisDokumen.SK_IKU else [])),
        tempat=_teks(baris.tempat, i.tempat),
        tanggal=baris.tanggal.nilai or (i.tanggal_laporan.nilai if dokumen is JenisDokumen.LAPORAN else None),
        nama=_teks(baris.nama, i.nama_kepala), jabatan=_teks(baris.jabatan, i.jabatan_kepala),
        pangkat=_teks(baris.pangkat, *([i.pangkat] if kepala else [])),
        nip=_teks(baris.nip, *([i.nip] if kepala else [])),
        nama_atasan=_teks(baris.nama_atasan, i.nama_atasan),
        jabatan_atasan=_teks(baris.jabatan_atasan, i.jabatan_atasan))


def _teks(*isian: Teks) -> str:
    """The first that is filled in, without outer spaces."""
    return next((i.nilai.strip() for i in isian if i.nilai and i.nilai.strip()), "")
