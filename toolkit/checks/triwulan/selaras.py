"""The quarters of an indicator beside the year: their targets against the PK, the year to date against Realisasi."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple, cast

from toolkit.catalog import Kena, check, once
from toolkit.checks.tools.matching import by_kode, indikator_by_kode
from toolkit.checks.tools.measures import plain_number, same_target, typed_unit
from toolkit.checks.tools.printed import angka, fits
from toolkit.checks.tools.shapes import place
from toolkit.checks.triwulan.pengukuran import SIFAT, known_rows
from toolkit.model.asal import AsalRealisasi
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import BarisPk, BarisRencanaAksi, Jenis, Ukuran
from toolkit.model.rencana_aksi import TERUKUR, TRIWULAN, HasilRencanaAksi, SifatTarget
from toolkit.model.sel import Isian, Keadaan
from toolkit.model.temuan import Tingkat
from toolkit.rules.capaian import letter_of
from toolkit.rules.dokumen import has_amendment
from toolkit.rules.perbandingan import plain
from toolkit.rules.rencana_aksi import join_quarters
from toolkit.rules.skala import DESIMAL_TAMPIL
from toolkit.schema.input import RENCANA_AKSI
from toolkit.values.kode import kunci
from toolkit.values.satuan import satuan_tersebut
from toolkit.values.ukuran import units_agree

_TERAKHIR = len(TRIWULAN)
_CARA = {SifatTarget.AKUMULATIF: "jumlah {}", SifatTarget.POSISI_AKHIR: "{} yang terakhir",
         SifatTarget.RATA_RATA: "rata-rata {}"}
"""What the quarters make together, in words."""
MENGAPA = "Rencana aksi menjabarkan Perjanjian Kinerja: di akhir tahun keduanya harus sampai pada angka yang sama."


class Setahun(NamedTuple):
    """An indicator's own row beside the year.

    Attributes:
        r, b: the row's results, and the row. i: the indicator. sifat: of its targets. pk: its row of PK, None: none.
        sebelum: what the years before have brought, where the year's figure goes on from there.
    """

    r: HasilRencanaAksi
    b: BarisRencanaAksi
    i: HasilIndikator
    sifat: SifatTarget
    pk: BarisPk | None
    sebelum: Decimal

    @property
    def target(self) -> list[Isian[Ukuran]]:
        """The quarters' targets that there are."""
        return [t for t in self.b.target if t.keadaan in TERUKUR]

    def whole(self, isian: Sequence[Isian[Ukuran]], sifat: SifatTarget | None = None) -> Ukuran | None:
        """What some quarters make together, by the row's Sifat Target or another one."""
        sifat = sifat or self.sifat
        if not isian or sifat is SifatTarget.POSISI_AKHIR:
            return isian[-1].nilai if isian else None
        return join_quarters(isian, sifat).ukuran

    def agrees(self, isian: Sequence[Isian[Ukuran]], setahun: Isian[Ukuran], sifat: SifatTarget | None = None,
               ) -> bool | None:
        """Whether some quarters together are the year's figure; None where they cannot be compared."""
        ukuran, tahun = self.whole(isian, sifat), setahun.nilai
        if ukuran is None or tahun is None:
            return None
        if ukuran.angka is not None and ukuran.sampai is None and tahun.angka is not None and tahun.sampai is None:
            return fits(plain_number(setahun), ukuran.angka, ukuran.angka + self.sebelum)
        return same_target(ukuran, tahun)


@check("RAK003", Tingkat.PERINGATAN,
       judul="Target triwulan berbeda dari PK",
       pesan="{cara} indikator {kode} adalah {hitungan}, tetapi {dokumen} menyebut {pk} ({letak}){cocok}.",
       saran="{langkah}amakan target triwulan dengan {dokumen}, {pk}.",
       mengapa=MENGAPA)
def plan_differs(hasil: Hasil) -> Iterator[Kena]:
    """Sum, last or mean of the quarters' targets against the PK that holds; a plan that still grows is not compared."""
    for s in _years(hasil):
        pk = _holding(hasil, s)
        if _is_plan(hasil, s) and _fits_pk(hasil, s, pk) is False and not _seems_to_date(s, s.target, pk) and not (
                _before_change(s)):
            yield Kena(s.target[-1], {**_words(s, s.target, pk, "target triwulan"), "kode": s.i.kode,
                                      "dokumen": "PK Perubahan" if s.pk and pk is s.pk.target_perubahan else "PK",
                                      "pk": pk.tertulis, "letak": pk.sel}, s.i.kode)


@check("RAK004", Tingkat.INFO,
       judul="Target triwulan menurut PK sebelum perubahan",
       pesan="{cara} indikator {kode} adalah {hitungan}, sesuai dengan PK sebelum perubahan ({letak}); PK Perubahan "
             "menyebut {pk}.",
       saran="Sesuaikan target triwulan sesudah perubahan bila rencana aksinya ikut diubah; bila tidak, biarkan.",
       mengapa=MENGAPA)
