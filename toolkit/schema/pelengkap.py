"""Optional input sheets: who signs, what the office writes itself, and figures printed elsewhere."""

from toolkit.model.laporan import JenisDokumen
from toolkit.model.tindak_lanjut import SELESAI, STATUS, STATUS_LAIN
from toolkit.schema.keuangan import SASARAN_OTOMATIS
from toolkit.schema.kinds import Column, Kind, Sheet

PENANDATANGAN = Sheet(
    "Penandatangan", per="dokumen", field="penandatangan", optional=True, rows=12,
    intro="Satu baris untuk satu dokumen. Isi hanya yang berbeda dari sheet Identitas.",
    columns=(
        Column("Dokumen", Kind.PILIHAN, "dokumen", required=True, prefilled=True, wide=16, example="PK",
               choices=tuple(d.value for d in JenisDokumen),
               help="Dokumen yang ditandatangani."),
        Column("Nomor", Kind.NOMOR, "nomor", wide=24, example="065/22A/35.09.12/2021", help="Nomor dokumen."),
        Column("Tempat", Kind.TEKS, "tempat", wide=16, example="Jember", help="Tempat penandatanganan."),
        Column("Tanggal", Kind.TANGGAL, "tanggal", wide=18, example="11 November 2021",
               help="Tanggal lengkap, atau bulan dan tahun bila tanggalnya ditulis tangan."),
        Column("Nama", Kind.TEKS, "nama", wide=26, example="Nama Camat, S.Sos.",
               help="Nama penanda tangan dan gelarnya."),
        Column("Jabatan", Kind.TEKS, "jabatan", wide=22, example="Plt. Camat Ambulu", help="Jabatan penanda tangan."),
        Column("Pangkat", Kind.TEKS, "pangkat", wide=16, example="Pembina Tk. I", help="Pangkat penanda tangan."),
        Column("NIP", Kind.NIP, "nip", wide=24, example="19700101 199001 1 001",
               help="NIP 18 digit. Sel ini berformat teks, jangan diubah."),
        Column("Nama Atasan", Kind.TEKS, "nama_atasan", wide=26, example="Nama Bupati",
               help="Pihak kedua dalam Perjanjian Kinerja."),
        Column("Jabatan Atasan", Kind.TEKS, "jabatan_atasan", wide=22, example="Bupati Jember",
               help="Jabatan pihak kedua."),
    ))

BAGIAN_PENGGANTI = ("Kata Pengantar", "Latar Belakang", "Maksud dan Tujuan", "Ikhtisar Pembuka", "PK Pembuka",
                    "PK Pihak Pertama", "PK Pihak Kedua", "SK IKU Menetapkan", "Penutup")
"""Bagian that stand instead of the standard passage; every other one is added, or fills a place of its own."""
BAGIAN_TAMBAHAN = ("Dasar Hukum", "Keterangan Sasaran")
"""Bagian that are added where the report says enough without them; a place of its own is left out where it is blank."""

NASKAH = Sheet(
    "Naskah", per="bagian naskah", field="naskah", optional=True,
    intro="Satu baris untuk satu alinea atau butir. Beberapa baris dengan Bagian yang sama menjadi daftar berurutan.",
    columns=(
        Column("Bagian", Kind.PILIHAN, "bagian", required=True, wide=24, example="Ikhtisar Kendala", choices=(
            "Kata Pengantar", "Latar Belakang", "Maksud dan Tujuan", "Dasar Hukum", "Ikhtisar Pembuka",
            "Ikhtisar Kendala", "Ikhtisar Langkah", "Visi", "Misi", "Sasaran Kabupaten", "Kedudukan", "Tugas", "Fungsi",
            "Susunan Organisasi", "Pegawai", "Isu Strategis", "Keterangan Sasaran", "PK Pembuka", "PK Pihak Pertama",
            "PK Pihak Kedua", "SK IKU Menimbang", "SK IKU Mengingat", "SK IKU Memutuskan", "SK IKU Menetapkan",
            "Penutup", "Penutup Kendala", "Penutup Langkah"),
            help=f"Tempat tulisan ini dicetak. Menggantikan kalimat baku: {', '.join(BAGIAN_PENGGANTI)}. Yang lain "
                 "ditambahkan."),
        Column("Isi", Kind.TEKS, "isi", required=True, diketik=True, wide=110,
               example="Terbatasnya sarana dan prasarana.",
               help="Satu alinea atau satu butir tanpa nomor. Butir di bawah baris di atasnya diawali - dan spasi. "
                    "Tugas dan Fungsi boleh diawali kalimat yang berakhir titik dua. Keterangan Sasaran: satu baris "
                    "tiap sasaran."),
    ))

DOKUMENTASI = Sheet(
    "Dokumentasi", per="foto", field="dokumentasi", optional=True, rows=20,
    intro="Satu baris untuk satu foto. Foto yang ditempel pada barisnya sendiri tidak memerlukan nama berkas.",
    columns=(
        Column("Kode Sasaran", Kind.KODE, "kode_sasaran", required=True, wide=12, example="1",
               help="Nomor sasaran yang digambarkan foto ini."),
        SASARAN_OTOMATIS,
        Column("Berkas", Kind.TEKS, "berkas", required=True, boleh_kosong=True, wide=34, example="rapat-koordinasi.jpg",
               help="Nama berkas foto di folder yang sama dengan workbook, atau tempel fotonya pada baris ini."),
        Column("Keterangan", Kind.TEKS, "keterangan", wide=50, example="Rapat koordinasi tingkat kecamatan",
               help="Tulisan di bawah foto."),
    ))

