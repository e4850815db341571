"""How far a sheet is filled in: live formulas for sheet Petunjuk, and the values that they have at first.

Nothing is said of a blank that has a meaning, and of a column whose place another may take.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from toolkit.model.sel import column_letters
from toolkit.schema.identitas import IDENTITAS, PERLU
from toolkit.schema.kinds import Sheet
from toolkit.template.layout import ROW_FIRST, TemplateColumn
from toolkit.template.names import DEEPEST_ROW
from toolkit.template.options import Typed

_HILANG = "sheet tidak ada"
_PEMISAH = ", "


class Status(NamedTuple):
    """Two formulas with their values: how much is filled in, and which required columns have blanks."""

    terisi: tuple[str, str]
    kosong: tuple[str, str]


def of_records(sheet: Sheet, kolom: Sequence[TemplateColumn], baris: Sequence[Mapping[str, Typed]]) -> Status:
    """The state of a sheet of records.

    Args:
        sheet: the schema's.
        kolom: its columns as they stand in the template.
        baris: the rows that are filled in from the start.
    """
    isian = {k: satu for k, satu in enumerate(kolom, 1) if not satu.computed and not satu.column.prefilled}
    banyak = f"MAX({','.join(f'COUNTA({_below(sheet, k)})' for k in isian)})"
    n = max((sum(_filled(b, satu) for b in baris) for satu in isian.values()), default=0)
    belum = "belum diisi" if sheet.required else "–"
    bagian, isi = [], ""
    for k, satu in isian.items():
        if satu.column.required and not satu.column.boleh_kosong and not satu.column.numbered:
            ganti = [j for j, lain in enumerate(kolom, 1) if lain.column.field in satu.column.pengganti]
            kurang = f"({banyak}-{_count(sheet, (k, *ganti))})"
            bagian.append(f'IF({kurang}>0,"{_PEMISAH}{satu.heading} ("&{kurang}&")","")')
            ada = sum(any(_filled(b, kolom[j - 1]) for j in (k, *ganti)) for b in baris)
            isi += f"{_PEMISAH}{satu.heading} ({n - ada})" if n > ada else ""
    return Status((_safe(f'IF({banyak}=0,"{belum}",{banyak}&" baris")'), f"{n} baris" if n else belum),
                  (_safe(_trimmed(bagian)), isi[len(_PEMISAH):]))


def of_identitas(nilai: Mapping[str, Typed]) -> Status:
    """The state of sheet Identitas; `nilai` by key."""
    tempat = {c.heading: f"'{IDENTITAS.name}'!$B${ROW_FIRST + 1 + n}" for n, c in enumerate(IDENTITAS.columns)}
    perlu = [IDENTITAS.column(field).heading for field in PERLU]
    awal, akhir = (list(tempat.values())[n].split("!")[1] for n in (0, -1))
    bagian = [f'IF({tempat[nama]}="","{_PEMISAH}{nama}","")' for nama in perlu]
    isi = "".join(f"{_PEMISAH}{nama}" for nama in perlu if nilai.get(nama) in (None, ""))
    terisi = sum(nilai.get(nama) not in (None, "") for nama in tempat)
    return Status((_safe(f"COUNTA('{IDENTITAS.name}'!{awal}:{akhir})&\" isian\""), f"{terisi} isian"),
                  (_safe(_trimmed(bagian)), isi[len(_PEMISAH):]))


def _filled(baris: Mapping[str, Typed], kolom: TemplateColumn) -> bool:
    return baris.get(kolom.heading) not in (None, "")


def _below(sheet: Sheet, kolom: int) -> str:
    huruf = column_letters(kolom)
    return f"'{sheet.name}'!${huruf}${ROW_FIRST + 1}:${huruf}${DEEPEST_ROW}"


def _count(sheet: Sheet, kolom: Sequence[int]) -> str:
    """Rows in which one of the columns is filled."""
    if len(kolom) == 1:
        return f"COUNTA({_below(sheet, kolom[0])})"
    return f"SUMPRODUCT(--({'+'.join(_any(sheet, kolom))}>0))"


def _any(sheet: Sheet, kolom: Sequence[int]) -> Iterator[str]:
    return (f'({_below(sheet, k)}<>"")' for k in kolom)


def _trimmed(bagian: Sequence[str]) -> str:
    """The parts without the first one's separator."""
    return f"MID({'&'.join(bagian)},{len(_PEMISAH) + 1},250)" if bagian else '""'


def _safe(rumus: str) -> str:
    """A sheet that staff removed is no error."""
    return f'IFERROR({rumus},"{_HILANG}")'
