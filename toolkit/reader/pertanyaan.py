"""Sheet SKM Responden whose headings are the questions themselves, as forms export them: which is which unsur."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice

from toolkit.cells.grid import Cell, CellType, Grid
from toolkit.cells.headings import LAST_HEADING_ROW
from toolkit.model.sel import Sel
from toolkit.reader.padanan import rank
from toolkit.schema.input import SKM, SKM_RESPONDEN
from toolkit.values.kuesioner import asked_of, read_answer

_TERSEDIKIT = 2
"""A line with one such word is a title; two make a row of questions."""
_DILIHAT = 20
"""So many answers of a question are looked at: free text is none."""


def advice_for_questions(grid: Grid, unsur: Mapping[int, str]) -> str:
    """Which heading is to become which column, by what is asked and never by place; empty where nothing is asked.

    Args:
        grid: the sheet, without columns U1, U2, …
        unsur: k of column Uk -> the unsur's name in this workbook.
    """
    baris = max((_asked(grid, nomor, unsur) for nomor in grid.baris if nomor <= LAST_HEADING_ROW),
                key=lambda di: sum(map(len, di.values())), default={})
    if sum(map(len, baris.values())) < _TERSEDIKIT:
        return ""
    satu = [f"{di[0]} menjadi U{k} ({unsur[k]})" for k, di in sorted(baris.items()) if len(di) == 1]
    ganda = [f" {' dan '.join(di)} sama-sama tampaknya menanyakan {unsur[k]}: beri judul U{k} pada satu saja."
             for k, di in sorted(baris.items()) if len(di) > 1]
    ganti = f"Ganti judul menurut isi pertanyaannya, bukan urutannya: {', '.join(satu)}." if satu else ""
    return (f"{ganti}{''.join(ganda)} Pertanyaan lain tentang unsur diberi U dan nomor unsurnya di sheet {SKM.name}; "
            "yang bukan tentang unsur dibiarkan").strip()


def _asked(grid: Grid, baris: int, unsur: Mapping[int, str]) -> Mapping[int, list[str]]:
    """K of column Uk -> addresses of the headings in a row that ask for it."""
    hasil: dict[int, list[str]] = defaultdict(list)
    for kolom, cell in grid.baris[baris].items():
        k = asked_of(cell.teks, unsur) if cell.type is CellType.TEXT and not _is_known(cell.teks) else None
        if k is not None and _is_answered(grid, baris, kolom, unsur[k]):
            hasil[k].append(Sel(grid.nama, baris, kolom).alamat)
    return hasil


def _is_known(judul: str) -> bool:
    """A heading of another column in somebody's words: `Cap waktu` is no question about the time taken."""
    return any(rank(judul, SKM_RESPONDEN, kolom) is not None for kolom in SKM_RESPONDEN.columns)


def _is_answered(grid: Grid, baris: int, kolom: int, nama: str) -> bool:
    """Is one of the first cells below an answer, or is none filled yet."""
    isi = list(islice(_below(grid, baris, kolom), _DILIHAT))
    return not isi or any(cell.angka is not None or read_answer(cell.teks, nama)[:2] != (None, None) for cell in isi)


def _below(grid: Grid, baris: int, kolom: int) -> Iterator[Cell]:
    return (cell for nomor, isi in grid.baris.items() if nomor > baris and (cell := isi.get(kolom)) is not None
            and cell.tampil.strip())
