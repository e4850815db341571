"""Hasil -> the paragraphs of sheet Narasi, under the headings of the report."""

from collections import Counter
from collections.abc import Iterable, Iterator

from toolkit.model.hasil import Hasil, Paragraf
from toolkit.narasi import ikhtisar, keuangan, kinerja
from toolkit.narasi.bilangan import banyak, daftar
from toolkit.values.kapital import judul_kata


def write(hasil: Hasil) -> tuple[Paragraf, ...]:
    """The report's sentences: nothing is said that does not stand in `hasil`."""
    return tuple(p if isinstance(p, Paragraf) else Paragraf(bagian, p)
                 for bagian, kalimat in _bagian(hasil) for p in kalimat)


def _bagian(hasil: Hasil) -> Iterator[tuple[str, Iterable[str | Paragraf]]]:
    if hasil.sasaran:
        yield ikhtisar.BAGIAN, (*ikhtisar.yang_dituju(hasil), *ikhtisar.yang_dicapai(hasil),
                                *keuangan.ikhtisar(hasil))
    for nomor, s in enumerate(hasil.sasaran, 1):
        yield f"Sasaran {nomor}: {s.uraian}", (*kinerja.sasaran(hasil, s), *kinerja.pendukung(hasil, s))
    if hasil.anggaran:
        yield "Akuntabilitas Keuangan", keuangan.keuangan(hasil)
    if hasil.sasaran:
        yield "Penutup", (*_kesimpulan(hasil), *keuangan.penutup(hasil))


def _kesimpulan(hasil: Hasil) -> Iterator[str]:
    """The office's category, and how many indicators are in which."""
    hitung = Counter(i.kategori for i in hasil.indikator if i.kategori)
    urut = [k.nama for k in hasil.regulasi.skala.kelas if k.nama in hitung]
    isi = daftar([f"{banyak(hitung[k])} indikator dalam kategori {judul_kata(k)}" for k in urut])
    semua = banyak(len(hasil.indikator))
    kategori = hasil.rekap.kategori
    if kategori and isi:
        sisa = len(hasil.indikator) - sum(hitung.values())
        isi += f", dan {banyak(sisa)} indikator tidak dapat dinilai" if sisa else ""
        yield (f"Dari hasil evaluasi terhadap kinerja {kinerja.nama_kantor(hasil)} dapat disimpulkan bahwa sasaran "
               f"pada Rencana Strategis (Renstra) dikategorikan {judul_kata(kategori)}, karena dari {semua} indikator "
               f"sasaran, {isi}.")
    elif isi:
        yield f"Dari {semua} indikator sasaran, {isi}; kesimpulan atas seluruh sasaran belum dapat ditarik."
    else:
        yield f"Capaian {semua} indikator sasaran belum dapat dihitung."
    dihitung = [i.tercapai for i in hasil.indikator if i.tercapai is not None]
    if dihitung:
        tercapai = banyak(sum(dihitung))
        lampau = sum(i.terlampaui for i in hasil.indikator)
        lebih = f", {banyak(lampau)} di antaranya terlampaui" if lampau else ""
        if len(dihitung) == len(hasil.indikator):
            yield f"Target tercapai pada {tercapai} dari {semua} indikator{lebih}."
        else:
            lain = banyak(len(hasil.indikator) - len(dihitung))
            yield (f"Target tercapai pada {tercapai} dari {banyak(len(dihitung))} indikator yang capaiannya dapat "
                   f"dihitung{lebih}; capaian {lain} indikator lain belum dapat dihitung.")
