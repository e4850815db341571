"""Input sheet of what follows from the survey: the plan for its unsur, and what came of last period's."""

from toolkit.model.rencana_aksi import TRIWULAN
from toolkit.schema.kinds import Column, Kind, Sheet

RENCANA_SKM = Sheet(
    "Rencana Tindak Lanjut SKM", per="rencana tindak lanjut sebuah unsur survei", field="rencana_skm", optional=True,
    rows=20, sejak=2,
    intro="Satu baris untuk satu rencana perbaikan sebuah unsur. Baris dengan Periode sebelumnya adalah rencana yang "
          "lalu: isi Realisasinya.",
    columns=(
        Column("No", Kind.CACAH, "no", required=True, prefilled=True, wide=7, example="9", sejak=2,
               synonyms=("No Unsur", "Nomor Unsur", "Unsur"),
               help="Nomor unsur seperti di sheet SKM. Kosong berarti unsur di baris atasnya. Baris yang hanya "
                    "berisi No belum dihitung."),
        Column("Rencana", Kind.TEKS, "rencana", wide=46, example="Menambah kursi di ruang tunggu", sejak=2,
               synonyms=("Rencana Tindak Lanjut", "Uraian Rencana", "Tindak Lanjut"),
               help="Yang akan dilakukan untuk memperbaiki unsur ini."),
        Column("Program/Kegiatan", Kind.TEKS, "program", wide=34, sejak=2, synonyms=("Program", "Kegiatan"),
               example="Pengadaan sarana dan prasarana gedung kantor",
               help="Program atau kegiatan yang membiayai rencana ini."),
        *(Column(f"TW {tw}", Kind.CENTANG, f"tw_{n}", wide=7, example="x", sejak=2,
                 synonyms=(f"Triwulan {tw}", f"TW {n}", f"Triwulan {n}"),
                 help=f"Ketik x, v, ✓, ya, atau 1 bila dilaksanakan pada triwulan {tw}. Sel yang hanya diberi warna "
                      "tidak terbaca.")
          for n, tw in enumerate(TRIWULAN, 1)),
        Column("Penanggung Jawab", Kind.TEKS, "penanggung_jawab", wide=26, example="Kasi Pelayanan Umum", sejak=2,
               help="Jabatan yang bertanggung jawab."),
        Column("Periode", Kind.TEKS, "periode", wide=18, example="2023", sejak=2,
               synonyms=("Periode Survei", "Periode SKM"),
               help="Periode survei yang menghasilkan rencana ini. Kosong berarti survei di workbook ini; untuk "
                    "rencana yang lalu tulis tahun atau periodenya."),
        Column("Realisasi", Kind.TEKS, "realisasi", wide=40, example="Dua puluh kursi ditambahkan", sejak=2,
               synonyms=("Realisasi Tindak Lanjut", "Hasil", "Keterangan Realisasi"),
               help="Yang sudah dilakukan; dicetak di lampiran laporan SKM untuk rencana yang lalu."),
    ))
