"""NIP: 18 digits that hold a birth date, the month of appointment, the sex and a serial number."""

import datetime as dt
import re

from toolkit.values.kosakata import KOSAKATA

_ATURAN = KOSAKATA.nip
_JENIS_KELAMIN = "12"
_SERI_KOSONG = "000"


def digits(nip: str) -> str:
    """The digits of a NIP, without the spaces and dots between its parts and a word before it.

    >>> digits("NIP. 19700101 199001 1 001")
    '197001011990011001'
    """
    return re.sub(r"\D", "", nip)


def fault(nip: str) -> str:
    """What cannot be in a NIP, in Indonesian; empty where it is well-formed.

    >>> fault("19700101 199001 1 001")
    ''
    >>> fault("19701301 199001 1 001")
    'delapan digit pertamanya (19701301) bukan tanggal lahir'
    >>> fault("16700101 199001 1 001")
    'tahun pengangkatannya (1990) lebih dari 60 tahun setelah tahun lahir (1670)'
    """
    angka = digits(nip)
    if len(angka) != _ATURAN["panjang"]:
        return f"berisi {len(angka)} digit, bukan {_ATURAN['panjang']}"
    lahir, tahun, bulan = _as_date(angka[:8]), int(angka[8:12]), int(angka[12:14])
    if lahir is None:
        return f"delapan digit pertamanya ({angka[:8]}) bukan tanggal lahir"
    if bulan not in {*range(1, 13), _ATURAN["pppk"]}:
        return f"digit ke-9 sampai ke-14 ({angka[8:14]}) bukan tahun dan bulan pengangkatan"
    if usia := _wrong_age(tahun - lahir.year):
        return f"tahun pengangkatannya ({tahun}) {usia} tahun setelah tahun lahir ({lahir.year})"
    if angka[14] not in _JENIS_KELAMIN:
        return f"digit ke-15 ({angka[14]}) bukan 1 (pria) atau 2 (wanita)"
    return "nomor urut tiga digit terakhirnya 000" if angka[15:] == _SERI_KOSONG else ""


def _wrong_age(usia: int) -> str:
    termuda, tertua = _ATURAN["usia_termuda"], _ATURAN["usia_tertua"]
    if usia < termuda:
        return f"kurang dari {termuda}"
    return f"lebih dari {tertua}" if usia > tertua else ""


def _as_date(angka: str) -> dt.date | None:
    try:
        return dt.date(int(angka[:4]), int(angka[4:6]), int(angka[6:]))
    except ValueError:
        return None
