"""Input sheets of what was reached: Realisasi, SKM, SKM Responden."""

from toolkit.schema.kinds import Column, Kind, Rujukan, Sheet, Years
from toolkit.schema.perencanaan import INDIKATOR_OTOMATIS, PK, RENSTRA_NAME

_DILAPORKAN = "seperti tercetak di laporan. Hanya untuk dibandingkan dengan hasil hitungan; boleh dikosongkan."
_JAWABAN = "Persen atau jumlah jawaban pilihan ini; satu sheet satu cara. Boleh kosong bila SKM Responden diisi."

REALISASI = Sheet(
    "Realisasi", per="indikator", field="realisasi", required=True,
    intro="Satu baris untuk satu indikator: realisasi tahun ini, tahun-tahun sebelumnya, dan penjelasannya.",
    columns=(
        Column("Kode", Kind.KODE, "kode", required=True, wide=9, example="1.1",
               help="Kode indikator seperti di sheet Renstra: nomor sasaran, titik, nomor indikator."),
        INDIKATOR_OTOMATIS,
        Column("Satuan (otomatis)", Kind.HITUNG, wide=10, help="Terisi sendiri dari sheet Renstra menurut Kode.",
               rujukan=Rujukan("kode", RENSTRA_NAME, "kode", ("satuan",))),
        Column("Target PK (otomatis)", Kind.HITUNG, wide=11,
               help="Terisi sendiri dari sheet PK menurut Kode: Target Perubahan, atau Target.",
               rujukan=Rujukan("kode", PK.name, "kode", ("target_perubahan", "target"))),
        Column("Indikator Sasaran", Kind.TEKS, "indikator_sasaran", wide=28, synonyms=("Indikator Kinerja",),
               example="Nilai SKM dalam bidang pelayanan publik",
               help="Nama indikator seperti tercetak di tabel realisasi. Kosongkan bila sama dengan Renstra."),
        Column("Pembilang", Kind.ANGKA, "pembilang", wide=10, example="9",
               help="Angka di atas garis pecahan, bila realisasi dihitung dari dua angka: 9 desa dari 10 desa."),
        Column("Penyebut", Kind.ANGKA, "penyebut", wide=10, example="10",
               help="Angka di bawah garis pecahan. Dengan Pembilang terisi, Realisasi boleh dikosongkan."),
        Column("Realisasi", Kind.REALISASI, "realisasi", required=True, pengganti=("pembilang",),
               wide=11, example="71,7",
               help="Realisasi akhir tahun: angka, persen (95 atau 95%), predikat (B), atau kata SKM agar diambil dari "
                    "hasil survei. Tanda - berarti data tidak tersedia."),
        Column("Realisasi", Kind.UKURAN, "riwayat", years=Years.BEFORE, wide=10, example="76,7",
               help="Realisasi tahun itu. Tanda - berarti data tidak tersedia. Kolom tahun lain boleh ditambahkan."),
        Column("Realisasi Nasional", Kind.ANGKA, "realisasi_nasional", wide=11, example="87,25",
               help="Angka nasional untuk indikator yang sama. Tanda - bila tidak ada."),
        Column("Sumber Nasional", Kind.TEKS, "sumber_nasional", wide=18, example="Laporan Kementerian PANRB 2021",
               help="Dokumen asal angka nasional."),
        Column("Keterangan Nasional", Kind.TEKS, "keterangan_nasional", wide=13, example="di atas nasional",
               help="Isi kolom KET. pada tabel perbandingan nasional. Kosongkan supaya ditentukan dari angkanya."),
        Column("Pembanding Lain", Kind.UKURAN, "pembanding_lain", wide=11, example="80,12", sejak=2,
               help="Angka atau predikat kabupaten atau provinsi untuk indikator yang sama, dicetak di samping angka "
                    "nasional. Boleh kosong."),
        Column("Sumber Pembanding Lain", Kind.TEKS, "sumber_pembanding_lain", wide=18, sejak=2,
               example="LKjIP Kabupaten Jember 2021",
               help="Dokumen asal Pembanding Lain, dengan nama daerahnya. Boleh kosong."),
        Column("Sumber Data", Kind.TEKS, "sumber_data", wide=18, example="Bappeda Kabupaten Jember",
               help="Asal data realisasi, dicetak di bawah tabel."),
        Column("Bukti Dukung", Kind.TEKS, "bukti_dukung", wide=18, example="Laporan hasil SKM 2021",
               help="Dokumen yang membuktikan realisasi."),
        Column("Analisis", Kind.TEKS, "analisis", wide=44, example="Target tercapai karena pelayanan jemput bola.",
               help="Penjelasan mengapa target tercapai atau tidak tercapai."),
        Column("Keberhasilan", Kind.TEKS, "keberhasilan", wide=32, sejak=2,
               example="Semua desa menerima pelayanan keliling.",
               help="Yang berhasil dicapai dan sebabnya; dicetak sebelum Kendala. Boleh kosong."),
        Column("Kendala", Kind.TEKS, "kendala", wide=32, example="Jumlah pegawai terbatas.",
               help="Hambatan dalam mencapai target."),
        Column("Tindak Lanjut", Kind.TEKS, "tindak_lanjut", wide=32, example="Mengajukan usulan penambahan pegawai.",
               help="Langkah yang sudah atau akan dilakukan."),
        Column("Capaian Dilaporkan", Kind.PERSEN, "capaian_dilaporkan", wide=12, example="84", unit="%",
               help=f"Capaian indikator {_DILAPORKAN}"),
    ))

