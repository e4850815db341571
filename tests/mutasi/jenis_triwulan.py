"""Quarters filled in wrongly: figures that are to date already, another Sifat Target, a quarter left out."""

from decimal import Decimal
from itertools import accumulate

from tests.mutasi.buku import Tempat
from tests.mutasi.jenis import jenis
from tests.mutasi.undian import Mutan, Undian, bilangan
from toolkit.model.rencana_aksi import TRIWULAN, SifatTarget
from toolkit.schema.input import RENCANA_AKSI

SIFAT = RENCANA_AKSI.column("sifat_target").heading
AKUMULATIF, POSISI_AKHIR = SifatTarget.AKUMULATIF.value, SifatTarget.POSISI_AKHIR.value


def _quarters(apa: str) -> list[str]:
    return [f"{apa} TW {tw}" for tw in TRIWULAN]


def _row(u: Undian, sifat: str) -> int | None:
    """A measurement of that Sifat Target."""
    ada = [k for k, b in enumerate(u.kantor.lembar.get(RENCANA_AKSI.name, ())) if b.get(SIFAT) == sifat]
    return u.r.choice(ada) if ada else None


@jenis("angka s.d. triwulan pada target Akumulatif")
def to_date(u: Undian, nama: str) -> Mutan | None:
    k = _row(u, AKUMULATIF)
    if k is None:
        return None
    tempat = [Tempat(RENCANA_AKSI.name, k, judul) for judul in _quarters("Target")]
    jumlah = accumulate(bilangan(u.kantor.isi(di)) or Decimal(0) for di in tempat)
    return u.ganti(nama, *((di, int(n)) for di, n in zip(tempat, jumlah, strict=True)))


@jenis("Sifat Target salah pilih")
def other_kind(u: Undian, nama: str) -> Mutan | None:
    lama, baru = u.r.sample((AKUMULATIF, POSISI_AKHIR), 2)
    k = _row(u, lama)
    return None if k is None else u.ganti(nama, (Tempat(RENCANA_AKSI.name, k, SIFAT), baru))


@jenis("realisasi triwulan terlewat")
def left_out(u: Undian, nama: str) -> Mutan | None:
    k = _row(u, u.r.choice((AKUMULATIF, POSISI_AKHIR)))
    if k is None:
        return None
    di = Tempat(RENCANA_AKSI.name, k, u.r.choice(_quarters("Realisasi")))
    return None if u.kantor.isi(di) is None else u.ganti(nama, (di, None))
