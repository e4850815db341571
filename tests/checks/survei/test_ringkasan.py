"""Figures typed under the respondents: what offices print for a weighted mean."""

from pathlib import Path

import pytest

from tests.checks.kasus import find

RESPONDEN = "SKM Responden | No | " + " | ".join(f"U{k}" for k in range(1, 10)) + "".join(
    f"\n | {n} | " + " | ".join([jawaban] * 9) for n, jawaban in enumerate("3334", 1))
"""Each unsur: 13 / 4 = 3,25; 3,25 / 9 = 0,3611; 3,25 x 0,11 = 0,3575; 3,25 x 0,111 = 0,36075."""


@pytest.mark.parametrize(("tertimbang", "kode"), [
    ("0,361", []), ("0,36", []), ("0,358", []), ("0,3575", []), ("0,3608", []), ("0,37", ["RSP003"])])
def test_a_weighted_mean_by_any_weight_that_is_printed(tertimbang: str, kode: list[str], tmp_path: Path) -> None:
    baris = RESPONDEN + "\n | NRR Tertimbang | " + " | ".join([tertimbang] * 9)
    assert [t.kode for t in find(tmp_path, baris) if t.kode == "RSP003"] == kode
