"""The year's figure of an indicator whose table holds parts of the year or shares: what is sure, what must be asked."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from toolkit.errors import ToolkitError
from toolkit.impor.hasil import Peta as Tanya
from toolkit.impor.jenis import Kenal
from toolkit.impor.judul import Kolom
from toolkit.impor.lembar import Baris, angka
from toolkit.impor.model import Nilai, bilangan
from toolkit.impor.peta import SETAHUN, Peta
from toolkit.values.angka import format_angka
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.pola import pola
from toolkit.values.teks import fold

JUMLAH, AKHIR = "jumlah", "akhir"
"""What a person may answer: the sum of the parts, or the last one's figure."""
_BAGIAN = pola(r"\b(tw|tri ?wulan|tribulan|semester|smt)\s{0,3}(iv|i{1,3}|[1-4])\b")
_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_SAMPAI = pola(r"\b(?:s d|sd|sampai)\b")
_BULAN = {fold(nama): no for no, nama in enumerate(KOSAKATA.bulan, 1)} | {
    fold(nama): no for nama, no in KOSAKATA.ejaan_bulan.items()}
_SEBAGAI_BAGIAN = 2
"""A share that lost its format is at most so much: 1,5 is 150 %."""


class Pembagian(NamedTuple):
    """How a year is divided: into how many parts, what all of them and the last one are called."""

    banyak: int
    semua: str
    terakhir: str


TRIWULAN = Pembagian(4, "keempat triwulan", "triwulan IV")
_PEMBAGIAN = (TRIWULAN, Pembagian(2, "kedua semester", "semester II"), Pembagian(12, "kedua belas bulan", "Desember"))


def part_of(k: Kolom) -> tuple[Pembagian, int] | None:
    """Which part of the year a heading names, from 1; None for the whole."""
    triwulan, semester, bulan = _PEMBAGIAN
    if kata := _BAGIAN.search(fold(k.nama)):
        no = _ROMAWI.get(kata[2]) or int(kata[2])
        return (semester if kata[1].startswith(("sem", "smt")) else triwulan), no
    akhir = fold(k.jalur[-1])
    if len(k.jalur) > 1 and akhir in _ROMAWI:
        return triwulan, _ROMAWI[akhir]
    bulanan = [_BULAN[t] for t in akhir.split() if t in _BULAN]
    return (bulan, bulanan[-1]) if bulanan else None


def is_part(k: Kolom) -> bool:
    """A part's figure is not the year's, but for the last one's."""
    bagian = part_of(k)
    return bagian is not None and bagian[1] < bagian[0].banyak


def parts(kolom: Iterable[Kolom], kata: str, pembagian: Pembagian) -> dict[int, Kolom]:
    """The columns of a part's own figure by its number; what is up to a part's end is none.

    Args:
        kolom: the columns of the table.
        kata: `realisasi` or `target`, which the heading holds.
        pembagian: which parts.
    """
    hasil: dict[int, Kolom] = {}
    for k in kolom:
        nama, bagian = fold(k.nama), part_of(k)
        if kata in nama.split() and not _SAMPAI.search(nama) and bagian is not None and bagian[0] is pembagian:
            hasil.setdefault(bagian[1], k)
    return hasil


class Sebagian:
    """The parts of the year beside the figure that is taken for the year's, where that is the last part's own."""

    def __init__(self, kenal: Kenal, kolom: Mapping[str, Kolom]) -> None:
        setahun = kolom.get("Realisasi")
        bagian = part_of(setahun) if setahun is not None else None
        self.pembagian = bagian[0] if bagian else TRIWULAN
        semua = parts(kenal.judul.kolom, "realisasi", self.pembagian)
        self.semua = semua if len(semua) == self.pembagian.banyak and semua.get(len(semua)) == setahun else {}
        self.target = next((k for k in kenal.find("Target") if part_of(k) is None), None)
        self.satuan = kenal.first("Satuan")
        self.tak_dijumlahkan = frozenset(kenal.aturan.get("tak_dijumlahkan", ()))
        capaian = kolom.get("Capaian Dilaporkan")
        self.capaian_sebagian = capaian is not None and part_of(capaian) is not None

    def settle(self, b: Baris, nama: str, isi: dict[str, Nilai], peta: Peta) -> Tanya | None:
        """Put the year's figure into a row.

        Args:
            b: the source's row.
            nama: of its indicator.
            isi: what is taken of it, which is changed.
            peta: what a person answered.

        Returns:
            What must be asked, None where it is sure.
        """
        nilai = [angka(b.di(self.semua[no].ke)) for no in sorted(self.semua)]
        ada = [n for n in nilai if n is not None]
        if not ada or len(ada) < len(nilai):
            return None
        jumlah = sum(ada, Decimal(0))
        jawab = peta.of(SETAHUN, nama)
        if jawab == JUMLAH:
            isi["Realisasi"] = bilangan(jumlah)
            if self.capaian_sebagian:
                isi.pop("Capaian Dilaporkan", None)
        if jawab is not None or not self._may_be_a_sum(b, nama, ada, jumlah):
            return None
        satu = ", ".join(map(format_angka, ada))
        return Tanya(SETAHUN, nama, (
            (JUMLAH, f"{format_angka(jumlah)}, jumlah {self.pembagian.semua} ({satu})"),
            (AKHIR, f"{format_angka(ada[-1])}, angka {self.pembagian.terakhir}")))

    def _may_be_a_sum(self, b: Baris, nama: str, ada: list[Decimal], jumlah: Decimal) -> bool:
        """Whether the year's may be all four: a count that falls, or whose sum is nearer to the year's target."""
        satuan = b.teks(self.satuan) if self.satuan is not None else ""
        bagian = any("%" in b.teks(k.ke) for k in self.semua.values()) or "%" in satuan
        if bagian or self.tak_dijumlahkan & set(fold(f"{nama} {satuan}").split()) or jumlah == ada[-1]:
            return False
        target = angka(b.di(self.target.ke)) if self.target is not None else None
        turun = any(x > y for x, y in pairwise(ada))
        return turun or target is None or abs(jumlah - target) < abs(ada[-1] - target)


def refuse_lost_format(kenal: Kenal, b: Baris, kolom: Mapping[str, Kolom], nama: str) -> None:
    """A share in a file whose formats cannot be read: 0,95 may be 95 % or 0,95.

    Raises:
        ToolkitError: there is one; says where.
    """
    satuan = kenal.first("Satuan")
    kata = f"{fold(nama)} {b.teks(satuan) if satuan is not None else ''}"
    persen = "%" in kata or any(k in kata.split()[:1] for k in ("persentase", "prosentase", "persen"))
    for kita, k in kolom.items() if kenal.lembar.tanpa_format else ():
        v = b.di(k.ke)
        if isinstance(v, float) and 0 < v <= _SEBAGAI_BAGIAN and v != int(v) and (persen or "Capaian" in kita):
            di = f"{kenal.lembar.alamat(b.nomor, k.ke)} (kolom {k.nama})"
            raise ToolkitError(
                f"{di} berisi {format_angka(Decimal(str(v)))}: mungkin persen, tetapi format angkanya tidak terbaca "
                "dari .xls dan .ods.",
                "Buka berkasnya di Excel, Simpan Sebagai Buku Kerja Excel (.xlsx), lalu jalankan lagi dengan yang itu.")
