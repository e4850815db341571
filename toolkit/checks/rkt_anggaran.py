"""A kegiatan of RKT against what Anggaran and Kegiatan say of it: its target, the sasaran that it serves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from toolkit.catalog import Kena, check
from toolkit.checks.dokumen import same_text
from toolkit.checks.rkt import joined, sought
from toolkit.checks.ukur import targets_differ, typed_unit, units_agree
from toolkit.model.hasil import Hasil, HasilAnggaran, HasilKeluaran
from toolkit.model.laporan import BarisRkt, Ukuran
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.schema.input import KEGIATAN
from toolkit.values.kode import is_prefix, kunci, sasaran_of


@dataclass(frozen=True, slots=True)
class Kaitan:
    """A budget row and the rows of RKT that were joined to it."""

    anggaran: HasilAnggaran
    rkt: tuple[BarisRkt, ...]


@check("RKT008", Tingkat.PERINGATAN,
       judul="Target kegiatan di RKT berbeda dari target keluarannya",
       pesan="target {kegiatan} di RKT {nilai} ({indikator}), tetapi di sheet {sheet} ({letak}) {target} ({keluaran}).",
       saran="Samakan kedua target bila yang dimaksud keluaran yang sama, misalnya {target}; bila memang lain, bedakan "
             "indikatornya.",
       mengapa="Kegiatan yang dijanjikan dengan satu angka dan dilaporkan dengan angka lain membuat capaiannya "
               "dipertanyakan.")
def target_differs(hasil: Hasil) -> Iterator[Kena]:
    """Target Kegiatan against the output of that name, else the only output in the same unit, below the same row."""
    for kaitan in _linked(hasil):
        keluaran = [o for k in hasil.kegiatan if _below(k.kode, kaitan.anggaran.kode) for o in k.keluaran]
        for b in kaitan.rkt:
            o = _same_output(b, keluaran, sendiri=len(kaitan.rkt) == 1)
            if o is not None and targets_differ(b.target_kegiatan, _target(o)):
                yield Kena(b.target_kegiatan, {
                    "kegiatan": b.kegiatan.nilai or "", "indikator": b.indikator_kegiatan.nilai or "-",
                    "sheet": KEGIATAN.name, "letak": _target(o).sel, "target": _target(o).tertulis,
                    "keluaran": o.indikator}, b.kegiatan.nilai or "")


@check("RKT009", Tingkat.PERINGATAN,
       judul="Kegiatan RKT dikaitkan ke sasaran lain",
       pesan="{kegiatan} di RKT mendukung indikator {nilai} (sasaran {rkt}), tetapi di sheet Anggaran ({letak}) "
             "dikaitkan ke sasaran {anggaran}.",
       saran="Perbaiki Kode di RKT atau Kode Sasaran di Anggaran, misalnya Kode Sasaran {rkt}.",
       mengapa="Anggaran per sasaran dan efisiensi dihitung dari Kode Sasaran; RKT dan laporan harus menyebut sasaran "
               "yang sama.")
def other_sasaran(hasil: Hasil) -> Iterator[Kena]:
    """None of the sasaran that RKT names for a budget row is one that the row, or a row below it, serves."""
    for kaitan in _linked(hasil):
        dilayani = {kunci(a.sasaran): a.sasaran for a in hasil.anggaran
                    if a.sasaran and _below(a.kode, kaitan.anggaran.kode)}
        berkode = [b for b in kaitan.rkt if b.kode.nilai and kunci(b.kode.nilai) in _known(hasil)]
        disebut = {kunci(sasaran_of(b.kode.nilai or "")) for b in berkode}
        if dilayani and berkode and not disebut & set(dilayani):
            b = berkode[0]
            yield Kena(b.kode, {"kegiatan": b.kegiatan.nilai or "", "rkt": sasaran_of(b.kode.nilai or ""),
                                "letak": _place(kaitan.anggaran), "anggaran": ", ".join(dilayani.values())},
                       b.kegiatan.nilai or "")


def _linked(hasil: Hasil) -> Iterator[Kaitan]:
    """Budget rows that rows of RKT were joined to, in the order of RKT."""
    asal = {sought(b): b for b in hasil.laporan.rkt}
    milik: dict[str, tuple[HasilAnggaran, list[BarisRkt]]] = {}
    for p in joined(hasil):
        if p.anggaran is not None:
            milik.setdefault(p.anggaran.kode, (p.anggaran, []))[1].append(asal[p.dicari])
    return (Kaitan(anggaran, tuple(baris)) for anggaran, baris in milik.values())


def _same_output(b: BarisRkt, keluaran: Sequence[HasilKeluaran], *, sendiri: bool) -> HasilKeluaran | None:
    """The output that a row of RKT means; None where none, or more than one, can be meant."""
    satuan = typed_unit(b.target_kegiatan)
    sebanding = [o for o in keluaran if units_agree(satuan, _unit(o))]
    if b.indikator_kegiatan.nilai:
        bernama = [o for o in sebanding if same_text(b.indikator_kegiatan.nilai, o.indikator)]
        if len(bernama) == 1:
            return bernama[0]
    satu = sendiri and len(keluaran) == 1 and bool(satuan)
    return next((o for o in sebanding if satu and _unit(o)), None)


def _unit(o: HasilKeluaran) -> str:
    return o.satuan or typed_unit(_target(o))


def _target(o: HasilKeluaran) -> Isian[Ukuran]:
    return cast("Isian[Ukuran]", o.target_isian)


def _below(kode: str, induk: str) -> bool:
    return kunci(kode) == kunci(induk) or is_prefix(induk, kode)


def _known(hasil: Hasil) -> set[object]:
    return {kunci(i.kode) for i in hasil.indikator}


def _place(anggaran: HasilAnggaran) -> object:
    return anggaran.anggaran_isian.sel or anggaran.kode
