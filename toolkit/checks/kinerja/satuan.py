"""The unit of a figure against its Satuan and its indicator's words; percentages above 100."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from toolkit.catalog import Kena, check
from toolkit.checks.tools.matching import by_kode
from toolkit.checks.tools.measures import typed_unit
from toolkit.checks.tools.shapes import OnePerCause
from toolkit.checks.tools.slips import find_slips
from toolkit.checks.tools.words import Vocabulary
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import BarisRenstra, BarisRkt, Ukuran
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.rules.capaian import SERATUS
from toolkit.rules.perbandingan import plain
from toolkit.values import ukuran
from toolkit.values.kode import Kunci, kunci
from toolkit.values.teks import fold
from toolkit.values.ukuran import counts_of, is_persen, is_skor, units_agree

KATA = Vocabulary(Path(__file__).with_name("kata.toml"))
"""Words in the names of indicators."""


ALSO_IN = OnePerCause(lambda lain: f"; begitu juga {', '.join(str(k.fakta['letak']) for k in lain)}" if lain else "")


@check("BCA053", Tingkat.PERINGATAN,
       judul="Satuan di sel berbeda dari Satuan barisnya",
       pesan="{tertulis} di {letak} bersatuan {tertulis_satuan}, padahal Satuan {milik} adalah {satuan} "
             "({letak_satuan}){lain}.",
       saran="Periksa angkanya; tulis angka saja atau dengan satuan {satuan}, misalnya 12, atau perbaiki Satuan.",
       mengapa="Target dan realisasi dengan satuan lain tidak dapat dibandingkan; capaiannya menyesatkan.",
       bentuk=ALSO_IN)
def unit_differs(hasil: Hasil) -> Iterator[Kena]:
    """A target or realisasi with another unit than Satuan in Renstra (Kegiatan: its own).

    Once for an indicator or output; at its Satuan where every figure that names a unit contradicts it.
    """
    angka = _figures(hasil)
    for r in hasil.laporan.renstra:
        if r.kode.nilai:
            sendiri = (*r.target.values(), *angka.get(kunci(r.kode.nilai), ()))
            yield from _other_units(sendiri, r.satuan, f"indikator {r.kode.nilai}")
    for k in hasil.laporan.kegiatan:
        yield from _other_units((k.target, k.realisasi), k.satuan, k.indikator_keluaran.nilai or "keluaran ini")


def _figures(hasil: Hasil) -> Mapping[Kunci, Sequence[Isian[Ukuran]]]:
    """Every target and realisasi of the other sheets, by the indicator's code."""
    semua: dict[Kunci, list[Isian[Ukuran]]] = {}
    lap = hasil.laporan
    for kode, angka in (*((b.kode, (b.target_sasaran,)) for b in lap.rkt),
                        *((b.kode, (b.target, b.target_perubahan)) for b in lap.pk),
                        *((b.kode, (b.realisasi, *b.riwayat.values())) for b in lap.realisasi)):
        if kode.nilai is not None:
            semua.setdefault(kunci(kode.nilai), []).extend(angka)
    return semua


def _other_units(angka: Sequence[Isian[Ukuran]], satuan: Isian[str], milik: str) -> Iterator[Kena]:
    per_sel = {isian.sel: isian for isian in angka if isian.sel and typed_unit(isian)}  # an inherited one stands once
    beda = [isian for isian in per_sel.values() if not units_agree(typed_unit(isian), satuan.nilai or "")]
    semua = len(beda) == len(per_sel) > 1 and satuan.sel is not None
    return (Kena(satuan if semua else isian,
                 {"tertulis": isian.tertulis, "letak": isian.sel, "tertulis_satuan": typed_unit(isian), "milik": milik,
                  "satuan": satuan.nilai, "letak_satuan": satuan.sel}, milik, sebab=beda[0].sel) for isian in beda)


_JUMLAH = re.compile(r"jumlah (\w+)")
_SKOR = re.compile(r"(?:hasil )?(?:nilai|indeks|skor|surve[iy])\b|.*\b(?:skm|ikm)\b")


