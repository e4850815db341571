"""What the chapters are written from: the results, their sheets' tables by name, and shared turns of phrase."""

import string
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from toolkit.model import lembar as nama_lembar
from toolkit.model.hasil import Hasil, HasilSasaran, Paragraf
from toolkit.model.laporan import JenisDokumen, Teks
from toolkit.model.sel import Isian, Sel
from toolkit.model.temuan import Temuan
from toolkit.narasi import triwulan
from toolkit.narasi.sanding import contradicting, says_again
from toolkit.report import baku
from toolkit.report.blocks import Alinea, Blok, Butir, Gambar, Kosong
from toolkit.tabel.halaman import Bagian, Lembar
from toolkit.tabel.surat import Tanda, penandatangan
from toolkit.values.butir import is_below, rinci, without_mark
from toolkit.values.kode import Kunci


@dataclass(frozen=True)
class Sources:
    """Everything that a chapter may use.

    Attributes:
        hasil: what was computed. temuan: the findings. lembar: the result sheets. narasi: the sentences by heading.
        foto: pictures by the code of their sasaran (`kunci`).
        logo: the picture of the cover, or what is to be said of it; none where nobody asked for one.
    """

    hasil: Hasil
    temuan: tuple[Temuan, ...]
    lembar: tuple[Lembar, ...]
    narasi: tuple[Paragraf, ...]
    foto: Mapping[Kunci, Sequence[Gambar | Kosong]] = field(default_factory=dict)
    logo: tuple[Gambar | Kosong, ...] = ()

    @cached_property
    def words(self) -> Mapping[str, str]:
        """Words of the workbook in the standard passages; a general word where one is missing."""
        laporan, i = self.hasil.laporan, self.hasil.identitas
        return {"nama": i.nama_perangkat_daerah.nilai or "perangkat daerah",
                "kabupaten": i.kabupaten_kota.nilai or "kabupaten/kota", "tahun": str(laporan.tahun),
                "renstra": f"{laporan.tahun_awal}–{laporan.tahun_akhir}",
                "dasar_organisasi": i.dasar_hukum_organisasi.nilai or "peraturan kepala daerah",
                "pedoman_skm": self.hasil.regulasi.pedoman_skm.dasar, "triwulan": triwulan.sebut(self.hasil)}

    @cached_property
    def bantahan(self) -> tuple[Temuan, ...]:
        """The findings of the office's sentences that say other than the figures."""
        return contradicting(self.temuan)

    @property
    def laporan_oleh(self) -> Tanda:
        """Who signs the report."""
        return penandatangan(self.hasil, JenisDokumen.LAPORAN)

    def sheet(self, nama: str) -> Sequence[Bagian]:
        """Blocks of a result sheet; none where it is not written."""
        return next((satu.bagian for satu in self.lembar if satu.nama == nama), ())

    def tabel(self, nomor: str) -> Sequence[Bagian]:
        """Blocks of the sheet of a numbered table."""
        return self.sheet(nama_lembar.tabel_sheet(nomor))

    def kalimat(self, bagian: str, kantor: Sequence[str] = ()) -> tuple[Alinea, ...]:
        """The sentences under a heading of sheet Narasi; not those that the office's texts beside them say as well."""
        return tuple(Alinea(p.teks) for p in self.narasi
                     if p.bagian == bagian and not says_again(kantor, p.teks, self.bantahan))

    def instead(self, bagian: str, nama: str) -> Iterator[Blok]:
        """What the office wrote under a Bagian of sheet Naskah, else the standard passage."""
        yield from self.prosa(self.naskah(bagian)) if self.naskah(bagian) else self.baku(nama)

    def baku(self, nama: str, gaya: str = "LKIsi") -> Iterator[Blok]:
        """A standard passage; `gaya`: style of its paragraphs."""
        naskah = baku.passage(nama, self.hasil.tahun, self.words)
        yield from (Alinea(t, gaya) for t in naskah.alinea)
        yield from (Butir(f"{huruf}.", t) for huruf, t in zip(string.ascii_lowercase, naskah.butir, strict=False))

    def naskah(self, bagian: str) -> tuple[str, ...]:
        """What the office wrote under a Bagian of sheet Naskah, in order."""
        return self.hasil.laporan.tulisan(bagian)

    def prosa(self, isi: Sequence[str]) -> Iterator[Blok]:
        """Texts as paragraphs; one that begins with `- ` is an item below the paragraph above it."""
        yield from (Butir("\N{EN DASH}", without_mark(t)) if is_below(t) else Alinea(t) for t in isi)

    def daftar(self, bagian: str, *, angka: bool = False) -> Iterator[Blok]:
        """A passage of the office as a list; one item stands as a paragraph, none is left out and listed."""
        isi = self.naskah(bagian)
        if not isi:
            yield missing_naskah(bagian)
        elif len(isi) == 1:
            yield Alinea(isi[0])
        else:
            yield from (Butir(b.tanda, b.teks, int(b.bawah)) if b.tanda else Alinea(b.teks, "LKPengantar")
                        for b in rinci(isi, angka=angka))

    def introduced(self, kalimat: str, bagian: str, *, angka: bool = False) -> Iterator[Blok]:
        """A sentence and, below it, a passage of the office as a list; its own sentence where it begins with one.

        Neither where the office wrote nothing.
        """
        isi = self.naskah(bagian)
        if isi and (len(isi) < 2 or rinci(isi)[0].tanda):  # noqa: PLR2004 - one row is no list
            yield Alinea(kalimat, "LKPengantar")
        yield from self.daftar(bagian, angka=angka)

    def nomor_sasaran(self) -> Iterator[tuple[int, HasilSasaran]]:
        """Sasaran with their running number, as the tables count them."""
        yield from enumerate(self.hasil.sasaran, 1)


def missing_naskah(bagian: str) -> Kosong:
    """A missing passage of sheet Naskah, whose place the document leaves out."""
    return Kosong(bagian, f"sheet Naskah dengan Bagian '{bagian}'", dicetak=False)


def missing_cell(apa: str, sheet: str, kolom: str, sel: Sel | None) -> Kosong:
    """A missing cell; its column where the sheet has no such row."""
    return Kosong(apa, f"sel {sel}" if sel else f"kolom {kolom} di sheet {sheet}")


def left_out(apa: str, isian: Isian[Any]) -> Kosong:
    """A blank cell of Identitas, whose place the document leaves out."""
    return Kosong(apa, f"sel {isian.sel} ({apa})" if isian.sel else f"{apa} di sheet Identitas", dicetak=False)


def written_in(isian: Teks) -> str:
    """What stands in a cell, without outer spaces."""
    return (isian.nilai or "").strip()
