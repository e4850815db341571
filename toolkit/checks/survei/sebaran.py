"""Sheets SKM and SKM Responden: distributions, respondents, unsur names, number of respondents."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from toolkit.catalog import Kena, check
from toolkit.checks.tools.printed import angka, compare, compare_text
from toolkit.checks.tools.shapes import DIFFERING, Banding, OnePerCause, place
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisSkm
from toolkit.model.sel import Isian, Keadaan
from toolkit.model.temuan import Perihal, Tingkat
from toolkit.regulation.load import choices
from toolkit.rules.responden import count_answers, count_responden, numbers_asked, was_answered
from toolkit.rules.skm import count_in_sheet, sums_to_whole
from toolkit.schema.input import IDENTITAS, SKM, SKM_RESPONDEN
from toolkit.values.teks import AMBANG_NAMA, at_least, fold

HUNDRED = Decimal(100)
WEIGHT_ROUNDING = Decimal("0.05")
"""Weights printed with two or three decimals add up to 1 within so much (9 x 0,11 = 0,99; 14 x 0,071 = 0,994)."""


@check("SKM001", Tingkat.KESALAHAN,
       judul="Sebaran jawaban tidak berjumlah 100 persen",
       pesan="sebaran jawaban unsur {no} {unsur} adalah {nilai}, berjumlah {jumlah}, padahal seharusnya {utuh}; "
             "skornya dikosongkan.",
       saran="Bandingkan keempat angka baris ini dengan hasil surveinya, lalu perbaiki yang berbeda.",
       mengapa="Setiap responden memberi satu jawaban, jadi bagian keempat jawaban berjumlah 100 persen.")
def distribution_not_hundred(hasil: Hasil) -> Iterator[Kena]:
    """A row of a sheet in percent does not sum to 100 (or 1) within what rounding explains."""
    if hasil.skm is None or not hasil.skm.persen:
        return
    for baris in hasil.laporan.skm:
        isi = [sel.nilai for sel in baris.distribusi if sel.nilai is not None]
        if len(isi) < len(baris.distribusi) or _has_answers(hasil, baris) or sums_to_whole(isi) or min(isi) < 0:
            continue
        yield _at_row(baris, {"jumlah": angka(sum(isi, Decimal(0))), "utuh": angka(_whole(hasil))})


@check("SKM002", Tingkat.INFO,
       judul="Nama unsur berbeda dari pedoman",
       pesan="{banyak} dari {semua} unsur di sheet SKM bernama lain daripada unsur {pedoman}, misalnya {contoh}; "
             "nama di sheet yang dipakai.",
       saran="Tidak perlu diubah bila survei memakai unsurnya sendiri; periksa Pedoman SKM di Identitas bila surveinya "
             "memakai pedoman lain.",
       mengapa="Unsur dikenali dari namanya; kantor boleh mempunyai daftar sendiri.",
       bentuk=OnePerCause())
def unsur_names_differ(hasil: Hasil) -> Iterator[Kena]:
    """Unsur whose names are not among those of the chosen guidance (any order): one note for the sheet."""
    baku = hasil.regulasi.pedoman_skm
    return (Kena(b.unsur, {"semua": len(hasil.laporan.skm), "contoh": b.unsur.nilai, "pedoman": baku.nama}, sebab=baku)
            for b in hasil.laporan.skm
            if b.unsur.nilai and not any(_same_unsur(b.unsur.nilai, u) for u in baku.unsur))


@check("SKM003", Tingkat.PERINGATAN,
       judul="Sebaran jawaban berbeda dari jawaban responden",
       pesan="sebaran unsur {no} {unsur} menyebut {tertulis}, tetapi jawaban di sheet SKM Responden menghasilkan "
             "{hitungan}.",
       saran="Kosongkan keempat sel sebaran unsur ini supaya dihitung dari jawaban responden, atau perbaiki sebarannya "
             "menjadi {hitungan}.",
       mengapa="Sebaran jawaban adalah ringkasan dari jawaban responden; keduanya harus sama.",
       bentuk=DIFFERING)
def distribution_differs_from_answers(hasil: Hasil) -> Iterator[Banding]:
    """The typed distribution of an unsur is not that of the respondents' answers, at its printed precision."""
    skm, unsur = hasil.skm, {u.no: u for u in hasil.skm.unsur} if hasil.skm else {}
    for baris in hasil.laporan.skm if skm and hasil.laporan.skm_responden else ():
        cacah, u = _answers(hasil, baris), unsur.get(int(baris.no.nilai or 0))
        if cacah is None or u is None or skm is None or not all(sel.terisi for sel in baris.distribusi):
            continue
        tertulis, hitungan = ", ".join(s.tertulis for s in baris.distribusi), _shares(cacah, persen=skm.persen)
        kata = ", ".join(angka(n) for n in hitungan)
        perihal = Perihal("SKM003", _kunci(baris), f"sebaran jawaban unsur {u.no} {u.uraian}",
                          f"jawaban di sheet {SKM_RESPONDEN.name}, menurut pilihannya")
        p = compare_text(perihal, Isian(tertulis, baris.tidak_baik.sel, tertulis), kata,
                         sesuai=_same_distribution(baris, hitungan, persen=skm.persen))
        yield Banding(p, {"no": u.no, "unsur": u.uraian, "tertulis": tertulis, "hitungan": kata}, di=baris.tidak_baik)


