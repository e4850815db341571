"""How a figure came about, why there is none, and what is said of its direction and its place."""

import enum


class AsalTarget(enum.Enum):
    """The document that the year's target was taken from."""

    PK_PERUBAHAN = "PK Perubahan"
    PK = "PK"
    RKT = "RKT"
    RENSTRA = "Renstra"


class AsalRealisasi(enum.Enum):
    """How the realisasi came about: typed, pembilang / penyebut, or the survey's value."""

    DIISI = "diisi"
    PECAHAN = "pembilang/penyebut"
    SKM = "SKM"


class Sebab(enum.Enum):
    """Why an indicator, or an output, has no capaian."""

    KODE_GANDA = "kode ganda"
    """Rows of one code in one document say different things."""
    TARGET_TIDAK_ADA = "target tidak ada"
    TARGET_TIDAK_TERBACA = "target tidak terbaca"
    TARGET_NOL = "target nol"
    TIDAK_DIPERJANJIKAN = "tidak lagi diperjanjikan"
    """Dropped by the PK Perubahan (`-` in Target Perubahan); left out of means."""
    REALISASI_TIDAK_ADA = "realisasi tidak ada"
    """Not filled in, no row, or a survey that has no value."""
    REALISASI_TIDAK_TERSEDIA = "realisasi tidak tersedia"
    """Said to be not available (`-`, `n/a`); left out of means."""
    REALISASI_TIDAK_TERBACA = "realisasi tidak terbaca"
    REALISASI_NOL = "realisasi nol"
    """The formula divides by the realisasi, and has nothing to divide by."""
    PENYEBUT_NOL = "penyebut nol"
    ARAH_TIDAK_TERBACA = "arah tidak terbaca"
    TIDAK_SEBANDING = "tidak sebanding"
    """A number against a letter, or letters of no common scale."""


class Tren(enum.Enum):
    """Direction of the realisasi over the years."""

    MENINGKAT = "meningkat"
    MENURUN = "menurun"
    TETAP = "tetap"
    BERFLUKTUASI = "berfluktuasi"


class LetakNasional(enum.StrEnum):
    """KET. of the comparison with the national figure, where the office typed none."""

    DI_ATAS = "di atas"
    SETARA = "setara"
    DI_BAWAH = "di bawah nasional"
    TIDAK_ADA = "-"
