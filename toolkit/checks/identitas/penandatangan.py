"""Who signs: a NIP that cannot be one, and one person in two spellings in Identitas and Penandatangan."""

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.catalog import Kena, check
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisPenandatangan
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.schema.input import IDENTITAS, PENANDATANGAN
from toolkit.values.nama import SALAH_EJA, likeness, plain_person
from toolkit.values.nip import digits, fault

DOK_RENSTRA, DOK_RKT, DOK_PK, DOK_PERUBAHAN, DOK_IKU, DOK_LAPORAN = PENANDATANGAN.column("dokumen").choices
PESAN_NIP = "tertulis {nilai}; {cacat}."
SARAN_NIP = ("Ketik ke-18 angkanya seperti di SK, misalnya 19700101 199001 1 001: tanggal lahir, tahun dan bulan "
             "pengangkatan, jenis kelamin, nomor urut.")
MENGAPA_NIP = "NIP tercetak di bawah tanda tangan. Susunannya diatur dalam Peraturan Kepala BKN 22 Tahun 2007."
KEPALA = IDENTITAS.column("nama_kepala").heading


class Penanda(NamedTuple):
    """A row of Penandatangan with a name: who signed, beside the head of the office in Identitas."""

    baris: BarisPenandatangan
    nama: str
    kepala: Isian[str]

    @property
    def sama(self) -> bool:
        """The head, apart from titles."""
        return plain_person(self.nama) == plain_person(self.kepala.nilai or "")

    @property
    def mirip(self) -> bool:
        """Somebody else by the letters, but nearly the same ones."""
        return not self.sama and likeness(plain_person(self.nama), plain_person(self.kepala.nilai or "")) >= SALAH_EJA

    @property
    def laporan(self) -> bool:
        """The report itself."""
        return self.baris.dokumen.nilai == DOK_LAPORAN


@check("IDN006", Tingkat.PERINGATAN, judul="NIP kepala tidak mungkin benar",
       pesan=PESAN_NIP, saran=SARAN_NIP, mengapa=MENGAPA_NIP)
def nip_of_head(hasil: Hasil) -> Iterator[Kena]:
    """NIP in Identitas: 18 digits, a birth date, an appointment at 15 or later, sex 1 or 2, a serial number."""
    yield from _faulty(hasil.identitas.nip, IDENTITAS.column("nip").heading)


@check("PNT001", Tingkat.PERINGATAN, judul="NIP penanda tangan tidak mungkin benar",
       pesan=PESAN_NIP, saran=SARAN_NIP, mengapa=MENGAPA_NIP)
def nip_of_signer(hasil: Hasil) -> Iterator[Kena]:
    """NIP in Penandatangan, each wrong one once; one that stands in Identitas too is told there."""
    sudah = {digits(hasil.identitas.nip.nilai or "")}
    for b in hasil.laporan.penandatangan:
        angka = digits(b.nip.nilai or "")
        if angka not in sudah:
            sudah.add(angka)
            yield from _faulty(b.nip, b.dokumen.nilai or "")


@check("PNT002", Tingkat.PERINGATAN,
       judul="Nama penanda tangan berbeda dari nama kepala",
       pesan="{dokumen} ditandatangani {nilai}, sedangkan {isian} di {letak} tertulis {kepala}{dugaan}.",
       saran="Samakan namanya, misalnya {kepala}; bila orangnya memang lain, perbaiki {isian} atau barisnya.",
       mengapa="Satu orang dengan dua ejaan, atau dua penanda tangan untuk satu laporan, langsung terlihat di halaman "
               "tanda tangan.")
def name_differs(hasil: Hasil) -> Iterator[Kena]:
    """The report is signed by another than Nama kepala, or any document by a name that is nearly the same."""
    for p in _signers(hasil):
        if p.mirip or (p.laporan and not p.sama):
            dugaan = "; mungkin satu orang dengan dua ejaan" if p.mirip else ""
            yield Kena(p.baris.nama, {"dokumen": p.baris.dokumen.nilai or "", "isian": KEPALA, "letak": p.kepala.sel,
                                      "kepala": p.kepala.tertulis, "dugaan": dugaan}, p.baris.dokumen.nilai or "")


@check("PNT003", Tingkat.INFO,
       judul="Dokumen ditandatangani orang lain",
       pesan="{dokumen} ditandatangani {nilai}, sedangkan laporan ditandatangani {kepala} ({letak}).",
       saran="Tidak perlu apa-apa bila pejabatnya memang berganti; bila tidak, samakan, misalnya {kepala}.",
       mengapa="Pergantian pejabat di tengah tahun wajar; catatan ini supaya nama yang tertinggal dari tahun lalu "
               "terlihat.")
def signed_by_another(hasil: Hasil) -> Iterator[Kena]:
    """Documents other than the report signed by somebody else: one note for each person, naming the documents."""
    semua: dict[str, list[Penanda]] = {}
    for p in _signers(hasil):
        if not (p.laporan or p.sama or p.mirip):
            semua.setdefault(plain_person(p.nama), []).append(p)
    for p, *lain in semua.values():
        dokumen = ", ".join(q.baris.dokumen.nilai or "" for q in (p, *lain))
        yield Kena(p.baris.nama, {"dokumen": dokumen, "kepala": p.kepala.tertulis, "letak": p.kepala.sel}, p.nama)


@check("PNT004", Tingkat.PERINGATAN,
       judul="Satu nama dengan dua NIP",
       pesan="tertulis {nilai} untuk {nama}, tetapi {letak} menyebut {lain} untuk nama yang sama.",
       saran="Samakan NIP-nya, misalnya {lain}.",
       mengapa="NIP tercetak di bawah tanda tangan; satu orang hanya mempunyai satu NIP.")
def two_nip(hasil: Hasil) -> Iterator[Kena]:
    """The same person with another well-formed NIP than further up, Identitas first."""
    identitas = hasil.identitas
    pertama = {plain_person(identitas.nama_kepala.nilai or ""): identitas.nip}
    for b in hasil.laporan.penandatangan:
        nip, orang = b.nip, plain_person(b.nama.nilai or identitas.nama_kepala.nilai or "")
        if nip.nilai is None or not orang or fault(nip.nilai):
            continue
        awal = pertama.setdefault(orang, nip)
        if awal.nilai is None or fault(awal.nilai):
            pertama[orang] = nip
        elif digits(awal.nilai) != digits(nip.nilai):
            yield Kena(nip, {"nama": b.nama.nilai or identitas.nama_kepala.nilai or "", "letak": awal.sel,
                             "lain": awal.tertulis}, b.dokumen.nilai or "")


def _faulty(nip: Isian[str], kunci: str) -> Iterator[Kena]:
    if nip.nilai is not None and digits(nip.nilai) and (cacat := fault(nip.nilai)):
        yield Kena(nip, {"cacat": cacat}, kunci)


def _signers(hasil: Hasil) -> Iterator[Penanda]:
    """Rows with a name, where Identitas has one as well."""
    kepala = hasil.identitas.nama_kepala
    for b in hasil.laporan.penandatangan:
        if kepala.nilai and b.nama.nilai:
            yield Penanda(b, b.nama.nilai, kepala)
