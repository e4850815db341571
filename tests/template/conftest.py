"""One template, made once: years, office and guidance of the example, empty."""

import datetime as dt
import io

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from toolkit.template.options import TemplateOptions
from toolkit.template.workbook import make

OPTIONS = TemplateOptions(tahun=2021, renstra_awal=2016, renstra_akhir=2021, kode_wilayah="35.09.12",
                          pedoman_skm="kepmenpan-25-2004", dibuat=dt.datetime(2022, 1, 3, tzinfo=dt.UTC))


@pytest.fixture(scope="session")
def template_bytes() -> bytes:
    return make(OPTIONS)


@pytest.fixture(scope="session")
def template(template_bytes: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(template_bytes))
