"""Draws the picture of the ways to compute, for sheet Petunjuk and the covering letter.

python -m tests.template.gambar   writes toolkit/template/menghitung.png
"""

from PIL import Image, ImageDraw, ImageFont

from toolkit.template.petunjuk import PICTURE

LEBAR, TINGGI = 1560, 400
"""Twice the size at which it is shown."""
TINTA, HIJAU, LEMBUT, GARIS, MERAH, PUTIH = "#1B2A33", "#0F4C5C", "#E3EEF0", "#B8C4CA", "#C8553D", "#FFFFFF"


def _huruf(besar: int, *, tebal: bool = False) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(f"LiberationSans-{'Bold' if tebal else 'Regular'}.ttf", besar)


def _panel(d: ImageDraw.ImageDraw, x: int, nomor: int, judul: str) -> None:
    d.rounded_rectangle((x, 4, x + 496, TINGGI - 4), 14, fill=LEMBUT, outline=GARIS, width=2)
    d.ellipse((x + 18, 20, x + 62, 64), fill=HIJAU)
    d.text((x + 40, 42), str(nomor), font=_huruf(26, tebal=True), fill=PUTIH, anchor="mm")
    d.text((x + 76, 42), judul, font=_huruf(27, tebal=True), fill=TINTA, anchor="lm")


def _berkas(d: ImageDraw.ImageDraw, x: int, y: int, nama: str) -> None:
    d.polygon([(x, y), (x + 62, y), (x + 86, y + 24), (x + 86, y + 110), (x, y + 110)], fill=PUTIH, outline=GARIS)
    d.rectangle((x + 12, y + 44, x + 74, y + 92), fill="#1D7044")
    d.text((x + 43, y + 68), "X", font=_huruf(38, tebal=True), fill=PUTIH, anchor="mm")
    d.text((x + 43, y + 130), nama, font=_huruf(21), fill=TINTA, anchor="mm")


def _panah(d: ImageDraw.ImageDraw, x: int, y: int) -> None:
    d.line((x, y, x + 96, y), fill=MERAH, width=8)
    d.polygon([(x + 92, y - 18), (x + 124, y), (x + 92, y + 18)], fill=MERAH)


def _kursor(d: ImageDraw.ImageDraw, x: int, y: int) -> None:
    d.polygon([(x, y), (x, y + 46), (x + 12, y + 35), (x + 21, y + 54), (x + 30, y + 50), (x + 21, y + 32),
               (x + 36, y + 31)], fill=TINTA, outline=PUTIH)


def _tombol(d: ImageDraw.ImageDraw) -> None:
    _panel(d, 4, 1, "Klik tombolnya (.xlsm)")
    d.rectangle((36, 96, 468, 350), fill=PUTIH, outline=GARIS)
    for y in range(186, 350, 34):
        d.line((36, y, 468, y), fill=GARIS)
    for x in range(144, 468, 108):
        d.line((x, 186, x, 350), fill=GARIS)
    d.rounded_rectangle((118, 112, 390, 168), 8, fill="#DDE3E6", outline="#7D8A92", width=2)
    d.text((254, 140), "Hitung Capaian", font=_huruf(27, tebal=True), fill=TINTA, anchor="mm")
    _kursor(d, 340, 148)


def _pintasan(d: ImageDraw.ImageDraw) -> None:
    _panel(d, 532, 2, "Seret berkasnya ke ikon")
    _berkas(d, 572, 142, "laporan.xlsx")
    _panah(d, 688, 200)
    d.rounded_rectangle((846, 142, 956, 252), 16, fill=HIJAU)
    d.text((901, 197), "HC", font=_huruf(44, tebal=True), fill=PUTIH, anchor="mm")
    for n, teks in enumerate(("Hitung Capaian -", "seret berkas ke sini")):
        d.text((901, 276 + 26 * n), teks, font=_huruf(21), fill=TINTA, anchor="mm")


def _perintah(d: ImageDraw.ImageDraw) -> None:
    _panel(d, 1060, 3, "Ketik perintahnya")
    d.rounded_rectangle((1088, 104, 1528, 340), 8, fill="#101418")
    d.rectangle((1088, 116, 1528, 140), fill="#2A3138")
    for n, teks in enumerate(("C:\\LKjIP> toolkit fill laporan.xlsx", "", "laporan.xlsx: sudah dihitung.")):
        d.text((1106, 172 + 34 * n), teks, font=_huruf(23), fill="#E6EAEC" if n == 0 else "#7FD1A5", anchor="lm")


def main() -> None:
    """Write the picture."""
    gambar = Image.new("RGB", (LEBAR, TINGGI), PUTIH)
    d = ImageDraw.Draw(gambar)
    for lukis in (_tombol, _pintasan, _perintah):
        lukis(d)
    gambar.quantize(32).save(PICTURE, optimize=True)


if __name__ == "__main__":
    main()
