"""What is somebody else's: another office, kabupaten or year as the report's own, one analysis under two indicators."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from toolkit.catalog import Kena, check
from toolkit.checks.naskah.kalimat import Kalimat, passages, sentences
from toolkit.checks.tools.words import Vocabulary
from toolkit.data.kecamatan import within
from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Tingkat
from toolkit.values.kantor import KECAMATAN, kind_of
from toolkit.values.nama import plain_place
from toolkit.values.teks import fold

KATA = Vocabulary(Path(__file__).with_name("asing.toml"))
"""The words that these checks know."""
_TEMPAT = re.compile(
    r"\b(kecamatan|kec\.|camat|kabupaten|kab\.|bupati) (?=([a-z][\w'’-]*(?: [a-z][\w'’-]*){0,3}))", re.IGNORECASE)
_ADA = re.compile(r"kecamatan|kec\.|camat|kabupaten|kab\.|bupati|laporan kinerja|lkjip|lakip")
_LAPORAN = re.compile(
    r"\b(?:laporan kinerja|lkjip|lakip)\b(?: [\w()'-]+){0,7}? tahun (?:anggaran )?(20\d\d)\b(?! ?[-/])")
_DAERAH = frozenset({"kabupaten", "kab.", "bupati"})
_PANJANG = 30
"""Shorter analyses may be alike by chance (`Target tercapai.`)."""


class Tempat(NamedTuple):
    """A kecamatan or kabupaten that a sentence names, with what stands before it in small letters."""

    sebutan: str
    nama: str
    sebelum: str
    mulai: int
    akhir: int


@check("NAS014", Tingkat.PERINGATAN,
       judul="Kantor, kabupaten, atau tahun lain sebagai pokok laporan",
       pesan='kalimat menyebut "{kutipan}", sedangkan laporan ini milik {kantor} tahun {tahun}.',
       saran="Ganti dengan nama dan tahun laporan ini; bila memang tentang kantor atau tahun lain, sebutkan "
             'hubungannya, misalnya "dibandingkan dengan".',
       mengapa="Nama atau tahun yang tertinggal dari naskah salinan adalah hal pertama yang dilihat pembaca.")
def of_somebody_else(hasil: Hasil) -> Iterator[Kena]:
    """Another kecamatan, kabupaten or year where the report names itself: behind Laporan Kinerja, Renstra, IKM."""
    for k in sentences(hasil, _ADA):
        if KATA.pattern("hubungan").search(k.kecil):
            continue
        tempat = [(t.mulai, t.akhir) for t in _foreign(hasil, k) if _is_subject(hasil, t)]
        tahun = [c.span() for c in _LAPORAN.finditer(k.kecil) if int(c[1]) < hasil.tahun]
        if KATA.pattern("laporan_lain").search(k.kecil):
            tahun = []
        if bagian := tempat + tahun:
            kutipan = k.teks[min(a for a, _ in bagian):max(b for _, b in bagian)]
            yield Kena(k.di, {"kutipan": kutipan, "kantor": _office(hasil), "tahun": hasil.tahun}, k.kunci)


@check("NAS015", Tingkat.INFO,
       judul="Kecamatan lain dalam analisis",
       pesan='kalimat menyebut "{kutipan}", sedangkan laporan ini milik {kantor}.',
       saran="Bila tersalin dari laporan lain, ganti dengan {kantor}; bila memang tentang kecamatan itu, tidak ada "
             "yang perlu diperbaiki.",
       mengapa="Analisis yang disalin dari laporan kantor lain sering membawa nama kantor itu.")
def elsewhere(hasil: Hasil) -> Iterator[Kena]:
    """Another kecamatan anywhere in the words about an indicator, unless they say why."""
    for k in sentences(hasil, _ADA):
        if k.tulisan.indikator is None or KATA.pattern("hubungan").search(k.kecil):
            continue
        lain = [t for t in _foreign(hasil, k) if t.sebutan.startswith("kec")]
        if lain and not any(_is_subject(hasil, t) for t in lain):
            yield Kena(k.di, {"kutipan": k.teks[lain[0].mulai:lain[0].akhir], "kantor": _office(hasil)}, k.kunci)


@check("NAS016", Tingkat.INFO,
       judul="Analisis yang sama pada dua indikator",
       pesan="analisis indikator {kode} sama dengan analisis indikator {lain} ({letak}).",
       saran="Tulis di {sel} mengapa realisasi indikator {kode} demikian.",
       mengapa="Analisis menjelaskan penyebab keberhasilan atau kegagalan setiap indikator (PermenPANRB 53/2014, "
               "Bab III A); dua indikator jarang mempunyai penyebab yang persis sama.")
def same_analysis(hasil: Hasil) -> Iterator[Kena]:
    """The same words in Analisis under two indicators; Kendala and Tindak Lanjut may repeat."""
    ada: dict[str, tuple[str, object]] = {}
    for t in passages(hasil):
        isi = fold(t.isian.nilai or "") if t.analisis and t.indikator is not None else ""
        if t.indikator is not None and len(isi) >= _PANJANG:
            kode, sel = ada.setdefault(isi, (t.indikator.kode, t.isian.sel))
            if kode != t.indikator.kode and sel != t.isian.sel:
                yield Kena(t.isian, {"kode": t.indikator.kode, "lain": kode, "letak": sel}, t.kunci)


def _office(hasil: Hasil) -> str:
    return hasil.identitas.nama_perangkat_daerah.nilai or "kantor lain"


def _foreign(hasil: Hasil, k: Kalimat) -> Iterator[Tempat]:
    """The kecamatan and kabupaten that a sentence names and that are not the office's own.

    Of an office that is no kecamatan only the kabupaten; none where the sentence names the own kecamatan too.
    """
    nama, daerah = _office(hasil), hasil.identitas.kabupaten_kota.nilai or ""
    sendiri = plain_place(re.split(r"[\s,(]{1,9}kab", nama, maxsplit=1, flags=re.IGNORECASE)[0])
    kabupaten = plain_place(daerah)
    semua = list(_places(k))
    kecamatan = kind_of(hasil.identitas.kode_wilayah.nilai or "", nama).kode == KECAMATAN
    milik = any(t.sebutan not in _DAERAH and _same(t.nama, sendiri) for t in semua)
    for t in semua:
        if t.sebutan in _DAERAH:
            lain = bool(kabupaten) and not _same(t.nama, kabupaten)
        else:
            lain = kecamatan and not milik and not _same(t.nama, sendiri)
        if lain:
            yield t


def _same(disebut: str, sendiri: str) -> bool:
    """One begins with the other: `Ambulu` and `Ambulu Tahun`, `Kota` and `Kotawaringin` written apart."""
    polos = plain_place(disebut)
    return polos.startswith(sendiri) or sendiri.startswith(polos)


def _places(k: Kalimat) -> Iterator[Tempat]:
    for c in _TEMPAT.finditer(k.teks):
        nama: list[str] = []
        for kata in c[2].split():
            if not kata[0].isupper() or fold(kata) in KATA.words("bukan_nama"):
                break
            nama.append(kata)
        if nama:
            akhir = c.start(2) + len(" ".join(nama))
            yield Tempat(c[1].lower(), " ".join(nama), k.kecil[:c.start()], c.start(), akhir)


@cache
def _pokok() -> re.Pattern[str]:
    """The words for a report, up to the office's name."""
    antara = KATA.any_of("antara")
    return re.compile(rf"\b(?:{KATA.any_of('pokok')})(?: (?:{antara})){{0,6}} $")


def _is_subject(hasil: Hasil, t: Tempat) -> bool:
    """It stands where the report names its own office.

    A camat or bupati does so where he signs or decides, and his name is that of a place nearby; a kabupaten behind the
    office's own name as well.
    """
    if t.sebutan == "camat":
        depan = not t.sebelum.strip() or t.sebelum.endswith(("oleh ", "keputusan ", "kantor "))
        kode = hasil.identitas.kode_wilayah.nilai or ""
        return depan and any(plain_place(t.nama) == plain_place(s.nama) for s in within(kode))
    if t.sebutan == "bupati":
        return t.sebelum.endswith(("peraturan ", "keputusan "))
    if t.sebutan in _DAERAH and t.sebelum.rstrip(" ,").endswith(_office(hasil).lower()):
        return True
    return _pokok().search(t.sebelum) is not None
