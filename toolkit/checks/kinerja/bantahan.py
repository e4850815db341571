"""Sheet Realisasi: what another figure of the workbook denies, the survey's letter or the national figure."""

import re
from collections.abc import Iterator
from decimal import Decimal

from toolkit.catalog import Kena, check
from toolkit.checks.kinerja.nilai_survei import other_survey
from toolkit.checks.kinerja.satuan import KATA
from toolkit.checks.tools.matching import rows_of_indikator
from toolkit.checks.tools.printed import angka
from toolkit.model.asal import LetakNasional
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import Arah
from toolkit.model.temuan import Tingkat
from toolkit.rules.dokumen import speaks_of_skm
from toolkit.rules.perbandingan import describe_nasional
from toolkit.values.teks import fold

SAMA = Decimal("0.01")
"""Of the national figure: so near, `setara` denies nothing."""
SKALA_LAIN = 10
"""Figures of which one is so many times the other are on two scales, and no words compare them."""


@check("REA043", Tingkat.PERINGATAN,
       judul="Mutu SKM yang dilaporkan berbeda dari hasil survei",
       pesan="realisasi indikator {kode} tertulis {nilai}, tetapi hasil survei {survei} dengan mutu {huruf}; "
             "yang dipakai {nilai}.",
       saran="Perbaiki menjadi {huruf}, atau periksa sheet SKM dan Pedoman SKM di Identitas.",
       mengapa="Mutu di tabel capaian harus sama dengan mutu hasil survei yang dilampirkan.")
def letter_differs_from_survey(hasil: Hasil) -> Iterator[Kena]:
    """A typed letter of an indicator that speaks of the survey is not the survey's; not another survey's (REA031)."""
    if hasil.skm is None or hasil.skm.nilai is None:
        return
    mutu = {m.huruf for m in hasil.regulasi.pedoman_skm.mutu}
    for i, b in rows_of_indikator(hasil):
        huruf = b.realisasi.nilai.predikat if b.realisasi.nilai else None
        lain = huruf in mutu and huruf != hasil.skm.huruf
        if lain and speaks_of_skm(f"{i.uraian} {i.uraian_renstra}", hasil.regulasi) and not other_survey(hasil, i, b):
            yield Kena(b.realisasi, {"kode": i.kode, "survei": angka(hasil.skm.nilai), "huruf": hasil.skm.huruf},
                       i.kode)


@check("REA044", Tingkat.PERINGATAN,
       judul="Keterangan Nasional berlawanan dengan angkanya",
       pesan="Keterangan Nasional indikator {kode} tertulis {nilai}, padahal realisasinya {realisasi} dan realisasi "
             "nasional {nasional}: {letak}.",
       saran="Perbaiki keterangannya, misalnya {letak}, atau periksa kedua angkanya.",
       mengapa="Pembaca membandingkan kedua angka di tabel yang sama; keterangan yang terbalik langsung terlihat.")
def national_note_denied(hasil: Hasil) -> Iterator[Kena]:
    """A typed note says above, below or equal, and the two figures do not.

    Where less is better, `di atas` and `di bawah` may speak of the figures or of the performance: only a note that
    fits neither is wrong. Not of a target, nor where the note denies or names both.
    """
    for i, b in rows_of_indikator(hasil):
        if (i.nasional is not None and isinstance(i.realisasi, Decimal) and b.keterangan_nasional.nilai
                and _denied(i.realisasi, i.nasional, i, fold(b.keterangan_nasional.nilai))):
            yield Kena(b.keterangan_nasional, {"kode": i.kode, "realisasi": angka(i.realisasi),
                                               "nasional": angka(i.nasional),
                                               "letak": describe_nasional(i.realisasi, i.nasional, i.arah)}, i.kode)


def _denied(realisasi: Decimal, nasional: Decimal, i: HasilIndikator, teks: str) -> bool:
    ukuran = sorted((abs(realisasi), abs(nasional)))
    if ukuran[1] > SKALA_LAIN * ukuran[0] or KATA.pattern("bukan_letak").search(teks):
        return False
    kata = {nama for nama in ("lebih", "kurang", "sama", "baik", "buruk") if KATA.pattern(f"letak_{nama}").search(teks)}
    if len(kata) != 1:
        return False
    if kata == {"sama"}:
        return abs(realisasi - nasional) > SAMA * abs(nasional)
    if kata <= {"baik", "buruk"}:
        letak = describe_nasional(realisasi, nasional, i.arah)
        return letak != (LetakNasional.DI_ATAS if kata == {"baik"} else LetakNasional.DI_BAWAH)
    angka_cocok = realisasi > nasional if kata == {"lebih"} else realisasi < nasional
    bermakna_kinerja = i.arah is Arah.NEGATIF and re.search(r"di ?(?:atas|bawah)", teks) and realisasi != nasional
    return not angka_cocok and not bermakna_kinerja
