"""Names of the result sheets, which the toolkit owns and replaces on each run; declared in the model."""

from toolkit.model.lembar import (
    ANGGARAN_SASARAN,
    CAPAIAN_KEGIATAN,
    EFISIENSI,
    HEADINGS_TEMUAN,
    NARASI,
    OWNER,
    REALISASI_ANGGARAN,
    REALISASI_BELANJA,
    RINGKASAN,
    SKM_HASIL,
    TEMUAN,
    tabel_sheet,
)

__all__ = [
    "ANGGARAN_SASARAN", "CAPAIAN_KEGIATAN", "EFISIENSI", "HEADINGS_TEMUAN", "NARASI", "OWNER", "REALISASI_ANGGARAN",
    "REALISASI_BELANJA", "RINGKASAN", "SKM_HASIL", "TEMUAN", "tabel_sheet",
]
