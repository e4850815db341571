"""What the reader finds while reading: entries of the catalogue, their words and reasons."""

from toolkit.catalog import found_while_reading
from toolkit.model.temuan import Tingkat

_ANGKA_SALAH = "Angka yang salah baca menjadi capaian yang salah. Lebih baik hasilnya kosong daripada keliru."
_CARA_BACA = "Supaya tidak ada angka yang dibaca diam-diam: Anda dapat memeriksa apakah bacaannya benar."

PROPERTI_HILANG = found_while_reading(
    "BCA001", Tingkat.INFO, judul="Dikenali dari sheet Identitas",
    pesan="Penanda versi template tidak ada lagi di berkas ini; berkas dikenali dari sheet Identitas dan dibaca "
          "sebagai versi {versi}.",
    saran="Tidak perlu apa-apa. Penanda itu hilang bila berkas pernah disimpan dengan program lain.",
    mengapa="Google Sheets dan WPS membuang penanda versi. Tanpa catatan ini Anda tidak tahu versi mana yang dipakai.")
VERSI_LAMA = found_while_reading(
    "BCA002", Tingkat.INFO, judul="Template versi lama",
    pesan="Berkas ini dibuat dari template versi {versi}, yang belum mempunyai {apa}; versi sekarang {sekarang}. Yang "
          "ditulis sendiri di situ tetap dibaca.",
    saran="Tidak perlu apa-apa. Untuk tahun berikutnya buat berkas baru dengan: "
          "toolkit template BARU.xlsx --dari {berkas} --tahun {berikutnya}.",
    mengapa="Di template lama tidak ada petunjuk dan daftar pilihan untuk yang baru, jadi ejaannya mudah salah.")
TAHUN_BEDA = found_while_reading(
    "BCA003", Tingkat.PERINGATAN, judul="Tahun laporan lain dari template",
    pesan="Tahun laporan tertulis {nilai}, padahal berkas ini dibuat untuk tahun {properti}. Yang dipakai {nilai}.",
    saran="Bila keliru, perbaiki menjadi {properti}{langkah}.",
    mengapa="Berkas tahun lalu yang diisi ulang sering masih memuat angka dan judul kolom tahun lalu.")
WILAYAH_BEDA = found_while_reading(
    "BCA004", Tingkat.PERINGATAN, judul="Kode wilayah lain dari template",
    pesan="Kode wilayah tertulis {nilai}, padahal berkas ini dibuat untuk {properti}. Yang dipakai {nilai}.",
    saran="Bila keliru, perbaiki menjadi {properti}. Bila kantor Anda memang {nilai}, buat berkasnya dengan: "
          "toolkit template BARU.xlsx --dari {berkas} --kode-wilayah {nilai}.",
    mengapa="Berkas kantor lain yang disalin dapat masih memuat isian kantor itu.")
TAHUN_KOSONG = found_while_reading(
    "BCA005", Tingkat.PERINGATAN, judul="Tahun laporan kosong",
    pesan="Tahun laporan belum diisi; dipakai tahun {tahun}, tahun template ini.{mirip}",
    saran="Isi Tahun laporan di sheet Identitas, misalnya {tahun}.",
    mengapa="Tahun laporan menentukan target dan realisasi mana yang dibandingkan.")
RENSTRA_KOSONG = found_while_reading(
    "BCA006", Tingkat.PERINGATAN, judul="Tahun Renstra kosong",
    pesan="{isian} belum diisi; dipakai {tahun}, dari judul kolom sheet Renstra.{mirip}",
    saran="Isi {isian} di sheet Identitas, misalnya {tahun}.",
    mengapa="Tahun akhir Renstra menentukan tingkat kemajuan.")
ISIAN_GANDA = found_while_reading(
    "BCA007", Tingkat.KESALAHAN, judul="Isian tertulis dua kali dengan nilai lain",
    pesan="{isian} tertulis dua kali: {pertama} di {sel_pertama}, lalu {nilai} di sini. Yang dipakai yang pertama.",
    saran="Hapus salah satunya.",
    mengapa="Dua nilai untuk satu isian tidak dapat dua-duanya benar.")

KOLOM_HILANG = found_while_reading(
    "BCA010", Tingkat.KESALAHAN, judul="Kolom wajib tidak ada",
    pesan="Kolom {kolom} tidak ditemukan, sehingga sheet ini dianggap tidak ada.{terdekat}",
    saran="Samakan judul kolom dengan template. {langkah}.",
    mengapa="Kolom dikenali dari judulnya. Tanpa kolom ini barisnya tidak dapat dipakai.")
