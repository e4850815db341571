"""What the two halves of `toolkit impor` hand each other: what is read from outside, and what is to be written."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from toolkit.values.angka import is_whole

Nilai = str | int | Decimal | dt.date | None
"""A cell to write. A text stays a text (codes too), a number a number; None leaves the cell blank."""


def bilangan(n: Decimal | None) -> int | Decimal | None:
    """A number as it is written: a whole one without decimals.

    >>> bilangan(Decimal("7.00")), bilangan(Decimal("7.5")), bilangan(None)
    (7, Decimal('7.5'), None)
    """
    return n if n is None or not is_whole(n) else int(n)


class Asal(NamedTuple):
    """A file that was read.

    Attributes:
        berkas: its name without folder. sha256: of its bytes, 64 hexadecimal digits.
    """

    berkas: str
    sha256: str


class Penerima(NamedTuple):
    """What the workbook that receives says of itself, as far as the sources are understood by it.

    Attributes:
        berkas: its name. tahun: of the report, None where it says none.
        kantor: Nama Perangkat Daerah, empty where blank. kode_wilayah: likewise.
        masa: first and last year of the Renstra, None where unknown.
        indikator: Kode -> the names that the Renstra and the PK give it, the first one first.
        unsur: No -> name in sheet SKM as it stands there, else of its Pedoman.
        anggaran: codes of the rows of Anggaran that stand there already.
        lembar: names of its sheets; empty: unknown.
    """

    berkas: str
    tahun: int | None = None
    kantor: str = ""
    kode_wilayah: str = ""
    masa: tuple[int, int] | None = None
    indikator: Mapping[str, tuple[str, ...]] = {}
    unsur: Mapping[int, str] = {}
    anggaran: tuple[str, ...] = ()
    lembar: frozenset[str] = frozenset()


class Pilihan(NamedTuple):
    """What the command line says of the sources.

    Attributes:
        sheet: the sheet of the source (`--sheet`), None: found by its headings.
        perangkat_daerah: name or code of the office, None: the workbook's own where that is all there is.
        peta: a peta.toml that was completed, None without. peta_lama: one that lies where a new one would be written;
            its answers are not used, and kept.
        tujuan: names of the input sheets that may be written; empty: all.
        dari_folder: sources that were not named but found in a folder: what is none of the kinds is passed over there
            (`Bacaan.dilewati`), where a file that was named is refused.
    """

    sheet: str | None = None
    perangkat_daerah: str | None = None
    peta: Path | None = None
    peta_lama: Path | None = None
    tujuan: frozenset[str] = frozenset()
    dari_folder: frozenset[Path] = frozenset()


class Muatan(NamedTuple):
    """Rows for one input sheet.

    Attributes:
        sheet: name of our sheet, as the schema has it.
        baris: the rows from top to bottom: our heading -> value. A heading is written as in the workbook, a repeated
            one with its year or number (`Realisasi 2023`, `U3`); a heading that no row names is not touched.
        asal: the files that the rows came from, in the order given.
        kunci: a heading of the rows: a row goes to where the sheet holds this key already (`Kode` in Realisasi, `No` in
            SKM), and below the last one where it does not. Empty: the rows go one below the other under the headings.
        diterima: totals of the sources that do not meet, and were confirmed.
    """

    sheet: str
    baris: tuple[Mapping[str, Nilai], ...]
    asal: tuple[Asal, ...]
    kunci: str = ""
    diterima: tuple[str, ...] = ()


class Pasangan(NamedTuple):
    """A heading of theirs (`Kelompok > Anak` where it stands over several rows) and what it feeds."""

    mereka: str
    sheet: str
    kita: str


class Banding(NamedTuple):
    """A sum of what was taken beside the figure of the source's own Jumlah or SKPD row.

    Attributes:
        sebutan: what is compared ("Anggaran, baris Jumlah"). kita, mereka: both figures; mereka None: there is none.
        di: cell of the source's figure (`Sheet1!F214`), empty without.
    """

    sebutan: str
    kita: Decimal
    mereka: Decimal | None = None
    di: str = ""

    @property
    def selisih(self) -> Decimal | None:
        """Ours less theirs, None where there is nothing to compare with."""
        return None if self.mereka is None else self.kita - self.mereka


class Tinjauan(NamedTuple):
    """What `--tinjau` shows of one table of a source.

    Attributes:
        berkas: the file. sheet: the source's sheet, empty for a CSV.
        jenis: what kind of export it is, in words. keyakinan: how sure that is ("pasti", "cukup yakin", "ragu").
        baris_judul: first and last heading row. kolom: which heading feeds which of ours.
        tak_terpakai: headings that are not used.
        per_tingkat: what the rows are -> how many ("Program": 3; "responden": 150).
        jumlah: sums beside the source's own. contoh: (our sheet, a row as it would be written), at most three a sheet.
        tidak_diambil: (what is not taken, why).
        catatan: further sentences (sample size, answers given twice …).
        pertanyaan: what must be answered before anything is written, a sentence each with what to do.
    """

    berkas: str
    sheet: str
    jenis: str
    keyakinan: str
    baris_judul: tuple[int, int] = (0, 0)
    kolom: tuple[Pasangan, ...] = ()
    tak_terpakai: tuple[str, ...] = ()
    per_tingkat: Mapping[str, int] = {}
    jumlah: tuple[Banding, ...] = ()
    contoh: tuple[tuple[str, Mapping[str, Nilai]], ...] = ()
    tidak_diambil: tuple[tuple[str, str], ...] = ()
    catatan: tuple[str, ...] = ()
    pertanyaan: tuple[str, ...] = ()


class Bacaan(NamedTuple):
    """What came of reading all sources of one command.

    Attributes:
        tinjauan: one for each table that was recognised. muatan: what would be written, at most one for each sheet.
        peta: text of the peta.toml to complete, empty where nothing is asked by it.
        dilewati: (file, why) of a folder's files that are no export of a known kind.

    While any `pertanyaan` stands in `tinjauan` nothing is written (exit code 2). What cannot be read at all, and two
    files for one sheet, is a `ToolkitError` instead.
    """

    tinjauan: tuple[Tinjauan, ...]
    muatan: tuple[Muatan, ...]
    peta: str = ""
    dilewati: tuple[tuple[str, str], ...] = ()
