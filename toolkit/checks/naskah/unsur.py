"""The unsur of the survey: listed as below the mean, called the highest or the lowest."""

import re
from collections.abc import Iterator, Sequence

from toolkit.catalog import Kena, check
from toolkit.checks.naskah.kalimat import Kalimat, other_time, sentences
from toolkit.checks.naskah.kata import lexicon
from toolkit.checks.tools.printed import angka
from toolkit.model.hasil import Hasil
from toolkit.model.hasil_skm import HasilUnsur
from toolkit.model.temuan import Tingkat
from toolkit.values.teks import fold

_BAWAH = re.compile(r"\bdi ?bawah (?:nilai )?(?:rata-rata|rerata|rata rata)\b")
_APA = re.compile(r"\b(?:unsur|aspek)\b")
_DAFTAR = re.compile(r"\b(?:adalah|yaitu|yakni|meliputi|terdiri dari|antara lain)\b ?:?|:")
_SEBAGIAN = re.compile(r"\b(?:antara lain|di antaranya|diantaranya|misalnya|seperti)\b")
_TIDAK = re.compile(r"\b(?:tidak lagi|tidak ada|tidak terdapat|bukan|tidak satu ?pun)\b")
_PISAH = re.compile(r",|;|\bdan\b|\bserta\b|\(\d+(?:[.,]\d+)?\)|(?<!\S)(?:\d{1,2}|[a-z])[.)]\s")
_EKOR = re.compile(r"\b(?:sehingga|yang|oleh karena|untuk|perlu|harus)\b")


@check("NAS010", Tingkat.PERINGATAN,
       judul="Daftar unsur di bawah rata-rata tidak sesuai skor",
       pesan="kalimat tentang unsur di bawah rata-rata {salah}; rata-ratanya {rata}, dan yang di bawahnya adalah "
             "{benar}.",
       saran='Perbaiki daftarnya, misalnya "{contoh}", atau periksa sebaran jawabannya di sheet SKM.',
       mengapa="Unsur di bawah rata-rata adalah prioritas perbaikan pelayanan (PermenPANRB 14/2017); daftar yang salah "
               "mengarahkan perbaikan ke tempat yang salah.")
def unsur_not_below_mean(hasil: Hasil) -> Iterator[Kena]:
    """The unsur that a sentence lists as below the mean of the scores: named though above it, or left out."""
    skm = hasil.skm
    if skm is None or skm.rata_skor is None:
        return
    for k in sentences(hasil, _BAWAH):
        daftar = _listed_unsur(k)
        if daftar is None or other_time(hasil, k):
            continue
        disebut, lengkap = _recognised(daftar, skm.unsur)
        salah = [u for u in disebut if not u.di_bawah and u.skor is not None]
        hilang = [u for u in skm.unsur if u.di_bawah and u not in disebut]
        if not lengkap or _SEBAGIAN.search(k.kecil):
            hilang = []
        if disebut and (salah or hilang):
            bawah = [u for u in skm.unsur if u.di_bawah]
            masalah = [f"{kata} {_scores(u)}" for kata, u in (("memuat", salah), ("tidak memuat", hilang)) if u]
            yield Kena(k.di, {"salah": " dan ".join(masalah), "rata": angka(skm.rata_skor),
                              "benar": _scores(bawah) or "-",
                              "contoh": ", ".join(u.uraian for u in bawah) or "tidak ada"}, k.kunci)


_POSISI = re.compile(r"\bter(?:tinggi|endah|baik|lemah|kecil|besar)|\bpaling\b")
_UNSUR = re.compile(r"\b(?:unsur|aspek|komponen)\b")


@check("NAS018", Tingkat.PERINGATAN,
       judul="Unsur tertinggi atau terendah tidak sesuai skor",
       pesan="kalimat menyebut {disebut} sebagai unsur {posisi}, tetapi unsur {posisi} adalah {benar}.",
       saran='Perbaiki kalimatnya, misalnya "unsur {posisi} adalah {contoh}", atau periksa sebarannya di sheet SKM.',
       mengapa="Unsur terendah menentukan rencana tindak lanjut survei (PermenPANRB 14/2017); unsur yang salah "
               "mengarahkan perbaikan ke tempat yang salah.")
