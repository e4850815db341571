"""Percentages, scores and amounts that the words name against the figures of the workbook."""

import re
from collections.abc import Iterator
from decimal import Decimal

from toolkit.catalog import Kena, check
from toolkit.checks.naskah.arah import opposed
from toolkit.checks.naskah.bilangan import Sebutan, numbers
from toolkit.checks.naskah.klaim import Klaim
from toolkit.checks.naskah.pembaca import claims
from toolkit.checks.naskah.tahu import Tahu, bases, money, money_share, performance
from toolkit.checks.tools.printed import explain_percent
from toolkit.checks.tools.slips import name_slip
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.temuan import Tingkat
from toolkit.rules.capaian import SERATUS
from toolkit.values.angka_tertulis import read_words
from toolkit.values.teks import fold

_SAMA_DENGAN = frozenset({"sebesar", "adalah", "mencapai", "yaitu", "yakni", "menjadi", "ke", "tercatat", "bernilai",
                          "ialah"})
"""What stands before a figure that no other word calls one."""
_SATUAN = frozenset({"poin", "point"})
_MENJADI = frozenset({"menjadi", "ke"})
_TAK_TENTU = frozenset({"batas", "penyangkal", "tahun_depan", "benda_arah", "bukan_arah"})
"""Meanings of words that make a number no figure: a bound, a difference, a range, something denied, a rank."""
_DERET = re.compile(r"\s?[;,]\s?\d")
"""Behind a number: it is one of several, which no words tell apart."""


@check("NAS005", Tingkat.PERINGATAN,
       judul="Angka dalam kalimat tidak sama dengan hasil hitungan",
       pesan='kalimat menyebut "{kutipan}", tetapi {apa} adalah {tepat}{sebab}.',
       saran="Perbaiki angka dalam kalimat menjadi {tepat}, atau periksa data asalnya.",
       mengapa="Angka yang sama harus sama di setiap tabel dan naskah laporan.")
def number_of_nothing(hasil: Hasil) -> Iterator[Kena]:
    """A target, realisasi, capaian or nilai that its indicator, sasaran, unsur or office does not have."""
    sendiri = [k for pasang in opposed(hasil) for k in pasang]
    for k in claims(hasil):
        if k.angka is None or k.uang or not _exact(k) or not _is_figure(k) or any(k is s for s in sendiri):
            continue
        tahu = performance(hasil, k, _meant_years(hasil, k))
        polos = k.angka._replace(nilai=k.angka.nilai / k.angka.pengali, pengali=Decimal(1))
        if tahu is not None and not k.angka.states(*tahu.nilai) and not polos.states(*tahu.nilai):
            yield _hit(k, k.angka, tahu)


@check("NAS006", Tingkat.PERINGATAN,
       judul="Jumlah atau persentase uang dalam kalimat tidak sama dengan workbook",
       pesan='kalimat menyebut "{kutipan}", tetapi {apa} adalah {tepat}{sebab}.',
       saran="Perbaiki angka dalam kalimat menjadi {tepat}, atau periksa sheet Anggaran dan Belanja.",
       mengapa="Angka yang sama harus sama di setiap tabel dan naskah laporan.")
def amount_of_nothing(hasil: Hasil) -> Iterator[Kena]:
    """An amount named as anggaran, realisasi, belanja or sisa, or a share that was spent, which is another one."""
    sebelum: Klaim | None = None
    for k in claims(hasil):
        if k.angka is None or not (k.angka.rupiah or k.angka.persen):
            continue
        jumlah = sebelum if sebelum is not None and _belongs(k, sebelum) else None
        sebelum = k
        if k.uang and _exact(k) and set(k.tahun) <= {hasil.tahun} and not k.frasa.arah:
            tahu = _of_part(hasil, k, jumlah) if jumlah is not None else _of_money(hasil, k)
            if tahu is not None and not k.angka.states(*tahu.nilai):
                yield _hit(k, k.angka, tahu)


def _hit(k: Klaim, s: Sebutan, tahu: Tahu) -> Kena:
    """The finding, with what the data of the workbook show to have gone wrong."""
    if s.rupiah:
        sebab = next((kata for n in tahu.nilai[:2] if (kata := name_slip(s.nilai, n))), "")
    else:
        sebab = explain_percent(s.isian, tahu.nilai[:2], tahu.calon, persen=s.persen)
    tepat = tahu.tepat + (" persen" if s.persen else "")
    return Kena(k.kalimat.di, {"kutipan": k.kutipan, "apa": tahu.apa, "tepat": tepat, "sebab": sebab}, k.kalimat.kunci)