@check("SKM004", Tingkat.INFO,
       judul="Jawaban responden yang kosong tidak dihitung",
       pesan="{banyak} jawaban kosong, yang pertama di {letak}; setiap unsur dibagi dengan banyaknya jawaban yang ada.",
       saran="Lengkapi dari kuesionernya bila jawabannya ada, misalnya 3; biarkan kosong bila memang tidak dijawab.",
       mengapa="Jawaban kosong yang dihitung 0 akan menurunkan nilai survei.",
       bentuk=OnePerCause())
def answers_blank(hasil: Hasil) -> Iterator[Kena]:
    """Blank answers are left out of their unsur's divisor: one note for the sheet."""
    kosong = _answered_by_nobody(hasil)
    return (Kena(place(isian, SKM_RESPONDEN), {"letak": isian.sel or f"baris {r.baris}"}, f"U{k}", sebab="kosong")
            for r in hasil.laporan.skm_responden for k, isian in sorted(r.jawaban.items())
            if isian.keadaan in (Keadaan.KOSONG, Keadaan.TIDAK_TERSEDIA) and k not in kosong)


def _answered_by_nobody(hasil: Hasil) -> list[int]:
    """The k of each column Uk without an answer that leaves the survey without a value; none where nobody answered."""
    tanpa = [u.no for u in hasil.skm.unsur if u.skor is None] if hasil.skm else []
    semua = hasil.laporan.skm_responden
    kosong = [k for k in numbers_asked(semua) if not was_answered(semua, k)]
    return [k for k in kosong if k in tanpa] if len(kosong) < len(numbers_asked(semua)) else []


@check("RSP006", Tingkat.KESALAHAN, akhir_tahun=True,
       judul="Unsur tanpa satu jawaban pun",
       pesan="{daftar} tidak dijawab seorang pun, padahal unsur lain terisi; nilai survei dikosongkan.",
       saran="Periksa apakah isi kolom jawaban bergeser ke samping; ketik jawabannya menurut kuesioner, misalnya 3.",
       mengapa="Nilai survei adalah rata-rata semua unsur.",
       bentuk=OnePerCause(daftar="daftar"))
def unsur_without_answers(hasil: Hasil) -> Iterator[Kena]:
    """A column of answers is blank in every row; where sheet SKM has the unsur that is SKM007's to say."""
    return (Kena(place(hasil.laporan.skm_responden[0].jawaban[k], SKM_RESPONDEN), {"daftar": f"U{k}"}, f"U{k}",
                 sebab="kosong") for k in _answered_by_nobody(hasil) if not hasil.laporan.skm)


@check("SKM005", Tingkat.PERINGATAN,
       judul="Jumlah responden berbeda",
       pesan="Jumlah responden SKM tertulis {nilai}, tetapi {sumber} memuat {hitungan} responden; yang dipakai "
             "{hitungan}.",
       saran="Tulis {hitungan} di {sel}, atau kosongkan supaya dihitung; lengkapi {sumber} bila jawabannya "
             "memang lebih banyak.",
       mengapa="Jumlah responden menentukan apakah hasil survei mewakili penduduk yang dilayani.",
       bentuk=DIFFERING)
def respondents_differ(hasil: Hasil) -> Iterator[Banding]:
    """Identitas' number of respondents against the rows of SKM Responden, else the counts of SKM."""
    isian = hasil.laporan.identitas.jumlah_responden_skm
    banyak, sumber = _counted(hasil)
    if isian.nilai is not None and hasil.skm is not None and banyak is not None:
        nama = IDENTITAS.column("jumlah_responden_skm").heading
        yield Banding(compare(Perihal("SKM005", nama, nama, f"banyaknya responden di sheet {sumber}"), isian, banyak),
                      {"sumber": f"sheet {sumber}"})