def unsur_of_another_rank(hasil: Hasil) -> Iterator[Kena]:
    """An unsur called the highest or lowest one that is not, and none that is stands beside it."""
    skm = hasil.skm
    semua = [u for u in skm.unsur if u.skor is not None] if skm is not None else []
    for k in sentences(hasil, _POSISI) if semua else ():
        kata = list(lexicon().read(k.kecil))
        posisi = {p for s in kata if (p := s.entry("posisi"))}
        lain = other_time(hasil, k) or _TIDAK.search(k.kecil) or any(s.means("arah", "benda_arah") for s in kata)
        if len(posisi) != 1 or lain or not _UNSUR.search(k.kecil):
            continue
        (arah,) = posisi
        disebut, _ = _recognised(k.kecil, tuple(semua), utuh=True)
        skor = [u.skor for u in semua if u.skor is not None]
        benar = [u for u in semua if u.skor == (max(skor) if arah == "tertinggi" else min(skor))]
        if disebut and not any(u in benar for u in disebut):
            yield Kena(k.di, {"disebut": _scores(disebut), "posisi": arah, "benar": _scores(benar),
                              "contoh": benar[0].uraian}, k.kunci)


def _scores(unsur: Sequence[HasilUnsur]) -> str:
    return ", ".join(f"{u.uraian} ({angka(u.skor)})" for u in unsur if u.skor is not None)


def _listed_unsur(k: Kalimat) -> str | None:
    """The words of the list that follows; None where the sentence lists no unsur."""
    bawah = _BAWAH.search(k.kecil)
    if bawah is None or _TIDAK.search(k.kecil) or not _APA.search(k.kecil):
        return None
    pembuka = list(_DAFTAR.finditer(k.kecil, bawah.end()))
    if not pembuka:
        return None
    ekor = _EKOR.search(k.kecil, pembuka[-1].end())
    return k.kecil[pembuka[-1].end():ekor.start() if ekor else len(k.kecil)]


def _recognised(daftar: str, unsur: tuple[HasilUnsur, ...], *,
                utuh: bool = False) -> tuple[list[HasilUnsur], bool]:
    """The unsur that a list names, and whether every item of it was recognised.

    Whole names first, the longest before the others; then, but not where `utuh`, items by their words, the first of
    which must agree.
    """
    sisa, disebut = daftar, []
    for u in sorted(unsur, key=lambda u: -len(u.uraian)):
        cocok = re.search(rf"(?<!\w){re.escape(u.uraian.casefold())}(?!\w)", sisa)
        if cocok:
            disebut.append(u)
            sisa = f"{sisa[:cocok.start()]},{sisa[cocok.end():]}"
    lengkap = True
    for butir in filter(None, (fold(b) for b in _PISAH.split(sisa))) if not utuh else ():
        dikenal = _by_words(butir.removeprefix("unsur ").removeprefix("aspek "), unsur)
        lengkap = lengkap and dikenal is not None
        disebut += [dikenal] if dikenal is not None and dikenal not in disebut else []
    return sorted(disebut, key=lambda u: u.no), lengkap


def _by_words(butir: str, unsur: tuple[HasilUnsur, ...]) -> HasilUnsur | None:
    """The one unsur whose name has most of an item's words and begins with its first one; None where two are equal."""
    kata = butir.split()
    nilai = [(len(set(kata) & set(fold(u.uraian).split())), u) for u in unsur if fold(u.uraian).split()[:1] == kata[:1]]
    terbaik = max((n for n, _ in nilai), default=0)
    calon = [u for n, u in nilai if n == terbaik]
    return calon[0] if len(calon) == 1 and 2 * terbaik >= len(kata) else None
