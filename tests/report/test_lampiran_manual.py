"""The annex `Manual Indikator Kinerja`: the blocks of the sheet, numbered among the lampiran, each on one page."""

from pathlib import Path

import pytest

from tests.workbooks import make_workbook
from toolkit import pipeline
from toolkit.render import docx
from toolkit.report import lampiran
from toolkit.report.blocks import Butir, IsiTabel, Judul
from toolkit.report.sources import Sources
from toolkit.tabel.manual import tabel_manual
from toolkit.tabel.model import Baris, Kolom, Tabel

_GAMBAR = """
Renstra     | Kode | Sasaran             | Indikator Sasaran  | Satuan | Arah    | Target 2020 | Target 2021
            | 1.1  | Meningkatnya tertib | Jumlah desa tertib | Desa   |         | 3           | 4
            | 1.2  | Meningkatnya tertib | Jumlah temuan      | Temuan | Negatif | 9           | 8
IKU         | Kode | Formulasi           | {kolom}
            | 1.2  | Banyaknya temuan    | {isi}
            | 1.1  | Banyaknya desa      |
Penghargaan | Penghargaan
            | Juara lomba desa
"""


def _sources(folder: Path, kolom: str, isi: str) -> Sources:
    periksa = pipeline.examine(make_workbook(folder, _GAMBAR.format(kolom=kolom, isi=isi)))
    return Sources(periksa.hasil, periksa.temuan, pipeline.lembar(periksa, None), ())


@pytest.mark.parametrize("kolom", ["Definisi Operasional", "Alasan Pemilihan", "Periode Pengukuran"])
def test_one_filled_cell_makes_the_annex(tmp_path: Path, kolom: str) -> None:
    """Renstra, PK, the decree's annex, then this one, then the awards; its blocks are the sheet's."""
    sources = _sources(tmp_path, kolom, "Sesuai laporan")
    daftar = [(b.tanda, b.teks) for b in lampiran.daftar(sources) if isinstance(b, Butir)]
    assert daftar[-2:] == [("4.", "Manual Indikator Kinerja"), ("5.", "Penghargaan yang Diraih Tahun 2021")]
    semua = list(lampiran.semua(sources))
    mulai = semua.index(Judul("Lampiran 4. Manual Indikator Kinerja", 2))
    akhir = semua.index(Judul("Lampiran 5. Penghargaan yang Diraih Tahun 2021", 2))
    assert [b.tabel for b in semua[mulai:akhir] if isinstance(b, IsiTabel)] == list(tabel_manual(sources.hasil))


@pytest.mark.parametrize(("kolom", "isi"), [("Penanggung Jawab", "Sekretariat"), ("Definisi Operasional", "")])
def test_the_decree_alone_makes_none(tmp_path: Path, kolom: str, isi: str) -> None:
    judul = [b.teks for b in lampiran.daftar(_sources(tmp_path, kolom, isi)) if isinstance(b, Butir)]
    assert "Manual Indikator Kinerja" not in judul
    assert len(judul) == 4


@pytest.mark.parametrize(("huruf", "utuh"), [(60, True), (300, False)])
def test_a_block_of_labels_stands_on_one_page(huruf: int, *, utuh: bool) -> None:
    """Every row but the last keeps with the next; eleven rows with 300 letters each are no longer one block."""
    tabel = Tabel("", (Kolom("", 26), Kolom("", 78)), tuple(Baris(("Label", "x" * huruf)) for _ in range(11)))
    baris = "".join(docx.render(tabel, 160, 280)).split("<w:tr>")[1:]
    assert [("<w:keepNext/>" in b) for b in baris[:6]] == [True, *[utuh] * 5]
    assert "<w:keepNext/>" not in baris[-1]
