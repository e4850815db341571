"""Sheet SKM: reported scores, predicates and means against the computed ones; values where the bands are silent."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import combinations

from toolkit.catalog import Kena, check, once
from toolkit.checks.tools.printed import (
    angka,
    compare,
    compare_text,
    explain_percent,
    explain_weight,
    explaining_weight,
    factors_by_weight,
    fits,
    mean_and_sum,
    on_scales,
    values_by_weight,
)
from toolkit.checks.tools.shapes import DIFFERING, Banding
from toolkit.checks.tools.totals import BarisTercakup, Cakupan, compare_totals
from toolkit.model.hasil import Hasil
from toolkit.model.hasil_skm import HasilUnsur
from toolkit.model.laporan import BarisSkm
from toolkit.model.regulasi import PedomanSkm
from toolkit.model.rumus import Daun, Operand
from toolkit.model.sel import Isian
from toolkit.model.temuan import Perihal, Tingkat
from toolkit.regulation.load import pedoman
from toolkit.rules.skm import find_mutu, mean_answer, score
from toolkit.rumus.text import words
from toolkit.rumus.tree import evaluate
from toolkit.schema.input import SKM
from toolkit.values.angka import bulat
from toolkit.values.teks import fold

JAWABAN = ("tidak_baik", "kurang_baik", "baik", "sangat_baik")


@check("SKM010", Tingkat.PERINGATAN,
       judul="Skor unsur yang dilaporkan berbeda dari hitungan",
       pesan="dilaporkan {nilai}, tetapi sebaran jawaban unsur {no} {unsur} menghasilkan {hitungan}; "
             "selisihnya {selisih}{cocok}.",
       saran="Perbaiki skor di laporan menjadi {hitungan}, atau periksa sebaran jawabannya.",
       mengapa="Skor unsur adalah rata-rata jawaban (1 sampai 4) dikalikan 25.",
       bentuk=DIFFERING)
def skor_differs(hasil: Hasil) -> Iterator[Banding]:
    """Skor Dilaporkan against the computed score of the unsur; one that another weight explains is SKM011's."""
    return (b for b in _compare_skor(hasil) if b.p.perihal.kode == "SKM010")


@check("SKM011", Tingkat.PERINGATAN,
       judul="Skor yang dilaporkan memakai bobot lain",
       pesan="{banyak} skor yang dilaporkan, mulai dari {nilai} untuk unsur {no}, cocok dengan bobot {bobot}, bukan "
             "dengan skor {hitungan}.",
       saran="Perbaiki skor di laporan (misalnya {hitungan}), atau pilih Bobot SKM {bobot} di sheet Identitas bila "
             "bobot itu yang dipakai untuk nilai surveinya.",
       mengapa="Bobot yang dibulatkan membuat nilai survei berbeda hampir satu poin dari bobot 1/n.",
       bentuk=DIFFERING)
def skor_of_other_weight(hasil: Hasil) -> Iterator[Banding]:
    """Reported scores that only a weight other than the chosen one explains: once, at the first of them."""
    return (b for b in _compare_skor(hasil) if b.p.perihal.kode == "SKM011")


@once
def _compare_skor(hasil: Hasil) -> tuple[Banding, ...]:
    """Each Skor Dilaporkan that is filled in, and the weight that explains it."""
    faktor, pedoman_skm = factors_by_weight(hasil), hasil.regulasi.pedoman_skm
    rumus = words(score(Daun(Operand(f"rata-rata jawaban (1 sampai {len(pedoman_skm.jawaban)})")), pedoman_skm))
    semua = []
    for baris, u in _rows(hasil):
        lapor = baris.skor_dilaporkan
        if lapor.nilai is None:
            continue
        bobot = None if u.skor is None else explaining_weight(lapor, {n: u.skor * f for n, f in faktor.items()})
        perihal = Perihal("SKM010" if bobot is None else "SKM011", str(u.no), f"skor unsur {u.no} {u.uraian}",
                          rumus)
        terpilih = None if u.skor is None else u.skor * faktor[hasil.regulasi.bobot_skm.nama]
        p = compare(perihal, lapor, *on_scales(u.skor), *on_scales(terpilih))
        semua.append(Banding(p, {"no": u.no, "unsur": u.uraian, "bobot": bobot},
                             partial(_explain_skor, lapor, u, pedoman_skm), sebab=bobot and "bobot"))
    return tuple(semua)