SHEET_WAJIB_KOSONG = found_while_reading(
    "BCA011", Tingkat.KESALAHAN, judul="Sheet wajib belum diisi",
    pesan="Sheet ini belum diisi.",
    saran="Isi sheet ini, satu baris untuk satu {per}.",
    mengapa="Tanpa sheet ini capaian kinerja tidak dapat dihitung.")
SHEET_KOSONG = found_while_reading(
    "BCA012", Tingkat.PERINGATAN, judul="Sheet tidak ada atau belum diisi",
    pesan="Sheet {nama} {keadaan}; hasil yang bersumber dari sheet ini tidak dibuat.",
    saran="Isi sheet {nama}, atau biarkan bila kantor Anda memang tidak memilikinya.",
    mengapa="Bagian laporan yang bersumber dari sheet ini akan kosong.")
SHEET_PILIHAN_KOSONG = found_while_reading(
    "BCA013", Tingkat.INFO, judul="Sheet yang boleh kosong belum diisi",
    pesan="Sheet yang tidak ada atau belum diisi, dan boleh kosong: {daftar}.",
    saran="Isi hanya bila diperlukan.",
    mengapa="Sheet pelengkap boleh kosong; dari SKM dan SKM Responden salah satu sudah cukup.")
SHEET_KANTOR = found_while_reading(
    "BCA107", Tingkat.INFO, judul="Sheet dengan nama yang sama, tetapi isinya lain",
    pesan="Sheet ini tidak mempunyai kolom {kolom}, jadi tidak dibaca sebagai sheet {nama}.",
    saran="Tidak perlu apa-apa bila ini catatan kantor sendiri; bila bukan, beri judul {kolom} pada kolomnya, "
          "atau tambahkan kolom itu.",
    mengapa="Tanpa kolom itu tidak dapat diketahui apakah sheet ini ditulis untuk laporan.")
JUDUL_GANDA = found_while_reading(
    "BCA014", Tingkat.PERINGATAN, judul="Judul kolom ada dua kali",
    pesan="Judul kolom {nilai} ada dua kali; yang dibaca kolom {pertama}, kolom ini tidak dibaca.",
    saran="Hapus salah satu kolom, atau ganti judulnya.",
    mengapa="Isi kolom kedua tidak ikut dihitung.")
TAHUN_INI_GANDA = found_while_reading(
    "BCA015", Tingkat.KESALAHAN, judul="Dua kolom untuk angka yang sama, isinya berbeda",
    pesan="tertulis {nilai}, sedangkan kolom {kolom} di {sel_lain} berisi {lainnya}. Kedua kolom berarti angka tahun "
          "laporan.",
    saran="Samakan, atau kosongkan salah satunya.",
    mengapa=_ANGKA_SALAH)
BARIS_TERSEMBUNYI = found_while_reading(
    "BCA016", Tingkat.INFO, judul="Baris tersembunyi ikut dibaca",
    pesan="Baris {baris} tersembunyi, tetapi tetap dibaca dan dihitung.",
    saran="Tampilkan barisnya dan periksa; hapus bila tidak dipakai lagi.",
    mengapa="Baris yang tidak terlihat mudah terlupa, padahal ikut menentukan hasil.")
ANGKA_GABUNG = found_while_reading(
    "BCA017", Tingkat.INFO, judul="Angka di sel gabungan",
    pesan="Angka {nilai} ada di sel yang digabung sampai {sampai}; dibaca sebagai milik baris pertamanya saja.{lain}",
    saran="Pisahkan sel gabungan itu bila angkanya milik baris lain juga.",
    mengapa=_CARA_BACA)
DIWARISI = found_while_reading(
    "BCA018", Tingkat.INFO, judul="Isian kosong mengikuti baris di atasnya",
    pesan="Sel kosong di kolom {kolom} dibaca sama dengan baris di atasnya ({jumlah} sel).",
    saran="Isi selnya bila maksud Anda lain.",
    mengapa="Sheet ini biasa diisi sekali saja untuk beberapa baris.")

ANGKA_TAK_TERBACA = found_while_reading(
    "BCA020", Tingkat.KESALAHAN, judul="Angka tidak terbaca",
    pesan="tertulis {nilai}, yang tidak terbaca sebagai {harapan}. Hasil yang memerlukannya dikosongkan.",
    saran="Ketik nilainya saja, misalnya {contoh}; tulis - bila datanya tidak tersedia.",
    mengapa=_ANGKA_SALAH)
