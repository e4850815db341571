"""`python -m tests.web.gambar`: the guide's pictures of the page, from the built page in Chromium.

The browser test takes the same pictures; this writes them into `docs/gambar`.
"""

import shutil
import tempfile
from pathlib import Path

from tests import node
from tests.web.bahan import ROOT, prepare
from tests.web.peramban import WAKTU, chromium
from web import make

GAMBAR = {"awal": "halaman-awal", "hasil": "halaman-hasil", "temuan": "halaman-temuan", "templat": "halaman-templat"}
"""Picture of the test -> picture of the guide."""


def main() -> None:
    """Write them."""
    make.make()
    with tempfile.TemporaryDirectory() as nama:
        simpan = Path(nama)
        node.ask("halaman.js", {
            "chromium": chromium(), "halaman": str(make.SATU), "folder": str(make.FOLDER), "sekarang": WAKTU,
            "simpan": nama, "berkas": {k: str(v) for k, v in prepare(simpan).items()}})
        for dari, ke in GAMBAR.items():
            shutil.copyfile(simpan / f"{dari}.png", ROOT / "docs" / "gambar" / f"{ke}.png")


if __name__ == "__main__":
    main()
