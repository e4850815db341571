"""How the words judge, against the figures: a target as reached or not, a class of the scale or of the survey."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

from toolkit.catalog import Kena, check
from toolkit.checks.naskah.kalimat import Kalimat, other_time, sentences
from toolkit.checks.naskah.klaim import Klaim
from toolkit.checks.naskah.pembaca import claims
from toolkit.checks.naskah.subjek import NOMOR, SASARAN, numbered_sasaran
from toolkit.checks.tools.printed import SHOWN_DECIMALS, angka
from toolkit.model.hasil import Hasil, HasilIndikator, HasilSasaran
from toolkit.model.hasil_skm import HasilUnsur
from toolkit.model.laporan import Arah
from toolkit.model.temuan import Tingkat
from toolkit.rules.capaian import SERATUS, speaks_of
from toolkit.rules.dokumen import speaks_of_skm
from toolkit.values.angka import bulat
from toolkit.values.teks import fold

_PASTI: dict[str, tuple[Callable[[Decimal], bool], str]] = {
    "belum": (lambda c: c < SERATUS, "sudah mencapai"), "lampau": (lambda c: c > SERATUS, "tidak melampaui"),
    "sudah": (lambda c: c >= SERATUS, "belum mencapai")}
_KATA_TARGET = re.compile(r"target|tercapai")
_SEMUA = re.compile(
    r"\b(?:seluruh|semua|keseluruhan|setiap)(?:nya)? (?:target (?:dari )?)?(?:indikator|target)"
    r"(?: kinerja| sasaran| utama| strategis| tersebut){0,6}(?: \(iku\))?"
    rf"(?: (?:pada )?sasaran (?:{NOMOR})\b)?"
    r"(?: tahun \d{4})?(?: telah| sudah| dapat| berhasil){0,6} "
    r"(?:tercapai|(?:mencapai|memenuhi|melampaui) target)\b(?! ?(?:sebesar|di ?atas|antara|lebih|minimal|rata|dengan|"
    r"\d))")
_BUKAN = re.compile(r"\b(?:belum|tidak|bukan|hampir|agar|supaya|apabila|jika|bila|diharapkan|perlu|akan)\b")
_SASARAN = re.compile(SASARAN)


@check("NAS003", Tingkat.PERINGATAN,
       judul="Tercapai atau belum tercapai dalam kalimat tidak sesuai capaian",
       pesan='kalimat menyebut "{kutipan}", tetapi capaian {apa} adalah {capaian} persen, jadi {kenyataan} target.',
       saran='Sesuaikan kalimatnya, misalnya "{contoh}", atau periksa target dan realisasinya.',
       mengapa="Keberhasilan atau kegagalan harus dinyatakan sesuai perbandingan target dan realisasi (PermenPANRB "
               "53/2014, Bab III A).")
def attainment_contradicted(hasil: Hasil) -> Iterator[Kena]:
    """Tercapai, belum tercapai, melampaui target against the capaian of the indicator."""
    for k in claims(hasil):
        kata = k.kata.entry("tercapai")
        i = k.subjek.isi if k.subjek is not None else None
        if not kata or not isinstance(i, HasilIndikator) or i.capaian_tanpa_batas is None:
            continue
        capaian = bulat(i.capaian_tanpa_batas, SHOWN_DECIMALS)
        berlaku, kenyataan = _PASTI[kata]
        if not berlaku(capaian) and _is_fact(hasil, k) and _one_meaning(kata, k, i):
            yield Kena(k.kalimat.di, {"kutipan": k.ucapan, "apa": f"indikator {i.kode}", "capaian": angka(capaian),
                                      "kenyataan": kenyataan, "contoh": _example(capaian)}, k.kalimat.kunci)


def _is_fact(hasil: Hasil, k: Klaim) -> bool:
    """It speaks of this year's target of the indicator, and of all of it."""
    lain = {"akhir_renstra", "penyangkal", "tahun_lalu"}
    bagian = [s for s in k.sesudah[:2] if s.means("angka") and not s.teks.startswith("100")]
    utuh = not k.next.names and not k.next.means("batas") and k.next.entry("ukuran") != "realisasi" and not (
        bagian and (k.kata.means("ukuran") or bagian[0] is k.next))
    bebas = k.frasa.tanda.isdisjoint({*lain, "batas", "seluruh"}) and not any(s.means(*lain) for s in k.sesudah[:4])
    tahun_ini = not k.lain and not other_time(hasil, k.kalimat)
    return utuh and bebas and tahun_ini and not k.uang and "sasaran" not in k.frasa.jenis


