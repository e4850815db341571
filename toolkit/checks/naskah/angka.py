"""Percentages, scores and amounts that the words name against the figures of the workbook."""

import re
from collections.abc import Iterator
from decimal import Decimal

from toolkit.catalog import Kena, check
from toolkit.checks.naskah.bilangan import Sebutan, amounts, bases, figures, means, money_names, money_shares, numbers
from toolkit.checks.naskah.kalimat import (
    KATA,
    Kalimat,
    Subjek,
    by_number,
    other_time,
    sentences,
    speaks_of_it,
    subject,
    words,
    years,
)
from toolkit.checks.naskah.penilaian import HUNDRED
from toolkit.checks.tools.printed import angka, rupiah
from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Tingkat

_UKURAN = re.compile(
    r"\b(?:rata-rata (?:capaian|realisasi|nilai|skor)|realisasi|(?:pen)?capaian|nilai|indeks|skor|rata-rata|"
    r"tingkat kemajuan|kemajuan)(?:nya)?\b")
_UANG = re.compile(r"\b(?:anggaran|pagu|belanja|dana|alokasi|realisasi|serapan|penyerapan|capaian)(?:nya)?\b")
_ANGKA = re.compile(r"\d")
_HURUF = re.compile(r"[a-d]{1,2}|baik|sangat|kurang|skm|ikm")
_SESUDAH_BULAT = re.compile(r"\s*(?:$|[.,;)]|(?:dari|dan|atau|dengan|poin|dibanding\w*|sedangkan|sehingga)\b)")
_PEMBANDING = re.compile(
    r"\b(?:lebih|kurang|minimal|maksimal|sekitar|hampir|interval|rentang|antara|skala|di ?atas|di ?bawah)\b")


@check("NAS005", Tingkat.PERINGATAN,
       judul="Angka dalam kalimat tidak ada dalam hasil hitungan",
       pesan='kalimat menyebut "{kutipan}", tetapi {angka} bukan angka {apa}{hitungan}.',
       saran="Perbaiki angka dalam kalimat, misalnya {contoh}, atau periksa data asalnya.",
       mengapa="Angka yang sama harus sama di setiap tabel dan naskah laporan.")
def number_of_nothing(hasil: Hasil) -> Iterator[Kena]:
    """A percentage or score named as realisasi, capaian or nilai that its indicator, sasaran and office do not have."""
    for k in sentences(hasil, _ANGKA):
        if not _UKURAN.search(k.kecil) or k.holds("keuangan") or k.holds("pembanding_lain"):
            continue
        for s in numbers(k.kecil):
            ukuran, sebelum = _named_before(k, s)
            if s.rupiah or s.pengali != 1 or ukuran is None or not k.states_fact(s.mulai):
                continue
            subjek = subject(hasil, k)
            if subjek is None or not _known_years(hasil, k, subjek) or not _is_its_figure(subjek, k, sebelum, ukuran):
                continue
            boleh = means(hasil, subjek) if "rata-rata" in sebelum[:ukuran.end()] else figures(hasil, subjek)
            if boleh and not s.states(*boleh):
                yield Kena(k.di, _facts(k, s, subjek, ukuran, sebelum), k.kunci)


@check("NAS006", Tingkat.PERINGATAN,
       judul="Jumlah atau persentase uang dalam kalimat tidak ada di workbook",
       pesan='kalimat menyebut "{kutipan}", tetapi tidak ada baris, jumlah, atau bagian anggaran sebesar itu; jumlah '
             "seluruhnya anggaran {anggaran} dan realisasi {realisasi}.",
       saran="Perbaiki angka dalam kalimat menurut sheet Anggaran atau Belanja, misalnya {contoh}.",
       mengapa="Angka yang sama harus sama di setiap tabel dan naskah laporan.")
