"""The year's target in Renstra, RKT, PK and PK Perubahan: does it agree, is it a letter, which way is better."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, cast

from toolkit.catalog import Kena, check
from toolkit.checks.kinerja.arah import told_elsewhere
from toolkit.checks.tools.matching import by_kode, indikator_by_kode
from toolkit.checks.tools.measures import targets_agree, targets_differ, typed_unit
from toolkit.checks.tools.shapes import OnePerCause, Tinjau, cell_of_indikator, each_indikator, place
from toolkit.checks.tools.slips import FAKTOR
from toolkit.model.asal import Sebab
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import Arah, BarisPk, BarisRenstra, JenisDokumen, Ukuran
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.rules.capaian import letter_of
from toolkit.rules.dokumen import Dokumen, join
from toolkit.rules.indikator import find_arah_in_words
from toolkit.rules.perbandingan import plain
from toolkit.schema.input import PK, RENSTRA
from toolkit.values.kode import kunci
from toolkit.values.ukuran import units_agree

MENGAPA = ("Reviu laporan kinerja memeriksa apakah target di Renstra, rencana kinerja dan Perjanjian Kinerja selaras "
           "(PermenPANRB 53/2014).")


class Janji(NamedTuple):
    """What the documents promise for the year; empty where one says nothing. `tahun`: Renstra's, of each year."""

    kode: str
    satuan: str
    renstra: Isian[Ukuran]
    rkt: Isian[Ukuran]
    pk: BarisPk | None
    tahun: Mapping[int, Isian[Ukuran]]

    @property
    def ditandatangani(self) -> Isian[Ukuran]:
        """The target that holds: PK's Target Perubahan, else its Target."""
        if self.pk is None:
            return Isian()
        return self.pk.target_perubahan if self.diubah else self.pk.target

    @property
    def diubah(self) -> bool:
        """PK Perubahan names a target."""
        return self.pk is not None and self.pk.target_perubahan.terisi


@check("RKT007", Tingkat.PERINGATAN,
       judul="Target di RKT berbeda dari Renstra",
       pesan="Target Sasaran indikator {kode} tertulis {nilai}, tetapi Renstra menyebut {renstra} ({letak}).",
       saran="Samakan kedua target bila salah satunya keliru, misalnya {renstra}.",
       mengapa=MENGAPA)
def rkt_differs(hasil: Hasil) -> Iterator[Kena]:
    """The first Target Sasaran of an indicator against the Renstra's target for the year."""
    return (Kena(j.rkt, {"kode": j.kode, "renstra": j.renstra.tertulis, "letak": j.renstra.sel}, j.kode)
            for j in _promises(hasil) if targets_differ(j.rkt, j.renstra))


@check("PKJ008", Tingkat.PERINGATAN,
       judul="Target di PK berbeda dari Renstra",
       pesan="target indikator {kode} tertulis {nilai}, tetapi {asal} menyebut {lain} ({letak}){sebab}; capaian "
             "dihitung dengan target PK yang terakhir.",
       saran="Samakan kedua target bila salah satunya keliru, misalnya {lain}.",
       mengapa=MENGAPA)
def pk_differs(hasil: Hasil) -> Iterator[Kena]:
    """PK's target agrees neither with Renstra nor with RKT and is lower, by Arah, or ten times as much."""
    return (_quote(j, asal, isian) for j, asal, isian in disagreeing_with_plans(hasil) if not _chosen(hasil, j, isian))


@check("PKJ033", Tingkat.INFO,
       judul="Target di PK lebih tinggi dari Renstra, atau diubah PK Perubahan",
       pesan="target indikator {kode} tertulis {nilai}, sedangkan {asal} menyebut {lain} ({letak}); capaian dihitung "
             "dengan target PK yang terakhir.",
       saran="Tidak perlu diubah bila memang ditetapkan demikian; bila keliru, samakan, misalnya {lain}.",
       mengapa=MENGAPA)
def pk_differs_by_choice(hasil: Hasil) -> Iterator[Kena]:
    """As PKJ008, where PK Perubahan set the target (PKJ009 says so of another than Target) or it asks for more."""
    return (_quote(j, asal, isian) for j, asal, isian in disagreeing_with_plans(hasil)
            if _chosen(hasil, j, isian) and not (j.pk and targets_differ(j.pk.target_perubahan, j.pk.target)))


