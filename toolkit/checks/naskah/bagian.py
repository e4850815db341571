"""Shares: `1,30 % dari belanja langsung` where it is 1,30 % of something else."""

import re
from collections.abc import Iterator
from decimal import Decimal

from toolkit.catalog import Kena, check
from toolkit.checks.naskah.bilangan import Sebutan, numbers
from toolkit.checks.naskah.kalimat import Kalimat, sentences, years
from toolkit.checks.naskah.subjek import SASARAN, numbered_sasaran
from toolkit.checks.naskah.tahu import bases
from toolkit.checks.tools.printed import angka, rupiah
from toolkit.model.hasil import Hasil
from toolkit.model.temuan import Tingkat
from toolkit.rules.capaian import SERATUS

_DARI = re.compile(r"%|\bpersen\b")
_DASAR = re.compile(
    r"\s*(?:\(\w[\w ]*\) )?dari (?:(?:total|seluruh|keseluruhan|jumlah) )*"
    r"(belanja tidak langsung|belanja langsung|belanja operasi|belanja modal|"
    r"(?:(?<=total )|(?<=seluruh )|(?<=keseluruhan ))(?:anggaran|belanja)(?! \w*(?:program|kegiatan|sasaran|modal|"
    r"operasi|pegawai)))\b")
_SASARAN = re.compile(SASARAN)
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
        semua = list(numbers(k.kecil))
        for s in semua if set(years(k.kecil)) <= {hasil.tahun} else ():
            cocok = _DASAR.match(k.kecil, s.akhir) if s.persen else None
            if cocok is None:
                continue
            nama = _SELURUH if cocok[1] in {"anggaran", "belanja"} else cocok[1]
            bagian = _parts(hasil, k, semua)
            if nama not in dasar or (nama == _SELURUH and _of_spending(hasil, s, bagian)):
                continue
            if hit := _other_base(k, s, cocok.end(), nama, dasar, bagian):
                yield hit


def _parts(hasil: Hasil, k: Kalimat, semua: list[Sebutan]) -> list[Decimal]:
    """What the percentage may be a part of: the amounts of the sentence, else the money of the sasaran it names."""
    jumlah = [s.nilai for s in semua if s.rupiah]
    sasaran = numbered_sasaran(hasil, _SASARAN.findall(k.kecil))
    return jumlah or [n for a in hasil.anggaran_sasaran if sasaran is not None and a.kode == sasaran.kode
                      for n in (a.anggaran, a.realisasi) if n is not None]


def _of_spending(hasil: Hasil, s: Sebutan, bagian: list[Decimal]) -> bool:
    """`Total belanja` may be what was spent."""
    realisasi = hasil.total.realisasi
    return bool(realisasi) and any(s.states(n / realisasi * SERATUS) for n in bagian if realisasi)


def _other_base(k: Kalimat, s: Sebutan, akhir: int, nama: str, dasar: dict[str, Decimal],
                bagian: list[Decimal]) -> Kena | None:
    if any(s.states(n / dasar[nama] * SERATUS) for n in bagian):
        return None
    for n in bagian:
        for lain, jumlah in dasar.items():
            if lain != nama and s.states(n / jumlah * SERATUS):
                return Kena(k.di, {"kutipan": k.teks[s.mulai:akhir], "jumlah": f"Rp{rupiah(n)}",
                                   "tertulis": k.teks[s.mulai:s.akhir].rstrip("% ").removesuffix("persen").strip(),
                                   "sebenarnya": lain, "dasar": nama, "hitungan": angka(n / dasar[nama] * SERATUS)},
                            k.kunci)
    return None
