"""How the words judge, against the figures: a target as reached or not, a class of the scale or of the survey.

Tercapai, belum tercapai, melampaui target; category, predicate, mutu; the unsur that are listed as below the mean.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from toolkit.catalog import Kena, check
from toolkit.checks.naskah.kalimat import KATA, Kalimat, Subjek, by_number, other_time, sentences, speaks_of_it, subject
from toolkit.checks.tools.printed import SHOWN_DECIMALS, angka
from toolkit.model.hasil import Hasil, HasilIndikator, HasilUnsur
from toolkit.model.laporan import Arah
from toolkit.model.temuan import Tingkat
from toolkit.rules.dokumen import speaks_of_skm
from toolkit.values.angka import bulat
from toolkit.values.teks import fold

HUNDRED = Decimal(100)
_BUKAN = r"(?:belum|tidak)(?: (?:dapat|bisa|berhasil|mampu))?"
_BELUM = re.compile(rf"\b(?:{_BUKAN} (?:tercapai|(?:mencapai|memenuhi) target\w*)|di ?bawah target\w*)")
_LAMPAU = re.compile(r"\b(?:(?:melampaui|melebihi) target\w*|di ?atas target\w*)")
_TERCAPAI = re.compile(r"\b(?:tercapai|(?:mencapai|memenuhi) target\w*|sesuai (?:dengan )?target\w*)")
_KATA_TARGET = re.compile(r"target|tercapai")
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
    r"(?: kinerja| sasaran| utama| strategis| tersebut){0,6}(?: \(iku\))?(?: (?:pada )?sasaran (?:\d+|i{1,3})\b)?"
    r"(?: tahun \d{4})?(?: telah| sudah| dapat| berhasil){0,6} "
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
    for k in sentences(hasil, _KATA_TARGET):
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
    for k in sentences(hasil, _KATA_TARGET):
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


_PREDIKAT = re.compile(
    r"\b(?:(?:kategori|predikat|tergolong|dikategorikan|berkategori|berpredikat)(?:nya)?(?: nilai| kinerja| mutu)?"
    r"(?: yang)?(?: adalah| yaitu)?|pencapaian sasaran (?:tersebut|ini) adalah|menunjukk?an capaian)\s+[\"“(]?"
    r"(sangat baik|sangat tinggi|sangat rendah|sangat kurang|kurang baik|tidak baik|sangat berhasil|cukup baik|"
    r"baik|cukup|kurang|tinggi|sedang|rendah|memuaskan)\b(?! (?:atau|sampai|hingga|s/d|sekali|dan (?:sangat|cukup)))")
_MUTU = re.compile(r"\b(?:mutu|kinerja unit) (?:pelayanan |pelayanannya |adalah )*[\"“]?([a-d])\b(?! (?:atau|sampai|"
                   r"hingga|s/d))")
_KATA = re.compile(r"kategori|predikat|tergolong|mutu|capaian|kinerja unit")


@check("NAS011", Tingkat.PERINGATAN,
       judul="Kategori atau mutu dalam kalimat tidak sesuai hitungan",
       pesan='kalimat menyebut "{kutipan}", tetapi {apa} {hitungan}.',
       saran="Perbaiki kalimatnya menjadi {contoh}, atau periksa angkanya dan Skala capaian di Identitas.",
       mengapa="Kategori mengikuti skala yang ditetapkan di Bab III A; mutu SKM mengikuti pedoman survei yang dipakai.")
def rating_contradicted(hasil: Hasil) -> Iterator[Kena]:
    """A class of the scale, or a mutu of the survey, given to an indicator or a sasaran that has another one."""
    for k in sentences(hasil, _KATA):
        cocok = _PREDIKAT.search(k.kecil) or _MUTU.search(k.kecil)
        if cocok is None or not k.states_fact(cocok.start()) or _about_something_else(hasil, k):
            continue
        subjek = subject(hasil, k)
        if subjek is None:
            continue
        sebelum, _ = k.clause(*cocok.span())
        if not _survey_known(hasil, subjek):
            continue
        mungkin, hitungan, contoh = _ratings(hasil, subjek)
        kelas = cocok[1]
        dikenal = {fold(c.nama) for c in hasil.regulasi.skala.kelas} | {
            fold(x) for m in hasil.regulasi.pedoman_skm.mutu for x in (m.huruf, m.predikat)}
        salah = mungkin and kelas in dikenal and kelas not in mungkin
        if salah and speaks_of_it(subjek, k, sebelum, KATA.words("kategori")):
            yield Kena(k.di, {"kutipan": k.teks[cocok.start():cocok.end()], "apa": subjek.sebutan,
                              "hitungan": hitungan, "contoh": contoh}, k.kunci)


def _about_something_else(hasil: Hasil, k: Kalimat) -> bool:
    return k.holds("keuangan") or k.holds("penilaian_lain") or other_time(hasil, k)


def _ratings(hasil: Hasil, subjek: Subjek) -> tuple[set[str], str, str]:
    """The ratings that the subject may be given (folded), how they came about, and the right word."""
    i, sasaran = subjek.indikator, subjek.sasaran
    if sasaran is not None:
        if sasaran.kategori is None or sasaran.rata_rata is None:
            return set(), "", ""
        milik = {fold(x.kategori) for x in sasaran.indikator if x.kategori} if sasaran.jumlah == 1 else set()
        return ({fold(sasaran.kategori)} | milik | _survey(hasil, sasaran.indikator[0].uraian),
                f"rata-rata capaiannya {angka(sasaran.rata_rata)} persen, yaitu {sasaran.kategori}", sasaran.kategori)
    if i is None or i.kategori is None or i.capaian is None or isinstance(i.realisasi, str):
        return set(), "", ""
    survei = _survey(hasil, i.uraian)
    mutu = ""
    if survei and hasil.skm is not None and hasil.skm.nilai is not None:
        mutu = f"; nilai surveinya {angka(hasil.skm.nilai)}, mutu {hasil.skm.huruf} ({hasil.skm.predikat})"
    return {fold(i.kategori)} | survei, f"capaiannya {angka(i.capaian)} persen, yaitu {i.kategori}{mutu}", i.kategori


def _survey_known(hasil: Hasil, subjek: Subjek) -> bool:
    """False where the subject is the survey's and the sheet SKM gives it no mutu: the words cannot be judged."""
    milik = subjek.sasaran.indikator if subjek.sasaran is not None else (subjek.indikator,)
    bicara = any(i is not None and speaks_of_skm(i.uraian, hasil.regulasi) for i in milik)
    return not bicara or (hasil.skm is not None and hasil.skm.huruf is not None)


