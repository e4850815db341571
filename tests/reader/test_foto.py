"""Pictures that are there and cannot be printed are said when the workbook is read, at their cell."""

import io
import sys
import zlib
from pathlib import Path

import openpyxl
import pytest
from openpyxl.drawing.image import Image as Placed
from PIL import Image

from tests.ooxml.archives import changed
from tests.reader.baca import baca
from tests.workbooks import make_workbook
from toolkit.cells.picture import judge
from toolkit.errors import ToolkitError
from toolkit.model.temuan import Temuan


def encoded(jenis: str, ukuran: tuple[int, int] = (300, 200)) -> bytes:
    keluar = io.BytesIO()
    Image.effect_noise(ukuran, 90).save(keluar, jenis)
    return keluar.getvalue()


HALF = encoded("JPEG")[:2000]


def unprintable(path: Path) -> list[Temuan]:
    return [t for t in baca(path).temuan if t.kode == "DOK003"]


def test_each_cause_is_said_once_at_its_first_cell(tmp_path: Path) -> None:
    """What is fit is silent, a PNG by the name of a JPG too; other kinds, one half there, one of 60.2 megapixels."""
    png, jpg = encoded("PNG"), encoded("JPEG")
    ihdr = b"IHDR" + (7000).to_bytes(4) + (8600).to_bytes(4) + png[24:29]
    isi = {"baik.jpg": jpg, "baik.png": png, "tertukar.jpg": png, "gerak.gif": encoded("GIF"),
           "logo.eps": b"%!PS-Adobe-3.0 EPSF-3.0\n", "surat.jpg": b"PK\x03\x04" + bytes(60), "kosong.jpg": b"",
           "separuh.jpg": jpg[:len(jpg) // 2], "separuh.png": png[:len(png) // 2],
           "besar.png": png[:12] + ihdr + zlib.crc32(ihdr).to_bytes(4) + png[33:]}
    for nama, data in isi.items():
        (tmp_path / nama).write_bytes(data)
    baris = "".join(f"\n            | 1 | {nama} | Kegiatan" for nama in [*isi, "gerak.gif"])
    path = make_workbook(tmp_path, f"Dokumentasi | Kode Sasaran | Berkas | Keterangan{baris}",
                         identitas={"Logo": "logo.eps"})
    temuan = unprintable(path)
    foto = {str(t.sel): t for t in temuan if t.sheet == "Dokumentasi"}
    assert sorted(foto) == ["Dokumentasi!B11", "Dokumentasi!B5", "Dokumentasi!B9"]
    bukan, rusak, besar = (foto[f"Dokumentasi!B{n}"] for n in (5, 9, 11))
    assert "gerak.gif" in bukan.pesan
    assert "bukan gambar JPG atau PNG" in bukan.pesan
    assert all(alamat in bukan.pesan for alamat in ("B6", "B7", "B8", "B12"))
    assert "rusak" in rusak.pesan
    assert "B10" in rusak.pesan
    assert "7000 × 8600 piksel" in besar.pesan
    assert "Perkecil" in besar.saran
    (logo,) = [t for t in temuan if t.sheet == "Identitas"]
    assert "logo.eps" in logo.pesan
    assert "simpan lagi sebagai JPG" in logo.saran


@pytest.mark.parametrize(("media", "kode"), [(None, 0), (b"%!PS-Adobe-3.0 EPSF-3.0\n", 1)])
def test_a_placed_picture_is_judged_at_its_cell(tmp_path: Path, media: bytes | None, kode: int) -> None:
    """One that is fit is silent; PostScript by the name of a PNG is said."""
    path = make_workbook(tmp_path, "Dokumentasi | Kode Sasaran | Berkas | Keterangan\n            | 1 | | Rapat")
    buku = openpyxl.load_workbook(path)
    buku["Dokumentasi"].add_image(Placed(io.BytesIO(encoded("PNG"))), "B2")
    buku.save(path)
    if media is not None:
        path.write_bytes(changed(path.read_bytes(), {"xl/media/image1.png": media}))
    temuan = unprintable(path)
    assert [str(t.sel) for t in temuan] == ["Dokumentasi!B2"] * kode
    assert all("gambar pada baris ini" in t.pesan and "ganti gambar di baris ini" in t.saran for t in temuan)


def test_without_pillow_the_kind_alone_is_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Checking needs no extra; what cannot be looked into is not suspected."""
    monkeypatch.setitem(sys.modules, "PIL", None)
    judge(HALF)
    with pytest.raises(ToolkitError, match="bukan gambar"):
        judge(b"GIF89a")
