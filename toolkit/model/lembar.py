"""Names that the result sheets carry: what is written under them one run is found by them in the next."""

RINGKASAN = "Ringkasan"
SKM_HASIL = "SKM Hasil"
CAPAIAN_KEGIATAN = "Capaian Kegiatan"
REALISASI_ANGGARAN = "Realisasi Anggaran"
REALISASI_BELANJA = "Realisasi Belanja"
ANGGARAN_SASARAN = "Anggaran per Sasaran"
EFISIENSI = "Efisiensi"
PENGUKURAN_TRIWULAN = "Pengukuran Triwulan"
PELAKSANAAN_RENCANA_AKSI = "Pelaksanaan Rencana Aksi"
MANUAL_INDIKATOR = "Manual Indikator"
TINDAK_LANJUT_REKOMENDASI = "Tindak Lanjut Rekomendasi"
CASCADING = "Cascading Kinerja"
NARASI = "Narasi"
TEMUAN = "Temuan"

PUBLIKASI_SKM = "Publikasi SKM"
LAMPIRAN_RENSTRA = "Lampiran Renstra"
LAMPIRAN_RKT = "Lampiran RKT"
LAMPIRAN_PK = "Lampiran PK"
LAMPIRAN_PK_PERUBAHAN = "Lampiran PK Perubahan"
LAMPIRAN_IKU = "Lampiran IKU"

OWNER = "toolkit"
"""Owner in the hidden mark of a result sheet: `_tk_owned` = "toolkit|<sheet name>"."""

PENANDA_REVIU = "_tk_reviu"
"""Hidden name on the working paper's Rekap: whose it is, and a digest of what it shows apart from the answers."""
PENANDA_REKAP_REVIU = "_tk_rekap_reviu"
"""Hidden name that tells the summary of several working papers."""
PENANDA_REKAP = "_tk_rekap"
"""Hidden name that tells the recap of a collection from a workbook that someone filled in."""
PENANDA_BALIKAN = "_tk_balikan"
"""Hidden name on the sheet of findings that goes back to an office: the office's code."""

HEADINGS_TEMUAN = ("No", "Tingkat", "Kode", "Sheet", "Sel", "Nilai", "Pesan", "Saran", "Alasan diterima", "Kunci")
"""Headings of sheet Temuan, in order; the reader finds the accepted findings by them. Kunci is hidden."""
KUNCI_TEMUAN = tuple(HEADINGS_TEMUAN[i] for i in (2, 3, 9, 5))
"""Those that tell a finding from the others: what is written beside it stays with it."""
PENGGANTI_KUNCI = {HEADINGS_TEMUAN[9]: (HEADINGS_TEMUAN[4],)}
"""The cell stands in for the key of a finding that has none."""


def tabel_sheet(nomor: str) -> str:
    """Name of the sheet of a numbered table: `Tabel 3.1`."""
    return f"Tabel {nomor}"
