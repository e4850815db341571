"""A checklist -> each item with the answer that the workbook gives, and the evidence: how much is there."""

from collections.abc import Mapping, Sequence

from toolkit.model.daftar_uji import BagianUji, Butir, DaftarUji
from toolkit.model.reviu import CATATAN, ButirTerjawab, CatatanReviu, Jawaban, note_numbers
from toolkit.uji.bukti import BUKTI, Bahan, Bukti, Cakupan, listed
from toolkit.uji.nama import BUKTI_NAMA

SEMUA_BUKTI: Mapping[str, Bukti] = {**BUKTI, **BUKTI_NAMA}
"""Name of the evidence in a checklist's file -> what finds it."""
DIJAWAB_PEREVIU = "Dijawab oleh pereviu."


def answer(daftar: DaftarUji, bahan: Bahan, catatan: Sequence[CatatanReviu] = ()) -> tuple[ButirTerjawab, ...]:
    """Every item of a checklist, in order; what only the reviewer can know has no answer.

    Args:
        daftar: the checklist.
        bahan: what evidence is taken from.
        catatan: the notes of the review, in their order; those that stand speak against their items.
    """
    return tuple(_answered(bagian, butir, bahan, catatan) for bagian in daftar.bagian for butir in bagian.butir)


def _answered(bagian: BagianUji, butir: Butir, bahan: Bahan, catatan: Sequence[CatatanReviu]) -> ButirTerjawab:
    nomor = f"{bagian.kode}.{butir.nomor}"
    milik = tuple(str(n) for n, c in zip(note_numbers(catatan), catatan, strict=True)
                  if c.terbuka and nomor in c.butir)
    lihat = f" Lihat {CATATAN} nomor {listed(milik)}." if milik else ""
    if not butir.bukti:
        return ButirTerjawab(bagian, butir, None, DIJAWAB_PEREVIU + lihat)
    bukti = SEMUA_BUKTI[butir.bukti]
    cakupan = bukti.cari(bahan)
    jawaban = _verdict(cakupan, ada_catatan=bool(milik))
    letak = f"Berkas isian, {bukti.letak}" if bukti.letak and jawaban is not None else ""
    return ButirTerjawab(bagian, butir, jawaban, cakupan.kalimat + lihat, letak)


def _verdict(cakupan: Cakupan, *, ada_catatan: bool) -> Jawaban | None:
    """All there: Ya, or Sebagian where a note speaks against it; none there: Tidak; nothing that decides: None."""
    if not cakupan.memutuskan:
        return None
    if not cakupan.ada:
        return Jawaban.TIDAK if cakupan.kurang else None
    return Jawaban.SEBAGIAN if cakupan.kurang or ada_catatan else Jawaban.YA