def amount_of_nothing(hasil: Hasil) -> Iterator[Kena]:
    """An amount named as anggaran, realisasi or belanja, or a share that was spent, which the workbook lacks."""
    if hasil.total.anggaran is None or hasil.total.realisasi is None:
        return
    for k in sentences(hasil, _ANGKA):
        if not k.holds("keuangan") or k.holds("uang_lain") or other_time(hasil, k):
            continue
        for s in numbers(k.kecil):
            sebelum, _ = k.clause(s.mulai, s.akhir)
            uang = _last(_UANG, sebelum)
            if uang is None or not (s.rupiah or s.persen) or not _is_money(hasil, sebelum, s):
                continue
            if not s.states(*(amounts(hasil) if s.rupiah else money_shares(hasil))):
                total = hasil.total
                yield Kena(k.di, {"kutipan": _quote(k, s, sebelum, uang), "contoh": f"Rp{rupiah(total.anggaran)}",
                                  "anggaran": rupiah(total.anggaran), "realisasi": rupiah(total.realisasi)}, k.kunci)


def _named_before(k: Kalimat, s: Sebutan) -> tuple[re.Match[str] | None, str]:
    """The word for a figure that a number belongs to (None: it has none, or counts something); what stands before."""
    sebelum, sesudah = k.clause(s.mulai, s.akhir)
    ukuran = _last(_UKURAN, sebelum)
    return (ukuran if s.persen or _SESUDAH_BULAT.match(sesudah) else None), sebelum


def _last(pola: re.Pattern[str], teks: str) -> re.Match[str] | None:
    return next(reversed(list(pola.finditer(teks))), None)


def _is_its_figure(subjek: Subjek, k: Kalimat, sebelum: str, ukuran: re.Match[str]) -> bool:
    """The words from the figure's name to the number, and those before it, name nothing else."""
    antara = sebelum[ukuran.end():]
    if _PEMBANDING.search(antara) or any(not n.rupiah for n in numbers(antara)):
        return False
    return speaks_of_it(subjek, k, " ".join(w for w in words(sebelum) if not _HURUF.fullmatch(w)),
                        KATA.words("sebutan_target"))


def _is_money(hasil: Hasil, sebelum: str, s: Sebutan) -> bool:
    """Only words of money, of the budget's names, and words that name nothing stand before the amount.

    A percentage must be the share that was spent: what another share is a part of is another check's.
    """
    nama = money_names(hasil)
    isi = [w for w in words(sebelum) if w[0].isalpha() and w not in {"rp", "rp."}]
    tanpa_arti = KATA.words("netral", "ukuran", "nama_uang", "sekitar_uang")
    lain = any(w not in tanpa_arti and w not in nama for w in isi)
    if lain or not KATA.pattern("keuangan").search(sebelum) or _PEMBANDING.search(sebelum):
        return False
    return s.rupiah or re.search(r"\b(?:realisasi|penyerapan|serapan|terserap)\b", sebelum) is not None


def _known_years(hasil: Hasil, k: Kalimat, subjek: Subjek) -> bool:
    """Every year that the sentence names is the report's, or one whose realisasi the workbook holds."""
    riwayat = subjek.indikator.riwayat if subjek.indikator is not None else {}
    return all(t == hasil.tahun or riwayat.get(t) is not None for t in years(k.kecil))


def _quote(k: Kalimat, s: Sebutan, sebelum: str, kata: re.Match[str]) -> str:
    """The words of the sentence from the figure's name to the number."""
    return k.teks[s.mulai - len(sebelum) + kata.start():s.akhir]


def _facts(k: Kalimat, s: Sebutan, subjek: Subjek, ukuran: re.Match[str], sebelum: str) -> dict[str, object]:
    kutipan = _quote(k, s, sebelum, ukuran)
    tanda = " persen" if s.persen else ""
    i, sasaran = subjek.indikator, subjek.sasaran
    hitungan, contoh = "", kutipan
    if i is not None and i.capaian is not None:
        hitungan = (f": realisasinya {i.realisasi_tertulis or '-'} dari target {i.target_tertulis}, "
                    f"capaiannya {angka(i.capaian)} persen")
        contoh = f"capaian {angka(i.capaian)} persen"
    elif sasaran is not None and sasaran.rata_rata is not None:
        hitungan = f": rata-rata capaiannya {angka(sasaran.rata_rata)} persen"
        contoh = f"rata-rata capaian {angka(sasaran.rata_rata)} persen"
    return {"kutipan": kutipan, "angka": f"{k.teks[s.mulai:s.akhir].rstrip('% ')}{tanda}", "apa": subjek.sebutan,
            "hitungan": hitungan, "contoh": contoh}