DILAPORKAN_TAK_TERBACA = found_while_reading(
    "BCA021", Tingkat.PERINGATAN, judul="Angka yang dilaporkan tidak terbaca",
    pesan="tertulis {nilai}, yang tidak terbaca sebagai {harapan}, sehingga tidak dibandingkan dengan hasil hitungan.",
    saran="Ketik angkanya saja, misalnya {contoh}, atau kosongkan.",
    mengapa="Angka ini hanya dibandingkan; hasil hitungan tidak terpengaruh.")
DUA_BACAAN = found_while_reading(
    "BCA022", Tingkat.INFO, judul="Angka dengan dua kemungkinan bacaan",
    pesan="tertulis {nilai}, dibaca {baca}, bukan {bukan}.{lain}",
    saran="Bila maksudnya lain, ketik sebagai bilangan tanpa titik pemisah ribuan dan dengan koma desimal.",
    mengapa=_CARA_BACA)
SPASI_DIBUANG = found_while_reading(
    "BCA023", Tingkat.INFO, judul="Spasi di dalam angka dibuang",
    pesan="tertulis {nilai}, dibaca {baca}.{lain}",
    saran="Hapus spasinya, atau perbaiki bila maksudnya lain.",
    mengapa=_CARA_BACA)
DIKALIKAN = found_while_reading(
    "BCA024", Tingkat.INFO, judul="Ribu, juta, miliar atau triliun dikalikan",
    pesan="tertulis {nilai}, dibaca {baca}.{lain}",
    saran="Ketik angka lengkapnya bila maksudnya lain.",
    mengapa=_CARA_BACA)
PECAHAN_PERSEN = found_while_reading(
    "BCA025", Tingkat.KESALAHAN, judul="Pecahan di baris bersatuan persen",
    pesan="tertulis {nilai} dengan satuan %, padahal targetnya {acuan}: bisa berarti {seratus} persen atau {kecil} "
          "persen.",
    saran="Untuk {seratus} persen ketik {seratus} atau {seratus}%; untuk {kecil} persen ketik {kecil}%.",
    mengapa=_ANGKA_SALAH)
PERSEN_BERLEBIH = found_while_reading(
    "BCA026", Tingkat.KESALAHAN, judul="Sel berformat persen menampilkan lebih dari 1000 %",
    pesan="sel berformat persen ini {tampil}: bisa berarti {mentah} persen.",
    saran="Untuk {mentah} persen ketik {mentah}%, atau ubah format sel menjadi Umum lalu ketik {mentah}.",
    mengapa="Mengetik 95 di sel yang sudah berformat persen dapat menjadi 9500%. " + _ANGKA_SALAH)
TANGGAL_DI_ANGKA = found_while_reading(
    "BCA027", Tingkat.KESALAHAN, judul="Tanggal atau jam di kolom angka",
    pesan="sel ini {tampil}, sebuah {jenis}, bukan angka. Excel mengubah ketikan seperti 71.7 menjadi jam "
          "atau tanggal.",
    saran="Ubah format sel menjadi Umum, lalu ketik angkanya lagi dengan koma desimal, misalnya {contoh}.",
    mengapa="Pada Windows berbahasa Indonesia titik memisahkan jam dan menit. " + _ANGKA_SALAH)
GALAT_EXCEL = found_while_reading(
    "BCA028", Tingkat.KESALAHAN, judul="Nilai error Excel",
    pesan="sel ini berisi {nilai}: {arti}; nilainya tidak ada.",
    saran="Perbaiki rumusnya, atau ketik nilainya.",
    mengapa=_ANGKA_SALAH)
GALAT_EXCEL_TEKS = found_while_reading(
    "BCA029", Tingkat.PERINGATAN, judul="Nilai error Excel di kolom keterangan",
    pesan="sel ini berisi {nilai}: {arti}; keterangannya tidak ada.",
    saran="Perbaiki rumusnya, atau ketik keterangannya.",
    mengapa="Keterangan ini akan kosong di laporan.")
BELUM_DIHITUNG = found_while_reading(
    "BCA030", Tingkat.KESALAHAN, judul="Rumus yang belum pernah dihitung",
    pesan="Rumus di sel ini belum pernah dihitung, sehingga nilainya tidak ada.{lain}",
    saran="Buka berkas ini di Excel, simpan, lalu jalankan lagi.",
    mengapa="Berkas yang dibuat program lain dan belum pernah dibuka di Excel menyimpan rumus tanpa nilainya.")
