"""What the reader finds in a cell that shows otherwise than it stores: entries of the catalogue, words and reasons."""

from toolkit.catalog import found_while_reading
from toolkit.model.temuan import Tingkat

RUMUS_GAGAL = "rumusnya gagal"
ARTI_GALAT = {
    "#SPILL!": "hasil rumusnya terhalang sel lain yang terisi", "#CALC!": "rumusnya tidak menghasilkan apa-apa",
    "#FIELD!": "bagian data yang diminta rumusnya tidak ada", "#CONNECT!": "sambungan ke sumber datanya gagal",
    "#BLOCKED!": "sumber datanya diblokir", "#UNKNOWN!": "jenis datanya tidak dikenal Excel versi itu",
    "#BUSY!": "datanya belum selesai diambil", "#GETTING_DATA": "datanya belum selesai diambil",
    "#TIMEOUT!": "sumber datanya tidak menjawab", "#EXTERNAL!": "sumber datanya gagal",
    "#REF!": "sel yang diacu rumusnya sudah dihapus", "#NAME?": "rumusnya menyebut nama yang tidak dikenal",
    "#DIV/0!": "rumusnya membagi dengan nol", "#N/A": "yang dicari rumusnya tidak ditemukan"}
"""What an error value says, as Excel explains it."""
TAK_TAMPAK = "Sel ini memuat karakter yang tidak tampak ({tanda}); hapus isinya lalu ketik lagi."


def linked(tampil: str) -> tuple[str, str]:
    """What a linked data type is called, and what to do."""
    return (f"jenis data tertaut Excel{f' yang menampilkan {tampil}' if tampil else ''}",
            "Klik kanan selnya, pilih Tipe Data, Konversi ke Teks; atau ketik isinya")


def picture(*, di_berkas: bool) -> tuple[str, str]:
    """What a picture in a cell is called, and what to do."""
    return ("gambar" if di_berkas else "gambar yang tidak tersimpan di dalam berkas ini",
            "Ketik isinya sebagai tulisan; letakkan gambar di kolom Berkas sheet Dokumentasi" if di_berkas
            else "Sisipkan gambarnya dari berkas di komputer, bukan dari alamat internet")


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
    "BCA082", Tingkat.INFO, judul="Tanggal dengan tahun dua digit",
    pesan="tertulis {nilai}, dibaca {baca}.{lain}",
    saran="Tulis tahunnya lengkap, misalnya {baca}; perbaiki bila maksudnya tanggal lain.",
    mengapa="Januari 24 dapat berarti bulan Januari 2024, dapat juga tanggal 24 Januari.")
BULAN_DULU = found_while_reading(
    "BCA083", Tingkat.INFO, judul="Tanggal dengan bulan di depan",
    pesan="tertulis {nilai}, dibaca {baca}: kolom ini memuat tanggal yang hanya mungkin bila bulan ditulis dulu.{lain}",
    saran="Tulis bulannya dengan kata, misalnya {baca}; perbaiki bila maksudnya tanggal lain.",
    mengapa="Formulir dari program berbahasa Inggris menulis bulan, tanggal, tahun.")
BAGIAN_DITINGGALKAN = found_while_reading(
    "BCA084", Tingkat.INFO, judul="Tulisan yang dicoret, dinaikkan, atau diturunkan tidak ikut dibaca",
    pesan="tertulis {nilai}, sebagian dicoret, dinaikkan, atau diturunkan; tanpa bagian itu dibaca {baca}.{lain}",
    saran="Hapus bagian itu, atau tulis biasa bila memang termasuk isinya.",
    mengapa="Tanda catatan kaki dan angka yang dicoret bukan bagian dari nilainya.")
BAGIAN_DI_TENGAH = found_while_reading(
    "BCA085", Tingkat.KESALAHAN, judul="Bagian tengah isi sel dicoret, dinaikkan, atau diturunkan",
    pesan="tertulis {nilai}, yang bagian tengahnya dicoret, dinaikkan, atau diturunkan, sehingga nilainya tidak jelas.",
    saran="Ketik ulang nilainya tanpa coretan, pangkat, atau indeks.",
    mengapa="Angka di kiri dan kanan bagian itu tidak disambung begitu saja.")
