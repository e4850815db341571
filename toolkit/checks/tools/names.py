"""What the documents call an indicator and its sasaran, each beside the document that holds before it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from toolkit.catalog import once
from toolkit.model.hasil import Hasil, HasilSasaran
from toolkit.model.laporan import JenisDokumen
from toolkit.model.sel import Isian
from toolkit.rules.dokumen import Dokumen, join
from toolkit.rules.nama import kamus_of
from toolkit.schema.input import REALISASI
from toolkit.values.kode import kunci
from toolkit.values.padanan import BandingNama, Kamus, Padanan, compare_names

IKU, LAPORAN = "IKU", REALISASI.name
RENSTRA, RKT, PK, PK_PERUBAHAN = (d.value for d in (JenisDokumen.RENSTRA, JenisDokumen.RKT, JenisDokumen.PK,
                                                    JenisDokumen.PK_PERUBAHAN))
"""The documents in the order in which they hold, with `IKU` after the Renstra and sheet Realisasi at the end."""
INDIKATOR, SASARAN = "indikator", "sasaran"


class Sebutan(NamedTuple):
    """What a document calls something: the cell, blank where it says nothing of its own."""

    dokumen: str
    isian: Isian[str]


class Penyebutan(NamedTuple):
    """A document's name for an indicator or a sasaran.

    Attributes:
        kode: the indicator's, or the sasaran's. apa: INDIKATOR or SASARAN.
        sebutan: what the document says. acuan: the one that holds before it, which it was compared with.
        banding: how the two go together; None where the cell is blank, so that nothing was compared.
    """

    kode: str
    apa: str
    sebutan: Sebutan
    acuan: Sebutan
    banding: BandingNama | None

    @property
    def padanan(self) -> Padanan | None:
        """SAMA, KURANG or BEDA; None where nothing was compared."""
        return self.banding.padanan if self.banding else None


@once
def words(hasil: Hasil) -> Kamus:
    """The words by which the report's names are compared."""
    return kamus_of(hasil.laporan, hasil.regulasi)


@once
def names(hasil: Hasil) -> tuple[Penyebutan, ...]:
    """Every name in IKU, RKT, PK, PK Perubahan and Realisasi, beside the one that holds before it.

    A document found different is passed over by the next, unless that one says the same; a blank cell means the
    Renstra's name. An indicator or a sasaran is compared once in each document, at the first cell that differs.

    Source: workbook contract, "Names".
    """
    dokumen = join(hasil.laporan)
    return tuple(p for s in hasil.sasaran for p in _of_sasaran(s, [dokumen[kunci(i.kode)] for i in s.indikator],
                                                                words(hasil)))


def _of_sasaran(s: HasilSasaran, anggota: Sequence[Dokumen], k: Kamus) -> Iterator[Penyebutan]:
    yield from _follow(s.kode, SASARAN, [
        (RENSTRA, [anggota[0].renstra[0].sasaran]),
        (RKT, [b.sasaran for d in anggota for b in d.rkt]),
        (PK, [next((b.sasaran for d in anggota for b in d.pk if b.sasaran.nilai), Isian())]),
        (PK_PERUBAHAN, [next((b.sasaran_perubahan for d in anggota for b in d.pk if b.sasaran_perubahan.nilai),
                             Isian())])], k)
    for d in anggota:
        yield from _follow(d.renstra[0].kode.nilai or "", INDIKATOR, [
            (RENSTRA, [d.renstra[0].indikator_sasaran]),
            (IKU, [b.indikator_kinerja_utama for b in d.iku[:1]]),
            (RKT, [b.indikator_sasaran for b in d.rkt]),
            (PK, [b.indikator_sasaran for b in d.pk[:1]]),
            (PK_PERUBAHAN, [b.indikator_perubahan for b in d.pk[:1]]),
            (LAPORAN, [b.indikator_sasaran for b in d.realisasi[:1]])], k)


def _follow(kode: str, apa: str, semua: Iterable[tuple[str, Sequence[Isian[str]]]], k: Kamus) -> Iterator[Penyebutan]:
    (awal, pertama), *lain = semua
    acuan, ditolak = Sebutan(awal, pertama[0]), list[Sebutan]()
    for dokumen, isian in lain:
        p = _worst([_compared(kode, apa, Sebutan(dokumen, satu), acuan, ditolak, k) for satu in isian])
        if p is None or acuan.isian.nilai is None:
            continue
        yield p
        if p.padanan is Padanan.SAMA:
            acuan = p.acuan if p.acuan is acuan else p.sebutan
        elif p.padanan is not None:
            ditolak.append(p.sebutan)


def _compared(kode: str, apa: str, sebutan: Sebutan, acuan: Sebutan, ditolak: Sequence[Sebutan],
              k: Kamus) -> Penyebutan:
    """Beside the name that holds; beside one that was found different, where it says the same as that."""
    teks = sebutan.isian.nilai
    if not teks or sebutan.isian.sel is None:
        return Penyebutan(kode, apa, sebutan, acuan, None)
    semua = [(satu, compare_names(satu.isian.nilai or "", teks, k)) for satu in (acuan, *ditolak)]
    dipakai, banding = next((satu for satu in semua if satu[1].padanan is Padanan.SAMA), semua[0])
    return Penyebutan(kode, apa, sebutan, dipakai, banding)


def _worst(semua: Sequence[Penyebutan]) -> Penyebutan | None:
    """Of several cells of one document the first that differs most."""
    urutan = (Padanan.BEDA, Padanan.KURANG, Padanan.SAMA, None)
    return min(semua, key=lambda p: urutan.index(p.padanan), default=None)
