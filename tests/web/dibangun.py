"""The page, built when it is not there as it should be; and its Python in Node."""

import functools
import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from web import make
from web.bagian import PROJECT, PYODIDE


class Jawaban(NamedTuple):
    """What the page's Python answered to a question: the object, the file that came out, what was told meanwhile."""

    json: str
    berkas: bytes | None
    nama: str
    langkah: list[list[Any]]


@functools.cache
def build() -> None:
    """Build the page; where Node or Pyodide is missing the test is skipped, in continuous integration it fails."""
    if shutil.which("node") is None or not PYODIDE.is_dir():
        reason = "Node, or what web/package.json names, is missing; `make test` installs both"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    make.make()


def ask(pertanyaan: Sequence[tuple[str, Sequence[object]]]) -> list[Jawaban]:
    """Answers to questions (a function of `toolkit.halaman.kerja`, its arguments), in one process.

    A Path goes as the file's bytes.
    """
    build()
    masuk = [{"fungsi": fungsi, "argumen": [{"berkas": str(a)} if isinstance(a, Path) else a for a in argumen]}
             for fungsi, argumen in pertanyaan]
    done = subprocess.run(["node", str(PROJECT / "web" / "jalankan.mjs"), str(make.FOLDER)], input=json.dumps(masuk),
                          capture_output=True, check=False, encoding="utf-8", timeout=1200)
    assert done.returncode == 0, done.stderr[-2000:]
    _, *baris = map(json.loads, done.stdout.splitlines())
    return [Jawaban(b["json"], Path(b["berkas"]).read_bytes() if b["berkas"] else None, b["nama"], b["langkah"])
            for b in baris]
