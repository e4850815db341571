"""Pictures of somebody else: what is looked at, how large they may be, and that one of them costs itself alone."""

import io
import re
import shutil
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageFile

from tests.report import dokumen
from tests.report.test_buruk import with_photos
from tests.workbooks import MakeWorkbook
from toolkit.cells import picture
from toolkit.cells.picture import shrink
from toolkit.errors import ToolkitError
from toolkit.report import build

EPS = Path(__file__).parent.parent / "data" / "hostile" / "foto_eps_media.xlsx"
"""The example, with a photo placed in a row that is PostScript by the name of `a.jpg`."""
CUKUP = 1_000_000


def encoded(gambar: Image.Image, jenis: str, **cara: object) -> bytes:
    keluar = io.BytesIO()
    gambar.save(keluar, jenis, **cara)
    return keluar.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(ToolkitError) as galat:
        shrink(data, CUKUP)
    return galat.value.pesan


def test_no_other_plug_in_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """PostScript would start Ghostscript. What Pillow can read and is neither JPEG nor PNG is refused as well."""
    ditanya: list[str] = []
    lama = ImageFile.ImageFile.__init__

    def ditonton(self: ImageFile.ImageFile, *args: object, **kwargs: object) -> None:
        ditanya.append(type(self).__name__)
        lama(self, *args, **kwargs)  # type: ignore[arg-type]  # handed on as they come

    monkeypatch.setattr(ImageFile.ImageFile, "__init__", ditonton)
    path = tmp_path / "laporan.xlsx"
    shutil.copy(EPS, path)
    foto = [k.apa for k in build.report(path).kosong if "foto" in k.apa]
    assert len(foto) == 1
    assert "bukan gambar JPG atau PNG" in foto[0]
    kecil = Image.new("RGB", (8, 8))
    for jenis in ("GIF", "BMP", "TIFF", "WEBP", "PPM", "ICO", "EPS"):
        assert "bukan gambar JPG atau PNG" in refused(encoded(kecil, jenis)), jenis
    assert not ditanya, "nothing was opened at all"


def claims(data: bytes, lebar: int, tinggi: int) -> bytes:
    """A picture whose head claims another size: it is judged before anything is unpacked."""
    if data.startswith(b"\x89PNG"):
        ihdr = b"IHDR" + lebar.to_bytes(4) + tinggi.to_bytes(4) + data[24:29]
        return data[:12] + ihdr + zlib.crc32(ihdr).to_bytes(4) + data[33:]
    di = re.search(rb"\xff[\xc0-\xc2]", data)
    assert di is not None
    return data[:di.start() + 5] + tinggi.to_bytes(2) + lebar.to_bytes(2) + data[di.start() + 9:]


@pytest.mark.parametrize(("ukuran", "jenis", "cara", "batas"), [
    ((14000, 14400), "JPEG", {}, 200),  # 201.6 megapixels
    ((7000, 8600), "PNG", {}, 60),  # 60.2
    ((7000, 8600), "JPEG", {"progressive": True}, 60),  # kept whole by its decoder, six bytes a pixel
])
def test_one_beyond_the_limit_is_named_with_its_size(ukuran: tuple[int, int], jenis: str, cara: dict[str, object],
                                                     batas: int) -> None:
    pesan = refused(claims(encoded(Image.new("RGB", (8, 8)), jenis, **cara), *ukuran))
    assert f"ukurannya {ukuran[0]} × {ukuran[1]} piksel" in pesan
    assert f"paling banyak {batas}" in pesan


def test_one_within_the_limit_is_read_at_a_part_of_its_size() -> None:
    """13,900 by 14,300 pixels are 198.8 million: an eighth of each side is 1,738 by 1,788."""
    foto = shrink(encoded(Image.new("L", (13900, 14300), 90), "JPEG"), CUKUP)
    assert (foto.lebar, foto.tinggi) == (1361, 1400)  # 1400 · 13900 / 14300 = 1360.8


@pytest.mark.parametrize(("mode", "warna", "harus"), [
    ("RGBA", (200, 0, 0, 0), (255, 255, 255)),  # nothing of it is seen: paper
    ("RGBA", (200, 0, 0, 255), (200, 0, 0)), ("LA", (10, 255), (10, 10, 10)), ("L", 10, (10, 10, 10)),
    ("P", 0, (0, 0, 0)), ("1", 1, (255, 255, 255)), ("I;16", 40 * 256, (40, 40, 40)),
])
def test_every_kind_of_png_is_seen_as_it_is(mode: str, warna: object, harus: tuple[int, int, int]) -> None:
    foto = shrink(encoded(Image.new(mode, (5000, 300), warna), "PNG"), CUKUP)  # type: ignore[arg-type]  # by mode
    hasil = Image.open(io.BytesIO(foto.data)).getpixel((foto.lebar // 2, foto.tinggi // 2))
    assert isinstance(hasil, tuple)
    assert max(abs(a - b) for a, b in zip(hasil, harus, strict=True)) <= 2  # JPEG rounds


def test_a_photo_is_turned_upright() -> None:
    """Tag 6: the camera was turned; the left half of what is stored is the upper half of what was seen."""
    gambar = Image.new("RGB", (400, 200), "white")
    gambar.paste("black", (0, 0, 200, 200))
    arah = Image.Exif()
    arah[0x0112] = 6
    foto = shrink(encoded(gambar, "JPEG", exif=arah), CUKUP)
    assert (foto.lebar, foto.tinggi) == (200, 400)
    hasil = Image.open(io.BytesIO(foto.data)).convert("L")
    assert (hasil.getpixel((100, 50)), hasil.getpixel((100, 350))) == (0, 255)


def test_what_a_picture_raises_costs_that_picture(workbook: MakeWorkbook, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a file, a file of another kind, and a decoder that fails in a way that nobody foresaw."""
    path = with_photos(workbook, ["baik.jpg", "separuh.jpg", "aneh.png", "baik.jpg"])
    baik = encoded(Image.effect_noise((300, 200), 90).convert("RGB"), "JPEG")
    (path.parent / "baik.jpg").write_bytes(baik)
    (path.parent / "separuh.jpg").write_bytes(baik[:len(baik) // 2])
    (path.parent / "aneh.png").write_bytes(encoded(Image.new("RGB", (8, 8)), "PNG"))
    dibaca: list[bytes] = []
    asli = picture._upright

    def upright(asal: Image.Image) -> Image.Image:
        dibaca.append(str(asal.format).encode())
        if asal.format == "PNG":
            raise RecursionError
        return asli(asal)

    monkeypatch.setattr(picture, "_upright", upright)
    hasil = build.report(path)
    assert sorted(k.apa.split("'")[1] for k in hasil.kosong if k.apa.startswith("foto")) == ["aneh.png", "separuh.jpg"]
    teks = dokumen.text(hasil.ditulis)
    assert "Kegiatan 1" in teks
    assert "Kegiatan 4" in teks
    assert dibaca == [b"JPEG", b"JPEG", b"PNG"], "named by two rows, decoded once"


def test_a_jpeg_of_a_thousand_scans_is_refused() -> None:
    """Each scan walks over all pixels and takes a few bytes of the file."""
    data = encoded(Image.new("RGB", (64, 64)), "JPEG", progressive=True)
    akhir = data.rindex(b"\xff\xda")
    assert shrink(data, CUKUP).lebar == 64
    assert "tersusun tidak wajar" in refused(data[:akhir] + data[akhir:-2] * 1000 + data[-2:])
