"""How much a page of a rendered sheet holds."""

from openpyxl.worksheet.worksheet import Worksheet

from toolkit.render.pages import page_capacity, page_scale


def is_fitted(ws: Worksheet) -> bool:
    """Whether the sheet is fitted to the width of its page; else it is printed smaller still."""
    cara = ws.sheet_properties.pageSetUpPr
    return bool(cara and cara.fitToPage)


def capacity(ws: Worksheet, lebar: int) -> float:
    """Points of rows on a page of a sheet that is so many pixels wide."""
    mendatar = ws.page_setup.orientation == "landscape"
    muat, skala = page_capacity(lebar, mendatar=mendatar), page_scale(lebar, mendatar=mendatar)
    if is_fitted(ws):
        return muat
    kecil = (ws.page_setup.scale or 100) / 100
    assert kecil < skala  # so it is one page wide
    return muat * skala / kecil
