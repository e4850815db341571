"""The documents that Penandatangan lists, and which of two dates comes first."""

from toolkit.model.hasil import Hasil
from toolkit.model.laporan import Tanggal
from toolkit.model.sel import Isian
from toolkit.schema.input import PENANDATANGAN

DOK_RENSTRA, DOK_RKT, DOK_PK, DOK_PERUBAHAN, DOK_IKU, DOK_LAPORAN = PENANDATANGAN.column("dokumen").choices


def date_of(hasil: Hasil, dokumen: str) -> Isian[Tanggal]:
    """The date of a document; blank where no row of it has one."""
    return next((b.tanggal for b in hasil.laporan.penandatangan
                 if b.dokumen.nilai == dokumen and b.tanggal.terisi), Isian())


def order(tanggal: Tanggal) -> tuple[int, int, int]:
    """For comparing; an open day counts as the month's last."""
    return tanggal.tahun, tanggal.bulan, tanggal.hari or 31
