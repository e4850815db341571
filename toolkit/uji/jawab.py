"""A checklist -> each item with the answer that the workbook gives, and the evidence."""

from toolkit.model.hasil import Hasil
from toolkit.model.pembandingan import Pembandingan
from toolkit.model.reviu import BagianUji, Butir, ButirTerjawab, DaftarUji, Jawaban
from toolkit.model.temuan import Temuan, Tingkat
from toolkit.uji.bukti import BUKTI, Bahan, Cakupan

_PALING_BANYAK = 6
"""So many places are named; the rest is counted."""


def answer(daftar: DaftarUji, hasil: Hasil, temuan: tuple[Temuan, ...],
           angka: tuple[Pembandingan, ...]) -> tuple[ButirTerjawab, ...]:
    """Every item of a checklist, in order; what only the reviewer can know has no answer."""
    return tuple(_answered(bagian, butir, hasil, temuan, angka) for bagian in daftar.bagian for butir in bagian.butir)


def _answered(bagian: BagianUji, butir: Butir, hasil: Hasil, temuan: tuple[Temuan, ...],
              angka: tuple[Pembandingan, ...]) -> ButirTerjawab:
    milik = tuple(t for t in temuan if t.kode in butir.temuan and t.tingkat is not Tingkat.INFO and not t.diterima)
    if not butir.bukti:
        return ButirTerjawab(bagian, butir, None, "")
    cakupan = BUKTI[butir.bukti](Bahan(hasil, milik, angka))
    return ButirTerjawab(bagian, butir, _verdict(cakupan, ada_temuan=bool(milik)), _words(cakupan, milik))


def _verdict(cakupan: Cakupan, *, ada_temuan: bool) -> Jawaban | None:
    """All there: Ya, or Sebagian where a finding speaks against it; none there: Tidak; nothing that decides: None."""
    if not cakupan.memutuskan:
        return None
    if not cakupan.ada:
        return Jawaban.TIDAK if cakupan.kurang else None
    return Jawaban.SEBAGIAN if cakupan.kurang or ada_temuan else Jawaban.YA


def _words(cakupan: Cakupan, temuan: tuple[Temuan, ...]) -> str:
    if cakupan.kalimat:
        return cakupan.apa
    jumlah = cakupan.ada + len(cakupan.kurang)
    if not jumlah:
        return f"Tidak ada {cakupan.apa} yang dapat dilihat dari berkas."
    teks = f"{cakupan.ada} dari {jumlah} {cakupan.apa}."
    if cakupan.kurang:
        teks += f" Belum: {_listed(cakupan.kurang)}."
    if temuan:
        teks += f" Temuan: {_listed(tuple(f'{t.kode} ({t.sel or t.sheet})' for t in temuan))}."
    return teks


def _listed(isi: tuple[str, ...]) -> str:
    sisa = len(isi) - _PALING_BANYAK
    return ", ".join(isi[:_PALING_BANYAK]) + (f", dan {sisa} lain" if sisa > 0 else "")
