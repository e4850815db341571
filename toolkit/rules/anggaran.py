"""The budget tree: sums of the lowest rows, absorption, and which sasaran each row serves."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from toolkit.model.hasil import HasilSasaran
from toolkit.model.hasil_uang import HasilAnggaran, HasilAnggaranSasaran, Total
from toolkit.model.laporan import BarisAnggaran, Laporan, Tingkatan
from toolkit.model.sel import Isian, Keadaan
from toolkit.regulation.load import rumus_tetap
from toolkit.rumus.tree import evaluate, percent
from toolkit.values.jalur import parents
from toolkit.values.kode import Kunci, daftar_kode, kunci

DIJUMLAHKAN = frozenset({Tingkatan.PROGRAM, Tingkatan.KEGIATAN, Tingkatan.SUB_KEGIATAN})
"""Rows of the other levels are read and not summed."""

TANPA_SASARAN = "Penunjang/tidak dikaitkan"
BERSAMA = "Mendukung lebih dari satu sasaran"


def compute_persen(bagian: Decimal | None, dari: Decimal | None) -> Decimal | None:
    """A share in percent, exact; None where a part is missing or the whole is 0.

    >>> compute_persen(Decimal(45), Decimal(60)), compute_persen(Decimal(0), Decimal(0))
    (Decimal('75.00'), None)
    """
    return None if bagian is None or dari is None else evaluate(percent(bagian, dari))


def compute_penyerapan(realisasi: Decimal | None, anggaran: Decimal | None) -> Decimal | None:
    """Realisasi of a budget in percent, exact; None where a part is missing or the budget is 0.

    Source: toolkit/regulation/capaian.toml.
    """
    return evaluate(rumus_tetap().penyerapan, {"realisasi": realisasi, "anggaran": anggaran})


def add(nilai: Iterable[Decimal | None]) -> Decimal | None:
    """The sum, None where one part is missing.

    >>> add([Decimal(1), Decimal(2)]), add([Decimal(1), None])
    (Decimal('3'), None)
    """
    semua = list(nilai)
    ada = [satu for satu in semua if satu is not None]
    return sum(ada, Decimal(0)) if len(ada) == len(semua) else None


class Pohon(NamedTuple):
    """The budget rows as a tree, by their index in the sheet's order; `induk` is None at the top."""

    baris: tuple[BarisAnggaran, ...]
    induk: tuple[int | None, ...]
    rinci: tuple[tuple[int, ...], ...]
    """For each row the lowest rows below it; empty for a row with nothing below that is summed."""

    def is_leaf(self, nomor: int) -> bool:
        """True for a row of the lowest level: it is summed, and nothing below it is."""
        return not self.rinci[nomor] and _is_summed(self.baris[nomor])

    def ancestors(self, nomor: int) -> Iterable[int]:
        """The row itself and the rows above it, upwards."""
        langkah: int | None = nomor
        while langkah is not None:
            yield langkah
            langkah = self.induk[langkah]


def build_tree(baris: Sequence[BarisAnggaran]) -> Pohon:
    """The tree that `induk` describes.

    Of rows of a unit that repeat a code the last one above the child is its parent: each rupiah is counted once.
    """
    induk = parents([((b.unit, b.kode.nilai), None if b.induk is None else (b.unit, b.induk)) for b in baris])
    anak: dict[int, list[int]] = defaultdict(list)
    for nomor, atas in enumerate(induk):
        if atas is not None:
            anak[atas].append(nomor)
    rinci: dict[int, tuple[int, ...]] = {}

    def lowest_below(nomor: int) -> tuple[int, ...]:
        if nomor not in rinci:
            rinci[nomor] = tuple(sorted(r for a in anak[nomor] for r in lowest_below(a) or _self_if_summed(baris, a)))
        return rinci[nomor]

    return Pohon(tuple(baris), induk, tuple(lowest_below(nomor) for nomor in range(len(baris))))


def _self_if_summed(baris: Sequence[BarisAnggaran], nomor: int) -> tuple[int, ...]:
    return (nomor,) if _is_summed(baris[nomor]) else ()


def _is_summed(baris: BarisAnggaran) -> bool:
    """A row whose Tingkat is not known counts as one that is, so that a sum without it is never shown as the whole."""
    return baris.tingkat.nilai is None or baris.tingkat.nilai in DIJUMLAHKAN


def compute_anggaran(laporan: Laporan, sasaran: Sequence[HasilSasaran]) -> tuple[HasilAnggaran, ...]:
    """Every budget row, in the sheet's order.

    A blank figure of a row with rows below is their sum; `-` was read as zero. A figure that cannot be read, or is
    missing at the lowest level, leaves the sums above it None.

    Source: workbook contract, section 2, "Codes"; what is summed: contract, section 5, "Keys".
    """
    pohon = build_tree(laporan.anggaran)
    dikenal = {kunci(s.kode): s.kode for s in sasaran}
    return tuple(_one_row(pohon, nomor, dikenal) for nomor in range(len(pohon.baris)))


