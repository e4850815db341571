"""Chart parts with nothing left to a default, since what is absent means different things to different programs.

XlsxWriter leaves out what Excel 2007 takes for granted. The schema's own defaults differ (a name of the series in each
label, a smooth line, an axis that is not drawn), and LibreOffice goes by the program that the file names as its last.
"""

import io
import re
import shutil
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO

from toolkit.ooxml.markup import Element, add, local, parse, serialise

_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_POTONGAN = 1 << 20
_BAGIAN = re.compile(r"xl/charts/chart\d+\.xml")


@dataclass(frozen=True, slots=True)
class _Unsur:
    """An element of a chart: its children in the order of the schema, and those that must be there with their value."""

    urutan: str
    wajib: Mapping[str, str]


_SUMBU = """axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos
    spPr txPr crossAx crosses crossesAt"""
_SERI = "idx order tx spPr"
_UNSUR: Mapping[str, _Unsur] = {
    "chartSpace": _Unsur("""date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart
        spPr txPr externalData printSettings userShapes extLst""", {"roundedCorners": "0"}),
    "chart": _Unsur("""title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly
        dispBlanksAs extLst""", {"autoTitleDeleted": "0", "plotVisOnly": "1", "dispBlanksAs": "gap"}),
    "title": _Unsur("tx layout overlay spPr txPr extLst", {"overlay": "0"}),
    "legend": _Unsur("legendPos legendEntry layout overlay spPr txPr extLst", {"overlay": "0"}),
    "barChart": _Unsur("barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
                       {"varyColors": "0"}),
    "lineChart": _Unsur("grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst",
                        {"varyColors": "0", "marker": "1"}),
    "barChart/ser": _Unsur(f"{_SERI} invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst",
                           {"invertIfNegative": "0"}),
    "lineChart/ser": _Unsur(f"{_SERI} marker dPt dLbls trendline errBars cat val smooth extLst", {"smooth": "0"}),
    "dLbls": _Unsur("""dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent
        showBubbleSize separator showLeaderLines leaderLines extLst""", {
            "showLegendKey": "0", "showVal": "0", "showCatName": "0", "showSerName": "0", "showPercent": "0",
            "showBubbleSize": "0"}),
    "catAx": _Unsur(f"{_SUMBU} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst", {
        "delete": "0", "majorTickMark": "none", "minorTickMark": "none", "auto": "0", "noMultiLvlLbl": "1"}),
    "valAx": _Unsur(f"{_SUMBU} crossBetween majorUnit minorUnit dispUnits extLst", {
        "delete": "0", "majorTickMark": "none", "minorTickMark": "none"}),
}
"""Name, or `parent/name` where it differs between parents."""


def lengkapi(xlsx: IO[bytes]) -> bytes:
    """The workbook with its chart parts completed; all other parts keep their bytes.

    Args:
        xlsx: a file that XlsxWriter wrote, in memory or on the disk; its entries keep their order and their date.
    """
    with zipfile.ZipFile(xlsx) as lama:
        if not any(_BAGIAN.fullmatch(nama) for nama in lama.namelist()):
            xlsx.seek(0)
            return xlsx.read()
        keluaran = io.BytesIO()
        with zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED) as baru:
            for info in lama.infolist():
                if _BAGIAN.fullmatch(info.filename):
                    baru.writestr(info, _lengkapi_bagian(lama.read(info), info.filename))
                    continue
                with lama.open(info) as asal, baru.open(info, "w") as salinan:  # a sheet may be too long to hold
                    shutil.copyfileobj(asal, salinan, _POTONGAN)
    return keluaran.getvalue()


def _lengkapi_bagian(isi: bytes, bagian: str) -> bytes:
    akar = parse(isi, bagian)
    for elemen in [satu for satu in akar.iter() if satu.tag.startswith(f"{{{_C}}}")]:
        nama, induk = local(elemen), elemen.getparent()
        lengkap = nama if induk is None else f"{local(induk)}/{nama}"
        unsur = _UNSUR.get(lengkap) or _UNSUR.get(nama)
        if unsur is not None:
            _tambah(elemen, unsur)
    return serialise(akar)


def _tambah(elemen: Element, unsur: _Unsur) -> None:
    """Put each missing child before the first one that the schema has after it."""
    urutan = unsur.urutan.split()
    for nama, nilai in unsur.wajib.items():
        anak = [local(a) for a in elemen]
        if nama in anak:
            continue
        sesudah = urutan[urutan.index(nama) + 1:]
        tempat = next((n for n, a in enumerate(anak) if a in sesudah), len(anak))
        add(elemen, f"{{{_C}}}{nama}", tempat, val=nilai)