PILIHAN_TAK_DIKENAL = found_while_reading(
    "BCA031", Tingkat.KESALAHAN, judul="Pilihan tidak dikenal",
    pesan="tertulis {nilai}, yang tidak ada di antara pilihan {kolom}.{terdekat}",
    saran="Pilih salah satu: {pilihan}.",
    mengapa="Pilihan ini menentukan cara menghitung, jadi tidak ditebak.")
BUKAN_CACAH = found_while_reading(
    "BCA032", Tingkat.KESALAHAN, judul="Bukan bilangan bulat",
    pesan="tertulis {nilai}, padahal {kolom} adalah bilangan bulat.",
    saran="Ketik bilangan bulat, misalnya {contoh}.",
    mengapa=_ANGKA_SALAH)
NIP_ANGKA = found_while_reading(
    "BCA033", Tingkat.KESALAHAN, judul="NIP tersimpan sebagai bilangan",
    pesan="NIP tersimpan sebagai bilangan: Excel {tampil}, dan hanya 15 digit pertamanya yang tersimpan.",
    saran="Ubah format sel menjadi Teks, lalu ketik lagi ke-18 digitnya.",
    mengapa="NIP yang salah tercetak di bawah tanda tangan.")
KODE_BILANGAN = found_while_reading(
    "BCA034", Tingkat.INFO, judul="Kode tersimpan sebagai bilangan, jam atau tanggal",
    pesan="Kode ini tersimpan sebagai {jenis} (Excel {tampil}); dibaca {baca}.{rancu}{lain}",
    saran="Ubah format kolom menjadi Teks, lalu ketik kodenya lagi.",
    mengapa="Excel mengubah 1.10 menjadi 1,1, jam atau tanggal. Kode yang tertukar mengaitkan baris ke indikator lain.")
TANGGAL_TAK_TERBACA = found_while_reading(
    "BCA036", Tingkat.PERINGATAN, judul="Tanggal tidak terbaca",
    pesan="tertulis {nilai}, yang tidak terbaca sebagai tanggal.",
    saran="Tulis seperti 11 November 2021, atau bulan dan tahun saja: Januari 2022.",
    mengapa="Tanggal ini tercetak di laporan.")
TAHUN_TAK_TERBACA = found_while_reading(
    "BCA037", Tingkat.KESALAHAN, judul="Tahun tidak terbaca",
    pesan="tertulis {nilai}, yang tidak terbaca sebagai tahun.",
    saran="Ketik tahunnya saja, dalam empat digit.",
    mengapa="Tahun menentukan target dan realisasi mana yang dibandingkan.")
JAWABAN_TAK_TERBACA = found_while_reading(
    "BCA038", Tingkat.KESALAHAN, judul="Jawaban responden tidak terbaca",
    pesan="tertulis {nilai}, yang bukan jawaban untuk {unsur} ({pilihan}).{banyak}{lima} {kosong} dan nilai survei "
          "dikosongkan.",
    saran="{langkah}.",
    mengapa="Setiap unsur mempunyai pilihan jawabannya sendiri di kuesioner. Nilai dari sebagian jawaban saja akan "
            "tampak seperti nilai seluruhnya.")
DICETAK_SAJA = found_while_reading(
    "BCA039", Tingkat.INFO, judul="Target dicetak seperti tertulis",
    pesan="tertulis {nilai}, bukan angka; dicetak seperti tertulis, tidak dihitung.{lain}",
    saran="Tidak perlu apa-apa bila memang begitu bunyinya.",
    mengapa=_CARA_BACA)

KODE_KOSONG = found_while_reading(
    "BCA040", Tingkat.KESALAHAN, judul="Kode belum diisi",
    pesan="Baris ini berisi, tetapi {kolom}-nya kosong, sehingga tidak dapat dikaitkan.{lain}",
    saran="Isi {kolom}, atau hapus barisnya.",
    mengapa="Baris antar-sheet dikaitkan lewat kode.")
KODE_GANDA = found_while_reading(
    "BCA041", Tingkat.KESALAHAN, judul="Kode tertulis dua kali",
    pesan="Kode {nilai} sudah dipakai di {pertama}.",
    saran="Beri baris ini kode lain, atau hapus salah satu barisnya.",
    mengapa="Satu kode untuk satu indikator. Hasil yang bergantung pada kode ganda dikosongkan, kecuali barisnya "
            "sama.")