SKM = Sheet(
    "SKM", per="unsur pelayanan", field="skm", rows=20,
    intro="Satu baris untuk satu unsur: persen atau jumlah jawaban responden. Nama unsur boleh diganti dan ditambah.",
    columns=(
        Column("No", Kind.CACAH, "no", required=True, prefilled=True, wide=6, example="1",
               help="Nomor urut unsur. Jawaban di kolom U1 sheet SKM Responden adalah untuk unsur nomor 1."),
        Column("Unsur", Kind.TEKS, "unsur", required=True, prefilled=True, wide=54, example="Persyaratan",
               synonyms=("Unsur Pelayanan", "Pertanyaan"),
               help="Nama unsur. Sudah terisi menurut Pedoman SKM; ganti bila kantor memakai daftar sendiri."),
        Column("Tidak Baik", Kind.PERSEN, "tidak_baik", required=True, boleh_kosong=True,
               wide=11, example="0", unit="% atau jumlah",
               synonyms=("Tidak Setuju", "Tidak Puas", "Tidak Sesuai"), help=_JAWABAN),
        Column("Kurang Baik", Kind.PERSEN, "kurang_baik", required=True, boleh_kosong=True,
               wide=11, example="10", unit="% atau jumlah",
               synonyms=("Kurang Setuju", "Kurang Puas", "Kurang Sesuai"), help=_JAWABAN),
        Column("Baik", Kind.PERSEN, "baik", required=True, boleh_kosong=True,
               wide=11, example="80", unit="% atau jumlah",
               synonyms=("Setuju", "Puas", "Sesuai"), help=_JAWABAN),
        Column("Sangat Baik", Kind.PERSEN, "sangat_baik", required=True, boleh_kosong=True,
               wide=11, example="10", unit="% atau jumlah",
               synonyms=("Sangat Setuju", "Sangat Puas", "Sangat Sesuai"), help=_JAWABAN),
        Column("Total (otomatis)", Kind.HITUNG, wide=11,
               help="Terisi sendiri: jumlah keempat jawaban. Dalam persen jumlahnya 100.",
               formula='IF(COUNT({tidak_baik}{n}:{sangat_baik}{n})=0,"",SUM({tidak_baik}{n}:{sangat_baik}{n}))'),
        Column("Skor Dilaporkan", Kind.SKOR, "skor_dilaporkan", wide=12, example="77,5", synonyms=("Skor",),
               help=f"Skor unsur (25 sampai 100) {_DILAPORKAN}"),
        Column("Predikat Dilaporkan", Kind.TEKS, "predikat_dilaporkan", wide=16, example="Baik", synonyms=("Predikat",),
               help=f"Predikat unsur {_DILAPORKAN}"),
    ))

SKM_RESPONDEN = Sheet(
    "SKM Responden", per="responden", field="skm_responden", rows=400,
    intro="Satu baris untuk satu kuesioner. Isi bila jawaban asli tersedia; sheet SKM boleh dikosongkan.",
    columns=(
        Column("No", Kind.TEKS, "no", wide=7, example="1", help="Nomor kuesioner; boleh dikosongkan."),
        Column("Tanggal", Kind.TANGGAL, "tanggal", wide=16, example="14 Juni 2021", help="Tanggal kuesioner diisi."),
        Column("Umur", Kind.CACAH, "umur", wide=8, example="34", unit="tahun", help="Umur responden dalam tahun."),
        Column("Jenis Kelamin", Kind.TEKS, "jenis_kelamin", wide=14, example="L", help="L atau P."),
        Column("Pendidikan", Kind.TEKS, "pendidikan", wide=12, example="SMA",
               help="Pendidikan terakhir: SD, SMP, SMA, S1, S2, S3."),
        Column("Pekerjaan", Kind.TEKS, "pekerjaan", wide=16, example="Wirausaha", help="Pekerjaan responden."),
        Column("Jenis Layanan", Kind.TEKS, "jenis_layanan", wide=22, example="Surat pengantar KTP",
               help="Layanan yang diterima responden."),
        Column("U", Kind.JAWABAN, "jawaban", required=True, numbered=True, wide=6, example="3",
               help="Jawaban untuk unsur ini: 1 tidak baik, 2 kurang baik, 3 baik, 4 sangat baik. "
                    "Kosongkan bila tidak dijawab."),
    ))