@check("BCA055", Tingkat.PERINGATAN,
       judul="Satuan berbeda dari nama indikatornya",
       pesan="Satuan tertulis {nilai}, padahal indikatornya {indikator}, yang diukur dalam {satuan}.",
       saran="Ganti Satuan, misalnya {satuan}, atau perbaiki nama indikatornya.",
       mengapa="Satuan menentukan cara angka dibaca: persen dan nilai dibandingkan dengan angka yang lain.")
def unit_contradicts_name(hasil: Hasil) -> Iterator[Kena]:
    """A count, or a percent, for what is called Nilai or Indeks; another unit than the one behind Jumlah.

    Only units that are known, so that an office's own word is never wrong; not where BCA053 names the cell.
    """
    sudah = {kena.di for kena in unit_differs.periksa(hasil)}
    for satuan, nama, kode in _named_units(hasil):
        diukur = _measured_in(fold(nama.nilai or ""), satuan.nilai or "")
        if diukur and satuan not in sudah:
            yield Kena(satuan, {"indikator": nama.nilai, "satuan": diukur}, kode.nilai or "")


def _named_units(hasil: Hasil) -> Iterator[tuple[Isian[str], Isian[str], Isian[str]]]:
    for r in hasil.laporan.renstra:
        yield r.satuan, r.indikator_sasaran, r.kode
    for k in hasil.laporan.kegiatan:
        yield k.satuan, k.indikator_keluaran, k.kode


def _measured_in(nama: str, satuan: str) -> str:
    """The unit that the words name where Satuan clearly is another one; else empty.

    >>> _measured_in("jumlah dokumen", "Kali"), _measured_in("jumlah dokumen", "Laporan")
    ('Dokumen', '')
    >>> _measured_in("nilai skm", "%"), _measured_in("nilai sakip", "Predikat")
    ('Nilai', '')
    """
    dihitung = counts_of(satuan)
    if cocok := _JUMLAH.match(nama):
        milik = counts_of(cocok[1])
        lain = is_persen(satuan) or is_skor(satuan) or dihitung is not None
        return cocok[1].capitalize() if milik is not None and lain and dihitung != milik else ""
    return "Nilai" if _SKOR.match(nama) and (is_persen(satuan) or dihitung is not None) and "persen" not in nama else ""


_PERSENTASE = re.compile(r"(?:\W*+\d++)?\W*(?:(?:per|pro)sen(?:tase)?\b|%)", re.IGNORECASE)

MENGAPA = ("Indikator persentase diukur dalam persen; target dalam satuan lain tidak mengukur indikatornya dan membuat "
           "capaiannya tidak berarti.")
PESAN = "indikatornya {indikator}, tetapi {apa} tertulis {nilai}{tambahan}, bukan persen."
SARAN = ("Tulis targetnya dalam persen, misalnya 100%, atau ganti nama indikatornya menjadi jumlah, misalnya Jumlah "
         "koordinasi yang dilaksanakan.")


@check("REN005", Tingkat.PERINGATAN, judul="Indikator persentase dengan satuan lain",
       pesan=PESAN, saran="Ganti Satuan menjadi %, atau ganti nama indikatornya menjadi jumlah.", mengapa=MENGAPA)
def share_with_other_unit(hasil: Hasil) -> Iterator[Kena]:
    """An indicator of Renstra that begins with Persentase and has a Satuan that is neither percent nor a score."""
    for r in hasil.laporan.renstra:
        satuan = r.satuan.nilai or ""
        if says_percent(r.indikator_sasaran.nilai) and _other(satuan):
            yield Kena(r.satuan, _facts_of_share(r.indikator_sasaran, "Satuan", ""), r.kode.nilai or "")


@check("REN006", Tingkat.PERINGATAN, judul="Target persentase di atas 100",
       pesan="target indikator {kode} adalah {nilai}, padahal bagian dari keseluruhan tidak melebihi 100 persen.",
       saran="Periksa targetnya, misalnya 100; bila indikatornya memang dapat melebihi 100 persen, nyatakan dalam "
             "namanya, misalnya persentase pencapaian target.",
       mengapa="Target yang tidak mungkin dicapai membuat capaian selalu di bawah 100 persen.")