BARIS_DICORET = found_while_reading(
    "BCA086", Tingkat.PERINGATAN, judul="Seluruh baris dicoret",
    pesan="Seluruh isi baris ini dicoret; apakah dimaksud? Isinya tetap dibaca dan dihitung.{lain}",
    saran="Hapus barisnya bila tidak berlaku lagi, atau hilangkan coretannya bila berlaku.",
    mengapa="Orang yang melihat baris dicoret menganggapnya tidak berlaku, padahal ikut dihitung.")
SEL_DICORET = found_while_reading(
    "BCA087", Tingkat.PERINGATAN, judul="Isi sel dicoret",
    pesan="Isi sel ini, {nilai}, seluruhnya dicoret; apakah dimaksud? Isinya tetap dibaca.{lain}",
    saran="Ketik nilai yang berlaku, atau hilangkan coretannya.",
    mengapa="Angka yang dicoret biasanya sudah diganti; yang melihatnya menganggapnya tidak berlaku.")
BUKAN_NILAI = found_while_reading(
    "BCA088", Tingkat.KESALAHAN, judul="Gambar atau data tertaut, bukan nilai",
    pesan="sel ini berisi {apa}, yang tidak dapat dibaca sebagai {kolom}.",
    saran="{saran}.",
    mengapa="Nilai yang dihitung atau dicetak harus tertulis sebagai angka atau teks di selnya.")
BUKAN_NILAI_TEKS = found_while_reading(
    "BCA089", Tingkat.PERINGATAN, judul="Gambar atau data tertaut di kolom keterangan",
    pesan="sel ini berisi {apa}, yang tidak dapat dibaca sebagai {kolom}; keterangannya kosong.",
    saran="{saran}.",
    mengapa="Keterangan ini akan kosong di laporan.")
KOLOM_TERSEMBUNYI = found_while_reading(
    "BCA100", Tingkat.INFO, judul="Kolom tersembunyi ikut dibaca",
    pesan="Kolom {kolom} tersembunyi, tetapi tetap dibaca dan dihitung.",
    saran="Tampilkan kolomnya dan periksa isinya.",
    mengapa="Kolom yang tidak terlihat mudah terlupa, padahal ikut menentukan hasil.")
SHEET_TERSEMBUNYI = found_while_reading(
    "BCA101", Tingkat.INFO, judul="Sheet tersembunyi ikut dibaca",
    pesan="Sheet ini tersembunyi, tetapi tetap dibaca dan dihitung.",
    saran="Tampilkan sheetnya{cara} dan periksa isinya.",
    mengapa="Sheet yang tidak terlihat mudah terlupa, padahal ikut menentukan hasil.")
DARI_SHEET_HASIL = found_while_reading(
    "BCA102", Tingkat.PERINGATAN, judul="Isian yang rumusnya membaca sheet hasil",
    pesan="Rumus di sel ini membaca sheet hasil ({asal}), dan Excel belum menghitungnya lagi sejak sheet itu ditulis; "
          "{nilai} mungkin dari hitungan sebelumnya.{lain}",
    saran="Buka berkas ini di Excel, simpan, lalu jalankan lagi.",
    mengapa="Angka dari hitungan lama di samping hitungan baru membuat laporan menyebut dua angka untuk satu hal.")
TAMPIL_LAIN = found_while_reading(
    "BCA103", Tingkat.KESALAHAN, judul="Sel menampilkan angka lain daripada yang disimpan",
    pesan="sel ini menampilkan {nilai}, tetapi menyimpan {simpan}: {sebab}. Hasil yang memerlukannya dikosongkan.",
    saran="Ubah format sel menjadi Umum, lalu ketik angkanya lengkap, misalnya {contoh}.",
    mengapa="Yang dihitung harus sama dengan yang tampil; bila keduanya berbeda, tidak ada yang dapat dipastikan.")
TAMPIL_DIKECILKAN = found_while_reading(
    "BCA104", Tingkat.INFO, judul="Sel menampilkan angkanya dalam ribuan, atau tidak menampilkannya",
    pesan='Sel ini menampilkan "{nilai}", tetapi menyimpan {baca}; yang dibaca {baca}.{lain}',
    saran="Ubah format sel menjadi Umum supaya angkanya tampil utuh, lalu periksa.",
    mengapa="Format sel dapat membagi angka dengan seribu atau menyembunyikannya tanpa mengubah isinya.")
