"""Sub kegiatan: their outputs against their targets, beside their money."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from toolkit.model.hasil import HasilKegiatan, HasilKeluaran
from toolkit.model.hasil_uang import HasilAnggaran
from toolkit.model.laporan import Arah, BarisKegiatan, Laporan
from toolkit.model.regulasi import Regulasi
from toolkit.rules.capaian import CaraBanding, compare
from toolkit.rules.dokumen import as_rumus, by_code, find_unreadable
from toolkit.values.kode import Kunci, kunci

if TYPE_CHECKING:
    from toolkit.model.sel import Isian


def compute_kegiatan(laporan: Laporan, anggaran: Sequence[HasilAnggaran],
                     regulasi: Regulasi) -> tuple[HasilKegiatan, ...]:
    """Every sub kegiatan of sheet `Kegiatan`, in order of first appearance.

    Args:
        laporan: the report.
        anggaran: the budget rows. A code that none of them has, or that rows with different figures share, leaves the
            masukan None.
        regulasi: the formulas, and the scales of letters.
    """
    menurut: dict[Kunci, list[HasilAnggaran]] = defaultdict(list)
    for satu in anggaran:
        menurut[kunci(satu.kode)].append(satu)
    return tuple(HasilKegiatan(kode=baris[0].kode.nilai or "", masukan=_only(menurut.get(kode, ())),
                               keluaran=tuple(_one_output(satu, regulasi) for satu in baris))
                 for kode, baris in by_code(laporan.kegiatan).items())


def _only(cocok: Sequence[HasilAnggaran]) -> HasilAnggaran | None:
    """The budget row of a code; of several only where they say the same."""
    if not cocok or any((b.anggaran, b.realisasi) != (cocok[0].anggaran, cocok[0].realisasi) for b in cocok):
        return None
    return cocok[0]


def _one_output(baris: BarisKegiatan, regulasi: Regulasi) -> HasilKeluaran:
    """An output: more is better unless its target says `maksimal`; its capaian has no limit."""
    arah = (baris.target.nilai and baris.target.nilai.batas) or Arah.POSITIF
    cara = CaraBanding(arah, regulasi, baris.indikator_keluaran.nilai or "")
    banding = compare(baris.target.nilai, baris.realisasi.nilai, cara)
    sebab = find_unreadable(baris.target, baris.realisasi) or banding.sebab
    return HasilKeluaran(
        indikator=baris.indikator_keluaran.nilai or "", satuan=baris.satuan.nilai or "",
        target=banding.target, target_tertulis=baris.target.tertulis,
        realisasi=banding.realisasi, realisasi_tertulis=baris.realisasi.tertulis,
        capaian=banding.capaian, penjelasan=baris.penjelasan.nilai or "",
        target_isian=cast("Isian[object]", baris.target), realisasi_isian=cast("Isian[object]", baris.realisasi),
        target_rumus=as_rumus(baris.target), realisasi_rumus=as_rumus(baris.realisasi), rumus=banding.hitungan.rumus,
        baris=baris.baris, peringkat=banding.peringkat, sebab=None if banding.capaian is not None else sebab)
