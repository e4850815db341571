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
    ("Tetapkan target antara untuk indikator 1.1.", "LHE AKIP Inspektorat", "Target antara dibahas.", "Selesai",
     "Notulen rapat"),
    ("Lampirkan data pendukung survei.", "LHE AKIP Inspektorat", "Data diminta ke Bappeda.", "Proses", "Surat"))
PENGHARGAAN = (("Juara lomba sinergitas kecamatan", "Bupati Jember", "17 Agustus 2021"),)
"""Rows for the sheets that the published report leaves empty: Lampiran 5 says "jika ada"."""

ACUAN = (
    # what the report prints, the style of ours, our words, where they come from
    ("KATA PENGANTAR", "Heading1", "KATA PENGANTAR", "kata_pengantar"),
    ("DAFTAR ISI", "Heading1", "DAFTAR ISI", "bidang TOC"),
    ("IKHTISAR EKSEKUTIF", "Heading1", "IKHTISAR EKSEKUTIF", "ikhtisar_eksekutif"),
    ("BAB I PENDAHULUAN", "Heading1", "BAB I PENDAHULUAN", "templat"),
    ("A. LATAR BELAKANG", "Heading2", "A. LATAR BELAKANG", "latar_belakang"),
    ("B. MAKSUD DAN TUJUAN", "Heading2", "B. MAKSUD DAN TUJUAN", "maksud_tujuan"),
    ("C. KEDUDUKAN, TUGAS, FUNGSI DAN SUSUNAN ORGANISASI", "Heading2",
     "C. KEDUDUKAN, TUGAS, FUNGSI, DAN SUSUNAN ORGANISASI", "organisasi"),
    ("3. Kecamatan Ambulu mempunyai tugas", "LKPengantar", "Kecamatan Ambulu mempunyai tugas:", "Naskah Tugas"),
    ("4. … mempunyai fungsi", "LKPengantar", "Kecamatan Ambulu dalam melaksanakan tugasnya mempunyai fungsi:",
     "Naskah Fungsi"),
    ("5. Susunan Organisasi Kecamatan Ambulu terdiri dari", "LKPengantar",
     "Susunan Organisasi Kecamatan Ambulu terdiri dari:", "Naskah Susunan Organisasi"),
    ("BAB II PERENCANAAN DAN PERJANJIAN KINERJA", "Heading1", "BAB II PERENCANAAN DAN PERJANJIAN KINERJA", "templat"),
    ("A. RENCANA STRATEGIS", "Heading2", "A. RENCANA STRATEGIS", "renstra"),
    ("1. Visi dan Misi Kabupaten Jember", "Heading3", "1. Visi dan Misi Kabupaten Jember", "Naskah Visi, Misi"),
    ("2. Tujuan dan sasaran Kecamatan Ambulu", "Heading3", "2. Tujuan dan Sasaran Kecamatan Ambulu", "Renstra"),
    ("3. Strategi dan Kebijakan Untuk Mencapai Tujuan Dan Sasaran", "Heading3", "3. Strategi dan Kebijakan", "Renstra"),
    ("B. RENCANA KINERJA TAHUNAN (RKT) TAHUN 2021", "Heading2", "B. RENCANA KINERJA TAHUNAN (RKT) TAHUN 2021", "rkt"),
    ("1. Sasaran dan Indikator Sasaran", "Heading3", "1. Sasaran dan Indikator Sasaran", "Renstra"),
    ("2. Program dan Indikator Program", "Heading3", "2. Program dan Indikator Program", "RKT"),
    ("3. Kegiatan dan Indikator Kegiatan", "Heading3", "3. Kegiatan dan Indikator Kegiatan", "RKT"),
    ("C. PERJANJIAN KINERJA", "Heading2", "C. PERJANJIAN KINERJA", "perjanjian_kinerja"),
    ("tabel sasaran, indikator, target", "LKJudulTabel",
     "PERJANJIAN KINERJA PERUBAHAN TAHUN 2021 KECAMATAN AMBULU KABUPATEN JEMBER", "Lampiran PK Perubahan"),
    ("D. INDIKATOR KINERJA UTAMA (IKU)", "Heading2", "D. INDIKATOR KINERJA UTAMA (IKU)", "iku"),
    ("tabel IKU", "LKJudulTabel", "INDIKATOR KINERJA UTAMA (IKU) KECAMATAN AMBULU KABUPATEN JEMBER", "Lampiran IKU"),
    ("BAB III AKUNTABILITAS KINERJA", "Heading1", "BAB III AKUNTABILITAS KINERJA", "templat"),
    ("A. PENGUKURAN CAPAIAN KINERJA TAHUN 2021", "Heading2", "A. PENGUKURAN CAPAIAN KINERJA TAHUN 2021", "pengukuran"),
    ("rumus indikator positif", "LKRumus", "Capaian = realisasi ÷ target × 100", "pengukuran"),
    ("rumus indikator negatif", "LKRumus", "Capaian = (target − (realisasi − target)) ÷ target × 100", "regulasi"),
    ("skala ordinal", "LKJudulTabel", "Skala Penilaian Capaian Kinerja", "tabel_skala"),
    ("Tabel 3.1", "LKJudulTabel", "Tabel 3.1", "tabel_pengukuran"),
    ("B. EVALUASI DAN ANALISIS CAPAIAN KINERJA", "Heading2", "B. EVALUASI DAN ANALISIS CAPAIAN KINERJA", "evaluasi"),
    ("I. Tujuan 1", "Heading3", "I. Tujuan 1: Meningkatnya Kualitas Kelembagaan", "Renstra"),
    ("Sasaran 1 Meningkatnya Kualitas Pelayanan", "Heading4", "Sasaran 1: Meningkatnya Kualitas Pelayanan", "PK"),
    ("Tabel 3.2", "LKJudulTabel", "Tabel 3.2", "tabel_riwayat"),
    ("Tabel 3.3", "LKJudulTabel", "Tabel 3.3", "tabel_akhir_renstra"),
    ("Tabel 3.4", "LKJudulTabel", "Tabel 3.4", "tabel_nasional"),
    ("Realisasi tahun 2021 untuk indikator …", "LKSubjudul", "Analisis Capaian Kinerja", "Realisasi Analisis"),
    ("Hasil Survey Kepuasan Masyarakat", "LKJudulTabel", "Hasil Survei Kepuasan Masyarakat Tahun 2021", "SKM Hasil"),
    ("tabel skor dan predikat", "LKJudulTabel", "Skor Unsur Pelayanan", "SKM Hasil"),
    ("grafik skor", "gambar", "", "SKM Hasil"),
    ("Program dan kegiatan … sasaran 1", "LKSubjudul", "Program dan Kegiatan Pendukung", "Capaian Kegiatan"),
    ("1. Program (sasaran 1)", "LKPengantar", "1. Program : PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK",
     "Capaian Kegiatan"),
    ("foto", "LKKeterangan", "Sosialisasi Kebijakan Admindukcapil", "Dokumentasi"),
    ("foto", "LKKeterangan", "Pelayanan di Tingkat Kecamatan", "Dokumentasi"),
    ("II. Tujuan 2", "Heading3", "II. Tujuan 2: Meningkatnya Koordinasi Pemerintahan", "Renstra"),
    ("Sasaran 1 Meningkatnya koordinasi …", "Heading4", "Sasaran 2: Meningkatnya Koordinasi Pemerintahan", "PK"),
    ("Tabel 3.5", "LKJudulTabel", "Tabel 3.5", "tabel_riwayat"),
    ("Tabel 3.6", "LKJudulTabel", "Tabel 3.6", "tabel_akhir_renstra"),
    ("Tabel 3.7", "LKJudulTabel", "Tabel 3.7", "tabel_nasional"),
    ("1. Program (sasaran 2)", "LKPengantar", "1. Program : PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK",
     "Capaian Kegiatan"),
    ("2. Program (sasaran 2)", "LKPengantar", "2. Program : PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN",
     "Capaian Kegiatan"),
    ("3. Program (sasaran 2)", "LKPengantar", "3. Program : KOORDINASI KETENTRAMAN DAN KETERTIBAN UMUM",
     "Capaian Kegiatan"),
    ("foto", "LKKeterangan", "Rapat Koordinasi Tingkat Kecamatan", "Dokumentasi"),
    ("foto", "LKKeterangan", "Sosialisasi Stunting", "Dokumentasi"),
    ("foto", "LKKeterangan", "Monitoring dan Evaluasi DD, ADD, BGH", "Dokumentasi"),
    ("foto", "LKKeterangan", "Koordinasi Ketertiban Umum", "Dokumentasi, gambar di barisnya"),
    ("C. AKUNTABILITAS KEUANGAN", "Heading2", "C. AKUNTABILITAS KEUANGAN", "keuangan"),
    ("1. Alokasi Anggaran OPD", "Heading3", "1. Alokasi Anggaran", "Realisasi Belanja"),
    ("2. Alokasi Anggaran Belanja Per Program", "Heading3", "2. Anggaran dan Realisasi per Program",
     "Realisasi Anggaran"),
    ("tabel program dan kegiatan", "LKJudulTabel", "Realisasi Anggaran per Program dan Kegiatan Tahun 2021",
     "Realisasi Anggaran"),
    ("3. Alokasi Belanja Per Sasaran Strategis", "Heading3", "3. Anggaran per Sasaran Strategis",
     "Anggaran per Sasaran"),
    ("BAB IV PENUTUP", "Heading1", "BAB IV PENUTUP", "penutup"),
    ("Lampiran 1. Matriks Rencana Strategis", "Heading2", "Lampiran 1. Matriks Rencana Strategis 2016–2021",
     "Lampiran Renstra"),
    ("Lampiran 2. RKT", "Heading2", "Lampiran 2. Rencana Kinerja Tahunan (RKT) Tahun 2021", "Lampiran RKT"),
    ("Lampiran 3. Perjanjian Kinerja", "Heading2", "Lampiran 3. Perjanjian Kinerja Tahun 2021", "Lampiran PK"),
    ("Lampiran 3. … dan Perjanjian Kinerja Perubahan", "Heading2",
     "Lampiran 4. Perjanjian Kinerja Perubahan Tahun 2021", "Lampiran PK Perubahan"),
    ("Lampiran 4. Lampiran SK IKU OPD", "Heading2", "Lampiran 5. Keputusan tentang Indikator Kinerja Utama",
     "Lampiran IKU"),
    ("Instansi, Tugas, Fungsi, Tujuan", "LKButir", "Instansi: Kecamatan Ambulu", "Lampiran IKU"),
    ("Lampiran 5. Penghargaan yang diraih", "Heading2", "Lampiran 6. Penghargaan yang Diraih Tahun 2021",
     "Penghargaan"),
)
"""Every heading, table and figure of the published report, in its order, and its counterpart. Of a long heading ours
is given by its beginning. The photos stand at the end of their sasaran with us."""
