"""The survey's own report: five chapters and annexes, and what stands below each heading."""

from toolkit.report import survei, survei_lampiran
from toolkit.report.jenis import DAFTAR_ISI, JenisLaporan
from toolkit.report.placeholders import LOGO, BlockPlaceholder

SKM = JenisLaporan(
    kode="skm", nama="Laporan SKM", judul="Laporan Survei Kepuasan Masyarakat", tanpa=survei.tanpa_survei,
    depan=((1, "KATA PENGANTAR"), (0, "kata_pengantar"), (1, "DAFTAR ISI"), DAFTAR_ISI),
    bab=(
        (1, "BAB I\nPENDAHULUAN"), (2, "A. LATAR BELAKANG"), (0, "latar_belakang"), (2, "B. DASAR HUKUM"),
        (0, "dasar_hukum"), (2, "C. MAKSUD DAN TUJUAN"), (0, "maksud_tujuan"),
        (1, "BAB II\nPENGUMPULAN DATA SKM"), (2, "A. PELAKSANA SKM"), (0, "pelaksana"),
        (2, "B. METODE SKM"), (0, "metode"), (2, "C. LOKASI SKM"), (0, "lokasi"), (2, "D. WAKTU PELAKSANAAN SKM"),
        (0, "waktu"), (2, "E. JUMLAH RESPONDEN"), (0, "jumlah_responden"),
        (1, "BAB III\nHASIL PENGOLAHAN DATA SKM"), (2, "A. KARAKTERISTIK RESPONDEN"), (0, "responden"),
        (2, "B. NILAI RATA-RATA SETIAP UNSUR PELAYANAN"), (0, "nrr_unsur"), (2, "C. NILAI SKM DAN MUTU PELAYANAN"),
        (0, "nilai_mutu"),
        (1, "BAB IV\nANALISIS HASIL SKM"), (2, "A. UNSUR TERENDAH DAN TERTINGGI"), (0, "analisis"),
        (2, "B. PERMASALAHAN"), (0, "permasalahan"), (2, "C. RENCANA TINDAK LANJUT"), (0, "rencana"),
        (2, "D. TREN NILAI SKM"), (0, "tren"),
        (1, "BAB V\nPENUTUP"), (0, "penutup"), (1, "LAMPIRAN"), (0, "daftar_lampiran"), (0, "lampiran")),
    bagian=(
        LOGO, BlockPlaceholder("kata_pengantar", "kata pengantar dan tanda tangannya", survei.kata_pengantar),
        BlockPlaceholder("latar_belakang", "latar belakang", survei.latar_belakang),
        BlockPlaceholder("dasar_hukum", "dasar hukum", survei.dasar_hukum),
        BlockPlaceholder("maksud_tujuan", "maksud dan tujuan", survei.maksud_tujuan),
        BlockPlaceholder("pelaksana", "pelaksana survei", survei.pelaksana),
        BlockPlaceholder("metode", "metode survei dan pengolahannya", survei.metode),
        BlockPlaceholder("lokasi", "lokasi survei", survei.lokasi),
        BlockPlaceholder("waktu", "waktu survei", survei.waktu),
        BlockPlaceholder("jumlah_responden", "jumlah responden", survei.jumlah_responden),
        BlockPlaceholder("responden", "karakteristik responden", survei.responden),
        BlockPlaceholder("nrr_unsur", "nilai rata-rata setiap unsur", survei.nrr_unsur),
        BlockPlaceholder("nilai_mutu", "nilai dan mutu", survei.nilai_mutu),
        BlockPlaceholder("analisis", "unsur terendah dan tertinggi", survei.analisis),
        BlockPlaceholder("permasalahan", "permasalahan", survei.permasalahan),
        BlockPlaceholder("rencana", "rencana tindak lanjut", survei.rencana),
        BlockPlaceholder("tren", "tren nilai survei", survei.tren),
        BlockPlaceholder("penutup", "penutup dan tanda tangan", survei.penutup),
        BlockPlaceholder("daftar_lampiran", "daftar lampiran", survei_lampiran.daftar),
        BlockPlaceholder("lampiran", "semua lampiran", survei_lampiran.semua)))
