"""The sentences of sheet Petunjuk and of the guide's pages that are no column's help."""

JUDUL = "Petunjuk pengisian workbook LKjIP"

PENJELASAN = "Isi data kinerja dan anggaran setahun; tabel, capaian dan temuan dihitung dari sini."

_URUTAN = (
    "Identitas: periksa kode wilayah, tahun, pejabat, dan pilihan cara menghitung di bagian bawah.",
    "Renstra: satu baris untuk tiap indikator sasaran. Kode di sini (1.1, 2.1, 2.2) dipakai di sheet lain.",
    "PK, lalu IKU, RKT dan PK Program: salin dari dokumen yang sudah ditandatangani, apa adanya.",
    "Realisasi: angka akhir tahun, tahun-tahun sebelumnya, analisis, kendala, tindak lanjut.",
    "SKM (rekap jawaban tiap unsur) atau SKM Responden (jawaban asli); salah satu sudah cukup.",
    "Anggaran, Kegiatan, Belanja: dari laporan realisasi anggaran sampai 31 Desember.",
)

_HITUNG = "Simpan, tutup Excel, lalu jalankan perhitungan. Buka lagi: baca sheet Temuan, perbaiki, ulangi."

_HITUNG_TOMBOL = ("Klik tombol Hitung Capaian di sheet ini atau di sheet Realisasi. Baca sheet Temuan, perbaiki, klik "
                  "lagi. Simpan bila hasilnya sudah sesuai.")


def urutan(*, tombol: bool) -> tuple[str, ...]:
    """The steps in order; the last one is how the workbook is computed."""
    return (*_URUTAN, _HITUNG_TOMBOL if tombol else _HITUNG)


WARNA_ISIAN = "Sel isian. Boleh ditempel dari Word atau dari workbook tahun lalu."

WARNA_HITUNG = ("Terisi sendiri untuk membantu memeriksa, misalnya nama indikator di samping kodenya. Tidak perlu "
                "diubah.")

WARNA_WAJIB = "Judul dengan garis merah di bawahnya: kolom wajib."

WARNA_BOLEH = "Judul tanpa garis merah: boleh dikosongkan bila datanya tidak ada."

ANGKA = (
    ("Angka boleh ditulis 71,7 atau Rp1.034.795.000,00 atau 12 Bulan. Titik memisahkan ribuan, koma memisahkan "
     "desimal."),
    "Persen: dengan Satuan %, tulis 95 atau 95%. Jangan 0,95: itu dibaca nol koma sembilan lima persen.",
    ("Tanda - berarti data tidak tersedia, sel kosong berarti belum diisi, 0 berarti nol. Hanya di kolom rupiah "
     "tanda - berarti nol."),
    "Kode indikator 1.1 berarti sasaran 1, indikator 1. Kolom kode berformat teks supaya 1.10 tidak menjadi 1,1.",
    "Target boleh berupa rentang (80 - 90), batas (maksimal 5, minimal 95), atau predikat (B, BB, WTP).",
    "Rentang kecil ditulis dengan satuannya (7 - 8 bulan); 7 - 8 saja diubah Excel menjadi tanggal.",
    "Realisasi indikator kepuasan masyarakat boleh diisi kata SKM: nilainya diambil dari hasil survei.",
    "Baris boleh ditambah ke bawah tanpa batas, kolom boleh digeser atau ditambah; judul kolom jangan diganti.",
    "Baris Jumlah atau Total tidak perlu ditulis; bila ada, angkanya dibandingkan dengan hasil hitungan.",
    ("Kolom … Dilaporkan dan sheet Angka Dilaporkan berisi angka yang sudah tercetak di laporan. Angka itu hanya "
     "dibandingkan, tidak dipakai menghitung."),
)

CARA = (
    ("Capaian indikator positif: realisasi ÷ target × 100. Target diambil dari PK Perubahan; bila tidak ada dari "
     "PK, RKT, lalu Renstra. Target berupa huruf diganti angka dari RKT atau Renstra."),
    "Capaian sasaran adalah rata-rata capaian indikatornya; capaian kantor adalah rata-rata capaian sasarannya.",
    ("Angka dibulatkan satu kali, pada hasil akhir, dua desimal, setengah ke atas. Kategori mengikuti angka yang "
     "tercetak."),
    ("Nilai yang jatuh di antara dua kelas skala (misalnya 75,50 pada skala 55–75 dan 76–100) masuk kelas di "
     "bawahnya, dengan catatan di sheet Temuan."),
    ("Anggaran program dan kegiatan dijumlah dari rincian terbawah. Bila angka yang tertulis berbeda, jumlah "
     "rincian yang dipakai dan perbedaannya dicatat."),
)

HASIL = (
    ("Ringkasan, Tabel 3.1 dan seterusnya, SKM Hasil, Capaian Kegiatan, Realisasi Anggaran, Realisasi Belanja, "
     "Anggaran per Sasaran, Efisiensi, Narasi, Temuan: ditambahkan ke workbook ini setelah dihitung, siap dicetak "
     "di kertas F4."),
    "Sheet hasil diganti pada setiap perhitungan. Salin dahulu bila ada yang ingin diubah sendiri.",
    "Temuan yang memang benar dapat diterima: tulis alasannya di kolom Alasan diterima pada sheet Temuan.",
)
