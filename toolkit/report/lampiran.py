"""The lampiran: matrices and agreements, each with who signs it."""

from collections.abc import Iterator

from toolkit.model.laporan import JenisDokumen
from toolkit.report.bahan import Bahan
from toolkit.report.model import Blok, Butir, Halaman, IsiTabel, Judul, Tanda
from toolkit.report.pernyataan import keputusan, pernyataan
from toolkit.tabel import lampiran, pelengkap
from toolkit.tabel.penandatangan import Tanda as Penanda
from toolkit.tabel.penandatangan import penandatangan


def semua(bahan: Bahan) -> Iterator[Blok]:
    """Every lampiran whose sheet is filled in, numbered in order."""
    for nomor, (judul, isi) in enumerate(_ada(bahan), 1):
        yield Halaman()
        yield Judul(f"Lampiran {nomor}. {judul}", 2)
        yield from isi


def daftar(bahan: Bahan) -> Iterator[Blok]:
    """The list of lampiran before them."""
    yield from (Butir(f"{n}.", judul) for n, (judul, _) in enumerate(_ada(bahan), 1))


def _ada(bahan: Bahan) -> Iterator[tuple[str, Iterator[Blok]]]:
    laporan, tahun = bahan.hasil.laporan, bahan.hasil.tahun
    if laporan.renstra:
        yield f"Matriks Rencana Strategis {bahan.ganti['renstra']}", _renstra(bahan)
    if laporan.rkt:
        yield f"Rencana Kinerja Tahunan (RKT) Tahun {tahun}", _rkt(bahan)
    if laporan.pk:
        yield f"Perjanjian Kinerja Tahun {tahun}", _pk(bahan, JenisDokumen.PK)
        if lampiran.ada_perubahan(bahan.hasil):
            yield f"Perjanjian Kinerja Perubahan Tahun {tahun}", _pk(bahan, JenisDokumen.PK_PERUBAHAN)
    if laporan.iku:
        yield "Keputusan tentang Indikator Kinerja Utama", _iku(bahan)
    if laporan.penghargaan:
        yield f"Penghargaan yang Diraih Tahun {tahun}", _penghargaan(bahan)


def _renstra(bahan: Bahan) -> Iterator[Blok]:
    yield IsiTabel(lampiran.tabel_lampiran_renstra(bahan.hasil))
    yield _tanda(penandatangan(bahan.hasil, JenisDokumen.RENSTRA))


def _rkt(bahan: Bahan) -> Iterator[Blok]:
    yield IsiTabel(lampiran.tabel_lampiran_rkt(bahan.hasil))
    yield _tanda(penandatangan(bahan.hasil, JenisDokumen.RKT))


def _pk(bahan: Bahan, dokumen: JenisDokumen) -> Iterator[Blok]:
    t = penandatangan(bahan.hasil, dokumen)
    yield from pernyataan(bahan, t)
    yield Halaman()
    yield IsiTabel(lampiran.tabel_lampiran_pk(bahan.hasil, dokumen))
    if bahan.hasil.laporan.pk_program:
        yield IsiTabel(lampiran.tabel_lampiran_pk_program(bahan.hasil, dokumen))
    yield dua_pihak(t)


def _iku(bahan: Bahan) -> Iterator[Blok]:
    t = penandatangan(bahan.hasil, JenisDokumen.SK_IKU)
    yield from keputusan(bahan, t)
    yield _tanda(t)
    yield Halaman()
    yield IsiTabel(lampiran.tabel_lampiran_iku(bahan.hasil))
    yield _tanda(t)


def _penghargaan(bahan: Bahan) -> Iterator[Blok]:
    yield IsiTabel(pelengkap.tabel_penghargaan(bahan.hasil))


def _tanda(t: Penanda) -> Tanda:
    return Tanda((t.tempat_tanggal, t.jabatan.upper(), "", "", "", *_orang(t)))


def _orang(t: Penanda) -> tuple[str, ...]:
    return tuple(baris for baris in (t.nama, t.pangkat, f"NIP. {t.nip}" if t.nip else "") if baris)


def dua_pihak(t: Penanda) -> Tanda:
    """Both parties of an agreement."""
    return Tanda((t.tempat_tanggal, "Pihak Pertama", f"{t.jabatan.upper()},", "", "", "", *_orang(t)),
                 ("", "Pihak Kedua", f"{t.jabatan_atasan.upper()},", "", "", "", t.nama_atasan))
