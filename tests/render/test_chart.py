"""Charts say everything themselves, in the order of the schema, so that every program draws the same."""

import io
import os
import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from tests.tabel import golden
from toolkit.render.xlsx import render

SCHEMAS = os.environ.get("TOOLKIT_XSD", "")
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
XLSX = render(golden.lembar(), kantor="Kecamatan Ambulu", tahun=2021)


def grafik() -> dict[str, "etree._Element"]:
    """Root of each chart part, by its name."""
    paket = zipfile.ZipFile(io.BytesIO(XLSX))
    return {n: etree.fromstring(paket.read(n)) for n in paket.namelist() if re.fullmatch(r"xl/charts/chart\d+\.xml", n)}


def nilai(elemen: "etree._Element") -> dict[str, str]:
    """Children that hold nothing but a value."""
    return {etree.QName(a).localname: a.get("val", "") for a in elemen if set(a.attrib) == {"val"}}


def test_labels_show_the_value_and_nothing_else() -> None:
    label = [e for akar in grafik().values() for e in akar.iter(f"{C}dLbls")]
    assert len(label) == 4      # Capaian per indikator, Anggaran and Realisasi per program, Skor per unsur
    for satu in label:
        letak = nilai(satu)
        assert letak.pop("dLblPos", "") in ("", "inBase")  # the survey's, where a line runs over the bars
        assert letak == {"showLegendKey": "0", "showVal": "1", "showCatName": "0", "showSerName": "0",
                               "showPercent": "0", "showBubbleSize": "0"}
        assert [e.get("formatCode") for e in satu.iter(f"{C}numFmt")] == ["#,##0.00"]


def test_lines_are_straight_and_gaps_stay_gaps() -> None:
    for nama, akar in grafik().items():
        assert [e.get("val") for e in akar.iter(f"{C}dispBlanksAs")] == ["gap"], nama
        for garis in akar.iter(f"{C}lineChart"):
            assert all(nilai(seri)["smooth"] == "0" for seri in garis.iter(f"{C}ser")), nama


def test_axes_are_drawn_without_ticks_and_corners_are_square() -> None:
    for nama, akar in grafik().items():
        assert nilai(akar)["roundedCorners"] == "0", nama
        sumbu = [*akar.iter(f"{C}catAx"), *akar.iter(f"{C}valAx")]
        assert len(sumbu) == 2
        for satu in sumbu:
            assert nilai(satu)["delete"] == "0", nama
            assert nilai(satu)["majorTickMark"] == nilai(satu)["minorTickMark"] == "none", nama


@pytest.mark.corpus
@pytest.mark.skipif(not SCHEMAS, reason="TOOLKIT_XSD names no folder of schemas")
def test_chart_parts_follow_the_schema() -> None:
    skema = etree.XMLSchema(etree.parse(str(Path(SCHEMAS) / "dml-chart.xsd")))
    for nama, akar in grafik().items():
        assert skema.validate(akar), f"{nama}: {skema.error_log}"
