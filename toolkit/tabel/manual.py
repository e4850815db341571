"""Sheet `Manual Indikator`, the report's annex: what each indicator means, why it was chosen, how it is measured."""

from collections.abc import Iterator

from toolkit.model import lembar as nama
from toolkit.model.hasil import Hasil, HasilIndikator
from toolkit.model.laporan import BarisIku, BarisRenstra
from toolkit.tabel.catatan import Penunjuk
from toolkit.tabel.halaman import Lembar
from toolkit.tabel.model import Baris, Kolom, Nilai, Tabel
from toolkit.tabel.target import Target, printed
from toolkit.values.kode import kunci

_KOSONG = "-"


def bermanual(hasil: Hasil) -> tuple[BarisIku, ...]:
    """The rows of IKU that say more than the decree, of indicators that the Renstra has."""
    dikenal = {kunci(i.kode) for i in hasil.indikator}
    return tuple(b for b in hasil.laporan.iku if b.bermanual and kunci(b.kode.nilai or "") in dikenal)


def lembar_manual(hasil: Hasil, penunjuk: Penunjuk) -> Lembar:  # noqa: ARG001 - as the other sheets
    """The sheet: a block for each indicator, in the order of the Renstra."""
    return Lembar(nama.MANUAL_INDIKATOR, tabel_manual(hasil), mendatar=False, beku=False,
                  judul="Manual Indikator Kinerja")


def tabel_manual(hasil: Hasil) -> tuple[Tabel, ...]:
    """A block of labels for each indicator whose definition, reason or period is filled."""
    milik = {kunci(b.kode.nilai or ""): b for b in reversed(bermanual(hasil))}
    renstra = {kunci(b.kode.nilai or ""): b for b in reversed(hasil.laporan.renstra)}
    semua = [i for i in hasil.indikator if kunci(i.kode) in milik]
    return tuple(Tabel(judul="", kolom=(Kolom("", 26), Kolom("", 78)), nomor_kolom=False,
                       baris=tuple(Baris((Nilai(label, tebal=True), isi or _KOSONG)) for label, isi in _isi(
                           i, milik[kunci(i.kode)], renstra[kunci(i.kode)])),
                       pengantar=(f"{n}. {i.uraian}",)) for n, i in enumerate(semua, 1))


def _isi(i: HasilIndikator, iku: BarisIku, renstra: BarisRenstra) -> Iterator[tuple[str, str]]:
    """Label and text; the targets of every year as the Renstra's matrix prints them."""
    isian = [(tahun, Target(t, i.satuan, i.uraian)) for tahun, t in sorted(renstra.target.items()) if t.terisi]
    tercetak = printed([t for _, t in isian])
    target = [f"{tahun}: {teks}" for (tahun, _), teks in zip(isian, tercetak, strict=True)]
    yield from (("Sasaran", i.uraian_sasaran), ("Indikator Kinerja", i.uraian),
                ("Alasan Pemilihan", iku.alasan_pemilihan.nilai or ""),
                ("Definisi Operasional", iku.definisi_operasional.nilai or ""),
                ("Formula", iku.formulasi.nilai or ""), ("Satuan", i.satuan), ("Arah", i.arah.value),
                ("Periode Pengukuran", iku.periode_pengukuran.nilai or ""),
                ("Sumber Data", iku.sumber_data.nilai or ""),
                ("Penanggung Jawab", iku.penanggung_jawab.nilai or ""), ("Target Renstra", "; ".join(target)))
