"""Names of sasaran and indicators as the checks compared them: what is the same, what follows, what differs."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from toolkit.checks.tools.matching import by_kode
from toolkit.checks.tools.names import (
    IKU,
    INDIKATOR,
    LAPORAN,
    PK,
    PK_PERUBAHAN,
    RENSTRA,
    RKT,
    SASARAN,
    Penyebutan,
    names,
)
from toolkit.model.hasil import Hasil
from toolkit.model.reviu import NAMA_DOKUMEN, Kesamaan, NamaDibandingkan
from toolkit.uji.bukti import Bahan, Bukti, Cakupan
from toolkit.values.kode import kunci
from toolkit.values.padanan import Padanan
from toolkit.values.teks import fold

_DIKUTIP = 2
"""So many pairs that differ are quoted in a sentence; the sheet of the names holds all."""
_PADANAN = {Padanan.SAMA: Kesamaan.EJAAN, Padanan.KURANG: Kesamaan.KURANG, Padanan.BEDA: Kesamaan.BERBEDA}


def compare_documents(hasil: Hasil) -> tuple[NamaDibandingkan, ...]:
    """Every name of a filled document beside that of the document which holds before it; and rows that are missing."""
    laporan = hasil.laporan
    terisi = {nama for nama, rekaman in ((IKU, laporan.iku), (RKT, laporan.rkt), (PK, laporan.pk),
                                         (LAPORAN, laporan.realisasi)) if rekaman}
    ada = [_paired(p) for p in names(hasil)
           if p.sebutan.dokumen in terisi or (p.sebutan.dokumen == PK_PERUBAHAN and p.banding is not None)]
    return (*ada, *_missing(hasil))


def _paired(p: Penyebutan) -> NamaDibandingkan:
    tertulis, acuan = p.sebutan.isian.nilai or "", p.acuan.isian.nilai or ""
    if p.padanan is None:
        return NamaDibandingkan(p.apa, p.sebutan.dokumen, "", RENSTRA, acuan, Kesamaan.MENGIKUTI)
    hasil = Kesamaan.SAMA if fold(tertulis) == fold(acuan) else _PADANAN[p.padanan]
    return NamaDibandingkan(p.apa, p.sebutan.dokumen, tertulis, p.acuan.dokumen, acuan, hasil)


def _missing(hasil: Hasil) -> Iterator[NamaDibandingkan]:
    """Indicators that a filled document has no row for."""
    laporan = hasil.laporan
    for dokumen, rekaman in ((IKU, by_kode(laporan.iku)), (PK, by_kode(laporan.pk)),
                             (LAPORAN, by_kode(laporan.realisasi))):
        yield from (NamaDibandingkan(INDIKATOR, dokumen, "", RENSTRA, i.uraian, Kesamaan.TIDAK_ADA)
                    for i in hasil.indikator if rekaman and kunci(i.kode) not in rekaman)


def _said(b: Bahan, apa: str, *dokumen: str) -> Cakupan:
    """How many of each outcome in each document; pairs that differ are quoted."""
    per_dokumen = [[n for n in b.nama if (n.apa, n.dokumen) == (apa, satu)] for satu in dokumen]
    semua = [n for milik in per_dokumen for n in milik]
    if not semua:
        return Cakupan(0, tuple(dokumen), f"{dokumen[0]} belum terisi.", memutuskan=False)
    kurang = tuple(n.acuan for n in semua if n.hasil in {Kesamaan.BERBEDA, Kesamaan.TIDAK_ADA})
    return Cakupan(len(semua) - len(kurang), kurang, " ".join(_sentence(apa, m) for m in per_dokumen if m),
                   memutuskan=any(n.hasil is not Kesamaan.MENGIKUTI for n in semua))


def _sentence(apa: str, semua: Sequence[NamaDibandingkan]) -> str:
    banyak = Counter(n.hasil for n in semua)
    asal = dict.fromkeys(n.dokumen_acuan for n in semua if n.hasil is not Kesamaan.MENGIKUTI)
    dengan = f" dibandingkan dengan {' dan '.join(asal)}" if asal else ""
    hitungan = ", ".join(f"{k.value} {banyak[k]}" for k in Kesamaan if banyak[k] or k.selalu)
    teks = f"{len(semua)} {apa} di {semua[0].dokumen}{dengan}: {hitungan}."
    beda = [f'"{n.tertulis}" / "{n.acuan}"' for n in semua if n.hasil is Kesamaan.BERBEDA]
    if beda:
        teks += f" Berbeda: {'; '.join(beda[:_DIKUTIP])}."
    lihat = banyak[Kesamaan.EJAAN] + banyak[Kesamaan.KURANG] + max(len(beda) - _DIKUTIP, 0)
    return f"{teks} Pasangannya di sheet {NAMA_DOKUMEN}." if lihat else teks


BUKTI_NAMA: Mapping[str, Bukti] = {
    "sasaran_pk": Bukti(lambda b: _said(b, SASARAN, PK, PK_PERUBAHAN), PK),
    "indikator_pk": Bukti(lambda b: _said(b, INDIKATOR, PK, PK_PERUBAHAN, LAPORAN), PK),
    "indikator_iku": Bukti(lambda b: _said(b, INDIKATOR, IKU), IKU),
    "renstra": Bukti(lambda b: _said(b, SASARAN, RKT, PK, PK_PERUBAHAN), RENSTRA),
}
"""Name of the evidence in the checklist's file -> what the checks found when they compared the names."""
