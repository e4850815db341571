"""A kegiatan of RKT against Anggaran and Kegiatan: its target and unit, the sasaran that it serves."""

from collections.abc import Iterator, Sequence
from typing import cast

from toolkit.catalog import Kena, check, once
from toolkit.checks.dokumen.rencana import linked
from toolkit.checks.tools.measures import targets_agree, targets_differ, typed_unit
from toolkit.checks.tools.names import words
from toolkit.model.hasil import Hasil, HasilKeluaran
from toolkit.model.hasil_uang import HasilAnggaran
from toolkit.model.laporan import BarisRkt, Ukuran
from toolkit.model.sel import Isian
from toolkit.model.temuan import Tingkat
from toolkit.rules.perbandingan import plain
from toolkit.schema.input import KEGIATAN, RKT
from toolkit.values.kode import is_prefix, kunci, sasaran_of
from toolkit.values.padanan import Kamus, Padanan, compare_names
from toolkit.values.ukuran import months_of, units_agree


@check("RKT008", Tingkat.PERINGATAN,
       judul="Target kegiatan di RKT berbeda dari target keluarannya",
       pesan="target {kegiatan} di RKT {nilai} ({indikator}), tetapi di sheet {sheet} ({letak}) {target} ({keluaran}).",
       saran="Samakan kedua target bila yang dimaksud keluaran yang sama, misalnya {target}; bila memang lain, bedakan "
             "indikatornya.",
       mengapa="Kegiatan yang dijanjikan dengan satu angka dan dilaporkan dengan angka lain membuat capaiannya "
               "dipertanyakan.")
def target_differs(hasil: Hasil) -> Iterator[Kena]:
    """Target Kegiatan against the output of the same indicator below the same row."""
    return (Kena(b.target_kegiatan, _facts(b, o), b.kegiatan.nilai or "")
            for b, o in _with_output(hasil)
            if units_agree(typed_unit(b.target_kegiatan), _unit(o)) and targets_differ(b.target_kegiatan, _target(o)))


@check("RKT010", Tingkat.PERINGATAN,
       judul="Target kegiatan di RKT bersatuan lain dari keluarannya",
       pesan="target {kegiatan} di RKT {nilai} ({indikator}), tetapi di sheet {sheet} ({letak}) {target}"
             "{satuan} ({keluaran}): angkanya sama, satuannya lain.",
       saran="Samakan satuannya bila yang dimaksud keluaran yang sama; bila memang lain, bedakan indikatornya, "
             "misalnya Jumlah rapat dan Jumlah dokumen.",
       mengapa="Kegiatan yang dijanjikan dengan satu satuan dan dilaporkan dengan satuan lain membuat capaiannya "
               "dipertanyakan.")
def unit_differs(hasil: Hasil) -> Iterator[Kena]:
    """The same number with another unit."""
    for b, o in _with_output(hasil):
        if targets_agree(b.target_kegiatan, _target(o)) and not units_agree(typed_unit(b.target_kegiatan), _unit(o)):
            satuan = "" if typed_unit(_target(o)) else f" {o.satuan}"
            yield Kena(b.target_kegiatan, {**_facts(b, o), "satuan": satuan}, b.kegiatan.nilai or "")


@check("RKT012", Tingkat.PERINGATAN,
       judul="Target kegiatan di RKT berbeda angka dan satuannya dari keluarannya",
       pesan="target {kegiatan} di RKT {nilai} ({indikator}), tetapi di sheet {sheet} ({letak}) {target}"
             "{satuan} ({keluaran}): angka dan satuannya berbeda.",
       saran="Samakan kedua target, misalnya {target}{satuan}; bila yang dimaksud dua keluaran, bedakan indikatornya, "
             "misalnya Jumlah rapat dan Jumlah dokumen.",
       mengapa="Indikator yang sama dijanjikan dan dilaporkan dengan ukuran yang sama.")
def number_and_unit_differ(hasil: Hasil) -> Iterator[Kena]:
    """Another number in another unit than the output of that name; 1 Tahun and 12 Bulan are the same."""
    for b, o in _with_output(hasil):
        satuan = (typed_unit(b.target_kegiatan), _unit(o))
        if (not units_agree(*satuan) and targets_differ(b.target_kegiatan, _target(o))
                and not _same_span(b.target_kegiatan, _target(o), *satuan)):
            tambahan = "" if typed_unit(_target(o)) else f" {o.satuan}"
            yield Kena(b.target_kegiatan, {**_facts(b, o), "satuan": tambahan}, b.kegiatan.nilai or "")


