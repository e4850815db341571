"""Respondents: how many a survey needs, their answers counted per unsur, and who they are."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

from toolkit.model.laporan import BarisResponden, Laporan
from toolkit.model.regulasi import PedomanSkm
from toolkit.model.rumus import Daun, Pohon, RentangSel
from toolkit.model.sel import Isian, Keadaan, Sel
from toolkit.rumus.tree import operation
from toolkit.values.angka import bulat
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.teks import fold

TIDAK_DIISI = "Tidak diisi"

URUTAN_JENIS_KELAMIN = tuple((nama, tuple(lain)) for nama, *lain in KOSAKATA.jenis_kelamin)
URUTAN_PENDIDIKAN = (
    ("Tidak sekolah", ("tidak sekolah", "belum sekolah", "tidak tamat sd")),
    ("SD", ("sd", "sd sederajat", "sd mi", "mi")),
    ("SMP", ("smp", "sltp", "smp sederajat", "sltp sederajat", "smp mts", "mts")),
    ("SMA", ("sma", "slta", "smk", "sma smk", "sma sederajat", "slta sederajat", "sma ma", "ma", "sma smk ma")),
    ("D1", ("d1", "d i", "diploma 1")), ("D2", ("d2", "d ii", "diploma 2")),
    ("D3", ("d3", "d iii", "diii", "diploma", "diploma 3")), ("D4", ("d4", "d iv", "div", "diploma 4")),
    ("S1", ("s1", "s 1", "sarjana", "strata 1", "d4 s1", "s1 d4")), ("S2", ("s2", "s 2", "magister", "strata 2")),
    ("S3", ("s3", "s 3", "doktor", "strata 3")),
)
URUTAN_PEKERJAAN = (
    ("PNS", ("pns", "asn", "pns asn", "asn pns", "pegawai negeri sipil", "pegawai negeri")), ("TNI", ("tni",)),
    ("Polri", ("polri", "polisi")),
    ("Swasta", ("swasta", "pegawai swasta", "karyawan swasta", "peg swasta")),
    ("Wirausaha", ("wirausaha", "wiraswasta", "wira usaha", "wira swasta")),
)
"""The choices of the model questionnaire in their natural order, and how respondents write them (folded)."""
KELOMPOK_UMUR = ((20, "Di bawah 20 tahun"), (30, "20–29 tahun"), (40, "30–39 tahun"), (50, "40–49 tahun"),
                 (60, "50–59 tahun"), (None, "60 tahun ke atas"))
"""Ages below so many years (None: all others) and their name; no guideline fixes the groups, these are ours."""


def numbers_asked(responden: Iterable[BarisResponden]) -> tuple[int, ...]:
    """The k of every column Uk, in order."""
    return tuple(sorted({k for baris in responden for k in baris.jawaban}))


def was_answered(responden: Iterable[BarisResponden], no: int) -> bool:
    """Whether anybody answered Uk; also with what is no answer."""
    return any(_given(baris.jawaban[no]) for baris in responden if no in baris.jawaban)


def is_complete(responden: Iterable[BarisResponden], no: int) -> bool:
    """Whether every answer given to Uk is one: a score of a part of the answers is none."""
    return all(baris.jawaban[no].keadaan is not Keadaan.TIDAK_TERBACA for baris in responden if no in baris.jawaban)


def _given(jawaban: Isian[int]) -> bool:
    return jawaban.keadaan in (Keadaan.TERISI, Keadaan.TIDAK_TERBACA)


def count_all(laporan: Laporan, pilihan: int) -> dict[int, tuple[Pohon, ...]]:
    """For each question k how many gave each answer, worst first, over the input cells.

    Empty where nobody answered, and where an answer is none of the scale.

    Args:
        laporan: the report.
        pilihan: answers are 1 to so many.
    """
    return {no: _count(laporan, no, pilihan) for no in numbers_asked(laporan.skm_responden)}


def count_answers(responden: Iterable[BarisResponden], no: int, pilihan: int) -> tuple[Decimal, ...] | None:
    """How many gave each answer to Uk, worst first; blanks are left out.

    None where nobody answered, and where an answer is none of the scale.
    """
    responden = tuple(responden)
    if not is_complete(responden, no):
        return None
    semua = Counter(baris.jawaban[no].nilai for baris in responden if no in baris.jawaban)
    hitungan = tuple(Decimal(semua[jawaban]) for jawaban in range(1, pilihan + 1))
    return hitungan if any(hitungan) else None


def _count(laporan: Laporan, no: int, pilihan: int) -> tuple[Pohon, ...]:
    angka = count_answers(laporan.skm_responden, no, pilihan)
    kolom = _column(laporan, no)
    if angka is None or kolom is None:
        return angka or ()
    return tuple(operation("COUNTIF", Daun(kolom), jawaban) for jawaban in range(1, pilihan + 1))


def _column(laporan: Laporan, no: int) -> RentangSel | None:
    """The answers to Uk, to the end of their column; None unless all of them are plain numbers and nothing else is."""
    semua = [b.jawaban[no] for b in laporan.skm_responden if no in b.jawaban]
    ada = [(i.nilai, i.sel) for i in semua if i.nilai is not None and i.sel is not None and i.faktor == 1]
    if len(ada) != sum(i.nilai is not None for i in semua) or len({sel.kolom for _, sel in ada}) != 1:
        return None
    if any(j.sheet in {b.sheet for b in laporan.skm_responden} for j in laporan.jumlah):
        return None
    sel = min(sel for _, sel in ada)
    akhir = max((r.baris_akhir for r in laporan.isian if r.sheet == sel.sheet), default=max(s.baris for _, s in ada))
    awal = min(b.baris for b in laporan.skm_responden)
    return RentangSel(Sel(sel.sheet, awal, sel.kolom), akhir, tuple(Decimal(nilai) for nilai, _ in ada))


def count_responden(responden: Iterable[BarisResponden]) -> int:
    """How many answered at least one question."""
    return sum(_answered(baris) for baris in responden)


def compute_profil(responden: Sequence[BarisResponden]) -> tuple[tuple[str, tuple[tuple[str, int], ...]], ...]:
    """Respondents who answered, by sex, age, education, occupation and service: heading, each choice and its count.

    A heading that nobody filled in is left out. Choices stand in their natural order, others after them as typed, and
    the blank ones last, so that the counts add up to the respondents.
    """
    ikut = [baris for baris in responden if _answered(baris)]
    golongan: tuple[tuple[str, list[str | None], Sequence[tuple[str, tuple[str, ...]]]], ...] = (
        ("Jenis Kelamin", [baris.jenis_kelamin.nilai for baris in ikut], URUTAN_JENIS_KELAMIN),
        ("Umur", [_age_group(baris.umur.nilai) for baris in ikut],
         [(nama, (fold(nama),)) for _, nama in KELOMPOK_UMUR]),
        ("Pendidikan", [baris.pendidikan.nilai for baris in ikut], URUTAN_PENDIDIKAN),
        ("Pekerjaan", [baris.pekerjaan.nilai for baris in ikut], URUTAN_PEKERJAAN),
        ("Jenis Layanan", [baris.jenis_layanan.nilai for baris in ikut], ()))
    return tuple((judul, _count_choices(isi, urutan)) for judul, isi, urutan in golongan if any(isi))


def _age_group(umur: Decimal | None) -> str | None:
    return None if umur is None else next(nama for atas, nama in KELOMPOK_UMUR if atas is None or umur < atas)


def _answered(baris: BarisResponden) -> bool:
    return any(map(_given, baris.jawaban.values()))


def _count_choices(isi: Iterable[str | None],
                   urutan: Sequence[tuple[str, tuple[str, ...]]]) -> tuple[tuple[str, int], ...]:
    sebutan = {tulisan: pilihan for pilihan, semua in urutan for tulisan in semua}
    pertama: dict[str, str] = {}
    hitungan: Counter[str] = Counter()
    for tertulis in isi:
        kunci = fold(tertulis or "")
        pilihan = sebutan.get(kunci) or (pertama.setdefault(kunci, (tertulis or "").strip()) if kunci else TIDAK_DIISI)
        hitungan[pilihan] += 1
    tempat = {pilihan: nomor for nomor, (pilihan, _) in enumerate(urutan)}
    tempat[TIDAK_DIISI] = len(hitungan) + len(urutan)
    return tuple(sorted(hitungan.items(), key=lambda satu: tempat.get(satu[0], len(urutan))))


def minimal_sampel(populasi: int | None, pedoman: PedomanSkm) -> int | None:
    """The smallest number of respondents.

    Args:
        populasi: people who were served; None where it is not known.
        pedoman: the guidance; it fixes the number, or the constants of a formula.

    Returns:
        X2 N P Q / (d2 (N - 1) + X2 P Q), rounded to whole persons; None where neither is known.

    Source: KepmenPAN 25/2004; PermenPANRB 14/2017 (Krejcie and Morgan).
    """
    if pedoman.minimal_responden is not None:
        return pedoman.minimal_responden
    rumus = pedoman.sampel
    if rumus is None or populasi is None or populasi <= 0:
        return None
    pembilang = rumus.chi_kuadrat * rumus.proporsi * (1 - rumus.proporsi)
    return int(bulat(pembilang * populasi / (rumus.galat ** 2 * (Decimal(populasi) - 1) + pembilang), 0))
