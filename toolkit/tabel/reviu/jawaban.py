"""What the reviewer fills in: the answers and corrections that stand, the names of their cells, what they come to."""

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.model.reviu import (
    CATATAN,
    DAFTAR_UJI,
    JAWABAN,
    KOREKSI,
    BagianUji,
    ButirTerjawab,
    CatatanReviu,
    Jawaban,
    KertasKerja,
    KertasLama,
)
from toolkit.model.rumus import Pohon, Teks
from toolkit.rumus.tree import operation, total

ANGKA_SHEET, ANGKA_HASIL = "Angka_Sheet", "Angka_Hasil"
CATATAN_BAGIAN, CATATAN_KOREKSI = "Catatan_Bagian", "Catatan_Koreksi"
KESIMPULAN_BAGIAN = "Kesimpulan_Bagian"
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


def answers_name(sheet: str, bagian: BagianUji) -> str:
    """Name of the answers of a part of a checklist.

    >>> answers_name("Daftar Uji", BagianUji("I", "Format", ()))
    'Jawaban_DaftarUji_I'
    """
    return f"Jawaban_{''.join(h for h in sheet if h.isalpha())}_{bagian.kode}"


def answer_of(sheet: str, butir: ButirTerjawab, lama: KertasLama) -> str:
    """The answer that stands: the reviewer's, else the workbook's, else empty."""
    tertulis = lama.teks(sheet, butir.kunci, JAWABAN)
    return tertulis if tertulis is not None else butir.jawaban.value if butir.jawaban else ""


def answers_of_part(kertas: KertasKerja, sheet: str, bagian: BagianUji) -> list[str]:
    """The answers that stand now in a part of Daftar Uji or of Pelaporan 88-2021."""
    uji = kertas.uji if sheet == DAFTAR_UJI else kertas.pelaporan_uji
    return [answer_of(sheet, u, kertas.lama) for u in uji if u.bagian == bagian]


def correction_of(catatan: CatatanReviu, lama: KertasLama) -> str:
    """The Koreksi that stands: the reviewer's, else ours."""
    tertulis = lama.teks(CATATAN, catatan.kunci, KOREKSI)
    return catatan.koreksi.value if tertulis is None else tertulis


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