@check("SKM006", Tingkat.PERINGATAN,
       judul="Jumlah jawaban antarunsur berbeda",
       pesan="jawaban unsur {no} {unsur} adalah {nilai}, berjumlah {jumlah}, sedangkan unsur lain {lazim}; skornya "
             "dibagi dengan {jumlah}.",
       saran="Periksa sebarannya; setiap responden menjawab semua unsur, jadi keempatnya berjumlah {lazim}.",
       mengapa="Jumlah jawaban yang lebih besar daripada jumlah responden berarti ada jawaban yang tercatat dua kali.")
def counts_differ(hasil: Hasil) -> Iterator[Kena]:
    """A sheet in counts: a row with more answers than the number that most rows have."""
    if hasil.skm is None or hasil.skm.persen:
        return
    jumlah = [(b, sum((s.nilai for s in b.distribusi if s.nilai is not None), Decimal(0)))
              for b in hasil.laporan.skm if all(s.terisi for s in b.distribusi)]
    if not jumlah:
        return
    semua = [j for _, j in jumlah]
    lazim = max(set(semua), key=lambda j: (semua.count(j), j))
    for baris, j in jumlah:
        if j > lazim:
            yield _at_row(baris, {"jumlah": angka(j), "lazim": angka(lazim)})


@check("SKM007", Tingkat.KESALAHAN, akhir_tahun=True,
       judul="Sebaran jawaban belum lengkap",
       pesan="sebaran jawaban unsur {no} {unsur} belum lengkap dan tidak ada jawaban respondennya; skornya dan nilai "
             "survei dikosongkan.",
       saran="Isi keempat selnya dari hasil survei; ketik 0 bila tidak ada yang menjawab demikian.",
       mengapa="Nilai survei adalah rata-rata semua unsur.")
def distribution_incomplete(hasil: Hasil) -> Iterator[Kena]:
    """A cell of an unsur's distribution is blank or not available, and no respondent answered it."""
    for baris in hasil.laporan.skm:
        kosong = [s for s in baris.distribusi if s.keadaan in (Keadaan.KOSONG, Keadaan.TIDAK_TERSEDIA)]
        if kosong and not _has_answers(hasil, baris):
            yield Kena(place(kosong[0], SKM),
                       {"no": baris.no.tertulis, "unsur": baris.unsur.tertulis}, _kunci(baris))


@check("SKM008", Tingkat.PERINGATAN,
       judul="Bobot SKM tidak sesuai dengan banyaknya unsur",
       pesan="Bobot SKM {nilai} dikalikan {banyak} unsur adalah {jumlah}, padahal jumlah bobot semua unsur "
             "seharusnya 1; nilai survei menjadi terlalu {arah}.",
       saran="Pilih Bobot SKM {bawaan} di sheet Identitas, atau bobot yang dicetak untuk {banyak} unsur.",
       mengapa="Bobot setiap unsur adalah 1 dibagi banyaknya unsur; peraturan mencetaknya dibulatkan.")
def weight_does_not_fit(hasil: Hasil) -> Iterator[Kena]:
    """A printed weight is chosen that belongs to another number of unsur: the weights do not add up to about 1."""
    bobot = hasil.regulasi.bobot_skm
    if hasil.skm is None or bobot.nilai is None or not hasil.skm.unsur:
        return
    jumlah = bobot.nilai * len(hasil.skm.unsur)
    if abs(jumlah - 1) > WEIGHT_ROUNDING:
        yield Kena(hasil.laporan.identitas.bobot_skm,
                   {"banyak": len(hasil.skm.unsur), "jumlah": angka(jumlah), "bawaan": choices("bobot_skm")[0],
                    "arah": "besar" if jumlah > 1 else "kecil"}, IDENTITAS.column("bobot_skm").heading)


@check("SKM009", Tingkat.KESALAHAN,
       judul="Sebaran jawaban tidak mungkin",
       pesan="sebaran jawaban unsur {no} {unsur} adalah {isi}, padahal {syarat}; skornya dan nilai survei dikosongkan.",
       saran="Bandingkan keempat angka baris ini dengan hasil surveinya, lalu perbaiki yang berbeda.",
       mengapa="Banyaknya jawaban tidak pernah di bawah 0, dan skor adalah rata-rata dari jawaban yang ada.")