@check("SKM012", Tingkat.PERINGATAN,
       judul="Predikat unsur yang dilaporkan berbeda dari hitungan",
       pesan="dilaporkan {nilai}, tetapi skor unsur {no} {unsur} adalah {skor}, yaitu {predikat} ({huruf}) menurut "
             "{pedoman}{cocok}.",
       saran="Perbaiki predikat di laporan menjadi {predikat}, atau periksa sebaran jawabannya.",
       mengapa="Predikat mengikuti batas nilai dalam pedoman SKM yang dipilih.",
       bentuk=DIFFERING)
def predikat_differs(hasil: Hasil) -> Iterator[Banding]:
    """Predikat Dilaporkan against the class of the computed score.

    Passed over where it is the right class of a reported score that is itself reported as wrong: one cause. Once
    for the sheet where another guidance's classes explain all of them.
    """
    nama = hasil.regulasi.pedoman_skm.nama
    semua = []
    for baris, u in _rows(hasil):
        lapor = baris.predikat_dilaporkan
        if lapor.nilai is not None:
            perihal = Perihal("SKM012", str(u.no), f"predikat unsur {u.no} {u.uraian}",
                              f"kelas skornya menurut {nama}")
            sesuai = says_class(lapor.nilai, u.huruf, u.predikat) or _follows_score(hasil, baris, u)
            semua.append((compare_text(perihal, lapor, f"{u.predikat} ({u.huruf})" if u.skor is not None and u.predikat
                                       else None, sesuai=sesuai), baris, u))
    beda = [(baris, u) for p, baris, u in semua if p.berbeda]
    lain = _other_guidance(hasil, beda) if len(beda) > 1 else None
    cocok = f"; {len(beda)} predikat seperti ini cocok dengan {lain}" if lain else ""
    return (Banding(p, {"no": u.no, "unsur": u.uraian, "skor": angka(u.skor or Decimal(0)), "predikat": u.predikat,
                        "huruf": u.huruf, "pedoman": nama, "cocok": cocok}, sebab=lain)
            for p, _, u in semua)


@check("SKM013", Tingkat.PERINGATAN,
       judul="Nilai survei yang tercetak berbeda dari hitungan",
       pesan="baris {sebutan} menyebut {nilai}, tetapi hitungan dari sebaran jawabannya adalah {hitungan}; "
             "selisihnya {selisih}{cocok}.",
       saran="Perbaiki angka di laporan menjadi {hitungan}, atau periksa sebaran jawaban setiap unsur.",
       mengapa="Nilai survei adalah rata-rata tertimbang skor semua unsur.",
       bentuk=DIFFERING)
def printed_mean_differs(hasil: Hasil) -> Iterator[Banding]:
    """A row Rata-rata or Jumlah against the survey's value, the mean of the scores, the sums of the columns.

    Where another weight explains the figure, the words name that weight.
    """
    if hasil.skm is None:
        return
    skor, nilai = {u.no: u.skor for u in hasil.skm.unsur}, values_by_weight(hasil, hasil.skm)
    baris = [BarisTercakup(b.baris, {"skor_dilaporkan": skor.get(int(b.no.nilai)) if b.no.nilai is not None else None,
                                     **{field: getattr(b, field).nilai for field in JAWABAN}})
             for b in hasil.laporan.skm]
    lain = {"skor_dilaporkan": [*on_scales(hasil.skm.nilai),
                                *mean_and_sum([b.skor_dilaporkan.nilai for b in hasil.laporan.skm])]}
    for b in compare_totals(hasil, Cakupan("SKM013", SKM.name, baris, lain=lain)):
        yield b._replace(jelas=partial(explain_weight, b.p.angka, nilai, b.jelas))


@check("SKM014", Tingkat.INFO,
       judul="Nilai di antara dua kelas mutu",
       pesan="nilai {sebutan} sebelum dibulatkan, {hitungan}, berada di antara dua kelas {pedoman}; setelah "
             "dibulatkan dua desimal menjadi {bulat} dan dinilai {huruf} ({predikat}).",
       saran="Tidak perlu diubah; nilai dibulatkan dua desimal sebelum dibandingkan dengan kelasnya.",
       mengapa="Tabel mutu ditulis dengan dua desimal dan tidak menyebut nilai di antara dua kelas.")