def _one_meaning(kata: str, k: Klaim, i: HasilIndikator) -> bool:
    """Where less is better, above or below the target may speak of the count or of the success."""
    return i.arah is Arah.POSITIF or not (kata == "lampau" or k.kata.teks.startswith(("di", "lebih", "kurang")))


def _example(capaian: Decimal) -> str:
    if capaian < SERATUS:
        return f"target belum tercapai, capaiannya {angka(capaian)} persen"
    return "target tercapai" if capaian == SERATUS else "melampaui target"


@check("NAS004", Tingkat.PERINGATAN,
       judul="Seluruh indikator disebut tercapai, padahal tidak",
       pesan='kalimat menyebut "{kutipan}", tetapi {banyak} dari {semua} indikator belum tercapai: {daftar}.',
       saran='Sebut berapa yang tercapai, misalnya "{contoh}", atau periksa target dan realisasinya.',
       mengapa="Keberhasilan dan kegagalan setiap indikator harus dapat dilihat (PermenPANRB 53/2014, Bab III A).")
def all_said_to_be_reached(hasil: Hasil) -> Iterator[Kena]:
    """Every indicator, of the office or of a named sasaran, is said to be reached, and one is not."""
    for k in sentences(hasil, _KATA_TARGET):
        cocok = _SEMUA.search(k.kecil)
        if cocok is None or _BUKAN.search(k.kecil, 0, cocok.start()) or other_time(hasil, k):
            continue
        milik = _meant(hasil, k)
        kurang = [(i.kode, c) for i in milik
                  if (c := i.capaian_tanpa_batas) is not None and bulat(c, SHOWN_DECIMALS) < SERATUS]
        if kurang:
            daftar = ", ".join(f"{kode} ({angka(c)} persen)" for kode, c in kurang)
            contoh = f"{len(milik) - len(kurang)} dari {len(milik)} indikator tercapai"
            yield Kena(k.di, {"kutipan": k.teks[cocok.start():cocok.end()], "banyak": len(kurang), "semua": len(milik),
                              "daftar": daftar, "contoh": contoh}, k.kunci)


def _meant(hasil: Hasil, k: Kalimat) -> tuple[HasilIndikator, ...]:
    """The indicators of the sasaran that the sentence names, else all; none where it names one that is not there."""
    if nomor := _SASARAN.search(k.kecil):
        sasaran = numbered_sasaran(hasil, [nomor[1]])
        return sasaran.indikator if sasaran is not None else ()
    if re.search(r"\bsasaran (?:ini|tersebut)\b", k.kecil):
        return tuple(i for i in hasil.indikator if i.sasaran == k.tulisan.sasaran)
    return hasil.indikator


class Nilai(NamedTuple):
    """Which ratings a subject may be given: all words of its scale, the right ones, how they came about, an example."""

    skala: frozenset[str]
    boleh: frozenset[str]
    hitungan: str
    contoh: str


_BUKAN_KELAS = frozenset({"atau", "sampai", "hingga", "sekali", "s"})
"""After a class these make it one of several."""


@check("NAS011", Tingkat.PERINGATAN,
       judul="Kategori atau mutu dalam kalimat tidak sesuai hitungan",
       pesan='kalimat menyebut "{kutipan}", tetapi {apa} {hitungan}.',
       saran="Perbaiki kalimatnya menjadi {contoh}, atau periksa angkanya dan Skala capaian di Identitas.",
       mengapa="Kategori mengikuti skala yang ditetapkan di Bab III A; mutu SKM mengikuti pedoman survei yang dipakai.")
def rating_contradicted(hasil: Hasil) -> Iterator[Kena]:
    """A class given to an indicator, a sasaran or an unsur that has another one, or that its scale does not know."""
    for k in claims(hasil):
        kata = k.kata.teks
        if k.angka is not None or k.kata.entry("kelas") != "kata" or not _one_class(hasil, k):
            continue
        nilai = _of_unsur(hasil, k) if "unsur" in k.frasa.jenis else _ratings(hasil, k)
        if nilai is not None and kata not in nilai.boleh:
            asing = "" if kata in nilai.skala else f"; {kata} tidak ada dalam skala itu"
            yield Kena(k.kalimat.di, {"kutipan": k.kutipan, "apa": k.subjek.nama if k.subjek else "mutu unsur",
                                      "hitungan": nilai.hitungan + asing, "contoh": nilai.contoh}, k.kalimat.kunci)