def _one_row(pohon: Pohon, nomor: int, dikenal: dict[Kunci, str]) -> HasilAnggaran:
    baris = pohon.baris[nomor]
    di_bawah = [pohon.baris[n] for n in pohon.rinci[nomor]]
    sumber = di_bawah or [baris]
    anggaran_hitung = _sum([b.anggaran for b in di_bawah], di_bawah)
    realisasi_hitung = _sum([b.realisasi for b in di_bawah], di_bawah)
    anggaran, realisasi = _given(baris.anggaran, anggaran_hitung), _given(baris.realisasi, realisasi_hitung)
    sasaran = _find_sasaran(pohon, nomor, dikenal)
    return HasilAnggaran(
        kode=baris.kode.nilai or "", induk=baris.induk, tingkat=baris.tingkat.nilai or _guess_tingkat(pohon, nomor),
        uraian=baris.uraian.nilai or "", anggaran=anggaran, realisasi=realisasi,
        capaian=compute_penyerapan(realisasi, anggaran), anggaran_hitung=anggaran_hitung,
        realisasi_hitung=realisasi_hitung, capaian_hitung=compute_penyerapan(realisasi_hitung, anggaran_hitung),
        anggaran_isian=baris.anggaran, realisasi_isian=baris.realisasi,
        sasaran=sasaran[0] if len(sasaran) == 1 else None, rinci=pohon.is_leaf(nomor), unit=baris.unit,
        bersama=sasaran if len(sasaran) > 1 else (), tingkat_diketahui=baris.tingkat.nilai is not None,
        anggaran_sumber=tuple(b.anggaran for b in sumber),
        realisasi_sumber=tuple(b.realisasi for b in sumber))


def _sum(isian: Sequence[Isian[Decimal]], baris: Sequence[BarisAnggaran]) -> Decimal | None:
    """The sum of the lowest rows; None for none, and where one is missing or its Tingkat is not known."""
    if not baris or any(b.tingkat.nilai is None for b in baris):
        return None
    return add(satu.nilai for satu in isian)


def _guess_tingkat(pohon: Pohon, nomor: int) -> Tingkatan:
    """The level below the one of the row above: what a row of unknown Tingkat is called."""
    di_atas = [pohon.baris[n].tingkat.nilai for n in pohon.ancestors(nomor)][1:]
    urutan = (Tingkatan.PROGRAM, Tingkatan.KEGIATAN, Tingkatan.SUB_KEGIATAN)
    terdekat = next((urutan.index(t) for t in di_atas if t in urutan), -1)
    return urutan[min(terdekat + 1, len(urutan) - 1)]


def _given(isian: Isian[Decimal], hitung: Decimal | None) -> Decimal | None:
    return hitung if isian.keadaan is Keadaan.KOSONG else isian.nilai


def _find_sasaran(pohon: Pohon, nomor: int, dikenal: dict[Kunci, str]) -> tuple[str, ...]:
    """The row's own Kode Sasaran, which may list several, else the nearest one above it.

    One that the Renstra lacks is none.
    """
    for langkah in pohon.ancestors(nomor):
        isian = pohon.baris[langkah].kode_sasaran
        if not isian.kosong:
            return tuple(dict.fromkeys(dikenal[k] for k in map(kunci, daftar_kode(isian.nilai or "")) if k in dikenal))
    return ()


def compute_sebelum(baris: Sequence[BarisAnggaran]) -> Mapping[str, Isian[Decimal]]:
    """The budget before the change (rupiah, with its cell) by code; a code is absent where it is not known.

    As typed, else the sum of the rows directly below. A row of the lowest level that leaves it blank did not change,
    unless a row above it has a figure: then nobody knows which rows that one comes from. Nothing where the column is
    empty. Equal codes of several units are added.

    Source: workbook contract, section 2, "Joining documents"; help of the column.
    """
    if all(b.anggaran_sebelum.kosong for b in baris):
        return {}
    pohon = build_tree(baris)
    anak: dict[int, list[int]] = defaultdict(list)
    menurut: dict[str, list[int]] = defaultdict(list)
    for nomor, b in enumerate(baris):
        menurut[b.kode.nilai or ""].append(nomor)
        atas = pohon.induk[nomor]
        if atas is not None and _is_summed(b):
            anak[atas].append(nomor)
    jumlah = {kode: add(_before(pohon, anak, n) for n in semua) for kode, semua in menurut.items()}
    return {kode: baris[menurut[kode][0]].anggaran_sebelum._replace(nilai=n, keadaan=Keadaan.TERISI)
            for kode, n in jumlah.items() if kode and n is not None}


