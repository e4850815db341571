"""Sheet Angka Dilaporkan: figures printed elsewhere in the report against the computed ones."""

from collections.abc import Iterator, Sequence
from functools import partial

from toolkit.catalog import Kena, check, once
from toolkit.checks.dilaporkan.kinerja import JUMLAH, REALISASI, TARGET, Rujukan, in_words
from toolkit.checks.dilaporkan.pembanding import Sebab, counterpart, find_sebab, follows_from_renstra
from toolkit.checks.tools.measures import plain_number
from toolkit.checks.tools.printed import angka, compare, explain_percent, explain_weight, rupiah
from toolkit.checks.tools.shapes import DIFFERING, Banding, OnePerCause, cells
from toolkit.checks.tools.slips import name_slip
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisDilaporkan
from toolkit.model.sel import Keadaan
from toolkit.model.temuan import Keputusan, Pembandingan, Perihal, Tingkat
from toolkit.values.teks import begitu_juga, fold

NAMED_TOGETHER = OnePerCause(lambda lain: begitu_juga(sel.alamat for sel in cells(lain)))
"""One finding for a cause, with the cells of the others."""


@check("DIL001", Tingkat.PERINGATAN,
       judul="Angka di laporan berbeda dari hitungan",
       pesan="{tabel} menyebut {besaran} {apa} sebesar {nilai}, tetapi hitungannya {hitungan}{cocok}.",
       saran="Perbaiki angka di laporan menjadi {hitungan}, atau periksa data asalnya.",
       mengapa="Angka yang sama harus sama di setiap tabel dan naskah laporan.",
       bentuk=DIFFERING)
def reported_figure_differs(hasil: Hasil) -> Iterator[Banding]:
    """A figure of Angka Dilaporkan against the computed one, at the printed precision."""
    for p, baris, rujukan in _compared(hasil):
        fakta = {} if rujukan is None else {"tabel": _table(baris), "besaran": baris.besaran.nilai,
                                            "apa": rujukan.apa, "hitungan": _quoted(rujukan)}
        yield Banding(p, fakta, partial(_explained, baris, rujukan) if rujukan else str)


@check("DIL002", Tingkat.INFO,
       judul="Angka di laporan tidak mempunyai pembanding",
       pesan="{nilai} untuk {besaran} {kode}di {tabel} tidak dibandingkan: {sebab}.{lain}",
       saran="{langkah}.",
       mengapa="Angka yang tidak dibandingkan dapat salah tanpa diketahui.",
       bentuk=NAMED_TOGETHER)
def figure_without_counterpart(hasil: Hasil) -> Iterator[Kena]:
    """A row of Angka Dilaporkan whose Tabel, Kode, Besaran and Tahun name nothing that is computed: once for a cause.

    A Kode that nothing there has is DIL003's.
    """
    return (Kena(baris.nilai, _facts(baris, sebab), _kunci(baris), sebab=sebab)
            for sebab, baris in _without_counterpart(hasil) if not sebab.kode)


@check("DIL003", Tingkat.PERINGATAN,
       judul="Kode di Angka Dilaporkan tidak dikenal di tabelnya",
       pesan="{besaran} {angka} di {tabel} tidak dibandingkan: {sebab}.{lain}",
       saran="{langkah}.",
       mengapa="Kode yang salah membuat angka di laporan lolos tanpa dibandingkan.",
       bentuk=NAMED_TOGETHER)
def figure_with_unknown_code(hasil: Hasil) -> Iterator[Kena]:
    """A row of Angka Dilaporkan whose Kode no figure of its Tabel has, whatever its Besaran."""
    return (Kena(baris.kode, _facts(baris, sebab), _kunci(baris), sebab=sebab)
            for sebab, baris in _without_counterpart(hasil) if sebab.kode)


@once
def _without_counterpart(hasil: Hasil) -> tuple[tuple[Sebab, BarisDilaporkan], ...]:
    """The rows with their cause; none where a code without a dot in Renstra is it, which the reader has reported."""
    return tuple((find_sebab(hasil, baris), baris) for _, baris, rujukan in _compared(hasil)
                 if rujukan is None and not follows_from_renstra(hasil, baris))


def _facts(baris: BarisDilaporkan, sebab: Sebab) -> dict[str, object]:
    return {"tabel": _table(baris), "besaran": baris.besaran.nilai or "-", "angka": baris.nilai.tertulis,
            "kode": f"{baris.kode.nilai} " if baris.kode.nilai else "", "sebab": sebab.kata, "langkah": sebab.langkah}


@once
def _compared(hasil: Hasil) -> tuple[tuple[Pembandingan, BarisDilaporkan, Rujukan | None], ...]:
    """Each figure of the sheet beside its counterpart."""
    return tuple(_beside(hasil, baris, counterpart(hasil, baris)) for baris in _readable(hasil))