KODE_TAK_DIKENAL = found_while_reading(
    "BCA042", Tingkat.KESALAHAN, judul="Kode indikator tidak ada di Renstra",
    pesan="Kode {nilai} tidak ada di sheet {rujukan}, sehingga baris ini tidak dihitung.{terdekat}",
    saran="Tulis kode yang ada di sheet {rujukan}{misal}, atau tambahkan indikatornya di sana.",
    mengapa="Indikator yang dilaporkan adalah indikator Renstra.")
SASARAN_TAK_DIKENAL = found_while_reading(
    "BCA043", Tingkat.KESALAHAN, judul="Kode sasaran tidak ada di Renstra",
    pesan="Kode sasaran {nilai} tidak ada di sheet {rujukan}, sehingga tidak dikaitkan ke sasaran.{terdekat}",
    saran="Tulis nomor sasaran yang ada di sheet {rujukan}{misal}: angka di depan titik pada kode indikatornya; "
          "beberapa sasaran dipisahkan titik koma.",
    mengapa="Anggaran per sasaran dihitung lewat kode ini.")
ANGGARAN_TAK_DIKENAL = found_while_reading(
    "BCA044", Tingkat.KESALAHAN, judul="Kode anggaran tidak ada di sheet Anggaran",
    pesan="Kode {nilai} tidak ada di sheet {rujukan}, sehingga baris ini tidak dapat dikaitkan.{terdekat}",
    saran="Tulis kode yang ada di sheet {rujukan}{misal}, atau tambahkan barisnya di sana.",
    mengapa="Anggaran dan realisasinya diambil lewat kode ini.")
DITIADAKAN = found_while_reading(
    "BCA105", Tingkat.INFO, judul="Kegiatan atau program ditiadakan dalam perubahan anggaran",
    pesan="{banyak} baris sheet {sheet} tidak mempunyai padanan di sheet {rujukan}, baik kode maupun namanya: "
          "{daftar}; dianggap ditiadakan dalam perubahan anggaran dan tidak dibandingkan.",
    saran="Perbaiki Kode Anggarannya bila keliru; bila memang ditiadakan, biarkan.",
    mengapa="Dokumen awal tahun boleh memuat kegiatan yang kemudian tidak dianggarkan lagi.")
ANGGARAN_GANDA = found_while_reading(
    "BCA045", Tingkat.KESALAHAN, judul="Kode anggaran tertulis dua kali",
    pesan="Kode {nilai} sudah dipakai di {pertama}.",
    saran="Perbaiki kode baris ini; kode baris lain sudah tersusun benar.",
    mengapa="Rincian dijumlahkan ke induknya lewat kode.")
KODE_DISUSUN = found_while_reading(
    "BCA046", Tingkat.INFO, judul="Kode anggaran disusun dari Tingkat dan urutan baris",
    pesan="Kode di sheet ini {sebab}; susunannya diambil dari Tingkat dan urutan baris, dan kodenya disusun seperti "
          "{contoh}.",
    saran="Tidak perlu apa-apa bila susunannya benar; di sheet Kegiatan, RKT dan Angka Dilaporkan pakai kode seperti "
          "{contoh}.",
    mengapa="Laporan biasa mencetak I, A, 1., 2. tanpa mengulang kode induknya.")
INDUK_TIDAK_ADA = found_while_reading(
    "BCA047", Tingkat.PERINGATAN, judul="Induk kode anggaran tidak ada",
    pesan="Kode {nilai} ({tingkat}) tidak mempunyai baris induk di sheet ini.{lain}",
    saran="Tambahkan baris {induk}-nya, atau perbaiki kodenya.",
    mengapa="Baris ini tetap masuk jumlah seluruhnya, tetapi tidak masuk jumlah induk yang seharusnya.")
TINGKAT_KOSONG = found_while_reading(
    "BCA048", Tingkat.KESALAHAN, judul="Tingkat belum diisi",
    pesan="Tingkat baris ini kosong, sehingga tidak diketahui apakah program, kegiatan atau sub kegiatan; jumlah yang "
          "memerlukannya dikosongkan.{kosong}{lain}",
    saran="Pilih Tingkat untuk baris ini, misalnya Sub Kegiatan, atau hapus barisnya bila tidak dipakai.",
    mengapa="Hanya baris tingkat terbawah yang dijumlahkan; tanpa Tingkat baris ini tidak dihitung.")
