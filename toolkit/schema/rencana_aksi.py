"""Input sheet of the year's quarters: what is aimed at and reached in each, and the actions for it."""

from toolkit.model.rencana_aksi import TRIWULAN, SifatTarget
from toolkit.schema.kinds import Column, Kind, Sheet
from toolkit.schema.perencanaan import INDIKATOR_OTOMATIS

SIFAT_LAIN = (
    *((kata, SifatTarget.AKUMULATIF.value) for kata in ("Akumulasi", "Penjumlahan", "Dijumlahkan")),
    *((kata, SifatTarget.POSISI_AKHIR.value) for kata in (
        "Posisi Terakhir", "Nilai Akhir", "Nilai Terakhir", "Kondisi Akhir", "Non Akumulatif", "Non Kumulatif")),
    *((kata, SifatTarget.RATA_RATA.value) for kata in ("Rerata", "Rata", "Average")))
"""Sifat Target as other applications write it."""


def _quarters(apa: str, field: str, example: str, help_: str) -> tuple[Column, ...]:
    """A column for each quarter: `Target TW I` … `Target TW IV`."""
    return tuple(
        Column(f"{apa} TW {tw}", Kind.UKURAN, f"{field}_{n}", wide=11, example=example, sejak=2,
               synonyms=(f"{apa} Triwulan {tw}", f"{apa} TW {n}", f"{apa} Triwulan {n}", f"TW {tw} {apa}",
                         f"Triwulan {tw} {apa}"),
               help=help_.format(tw=tw))
        for n, tw in enumerate(TRIWULAN, 1))


RENCANA_AKSI = Sheet(
    "Rencana Aksi", per="pengukuran triwulan sebuah indikator, atau aksi untuknya", field="rencana_aksi", optional=True,
    rows=40, sejak=2,
    intro="Baris tanpa Aksi adalah pengukuran indikatornya sendiri, satu untuk tiap Kode; di bawahnya boleh ada baris "
          "aksi dengan Kode yang sama.",
    columns=(
        Column("Kode", Kind.KODE, "kode", required=True, prefilled=True, wide=9, example="1.1", sejak=2,
               synonyms=("Kode Indikator",),
               help="Kode indikator seperti di sheet Renstra, juga pada setiap baris aksi. Baris yang hanya berisi "
                    "Kode dan Satuan belum dihitung."),
        INDIKATOR_OTOMATIS,
        Column("Aksi", Kind.TEKS, "aksi", wide=38, sejak=2, synonyms=("Rencana Aksi", "Uraian Aksi"),
               example="Pelayanan keliling ke desa",
               help="Aksi untuk mencapai target indikator. Kosongkan pada baris pengukuran indikatornya sendiri."),
        Column("Sifat Target", Kind.PILIHAN, "sifat_target", wide=14, example=SifatTarget.POSISI_AKHIR.value, sejak=2,
               choices=tuple(s.value for s in SifatTarget), dahulu=SIFAT_LAIN,
               help="Akumulatif: angka tiap triwulan dijumlahkan. Posisi Akhir: angka sampai triwulan itu, yang "
                    "terakhir berlaku. Rata-rata: dirata-ratakan. Kosong berarti menurut Jenis di Renstra: "
                    "Akumulatif, atau Posisi Akhir."),
        Column("Satuan", Kind.TEKS, "satuan", prefilled=True, wide=10, example="%", sejak=2,
               help="Satuan target dan realisasi baris ini. Pada baris tanpa Aksi, kosong berarti satuan di "
                    "Renstra."),
        *_quarters("Target", "target", "85", "Target triwulan {tw}: angka, persen, rentang, atau predikat. Kosong "
                   "atau - berarti tidak diukur pada triwulan ini."),
        *_quarters("Realisasi", "realisasi", "80", "Realisasi triwulan {tw}, sesuai Sifat Target: hanya triwulan ini "
                   "bila Akumulatif, angka sampai triwulan ini bila Posisi Akhir. Kosongkan bila belum diukur."),
        Column("Penanggung Jawab", Kind.TEKS, "penanggung_jawab", wide=24, example="Kasi Pelayanan Umum", sejak=2,
               help="Jabatan yang bertanggung jawab."),
        Column("Kendala", Kind.TEKS, "kendala", wide=32, example="Jaringan internet di dua desa lemah.", sejak=2,
               help="Hambatan sampai triwulan terakhir yang diukur. Boleh kosong."),
        Column("Tindak Lanjut", Kind.TEKS, "tindak_lanjut", wide=32, example="Meminjam jaringan kantor desa.", sejak=2,
               help="Langkah yang sudah atau akan dilakukan. Boleh kosong."),
    ))
