"""Meningkat, menurun, tetap: what the words say of the years against the realisasi of these years."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from toolkit.catalog import Kena, check, once
from toolkit.checks.naskah.kalimat import KATA, Kalimat, Subjek, sentences, speaks_of_it, subject, words, years
from toolkit.checks.tools.printed import angka
from toolkit.model.asal import Tren
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import Arah
from toolkit.model.temuan import Tingkat
from toolkit.rules.perbandingan import compute_tren
from toolkit.values.angka_tertulis import read_words

_MUNCUL = (r"(?:(?:mengalami|menunjukk?an|memperlihatkan|terjadi|terdapat|adanya|ada)\s+(?:suatu\s+)?(?:tren[d]?\s+)?"
           r"(?:yang\s+)?|tren[d]?\s+(?:yang\s+)?)")
_ARAH = {
    Tren.MENINGKAT: re.compile(rf"\b(?:{_MUNCUL}(?:peningkatan|kenaikan|meningkat|naik)|meningkat|naik)\b"),
    Tren.MENURUN: re.compile(rf"\b(?:{_MUNCUL}(?:penurunan|menurun|turun)|menurun|turun)\b"),
    Tren.TETAP: re.compile(r"\b(?:tidak (?:mengalami perubahan|berubah)|tetap|stabil|sama)\b"),
}
_KATA = re.compile(r"ningkat|naik|urun|tetap|stabil|sama\b|ubah")
_SESUDAH = re.compile(
    r"\s*(?:$|[.,:()\"”]|\d|(?:sebesar|sebanyak|menjadi|setiap|tiap|secara|signifikan|tajam|drastis|selama|sejak|terus|"
    r"seiring|hingga|sampai|cukup|sedikit|(?:bila|jika|apabila) ?(?:di)?banding\w*|(?:di)?banding\w*|seperti|"
    r"yang (?:cukup )?(?:signifikan|tajam|baik|berarti|positif)|"
    r"dari (?:tahun|\d|sebelumnya|realisasi|nilai|capaian|semula)|"
    r"(?:pada|di) (?:tahun|\d|angka|posisi|nilai|periode)|dalam (?:kurun|periode|\d|tiga|empat|lima|dua)|"
    r"dengan (?:tahun|realisasi tahun|capaian tahun)|dan)\b)")
_TERHADAP_TARGET = re.compile(r"\b(?:target\w*|sisi|segi|hal)\b")
_TIAP_TAHUN = re.compile(r"\b(?:(?:setiap|tiap)(?: |-)?tahun\w*|dari tahun ke tahun|tahun demi tahun|berturut-turut)\b")
_TAHUN_LALU = re.compile(r"\btahun (?:lalu|sebelumnya|kemarin|yang lalu)\b")
_N_TAHUN = re.compile(r"\b(\w+) ?(?:\(\w+\) ?)?tahun\b(?! \d)")
_TREN = re.compile(r"\btren[d]?\b")
_DUA_ANGKA = 2
STABIL = Decimal(5)
"""Percent of last year's realisasi up to which `stabil` contradicts no change; a choice of this project."""


class Ucapan(NamedTuple):
    """A direction that a sentence states of an indicator, with the words that state it.

    deret: the years it speaks of with their realisasi (or capaian), oldest first; several where the words leave open
    which is meant. tiap: every year is said to go that way.
    """

    kalimat: Kalimat
    indikator: HasilIndikator
    arah: Tren
    kutipan: str
    deret: tuple[tuple[tuple[int, Decimal], ...], ...]
    tiap: bool


@check("NAS001", Tingkat.PERINGATAN,
       judul="Naik, turun, atau tetap dalam kalimat tidak sesuai angka",
       pesan='kalimat menyebut "{kutipan}", tetapi {apa} indikator {kode} {gerak}: {angka}.',
       saran='Sesuaikan kalimatnya dengan angka, misalnya "{apa}nya {gerak} dari {awal} menjadi {akhir}", atau periksa '
             "realisasi tahun-tahun itu.",
       mengapa="Analisis perbandingan antartahun diminta PermenPANRB 53/2014 (Bab III A); kalimat yang berlawanan "
               "dengan "
               "tabelnya membuat laporan tidak dapat dipercaya.")
def direction_contradicted(hasil: Hasil) -> Iterator[Kena]:
    """Meningkat, menurun or tetap against the realisasi of the years that the sentence speaks of."""
    return (Kena(u.kalimat.di, {**_facts(u), "apa": _apa(u), "gerak": _movement(u)}, u.kalimat.kunci)
            for u in _spoken(hasil) if all(_contradicts(u, [n for _, n in deret]) for deret in u.deret))


@check("NAS002", Tingkat.INFO,
       judul="Peningkatan atau penurunan tidak terjadi setiap tahun",
       pesan='kalimat menyebut "{kutipan}" setiap tahun, tetapi realisasi indikator {kode} tidak berubah dari {dari} '
             'ke '
             "{ke}: {angka}.",
       saran='Hapus "setiap tahun", misalnya "{gerak} dari {awal} menjadi {akhir}".',
       mengapa="Pembaca membandingkan kalimat dengan tabel di atasnya; angka yang sama pada dua tahun tidak naik dan "
               "tidak "
               "turun.")
def not_every_year(hasil: Hasil) -> Iterator[Kena]:
    """Said to move every year, and it does over the whole, but two years beside each other are equal."""
    for u in _spoken(hasil):
        if not u.tiap or u.arah is Tren.TETAP or compute_tren([n for _, n in u.deret[0]]) is not u.arah:
            continue
        sama = [(a, b) for (a, x), (b, y) in pairwise(u.deret[0]) if x == y]
        if sama:
            yield Kena(u.kalimat.di, {**_facts(u), "dari": sama[0][0], "ke": sama[0][1], "gerak": u.arah.value},
                       u.kalimat.kunci)


