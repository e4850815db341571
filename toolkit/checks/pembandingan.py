"""Every reported figure of a workbook beside the computed one, from the comparisons that the checks make."""

from collections.abc import Iterator

from toolkit.checks.anggaran import belanja
from toolkit.checks.anggaran import program as anggaran
from toolkit.checks.dilaporkan import angka as dilaporkan
from toolkit.checks.dokumen import pk_program, rkt
from toolkit.checks.kinerja import kegiatan, realisasi
from toolkit.checks.survei import sebaran as skm
from toolkit.checks.survei import skor
from toolkit.model.hasil import Hasil
from toolkit.model.pembandingan import Pembandingan
from toolkit.schema.input import INPUT_SHEETS


def compare_all(hasil: Hasil) -> tuple[Pembandingan, ...]:
    """All comparisons, in the order of the sheets and their cells."""
    urutan = {sheet.name: n for n, sheet in enumerate(INPUT_SHEETS)}

    def place(p: Pembandingan) -> tuple[int, int, int]:
        sel = p.isian.sel
        return (len(urutan), 0, 0) if sel is None else (urutan.get(sel.sheet, len(urutan)), sel.baris, sel.kolom)

    return tuple(sorted(_all(hasil), key=place))


def _all(hasil: Hasil) -> Iterator[Pembandingan]:
    yield from (p for p, _ in rkt.compare_anggaran(hasil))
    yield from (p for p, _ in pk_program.compare_anggaran(hasil))
    yield from (p for p, _ in realisasi.compare_fraction(hasil))
    yield from realisasi.compare_with_survey(hasil)
    yield from (p for p, _ in realisasi.compare_capaian(hasil))
    yield from skm.compare_respondents(hasil)
    yield from (p for p, _, _, _ in skm.compare_distributions(hasil))
    yield from (p for p, _, _ in skor.compare_skor(hasil))
    yield from (p for p, _, _ in skor.compare_predikat(hasil))
    for kolom in anggaran.COLUMNS:
        yield from (p for p, _ in anggaran.compare_parents(hasil, kolom))
    yield from (p for p, _, _ in anggaran.compare_capaian(hasil))
    yield from (p for p, _ in kegiatan.compare_capaian(hasil))
    yield from (p for p, _ in belanja.compare_groups(hasil))
    yield from (p for p, _, _ in dilaporkan.compare_reported(hasil))
    for sheet in (rkt, pk_program, realisasi, skor, anggaran, kegiatan, belanja):
        yield from (p for p, _ in sheet.compare_printed(hasil))
