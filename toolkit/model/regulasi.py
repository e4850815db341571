"""What a regulation fixes, as loaded from its dated file: scales, SKM guidance, letters, efficiency methods."""

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from toolkit.model.laporan import Arah
from toolkit.model.rumus import Pohon

NRR = "NRR"
"""Mean answer of an unsur, as the formulas of the survey name it."""


class Kelas(NamedTuple):
    """A class of a scale: its name and its lower edge in percent. Neither edge: the lowest class.

    `dari` counts the edge itself, `lebih_dari` does not. `nada` is 0 (worst) to 3 (best): which of the four rating
    colours the class is printed in.
    """

    nama: str
    dari: Decimal | None = None
    lebih_dari: Decimal | None = None
    sampai: Decimal | None = None
    """Upper edge as the regulation prints it, where that leaves a gap below the next class."""
    nada: int = 0

    @property
    def tepi(self) -> Decimal | None:
        """The lower edge, whether it counts or not; None for the lowest class."""
        return self.dari if self.dari is not None else self.lebih_dari


class Skala(NamedTuple):
    """A rating scale for capaian, best class first.

    `dasar`: the act that it rests on, the office's own where Identitas names one; empty where there is none. `bernama`:
    its name is that of an act.
    """

    nama: str
    dasar: str
    berlaku: dt.date
    kelas: tuple[Kelas, ...]
    terverifikasi: bool = True
    bernama: bool = True

    @property
    def sebutan(self) -> str:
        """What it is called in print: the act's name; empty where there is none."""
        return self.nama if self.bernama else self.dasar


class Mutu(NamedTuple):
    """A quality class of the SKM: letter, predicate, lower edge on the converted scale (25 to 100)."""

    huruf: str
    predikat: str
    kelas: Kelas


class Bobot(NamedTuple):
    """The weight of an unsur: 1/n, or a fixed number that the regulation prints rounded (`nilai`).

    `tertimbang`: the weighted mean answer, over NRR and n (how many unsur).
    """

    nama: str
    tertimbang: Pohon
    nilai: Decimal | None = None


class RumusSampel(NamedTuple):
    """Constants of the smallest sample (Krejcie and Morgan): chi square, share, error, as fractions."""

    chi_kuadrat: Decimal
    proporsi: Decimal
    galat: Decimal


class Pertanyaan(NamedTuple):
    """A question of the survey's questionnaire with its answers, worst first."""

    tanya: str
    pilihan: tuple[str, ...]


class PedomanSkm(NamedTuple):
    """A guidance for the public-satisfaction survey: its unsur, weights and quality classes, best class first.

    `jawaban`: the answers 1, 2 …, worst first; `skor`: the score of a mean answer, over NRR. `bagian_unsur`: sentences
    say what percent of the unsur is in which class. `kuesioner`: a question for each unsur, none where not known.
    """

    nama: str
    dasar: str
    berlaku: dt.date
    unsur: tuple[str, ...]
    mutu: tuple[Mutu, ...]
    jawaban: tuple[str, ...]
    skor: Pohon
    bobot_tercetak: Decimal
    minimal_responden: int | None = None
    terverifikasi: bool = True
    sampel: RumusSampel | None = None
    bagian_unsur: bool = False
    kuesioner: tuple[Pertanyaan, ...] = ()


class SkalaPredikat(NamedTuple):
    """Letters ranked from worst to best (1 is the first).

    `kelas`: lower edges that turn a number into its letter, best first; empty where no number becomes one. `kata`:
    words of an indicator (folded) that tell its letters are of this scale, where several scales have them.
    """

    nama: str
    dasar: str
    huruf: tuple[str, ...]
    kelas: tuple[Kelas, ...] = ()
    kata: tuple[str, ...] = ()
    terverifikasi: bool = True


