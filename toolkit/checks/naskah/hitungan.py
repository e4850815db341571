"""Counts: `3 (tiga) program`, figures against words, against the workbook, and against the list that follows."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from toolkit.catalog import Kena, check
from toolkit.checks.naskah.kalimat import Kalimat, other_time, passages, sentences
from toolkit.checks.naskah.subjek import SASARAN, numbered_sasaran
from toolkit.model.hasil import Hasil, HasilSasaran
from toolkit.model.laporan import Tingkatan
from toolkit.model.temuan import Tingkat
from toolkit.schema.input import KEGIATAN
from toolkit.values.angka_tertulis import read_words
from toolkit.values.jalur import jalur
from toolkit.values.teks import fold, nama_polos

_ANGKA = re.compile(r"\d")
_ANGKA_HURUF = re.compile(r"(?<![\w.,/-])(\d{1,3}(?:\.\d{3}){0,6}) ?\(([a-z][a-z ]*)\)")
_BENDA = r"sub ?kegiatan|kegiatan|program|indikator|sasaran|unsur|responden"
_CACAH = re.compile(
    r"\b(?:terdiri (?:dari|atas)|sebanyak|sejumlah|didukung(?: oleh| dengan)?|melalui|"
    r"melaksanakan|terdapat|membiayai|menjalankan|mengelola|menyelenggarakan|menetapkan|dilaksanakan|memiliki|mempunyai|ada|"
    r"meliputi|"
    r"mencakup|memuat|terhadap|dari|dengan|dan|menggunakan|ditetapkan|serta|yaitu|adalah|kepada|jumlah(?: responden)?|"
    r",)\s*"
    rf"(\d{{1,4}}) ?(?:\([a-z ]+\))? ?(?:buah |orang )?({_BENDA})\b"
    r"(?= ?(?:$|[.,:;)]|(?:dan|serta|yaitu|yakni|sebagai|utama|pendukung|kinerja|strategis|sasaran|pelayanan|dari|"
    r"dengan(?! (?:mutu|nilai|skor|kategori|predikat))|"
    r"yang (?:mendukung|dilaksanakan|terdiri)|(?:telah )?dilaksanakan|pada sasaran|tahun|kebijakan)\b))")
_RESPONDEN = re.compile(r"\bresponden(?: skm| ikm| survei| survey)? (?:sebanyak|sejumlah|berjumlah|adalah|mencapai) "
                        r"(\d{1,3}(?:\.?\d{3})?)(?: \([a-z ]+\))?(?: orang)?(?=$|[.,;]| dan | yang | dengan )")
_BERSTATUS = re.compile(
    r"(\d{1,3}) ?(?:\([a-z ]+\))? ?(indikator|unsur)(?: (?:kinerja|sasaran|pelayanan)){0,6}"
    r"(?: dengan capaian| capaiannya| yang| mendapat| telah){0,6} (?:tergolong|(?:dalam |ber|dengan )?kategori|"
    r"berpredikat|"
    r"dengan mutu(?: pelayanan)?|bermutu) "
    r"(sangat baik|sangat tinggi|sangat rendah|kurang baik|tidak baik|baik|cukup|kurang|tinggi|sedang|rendah)\b")
_SASARAN = re.compile(rf"{SASARAN}(?! ?\()")
_DAFTAR = re.compile(rf"\b(\d{{1,2}}) ?(?:\([a-z ]+\))? ?({_BENDA})(?: [a-z]+){{0,3}} ?"
                     r"(?:,? ?(?:yaitu|yakni|sebagai berikut|antara lain sebagai berikut) ?:?|:)\s*(?=(?:1|a|-|"
                     r"•)[.)]?\s)")
_LINGKUP = {benda: re.compile(pola) for benda, pola in {
    "program": r"kegiatan|sasaran|kinerja|anggaran|dilaksanakan|melaksanakan", "kegiatan": r"\bprogram|sub ?kegiatan",
    "sub kegiatan": r"kegiatan",
    "indikator": r"indikator (?:kinerja|sasaran|utama)|\bsasaran", "sasaran": r"sasaran strategis|indikator|tujuan|"
                                                                              r"renstra",
    "unsur": r"skm|ikm|surve[iy]|pelayanan|kepuasan", "responden": r"skm|ikm|surve[iy]|kepuasan"}.items()}
"""Words that must stand in the sentence too: `melalui 6 kegiatan, yaitu rapat …` counts no rows of the budget."""
_DIHITUNG = frozenset({"orang", "buah", "hari", "bulan", "tahun", "kali", "desa", "unit", "lembar", "dokumen", "paket",
                       "rupiah", "kegiatan", "program", "persen", "jam", "kasus", "laporan", "kelurahan", "dusun"})
"""What is counted, behind a number in words (`lima orang`)."""
_TINGKAT = {"program": Tingkatan.PROGRAM, "kegiatan": Tingkatan.KEGIATAN, "sub kegiatan": Tingkatan.SUB_KEGIATAN}


@check("NAS007", Tingkat.PERINGATAN,
       judul="Angka dan hurufnya berbeda",
       pesan='kalimat menyebut "{kutipan}": angkanya {angka}, hurufnya {huruf}.',
       saran="Samakan keduanya, misalnya {contoh}.",
       mengapa="Pembaca tidak dapat mengetahui mana yang benar, dan salah satunya pasti salah.")
def figures_and_words_differ(hasil: Hasil) -> Iterator[Kena]:
    """`3 (empat)`: a number and the number words in brackets behind it."""
    for k in sentences(hasil, _ANGKA):
        for cocok in _ANGKA_HURUF.finditer(k.kecil):
            angka, huruf = int(cocok[1].replace(".", "")), _leading_number(cocok[2])
            if huruf is not None and huruf != angka:
                contoh = f"{cocok[1]} bila angkanya benar, atau {huruf} bila hurufnya benar"
                yield Kena(k.di, {"kutipan": k.teks[cocok.start():cocok.end()], "angka": cocok[1], "huruf": huruf,
                                  "contoh": contoh}, k.kunci)


@check("NAS008", Tingkat.PERINGATAN,
       judul="Banyaknya program, kegiatan, indikator, atau unsur tidak sesuai workbook",
       pesan='kalimat menyebut "{kutipan}", tetapi {apa} ada {banyak}.',
       saran="Perbaiki angkanya, misalnya {contoh}, atau lengkapi sheet yang kurang barisnya.",
       mengapa="Banyaknya program, kegiatan, dan indikator harus sama di ikhtisar, tabel, dan lampiran.")
def count_contradicted(hasil: Hasil) -> Iterator[Kena]:
    """A count of programs, kegiatan, indicators, sasaran, unsur or respondents that nothing in the workbook gives."""
    for k in sentences(hasil, _ANGKA):
        if other_time(hasil, k) or k.tulisan.isian.sel is None or k.tulisan.isian.sel.sheet == KEGIATAN.name:
            continue
        for cocok in _CACAH.finditer(k.kecil):
            benda = fold(cocok[2]).replace("subkegiatan", "sub kegiatan")
            mungkin, apa = _counts(hasil, k, benda) if _LINGKUP[benda].search(k.kecil) else (set(), "")
            if mungkin and int(cocok[1]) not in mungkin:
                yield _hit(k, cocok.start(1), cocok.end(), apa, benda, sorted(mungkin))
        responden = hasil.skm.responden if hasil.skm is not None else None
        for cocok in _RESPONDEN.finditer(k.kecil) if responden else ():
            if int(cocok[1].replace(".", "")) != responden:
                yield _hit(k, cocok.start(), cocok.end(), "responden", "responden", [responden or 0])
        for cocok in _BERSTATUS.finditer(k.kecil):
            mungkin, apa = _with_status(hasil, k, cocok[2], cocok[3])
            if mungkin and int(cocok[1]) not in mungkin:
                yield _hit(k, cocok.start(), cocok.end(), apa, f"{cocok[2]} {cocok[3]}", sorted(mungkin))


@check("NAS009", Tingkat.PERINGATAN,
       judul="Banyaknya butir daftar tidak sesuai kalimatnya",
       pesan='kalimat menyebut "{kutipan}", tetapi daftar sesudahnya memuat {banyak} butir.',
       saran="Perbaiki angkanya menjadi {banyak}, atau lengkapi daftarnya.",
       mengapa="Pembaca menghitung butir daftar; angka yang berbeda menunjukkan ada yang tertinggal atau berlebih.")
def list_of_another_length(hasil: Hasil) -> Iterator[Kena]:
    """`sebanyak 3 (tiga) program yaitu: a. … b. … c. … d. …` within one cell."""
    for tulisan in passages(hasil):
        teks = " ".join((tulisan.isian.nilai or "").split())
        for cocok in _DAFTAR.finditer(teks.casefold()):
            butir = _items(teks[cocok.end():])
            if butir > 1 and butir != int(cocok[1]):
                kalimat = Kalimat(teks[cocok.start():cocok.end()].strip(), "", tulisan)
                yield Kena(kalimat.di, {"kutipan": kalimat.teks.rstrip(" :"), "banyak": butir}, tulisan.kunci)


def _hit(k: Kalimat, mulai: int, akhir: int, apa: str, benda: str, mungkin: list[int]) -> Kena:
    return Kena(k.di, {"kutipan": k.teks[mulai:akhir], "apa": apa, "banyak": " atau ".join(map(str, mungkin)),
                       "contoh": f"{mungkin[0]} {benda}"}, k.kunci)


def _leading_number(huruf: str) -> int | None:
    """The number of words in brackets, with what is counted behind it or not (`lima orang`: 5)."""
    kata = huruf.split()
    while kata and kata[-1] in _DIHITUNG:
        kata.pop()
    return read_words(" ".join(kata))


def _items(teks: str) -> int:
    """How many items follow (a. b. c., 1. 2. 3. or dashes), up to the last mark or to where a new list begins."""
    tanda = teks[0]
    if ulang := re.compile(rf"\s{re.escape(tanda)}[.)]\s", re.IGNORECASE).search(teks, 1):
        teks = teks[:ulang.start()]
    if tanda in "-•":
        return len(re.findall(rf"(?:^|\s){re.escape(tanda)}\s", teks))
    banyak, tempat = 0, 0
    while cocok := re.compile(rf"(?:^|\s){chr(ord(tanda.lower()) + banyak)}[.)]\s", re.IGNORECASE).search(teks, tempat):
        banyak, tempat = banyak + 1, cocok.end() - 1
    return banyak


def _counts(hasil: Hasil, k: Kalimat, benda: str) -> tuple[set[int], str]:
    """The counts that the words may mean, and what they count; empty where the workbook has none."""
    sasaran = numbered_sasaran(hasil, _SASARAN.findall(k.kecil))
    if sasaran is not None and benda in {*_TINGKAT, "indikator"}:
        return _of_sasaran(hasil, sasaran, benda), f"{benda} sasaran {sasaran.kode}"
    if benda in _TINGKAT:
        return _of_budget(hasil, k, _TINGKAT[benda], benda), f"{benda} di workbook"
    unsur, responden = (0, 0) if hasil.skm is None else (len(hasil.skm.unsur), hasil.skm.responden or 0)
    lain = {"indikator": {len(hasil.indikator), *(s.jumlah for s in hasil.sasaran)}, "sasaran": {len(hasil.sasaran)},
            "unsur": {unsur}, "responden": {responden}}
    return lain[benda] - {0}, "unsur di sheet SKM" if benda == "unsur" else benda


def _of_sasaran(hasil: Hasil, sasaran: HasilSasaran, benda: str) -> set[int]:
    if benda == "indikator":
        return {sasaran.jumlah}
    kode = {a.kode for naik in jalur(hasil.anggaran_kode) if naik[0].rinci and naik[0].sasaran == sasaran.kode
            for a in naik if a.tingkat is _TINGKAT[benda]}
    return {len(kode)} - {0}


def _serving(hasil: Hasil, tingkat: Tingkatan, benda: str) -> set[int]:
    """How many rows of a level serve some sasaran, and how many serve each."""
    program = {n for s in hasil.anggaran_sasaran if s.kode for n in s.program}
    return {sum(a.sasaran is not None for a in hasil.anggaran_kode if a.tingkat is tingkat),
            *(n for s in hasil.sasaran for n in _of_sasaran(hasil, s, benda)),
            *([len(program)] if tingkat is Tingkatan.PROGRAM else [])}


def _in_rkt(hasil: Hasil, tingkat: Tingkatan, _: str) -> set[int]:
    nama = [r.program.nilai if tingkat is Tingkatan.PROGRAM else r.kegiatan.nilai for r in hasil.laporan.rkt]
    return {len({nama_polos(n) for n in nama if n})}


def _in_pk(hasil: Hasil, tingkat: Tingkatan, _: str) -> set[int]:
    return {len(hasil.laporan.pk_program)} if tingkat is Tingkatan.PROGRAM else set()


_DISEBUT: tuple[tuple[re.Pattern[str], Callable[[Hasil, Tingkatan, str], set[int]]], ...] = (
    (re.compile(r"sasaran|mendukung|pendukung|utama|kinerja"), _serving),
    (re.compile(r"\b(?:perjanjian kinerja|pk)\b"), _in_pk), (re.compile(r"\b(?:rkt|rencana kinerja|renja)\b"), _in_rkt))
"""Words that let a count of the budget mean another one than that of all rows, and those counts."""


def _of_budget(hasil: Hasil, k: Kalimat, tingkat: Tingkatan, benda: str) -> set[int]:
    """How many rows of a level there are; where the words say so, how many serve a sasaran, or stand in PK or RKT."""
    milik = sum(a.tingkat is tingkat for a in hasil.anggaran_kode)
    teks = f"sasaran {k.kecil}" if k.tulisan.sasaran else k.kecil
    lain = (n for kata, banyak in _DISEBUT if kata.search(teks) for n in banyak(hasil, tingkat, benda))
    return {milik, *lain} - {0} if milik else set()


def _with_status(hasil: Hasil, k: Kalimat, benda: str, kelas: str) -> tuple[set[int], str]:
    """How many indicators, or unsur, are in a class."""
    if benda == "unsur":
        if hasil.skm is None or any(u.predikat is None for u in hasil.skm.unsur):
            return set(), ""
        return {Counter(fold(u.predikat or "") for u in hasil.skm.unsur)[kelas]}, f"unsur {kelas}"
    sasaran = numbered_sasaran(hasil, _SASARAN.findall(k.kecil))
    kelompok = [sasaran.indikator] if sasaran is not None else [hasil.indikator, *(s.indikator for s in hasil.sasaran)]
    if any(i.kategori is None for i in kelompok[0]) or kelas not in {fold(c.nama) for c in hasil.regulasi.skala.kelas}:
        return set(), ""
    return {sum(fold(i.kategori or "") == kelas for i in milik) for milik in kelompok}, f"indikator {kelas}"
