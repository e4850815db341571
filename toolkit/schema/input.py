"""Every input sheet of the workbook contract, declared once."""

from toolkit.model import laporan as model
from toolkit.schema.kinds import Column, Kind, Sheet, Years

IDENTITAS = Sheet("Identitas", per="isian (kunci dan nilainya)", required=True, columns=(
    Column("Kode wilayah", Kind.NOMOR, "kode_wilayah"),
    Column("Nama perangkat daerah", Kind.TEKS, "nama_perangkat_daerah"),
    Column("Kabupaten/Kota", Kind.TEKS, "kabupaten_kota"),
    Column("Provinsi", Kind.TEKS, "provinsi"),
    Column("Tahun laporan", Kind.TAHUN, "tahun_laporan"),
    Column("Tahun awal Renstra", Kind.TAHUN, "tahun_awal_renstra"),
    Column("Tahun akhir Renstra", Kind.TAHUN, "tahun_akhir_renstra"),
    Column("Nama kepala", Kind.TEKS, "nama_kepala"),
    Column("Jabatan kepala", Kind.TEKS, "jabatan_kepala"),
    Column("Pangkat", Kind.TEKS, "pangkat"),
    Column("NIP", Kind.NIP, "nip"),
    Column("Nama atasan", Kind.TEKS, "nama_atasan"),
    Column("Jabatan atasan", Kind.TEKS, "jabatan_atasan"),
    Column("Tempat", Kind.TEKS, "tempat"),
    Column("Tanggal laporan", Kind.TANGGAL, "tanggal_laporan"),
    Column("Alamat", Kind.TEKS, "alamat"),
    Column("Telepon", Kind.NOMOR, "telepon"),
    Column("Dasar hukum organisasi", Kind.TEKS, "dasar_hukum_organisasi"),
    Column("Nomor SK IKU", Kind.NOMOR, "nomor_sk_iku"),
    Column("Status realisasi", Kind.PILIHAN, "status_realisasi", choices=("sementara", "audited")),
    Column("Populasi layanan", Kind.CACAH, "populasi_layanan"),
    Column("Jumlah responden SKM", Kind.CACAH, "jumlah_responden_skm"),
    Column("Periode SKM", Kind.TEKS, "periode_skm"),
    Column("Pelaksana SKM", Kind.TEKS, "pelaksana_skm"),
    Column("Skala capaian", Kind.PILIHAN, "skala_capaian", choices_of="skala"),
    Column("Batas capaian", Kind.PILIHAN, "batas_capaian", choices_of="batas"),
    Column("Rumus negatif", Kind.PILIHAN, "rumus_negatif", choices_of="rumus_negatif"),
    Column("Pedoman SKM", Kind.PILIHAN, "pedoman_skm", choices_of="pedoman_skm"),
    Column("Bobot SKM", Kind.PILIHAN, "bobot_skm", choices_of="bobot_skm"),
    Column("Metode efisiensi", Kind.PILIHAN, "metode_efisiensi", choices_of="efisiensi"),
))
"""Here a Column is a key: its heading stands in column Isian, its value in column Nilai."""

IDENTITAS_HEADINGS = (Column("Isian", Kind.TEKS, "isian", required=True),
                      Column("Nilai", Kind.TEKS, "nilai", required=True))

RENSTRA = Sheet("Renstra", per="indikator dari sebuah sasaran", field="renstra", required=True, columns=(
    Column("Kode", Kind.KODE, "kode", required=True),
    Column("Tujuan", Kind.TEKS, "tujuan"),
    Column("Indikator Tujuan", Kind.TEKS, "indikator_tujuan"),
    Column("Sasaran", Kind.TEKS, "sasaran", required=True),
    Column("Indikator Sasaran", Kind.TEKS, "indikator_sasaran", required=True),
    Column("Satuan", Kind.TEKS, "satuan"),
    Column("Arah", Kind.PILIHAN, "arah", choices=tuple(a.value for a in model.Arah)),
    Column("Jenis", Kind.PILIHAN, "jenis", choices=tuple(j.value for j in model.Jenis)),
    Column("Target", Kind.UKURAN, "target", years=Years.RENSTRA),
    Column("Strategi", Kind.TEKS, "strategi"),
    Column("Kebijakan", Kind.TEKS, "kebijakan"),
    Column("Program", Kind.TEKS, "program"),
))