KELOMPOK_KOSONG = found_while_reading(
    "BCA049", Tingkat.KESALAHAN, judul="Kelompok belanja belum diisi",
    pesan="Kelompok baris ini belum diisi, sehingga tidak diketahui masuk jumlah yang mana; jumlah setiap kelompok "
          "dikosongkan.{lain}",
    saran="Isi Kelompok, misalnya Belanja Operasi.",
    mengapa="Jumlah setiap Kelompok dihitung dari baris-baris yang menyebutnya; jumlah dari sebagian baris saja akan "
            "tampak seperti jumlah seluruhnya.")
TEKS_KOSONG = found_while_reading(
    "BCA050", Tingkat.PERINGATAN, judul="Isian wajib belum diisi",
    pesan="{kolom} baris ini belum diisi.{lain}",
    saran="Isi {kolom}, atau hapus barisnya bila tidak dipakai.",
    mengapa="Tanpa isian ini barisnya tercetak tanpa nama, atau tidak dapat ditempatkan di laporan.")
JUDUL_MIRIP = found_while_reading(
    "BCA051", Tingkat.PERINGATAN, judul="Judul kolom salah eja",
    pesan="Judul kolom {nilai} tidak dikenal, sehingga isinya tidak dibaca. Maksud Anda {maksud}?",
    saran="Perbaiki judulnya menjadi persis {maksud}, atau ganti namanya bila kolom ini catatan Anda sendiri.",
    mengapa="Kolom dikenali dari judulnya. Kolom tambahan boleh ada, tetapi isinya tidak ikut dihitung.")
SHEET_MIRIP = found_while_reading(
    "BCA052", Tingkat.PERINGATAN, judul="Nama sheet salah eja",
    pesan="Sheet {nilai} tidak dikenal dan tidak dibaca, sedangkan sheet {maksud} tidak ada. Maksud Anda {maksud}?",
    saran="Perbaiki nama sheetnya menjadi persis {maksud}, atau ganti bila sheet ini catatan Anda sendiri.",
    mengapa="Sheet dikenali dari namanya. Sheet tambahan boleh ada, tetapi isinya tidak ikut dihitung.")
KODE_BERSPASI = found_while_reading(
    "BCA054", Tingkat.INFO, judul="Spasi di awal atau akhir kode",
    pesan="Kode {nilai} diketik dengan spasi di awal atau akhirnya; spasinya diabaikan.{lain}",
    saran="Hapus spasinya supaya rumus pencarian di Excel juga menemukannya.",
    mengapa=_CARA_BACA)

KODE_GABUNG = found_while_reading(
    "BCA071", Tingkat.KESALAHAN, judul="Sel kode digabung dengan baris lain",
    pesan="Sel kode {nilai} digabung sampai baris {sampai}, sehingga baris {baris} tidak mempunyai kode sendiri.",
    saran="Pisahkan sel gabungan itu, lalu ketik kode setiap barisnya; hapus baris yang hanya lanjutan tulisan.",
    mengapa="Satu kode untuk satu baris. Kode yang sama untuk dua baris tidak memberi tahu angka mana yang dipakai.")

ISIAN_TAK_DIKENAL = found_while_reading(
    "BCA060", Tingkat.PERINGATAN, judul="Isian Identitas tidak dikenal",
    pesan="Isian {nilai} tidak dikenal, sehingga nilainya, {isi}, tidak dibaca.{terdekat}",
    saran="Tulis nama isian persis seperti di template{misal}, atau hapus barisnya bila tidak diperlukan.",
    mengapa="Isian dikenali dari namanya. Yang namanya berubah dianggap kosong, dan dipakai bawaannya.")
PILIHAN_DILAPORKAN = found_while_reading(
    "BCA061", Tingkat.PERINGATAN, judul="Pilihan untuk angka yang dilaporkan tidak dikenal",
    pesan="tertulis {nilai}, yang tidak ada di antara pilihan {kolom}, sehingga angka baris ini tidak dibandingkan "
          "dengan hasil hitungan.{terdekat}",
    saran="Pilih salah satu: {pilihan}.",
    mengapa="Pilihan ini menentukan dengan hitungan mana angka itu dibandingkan.")
ANGKA_NEGATIF = found_while_reading(
    "BCA062", Tingkat.KESALAHAN, judul="Angka di bawah 0 yang tidak mungkin",
    pesan="tertulis {nilai}, di bawah 0, padahal {kolom} tidak pernah di bawah 0. Hasil yang memerlukannya "
          "dikosongkan.",
    saran="Ketik angkanya tanpa tanda minus, misalnya {contoh}; angka dalam kurung seperti (1.000) juga berarti minus.",
    mengapa="Satu angka negatif mengurangi jumlah tanpa terlihat. " + _ANGKA_SALAH)