def _before(pohon: Pohon, anak: Mapping[int, Sequence[int]], nomor: int) -> Decimal | None:
    baris = pohon.baris[nomor]
    if not baris.anggaran_sebelum.kosong:
        return baris.anggaran_sebelum.nilai
    if di_bawah := anak.get(nomor):
        return add(_before(pohon, anak, n) for n in di_bawah)
    di_atas = (pohon.baris[n].anggaran_sebelum for n in pohon.ancestors(nomor))
    return None if any(not isian.kosong for isian in di_atas) else baris.anggaran.nilai


def compute_total(anggaran: Sequence[HasilAnggaran]) -> Total:
    """The whole budget: the sum of the lowest rows. Nones where there is no budget at all."""
    rinci = [b for b in anggaran if b.rinci]
    return _known(rinci) if rinci else Total()


def _known(rinci: Sequence[HasilAnggaran]) -> Total:
    """The sum of lowest rows, without figures where the Tingkat of one is not known."""
    jumlah = _sum_rinci(rinci)
    if all(b.tingkat_diketahui for b in rinci):
        return jumlah
    return jumlah._replace(anggaran=None, realisasi=None, capaian=None)


def _sum_rinci(rinci: Sequence[HasilAnggaran]) -> Total:
    """The sum of lowest rows; None where one is missing."""
    anggaran, realisasi = add(b.anggaran for b in rinci), add(b.realisasi for b in rinci)
    return Total(anggaran=anggaran, realisasi=realisasi, capaian=compute_penyerapan(realisasi, anggaran),
                 anggaran_sumber=tuple(b.anggaran_isian for b in rinci),
                 realisasi_sumber=tuple(b.realisasi_isian for b in rinci))


def compute_anggaran_sasaran(laporan: Laporan, anggaran: Sequence[HasilAnggaran], sasaran: Sequence[HasilSasaran],
                             total: Total) -> tuple[HasilAnggaranSasaran, ...]:
    """Money of each sasaran, then what serves several, then none (where there is any); shares are of the whole budget.

    Args:
        laporan: the rows that `anggaran` was computed from.
        anggaran: the results of those rows, in the same order.
        sasaran: every sasaran, in order.
        total: the whole budget.
    """
    if not anggaran:
        return ()
    pohon = build_tree(laporan.anggaran)
    milik: dict[str, list[list[HasilAnggaran]]] = defaultdict(list)
    for nomor, baris in enumerate(anggaran):
        if baris.rinci:
            tujuan = baris.sasaran or (BERSAMA if baris.bersama else TANPA_SASARAN)
            milik[tujuan].append([anggaran[n] for n in pohon.ancestors(nomor)])
    return (*(_one_sasaran(s.kode, s.uraian, milik[s.kode], total) for s in sasaran),
            *(_one_sasaran(None, uraian, milik[uraian], total) for uraian in (BERSAMA, TANPA_SASARAN)
              if milik[uraian]))


def _one_sasaran(kode: str | None, uraian: str, jalur: Sequence[Sequence[HasilAnggaran]],
                 total: Total) -> HasilAnggaranSasaran:
    """`jalur`: each of its lowest rows with the rows above it, upwards."""
    uang = _known([j[0] for j in jalur])
    pendukung: dict[str, list[HasilAnggaran]] = defaultdict(list)
    for j in jalur:
        pendukung["\n".join(_name_path(j))].append(j[0])
    program = (next((b for b in j if b.tingkat is Tingkatan.PROGRAM), j[-1]).uraian for j in jalur)
    return HasilAnggaranSasaran(
        kode=kode, uraian=uraian, anggaran=uang.anggaran, realisasi=uang.realisasi, capaian=uang.capaian,
        proporsi=compute_persen(uang.anggaran, total.anggaran), program=tuple(dict.fromkeys(program)),
        rinci=tuple(j[0].kode for j in jalur), pendukung=tuple((s, _sum_rinci(r)) for s, r in pendukung.items()),
        bersama=tuple(dict.fromkeys(s for j in jalur for s in j[0].bersama)),
        anggaran_sumber=uang.anggaran_sumber, realisasi_sumber=uang.realisasi_sumber)


def _name_path(jalur: Sequence[HasilAnggaran]) -> Iterator[str]:
    """Names of the program and the kegiatan that a row belongs to, its own where it stands alone."""
    for tingkat in (Tingkatan.PROGRAM, Tingkatan.KEGIATAN):
        yield from (b.uraian for b in jalur if b.tingkat is tingkat)
    if len(jalur) == 1 and jalur[0].tingkat is Tingkatan.SUB_KEGIATAN:
        yield jalur[0].uraian