def _one_class(hasil: Hasil, k: Klaim) -> bool:
    """It is the one class of this year, and nothing denied."""
    daftar = k.next.teks in {"dan", ","} and len(k.sesudah) > 1 and k.sesudah[1].entry("kelas") == "kata"
    bergerak = k.frasa.arah in {"naik", "turun"}
    lain = k.lain or k.uang or k.next.names or k.next.teks in _BUKAN_KELAS or daftar or bergerak
    tentu = k.frasa.tanda.isdisjoint({"penyangkal", "batas", "tahun_lalu"})
    return tentu and not lain and set(k.tahun) <= {hasil.tahun}


def _mutu(hasil: Hasil) -> frozenset[str]:
    """Letters and words of the survey's guidance."""
    return frozenset(fold(x) for m in hasil.regulasi.pedoman_skm.mutu for x in (m.huruf, m.predikat))


def _of_unsur(hasil: Hasil, k: Klaim) -> Nilai | None:
    """An unsur's own mutu; of several, any word of the survey's guidance."""
    isi = k.subjek.isi if k.subjek is not None else None
    if isinstance(isi, HasilUnsur) and isi.skor is not None and isi.predikat:
        return Nilai(_mutu(hasil), frozenset({fold(isi.huruf or ""), fold(isi.predikat)}),
                     f"nilainya {angka(isi.skor)}, yaitu {isi.predikat}", isi.predikat)
    if k.subjek is not None or hasil.skm is None or "capaian" not in k.frasa.ukuran:
        return None
    kata = [m.predikat for m in hasil.regulasi.pedoman_skm.mutu]
    return Nilai(_mutu(hasil), _mutu(hasil), f"menurut pedomannya {', '.join(kata)}", f"salah satunya ({kata[-1]})")


def _ratings(hasil: Hasil, k: Klaim) -> Nilai | None:
    """The ratings of an indicator or a sasaran; None where they are not known, or the word is of another scale."""
    isi, kata = k.subjek.isi if k.subjek is not None else None, k.kata.teks
    if not isinstance(isi, HasilIndikator | HasilSasaran) or isi.kategori is None:
        return None
    milik = isi.indikator if isinstance(isi, HasilSasaran) else (isi,)
    rata = isi.rata_rata if isinstance(isi, HasilSasaran) else isi.capaian
    skala = frozenset(fold(c.nama) for c in hasil.regulasi.skala.kelas)
    survei = [i for i in milik if speaks_of_skm(i.uraian, hasil.regulasi)]
    mutu = _mutu(hasil) if survei else frozenset()
    tanpa_mutu = kata in mutu and (hasil.skm is None or hasil.skm.huruf is None)
    if rata is None or tanpa_mutu or not _own_scale(hasil, k, milik, dikenal=kata in skala | mutu):
        return None
    sendiri = {isi.kategori, *(i.kategori for i in milik if len(milik) == 1)}
    tambahan = ""
    if survei and len(milik) == 1 and hasil.skm is not None and hasil.skm.nilai is not None:
        sendiri |= {hasil.skm.huruf, hasil.skm.predikat}
        tambahan = f"; nilai surveinya {angka(hasil.skm.nilai)}, mutu {hasil.skm.huruf} ({hasil.skm.predikat})"
    depan = "rata-rata capaiannya" if isinstance(isi, HasilSasaran) else "capaiannya"
    return Nilai(skala | mutu, frozenset(fold(x) for x in sendiri if x),
                 f"{depan} {angka(rata)} persen, yaitu {isi.kategori}{tambahan}", isi.kategori)


def _own_scale(hasil: Hasil, k: Klaim, milik: tuple[HasilIndikator, ...], *, dikenal: bool) -> bool:
    """The word is one of the scale for capaian, or said of a capaian; a letter's words (SAKIP) are another scale."""
    if "capaian" in k.frasa.ukuran:
        return len(k.kata.teks) > 1 or dikenal
    berhuruf = any(isinstance(i.realisasi, str) or speaks_of(i.uraian, s.kata) for i in milik
                   for s in hasil.regulasi.predikat if not speaks_of_skm(i.uraian, hasil.regulasi))
    return dikenal and not berhuruf
