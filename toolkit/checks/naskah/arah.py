"""Meningkat, menurun, tetap: what the words say of the years against the figures of these years, and of themselves."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from toolkit.catalog import Kena, check, once
from toolkit.checks.naskah.bilangan import Sebutan
from toolkit.checks.naskah.kalimat import years
from toolkit.checks.naskah.klaim import Klaim
from toolkit.checks.naskah.pembaca import claims
from toolkit.checks.tools.printed import angka
from toolkit.model.asal import Tren
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import Arah, Jenis
from toolkit.model.temuan import Tingkat
from toolkit.rules.perbandingan import compute_tren
from toolkit.values.angka import bulat, count_desimal
from toolkit.values.angka_tertulis import read_words

_ARAH = {"naik": Tren.MENINGKAT, "turun": Tren.MENURUN, "tetap": Tren.TETAP}
_TAHUN_LALU = re.compile(r"\btahun (?:lalu|sebelumnya|kemarin|yang lalu)\b")
_N_TAHUN = re.compile(r"\b(\w+) ?(?:\(\w+\) ?)?tahun\b(?! \d)")
_TREN = re.compile(r"\btren[d]?\b")
_KERJA = ("me", "ber", "di", "ter", "dengan", "untuk")
"""What a verb begins with: between a direction and its numbers it would be what they belong to."""
STABIL = Decimal(5)
"""Percent of last year's realisasi up to which `stabil` contradicts no change; a choice of this project."""
Deret = tuple[tuple[int, Decimal], ...]


class Ucapan(NamedTuple):
    """A direction that a claim states of an indicator.

    deret: the years it speaks of with their realisasi (or capaian), oldest first; several where the words leave open
    which is meant. tiap: every year is said to go that way.
    """

    klaim: Klaim
    indikator: HasilIndikator
    arah: Tren
    deret: tuple[Deret, ...]
    tiap: bool


class Lawan(NamedTuple):
    """A direction and the two numbers that it governs."""

    arah: Klaim
    awal: Klaim
    akhir: Klaim


@check("NAS001", Tingkat.PERINGATAN,
       judul="Naik, turun, atau tetap dalam kalimat tidak sesuai angka",
       pesan='kalimat menyebut "{kutipan}", tetapi {apa} indikator {kode} {gerak}: {angka}.',
       saran='Sesuaikan kalimatnya dengan angka, misalnya "{apa}nya {gerak} dari {awal} menjadi {akhir}", atau periksa '
             "realisasi tahun-tahun itu.",
       mengapa="Analisis perbandingan antartahun diminta PermenPANRB 53/2014 (Bab III A); kalimat yang berlawanan "
               "dengan tabelnya membuat laporan tidak dapat dipercaya.")
def direction_contradicted(hasil: Hasil) -> Iterator[Kena]:
    """Meningkat, menurun or tetap against the realisasi of the years that the sentence speaks of."""
    sendiri = [o.arah for o in opposed(hasil)]
    for u in _spoken(hasil):
        if any(k is u.klaim for k in sendiri) or _of_other_numbers(hasil, u):
            continue
        if all(_contradicts(u, [n for _, n in d]) for d in u.deret):
            gerak = (compute_tren([n for _, n in u.deret[0]]) or u.arah).value
            kini = u.deret[0][-1][1] == u.indikator.realisasi
            yield Kena(u.klaim.kalimat.di, {**_facts(u), "apa": "realisasi" if kini else "capaian", "gerak": gerak},
                       u.klaim.kalimat.kunci)


@check("NAS002", Tingkat.INFO,
       judul="Peningkatan atau penurunan tidak terjadi setiap tahun",
       pesan='kalimat menyebut "{kutipan}" setiap tahun, tetapi realisasi indikator {kode} tidak berubah dari {dari} '
             "ke {ke}: {angka}.",
       saran='Hapus "setiap tahun", misalnya "{gerak} dari {awal} menjadi {akhir}".',
       mengapa="Pembaca membandingkan kalimat dengan tabel di atasnya; angka yang sama pada dua tahun tidak naik dan "
               "tidak turun.")
def not_every_year(hasil: Hasil) -> Iterator[Kena]:
    """Said to move every year, and it does over the whole, but two years beside each other are equal."""
    for u in _spoken(hasil):
        if not u.tiap or u.arah is Tren.TETAP or compute_tren([n for _, n in u.deret[0]]) is not u.arah:
            continue
        sama = [(a, b) for (a, x), (b, y) in pairwise(u.deret[0]) if x == y]
        if sama:
            yield Kena(u.klaim.kalimat.di, {**_facts(u), "dari": sama[0][0], "ke": sama[0][1], "gerak": u.arah.value},
                       u.klaim.kalimat.kunci)


