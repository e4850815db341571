"""The one name of a sasaran and of an indicator in this year's results, and the words by which names are compared."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from toolkit.model.laporan import Laporan
from toolkit.model.regulasi import Regulasi
from toolkit.rules.dokumen import Dokumen
from toolkit.values.kata_nama import kata_nama
from toolkit.values.padanan import Kamus, Padanan, compare_names, kamus, same_name


def kamus_of(laporan: Laporan, regulasi: Regulasi) -> Kamus:
    """The words for one report.

    Args:
        laporan: names the office and where it lies.
        regulasi: its rules, with what the kabupaten adds.
    """
    kabupaten, identitas = regulasi.kabupaten, laporan.identitas
    kantor = (identitas.nama_perangkat_daerah.nilai or "", identitas.kabupaten_kota.nilai or "")
    return kamus(kata_nama(kabupaten.nama if kabupaten else None), *kantor)


def name_indikator(dokumen: Dokumen) -> str:
    """An indicator's name for this year: that of the PK's amendment, else of the PK, else of the Renstra."""
    teks = (isian.nilai for baris in dokumen.pk for isian in (baris.indikator_perubahan, baris.indikator_sasaran))
    return next((satu for satu in teks if satu), dokumen.renstra[0].indikator_sasaran.nilai or "")


def name_sasaran(anggota: Sequence[Dokumen]) -> str:
    """A sasaran's name for this year: the first of the PK's amendment in its rows, else of the PK, else the Renstra's.

    Args:
        anggota: the documents' rows of its indicators.
    """
    pk = [baris for dokumen in anggota for baris in dokumen.pk]
    teks = (*(b.sasaran_perubahan.nilai for b in pk), *(b.sasaran.nilai for b in pk))
    return next((satu for satu in teks if satu), anggota[0].renstra[0].sasaran.nilai or "")


def find_history(dokumen: Dokumen, semua: Iterable[Dokumen], k: Kamus) -> Dokumen:
    """The rows whose earlier realisasi and Renstra targets belong to this year's indicator.

    Args:
        dokumen: what the documents say of its code.
        semua: what they say of every code.
        k: the words by which names are compared.

    Returns:
        `dokumen` itself. Where PK's amendment names another indicator than the Renstra, and no document between them
        says the same: the rows of the code that this one has of its own in the Renstra; without one, rows that say
        nothing of other years.

    Source: workbook contract, "Names".
    """
    baris = dokumen.renstra[0]
    semula = baris.indikator_sasaran.nilai
    baru = next((b.indikator_perubahan.nilai for b in dokumen.pk if b.indikator_perubahan.nilai), None)
    antara = (*(b.indikator_kinerja_utama.nilai for b in dokumen.iku),
              *(b.indikator_sasaran.nilai for b in dokumen.rkt), *(b.indikator_sasaran.nilai for b in dokumen.pk))
    if (not semula or baru is None or compare_names(semula, baru, k).padanan is not Padanan.BEDA
            or any(same_name(nama, baru, k) for nama in antara if nama)):
        return dokumen
    sendiri = (d for d in semua
               if len(d.renstra) == 1 and same_name(d.renstra[0].indikator_sasaran.nilai or "", baru, k))
    return next(sendiri, Dokumen((replace(baris, target={}),), (), (), (), ()))
