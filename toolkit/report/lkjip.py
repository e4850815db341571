"""The yearly report, LKjIP: the headings of PermenPANRB 53/2014, and what stands below each."""

from pathlib import Path

from toolkit.report import akuntabilitas, lampiran, pembuka_penutup, perencanaan
from toolkit.report.jenis import DAFTAR_ISI, JenisLaporan
from toolkit.report.placeholders import LOGO, BlockPlaceholder

SHIPPED = Path(__file__).with_name("lkjip.docx")
_BAGIAN = (
    LOGO,
    BlockPlaceholder("kata_pengantar", "kata pengantar dan tanda tangannya", pembuka_penutup.kata_pengantar),
    BlockPlaceholder("ikhtisar_eksekutif", "ikhtisar eksekutif", pembuka_penutup.ikhtisar),
    BlockPlaceholder("latar_belakang", "latar belakang dan dasar hukum", pembuka_penutup.latar_belakang),
    BlockPlaceholder("maksud_tujuan", "maksud dan tujuan", pembuka_penutup.maksud_tujuan),
    BlockPlaceholder("organisasi", "kedudukan, tugas, fungsi, dan susunan organisasi",
                     pembuka_penutup.organisasi),
    BlockPlaceholder("pegawai", "keadaan pegawai", pembuka_penutup.pegawai),
    BlockPlaceholder("isu_strategis", "isu strategis", pembuka_penutup.isu_strategis),
    BlockPlaceholder("renstra", "ringkasan Rencana Strategis", perencanaan.renstra),
    BlockPlaceholder("rkt", "Rencana Kinerja Tahunan", perencanaan.rkt),
    BlockPlaceholder("perjanjian_kinerja", "Perjanjian Kinerja", perencanaan.pk),
    BlockPlaceholder("iku", "Indikator Kinerja Utama", perencanaan.iku),
    BlockPlaceholder("pengukuran", "cara pengukuran, skala, dan Tabel 3.1", akuntabilitas.pengukuran),
    BlockPlaceholder("evaluasi", "evaluasi dan analisis setiap sasaran, dengan tabel, SKM, kegiatan, dan foto",
                     akuntabilitas.evaluasi),
    BlockPlaceholder("keuangan", "akuntabilitas keuangan dan efisiensi", akuntabilitas.keuangan),
    BlockPlaceholder("rekomendasi", "tindak lanjut rekomendasi dan penghargaan, beserta judulnya",
                     akuntabilitas.rekomendasi),
    BlockPlaceholder("penutup", "Bab IV dan tanda tangan laporan", pembuka_penutup.penutup),
    BlockPlaceholder("daftar_lampiran", "daftar lampiran", lampiran.daftar),
    BlockPlaceholder("lampiran", "semua lampiran, masing-masing mulai halaman baru", lampiran.semua),
)

LKJIP = JenisLaporan(
    kode="lkjip", nama="LKjIP", judul="Laporan Kinerja", bagian=_BAGIAN, templat=SHIPPED,
    depan=((1, "KATA PENGANTAR"), (0, "kata_pengantar"), (1, "DAFTAR ISI"), DAFTAR_ISI, (1, "IKHTISAR EKSEKUTIF"),
           (0, "ikhtisar_eksekutif")),
    bab=(
        (1, "BAB I\nPENDAHULUAN"), (2, "A. LATAR BELAKANG"), (0, "latar_belakang"), (2, "B. MAKSUD DAN TUJUAN"),
        (0, "maksud_tujuan"), (2, "C. KEDUDUKAN, TUGAS, FUNGSI, DAN SUSUNAN ORGANISASI"), (0, "organisasi"),
        (2, "D. PEGAWAI"), (0, "pegawai"), (2, "E. ISU STRATEGIS"), (0, "isu_strategis"),
        (1, "BAB II\nPERENCANAAN DAN PERJANJIAN KINERJA"), (2, "A. RENCANA STRATEGIS"), (0, "renstra"),
        (2, "B. RENCANA KINERJA TAHUNAN (RKT) TAHUN {{ tahun }}"), (0, "rkt"), (2, "C. PERJANJIAN KINERJA"),
        (0, "perjanjian_kinerja"), (2, "D. INDIKATOR KINERJA UTAMA (IKU)"), (0, "iku"),
        (1, "BAB III\nAKUNTABILITAS KINERJA"), (2, "A. PENGUKURAN CAPAIAN KINERJA TAHUN {{ tahun }}"),
        (0, "pengukuran"),
        (2, "B. EVALUASI DAN ANALISIS CAPAIAN KINERJA"), (0, "evaluasi"), (2, "C. AKUNTABILITAS KEUANGAN"),
        (0, "keuangan"), (0, "rekomendasi"), (1, "BAB IV\nPENUTUP"), (0, "penutup"), (1, "LAMPIRAN"),
        (0, "daftar_lampiran"), (0, "lampiran")))
