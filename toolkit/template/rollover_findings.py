"""What could not be carried over into next year's workbook: entries of the catalogue, places in the old file."""

from toolkit.catalog import found_while_reading
from toolkit.model.temuan import Tingkat

_RIWAYAT = "Realisasi tahun lalu menjadi pembanding di laporan tahun berikutnya."
_ISI_SENDIRI = "Isi sendiri di workbook baru"

TAK_TERBACA = found_while_reading(
    "GUL001", Tingkat.KESALAHAN, judul="Isian lama tidak terbaca, jadi tidak dibawa",
    pesan="{isian} tertulis {nilai}, yang tidak terbaca; di workbook baru dikosongkan.",
    saran=f"{_ISI_SENDIRI}, atau perbaiki sel ini di berkas lama lalu buat lagi.",
    mengapa="Isian yang salah baca akan menjadi data tahun lalu yang salah. Lebih baik kosong daripada keliru.")
KODE_GANDA = found_while_reading(
    "GUL002", Tingkat.KESALAHAN, judul="Kode tertulis dua kali dengan isi berbeda",
    pesan="Kode {nilai} tertulis di lebih dari satu baris dan isinya berbeda; {apa} tidak dibawa.",
    saran=f"{_ISI_SENDIRI}, atau perbaiki kodenya di berkas lama lalu buat lagi.",
    mengapa="Tidak diketahui baris mana yang benar.")
REALISASI_KOSONG = found_while_reading(
    "GUL003", Tingkat.PERINGATAN, judul="Realisasi tahun lalu tidak ada",
    pesan="Realisasi {tahun} indikator {kode} tidak ada ({sebab}); kolom Realisasi {tahun} dikosongkan.",
    saran=f"{_ISI_SENDIRI} bila angkanya sudah ada, atau tulis - bila datanya memang tidak tersedia.",
    mengapa=_RIWAYAT)
DIGANTI_ANGKA = found_while_reading(
    "GUL004", Tingkat.INFO, judul="Realisasi hasil hitungan dibawa sebagai angka",
    pesan="Realisasi {tahun} indikator {kode} berasal dari {asal}; dibawa sebagai angka {angka}.",
    saran="Tidak perlu apa-apa bila angkanya sama dengan yang tercetak di laporan lama.",
    mengapa="Survei dan pecahan tahun lalu tidak ikut dibawa; yang dibawa adalah hasilnya, dua desimal.")
BUKAN_ANGKA = found_while_reading(
    "GUL005", Tingkat.INFO, judul="Realisasi berupa rentang atau predikat",
    pesan="Realisasi {tahun} indikator {kode} tertulis {nilai}; dibawa seperti tertulis, dan tidak ikut menentukan "
          "tren.",
    saran="Ganti dengan angkanya bila ada.",
    mengapa="Tren hanya dihitung dari angka.")
KODE_ASING = found_while_reading(
    "GUL006", Tingkat.PERINGATAN, judul="Kode tidak ada di Renstra, jadi barisnya tidak dibawa",
    pesan="Kode {nilai} tidak ada di sheet Renstra berkas lama; baris ini tidak dibawa.",
    saran="Tambahkan indikatornya di sheet Renstra workbook baru dan salin baris ini, bila memang masih dipakai.",
    mengapa="Indikator yang dilaporkan adalah indikator Renstra.")
RENSTRA_BARU = found_while_reading(
    "GUL007", Tingkat.PERINGATAN, judul="Masa Renstra berganti, matriks yang baru perlu diisi",
    pesan="Renstra {lama} berakhir sebelum tahun {tahun}; workbook baru dibuat untuk Renstra {baru}, dan sheet Renstra "
          "dan IKU-nya kosong.",
    saran="Isi kedua sheet itu di workbook baru dari dokumen Renstra {baru}. Bila masanya lain, buat lagi dengan "
          "--renstra AWAL-AKHIR.",
    mengapa="Sasaran, indikator dan target Renstra lama tidak berlaku lagi.")
