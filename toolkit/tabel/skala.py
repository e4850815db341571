"""The rating scale as a table of the report."""

from toolkit.model.regulasi import Regulasi
from toolkit.tabel.catatan import batas_kelas, belum_dicocokkan, catatan_batas
from toolkit.tabel.model import Baris, Kategori, Kolom, Rata, Tabel


def tabel_skala(regulasi: Regulasi) -> Tabel:
    """Classes of the scale, best first, with the act that fixes them."""
    kelas = regulasi.skala.kelas
    return Tabel(
        judul="Skala Penilaian Capaian Kinerja", nomor_kolom=False,
        kolom=(Kolom("NO.", 6, rata=Rata.TENGAH), Kolom("CAPAIAN KINERJA", 40, rata=Rata.TENGAH),
               Kolom("KETERANGAN", 30, rata=Rata.TENGAH)),
        baris=tuple(Baris((f"{n + 1}.", _kapital(batas_kelas(k, kelas[n - 1] if n else None)),
                           Kategori(k.nama, k.nada))) for n, k in enumerate(kelas)),
        sumber=f"Dasar: {regulasi.skala.dasar}.{belum_dicocokkan(terverifikasi=regulasi.skala.terverifikasi)}",
        catatan=(catatan_batas(regulasi),))


def _kapital(teks: str) -> str:
    return teks[:1].upper() + teks[1:]
