"""What a reported figure is compared with, how that is computed in words, and the names of Angka Dilaporkan for it."""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from toolkit.checks.tools.explain import Calon
from toolkit.model import lembar
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisDilaporkan
from toolkit.model.regulasi import Regulasi
from toolkit.model.rumus import Daun, Operand
from toolkit.rules.skm import score
from toolkit.rumus.build import fill
from toolkit.rumus.words import words
from toolkit.schema.input import ANGKA_DILAPORKAN
from toolkit.values.teks import fold

(TARGET, REALISASI, CAPAIAN, KEMAJUAN, RATA_RATA, ANGGARAN, REALISASI_ANGGARAN, PERSEN,
 JUMLAH) = ANGKA_DILAPORKAN.column("besaran").choices
OF_INDIKATOR = frozenset({TARGET, REALISASI, CAPAIAN, KEMAJUAN})
NUMBERED = re.compile(r"(?:tabel\s*)?3[.,](\d+)", re.IGNORECASE)
"""A table that has a number."""
MONEY = frozenset({ANGGARAN, REALISASI_ANGGARAN})


class Rujukan(NamedTuple):
    """The computed counterpart of a reported figure.

    Attributes:
        apa: what it is a figure of, as words ("indikator 1.1").
        tepat: exact values that the figure may state, the one to quote first; None: cannot be computed.
        huruf: texts that it may state instead of a number.
        rupiah: the values are rupiah.
        rincian: words that replace the quoted value ("4 Program, 7 Kegiatan").
        calon: other ways of computing it that reports are seen to use; asked for only where the figure is wrong.
        bobot: the survey's value by weight, where another weight may explain the figure.
    """

    apa: str
    tepat: tuple[Decimal | None, ...]
    huruf: tuple[str, ...] = ()
    rupiah: bool = False
    rincian: str = ""
    bobot: Mapping[str, Decimal] | None = None
    calon: Callable[[], Iterable[Calon]] = tuple


def year(hasil: Hasil, baris: BarisDilaporkan) -> int:
    """Tahun of a row; a blank is Tahun laporan."""
    return hasil.tahun if baris.tahun.nilai is None else baris.tahun.nilai


def mixed(apa: str, nilai: Iterable[Decimal | str | None], tertulis: Iterable[str]) -> Rujukan:
    """Numbers and letters, and what was typed for them, as one counterpart."""
    isi = tuple(nilai)
    if any(isinstance(n, str) for n in isi):
        isi = tuple(n for n in isi if n is not None)
    return Rujukan(apa, tuple(n for n in isi if not isinstance(n, str)),
                   (*(n for n in isi if isinstance(n, str)), *tertulis))


def money(apa: str, besaran: str, nilai: tuple[Decimal | None, ...]) -> Rujukan:
    """An amount of rupiah, or the percentage that belongs to it."""
    return Rujukan(apa, nilai, rupiah=besaran not in (CAPAIAN, PERSEN, RATA_RATA))


def count(apa: str, banyak: Iterable[int]) -> Rujukan:
    """A number of rows."""
    return Rujukan(apa, tuple(Decimal(n) for n in banyak))


_SURVEI = "nilai survei: {skor_tertimbang}, dijumlah"
_UMUM: Mapping[str, str] = {
    TARGET: "target yang berlaku: PK Perubahan, PK, RKT, lalu Renstra",
    REALISASI: "realisasi yang dihitung atau diisi di sheetnya",
    CAPAIAN: "{positif}", PERSEN: "{positif}",
    KEMAJUAN: "{kemajuan}",
    RATA_RATA: "rata-rata capaian",
    ANGGARAN: "jumlah anggaran rincian terendah",
    REALISASI_ANGGARAN: "jumlah realisasi rincian terendah",
    JUMLAH: "banyaknya baris",
}
_UANG: Mapping[str, str] = {**_UMUM, REALISASI: _UMUM[REALISASI_ANGGARAN], CAPAIAN: "{penyerapan}",
                            PERSEN: "{penyerapan}"}
_PER_TABEL: Mapping[str, Mapping[str, str]] = {fold(nama): kata for nama, kata in (
    (lembar.SKM_HASIL, {**_UMUM, REALISASI: _SURVEI, CAPAIAN: "skor unsur: {skor}", PERSEN: _SURVEI,
                        RATA_RATA: _SURVEI}),
    (lembar.REALISASI_ANGGARAN, _UANG),
    (lembar.CAPAIAN_KEGIATAN, {**_UANG, REALISASI: _UMUM[REALISASI],
                               CAPAIAN: "{positif}; masukan: {penyerapan}"}),
    (lembar.REALISASI_BELANJA, {**_UANG, PERSEN: "bagian ÷ seluruh anggaran × 100"}),
    (lembar.ANGGARAN_SASARAN, {**_UANG, PERSEN: "anggaran sasaran ÷ seluruh anggaran × 100"}),
    (lembar.EFISIENSI, {**_UANG, CAPAIAN: "rata-rata capaian indikator sasaran",
                        PERSEN: "rata-rata capaian indikator sasaran"}),
)}
_BESARAN = {fold(nama): nama for nama in _UMUM}


def in_words(hasil: Hasil, baris: BarisDilaporkan) -> str:
    """The formula of a row's counterpart, by its Tabel and Besaran; empty for an unknown Besaran."""
    tabel = (baris.tabel.nilai or "").strip()
    kata = _UMUM if NUMBERED.fullmatch(tabel) else _PER_TABEL.get(fold(tabel), _UMUM)
    return kata.get(_BESARAN.get(fold(baris.besaran.nilai or ""), ""), "").format(**_formulas(hasil.regulasi))


def _formulas(r: Regulasi) -> dict[str, str]:
    """The formulas that the texts above name, in words."""
    jawaban = Daun(Operand("rata-rata jawaban"))
    positif = r.rumus.positif.rumus
    return {"positif": words(positif), "penyerapan": words(r.rumus.penyerapan),
            "kemajuan": words(fill(positif, target=Daun(Operand("target akhir Renstra")))),
            "skor": words(score(jawaban, r.pedoman_skm)),
            "skor_tertimbang": words(score(jawaban * Daun(Operand("bobot")), r.pedoman_skm))}
