"""Names of the result sheets, which the toolkit owns and replaces on each run; declared in the model."""

from toolkit.model.lembar import (
    ANGGARAN_SASARAN,
    CAPAIAN_KEGIATAN,
    EFISIENSI,
    HEADINGS_TEMUAN,
    LAMPIRAN_IKU,
    LAMPIRAN_PK,
    LAMPIRAN_PK_PERUBAHAN,
    LAMPIRAN_RENSTRA,
    LAMPIRAN_RKT,
    NARASI,
    OWNER,
    PUBLIKASI_SKM,
    REALISASI_ANGGARAN,
    REALISASI_BELANJA,
    RINGKASAN,
    SKM_HASIL,
    TEMUAN,
    tabel_sheet,
)

__all__ = [
    "ANGGARAN_SASARAN", "CAPAIAN_KEGIATAN", "EFISIENSI", "HEADINGS_TEMUAN", "LAMPIRAN_IKU", "LAMPIRAN_PK",
    "LAMPIRAN_PK_PERUBAHAN", "LAMPIRAN_RENSTRA", "LAMPIRAN_RKT", "NARASI", "OWNER", "PUBLIKASI_SKM",
    "REALISASI_ANGGARAN", "REALISASI_BELANJA", "RINGKASAN", "SKM_HASIL", "TEMUAN", "tabel_sheet",
]
