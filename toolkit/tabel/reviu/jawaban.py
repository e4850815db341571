"""What the reviewer fills in: the answers and corrections that stand, the names of their cells, what they come to."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from toolkit.model.daftar_uji import BagianUji, Derajat
from toolkit.model.reviu import (
    CATATAN,
    DAFTAR_UJI,
    JAWABAN,
    KONDISI,
    LETAK_BUKTI,
    PELAPORAN,
    PERBAIKAN,
    TANDA_USULAN,
    ButirTerjawab,
    CatatanReviu,
    Jawaban,
    KertasKerja,
    Perbaikan,
    proposed,
)
from toolkit.model.rumus import Pohon, Teks
from toolkit.rumus.tree import named, operation, total

ANGKA_SHEET, ANGKA_HASIL = "Angka_Sheet", "Angka_Hasil"
CATATAN_BAGIAN, CATATAN_PERBAIKAN, CATATAN_KONDISI = "Catatan_Bagian", "Catatan_Perbaikan", "Catatan_Kondisi"
KESIMPULAN_BAGIAN = "Kesimpulan_Bagian"
BELUM = "Belum selesai dijawab"
SESUAI = "Sesuai"
DENGAN_CATATAN = "Sesuai dengan catatan"
BELUM_SESUAI = "Belum sesuai"
KETERANGAN = (
    f"{SESUAI}: semua butir dijawab {Jawaban.YA.value} atau {Jawaban.TIDAK_BERLAKU.value}. {DENGAN_CATATAN}: ada "
    f"jawaban {Jawaban.SEBAGIAN.value} atau {Jawaban.TIDAK.value}. {BELUM_SESUAI}: lebih dari separuh butir yang "
    f"berlaku dijawab {Jawaban.TIDAK.value}. {BELUM}: ada butir tanpa jawaban, atau usulan yang belum ditetapkan "
    "pereviu. Batas ini ketentuan toolkit, bukan angka peraturan.")
TAK_SELESAI = "Belum dapat disimpulkan: masih ada butir Daftar Uji yang belum dijawab atau ditetapkan pereviu."
TANPA_CATATAN = ("Berdasarkan reviu kami, tidak terdapat kondisi atau hal yang menimbulkan keraguan atas keandalan "
                 "informasi kinerja di dalam laporan kinerja ini.")
KECUALI = ("Berdasarkan reviu kami, kecuali untuk catatan hasil reviu, tidak terdapat hal lain yang menimbulkan "
           "keraguan atas keandalan informasi kinerja di dalam laporan kinerja ini.")
PERLU_DIPERBAIKI = ("Berdasarkan reviu kami, terdapat hal-hal yang perlu diperbaiki lebih dahulu sebelum informasi "
                    "kinerja di dalam laporan kinerja ini dapat diyakini keandalannya.")
TANPA_DERAJAT = "belum ada usulan"
DINILAI_EVALUATOR = "dinilai evaluator"
_PENUH = 100


def cells_name(kolom: str, sheet: str, bagian: BagianUji) -> str:
    """Name of a column's cells in a part of a checklist.

    >>> cells_name("Jawaban", "Daftar Uji", BagianUji("I", "Format", ()))
    'Jawaban_DaftarUji_I'
    """
    return f"{kolom.replace(' ', '')}_{''.join(h for h in sheet if h.isalpha())}_{bagian.kode}"


def answer_of(kertas: KertasKerja, sheet: str, butir: ButirTerjawab) -> str:
    """The answer that stands: the reviewer's, else the workbook's as a proposal, else empty."""
    return kertas.standing(sheet, butir.kunci, JAWABAN, proposed(butir.jawaban.value if butir.jawaban else ""))


def answers_of_part(kertas: KertasKerja, sheet: str, bagian: BagianUji) -> list[str]:
    """The answers that stand now in a part of Daftar Uji or of Pelaporan 88-2021."""
    uji = kertas.uji if sheet == DAFTAR_UJI else kertas.pelaporan_uji
    return [answer_of(kertas, sheet, u) for u in uji if u.bagian == bagian]


def text_of_note(kertas: KertasKerja, catatan: CatatanReviu, kolom: str) -> str:
    """What stands in a column of a note."""
    return kertas.standing(CATATAN, catatan.kunci, kolom, catatan.isi.get(kolom, ""))


def mended(kertas: KertasKerja, bagian: str = "") -> tuple[int, ...]:
    """How many notes a part of the checklist has (empty: all), how many are mended, how many not."""
    milik = [c for c in kertas.catatan if bagian in {"", c.bagian} and text_of_note(kertas, c, KONDISI)]
    perbaikan = [text_of_note(kertas, c, PERBAIKAN).casefold() for c in milik]
    return len(milik), *(perbaikan.count(p.value.casefold()) for p in Perbaikan)


@dataclass(frozen=True, slots=True)
class Hitungan:
    """How often each answer was given in a part, how many are proposals, and how many items have none."""

    jawaban: tuple[int, ...]
    usulan: int
    belum: int

    @property
    def butir(self) -> int:
        """Number of items."""
        return sum(self.jawaban) + self.usulan + self.belum


def count(jawaban: Sequence[str]) -> Hitungan:
    """Count the answers of a part; what is no choice counts as not answered, as the formulas count it."""
    banyak = tuple(sum(j.casefold() == pilihan.value.casefold() for j in jawaban) for pilihan in Jawaban)
    usulan = sum(j.casefold().endswith(TANDA_USULAN) for j in jawaban)
    return Hitungan(banyak, usulan, len(jawaban) - sum(banyak) - usulan)


def counts_of_parts(kertas: KertasKerja) -> list[Hitungan]:
    """`count` for each part of Daftar Uji, in order."""
    return [count(answers_of_part(kertas, DAFTAR_UJI, b)) for b in kertas.daftar.bagian]


def counted_rumus(sheet: str, bagian: BagianUji) -> tuple[Pohon, ...]:
    """`count` over the cells of a part: each answer, then the proposals."""
    sel = named(cells_name(JAWABAN, sheet, bagian))
    return tuple(operation("COUNTIF", sel, pilihan) for pilihan in (*(j.value for j in Jawaban), f"*{TANDA_USULAN}"))


def conclude(h: Hitungan) -> str:
    """What the answers of a part come to; over proposals nothing is concluded."""
    ya, sebagian, tidak, _ = h.jawaban
    if h.belum or h.usulan:
        return BELUM
    if 2 * tidak > ya + sebagian + tidak:
        return BELUM_SESUAI
    return DENGAN_CATATAN if sebagian + tidak else SESUAI


def conclude_rumus(ya: Pohon, sebagian: Pohon, tidak: Pohon, belum: Pohon) -> Pohon:
    """`conclude` over four operands; `belum` counts proposals too."""
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


def degree(kertas: KertasKerja, bagian: BagianUji) -> str:
    """The degree that is proposed for a sub component: only where every criterion has an answer and its evidence."""
    if not bagian.berderajat:
        return DINILAI_EVALUATOR
    jawaban = [j.casefold() for j in answers_of_part(kertas, PELAPORAN, bagian)]
    bukti = [kertas.standing(PELAPORAN, u.kunci, LETAK_BUKTI, proposed(u.letak))
             for u in kertas.pelaporan_uji if u.bagian == bagian]
    terjawab = [j for j in jawaban if any(j.startswith(p.value.casefold()) for p in Jawaban)]
    berlaku = [j for j in terjawab if not j.startswith(Jawaban.TIDAK_BERLAKU.value.casefold())]
    if len(terjawab) < len(jawaban) or not all(bukti) or not berlaku:
        return TANPA_DERAJAT
    ya = sum(j.startswith(Jawaban.YA.value.casefold()) for j in berlaku)
    return next(d.nama for d in kertas.pelaporan.derajat if _fits(Decimal(_PENUH * ya) / len(berlaku), d))


def _fits(persen: Decimal, d: Derajat) -> bool:
    return persen >= (d.paling_sedikit or 0) and (d.lebih_dari is None or persen > d.lebih_dari)


def degree_rumus(bagian: BagianUji, derajat: Sequence[Derajat]) -> Pohon:
    """`degree` over the cells of a part."""
    if not bagian.berderajat:
        return Teks(DINILAI_EVALUATOR)
    jawaban, bukti = (named(cells_name(k, PELAPORAN, bagian)) for k in (JAWABAN, LETAK_BUKTI))
    butir = operation("ROWS", jawaban)
    begins = {j: operation("COUNTIF", jawaban, f"{j.value}*") for j in Jawaban}
    terjawab = total([begins[j] for j in (Jawaban.YA, Jawaban.SEBAGIAN, Jawaban.TIDAK)])
    berlaku = operation("-", butir, begins[Jawaban.TIDAK_BERLAKU])
    lengkap = operation("AND", operation("=", terjawab, butir), operation(">", berlaku, 0),
                        operation("=", operation("COUNTIF", bukti, "?*"), butir))
    persen = operation("/", operation("*", _PENUH, begins[Jawaban.YA]), berlaku)
    *lain, terendah = derajat
    rumus: Pohon = Teks(terendah.nama)
    for d in reversed(lain):
        batas = operation(">", persen, d.lebih_dari) if d.lebih_dari is not None else operation(
            ">=", persen, d.paling_sedikit or Decimal(0))
        rumus = operation("IF", batas, d.nama, rumus)
    return operation("IF", lengkap, rumus, TANPA_DERAJAT)