KODE_BERKOMA = found_while_reading(
    "BCA063", Tingkat.INFO, judul="Kode ditulis dengan koma",
    pesan="Kode tertulis {nilai}, dibaca {baca}.{lain}",
    saran="Tulis kode dengan titik: {baca}.",
    mengapa="Bagian kode dipisahkan titik, seperti di dokumen perencanaan.")
KODE_TANPA_TITIK = found_while_reading(
    "BCA064", Tingkat.KESALAHAN, judul="Kode indikator tanpa titik",
    pesan="Kode {nilai} tidak memuat titik, jadi kode sasaran, bukan kode indikator; baris sheet lain yang memakai "
          "kode indikatornya tidak dapat dikaitkan.{lain}",
    saran="Tulis nomor sasaran, titik, lalu nomor indikatornya, misalnya {contoh}.",
    mengapa="Indikator dikaitkan antar-sheet lewat kode seperti 1.1: sasaran 1, indikator 1.")
KODE_BUKAN_KODE = found_while_reading(
    "BCA065", Tingkat.KESALAHAN, judul="Tulisan lain di kolom kode",
    pesan="Kolom {kolom} berisi {nilai}, yang bukan kode, sehingga baris ini tidak dihitung.{lain}",
    saran="Hapus baris ini bila hanya catatan, atau pindahkan ke luar tabel; bila memang data, tulis kodenya, "
          "misalnya {contoh}.",
    mengapa="Setiap baris di bawah judul kolom dibaca sebagai data dan dikaitkan lewat kodenya.")
JUDUL_TAHUN = found_while_reading(
    "BCA066", Tingkat.INFO, judul="Judul kolom hanya tahun",
    pesan="Judul kolom {nilai} dibaca {baca}.{lain}",
    saran="Tulis judulnya lengkap, misalnya {baca}, atau ganti judulnya bila kolom ini catatan Anda sendiri.",
    mengapa="Tabel laporan biasa mencetak tahunnya saja. " + _CARA_BACA)
TAHUN_DI_LUAR = found_while_reading(
    "BCA067", Tingkat.PERINGATAN, judul="Judul kolom menyebut tahun yang tidak mungkin",
    pesan="Judul kolom {nilai} menyebut tahun di luar {awal} sampai {akhir}, sehingga isinya tidak masuk ke tahun mana "
          "pun yang dilaporkan.{maksud}",
    saran="Perbaiki tahun di judulnya, misalnya {contoh}.",
    mengapa="Target dan realisasi dicari menurut tahun di judul kolomnya; satu digit tahun yang keliru "
            "menghilangkan seluruh kolom.")
TAHUN_TANPA_KOLOM = found_while_reading(
    "BCA068", Tingkat.PERINGATAN, judul="Kolom sebuah tahun tidak ada",
    pesan="Kolom {kolom} tidak ada, padahal kolom tahun sebelum dan sesudahnya ada.",
    saran="Tambahkan kolom {kolom}; tulis - bila datanya memang tidak ada.",
    mengapa="Setiap tahun Renstra mempunyai targetnya, dan tren membaca tahun-tahun yang berurutan.")
BAGIAN_KODE_KOSONG = found_while_reading(
    "BCA069", Tingkat.INFO, judul="Titik ganda di dalam kode",
    pesan="Kode tertulis {nilai}, dengan dua titik berurutan; dibaca {baca}.{lain}",
    saran="Tulis {baca}, atau isi bagian kode yang tertinggal di antara kedua titik itu.",
    mengapa=_CARA_BACA)
ANGKA_TERLALU_BESAR = found_while_reading(
    "BCA070", Tingkat.KESALAHAN, judul="Angka dengan lebih dari lima belas digit",
    pesan="tertulis {nilai}, lebih panjang daripada lima belas digit yang disimpan Excel. Hasil yang memerlukannya "
          "dikosongkan.",
    saran="Periksa banyaknya digit, lalu ketik lagi, misalnya {contoh}.",
    mengapa="Excel mengganti digit keenam belas dan seterusnya dengan nol, sehingga nilainya sudah lain. "
            + _ANGKA_SALAH)

