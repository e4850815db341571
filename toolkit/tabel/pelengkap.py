"""Tables that only the written report has: the rating scale, last year's recommendations, awards."""

from toolkit.model.hasil import Hasil
from toolkit.model.laporan import Teks
from toolkit.model.regulasi import Regulasi
from toolkit.tabel.catatan import batas_kelas, catatan_batas
from toolkit.tabel.model import Baris, Kategori, Kolom, Rata, Tabel
from toolkit.values.tanggal import format_tanggal


def tabel_skala(regulasi: Regulasi) -> Tabel:
    """Classes of the scale, best first, with the act that fixes them."""
    kelas = regulasi.skala.kelas
    return Tabel(
        judul="Skala Penilaian Capaian Kinerja", nomor_kolom=False,
        kolom=(Kolom("NO.", 6, rata=Rata.TENGAH), Kolom("CAPAIAN KINERJA", 40, rata=Rata.TENGAH),
               Kolom("KETERANGAN", 30, rata=Rata.TENGAH)),
        baris=tuple(Baris((f"{n + 1}.", _kapital(batas_kelas(k, kelas[n - 1] if n else None)),
                           Kategori(k.nama, k.nada))) for n, k in enumerate(kelas)),
        sumber=f"Dasar: {regulasi.skala.dasar.rstrip('.')}." if regulasi.skala.dasar else "",
        catatan=(catatan_batas(regulasi),))


def _kapital(teks: str) -> str:
    return teks[:1].upper() + teks[1:]


def tabel_rekomendasi(hasil: Hasil) -> Tabel:
    """Recommendations of last year's evaluation and what was done about each."""
    return Tabel(
        judul="Tindak Lanjut Rekomendasi Evaluasi", nomor_kolom=False,
        kolom=(Kolom("NO.", 6, rata=Rata.TENGAH), Kolom("REKOMENDASI", 44), Kolom("SUMBER", 20),
               Kolom("TINDAK LANJUT", 40), Kolom("STATUS", 14, rata=Rata.TENGAH), Kolom("BUKTI", 22)),
        baris=tuple(Baris((f"{n}.", *map(_teks, (r.rekomendasi, r.sumber, r.tindak_lanjut, r.status, r.bukti))))
                    for n, r in enumerate(hasil.laporan.rekomendasi, 1)))


def tabel_penghargaan(hasil: Hasil) -> Tabel:
    """Awards of the year."""
    return Tabel(
        judul=f"Penghargaan yang Diraih Tahun {hasil.tahun}", nomor_kolom=False,
        kolom=(Kolom("NO.", 6, rata=Rata.TENGAH), Kolom("PENGHARGAAN", 52), Kolom("PEMBERI", 34),
               Kolom("TANGGAL", 22, rata=Rata.TENGAH)),
        baris=tuple(Baris((f"{n}.", _teks(p.penghargaan), _teks(p.pemberi),
                           format_tanggal(p.tanggal.nilai) if p.tanggal.nilai else p.tanggal.tertulis))
                    for n, p in enumerate(hasil.laporan.penghargaan, 1)))


def _teks(isian: Teks) -> str:
    return (isian.nilai or "").strip()