def _survey(hasil: Hasil, uraian: str) -> set[str]:
    """Letter and predicate of the survey, where the indicator is the survey's."""
    skm = hasil.skm
    milik = () if skm is None or not speaks_of_skm(uraian, hasil.regulasi) else (skm.huruf, skm.predikat)
    return {fold(x) for x in milik if x}


_BAWAH = re.compile(r"\bdi ?bawah (?:nilai )?(?:rata-rata|rerata|rata rata)\b")
_APA = re.compile(r"\b(?:unsur|aspek)\b")
_DAFTAR = re.compile(r"\b(?:adalah|yaitu|yakni|meliputi|terdiri dari|antara lain)\b ?:?|:")
_SEBAGIAN = re.compile(r"\b(?:antara lain|di antaranya|diantaranya|misalnya|seperti)\b")
_TIDAK = re.compile(r"\b(?:tidak ada|tidak terdapat|bukan|tidak satu ?pun)\b")
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


def _recognised(daftar: str, unsur: tuple[HasilUnsur, ...]) -> tuple[list[HasilUnsur], bool]:
    """The unsur that a list names, and whether every item of it was recognised.

    Whole names first, the longest before the others; then items by their words, the first of which must agree.
    """
    sisa, disebut = daftar, []
    for u in sorted(unsur, key=lambda u: -len(u.uraian)):
        cocok = re.search(rf"(?<!\w){re.escape(u.uraian.casefold())}(?!\w)", sisa)
        if cocok:
            disebut.append(u)
            sisa = f"{sisa[:cocok.start()]},{sisa[cocok.end():]}"
    lengkap = True
    for butir in filter(None, (fold(b) for b in _PISAH.split(sisa))):
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
