"""Tercapai, belum tercapai, melampaui target: what the words say against the capaian."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from toolkit.catalog import Kena, check
from toolkit.checks.naskah.kalimat import KATA, Kalimat, sentences
from toolkit.checks.naskah.subjek import by_number, other_time, speaks_of_it, subject
from toolkit.checks.tools.printed import SHOWN_DECIMALS, angka
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import Arah
from toolkit.model.temuan import Tingkat
from toolkit.values.angka import bulat

HUNDRED = Decimal(100)
_TIDAK = r"(?:belum|tidak)(?: (?:dapat|bisa|berhasil|mampu))?"
_BELUM = re.compile(rf"\b(?:{_TIDAK} (?:tercapai|(?:mencapai|memenuhi) target\w*)|di ?bawah target\w*)")
_LAMPAU = re.compile(r"\b(?:(?:melampaui|melebihi) target\w*|di ?atas target\w*)")
_TERCAPAI = re.compile(r"\b(?:tercapai|(?:mencapai|memenuhi) target\w*|sesuai (?:dengan )?target\w*)")
_KATA = re.compile(r"target|tercapai")
_PASTI: tuple[tuple[re.Pattern[str], Callable[[Decimal], bool], str], ...] = (
    (_BELUM, lambda c: c < HUNDRED, "sudah mencapai"), (_LAMPAU, lambda c: c > HUNDRED, "tidak melampaui"),
    (_TERCAPAI, lambda c: c >= HUNDRED, "belum mencapai"))
_SESUDAH = re.compile(
    r"\s*(?:$|[.,:\"”]|\((?!\d)|(?:dengan (?:baik|sangat baik|capaian|realisasi|nilai)|yang (?:telah )?(?:ditetapkan|"
    r"ditentukan|diperjanjikan)|(?:pada|di) tahun|tahun (?:ini|\d)|secara|sepenuhnya|seluruhnya|dan|yaitu|karena|yang|"
    r"sebesar 100|100)\b)")
_TARGET_LAIN = re.compile(r"\b(?:renstra|rpjmd|rencana strategis|jangka menengah|akhir periode|spm|keluaran|output)\b")
_SEMUA = re.compile(
    r"\b(?:seluruh|semua|keseluruhan|setiap)(?:nya)? (?:target (?:dari )?)?(?:indikator|target)"
    r"(?: kinerja| sasaran| utama| strategis| tersebut)*(?: \(iku\))?(?: (?:pada )?sasaran (?:\d+|i{1,3})\b)?"
    r"(?: tahun \d{4})?(?: telah| sudah| dapat| berhasil)* "
    r"(?:tercapai|(?:mencapai|memenuhi|melampaui) target)\b(?! ?(?:sebesar|di ?atas|antara|lebih|minimal|rata|dengan|"
    r"\d))")
_SASARAN = re.compile(r"\bsasaran (?:strategis )?(\d+|i{1,3})\b")


@check("NAS003", Tingkat.PERINGATAN,
       judul="Tercapai atau belum tercapai dalam kalimat tidak sesuai capaian",
       pesan='kalimat menyebut "{kutipan}", tetapi capaian {apa} adalah {capaian} persen, jadi {kenyataan} target.',
       saran='Sesuaikan kalimatnya, misalnya "{contoh}", atau periksa target dan realisasinya.',
       mengapa="Keberhasilan atau kegagalan harus dinyatakan sesuai perbandingan target dan realisasi (PermenPANRB "
               "53/2014, "
               "Bab III A).")
def attainment_contradicted(hasil: Hasil) -> Iterator[Kena]:
    """Tercapai, belum tercapai, melampaui target against the capaian of the indicator (or the mean of the sasaran)."""
    for k in sentences(hasil, _KATA):
        if _SEMUA.search(k.kecil) or k.holds("keuangan") or _TARGET_LAIN.search(k.kecil) or other_time(hasil, k):
            continue
        subjek = subject(hasil, k)
        if subjek is None or subjek.indikator is None or subjek.indikator.capaian_tanpa_batas is None:
            continue
        capaian = bulat(subjek.indikator.capaian_tanpa_batas, SHOWN_DECIMALS)
        for pola, berlaku, kenyataan in _PASTI:
            cocok = pola.search(k.kecil)
            if cocok is None:
                continue
            sebelum, sesudah = k.clause(*cocok.span())
            if "sasaran" in sebelum and "indikator" not in sebelum:
                break
            jelas = k.states_fact(cocok.start()) and _SESUDAH.match(sesudah) and _one_meaning(pola, cocok[0],
                                                                                             subjek.indikator)
            if jelas and speaks_of_it(subjek, k, sebelum, KATA.words("tercapai")) and not berlaku(capaian):
                yield Kena(k.di, {"kutipan": k.teks[cocok.start():cocok.end()], "apa": subjek.sebutan,
                                  "capaian": angka(capaian), "kenyataan": kenyataan,
                                  "contoh": _example(capaian)}, k.kunci)
            break


@check("NAS004", Tingkat.PERINGATAN,
       judul="Seluruh indikator disebut tercapai, padahal tidak",
       pesan='kalimat menyebut "{kutipan}", tetapi {banyak} dari {semua} indikator belum tercapai: {daftar}.',
       saran='Sebut berapa yang tercapai, misalnya "{contoh}", atau periksa target dan realisasinya.',
       mengapa="Keberhasilan dan kegagalan setiap indikator harus dapat dilihat (PermenPANRB 53/2014, Bab III A).")
def all_said_to_be_reached(hasil: Hasil) -> Iterator[Kena]:
    """Every indicator, of the office or of a named sasaran, is said to be reached, and one is not."""
    for k in sentences(hasil, _KATA):
        cocok = _SEMUA.search(k.kecil)
        if cocok is None or not k.states_fact(cocok.start()) or _denied(k, cocok) or other_time(hasil, k):
            continue
        milik = _meant(hasil, k)
        kurang = [i for i in milik if i.capaian_tanpa_batas is not None
                  and bulat(i.capaian_tanpa_batas, SHOWN_DECIMALS) < HUNDRED]
        if kurang:
            daftar = ", ".join(f"{i.kode} ({angka(i.capaian_tanpa_batas or HUNDRED)} persen)" for i in kurang)
            contoh = f"{len(milik) - len(kurang)} dari {len(milik)} indikator tercapai"
            yield Kena(k.di, {"kutipan": k.teks[cocok.start():cocok.end()], "banyak": len(kurang), "semua": len(milik),
                              "daftar": daftar, "contoh": contoh}, k.kunci)


def _one_meaning(pola: re.Pattern[str], kutipan: str, i: HasilIndikator) -> bool:
    """Where less is better, above or below the target may speak of the count or of the success."""
    return i.arah is Arah.POSITIF or not (pola is _LAMPAU or "bawah" in kutipan)


def _example(capaian: Decimal) -> str:
    if capaian < HUNDRED:
        return f"target belum tercapai, capaiannya {angka(capaian)} persen"
    return "target tercapai" if capaian == HUNDRED else "melampaui target"


def _denied(k: Kalimat, cocok: re.Match[str]) -> bool:
    """`belum semua indikator tercapai`, `tidak seluruh target tercapai`."""
    return re.search(r"\b(?:belum|tidak|bukan|hampir)\b", k.clause(*cocok.span())[0]) is not None


def _meant(hasil: Hasil, k: Kalimat) -> tuple[HasilIndikator, ...]:
    """The indicators of the sasaran that the sentence names, else all; none where it names one that is not there."""
    if nomor := _SASARAN.search(k.kecil):
        sasaran = by_number(hasil, nomor[1])
        return sasaran.indikator if sasaran is not None else ()
    if re.search(r"\bsasaran (?:ini|tersebut)\b", k.kecil):
        milik = k.tulisan.indikator
        return tuple(i for i in hasil.indikator if milik is not None and i.sasaran == milik.sasaran)
    return hasil.indikator
