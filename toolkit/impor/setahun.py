"""The year's figure of an indicator whose table holds parts of the year or shares: what is sure, what must be asked."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise

from toolkit.errors import ToolkitError
from toolkit.impor.bagian_tahun import TRIWULAN, is_part, part_of, parts
from toolkit.impor.hasil import Peta as Tanya
from toolkit.impor.jenis import Kenal
from toolkit.impor.judul import Kolom
from toolkit.impor.lembar import Baris, angka
from toolkit.impor.model import Nilai, bilangan
from toolkit.impor.peta import SETAHUN, Peta
from toolkit.model.rencana_aksi import SifatTarget
from toolkit.schema.input import REALISASI
from toolkit.values.angka import format_angka
from toolkit.values.teks import fold

JUMLAH, AKHIR = "jumlah", "akhir"
"""What a person may answer: the sum of the parts, or the last one's figure."""
_SEBAGAI_BAGIAN = 2
"""A share that lost its format is at most so much: 1,5 is 150 %."""


class Sebagian:
    """The parts of the year beside the figure that is taken for the year's, where that is the last part's own."""

    def __init__(self, kenal: Kenal, kolom: Mapping[str, Kolom]) -> None:
        semua = kenal.kolom.get(REALISASI.name, {}).get(REALISASI.column("realisasi").heading, ())
        setahun = kolom.get("Realisasi") or min((k for k in semua if not is_part(k)), default=None,
                                                key=lambda k: part_of(k) is not None)
        bagian = part_of(setahun) if setahun is not None else None
        self.pembagian = bagian[0] if bagian else TRIWULAN
        milik = parts(kenal.judul.kolom, "realisasi", self.pembagian)
        self.semua = milik if len(milik) == self.pembagian.banyak and milik.get(len(milik)) == setahun else {}
        self.target = next((k for k in kenal.find("Target") if part_of(k) is None), None)
        self.satuan = kenal.first("Satuan")
        self.tak_dijumlahkan = frozenset(kenal.aturan.get("tak_dijumlahkan", ()))
        self.triwulan = parts(kenal.judul.kolom, "realisasi", TRIWULAN)
        self.setahun = setahun if bagian is None else None
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
        if not ada or len(ada) < len(nilai) or "Realisasi" not in isi:
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

    def kind_of_target(self, b: Baris, nama: str, peta: Peta) -> str | None:
        """Sifat Target of a row's quarters, as its figure of the year shows or a person answered; None: unknown."""
        ada = [n for no in sorted(self.triwulan) if (n := angka(b.di(self.triwulan[no].ke))) is not None]
        if len(ada) < TRIWULAN.banyak:
            return None
        jumlah, jawab = sum(ada, Decimal(0)), peta.of(SETAHUN, nama)
        setahun = angka(b.di(self.setahun.ke)) if self.setahun is not None else None
        if jawab == JUMLAH or (jawab is None and setahun == jumlah != ada[-1]):
            return SifatTarget.AKUMULATIF.value
        if jawab == AKHIR or setahun == ada[-1] or (self.semua and not self._may_be_a_sum(b, nama, ada, jumlah)):
            return SifatTarget.POSISI_AKHIR.value
        return None

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