IKU = Sheet("IKU", per="indikator kinerja utama", field="iku", columns=(
    Column("Kode", Kind.KODE, "kode", required=True),
    Column("Kinerja Utama", Kind.TEKS, "kinerja_utama"),
    Column("Indikator Kinerja Utama", Kind.TEKS, "indikator_kinerja_utama"),
    Column("Formulasi", Kind.TEKS, "formulasi"),
    Column("Penanggung Jawab", Kind.TEKS, "penanggung_jawab"),
    Column("Sumber Data", Kind.TEKS, "sumber_data"),
))

RKT = Sheet("RKT", per="kegiatan dalam Rencana Kinerja Tahunan", field="rkt", columns=(
    Column("Kode", Kind.KODE, "kode"),
    Column("Sasaran", Kind.TEKS, "sasaran"),
    Column("Indikator Sasaran", Kind.TEKS, "indikator_sasaran"),
    Column("Target Sasaran", Kind.UKURAN, "target_sasaran"),
    Column("Program", Kind.TEKS, "program"),
    Column("Indikator Program", Kind.TEKS, "indikator_program"),
    Column("Target Program", Kind.UKURAN, "target_program"),
    Column("Kegiatan", Kind.TEKS, "kegiatan", required=True),
    Column("Indikator Kegiatan", Kind.TEKS, "indikator_kegiatan"),
    Column("Target Kegiatan", Kind.UKURAN, "target_kegiatan"),
    Column("Anggaran", Kind.RUPIAH, "anggaran"),
    Column("Kode Anggaran", Kind.KODE_ANGGARAN, "kode_anggaran"),
))

PK = Sheet("PK", per="indikator dalam Perjanjian Kinerja", field="pk", required=True, columns=(
    Column("Kode", Kind.KODE, "kode", required=True),
    Column("Sasaran", Kind.TEKS, "sasaran"),
    Column("Indikator Sasaran", Kind.TEKS, "indikator_sasaran"),
    Column("Indikator Perubahan", Kind.TEKS, "indikator_perubahan"),
    Column("Target", Kind.UKURAN, "target", required=True),
    Column("Target Perubahan", Kind.UKURAN, "target_perubahan"),
))

PK_PROGRAM = Sheet("PK Program", per="program dalam Perjanjian Kinerja", field="pk_program", columns=(
    Column("Program", Kind.TEKS, "program", required=True),
    Column("Anggaran", Kind.RUPIAH, "anggaran", required=True),
    Column("Anggaran Perubahan", Kind.RUPIAH, "anggaran_perubahan"),
    Column("Keterangan", Kind.TEKS, "keterangan"),
    Column("Kode Anggaran", Kind.KODE_ANGGARAN, "kode_anggaran"),
))

REALISASI = Sheet("Realisasi", per="indikator", field="realisasi", required=True, columns=(
    Column("Kode", Kind.KODE, "kode", required=True),
    Column("Indikator Sasaran", Kind.TEKS, "indikator_sasaran"),
    Column("Pembilang", Kind.ANGKA, "pembilang"),
    Column("Penyebut", Kind.ANGKA, "penyebut"),
    Column("Realisasi", Kind.REALISASI, "realisasi", required=True),
    Column("Realisasi", Kind.UKURAN, "riwayat", years=Years.BEFORE),
    Column("Realisasi Nasional", Kind.ANGKA, "realisasi_nasional"),
    Column("Sumber Nasional", Kind.TEKS, "sumber_nasional"),
    Column("Keterangan Nasional", Kind.TEKS, "keterangan_nasional"),
    Column("Sumber Data", Kind.TEKS, "sumber_data"),
    Column("Bukti Dukung", Kind.TEKS, "bukti_dukung"),
    Column("Analisis", Kind.TEKS, "analisis"),
    Column("Kendala", Kind.TEKS, "kendala"),
    Column("Tindak Lanjut", Kind.TEKS, "tindak_lanjut"),
    Column("Capaian Dilaporkan", Kind.PERSEN, "capaian_dilaporkan"),
))

