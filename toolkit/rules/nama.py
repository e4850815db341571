"""The words by which a report's names are compared: the toolkit's, the kabupaten's, and what its office is called."""

from toolkit.model.laporan import Laporan
from toolkit.model.regulasi import Regulasi
from toolkit.values.kata_nama import kata_nama
from toolkit.values.padanan import Kamus, kamus


def kamus_of(laporan: Laporan, regulasi: Regulasi) -> Kamus:
    """The words for one report.

    Args:
        laporan: names the office and where it lies.
        regulasi: its rules, with what the kabupaten adds.
    """
    kabupaten, identitas = regulasi.kabupaten, laporan.identitas
    kantor = (identitas.nama_perangkat_daerah.nilai or "", identitas.kabupaten_kota.nilai or "")
    return kamus(kata_nama(kabupaten.nama if kabupaten else None), *kantor)
