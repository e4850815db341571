"""Names of programs and kegiatan in RKT, PK Program and Kegiatan beside those of sheet Anggaran."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from toolkit.catalog import Kena, check, once
from toolkit.checks.tools.names import words
from toolkit.checks.tools.shapes import OnePerCause
from toolkit.model.hasil import Hasil
from toolkit.model.hasil_uang import HasilAnggaran
from toolkit.model.laporan import BarisKegiatan, BarisPkProgram, BarisRkt, Tingkatan
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.rules.rencana import Anggaran, budget_of, find_program
from toolkit.values.kode import Kunci, kunci
from toolkit.values.nama_blok import nama_blok
from toolkit.values.padanan import Padanan, compare_names, content_words, same_name
from toolkit.values.teks import fold, nama_polos

MENGAPA = "Program dan kegiatan yang sama harus bernama sama di rencana, Perjanjian Kinerja, dan anggaran."
_PANJANG = 4
"""A name of fewer content words may stand in a sentence by chance."""
_BERSAMA = re.compile(r"\b(?:bersama|beserta|didukung|(?:mendukung|pendukung)(?! (?:\w+ ){0,2}sasaran)|terkait|sinergi|"
                      r"dialihkan|digeser|bergeser|pindah|dipindahkan|semula|sebelumnya|berbeda|selain)\b")
"""Words with which a text speaks of another sub kegiatan on purpose; what supports a sasaran is no sub kegiatan."""


@check("RKT041", Tingkat.PERINGATAN, judul="Program di RKT bernama lain daripada di Anggaran",
       pesan='program {kegiatan} di RKT tertulis "{nilai}"{sebab}, sedangkan di sheet Anggaran "{program}" ({kode}).',
       saran='Tulis programnya menurut Anggaran, misalnya "{program}", atau perbaiki Kode Anggaran baris ini.',
       mengapa=MENGAPA)
def program_differs(hasil: Hasil) -> Iterator[Kena]:
    """A typed Program of RKT is not that of the budget row which the row belongs to, by content words."""
    sudah = set()
    for b in hasil.laporan.rkt:
        program = find_program(b, _budget(hasil))
        if (program is None or not b.program.nilai or b.program.sel is None or b.program.sel in sudah
                or _alike(b.program.nilai, program.uraian, hasil)):
            continue
        sudah.add(b.program.sel)
        yield Kena(b.program, {"kegiatan": b.kegiatan.nilai or "", "sebab": _whose(b.program.nilai, hasil),
                               "program": nama_polos(program.uraian).capitalize(), "kode": program.kode},
                   b.kegiatan.nilai or "")


@check("RKT042", Tingkat.PERINGATAN, judul="Kegiatan di RKT bernama lain daripada kode anggarannya",
       pesan='kegiatan tertulis "{nilai}", tetapi Kode Anggaran {kode} ({letak}) adalah "{uraian}" di sheet Anggaran.',
       saran="Perbaiki Kode Anggaran baris ini atau nama kegiatannya.",
       mengapa=MENGAPA)
def kegiatan_differs(hasil: Hasil) -> Iterator[Kena]:
    """A row of RKT whose Kode Anggaran is that of a row with another name, by content words."""
    return _by_code(hasil, [(b, b.kegiatan) for b in hasil.laporan.rkt])


@check("PKJ043", Tingkat.PERINGATAN, judul="Program di PK bernama lain daripada kode anggarannya",
       pesan='program tertulis "{nilai}"{sebab}, tetapi Kode Anggaran {kode} ({letak}) adalah "{uraian}" di sheet '
             "Anggaran.",
       saran="Perbaiki Kode Anggaran baris ini atau nama programnya.",
       mengapa=MENGAPA)
def promised_differs(hasil: Hasil) -> Iterator[Kena]:
    """A row of PK Program whose Kode Anggaran is that of a row with another name, by content words."""
    return _by_code(hasil, [(b, b.program) for b in hasil.laporan.pk_program])


@check("KEG031", Tingkat.PERINGATAN, judul="Penjelasan menyebut sub kegiatan lain",
       pesan="penjelasan keluaran {kode} menyebut {lain} ({kode_lain}), bukan {uraian}.",
       saran="Periksa apakah penjelasan ini milik {kode_lain}; pindahkan, atau sebut {uraian}.",
       mengapa="Penjelasan tercetak di bawah tabel capaian sub kegiatannya.")
def penjelasan_of_another(hasil: Hasil) -> Iterator[Kena]:
    """Penjelasan holds the whole name of another sub kegiatan, and neither its own nor that of a row above both."""
    rinci = _budget(hasil).kode
    nama = {a.kode: nama_polos(a.uraian) for a in hasil.anggaran_kode if a.tingkat is Tingkatan.SUB_KEGIATAN}
    panjang = {kode: isi for kode, isi in nama.items() if len(content_words(isi, words(hasil))) >= _PANJANG}
    for b in hasil.laporan.kegiatan:
        sendiri = rinci.get(kunci(b.kode.nilai)) if b.kode.nilai else None
        teks = nama_polos(b.penjelasan.nilai or "")
        if sendiri is None or not teks or _BERSAMA.search(teks):
            continue
        lain = next((k for k, isi in panjang.items() if isi in teks and isi != nama_polos(sendiri.uraian)
                     and not _own_name(sendiri, rinci[kunci(k)], teks, rinci)), None)
        if lain is not None:
            yield Kena(b.penjelasan, {"kode": sendiri.kode, "uraian": sendiri.uraian, "kode_lain": lain,
                                      "lain": rinci[kunci(lain)].uraian}, sendiri.kode)


@check("KEG032", Tingkat.PERINGATAN, judul="Nama di awal Penjelasan berbeda dari Anggaran",
       pesan='penjelasan keluaran {kode} diawali "{baris}", sedangkan {tingkat} {kode} di sheet Anggaran "{uraian}".',
       saran='Samakan namanya, misalnya "{uraian}", atau pindahkan keluarannya ke kode yang benar.',
       mengapa=MENGAPA)
def heading_differs(hasil: Hasil) -> Iterator[Kena]:
    """A Penjelasan begins with the names of its block, and one is not that of the row or of those above it.

    By content words; the first that differs, where KEG031 has not said so.
    """
    rinci, sudah = _budget(hasil).kode, {kena.di for kena in penjelasan_of_another.periksa(hasil)}
    for b in hasil.laporan.kegiatan:
        sendiri = rinci.get(kunci(b.kode.nilai)) if b.kode.nilai else None
        if sendiri is None or b.penjelasan in sudah:
            continue
        milik = {a.tingkat.value: a for a in _line(sendiri, rinci)}
        beda = next(((n, milik[n.sebutan]) for n in nama_blok(b.penjelasan.nilai or "")[0]
                     if n.sebutan in milik and not _alike(n.nama, milik[n.sebutan].uraian, hasil)), None)
        if beda is not None:
            nama, a = beda
            yield Kena(b.penjelasan, {"kode": sendiri.kode, "baris": nama.baris, "tingkat": nama.sebutan.lower(),
                                      "uraian": nama_polos(a.uraian).capitalize()}, sendiri.kode)


@check("KEG033", Tingkat.INFO, judul="Keluaran yang sama pada kegiatan lain",
       pesan='keluaran {kode} berbunyi sama dengan keluaran {dulu} ({letak}), dari kegiatan lain: "{nilai}".',
       saran="Periksa apakah keluaran ini tersalin; bila memang sama, biarkan.",
       mengapa="Keluaran yang tersalin dari blok lain tidak mengukur kegiatannya sendiri.",
       bentuk=OnePerCause(daftar="kode"))
def output_of_another(hasil: Hasil) -> Iterator[Kena]:
    """An output has the words of another one's, of several content words, and the other stands below another kegiatan.

    Once for each wording, naming all that repeat it.
    """
    rinci = _budget(hasil).kode
    pertama: dict[str, tuple[HasilAnggaran, BarisKegiatan]] = {}
    for b in hasil.laporan.kegiatan:
        sendiri = rinci.get(kunci(b.kode.nilai)) if b.kode.nilai else None
        teks = fold(b.indikator_keluaran.nilai or "")
        if sendiri is None or len(content_words(teks, words(hasil))) < _PANJANG:
            continue
        dulu, baris = pertama.setdefault(teks, (sendiri, b))
        if not {kunci(a.kode) for a in _line(dulu, rinci) if a.tingkat is Tingkatan.KEGIATAN}.intersection(
                kunci(a.kode) for a in _line(sendiri, rinci)) and dulu is not sendiri:
            fakta = {"kode": sendiri.kode, "dulu": dulu.kode, "letak": baris.indikator_keluaran.sel}
            yield Kena(b.indikator_keluaran, fakta, sendiri.kode, sebab=teks)


def _own_name(sendiri: HasilAnggaran, lain: HasilAnggaran, teks: str, rinci: Mapping[Kunci, HasilAnggaran]) -> bool:
    """Its own name stands in a text, or that of a row above both."""
    bersama = {kunci(a.kode) for a in _line(lain, rinci)}
    atas = [a for a in _line(sendiri, rinci) if a is sendiri or kunci(a.kode) in bersama]
    return any(nama_polos(a.uraian) and nama_polos(a.uraian) in teks for a in atas)


def _line(a: HasilAnggaran | None, rinci: Mapping[Kunci, HasilAnggaran]) -> Iterator[HasilAnggaran]:
    """A row and those above it."""
    while a is not None:
        yield a
        a = rinci.get(kunci(a.induk)) if a.induk else None


@once
def _budget(hasil: Hasil) -> Anggaran:
    return budget_of(hasil.anggaran_kode, words(hasil))


def _by_code(hasil: Hasil, semua: list[tuple[BarisRkt | BarisPkProgram, Isian[str]]]) -> Iterator[Kena]:
    sering = Counter(kunci(b.kode_anggaran.nilai) for b, _ in semua if b.kode_anggaran.nilai)
    for b, isian in semua:
        kode = kunci(b.kode_anggaran.nilai) if b.kode_anggaran.nilai else None
        a = _budget(hasil).kode.get(kode) if kode is not None and sering[kode] == 1 else None  # several: its parts
        if a is not None and isian.nilai and isian.sel is not None and not _alike(isian.nilai, a.uraian, hasil):
            yield Kena(isian, {"kode": a.kode, "letak": b.kode_anggaran.sel, "uraian": a.uraian,
                               "sebab": _whose(isian.nilai, hasil)}, isian.nilai)


def _alike(a: str, b: str, hasil: Hasil) -> bool:
    return compare_names(nama_polos(a), nama_polos(b), words(hasil)).padanan is not Padanan.BEDA


def _whose(nama: str, hasil: Hasil) -> str:
    """Where a program bears the name of a kegiatan or sub kegiatan: says so."""
    a = next((a for a in hasil.anggaran_kode if a.tingkat is not Tingkatan.PROGRAM
              and fold(a.uraian) and same_name(nama_polos(nama), nama_polos(a.uraian), words(hasil))), None)
    return "" if a is None else f", yaitu nama {a.tingkat.value.lower()} {a.kode}"
