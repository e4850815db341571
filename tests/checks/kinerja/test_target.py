"""The year's target in several documents: one finding for one cause."""

from pathlib import Path

import pytest

from tests.checks.kasus import find, places

DOKUMEN = """
    Renstra | Kode | Sasaran | Indikator Sasaran | Satuan | Arah    | Target 2021
            | 1.1  | Satu    | Desa tertib       | %      | Positif | 80
    RKT     | Kode | Kegiatan | Target Sasaran
            | 1.1  | Rapat    | {}
    PK      | Kode | Target | Target Perubahan
            | 1.1  | {}     | {}
"""


@pytest.mark.parametrize(("rkt", "pk", "perubahan", "temuan"), [
    ("80%", "80", "80", []),
    ("75 - 85", "minimal 80", "", []),
    ("-", "B", "", ["PKJ001 PK!B2"]),
    ("85", "80", "", ["RKT007 RKT!C2"]),
    ("85", "85", "", ["RKT007 RKT!C2"]),
    ("80", "75", "", ["PKJ008 PK!B2"]),
    ("80", "85", "", ["PKJ033 PK!B2"]),
    ("80", "800", "", ["PKJ008 PK!B2", "REN006 PK!B2"]),
    ("80", "75", "80", ["PKJ009 PK!C2"]),
    ("85", "90", "", ["PKJ033 PK!B2", "RKT007 RKT!C2"]),
    ("80", "80", "85", ["PKJ009 PK!C2"]),
    ("80", "", "85", ["PKJ010 PK!B2", "PKJ033 PK!C2"])])
def test_each_difference_once(rkt: str, pk: str, perubahan: str, temuan: list[str], tmp_path: Path) -> None:
    assert places(find(tmp_path, DOKUMEN.format(rkt, pk, perubahan))) == temuan
