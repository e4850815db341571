"""A number with its satuan, as sentences and tables write it."""

from toolkit.values.kosakata import KOSAKATA
from toolkit.values.teks import fold
from toolkit.values.ukuran import is_persen

_TANPA = frozenset((*KOSAKATA.skor, *KOSAKATA.satuan_tanpa_sebutan))
_RUPIAH = frozenset({"rp"})
_TETAP = "\N{NO-BREAK SPACE}"


def satuan_tersebut(satuan: str) -> str:
    """The satuan where it is said beside a number; empty for a percent, a score, a predicate, and where there is none.

    >>> satuan_tersebut("Hari Kerja"), satuan_tersebut("Nilai IKM"), satuan_tersebut("%"), satuan_tersebut("-")
    ('Hari Kerja', '', '', '')
    """
    kata = fold(satuan).split()
    return "" if not kata or is_persen(satuan) or not _TANPA.isdisjoint(kata) else " ".join(satuan.split())


def in_kalimat(satuan: str) -> str:
    """The satuan as running text writes it: small letters, abbreviations as typed.

    >>> in_kalimat("Hari Kerja"), in_kalimat("KK"), in_kalimat("Desa/Kelurahan")
    ('hari kerja', 'KK', 'desa/kelurahan')
    """
    return " ".join(kata if kata.isupper() else kata.lower() for kata in satuan_tersebut(satuan).split())


def bersatuan(angka: str, satuan: str) -> str:
    r"""A number of running text with its satuan; of rupiah the sign before it.

    >>> bersatuan("11", "Kasus"), bersatuan("71,7", "Nilai"), bersatuan("1.500", "Rp"), bersatuan("95", "%")
    ('11\xa0kasus', '71,7', 'Rp1.500', '95\xa0%')
    """
    if is_persen(satuan):
        return f"{angka}{_TETAP}%"
    if not _RUPIAH.isdisjoint(fold(satuan).split()):
        return f"Rp{angka}"
    kata = in_kalimat(satuan)
    return f"{angka}{_TETAP}{kata}" if kata else angka


def rentang_bersatuan(tertulis: str, satuan: str, *, kalimat: bool = False) -> str:
    r"""A range as typed, with the satuan that its cell need not have; `kalimat`: as running text writes it.

    >>> rentang_bersatuan("2-3", "Hari"), rentang_bersatuan("80 - 90%", "%"), rentang_bersatuan("7 – 8 bulan", "Bulan")
    ('2-3\xa0Hari', '80 - 90%', '7 – 8 bulan')
    """
    teks = tertulis.strip()
    if is_persen(satuan):
        return teks if "%" in teks or "persen" in fold(teks).split() else f"{teks}{_TETAP}%"
    kata = in_kalimat(satuan) if kalimat else satuan_tersebut(satuan)
    bersebutan = any(huruf.isalpha() for huruf in teks[-1:])
    return teks if bersebutan or not kata else f"{teks}{_TETAP}{kata}"
