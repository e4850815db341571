"""Conclusions of a review: what the answers of a part come to, in Python and as the formula that follows them."""

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.model.reviu import Jawaban
from toolkit.model.rumus import Pohon, Teks
from toolkit.rumus.build import operation, total

BELUM = "Belum selesai dijawab"
SESUAI = "Sesuai"
DENGAN_CATATAN = "Sesuai dengan catatan"
BELUM_SESUAI = "Belum sesuai"
KETERANGAN = (
    f"{SESUAI}: semua butir dijawab {Jawaban.YA.value} atau {Jawaban.TIDAK_BERLAKU.value}. {DENGAN_CATATAN}: ada "
    f"jawaban {Jawaban.SEBAGIAN.value} atau {Jawaban.TIDAK.value}. {BELUM_SESUAI}: lebih dari separuh butir yang "
    f"berlaku dijawab {Jawaban.TIDAK.value}. Batas ini ketentuan toolkit, bukan angka peraturan.")

TAK_SELESAI = "Belum dapat disimpulkan: masih ada butir Daftar Uji yang belum dijawab."
TANPA_CATATAN = ("Berdasarkan reviu kami, tidak terdapat kondisi atau hal yang menimbulkan keraguan atas keandalan "
                 "informasi kinerja di dalam laporan kinerja ini.")
KECUALI = ("Berdasarkan reviu kami, kecuali untuk catatan di atas, tidak terdapat hal lain yang menimbulkan keraguan "
           "atas keandalan informasi kinerja di dalam laporan kinerja ini.")
PERLU_DIPERBAIKI = ("Berdasarkan reviu kami, terdapat hal-hal yang perlu diperbaiki lebih dahulu sebelum informasi "
                    "kinerja di dalam laporan kinerja ini dapat diyakini keandalannya.")


@dataclass(frozen=True, slots=True)
class Hitungan:
    """How often each answer was given in a part, and how many items have none."""

    jawaban: tuple[int, ...]
    belum: int

    @property
    def butir(self) -> int:
        """Number of items."""
        return sum(self.jawaban) + self.belum


def count(jawaban: Sequence[str]) -> Hitungan:
    """Count the answers of a part; what is no choice counts as not answered, as the formulas count it."""
    banyak = tuple(sum(j.casefold() == pilihan.value.casefold() for j in jawaban) for pilihan in Jawaban)
    return Hitungan(banyak, len(jawaban) - sum(banyak))


def conclude(h: Hitungan) -> str:
    """What the answers of a part come to."""
    ya, sebagian, tidak, _ = h.jawaban
    if h.belum:
        return BELUM
    if 2 * tidak > ya + sebagian + tidak:
        return BELUM_SESUAI
    return DENGAN_CATATAN if sebagian + tidak else SESUAI


def conclude_rumus(ya: Pohon, sebagian: Pohon, tidak: Pohon, belum: Pohon) -> Pohon:
    """`conclude` over four operands."""
    kebanyakan = operation(">", operation("*", 2, tidak), total((ya, sebagian, tidak)))
    ada = operation(">", total((sebagian, tidak)), 0)
    return operation("IF", operation(">", belum, 0), BELUM,
                     operation("IF", kebanyakan, BELUM_SESUAI, operation("IF", ada, DENGAN_CATATAN, SESUAI)))


def overall(kesimpulan: Sequence[str]) -> str:
    """The conclusion of the whole review."""
    if BELUM in kesimpulan:
        return TAK_SELESAI
    if BELUM_SESUAI in kesimpulan:
        return PERLU_DIPERBAIKI
    return KECUALI if DENGAN_CATATAN in kesimpulan else TANPA_CATATAN


def overall_rumus(bagian: Pohon) -> Pohon:
    """`overall` over the cells of the parts."""
    rumus: Pohon = Teks(TANPA_CATATAN)
    for kata, kalimat in ((DENGAN_CATATAN, KECUALI), (BELUM_SESUAI, PERLU_DIPERBAIKI), (BELUM, TAK_SELESAI)):
        rumus = operation("IF", operation(">", operation("COUNTIF", bagian, kata), 0), kalimat, rumus)
    return rumus
