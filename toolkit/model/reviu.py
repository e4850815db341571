"""The reviewer's working paper: a declared checklist, what the workbook answers, what the reviewer wrote."""

import enum
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Pembandingan, Temuan

REKAP = "Rekap"
ANGKA = "Angka"
DAFTAR_UJI = "Daftar Uji"
PELAPORAN = "Pelaporan 88-2021"
CATATAN = "Catatan Hasil Reviu"
SHEET_REVIU = (REKAP, ANGKA, DAFTAR_UJI, PELAPORAN, CATATAN)
"""Sheets of the working paper, in order."""

KUNCI = "Kunci"
"""Heading of the hidden column by which a row is found again."""
PERAN = "Peran"
"""Heading whose text is itself the key (signatures)."""
JAWABAN, MENURUT_BERKAS = "Jawaban", "Menurut berkas"
KOREKSI, KOREKSI_AWAL = "Koreksi", "Koreksi awal"
REKOMENDASI, REKOMENDASI_AWAL = "Rekomendasi", "Rekomendasi awal"
CATATAN_PEREVIU = "Catatan pereviu"
NAMA, NIP, TANGGAL = "Nama", "NIP", "Tanggal"
AWAL = {JAWABAN: MENURUT_BERKAS, KOREKSI: KOREKSI_AWAL, REKOMENDASI: REKOMENDASI_AWAL}
"""Column that is filled in from the start -> column that keeps what we filled in: what differs is the reviewer's."""
ISIAN_PEREVIU = (JAWABAN, KOREKSI, REKOMENDASI, CATATAN_PEREVIU, NAMA, NIP, TANGGAL)
"""Columns in which the reviewer writes."""
URAIAN, BAGIAN = "Uraian catatan", "Bagian"
"""Columns of Catatan Hasil Reviu that say what a row was about once its finding is gone."""


class Jawaban(enum.Enum):
    """Answer to an item of a checklist."""

    YA = "Ya"
    SEBAGIAN = "Sebagian"
    TIDAK = "Tidak"
    TIDAK_BERLAKU = "Tidak berlaku"


class Koreksi(enum.Enum):
    """Whether the office corrected what a note says."""

    SUDAH = "Sudah"
    BELUM = "Belum"
    TIDAK_PERLU = "Tidak perlu"


@dataclass(frozen=True, slots=True)
class Butir:
    """An item. `bukti`: name of what answers it from the workbook, empty: the reviewer does; `temuan`: codes."""

    nomor: int
    teks: str
    bukti: str = ""
    temuan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BagianUji:
    """A part of a checklist. `bobot`: points of an evaluation, None for none; `temuan_lain`: takes other findings."""

    kode: str
    nama: str
    butir: tuple[Butir, ...]
    bobot: Decimal | None = None
    temuan_lain: bool = False


@dataclass(frozen=True, slots=True)
class DaftarUji:
    """A checklist as its file declares it; `terverifikasi`: its words were compared with the regulation's text."""

    nama: str
    dasar: str
    bagian: tuple[BagianUji, ...]
    terverifikasi: bool


@dataclass(frozen=True, slots=True)
class ButirTerjawab:
    """An item, what the workbook answers (None: nothing), and the evidence with its cells and finding codes."""

    bagian: BagianUji
    butir: Butir
    jawaban: Jawaban | None
    bukti: str

    @property
    def kunci(self) -> str:
        """`I.2`: names the item."""
        return f"{self.bagian.kode}.{self.butir.nomor}"


@dataclass(frozen=True, slots=True)
class CatatanReviu:
    """A note of the review.

    Attributes:
        kunci: stays the same while the finding does. bagian: part of the checklist. uraian: what was found.
        indeks: where in the working paper. koreksi, rekomendasi: what stands there until the reviewer writes.
    """

    kunci: str
    bagian: str
    uraian: str
    indeks: str
    koreksi: Koreksi
    rekomendasi: str


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
        hasil, temuan: of the report. angka: every reported figure beside the computed one.
        daftar, uji: the review's checklist and its items answered; pelaporan, pelaporan_uji: the evaluation's.
        catatan: the notes. lama: what the reviewer wrote before. sheet: names of the input sheets, in order.
    """

    hasil: Hasil
    temuan: tuple[Temuan, ...]
    angka: tuple[Pembandingan, ...]
    daftar: DaftarUji
    uji: tuple[ButirTerjawab, ...]
    pelaporan: DaftarUji
    pelaporan_uji: tuple[ButirTerjawab, ...]
    catatan: tuple[CatatanReviu, ...]
    lama: KertasLama
    sheet: tuple[str, ...] = ()


def numbered(kunci: Iterable[str]) -> Iterator[str]:
    """Keys told apart: the second of equal ones ends in `#2`, the third in `#3`.

    >>> list(numbered(["a", "b", "a"]))
    ['a', 'b', 'a#2']
    """
    dipakai: Counter[str] = Counter()
    for satu in kunci:
        dipakai[satu] += 1
        yield satu if dipakai[satu] == 1 else f"{satu}#{dipakai[satu]}"
