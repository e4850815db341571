"""Input sheets of the money and of what it bought: Anggaran, Kegiatan, Belanja."""

from toolkit.schema.kinds import Column, Kind, Rujukan, Sheet
from toolkit.schema.perencanaan import ANGGARAN_NAME, RENSTRA_NAME

_DILAPORKAN = "seperti tercetak di laporan. Hanya untuk dibandingkan dengan hasil hitungan; boleh dikosongkan."

TINGKAT_LAIN = (
    *((nama, "SKPD") for nama in ("Organisasi", "Perangkat Daerah", "OPD")),
    *((nama, "Unit Organisasi") for nama in ("Unit", "Sub Unit", "Sub Unit Organisasi", "Unit SKPD", "Sub SKPD",
                                             "Kelurahan")),
    ("Urusan Pemerintahan", "Urusan"), ("Bidang", "Bidang Urusan"), ("Bidang Urusan Pemerintahan", "Bidang Urusan"),
    *((nama, "Program") for nama in ("Prog", "Prg", "Pgm")), *((nama, "Kegiatan") for nama in ("Keg", "Kgt")),
    *((nama, "Sub Kegiatan") for nama in ("Sub", "Sub Keg", "Subkeg", "Sub Kgt", "SK")),
    *((nama, "Rekening") for nama in ("Akun", "Kode Rekening", "Belanja", "Rincian Belanja", "Kelompok", "Jenis",
                                      "Objek", "Rincian Objek", "Sub Rincian Objek")))
"""Levels as exports name them, each with what it is called here."""

SASARAN_OTOMATIS = Column(
    "Nama Sasaran (otomatis)", Kind.HITUNG, wide=34, help="Terisi sendiri dari sheet Renstra menurut Kode Sasaran.",
    rujukan=Rujukan("kode_sasaran", RENSTRA_NAME, "kode", ("sasaran",), awalan=True))
"""The sasaran's text beside its number."""

ANGGARAN = Sheet(
    ANGGARAN_NAME, per="program, kegiatan, atau sub kegiatan", field="anggaran", rows=80,
    intro="Satu baris untuk satu program, kegiatan, atau sub kegiatan, berurutan dari induk ke rinciannya.",
    columns=(
        Column("Kode", Kind.KODE_ANGGARAN, "kode", required=True, wide=18, example="7.01.02.2.01",
               help="Kode rekening (7.01.02, 7.01.02.2.01, 7.01.02.2.01.0001) atau kode laporan (I, I.A, I.A.1). "
                    "Induk sebuah baris adalah kode yang menjadi awalannya."),
        Column("Tingkat", Kind.PILIHAN, "tingkat", choices=("Program", "Kegiatan", "Sub Kegiatan"),
               open_choices=True, dahulu=TINGKAT_LAIN, wide=14, example="Kegiatan",
               help="Pilih tingkat baris ini. Boleh kosong bila kodenya kode rekening resmi (7.01.02.2.01), yang "
                    "menunjukkan tingkatnya sendiri."),
        Column("Uraian", Kind.TEKS, "uraian", required=True, wide=60, synonyms=("Program/Kegiatan",),
               example="Koordinasi Kegiatan Pemberdayaan Desa",
               help="Nama program, kegiatan, atau sub kegiatan. Baris total tidak perlu ditulis."),
        Column("Anggaran", Kind.RUPIAH, "anggaran", required=True, boleh_kosong=True,
               wide=18, example="45233000", unit="rupiah",
               help="Pagu anggaran setelah perubahan, rupiah penuh. Pada program dan kegiatan boleh kosong: dihitung "
                    "dari rinciannya."),
        Column("Realisasi", Kind.RUPIAH, "realisasi", required=True, boleh_kosong=True,
               wide=18, example="45185000", unit="rupiah",
               help="Realisasi sampai 31 Desember, rupiah penuh. Pada program dan kegiatan boleh kosong: dihitung "
                    "dari rinciannya."),
        Column("Kode Sasaran", Kind.KODE, "kode_sasaran", wide=10, example="1",
               help="Nomor sasaran yang didukung; beberapa dipisahkan titik koma: 1; 2. Berlaku juga untuk rinciannya. "
                    "Kosong berarti penunjang."),
        SASARAN_OTOMATIS,
        Column("Capaian Dilaporkan", Kind.PERSEN, "capaian_dilaporkan", wide=12, example="99,89", unit="%",
               synonyms=("Capaian",), help=f"Persentase realisasi terhadap anggaran {_DILAPORKAN}"),
        Column("Anggaran Sebelum Perubahan", Kind.RUPIAH, "anggaran_sebelum", wide=18, example="50000000",
               unit="rupiah", sejak=2,
               help="Pagu sebelum perubahan anggaran (APBD murni), rupiah penuh. Boleh kosong bila tidak berubah."),
    ))