def value_in_gap(hasil: Hasil) -> Iterator[Kena]:
    """The unrounded value of the survey, or of an unsur, lies where the guidance's bands are silent."""
    if hasil.skm is None:
        return
    sel = {baris.no.nilai: baris.no for baris in hasil.laporan.skm}
    for u in hasil.skm.unsur:
        if u.celah and u.skor is not None:
            yield Kena(sel.get(Decimal(u.no), SKM.name),
                       _gap_facts(hasil, f"unsur {u.no} {u.uraian}", u.skor, u.huruf, u.predikat), str(u.no))
    if hasil.skm.celah and hasil.skm.nilai is not None:
        yield Kena(SKM.name, _gap_facts(hasil, "survei", hasil.skm.nilai, hasil.skm.huruf, hasil.skm.predikat))


def _follows_score(hasil: Hasil, baris: BarisSkm, u: HasilUnsur) -> bool:
    """The right class of a reported score that is itself reported as wrong."""
    skor = baris.skor_dilaporkan
    if skor.nilai is None or u.skor is None or baris.predikat_dilaporkan.nilai is None:
        return False
    salah = explaining_weight(skor, {nama: u.skor * f for nama, f in factors_by_weight(hasil).items()}) is None
    return salah and _is_class_of(baris.predikat_dilaporkan.nilai, skor.nilai, hasil.regulasi.pedoman_skm)


def _other_guidance(hasil: Hasil, beda: Sequence[tuple[BarisSkm, HasilUnsur]]) -> str | None:
    """The guidance whose classes give every one of these predicates, None where none does."""
    for p in pedoman():
        if p != hasil.regulasi.pedoman_skm and all(
                _is_class_of(baris.predikat_dilaporkan.nilai or "", u.skor or Decimal(0), p) for baris, u in beda):
            return p.nama
    return None


def _is_class_of(teks: str, skor: Decimal, pedoman_skm: PedomanSkm) -> bool:
    mutu = find_mutu(skor, pedoman_skm)
    return says_class(teks, mutu.huruf, mutu.predikat)


def says_class(teks: str, huruf: str | None, predikat: str | None) -> bool:
    """Whether a reported predicate names this class: its letter, its words, or both (`B (Baik)`)."""
    kata = fold(teks)
    h, p = fold(huruf or ""), fold(predikat or "")
    return kata in {h, p, f"{h} {p}", f"{p} {h}"} and bool(kata)


def _rows(hasil: Hasil) -> Iterator[tuple[BarisSkm, HasilUnsur]]:
    unsur = {u.no: u for u in hasil.skm.unsur} if hasil.skm else {}
    return ((baris, u)
            for baris in hasil.laporan.skm
            if baris.no.nilai is not None and (u := unsur.get(int(baris.no.nilai))) is not None)


def _explain_skor(lapor: Isian[Decimal], u: HasilUnsur, pedoman_skm: PedomanSkm) -> str:
    """Which two answers of the distribution, swapped, would give the reported score, as words; else another cause."""
    for i, k in combinations(range(len(u.distribusi or ())), 2):
        tukar = list(u.distribusi or ())
        tukar[i], tukar[k] = tukar[k], tukar[i]
        skor = evaluate(score(mean_answer(tukar), pedoman_skm))
        if skor is not None and fits(lapor, skor):
            return f"; angka ini cocok bila {_heading(i)} dan {_heading(k)} tertukar"
    return explain_percent(lapor, [u.skor], persen=False)


def _heading(jawaban: int) -> str:
    return SKM.column(JAWABAN[jawaban]).heading


def _gap_facts(hasil: Hasil, sebutan: str, nilai: Decimal, huruf: str | None,
               predikat: str | None) -> dict[str, object]:
    return {"sebutan": sebutan, "hitungan": _long(nilai), "bulat": angka(nilai), "huruf": huruf, "predikat": predikat,
            "pedoman": hasil.regulasi.pedoman_skm.nama}


def _long(nilai: Decimal) -> str:
    return str(bulat(nilai, 4)).replace(".", ",")
