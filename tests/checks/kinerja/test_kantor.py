"""Offices whose figures are right, of many shapes: no plausibility check above info speaks, but for what is true."""

from pathlib import Path

import pytest

from tests.checks.kasus import compute_file
from tests.kantor_acak import bentuk, write
from toolkit.catalog import run_checks
from toolkit.model.temuan import Tingkat

TRUE_OF_THEM = {"HIT009", "SKM015"}
"""A limit at the scale's top class, and a survey by the replaced guidance: choices of these made-up offices."""


@pytest.mark.parametrize("seed", range(12))
def test_a_correct_office_is_not_doubted(seed: int, tmp_path: Path) -> None:
    temuan = run_checks(compute_file(write(tmp_path, bentuk(seed), seed)))
    assert {t.kode for t in temuan if t.tingkat is not Tingkat.INFO} <= TRUE_OF_THEM
