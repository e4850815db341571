"""What stands in the way of the rows: people's own texts and formulas, merged cells, protection. Never written over."""

import re
from collections.abc import Iterator, Mapping

from toolkit.delivery.graft.guests.places import Area, Place, area_of, range_text
from toolkit.delivery.isian.formats import Formats
from toolkit.delivery.isian.model import Content, Growth
from toolkit.errors import ToolkitError
from toolkit.impor.isian.letak import Letak
from toolkit.impor.isian.susunan import Susunan, named

_WIDE_FORMULA = re.compile(rb'<(?:[\w.-]+:)?f\b[^>]*\bt\s*=\s*["\'](?:array|dataTable|shared)["\'][^>]*>')
_REF = re.compile(rb'\bref\s*=\s*["\']([^"\']*)["\']')
_PROTECTED = re.compile(rb'<(?:[\w.-]+:)?sheetProtection\b[^>]*\bsheet\s*=\s*["\'](?:1|true)["\']')
_TIDAK_DITULIS = "tidak ada yang ditulis"


def obstacles(letak: Letak, susunan: Susunan, cells: Mapping[Place, Content], growth: Growth | None) -> None:
    """Refuse to write where something of people's would be lost.

    Args:
        letak: the sheet.
        susunan: which rows go where.
        cells: what is to be written.
        growth: how the table grows.

    Raises:
        ToolkitError: with the place, and what to do.
    """
    for check in (_typed, _below, _formulas, _merged, _locked):
        check(letak, susunan, cells, growth)


def _typed(letak: Letak, susunan: Susunan, _cells: Mapping[Place, Content], _growth: Growth | None) -> None:
    """Something below the records, such as a row of sums, where more rows are needed."""
    asing = [b for b in susunan.baris if b in letak.berisi and b not in susunan.lama and b not in susunan.tetap]
    if asing:
        raise _no_room(letak, asing[0], susunan.baris[-1] - asing[0] + 1)


def _below(letak: Letak, _susunan: Susunan, _cells: Mapping[Place, Content], growth: Growth | None) -> None:
    """Something below a table that must grow."""
    if growth is None:
        return
    for baris in range(growth.end + 1, growth.new_end + 1):
        ada = [k for k in range(growth.first, growth.last + 1)
               if letak.grid.cell(baris, k) is not None or letak.has_formula((baris, k))]
        if ada:
            raise _no_room(letak, baris, growth.new_end - baris + 1)


def _no_room(letak: Letak, baris: int, kurang: int) -> ToolkitError:
    return ToolkitError(
        f"Di sheet {letak.grid.nama} di {letak.file} baris {baris} berisi hal lain (misalnya baris jumlah), padahal "
        f"tempatnya diperlukan; {_TIDAK_DITULIS}.",
        f"Hapus baris {baris} bila tidak diperlukan (jumlah dihitung sendiri), atau sisipkan {kurang} baris kosong di "
        "atasnya, simpan, lalu jalankan lagi.")


def _formulas(letak: Letak, susunan: Susunan, cells: Mapping[Place, Content], _growth: Growth | None) -> None:
    """A formula of people's in a blank row, or one that fills other cells as well."""
    boleh = frozenset(susunan.lama) if susunan.ganti else frozenset[int]()
    if susunan.muatan.kunci and susunan.ganti:
        boleh = frozenset(susunan.baris)
    berumus = [t for t in cells if letak.has_formula(t)]
    if asing := [letak.sel(*t) for t in berumus if t[0] not in boleh]:
        raise ToolkitError(f"Di {letak.file} ada rumus di tempat yang akan diisi: {named(asing)}; {_TIDAK_DITULIS}.",
                           "Hapus rumus itu, simpan, lalu jalankan lagi.")
    for area in _wide(letak):
        dalam = {(b, k) for b in range(area[0], area[2] + 1) for k in range(area[1], area[3] + 1)}
        if not dalam.isdisjoint(cells) and not dalam <= cells.keys():
            raise ToolkitError(f"Rumus di {letak.grid.nama}!{range_text(area)} di {letak.file} mengisi sel lain juga, "
                               f"sehingga tidak dapat diganti sebagian; {_TIDAK_DITULIS}.",
                               "Ganti rumus itu dengan nilainya, simpan, lalu jalankan lagi.")


def _wide(letak: Letak) -> Iterator[Area]:
    """Ranges that one formula fills, of people's columns."""
    for found in _WIDE_FORMULA.finditer(letak.text.data):
        ref = _REF.search(found[0])
        area = area_of(ref[1].decode()) if ref else None
        if area is not None and not set(range(area[1], area[3] + 1)) <= letak.terbuka.hitung_kolom:
            yield area


def _merged(letak: Letak, _susunan: Susunan, cells: Mapping[Place, Content], _growth: Growth | None) -> None:
    for area in letak.merged:
        if any(area[0] <= b <= area[2] and area[1] <= k <= area[3] for b, k in cells):
            raise ToolkitError(f"Sel {range_text(area)} di sheet {letak.grid.nama} di {letak.file} digabung, padahal "
                               f"akan diisi; {_TIDAK_DITULIS}.",
                               "Di Excel: pilih sel itu, Beranda > Batalkan Penggabungan Sel, simpan, lalu jalankan "
                               "lagi.")


def _locked(letak: Letak, _susunan: Susunan, cells: Mapping[Place, Content], _growth: Growth | None) -> None:
    """A protected sheet, of which the cells may not be typed into."""
    if not _PROTECTED.search(letak.text.data):
        return
    formats = Formats(letak.package)
    terkunci = [t for t in cells if formats.is_locked(letak.style_of(t))]
    if terkunci:
        raise ToolkitError(f"Sheet {letak.grid.nama} di {letak.file} dikunci, dan sel yang akan diisi (mulai "
                           f"{letak.sel(*min(terkunci))}) tidak boleh diubah; {_TIDAK_DITULIS}.",
                           "Di Excel: Tinjau > Buka Proteksi Lembar, simpan, lalu jalankan lagi.")
