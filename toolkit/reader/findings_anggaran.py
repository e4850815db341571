"""What the reader finds in the tree of sheet Anggaran: entries of the catalogue, their words and reasons."""

from toolkit.catalog import found_while_reading
from toolkit.model.temuan import Tingkat

KODE_TERSELIP = found_while_reading(
    "BCA090", Tingkat.PERINGATAN, judul="Kode anggaran tidak melanjutkan baris di atasnya",
    pesan="Kode {nilai} ({tingkat}) berdiri di bawah {induk}, tetapi tidak melanjutkan kodenya; dijumlahkan ke "
          "{dipakai}.{lain}",
    saran="Periksa kodenya, misalnya seharusnya {maksud}; bila sudah benar, pindahkan barisnya ke bawah induknya "
          "sendiri.",
    mengapa="Rincian dijumlahkan ke induk lewat kodenya; satu digit yang salah ketik memindahkan uangnya.")
KODE_INDUK_TERSELIP = found_while_reading(
    "BCA091", Tingkat.PERINGATAN, judul="Kode anggaran tidak dilanjutkan baris di bawahnya",
    pesan="Kode {nilai} ({tingkat}) tidak dilanjutkan oleh {banyak} baris di bawahnya, misalnya {contoh}; baris-baris "
          "itu tetap dijumlahkan ke sini.",
    saran="Periksa kode ini; menurut baris di bawahnya seharusnya {maksud}.",
    mengapa="Rincian dijumlahkan ke induk lewat kodenya; satu digit yang salah ketik memisahkan induk dari rinciannya.")
TINGKAT_BEDA = found_while_reading(
    "BCA092", Tingkat.PERINGATAN, judul="Tingkat tidak sesuai dengan kodenya",
    pesan="Tingkat tertulis {nilai}, padahal {kode} adalah kode {baca}; dibaca {baca}.",
    saran="Pilih Tingkat {baca}, atau perbaiki kodenya.",
    mengapa="Bentuk kode rekening menunjukkan tingkatnya; baris yang salah tingkat tidak masuk jumlah induknya.")