def _beside(hasil: Hasil, baris: BarisDilaporkan,
            rujukan: Rujukan | None) -> tuple[Pembandingan, BarisDilaporkan, Rujukan | None]:
    kode = "DIL001" if rujukan else "DIL002"
    apa = f"{baris.besaran.nilai} {rujukan.apa if rujukan else baris.kode.nilai or ''} di {_table(baris)}"
    perihal = Perihal(kode, _kunci(baris), " ".join(apa.split()), _formula(hasil, baris, rujukan),
                      rupiah=rujukan is not None and rujukan.rupiah)
    return _compare(perihal, baris, rujukan), baris, rujukan


def _formula(hasil: Hasil, baris: BarisDilaporkan, rujukan: Rujukan | None) -> str:
    if rujukan is None:
        return ""
    return f"{in_words(hasil, baris)} ({rujukan.rincian})" if rujukan.rincian else in_words(hasil, baris)


def _readable(hasil: Hasil) -> Iterator[BarisDilaporkan]:
    """The rows that say which figure they are; what cannot be read is the reader's."""
    for b in hasil.laporan.angka_dilaporkan:
        rusak = Keadaan.TIDAK_TERBACA in (b.kode.keadaan, b.tahun.keadaan)
        if b.nilai.terisi and b.tabel.terisi and b.besaran.terisi and not rusak:
            yield b


def _compare(perihal: Perihal, baris: BarisDilaporkan, rujukan: Rujukan | None) -> Pembandingan:
    """Whether the figure states the counterpart; a counterpart that cannot be computed is reported at its cause."""
    b = compare(perihal, plain_number(baris.nilai), *(rujukan.tepat if rujukan else ()))
    if rujukan is None:
        return b
    huruf = [h for h in rujukan.huruf if h]
    b = b._replace(isian=baris.nilai, huruf=huruf[0] if huruf else "")
    if _says(baris, huruf):
        return b._replace(keputusan=Keputusan.SESUAI)
    if None in rujukan.tepat:
        return b._replace(keputusan=Keputusan.TANPA_PEMBANDING, hitungan=None)
    ukuran = baris.nilai.nilai
    huruf_tertulis = ukuran is not None and ukuran.predikat is not None
    return b._replace(keputusan=Keputusan.BERBEDA) if b.hitungan is None or huruf_tertulis else b


def _says(baris: BarisDilaporkan, huruf: Sequence[str]) -> bool:
    """Whether the cell holds one of these texts, or a letter that is one of them."""
    ukuran = baris.nilai.nilai
    if ukuran is not None and ukuran.angka is not None and ukuran.angka < 0:
        return False  # folded, -85 is 85
    kata = {fold(h) for h in huruf}
    return fold(baris.nilai.tertulis) in kata or (
        ukuran is not None and ukuran.predikat is not None and fold(ukuran.predikat) in kata)


def _quoted(rujukan: Rujukan) -> str:
    if rujukan.rincian:
        return rujukan.rincian
    nilai = [n for n in rujukan.tepat if n is not None]
    if not nilai:
        return rujukan.huruf[0] if rujukan.huruf else "-"
    return rupiah(nilai[0]) if rujukan.rupiah else angka(nilai[0])


def _explained(baris: BarisDilaporkan, rujukan: Rujukan) -> str:
    """What explains the difference, as words: another weight, another way of computing, a slip of the hand."""
    return explain_weight(plain_number(baris.nilai), rujukan.bobot or {}, partial(_other_cause, baris, rujukan))


def _other_cause(baris: BarisDilaporkan, rujukan: Rujukan) -> str:
    lapor = plain_number(baris.nilai)
    tepat = [nilai for nilai in rujukan.tepat if nilai is not None]
    if lapor.nilai is None or baris.besaran.nilai is None or fold(baris.besaran.nilai) == fold(JUMLAH):
        return ""
    if rujukan.rupiah:
        return next((kata for nilai in tepat if (kata := name_slip(lapor.nilai, nilai))), "")
    utuh = fold(baris.besaran.nilai) not in {fold(TARGET), fold(REALISASI)}
    return explain_percent(lapor, tepat, rujukan.calon(), persen=utuh and rujukan.bobot is None)


def _table(baris: BarisDilaporkan) -> str:
    tabel = baris.tabel.nilai or "-"
    return f"Tabel {tabel}" if tabel[:1].isdigit() else tabel


def _kunci(baris: BarisDilaporkan) -> str:
    tahun = str(baris.tahun.nilai) if baris.tahun.nilai is not None else ""
    return " ".join(x for x in (baris.tabel.nilai, baris.kode.nilai, baris.besaran.nilai, tahun) if x)