def target_above_hundred(hasil: Hasil) -> Iterator[Kena]:
    """A target above 100 of an indicator in percent whose words name no growth or comparison.

    The year's, else the first of the Renstra's; not where a slip of a factor is likelier (REN003).
    """
    renstra = by_kode(hasil.laporan.renstra)
    for i in hasil.indikator:
        if not is_share(i.uraian, i.satuan):
            continue
        if isinstance(i.target, Decimal) and i.target > SERATUS:
            yield Kena(i.target_isian, {"kode": i.kode}, i.kode)
        elif lebih := _years_above_hundred(renstra.get(kunci(i.kode))):
            yield Kena(lebih[0], {"kode": i.kode}, i.kode)


@check("KEG020", Tingkat.PERINGATAN, judul="Keluaran persentase dengan target dalam satuan lain",
       pesan=PESAN, saran=SARAN, mengapa=MENGAPA)
def output_with_other_unit(hasil: Hasil) -> Iterator[Kena]:
    """An output of sheet Kegiatan that begins with Persentase while its target or Satuan counts something."""
    for b in hasil.laporan.kegiatan:
        if not says_percent(b.indikator_keluaran.nilai) or b.target.nilai is None:
            continue
        satuan = unit_of(b.target)
        if _other(satuan) or (not satuan and _other(b.satuan.nilai or "")):
            tambahan = "" if satuan else f" (Satuan {b.satuan.nilai})"
            yield Kena(b.target, _facts_of_share(b.indikator_keluaran, "targetnya", tambahan), b.kode.nilai or "")


@check("KEG021", Tingkat.PERINGATAN, judul="Keluaran persentase di atas 100",
       pesan="keluarannya {indikator}, tetapi tertulis {nilai}, padahal bagian dari keseluruhan tidak melebihi 100 "
             "persen.",
       saran="Periksa angkanya, misalnya 100, atau ganti nama keluarannya menjadi jumlah.",
       mengapa="Jumlah yang memenuhi tidak dapat lebih banyak daripada jumlah seluruhnya.")
def output_above_hundred(hasil: Hasil) -> Iterator[Kena]:
    """An output that begins with Persentase, is in percent and has a target or realisasi above 100: the first one."""
    for b in hasil.laporan.kegiatan:
        teks = b.indikator_keluaran.nilai or ""
        if not says_percent(teks) or not is_share(teks, "%"):
            continue
        for isian in (b.target, b.realisasi):
            satuan = unit_of(isian) or b.satuan.nilai or "%"
            if is_persen(satuan) and isian.nilai is not None and (isian.nilai.angka or 0) > SERATUS:
                yield Kena(isian, {"indikator": teks}, b.kode.nilai or "")
                break


@check("RKT020", Tingkat.PERINGATAN, judul="Indikator persentase di RKT dengan target dalam satuan lain",
       pesan=PESAN, saran=SARAN, mengapa=MENGAPA)
def plan_with_other_unit(hasil: Hasil) -> Iterator[Kena]:
    """An indicator of sasaran, program or kegiatan in RKT that begins with Persentase while its target counts."""
    return (Kena(target, _facts_of_share(teks, apa, ""), b.kegiatan.nilai or "")
            for b, teks, target, apa in _planned_shares(hasil) if _other(unit_of(target)))


@check("RKT021", Tingkat.PERINGATAN, judul="Target persentase di RKT di atas 100",
       pesan="indikatornya {indikator}, tetapi {apa} tertulis {nilai}, padahal bagian dari keseluruhan tidak melebihi "
             "100 persen.",
       saran="Periksa targetnya, misalnya 100%; bila memang dapat melebihi 100 persen, nyatakan dalam nama "
             "indikatornya.",
       mengapa="Target yang tidak mungkin dicapai membuat rencana tidak dapat dipertanggungjawabkan.")
def plan_above_hundred(hasil: Hasil) -> Iterator[Kena]:
    """A target above 100 percent of a program or kegiatan in RKT; that of an indicator is compared with Renstra."""
    return (Kena(target, {"indikator": teks.nilai, "apa": apa}, b.kegiatan.nilai or "")
            for b, teks, target, apa in _planned_shares(hasil)
            if target is not b.target_sasaran and target.nilai is not None and (target.nilai.angka or 0) > SERATUS
            and is_share(teks.nilai or "", unit_of(target) or "%"))


