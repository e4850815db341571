"""A table that goes on in further sheets of its file is one table; what may go on, and is not sure, is said."""

import re
from collections.abc import Iterator, Sequence

from toolkit.impor.jenis import Kenal
from toolkit.impor.judul import years_above
from toolkit.impor.lembar import Baris, Lembar
from toolkit.impor.tempat import TINGKAT, Tempat, is_total
from toolkit.reader.anggaran.tingkat import official_level
from toolkit.values.kode import kunci
from toolkit.values.teks import kutip

_BENTUK = frozenset({"pohon", "rincian"})
_SEPARUH = 2
_JENJANG = re.compile(r"[0-9Xx]\.[0-9Xx]{2}\.[0-9Xx]{2}(?:\.[0-9]\.[0-9]{2}(?:\.[0-9]{2,4})?)?")


def join(lembar: Sequence[Lembar], kenal: Sequence[Kenal]) -> tuple[list[Kenal], list[str]]:
    """The tables of a file, those that go on in later sheets put together.

    Args:
        lembar: the sheets that people see, in order.
        kenal: those of them that are of a kind.

    Returns:
        The tables; and a question for each other sheet that may go on with one.
    """
    menurut = {id(k.lembar): k for k in kenal}
    hasil: list[Kenal] = []
    tanya: list[str] = []
    for satu in lembar:
        k = menurut.get(id(satu))
        akhir = hasil[-1] if hasil and hasil[-1].aturan.get("bentuk") in _BENTUK else None
        if akhir is not None and _goes_on(akhir, satu, k):
            hasil[-1] = _appended(akhir, satu, satu.baris[k.judul.akhir + 1:] if k else satu.baris)
        elif k is not None:
            hasil.append(k)
        elif akhir is not None and len(baru := _written_codes(satu) - _written_codes(akhir.lembar)) > _SEPARUH:
            tanya.append(
                f"Sheet {satu.nama} memuat {len(baru)} kode yang tidak ada di sheet {akhir.lembar.nama} ({min(baru)} "
                "…), tetapi judul kolomnya tidak ditemukan. Bila lanjutannya, beri judul dan letak kolom yang sama; "
                f"bila bukan, jalankan lagi dengan --sheet {kutip(akhir.lembar.nama)}.")
    return hasil, tanya


def _goes_on(akhir: Kenal, satu: Lembar, k: Kenal | None) -> bool:
    """The same headings, or none above rows with codes and amounts in the same columns; and other codes."""
    if k is not None:
        if k.sumber != akhir.sumber or k.judul.kolom != akhir.judul.kolom:
            return False
        tahun = years_above(akhir.lembar, akhir.judul), years_above(k.lembar, k.judul)
        if all(tahun) and tahun[0] != tahun[1]:
            return False
    isi = satu.baris[k.judul.akhir + 1:] if k else satu.baris
    if k is None and not _is_continued(akhir, isi):
        return False
    if akhir.aturan["bentuk"] == "rincian":
        return not {_whole(b) for b in isi} & {_whole(b) for b in akhir.lembar.baris[akhir.judul.akhir + 1:]}
    dulu, baru = (list(_codes(akhir, baris)) for baris in (akhir.lembar.baris[akhir.judul.akhir + 1:], isi))
    sama = set(dulu) & set(baru)
    return not sama or (len(sama) == 1 and dulu[-1] == baru[0])  # the last row of a page, carried over


def _is_continued(akhir: Kenal, isi: Sequence[Baris]) -> bool:
    penuh = [b for b in isi if sum(v is not None and v != "" for v in b.isi) > 1]
    tempat = Tempat(akhir)
    berkode = [b for b in penuh if any(official_level(b.teks(k)) is not None for k in tempat.kode)
               or any(isinstance(v, str) and is_total(v) for v in b.isi)]
    uang = [k.ke for k in akhir.kolom["Anggaran"]["Anggaran"]]
    return bool(penuh) and _SEPARUH * len(berkode) > len(penuh) and all(
        any(b.teks(k) for k in uang) for b in berkode[:_SEPARUH])


def _codes(kenal: Kenal, baris: Sequence[Baris]) -> Iterator[object]:
    tempat = Tempat(kenal)
    for b in baris:
        if (isi := tempat.read(b)) is not None and official_level(isi[0]) in TINGKAT:
            yield kunci(isi[0]), isi[2]


def _whole(b: Baris) -> tuple[object, ...]:
    """A row without its number."""
    return tuple(b.isi[1:])


def _written_codes(satu: Lembar) -> set[str]:
    return {v.strip() for b in satu.baris for v in b.isi if isinstance(v, str) and _JENJANG.fullmatch(v.strip())}


def _appended(kenal: Kenal, satu: Lembar, isi: Sequence[Baris]) -> Kenal:
    lama = kenal.lembar
    geser = lama.baris[-1].nomor
    baris = [*lama.baris, *(b._replace(nomor=b.nomor + geser) for b in isi)]
    return kenal._replace(lembar=lama._replace(
        baris=baris, sambungan=(*lama.sambungan, (geser, satu.nama)),
        belum_dihitung=lama.belum_dihitung | {(b + geser, k) for b, k in satu.belum_dihitung}))
