"""Who signs: a NIP that cannot be one, one person in two spellings, an acting head after the holder."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from toolkit.catalog import Kena, check
from toolkit.checks.tools.shapes import OnePerCause
from toolkit.checks.tools.signing import DOK_LAPORAN, order
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisPenandatangan, Tanggal
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.schema.input import IDENTITAS
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.nama import SALAH_EJA, is_shortened, plain_person
from toolkit.values.nip import digits, fault
from toolkit.values.tanggal import format_tanggal
from toolkit.values.teks import fold, kemiripan

PESAN_NIP = "tertulis {nilai}; {cacat}."
SARAN_NIP = ("Ketik ke-18 digitnya seperti di SK, misalnya 19700101 199001 1 001: tanggal lahir, tahun dan bulan "
             "pengangkatan, jenis kelamin, nomor urut.")
MENGAPA_NIP = "NIP tercetak di bawah tanda tangan. Susunannya diatur dalam Peraturan Kepala BKN 22 Tahun 2007."
KEPALA = IDENTITAS.column("nama_kepala").heading
_BUKAN_DEFINITIF = re.compile(rf"^(?:{'|'.join(KOSAKATA.bukan_definitif)})\b\s*")


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
        """Somebody else by the letters, but nearly the same ones, or a shorter form."""
        return not self.sama and _nearly(self.nama, self.kepala.nilai or "")

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


@check("PNT008", Tingkat.PERINGATAN,
       judul="Nama atasan ditulis dua cara",
       pesan="{dokumen} menyebut {nilai}, sedangkan di {letak} tertulis {lain}; mungkin satu orang.",
       saran="Samakan namanya, misalnya {lain}; bila orangnya memang lain, biarkan.",
       mengapa="Pejabat yang sama dengan dua nama terlihat di halaman tanda tangan.",
       bentuk=OnePerCause())
def superior_in_two_forms(hasil: Hasil) -> Iterator[Kena]:
    """A Nama Atasan is a shorter form, or another spelling, of a longer one with the same office; once for each."""
    identitas = hasil.identitas
    semua = [(b.dokumen.nilai or "", b.nama_atasan, b.jabatan_atasan.nilai or identitas.jabatan_atasan.nilai or "")
             for b in hasil.laporan.penandatangan]
    semua.append((IDENTITAS.name, identitas.nama_atasan, identitas.jabatan_atasan.nilai or ""))
    for dokumen, nama, jabatan in semua:
        lain = next((n for _, n, j in semua if nama.nilai and n.nilai and fold(j) == fold(jabatan)
                     and len(plain_person(n.nilai)) >= len(plain_person(nama.nilai))
                     and plain_person(n.nilai) != plain_person(nama.nilai) and _nearly(nama.nilai, n.nilai)), None)
        if lain is not None:
            yield Kena(nama, {"dokumen": dokumen, "letak": lain.sel, "lain": lain.nilai}, dokumen,
                       sebab=plain_person(nama.nilai or ""))


def _nearly(a: str, b: str) -> bool:
    """Two names of probably one person."""
    return is_shortened(a, b) or kemiripan(plain_person(a), plain_person(b)) >= SALAH_EJA


@check("PNT003", Tingkat.INFO,
       judul="Dokumen ditandatangani orang lain",
       pesan="{dokumen} ditandatangani {nilai}, sedangkan laporan ditandatangani {kepala} ({letak}).",
       saran="Tidak perlu apa-apa bila pejabatnya memang berganti; bila tidak, samakan, misalnya {kepala}.",
       mengapa="Pergantian pejabat di tengah tahun wajar; catatan ini supaya nama yang tertinggal dari tahun lalu "
               "terlihat.",
       bentuk=OnePerCause(daftar="dokumen"))
def signed_by_another(hasil: Hasil) -> Iterator[Kena]:
    """Documents other than the report signed by somebody else: one note for each person, naming the documents."""
    return (Kena(p.baris.nama, {"dokumen": p.baris.dokumen.nilai or "", "kepala": p.kepala.tertulis,
                                "letak": p.kepala.sel}, p.nama, sebab=plain_person(p.nama))
            for p in _signers(hasil) if not (p.laporan or p.sama or p.mirip))


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


@check("PNT007", Tingkat.INFO,
       judul="Pelaksana tugas sesudah pejabat definitif",
       pesan="{dokumen} ({tanggal}) ditandatangani {nama} sebagai {jabatan}, padahal di {dokumen_dulu} "
             "({tanggal_dulu}) orang yang sama sudah {dulu}.",
       saran="Samakan jabatannya bila salah satunya salah, misalnya {dulu}; bila jabatannya memang berubah, biarkan.",
       mengapa="Jabatan tercetak di bawah tanda tangan; pelaksana tugas biasanya mendahului pejabat definitif.",
       bentuk=OnePerCause())
def acting_after_definitive(hasil: Hasil) -> Iterator[Kena]:
    """One person signs as Plt., Plh. or Pj. of an office after a document that was signed as its holder.

    The other way round is the usual one, and so is another person's. Once for each person.
    """
    tanda_tangan = sorted(_signings(hasil), key=lambda t: order(t.tanggal))
    for nomor, kini in enumerate(tanda_tangan):
        dulu = next((t for t in tanda_tangan[:nomor] if not t.sementara and kini.sementara
                     and plain_person(t.nama) == plain_person(kini.nama) and t.same_office(kini)
                     and order(t.tanggal) < order(kini.tanggal)), None)
        if dulu is not None:
            yield Kena(kini.jabatan, {
                "dokumen": kini.dokumen, "tanggal": format_tanggal(kini.tanggal), "nama": kini.nama,
                "jabatan": kini.jabatan.nilai, "dokumen_dulu": dulu.dokumen, "dulu": dulu.jabatan.nilai,
                "tanggal_dulu": format_tanggal(dulu.tanggal)}, kini.dokumen, sebab=plain_person(kini.nama))


class TandaTangan(NamedTuple):
    """Who signed a dated document, and as what."""

    dokumen: str
    nama: str
    jabatan: Isian[str]
    tanggal: Tanggal

    @property
    def sementara(self) -> bool:
        """For a time only: Plt., Plh., Pj."""
        return _office(self.jabatan) != fold(self.jabatan.nilai or "")

    def same_office(self, lain: "TandaTangan") -> bool:
        """One office, with its place or without."""
        kata = [set(_office(t.jabatan).split()) for t in (self, lain)]
        return kata[0] <= kata[1] or kata[1] <= kata[0]


def _office(jabatan: Isian[str]) -> str:
    """The office without the words of somebody who holds it for a time."""
    return _BUKAN_DEFINITIF.sub("", fold(jabatan.nilai or ""))


def _signings(hasil: Hasil) -> Iterator[TandaTangan]:
    """The dated documents, blanks as Identitas says; of the day Identitas speaks for the report alone."""
    identitas = hasil.identitas
    semua = [(b.dokumen.nilai or "", b.nama, b.jabatan, b.tanggal) for b in hasil.laporan.penandatangan]
    if all(dokumen != DOK_LAPORAN for dokumen, *_ in semua):
        semua.append((DOK_LAPORAN, Isian(), Isian(), Isian()))
    for dokumen, nama, jabatan, tanggal in semua:
        siapa = nama.nilai or identitas.nama_kepala.nilai
        sebagai = jabatan if jabatan.nilai else identitas.jabatan_kepala
        kapan = tanggal.nilai or (identitas.tanggal_laporan.nilai if dokumen == DOK_LAPORAN else None)
        if siapa and sebagai.nilai and kapan:
            yield TandaTangan(dokumen, siapa, sebagai, kapan)


def _faulty(nip: Isian[str], kunci: str) -> Iterator[Kena]:
    if nip.nilai is not None and digits(nip.nilai) and (cacat := fault(nip.nilai)):
        yield Kena(nip, {"cacat": cacat}, kunci)


def _signers(hasil: Hasil) -> Iterator[Penanda]:
    """Rows with a name, where Identitas has one as well."""
    kepala = hasil.identitas.nama_kepala
    return (Penanda(b, b.nama.nilai, kepala) for b in hasil.laporan.penandatangan if kepala.nilai and b.nama.nilai)
