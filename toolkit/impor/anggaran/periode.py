"""Up to when the realisasi of an export goes: what is not of a whole year is said."""

import re
from collections.abc import Iterator

from toolkit.impor.anggaran.uang import Uang
from toolkit.impor.jenis import Kenal
from toolkit.impor.lembar import teks_of
from toolkit.values.kosakata import KOSAKATA
from toolkit.values.tanggal import parse_periode
from toolkit.values.teks import fold

_SAMPAI = re.compile(r"(?:\bs\s?[./]?\s?d\b|\bsampai\b|\bperiode\b|\bper\b|\bbulan\b|\bsemester\b|\btri\s?wulan\b).*",
                     re.IGNORECASE | re.DOTALL)
_DICETAK = frozenset({"cetak", "dicetak", "tercetak", "tanggal"})
_KE = {"pertama": "1", "kedua": "2", "ketiga": "3", "keempat": "4"}
_SETAHUN = 12
_DISEBUT = 4


def period_notes(kenal: Kenal, uang: Uang, tahun: int | None) -> Iterator[str]:
    """What to know of the column Realisasi: that there is none, or that it is of a part of the year."""
    kolom = uang.milik["Realisasi"]
    if not kolom:
        luar = [k.nama for k in kenal.judul.kolom if "realisasi" in fold(k.nama).split() and not k.bagian
                and k.of_year(tahun)]
        yield (f"Kolom {', '.join(luar[:_DISEBUT])} tidak diambil, karena tidak pasti memuat realisasi setahun; kolom "
               "Realisasi dibiarkan kosong." if luar else
               "Berkas ini tidak memuat realisasi; kolom Realisasi dibiarkan kosong.")
    elif not kolom[0].setahun:
        yield f"Realisasi diambil dari kolom {kolom[0].nama}, yang belum setahun; laporan setahun memerlukan Desember."
    elif (bulan := _month_above(kenal, tahun)) is not None and bulan < _SETAHUN:
        yield (f"Realisasi adalah sampai dengan {KOSAKATA.bulan[bulan - 1]}, menurut judul berkasnya; laporan setahun "
               "memerlukan Desember.")
    elif bulan is None and kenal.aturan.get("bulanan"):
        yield "Realisasi adalah sampai dengan bulan laporannya; laporan setahun memerlukan laporan bulan Desember."


def _month_above(kenal: Kenal, tahun: int | None) -> int | None:
    """The last month of the period that the lines above the table name; None where they name none."""
    for b in kenal.lembar.baris[:kenal.judul.awal]:
        teks = " ".join(t for v in b.isi if (t := teks_of(v)))
        cocok = _SAMPAI.search(teks)
        if cocok is None or _DICETAK & set(fold(teks).split()):
            continue
        kata = " ".join(_KE.get(k, k) for k in cocok[0].lower().split())
        periode = parse_periode(kata, tahun or 0)
        if (periode.awal[1], periode.akhir[1]) != (1, _SETAHUN) or "desember" in fold(kata):
            return periode.akhir[1]
    return None
