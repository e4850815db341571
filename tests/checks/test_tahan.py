"""Whatever stands in one cell, the checks come to an end with whole sentences."""

import random
import re
from pathlib import Path

import pytest

from tests.checks.kasus import Kasus, findings, load

GOOD = load(Path(__file__).parent / "kantor_baik.txt")
ODD = ("", "-", "0", "-5", "abc", "#DIV/0!", "999999999999", "B", "WTP", "80 - 90", "maksimal 3", "SKM", "0,001", "1.1",
       "I.A", "7.01", "2030", "Jumlah", "=A1")


def mutate(gambar: str, r: random.Random) -> str:
    """The drawing with one cell changed, or one row dropped or doubled."""
    lines = gambar.splitlines()
    n = r.choice([i for i, line in enumerate(lines) if line.startswith(" ")])
    kind = r.random()
    if kind < 0.1:
        del lines[n]
    elif kind < 0.2:
        lines.insert(n, lines[n])
    else:
        cells = lines[n].split("|")
        cells[r.randrange(1, len(cells))] = f" {r.choice(ODD)} "
        lines[n] = "|".join(cells)
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(25))
def test_one_odd_cell(seed: int, tmp_path: Path) -> None:
    gambar = mutate(GOOD.gambar, random.Random(seed))  # noqa: S311  (a reproducible draw, nothing secret)
    for t in findings(tmp_path, Kasus(gambar, identitas=GOOD.identitas)):
        assert not re.search(r"[{}]|\bNone\b|Decimal\(|Isian\(|Keadaan", t.pesan + t.saran), t
