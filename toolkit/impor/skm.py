"""Surveys: forms with a row for each respondent -> SKM Responden; recaps of the answers -> SKM."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from toolkit.errors import ToolkitError
from toolkit.impor.hasil import Baris, Hasil, NothingToTakeError, of_another_year
from toolkit.impor.jenis import Kenal
from toolkit.impor.judul import Kolom
from toolkit.impor.lembar import Baris as BarisAsing
from toolkit.impor.lembar import angka
from toolkit.impor.model import Nilai, Pasangan, Penerima, bilangan
from toolkit.impor.pertanyaan import Dipetakan, map_questions
from toolkit.impor.peta import Peta
from toolkit.impor.simpul import data_rows
from toolkit.schema.input import SKM
from toolkit.values.angka import format_angka
from toolkit.values.angka_tertulis import tidak_tersedia
from toolkit.values.kuesioner import choices_for, is_summary, read_answer
from toolkit.values.pola import pola
from toolkit.values.tanggal import month_first
from toolkit.values.tanggal import parse as parse_tanggal
from toolkit.values.teks import fold

SHEET = "SKM Responden"
_DIRI = ("Umur", "Jenis Kelamin", "Pendidikan", "Pekerjaan", "Jenis Layanan")
_DISEBUT = 4
_BERBOBOT = pola(r"\b(?:tert\w*|bobot|ikm|skm|indeks|konversi)\b")
"""Rows of weighted figures: `NRR tertbg/unsur`, `Jml NRR IKM tertimbang`."""
_TOLERANSI = Decimal("0.01")


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
    semua, ringkasan = _split(kenal, petak)
    if not semua:
        raise NothingToTakeError(f"{berkas} ({kenal.sumber.nama}) tidak berisi satu pun jawaban responden.",
                                 "Unduh lagi jawabannya, atau sebutkan sheet yang berisi jawaban dengan --sheet.")
    responden = _read(kenal, semua, petak, penerima, berkas)
    milik = [r for r in responden if r.tanggal is None or penerima.tahun is None or r.tanggal.year == penerima.tahun]
    if not milik:
        raise of_another_year(f"{berkas} berisi jawaban", {r.tanggal.year for r in responden if r.tanggal}, penerima,
                              "Unduh jawaban tahun itu")
    _check_sums(kenal, responden, ringkasan, petak, berkas)
    baris = tuple(_row(r) for r in milik)
    return Hasil((Baris(SHEET, baris),), _pairs(kenal, petak), {"responden": len(milik)},
                 tidak_diambil=(*petak.tidak_diambil, *_left_out(len(responden) - len(milik), ringkasan, penerima)),
                 catatan=tuple(_notes(kenal, milik, petak, penerima)), pertanyaan=petak.pertanyaan, peta=petak.peta)


def _split(kenal: Kenal, petak: Dipetakan) -> tuple[list[BarisAsing], list[BarisAsing]]:
    """Rows of respondents, and the rows of sums and means below them."""
    semua, ringkasan = [], []
    bercap = kenal.first("Cap waktu") is not None
    for b in data_rows(kenal):
        teks = [t for k in range(len(b.isi)) if (t := b.teks(k))]
        terisi = sum(bool(b.teks(k)) for k in petak.unsur)
        if not bercap and any(is_summary(t) for t in teks[:3] if not t.isdecimal()):
            ringkasan.append(b)
        elif terisi and not ringkasan:
            semua.append(b)
    return semua, ringkasan


def _read(kenal: Kenal, semua: Sequence[BarisAsing], petak: Dipetakan, penerima: Penerima,
          berkas: str) -> list[_Responden]:
    """The respondents.

    Raises:
        ToolkitError: answers that are none, with the count of each question.
    """
    kolom = kenal.kolom[SHEET]
    tanggal = kolom["Tanggal"][0].ke if kolom.get("Tanggal") else None
    bulan_dulu = tanggal is not None and month_first(b.teks(tanggal) for b in semua)
    salah: dict[int, list[tuple[BarisAsing, str]]] = {}
    hasil = []
    for b in semua:
        jawaban: dict[int, int | None] = {}
        for ke, no in petak.unsur.items():
            teks = b.teks(ke)
            nilai = None if not teks or tidak_tersedia(teks) else read_answer(teks, penerima.unsur.get(no, "")).nilai
            if nilai is None and teks and not tidak_tersedia(teks):
                salah.setdefault(ke, []).append((b, teks))
            jawaban[no] = nilai
        diri = {j: v for j in _DIRI if j in kolom and (v := _person(b.teks(kolom[j][0].ke))) is not None}
        no_resp = b.teks(kolom["No"][0].ke) if kolom.get("No") else ""
        hari = _day(b, tanggal, bulan_dulu=bulan_dulu) if tanggal is not None else None
        hasil.append(_Responden(b, hari, no_resp, diri, jawaban))
    if salah:
        raise _bad_answers(kenal, salah, petak, penerima, berkas)
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


def _bad_answers(kenal: Kenal, salah: Mapping[int, Sequence[tuple[BarisAsing, str]]], petak: Dipetakan,
                 penerima: Penerima, berkas: str) -> ToolkitError:
    """What is no answer: for each question the count and what stands there most."""
    bagian, skala = [], False
    for ke, daftar in list(salah.items())[:_DISEBUT]:
        kata, _ = Counter(t for _, t in daftar).most_common(1)[0]
        skala = skala or any((n := angka(t)) is not None and n > 4 for _, t in daftar)  # noqa: PLR2004 the best answer
        bagian.append(f'{len(daftar)} jawaban seperti "{kata[:40]}" pada "{petak.judul[ke][:70]}" '
                      f"({kenal.lembar.alamat(daftar[0][0].nomor, ke)})")
    sisa = f"; dan {len(salah) - _DISEBUT} pertanyaan lain" if len(salah) > _DISEBUT else ""
    semua = sum(map(len, salah.values()))
    no = petak.unsur[next(iter(salah))]
    pilihan = ", ".join(f"{n} {k}" for n, k in enumerate(choices_for(penerima.unsur.get(no, "")), 1))
    sebab = ("Kuesioner peraturan memakai jawaban 1 sampai 4; jawaban 5 atau lebih berarti skala lain, yang tidak "
             "dapat diubah menjadi 1 sampai 4. Bila keliru, betulkan di berkas sumbernya" if skala else
             f"Pilihan yang dikenal untuk unsur itu: {pilihan}. Betulkan kata-katanya di berkas sumber")
    return ToolkitError(f"{berkas} memuat {semua} jawaban yang bukan jawaban SKM: {'; '.join(bagian)}{sisa}.",
                        f"{sebab}, lalu jalankan lagi.")


def _row(r: _Responden) -> dict[str, Nilai]:
    return {**({"No": r.no} if r.no else {}), **({"Tanggal": r.tanggal} if r.tanggal else {}), **r.diri,
            **{f"U{no}": n for no, n in sorted(r.jawaban.items())}}


def _check_sums(kenal: Kenal, responden: Sequence[_Responden], ringkasan: Sequence[BarisAsing], petak: Dipetakan,
                berkas: str) -> None:
    """The source's row of sums (or means) of each unsur is that of the answers read.

    Raises:
        ToolkitError: it is another.
    """
    for b in ringkasan:
        nama = fold(" ".join(v for v in b.isi[:3] if isinstance(v, str)))
        berbobot = _BERBOBOT.search(nama) is not None
        rata = not berbobot and ("nrr" in nama or "rata" in nama)
        jumlah = not rata and not berbobot and ("nilai" in nama or "jumlah" in nama)
        for ke, no in petak.unsur.items():
            mereka = angka(b.di(ke))
            ada = [n for r in responden if (n := r.jawaban[no]) is not None]
            milik = Decimal(sum(ada)) if jumlah else Decimal(sum(ada)) / len(ada) if rata and ada else None
            if mereka is None or milik is None or abs(mereka - milik) <= _TOLERANSI:
                continue
            di = f"{kenal.lembar.alamat(b.nomor, ke)} ({nama}, {petak.judul[ke][:60]})"
            raise ToolkitError(f"Jumlah di {berkas} tidak bertemu: {di} berisi {format_angka(mereka)}, sedangkan dari "
                               f"{len(ada)} jawaban yang terbaca {format_angka(milik, 2)}.",
                "Ada responden yang terlewat atau ringkasannya belum dihitung lagi; periksa, lalu jalankan lagi.")


def _pairs(kenal: Kenal, petak: Dipetakan) -> tuple[Pasangan, ...]:
    kolom = kenal.kolom[SHEET]
    milik = [Pasangan(kolom[j][0].nama, SHEET, j) for j in ("No", "Tanggal", *_DIRI) if kolom.get(j)]
    return (*milik, *(Pasangan(petak.judul[ke], SHEET, f"U{no}") for ke, no in petak.unsur.items()))


def _left_out(luar: int, ringkasan: Sequence[BarisAsing], penerima: Penerima) -> list[tuple[str, str]]:
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
    kosong = sum(n is None for r in milik for n in r.jawaban.values())
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


_PILIHAN = tuple(SKM.column(f).heading for f in ("tidak_baik", "kurang_baik", "baik", "sangat_baik"))
"""Headings of the four answers, the worst first."""


def read_recap(kenal: Kenal, penerima: Penerima, peta: Peta, berkas: str) -> Hasil:
    """A row of SKM for each question: counts or percents of the four answers, whatever their order; the names stay.

    Raises:
        ToolkitError: no rows, or means of the source that are those of other figures.
    """
    kolom = {j: k[0] for j, k in kenal.kolom["SKM"].items()}
    baris: list[tuple[BarisAsing, list[Decimal | None]]] = []
    judul: list[Kolom] = []
    for b in data_rows(kenal):
        pertanyaan = b.teks(kolom["Unsur"].ke)
        isi = [angka(b.di(kolom[j].ke)) for j in _PILIHAN]
        if pertanyaan and any(n is not None for n in isi) and not is_summary(pertanyaan):
            baris.append((b, isi))
            judul.append(Kolom(len(judul), (pertanyaan,)))
    if not baris:
        raise NothingToTakeError(f"{berkas} ({kenal.sumber.nama}) tidak berisi satu pun baris pertanyaan dengan "
                                 "angkanya.", "Periksa sheetnya, lalu jalankan lagi.")
    petak = map_questions(kenal, penerima, peta, judul)
    _check_means(kenal, baris, berkas)
    hasil: list[dict[str, Nilai]] = [
        {"No": no, **{j: bilangan(n) for j, n in zip(_PILIHAN, baris[ke][1], strict=True)}}
        for ke, no in sorted(petak.unsur.items(), key=lambda x: x[1])]
    pasangan = [Pasangan(k.nama, "SKM", j) for j, k in kolom.items() if j != "Unsur"]
    return Hasil((Baris("SKM", tuple(hasil), "No"),), tuple(pasangan), {"unsur": len(hasil)},
                 tidak_diambil=petak.tidak_diambil, catatan=(*_sample(baris), *petak.catatan),
                 pertanyaan=petak.pertanyaan, peta=petak.peta)


def _sample(baris: Sequence[tuple[BarisAsing, Sequence[Decimal | None]]]) -> list[str]:
    jumlah = sorted({sum((n for n in isi if n is not None), Decimal(0)) for _, isi in baris})
    if all(abs(n - 100) <= _TOLERANSI * 10 for n in jumlah):
        return ["Angkanya persen; jumlah respondennya diisi di Identitas."]
    if len(jumlah) == 1:
        return [f"Jumlah sampel: {format_angka(jumlah[0])} responden."]
    return [f"Jumlah jawaban berbeda antarpertanyaan: {format_angka(jumlah[0])} sampai {format_angka(jumlah[-1])}."]


def _check_means(kenal: Kenal, baris: Sequence[tuple[BarisAsing, Sequence[Decimal | None]]], berkas: str) -> None:
    """The source's means are those of the answers, in whatever scale most of them are.

    Raises:
        ToolkitError: most are, and some are not.
    """
    kolom = kenal.first(kenal.aturan.get("rata", ""))
    rasio = []
    for b, isi in baris:
        mereka = angka(b.di(kolom)) if kolom is not None else None
        jumlah = sum((n for n in isi if n is not None), Decimal(0))
        milik = sum((k * n for k, n in enumerate(isi, 1) if n is not None), Decimal(0))
        if mereka and jumlah and milik:
            rasio.append((mereka / (milik / jumlah), b, mereka))
    if not rasio:
        return
    tengah = sorted(r for r, _, _ in rasio)[len(rasio) // 2]
    beda = [(b, m) for r, b, m in rasio if abs(r / tengah - 1) > _TOLERANSI]
    if beda and 2 * len(beda) < len(rasio):
        b, m = beda[0]
        raise ToolkitError(f"Rata-rata di {berkas} tidak bertemu: {kenal.lembar.alamat(b.nomor, kolom or 0)} berisi "
                           f"{format_angka(m)}, yang bukan rata-rata dari keempat jawaban di baris itu.",
                           "Periksa angka jawaban di baris itu, lalu jalankan lagi.")
