"""What the browser test gives the page: the examples, what is refused, what is large, what is hostile."""

import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.kantor_acak import Bentuk, write
from tests.workbooks import make_workbook

ROOT = Path(__file__).parents[2]
AMBULU, PADURESO = ROOT / "examples" / "ambulu-2021.xlsx", ROOT / "examples" / "padureso-2024.xlsx"
MARKUP = "<img src=x onerror=kena=1>"
"""A cell that would run as a script where it were read as markup."""
_BOM = (b'<!DOCTYPE workbook [<!ENTITY a "xxxxxxxxxx">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + k, b"&%c;" % (97 + k) * 10) for k in range(9)) + b"]><workbook ")


def prepare(folder: Path) -> dict[str, Path]:
    """Every file by its role, in a folder of the test's own."""
    contoh = AMBULU.read_bytes()
    berkas = {"ambulu": AMBULU, "padureso": PADURESO, "xls": folder / "laporan lama.xls",
              "rusak": folder / "terpotong.xlsx", "musuh": folder / "entitas.xlsx", "penuh": folder / "penuh.xlsx",
              "raksasa": folder / "raksasa.xlsx", "bergerak": folder / "bergerak.xlsx"}
    berkas["xls"].write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000))
    berkas["rusak"].write_bytes(contoh[:len(contoh) // 2])
    berkas["musuh"].write_bytes(_changed(contoh, "xl/workbook.xml", lambda isi: isi.replace(b"<workbook ", _BOM, 1)))
    berkas["penuh"].write_bytes(_changed(contoh, "xl/worksheets/sheet10.xml", _many_rows))
    with berkas["raksasa"].open("wb") as berkas_besar:
        berkas_besar.truncate(3 << 30)  # a hole: no byte of it lies on the disk
    shutil.copyfile(AMBULU, berkas["bergerak"])
    berkas["jahat"] = make_workbook(folder, f"""
        PK | Kode | Indikator Sasaran | Target
           | 1.1  | {MARKUP}          | {MARKUP}
    """, nama="<img src=x onerror=kena=2>.xlsx")
    berkas["responden"] = write(folder, Bentuk(responden=400), 1).rename(folder / "responden.xlsx")
    return berkas


def _changed(contoh: bytes, bagian: str, ubah: Callable[[bytes], bytes]) -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(contoh)) as lama, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as baru:
        for nama in lama.namelist():
            isi = lama.read(nama)
            baru.writestr(nama, ubah(isi) if nama == bagian else isi)
    return keluar.getvalue()


def _many_rows(isi: bytes) -> bytes:
    """More cells than a sheet may have that is read: the limit is counted before anything is parsed."""
    def row(r: int) -> bytes:
        return b'<row r="%d">%b</row>' % (r, b"".join(b'<c r="%c%d"><v>3</v></c>' % (65 + k, r) for k in range(16)))

    baris = b"".join(map(row, range(2000, 36000)))
    return isi.replace(b"</sheetData>", baris + b"</sheetData>")
