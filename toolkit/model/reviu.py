"""The reviewer's working paper: its sheets and headings, what the workbook answers, what the reviewer wrote."""

import enum
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from toolkit.model.daftar_uji import BagianUji, Butir, DaftarUji
from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Pembandingan, Temuan

REKAP = "Rekap"
ANGKA = "Angka"
NAMA_DOKUMEN = "Kesamaan Nama"
DAFTAR_UJI = "Daftar Uji"
PELAPORAN = "Pelaporan 88-2021"
CATATAN = "Catatan Hasil Reviu"
KESIMPULAN = "Kesimpulan Reviu"
PETUNJUK_REVIU = "Petunjuk"
SHEET_REVIU = (REKAP, ANGKA, NAMA_DOKUMEN, DAFTAR_UJI, PELAPORAN, CATATAN, KESIMPULAN, PETUNJUK_REVIU)
"""Sheets of the working paper, in order."""

KUNCI = "Kunci"
"""Heading of the hidden column by which a row is found again."""
PERAN, KEPALA = "Peran", "Kepala kertas kerja"
"""Headings whose text is itself the key (who wrote and who reviewed; the head)."""
JAWABAN, USULAN, MENURUT_BERKAS = "Jawaban", "Usulan", "Menurut berkas"
INDEKS, KONDISI, KRITERIA, SEBAB = "Indeks KKR", "Kondisi", "Kriteria", "Sebab"
REKOMENDASI, TANGGAPAN, PERBAIKAN = "Rekomendasi", "Tanggapan", "Perbaikan"
CATATAN_PEREVIU, LETAK_BUKTI = "Catatan pereviu", "Letak bukti"
NAMA, NIP, TANGGAL, PARAF, ISI = "Nama", "NIP", "Tanggal", "Paraf", "Isi"
SEL, KODE, BAGIAN = "Sel", "Kode", "Bagian"
"""Columns of Catatan Hasil Reviu for whoever works with the workbook; beside the printed page."""
ISIAN_CATATAN = (INDEKS, KONDISI, KRITERIA, SEBAB, REKOMENDASI, TANGGAPAN, PERBAIKAN)
ISIAN_PEREVIU = (*ISIAN_CATATAN, JAWABAN, LETAK_BUKTI, CATATAN_PEREVIU, NAMA, NIP, TANGGAL, ISI)
"""Columns in which the reviewer writes."""
SEMULA = " (semula)"
"""Ends the heading of a hidden column that keeps what we had filled in: what differs is the reviewer's."""
NOMOR_KKR, SURAT_TUGAS, PERIODE, OBYEK, PEREVIU, NOMOR_SURAT = (
    "Nomor KKR", "Surat tugas (nomor dan tanggal)", "Periode yang direviu", "Obyek reviu", "Instansi pereviu",
    "Nomor surat pengantar")
ISI_KEPALA = (NOMOR_KKR, SURAT_TUGAS, PERIODE, OBYEK, PEREVIU, NOMOR_SURAT)
"""What the head says, in order."""
DISUSUN, DIREVIU, INSPEKTUR = "Disusun oleh", "Direviu oleh", "Inspektur"
SEMUA_PERAN = (DISUSUN, DIREVIU, INSPEKTUR)
TAMBAHAN = "pereviu|"
"""Begins the key of a note that the reviewer wrote, not we."""


class Jawaban(enum.Enum):
    """Answer to an item of a checklist."""

    YA = "Ya"
    SEBAGIAN = "Sebagian"
    TIDAK = "Tidak"
    TIDAK_BERLAKU = "Tidak berlaku"


TANDA_USULAN = " (usulan)"
"""Ends a proposal."""


def proposed(teks: str) -> str:
    """How a proposal stands in a cell until the reviewer types over it.

    >>> proposed("Ya"), proposed("")
    ('Ya (usulan)', '')
    """
    return f"{teks}{TANDA_USULAN}" if teks else ""


class Kesamaan(enum.Enum):
    """What came of comparing a name with that of the document which holds before it."""

    SAMA = "sama"
    EJAAN = "ejaan berbeda"
    KURANG = "sebagian kata tidak ada"
    MENGIKUTI = "mengikuti Renstra"
    """The cell is blank: nothing was compared."""
    BERBEDA = "berbeda"
    TIDAK_ADA = "tidak ada barisnya"

    @property
    def selalu(self) -> bool:
        """Whether it is counted aloud even where there is none."""
        return self not in {Kesamaan.KURANG, Kesamaan.TIDAK_ADA}


class Perbaikan(enum.Enum):
    """Whether the office mended what a note says."""

    SUDAH = "Sudah"
    BELUM = "Belum"


