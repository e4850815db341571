"""Sasaran and indicators of each document beside the Renstra's: what is the same, what follows it, what differs."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from toolkit.checks.tools.matching import by_kode
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisPk
from toolkit.model.reviu import NAMA_DOKUMEN, Kesamaan, NamaDibandingkan
from toolkit.model.sel import Isian
from toolkit.rules.nama import kamus_of
from toolkit.schema.input import IKU, PK, REALISASI, RENSTRA, RKT
from toolkit.uji.bukti import Bahan, Bukti, Cakupan
from toolkit.values.kode import kunci
from toolkit.values.padanan import Kamus, Padanan, compare_names
from toolkit.values.teks import fold

SASARAN, INDIKATOR = "Sasaran", "Indikator"
_DIKUTIP = 2
"""So many pairs that differ are quoted in a sentence; the sheet of the names holds all."""
_PADANAN = {Padanan.SAMA: Kesamaan.EJAAN, Padanan.KURANG: Kesamaan.KURANG, Padanan.BEDA: Kesamaan.BERBEDA}


def compare_documents(hasil: Hasil) -> tuple[NamaDibandingkan, ...]:
    """Every sasaran and indicator of the Renstra beside the name that each filled document gives it."""
    laporan = hasil.laporan
    return (*_sasaran(hasil, RKT.name, laporan.rkt), *_sasaran(hasil, PK.name, laporan.pk),
                  *_indikator(hasil, IKU.name, laporan.iku, lambda r: r.indikator_kinerja_utama),
                  *_indikator(hasil, RKT.name, laporan.rkt, lambda r: r.indikator_sasaran),
                  *_indikator(hasil, PK.name, laporan.pk, _pk_indikator),
                  *_indikator(hasil, REALISASI.name, laporan.realisasi, lambda r: r.indikator_sasaran))


def _pk_indikator(r: BarisPk) -> Isian[str]:
    return r.indikator_perubahan if r.indikator_perubahan.nilai else r.indikator_sasaran


def _indikator(hasil: Hasil, dokumen: str, rekaman: Sequence[Any],
               pilih: Callable[[Any], Isian[str]]) -> Iterator[NamaDibandingkan]:
    if not rekaman:
        return
    baris, asal, k = by_kode(rekaman), by_kode(hasil.laporan.renstra), kamus_of(hasil.laporan, hasil.regulasi)
    for kode in (kunci(i.kode) for i in hasil.indikator):
        isian = pilih(baris[kode]) if kode in baris else None
        yield _compared(INDIKATOR, dokumen, asal[kode].indikator_sasaran.nilai or "", isian, k)


def _sasaran(hasil: Hasil, dokumen: str, rekaman: Sequence[Any]) -> Iterator[NamaDibandingkan]:
    """Each sasaran: the first name that its rows give it."""
    if not rekaman:
        return
    baris, k = by_kode(rekaman), kamus_of(hasil.laporan, hasil.regulasi)
    for s in hasil.sasaran:
        milik = [baris[kode].sasaran for kode in (kunci(i.kode) for i in s.indikator) if kode in baris]
        isian = next((m for m in milik if m.nilai), milik[0] if milik else None)
        yield _compared(SASARAN, dokumen, s.uraian, isian, k)


def _compared(apa: str, dokumen: str, renstra: str, isian: Isian[str] | None, k: Kamus) -> NamaDibandingkan:
    if isian is None:
        return NamaDibandingkan(apa, dokumen, renstra, "", Kesamaan.TIDAK_ADA)
    if not isian.nilai:
        return NamaDibandingkan(apa, dokumen, renstra, "", Kesamaan.MENGIKUTI)
    sama = fold(isian.nilai) == fold(renstra)
    hasil = Kesamaan.SAMA if sama else _PADANAN[compare_names(renstra, isian.nilai, k).padanan]
    return NamaDibandingkan(apa, dokumen, renstra, isian.nilai, hasil)


def _said(b: Bahan, apa: str, *dokumen: str) -> Cakupan:
    """How many of each outcome in each document; pairs that differ are quoted."""
    kalimat, semua = [], []
    for satu in dokumen:
        milik = [n for n in b.nama if (n.apa, n.dokumen) == (apa, satu)]
        if milik:
            kalimat.append(_sentence(apa, satu, milik))
            semua += milik
    if not semua:
        return Cakupan(0, tuple(dokumen), f"{' dan '.join(dokumen)} belum terisi.", memutuskan=False)
    kurang = tuple(n.renstra for n in semua if n.hasil in {Kesamaan.BERBEDA, Kesamaan.TIDAK_ADA})
    return Cakupan(len(semua) - len(kurang), kurang, " ".join(kalimat),
                   memutuskan=any(n.hasil is not Kesamaan.MENGIKUTI for n in semua))


def _sentence(apa: str, dokumen: str, semua: Sequence[NamaDibandingkan]) -> str:
    banyak = Counter(n.hasil for n in semua)
    hitungan = ", ".join(f"{k.value} {banyak[k]}" for k in Kesamaan if banyak[k] or k.selalu)
    teks = f"{len(semua)} {apa.lower()} di {dokumen} dibandingkan dengan {RENSTRA.name}: {hitungan}."
    beda = [f'"{n.tertulis}" / "{n.renstra}"' for n in semua if n.hasil is Kesamaan.BERBEDA]
    if beda:
        teks += f" Berbeda: {'; '.join(beda[:_DIKUTIP])}."
    lihat = banyak[Kesamaan.EJAAN] + banyak[Kesamaan.KURANG] + max(len(beda) - _DIKUTIP, 0)
    return f"{teks} Pasangannya di sheet {NAMA_DOKUMEN}." if lihat else teks


BUKTI_NAMA: Mapping[str, Bukti] = {
    "sasaran_pk": Bukti(lambda b: _said(b, SASARAN, PK.name), PK.name),
    "indikator_pk": Bukti(lambda b: _said(b, INDIKATOR, PK.name, REALISASI.name), PK.name),
    "indikator_iku": Bukti(lambda b: _said(b, INDIKATOR, IKU.name), IKU.name),
    "renstra": Bukti(lambda b: _said(b, SASARAN, RKT.name, PK.name), RENSTRA.name),
}
"""Name of the evidence in the checklist's file -> what compares the names."""
