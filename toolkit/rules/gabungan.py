"""Budget rows of equal codes, added: a kecamatan's own and those of its kelurahan."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from toolkit.model.hasil_uang import HasilAnggaran
from toolkit.rules.anggaran import DIJUMLAHKAN, add, compute_penyerapan
from toolkit.values.kode import Kunci, kunci

_Kunci = Kunci | int
"""A code, or the place in the sheet of a row that is added to none."""


def merge_equal_codes(anggaran: Sequence[HasilAnggaran]) -> tuple[HasilAnggaran, ...]:
    """The budget by code: one row for each, with the sums over all units; the rows themselves where there is no unit.

    Each parent comes before its rows, in order of first appearance.

    Source: workbook contract, section 2, "Codes".
    """
    if not any(b.unit for b in anggaran):
        return tuple(anggaran)
    menurut: dict[_Kunci, list[HasilAnggaran]] = defaultdict(list)
    for nomor, b in enumerate(anggaran):
        menurut[_key(nomor, b)].append(b)
    anak: dict[_Kunci | None, list[_Kunci]] = defaultdict(list)
    for k, baris in menurut.items():
        induk = next((kunci(b.induk) for b in baris if b.induk), None)
        anak[induk if induk in menurut and induk != k else None].append(k)

    def below(induk: _Kunci | None) -> Iterator[HasilAnggaran]:
        for k in anak[induk]:
            yield _sum(menurut[k])
            yield from below(k)

    return tuple(below(None))


def _key(nomor: int, b: HasilAnggaran) -> _Kunci:
    return kunci(b.kode) if b.kode and b.tingkat in DIJUMLAHKAN else nomor


def _sum(baris: Sequence[HasilAnggaran]) -> HasilAnggaran:
    """One row for all with one code; what a sum lacks leaves it None. What serves one sasaran each serves several."""
    pertama = baris[0]
    if len(baris) == 1:
        return pertama
    anggaran, realisasi = add(b.anggaran for b in baris), add(b.realisasi for b in baris)
    rinci = all(b.rinci for b in baris)
    sasaran = tuple(dict.fromkeys(s for b in baris for s in (b.sasaran, *b.bersama) if s))
    anggaran_hitung = None if rinci else add(b.anggaran_dipakai for b in baris)
    realisasi_hitung = None if rinci else add(b.realisasi_dipakai for b in baris)
    return pertama._replace(anggaran=anggaran, realisasi=realisasi, capaian=compute_penyerapan(realisasi, anggaran),
        anggaran_hitung=anggaran_hitung, realisasi_hitung=realisasi_hitung,
        capaian_hitung=compute_penyerapan(realisasi_hitung, anggaran_hitung), rinci=rinci,
        sasaran=pertama.sasaran if len({b.sasaran for b in baris}) == 1 else None,
        bersama=sasaran if len(sasaran) > 1 else (),
        tingkat_diketahui=all(b.tingkat_diketahui for b in baris),
        anggaran_sumber=tuple(s for b in baris for s in b.anggaran_sumber),
        realisasi_sumber=tuple(s for b in baris for s in b.realisasi_sumber))
