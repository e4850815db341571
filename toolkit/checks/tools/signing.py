"""The documents that Penandatangan lists, when each is signed, and which of two dates comes first."""

import datetime as dt

from toolkit.model.hasil import Hasil
from toolkit.model.laporan import Tanggal
from toolkit.model.sel import Isian
from toolkit.schema.input import PENANDATANGAN
from toolkit.values.tanggal import Periode, format_waktu

DOK_RENSTRA, DOK_RKT, DOK_PK, DOK_PERUBAHAN, DOK_IKU, DOK_LAPORAN = PENANDATANGAN.column("dokumen").choices
URUTAN = (DOK_RENSTRA, DOK_RKT, DOK_PK, DOK_PERUBAHAN)
"""Each follows from the one before."""
DESEMBER, BULAN_PERUBAHAN = 12, 10
"""The budget is mostly changed in October, and PK Perubahan follows."""


def date_of(hasil: Hasil, dokumen: str) -> Isian[Tanggal]:
    """The date of a document; blank where no row of it has one."""
    return next((b.tanggal for b in hasil.laporan.penandatangan
                 if b.dokumen.nilai == dokumen and b.tanggal.terisi), Isian())


def order(tanggal: Tanggal) -> tuple[int, int, int]:
    """For comparing; an open day counts as the month's last."""
    return tanggal.tahun, tanggal.bulan, tanggal.hari or 31


def expected(dokumen: str, tahun: int) -> Periode | None:
    """When a document of the year is signed; None for the report, which has its own rule."""
    tahun_awal = {DOK_PK: tahun, DOK_PERUBAHAN: tahun, DOK_RKT: tahun - 1, DOK_RENSTRA: 0, DOK_IKU: 0}
    awal = tahun_awal.get(dokumen)
    return None if awal is None else Periode((awal, 1), (tahun, DESEMBER))


def example_date(hasil: Hasil, dokumen: str) -> str:
    """A date that suits a document of the year: its usual month, or a day after the document that comes before it."""
    biasa = Tanggal(hasil.tahun, BULAN_PERUBAHAN if dokumen == DOK_PERUBAHAN else 1)
    lebih_dulu = URUTAN[:URUTAN.index(dokumen)] if dokumen in URUTAN else ()
    wajar = expected(dokumen, hasil.tahun)
    semua = (date_of(hasil, satu).nilai for satu in lebih_dulu)
    terakhir = max((t for t in semua if t is not None and wajar and wajar.holds(t)), key=order, default=None)
    contoh = biasa if terakhir is None or order(terakhir) <= order(biasa) else _day_after(terakhir)
    return format_waktu(contoh)


def _day_after(tanggal: Tanggal) -> Tanggal:
    """The next day, of a month alone the next month, in the same year where there is one."""
    if tanggal.hari is None:
        return tanggal._replace(bulan=min(tanggal.bulan + 1, DESEMBER))
    esok = dt.date(tanggal.tahun, tanggal.bulan, tanggal.hari) + dt.timedelta(days=1)
    return Tanggal(esok.year, esok.month, esok.day) if esok.year == tanggal.tahun else tanggal