def _exact(k: Klaim) -> bool:
    unsur = k.subjek is not None and k.subjek.jenis == "unsur"
    return k.frasa.tanda.isdisjoint(_TAK_TENTU if unsur else _TAK_TENTU | {"posisi"}) and not k.lain


def _is_figure(k: Klaim) -> bool:
    """The number is the figure itself, and counts nothing else."""
    f, persen = k.frasa, k.angka is not None and k.angka.persen
    awal = k.sebelum == "dari"
    if k.subjek is None or (f.arah and not awal and k.sebelum not in _MENJADI):
        return False
    if awal and (not f.arah or k.ukuran == "target"):  # `ditargetkan naik dari 84,40`: what it is now
        return False
    if _DERET.match(k.kalimat.kecil, k.kata.akhir):
        return False
    disebut = k.ukuran or "survei" in f.jenis or (f.isi and k.sebelum in _SAMA_DENGAN)
    if not disebut or (f.lanjut and f.kosong and k.sebelum not in _MENJADI):
        return False
    if persen or not k.sesudah or k.next.teks in _SATUAN:
        return not (persen and {"jumlah", "responden"} & {*f.ukuran})
    satuan = fold(k.subjek.isi.satuan).split() if isinstance(k.subjek.isi, HasilIndikator) else []
    return k.next.teks in satuan or not (k.next.names or k.next.means("jenis") or k.next.entry("ukuran") == "responden"
                                         or _counts(k))


def _counts(k: Klaim) -> bool:
    """`5 tahun`, `7 (tujuh)`, `83 dari 124`."""
    dua = k.sesudah[1] if len(k.sesudah) > 1 else k.next
    return {"tahun": not dua.teks.isdigit(), "(": read_words(dua.teks) is not None, "dari": dua.means("angka")}.get(
        k.next.teks, False)


def _meant_years(hasil: Hasil, k: Klaim) -> tuple[int, ...]:
    """The years of a claim: any before where it says from which figure something moved, else the report's."""
    if k.frasa.arah and k.sebelum == "dari" and not k.tahun:
        i = k.subjek.isi if k.subjek is not None else None
        return tuple(t for t, n in i.riwayat.items() if n is not None) if isinstance(i, HasilIndikator) else ()
    return k.tahun or (hasil.tahun,)


def _belongs(k: Klaim, sebelum: Klaim) -> bool:
    """A percentage right behind an amount: `Rp190.000.000 (95 %)`."""
    return (k.angka is not None and k.angka.persen and k.frasa.lanjut and k.frasa.kosong
            and sebelum.kalimat is k.kalimat and sebelum.angka is not None and sebelum.angka.rupiah)


def _of_money(hasil: Hasil, k: Klaim) -> Tahu | None:
    if k.angka is None or not k.angka.rupiah:
        return money_share(hasil, k) if k.ukuran != "anggaran" else None
    return money(hasil, k._replace(ukuran="anggaran") if k.sebelum == "dari" and not k.frasa.ukuran else k)


def _of_part(hasil: Hasil, k: Klaim, jumlah: Klaim) -> Tahu | None:
    """That amount's part of its own budget, of a sum, of another amount of the sentence.

    Where the amount is nothing that is known, a part of the whole budget that was cut off and not rounded.
    """
    n = jumlah.angka.nilai if jumlah.angka is not None else SERATUS
    lain = [s.nilai for s in numbers(k.kalimat.kecil) if s.rupiah and s.nilai != n]
    bagian = tuple(n / d * SERATUS for d in (*bases(hasil).values(), hasil.total.realisasi, *lain) if d)
    tahu = money_share(hasil, k._replace(ukuran=jumlah.ukuran, subjek=jumlah.subjek))
    if k.angka is None or k.angka.states(*bagian) or not bagian:
        return None
    dekat = Tahu("bagiannya dari jumlah anggaran", bagian[:1])
    if "dipotong" in explain_percent(k.angka.isian, dekat.nilai):
        return dekat
    return tahu
