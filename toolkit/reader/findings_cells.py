"""What the reader finds in a cell that shows otherwise than it stores: entries of the catalogue, words and reasons."""

from toolkit.catalog import found_while_reading
from toolkit.model.temuan import Tingkat

TAMPILAN_TAK_PASTI = found_while_reading(
    "BCA080", Tingkat.PERINGATAN, judul="Tampilan sel tidak dapat dipastikan",
    pesan="Sel ini menyimpan {nilai} dengan format sel yang tampilannya bergantung pada komputernya, sehingga {kolom} "
          "dikosongkan.",
    saran="Ubah format sel menjadi Teks, lalu ketik isinya seperti yang harus tercetak.",
    mengapa="Yang tercetak harus sama dengan yang tampil di Excel. Tampilan yang tidak pasti tidak dicetak.")
TAHUN_TAK_TAMPAK = found_while_reading(
    "BCA081", Tingkat.INFO, judul="Tanggal yang tahunnya tidak tampak",
    pesan="Sel ini menampilkan {nilai} tanpa tahun, tetapi menyimpan tanggal lengkap; dibaca {baca}.{lain}",
    saran="Periksa tahunnya: Excel menambahkan tahun berjalan bila yang diketik hanya tanggal dan bulan.",
    mengapa="Tahun yang tidak tampak mudah keliru tanpa diketahui, padahal ikut tercetak.")
TAHUN_DUA_ANGKA = found_while_reading(
    "BCA082", Tingkat.INFO, judul="Tanggal dengan tahun dua angka",
    pesan="tertulis {nilai}, dibaca {baca}.{lain}",
    saran="Tulis tahunnya lengkap, misalnya {baca}; perbaiki bila maksudnya tanggal lain.",
    mengapa="Januari 24 dapat berarti bulan Januari 2024, dapat juga tanggal 24 Januari.")
BULAN_DULU = found_while_reading(
    "BCA083", Tingkat.INFO, judul="Tanggal dengan bulan di depan",
    pesan="tertulis {nilai}, dibaca {baca}: kolom ini memuat tanggal yang hanya mungkin bila bulan ditulis dulu.{lain}",
    saran="Tulis bulannya dengan kata, misalnya {baca}; perbaiki bila maksudnya tanggal lain.",
    mengapa="Formulir dari program berbahasa Inggris menulis bulan, tanggal, tahun.")
