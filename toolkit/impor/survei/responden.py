"""Surveys: forms with a row for each respondent -> SKM Responden."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from toolkit.errors import ToolkitError
from toolkit.impor.hasil import Baris, Hasil, NothingToTakeError, of_another_year
from toolkit.impor.jenis import Kenal
from toolkit.impor.lembar import Baris as BarisAsing
from toolkit.impor.lembar import angka
from toolkit.impor.model import Nilai, Pasangan, Penerima
from toolkit.impor.peta import Peta
from toolkit.impor.survei.jawaban import Answers
from toolkit.impor.survei.pertanyaan import Dipetakan, map_questions
from toolkit.impor.tempat import data_rows
from toolkit.values.angka import format_angka
from toolkit.values.angka_tertulis import tidak_tersedia
from toolkit.values.kuesioner import is_summary, read_answer
from toolkit.values.pola import pola
from toolkit.values.tanggal import month_first
from toolkit.values.tanggal import parse as parse_tanggal
from toolkit.values.teks import fold

SHEET = "SKM Responden"
_DIRI = ("Umur", "Jenis Kelamin", "Pendidikan", "Pekerjaan", "Jenis Layanan")
_BERBOBOT = pola(r"\b(?:tert\w*|bobot|ikm|skm|indeks|konversi)\b")
"""Rows of weighted figures: `NRR tertbg/unsur`, `Jml NRR IKM tertimbang`."""
_TOLERANSI = Decimal("0.01")
_SEPATAH_KATA = 2
"""So few cells of a row are a line between pages or a signature."""
_TERSEDIKIT = 3
"""Fewer respondents who are alike may be chance."""


class _Responden(NamedTuple):
    """One questionnaire: the source's row, its day, what is taken of the person, No of the unsur -> answer."""

    baris: BarisAsing
    tanggal: dt.date | None
    no: str
    diri: Mapping[str, Nilai]
    jawaban: Mapping[int, int | None]


def read_respondents(kenal: Kenal, penerima: Penerima, peta: Peta, berkas: str) -> Hasil:
    """A row for each questionnaire of the report's year.

    Raises:
        ToolkitError: answers of another scale or in unknown words, another year, no respondent, sums that do not meet.
    """
    petak = map_questions(kenal, penerima, peta)
    semua, ringkasan = _split(kenal, petak, penerima.unsur)
    if not semua:
        raise NothingToTakeError(f"{berkas} ({kenal.sumber.nama}) tidak berisi satu pun jawaban responden.",
                                 "Unduh lagi jawabannya, atau sebutkan sheet yang berisi jawaban dengan --sheet.")
    jawaban = Answers(kenal, semua, petak, penerima, peta)
    jawaban.refuse_another_scale(berkas)
    pertanyaan, tanya = jawaban.questions()
    responden = _read(kenal, semua, petak, jawaban)
    milik = [r for r in responden if r.tanggal is None or penerima.tahun is None or r.tanggal.year == penerima.tahun]
    if not milik:
        raise of_another_year(f"{berkas} berisi jawaban", {r.tanggal.year for r in responden if r.tanggal}, penerima,
                              "Unduh jawaban tahun itu")
    if not tanya:
        _check_sums(kenal, responden, ringkasan, petak, berkas)
    baris = tuple(_row(r) for r in milik)
    return Hasil((Baris(SHEET, baris),), _pairs(kenal, petak), {"responden": len(milik)},
                 tidak_diambil=(*petak.tidak_diambil, *_left_out(len(responden) - len(milik), ringkasan, penerima)),
                 catatan=(*_notes(kenal, milik, petak, penerima), *jawaban.notes()),
                 pertanyaan=(*petak.pertanyaan, *pertanyaan), peta=(*petak.peta, *tanya))


class _Ringkasan(NamedTuple):
    """A row of sums or means, and which of the respondents stand above it: from the first, or below the row before."""

    baris: BarisAsing
    awal: int
    akhir: int


