"""Levels and codes of a table whose codes are the report's own: its column Tingkat, its names, its kinds of numbers."""

from collections.abc import Sequence
from typing import NamedTuple

from toolkit.impor.anggaran.simpul import Simpul
from toolkit.impor.jenis import Kenal
from toolkit.impor.tempat import TINGKAT
from toolkit.model.laporan import Tingkatan
from toolkit.schema.input import ANGGARAN
from toolkit.values.butir import romawi
from toolkit.values.kode import kunci, rapi
from toolkit.values.teks import fold

_ROMAWI = frozenset(romawi(n) for n in range(1, 40))
_PILIHAN = {fold(t.value): t for t in Tingkatan} | {
    fold(lain): Tingkatan(kita) for lain, kita in ANGGARAN.column("tingkat").dahulu}




class Berjenjang(NamedTuple):
    """The rows with their levels; `ragu`: only the kinds of numbers told them."""

    baris: list[Simpul]
    ragu: bool = False


def with_levels(kenal: Kenal, semua: Sequence[Simpul]) -> Berjenjang:
    """As the official codes tell; where no code is official, as the table itself says."""
    if any(s.tingkat in TINGKAT for s in semua):
        return Berjenjang(list(semua))
    kolom = next((k.ke for k in kenal.kolom["Anggaran"].get("Tingkat", ())), None)
    tertulis = {s.baris.nomor: t for s in semua if kolom is not None
                and (t := _PILIHAN.get(fold(s.baris.teks(kolom)))) is not None}
    if tertulis:
        return Berjenjang(_composed([s._replace(tingkat=tertulis.get(s.baris.nomor)) for s in semua]))
    calon = [s for s in semua if s.kode and not s.total]
    bentuk = list(dict.fromkeys(_shape(s.kode) for s in calon))
    if not bentuk or len(bentuk) > len(TINGKAT):
        return Berjenjang(list(semua))
    bernama = {_shape(s.kode): t for s in calon if (t := _level_word(s.nama)) is not None}
    dari_bawah = bernama.get(bentuk[-1]) is Tingkatan.SUB_KEGIATAN
    urutan = TINGKAT[-len(bentuk):] if dari_bawah else TINGKAT
    sendiri = set(bernama) == set(bentuk) and len(set(bernama.values())) == len(bentuk)
    menurut = bernama if sendiri else dict(zip(bentuk, urutan, strict=False))
    baris = [s._replace(tingkat=menurut.get(_shape(s.kode))) if s.kode and not s.total else s._replace(tingkat=None)
             for s in semua]
    return Berjenjang(_composed(baris), ragu=not sendiri)


def _level_word(nama: str) -> Tingkatan | None:
    """`Program Pelayanan Umum`, `Sub Kegiatan: …`."""
    polos = f"{fold(nama)} "
    return next((t for t in reversed(TINGKAT) if polos.startswith(f"{fold(t.value)} ")), None)


def _shape(kode: str) -> str:
    """How many parts a code has, and of what the last one is made."""
    bagian = rapi(kode).split(".")
    akhir = bagian[-1]
    apa = "angka" if akhir.isdigit() else "romawi" if akhir in _ROMAWI and len(bagian) == 1 else "huruf"
    return f"{len(bagian)} {apa}"


def _composed(semua: list[Simpul]) -> list[Simpul]:
    """Numbers that begin anew under each row above (I, A, 1; B, 1) become codes: I.A.1, I.B.1."""
    kode = [kunci(s.kode) for s in semua if s.tingkat in TINGKAT]
    if len(set(kode)) == len(kode) and any(len(k) > 1 for k in kode):
        return semua
    jalur: dict[Tingkatan, str] = {}
    hasil = []
    for s in semua:
        if s.tingkat in TINGKAT and s.tingkat is not None:
            atas = [jalur[t] for t in TINGKAT[:TINGKAT.index(s.tingkat)] if t in jalur]
            jalur = {t: k for t, k in jalur.items() if TINGKAT.index(t) < TINGKAT.index(s.tingkat)}
            jalur[s.tingkat] = f"{atas[-1]}.{rapi(s.kode)}" if atas else rapi(s.kode)
            s = s._replace(kode=jalur[s.tingkat])  # noqa: PLW2901 the same row with its whole code
        hasil.append(s)
    return hasil