KEGIATAN = Sheet(
    "Kegiatan", per="keluaran sub kegiatan", field="kegiatan",
    intro="Satu baris untuk satu keluaran (output) sub kegiatan yang mendukung sasaran.",
    columns=(
        Column("Kode", Kind.KODE_ANGGARAN, "kode", required=True, boleh_kosong=True, wide=18, example="II.B.1",
               help="Kode sub kegiatan seperti di sheet Anggaran. Kosong berarti sama dengan baris di atasnya."),
        Column("Uraian Anggaran (otomatis)", Kind.HITUNG, wide=42,
               help="Terisi sendiri dari sheet Anggaran menurut Kode.",
               rujukan=Rujukan("kode", ANGGARAN_NAME, "kode", ("uraian",))),
        Column("Indikator Keluaran", Kind.TEKS, "indikator_keluaran", required=True, wide=42,
               example="Jumlah warga yang terfasilitasi dalam pengurusan surat",
               help="Indikator keluaran (output) sub kegiatan."),
        Column("Satuan", Kind.TEKS, "satuan", wide=11, example="Orang",
               help="Satuan keluaran: Orang, Kali, Dokumen, Laporan, %."),
        Column("Target", Kind.UKURAN, "target", required=True, wide=12, example="12000",
               help="Target keluaran; satuan boleh ditulis di belakang angkanya: 6 Kali."),
        Column("Realisasi", Kind.UKURAN, "realisasi", required=True, wide=12, example="11484",
               help="Realisasi keluaran sampai akhir tahun."),
        Column("Penjelasan", Kind.TEKS, "penjelasan", wide=60, example="Dilaksanakan dalam bentuk sosialisasi.",
               help="Penjelasan yang dicetak di bawah tabel capaian kegiatan."),
        Column("Bukti Dukung", Kind.TEKS, "bukti_dukung", wide=26, example="Laporan kegiatan",
               help="Dokumen yang membuktikan realisasi keluaran."),
        Column("Capaian Dilaporkan", Kind.PERSEN, "capaian_dilaporkan", wide=12, example="95,7", unit="%",
               synonyms=("Capaian",), help=f"Persentase capaian keluaran {_DILAPORKAN}"),
    ))

BELANJA = Sheet(
    "Belanja", per="jenis belanja", field="belanja", rows=20,
    intro="Satu baris untuk satu jenis belanja. Jenis kosong berarti baris itu jumlah dari Kelompok, atau dari Sifat.",
    columns=(
        Column("Kelompok", Kind.TEKS, "kelompok", required=True, wide=26, synonyms=("Kelompok Belanja",),
               example="Belanja Operasi",
               help="Kelompok belanja dalam APBD: Belanja Operasi, Belanja Modal, Belanja Tidak Terduga."),
        Column("Jenis", Kind.TEKS, "jenis", required=True, boleh_kosong=True, wide=38, synonyms=("Jenis Belanja",),
               example="Belanja Pegawai",
               help="Belanja Pegawai, Belanja Barang dan Jasa … Kosong: baris ini jumlah kelompoknya, atau jumlah "
                    "sifatnya bila hanya Sifat yang diisi."),
        Column("Anggaran", Kind.RUPIAH, "anggaran", required=True, wide=18, example="1389103900", unit="rupiah",
               help="Pagu jenis belanja ini, rupiah penuh."),
        Column("Realisasi", Kind.RUPIAH, "realisasi", wide=18, example="1374169300", unit="rupiah",
               help="Realisasi jenis belanja ini, rupiah penuh."),
        Column("Sifat", Kind.PILIHAN, "sifat", choices=("Tidak Langsung", "Langsung"), wide=16, example="Langsung",
               help="Kosong berarti Tidak Langsung untuk Belanja Pegawai (5.1.01), Langsung untuk yang lain. "
                    "Sejak 2021 hanya tercetak bila diisi."),
    ))
