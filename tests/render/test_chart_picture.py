"""The picture of a chart, for a document."""

import io
from decimal import Decimal

from PIL import Image

from toolkit.render import chart_picture
from toolkit.tabel.halaman import Grafik, JenisGrafik, Seri, Warna
from toolkit.tabel.model import Baris, Format, Kolom, Tabel


def test_a_long_title_is_broken_and_not_cut_off() -> None:
    data = Tabel(judul="Data", kolom=(Kolom("Tahun", 10), Kolom("Realisasi", 10, Format.DUA)),
                 baris=tuple(Baris((str(tahun), Decimal(tahun - 2000))) for tahun in range(2020, 2025)))
    judul = "Persentase usulan Musrenbang kecamatan yang terakomodasi dalam perencanaan…, 2020–2024 (%)"
    png = chart_picture.render(Grafik(judul, JenisGrafik.GARIS, data, (Seri("Realisasi", 2, Warna.UTAMA),)))
    gambar = Image.open(io.BytesIO(png)).convert("L")
    for tepi in (0, gambar.width - 1):  # above the axes nothing stands but the title
        kolom = gambar.crop((tepi, 0, tepi + 1, gambar.height // 5))
        assert kolom.getextrema() == (255, 255)
