"""Photos side by side: two in a row without lines, each above its caption."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from toolkit.render import wml
from toolkit.report import wordml
from toolkit.report.blocks import Gambar
from toolkit.report.wordml import W

_SEBARIS = 2


def rows(gambar: Sequence[Gambar], lebar_mm: float, picture: Callable[[bytes, float, str], Any]) -> Iterator[Any]:
    """A table with two photos in a row; the last of an odd number stands in the middle.

    Args:
        gambar: from left to right.
        lebar_mm: width between the margins.
        picture: makes the paragraph of a picture from its bytes, its width and its style.
    """
    setengah = int(lebar_mm * wml.TWIP_MM / _SEBARIS)
    baris = [gambar[n:n + _SEBARIS] for n in range(0, len(gambar), _SEBARIS)]
    tabel = wordml.parse(wml.plain_table([setengah] * _SEBARIS, [_cells(satu, setengah) for satu in baris],
                                         rata="center"))
    tempat = [sel.find(f"{W}p") for sel in tabel.iter(f"{W}tc")]
    for p, satu in zip(tempat, gambar, strict=True):
        p.getparent().replace(p, picture(satu.data, satu.lebar_mm, "LKGambar"))
    yield tabel
    yield wordml.parse(wml.paragraph("", "LKCatatan"))


def _cells(gambar: Sequence[Gambar], setengah: int) -> list[str]:
    bentang = _SEBARIS // len(gambar)
    sifat = f'<w:gridSpan w:val="{bentang}"/>' if bentang > 1 else ""
    return [wml.plain_cell(setengah * bentang, wml.paragraph("", "LKGambar")
                           + wml.paragraph(satu.keterangan, "LKKeterangan"), sifat, "bottom") for satu in gambar]