@check("NAS013", Tingkat.PERINGATAN,
       judul="Kalimat bertentangan dengan angkanya sendiri",
       pesan='kalimat menyebut "{kutipan}", padahal dari {awal} ke {akhir} {gerak}.',
       saran='Tulis "{gerak} dari {awal} menjadi {akhir}", atau perbaiki angkanya bila tertukar.',
       mengapa="Pembaca melihatnya tanpa membuka tabel; kalimat seperti itu membuat seluruh analisis diragukan.")
def opposed_to_itself(hasil: Hasil) -> Iterator[Kena]:
    """`Meningkat dari 19 menjadi 17`, whatever it is about."""
    for k, awal, akhir in opposed(hasil):
        kutipan = k.kalimat.teks[k.kata.mulai:akhir.kata.akhir]
        gerak = "naik" if _word(k) == "turun" else "turun"
        yield Kena(k.kalimat.di, {"kutipan": kutipan, "gerak": gerak, "awal": awal.ucapan, "akhir": akhir.ucapan},
                   k.kalimat.kunci)


def _of_other_numbers(hasil: Hasil, u: Ucapan) -> bool:
    """It moves from one number to another, and neither is one of the indicator's: `kasus turun dari 19 menjadi 17`."""
    nilai = [n for d in u.deret for _, n in d]
    return any(o.arah is u.klaim and not any(s.angka is not None and s.angka.states(*nilai) for s in (o.awal, o.akhir))
               for o in _governed(hasil))


@once
def opposed(hasil: Hasil) -> tuple[Lawan, ...]:
    """Each direction that its own two numbers contradict, whatever it is about."""
    return tuple(o for o in _governed(hasil) if _turned(*o))


@once
def _governed(hasil: Hasil) -> tuple[Lawan, ...]:
    """Each direction with the two numbers from which and to which something is said to move."""
    semua = claims(hasil)
    arah = [(n, k) for n, k in enumerate(semua) if _word(k) in {"naik", "turun"} and "bukan_arah" not in k.frasa.tanda]
    calon = (Lawan(k, a, b) for n, k in arah for a, b in pairwise(s for s in semua[n + 1:n + 4] if s.angka is not None)
             if b.kalimat is k.kalimat)
    return tuple(o for o in calon if _governs(*o))


def _word(k: Klaim) -> str:
    """naik, turun, tetap; empty for another claim."""
    return k.kata.entry("arah") or k.kata.entry("benda_arah") if k.angka is None else ""


def _governs(k: Klaim, a: Klaim, b: Klaim) -> bool:
    """The direction, `dari` a number, `menjadi` another one, and no other statement between them."""
    benda = k.kata.means("benda_arah")
    antara = [s for s in k.sesudah if s.mulai < a.kata.mulai]
    return a.sebelum == "dari" and b.sebelum in {"menjadi", "ke"} and not any(
        s.means("bukan_arah", "arah") or s.teks == "," or (s.names and not (benda and not s.teks.startswith(_KERJA)))
        for s in antara)


def _turned(k: Klaim, a: Klaim, b: Klaim) -> bool:
    """The numbers go the other way, however they are read, and count the same."""
    if a.angka is None or b.angka is None:
        return False
    satuan = {s.next.teks for s in (a, b) if s.next.names}
    sama = a.angka.rupiah == b.angka.rupiah and a.angka.persen == b.angka.persen and len(satuan) < len("ab")
    return sama and all(y < x if _word(k) == "naik" else y > x for x, y in _readings(a.angka, b.angka))


def _readings(a: Sebutan, b: Sebutan) -> Iterator[tuple[Decimal, Decimal]]:
    """Both numbers as each may be read; two of one form are read alike."""
    if a.lain is not None and b.lain is not None:
        yield from ((a.nilai, b.nilai), (a.lain, b.lain))
    else:
        yield from ((x, y) for x in (a.nilai, a.lain) for y in (b.nilai, b.lain) if x is not None and y is not None)


@once
def _spoken(hasil: Hasil) -> tuple[Ucapan, ...]:
    """The directions that sentences state as a fact of an indicator, and of years that the workbook holds."""
    return tuple(u for k in claims(hasil) if (u := _read(hasil, k)) is not None)


