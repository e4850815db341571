"""Changed workbooks read, computed and checked, and what was found where."""

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from tests.mutasi import jenis_angka, jenis_baris, jenis_bentuk, jenis_isi, jenis_rencana, jenis_triwulan
from tests.mutasi.buku import Kantor
from tests.mutasi.dasar import semua
from tests.mutasi.jenis import JENIS
from tests.mutasi.saksi import reason
from tests.mutasi.tempat import BERKAS, Kunci, Letak, key, locate, refusal
from tests.mutasi.undian import Mutan, Undian, draw
from toolkit import pipeline
from toolkit.catalog import run_checks
from toolkit.errors import ToolkitError
from toolkit.model.laporan import Laporan, Rekaman
from toolkit.model.sel import Isian
from toolkit.model.temuan import Temuan, Tingkat
from toolkit.ooxml.guards import package_of
from toolkit.reader.laporan import read
from toolkit.regulation.load import resolve
from toolkit.rules.hitung import compute

assert pipeline.__doc__  # importing it registers every check
assert all((jenis_angka, jenis_baris, jenis_bentuk, jenis_isi, jenis_rencana, jenis_triwulan))
DIKETAHUI = frozenset({"SKM015"})
"""Said of a base and true: its survey followed the older guidance, as many still do."""
SAMA = "terbaca sama seperti sebelumnya"


@dataclass(frozen=True)
class Ukuran:
    """One change and what came of it.

    Attributes:
        kantor: its base. nomor: the seed. mutan: the change. kecuali: why it does not count; empty where it does.
        letak: where findings of the levels kesalahan and peringatan are; a refusal has the place alone.
        info: there is at least a new finding of the level info.
    """

    kantor: str
    nomor: int
    mutan: Mutan
    kecuali: str
    letak: dict[Letak, Temuan | None]
    info: bool

    @property
    def kena(self) -> bool:
        """Found at the right cell."""
        return any(letak is not Letak.LAIN for letak in self.letak)

    @property
    def terdekat(self) -> Letak | None:
        return next((letak for letak in Letak if letak in self.letak), None)


@dataclass(frozen=True)
class _Dasar:
    """What a base gives: the values as read and the findings it has already."""

    nilai: Counter[str]
    temuan: frozenset[Kunci]


def measure(jenis: str, nomor: int) -> Ukuran | None:
    """One change of a kind; the seed also chooses the base. None where no base has such a cell."""
    kantor = semua()[nomor % len(semua())]
    r = random.Random(f"{jenis} {nomor}")  # noqa: S311  (no secret)
    mutan = draw(JENIS[jenis], Undian(kantor, r), jenis)
    return None if mutan is None else _examined(kantor, nomor, mutan)


def run(banyak: int, awal: int = 0, hanya: Iterable[str] = JENIS) -> Iterator[Ukuran]:
    """`banyak` changes of every kind, or of some, numbered from `awal`."""
    for jenis in hanya:
        for nomor in range(awal, awal + banyak):
            ukuran = measure(jenis, nomor)
            if ukuran is not None:
                yield ukuran


def _examined(kantor: Kantor, nomor: int, mutan: Mutan) -> Ukuran:
    dasar = _base(kantor.nama)
    kecuali = reason(kantor, mutan)
    try:
        laporan, temuan = _check(kantor.tulis(mutan.lembar, mutan.judul))
    except ToolkitError as error:
        return Ukuran(kantor.nama, nomor, mutan, kecuali, {refusal(mutan, error): None}, info=False)
    if _values(laporan) == dasar.nilai and not mutan.tercetak:
        kecuali = SAMA
    baru = [t for t in temuan if key(t) not in dasar.temuan]
    berat = [t for t in baru if t.tingkat is not Tingkat.INFO]
    return Ukuran(kantor.nama, nomor, mutan, kecuali, dict(locate(kantor, mutan, berat)), len(baru) > len(berat))


@cache
def _base(nama: str) -> _Dasar:
    laporan, temuan = _check(next(k for k in semua() if k.nama == nama).data)
    return _Dasar(_values(laporan), frozenset(key(t) for t in temuan))


def base_findings(kantor: Kantor) -> list[Temuan]:
    """What a base has already, without info and what is known: it should be nothing."""
    return [t for t in _check(kantor.data)[1] if t.tingkat is not Tingkat.INFO and t.kode not in DIKETAHUI]


def _check(data: bytes) -> tuple[Laporan, tuple[Temuan, ...]]:
    """As the command does, without a file."""
    bacaan = read(BERKAS, package_of(data))
    hasil = compute(bacaan.laporan, resolve(bacaan.laporan.identitas))
    return bacaan.laporan, (*bacaan.temuan, *run_checks(hasil))


def _values(laporan: Laporan) -> Counter[str]:
    """Every record's values, without where they stand; the order of rows is no value."""
    return Counter(f"{nama} {_plain(satu)}" for nama, nilai in laporan._asdict().items()
                   if nama not in {"isian", "berkas", "jumlah"}
                   for satu in (nilai if type(nilai) is tuple else (nilai,)))


def _plain(nilai: Any) -> Any:
    if isinstance(nilai, Isian):
        return _plain(nilai.nilai), nilai.keadaan.value
    if isinstance(nilai, Decimal):
        return str(nilai.normalize())
    if isinstance(nilai, dict):
        return [(k, _plain(v)) for k, v in sorted(nilai.items())]
    if is_dataclass(nilai):
        return [(f.name, _plain(getattr(nilai, f.name))) for f in fields(nilai)
                if not (isinstance(nilai, Rekaman) and f.name in {"sheet", "baris", "induk"})]
    if isinstance(nilai, frozenset):
        return sorted(str(x) for x in nilai)
    return nilai
