"""Rows above the programs that an export prints without a code: urusan, bidang, the office. They are never summed."""

from collections.abc import Sequence
from dataclasses import replace

from toolkit.model.laporan import BarisAnggaran, Tingkatan
from toolkit.model.sel import Isian, Keadaan
from toolkit.values.kantor import kind_of, says_kind
from toolkit.values.teks import fold

_PUNCAK = frozenset({Tingkatan.URUSAN, Tingkatan.BIDANG_URUSAN, Tingkatan.SKPD, Tingkatan.UNIT_ORGANISASI,
                     Tingkatan.PROGRAM})


def with_heads(baris: Sequence[BarisAnggaran], bentuk: Sequence[Tingkatan | None]) -> list[BarisAnggaran]:
    """The rows, heads of an export with the level that they have.

    A head has neither code nor Tingkat and stands above a program or a higher level: before any row with a code, or
    with the name of an urusan, a bidang or an office.

    Args:
        baris: the rows.
        bentuk: for each the level that its code's form tells.
    """
    hasil = list(baris)
    berkode = [n for n, b in enumerate(baris) if b.kode.nilai]
    for n, b in enumerate(baris):
        if b.kode.nilai or not b.tingkat.kosong or not b.uraian.nilai:
            continue
        bawah = next((m for m in berkode if m > n), None)
        if bawah is not None and bentuk[bawah] in _PUNCAK:
            tingkat = _level(b.uraian.nilai, pertama=n < berkode[0])
            if tingkat is not None:
                hasil[n] = replace(b, tingkat=Isian(tingkat, b.tingkat.sel, tingkat.value, Keadaan.TERISI))
    return hasil


def _level(uraian: str, *, pertama: bool) -> Tingkatan | None:
    kata = fold(uraian).split()
    if says_kind(uraian):
        return Tingkatan.UNIT_ORGANISASI if kind_of("", uraian).nama == "Kelurahan" else Tingkatan.SKPD
    if kata[:1] == ["bidang"]:
        return Tingkatan.BIDANG_URUSAN
    return Tingkatan.URUSAN if pertama or kata[:1] == ["urusan"] else None
