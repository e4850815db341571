"""The year's target of one indicator in Renstra, RKT, PK and PK Perubahan."""

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.catalog import Kena, check
from toolkit.checks.tools.measures import targets_agree, targets_differ, typed_unit, units_agree
from toolkit.checks.tools.slips import FAKTOR
from toolkit.model.hasil import Hasil, Sebab
from toolkit.model.laporan import BarisPk, JenisDokumen, Ukuran
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.rules.dokumen import Dokumen, join
from toolkit.rules.riwayat import plain

MENGAPA = ("Reviu laporan kinerja memeriksa apakah target di Renstra, rencana kinerja dan Perjanjian Kinerja selaras "
           "(PermenPANRB 53/2014).")


class Janji(NamedTuple):
    """What the documents promise for the year; empty where a document says nothing."""

    kode: str
    satuan: str
    renstra: Isian[Ukuran]
    rkt: Isian[Ukuran]
    pk: BarisPk | None

    @property
    def ditandatangani(self) -> Isian[Ukuran]:
        """PK's Target, else its Target Perubahan."""
        if self.pk is None:
            return Isian()
        return self.pk.target if self.pk.target.terisi else self.pk.target_perubahan


@check("RKT007", Tingkat.PERINGATAN,
       judul="Target di RKT berbeda dari Renstra",
       pesan="Target Sasaran indikator {kode} tertulis {nilai}, tetapi Renstra menyebut {renstra} ({letak}).",
       saran="Samakan kedua target bila salah satunya salah ketik, misalnya {renstra}.",
       mengapa=MENGAPA)
def rkt_differs(hasil: Hasil) -> Iterator[Kena]:
    """The first Target Sasaran of an indicator against the Renstra's target for the year."""
    for j in _promises(hasil):
        if targets_differ(j.rkt, j.renstra):
            yield Kena(j.rkt, {"kode": j.kode, "renstra": j.renstra.tertulis, "letak": j.renstra.sel}, j.kode)


@check("PKJ008", Tingkat.PERINGATAN,
       judul="Target di PK berbeda dari Renstra",
       pesan="target indikator {kode} tertulis {nilai}, tetapi {asal} menyebut {lain} ({letak}){sebab}; capaian "
             "dihitung dengan target PK yang terakhir.",
       saran="Samakan kedua target bila salah satunya salah ketik, misalnya {lain}.",
       mengapa=MENGAPA)
def pk_differs(hasil: Hasil) -> Iterator[Kena]:
    """PK's target agrees neither with Renstra nor with RKT."""
    for j, asal, isian in disagreeing_with_plans(hasil):
        yield Kena(j.ditandatangani, {"kode": j.kode, "asal": asal, "lain": isian.tertulis, "letak": isian.sel,
                                      "sebab": _factor(j.ditandatangani, isian)}, j.kode)


def disagreeing_with_plans(hasil: Hasil) -> Iterator[tuple[Janji, str, Isian[Ukuran]]]:
    """Promises of PK that agree with no plan, each with the plan to quote: its name and its target.

    Where Renstra and RKT differ from each other, RKT007 has said so; a target of 0 that cannot be divided by and one in
    another unit have findings of their own.
    """
    nol = {i.kode for i in hasil.indikator if i.sebab is Sebab.TARGET_NOL}
    for j in _promises(hasil):
        if j.kode in nol or not units_agree(typed_unit(j.ditandatangani), j.satuan):
            continue
        pembanding = [(JenisDokumen.RENSTRA, j.renstra), (JenisDokumen.RKT, j.rkt)]
        beda = [(asal, isian) for asal, isian in pembanding if targets_differ(j.ditandatangani, isian)]
        if beda and not any(targets_agree(j.ditandatangani, isian) for _, isian in pembanding):
            yield (j, *beda[0])


def _factor(tertulis: Isian[Ukuran], lain: Isian[Ukuran]) -> str:
    a, b = (plain(isian.nilai) for isian in (tertulis, lain))
    kali = FAKTOR.get(a / b) if a is not None and b else None
    return f", tepat {kali}" if kali else ""


@check("PKJ009", Tingkat.INFO,
       judul="Target diubah dalam PK Perubahan",
       pesan="target indikator {kode} di PK Perubahan {nilai}, semula {semula} ({letak}); yang dipakai {nilai}.",
       saran="Jelaskan alasan perubahannya di laporan; bila tidak berubah, samakan, misalnya {semula}.",
       mengapa="Mengubah target adalah maksud PK Perubahan, tetapi pembaca perlu tahu target mana yang dipakai.")
def amended(hasil: Hasil) -> Iterator[Kena]:
    """Target Perubahan is another than Target."""
    for j in _promises(hasil):
        if j.pk is not None and targets_differ(j.pk.target_perubahan, j.pk.target):
            yield Kena(j.pk.target_perubahan, {"kode": j.kode, "semula": j.pk.target.tertulis,
                                               "letak": j.pk.target.sel}, j.kode)


def _promises(hasil: Hasil) -> Iterator[Janji]:
    """One for each indicator; a code that stands twice in a document is the reader's finding."""
    for dokumen in join(hasil.laporan).values():
        if len(dokumen.renstra) == 1 and len(dokumen.pk) <= 1:
            baris = dokumen.renstra[0]
            yield Janji(baris.kode.nilai or "", baris.satuan.nilai or "", baris.target.get(hasil.tahun, Isian()),
                        _of_rkt(dokumen), next(iter(dokumen.pk), None))


def _of_rkt(dokumen: Dokumen) -> Isian[Ukuran]:
    return next((b.target_sasaran for b in dokumen.rkt if b.target_sasaran.terisi), Isian())