RIWAYAT_TANPA_KODE = found_while_reading(
    "GUL008", Tingkat.PERINGATAN, judul="Riwayat dari Renstra lama menunggu kode baru",
    pesan="Realisasi tahun-tahun lalu dibawa dengan nama indikatornya, tanpa kode: kode di Renstra baru dapat berarti "
          "indikator lain.",
    saran="Di sheet Realisasi workbook baru tulis kode baru untuk indikator yang masih ada, dan hapus baris yang "
          "indikatornya tidak ada lagi.",
    mengapa="Riwayat yang menempel pada indikator lain membuat perbandingan dan tren yang salah.")
TAHUN_SAMA = found_while_reading(
    "GUL009", Tingkat.PERINGATAN, judul="Tahun workbook baru sama dengan yang lama",
    pesan="Berkas lama juga laporan tahun {tahun}. Yang dibawa identitas, Renstra, IKU dan riwayat; angka tahun "
          "{tahun} sendiri tidak.",
    saran="Salin isian tahun {tahun} (PK, Realisasi, SKM, Anggaran dan yang lain) dari berkas lama ke workbook baru.",
    mengapa="Angka di berkas yang dibuat untuk tahun lain dapat masih angka tahun lain itu.")
POPULASI = found_while_reading(
    "GUL010", Tingkat.INFO, judul="Populasi layanan masih angka tahun lalu",
    pesan="Populasi layanan {nilai} dibawa dari berkas lama.",
    saran="Ganti di sheet Identitas bila jumlah pengguna layanan tahun ini lain.",
    mengapa="Dari angka ini dihitung jumlah responden survei yang diperlukan.")
ATURAN_TAK_DIKENAL = found_while_reading(
    "GUL011", Tingkat.PERINGATAN, judul="Aturan lama tidak dikenal, jadi tidak dibawa",
    pesan="{isian} tertulis {nilai}, yang tidak ada dalam pilihan; di workbook baru tertulis {bawaan}.",
    saran="Pilih yang benar di sheet Identitas workbook baru, atau sebutkan berkas aturan kabupaten dengan --aturan.",
    mengapa="Aturan menentukan rumus, kelas, dan predikat.")
UNSUR_LAIN = found_while_reading(
    "GUL012", Tingkat.INFO, judul="Daftar unsur SKM tidak dibawa",
    pesan="Berkas lama memakai {lama}, workbook baru {baru}; unsurnya diambil dari {baru}.",
    saran="Ganti nama unsurnya di workbook baru bila kantor memakai daftar sendiri.",
    mengapa="Pedoman yang lain mempunyai unsur yang lain.")
TARGET_DI_LUAR = found_while_reading(
    "GUL013", Tingkat.INFO, judul="Target di luar masa Renstra tidak dibawa",
    pesan="Target tahun {tahun} di sheet ini berada di luar Renstra {masa}; tidak dibawa.",
    saran="Bila masa Renstra memang lain, buat lagi dengan --renstra AWAL-AKHIR.",
    mengapa="Workbook baru hanya mempunyai kolom target untuk tahun-tahun Renstra.")
TAHUN_TERLEWAT = found_while_reading(
    "GUL014", Tingkat.PERINGATAN, judul="Ada tahun di antara berkas lama dan workbook baru",
    pesan="Berkas lama adalah laporan tahun {lama}; realisasi {terlewat} tidak ada di sana.",
    saran="Isi realisasi {terlewat} di sheet Realisasi workbook baru, atau pakai berkas laporan tahun {sebelum}.",
    mengapa=_RIWAYAT)
TAHUN_DI_TULISAN = found_while_reading(
    "GUL015", Tingkat.INFO, judul="Tulisan yang dibawa menyebut tahun lalu",
    pesan="Yang dibawa dari {sel} menyebut tahun {lama}.",
    saran="Ganti tahunnya di workbook baru bila yang dimaksud tahun {baru}.",
    mengapa="Nama dokumen tahun lalu di laporan tahun ini menyebut sumber yang salah.")
LOGO_DI_SEL = found_while_reading(
    "GUL016", Tingkat.PERINGATAN, judul="Logo di dalam sel tidak dapat dibawa",
    pesan="Gambar di sel Logo tidak dapat dibaca, sehingga di workbook baru kosong.",
    saran="Tempatkan lagi gambarnya di sel Logo workbook baru, sebagai JPG atau PNG, atau tulis nama berkasnya.",
    mengapa="Logo dicetak di sampul laporan dan di kop surat.")
