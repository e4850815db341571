"""The year's figure of an indicator whose table holds quarters or shares: what is sure, and what must be asked."""

import re
from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise

from toolkit.errors import ToolkitError
from toolkit.impor.hasil import Peta as Tanya
from toolkit.impor.jenis import Kenal
from toolkit.impor.judul import Kolom
from toolkit.impor.lembar import Baris, angka
from toolkit.impor.model import Nilai, bilangan
from toolkit.impor.peta import SETAHUN, Peta
from toolkit.values.angka import format_angka
from toolkit.values.pola import pola
from toolkit.values.teks import fold

JUMLAH, AKHIR = "jumlah", "akhir"
"""What a person may answer: the sum of the quarters, or the last one's figure."""
_TRIWULAN = pola(r"\b(?:tw|tri ?wulan|tribulan|caturwulan)\s{0,3}(iv|i{1,3}|[1-4])\b")
_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_SEBAGAI_BAGIAN = 2
"""A share that lost its format is at most so much: 1,5 is 150 %."""


def quarters(kolom: list[Kolom], kata: str) -> dict[int, Kolom]:
    """The columns of a quarter's own figure: 1 to 4 -> column; what is up to a quarter's end is none.

    Args:
        kolom: the columns of the table.
        kata: `realisasi` or `target`, which the heading holds.
    """
    hasil: dict[int, Kolom] = {}
    for k in kolom:
        nama = fold(k.nama)
        if kata in nama.split() and not re.search(r"\b(?:s d|sd|sampai)\b", nama) and (no := _quarter(k)) is not None:
            hasil.setdefault(no, k)
    return hasil


def _quarter(k: Kolom) -> int | None:
    kata = _TRIWULAN.search(fold(k.nama))
    teks = kata[1] if kata else fold(k.jalur[-1]) if len(k.jalur) > 1 else ""
    return _ROMAWI.get(teks) or (int(teks) if kata and teks.isdecimal() else None)


class Triwulan:
    """The quarters beside the figure that is taken for the year's, where that is the last quarter's own."""

    def __init__(self, kenal: Kenal, kolom: Mapping[str, Kolom]) -> None:
        semua = quarters(list(kenal.judul.kolom), "realisasi")
        self.semua = semua if len(semua) == len(_ROMAWI) and kolom.get("Realisasi") == semua[4] else {}
        self.target = next((k for k in kenal.find("Target") if _quarter(k) is None), None)
        self.satuan = kenal.first("Satuan")
        self.tak_dijumlahkan = frozenset(kenal.aturan.get("tak_dijumlahkan", ()))
        capaian = kolom.get("Capaian Dilaporkan")
        self.capaian_triwulan = capaian is not None and _quarter(capaian) is not None

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
            if self.capaian_triwulan:
                isi.pop("Capaian Dilaporkan", None)
        if jawab is not None or not self._may_be_a_sum(b, nama, ada, jumlah):
            return None
        triwulan = ", ".join(map(format_angka, ada))
        return Tanya(SETAHUN, nama, ((JUMLAH, f"{format_angka(jumlah)}, jumlah keempat triwulan ({triwulan})"),
                                     (AKHIR, f"{format_angka(ada[-1])}, angka triwulan IV")))

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
                f"{di} berisi {format_angka(Decimal(str(v)))}: mungkin persen, tetapi format angkanya tidak terbaca dari "
                ".xls dan .ods.",
                "Buka berkasnya di Excel, Simpan Sebagai Buku Kerja Excel (.xlsx), lalu jalankan lagi dengan yang itu.")
