"""Sheet `Temuan`: every finding with a link to its cell, and a column for the reason why the office accepts it."""

from collections.abc import Sequence
from pathlib import PurePath

from toolkit.model.lembar import HEADINGS_TEMUAN
from toolkit.model.temuan import Temuan
from toolkit.tabel.model import Baris, Format, Isi, Kategori, Kolom, Rata, Tabel, Tautan

_NADA = {"kesalahan": 0, "peringatan": 1, "info": None}
_LEBAR = (5, 12, 10, 15, 9, 20, 48, 46, 28, 20)
_CARA = ("Temuan yang memang benar adanya dapat diterima: tulis alasannya pada kolom Alasan diterima, simpan, lalu "
         "jalankan lagi. Temuan yang diterima tidak lagi dihitung sebagai kesalahan.")
_TENGAH = frozenset({"No", "Tingkat", "Kode", "Sel"})


def tabel_temuan(temuan: Sequence[Temuan], berkas: str, tahun: int) -> Tabel:
    """One row for each finding, in the order given; `Kunci` is hidden, `Alasan diterima` is for the office."""
    kolom = tuple(Kolom(judul, lebar, Format.TEKS, Rata.TENGAH if judul in _TENGAH else None,
                        tersembunyi=judul == HEADINGS_TEMUAN[-1], terbuka=judul == HEADINGS_TEMUAN[-2])
                  for judul, lebar in zip(HEADINGS_TEMUAN, _LEBAR, strict=True))
    nama = PurePath(berkas).name
    return Tabel(
        judul=f"Temuan atas Laporan Kinerja Tahun {tahun}",
        subjudul=_subjudul(temuan),
        kolom=kolom,
        baris=tuple(Baris(_isi(n, t, nama)) for n, t in enumerate(temuan, 1)),
        nomor_kolom=False,
        saring=bool(temuan),
        catatan=(_CARA if temuan else "Tidak ada temuan.",),
    )


def _subjudul(temuan: Sequence[Temuan]) -> str:
    diterima = sum(t.diterima for t in temuan)
    hitung = ", ".join(f"{sum(t.tingkat.value == nama for t in temuan)} {nama}" for nama in _NADA)
    return hitung + (f"; {diterima} di antaranya diterima" if diterima else "")


def _isi(nomor: int, t: Temuan, berkas: str) -> tuple[Isi, ...]:
    sel = Tautan(t.sel, berkas) if t.sel is not None else None
    return (nomor, Kategori(t.tingkat.value, _NADA[t.tingkat.value]), t.kode, t.sheet, sel, t.nilai,
            t.pesan[:1].upper() + t.pesan[1:], t.saran,
            t.alasan, t.kunci)
