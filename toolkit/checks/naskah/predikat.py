"""A category, predicate or mutu that the words give a capaian or the survey against the computed one."""

import re
from collections.abc import Iterator

from toolkit.catalog import Kena, check
from toolkit.checks.naskah.kalimat import KATA, Kalimat, sentences
from toolkit.checks.naskah.subjek import Subjek, other_time, speaks_of_it, subject
from toolkit.checks.tools.printed import angka
from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Tingkat
from toolkit.rules.realisasi import speaks_of_skm
from toolkit.values.teks import fold

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
    if skm is None or not speaks_of_skm(uraian, hasil.regulasi):
        return set()
    return {fold(x) for x in (skm.huruf, skm.predikat) if x}