def _quote(j: Janji, asal: str, isian: Isian[Ukuran]) -> Kena:
    return Kena(j.ditandatangani, {"kode": j.kode, "asal": asal, "lain": isian.tertulis, "letak": isian.sel,
                                   "sebab": _factor(j.ditandatangani, isian) or _other_year(j)}, j.kode)


def _chosen(hasil: Hasil, j: Janji, rencana: Isian[Ukuran]) -> bool:
    """PK Perubahan set the target, or it is more ambitious by Arah.

    Not where only a zero was lost or added, nor where Renstra, which lacks a year, has the target for another year: its
    row stands one column off.
    """
    pk, semula = plain(j.ditandatangani.nilai), plain(rencana.nilai)
    if _factor(j.ditandatangani, rencana) or _other_year(j):
        return False
    positif = indikator_by_kode(hasil)[kunci(j.kode)].arah is Arah.POSITIF
    return j.diubah or (pk is not None and semula is not None and (pk > semula) is positif)


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


def _other_year(j: Janji) -> str:
    """The year whose target of Renstra is PK's, where its row lacks a year and so may stand a column off, as words."""
    sama = [tahun for tahun, isian in j.tahun.items() if targets_agree(j.ditandatangani, isian)]
    bergeser = any(isian.kosong for isian in j.tahun.values())
    return f", sama dengan Target {sama[0]} di Renstra" if sama and bergeser else ""


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
    return (Kena(j.pk.target_perubahan, {"kode": j.kode, "semula": j.pk.target.tertulis,
                                         "letak": j.pk.target.sel}, j.kode)
            for j in _promises(hasil) if j.pk is not None and targets_differ(j.pk.target_perubahan, j.pk.target))


def _promises(hasil: Hasil) -> Iterator[Janji]:
    """One for each indicator; a code that stands twice in a document is the reader's finding."""
    for dokumen in join(hasil.laporan).values():
        if len(dokumen.renstra) == 1 and len(dokumen.pk) <= 1:
            baris = dokumen.renstra[0]
            yield Janji(baris.kode.nilai or "", baris.satuan.nilai or "", baris.target.get(hasil.tahun, Isian()),
                        _of_rkt(dokumen), next(iter(dokumen.pk), None), baris.target)


def _of_rkt(dokumen: Dokumen) -> Isian[Ukuran]:
    return next((b.target_sasaran for b in dokumen.rkt if b.target_sasaran.terisi), Isian())


@check("PKJ001", Tingkat.PERINGATAN,
       judul="Target berupa huruf diganti dengan angka yang bukan huruf itu",
       pesan="target indikator {kode} tertulis {nilai}, sedangkan {asal} menyebut {pengganti} ({letak}), {sebab}; "
             "capaian dihitung dengan {pengganti}.",
       saran="Samakan keduanya, misalnya tulis {contoh} di PK, atau perbaiki target di {asal}.",
       mengapa="Perjanjian Kinerja dan Renstra harus menyebut target yang sama; angka yang bukan huruf itu adalah "
               "target lain.")
def letter_replaced(hasil: Hasil) -> Iterator[Kena]:
    """The year's target is a letter, and the number of RKT, then Renstra, that replaced it lies in another letter.

    Or in none that is known: a letter without a scale of numbers. A number within the letter says the same.
    """
    for i in hasil.indikator:
        huruf, angka = i.target_huruf.nilai, cast("Isian[Ukuran]", i.target_isian).nilai
        if huruf is None or huruf.predikat is None or angka is None or angka.angka is None:
            continue
        milik = letter_of(angka, huruf.predikat, f"{i.uraian} {i.uraian_renstra}", hasil.regulasi)
        if milik != huruf.predikat:
            yield Kena(i.target_huruf, {"kode": i.kode, "asal": i.target_asal.value if i.target_asal else "",
                                        "pengganti": i.target_isian.tertulis, "letak": i.target_isian.sel,
                                        "contoh": milik or i.target_isian.tertulis,
                                        "sebab": f"yang berarti {milik}" if milik else "yang tidak mempunyai huruf"},
                       i.kode)


