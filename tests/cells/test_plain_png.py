"""A small PNG is printed as it is: whole, without what it says beside its pixels, and without Pillow."""

from io import BytesIO

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from toolkit.cells.picture import plain_png

_JATAH = 60_000


def _png(**simpan: object) -> bytes:
    keluar = BytesIO()
    Image.linear_gradient("L").resize((30, 20)).convert("RGBA").save(keluar, "PNG", **simpan)
    return keluar.getvalue()


def test_its_pixels_stay_and_its_words_and_density_go() -> None:
    """Excel would draw a logo of 300 dots per inch at a third of its size."""
    kata = PngInfo()
    kata.add_text("Author", "Nama Orang")
    gambar = plain_png(_png(dpi=(300, 300), pnginfo=kata), _JATAH)
    assert gambar is not None
    assert (gambar.lebar, gambar.tinggi) == (30, 20)
    assert gambar.data == _png()
    assert b"Nama Orang" not in gambar.data


@pytest.mark.parametrize("rusak", [
    lambda d: d[:-20], lambda d: d[:60] + b"x" + d[61:], lambda d: d[:8] + d[-12:], lambda d: b"\xff\xd8\xff" + d[3:],
    lambda d: d[:8], lambda d: d[:8] + d[33:]])
def test_a_damaged_one_or_another_kind_is_none(rusak) -> None:  # type: ignore[no-untyped-def]  # a lambda of the list above
    assert plain_png(rusak(_png()), _JATAH) is None


def test_a_large_one_is_made_small_elsewhere() -> None:
    data = _png()
    assert plain_png(data, len(data)) is not None
    assert plain_png(data, len(data) - 1) is None