SKM = Sheet("SKM", per="unsur pelayanan", field="skm", columns=(
    Column("No", Kind.CACAH, "no", required=True),
    Column("Unsur", Kind.TEKS, "unsur", required=True),
    Column("Tidak Baik", Kind.PERSEN, "tidak_baik", required=True),
    Column("Kurang Baik", Kind.PERSEN, "kurang_baik", required=True),
    Column("Baik", Kind.PERSEN, "baik", required=True),
    Column("Sangat Baik", Kind.PERSEN, "sangat_baik", required=True),
    Column("Skor Dilaporkan", Kind.SKOR, "skor_dilaporkan"),
    Column("Predikat Dilaporkan", Kind.TEKS, "predikat_dilaporkan"),
))

SKM_RESPONDEN = Sheet("SKM Responden", per="responden", field="skm_responden", rows=400, columns=(
    Column("No", Kind.TEKS, "no"),
    Column("Tanggal", Kind.TANGGAL, "tanggal"),
    Column("Umur", Kind.CACAH, "umur"),
    Column("Jenis Kelamin", Kind.TEKS, "jenis_kelamin"),
    Column("Pendidikan", Kind.TEKS, "pendidikan"),
    Column("Pekerjaan", Kind.TEKS, "pekerjaan"),
    Column("Jenis Layanan", Kind.TEKS, "jenis_layanan"),
    Column("U", Kind.JAWABAN, "jawaban", required=True, numbered=True),
))

ANGGARAN = Sheet("Anggaran", per="program, kegiatan, atau sub kegiatan", field="anggaran", rows=80, columns=(
    Column("Kode", Kind.KODE_ANGGARAN, "kode", required=True),
    Column("Tingkat", Kind.PILIHAN, "tingkat", required=True, choices=("Program", "Kegiatan", "Sub Kegiatan")),
    Column("Uraian", Kind.TEKS, "uraian", required=True),
    Column("Anggaran", Kind.RUPIAH, "anggaran", required=True),
    Column("Realisasi", Kind.RUPIAH, "realisasi", required=True),
    Column("Kode Sasaran", Kind.KODE, "kode_sasaran"),
    Column("Capaian Dilaporkan", Kind.PERSEN, "capaian_dilaporkan"),
))

KEGIATAN = Sheet("Kegiatan", per="keluaran sub kegiatan", field="kegiatan", columns=(
    Column("Kode", Kind.KODE_ANGGARAN, "kode", required=True),
    Column("Indikator Keluaran", Kind.TEKS, "indikator_keluaran", required=True),
    Column("Satuan", Kind.TEKS, "satuan"),
    Column("Target", Kind.UKURAN, "target", required=True),
    Column("Realisasi", Kind.UKURAN, "realisasi", required=True),
    Column("Penjelasan", Kind.TEKS, "penjelasan"),
    Column("Bukti Dukung", Kind.TEKS, "bukti_dukung"),
    Column("Capaian Dilaporkan", Kind.PERSEN, "capaian_dilaporkan"),
))

BELANJA = Sheet("Belanja", per="jenis belanja", field="belanja", columns=(
    Column("Kelompok", Kind.TEKS, "kelompok", required=True),
    Column("Jenis", Kind.TEKS, "jenis", required=True),
    Column("Anggaran", Kind.RUPIAH, "anggaran", required=True),
    Column("Realisasi", Kind.RUPIAH, "realisasi"),
    Column("Sifat", Kind.PILIHAN, "sifat", choices=("Tidak Langsung", "Langsung")),
))

