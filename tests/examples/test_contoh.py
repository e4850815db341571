"""The committed examples are what their script makes, and name nobody."""

import io
import re
import runpy
import zipfile
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
SCRIPT: dict[str, Any] = runpy.run_path(str(EXAMPLES / "buat.py"))
PLACEHOLDER_NIP = {"19700101 199001 1 001", "19690202 198902 1 002"}
PLACEHOLDER_NAMES = {"Nama Camat", "Nama Camat, S.IP.", "Nama Camat Pertama, S.Sos.", "Nama Camat Kedua, S.E.",
                     "Nama Bupati", "NAMA B.", "Ir. H. Nama Bupati, ST, IPU"}


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("nama", SCRIPT["CONTOH"])
def test_current(nama: str) -> None:
    """Part by part, so that the failure names what changed; `make docs` writes the file again."""
    made, committed = parts(SCRIPT["build"](nama)), parts((EXAMPLES / f"{nama}.xlsx").read_bytes())
    assert [n for n in made.keys() | committed.keys() if made.get(n) != committed.get(n)] == []


@pytest.mark.parametrize("nama", SCRIPT["CONTOH"])
def test_people_are_placeholders(nama: str) -> None:
    text = "\n".join(p.read_text(encoding="utf-8") for p in (EXAMPLES / nama.replace("-", "_")).glob("*.toml"))
    assert set(re.findall(r"\d{8} ?\d{6} ?\d ?\d{3}", text)) <= PLACEHOLDER_NIP
    nama_orang = re.findall(r'^"?Nama(?: (?:kepala|atasan|Atasan))?"? = "([^"]+)"', text, re.MULTILINE)
    assert set(nama_orang) <= PLACEHOLDER_NAMES
