"""Tables of what the office adds: the rating scale, last year's recommendations (a sheet too), awards."""

from collections.abc import Callable, Iterator

from toolkit.model import lembar as nama
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisRekomendasi, Tanggal, Teks
from toolkit.model.regulasi import Regulasi
from toolkit.model.sel import Isian
from toolkit.model.tindak_lanjut import TindakLanjut
from toolkit.tabel.catatan import Penunjuk, batas_kelas, catatan_batas
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.model import Baris, Kategori, Kolom, Rata, Tabel
from toolkit.values.angka import format_persen
from toolkit.values.tanggal import format_waktu


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


def lembar_rekomendasi(hasil: Hasil, penunjuk: Penunjuk) -> Lembar:  # noqa: ARG001 - as the other sheets
    """The sheet: the recommendations, and the share that is done."""
    return Lembar(nama.TINDAK_LANJUT_REKOMENDASI, (tabel_rekomendasi(hasil),))


def tabel_rekomendasi(hasil: Hasil) -> Tabel:
    """Recommendations of last year's evaluation and what was done about each, with the columns that are used."""
    semua = hasil.laporan.rekomendasi
    kolom = [(k, isi) for k, isi in _REKOMENDASI if k.judul not in _SESUKA or any(isi(r) for r in semua)]
    return Tabel(
        judul="Tindak Lanjut Rekomendasi Evaluasi", nomor_kolom=False,
        kolom=(Kolom("NO.", 6, rata=Rata.TENGAH), *(k for k, _ in kolom)),
        baris=tuple(Baris((f"{n}.", *(isi(r) for _, isi in kolom))) for n, r in enumerate(semua, 1)),
        catatan=tuple(_bagian_selesai(hasil.tindak_lanjut)))


def _bagian_selesai(hasil: TindakLanjut | None) -> Iterator[str]:
    """`Selesai 3 dari 4 rekomendasi (75,00 %).`, and what was not counted."""
    if hasil is None or hasil.persen is None:
        return
    yield f"Selesai {hasil.selesai} dari {hasil.dihitung} rekomendasi ({format_persen(hasil.persen, 2)})."
    for banyak, sebab in ((hasil.tidak_dapat, "tidak dapat ditindaklanjuti"),
                          (hasil.tak_dikenal, "belum jelas statusnya")):
        if banyak:
            yield f"Tidak dihitung: {banyak} rekomendasi yang {sebab}."


def tabel_penghargaan(hasil: Hasil) -> Tabel:
    """Awards of the year."""
    return Tabel(
        judul=f"Penghargaan yang Diraih Tahun {hasil.tahun}", nomor_kolom=False,
        kolom=(Kolom("NO.", 6, rata=Rata.TENGAH), Kolom("PENGHARGAAN", 52), Kolom("PEMBERI", 34),
               Kolom("TANGGAL", 22, rata=Rata.TENGAH)),
        baris=tuple(Baris((f"{n}.", _teks(p.penghargaan), _teks(p.pemberi),
                           _tanggal(p.tanggal)))
                    for n, p in enumerate(hasil.laporan.penghargaan, 1)))


def _tanggal(isian: Isian[Tanggal]) -> str:
    return format_waktu(isian.nilai) if isian.nilai else isian.tertulis


def _teks(isian: Teks) -> str:
    return (isian.nilai or "").strip()


_SESUKA = ("PENANGGUNG JAWAB", "TARGET WAKTU")
_REKOMENDASI: tuple[tuple[Kolom, Callable[[BarisRekomendasi], str]], ...] = (
    (Kolom("REKOMENDASI", 44), lambda r: _teks(r.rekomendasi)), (Kolom("SUMBER", 20), lambda r: _teks(r.sumber)),
    (Kolom("TINDAK LANJUT", 40), lambda r: _teks(r.tindak_lanjut)),
    (Kolom(_SESUKA[0], 20), lambda r: _teks(r.penanggung_jawab)),
    (Kolom(_SESUKA[1], 16, rata=Rata.TENGAH), lambda r: _tanggal(r.target_waktu)),
    (Kolom("STATUS", 18, rata=Rata.TENGAH), lambda r: _teks(r.status)), (Kolom("BUKTI", 22), lambda r: _teks(r.bukti)))
"""Columns of a recommendation with what stands in them; those of `_SESUKA` only where one is filled."""
