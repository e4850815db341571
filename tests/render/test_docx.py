"""A table in Word: which rows stay on one page, and when its letters become smaller."""

import pytest
from lxml import etree

from toolkit.render import columns, docx
from toolkit.tabel.model import Baris, Gaya, Kolom, Tabel

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def narrow(*gaya: Gaya) -> Tabel:
    return Tabel("Judul", (Kolom("A", 20), Kolom("B", 20)), tuple(Baris((f"a{n}", "b"), g)
                                                                     for n, g in enumerate(gaya)))


def wide(baris: int) -> Tabel:
    """Nine columns; each row has one text of eight words."""
    return Tabel("Judul", tuple(Kolom(f"K{n}", 12) for n in range(9)),
                 tuple(Baris((f"{n}", "satu dua tiga empat lima enam tujuh delapan", *[""] * 7)) for n in range(baris)))


def rows(tabel: Tabel, *, bertanda: bool = False, muat_mm: float = 0) -> list[etree._Element]:
    (isi,) = (t for x in docx.render(tabel, 250, bertanda=bertanda, muat_mm=muat_mm)
              if (t := etree.fromstring(x)).tag == f"{W}tbl")
    return [b for b in isi.findall(f"{W}tr") if b.find(f"{W}trPr/{W}tblHeader") is None]


def bound(tabel: Tabel) -> list[bool]:
    """Which rows stay with the next."""
    return [b.find(f".//{W}keepNext") is not None for b in rows(tabel)]


def test_the_last_row_takes_four_along_and_a_heading_row_what_it_heads() -> None:
    biasa = Gaya.BIASA
    assert bound(narrow(*[biasa] * 10)) == [True, *[False] * 4, *[True] * 4, False]  # no row alone at the top either
    assert bound(narrow(*[biasa] * 3, Gaya.PROGRAM, *[biasa] * 8)) == [
        True, False, False, True, *[False] * 3, *[True] * 4, False]


def test_a_table_that_fits_or_never_will_keeps_its_letters() -> None:
    assert not any(columns.fits_small(wide(20), 250, mm) for mm in (1000, 10))


def test_a_form_that_is_a_few_rows_too_high_gets_smaller_letters() -> None:
    """Heights fall with the letters, so between both heights lies a page that only the smaller ones fit."""
    cocok = [mm for mm in range(20, 400) if columns.fits_small(wide(20), 250, mm)]
    assert cocok == list(range(cocok[0], cocok[-1] + 1))
    besar = f'.//{W}sz[@{W}val="{columns.SMALL * 2:.0f}"]'
    assert all(b.find(besar) is not None for b in rows(wide(20), bertanda=True, muat_mm=cocok[0]))
    assert not any(b.find(besar) is not None for b in rows(wide(20), bertanda=True, muat_mm=cocok[-1] + 1))
    assert not any(b.find(besar) is not None for b in rows(wide(20), muat_mm=cocok[0]))  # nothing to sign
    assert not columns.fits_small(narrow(*[Gaya.BIASA] * 20), 250, cocok[0])


def test_the_height_is_that_of_its_lines() -> None:
    """A row of one line in 7 points: 7 × 1.15 + 1.5 = 9.55 points = 3.37 mm; forty of them in 6 points 8.4 × 40."""
    def satu(baris: int) -> Tabel:
        return Tabel("", tuple(Kolom("", 12) for _ in range(9)), tuple(Baris(("x",) * 9) for _ in range(baris)))

    batas = [max(mm for mm in range(10, 300) if columns.fits_small(satu(n), 250, mm)) for n in (20, 60)]
    assert batas[1] - batas[0] == pytest.approx(40 * 9.55 * 25.4 / 72, abs=1)
