"""Sheet Angka Dilaporkan: figures printed elsewhere in the report against the computed ones."""

from collections.abc import Iterator

from toolkit.catalog import Kena, check
from toolkit.checks.cetak import angka, fits, rupiah
from toolkit.checks.penjelasan import explain
from toolkit.checks.realisasi import number
from toolkit.checks.rujukan import Rujukan, counterpart
from toolkit.checks.rujukan.model import JUMLAH, REALISASI, TARGET
from toolkit.checks.rujukan.sebab import Sebab, find_sebab, follows_from_renstra
from toolkit.checks.salah_ketik import name_slip
from toolkit.checks.survei import explaining_weight
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisDilaporkan
from toolkit.model.sel import Keadaan
from toolkit.model.temuan import Tingkat
from toolkit.values.teks import begitu_juga, fold


@check("DIL001", Tingkat.PERINGATAN,
       judul="Angka di laporan berbeda dari hitungan",
       pesan="{tabel} menyebut {besaran} {apa} sebesar {nilai}, tetapi hitungannya {hitungan}{cocok}.",
       saran="Perbaiki angka di laporan menjadi {hitungan}, atau periksa data asalnya.",
       mengapa="Angka yang sama harus sama di setiap tabel dan naskah laporan.")
def reported_figure_differs(hasil: Hasil) -> Iterator[Kena]:
    """A figure of Angka Dilaporkan against the computed one, at the printed precision."""
    for baris in _readable(hasil):
        rujukan = counterpart(hasil, baris)
        if rujukan is None or _fits(baris, rujukan):
            continue
        yield Kena(baris.nilai, {"tabel": _table(baris), "besaran": baris.besaran.nilai, "apa": rujukan.apa,
                                 "hitungan": _quoted(rujukan), "cocok": _explained(baris, rujukan)}, _kunci(baris))


@check("DIL002", Tingkat.INFO,
       judul="Angka di laporan tidak mempunyai pembanding",
       pesan="{nilai} untuk {besaran} {kode}di {tabel} tidak dibandingkan: {sebab}.{lain}",
       saran="{langkah}.",
       mengapa="Angka yang tidak dibandingkan dapat salah tanpa diketahui.")
def figure_without_counterpart(hasil: Hasil) -> Iterator[Kena]:
    """A row of Angka Dilaporkan whose Tabel, Kode, Besaran and Tahun name nothing that is computed: once for a cause.

    Passed over where a code without a dot in Renstra is the cause: the reader has reported that.
    """
    menurut: dict[Sebab, list[BarisDilaporkan]] = {}
    for baris in _readable(hasil):
        if counterpart(hasil, baris) is None and not follows_from_renstra(hasil, baris):
            menurut.setdefault(find_sebab(hasil, baris), []).append(baris)
    for sebab, (baris, *lain) in menurut.items():
        kode = f"{baris.kode.nilai} " if baris.kode.nilai else ""
        yield Kena(baris.nilai, {"tabel": _table(baris), "besaran": baris.besaran.nilai or "-", "kode": kode,
                                 "sebab": sebab.kata, "langkah": sebab.langkah,
                                 "lain": begitu_juga(b.nilai.sel.alamat for b in lain if b.nilai.sel)}, _kunci(baris))


def _readable(hasil: Hasil) -> Iterator[BarisDilaporkan]:
    """The rows that say which figure they are; what cannot be read is the reader's."""
    for b in hasil.laporan.angka_dilaporkan:
        rusak = Keadaan.TIDAK_TERBACA in (b.kode.keadaan, b.tahun.keadaan)
        if b.nilai.terisi and b.tabel.terisi and b.besaran.terisi and not rusak:
            yield b


def _fits(baris: BarisDilaporkan, rujukan: Rujukan) -> bool:
    """Whether the figure states the counterpart; one that cannot be computed in full is reported at its cause."""
    huruf = {fold(h) for h in rujukan.huruf if h}
    if fold(baris.nilai.tertulis) in huruf:
        return True
    if None in rujukan.tepat:
        return True
    ukuran = baris.nilai.nilai
    if ukuran is not None and ukuran.predikat is not None:
        return fold(ukuran.predikat) in huruf
    return fits(number(baris.nilai), *rujukan.tepat)


def _quoted(rujukan: Rujukan) -> str:
    if rujukan.rincian:
        return rujukan.rincian
    nilai = [n for n in rujukan.tepat if n is not None]
    if not nilai:
        return rujukan.huruf[0] if rujukan.huruf else "-"
    return rupiah(nilai[0]) if rujukan.rupiah else angka(nilai[0])


def _explained(baris: BarisDilaporkan, rujukan: Rujukan) -> str:
    """What explains the difference, as words: another weight, another way of computing, a slip of the hand."""
    lapor = number(baris.nilai)
    if rujukan.bobot and (bobot := explaining_weight(lapor, rujukan.bobot)):
        return f"; angka ini cocok dengan bobot {bobot}"
    tepat = [nilai for nilai in rujukan.tepat if nilai is not None]
    if lapor.nilai is None or baris.besaran.nilai is None or fold(baris.besaran.nilai) == fold(JUMLAH):
        return ""
    if rujukan.rupiah:
        return next((kata for nilai in tepat if (kata := name_slip(lapor.nilai, nilai))), "")
    utuh = fold(baris.besaran.nilai) not in {fold(TARGET), fold(REALISASI)}
    return explain(lapor, tepat, rujukan.calon(), persen=utuh and rujukan.bobot is None)


def _table(baris: BarisDilaporkan) -> str:
    tabel = baris.tabel.nilai or "-"
    return f"Tabel {tabel}" if tabel[:1].isdigit() else tabel


def _kunci(baris: BarisDilaporkan) -> str:
    tahun = str(baris.tahun.nilai) if baris.tahun.nilai is not None else ""
    return " ".join(x for x in (baris.tabel.nilai, baris.kode.nilai, baris.besaran.nilai, tahun) if x)
