"""What realisasi is compared with beside the national figure: the kabupaten's or the province's."""

from collections.abc import Mapping

from toolkit.model.hasil import Hasil, HasilSasaran
from toolkit.model.laporan import BarisRealisasi
from toolkit.tabel.model import Format, Isi, from_cell
from toolkit.values.kode import Kunci, kunci


def pembanding_lain(hasil: Hasil, sasaran: HasilSasaran) -> Mapping[Kunci, BarisRealisasi]:
    """The rows of these indicators that hold another figure to compare with, of the kabupaten or the province."""
    ini = {kunci(i.kode) for i in sasaran.indikator}
    return {k: b for b in hasil.laporan.realisasi
            if b.pembanding_lain.terisi and (k := kunci(b.kode.nilai or "")) in ini}


def isi_pembanding(baris: BarisRealisasi | None, format_: Format) -> Isi:
    """Another figure to compare with; a letter or a range as typed."""
    if baris is None:
        return "-"
    isian, ukuran = baris.pembanding_lain, baris.pembanding_lain.nilai
    if ukuran is None or ukuran.angka is None or ukuran.sampai is not None:
        return isian.tertulis
    return from_cell(ukuran.angka, isian, format_)


def sumber_pembanding(sasaran: HasilSasaran, pembanding: Mapping[Kunci, BarisRealisasi]) -> tuple[str, ...]:
    """Where those figures are from, for each indicator its own where the sasaran has several."""
    return tuple(f"Pembanding lain{f' indikator {i.no}' if sasaran.jumlah > 1 else ''}: {teks.rstrip('.')}."
                 for i in sasaran.indikator if (baris := pembanding.get(kunci(i.kode))) is not None
                 and (teks := (baris.sumber_pembanding_lain.nilai or "").strip()))
