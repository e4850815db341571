"""Input sheets of the plans: Renstra, IKU, RKT, PK, PK Program."""

from toolkit.model import laporan as model
from toolkit.schema.kinds import Column, Kind, Rujukan, Sheet, Years

RENSTRA_NAME = "Renstra"
ANGGARAN_NAME = "Anggaran"
"""Names of the two sheets that define codes; the others look them up."""

INDIKATOR_OTOMATIS = Column(
    "Nama Indikator (otomatis)", Kind.HITUNG, wide=32, help="Terisi sendiri dari sheet Renstra menurut Kode.",
    rujukan=Rujukan("kode", RENSTRA_NAME, "kode", ("indikator_sasaran",)))
"""The indicator's name beside its code, in every sheet that refers to Renstra."""

PROGRAM_OTOMATIS = Column(
    "Uraian Anggaran (otomatis)", Kind.HITUNG, wide=28,
    help="Terisi sendiri dari sheet Anggaran menurut Kode Anggaran.",
    rujukan=Rujukan("kode_anggaran", ANGGARAN_NAME, "kode", ("uraian",)))

_KODE_INDIKATOR = "Kode indikator seperti di sheet Renstra: nomor sasaran, titik, nomor indikator."
_KODE_ANGGARAN = "Kode baris ini di sheet Anggaran. Bila kosong, dicocokkan menurut namanya."
_SESUAI_DOKUMEN = "seperti tercetak pada dokumen ini. Kosongkan bila sama dengan Renstra."

JENIS_LAIN = (("Akumulatif", model.Jenis.AKUMULATIF.value),
              ("Kumulatif sampai dengan Tahun Berjalan", model.Jenis.KUMULATIF.value))
"""Jenis as earlier versions write it, or in full."""

RENSTRA = Sheet(
    RENSTRA_NAME, per="indikator dari sebuah sasaran", field="renstra", required=True,
    intro="Satu baris untuk satu indikator sasaran. Indikator di sini menjadi acuan semua sheet lain.",
    columns=(
        Column("Kode", Kind.KODE, "kode", required=True, wide=9, example="1.1",
               help="Nomor sasaran, titik, nomor indikator. 2.1 adalah indikator pertama sasaran kedua. "
                    "Tiap kode hanya satu kali."),
        Column("Tujuan", Kind.TEKS, "tujuan", wide=28, example="Meningkatnya kualitas pelayanan publik",
               help="Tujuan dalam Renstra. Kosong berarti sama dengan baris di atasnya dari sasaran yang sama."),
        Column("Indikator Tujuan", Kind.TEKS, "indikator_tujuan", wide=28,
               example="Hasil Survei Kepuasan Masyarakat (SKM)",
               help="Indikator tujuan dalam Renstra. Kosong berarti sama dengan baris di atasnya."),
        Column("Sasaran", Kind.TEKS, "sasaran", required=True, boleh_kosong=True,
               wide=28, synonyms=("Sasaran Strategis",),
               example="Meningkatnya Kualitas Pelayanan",
               help="Sasaran strategis. Cukup ditulis pada baris pertama dari sasaran yang sama."),
        Column("Indikator Sasaran", Kind.TEKS, "indikator_sasaran", required=True, wide=34,
               synonyms=("Indikator Kinerja",), example="Nilai SKM bidang pelayanan publik",
               help="Nama indikator seperti dalam Renstra."),
        Column("Satuan", Kind.TEKS, "satuan", wide=10, example="%",
               help="Satuan target dan realisasi: %, Nilai, Dokumen, Kali. Tulis % bila angkanya persen."),
        Column("Arah", Kind.PILIHAN, "arah", choices=tuple(a.value for a in model.Arah), wide=10, example="Positif",
               help="Positif: makin tinggi makin baik. Negatif: makin rendah makin baik, misalnya angka kemiskinan."),
        Column("Jenis", Kind.PILIHAN, "jenis", choices=tuple(j.value for j in model.Jenis), wide=16, example="Tahunan",
               dahulu=JENIS_LAIN,
               help="Tahunan: target tiap tahun berdiri sendiri. Akumulatif: tiap tahun adalah bagian dari jumlah "
                    "selama Renstra. Kumulatif: angka tiap tahun sudah jumlah sampai tahun itu."),
        Column("Target", Kind.UKURAN, "target", years=Years.RENSTRA, wide=9, example="85",
               help="Target tahun itu: angka (85), persen (100 atau 100%), rentang (80 - 90), atau predikat (B)."),
        Column("Strategi", Kind.TEKS, "strategi", wide=26,
               example="Orientasi pelayanan publik berbasis kepuasan masyarakat",
               help="Strategi untuk mencapai sasaran. Kosong berarti sama dengan baris di atasnya."),
        Column("Kebijakan", Kind.TEKS, "kebijakan", wide=26,
               example="Peningkatan kapasitas pelayanan publik", help="Arah kebijakan untuk mencapai sasaran."),
        Column("Program", Kind.TEKS, "program", wide=28,
               example="Program Penyelenggaraan Pemerintahan dan Pelayanan Publik",
               help="Program pendukung sasaran. Kosong berarti sama dengan baris di atasnya."),
    ))