class TanpaKelas(NamedTuple):
    """What is said where efisiensi has no class.

    Attributes:
        capaian_minimal: percent; below it no saving is called efisien, but `belum_tercapai`.
        belum_dilaksanakan: nothing spent and nothing reached. tidak_dapat_dihitung: a figure is missing.
    """

    capaian_minimal: Decimal
    belum_tercapai: Kelas
    belum_dilaksanakan: str
    tidak_dapat_dihitung: str


class MetodeEfisiensi(NamedTuple):
    """How efisiensi is computed.

    Attributes:
        sebutan: what the figure is called. satuan: of what; empty for none.
        rumus: over capaian and penyerapan, both in percent.
        sampai: the last year of report for which its act holds, None for none. pengganti: the act after it.
    """

    nama: str
    dasar: str
    sebutan: str
    satuan: str
    rumus: Pohon
    kelas: tuple[Kelas, ...]
    tanpa_kelas: TanpaKelas
    terverifikasi: bool = True
    sampai: int | None = None
    pengganti: str = ""


class RumusCapaian(NamedTuple):
    """A formula of capaian in percent, over target and realisasi.

    `bila_nol`: what holds, in this order, where the formula has no value and the named operand is 0; over `batas` too,
    the limit in percent.
    """

    nama: str
    rumus: Pohon
    bila_nol: tuple[tuple[str, Pohon], ...] = ()
    dasar: str = ""
    terverifikasi: bool = True


class RumusTetap(NamedTuple):
    """The formulas that nobody chooses.

    Attributes:
        positif: where more is better. penyerapan: over realisasi and anggaran.
        predikat: over peringkat_realisasi and peringkat_target, the ranks of two letters.
        rentang: over realisasi, both ends, and `di_luar`, the capaian towards `ujung_rentang`.
    """

    positif: RumusCapaian
    penyerapan: Pohon
    predikat: Pohon
    rentang: Pohon
    ujung_rentang: Pohon


class NamaKabupaten(NamedTuple):
    """What a kabupaten adds to the words by which names are compared.

    Attributes:
        sama: groups of names that mean the same. abaikan: phrases without a meaning.
    """

    sama: tuple[tuple[str, ...], ...] = ()
    abaikan: tuple[str, ...] = ()


class ArahKabupaten(NamedTuple):
    """What a kabupaten adds to the words that tell an indicator's direction.

    Attributes:
        makin_kecil: what is counted of which less is better. penanganan: words of dealing with it.
    """

    makin_kecil: tuple[str, ...] = ()
    penanganan: tuple[str, ...] = ()


class AturanKabupaten(NamedTuple):
    """What a kabupaten fixes for all of its offices.

    Attributes:
        pilihan: rule (`choices_of` of the schema) -> the choice; one that is not named stays the office's own choice.
        skala: the kabupaten's own scale, None where it has none.
        nama: names that mean the same in its offices' documents, None where it adds none.
        arah: words that tell a direction, None where it adds none.
        dasar_hukum: its own acts, which reports name after those of the country.
    """

    pilihan: tuple[tuple[str, str], ...] = ()
    skala: Skala | None = None
    nama: NamaKabupaten | None = None
    arah: ArahKabupaten | None = None
    dasar_hukum: tuple[str, ...] = ()

    def pilih(self, aturan: str) -> str | None:
        """The choice that is fixed for a rule, None where the kabupaten leaves it to the office."""
        return dict(self.pilihan).get(aturan)


class Regulasi(NamedTuple):
    """The rules chosen for one report.

    `batas` in percent, None for no limit; `kabupaten`: what the workbook was made with.
    """

    skala: Skala
    batas: Decimal | None
    rumus_negatif: RumusCapaian
    rumus: RumusTetap
    pedoman_skm: PedomanSkm
    bobot_skm: Bobot
    efisiensi: MetodeEfisiensi
    predikat: tuple[SkalaPredikat, ...] = ()
    kabupaten: AturanKabupaten | None = None

    def rumus_capaian(self, arah: Arah) -> RumusCapaian:
        """The formula of a direction."""
        return self.rumus.positif if arah is Arah.POSITIF else self.rumus_negatif
