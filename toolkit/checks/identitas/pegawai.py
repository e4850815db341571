"""Sheet Pegawai: groups without a number, rows of sums among them, and the printed sum."""

from collections.abc import Iterator

from toolkit.catalog import Kena, check
from toolkit.checks.tools.shapes import DIFFERING, Banding
from toolkit.checks.tools.totals import MENGAPA_TOTAL, PESAN_TOTAL, BarisTercakup, Cakupan, compare_totals
from toolkit.model.hasil import Hasil
from toolkit.model.laporan import BarisPegawai
from toolkit.model.sel import Isian, Keadaan
from toolkit.model.temuan import Tingkat
from toolkit.schema.input import PEGAWAI
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.teks import fold

_JUMLAH = frozenset(KOSAKATA.jumlah) - {"rata"}


@check("PGW001", Tingkat.PERINGATAN,
       judul="Jumlah pegawai sebuah kelompok kosong",
       pesan="Jumlah {kelompok} belum diisi, sehingga kelompok ini tidak ikut dijumlah.",
       saran="Isi jumlah orangnya, misalnya 1, atau hapus barisnya.",
       mengapa="Jumlah pegawai di Bab I adalah jumlah dari semua kelompok.")
def group_without_number(hasil: Hasil) -> Iterator[Kena]:
    """A group whose Jumlah is blank or a dash; what cannot be read has its own finding."""
    for b in hasil.laporan.pegawai:
        if b.jumlah.sel is not None and b.jumlah.nilai is None and b.jumlah.keadaan is not Keadaan.TIDAK_TERBACA:
            yield Kena(b.jumlah, {"kelompok": _name(b)}, _name(b))


@check("PGW002", Tingkat.PERINGATAN,
       judul="Baris jumlah di antara kelompok pegawai",
       pesan="baris {nilai} dihitung sebagai kelompok pegawai, padahal tampaknya jumlah baris-baris di atasnya.",
       saran="Hapus barisnya, atau tulis Jumlah saja; jumlah pegawai dihitung sendiri.",
       mengapa="Jumlah yang ikut dijumlah menghitung orang yang sama dua kali.")
def sum_among_groups(hasil: Hasil) -> Iterator[Kena]:
    """A group whose name begins with a word for a sum: `Jumlah PNS`."""
    return (Kena(_named(b), {}, _name(b)) for b in hasil.laporan.pegawai if _is_sum(b))


@check("PGW003", Tingkat.PERINGATAN,
       judul="Baris jumlah di sheet Pegawai berbeda dari hitungan",
       pesan=PESAN_TOTAL,
       saran="Perbaiki angka jumlahnya menjadi {hitungan}, atau periksa baris-baris di atasnya.",
       mengapa=MENGAPA_TOTAL,
       bentuk=DIFFERING)
def printed_total_differs(hasil: Hasil) -> Iterator[Banding]:
    """A row Jumlah of the sheet against the sum of the groups, without those that are sums themselves."""
    baris = [BarisTercakup(b.baris, {"jumlah": b.jumlah.nilai}) for b in hasil.laporan.pegawai if not _is_sum(b)]
    return compare_totals(hasil, Cakupan("PGW003", PEGAWAI.name, baris))


def _named(b: BarisPegawai) -> Isian[str]:
    """The cell that names a group: the first filled of its texts."""
    return next((i for i in (b.jabatan, b.status, b.golongan, b.pendidikan, b.jenis_kelamin) if i.nilai), b.jabatan)


def _name(b: BarisPegawai) -> str:
    return _named(b).nilai or f"baris {b.baris}"


def _is_sum(b: BarisPegawai) -> bool:
    return fold(_named(b).nilai or "").partition(" ")[0] in _JUMLAH
