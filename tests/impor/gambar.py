"""`python -m tests.impor.gambar` draws the pictures of the guide page about imports, in Chromium."""

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from tests.impor import sintetis
from tests.impor.sintetis import Tabel, dpa, write
from tests.impor.test_baca import PENERIMA
from toolkit.impor.baca import read_sources
from toolkit.impor.model import Pilihan

GAMBAR = Path(__file__).parents[2] / "docs" / "gambar"
UKURAN = {"impor-lra.png": (1240, 520), "impor-forms.png": (1190, 410)}
JUDUL = 3
"""Heading rows of an LRA; a row of column numbers stands below."""
GAYA = """body{font:13px Carlito,Calibri,sans-serif;margin:18px;color:#222;width:max-content}
h2{font-size:15px;margin:0 0 6px;color:#1f4e79}h2:not(:first-of-type){margin-top:18px}
table{border-collapse:collapse}td,th{border:1px solid #b7c3cf;padding:3px 7px;white-space:nowrap;text-align:left}
td.n{text-align:right}tr.j td{background:#e8eef4;font-weight:600;text-align:center;white-space:normal;max-width:190px}
tr.k td{background:#1f4e79;color:#fff;font-weight:600}td.u{background:#fff3cd}td.x{color:#999;background:#f5f5f5}
p{margin:6px 0 0;color:#555}"""


def main() -> None:
    d = dpa(1)
    lra = sintetis.lra(d)
    _draw("impor-lra.png", "Berkas ekspor LRA: judulnya tiga baris, kode di kolom A sampai D", _part(lra, 5, 16),
          "Sheet Anggaran setelah toolkit impor: Operasi dan Modal dijumlahkan, baris rekening tidak ikut",
          _rows(lra, "Anggaran", ("Kode", "Tingkat", "Uraian", "Anggaran", "Realisasi")), {2, 4, 5, 6, 7, 8})
    forms, _ = sintetis.google_forms(20)
    pendek = Tabel([[v for k, v in enumerate(b) if k in {0, 1, 2, 3, 6, 7, 8}] for b in forms.baris[:5]])
    unsur = ("Tanggal", "Umur", "Jenis Kelamin", *(f"U{n}" for n in range(1, 10)))
    _draw("impor-forms.png", "Jawaban Google Forms: pertanyaannya dalam urutan kantor (tiga di antaranya)", pendek,
          "Sheet SKM Responden setelah toolkit impor: jawaban di kolom U unsurnya; nama tidak diambil",
          _rows(forms, "SKM Responden", unsur), {0, 2, 3, 4, 5, 6})


def _part(tabel: Tabel, awal: int, akhir: int) -> Tabel:
    return Tabel([[*b, *[None] * 9][:9] for n, b in enumerate(tabel.baris[awal:akhir]) if n != JUDUL])


def _rows(tabel: Tabel, sheet: str, judul: Sequence[str]) -> Tabel:
    with tempfile.TemporaryDirectory() as folder:
        bacaan = read_sources([write(tabel, Path(folder) / "a.xlsx")], PENERIMA, Pilihan())
    semua: Sequence[Mapping[str, Any]] = next(m.baris for m in bacaan.muatan if m.sheet == sheet)
    return Tabel([list(judul), *([_written(b.get(j)) for j in judul] for b in semua[:4])])


def _written(v: object) -> object:
    return f"{v:,}".replace(",", ".") if isinstance(v, int) and v > 999 else v


def _draw(nama: str, atas: str, sumber: Tabel, bawah: str, hasil: Tabel, kuning: set[int]) -> None:
    judul = JUDUL if "lra" in nama else 1
    isi = (f"<h2>{escape(atas)}</h2>{_table(sumber, judul, 'j', kuning)}"
           "<p>Kuning: yang diambil. Kelabu: yang tidak.</p>"
           f"<h2>{escape(bawah)}</h2>{_table(hasil, 1, 'k', None)}")
    with tempfile.TemporaryDirectory() as folder:
        halaman = f"<meta charset=utf-8><style>{GAYA}</style>{isi}"
        (path := Path(folder) / "a.html").write_text(halaman, encoding="utf-8")
        lebar, tinggi = UKURAN[nama]
        subprocess.run([
            "chromium", "--headless", "--no-sandbox", "--hide-scrollbars", "--force-device-scale-factor=1.25",
            f"--screenshot={GAMBAR / nama}", f"--window-size={lebar},{tinggi}", str(path)],
            check=True, capture_output=True)


def _table(tabel: Tabel, judul: int, gaya: str, kuning: set[int] | None) -> str:
    baris = []
    for n, b in enumerate(tabel.baris):
        ikut = judul != JUDUL or (b[2] and not b[3])  # of an LRA the rows of programs to sub kegiatan
        warna = kuning if ikut or kuning is None else set()
        sel = "".join(f'<td class="{_class(v, k, warna)}">{_short(v, 38)}</td>' if n >= judul else
                      f"<td>{_short(v, 70)}</td>" for k, v in enumerate(b))
        baris.append(f'<tr class="{gaya if n < judul else ""}">{sel}</tr>')
    return f"<table>{''.join(baris)}</table>"


def _class(v: object, k: int, kuning: set[int] | None) -> str:
    teks = str(v or "")
    angka = "n" if teks.replace(".", "").replace(",", "").isdigit() and not teks.startswith(("7.", "5.")) else ""
    return angka if kuning is None else f"{angka} {'u' if k in kuning else 'x'}"


def _short(v: object, panjang: int) -> str:
    teks = "" if v is None else str(v)
    return escape(teks if len(teks) <= panjang else f"{teks[:panjang]}…")


if __name__ == "__main__":
    main()