_DARI = re.compile(r"%|\bpersen\b")
_DASAR = re.compile(
    r"\s*(?:\(\w[\w ]*\) )?dari (?:(?:total|seluruh|keseluruhan|jumlah) )*"
    r"(belanja tidak langsung|belanja langsung|belanja operasi|belanja modal|"
    r"(?:(?<=total )|(?<=seluruh )|(?<=keseluruhan ))(?:anggaran|belanja)(?! \w*(?:program|kegiatan|sasaran|modal|"
    r"operasi|pegawai)))\b")
_SASARAN = re.compile(r"\bsasaran(?: strategis| starategis)? (\d+|i{1,3}|iv)\b")
_SELURUH = "keseluruhan anggaran"


@check("NAS012", Tingkat.PERINGATAN,
       judul="Dasar persentase tidak sesuai",
       pesan='kalimat menyebut "{kutipan}", tetapi {jumlah} adalah {tertulis} persen dari {sebenarnya}; dari {dasar} '
             "{hitungan} persen.",
       saran='Tulis "{tertulis} % dari {sebenarnya}" atau "{hitungan} % dari {dasar}".',
       mengapa="Persentase tanpa dasar yang benar menyesatkan: bagian yang sama tampak lebih kecil atau lebih besar.")
def share_of_another_base(hasil: Hasil) -> Iterator[Kena]:
    """A share of a sum that is the share of another sum, for the amount or the sasaran that the sentence names."""
    dasar = bases(hasil)
    for k in sentences(hasil, _DARI):
        if other_time(hasil, k):
            continue
        angka_angka = list(numbers(k.kecil))
        for s in angka_angka:
            cocok = _DASAR.match(k.kecil, s.akhir) if s.persen else None
            if cocok is None:
                continue
            nama = _SELURUH if cocok[1] in {"anggaran", "belanja"} else cocok[1]
            bagian = _parts(hasil, k, angka_angka)
            if nama not in dasar or (nama == _SELURUH and _of_spending(hasil, s, bagian)):
                continue
            if hit := _other_base(k, s, cocok.end(), nama, dasar, bagian):
                yield hit


def _parts(hasil: Hasil, k: Kalimat, angka_angka: list[Sebutan]) -> list[Decimal]:
    """What the percentage may be a part of: the amounts of the sentence, else the money of the sasaran it names."""
    jumlah = [s.nilai for s in angka_angka if s.rupiah]
    if jumlah:
        return jumlah
    nomor = set(_SASARAN.findall(k.kecil))
    sasaran = by_number(hasil, nomor.pop()) if len(nomor) == 1 else None
    return [n for a in hasil.anggaran_sasaran if sasaran is not None and a.kode == sasaran.kode
            for n in (a.anggaran, a.realisasi) if n is not None]


def _of_spending(hasil: Hasil, s: Sebutan, bagian: list[Decimal]) -> bool:
    """`Total belanja` may be what was spent."""
    realisasi = hasil.total.realisasi
    return bool(realisasi) and any(s.states(n / realisasi * HUNDRED) for n in bagian if realisasi)


def _other_base(k: Kalimat, s: Sebutan, akhir: int, nama: str, dasar: dict[str, Decimal],
                bagian: list[Decimal]) -> Kena | None:
    if any(s.states(n / dasar[nama] * HUNDRED) for n in bagian):
        return None
    for n in bagian:
        for lain, jumlah in dasar.items():
            if lain != nama and s.states(n / jumlah * HUNDRED):
                return Kena(k.di, {"kutipan": k.teks[s.mulai:akhir], "jumlah": f"Rp{rupiah(n)}",
                                   "tertulis": k.teks[s.mulai:s.akhir].rstrip("% ").removesuffix("persen").strip(),
                                   "sebenarnya": lain, "dasar": nama, "hitungan": angka(n / dasar[nama] * HUNDRED)},
                            k.kunci)
    return None