def _planned_shares(hasil: Hasil) -> Iterator[tuple[BarisRkt, Isian[str], Isian[Ukuran], str]]:
    """The targets in RKT of what begins with Persentase: row, words, target, its heading."""
    return ((b, teks, target, apa) for b in hasil.laporan.rkt
            for teks, target, apa in ((b.indikator_sasaran, b.target_sasaran, "Target Sasaran"),
                                      (b.indikator_program, b.target_program, "Target Program"),
                                      (b.indikator_kegiatan, b.target_kegiatan, "Target Kegiatan"))
            if says_percent(teks.nilai) and target.nilai is not None)


@check("PKJ020", Tingkat.PERINGATAN, judul="Indikator persentase di PK dengan target dalam satuan lain",
       pesan=PESAN, saran=SARAN, mengapa=MENGAPA)
def agreement_with_other_unit(hasil: Hasil) -> Iterator[Kena]:
    """An indicator of PK that begins with Persentase while its Target (Perubahan) counts something.

    Where the Renstra has a Satuan, BCA053 or REN005 has said so.
    """
    tanpa_satuan = {kunci(i.kode) for i in hasil.indikator if not i.satuan}
    for b in hasil.laporan.pk:
        if b.kode.nilai is None or kunci(b.kode.nilai) not in tanpa_satuan:
            continue
        for target, apa in ((b.target, "Target"), (b.target_perubahan, "Target Perubahan")):
            if says_percent(b.indikator_sasaran.nilai) and target.nilai is not None and _other(unit_of(target)):
                yield Kena(target, _facts_of_share(b.indikator_sasaran, apa, ""), b.kode.nilai)


def _years_above_hundred(baris: BarisRenstra | None) -> list[Isian[Ukuran]]:
    """Targets of the Renstra above 100; none where one of them is a power of ten away from the others."""
    deret = [(isian, plain(isian.nilai)) for _, isian in sorted(baris.target.items())] if baris else []
    if find_slips([n for _, n in deret]):
        return []
    return [isian for isian, n in deret if n is not None and n > SERATUS]


def above_hundred(i: HasilIndikator) -> bool:
    """A realisasi above 100 of a share; the words of PK count as well."""
    nama = f"{i.uraian} {i.uraian_renstra}"
    return isinstance(i.realisasi, Decimal) and i.realisasi > SERATUS and is_share(nama, i.satuan)


def is_share(uraian: str, satuan: str) -> bool:
    """True for a percentage that cannot exceed 100: no word of the indicator says that it compares two amounts.

    >>> is_share("Persentase desa tertib administrasi", "%"), is_share("Persentase pencapaian PBB", "%")
    (True, False)
    """
    return is_persen(satuan) and KATA.words("membandingkan").isdisjoint(fold(uraian).split())


def says_percent(uraian: str | None) -> bool:
    """True for an indicator that begins with Persentase, Prosentase or a percent sign.

    >>> says_percent("Prosentase desa"), says_percent("1. % Rekomendasi"), says_percent("Nilai (%) survei")
    (True, True, False)
    """
    return _PERSENTASE.match(uraian or "") is not None


def unit_of(target: Isian[Any]) -> str:
    """The words behind a target's number, `%` for a percent sign, empty where there are none.

    >>> unit_of(Isian(tertulis="6 Kali")), unit_of(Isian(tertulis="85%")), unit_of(Isian(tertulis="16"))
    ('Kali', '%', '')
    """
    terbaca = ukuran.parse(target.tertulis)
    if terbaca is None or not terbaca.angka:
        return ""
    return "%" if any(a.persen for a in terbaca.angka) else terbaca.angka[-1].satuan


def _other(satuan: str) -> bool:
    return bool(satuan.strip()) and not is_persen(satuan) and not is_skor(satuan)


def _facts_of_share(indikator: Isian[str], apa: str, tambahan: str) -> dict[str, object]:
    return {"indikator": indikator.nilai or "", "apa": apa, "tambahan": tambahan}