def plan_of_first_pk(hasil: Hasil) -> Iterator[Kena]:
    """The quarters' targets fit Target, and not the Target Perubahan that holds."""
    for s in _years(hasil):
        pk = _holding(hasil, s)
        if s.pk and _is_plan(hasil, s) and _fits_pk(hasil, s, pk) is False and _before_change(s):
            yield Kena(s.target[-1], {**_words(s, s.target, pk, "target triwulan"), "kode": s.i.kode,
                                      "pk": pk.tertulis, "letak": s.pk.target.sel}, s.i.kode)


@check("RAK005", Tingkat.PERINGATAN,
       judul="Angka triwulan tampaknya sudah jumlah sampai dengan triwulan itu",
       pesan='angka triwulan indikator {kode} tidak pernah turun dan {apa} TW IV sendiri sudah {setahun}, sama dengan '
             '{dokumen} ({letak}), padahal Sifat Target "Akumulatif" menjumlahkannya menjadi {hitungan}: tampaknya '
             'angka s.d. triwulan.',
       saran=f'Pilih "{SifatTarget.POSISI_AKHIR.value}" di kolom {SIFAT}; bila angkanya memang hanya milik triwulan '
             "itu, perbaiki angka TW IV.",
       mengapa="Angka yang sudah jumlah sampai dengan triwulannya akan terhitung berkali-kali bila dijumlahkan lagi.")
def seems_to_date(hasil: Hasil) -> Iterator[Kena]:
    """Akumulatif, never falling, and the fourth quarter alone is the PK's target or the year's realisasi."""
    for s in _years(hasil):
        for apa, isian, tahun, dokumen in (("target", s.target, _holding(hasil, s), "PK"),
                                           ("realisasi", _due_realisasi(s), _realisasi(s), "sheet Realisasi")):
            if _seems_to_date(s, isian, tahun):
                jumlah = s.whole(isian)
                yield Kena(place(s.b.sifat_target, RENCANA_AKSI), {
                    "kode": s.i.kode, "apa": apa, "setahun": isian[-1].tertulis, "dokumen": dokumen,
                    "letak": tahun.sel, "hitungan": angka(jumlah.angka) if jumlah and jumlah.angka else ""}, s.i.kode)
                break


@check("RAK006", Tingkat.PERINGATAN,
       judul="Realisasi triwulan berbeda dari Realisasi setahun",
       pesan="{cara} sampai TW IV indikator {kode} adalah {hitungan}, tetapi sheet Realisasi menyebut {tahun} "
             "({letak}){cocok}.",
       saran="{langkah}amakan realisasi triwulan dengan sheet Realisasi, {tahun}.",
       mengapa="Realisasi setahun adalah keadaan pada akhir triwulan keempat; dua angka untuk satu hal mudah "
               "disanggah.")
def year_differs(hasil: Hasil) -> Iterator[Kena]:
    """The four quarters to date against the year's realisasi, also where some of them have no target."""
    for s in _years(hasil):
        isian, tahun = _due_realisasi(s), _realisasi(s)
        semua = [r for r in s.b.realisasi if r.keadaan in TERUKUR]
        if hasil.triwulan == _TERAKHIR and s.r.sampai.realisasi is not None and _lasts(s) and not (
                _seems_to_date(s, isian, tahun) or s.agrees(semua, tahun)) and s.agrees(isian, tahun) is False:
            yield Kena(isian[-1], {**_words(s, isian, tahun, "realisasi"), "kode": s.i.kode, "letak": tahun.sel,
                                   "tahun": tahun.tertulis}, s.i.kode)


@once
def _years(hasil: Hasil) -> tuple[Setahun, ...]:
    """Each indicator's own row beside the year; not a second one, in another unit, or of unreadable Sifat Target."""
    baris = {b.baris: b for b in hasil.laporan.rencana_aksi}
    sendiri = [r for r in known_rows(hasil) if r.aksi is None]
    banyak = Counter(kunci(r.kode) for r in sendiri)
    pk, indikator = by_kode(hasil.laporan.pk), indikator_by_kode(hasil)
    return tuple(Setahun(r, baris[r.baris], i, r.sifat, pk.get(kode), _sebelum(hasil, i, r.sifat))
                 for r in sendiri for kode in [kunci(r.kode)] for i in [indikator[kode]]
                 if r.sifat is not None and banyak[kode] == 1 and _in_one_unit(r, i))


def _in_one_unit(r: HasilRencanaAksi, i: HasilIndikator) -> bool:
    """The quarters are counted in the indicator's unit: three villages are no three percent."""
    tertulis = (typed_unit(isian) for t in r.triwulan for isian in (t.target_isian, t.realisasi_isian))
    semua = {r.satuan, *filter(None, tertulis)}
    return all(units_agree(s, i.satuan) or not (satuan_tersebut(s) or satuan_tersebut(i.satuan)) for s in semua)


def _sebelum(hasil: Hasil, i: HasilIndikator, sifat: SifatTarget) -> Decimal:
    """What the years before have brought, where the year's figure is the total so far and the quarters are its own."""
    sambung = i.jenis is Jenis.KUMULATIF and sifat is SifatTarget.AKUMULATIF
    return (i.riwayat.get(hasil.tahun - 1) or Decimal(0)) if sambung else Decimal(0)