def _split(kenal: Kenal, petak: Dipetakan, unsur: Mapping[int, str]) -> tuple[list[BarisAsing], list[_Ringkasan]]:
    """Rows of respondents, and the rows of sums and means below them, or below each page of them."""
    semua: list[BarisAsing] = []
    ringkasan: list[_Ringkasan] = []
    bercap = kenal.first("Cap waktu") is not None
    orang = {k[0].ke for j, k in kenal.kolom[SHEET].items() if j in _DIRI} | petak.pribadi
    awal = 0
    for b in data_rows(kenal):
        isi = {k: t for k in petak.unsur if (t := b.teks(k))}
        rumus = sum((b.nomor, k) in kenal.lembar.belum_dihitung for k in petak.unsur)
        jawaban = sum(read_answer(t, unsur.get(petak.unsur[k], "")).nilai is not None for k, t in isi.items())
        lain = any(read_answer(t, "").nilai is None and angka(t) is not None for t in isi.values())
        if not bercap and _is_summary(b, petak, frozenset() if lain else frozenset(orang), jawaban == len(isi)):
            ringkasan.append(_Ringkasan(b, awal, len(semua)))
        elif 2 * jawaban > len(petak.unsur) or (not ringkasan and (rumus or _is_respondent(b, isi, jawaban))):
            awal = len(semua) if ringkasan and ringkasan[-1].akhir == len(semua) else awal
            semua.append(b)
    return semua, ringkasan


def _is_respondent(b: BarisAsing, isi: Mapping[int, str], jawaban: int) -> bool:
    """Whether a row holds answers, though few or in unknown words: no line between pages, no signature."""
    return bool(isi) and (jawaban > 0 or sum(bool(b.teks(k)) for k in range(len(b.isi))) > _SEPATAH_KATA)


def _is_summary(b: BarisAsing, petak: Dipetakan, orang: frozenset[int], lengkap: bool) -> bool:  # noqa: FBT001 of this module
    """Whether a row names a sum or a mean; what a person is called (`Ni Made`) names none.

    Args:
        b: the row.
        petak: which columns are answers.
        orang: columns that say something of a person, which are not looked at.
        lengkap: all that stands in its columns of answers are answers.
    """
    return any((t := b.teks(k)) and not t.isdecimal() and k not in orang and not (lengkap and k in petak.unsur)
               and is_summary(t) for k in range(len(b.isi)))


def _read(kenal: Kenal, semua: Sequence[BarisAsing], petak: Dipetakan, jawaban: Answers) -> list[_Responden]:
    """The respondents."""
    kolom = kenal.kolom[SHEET]
    tanggal = kolom["Tanggal"][0].ke if kolom.get("Tanggal") else None
    bulan_dulu = tanggal is not None and month_first(b.teks(tanggal) for b in semua)
    hasil = []
    for b in semua:
        diri = {j: v for j in _DIRI if j in kolom and (v := _person(b.teks(kolom[j][0].ke))) is not None}
        no_resp = b.teks(kolom["No"][0].ke) if kolom.get("No") else ""
        hari = _day(b, tanggal, bulan_dulu=bulan_dulu) if tanggal is not None else None
        hasil.append(_Responden(b, hari, no_resp, diri, {no: jawaban.of(b, ke) for ke, no in petak.unsur.items()}))
    return hasil


def _person(teks: str) -> Nilai:
    """What is taken of a person; an age as a number."""
    if not teks or tidak_tersedia(teks):
        return None
    return int(teks) if teks.isdecimal() and len(teks) < 4 else teks  # noqa: PLR2004 an age


def _day(b: BarisAsing, kolom: int, *, bulan_dulu: bool) -> dt.date | None:
    v = b.di(kolom)
    if isinstance(v, dt.datetime):
        return v.date()
    if isinstance(v, dt.date):
        return v
    terbaca = parse_tanggal(b.teks(kolom), bulan_dulu=bulan_dulu)
    if terbaca is None or not terbaca.hari:
        return None
    return dt.date(terbaca.tahun, terbaca.bulan, terbaca.hari)


def _row(r: _Responden) -> dict[str, Nilai]:
    return {**({"No": r.no} if r.no else {}), **({"Tanggal": r.tanggal} if r.tanggal else {}), **r.diri,
            **{f"U{no}": n for no, n in sorted(r.jawaban.items())}}


def _check_sums(kenal: Kenal, responden: Sequence[_Responden], ringkasan: Sequence[_Ringkasan], petak: Dipetakan,
                berkas: str) -> None:
    """The source's rows of sums and means of each unsur are those of the answers above, or of their page.

    Raises:
        ToolkitError: one is another.
    """
    for satu in ringkasan:
        b = satu.baris
        nama = fold(" ".join(t for k, v in enumerate(b.isi) if isinstance(v, str) and k not in petak.unsur
                             and (t := b.teks(k)) and angka(t) is None))
        berbobot = _BERBOBOT.search(nama) is not None
        rata = not berbobot and ("nrr" in nama or "rata" in nama)
        jumlah = not rata and not berbobot and ("nilai" in nama or "jumlah" in nama)
        for ke, no in petak.unsur.items():
            mereka = angka(b.di(ke))
            bagian = [[n for r in responden[awal:satu.akhir] if (n := r.jawaban[no]) is not None]
                      for awal in (0, satu.awal)]
            milik = [Decimal(sum(ada)) if jumlah else Decimal(sum(ada)) / len(ada)
                     for ada in bagian if ada and (jumlah or rata)]
            if mereka is None or not milik or any(abs(mereka - n) <= _TOLERANSI for n in milik):
                continue
            di = f"{kenal.lembar.alamat(b.nomor, ke)} ({nama}, {petak.judul[ke][:60]})"
            raise ToolkitError(f"Jumlah di {berkas} tidak bertemu: {di} berisi {format_angka(mereka)}, sedangkan dari "
                               f"{len(bagian[0])} jawaban yang terbaca {format_angka(milik[0], 2)}.",
                "Ada responden yang terlewat atau ringkasannya belum dihitung lagi; periksa, lalu jalankan lagi.")