@check("PKJ010", Tingkat.PERINGATAN,
       judul="Target PK kosong padahal Target Perubahan terisi",
       pesan="Target {indikator} di Perjanjian Kinerja awal kosong, padahal Target Perubahan terisi.",
       saran="Isi Target menurut PK yang ditandatangani di awal tahun, misalnya {contoh}; tulis - bila indikatornya "
             "memang baru ada di PK Perubahan.",
       mengapa="Laporan memperlihatkan target semula dan perubahannya; tanpa target semula perubahannya tidak "
               "terlihat.",
       bentuk=each_indikator(PK))
def only_amended(hasil: Hasil) -> Iterator[Tinjau]:
    """Target is blank (`-` is a statement) where Target Perubahan is filled."""
    return (cell_of_indikator(b.kode.nilai or "", b.target, PK, salah=b.target.kosong,
                              contoh=b.target_perubahan.tertulis)
            for b in hasil.laporan.pk if b.target_perubahan.terisi)


SEBUTAN = {Arah.POSITIF: "minimal", Arah.NEGATIF: "maksimal"}


@check("REN001", Tingkat.INFO,
       judul="Arah kosong dibaca Positif",
       pesan="Arah belum diisi untuk indikator {kode}; dihitung sebagai {positif} (makin besar makin baik).",
       saran="Isi Arah dengan {negatif} untuk indikator yang makin kecil makin baik, misalnya angka kemiskinan.",
       mengapa="Arah menentukan rumus capaian.",
       bentuk=OnePerCause(daftar="kode", kunci=True))
def arah_blank(hasil: Hasil) -> Iterator[Kena]:
    """Rows of Renstra without Arah count as Positif: one note for the sheet, at the first of them.

    Not those of which REN042 or REN044 says that they may be Negatif.
    """
    hitungan, sudah = indikator_by_kode(hasil), told_elsewhere(hasil)
    return (Kena(place(r.arah, RENSTRA), {"kode": r.kode.nilai, "positif": Arah.POSITIF.value,
                                          "negatif": Arah.NEGATIF.value}, sebab="kosong")
            for r in hasil.laporan.renstra if r.arah.kosong and r.kode.nilai
            and r.kode.nilai not in sudah and _implied(hitungan[kunci(r.kode.nilai)], r) is None)


@check("REN002", Tingkat.PERINGATAN,
       judul="Arah berlawanan dengan kata maksimal atau minimal",
       pesan="target indikator {kode} tertulis {target} ({letak}), artinya {tersirat}, tetapi Arah di Renstra {arah}; "
             "capaian dihitung menurut Arah {dipakai}.",
       saran="Ganti Arah menjadi {tersirat}, atau hapus kata {kata} dari targetnya.",
       mengapa="Arah menentukan rumus capaian; target maksimal berarti makin kecil makin baik.")
def arah_contradicts_target(hasil: Hasil) -> Iterator[Kena]:
    """The year's target, else one of the Renstra's, says `maksimal` or `minimal` and Arah says the opposite."""
    renstra = by_kode(hasil.laporan.renstra)
    for i in hasil.indikator:
        baris = renstra.get(kunci(i.kode))
        tersirat = None if baris is None else _implied(i, baris)
        if baris is None or tersirat is None or tersirat.nilai is None or tersirat.nilai.batas is None:
            continue
        if baris.arah.nilai is not None and baris.arah.nilai is not tersirat.nilai.batas:
            yield Kena(baris.arah, {"kode": i.kode, "target": tersirat.tertulis, "letak": tersirat.sel,
                                    "tersirat": tersirat.nilai.batas.value, "arah": baris.arah.nilai.value,
                                    "dipakai": i.arah.value, "kata": SEBUTAN[tersirat.nilai.batas]}, i.kode)


def _implied(indikator: HasilIndikator, baris: BarisRenstra) -> Isian[Ukuran] | None:
    """The target whose words decided the direction: the year's, else the Renstra's."""
    return find_arah_in_words(cast("Isian[Ukuran]", indikator.target_isian), baris)
