"""What the reader finds in the tree of sheet Anggaran: entries of the catalogue, their words and reasons."""

from toolkit.catalog import found_while_reading
from toolkit.model.temuan import Tingkat

KODE_TERSELIP = found_while_reading(
    "BCA090", Tingkat.PERINGATAN, judul="Kode anggaran tidak melanjutkan baris di atasnya",
    pesan="Kode {kode} ({tingkat}) berdiri di bawah {induk}, tetapi tidak melanjutkan kodenya; dijumlahkan ke "
          "{dipakai}.{lain}",
    saran="{langkah}.",
    mengapa="Rincian dijumlahkan ke induk lewat kodenya; satu digit yang keliru memindahkan uangnya.")
KODE_INDUK_TERSELIP = found_while_reading(
    "BCA091", Tingkat.PERINGATAN, judul="Kode anggaran tidak dilanjutkan baris di bawahnya",
    pesan="Kode {kode} ({tingkat}) tidak dilanjutkan oleh {banyak} baris di bawahnya, misalnya {contoh}; baris-baris "
          "itu tetap dijumlahkan ke sini.",
    saran="Periksa kode ini; menurut baris di bawahnya seharusnya {maksud}.",
    mengapa="Rincian dijumlahkan ke induk lewat kodenya; satu digit yang keliru memisahkan induk dari rinciannya.")
TINGKAT_BEDA = found_while_reading(
    "BCA092", Tingkat.PERINGATAN, judul="Tingkat tidak sesuai dengan kodenya",
    pesan="Tingkat tertulis {nilai}, padahal {kode} adalah kode {baca}; dibaca {baca}.",
    saran="Pilih Tingkat {baca}, atau perbaiki kodenya.",
    mengapa="Bentuk kode rekening menunjukkan tingkatnya; baris yang salah tingkat tidak masuk jumlah induknya.")
KODE_BENTUK_LAIN = found_while_reading(
    "BCA093", Tingkat.PERINGATAN, judul="Kode tidak sesuai dengan Tingkatnya",
    pesan="Kode {kode} berbentuk kode {bentuk}, padahal menurut Tingkat dan tempatnya baris ini {tingkat}; dibaca "
          "{tingkat}.",
    saran="Perbaiki kodenya menjadi kode {tingkat}.",
    mengapa="Rincian dijumlahkan ke induk lewat kodenya; kode tingkat lain dapat membuat uangnya dihitung dua kali.")
TERTUKAR = found_while_reading(
    "BCA094", Tingkat.PERINGATAN, judul="Dua baris anggaran tertukar",
    pesan="Kode {kode} dan {lainnya} ({sel_lain}) tertukar: masing-masing berdiri di tempat yang lain. Keduanya "
          "dijumlahkan menurut {menurut}.",
    saran="{langkah} (baris {baris} dan {baris_lain}).",
    mengapa="Rincian dijumlahkan ke induk lewat kodenya; dua kode yang tertukar menukar uang kedua induknya.")
KOLOM_TERTUKAR = found_while_reading(
    "BCA095", Tingkat.KESALAHAN, judul="Kolom Anggaran dan Realisasi tampaknya tertukar",
    pesan="di {banyak} dari {semua} baris realisasi lebih besar daripada anggaran: judul atau isi kedua kolom "
          "tampaknya tertukar, sehingga jumlahnya dikosongkan.",
    saran="Tukar kembali judul (atau isi) kolom Anggaran dan Realisasi.",
    mengapa="Realisasi tidak melebihi anggaran; bila hampir semua baris melebihinya, sebabnya satu.")
KOLOM_LAIN_SATUAN = found_while_reading(
    "BCA106", Tingkat.KESALAHAN, judul="Satu kolom rupiah tampaknya dalam ribuan atau jutaan",
    pesan="di {banyak} dari {semua} baris {besar} kira-kira {kali} kali {kecil}: kolom {kecil} tampaknya ditulis dalam "
          "{satuan} rupiah, sehingga jumlahnya dikosongkan.",
    saran="Tulis kedua kolom dalam rupiah penuh, misalnya {contoh} di baris ini.",
    mengapa="Penyerapan dan jumlah dihitung dari kedua kolom; satuannya harus sama.")
KOLOM_BERGESER = found_while_reading(
    "BCA096", Tingkat.KESALAHAN, judul="Isi kolom tampaknya bergeser satu baris",
    pesan="isi kolom {kolom} tampaknya bergeser satu baris ke {ke}: jumlah induk baru cocok bila dikembalikan. Jumlah "
          "yang memerlukannya dikosongkan.",
    saran="Geser isi kolom {kolom} satu baris {kembali}, sampai baris terakhir.",
    mengapa="Isi yang bergeser memberi setiap baris angka milik baris lain.")