def _read(hasil: Hasil, k: Klaim) -> Ucapan | None:
    arah = _ARAH.get(_word(k))
    i = k.subjek.isi if k.subjek is not None else None
    if arah is None or not isinstance(i, HasilIndikator) or i.jenis is Jenis.AKUMULATIF or k.ukuran == "target":
        return None
    if k.lain or k.uang or not k.frasa.tanda.isdisjoint({"penyangkal", "batas"}) or not _ends(k, arah):
        return None
    sesudah = k.kalimat.kecil[k.kata.akhir:k.sesudah[-1].akhir if k.sesudah else k.kata.akhir]
    ruang = f"{k.kalimat.kecil[k.frasa.mulai:k.kata.akhir]} {sesudah}"
    tiap = "tiap_tahun" in k.frasa.tanda or any(s.means("tiap_tahun") for s in k.sesudah)
    deret = [p for seri in _series(hasil, k, i) for p in _spans(hasil, k, seri, ruang, utuh=tiap)]
    return Ucapan(k, i, arah, tuple(deret), tiap) if deret and all(len(d) > 1 for d in deret) else None


def _ends(k: Klaim, arah: Tren) -> bool:
    """The word is the whole statement: `turun langsung ke desa`, `tetap digunakan`, `sama sekali` are not."""
    if not k.sesudah:
        return arah is not Tren.TETAP or not k.frasa.kosong
    if any(s.entry("ukuran") == "target" or s.teks in {"sisi", "segi"} for s in k.sesudah):
        return False
    tetap = k.next.means("sesudah_tetap", "angka", "banding") or not k.next.teks[0].isalpha()
    return not k.next.names and not k.next.means("arah", "ukuran", "jenis") and (arah is not Tren.TETAP or tetap)


def _series(hasil: Hasil, k: Klaim, i: HasilIndikator) -> Iterator[Deret]:
    """The realisasi over the years, and the capaian where the words may mean it.

    They may where they say so, and where less is better and neither the indicator nor its realisasi is named.
    """
    tahun = {t: n for t, n in i.riwayat.items() if n is not None}
    terbuka = i.arah is Arah.NEGATIF and not k.frasa.isi and {*k.frasa.ukuran}.isdisjoint({"realisasi", "jumlah"})
    if isinstance(i.realisasi, Decimal):
        yield tuple(sorted({**tahun, hasil.tahun: i.realisasi}.items()))
    if ("capaian" in k.frasa.ukuran or terbuka) and i.capaian_tanpa_batas is not None:
        yield tuple(sorted({**i.riwayat_capaian, hasil.tahun: i.capaian_tanpa_batas}.items()))


def _spans(hasil: Hasil, k: Klaim, seri: Deret, ruang: str, *, utuh: bool) -> Iterator[Deret]:
    """The years of a series that a statement speaks of; two possible readings where it does not say."""
    disebut = sorted({*years(ruang), *k.tahun})
    dua = tuple(p for p in seri if p[0] in (hasil.tahun - 1, hasil.tahun))
    if len(disebut) > 1:
        ada = {disebut[0], disebut[-1]} <= {t for t, _ in seri}
        yield tuple(p for p in seri if ada and disebut[0] <= p[0] <= disebut[-1])
    elif disebut and disebut[0] not in (hasil.tahun, hasil.tahun - 1):
        yield ()
    elif _TAHUN_LALU.search(ruang) or disebut == [hasil.tahun - 1]:
        yield dua
    elif (banyak := _n_years(ruang)) is not None:
        yield tuple(p for p in seri if p[0] > hasil.tahun - banyak)
    else:
        yield from [seri] if utuh or _TREN.search(ruang) else [seri, dua]


def _n_years(ruang: str) -> int | None:
    """`selama 5 tahun`, `tiga tahun terakhir`."""
    banyak = (int(kata) if kata.isdecimal() and len(kata) < len("100") else read_words(kata)
              for kata in _N_TAHUN.findall(ruang))
    return next((n for n in banyak if n is not None and n > 1), None)


def _contradicts(u: Ucapan, nilai: Sequence[Decimal]) -> bool:
    selisih = nilai[-1] - nilai[0]
    if u.arah is Tren.TETAP:
        if u.klaim.kata.teks == "stabil":
            return max(nilai) - min(nilai) > abs(nilai[0]) * STABIL / 100
        desimal = max(1, min(count_desimal(n) for n in nilai))  # 85,7 typed last year, 6/7 computed this year
        return len({bulat(n, desimal) for n in nilai}) > 1
    tanda = 1 if u.arah is Tren.MENINGKAT else -1
    return selisih * tanda <= 0 or (u.tiap and any((b - a) * tanda < 0 for a, b in pairwise(nilai)))


def _facts(u: Ucapan) -> dict[str, object]:
    deret = u.deret[0]
    return {"kutipan": u.klaim.ucapan, "kode": u.indikator.kode, "awal": angka(deret[0][1]),
            "akhir": angka(deret[-1][1]), "angka": ", ".join(f"{angka(n)} ({t})" for t, n in deret)}