def _holding(hasil: Hasil, s: Setahun) -> Isian[Ukuran]:
    """The target of the PK that holds."""
    if s.pk is None:
        return Isian()
    return s.pk.target_perubahan if has_amendment(hasil.laporan) and s.pk.target_perubahan.terisi else s.pk.target


def _is_plan(hasil: Hasil, s: Setahun) -> bool:
    """Every target can be read, and while the year is running none of a quarter to come is still to be filled in."""
    if any(t.keadaan is Keadaan.TIDAK_TERBACA for t in s.b.target):
        return False
    akhir = max((n for n, t in enumerate(s.b.target) if t.terisi), default=None)
    return akhir is not None and not (hasil.laporan.berjalan and any(t.kosong for t in s.b.target[akhir:]))


def _fits_pk(hasil: Hasil, s: Setahun, pk: Isian[Ukuran]) -> bool | None:
    """Whether the targets together are the PK's: its number, the number that replaced its letter, or in its letter."""
    angka_pk = cast("Isian[Ukuran]", s.i.target_isian) if pk.terisi else pk
    jawaban, ukuran = [s.agrees(s.target, pk), s.agrees(s.target, angka_pk)], s.whole(s.target)
    if ukuran and pk.nilai and pk.nilai.predikat and ukuran.angka is not None:
        jawaban.append(letter_of(ukuran, pk.nilai.predikat, s.i.uraian, hasil.regulasi) == pk.nilai.predikat)
    return True if True in jawaban else False if False in jawaban else None


def _before_change(s: Setahun) -> bool:
    return s.pk is not None and s.pk.target_perubahan.terisi and s.agrees(s.target, s.pk.target) is True


def _realisasi(s: Setahun) -> Isian[Ukuran]:
    """The year's realisasi as a measure with the precision that both sides have."""
    i = s.i
    nilai = i.realisasi_angka if i.realisasi_angka is not None else i.realisasi
    if nilai is None:
        return Isian()
    ukuran = Ukuran(predikat=nilai) if isinstance(nilai, str) else Ukuran(nilai)
    diketik = i.realisasi_asal is AsalRealisasi.DIISI
    desimal = i.realisasi_isian.desimal if diketik else DESIMAL_TAMPIL
    akhir = _due_realisasi(s)
    if s.sifat is SifatTarget.POSISI_AKHIR and akhir:
        desimal = min(desimal, akhir[-1].desimal)
    tertulis = i.realisasi_tertulis if diketik or isinstance(nilai, str) else angka(nilai)
    return Isian(ukuran, i.realisasi_isian.sel, tertulis, Keadaan.TERISI, desimal)


def _due_realisasi(s: Setahun) -> list[Isian[Ukuran]]:
    """What was reached in the quarters that are due."""
    return [t.realisasi_isian for t in s.r.triwulan if t.jatuh_tempo and t.realisasi_isian.terisi]


def _lasts(s: Setahun) -> bool:
    """What is to date holds for the end of the year: a last position only where the fourth quarter was measured."""
    return s.sifat is not SifatTarget.POSISI_AKHIR or s.r.sampai.triwulan == _TERAKHIR


def _seems_to_date(s: Setahun, isian: Sequence[Isian[Ukuran]], tahun: Isian[Ukuran]) -> bool:
    """Whether quarters that are summed never fall, and the fourth alone is the year's figure, which the sum is not."""
    empat = len(isian) > 1 and isian[-1] in (s.b.target[-1], s.b.realisasi[-1])
    nilai = [n for i in isian if (n := plain(i.nilai)) is not None]
    return (empat and s.sifat is SifatTarget.AKUMULATIF and len(nilai) == len(isian)
            and all(a <= b for a, b in pairwise(nilai)) and s.agrees(isian, tahun) is False
            and s.agrees(isian, tahun, SifatTarget.POSISI_AKHIR) is True)


def _words(s: Setahun, isian: Sequence[Isian[Ukuran]], tahun: Isian[Ukuran], apa: str) -> dict[str, object]:
    """What the quarters make, and the Sifat Target by which they would fit."""
    ukuran = s.whole(isian)
    lain = next((sifat for sifat in SifatTarget if sifat is not s.sifat and s.agrees(isian, tahun, sifat)), None)
    return {"cara": _CARA[s.sifat].format(apa), "hitungan": _quoted(ukuran, isian),
            "cocok": f'; angkanya cocok bila Sifat Target "{lain.value}"' if lain else "",
            "langkah": f'Pilih "{lain.value}" di kolom {SIFAT} bila itu maksudnya, atau s' if lain else "S"}


def _quoted(ukuran: Ukuran | None, isian: Sequence[Isian[Ukuran]]) -> str:
    if ukuran is None or ukuran.angka is None:
        return isian[-1].tertulis
    return f"{angka(ukuran.angka)} - {angka(ukuran.sampai)}" if ukuran.sampai is not None else angka(ukuran.angka)
