"""The published report of Kecamatan Ambulu 2021: what it has, in its order, and what it lacks."""

from pathlib import Path

CONTOH = Path(__file__).parent.parent.parent / "examples" / "ambulu-2021.xlsx"

FOTO = (
    ("1", "Sosialisasi Kebijakan Admindukcapil"), ("1", "Pelayanan di Tingkat Kecamatan"),
    ("2", "Rapat Koordinasi Tingkat Kecamatan"), ("2", "Sosialisasi Stunting"),
    ("2", "Monitoring dan Evaluasi DD, ADD, BGH"), ("2", "Koordinasi Ketertiban Umum"))
"""The photos of the report: code of their sasaran, caption."""

NASKAH = (("Pegawai", "Pegawai berjumlah sesuai daftar kepegawaian."), ("Isu Strategis", "Mutu layanan belum merata."))
REKOMENDASI = (
    ("Tetapkan target antara untuk indikator 1.1.", "LHE AKIP Inspektorat", "Target antara dibahas.", "", "",
     "Selesai", "Notulen rapat"),
    ("Lampirkan data pendukung survei.", "LHE AKIP Inspektorat", "Data diminta ke Bappeda.", "", "", "Proses",
     "Surat"))
PENGHARGAAN = (("Juara lomba sinergitas kecamatan", "Bupati Jember", "17 Agustus 2021"),)
"""Rows for the sheets that the published report leaves empty: Lampiran 5 says "jika ada"."""
