"""Every page of the Word report and of the result sheets, judged over offices of many sizes.

Usage: python -m bench.cetak [WORKBOOK …]. Without a name: both examples, and made-up offices of one to six sasaran and
5 to 84 sub kegiatan. LibreOffice lays the pages; what should not be on paper (tests/cetak) is listed with its page.
Ends with 1 where there is something. The pictures of the pages stay in build/cetak, to be looked at.
"""

import subprocess
import sys
from pathlib import Path

from bench.run import ROOT
from tests.cetak import kantor, kertas, lembar, word
from toolkit import pipeline
from toolkit.report.build import report
from toolkit.tabel.lembar import result_sheets

UKURAN = ((1, 5), (1, 60), (2, 9), (2, 84), (3, 24), (3, 60), (4, 12), (4, 40), (5, 24), (5, 60), (6, 5), (6, 84))
"""Sasaran and sub kegiatan."""
CONTOH = ("ambulu-2021", "padureso-2024")
KELUAR = ROOT / "build" / "cetak"


def main() -> None:
    """Print what is found, office by office."""
    KELUAR.mkdir(parents=True, exist_ok=True)
    asal = [Path(nama) for nama in sys.argv[1:]] or [
        *(ROOT / "examples" / f"{nama}.xlsx" for nama in CONTOH),
        *(kantor.write(KELUAR / f"{s}-sasaran-{k}-sub.xlsx", s, k) for s, k in UKURAN)]
    buruk = 0
    for workbook in asal:
        cacat = list(_judge(workbook, KELUAR / workbook.stem))
        buruk += len(cacat)
        print(f"{workbook.stem}: {len(cacat) or 'tidak ada'} yang janggal", *cacat, sep="\n  ", flush=True)
    sys.exit(1 if buruk else 0)


def _judge(workbook: Path, folder: Path) -> list[str]:
    folder.mkdir(exist_ok=True)
    dokumen = report(workbook, folder / "laporan.docx").ditulis
    ((bagian, halaman),) = word.lay_out([dokumen], folder / "word")
    sheet = folder / "sheet.xlsx"
    subprocess.run([sys.executable, "-m", "toolkit", "fill", str(workbook), "-o", str(sheet)], check=False,
                   capture_output=True)  # it ends with 1 where the report has errors
    (cetakan,) = lembar.pages([sheet], folder / "sheet")
    hasil = pipeline.examine(workbook)
    nama = {b.nama for b in result_sheets(hasil.hasil, hasil.temuan, naskah=())}
    for pdf, jenis in ((folder / "word" / "0.pdf", "word"), (folder / "sheet" / "sheet.pdf", "sheet")):
        kertas.draw(pdf, folder / jenis)
    return [*(f"Word, {s}" for s in word.faults(bagian, halaman)),
            *(f"Sheet, {s}" for s in lembar.faults(cetakan, nama))]


if __name__ == "__main__":
    main()
