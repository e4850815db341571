"""Kinds of errors of meaning: each draws a wrong change from an office, and an honest variation of the same sort."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from tests.mutasi.buku import Isi, Tempat
from tests.mutasi.fakta import KATA, facts, falsify
from tests.mutasi.undian import Ambil, Mutan, Undian, names, show
from tests.offices.daftar import BAGIAN
from toolkit.schema.input import NASKAH, REALISASI


@dataclass(frozen=True)
class Makna:
    """One kind. `saksi`: the sheets that contradict the error; none of the honest variation, so nothing may be said."""

    saksi: str
    salah: Ambil
    jujur: Ambil


MAKNA: dict[str, Makna] = {}


def makna(nama: str, saksi: str, jujur: Ambil) -> Callable[[Ambil], Ambil]:
    """Register a kind under its Indonesian name."""
    def decorate(salah: Ambil) -> Ambil:
        assert nama not in MAKNA, nama
        MAKNA[nama] = Makna(saksi, salah, jujur)
        return salah

    return decorate


def change(u: Undian, nama: str, isi: dict[Tempat, Isi], di: Tempat, *juga: Tempat) -> Mutan | None:
    """The office with cells changed, some perhaps in new rows; None where nothing changes.

    The finding belongs to `di`, or to `juga`, which say the same.
    """
    lembar = u.kantor.ubah(isi)
    if all(rows == list(u.kantor.lembar[sheet]) for sheet, rows in lembar.items()):
        return None
    kunci = frozenset(names(lembar[di.sheet][di.baris]))
    uraian = "; ".join(f"{u.kantor.sel(t)} {t.judul}: {show(baru)}" for t, baru in list(isi.items())[-2:])
    return Mutan(nama, (), lembar, frozenset({di, *juga}), kunci, uraian)


def put(u: Undian, nama: str, di: Tempat | None, baru: Isi) -> Mutan | None:
    """The office with one cell changed; None where there is no such cell."""
    return change(u, nama, {di: baru}, di) if di else None


def write(u: Undian, nama: str, kalimat: str, bagian: str, kode: str = "") -> Mutan | None:
    """A sentence as a new row of Naskah; one in three about an indicator instead of its Analisis."""
    rows = u.kantor.lembar[REALISASI.name]
    baris = next((k for k, b in enumerate(rows) if kode and b.get("Kode") == kode), None)
    if baris is not None and u.r.random() < 1 / 3:
        di = Tempat(REALISASI.name, baris, "Analisis")
        return put(u, nama, di, kalimat)
    baris = len(u.kantor.lembar[NASKAH.name])
    di = Tempat(NASKAH.name, baris, "Isi")
    mutan = change(u, nama, {Tempat(NASKAH.name, baris, "Bagian"): bagian, di: kalimat}, di)
    return mutan and replace(mutan, uraian=f"{u.kantor.sel(di)}: {kalimat}")


def _wrong(jenis: Mapping[str, Any], u: Undian, nama: str) -> Mutan | None:
    """A sentence that states the kind's value, made false."""
    subjek = facts(u.kantor.nama, jenis["subjek"])
    fakta = u.r.choice(subjek) if subjek else None
    nilai = fakta and falsify(u.r, fakta, jenis["besaran"])
    if not fakta or not nilai:
        return None
    bentuk = [b for b in jenis["bentuk"] if "{" + jenis["besaran"] in b or jenis["besaran"] not in fakta.benar]
    return write(u, nama, u.r.choice(bentuk).format_map(nilai), jenis.get("bagian", BAGIAN), fakta.kode)


def _right(jenis: Mapping[str, Any], u: Undian, nama: str) -> Mutan | None:
    """One of the same sentences with its true values, or another of which nothing can be said."""
    subjek = facts(u.kantor.nama, jenis["subjek"])
    if not subjek:
        return None
    fakta = u.r.choice(subjek)
    bentuk = u.r.choice([*jenis["bentuk"], *jenis["jujur"]])
    kode = fakta.kode if "ama}" in bentuk else ""  # only what names the indicator may stand in its Analisis
    return write(u, nama, bentuk.format_map(fakta.benar), jenis.get("bagian", BAGIAN), kode)


for _jenis in KATA["kalimat"]:
    MAKNA[_jenis["jenis"]] = Makna(_jenis["saksi"], partial(_wrong, _jenis), partial(_right, _jenis))
