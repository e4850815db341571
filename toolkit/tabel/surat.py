"""What a signed sheet is made of: letterhead, who signs which document, and the signatures."""

from dataclasses import dataclass

from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisPenandatangan, JenisDokumen, Tanggal, Teks
from toolkit.model.sel import Isian
from toolkit.tabel.halaman import BlokTanda, Kop
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


def sebutan_kantor(hasil: Hasil) -> Teks:
    """What the office is called on the cover and in the Perjanjian Kinerja: Sebutan Kantor, else its name."""
    i = hasil.identitas
    return i.sebutan_kantor if (i.sebutan_kantor.nilai or "").strip() else i.nama_perangkat_daerah


def kop(hasil: Hasil, kantor: Teks | None = None) -> Kop:
    """The letterhead from Identitas, of `kantor` or the office's name; what is blank is left out."""
    i = hasil.identitas
    nama = (f"Pemerintah {i.kabupaten_kota.nilai}" if i.kabupaten_kota.nilai else "",
            (kantor or i.nama_perangkat_daerah).nilai or "")
    telepon = f"Telepon {i.telepon.nilai}" if i.telepon.nilai else ""
    return Kop(tuple(n.upper() for n in nama if n), tuple(a for a in (i.alamat.nilai, telepon) if a))


def kapital(jabatan: str) -> str:
    """A position in capitals, its abbreviations as typed.

    >>> kapital("Plt. Camat Ambulu")
    'Plt. CAMAT AMBULU'
    """
    return " ".join(kata if kata.endswith(".") else kata.upper() for kata in jabatan.split())


def blok_kepala(tanda: Tanda, *sebutan: str) -> BlokTanda:
    """Signature of the head: place and date, `sebutan` (Pihak Pertama), position; name, pangkat, NIP."""
    bawah = (tanda.pangkat, f"NIP. {tanda.nip}" if tanda.nip else "")
    return BlokTanda((tanda.tempat_tanggal, *sebutan, f"{kapital(tanda.jabatan) or TITIK},"), tanda.nama or TITIK,
                     tuple(b for b in bawah if b))


def blok_keputusan(hasil: Hasil, tanda: Tanda) -> BlokTanda:
    """Signature below a decree: where and when it was fixed, each on a line of its own, and whose head signs."""
    kabupaten = (hasil.identitas.kabupaten_kota.nilai or "").upper()
    blok, tanggal = blok_kepala(tanda), format_tanggal(tanda.tanggal) if tanda.tanggal else TITIK
    jabatan = (kapital(tanda.jabatan) or TITIK, *([kabupaten] if kabupaten else ()))
    return BlokTanda((f"Ditetapkan di\t: {tanda.tempat or TITIK}", f"Pada tanggal\t: {tanggal}", "", *jabatan[:-1],
                      f"{jabatan[-1]},"), blok.nama, blok.bawah)


def blok_atasan(tanda: Tanda, *sebutan: str) -> BlokTanda:
    """Signature of the superior, level with the head's: without place and date."""
    return BlokTanda(("", *sebutan, f"{kapital(tanda.jabatan_atasan) or TITIK},"), tanda.nama_atasan or TITIK)