@dataclass(frozen=True, slots=True)
class ButirTerjawab:
    """An item as the workbook answers it.

    Attributes:
        jawaban: None where it gives no answer. bukti: how much is there, or what was compared. letak: where.
    """

    bagian: BagianUji
    butir: Butir
    jawaban: Jawaban | None
    bukti: str
    letak: str = ""

    @property
    def nomor(self) -> str:
        """`I.2`: as the checklist numbers it."""
        return f"{self.bagian.kode}.{self.butir.nomor}"

    @property
    def kunci(self) -> str:
        """Names the item; stays when its number changes."""
        return self.butir.kunci or self.nomor


@dataclass(frozen=True, slots=True)
class NamaDibandingkan:
    """A name in a document, and the name that it was compared with.

    Attributes:
        apa: `sasaran` or `indikator`. dokumen, tertulis: the document, and what it says.
        dokumen_acuan, acuan: the document that holds before it, and the name there.
    """

    apa: str
    dokumen: str
    tertulis: str
    dokumen_acuan: str
    acuan: str
    hasil: Kesamaan


@dataclass(frozen=True, slots=True)
class CatatanReviu:
    """A note of the review.

    Attributes:
        kunci: stays the same while the finding does. bagian: code of the part of the checklist.
        butir: items of the checklist that it belongs to.
        isi: heading -> what stands there until the reviewer writes, in ISIAN_CATATAN.
        sel, kode, saran: of the finding: its place, its code, the advice to whoever fills in the workbook.
        terbuka: it stands: neither mended nor accepted. berat: it is, and of the level kesalahan.
    """

    kunci: str
    bagian: str
    butir: tuple[str, ...]
    isi: Mapping[str, str]
    sel: str = ""
    kode: str = ""
    saran: str = ""
    terbuka: bool = False
    berat: bool = False


@dataclass(frozen=True, slots=True)
class IsianPereviu:
    """What stands in one cell of an earlier working paper: sheet, the row's key, heading, text."""

    sheet: str
    kunci: str
    kolom: str
    teks: str


@dataclass(frozen=True)
class KertasLama:
    """What the reviewer wrote into an earlier working paper.

    Attributes:
        isian: cells that are the reviewer's own: filled in, or changed from what the toolkit had written.
        catatan: every note that stood there, to keep those whose finding is gone.
    """

    isian: tuple[IsianPereviu, ...] = ()
    catatan: tuple[CatatanReviu, ...] = ()

    def teks(self, sheet: str, kunci: str, kolom: str) -> str | None:
        """What the reviewer wrote there; None where nothing is the reviewer's own (a cleared cell is empty text)."""
        return next((i.teks for i in self.isian if (i.sheet, i.kunci, i.kolom) == (sheet, kunci, kolom)), None)


@dataclass(frozen=True)
class KertasKerja:
    """Everything that the working paper shows.

    Attributes:
        hasil, temuan: of the report. angka: every reported figure beside the computed one. nama: the names of the
            documents, each beside the one that holds before it.
        daftar, uji: the review's checklist and its items answered; pelaporan, pelaporan_uji: the evaluation's.
        catatan: the notes. lama: what the reviewer wrote before. sheet: names of the input sheets, in order.
    """

    hasil: Hasil
    temuan: tuple[Temuan, ...]
    angka: tuple[Pembandingan, ...]
    nama: tuple[NamaDibandingkan, ...]
    daftar: DaftarUji
    uji: tuple[ButirTerjawab, ...]
    pelaporan: DaftarUji
    pelaporan_uji: tuple[ButirTerjawab, ...]
    catatan: tuple[CatatanReviu, ...]
    lama: KertasLama
    sheet: tuple[str, ...] = ()

    def standing(self, sheet: str, kunci: str, kolom: str, usulan: str = "") -> str:
        """What stands in a cell: the reviewer's own words, else what is proposed."""
        tertulis = self.lama.teks(sheet, kunci, kolom)
        return usulan if tertulis is None else tertulis


def note_numbers(catatan: Iterable[CatatanReviu]) -> Iterator[int | None]:
    """The number of each note, None for a row that is still empty."""
    nomor = 0
    for c in catatan:
        nomor += bool(c.isi)
        yield nomor if c.isi else None


def numbered(kunci: Iterable[str]) -> Iterator[str]:
    """Keys told apart: the second of equal ones ends in `#2`, the third in `#3`.

    >>> list(numbered(["a", "b", "a"]))
    ['a', 'b', 'a#2']
    """
    dipakai: Counter[str] = Counter()
    for satu in kunci:
        dipakai[satu] += 1
        yield satu if dipakai[satu] == 1 else f"{satu}#{dipakai[satu]}"
