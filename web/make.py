"""`make web`: dist/lkjip.html, the page as one file, and dist/lkjip, the same as a folder for an intranet.

Needs the network once, for npm. Where nothing has changed since the last build, nothing is built.
"""

import shutil
import sys

from web import rakit
from web.bagian import PROJECT, build, stamp

SATU, FOLDER = PROJECT / "dist" / "lkjip.html", PROJECT / "dist" / "lkjip"
TANDA = PROJECT / "build" / "web" / "tanda"
DIPASANG = PROJECT / "toolkit" / "halaman" / "lkjip.html"
"""Where the wheel takes it from; not committed."""
TERBESAR = 12_000_000


def make() -> None:
    """Build what is not there as it should be.

    Raises:
        SystemExit: the page is larger than a mail may be.
    """
    tanda = stamp()
    if all(p.exists() for p in (TANDA, SATU, FOLDER, DIPASANG)) and TANDA.read_text(encoding="ascii") == tanda:
        return
    bagian = build()
    satu = rakit.single(bagian)
    if len(satu.encode()) > TERBESAR:
        sys.exit(f"The page has {len(satu.encode())} bytes, more than {TERBESAR}.")
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    for nama, isi in rakit.folder(bagian).items():
        (FOLDER / nama).write_bytes(isi)
    SATU.write_text(satu, encoding="utf-8", newline="\n")
    shutil.copyfile(SATU, DIPASANG)
    TANDA.write_text(tanda, encoding="ascii")


if __name__ == "__main__":
    make()
    print(f"{SATU}: {SATU.stat().st_size / 1e6:.1f} MB; {FOLDER}/ for an intranet")