IKU = Sheet(
    "IKU", per="indikator kinerja utama", field="iku",
    intro="Satu baris untuk satu indikator, seperti dalam lampiran keputusan tentang Indikator Kinerja Utama.",
    columns=(
        Column("Kode", Kind.KODE, "kode", required=True, wide=9, example="1.1", help=_KODE_INDIKATOR),
        INDIKATOR_OTOMATIS,
        Column("Kinerja Utama", Kind.TEKS, "kinerja_utama", wide=34, example="Meningkatnya Kualitas Pelayanan",
               help=f"Kinerja utama atau sasaran {_SESUAI_DOKUMEN}"),
        Column("Indikator Kinerja Utama", Kind.TEKS, "indikator_kinerja_utama", wide=40,
               example="Nilai SKM dalam pelayanan publik", help=f"Nama indikator {_SESUAI_DOKUMEN}"),
        Column("Formulasi", Kind.TEKS, "formulasi", wide=40, synonyms=("Formulasi Perhitungan dan Penjelasan",),
               example="Jumlah desa yang tepat waktu / jumlah desa x 100%",
               help="Rumus penghitungan indikator dan penjelasannya, ditulis dengan kata-kata. "
                    "Jangan diawali tanda sama dengan."),
        Column("Penanggung Jawab", Kind.TEKS, "penanggung_jawab", wide=24, synonyms=("Bidang Penanggung Jawab",),
               example="Kasi Pelayanan Umum",
               help="Seksi atau pejabat yang bertanggung jawab atas data indikator ini."),
        Column("Sumber Data", Kind.TEKS, "sumber_data", wide=26, example="Dokumen survei",
               help="Dokumen asal data. Dicetak di bawah tabel bila Sumber Data di sheet Realisasi kosong."),
        Column("Definisi Operasional", Kind.TEKS, "definisi_operasional", wide=40, sejak=2,
               example="Desa yang menetapkan APBDes paling lambat 31 Desember",
               help="Apa yang dihitung sebagai capaian indikator ini. Dicetak di Manual Indikator."),
        Column("Alasan Pemilihan", Kind.TEKS, "alasan_pemilihan", wide=34, sejak=2,
               example="Menggambarkan tertib administrasi desa",
               help="Mengapa indikator ini dipilih. Dicetak di Manual Indikator."),
        Column("Periode Pengukuran", Kind.TEKS, "periode_pengukuran", wide=18, sejak=2, example="Triwulanan",
               help="Kapan indikator diukur: bulanan, triwulanan, semesteran, tahunan. Dicetak di Manual Indikator."),
    ))

RKT = Sheet(
    "RKT", per="kegiatan dalam Rencana Kinerja Tahunan", field="rkt",
    intro="Satu baris untuk satu kegiatan dalam RKT; beberapa kegiatan boleh mendukung satu indikator.",
    columns=(
        Column("Kode", Kind.KODE, "kode", wide=9, example="1.1",
               help="Kode indikator yang didukung, seperti di sheet Renstra. Kosongkan untuk indikator penunjang."),
        INDIKATOR_OTOMATIS,
        Column("Sasaran", Kind.TEKS, "sasaran", wide=30, synonyms=("Sasaran Strategis",),
               example="Meningkatnya Kualitas Pelayanan", help=f"Sasaran {_SESUAI_DOKUMEN}"),
        Column("Indikator Sasaran", Kind.TEKS, "indikator_sasaran", wide=34, synonyms=("Indikator Kinerja",),
               example="Nilai Survei Kepuasan Masyarakat", help=f"Indikator sasaran {_SESUAI_DOKUMEN}"),
        Column("Target Sasaran", Kind.UKURAN, "target_sasaran", wide=11, example="85",
               help="Target indikator sasaran tahun ini: angka, persen, rentang, atau predikat."),
        Column("Program", Kind.TEKS, "program", wide=32,
               example="Penyelenggaraan Pemerintahan dan Pelayanan Publik",
               help="Nama program. Kosong berarti sama dengan baris di atasnya."),
        Column("Indikator Program", Kind.TEKS, "indikator_program", wide=30,
               example="Persentase pelayanan sesuai SOP", help="Indikator program seperti dalam RKT."),
        Column("Target Program", Kind.UKURAN, "target_program", wide=11, example="85%",
               help="Target indikator program."),
        Column("Kegiatan", Kind.TEKS, "kegiatan", required=True, boleh_kosong=True, wide=34,
               example="Koordinasi Kegiatan Pemberdayaan Desa", help="Nama kegiatan seperti dalam RKT."),
        Column("Indikator Kegiatan", Kind.TEKS, "indikator_kegiatan", wide=30,
               synonyms=("Indikator Kegiatan (Output)",), example="Jumlah rapat koordinasi",
               help="Indikator keluaran (output) kegiatan."),
        Column("Target Kegiatan", Kind.UKURAN, "target_kegiatan", wide=11, example="12 Bulan",
               help="Target keluaran; satuan boleh ditulis di belakang angkanya."),
        Column("Anggaran", Kind.RUPIAH, "anggaran", wide=17, example="45233000", unit="rupiah",
               help="Anggaran kegiatan dalam RKT, rupiah penuh."),
        Column("Kode Anggaran", Kind.KODE_ANGGARAN, "kode_anggaran", wide=14, example="II.B", help=_KODE_ANGGARAN),
        PROGRAM_OTOMATIS,
    ))

