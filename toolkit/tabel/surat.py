"""What a signed sheet is made of: the office's letterhead, and the signatures of the head and the superior."""

from toolkit.model.hasil import Hasil
from toolkit.tabel.halaman import BlokTanda, Kop
from toolkit.tabel.penandatangan import TITIK, Tanda


def kop(hasil: Hasil) -> Kop:
    """The office's letterhead from Identitas; what is blank is left out."""
    i = hasil.identitas
    nama = (f"Pemerintah {i.kabupaten_kota.nilai}" if i.kabupaten_kota.nilai else "",
            i.nama_perangkat_daerah.nilai or "")
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


def blok_atasan(tanda: Tanda, *sebutan: str) -> BlokTanda:
    """Signature of the superior, level with the head's: without place and date."""
    return BlokTanda(("", *sebutan, f"{kapital(tanda.jabatan_atasan) or TITIK},"), tanda.nama_atasan or TITIK)
