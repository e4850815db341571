"""The plan that follows from the survey: whose unsur, and of which period."""

from toolkit.model.hasil_skm import HasilSkm
from toolkit.model.laporan import Laporan
from toolkit.model.rencana_skm import HasilRencanaSkm
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.tanggal import parse_periode
from toolkit.values.teks import fold


def compute_rencana_skm(laporan: Laporan, skm: HasilSkm | None) -> tuple[HasilRencanaSkm, ...]:
    """Each row of sheet Rencana Tindak Lanjut SKM in its order.

    Source: workbook contract, section 2, "SKM".
    """
    nama = {u.no: u.uraian for u in skm.unsur} if skm else {}
    nomor = [None if b.no.nilai is None else int(b.no.nilai) for b in laporan.rencana_skm]
    return tuple(HasilRencanaSkm(no, nama.get(no, "") if no is not None else "", b,
                                 is_earlier(b.periode.nilai or "", laporan.identitas.periode_skm.nilai or "",
                                            laporan.tahun))
                 for no, b in zip(nomor, laporan.rencana_skm, strict=True))


def is_earlier(periode: str, survei: str, tahun: int) -> bool:
    """Whether a period lies before the survey of the workbook; a blank one, or one that says the same, is its own.

    Args:
        periode: as typed.
        survei: Periode SKM, empty where Identitas does not say it.
        tahun: the year of the report.

    >>> is_earlier("2023", "", 2024), is_earlier("", "", 2024), is_earlier("Tahun 2024", "", 2024)
    (True, False, False)
    >>> is_earlier("Semester I 2024", "Semester II 2024", 2024), is_earlier("TW IV 2024", "TW IV", 2024)
    (True, False)
    >>> is_earlier("Tahun lalu", "", 2024), is_earlier("Semester sebelumnya", "Semester II", 2024)
    (True, True)
    """
    if not set(KOSAKATA.periode_lalu).isdisjoint(fold(periode).split()):
        return True
    if not periode.strip() or fold(periode) == fold(survei):
        return False
    return parse_periode(periode, tahun).akhir < parse_periode(survei, tahun).awal