PENGHARGAAN = Sheet(
    "Penghargaan", per="penghargaan", field="penghargaan", optional=True, rows=12,
    intro="Satu baris untuk satu penghargaan yang diterima pada tahun laporan.",
    columns=(
        Column("Penghargaan", Kind.TEKS, "penghargaan", required=True, wide=52,
               example="Juara II Lomba Sinergitas Kecamatan", help="Nama penghargaan."),
        Column("Pemberi", Kind.TEKS, "pemberi", wide=34, example="Gubernur Jawa Timur",
               help="Yang memberikan penghargaan."),
        Column("Tanggal", Kind.TANGGAL, "tanggal", wide=18, example="17 Agustus 2021", help="Tanggal diterima."),
    ))

REKOMENDASI = Sheet(
    "Rekomendasi", per="rekomendasi evaluasi tahun lalu", field="rekomendasi", optional=True, rows=20,
    intro="Satu baris untuk satu rekomendasi evaluasi tahun lalu dan tindak lanjutnya.",
    columns=(
        Column("Rekomendasi", Kind.TEKS, "rekomendasi", required=True, wide=54,
               example="Menyusun indikator tujuan dalam Renstra", help="Bunyi rekomendasi."),
        Column("Sumber", Kind.TEKS, "sumber", wide=28, example="LHE Inspektorat 2020",
               help="Dokumen asal rekomendasi."),
        Column("Tindak Lanjut", Kind.TEKS, "tindak_lanjut", wide=44, example="Renstra telah diubah",
               help="Yang sudah dilakukan."),
        Column("Penanggung Jawab", Kind.TEKS, "penanggung_jawab", wide=24, example="Sekretaris Kecamatan", sejak=2,
               help="Jabatan yang bertanggung jawab menindaklanjuti."),
        Column("Target Waktu", Kind.TANGGAL, "target_waktu", wide=18, example="Juni 2022", sejak=2,
               help="Tanggal lengkap, atau bulan dan tahun, selambat-lambatnya selesai."),
        Column("Status", Kind.PILIHAN, "status", wide=26, example=SELESAI, choices=STATUS, open_choices=True,
               dahulu=STATUS_LAIN,
               help="Pilih status tindak lanjutnya. Bagian yang selesai dihitung dari semua rekomendasi yang dapat "
                    "ditindaklanjuti."),
        Column("Bukti", Kind.TEKS, "bukti", wide=28, example="Dokumen Perubahan Renstra", help="Dokumen pembuktian."),
    ))

ANGKA_DILAPORKAN = Sheet(
    "Angka Dilaporkan", per="angka yang tercetak di laporan", field="angka_dilaporkan", optional=True, rows=60,
    intro="Satu baris untuk satu angka yang tercetak di laporan; dibandingkan dengan hasil hitungan.",
    columns=(
        Column("Tabel", Kind.NOMOR, "tabel", required=True, wide=22, example="3.5",
               help="Tempat angka itu tercetak: nomor tabel (3.5), nama sheet hasil (SKM Hasil, Realisasi Anggaran), "
                    "Ikhtisar, atau Penutup."),
        Column("Kode", Kind.KODE_ANGGARAN, "kode", wide=18, example="2.2",
               help="Kode indikator, sasaran, unsur, atau baris anggaran sesuai tabelnya. Kosong berarti jumlah "
                    "seluruhnya."),
        Column("Besaran", Kind.PILIHAN, "besaran", required=True, wide=22, example="realisasi", choices=(
            "target", "realisasi", "capaian", "tingkat kemajuan", "rata-rata", "anggaran", "realisasi anggaran",
            "persen", "jumlah"), help="Besaran apa yang tercetak. Jumlah adalah banyaknya baris."),
        Column("Tahun", Kind.TAHUN, "tahun", wide=10, example="2021", unit="tahun",
               help="Tahun angka itu. Kosong berarti tahun laporan."),
        Column("Nilai", Kind.UKURAN, "nilai", required=True, wide=20, example="95",
               help="Angka seperti tercetak di laporan, dengan banyaknya desimal yang sama."),
    ))

PEGAWAI = Sheet(
    "Pegawai", per="kelompok pegawai", field="pegawai", optional=True, rows=30, sejak=2,
    intro="Satu baris untuk pegawai yang sama jabatan, golongan, pendidikan, jenis kelamin dan statusnya.",
    columns=(
        Column("Jabatan", Kind.TEKS, "jabatan", wide=34, example="Kepala Seksi",
               help="Jabatan atau jenis jabatan kelompok ini. Baris jumlah tidak perlu ditulis."),
        Column("Golongan", Kind.TEKS, "golongan", wide=14, example="III/d",
               synonyms=("Golongan/Ruang", "Pangkat/Golongan", "Gol."), help="Golongan atau pangkat."),
        Column("Pendidikan", Kind.TEKS, "pendidikan", wide=14, example="S1",
               help="Pendidikan terakhir: SD, SMP, SMA, D3, S1, S2, S3."),
        Column("Jenis Kelamin", Kind.TEKS, "jenis_kelamin", wide=14, example="L", help="L atau P."),
        Column("Status", Kind.TEKS, "status", wide=16, example="PNS", synonyms=("Status Pegawai", "Status Kepegawaian"),
               help="PNS, PPPK, atau honorer."),
        Column("Jumlah", Kind.CACAH, "jumlah", wide=12, example="3", unit="orang",
               synonyms=("Jumlah Pegawai", "Jumlah Orang"),
               help="Jumlah orang dalam kelompok ini; dicetak di Bab I beserta jumlah seluruhnya."),
    ))
