"""Thousands of filled workbooks with seeds: a few offices are written in full, all others are cut from them.

Only the parts that name the office are packed anew; every other part is copied as it is. 3 in 100 are damaged, in the
ways in which mail and flash disks damage files.
"""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tests import kantor_acak
from toolkit.data.kecamatan import Kecamatan, all_kecamatan
from toolkit.ooxml.rawzip import Entry, pack, read_entries, unpack, write_entries
from toolkit.template.options import Prefill, TemplateOptions, Typed
from toolkit.template.workbook import make

TAHUN = 2024
RENSTRA = (2021, 2026)
_ASAL = ("35.09.21", "Sumbersari", "Kabupaten Jember", "Jawa Timur")
"""Code, name, kabupaten and provinsi that the offices written in full have, and that stand nowhere else in them."""
_BENTUK = 12
_BANYAK_RESPONDEN = 400
_RUSAK = 0.03
_PANJANG = ("Capaian ini dipengaruhi oleh jumlah layanan yang diajukan warga, kelengkapan berkas, dan jadwal rapat. "
            * 12).strip()


@dataclass(frozen=True)
class Cetakan:
    """An office written in full: its entries, and the content of those that name it."""

    entri: tuple[Entry, ...]
    isi: Mapping[str, bytes]

    def cut(self, k: Kecamatan) -> bytes:
        """The same workbook for another office."""
        baru = (k.kode, k.nama, k.kabupaten_kota, k.provinsi)
        return write_entries(pack(e.name, _renamed(self.isi[e.name], baru), e) if e.name in self.isi else e
                             for e in self.entri)


def _renamed(isi: bytes, baru: Sequence[str]) -> bytes:
    for lama, nama in zip(_ASAL, baru, strict=True):
        isi = isi.replace(lama.encode(), nama.replace("&", "&amp;").encode())
    return isi


def moulds() -> tuple[Cetakan, ...]:
    """Offices of a dozen shapes: some with 400 answers to the survey, long texts or errors, one with other rules."""
    with TemporaryDirectory() as folder:
        return tuple(_mould(Path(folder), seed) for seed in range(_BENTUK))


def _mould(folder: Path, seed: int) -> Cetakan:
    bentuk = replace(kantor_acak.bentuk(seed), tahun=TAHUN, renstra=RENSTRA, pedoman="permenpanrb-14-2017",
                     responden=_BANYAK_RESPONDEN if seed % 4 == 1 else 0,
                     aturan=(("Batas capaian", "100"),) if seed == 0 else ())
    isian = kantor_acak.prefill(bentuk, seed)
    if seed % 3 == 2:  # noqa: PLR2004 - every third
        isian = _with_long_texts(isian)
    if seed % 4 == 3:  # noqa: PLR2004 - every fourth
        isian = _with_wrong_sum(isian)
    options = TemplateOptions(tahun=TAHUN, renstra_awal=RENSTRA[0], renstra_akhir=RENSTRA[1], kode_wilayah=_ASAL[0],
                              nama=f"Kecamatan {_ASAL[1]}", pedoman_skm=bentuk.pedoman)
    path = folder / f"{seed}.xlsx"
    path.write_bytes(make(options, isian))
    entri = read_entries(path.read_bytes())
    isi = {e.name: unpack(e) for e in entri}
    return Cetakan(entri, {n: b for n, b in isi.items() if any(a.encode() in b for a in _ASAL)})


def _with_long_texts(isian: Prefill) -> Prefill:
    panjang: dict[str, Typed] = {"Analisis": _PANJANG, "Kendala": _PANJANG, "Tindak Lanjut": _PANJANG}
    return replace(isian, baris={**isian.baris, "Realisasi": [{**b, **panjang} for b in isian.baris["Realisasi"]]})


def _with_wrong_sum(isian: Prefill) -> Prefill:
    """The first program's Anggaran is not what its rows add up to."""
    program, *lain = isian.baris["Anggaran"]
    return replace(isian, baris={**isian.baris, "Anggaran": [{**program, "Anggaran": 1_000}, *lain]})


_KERUSAKAN: tuple[Callable[[bytes], bytes], ...] = (
    lambda _: b"", lambda b: bytes(len(b)), lambda b: b[:len(b) * 2 // 3], lambda b: b[:200] + bytes(900) + b[1100:],
    lambda _: b"Kode;Realisasi\n1.1;71,7\n", lambda b: bytes.fromhex("D0CF11E0A1B11AE1") + b[8:4096])
"""Nothing came, only zeros, the end is missing, a hole in it, a text under a workbook's name, locked."""


def offices(banyak: int) -> list[Kecamatan]:
    """The first kecamatan of the country's list."""
    return list(all_kecamatan().values())[:banyak]


def write_list(folder: Path, banyak: int) -> Path:
    """The list of the offices that are expected."""
    path = folder / "DAFTAR.csv"
    path.write_text("kode wilayah\n" + "".join(f"{k.kode}\n" for k in offices(banyak)), encoding="utf-8")
    return path


def write_filled(folder: Path, banyak: int, cetakan: Sequence[Cetakan], seed: int = 14) -> int:
    """What came back; returns the bytes written."""
    r = random.Random(seed)  # noqa: S311  (a reproducible draw, nothing secret)
    folder.mkdir(parents=True)
    return sum((folder / nama).write_bytes(isi) for nama, isi in _files(offices(banyak), cetakan, r))


def _files(kecamatan: Sequence[Kecamatan], cetakan: Sequence[Cetakan], r: random.Random) -> Iterator[tuple[str, bytes]]:
    for n, k in enumerate(kecamatan):
        isi = r.choice(cetakan).cut(k)
        if r.random() < _RUSAK:
            isi = r.choice(_KERUSAKAN)(isi)
        yield r.choice(("LKjIP {} ({}).xlsx", "laporan {} rev{}.xlsx", "{}-final-{}.xlsx")).format(
            k.nama.replace("/", "-"), n), isi
