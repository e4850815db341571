"""Questions of a survey to the workbook's unsur, by what is asked and never by place; and what is never taken."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from toolkit.impor.hasil import Peta as Tanya
from toolkit.impor.jenis import SHEETS, Kenal
from toolkit.impor.judul import Kolom
from toolkit.impor.lembar import angka
from toolkit.impor.model import Penerima
from toolkit.impor.peta import Peta
from toolkit.impor.tempat import data_rows
from toolkit.reader.padanan import rank
from toolkit.values.kuesioner import asked_of, read_answer
from toolkit.values.pola import pola
from toolkit.values.teks import fold

_NOMOR = re.compile(r"(?:unsur|[up])\s{0,3}\.?\s{0,3}(\d{1,2})(?!\d)(?:\W.*)?", re.IGNORECASE | re.DOTALL)
_PRIBADI = pola(r"\b(?:nama|name|nik|no(?:mor)? ktp|telepon|telp|hp|handphone|whatsapp|wa|e mail|email|surel|alamat"
                r"|username|rt|rw|tanda tangan|foto)\b")
_BUKAN_UNSUR = pola(r"\b(?:saran|kritik|masukan|komentar|kesan|pesan|catatan|keterangan)\b")
_SKOR = re.compile(r"(?:total\s+)?(?:skor|score)|.*\[\s{0,3}(?:skor|score|masukan|feedback)\s{0,3}\]",
                   re.IGNORECASE | re.DOTALL)
"""Columns that a quiz adds: `Skor`, and behind each question `… [Skor]` and `… [Masukan]`."""
_DILIHAT = 30
_NAMA_TERSEDIKIT = 3


class Dipetakan(NamedTuple):
    """Which column is which unsur.

    Attributes:
        unsur: place of the column -> No of the unsur. judul: place -> its heading. pribadi: places of personal columns.
        tidak_diambil, catatan, pertanyaan, peta: as in `Hasil`.
    """

    unsur: dict[int, int]
    judul: dict[int, str]
    pribadi: frozenset[int]
    tidak_diambil: tuple[tuple[str, str], ...]
    catatan: tuple[str, ...]
    pertanyaan: tuple[str, ...]
    peta: tuple[Tanya, ...]


def is_personal(judul: str) -> bool:
    """Whether a column says who somebody is.

    >>> is_personal("1. Nama Lengkap"), is_personal("PROFIL > NAMA"), is_personal("Umur")
    (True, True, False)
    """
    return _PRIBADI.search(fold(judul)) is not None


def map_questions(kenal: Kenal, penerima: Penerima, peta: Peta, baris: Sequence[Kolom] | None = None) -> Dipetakan:
    """Each column, or each row of a recap, to the unsur that it asks about.

    Args:
        kenal: the sheet.
        penerima: the workbook's unsur by their No.
        peta: what a person answered.
        baris: the questions of a recap, which stand in rows.
    """
    calon = list(baris) if baris is not None else [k for k in kenal.judul.kolom if not _is_taken(kenal, k)]
    pribadi = frozenset(k.ke for k in calon if baris is None and is_personal(k.nama) and not _is_question(k.nama))
    menurut: dict[int, list[Kolom]] = {}
    luar: list[tuple[str, str]] = [(k.nama, "data pribadi") for k in calon if k.ke in pribadi]
    tanya: list[Kolom] = []
    for k in calon:
        if k.ke in pribadi:
            continue
        if baris is None and _SKOR.fullmatch(k.jalur[-1].strip()):
            luar.append((k.nama, "skor atau masukan kuis"))
            continue
        no, sebab = _unsur_of(k, penerima, peta)
        if no is not None and baris is None and _is_free_text(kenal, k, penerima.unsur[no]):
            luar.append((k.nama, "isian bebas"))
        elif no is not None:
            menurut.setdefault(no, []).append(k)
        elif sebab:
            luar.append((k.nama, sebab))
        elif (baris is not None or _is_answered(kenal, k, penerima)) and not _BUKAN_UNSUR.search(fold(k.nama)):
            tanya.append(k)
        else:
            luar.append((k.nama, "bukan pertanyaan tentang unsur"))
    luar += _without_the_lesser(menurut, penerima)
    hilang = {no: n for no, n in penerima.unsur.items() if no not in menurut}
    tanya = _by_elimination(tanya, menurut, hilang)
    tanya, lewat = (tanya, []) if hilang else ([], tanya)
    luar += [(k.nama, "bukan salah satu unsur di workbook") for k in lewat]
    return _decided(menurut, tanya, luar, pribadi, hilang, penerima)


def with_names(kenal: Kenal, penerima: Penerima) -> Kenal:
    """The sheet with the row of names under U1, U2, … as its last heading row, where there is one."""
    lembar, judul = kenal.lembar, kenal.judul
    bawah = lembar.baris[judul.akhir + 1:judul.akhir + 2]
    nama = {k: t for b in bawah for k in range(len(b.isi))
            if (t := b.teks(k)) and asked_of(t, penerima.unsur) is not None
            and read_answer(t, "").nilai is None}
    if len(nama) < _NAMA_TERSEDIKIT:
        return kenal
    kolom = tuple(k._replace(jalur=(*k.jalur, nama[k.ke])) if k.ke in nama else k for k in judul.kolom)
    return kenal._replace(judul=judul._replace(akhir=judul.akhir + 1, kolom=kolom))


def _by_elimination(tanya: Sequence[Kolom], menurut: dict[int, list[Kolom]], hilang: dict[int, str]) -> list[Kolom]:
    """A question that names two unsur, of which others ask for one, is for the other; the questions that remain."""
    satu = {k.ke: no for k in tanya if (no := asked_of(k.jalur[-1], hilang)) is not None}
    pasti = {ke: no for ke, no in satu.items() if list(satu.values()).count(no) == 1}
    for k in tanya:
        if k.ke in pasti:
            menurut[pasti[k.ke]] = [k]
            del hilang[pasti[k.ke]]
    return [k for k in tanya if k.ke not in pasti]


def _without_the_lesser(menurut: dict[int, list[Kolom]], penerima: Penerima) -> list[tuple[str, str]]:
    """Of several questions for one unsur the one that holds more words of its name; the others are none."""
    luar = []
    for no, daftar in menurut.items():
        nama = frozenset(fold(penerima.unsur[no]).split())
        cocok = {k.ke: len(nama & frozenset(fold(k.nama).split())) for k in daftar}
        unggul = [k for k in daftar if cocok[k.ke] == max(cocok.values())]
        if len(daftar) > 1 and len(unggul) == 1:
            sebab = f'unsur {no} {penerima.unsur[no]} sudah ditanyakan "{unggul[0].nama[:60]}"'
            luar += [(k.nama, sebab) for k in daftar if k is not unggul[0]]
            menurut[no] = unggul
    return luar


def _decided(menurut: dict[int, list[Kolom]], tanya: Sequence[Kolom], luar: Sequence[tuple[str, str]],
             pribadi: frozenset[int], hilang: dict[int, str], penerima: Penerima) -> Dipetakan:
    satu = {k[0].ke: no for no, k in menurut.items() if len(k) == 1}
    ganda = {no: k for no, k in menurut.items() if len(k) > 1}
    pertanyaan = [f"{len(k)} pertanyaan tampaknya tentang unsur {no} {penerima.unsur[no]}: "
                  f"{'; '.join(x.nama[:80] for x in k)}. Pilih satu dalam peta." for no, k in ganda.items()]
    pilihan = tuple((str(no), n) for no, n in hilang.items())
    tanya_peta = [Tanya("unsur", x.nama, ((str(no), penerima.unsur[no]),)) for no, k in ganda.items() for x in k]
    if tanya:
        pertanyaan.append(f"Unsur {'; '.join(f'{no} {n}' for no, n in hilang.items())} belum ditemukan pertanyaannya, "
                          f"dan {len(tanya)} pertanyaan belum jelas unsurnya: {'; '.join(k.nama[:80] for k in tanya)}. "
                          "Lengkapi petanya.")
        tanya_peta += [Tanya("unsur", k.nama, pilihan) for k in tanya]
    judul = {k.ke: k.nama for daftar in menurut.values() for k in daftar} | {k.ke: k.nama for k in tanya}
    nomor = any(_NOMOR.fullmatch(judul[ke].rpartition(" > ")[2].strip()) for ke in satu)
    catatan = ("Kolom U1, U2, … dibaca menurut nomor unsur di workbook ini.",) if nomor else ()
    return Dipetakan(satu, judul, pribadi, tuple(luar), catatan, tuple(pertanyaan), tuple(tanya_peta))


def _unsur_of(k: Kolom, penerima: Penerima, peta: Peta) -> tuple[int | None, str]:
    """No of the unsur; else why it is none, empty where that is not known."""
    if peta.answered("unsur", k.nama):
        jawab = peta.of("unsur", k.nama)
        return (int(jawab), "") if jawab is not None else (None, "menurut peta")
    akhir = k.jalur[-1]
    ditanya = asked_of(akhir, penerima.unsur)
    bebas = ditanya is not None and asked_of(_BUKAN_UNSUR.sub(" ", fold(akhir)), penerima.unsur) is None
    ditanya = None if bebas else ditanya
    if (bernomor := _NOMOR.fullmatch(akhir.strip())) and ditanya is None:
        no = int(bernomor[1])
        return (no, "") if no in penerima.unsur else (None, f"unsur nomor {no} tidak ada di workbook")
    return (ditanya, "isian bebas" if bebas else "")


def _is_question(judul: str) -> bool:
    return (len(fold(judul).split()) > 6 and "?" in judul) or "pendapat" in fold(judul)  # noqa: PLR2004 a heading is short


def _is_taken(kenal: Kenal, k: Kolom) -> bool:
    """A column of ours in somebody's words: `Cap waktu` is no question about the time taken."""
    sheet = SHEETS["SKM Responden"]
    return any(rank(k.jalur[-1], sheet, c) is not None for c in sheet.columns if not c.numbered) or any(
        k.ke == x.ke for j, daftar in kenal.kolom.get(sheet.name, {}).items() if not j.startswith("U1")
        for x in daftar[:1])


def _is_free_text(kenal: Kenal, k: Kolom, unsur: str) -> bool:
    """Hardly one of the first cells below is an answer, and hardly two say the same."""
    isi = _first_below(kenal, k)
    jawaban = sum(angka(t) is not None or read_answer(t, unsur).nilai is not None for t in isi)
    return 2 * jawaban < len(isi) and 2 * len(set(map(fold, isi))) > len(isi)


def _first_below(kenal: Kenal, k: Kolom) -> list[str]:
    return list(islice((t for b in data_rows(kenal) if (t := b.teks(k.ke))), _DILIHAT))


def _is_answered(kenal: Kenal, k: Kolom, penerima: Penerima) -> bool:
    """Most of the first cells below are answers of some unsur: free text is none."""
    isi = _first_below(kenal, k)
    nama = ["", *penerima.unsur.values()]
    jawaban = sum(angka(t) is not None or any(read_answer(t, n).nilai is not None for n in nama) for t in isi)
    return bool(isi) and 2 * jawaban > len(isi)
