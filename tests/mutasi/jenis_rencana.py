"""The plan that follows from the survey: ticks that are none, and numbers of unsur that the survey does not have."""

from collections.abc import Callable

from tests.mutasi.buku import Isi, Tempat
from tests.mutasi.jenis import jenis
from tests.mutasi.undian import Mutan, Undian
from toolkit.schema.input import RENCANA_SKM, SKM
from toolkit.schema.kinds import Column, Kind

BUKAN_TANDA = ("Maret", "Semester I", "50%", 2, "bulan Mei", "rutin", "Rp5.000.000")


def _pilih(u: Undian, cocok: Callable[[Column], bool]) -> Tempat | None:
    """A filled cell of the sheet; its rows are drawn by the kinds below alone."""
    ada = [di for di in u.kantor.tempat() if di.sheet == RENCANA_SKM.name and cocok(u.kantor.column(di))]
    return u.r.choice(ada) if ada else None


def _nomor(u: Undian, nama: str, baru: Callable[[int], Isi]) -> Mutan | None:
    di = _pilih(u, lambda c: c.field == "no")
    return None if di is None else u.ganti(nama, (di, baru(len(u.kantor.lembar[SKM.name]))))


@jenis("tanda triwulan bukan tanda")
def no_tick(u: Undian, nama: str) -> Mutan | None:
    di = _pilih(u, lambda c: c.kind is Kind.CENTANG)
    return None if di is None else u.ganti(nama, (di, u.r.choice(BUKAN_TANDA)))


@jenis("nomor unsur rencana di luar survei")
def unknown_unsur(u: Undian, nama: str) -> Mutan | None:
    return _nomor(u, nama, lambda banyak: u.r.choice((0, banyak + 1, banyak + u.r.randrange(2, 30))))


@jenis("nomor unsur rencana berupa kata")
def unsur_in_words(u: Undian, nama: str) -> Mutan | None:
    return _nomor(u, nama, lambda _: u.r.choice(("sembilan", "Unsur ke-", "sarana", "?")))