def distribution_impossible(hasil: Hasil) -> Iterator[Kena]:
    """A figure below 0, or counts that are all 0: the unsur has no score."""
    for baris in hasil.laporan.skm:
        isi = [s for s in baris.distribusi if s.nilai is not None]
        di_bawah = next((s for s in isi if s.nilai is not None and s.nilai < 0), None)
        nol = hasil.skm is not None and not hasil.skm.persen and not any(s.nilai for s in isi)
        if len(isi) < len(baris.distribusi) or _has_answers(hasil, baris) or not (di_bawah or nol):
            continue
        syarat = "tidak ada bagian yang di bawah 0" if di_bawah else "jumlahnya harus lebih dari 0"
        yield Kena(di_bawah or baris.tidak_baik,
                   {"no": baris.no.tertulis, "unsur": baris.unsur.tertulis, "syarat": syarat,
                    "isi": _four(baris)}, _kunci(baris))


def _whole(hasil: Hasil) -> Decimal:
    """What the other rows add up to: 100, or 1 where the sheet is typed in fractions."""
    semua = ([s.nilai for s in b.distribusi if s.nilai is not None] for b in hasil.laporan.skm)
    return next((Decimal(1) if sum(isi) < HUNDRED / 2 else HUNDRED for isi in semua if sums_to_whole(isi)), HUNDRED)


def _at_row(baris: BarisSkm, fakta: Mapping[str, object]) -> Kena:
    """A finding about a row's four cells together: at its No, with the four as its value."""
    di = next((isian for isian in (baris.no, baris.unsur, baris.tidak_baik) if isian.sel), SKM.name)
    return Kena(di, {"no": baris.no.tertulis, "unsur": baris.unsur.tertulis, **fakta}, _kunci(baris), _four(baris))


def _four(baris: BarisSkm) -> str:
    return "; ".join(s.tertulis for s in baris.distribusi)


def _kunci(baris: BarisSkm) -> str:
    return baris.no.tertulis or baris.unsur.tertulis


def _same_unsur(a: str, b: str) -> bool:
    """Alike, or a short name of the other: all its words stand in the longer one (Persyaratan pelayanan)."""
    pendek, panjang = sorted((_words(a), _words(b)), key=len)
    return pendek <= panjang or at_least(a, b, AMBANG_NAMA)


@lru_cache(maxsize=512)  # each name is compared with each of the guidance
def _words(nama: str) -> frozenset[str]:
    return frozenset(fold(nama).split())


def _answers(hasil: Hasil, baris: BarisSkm) -> tuple[Decimal, ...] | None:
    """How often each of the four answers was given for an unsur; None where nobody answered it."""
    return None if baris.no.nilai is None else count_answers(
        hasil.laporan.skm_responden, int(baris.no.nilai), len(hasil.regulasi.pedoman_skm.jawaban))


def _has_answers(hasil: Hasil, baris: BarisSkm) -> bool:
    """Respondents decide the score of this unsur; its distribution is compared with theirs (SKM003)."""
    return baris.no.nilai is not None and was_answered(hasil.laporan.skm_responden, int(baris.no.nilai))


def _shares(cacah: tuple[Decimal, ...], *, persen: bool) -> tuple[Decimal, ...]:
    banyak = sum(cacah, Decimal(0))
    return tuple(c / banyak * HUNDRED if persen else c for c in cacah)


def _same_distribution(baris: BarisSkm, hitungan: tuple[Decimal, ...], *, persen: bool) -> bool:
    """Equal as counts; as percentages within one unit of the last printed place (33, 33 and 34 for three thirds)."""
    tertulis = [s.nilai for s in baris.distribusi if s.nilai is not None]
    if persen and max(tertulis) <= 1:
        tertulis = [n * HUNDRED for n in tertulis]
    batas = Decimal(1).scaleb(-min(s.desimal for s in baris.distribusi)) if persen else Decimal(0)
    return all(abs(a - b) <= batas for a, b in zip(tertulis, hitungan, strict=True))


def _counted(hasil: Hasil) -> tuple[Decimal | None, str]:
    """How many respondents the sheets hold, and which sheet says so."""
    if banyak := count_responden(hasil.laporan.skm_responden):
        return Decimal(banyak), SKM_RESPONDEN.name
    if hasil.skm is None or hasil.skm.persen:
        return None, ""
    return count_in_sheet(hasil.laporan.skm), SKM.name
