"""What came into the input sheets by `toolkit impor`: the custom property that says so, and the info that names it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import NamedTuple

from toolkit.catalog import found_while_reading
from toolkit.model.temuan import Tingkat
from toolkit.reader.notes import Notes
from toolkit.schema.input import PROPERTY_IMPOR, RECORD_SHEETS

DIIMPOR = found_while_reading(
    "BCA108", Tingkat.INFO, judul="Isian yang diimpor",
    pesan="Isian berikut dimasukkan dengan toolkit impor: {daftar}.",
    saran="Tidak perlu apa-apa. Bila berkas asalnya diperbarui, impor lagi dengan --ganti.",
    mengapa="Pemeriksa dapat mencocokkan isian dengan berkas asalnya; sidik jarinya (SHA-256) tersimpan di properti "
            "toolkit.impor pada workbook.")

_SATU = re.compile(r"(.+?): (.+) \(SHA-256 ([0-9a-f]{64})\)")
_BEDA = re.compile(r"(.+) tidak bertemu: (.+)")
_TERPANJANG = 255
"""Letters that Excel allows in a property."""


class Diimpor(NamedTuple):
    """A file that was imported.

    Attributes:
        sheet: the input sheets that it feeds. berkas: its name. sha256: of its bytes.
        diterima: its totals that do not meet, as they were confirmed.
    """

    sheet: tuple[str, ...]
    berkas: str
    sha256: str
    diterima: tuple[str, ...] = ()


def read_imported(properties: Mapping[str, str]) -> tuple[Diimpor, ...]:
    """What a workbook's custom properties say was imported, in their order."""
    semua = [baris for nama in property_names(properties) for baris in properties[nama].splitlines()]
    beda = [(cocok[1], cocok[2]) for baris in semua if (cocok := _BEDA.fullmatch(baris))]
    return tuple(Diimpor(tuple(cocok[1].split(", ")), cocok[2], cocok[3], tuple(b for di, b in beda if di == cocok[2]))
                 for baris in semua if (cocok := _SATU.fullmatch(baris)))


def property_names(properties: Iterable[str]) -> Iterator[str]:
    """Names of the properties that say so, among those of a workbook: `toolkit.impor.2` is the second."""
    semua = frozenset(properties)
    for k in count(1):
        nama = _name(k)
        if nama not in semua:
            return
        yield nama


def in_order(diimpor: Iterable[Diimpor]) -> list[Diimpor]:
    """In the order of the sheets, whatever was imported first."""
    urut = {sheet.name: k for k, sheet in enumerate(RECORD_SHEETS)}
    semua = (satu._replace(sheet=tuple(sorted(satu.sheet, key=lambda s: urut.get(s, 0)))) for satu in diimpor)
    return sorted(semua, key=lambda satu: (urut.get(satu.sheet[0], 0), satu.berkas, satu.sha256))


def written(diimpor: Iterable[Diimpor]) -> dict[str, str]:
    """The same as properties: name -> text; as many as the length that Excel allows asks for."""
    hasil: list[str] = []
    for baris in (baris for satu in diimpor for baris in _lines(satu)):
        if hasil and len(hasil[-1]) + 1 + len(baris) <= _TERPANJANG:
            hasil[-1] += f"\n{baris}"
        else:
            hasil.append(baris)
    return {_name(k): teks for k, teks in enumerate(hasil, 1)}


def _lines(satu: Diimpor) -> list[str]:
    """One file, and below it what does not meet there; what leaves no room is cut in its middle."""
    ekor = f" (SHA-256 {satu.sha256})"
    awal = f"{', '.join(satu.sheet)}: "
    nama = _cut(satu.berkas, max(_TERPANJANG - len(awal) - len(ekor), 8))
    beda = [f"{nama} tidak bertemu: " for _ in satu.diterima]
    return [f"{awal}{nama}{ekor}", *(b + _cut(d, max(_TERPANJANG - len(b), 8))
                                    for b, d in zip(beda, satu.diterima, strict=True))]


def _cut(teks: str, muat: int) -> str:
    return teks if len(teks) <= muat else f"{teks[:muat // 2]}…{teks[1 - muat // 2:]}"


def _name(nomor: int) -> str:
    return PROPERTY_IMPOR if nomor == 1 else f"{PROPERTY_IMPOR}.{nomor}"


def note_imported(properties: Mapping[str, str], berisi: Iterable[str], notes: Notes) -> None:
    """One info about all that was imported into sheets that still hold something; silent where nothing was.

    Args:
        properties: the workbook's custom properties.
        berisi: names of the sheets that hold records.
        notes: where findings go.
    """
    ada = frozenset(berisi)
    semua = in_order(satu._replace(sheet=sisa) for satu in read_imported(properties)
                     if (sisa := tuple(sheet for sheet in satu.sheet if sheet in ada)))
    if semua:
        daftar = dict.fromkeys(
            f"sheet {', '.join(satu.sheet)} dari {satu.berkas}{_differences(satu)}" for satu in semua)
        notes.add(DIIMPOR, None, {"daftar": "; ".join(daftar)})


def _differences(satu: Diimpor) -> str:
    return f" (angka di sana tidak bertemu dan diterima waktu diimpor: {'; '.join(satu.diterima)})" if (
        satu.diterima) else ""
