"""How the counterpart of a row of `Angka Dilaporkan` is computed, in words."""

from collections.abc import Mapping

from toolkit.checks.dilaporkan.kinerja import NUMBERED
from toolkit.checks.dilaporkan.rujukan import (
    ANGGARAN,
    CAPAIAN,
    JUMLAH,
    KEMAJUAN,
    PERSEN,
    RATA_RATA,
    REALISASI,
    REALISASI_ANGGARAN,
    TARGET,
)
from toolkit.model import lembar
from toolkit.model.laporan import BarisDilaporkan
from toolkit.model.pembandingan import RUMUS_PENYERAPAN, RUMUS_POSITIF
from toolkit.values.teks import fold

_SURVEI = "nilai survei: rata-rata jawaban × bobot × 25, dijumlah"
_UMUM: Mapping[str, str] = {
    TARGET: "target yang berlaku: PK Perubahan, PK, RKT, lalu Renstra",
    REALISASI: "realisasi yang dihitung atau diisi di sheetnya",
    CAPAIAN: RUMUS_POSITIF, PERSEN: RUMUS_POSITIF,
    KEMAJUAN: "realisasi ÷ target akhir Renstra × 100",
    RATA_RATA: "rata-rata capaian",
    ANGGARAN: "jumlah anggaran rincian terendah",
    REALISASI_ANGGARAN: "jumlah realisasi rincian terendah",
    JUMLAH: "banyaknya baris",
}
_UANG: Mapping[str, str] = {**_UMUM, REALISASI: _UMUM[REALISASI_ANGGARAN], CAPAIAN: RUMUS_PENYERAPAN,
                            PERSEN: RUMUS_PENYERAPAN}
_PER_TABEL: Mapping[str, Mapping[str, str]] = {fold(nama): kata for nama, kata in (
    (lembar.SKM_HASIL, {**_UMUM, REALISASI: _SURVEI, CAPAIAN: "skor unsur: rata-rata jawaban × 25", PERSEN: _SURVEI,
                        RATA_RATA: _SURVEI}),
    (lembar.REALISASI_ANGGARAN, _UANG),
    (lembar.CAPAIAN_KEGIATAN, {**_UANG, REALISASI: _UMUM[REALISASI],
                               CAPAIAN: f"{RUMUS_POSITIF}; masukan: {RUMUS_PENYERAPAN}"}),
    (lembar.REALISASI_BELANJA, {**_UANG, PERSEN: "bagian ÷ seluruh anggaran × 100"}),
    (lembar.ANGGARAN_SASARAN, {**_UANG, PERSEN: "anggaran sasaran ÷ seluruh anggaran × 100"}),
    (lembar.EFISIENSI, {**_UANG, CAPAIAN: "rata-rata capaian indikator sasaran",
                        PERSEN: "rata-rata capaian indikator sasaran"}),
)}
_BESARAN = {fold(nama): nama for nama in _UMUM}


def in_words(baris: BarisDilaporkan) -> str:
    """The formula of a row's counterpart, by its Tabel and Besaran; empty for an unknown Besaran."""
    tabel = (baris.tabel.nilai or "").strip()
    kata = _UMUM if NUMBERED.fullmatch(tabel) else _PER_TABEL.get(fold(tabel), _UMUM)
    return kata.get(_BESARAN.get(fold(baris.besaran.nilai or ""), ""), "")