@check("RKT009", Tingkat.PERINGATAN,
       judul="Kegiatan RKT dikaitkan ke sasaran lain",
       pesan="{kegiatan} di RKT mendukung indikator {nilai} (sasaran {rkt}), tetapi di sheet Anggaran ({letak}) "
             "dikaitkan ke sasaran {anggaran}.",
       saran="Perbaiki Kode di RKT atau Kode Sasaran di Anggaran, misalnya Kode Sasaran {rkt}.",
       mengapa="Anggaran per sasaran dan efisiensi dihitung dari Kode Sasaran; RKT dan laporan harus menyebut sasaran "
               "yang sama.")
def other_sasaran(hasil: Hasil) -> Iterator[Kena]:
    """None of the sasaran that RKT names for a budget row is one that the row, or a row below it, serves."""
    for kaitan in linked(hasil):
        dilayani = {kunci(kode): kode for a in hasil.anggaran if _below(a.kode, kaitan.anggaran.kode)
                    for kode in (a.sasaran, *a.bersama) if kode}
        berkode = [b for b in kaitan.rkt if b.kode.nilai and kunci(b.kode.nilai) in _known(hasil)]
        disebut = {kunci(sasaran_of(b.kode.nilai or "")) for b in berkode}
        if dilayani and berkode and not disebut & set(dilayani):
            b = berkode[0]
            yield Kena(b.kode, {"kegiatan": b.kegiatan.nilai or "", "rkt": sasaran_of(b.kode.nilai or ""),
                                "letak": _place(kaitan.anggaran), "anggaran": ", ".join(dilayani.values())},
                       b.kegiatan.nilai or "")


@check("RKT011", Tingkat.PERINGATAN,
       judul="Sasaran tanpa kegiatan di RKT",
       pesan="tidak ada baris RKT yang mendukung sasaran {kode} ({uraian}), padahal sasaran lain mempunyainya.",
       saran="Tambahkan kegiatannya dengan Kode indikator sasaran itu, misalnya {contoh}.",
       mengapa="Rencana kinerja tahunan memuat kegiatan untuk setiap sasaran yang diperjanjikan.")
def sasaran_without_plan(hasil: Hasil) -> Iterator[Kena]:
    """A sasaran that no row of RKT names by the code of an indicator; silent where a row's code is none of them.

    Nor where RKT009 names a row that may be meant, or the budget row of one serves the sasaran with others.
    """
    dikenal = {kunci(i.kode): i.sasaran for i in hasil.indikator}
    disebut = {kunci(b.kode.nilai) for b in hasil.laporan.rkt if b.kode.nilai}
    tertukar = bool(other_sasaran.periksa(hasil))
    if not disebut or disebut - set(dikenal) or tertukar:
        return
    dilayani = {dikenal[k] for k in disebut} | {s for k in linked(hasil) for s in k.anggaran.bersama}
    for s in hasil.sasaran:
        contoh = next((i.kode for i in hasil.indikator if i.sasaran == s.kode), "")
        if s.kode not in dilayani:
            yield Kena(RKT.name, {"kode": s.kode, "uraian": s.uraian, "contoh": contoh}, s.kode)


@once
def _with_output(hasil: Hasil) -> tuple[tuple[BarisRkt, HasilKeluaran], ...]:
    """Rows of RKT with the output of the same indicator, by the content words of both."""
    return tuple(_pair_outputs(hasil))


def _pair_outputs(hasil: Hasil) -> Iterator[tuple[BarisRkt, HasilKeluaran]]:
    for kaitan in linked(hasil):
        keluaran = [o for k in hasil.kegiatan if _below(k.kode, kaitan.anggaran.kode) for o in k.keluaran]
        for b in kaitan.rkt:
            if o := _named_output(b, keluaran, words(hasil)):
                yield b, o


def _named_output(b: BarisRkt, keluaran: Sequence[HasilKeluaran], k: Kamus) -> HasilKeluaran | None:
    """The one output of the row's Indikator Kegiatan; of several those in the same unit are asked first."""
    nama = b.indikator_kegiatan.nilai
    bernama = [o for o in keluaran if nama and compare_names(nama, o.indikator, k).padanan is not Padanan.BEDA]
    calon = [o for o in bernama if units_agree(typed_unit(b.target_kegiatan), _unit(o))] or bernama
    return calon[0] if len(calon) == 1 else None


def _same_span(a: Isian[Ukuran], b: Isian[Ukuran], satuan_a: str, satuan_b: str) -> bool:
    """Both are spans of time, and equally long."""
    bulan = [n * kali for isian, satuan in ((a, satuan_a), (b, satuan_b))
             if (n := plain(isian.nilai)) is not None and (kali := months_of(satuan)) is not None]
    return len(bulan) == len((a, b)) and len(set(bulan)) == 1


def _facts(b: BarisRkt, o: HasilKeluaran) -> dict[str, object]:
    return {"kegiatan": b.kegiatan.nilai or "", "indikator": b.indikator_kegiatan.nilai or "-",
            "sheet": KEGIATAN.name, "letak": _target(o).sel, "target": _target(o).tertulis, "keluaran": o.indikator}


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
