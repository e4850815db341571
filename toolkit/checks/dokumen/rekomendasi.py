"""Sheet Rekomendasi: a status that is none, and what should have been done before the report was signed."""

import calendar
from collections.abc import Iterator

from toolkit.catalog import Kena, check
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import Tanggal
from toolkit.model.temuan import Tingkat
from toolkit.model.tindak_lanjut import SELESAI, STATUS, TIDAK_DAPAT
from toolkit.values.tanggal import format_tanggal


@check("REK001", Tingkat.INFO,
       judul="Status rekomendasi tidak dikenal",
       pesan="{nilai} bukan salah satu status tindak lanjut, sehingga rekomendasi ini tidak dihitung.",
       saran="Pilih salah satu: " + ", ".join(f'"{s}"' for s in STATUS) + ".",
       mengapa="Bagian yang selesai dihitung dari rekomendasi yang statusnya jelas.")
def unknown_status(hasil: Hasil) -> Iterator[Kena]:
    """A status that no word of the list means; a blank one is not done yet."""
    for b in hasil.laporan.rekomendasi:
        if b.status.nilai and b.status.nilai not in STATUS:
            yield Kena(b.status, {}, b.rekomendasi.nilai or "")


@check("REK002", Tingkat.PERINGATAN,
       judul="Rekomendasi lewat target waktunya",
       pesan="target waktunya {nilai}, sebelum tanggal laporan ({laporan}), tetapi statusnya {status}.",
       saran='Ubah Status menjadi "Selesai" bila sudah ditindaklanjuti; bila belum, isi target waktu yang baru.',
       mengapa="Evaluasi berikutnya menanyakan rekomendasi yang lewat waktu lebih dahulu.")
def overdue(hasil: Hasil) -> Iterator[Kena]:
    """A target before the report's full date, whose recommendation is not done; a month lasts to its last day."""
    laporan = hasil.identitas.tanggal_laporan.nilai
    if laporan is None or laporan.hari is None:
        return
    for b in hasil.laporan.rekomendasi:
        target = b.target_waktu.nilai
        if target is not None and b.status.nilai not in {SELESAI, TIDAK_DAPAT} and _last_day(target) < laporan:
            yield Kena(b.target_waktu, {"laporan": format_tanggal(laporan),
                                        "status": f'"{b.status.nilai}"' if b.status.nilai else "belum diisi"},
                       b.rekomendasi.nilai or "")


def _last_day(tanggal: Tanggal) -> Tanggal:
    return tanggal._replace(hari=tanggal.hari or calendar.monthrange(tanggal.tahun, tanggal.bulan)[1])