PENANDATANGAN = Sheet("Penandatangan", per="dokumen", field="penandatangan", optional=True, rows=8, columns=(
    Column("Dokumen", Kind.PILIHAN, "dokumen", required=True,
           choices=("Renstra", "RKT", "PK", "PK Perubahan", "SK IKU", "Laporan")),
    Column("Nomor", Kind.NOMOR, "nomor"),
    Column("Tempat", Kind.TEKS, "tempat"),
    Column("Tanggal", Kind.TANGGAL, "tanggal"),
    Column("Nama", Kind.TEKS, "nama"),
    Column("Jabatan", Kind.TEKS, "jabatan"),
    Column("Pangkat", Kind.TEKS, "pangkat"),
    Column("NIP", Kind.NIP, "nip"),
    Column("Nama Atasan", Kind.TEKS, "nama_atasan"),
    Column("Jabatan Atasan", Kind.TEKS, "jabatan_atasan"),
))

NASKAH = Sheet("Naskah", per="bagian naskah", field="naskah", optional=True, columns=(
    Column("Bagian", Kind.PILIHAN, "bagian", required=True, choices=(
        "Kata Pengantar", "Ikhtisar Kendala", "Ikhtisar Langkah", "Visi", "Misi", "Sasaran Kabupaten", "Kedudukan",
        "Tugas", "Fungsi", "Susunan Organisasi", "Pegawai", "Isu Strategis", "SK IKU Menimbang", "SK IKU Mengingat",
        "SK IKU Memutuskan", "Penutup Kendala", "Penutup Langkah")),
    Column("Isi", Kind.TEKS, "isi", required=True),
))

DOKUMENTASI = Sheet("Dokumentasi", per="foto", field="dokumentasi", optional=True, rows=20, columns=(
    Column("Kode Sasaran", Kind.KODE, "kode_sasaran", required=True),
    Column("Berkas", Kind.TEKS, "berkas", required=True),
    Column("Keterangan", Kind.TEKS, "keterangan"),
))

PENGHARGAAN = Sheet("Penghargaan", per="penghargaan", field="penghargaan", optional=True, rows=12, columns=(
    Column("Penghargaan", Kind.TEKS, "penghargaan", required=True),
    Column("Pemberi", Kind.TEKS, "pemberi"),
    Column("Tanggal", Kind.TANGGAL, "tanggal"),
))

REKOMENDASI = Sheet("Rekomendasi", per="rekomendasi evaluasi tahun lalu", field="rekomendasi", optional=True, rows=20,
                    columns=(
    Column("Rekomendasi", Kind.TEKS, "rekomendasi", required=True),
    Column("Sumber", Kind.TEKS, "sumber"),
    Column("Tindak Lanjut", Kind.TEKS, "tindak_lanjut"),
    Column("Status", Kind.TEKS, "status"),
    Column("Bukti", Kind.TEKS, "bukti"),
))

ANGKA_DILAPORKAN = Sheet("Angka Dilaporkan", per="angka yang tercetak di laporan", field="angka_dilaporkan",
                         optional=True, columns=(
    Column("Tabel", Kind.NOMOR, "tabel", required=True),
    Column("Kode", Kind.KODE_ANGGARAN, "kode"),
    Column("Besaran", Kind.PILIHAN, "besaran", required=True, choices=(
        "target", "realisasi", "capaian", "tingkat kemajuan", "rata-rata", "anggaran", "realisasi anggaran", "persen",
        "jumlah")),
    Column("Tahun", Kind.TAHUN, "tahun"),
    Column("Nilai", Kind.UKURAN, "nilai", required=True),
))

RECORD_SHEETS = (RENSTRA, IKU, RKT, PK, PK_PROGRAM, REALISASI, SKM, SKM_RESPONDEN, ANGGARAN, KEGIATAN, BELANJA,
                 PENANDATANGAN, NASKAH, DOKUMENTASI, PENGHARGAAN, REKOMENDASI, ANGKA_DILAPORKAN)
"""Sheets whose rows become records, in the order of the contract."""

INPUT_SHEETS = (IDENTITAS, *RECORD_SHEETS)

PETUNJUK = "Petunjuk"
"""Name of the sheet that explains the others; nothing in it is read."""

VERSION = "1"
"""Version of the workbook contract, stored in the custom property toolkit.versi."""

PROPERTY_VERSION, PROPERTY_YEAR, PROPERTY_CODE = "toolkit.versi", "toolkit.tahun", "toolkit.kode_wilayah"