JAWABAN_SKALA_LAIN = found_while_reading(
    "RSP002", Tingkat.KESALAHAN, judul="Jawaban responden di luar 1 sampai 4",
    pesan="tertulis {nilai}, padahal jawaban hanya 1 sampai 4 (1 Tidak Baik, 2 Kurang Baik, 3 Baik, 4 Sangat Baik)."
          "{banyak}{skala} {kosong} dan nilai survei dikosongkan.",
    saran="{langkah}.",
    mengapa="Skor unsur adalah rata-rata jawaban 1 sampai 4 dikalikan 25. Jawaban dengan skala lain menghasilkan nilai "
            "yang lain, dan nilai dari sebagian jawaban saja akan tampak seperti nilai seluruhnya.")
PILIHAN_KELIMA = found_while_reading(
    "SKM025", Tingkat.KESALAHAN, judul="Pilihan jawaban kelima",
    pesan="kolom {nilai} adalah pilihan jawaban kelima, padahal sheet ini untuk empat pilihan. Jawabannya tidak dapat "
          "dihitung tanpa kolom ini, sehingga skor semua unsur dan nilai survei dikosongkan.",
    saran="Bila kuesionernya memang berisi lima pilihan, kosongkan sheet ini dan ketik nilai hasil surveinya di kolom "
          "Realisasi sheet Realisasi; bila kolom ini catatan Anda sendiri, ganti judulnya.",
    mengapa="Peraturan menetapkan empat pilihan jawaban, 1 sampai 4. Nilai dari empat di antara lima pilihan tidak "
            "dapat dipertanggungjawabkan.")
UMUR_TAK_TERBACA = found_while_reading(
    "RSP005", Tingkat.INFO, judul="Umur tidak terbaca sebagai angka",
    pesan="tertulis {nilai}, bukan satu angka; umur ini tidak dibaca, jawabannya tetap dihitung.{lain}",
    saran="Tidak perlu apa-apa bila kuesionernya memang menanyakan golongan umur; selain itu ketik umurnya saja, "
          "misalnya 34.",
    mengapa="Umur hanya dipakai untuk mengenali kuesioner yang tercatat dua kali.")
FOTO_TIDAK_ADA = found_while_reading(
    "DOK001", Tingkat.PERINGATAN, judul="Foto atau lambang tidak ada di folder workbook",
    pesan="gambar {nilai} tidak ada di folder workbook ini.{maksud}{lain}",
    saran="Salin berkasnya ke folder workbook dengan nama persis {nilai}, atau perbaiki namanya di sel ini.",
    mengapa="Laporan Word mencetak tempat kosong bila gambarnya tidak ditemukan.")
FOTO_TAK_TERPAKAI = found_while_reading(
    "DOK002", Tingkat.PERINGATAN, judul="Nama foto atau lambang tidak dapat dipakai",
    pesan="gambar {nilai} tidak dicari: {sebab}.{lain}",
    saran="Salin berkasnya ke folder workbook, lalu tulis nama berkasnya saja, misalnya rapat-koordinasi.jpg.",
    mengapa="Hanya berkas di folder workbook atau di bawahnya yang dibuka; letak lain di komputer ini tidak disentuh.")
GAMBAR_TAK_TERCETAK = found_while_reading(
    "DOK003", Tingkat.PERINGATAN, judul="Foto atau lambang tidak dapat dicetak",
    pesan="gambar {nilai} tidak dapat dicetak: {sebab}.{lain}",
    saran="{langkah} {lalu}.",
    mengapa="Laporan Word mencetak tempat kosong untuk gambar yang bukan JPG atau PNG, rusak, atau terlalu besar.")
PENGUKURAN_GANDA = found_while_reading(
    "RAK001", Tingkat.KESALAHAN, judul="Pengukuran triwulan sebuah indikator tertulis dua kali",
    pesan="Kode {nilai} tanpa Aksi sudah ada di {pertama}, padahal pengukuran sebuah indikator hanya satu baris.",
    saran="Isi kolom Aksi bila baris ini sebuah aksi, atau hapus salah satu barisnya.",
    mengapa="Baris tanpa Aksi adalah pengukuran indikatornya sendiri. Angka triwulan dari dua baris yang berbeda "
            "dikosongkan.")
BUKAN_CENTANG = found_while_reading(
    "TLS001", Tingkat.PERINGATAN, judul="Tanda triwulan tidak dikenal",
    pesan="tertulis {nilai}, yang bukan tanda; rencana ini dianggap tidak dilaksanakan pada {kolom}.{lain}",
    saran="Ketik x bila rencana dilaksanakan pada {kolom}, atau kosongkan selnya.",
    mengapa="Waktu pelaksanaan dicetak sebagai tanda di keempat kolom triwulan.")