PK = Sheet(
    "PK", per="indikator dalam Perjanjian Kinerja", field="pk", required=True,
    intro="Satu baris untuk satu indikator dalam Perjanjian Kinerja; perubahannya ditulis di kolom Perubahan.",
    columns=(
        Column("Kode", Kind.KODE, "kode", required=True, wide=9, example="1.1", help=_KODE_INDIKATOR),
        INDIKATOR_OTOMATIS,
        Column("Sasaran", Kind.TEKS, "sasaran", wide=34, synonyms=("Sasaran Strategis",),
               example="Meningkatnya Kualitas Pelayanan", help=f"Sasaran {_SESUAI_DOKUMEN}"),
        Column("Indikator Sasaran", Kind.TEKS, "indikator_sasaran", wide=40, synonyms=("Indikator Kinerja",),
               example="Nilai SKM dalam pelayanan publik", help=f"Nama indikator {_SESUAI_DOKUMEN}"),
        Column("Indikator Perubahan", Kind.TEKS, "indikator_perubahan", wide=36,
               example="Nilai SKM dalam pelayanan publik",
               help="Nama indikator dalam PK Perubahan, bila bunyinya berubah."),
        Column("Target", Kind.UKURAN, "target", required=True, pengganti=("target_perubahan",), wide=11, example="85",
               help="Target dalam Perjanjian Kinerja: angka (85), persen (100 atau 100%), rentang (80 - 90), atau "
                    "predikat (B)."),
        Column("Target Perubahan", Kind.UKURAN, "target_perubahan", wide=12, example="90",
               help="Target dalam PK Perubahan. Bila diisi, target inilah yang dipakai menghitung capaian."),
        Column("Sasaran Perubahan", Kind.TEKS, "sasaran_perubahan", wide=34,
               example="Meningkatnya Kualitas Pelayanan Publik",
               help="Sasaran dalam PK Perubahan, bila bunyinya berubah."),
    ))

PK_PROGRAM = Sheet(
    "PK Program", per="program dalam Perjanjian Kinerja", field="pk_program",
    intro="Satu baris untuk satu program dalam lampiran Perjanjian Kinerja, sebelum dan sesudah perubahan.",
    columns=(
        Column("Program", Kind.TEKS, "program", required=True, wide=48,
               example="Pemberdayaan Masyarakat Desa dan Kelurahan",
               help="Nama program seperti dalam Perjanjian Kinerja. Baris jumlah tidak perlu ditulis."),
        Column("Anggaran", Kind.RUPIAH, "anggaran", required=True, wide=18, example="292570900", unit="rupiah",
               help="Anggaran program dalam Perjanjian Kinerja, rupiah penuh."),
        Column("Anggaran Perubahan", Kind.RUPIAH, "anggaran_perubahan", wide=18, example="48242000", unit="rupiah",
               help="Anggaran program dalam PK Perubahan. Tanda - berarti tidak tersedia."),
        Column("Keterangan", Kind.TEKS, "keterangan", wide=16, example="APBD", help="Sumber dana."),
        Column("Kode Anggaran", Kind.KODE_ANGGARAN, "kode_anggaran", wide=14, example="III", help=_KODE_ANGGARAN),
        PROGRAM_OTOMATIS,
    ))
