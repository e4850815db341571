"""Sheet Identitas: who reports, for which year, by which rules; a key and its value in each row."""

from toolkit.schema.kinds import Column, Kind, Sheet

STATUS_REALISASI = (SEMENTARA, SUDAH_DIAUDIT) = ("sementara", "sudah diaudit")
"""What the budget figures are: provisional, or audited by BPK."""

PERLU = ("nama_perangkat_daerah", "kabupaten_kota", "tahun_laporan", "nama_kepala", "jabatan_kepala", "nip", "tempat")
"""Keys without which a report can be neither headed nor signed."""

IDENTITAS_HEADINGS = (Column("Isian", Kind.TEKS, "isian", required=True, wide=25),
                      Column("Nilai", Kind.TEKS, "nilai", required=True, wide=40))
"""Headings of the sheet: the key, and what staff fill in."""

IDENTITAS_HELP = Column("Cara mengisi", Kind.HITUNG, wide=52)
"""Third heading: the template writes each key's help beside it; never read."""

IDENTITAS = Sheet(
    "Identitas", per="isian (kunci dan nilainya)", required=True,
    intro="Isi kolom Nilai. Data di sini dicetak pada judul, kaki halaman dan tanda tangan laporan.",
    columns=(
        Column("Kode wilayah", Kind.NOMOR, "kode_wilayah", example="35.09.12",
               help="Kode Kemendagri, memakai titik, bukan kode BPS: kecamatan enam digit, kelurahan sepuluh digit. "
                    "Dinas, badan dan kantor lain: kode kabupatennya, atau kosong."),
        Column("Nama perangkat daerah", Kind.TEKS, "nama_perangkat_daerah", example="Kecamatan Ambulu",
               help="Nama kantor seperti yang dicetak pada sampul laporan."),
        Column("Kabupaten/Kota", Kind.TEKS, "kabupaten_kota", example="Kabupaten Jember",
               help="Ditulis lengkap dengan kata Kabupaten atau Kota."),
        Column("Provinsi", Kind.TEKS, "provinsi", example="Jawa Timur", help="Nama provinsi tanpa kata Provinsi."),
        Column("Tahun laporan", Kind.TAHUN, "tahun_laporan", example="2021", unit="tahun",
               help="Tahun kinerja yang dilaporkan, bukan tahun laporan ini disusun."),
        Column("Tahun awal Renstra", Kind.TAHUN, "tahun_awal_renstra", example="2016", unit="tahun",
               help="Tahun pertama Renstra yang berlaku."),
        Column("Tahun akhir Renstra", Kind.TAHUN, "tahun_akhir_renstra", example="2021", unit="tahun",
               help="Tahun terakhir Renstra; targetnya dipakai pada tabel tingkat kemajuan."),
        Column("Nama kepala", Kind.TEKS, "nama_kepala", example="Nama Camat, S.Sos.",
               help="Nama pejabat yang menandatangani laporan, lengkap dengan gelar."),
        Column("Jabatan kepala", Kind.TEKS, "jabatan_kepala", example="Camat Ambulu",
               help="Jabatan yang dicetak di atas tanda tangan, misalnya Camat, Plt. Camat, Lurah, atau Kepala Dinas."),
        Column("Pangkat", Kind.TEKS, "pangkat", example="Pembina Tk. I", help="Pangkat pejabat yang menandatangani."),
        Column("NIP", Kind.NIP, "nip", example="19700101 199001 1 001",
               help="NIP 18 digit. Sel ini berformat teks, jangan diubah: sebagai bilangan, Excel membuang digit "
                    "terakhirnya."),
        Column("Nama atasan", Kind.TEKS, "nama_atasan", example="Nama Bupati",
               help="Nama bupati atau wali kota, pihak kedua dalam Perjanjian Kinerja; bagi kelurahan, camatnya."),
        Column("Jabatan atasan", Kind.TEKS, "jabatan_atasan", example="Bupati Jember",
               help="Jabatan pihak kedua dalam Perjanjian Kinerja: Bupati, Wali Kota; bagi kelurahan, Camat."),
        Column("Tempat", Kind.TEKS, "tempat", example="Jember", help="Tempat penandatanganan laporan."),
        Column("Tanggal laporan", Kind.TANGGAL, "tanggal_laporan", example="Januari 2022",
               help="Tanggal lengkap, atau cukup bulan dan tahun bila tanggalnya ditulis tangan saat ditandatangani."),
        Column("Alamat", Kind.TEKS, "alamat", example="Jl. Raya Suyitman No. 120 Ambulu",
               help="Alamat kantor seperti pada kop surat."),
        Column("Telepon", Kind.NOMOR, "telepon", example="(0336) 883300", help="Nomor telepon kantor."),
        Column("Logo", Kind.TEKS, "logo", example="logo-kabupaten.png", sejak=2,
               help="Lambang di sampul laporan: nama berkas gambar di folder workbook ini, atau gambar di dalam sel. "
                    "Boleh kosong."),
        Column("Sebutan Kantor", Kind.TEKS, "sebutan_kantor", example="Kantor Kecamatan Ambulu", sejak=2,
               help="Sebutan resmi kantor di sampul dan Perjanjian Kinerja, bila lain dari Nama perangkat daerah. "
                    "Boleh kosong."),
        Column("Dasar hukum organisasi", Kind.TEKS, "dasar_hukum_organisasi",
               example="Peraturan Bupati Jember Nomor 61 Tahun 2016",
               help="Peraturan yang mengatur kedudukan, tugas dan susunan organisasi kantor."),
        Column("Nomor SK IKU", Kind.NOMOR, "nomor_sk_iku", example="065/22A/35.09.12/2021",
               help="Nomor keputusan yang menetapkan Indikator Kinerja Utama."),
        Column("Status realisasi", Kind.PILIHAN, "status_realisasi", choices=STATUS_REALISASI,
               dahulu=(("audited", SUDAH_DIAUDIT),), example=SEMENTARA,
               help="Pilih sementara bila realisasi anggaran belum diaudit BPK, sudah diaudit bila sudah."),
        Column("Populasi layanan", Kind.CACAH, "populasi_layanan", example="12000", unit="orang",
               help="Jumlah pengguna layanan dalam setahun; dasar menghitung jumlah responden SKM yang diperlukan."),
        Column("Jumlah responden SKM", Kind.CACAH, "jumlah_responden_skm", example="150", unit="orang",
               help="Jumlah kuesioner yang masuk. Kosongkan bila sheet SKM Responden diisi: dihitung dari sana."),
        Column("Periode SKM", Kind.TEKS, "periode_skm", example="Januari s.d. Juni 2021",
               help="Masa pelaksanaan survei."),
        Column("Pelaksana SKM", Kind.TEKS, "pelaksana_skm", example="Bappeda Kabupaten Jember",
               help="Yang melaksanakan survei: kantor sendiri, Bappeda, perguruan tinggi."),
        Column("Metode SKM", Kind.TEKS, "metode_skm", example="kuesioner yang diisi sendiri oleh responden", sejak=2,
               help="Cara survei dilakukan; disebut di Bab III. Boleh kosong."),
        Column("Lokasi SKM", Kind.TEKS, "lokasi_skm", example="ruang pelayanan kantor kecamatan", sejak=2,
               help="Tempat survei dilakukan; disebut di Bab III. Boleh kosong."),
        Column("Skala capaian", Kind.PILIHAN, "skala_capaian", choices_of="skala", example="Permendagri 86/2017",
               help="Skala yang mengubah capaian menjadi kategori (BAIK, CUKUP …). Ikuti ketentuan kabupaten. Kosong "
                    "berarti empat kelas."),
        Column("Dasar Skala", Kind.TEKS, "dasar_skala", example="Peraturan Bupati Jember Nomor 1 Tahun 2020", sejak=2,
               help="Peraturan atau keputusan yang menetapkan skala capaian; dicetak sebagai dasarnya. Boleh kosong."),
        Column("Batas capaian", Kind.PILIHAN, "batas_capaian", choices_of="batas", example="tanpa batas",
               help="Capaian di atas batas ini dihitung sebesar batasnya. Tanpa batas: capaian dihitung apa adanya."),
        Column("Rumus negatif", Kind.PILIHAN, "rumus_negatif", choices_of="rumus_negatif", example="(2T-R)/T",
               help="Rumus capaian untuk indikator yang makin rendah makin baik. T adalah target, R realisasi."),
        Column("Pedoman SKM", Kind.PILIHAN, "pedoman_skm", choices_of="pedoman_skm", example="KepmenPAN 25/2004",
               help="Pedoman survei kepuasan masyarakat. Unsur di sheet SKM sudah disiapkan untuk pedoman ini."),
        Column("Bobot SKM", Kind.PILIHAN, "bobot_skm", choices_of="bobot_skm", example="1/n",
               help="Bobot tiap unsur. 1/n: semua unsur sama dan jumlahnya tepat 1. Yang lain: bobot yang dibulatkan "
                    "dalam pedoman."),
        Column("Metode efisiensi", Kind.PILIHAN, "metode_efisiensi", choices_of="efisiensi",
               example="capaian - penyerapan",
               help="Cara menghitung efisiensi tiap sasaran pada sheet Efisiensi."),
    ))
"""Here a Column is a key: its heading stands in column Isian, its value in column Nilai."""