@once
def _spoken(hasil: Hasil) -> tuple[Ucapan, ...]:
    """The directions that sentences state as a fact of an indicator, and of years that the workbook holds."""
    return tuple(_statements(hasil))


def _statements(hasil: Hasil) -> Iterator[Ucapan]:
    for k in sentences(hasil, _KATA):
        subjek = subject(hasil, k)
        if subjek is None or subjek.indikator is None or k.holds("pembanding_lain"):
            continue
        for arah, kata in _ARAH.items():
            for cocok in kata.finditer(k.kecil):
                if ucapan := _read(hasil, k, subjek, subjek.indikator, arah, cocok):
                    yield ucapan
                    break


def _read(hasil: Hasil, k: Kalimat, subjek: Subjek, i: HasilIndikator, arah: Tren,
          cocok: re.Match[str]) -> Ucapan | None:
    sebelum, sesudah = k.clause(*cocok.span())
    if not k.states_fact(cocok.start()) or not _SESUDAH.match(sesudah) or not speaks_of_it(subjek, k, sebelum):
        return None
    if _TERHADAP_TARGET.search(sesudah) or (arah is Tren.TETAP and "tetap" in cocok[0] and not sebelum.strip()):
        return None
    ruang = f"{sebelum} {cocok[0]} {sesudah}"
    deret = [potongan for seri in _series(hasil, subjek, i, sebelum) for potongan in _spans(hasil, seri, ruang)]
    if not deret or any(len(d) <= 1 for d in deret):
        return None
    return Ucapan(k, i, arah, k.teks[cocok.start():cocok.end()], tuple(deret), bool(_TIAP_TAHUN.search(ruang)))


def _series(hasil: Hasil, subjek: Subjek, i: HasilIndikator, sebelum: str) -> Iterator[list[tuple[int, Decimal]]]:
    """The realisasi over the years, and the capaian where the words may mean it.

    They may where they say so, and where less is better and neither the indicator nor its realisasi is named.
    """
    tahun = {t: n for t, n in i.riwayat.items() if n is not None}
    isi = set(words(sebelum))
    terbuka = i.arah is Arah.NEGATIF and not subjek.disebut and isi.isdisjoint({"realisasi", "realisasinya", "jumlah"})
    if isinstance(i.realisasi, Decimal):
        yield sorted({**tahun, hasil.tahun: i.realisasi}.items())
    if (isi & KATA.words("capaian") or terbuka) and i.capaian_tanpa_batas is not None:
        yield sorted({**i.riwayat_capaian, hasil.tahun: i.capaian_tanpa_batas}.items())


def _spans(hasil: Hasil, seri: Sequence[tuple[int, Decimal]], ruang: str) -> Iterator[tuple[tuple[int, Decimal], ...]]:
    """The years of a series that a statement speaks of; two possible readings where it does not say."""
    disebut = years(ruang)
    if len(disebut) > 1:
        ada = {t for t, _ in seri}
        utuh = {disebut[0], disebut[-1]} <= ada
        yield tuple(p for p in seri if utuh and disebut[0] <= p[0] <= disebut[-1])
    elif disebut and disebut[0] not in (hasil.tahun, hasil.tahun - 1):
        yield ()
    elif _TAHUN_LALU.search(ruang) or disebut == [hasil.tahun - 1]:
        yield tuple(p for p in seri if p[0] in (hasil.tahun - 1, hasil.tahun))
    elif (banyak := _n_years(ruang)) is not None:
        yield tuple(p for p in seri if p[0] > hasil.tahun - banyak)
    elif _TIAP_TAHUN.search(ruang) or _TREN.search(ruang):
        yield tuple(seri)
    else:
        yield tuple(seri)
        yield tuple(p for p in seri if p[0] in (hasil.tahun - 1, hasil.tahun))


def _n_years(ruang: str) -> int | None:
    """`selama 5 tahun`, `tiga tahun terakhir`."""
    for kata in _N_TAHUN.findall(ruang):
        banyak = int(kata) if kata.isdecimal() and len(kata) <= _DUA_ANGKA else read_words(kata)
        if banyak is not None and banyak > 1:
            return banyak
    return None


def _contradicts(u: Ucapan, nilai: Sequence[Decimal]) -> bool:
    selisih = nilai[-1] - nilai[0]
    if u.arah is Tren.TETAP:
        batas = abs(nilai[0]) * STABIL / 100 if u.kutipan.casefold() == "stabil" else Decimal(0)
        return max(nilai) - min(nilai) > batas
    tanda = 1 if u.arah is Tren.MENINGKAT else -1
    mundur = u.tiap and any((b - a) * tanda < 0 for a, b in pairwise(nilai))
    return selisih * tanda <= 0 or mundur


def _movement(u: Ucapan) -> str:
    return (compute_tren([n for _, n in u.deret[0]]) or u.arah).value


def _apa(u: Ucapan) -> str:
    return "realisasi" if dict(u.deret[0]).get(max(dict(u.deret[0]))) == u.indikator.realisasi else "capaian"


def _facts(u: Ucapan) -> dict[str, object]:
    deret = u.deret[0]
    return {"kutipan": u.kutipan, "kode": u.indikator.kode, "awal": angka(deret[0][1]), "akhir": angka(deret[-1][1]),
            "angka": ", ".join(f"{angka(n)} ({t})" for t, n in deret)}