def _pairs(kenal: Kenal, petak: Dipetakan) -> tuple[Pasangan, ...]:
    kolom = kenal.kolom[SHEET]
    milik = [Pasangan(kolom[j][0].nama, SHEET, j) for j in ("No", "Tanggal", *_DIRI) if kolom.get(j)]
    return (*milik, *(Pasangan(petak.judul[ke], SHEET, f"U{no}") for ke, no in petak.unsur.items()))


def _left_out(luar: int, ringkasan: Sequence[_Ringkasan], penerima: Penerima) -> list[tuple[str, str]]:
    semua = ((luar, "responden", f"mengisi di luar tahun {penerima.tahun}"),
             (len(ringkasan), "baris ringkasan", "jumlah dan rata-rata, hanya dibandingkan"))
    return [(f"{n} {apa}", sebab) for n, apa, sebab in semua if n]


def _notes(kenal: Kenal, milik: Sequence[_Responden], petak: Dipetakan, penerima: Penerima) -> list[str]:
    hari = sorted(r.tanggal for r in milik if r.tanggal)
    masa = f", {hari[0]:%d-%m-%Y} sampai {hari[-1]:%d-%m-%Y}" if hari else ""
    hasil = [f"Jumlah sampel: {len(milik)} responden{masa}."]
    ganda = Counter(_fingerprint(kenal, r, petak) for r in milik)
    if dua := sum(n - 1 for n in ganda.values() if n > 1):
        hasil.append(f"{dua} jawaban tampaknya dikirim dua kali (orang dan jawaban yang sama); semuanya diambil. Hapus "
                     "di berkas sumber bila memang berulang.")
    kosong = sum(not r.baris.teks(ke) for r in milik for ke in petak.unsur)
    if kosong:
        hasil.append(f"{kosong} jawaban kosong dibiarkan kosong.")
    if hilang := [f"{no} {nama}" for no, nama in penerima.unsur.items() if no not in petak.unsur.values()]:
        hasil.append(f"Tidak ada pertanyaan untuk unsur {'; '.join(hilang)}: kolomnya dibiarkan kosong.")
    return hasil + list(petak.catatan)


def _fingerprint(kenal: Kenal, r: _Responden, petak: Dipetakan) -> tuple[str, ...]:
    """All that a respondent wrote; the time of sending apart where the form asks who it is."""
    waktu = {k.ke for k in kenal.kolom[SHEET].get("Tanggal", ())} if petak.pribadi else set()
    nomor = {k.ke for k in kenal.kolom[SHEET].get("No", ())}
    if not petak.pribadi and not kenal.kolom[SHEET].get("Tanggal"):
        return (str(r.baris.nomor),)  # nothing tells one person from another
    return tuple(fold(r.baris.teks(k)) for k in range(len(r.baris.isi)) if k not in waktu | nomor)


def same_respondents(satu: Sequence[Mapping[str, Nilai]], dua: Sequence[Mapping[str, Nilai]]) -> int:
    """How many of the second's respondents the first holds already; 0 where they are other people.

    The same answers in the same order are the same people; with days a third or more of them is too many for chance.

    Args:
        satu: rows of one source.
        dua: rows of another.
    """
    jawaban = [[tuple(v for j, v in b.items() if j.startswith("U") and j != "Umur") for b in x] for x in (satu, dua)]
    if jawaban[0] == jawaban[1] and len(dua) >= _TERSEDIKIT:
        return len(dua)
    if not all("Tanggal" in b for b in (*satu, *dua)):
        return 0
    orang = [Counter(tuple(v for j, v in b.items() if j != "No") for b in x) for x in (satu, dua)]
    sama = (orang[0] & orang[1]).total()
    return sama if sama >= _TERSEDIKIT and 3 * sama >= min(len(satu), len(dua)) else 0
