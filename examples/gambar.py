"""Draws examples/foto/*.png: what stands where an office's photos and its logo would. Nobody and nothing real is shown.

Run from anywhere: python examples/gambar.py
"""

from pathlib import Path

from PIL import Image, ImageDraw

FOLDER = Path(__file__).parent / "foto"
LEBAR, TINGGI, HALUS = 480, 320, 3
"""Pixels of a picture, and how many times larger it is drawn, so that its edges are smooth."""
Kotak = tuple[float, float, float, float]
LATAR = {"pelayanan": "#DCE9EC", "evaluasi": "#E9E4DA", "musrenbang": "#E2EBDD", "bimtek": "#E6E0EC",
         "patroli": "#D9E3F0", "destana": "#F1E3D6"}
ORANG = ("#3D5A6C", "#8C5E58", "#5B7553", "#6B5B7B", "#A0783C")


class Kanvas:
    """A picture, in hundredths of its width and height."""

    def __init__(self, latar: str) -> None:
        self._gambar = Image.new("RGB", (LEBAR * HALUS, TINGGI * HALUS), latar)
        self._pena = ImageDraw.Draw(self._gambar)

    def kotak(self, letak: Kotak, warna: str) -> None:
        """A rectangle: left, top, right, bottom."""
        self._pena.rectangle(self._letak(letak), fill=warna)

    def bulat(self, letak: Kotak, warna: str) -> None:
        """An ellipse in that rectangle."""
        self._pena.ellipse(self._letak(letak), fill=warna)

    def bidang(self, titik: list[tuple[float, float]], warna: str) -> None:
        """A polygon."""
        self._pena.polygon([(x * LEBAR * HALUS / 100, y * TINGGI * HALUS / 100) for x, y in titik], fill=warna)

    def orang(self, x: float, y: float, besar: float, warna: str) -> None:
        """Head and shoulders of nobody."""
        self.bulat((x - besar, y + besar * 1.6, x + besar, y + besar * 6), warna)
        self.bulat((x - besar * 0.5, y - besar * 0.1, x + besar * 0.5, y + besar * 1.4), "#D8B391")

    def simpan(self, nama: str, tepi: int = 0) -> None:
        """Write it, small, without so many pixels at either side."""
        kecil = self._gambar.resize((LEBAR, TINGGI), Image.Resampling.LANCZOS).crop((tepi, 0, LEBAR - tepi, TINGGI))
        kecil.quantize(64, dither=Image.Dither.NONE).save(FOLDER / f"{nama}.png", optimize=True)

    @staticmethod
    def _letak(letak: Kotak) -> Kotak:
        kiri, atas, kanan, bawah = letak
        return (kiri * LEBAR * HALUS / 100, atas * TINGGI * HALUS / 100,
                kanan * LEBAR * HALUS / 100, bawah * TINGGI * HALUS / 100)


def pelayanan(k: Kanvas) -> None:
    """A counter with two clerks behind it and two citizens before it."""
    k.kotak((6, 10, 94, 42), "#F7FAFB")
    for x in (30, 64):
        k.orang(x, 30, 7, ORANG[0])
    k.kotak((0, 58, 100, 78), "#9C7A54")
    k.kotak((0, 56, 100, 60), "#7E5F3E")
    for n, x in enumerate((22, 52, 82)):
        k.orang(x, 66, 8, ORANG[n + 1])


def evaluasi(k: Kanvas) -> None:
    """A chart on the wall, people around a table."""
    k.kotak((28, 8, 72, 44), "#FFFFFF")
    for n, tinggi in enumerate((10, 16, 21, 28)):
        k.kotak((33 + n * 10, 41 - tinggi, 39 + n * 10, 41), "#4F7F8C")
    for n, x in enumerate((12, 30, 70, 88)):
        k.orang(x, 44, 6, ORANG[n])
    k.bulat((4, 66, 96, 96), "#A88660")


def musrenbang(k: Kanvas) -> None:
    """Rows of people before a banner."""
    k.kotak((8, 6, 92, 22), "#5B8C5A")
    k.kotak((14, 12, 86, 14), "#F2F6EF")
    for baris in range(3):
        for n in range(6 + baris % 2):
            k.orang(8 + n * 17 - baris % 2 * 8, 34 + baris * 18, 6, ORANG[(n + baris) % 5])


def bimtek(k: Kanvas) -> None:
    """A screen, a speaker, backs of heads."""
    k.kotak((20, 6, 70, 46), "#FFFFFF")
    for n, lebar in enumerate((38, 30, 34)):
        k.kotak((25, 14 + n * 9, 25 + lebar, 17 + n * 9), "#B7A9C9")
    k.orang(84, 26, 7, ORANG[3])
    for n in range(6):
        k.orang(10 + n * 16, 64, 7, ORANG[n % 5])


def patroli(k: Kanvas) -> None:
    """A car on a road at dusk."""
    k.bidang([(0, 60), (30, 34), (52, 56), (74, 30), (100, 58)], "#8FA69A")
    k.kotak((0, 58, 100, 100), "#6E757C")
    for n in range(5):
        k.kotak((4 + n * 20, 82, 14 + n * 20, 84), "#E9E4C9")
    k.bidang([(34, 50), (42, 38), (64, 38), (72, 50)], "#DDE4EA")
    k.kotak((26, 50, 80, 68), "#2F4B66")
    for x in (38, 68):
        k.bulat((x - 5, 62, x + 5, 77), "#22272B")
    k.kotak((50, 34, 56, 38), "#C8553D")


def destana(k: Kanvas) -> None:
    """A tent below a hill, people beside it."""
    k.bidang([(0, 62), (40, 18), (78, 62)], "#9DB08A")
    k.kotak((0, 62, 100, 100), "#B79A73")
    k.bidang([(44, 80), (66, 38), (88, 80)], "#C8553D")
    k.bidang([(60, 80), (66, 60), (72, 80)], "#7F3326")
    for n, x in enumerate((12, 26, 38)):
        k.orang(x, 60, 6, ORANG[n])


def lambang(k: Kanvas) -> None:
    """A shield that is no region's."""
    k.bidang([(30, 8), (70, 8), (70, 58), (50, 94), (30, 58)], "#0F4C5C")
    k.bidang([(33, 12), (67, 12), (67, 57), (50, 87), (33, 57)], "#E3EEF0")
    k.bulat((41, 22, 59, 49), "#E0B400")
    k.bidang([(36, 62), (50, 50), (64, 62), (50, 82)], "#5B8C5A")


def main() -> None:
    """Write every picture."""
    FOLDER.mkdir(exist_ok=True)
    for adegan in (pelayanan, evaluasi, musrenbang, bimtek, patroli, destana, lambang):
        kanvas = Kanvas(LATAR.get(adegan.__name__, "#FFFFFF"))
        adegan(kanvas)
        kanvas.simpan(adegan.__name__, 130 if adegan is lambang else 0)


if __name__ == "__main__":
    main()
