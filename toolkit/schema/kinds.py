"""The words in which the contract is declared: Sheet, Column, Kind."""

import enum
from typing import NamedTuple


class Kind(enum.Enum):
    """What a column holds; decides how its cells are read and how the template formats them."""

    TEKS = "teks"
    KODE = "kode"
    """Code of an indicator or sasaran (`1.1`, `1`); a text cell."""
    KODE_ANGGARAN = "kode anggaran"
    """Code of a budget row; a text cell."""
    NIP = "NIP"
    NOMOR = "nomor"
    """Digits that are no number (telephone, document number); a text cell."""
    ANGKA = "angka"
    RUPIAH = "rupiah"
    PERSEN = "persen"
    """A number in percent, 95 for 95 %."""
    SKOR = "skor"
    CACAH = "cacah"
    """A whole number of things or persons."""
    UKURAN = "ukuran"
    """A target or realisasi: number, range, predicate letter."""
    REALISASI = "realisasi"
    """As UKURAN, and the word SKM."""
    PILIHAN = "pilihan"
    TANGGAL = "tanggal"
    TAHUN = "tahun"
    JAWABAN = "jawaban"
    """An answer, 1 to 4."""
    CENTANG = "centang"
    """Ticked or not: x, v, ✓, ya, 1."""
    HITUNG = "hitung"
    """The template computes it; never input."""


TEXT_KINDS = frozenset({Kind.KODE, Kind.KODE_ANGGARAN, Kind.NIP, Kind.NOMOR})
"""Kinds whose cells are formatted as text, so that Excel leaves `1.10` alone."""


class Years(enum.Enum):
    """For which years a column is repeated."""

    RENSTRA = "each year of the Renstra"
    BEFORE = "each year of the Renstra before Tahun laporan, at least four"


RIWAYAT_TERPENDEK = 4
"""Years before Tahun laporan that sheet Realisasi always has (contract, section 2)."""


class Rujukan(NamedTuple):
    """What the template shows beside a typed code: the first filled of some columns in the code's row of another sheet.

    Attributes:
        kode: field, in the same sheet, of the column that holds the code.
        sheet: where the code is looked up. kunci: field of the column that holds it there.
        tampil: fields there; the first that is filled is shown.
        awalan: the code is a sasaran's, and stands there before the dot of an indicator's (`1` in `1.1`).
    """

    kode: str
    sheet: str
    kunci: str
    tampil: tuple[str, ...]
    awalan: bool = False


class Column(NamedTuple):
    """One column, or one key of `Identitas`.

    Attributes:
        heading: as staff see it; a column with `years` adds the year, one with `numbered` the number (U1 … Un).
        field: name of the record's field; empty for HITUNG.
        help: Indonesian, at most 255 characters, shown when the cell is selected and in the guide.
        example: a right value, as typed.
        choices: the dropdown; the first is the default. `choices_of` names a list that the regulation files give.
        synonyms: other headings that mean this column.
        wide: width in characters in the template.
        formula: HITUNG: the template's formula, `{n}` the row, `{field}` the letters of another column of the sheet.
        rujukan: HITUNG: the formula shows what stands beside a code in another sheet.
        prefilled: the template, or next year's, writes values into this column; a row with nothing else is no record.
        open_choices: another value than the choices may stand here; the dropdown only warns.
        boleh_kosong: required, and yet a blank in a filled row has a meaning. pengganti: fields that do as well.
        diketik: the template formats the cells as text: what is typed may begin with a dash, which Excel takes for a
            formula elsewhere.
        dahulu: choices as earlier versions, or exports, write them, each with what it is called here.
        sejak: version of the contract that brought the column; a workbook made before may lack it.
        unit: shown in the guide and in the input message: `rupiah`, `%`, `tahun` …
    """

    heading: str
    kind: Kind
    field: str = ""
    help: str = ""
    example: str = ""
    required: bool = False
    choices: tuple[str, ...] = ()
    choices_of: str = ""
    synonyms: tuple[str, ...] = ()
    years: Years | None = None
    numbered: bool = False
    wide: float = 14
    formula: str = ""
    unit: str = ""
    rujukan: Rujukan | None = None
    prefilled: bool = False
    open_choices: bool = False
    boleh_kosong: bool = False
    pengganti: tuple[str, ...] = ()
    diketik: bool = False
    dahulu: tuple[tuple[str, str], ...] = ()
    sejak: int = 1


class Sheet(NamedTuple):
    """One input sheet.

    Attributes:
        per: what one row is, Indonesian ("indikator sasaran").
        field: name of the field of Laporan that holds its records; empty for `Petunjuk` and `Identitas`.
        required: without it the command stops. optional: absent or empty without harm.
        intro: one sentence above the headings.
        rows: empty rows that the template prepares.
        sejak: version of the contract that brought the sheet; one that came later causes nothing while it is empty.
    """

    name: str
    per: str
    columns: tuple[Column, ...]
    field: str = ""
    required: bool = False
    optional: bool = False
    intro: str = ""
    rows: int = 30
    sejak: int = 1

    def column(self, field: str) -> Column:
        """The column of a record's field.

        Raises:
            KeyError: no column has that field.
        """
        for column in self.columns:
            if column.field == field:
                return column
        raise KeyError(field)
